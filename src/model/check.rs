//! The walker: parameters against the tables, every problem at once, each with its path.

use alloc::string::String;
use alloc::vec::Vec;

use super::advice;
use super::nearest::Nearest;
use super::problem::{Found, Listener, Path, Problem, ProblemCode, Severity};
use super::rules::{self, Given};
use super::shape::{self, ActionInfo, DEPRECATED, FIELDS, Field, REQUIRED, SECRET, Shape, UNDOCUMENTED};
use crate::decimal::Decimal;
use crate::json::{Reader, spelt};
use crate::text::fill;

/// What a check lets pass.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// Parameters and actions newer than the tables are no fault.
    pub allow_unknown: bool,
    /// Advice refuses the call too.
    pub strict: bool,
    /// Numbers and booleans may come in quotes, as the manual's own examples write some.
    pub quoted_scalars: bool,
}

impl Options {
    /// With parameters newer than the tables let pass.
    #[must_use]
    pub fn allow_unknown(mut self, on: bool) -> Self {
        self.allow_unknown = on;
        self
    }

    /// With advice refusing the call too.
    #[must_use]
    pub fn strict(mut self, on: bool) -> Self {
        self.strict = on;
        self
    }

    /// With quoted numbers and booleans let pass.
    #[must_use]
    pub fn quoted_scalars(mut self, on: bool) -> Self {
        self.quoted_scalars = on;
        self
    }
}

/// Everything a check found, in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Faults and advice.
    pub problems: Vec<Problem>,
    strict: bool,
}

impl Report {
    /// Whether the call must not be sent.
    #[must_use]
    pub fn refuses(&self) -> bool {
        self.problems.iter().any(|problem| self.strict || problem.severity == Severity::Error)
    }
}

/// Checks the parameters of an action, given as a JSON text.
#[must_use]
pub fn check(action: &str, params: &str, options: Options) -> Report {
    let mut problems = Vec::new();
    let known = shape::action(action).ok_or(action.as_bytes());
    walk(known, params.as_bytes(), options, &mut problems);
    Report { problems, strict: options.strict }
}

/// Parameters as they may be shown: the values of secret ones masked. Shows nothing of a text that is not JSON.
///
/// ```
/// let shown = tencentdb_postgres::model::redact("ResetAccountPassword", r#"{"UserName":"app","Password":"s3cret"}"#);
/// assert_eq!(shown, r#"{"UserName":"app","Password":"***"}"#);
/// ```
#[must_use]
pub fn redact(action: &str, params: &str) -> String {
    let mut shown = Vec::new();
    show(shape::action(action).ok_or(b""), params.as_bytes(), &mut shown);
    String::from_utf8_lossy(&shown).into_owned()
}

/// Tells a listener all that is wrong with parameters. An action the tables do not know is given by its name.
pub(crate) fn walk(action: Result<ActionInfo, &[u8]>, params: &[u8], options: Options, listener: &mut dyn Listener) -> bool {
    let mut walker = Walker { reader: Reader::new(params), options, listener };
    match action {
        Ok(info) => walker.options.allow_unknown |= info.has(UNDOCUMENTED),
        Err(name) if !options.allow_unknown => {
            let mut nearest = Nearest::to(name);
            super::actions().for_each(|known| nearest.consider(known.column(0)));
            walker.suggest(&Path::Whole, ProblemCode::Unknown, "the service has no action %", [name, b""], nearest.found());
        }
        Err(_) => {}
    }
    let is_json = walker.whole(action.ok());
    if let Ok(info) = action {
        advice::action(&mut walker, info);
    }
    is_json
}

/// Writes parameters as they may be shown.
pub(crate) fn show(action: Result<ActionInfo, &[u8]>, params: &[u8], out: &mut Vec<u8>) {
    let mut masked = Masked { params, at: 0, out };
    if walk(action, params, Options::default().allow_unknown(true), &mut masked) {
        masked.secret(params.len(), params.len());
        masked.out.truncate(masked.out.len() - MASK.len());
    } else {
        out.clear();
        out.extend_from_slice(b"***");
    }
}

const MASK: &[u8] = b"\"***\"";

/// A text, written with the values of secrets left out.
struct Masked<'a> {
    params: &'a [u8],
    at: usize,
    out: &'a mut Vec<u8>,
}

impl Listener for Masked<'_> {
    fn problem(&mut self, _: &Found) {}

    fn secret(&mut self, from: usize, to: usize) {
        self.out.extend_from_slice(self.params.get(self.at..from).unwrap_or_default());
        self.out.extend_from_slice(MASK);
        self.at = to;
    }
}

