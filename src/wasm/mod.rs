//! The bindings behind the npm package: texts in and out through two buffers of the wasm's memory, few numbers as arguments.
//!
//! JavaScript writes a text into the buffer [`Core::input`] points at, calls a method with its length, and reads the answer of the
//! returned length at [`Core::output`]. The text is a head of lines, each one argument, then, after the last line break, the
//! parameters as JSON. Nothing is kept between calls but the last signing key, so an instance that trapped can be thrown away.

mod runtime;
mod write;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize;

use crate::call::{Call, Settings};
use crate::credential::{Credential, Secret};
use crate::endpoint::Endpoint;
use crate::error::{self, ErrorCode};
use crate::model::{self, Options, Problem, ProblemCode, Severity};
use crate::sign::{self, Date, SigningKey};

/// Parameters newer than the tables are no fault.
const ALLOW_UNKNOWN: u32 = 1;
/// Advice refuses too.
const STRICT: u32 = 2;
/// Numbers and booleans may be quoted.
const QUOTED_SCALARS: u32 = 4;

/// A buffer that grew beyond this is given back after use.
const KEPT_BYTES: usize = 1 << 18;

/// The core, with its two buffers.
#[wasm_bindgen]
pub struct Core {
    input: Vec<u8>,
    output: String,
    kept: Option<(Secret, SigningKey)>,
}

#[wasm_bindgen]
impl Core {
    /// A core with empty buffers.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Core {
        Core { input: Vec::new(), output: String::new(), kept: None }
    }

    /// Where to write a text of at most so many bytes.
    pub fn input(&mut self, length: usize) -> *mut u8 {
        if self.input.len() < length {
            self.input.resize(length, 0);
        }
        self.input.as_mut_ptr()
    }

    /// Where the last answer stands.
    pub fn output(&self) -> *const u8 {
        self.output.as_ptr()
    }

    /// The names of all actions, a line each.
    pub fn actions(&mut self) -> usize {
        self.output = model::actions().map(model::ActionInfo::name).collect::<Vec<_>>().join("\n");
        self.output.len()
    }

    /// Checks parameters. Head: action. Answers the problems as JSON.
    pub fn check(&mut self, length: usize, flags: u32) -> usize {
        let input = self.take();
        let mut out = String::new();
        if let Some([action, params]) = split(&input, length) {
            write::problems(&mut out, &model::check(action, params, options(flags)).problems);
        }
        self.answer(input, length, out)
    }

    /// Checks and signs a call. Head: action, secret id, secret key, token, endpoint, region, language. Answers the address and then
    /// name and value of every header, a line each, then, after a NUL, the advice as JSON if there is any; or, as a negative
    /// length, a line that says why not and the problems as JSON.
    pub fn prepare(&mut self, length: usize, timestamp: f64, flags: u32) -> isize {
        let input = self.take();
        let mut out = String::new();
        let mut refused = true;
        if let Some([action, id, key, token, endpoint, region, language, params]) = split(&input, length) {
            match self.call([action, id, key, token, endpoint, region, language, params], timestamp, flags) {
                Ok(text) => {
                    out = text;
                    refused = false;
                }
                Err(problems) => {
                    out.push_str(&error::describe(action, &problems));
                    out.push('\n');
                    write::problems(&mut out, &problems);
                }
            }
        }
        let length = self.answer(input, length, out) as isize;
        if refused { -length } else { length }
    }

    /// Signs anything. Head: secret id, secret key, service, method, path, query, and the headers to sign as `name:value` parted by
    /// tabs. What follows the head is the body. Answers every step as JSON.
    pub fn sign(&mut self, length: usize, timestamp: f64) -> usize {
        let input = self.take();
        let mut out = String::new();
        if let Some([id, key, service, method, path, query, headers, body]) = split(&input, length) {
            let headers: Vec<(&str, &str)> = headers.split('\t').filter_map(|line| line.split_once(':')).collect();
            let request = sign::Request { method, path, query, headers: &headers, payload: body.as_bytes() };
            let key = SigningKey::derive(key, timestamp as u64, service);
            write::steps(&mut out, &sign::sign(&request, id, &key, timestamp as u64), &key);
        }
        self.answer(input, length, out)
    }

    /// Parameters as they may be shown. Head: action.
    pub fn redact(&mut self, length: usize) -> usize {
        let input = self.take();
        let out = split(&input, length).map_or(String::new(), |[action, params]| model::redact(action, params));
        self.answer(input, length, out)
    }

    /// What an error code means. Text: the action, a line break, the code. Answers class, repeat, whether this call may be repeated
    /// as it is, and a word of advice, a line each.
    pub fn judge(&mut self, length: usize) -> usize {
        let input = self.take();
        let mut out = String::new();
        if let Some([action, code]) = split(&input, length) {
            let code = ErrorCode::from(code);
            let repeat = if code.repeatable(action) { "yes" } else { "no" };
            out = [code.class().as_str(), code.repeat().as_str(), repeat, code.class().advice()].join("\n");
        }
        self.answer(input, length, out)
    }

    /// What a body that is no answer of the service seems to be. Text: its beginning.
    pub fn unusable(&mut self, length: usize, status: u16) -> usize {
        let input = self.take();
        let out = crate::call::unusable(status, core::str::from_utf8(&input[..length]).unwrap_or("?"));
        self.answer(input, length, out)
    }
}

