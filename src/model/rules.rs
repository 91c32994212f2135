//! Rules between the fields of one object. In the tables a rule is a line: the letter of its kind, the fields it is about, a value,
//! when it applies (`=FIELD VALUES`, `/FIELD VALUES` for other values, `-FIELD` for a field not given, or always), and a sentence. A
//! field is one character, as many after `0` as fields stand before it; behind those of the list in which names must not occur stands
//! the member that holds them.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::check::{NONE, Walker, integer, unquoted};
use super::problem::{Path, ProblemCode};
use super::shape::{FIELDS, Shape};
use crate::json::{Reader, spelt};
use crate::text::{cut, parts};

/// The JSON text of every field of a shape, empty where it is not given.
pub(super) type Given<'v> = [&'v [u8]; FIELDS];

fn value<'v>(given: &Given<'v>, field: Option<&u8>) -> &'v [u8] {
    field.and_then(|field| given.get(usize::from(field.wrapping_sub(b'0')))).copied().unwrap_or_default()
}

/// Applies one rule.
pub(super) fn apply(walker: &mut Walker, rule: &[u8], shape: Shape, path: &Path, given: &Given) {
    let mut columns = parts(rule, b'\t');
    let mut column = || columns.next().unwrap_or_default();
    let [kind, fields, wanted, condition, said] = [column(), column(), column(), column(), column()];
    let decisive = value(given, condition.get(1));
    let values = condition.get(2..).unwrap_or_default();
    let kind = kind.first();
    let applies = match condition.first() {
        None => true,
        Some(b'-') => decisive.is_empty(),
        // A condition on a field that is not given rests on the service's default, which is not ours to guess.
        Some(_) if decisive.is_empty() => return,
        Some(mark) => is_one(decisive, values) == (*mark == b'='),
    };
    // `o`, only when: the one kind that is broken where the condition does not hold.
    if applies == (kind == Some(&b'o')) {
        return;
    }
    let count = fields.iter().filter(|field| !value(given, Some(field)).is_empty()).count();
    let complete = count == fields.len();
    let [from, to] = [0, 1].map(|at| value(given, fields.get(at)));
    let broken = match kind {
        Some(b'e') => count != 1,
        Some(b'a') => count == 0,
        Some(b'r') => !complete,
        Some(b'o' | b'i') => count > 0,
        Some(b'v') => count > 0 && !is_one(from, wanted),
        Some(b's') => complete && from != to,
        Some(b'w') => complete,
        Some(b't') => complete && !apart(from, to, integer(wanted)),
        Some(b'd') => share(from, wanted, to),
        _ => false,
    };
    if broken {
        let only = fields.first().filter(|_| fields.len() == 1).map(|field| usize::from(field.wrapping_sub(b'0')));
        let name = only.and_then(|at| shape.fields().nth(at)).map(|field| field.name);
        let field = Path::Field(path, name.unwrap_or_default());
        walker.problem(if name.is_some() { &field } else { path }, ProblemCode::Rule, "%", [said, NONE[0]]);
    }
}

fn is_one(json: &[u8], values: &[u8]) -> bool {
    parts(values, b' ').any(|known| known == unquoted(json))
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
    let others = texts(others, b"");
    texts(list, member).iter().any(|name| others.contains(name))
}

/// Every string in a list, or every string given for `member` in its objects.
fn texts<'v>(json: &'v [u8], member: &[u8]) -> Vec<Cow<'v, [u8]>> {
    let mut found = Vec::new();
    let mut reader = Reader::new(json);
    let mut wanted = member.is_empty();
    loop {
        match reader.peek() {
            0 => return found,
            b'"' => {
                let text = spelt(reader.string());
                wanted = if wanted {
                    found.push(text);
                    member.is_empty()
                } else {
                    reader.peek() == b':' && *text == *member
                };
            }
            byte => {
                reader.at += 1;
                wanted = member.is_empty() || wanted && byte != b',';
            }
        }
    }
}
