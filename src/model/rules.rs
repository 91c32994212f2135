//! Rules between the fields of one object. In the tables a rule is a line: the letter of its kind, the names it is about, a value,
//! when it applies (`=NAME VALUES`, `/NAME VALUES` for other values, `-NAME` for a field not given, or always), and a sentence.

use alloc::string::String;
use alloc::vec::Vec;

use super::check::{Path, Walker, integer, unquoted};
use super::json::Reader;
use super::problem::ProblemCode;
use crate::text::{cut, parts};

/// The fields that are given, each with its value as JSON text.
#[derive(Default)]
pub(super) struct Given<'v>(pub Vec<(&'static str, &'v str)>);

impl<'v> Given<'v> {
    /// The JSON text of a field, empty where it is not given.
    fn value(&self, name: &str) -> &'v str {
        self.0.iter().rev().find(|(given, _)| *given == name).map_or("", |(_, value)| value)
    }
}

/// Applies one rule.
pub(super) fn apply(walker: &mut Walker, rule: &str, path: &Path, given: &Given) {
    let mut columns = parts(rule, b'\t');
    let mut column = || columns.next().unwrap_or_default();
    let [kind, names, wanted, condition, said] = [column(), column(), column(), column(), column()];
    let (field, values) = cut(condition.get(1..).unwrap_or_default(), b' ');
    let decisive = given.value(field);
    let kind = kind.bytes().next();
    let applies = match condition.bytes().next() {
        None => true,
        Some(b'-') => decisive.is_empty(),
        // A condition on a field that is not given rests on the service's default, which is not ours to guess.
        Some(_) if decisive.is_empty() => return,
        Some(mark) => is_one(decisive, values) == (mark == b'='),
    };
    // `o`, only when: the one kind that is broken where the condition does not hold.
    if applies == (kind == Some(b'o')) {
        return;
    }
    let (first, rest) = cut(names, b' ');
    let second = cut(rest, b' ').0;
    let [mut count, mut missing] = [0, 0];
    for name in parts(names, b' ') {
        *if given.value(name).is_empty() { &mut missing } else { &mut count } += 1;
    }
    let [from, to] = [first, second].map(|name| given.value(name));
    let broken = match kind {
        Some(b'e') => count != 1,
        Some(b'a') => count == 0,
        Some(b'r') => missing > 0,
        Some(b'o' | b'i') => count > 0,
        Some(b'v') => count > 0 && !is_one(from, wanted),
        Some(b's') => missing == 0 && from != to,
        Some(b'w') => missing == 0,
        Some(b't') => missing == 0 && !apart(from, to, integer(wanted)),
        Some(b'd') => share(given, first, second),
        _ => false,
    };
    if broken {
        let field = Path::Field(path, first);
        walker.problem(if rest.is_empty() { &field } else { path }, ProblemCode::Rule, said, "", "", None);
    }
}

fn is_one(json: &str, values: &str) -> bool {
    parts(values, b' ').any(|known| known == unquoted(json))
}

/// Whether two times of day are at least so many minutes apart, the second being later, past midnight perhaps.
fn apart(from: &str, to: &str, minutes: i64) -> bool {
    match (minute_of_day(from), minute_of_day(to)) {
        (Some(from), Some(to)) if from < 24 * 60 => (to + 24 * 60 - from) % (24 * 60) >= minutes,
        // Another form is a matter of format, which has a check of its own.
        _ => true,
    }
}

fn minute_of_day(json: &str) -> Option<i64> {
    let (hours, rest) = cut(unquoted(json), b':');
    let mut minute = 0;
    for part in [hours, cut(rest, b':').0] {
        if !(1..=4).contains(&part.len()) || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        minute = minute * 60 + integer(part);
    }
    Some(minute)
}

/// Whether a name of the first list, `List.Member`, also stands in the second, a list of texts.
fn share(given: &Given, first: &str, second: &str) -> bool {
    let (list, member) = cut(first, b'.');
    let named = texts(given.value(list), member);
    let others = texts(given.value(second), "");
    named.iter().any(|name| others.contains(name))
}

/// Every string in a list, or every string given for `member` in its objects.
fn texts(json: &str, member: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut reader = Reader::new(json);
    let mut wanted = member.is_empty();
    loop {
        match reader.peek() {
            0 => return found,
            b'"' => {
                let text = reader.string();
                if wanted {
                    found.push(text.unescape());
                }
                wanted = member.is_empty() || reader.peek() == b':' && text.is(member);
            }
            byte => {
                reader.at += 1;
                wanted = member.is_empty() || wanted && byte != b',';
            }
        }
    }
}
