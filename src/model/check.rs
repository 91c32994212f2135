//! The walker: parameters against the tables, every problem at once, each with its path.

use alloc::string::String;
use alloc::vec::Vec;

use super::json::{Reader, Str, Syntax};
use super::nearest::nearest;
use super::problem::{Problem, ProblemCode, Severity};
use super::shape::{self, ARRAY, Check, FieldRow, Kind, REQUIRED, SECRET, ShapeRow, Text, UNDOCUMENTED, text};
use super::tables::ACTIONS;
use super::{advice, rules};
use crate::decimal::Decimal;

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
    match shape::action(action) {
        Some((row, shape)) => {
            walker.options.allow_unknown |= row.bits & UNDOCUMENTED != 0;
            walker.whole(action, Some(shape));
            advice::action(&mut walker.problems, row);
        }
        None => {
            if !options.allow_unknown {
                let meant = nearest(action, ACTIONS.iter().map(|row| text(row.name)));
                walker.problem(&Path::Whole, ProblemCode::Unknown, &["the service has no action ", action], meant);
            }
            walker.whole(action, None);
        }
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
    let options = Options::default().allow_unknown(true);
    let mut walker = Walker::new(params, options);
    walker.whole(action, shape::action(action).map(|(_, shape)| shape));
    if walker.problems.iter().any(|problem| problem.code == ProblemCode::Syntax) {
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
    pub fn render(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

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
    pub options: Options,
    pub problems: Vec<Problem>,
    /// From where to where the values of secret parameters stand.
    secrets: Vec<(usize, usize)>,
}

impl<'t> Walker<'t> {
    fn new(params: &'t str, options: Options) -> Self {
        Self { reader: Reader::new(params), options, problems: Vec::new(), secrets: Vec::new() }
    }

    pub fn problem(&mut self, path: &Path, code: ProblemCode, message: &[&str], suggestion: Option<&str>) {
        self.problems.push(Problem {
            path: path.render(),
            code,
            severity: code.severity(),
            message: message.concat(),
            suggestion: suggestion.map(String::from),
        });
    }

    fn whole(&mut self, action: &str, shape: Option<&'static ShapeRow>) {
        let read = match (self.reader.peek(), shape) {
            (b'{', Some(shape)) => self.object(shape, &Path::Whole, 0, action),
            (b'{', None) => self.reader.value(),
            _ => {
                self.problem(&Path::Whole, ProblemCode::Type, &["the parameters must be a JSON object"], None);
                self.reader.value()
            }
        };
        if read.is_err() || !self.reader.done() {
            let place = Decimal::from(self.reader.at);
            self.problem(&Path::Whole, ProblemCode::Syntax, &["the parameters are not JSON at byte ", place.as_str()], None);
        }
    }

    /// An object of this shape. `filters` lists the names a `Filter` may have here; `owner` names the object in messages.
    fn object(&mut self, shape: &'static ShapeRow, path: &Path, filters: Text, owner: &str) -> Result<(), Syntax> {
        self.reader.expect(b'{')?;
        let fields = shape.fields();
        let mut seen = 0_u64;
        let mut values: Vec<&'t str> = Vec::new();
        if !shape.rules().is_empty() {
            values.resize(fields.len(), "");
        }
        // Parameters mostly come in the order of the tables: look for each where the one before was found.
        let mut next = 0;
        if self.reader.peek() == b'}' {
            self.reader.at += 1;
        } else {
            loop {
                let name = self.reader.string()?;
                self.reader.expect(b':')?;
                self.reader.peek();
                let start = self.reader.at;
                match find(fields, next, name) {
                    Some((at, field)) => {
                        next = at + 1;
                        let here = Path::Field(path, text(field.name));
                        if seen & (1 << at) != 0 {
                            self.problem(&here, ProblemCode::Duplicate, &["is given twice"], None);
                        }
                        seen |= 1 << at;
                        self.field(field, &here, filters)?;
                        if field.has(SECRET) {
                            self.secrets.push((start, self.reader.at));
                        }
                        if let Some(value) = values.get_mut(at) {
                            *value = self.reader.since(start);
                        }
                    }
                    None => {
                        self.reader.value()?;
                        if !self.options.allow_unknown {
                            let spelt = name.unescape();
                            let meant = nearest(&spelt, fields.iter().map(|field| text(field.name)));
                            self.problem(
                                &Path::Field(path, &spelt),
                                ProblemCode::Unknown,
                                &["is not a parameter of ", owner],
                                meant,
                            );
                        }
                    }
                }
                if !self.reader.more(b'}')? {
                    break;
                }
            }
        }
        for (at, field) in fields.iter().enumerate() {
            if field.has(REQUIRED) && seen & (1 << at) == 0 {
                self.problem(&Path::Field(path, text(field.name)), ProblemCode::Missing, &["is required"], None);
            }
        }
        for rule in shape.rules() {
            rules::apply(self, rule, path, &|name| {
                fields.iter().zip(&values).find(|(field, _)| shape::is(field.name, name)).map_or("", |(_, value)| *value)
            });
        }
        Ok(())
    }

    fn field(&mut self, field: &'static FieldRow, path: &Path, filters: Text) -> Result<(), Syntax> {
        advice::field(self, field, path);
        if !field.has(ARRAY) {
            return self.one(field, path, filters);
        }
        if self.reader.peek() != b'[' {
            self.wrong_type(path, "a list", None);
            return self.reader.value();
        }
        self.reader.at += 1;
        let filters = field.checks().iter().find_map(|check| if let Check::Filters(names) = check { Some(*names) } else { None });
        let mut count = 0;
        if self.reader.peek() == b']' {
            self.reader.at += 1;
        } else {
            loop {
                self.one(field, &Path::Element(path, count), filters.unwrap_or(0))?;
                count += 1;
                if !self.reader.more(b']')? {
                    break;
                }
            }
        }
        advice::items(self, field, path, count);
        Ok(())
    }

    fn one(&mut self, field: &'static FieldRow, path: &Path, filters: Text) -> Result<(), Syntax> {
        let first = self.reader.peek();
        let start = self.reader.at;
        let quoted = self.options.quoted_scalars && first == b'"';
        match field.kind {
            Kind::Object if first == b'{' => {
                return match field.target() {
                    Some(shape) => self.object(shape, path, filters, "this structure"),
                    None => self.reader.value(),
                };
            }
            Kind::String if first == b'"' => {
                let value = self.reader.string()?;
                advice::string(self, field, path, value, filters);
                return Ok(());
            }
            Kind::U64 | Kind::I64 if matches!(first, b'-' | b'0'..=b'9') => {
                let number = self.reader.number()?;
                self.integer(field, path, number);
                return Ok(());
            }
            Kind::Float if matches!(first, b'-' | b'0'..=b'9') => return self.reader.number().map(drop),
            Kind::Bool if matches!(first, b't' | b'f') => return self.reader.word(),
            Kind::U64 | Kind::I64 if quoted => {
                let value = self.reader.string()?;
                if integer(value.raw).is_some() {
                    self.integer(field, path, value.raw);
                    return Ok(());
                }
            }
            Kind::Float if quoted => {
                let value = self.reader.string()?;
                let mut inner = Reader::new(value.raw);
                if inner.number().is_ok() && inner.done() {
                    return Ok(());
                }
            }
            Kind::Bool if quoted => {
                let value = self.reader.string()?;
                if matches!(value.raw, "true" | "false") {
                    return Ok(());
                }
            }
            _ => {}
        }
        self.reader.at = start;
        self.reader.value()?;
        let meant = if field.has(SECRET) { None } else { retyped(field.kind, first, self.reader.since(start)) };
        self.reader.at = start;
        self.wrong_type(
            path,
            match field.kind {
                Kind::String => "a string",
                Kind::U64 => "an unsigned integer",
                Kind::I64 => "an integer",
                Kind::Float => "a number",
                Kind::Bool => "true or false",
                Kind::Object => "an object",
            },
            meant.as_deref(),
        );
        self.reader.value()
    }

    fn integer(&mut self, field: &'static FieldRow, path: &Path, number: &str) {
        match integer(number) {
            None => self.wrong_type(path, "an integer", None),
            Some((negative, magnitude)) => {
                let fits = match (field.kind, magnitude) {
                    (_, None) => false,
                    (Kind::U64, Some(magnitude)) => !negative || magnitude == 0,
                    (_, Some(magnitude)) => magnitude <= i64::MAX.unsigned_abs() + u64::from(negative),
                };
                if fits {
                    advice::number(self, field, path, number, negative, magnitude.unwrap_or(0));
                } else {
                    let kind = if field.kind == Kind::U64 { "an unsigned 64-bit integer" } else { "a signed 64-bit integer" };
                    self.problem(path, ProblemCode::Integer, &["does not fit ", kind], None);
                }
            }
        }
    }

    /// Reports the value that comes next as being of the wrong type.
    fn wrong_type(&mut self, path: &Path, wanted: &str, meant: Option<&str>) {
        let found = match self.reader.peek() {
            b'"' => "a string",
            b'{' => "an object",
            b'[' => "a list",
            b't' | b'f' => "a boolean",
            b'n' => "null; leave out what is not set",
            _ => "a fraction",
        };
        let found = if found == "a fraction" && !wanted.ends_with("integer") { "a number" } else { found };
        self.problem(path, ProblemCode::Type, &["must be ", wanted, ", not ", found], meant);
    }
}

/// The field of this name, looked for from `next` on and then from the start.
fn find(fields: &'static [FieldRow], next: usize, name: Str) -> Option<(usize, &'static FieldRow)> {
    let is = |(_, field): &(usize, &FieldRow)| name.is_text(field.name);
    fields.iter().enumerate().skip(next).find(is).or_else(|| fields.iter().enumerate().find(is))
}

/// Sign and magnitude of an integer; the magnitude is `None` beyond 64 bits.
fn integer(number: &str) -> Option<(bool, Option<u64>)> {
    let (negative, digits) = number.strip_prefix('-').map_or((false, number), |digits| (true, digits));
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let magnitude = digits.bytes().try_fold(0_u64, |value, digit| value.checked_mul(10)?.checked_add(u64::from(digit - b'0')));
    Some((negative, magnitude))
}

/// The same value in the right type, where that is only a matter of quotes.
fn retyped(kind: Kind, first: u8, value: &str) -> Option<String> {
    let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    match (kind, first) {
        (Kind::String, b'-' | b'0'..=b'9' | b't' | b'f') => Some(["\"", value, "\""].concat()),
        (Kind::U64 | Kind::I64, b'"') if integer(inner).is_some() => Some(inner.into()),
        (Kind::Bool, b'"') if matches!(inner, "true" | "false") => Some(inner.into()),
        (Kind::Bool, b'0') => Some("false".into()),
        (Kind::Bool, b'1') => Some("true".into()),
        _ => None,
    }
}
