//! What the manual documents of values. The manual lags behind the service, so nothing here refuses a call on its own.

use alloc::string::String;
use alloc::vec::Vec;

use super::check::{Path, Walker};
use super::json::Str;
use super::nearest::nearest;
use super::problem::{Problem, ProblemCode};
use super::shape::{self, ActionRow, Check, DEPRECATED, FieldRow, WITHDRAWN, text};
use super::tables::RANGES;
use crate::decimal::Decimal;

/// Advice on the choice of the action.
pub(super) fn action(problems: &mut Vec<Problem>, row: &ActionRow) {
    let said = if row.bits & WITHDRAWN != 0 {
        "the service no longer answers this action"
    } else if row.bits & DEPRECATED != 0 {
        "this action is kept for old programs only"
    } else {
        return;
    };
    let successor = text(row.successor);
    problems.push(Problem {
        path: String::new(),
        code: ProblemCode::Deprecated,
        severity: ProblemCode::Deprecated.severity(),
        message: said.into(),
        suggestion: (!successor.is_empty()).then(|| successor.into()),
    });
}

/// Advice on giving the field at all.
pub(super) fn field(walker: &mut Walker, field: &FieldRow, path: &Path) {
    if field.has(DEPRECATED) {
        walker.problem(path, ProblemCode::Deprecated, &["is deprecated"], None);
    }
}

/// Advice on the length of a list.
pub(super) fn items(walker: &mut Walker, field: &FieldRow, path: &Path, count: usize) {
    for check in field.checks() {
        if let Check::Items(low, high) = check
            && !(usize::from(*low)..=usize::from(*high)).contains(&count)
        {
            let (low, high) = bounds(i64::from(*low), i64::from(*high));
            walker.problem(path, ProblemCode::Length, &["is documented to have ", &between(low, high), " elements"], None);
        }
    }
}

/// Advice on an integer.
pub(super) fn number(walker: &mut Walker, field: &FieldRow, path: &Path, number: &str, negative: bool, magnitude: u64) {
    let clamped = i64::try_from(magnitude).unwrap_or(i64::MAX);
    let value = if negative { -clamped } else { clamped };
    for check in field.checks() {
        match check {
            Check::Values(list) => listed(walker, path, number, text(*list)),
            Check::Range(at) => {
                let (low, high) = RANGES.get(usize::from(*at)).copied().unwrap_or((i64::MIN, i64::MAX));
                if value < low || value > high {
                    let said = between((low != i64::MIN).then_some(low), (high != i64::MAX).then_some(high));
                    walker.problem(path, ProblemCode::Range, &["is documented to be ", &said], None);
                }
            }
            Check::Step(step) => {
                let step = u64::from(*step).max(1);
                if !magnitude.is_multiple_of(step) {
                    let near =
                        magnitude - magnitude % step + if magnitude % step * 2 >= step || magnitude < step { step } else { 0 };
                    let message = ["is documented to be a multiple of ", Decimal::from(step).as_str()].concat();
                    walker.problem(path, ProblemCode::Range, &[&message], Some(Decimal::from(near).as_str()));
                }
            }
            _ => {}
        }
    }
}

