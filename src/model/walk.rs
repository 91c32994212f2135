//! The walker: parameters against the tables, every problem at once, each with its path.
//!
//! A problem is told as a form: `!` where it refuses the call, the word for its sort, the sentence, and what was perhaps meant, parted
//! by `|`; marks stand for words, see [`fill`]. What is told of a text ends where the text is found not to be JSON.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::advice;
use super::nearest::Nearest;
use super::problem::Path;
use super::rules::{Given, Rule, place};
use super::shape::{ActionInfo, DEPRECATED, Field, LIST, REQUIRED, SECRET, Shape, Shapes, UNDOCUMENTED};
use super::{Options, actions};
use crate::decimal::{Decimal, magnitude, unsigned};
use crate::json::Reader;
use crate::text::{PART, PROBLEM, fill, lists, put_byte};

/// Tells all that is wrong with parameters, and whether that refuses the call. An action the tables do not know is given by its name.
pub fn walk(
    shapes: &mut Shapes,
    action: Result<ActionInfo, &[u8]>,
    params: &[u8],
    options: Options,
    told: &mut Vec<u8>,
) -> bool {
    let mut walker = Walker::new(shapes, params, options, told, None);
    if let Err(name) = action
        && !options.allow_unknown
    {
        let mut nearest = Nearest::to(name);
        for known in actions() {
            nearest.consider(known.bytes());
        }
        walker.tell(&Path::Whole, b"!unknown|the service has no action %|%", &[name, nearest.found()]);
    }
    walker.whole(action.ok());
    walker.refused
}

/// Writes parameters as they may be shown: what the tables do not know may be a secret, and is masked like one.
pub fn show(shapes: &mut Shapes, action: Result<ActionInfo, &[u8]>, params: &[u8], out: &mut Vec<u8>) {
    let mut walker = Walker::new(shapes, params, Options::default().allow_unknown(true), out, Some(0));
    walker.whole(action.ok());
    let shown = walker.shown.unwrap_or_default();
    if walker.refused || action.is_err() {
        out.clear();
        out.extend_from_slice(b"***");
    } else {
        out.extend_from_slice(params.get(shown..).unwrap_or_default());
    }
}

pub(super) struct Walker<'w> {
    pub shapes: &'w mut Shapes,
    reader: Reader<'w>,
    options: Options,
    out: &'w mut Vec<u8>,
    refused: bool,
    /// Where parameters are to be shown instead of checked, up to where they are.
    shown: Option<usize>,
}

impl<'w> Walker<'w> {
    fn new(
        shapes: &'w mut Shapes,
        params: &'w [u8],
        options: Options,
        out: &'w mut Vec<u8>,
        shown: Option<usize>,
    ) -> Self {
        Self { shapes, reader: Reader::new(params), options, out, refused: false, shown }
    }
}