pub(super) struct Walker<'t, 'l> {
    reader: Reader<'t>,
    options: Options,
    listener: &'l mut dyn Listener,
}

impl Walker<'_, '_> {
    /// Tells of a problem. In the form, marks stand for the words; see [`fill`](crate::text::fill).
    pub fn problem(&mut self, path: &Path, code: ProblemCode, form: &str, words: [&[u8]; 2]) {
        self.suggest(path, code, form, words, b"");
    }

    /// The same, with what was perhaps meant.
    pub fn suggest(&mut self, path: &Path, code: ProblemCode, form: &str, words: [&[u8]; 2], meant: &[u8]) {
        self.listener.problem(&Found { path, code, form, words, meant });
    }

    /// The text as a whole; says whether it is JSON.
    fn whole(&mut self, action: Option<ActionInfo>) -> bool {
        match action {
            _ if self.reader.peek() != b'{' => {
                self.problem(&Path::Whole, ProblemCode::Type, "the parameters must be a JSON object", NONE);
                self.reader.value();
            }
            Some(info) => self.object(info.shape(), &Path::Whole, b"", info.column(0)),
            None => self.reader.value(),
        }
        let done = self.reader.done();
        if !done {
            let place = Decimal::from(self.reader.fault().unwrap_or(self.reader.at));
            let form = "the parameters are not JSON at byte %";
            self.problem(&Path::Whole, ProblemCode::Syntax, form, [place.as_bytes(), b""]);
        }
        done
    }

    /// An object of this shape. `filters` lists the names a `Filter` may have here; `owner` names the object in messages.
    fn object(&mut self, shape: Shape, path: &Path, filters: &[u8], owner: &[u8]) {
        let mut given: Given = [b""; FIELDS];
        // Parameters mostly come in the order of the tables: look for each where the one before was found.
        let mut ahead = shape.fields();
        let mut more = self.reader.open(b'{');
        while more {
            let raw = self.reader.string();
            self.reader.expect(b':');
            self.reader.peek();
            if self.reader.fault().is_some() {
                return;
            }
            let start = self.reader.at;
            let name = &*spelt(raw);
            let found = ahead.find(name).or_else(|| {
                ahead = shape.fields();
                ahead.find(name)
            });
            let here = Path::Field(path, name);
            match found {
                Some(field) => {
                    self.field(&field, &here, filters);
                    if field.has(SECRET) {
                        self.listener.secret(start, self.reader.at);
                    }
                    if let Some(value) = given.get_mut(field.at) {
                        if !value.is_empty() {
                            self.problem(&here, ProblemCode::Duplicate, "is given twice", NONE);
                        }
                        *value = self.reader.since(start);
                    }
                }
                None => {
                    self.reader.value();
                    if !self.options.allow_unknown && self.reader.fault().is_none() {
                        let mut nearest = Nearest::to(name);
                        shape.fields().for_each(|field| nearest.consider(field.name));
                        self.suggest(&here, ProblemCode::Unknown, "is not a parameter of %", [owner, b""], nearest.found());
                    }
                }
            }
            more = self.reader.more(b'{');
        }
        if self.reader.fault().is_some() {
            return;
        }
        for field in shape.fields().take_while(|field| field.has(REQUIRED)) {
            if given.get(field.at).is_some_and(|value| value.is_empty()) {
                self.problem(&Path::Field(path, field.name), ProblemCode::Missing, "is required", NONE);
            }
        }
        for rule in shape.rules() {
            rules::apply(self, rule, shape, path, &given);
        }
    }

    fn field(&mut self, field: &Field, path: &Path, filters: &[u8]) {
        if field.has(DEPRECATED) {
            self.problem(path, ProblemCode::Deprecated, "is deprecated", NONE);
        }
        if !field.is_list {
            return self.one(field, path, filters);
        }
        let start = self.reader.peek();
        if start != b'[' {
            self.reader.value();
            return self.wrong_type(path, "a list", start, b"");
        }
        let filters = field.check(b'?').unwrap_or_default();
        let mut count = 0;
        let mut more = self.reader.open(b'[');
        while more {
            self.one(field, &Path::Element(path, count), filters);
            count += 1;
            more = self.reader.more(b'[');
        }
        if self.reader.fault().is_none() {
            advice::items(self, field, path, count);
        }
    }

