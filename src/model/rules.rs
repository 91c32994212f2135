//! Rules between the fields of one object. In the tables a rule is a line: the letter of its kind, the fields it is about, a value,
//! when it applies (`=FIELD VALUES`, `/FIELD VALUES` for other values, `-FIELD` for a field not given, or always), and a sentence. A
//! field is one character, as many after `0` as fields stand before it; behind those of the list in which names must not occur stands
//! the member that holds them.

use alloc::borrow::Cow;

use super::shape::Columns;
use super::tables::FIELDS;
use super::walk::unquoted;
use crate::decimal::integer;
use crate::json::Reader;
use crate::text::{cut, lists};

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
fn place(letter: u8) -> usize {
    usize::from(letter.wrapping_sub(b'0'))
}

/// The field that breaks a rule, if it is broken, and what the rule says: beyond every field, where more than one do.
pub(super) fn broken(mut columns: Columns, text: &[u8], given: &Given) -> Option<(usize, &'static [u8])> {
    let mut column = || columns.next().unwrap_or_default();
    let [kind, fields, wanted, condition, said] = [column(), column(), column(), column(), column()];
    let value = |letter| given.value(text, letter);
    let decisive = value(condition.get(1));
    let applies = match condition.first() {
        None => true,
        Some(b'-') => decisive.is_empty(),
        // A condition on a field that is not given rests on the service's default, which is not ours to guess.
        Some(_) if decisive.is_empty() => return None,
        Some(mark) => lists(condition.get(2..).unwrap_or_default(), unquoted(decisive)) == (*mark == b'='),
    };
    let kind = kind.first();
    // `o`, only when: the one kind that is broken where the condition does not hold.
    if applies == (kind == Some(&b'o')) {
        return None;
    }
    let count = fields.iter().filter(|field| given.has(**field)).count();
    let complete = count == fields.len();
    let from = value(fields.first());
    let to = value(fields.get(1));
    let broken = match kind {
        Some(b'e') => count != 1,
        Some(b'a') => count == 0,
        Some(b'r') => !complete,
        Some(b'o' | b'i') => count > 0,
        Some(b'v') => count > 0 && !lists(wanted, unquoted(from)),
        Some(b's') => complete && from != to,
        Some(b'w') => complete,
        Some(b't') => complete && !apart(from, to, integer(wanted)),
        Some(b'd') => share(from, wanted, to),
        _ => false,
    };
    match fields {
        _ if !broken => None,
        [field] => Some((place(*field), said)),
        _ => Some((FIELDS, said)),
    }
}

/// Whether two times of day are at least so many minutes apart, the second being later, past midnight perhaps.
fn apart(from: &[u8], to: &[u8], minutes: i64) -> bool {
    match (minute_of_day(from), minute_of_day(to)) {
        (Some(from), Some(to)) if from < 24 * 60 => (to + 24 * 60 - from) % (24 * 60) >= minutes,
        // Another form is a matter of format, which has a check of its own.
        _ => true,
    }
}

fn minute_of_day(json: &[u8]) -> Option<i64> {
    let (hours, rest) = cut(unquoted(json), b':');
    let mut minute = 0;
    for part in [hours, cut(rest, b':').0] {
        if !(1..=4).contains(&part.len()) || !part.iter().all(u8::is_ascii_digit) {
            return None;
        }
        minute = minute * 60 + integer(part);
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
