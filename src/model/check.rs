//! The walker: parameters against the tables, every problem at once, each with its path.

use alloc::string::String;
use alloc::vec::Vec;

use super::advice;
use super::json::Reader;
use super::nearest::Nearest;
use super::problem::{Problem, ProblemCode, Severity};
use super::rules::{self, Given};
use super::shape::{self, ActionInfo, DEPRECATED, Field, REQUIRED, SECRET, Shape, UNDOCUMENTED};
use crate::decimal::Decimal;
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
    let mut walker = Walker::new(params, options);
    let known = shape::action(action);
    match known {
        Some(info) => walker.options.allow_unknown |= info.has(UNDOCUMENTED),
        None if !options.allow_unknown => {
            let mut nearest = Nearest::to(action);
            super::actions().for_each(|known| nearest.consider(known.name()));
            walker.problem(&Path::Whole, ProblemCode::Unknown, "the service has no action %", action, "", nearest.found());
        }
        None => {}
    }
    walker.whole(action, known.map(ActionInfo::shape));
    if let Some(info) = known {
        advice::action(&mut walker, info);
    }
    Report { problems: walker.problems, strict: options.strict }
}

/// Parameters as they may be shown: the values of secret ones masked. Shows nothing of a text that is not JSON.
///
/// ```
/// let shown = tencentdb_postgres::model::redact("ResetAccountPassword", r#"{"UserName":"app","Password":"s3cret"}"#);
/// assert_eq!(shown, r#"{"UserName":"app","Password":"***"}"#);
/// ```
#[must_use]
pub fn redact(action: &str, params: &str) -> String {
    let mut walker = Walker::new(params, Options::default().allow_unknown(true));
    walker.whole(action, shape::action(action).map(ActionInfo::shape));
    if !walker.reader.done() {
        return String::from("***");
    }
    let mut shown = String::new();
    let mut at = 0;
    for (start, end) in walker.secrets {
        shown.push_str(params.get(at..start).unwrap_or_default());
        shown.push_str("\"***\"");
        at = end;
    }
    shown.push_str(params.get(at..).unwrap_or_default());
    shown
}

/// Where in the parameters the walker stands; rendered only for a problem.
pub(super) enum Path<'a> {
    Whole,
    Field(&'a Path<'a>, &'a str),
    Element(&'a Path<'a>, usize),
}

impl Path<'_> {
    fn write(&self, out: &mut String) {
        match self {
            Self::Whole => {}
            Self::Field(owner, name) => {
                owner.write(out);
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(name);
            }
            Self::Element(owner, at) => {
                owner.write(out);
                out.push('[');
                out.push_str(Decimal::from(*at).as_str());
                out.push(']');
            }
        }
    }
}

pub(super) struct Walker<'t> {
    reader: Reader<'t>,
    options: Options,
    problems: Vec<Problem>,
    /// From where to where the values of secret parameters stand.
    secrets: Vec<(usize, usize)>,
}

impl<'t> Walker<'t> {
    fn new(params: &'t str, options: Options) -> Self {
        Self { reader: Reader::new(params), options, problems: Vec::new(), secrets: Vec::new() }
    }

    /// Notes a problem. In the message, `%` stands for `a`, a second one for `b`.
    pub fn problem(&mut self, path: &Path, code: ProblemCode, message: &str, a: &str, b: &str, meant: Option<&str>) {
        let mut place = String::new();
        path.write(&mut place);
        self.problems.push(Problem {
            path: place,
            code,
            severity: code.severity(),
            message: fill(message, a, b),
            suggestion: meant.map(String::from),
        });
    }

    fn whole(&mut self, action: &str, shape: Option<Shape>) {
        match shape {
            _ if self.reader.peek() != b'{' => {
                self.problem(&Path::Whole, ProblemCode::Type, "the parameters must be a JSON object", "", "", None);
                self.reader.value();
            }
            Some(shape) => self.object(shape, &Path::Whole, "", action),
            None => self.reader.value(),
        }
        if !self.reader.done() {
            let place = Decimal::from(self.reader.fault().unwrap_or(self.reader.at));
            self.problem(&Path::Whole, ProblemCode::Syntax, "the parameters are not JSON at byte %", place.as_str(), "", None);
        }
    }