/// Advice on a text. `filters` lists the names a filter may have here.
pub(super) fn string(walker: &mut Walker, field: &FieldRow, path: &Path, value: Str, filters: u16) {
    if filters != 0 && shape::is(field.name, "Name") {
        listed(walker, path, &value.unescape(), text(filters));
    }
    if field.checks().is_empty() {
        return;
    }
    let value = value.unescape();
    for check in field.checks() {
        match check {
            Check::Values(list) => listed(walker, path, &value, text(*list)),
            Check::Length(low, high) => {
                // Continuation bytes do not count.
                let count = value.bytes().filter(|byte| *byte as i8 >= -0x40).count();
                if !(usize::from(*low)..=usize::from(*high)).contains(&count) {
                    let (low, high) = bounds(i64::from(*low), i64::from(*high));
                    walker.problem(
                        path,
                        ProblemCode::Length,
                        &["is documented to have ", &between(low, high), " characters"],
                        None,
                    );
                }
            }
            Check::Chars(class) => {
                if let Some(odd) = value.chars().find(|c| !in_class(text(*class), *c)) {
                    let mut shown = [0; 4];
                    walker.problem(
                        path,
                        ProblemCode::Pattern,
                        &["is documented to hold only ", text(*class), ", not \"", odd.encode_utf8(&mut shown), "\""],
                        None,
                    );
                }
            }
            Check::First(class) => {
                if !value.chars().next().is_some_and(|c| in_class(text(*class), c)) {
                    walker.problem(path, ProblemCode::Pattern, &["is documented to start with one of ", text(*class)], None);
                }
            }
            Check::NotFirst(class) => {
                if value.chars().next().is_some_and(|c| in_class(text(*class), c)) {
                    walker.problem(path, ProblemCode::Pattern, &["is documented not to start with ", text(*class)], None);
                }
            }
            Check::Not(words) => {
                let taken = |word: &&str| match word.strip_suffix('*') {
                    Some(prefix) => value.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)),
                    None => value.eq_ignore_ascii_case(word),
                };
                if let Some(word) = text(*words).split('\n').find(taken) {
                    walker.problem(path, ProblemCode::Pattern, &["is documented not to be ", word], None);
                }
            }
            Check::Mix(classes) => {
                let lacking = |class: &&str| !value.chars().any(|c| in_class(class, c));
                if let Some(class) = text(*classes).split('\n').find(lacking) {
                    walker.problem(path, ProblemCode::Pattern, &["is documented to hold at least one of ", class], None);
                }
            }
            Check::Format(format) => {
                let format = text(*format);
                let fits = format.len() == value.len()
                    && format
                        .bytes()
                        .zip(value.bytes())
                        .all(|(f, v)| if f.is_ascii_alphabetic() { v.is_ascii_digit() } else { f == v });
                if !fits {
                    walker.problem(path, ProblemCode::Format, &["is documented to be written ", format], None);
                }
            }
            Check::Range(_) | Check::Step(_) | Check::Items(..) | Check::Filters(_) => {}
        }
    }
}

fn listed(walker: &mut Walker, path: &Path, value: &str, list: &str) {
    if !list.split('\n').any(|known| known == value) {
        let meant = nearest(value, list.split('\n'));
        walker.problem(path, ProblemCode::Enum, &["is documented to be one of ", &list.replace('\n', ", ")], meant);
    }
}

/// Whether a class like `A-Za-z0-9_\-` holds the character.
fn in_class(class: &str, wanted: char) -> bool {
    let mut chars = class.chars().peekable();
    while let Some(mut low) = chars.next() {
        if low == '\\' {
            low = chars.next().unwrap_or('\\');
        }
        let mut ahead = chars.clone();
        if ahead.next() == Some('-')
            && let Some(high) = ahead.next()
            && !low.is_ascii_punctuation()
            && !high.is_ascii_punctuation()
        {
            chars = ahead;
            if (low..=high).contains(&wanted) {
                return true;
            }
        } else if low == wanted {
            return true;
        }
    }
    false
}

fn bounds(low: i64, high: i64) -> (Option<i64>, Option<i64>) {
    (Some(low).filter(|low| *low > 0), Some(high).filter(|high| *high < i64::from(u16::MAX)))
}

fn between(low: Option<i64>, high: Option<i64>) -> String {
    let [low, high] = [low, high].map(|bound| bound.map(Decimal::from));
    match (&low, &high) {
        (Some(low), Some(high)) => ["from ", low.as_str(), " to ", high.as_str()].concat(),
        (Some(low), None) => ["at least ", low.as_str()].concat(),
        (None, Some(high)) => ["at most ", high.as_str()].concat(),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_class;

    #[test]
    fn classes_hold_ranges_escapes_and_a_dash() {
        for (class, inside, outside) in
            [("A-Za-z0-9_\\-", "Zq7_-", "/ 中"), ("一-鿿", "中文", "a"), ("()`~!@#$%^&*-+=_|{}[]", "*-+]", "a,"), ("/", "/", "-")]
        {
            assert!(inside.chars().all(|c| in_class(class, c)), "{class}");
            assert!(!outside.chars().any(|c| in_class(class, c)), "{class}");
        }
    }
}