impl Walker<'_> {
    /// Tells of a problem.
    pub fn tell(&mut self, path: &Path, form: &[u8], words: &[&[u8]]) {
        if self.shown.is_some() || self.reader.fault().is_some() {
            return;
        }
        path.write(self.out);
        put_byte(self.out, PART);
        let mut form = form;
        if let Some(fault) = form.strip_prefix(b"!") {
            form = fault;
            self.refused = true;
        }
        fill(self.out, form, words);
        put_byte(self.out, PROBLEM);
    }

    /// The text as a whole.
    fn whole(&mut self, action: Option<ActionInfo>) {
        match action {
            _ if self.reader.peek() != b'{' => {
                self.tell(&Path::Whole, b"!type|the parameters must be a JSON object", &[]);
                self.reader.value();
            }
            Some(info) => {
                self.options.allow_unknown |= info.has(UNDOCUMENTED);
                self.object(info.shape(), &Path::Whole, b"", info.bytes());
            }
            None => self.reader.value(),
        }
        if !self.reader.done() {
            let place = Decimal::from(self.reader.fault().unwrap_or(self.reader.at));
            self.reader = Reader::new(b"");
            self.tell(&Path::Whole, b"!syntax|the parameters are not JSON at byte %", &[place.as_bytes()]);
            self.refused = true;
        }
        if let Some(info) = action {
            advice::action(self, info);
        }
    }

    /// The field of this name, or of the name that is read next as it stands. Parameters mostly come in the order of the tables: it is
    /// looked for from `ahead` on, and then among those before.
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

    /// An object of the shape that starts there. `filters` lists the names a `Filter` may have here; `owner` names the object in
    /// messages.
    fn object(&mut self, start: usize, path: &Path, filters: &[u8], owner: &[u8]) {
        let shape = self.shapes.at(start);
        let mut given = Given::default();
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
                self.member(&field, &Path::Field(path, field.name), filters, given.place(at - shape.first));
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
                    self.tell(
                        &Path::Field(path, &spelt),
                        b"!unknown|is not a parameter of %|%",
                        &[owner, nearest.found()],
                    );
                }
            }
            more = self.reader.more(b'{');
        }
        for at in shape.first..shape.end {
            let Some(field) = self.shapes.field(at).copied().filter(|field| field.has(REQUIRED)) else { break };
            if *given.place(at - shape.first) == 0 {
                self.tell(&Path::Field(path, field.name), b"!missing|is required", &[]);
            }
        }
        for columns in shape.rules() {
            let rule = Rule::of(columns);
            if rule.is_broken(self.reader.text, &given) {
                self.rule(&rule, shape, path);
            }
        }
    }

    /// A broken rule: told of the field it is about, or of the object where there is more than one.
    fn rule(&mut self, rule: &Rule, shape: Shape, path: &Path) {
        let mut words: [&[u8]; 10] = [b""; 10];
        let mut slots = words.iter_mut();
        let name = |letter: &u8| self.shapes.field(shape.first + place(*letter)).map_or(&b""[..], |field| field.name);
        for (letter, slot) in rule.fields.iter().zip(&mut slots) {
            *slot = name(letter);
        }
        let decisive = rule.condition.get(1).map_or(&b""[..], name);
        let values = rule.condition.get(2..).unwrap_or_default();
        let others = [rule.wanted, decisive, values];
        for (word, slot) in others.iter().filter(|word| !word.is_empty()).zip(slots) {
            *slot = word;
        }
        let field = Path::Field(path, words[0]);
        self.tell(if rule.fields.len() == 1 { &field } else { path }, rule.form, &words);
    }

    /// A member of an object; notes where its value starts.
    fn member(&mut self, field: &Field, path: &Path, filters: &[u8], given: &mut u32) {
        let first = self.reader.peek();
        let start = self.reader.at;
        self.field(field, path, filters, first);
        if field.has(SECRET) {
            self.mask(start);
        }
        if *given > 0 {
            self.tell(path, b"!duplicate|is given twice", &[]);
        }
        *given = start as u32;
    }

    /// Where parameters are shown, shows no more of the value just read, which starts there, than that it is one.
    fn mask(&mut self, start: usize) {
        if let Some(shown) = self.shown
            && let Some(before) = self.reader.text.get(shown..start)
        {
            self.out.extend_from_slice(before);
            self.out.extend_from_slice(b"\"***\"");
            self.shown = Some(self.reader.at);
        }
    }

    /// The value of a field, which starts with this byte.
    fn field(&mut self, field: &Field, path: &Path, filters: &[u8], first: u8) {
        if field.has(DEPRECATED) {
            self.tell(path, b"deprecated|is deprecated", &[]);
        }
        if !field.has(LIST) {
            return self.one(field, path, filters, first);
        }
        if first != b'[' {
            let start = self.reader.at;
            self.reader.value();
            self.mask(start);
            return self.tell(path, WRONG_TYPE, &[b"a list", sort(first)]);
        }
        let filters = self.shapes.asked(field, b'?');
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

    /// A value that is no list.
    fn one(&mut self, field: &Field, path: &Path, filters: &[u8], first: u8) {
        if first == b'"' && field.kind == b's' {
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
        match field.kind {
            b'b' if is_flag(token) => {}
            b'u' | b'i' if is_integer(token) => self.integer(field, path, token),
            _ => self.mistyped(field, path, value, first),
        }
    }

    /// A value of another type. What is meant is the same value in the right type, where that is only a matter of quotes.
    fn mistyped(&mut self, field: &Field, path: &Path, value: &[u8], first: u8) {
        let is_number = first.is_ascii_digit() || first == b'-';
        let inner = unquoted(value);
        let mut found = sort(first);
        let mut form = WRONG_TYPE;
        let mut meant: &[u8] = b"";
        let wanted: &[u8] = match field.kind {
            b's' => {
                if is_number || matches!(first, b't' | b'f') {
                    form = b"!type|must be %, not %|\"%\"";
                    meant = value;
                }
                b"a string"
            }
            b'b' => {
                meant = match first {
                    b'0' => b"false",
                    b'1' => b"true",
                    _ if is_flag(inner) => inner,
                    _ => b"",
                };
                b"true or false"
            }
            kind @ (b'u' | b'i') => {
                if is_integer(inner) {
                    meant = inner;
                }
                if is_number {
                    found = b"a fraction";
                }
                if kind == b'u' && !is_number { b"an unsigned integer" } else { b"an integer" }
            }
            _ => b"an object",
        };
        // What is secret is not repeated.
        if field.has(SECRET) {
            form = WRONG_TYPE;
            meant = b"";
        } else if matches!(first, b'{' | b'[') {
            self.mask(self.reader.at - value.len());
        }
        self.tell(path, form, &[wanted, found, meant]);
    }

    fn integer(&mut self, field: &Field, path: &Path, token: &[u8]) {
        let natural = field.kind == b'u';
        let digits = unsigned(token);
        let negative = digits.len() < token.len();
        // Below zero there is one more than above, or nothing.
        let most = (u64::MAX >> u32::from(!natural)).wrapping_add(u64::from(negative));
        match magnitude(digits).filter(|magnitude| *magnitude <= most) {
            Some(magnitude) => {
                // Beyond what is signed, the greatest will do.
                let amount = i64::try_from(magnitude).unwrap_or(i64::MAX);
                advice::value(self, field, path, token, if negative { -amount } else { amount });
            }
            None => {
                let kind: &[u8] = if natural { b"an unsigned" } else { b"a signed" };
                self.tell(path, b"!integer|does not fit % 64-bit integer", &[kind]);
            }
        }
    }
}

/// Tells of a value of another type: which is wanted, which was found, and what is perhaps meant.
const WRONG_TYPE: &[u8] = b"!type|must be %, not %|%";

/// What sort of value it is that starts so.
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

fn is_flag(token: &[u8]) -> bool {
    lists(b"true false", token)
}

/// Whether a token is digits, after a sign perhaps.
fn is_integer(token: &[u8]) -> bool {
    let digits = unsigned(token);
    !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
}

/// What stands between quotes.
pub(super) fn unquoted(value: &[u8]) -> &[u8] {
    match value {
        [b'"', inner @ .., b'"'] => inner,
        _ => value,
    }
}