impl Default for Core {
    fn default() -> Self {
        Self::new()
    }
}

impl Core {
    fn take(&mut self) -> Vec<u8> {
        core::mem::take(&mut self.input)
    }

    /// Puts the answer out, and the buffer back, without the secrets that came with it.
    fn answer(&mut self, mut input: Vec<u8>, length: usize, out: String) -> usize {
        let used = length.min(input.len());
        // The head holds the secrets; parameters may hold a password, but large ones are not worth a second pass.
        let head = used.min(4096);
        input[..head].zeroize();
        self.input = if input.len() > KEPT_BYTES { Vec::new() } else { input };
        self.output = out;
        self.output.len()
    }

    fn call(&mut self, texts: [&str; 8], timestamp: f64, flags: u32) -> Result<String, Vec<Problem>> {
        let [action, id, key, token, endpoint, region, language, params] = texts;
        let mut settings = Settings::new(region);
        settings.options = options(flags);
        settings.language = (!language.is_empty()).then(|| language.to_string());
        if !endpoint.is_empty() {
            settings.endpoint = endpoint.parse::<Endpoint>().map_err(|error| refusal("endpoint", error.message()))?;
        }
        if id.is_empty() || key.is_empty() {
            return Err(refusal("credential", "is required: give secretId and secretKey, or a function that resolves to them"));
        }
        let call = Call::new(&settings, action, params).map_err(|error| error.problems)?;
        let mut credential = Credential::new(id, key);
        if !token.is_empty() {
            credential.token = Some(token.into());
        }
        let timestamp = timestamp as u64;
        let request = call.request_with(&settings, &credential, self.key(&credential.secret_key, timestamp), timestamp);
        let mut out = request.url;
        for (name, value) in &request.headers {
            for text in ["\n", name, "\n", value] {
                out.push_str(text);
            }
        }
        if !call.advice().is_empty() {
            out.push('\0');
            write::problems(&mut out, call.advice());
        }
        Ok(out)
    }

    /// The signing key for the day, kept from the last call where that had the same.
    fn key(&mut self, secret: &Secret, timestamp: u64) -> &SigningKey {
        let fits = |(kept, key): &(Secret, SigningKey)| kept == secret && key.date() == Date::of(timestamp);
        if !self.kept.as_ref().is_some_and(fits) {
            self.kept = None;
        }
        &self.kept.get_or_insert_with(|| (secret.clone(), SigningKey::derive(secret.expose(), timestamp, model::SERVICE))).1
    }
}

/// The lines of the head, and what follows it.
fn split<const N: usize>(input: &[u8], length: usize) -> Option<[&str; N]> {
    let text = core::str::from_utf8(input.get(..length)?).ok()?;
    let mut parts = text.splitn(N, '\n');
    let mut texts = [""; N];
    for slot in &mut texts {
        *slot = parts.next()?;
    }
    Some(texts)
}

fn options(flags: u32) -> Options {
    let on = |flag| flags & flag != 0;
    Options::default().allow_unknown(on(ALLOW_UNKNOWN)).strict(on(STRICT)).quoted_scalars(on(QUOTED_SCALARS))
}

fn refusal(path: &str, message: &str) -> Vec<Problem> {
    let (path, message) = (path.into(), message.into());
    [Problem { path, code: ProblemCode::Missing, severity: Severity::Error, message, suggestion: None }].into()
}