    fn one(&mut self, field: &Field, path: &Path, filters: &[u8]) {
        let first = self.reader.peek();
        let start = self.reader.at;
        let kind = field.kind;
        match (kind, first) {
            (b'o', b'{') => return self.object(field.target(), path, filters, b"this structure"),
            (b's', b'"') => {
                let value = self.reader.string();
                if self.reader.fault().is_none() {
                    advice::string(self, field, path, value, filters);
                }
                return;
            }
            _ => {}
        }
        self.reader.value();
        if self.reader.fault().is_some() {
            return;
        }
        let value = self.reader.since(start);
        let token = if self.options.quoted_scalars { unquoted(value) } else { value };
        let is_digits = matches!(first, b'-' | b'0'..=b'9');
        let wanted = match kind {
            b'u' | b'i' if is_integer(token) => return self.integer(field, path, token),
            b'b' if matches!(token, b"true" | b"false") => return,
            b'f' if is_number(token) => return,
            b's' => "a string",
            b'u' if !is_digits => "an unsigned integer",
            b'u' | b'i' => "an integer",
            b'f' => "a number",
            b'b' => "true or false",
            _ => "an object",
        };
        let mut quoted = Vec::new();
        let inner = unquoted(value);
        // The same value in the right type, where that is only a matter of quotes. What is secret is not repeated.
        let meant: &[u8] = match (kind, first) {
            _ if field.has(SECRET) => b"",
            (b's', b'-' | b'0'..=b'9' | b't' | b'f') => {
                fill(&mut quoted, "\"%\"", [value, b""]);
                &quoted
            }
            (b'u' | b'i', b'"') if is_integer(inner) => inner,
            (b'b', b'"') if matches!(inner, b"true" | b"false") => inner,
            (b'b', b'0') => b"false",
            (b'b', b'1') => b"true",
            _ => b"",
        };
        self.wrong_type(path, wanted, first, meant);
    }

    fn integer(&mut self, field: &Field, path: &Path, token: &[u8]) {
        let (kind, most): (_, &[u8]) = match (field.kind, token.first()) {
            (b'u', Some(b'-')) => ("does not fit an unsigned 64-bit integer", b"0"),
            (b'u', _) => ("does not fit an unsigned 64-bit integer", b"18446744073709551615"),
            (_, Some(b'-')) => ("does not fit a signed 64-bit integer", b"9223372036854775808"),
            _ => ("does not fit a signed 64-bit integer", b"9223372036854775807"),
        };
        let mut digits = token.strip_prefix(b"-").unwrap_or(token);
        while let Some(rest) = digits.strip_prefix(b"0") {
            digits = rest;
        }
        // Of as many digits the greater number is the greater text, and nothing has to be counted beyond 64 bits.
        if digits.len() < most.len() || digits.len() == most.len() && digits <= most {
            advice::value(self, field, path, token, integer(token));
        } else {
            self.problem(path, ProblemCode::Integer, kind, NONE);
        }
    }

    /// Tells of a value that starts with this byte as being of the wrong type.
    fn wrong_type(&mut self, path: &Path, wanted: &str, first: u8, meant: &[u8]) {
        let found = match first {
            b'"' => "a string",
            b'{' => "an object",
            b'[' => "a list",
            b't' | b'f' => "a boolean",
            b'n' => "null; leave out what is not set",
            _ if wanted == "an integer" => "a fraction",
            _ => "a number",
        };
        self.suggest(path, ProblemCode::Type, "must be %, not %", [wanted.as_bytes(), found.as_bytes()], meant);
    }
}

/// A sentence without marks needs no words.
pub(super) const NONE: [&[u8]; 2] = [b""; 2];

/// Whether a token is digits, after a sign perhaps.
fn is_integer(token: &[u8]) -> bool {
    let digits = token.strip_prefix(b"-").unwrap_or(token);
    !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
}

fn is_number(token: &[u8]) -> bool {
    let mut reader = Reader::new(token);
    reader.number();
    reader.done()
}

/// The value of an integer of 64 bits; beyond what is signed, the greatest.
pub(super) fn integer(token: &[u8]) -> i64 {
    let digits = token.strip_prefix(b"-").unwrap_or(token);
    let magnitude = digits.iter().fold(0_u64, |value, digit| value.wrapping_mul(10).wrapping_add(u64::from(digit & 15)));
    let clamped = i64::try_from(magnitude).unwrap_or(i64::MAX);
    if digits.len() < token.len() { -clamped } else { clamped }
}

/// What stands between quotes.
pub(super) fn unquoted(value: &[u8]) -> &[u8] {
    value.strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\"")).unwrap_or(value)
}
