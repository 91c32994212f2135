//! The walker: parameters against the tables, every problem at once, each with its path. Nothing is reported of a text
//! after the byte at which it turns out not to be JSON.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::advice;
use super::nearest::Nearest;
use super::notation::{ActionMark, Check, FieldMark, Scalar};
use super::problem::{Finding, Path, ProblemCode};
use super::rules::{self, PresentFields, Rule};
use super::shape::{ActionInfo, Field, Shape, Shapes};
use super::{Options, actions};
use crate::bytes::{append, append_message, has_word};
use crate::decimal::{Decimal, magnitude, unsigned};
use crate::json::Reader;

/// Hands every problem of parameters to `found`. An action the tables do not know is given by its name.
pub fn walk(
    shapes: &mut Shapes,
    action: Result<ActionInfo, &[u8]>,
    params: &[u8],
    options: Options,
    found: &mut dyn FnMut(&Finding<'_>),
) {
    let mut walker = Walker { shapes, reader: Reader::new(params), options, task: Task::Check { found } };
    if let Err(name) = action
        && !options.allow_unknown
    {
        let mut nearest = Nearest::to(name);
        for known in actions() {
            nearest.consider(known.bytes());
        }
        walker.report(&Path::Whole, ProblemCode::Unknown, b"the service has no action {}", &[name], nearest.found());
    }
    walker.whole(action.ok());
}

/// Appends parameters as they may be shown. What the tables do not know may be a secret, so it is masked like one.
pub fn mask_secrets(shapes: &mut Shapes, action: Result<ActionInfo, &[u8]>, params: &[u8], out: &mut Vec<u8>) {
    let options = Options::default().allow_unknown(true);
    let mut walker = Walker { shapes, reader: Reader::new(params), options, task: Task::Mask { out, copied: 0 } };
    let is_json = walker.whole(action.ok());
    if let Task::Mask { out, copied } = walker.task {
        if is_json && action.is_ok() {
            out.extend_from_slice(params.get(copied..).unwrap_or_default());
        } else {
            out.clear();
            out.extend_from_slice(b"***");
        }
    }
}

pub(super) struct Walker<'w> {
    pub shapes: &'w mut Shapes,
    reader: Reader<'w>,
    options: Options,
    task: Task<'w>,
}

/// What parameters are walked for.
enum Task<'w> {
    /// To find their problems.
    Check { found: &'w mut dyn FnMut(&Finding<'_>) },
    /// To write them without their secrets.
    Mask {
        out: &'w mut Vec<u8>,
        /// The offset up to which they are written.
        copied: usize,
    },
}

