//! The bindings behind the npm package: questions and answers as texts, through two buffers of the wasm's memory.
//!
//! JavaScript writes a text into the buffer [`input`] points at, calls [`ask`] with its length, and reads the answer, of the length
//! that comes back, at [`output`]. A text is a head of lines, each one argument, and what follows the last of them. Nothing is kept
//! between questions but the last signing key, so an instance that trapped can be thrown away.

mod runtime;
mod write;

use alloc::string::String;
use alloc::vec::Vec;

use spin::Mutex;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize;

use crate::call::{self, Draft};
use crate::credential::Secret;
use crate::endpoint::Endpoint;
use crate::error::{self, ErrorCode};
use crate::model::{self, Options, Problem, ProblemCode};
use crate::sign::{self, Date, SigningKey};
use crate::text::{cut, join, parts};

/// Parameters newer than the tables are no fault.
const ALLOW_UNKNOWN: u32 = 1;
/// Advice refuses too.
const STRICT: u32 = 2;
/// Numbers and booleans may be quoted.
const QUOTED_SCALARS: u32 = 4;

/// A buffer that grew beyond this is given back after use.
const KEPT_BYTES: usize = 1 << 18;

/// What stays between questions.
struct Core {
    input: Vec<u8>,
    output: String,
    key: Option<(Secret, SigningKey)>,
}

static CORE: Mutex<Core> = Mutex::new(Core { input: Vec::new(), output: String::new(), key: None });

/// Where to write a text of at most so many bytes.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    let input = &mut CORE.lock().input;
    if input.len() < length {
        input.resize(length, 0);
    }
    input.as_mut_ptr()
}

/// Where the last answer stands.
#[wasm_bindgen]
pub fn output() -> *const u8 {
    CORE.lock().output.as_ptr()
}

/// Answers a question about the text of this length. Where the answer is no, its length is negative.
///
/// 0. The names of all actions, a line each.
/// 1. The problems of parameters, as JSON. Head: action.
/// 2. A call, checked and signed for the time `number`. Head: action, secret id, secret key, token, endpoint, region, language.
///    Answers the address and then name and value of every header, a line each, then, after a NUL, the advice as JSON if there is
///    any; or, as a no, a line that says why not and the problems as JSON.
/// 3. Every step of any signature, as JSON. Head: secret id, secret key, service, method, path, query, and the headers to sign as
///    `name:value` parted by tabs. What follows is the body.
/// 4. Parameters as they may be shown. Head: action.
/// 5. What an error code means: class, repeat, whether this call may be repeated as it is, and a word of advice, a line each. Head:
///    action; what follows is the code.
/// 6. What a body that is no answer of the service, of the status `number`, seems to be. The text is its beginning.
#[wasm_bindgen]
pub fn ask(question: u32, length: usize, number: f64, flags: u32) -> isize {
    // Taken for good by a question that trapped: what is left of it is not to be relied on.
    let Some(mut core) = CORE.try_lock() else { unreachable!() };
    let Core { input, output, key } = &mut *core;
    let mut text = Text(input.get(..length).unwrap_or_default());
    let mut yes = true;
    output.clear();
    match question {
        0 => model::actions().for_each(|action| {
            output.push_str(if output.is_empty() { "" } else { "\n" });
            output.push_str(action.name());
        }),
        1 => write::problems(output, &model::check(text.line(), text.rest(), options(flags)).problems),
        2 => yes = prepare(&mut text, number as u64, options(flags), key, output),
        3 => steps(&mut text, number as u64, output),
        4 => *output = model::redact(text.line(), text.rest()),
        5 => *output = judge(text.line(), text.rest()),
        _ => *output = call::unusable(number as u16, text.rest()),
    }
    // The head holds secrets; parameters may hold a password, but large ones are not worth a second pass.
    let head = length.min(input.len()).min(4096);
    input.iter_mut().take(head).for_each(Zeroize::zeroize);
    if input.len() > KEPT_BYTES {
        *input = Vec::new();
    }
    let length = output.len() as isize;
    if yes { length } else { -length }
}

fn prepare(text: &mut Text, timestamp: u64, options: Options, kept: &mut Option<(Secret, SigningKey)>, out: &mut String) -> bool {
    let [action, id, secret, token, endpoint, region, language] = core::array::from_fn(|_| text.line());
    let draft = Draft { action, params: text.rest(), region, language: given(language) };
    let mut refuse = |problems: &[Problem]| {
        *out = error::describe(action, problems);
        out.push('\n');
        write::problems(out, problems);
        false
    };
    let endpoint = match given(endpoint).map_or_else(|| Ok(Endpoint::default()), str::parse) {
        Ok(endpoint) => endpoint,
        Err(error) => return refuse(&[Problem::refusing("endpoint", ProblemCode::Missing, error.message())]),
    };
    if id.is_empty() || secret.is_empty() {
        let message = "is required: give secretId and secretKey, or a function that resolves to them";
        return refuse(&[Problem::refusing("credential", ProblemCode::Missing, message)]);
    }
    let (problems, refused) = draft.check(options);
    if refused {
        return refuse(&problems);
    }
    if kept.as_ref().is_none_or(|(other, key)| other.expose() != secret || key.date() != Date::of(timestamp)) {
        *kept = Some((secret.into(), SigningKey::derive(secret, timestamp, model::SERVICE)));
    }
    if let Some((_, key)) = kept {
        *out = endpoint.url();
        draft.headers(endpoint.host(), id, given(token), key, timestamp, &mut |name, value| {
            for text in ["\n", name, "\n", value] {
                out.push_str(text);
            }
        });
    }
    if !problems.is_empty() {
        out.push('\0');
        write::problems(out, &problems);
    }
    true
}

fn steps(text: &mut Text, timestamp: u64, out: &mut String) {
    let [id, secret, service, method, path, query, headers] = core::array::from_fn(|_| text.line());
    let headers: Vec<(&str, &str)> = parts(headers, b'\t').map(|header| cut(header, b':')).collect();
    let request = sign::Request { method, path, query, headers: &headers, payload: text.0 };
    let key = SigningKey::derive(secret, timestamp, service);
    write::steps(out, &sign::sign(&request, id, &key, timestamp), &key);
}

fn judge(action: &str, code: &str) -> String {
    let code = ErrorCode::from(code);
    let class = code.class();
    let repeatable = if code.repeatable(action) { "yes" } else { "no" };
    join(&[class.as_str(), code.repeat().as_str(), repeatable, class.advice()], "\n")
}

fn options(flags: u32) -> Options {
    let on = |flag| flags & flag != 0;
    Options::default().allow_unknown(on(ALLOW_UNKNOWN)).strict(on(STRICT)).quoted_scalars(on(QUOTED_SCALARS))
}

fn given(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// What is left of a text to read.
struct Text<'a>(&'a [u8]);

impl<'a> Text<'a> {
    /// Reads a line of the head.
    fn line(&mut self) -> &'a str {
        let mut line = self.0.splitn(2, |byte| *byte == b'\n');
        let first = line.next().unwrap_or_default();
        self.0 = line.next().unwrap_or_default();
        core::str::from_utf8(first).unwrap_or_default()
    }

    /// What follows the head, which JavaScript writes as UTF-8.
    fn rest(&self) -> &'a str {
        core::str::from_utf8(self.0).unwrap_or_default()
    }
}
