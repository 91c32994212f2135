//! Rules between the fields of one object.

use alloc::string::String;
use alloc::vec::Vec;

use super::check::{Path, Walker};
use super::json::Reader;
use super::problem::ProblemCode;
use super::shape::{Condition, RuleKind, RuleRow, text};

/// Applies one rule. `value` gives the JSON text of a field, empty where it is not given.
pub(super) fn apply<'v>(walker: &mut Walker, rule: &RuleRow, path: &Path, value: &dyn Fn(&str) -> &'v str) {
    let given = |name: &str| !value(name).is_empty();
    let (applies, decided) = match rule.condition {
        Condition::Always => (true, true),
        // A condition on a field that is not given rests on the service's default, which is not ours to guess.
        Condition::Is(field, values) => (is_one(value(text(field)), text(values)), given(text(field))),
        Condition::IsNot(field, values) => (!is_one(value(text(field)), text(values)), given(text(field))),
        Condition::Absent(field) => (!given(text(field)), true),
        Condition::Unknowable => return,
    };
    let names: Vec<&str> = text(rule.fields).split('\n').collect();
    let first = names.first().copied().unwrap_or_default();
    let second = names.get(1).copied().unwrap_or_default();
    let count = names.iter().filter(|name| given(name)).count();
    let broken = match rule.kind {
        RuleKind::Only => decided && !applies && count > 0,
        _ if !(applies && decided) => false,
        RuleKind::ExactlyOne => count != 1,
        RuleKind::AtLeastOne => count == 0,
        RuleKind::Required => count < names.len(),
        RuleKind::Ignored => count > 0,
        RuleKind::Value => count > 0 && !is_one(value(first), text(rule.value)),
        RuleKind::Same => count == names.len() && value(first) != value(second),
        RuleKind::Wins => count == names.len(),
        RuleKind::Window => count == names.len() && !apart(value(first), value(second), text(rule.value)),
        RuleKind::Disjoint => share(value, first, second),
    };
    if broken {
        let field = Path::Field(path, first);
        walker.problem(if names.len() == 1 { &field } else { path }, ProblemCode::Rule, &[text(rule.said)], None);
    }
}

fn bare(json: &str) -> &str {
    let text = json.trim_ascii();
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
}

fn is_one(json: &str, values: &str) -> bool {
    values.split('\n').any(|known| known == bare(json))
}

/// Whether two times of day are at least so many minutes apart, the second being later, past midnight perhaps.
fn apart(from: &str, to: &str, minutes: &str) -> bool {
    let minute_of_day = |json: &str| {
        let (hours, rest) = bare(json).split_once(':')?;
        Some(number(hours)? * 60 + number(rest.split_once(':').map_or(rest, |(minutes, _)| minutes))?)
    };
    match (minute_of_day(from), minute_of_day(to), number(minutes)) {
        (Some(from), Some(to), Some(minutes)) if from < 24 * 60 => (to + 24 * 60 - from) % (24 * 60) >= minutes,
        // Another form is a matter of format, which has a check of its own.
        _ => true,
    }
}

/// A number of one to four digits.
fn number(text: &str) -> Option<u32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.bytes().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')))
}

/// Whether a name of the first list, `List.Member`, also stands in the second, a list of texts.
fn share<'v>(value: &dyn Fn(&str) -> &'v str, first: &str, second: &str) -> bool {
    let (list, member) = first.split_once('.').unwrap_or((first, ""));
    let named = texts(value(list), member);
    let others = texts(value(second), "");
    named.iter().any(|name| others.contains(name))
}

/// Every string in a list, or every string given for `member` in its objects.
fn texts(json: &str, member: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut reader = Reader::new(json);
    let mut wanted = member.is_empty();
    while !reader.done() {
        if reader.peek() == b'"' {
            let Ok(text) = reader.string() else { break };
            if wanted {
                found.push(text.unescape());
            }
            wanted = member.is_empty() || reader.peek() == b':' && text.is(member);
        } else {
            reader.at += 1;
            if json.as_bytes().get(reader.at - 1) == Some(&b',') {
                wanted = member.is_empty();
            }
        }
    }
    found
}