impl Walker<'_> {
    /// Reports a problem: a message with `{}` for each of the words, and the nearest right answer, if there is one.
    pub(super) fn report(
        &mut self,
        path: &Path<'_>,
        code: ProblemCode,
        message: &[u8],
        words: &[&[u8]],
        suggestion: &[u8],
    ) {
        if let Task::Check { found } = &mut self.task
            && self.reader.fault().is_none()
        {
            let mut text = Vec::new();
            path.write(&mut text);
            let end = text.len();
            append_message(&mut text, message, words);
            let (path, message) = text.split_at_checked(end).unwrap_or_default();
            found(&Finding { path, code, message, suggestion });
        }
    }

    /// Walks the text as a whole, and says whether it is JSON.
    fn whole(&mut self, action: Option<ActionInfo>) -> bool {
        match action {
            _ if self.reader.peek() != b'{' => {
                self.report(&Path::Whole, ProblemCode::Type, b"the parameters must be a JSON object", &[], b"");
                self.reader.value();
            }
            Some(info) => {
                self.options.allow_unknown |= info.has(ActionMark::Undocumented);
                self.object(info.shape(), &Path::Whole, b"", info.bytes());
            }
            None => self.reader.value(),
        }
        let is_json = self.reader.done();
        if !is_json {
            let offset = Decimal::from(self.reader.fault().unwrap_or(self.reader.at));
            self.reader = Reader::new(b"");
            let message = b"the parameters are not JSON at byte {}";
            self.report(&Path::Whole, ProblemCode::Syntax, message, &[offset.as_bytes()], b"");
        }
        if let Some(info) = action {
            advice::action(self, info);
        }
        is_json
    }

    /// Finds the field of this name, or of the name that is read next as it stands. Parameters mostly come in the order
    /// of the tables, so it looks from `ahead` on first, and then among those before.
    fn find(&mut self, shape: Shape, ahead: usize, name: Option<&[u8]>) -> Option<usize> {
        let mut at = ahead;
        for _ in shape.first..shape.end {
            if at == shape.end {
                at = shape.first;
            }
            let field = self.shapes.field(at)?;
            let is_it = match name {
                Some(name) => name == field.name,
                None => self.reader.reads(field.name),
            };
            if is_it {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// Walks an object of the shape that starts there. `filters` lists the names a `Filter` may have here; `owner`
    /// names the object in messages.
    fn object(&mut self, start: usize, path: &Path<'_>, filters: &[u8], owner: &[u8]) {
        let shape = self.shapes.at(start);
        let mut present = PresentFields::default();
        let mut ahead = shape.first;
        let mut more = self.reader.open(b'{');
        while more {
            self.reader.peek();
            let mut spelt = Cow::Borrowed(&b""[..]);
            let mut found = self.find(shape, ahead, None);
            if found.is_none() {
                spelt = self.reader.string();
                found = self.find(shape, ahead, Some(&spelt));
            }
            self.reader.expect(b':');
            if let Some(at) = found
                && let Some(field) = self.shapes.field(at).copied()
            {
                ahead = at + 1;
                self.member(&field, &Path::Field(path, field.name), filters, present.offset_mut(at - shape.first));
            } else {
                self.reader.peek();
                let start = self.reader.at;
                self.reader.value();
                self.mask(start);
                if !self.options.allow_unknown {
                    let mut nearest = Nearest::to(&spelt);
                    for at in shape.first..shape.end {
                        nearest.consider(self.shapes.field(at).map_or(b"", |field| field.name));
                    }
                    let path = Path::Field(path, &spelt);
                    self.report(&path, ProblemCode::Unknown, b"is not a parameter of {}", &[owner], nearest.found());
                }
            }
            more = self.reader.more(b'{');
        }
        for at in shape.first..shape.end {
            let field = self.shapes.field(at).copied();
            let Some(field) = field.filter(|field| field.has(FieldMark::Required)) else { break };
            if *present.offset_mut(at - shape.first) == 0 {
                self.report(&Path::Field(path, field.name), ProblemCode::Missing, b"is required", &[], b"");
            }
        }
        for columns in shape.rules() {
            if let Some(rule) = Rule::read(columns)
                && rule.is_broken(self.reader.text, &present)
            {
                self.rule(&rule, shape, path);
            }
        }
    }

    /// Reports a broken rule: of the field it is about, or of the object where there is more than one.
    fn rule(&mut self, rule: &Rule, shape: Shape, path: &Path<'_>) {
        let at = |letter: &u8| shape.first + rules::field(letter);
        let name = |letter: &u8| self.shapes.field(at(letter)).map_or(&b""[..], |field| field.name);
        let mut words: [&[u8]; 10] = [b""; 10];
        let mut slots = words.iter_mut();
        for (letter, slot) in rule.fields.iter().zip(&mut slots) {
            *slot = name(letter);
        }
        let others = [rule.value, rule.decisive().map_or(b"", name), rule.decisive_values()];
        for (word, slot) in others.iter().filter(|word| !word.is_empty()).zip(slots) {
            *slot = word;
        }
        let field = Path::Field(path, words[0]);
        let path = if rule.fields.len() == 1 { &field } else { path };
        self.report(path, ProblemCode::Rule, rule.message, &words, b"");
    }

    /// Walks a member of an object, and notes the offset of its value.
    fn member(&mut self, field: &Field, path: &Path<'_>, filters: &[u8], offset: &mut u32) {
        let first = self.reader.peek();
        let start = self.reader.at;
        self.field(field, path, filters, first);
        if field.has(FieldMark::Secret) {
            self.mask(start);
        }
        if *offset > 0 {
            self.report(path, ProblemCode::Duplicate, b"is given twice", &[], b"");
        }
        *offset = start as u32;
    }

    /// Where parameters are masked, writes no more of the value just read, which starts there, than that it is one.
    fn mask(&mut self, start: usize) {
        if let Task::Mask { out, copied } = &mut self.task
            && let Some(before) = self.reader.text.get(*copied..start)
        {
            out.extend_from_slice(before);
            out.extend_from_slice(b"\"***\"");
            *copied = self.reader.at;
        }
    }

    /// Walks the value of a field, which starts with this byte.
    fn field(&mut self, field: &Field, path: &Path<'_>, filters: &[u8], first: u8) {
        if field.has(FieldMark::Deprecated) {
            self.report(path, ProblemCode::Deprecated, b"is deprecated", &[], b"");
        }
        if !field.has(FieldMark::List) {
            return self.one(field, path, filters, first);
        }
        if first != b'[' {
            let start = self.reader.at;
            self.reader.value();
            self.mask(start);
            return self.report(path, ProblemCode::Type, WRONG_TYPE, &[b"a list", sort(first)], b"");
        }
        let filters = self.shapes.constraint(field, Check::FilterNames);
        let mut count = 0;
        let mut more = self.reader.open(b'[');
        while more {
            let first = self.reader.peek();
            self.one(field, &Path::Element(path, count), filters, first);
            count += 1;
            more = self.reader.more(b'[');
        }
        advice::items(self, field, path, count);
    }

    /// Walks a value that is no list.
    fn one(&mut self, field: &Field, path: &Path<'_>, filters: &[u8], first: u8) {
        let scalar = field.scalar;
        if first == b'"' && scalar == Some(Scalar::String) {
            let value = self.reader.string();
            return advice::string(self, field, path, &value, filters);
        }
        if first == b'{'
            && let Some(shape) = field.target()
        {
            return self.object(shape, path, filters, b"this structure");
        }
        let start = self.reader.at;
        self.reader.value();
        let value = self.reader.since(start);
        let token = if self.options.quoted_scalars { unquoted(value) } else { value };
        match scalar {
            Some(Scalar::Boolean) if is_boolean(token) => {}
            Some(Scalar::Unsigned | Scalar::Integer) if is_integer(token) => self.integer(field, path, token),
            _ => self.mistyped(field, path, value, first),
        }
    }

    /// Reports a value of another type. The same value in the right type is suggested, where that is only a matter of
    /// quotes.
    fn mistyped(&mut self, field: &Field, path: &Path<'_>, value: &[u8], first: u8) {
        let is_number = first.is_ascii_digit() || first == b'-';
        let inner = unquoted(value);
        let mut found = sort(first);
        let mut suggestion = Cow::Borrowed(&b""[..]);
        let wanted: &[u8] = match field.scalar {
            Some(Scalar::String) => {
                if is_number || matches!(first, b't' | b'f') {
                    let mut quoted = Vec::new();
                    append(&mut quoted, &[b"\"", value, b"\""]);
                    suggestion = Cow::Owned(quoted);
                }
                b"a string"
            }
            Some(Scalar::Boolean) => {
                suggestion = Cow::Borrowed(match first {
                    b'0' => b"false",
                    b'1' => b"true",
                    _ if is_boolean(inner) => inner,
                    _ => b"",
                });
                b"true or false"
            }
            Some(scalar @ (Scalar::Unsigned | Scalar::Integer)) => {
                if is_integer(inner) {
                    suggestion = Cow::Borrowed(inner);
                }
                if is_number {
                    found = b"a fraction";
                }
                if scalar == Scalar::Unsigned && !is_number { b"an unsigned integer" } else { b"an integer" }
            }
            None => b"an object",
        };
        // A secret is not repeated.
        if field.has(FieldMark::Secret) {
            suggestion = Cow::Borrowed(b"");
        } else if matches!(first, b'{' | b'[') {
            self.mask(self.reader.at - value.len());
        }
        self.report(path, ProblemCode::Type, WRONG_TYPE, &[wanted, found], &suggestion);
    }

    fn integer(&mut self, field: &Field, path: &Path<'_>, token: &[u8]) {
        let is_unsigned = field.scalar == Some(Scalar::Unsigned);
        let digits = unsigned(token);
        let is_negative = digits.len() < token.len();
        // Below zero there is one more than above, or nothing.
        let most = (u64::MAX >> u32::from(!is_unsigned)).wrapping_add(u64::from(is_negative));
        match magnitude(digits).filter(|magnitude| *magnitude <= most) {
            Some(magnitude) => {
                // Beyond what is signed, the greatest will do.
                let amount = i64::try_from(magnitude).unwrap_or(i64::MAX);
                advice::value(self, field, path, token, if is_negative { -amount } else { amount });
            }
            None => {
                let kind: &[u8] = if is_unsigned { b"an unsigned" } else { b"a signed" };
                self.report(path, ProblemCode::Integer, b"does not fit {} 64-bit integer", &[kind], b"");
            }
        }
    }
}

/// The message about a value of another type than the one it must have.
const WRONG_TYPE: &[u8] = b"must be {}, not {}";

/// Names the sort of a value that starts with this byte.
fn sort(first: u8) -> &'static [u8] {
    match first {
        b'"' => b"a string",
        b'{' => b"an object",
        b'[' => b"a list",
        b't' | b'f' => b"a boolean",
        b'n' => b"null; leave out what is not set",
        _ => b"a number",
    }
}

fn is_boolean(token: &[u8]) -> bool {
    has_word(b"true false", token)
}

/// Says whether a token is digits, with or without a minus sign.
fn is_integer(token: &[u8]) -> bool {
    let digits = unsigned(token);
    !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
}

/// Returns a string's text as it is escaped, and any other value as it is.
pub(super) fn unquoted(value: &[u8]) -> &[u8] {
    match value {
        [b'"', inner @ .., b'"'] => inner,
        _ => value,
    }
}