    /// An object of this shape. `filters` lists the names a `Filter` may have here; `owner` names the object in messages.
    fn object(&mut self, shape: Shape, path: &Path, filters: &str, owner: &str) {
        let mut seen = 0_u64;
        let mut given = Given::default();
        // Parameters mostly come in the order of the tables: look for each where the one before was found.
        let mut ahead = shape.fields();
        let mut more = self.reader.open(b'{');
        while more {
            let name = self.reader.string();
            self.reader.expect(b':');
            self.reader.peek();
            if self.reader.fault().is_some() {
                return;
            }
            let start = self.reader.at;
            let is = |field: &Field| name.is(field.name);
            let found = ahead.find(is).or_else(|| {
                ahead = shape.fields();
                ahead.find(is)
            });
            match found {
                Some(field) => {
                    let here = Path::Field(path, field.name);
                    if seen & field.bit != 0 {
                        self.problem(&here, ProblemCode::Duplicate, "is given twice", "", "", None);
                    }
                    seen |= field.bit;
                    self.field(&field, &here, filters);
                    if field.has(SECRET) {
                        self.secrets.push((start, self.reader.at));
                    }
                    if shape.has_rules() {
                        given.0.push((field.name, self.reader.since(start)));
                    }
                }
                None => {
                    self.reader.value();
                    if !self.options.allow_unknown && self.reader.fault().is_none() {
                        let spelt = name.unescape();
                        let mut nearest = Nearest::to(&spelt);
                        shape.fields().for_each(|field| nearest.consider(field.name));
                        let here = Path::Field(path, &spelt);
                        self.problem(&here, ProblemCode::Unknown, "is not a parameter of %", owner, "", nearest.found());
                    }
                }
            }
            more = self.reader.more(b'{');
        }
        if self.reader.fault().is_some() {
            return;
        }
        for field in shape.fields().take_while(|field| field.has(REQUIRED)) {
            if seen & field.bit == 0 {
                self.problem(&Path::Field(path, field.name), ProblemCode::Missing, "is required", "", "", None);
            }
        }
        for rule in shape.rules() {
            rules::apply(self, rule, path, &given);
        }
    }

    fn field(&mut self, field: &Field, path: &Path, filters: &str) {
        if field.has(DEPRECATED) {
            self.problem(path, ProblemCode::Deprecated, "is deprecated", "", "", None);
        }
        if !field.is_list() {
            return self.one(field, path, filters);
        }
        let start = self.reader.peek();
        if start != b'[' {
            self.reader.value();
            return self.wrong_type(path, "a list", start, None);
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

    fn one(&mut self, field: &Field, path: &Path, filters: &str) {
        let first = self.reader.peek();
        let start = self.reader.at;
        match (field.kind(), first) {
            (b'o', b'{') => return self.object(field.target(), path, filters, "this structure"),
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
        let wanted = match field.kind() {
            b'u' | b'i' if is_integer(token) => return self.integer(field, path, token),
            b'b' if matches!(token, "true" | "false") => return,
            b'f' if is_number(token) => return,
            b's' => "a string",
            b'u' if !is_digits => "an unsigned integer",
            b'u' | b'i' => "an integer",
            b'f' => "a number",
            b'b' => "true or false",
            _ => "an object",
        };
        let meant = if field.has(SECRET) { None } else { retyped(field.kind(), first, value) };
        self.wrong_type(path, wanted, first, meant.as_deref());
    }

    fn integer(&mut self, field: &Field, path: &Path, token: &str) {
        let negative = token.starts_with('-');
        let (kind, most) = match (field.kind(), negative) {
            (b'u', false) => ("an unsigned", "18446744073709551615"),
            (b'u', true) => ("an unsigned", "0"),
            (_, false) => ("a signed", "9223372036854775807"),
            (_, true) => ("a signed", "9223372036854775808"),
        };
        let mut digits = token.strip_prefix('-').unwrap_or(token);
        while let Some(rest) = digits.strip_prefix('0') {
            digits = rest;
        }
        // Of as many digits the greater number is the greater text, and nothing has to be counted beyond 64 bits.
        if digits.len() < most.len() || digits.len() == most.len() && digits <= most {
            advice::value(self, field, path, token, integer(token));
        } else {
            self.problem(path, ProblemCode::Integer, "does not fit % 64-bit integer", kind, "", None);
        }
    }

    /// Reports a value that starts with this byte as being of the wrong type.
    fn wrong_type(&mut self, path: &Path, wanted: &str, first: u8, meant: Option<&str>) {
        let found = match first {
            b'"' => "a string",
            b'{' => "an object",
            b'[' => "a list",
            b't' | b'f' => "a boolean",
            b'n' => "null; leave out what is not set",
            _ if wanted == "an integer" => "a fraction",
            _ => "a number",
        };
        self.problem(path, ProblemCode::Type, "must be %, not %", wanted, found, meant);
    }
}

/// Whether a token is digits, after a sign perhaps.
fn is_integer(token: &str) -> bool {
    let digits = token.strip_prefix('-').unwrap_or(token);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_number(token: &str) -> bool {
    let mut reader = Reader::new(token);
    reader.number();
    reader.done()
}

/// The value of an integer of 64 bits; beyond what is signed, the greatest.
pub(super) fn integer(token: &str) -> i64 {
    let digits = token.strip_prefix('-').unwrap_or(token);
    let magnitude = digits.bytes().fold(0_u64, |value, digit| value.wrapping_mul(10).wrapping_add(u64::from(digit & 15)));
    let clamped = i64::try_from(magnitude).unwrap_or(i64::MAX);
    if digits.len() < token.len() { -clamped } else { clamped }
}

/// What stands between quotes.
pub(super) fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value)
}

/// The same value in the right type, where that is only a matter of quotes.
fn retyped(kind: u8, first: u8, value: &str) -> Option<String> {
    let inner = unquoted(value);
    let meant = match (kind, first) {
        (b's', b'-' | b'0'..=b'9' | b't' | b'f') => return Some(fill("\"%\"", value, "")),
        (b'u' | b'i', b'"') if is_integer(inner) => inner,
        (b'b', b'"') if matches!(inner, "true" | "false") => inner,
        (b'b', b'0') => "false",
        (b'b', b'1') => "true",
        _ => return None,
    };
    Some(meant.into())
}
