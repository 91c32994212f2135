//! Rules between the fields of one object. In the tables a rule is a line: the letter of its kind and that of what it says, the fields
//! it is about, a value, and when it applies (`=FIELD VALUES`, `/FIELD VALUES` for other values, `-FIELD` for a field not given, or
//! always). A field is one character, as many after `0` as fields stand before it; behind those of the list in which names must not occur stands
//! the member that holds them.

use alloc::borrow::Cow;

use super::shape::Columns;
use super::tables::{FIELDS, RULES};
use super::walk::unquoted;
use crate::decimal::integer;
use crate::json::Reader;
use crate::text::{cut, lists, parts};

/// Where in the text the value of every field of a shape starts: 0, which is never the place of a value, for one that is not given.
pub(super) struct Given {
    places: [u32; FIELDS],
    /// What a field beyond every shape would have.
    none: u32,
}

impl Default for Given {
    fn default() -> Self {
        Self { places: [0; FIELDS], none: 0 }
    }
}

impl Given {
    /// The place of a field.
    pub fn place(&mut self, field: usize) -> &mut u32 {
        self.places.get_mut(field).unwrap_or(&mut self.none)
    }

    fn has(&self, letter: u8) -> bool {
        self.places.get(place(letter)).is_some_and(|start| *start > 0)
    }

    /// The JSON text of a field, empty where it is not given.
    fn value<'t>(&self, text: &'t [u8], letter: Option<&u8>) -> &'t [u8] {
        let start = letter.and_then(|letter| self.places.get(place(*letter))).map_or(0, |start| *start as usize);
        let mut reader = Reader::new(text);
        if start > 0 {
            reader.at = start;
            reader.value();
        }
        reader.since(start)
    }
}

/// The field a letter stands for.
pub(super) fn place(letter: u8) -> usize {
    usize::from(letter.wrapping_sub(b'0'))
}

/// One rule, as the tables have it.
pub(super) struct Rule {
    kind: u8,
    /// What it says, for [`fill`](crate::text::fill): the words are the names of the fields, the value, the name of the field that
    /// decides whether it applies, and the values that do.
    pub form: &'static [u8],
    pub fields: &'static [u8],
    pub wanted: &'static [u8],
    pub condition: &'static [u8],
}

impl Rule {
    pub fn of(mut columns: Columns) -> Self {
        let mut column = || columns.next().unwrap_or_default();
        let [head, fields, wanted, condition] = [column(), column(), column(), column()];
        let [kind, form] = *head else { return Self { kind: 0, form: b"", fields, wanted, condition } };
        let form = parts(RULES.as_bytes(), b'\n').nth(place(form)).unwrap_or_default();
        Self { kind, form, fields, wanted, condition }
    }

    pub fn is_broken(&self, text: &[u8], given: &Given) -> bool {
        let Self { fields, wanted, condition, .. } = *self;
        let value = |letter| given.value(text, letter);
        let decisive = value(condition.get(1));
        let applies = match condition.first() {
            None => true,
            Some(b'-') => decisive.is_empty(),
            // A condition on a field that is not given rests on the service's default, which is not ours to guess.
            Some(_) if decisive.is_empty() => return false,
            Some(mark) => lists(condition.get(2..).unwrap_or_default(), unquoted(decisive)) == (*mark == b'='),
        };
        // `o`, only when: the one kind that is broken where the condition does not hold.
        if applies == (self.kind == b'o') {
            return false;
        }
        let count = fields.iter().filter(|field| given.has(**field)).count();
        let complete = count == fields.len();
        let from = value(fields.first());
        let to = value(fields.get(1));
        match self.kind {
            b'e' => count != 1,
            b'a' => count == 0,
            b'r' => !complete,
            b'o' | b'i' => count > 0,
            b'v' => count > 0 && !lists(wanted, unquoted(from)),
            b's' => complete && from != to,
            b'w' => complete,
            b't' => complete && !apart(from, to, integer(wanted) as u32),
            b'd' => share(from, wanted, to),
            _ => false,
        }
    }
}

/// Whether two times of day are at least so many minutes apart, the second being later, past midnight perhaps.
fn apart(from: &[u8], to: &[u8], minutes: u32) -> bool {
    match (minute_of_day(from), minute_of_day(to)) {
        (Some(from), Some(to)) if from < 24 * 60 => (to + 24 * 60 - from) % (24 * 60) >= minutes,
        // Another form is a matter of format, which has a check of its own.
        _ => true,
    }
}

fn minute_of_day(json: &[u8]) -> Option<u32> {
    let (hours, rest) = cut(unquoted(json), b':');
    let mut minute = 0;
    for part in [hours, cut(rest, b':').0] {
        if !(1..=4).contains(&part.len()) || !part.iter().all(u8::is_ascii_digit) {
            return None;
        }
        minute = minute * 60 + integer(part) as u32;
    }
    Some(minute)
}

/// Whether what `member` names in the first list, one of objects, also stands in the second, one of texts.
fn share(list: &[u8], member: &[u8], others: &[u8]) -> bool {
    let mut names = Texts::of(list, member);
    while let Some(name) = names.next() {
        let mut others = Texts::of(others, b"");
        while let Some(other) = others.next() {
            if other == name {
                return true;
            }
        }
    }
    false
}

/// Every string in a list, or every string given for `member` in its objects.
struct Texts<'v> {
    reader: Reader<'v>,
    member: &'v [u8],
    wanted: bool,
}

impl<'v> Texts<'v> {
    fn of(json: &'v [u8], member: &'v [u8]) -> Self {
        Self { reader: Reader::new(json), member, wanted: member.is_empty() }
    }

    fn next(&mut self) -> Option<Cow<'v, [u8]>> {
        loop {
            match self.reader.peek() {
                0 => return None,
                b'"' => {
                    let text = self.reader.string();
                    if self.wanted {
                        self.wanted = self.member.is_empty();
                        return Some(text);
                    }
                    self.wanted = self.reader.peek() == b':' && *text == *self.member;
                }
                byte => {
                    self.reader.at += 1;
                    self.wanted = self.member.is_empty() || self.wanted && byte != b',';
                }
            }
        }
    }
}
