//! Rules between the fields of one object. In the tables a rule is a line: the letters of its kind and of its message,
//! the fields it is about, a value, and when it applies: the letter of a condition, the field that decides, and the
//! values that do. A field is one character: as many after `0` as fields stand before it. Of the rule that two lists
//! name nothing in common, the value is the member that holds the names in the first.

use alloc::borrow::Cow;

use super::notation::{Condition, RuleKind};
use super::shape::Columns;
use super::tables::{FIELDS, RULES};
use super::walk::unquoted;
use crate::bytes::{has_word, split, split_once};
use crate::decimal::integer;
use crate::json::Reader;

/// The offset of the value of every field of a shape: 0, at which no value can start, for a field that is not given.
pub(super) struct PresentFields {
    offsets: [u32; FIELDS],
    /// The offset of a field beyond every shape.
    none: u32,
}

impl Default for PresentFields {
    fn default() -> Self {
        Self { offsets: [0; FIELDS], none: 0 }
    }
}

impl PresentFields {
    /// The offset of a field's value, to be noted.
    pub(super) fn offset_mut(&mut self, field: usize) -> &mut u32 {
        self.offsets.get_mut(field).unwrap_or(&mut self.none)
    }

    fn offset(&self, field: usize) -> usize {
        self.offsets.get(field).map_or(0, |offset| *offset as usize)
    }

    /// The JSON text of a field, empty where it is not given.
    fn value<'t>(&self, text: &'t [u8], field: Option<usize>) -> &'t [u8] {
        let start = field.map_or(0, |field| self.offset(field));
        let mut reader = Reader::new(text);
        if start > 0 {
            reader.at = start;
            reader.value();
        }
        reader.since(start)
    }
}

/// One rule, as the tables have it.
pub(super) struct Rule {
    kind: RuleKind,
    /// The message about it, with `{}` for the names of the fields, the value, the name of the field that decides
    /// whether it applies, and the values that do.
    pub message: &'static [u8],
    /// The fields it is about, a letter each.
    pub fields: &'static [u8],
    pub value: &'static [u8],
    condition: &'static [u8],
}

/// Reads the letter of a field.
pub(super) fn field(letter: &u8) -> usize {
    usize::from(letter.wrapping_sub(b'0'))
}

impl Rule {
    pub(super) fn read(mut columns: Columns) -> Option<Self> {
        let mut column = || columns.next().unwrap_or_default();
        let [head, fields, value, condition] = [column(), column(), column(), column()];
        let [kind, message] = head else { return None };
        let message = split(RULES.as_bytes(), b'\n').nth(field(message))?;
        Some(Self { kind: RuleKind::read(*kind)?, message, fields, value, condition })
    }

    /// The letter of the field that decides whether it applies.
    pub(super) fn decisive(&self) -> Option<&'static u8> {
        self.condition.get(1)
    }

    /// The values that do.
    pub(super) fn decisive_values(&self) -> &'static [u8] {
        self.condition.get(2..).unwrap_or_default()
    }

    pub(super) fn is_broken(&self, text: &[u8], present: &PresentFields) -> bool {
        let decisive = present.value(text, self.decisive().map(field));
        let applies = match self.condition.first().and_then(|letter| Condition::read(*letter)) {
            None => true,
            Some(Condition::Absent) => decisive.is_empty(),
            // A condition on a field that is not given rests on the service's default, which is not ours to guess.
            Some(_) if decisive.is_empty() => return false,
            Some(condition) => has_word(self.decisive_values(), unquoted(decisive)) == (condition == Condition::Is),
        };
        if applies == (self.kind == RuleKind::Only) {
            return false;
        }
        let given = self.fields.iter().filter(|letter| present.offset(field(letter)) > 0).count();
        let all_given = given == self.fields.len();
        let first = present.value(text, self.fields.first().map(field));
        let second = present.value(text, self.fields.get(1).map(field));
        match self.kind {
            RuleKind::ExactlyOne => given != 1,
            RuleKind::AtLeastOne => given == 0,
            RuleKind::Required => !all_given,
            RuleKind::Only | RuleKind::Ignored => given > 0,
            RuleKind::Value => given > 0 && !has_word(self.value, unquoted(first)),
            RuleKind::Same => all_given && first != second,
            RuleKind::Wins => all_given,
            RuleKind::Window => all_given && !apart(first, second, integer(self.value) as u32),
            RuleKind::Disjoint => share(first, self.value, second),
        }
    }
}

/// Returns whether two times of day are at least so many minutes apart, the second being later, past midnight perhaps.
fn apart(from: &[u8], to: &[u8], minutes: u32) -> bool {
    match (minute_of_day(from), minute_of_day(to)) {
        (Some(from), Some(to)) if from < 24 * 60 => (to + 24 * 60 - from) % (24 * 60) >= minutes,
        // Another form is a matter of format, which has a check of its own.
        _ => true,
    }
}

fn minute_of_day(json: &[u8]) -> Option<u32> {
    let (hours, rest) = split_once(unquoted(json), b':');
    let mut minute = 0;
    for part in [hours, split_once(rest, b':').0] {
        if !(1..=4).contains(&part.len()) || !part.iter().all(u8::is_ascii_digit) {
            return None;
        }
        minute = minute * 60 + integer(part) as u32;
    }
    Some(minute)
}

/// Returns whether what `member` names in the first list, one of objects, also stands in the second, one of texts.
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
