//! What the manual documents of values. The manual lags behind the service, so nothing here refuses a call on its own.
//!
//! In the tables a check is a letter and what it asks: `=` one of these values, `r` a range of numbers, `/` a multiple, `l` so many
//! characters, `n` so many elements, `c` characters of a class like `A-Za-z0-9_\-`, `f` a first character of a class, `F` none of it,
//! `!` none of these words (case aside, `pg_*` for a prefix), `m` a character of each class, `t` a form in which letters stand for
//! digits, `?` the names a filter may have.

use alloc::string::String;

use super::check::{Path, Walker, integer};
use super::json::Str;
use super::nearest::Nearest;
use super::problem::ProblemCode;
use super::shape::{ActionInfo, Field, OLD};
use crate::decimal::Decimal;
use crate::text::{cut, fill, parts};

/// Advice on the choice of the action.
pub(super) fn action(walker: &mut Walker, info: ActionInfo) {
    let said = if info.withdrawn() {
        "the service no longer answers this action"
    } else if info.has(OLD) {
        "this action is kept for old programs only"
    } else {
        return;
    };
    walker.problem(&Path::Whole, ProblemCode::Deprecated, said, "", "", info.successor());
}

/// Advice on the length of a list.
pub(super) fn items(walker: &mut Walker, field: &Field, path: &Path, count: usize) {
    if let Some(range) = field.check(b'n').filter(|range| !within(range, count as i64)) {
        walker.problem(path, ProblemCode::Length, "is documented to have % elements", &between(range), "", None);
    }
}

/// Advice on a text. `filters` lists the names a filter may have here.
pub(super) fn string(walker: &mut Walker, field: &Field, path: &Path, value: Str, filters: &str) {
    let is_filter = !filters.is_empty() && field.name == "Name";
    if !is_filter && field.checks().next().is_none() {
        return;
    }
    let spelt = value.unescape();
    if is_filter {
        listed(walker, path, &spelt, filters);
    }
    // Continuation bytes do not count.
    let characters = spelt.bytes().filter(|byte| *byte as i8 >= -0x40).count();
    self::value(walker, field, path, &spelt, characters as i64);
}

/// Advice on an integer or a text. `amount` is the integer, or how many characters the text has.
pub(super) fn value(walker: &mut Walker, field: &Field, path: &Path, value: &str, amount: i64) {
    for (check, asked) in field.checks() {
        let starts_in = |class| value.chars().next().is_some_and(|c| in_class(class, c));
        let lacks = |class: &&str| !value.chars().any(|c| in_class(class, c));
        let (form, said) = match check {
            b'=' => {
                listed(walker, path, value, asked);
                continue;
            }
            b'/' => {
                multiple(walker, path, amount.unsigned_abs(), asked);
                continue;
            }
            b'r' | b'l' => {
                if !within(asked, amount) {
                    let (code, form) = match check {
                        b'r' => (ProblemCode::Range, "is documented to be %"),
                        _ => (ProblemCode::Length, "is documented to have % characters"),
                    };
                    walker.problem(path, code, form, &between(asked), "", None);
                }
                continue;
            }
            b't' => {
                if !written(asked, value) {
                    walker.problem(path, ProblemCode::Format, "is documented to be written %", asked, "", None);
                }
                continue;
            }
            b'c' => {
                if let Some(odd) = value.chars().find(|c| !in_class(asked, *c)) {
                    let form = "is documented to hold only %, not \"%\"";
                    walker.problem(path, ProblemCode::Pattern, form, asked, odd.encode_utf8(&mut [0; 4]), None);
                }
                continue;
            }
            b'f' if !starts_in(asked) => ("is documented to start with one of %", Some(asked)),
            b'F' if starts_in(asked) => ("is documented not to start with %", Some(asked)),
            b'!' => ("is documented not to be %", parts(asked, b' ').find(|word| is_taken(word, value))),
            b'm' => ("is documented to hold at least one of %", parts(asked, b' ').find(lacks)),
            _ => continue,
        };
        if let Some(said) = said {
            walker.problem(path, ProblemCode::Pattern, form, said, "", None);
        }
    }
}

fn listed(walker: &mut Walker, path: &Path, value: &str, list: &str) {
    let mut nearest = Nearest::to(value);
    let mut all = String::new();
    for known in parts(list, b' ') {
        if known == value {
            return;
        }
        nearest.consider(known);
        if !all.is_empty() {
            all.push_str(", ");
        }
        all.push_str(known);
    }
    walker.problem(path, ProblemCode::Enum, "is documented to be one of %", &all, "", nearest.found());
}

fn multiple(walker: &mut Walker, path: &Path, magnitude: u64, asked: &str) {
    let step = integer(asked).unsigned_abs().max(1);
    let excess = magnitude % step;
    if excess > 0 {
        let up = if excess * 2 >= step || magnitude < step { step } else { 0 };
        let near = Decimal::from(magnitude - excess + up);
        walker.problem(path, ProblemCode::Range, "is documented to be a multiple of %", asked, "", Some(near.as_str()));
    }
}

fn bounds(range: &str) -> (&str, &str) {
    let (low, high) = cut(range, b'.');
    (low, high.get(1..).unwrap_or_default())
}

fn within(range: &str, amount: i64) -> bool {
    let (low, high) = bounds(range);
    (low.is_empty() || integer(low) <= amount) && (high.is_empty() || amount <= integer(high))
}

/// A range in words.
fn between(range: &str) -> String {
    match bounds(range) {
        (low, "") => fill("at least %", low, ""),
        ("", high) => fill("at most %", high, ""),
        (low, high) => fill("from % to %", low, high),
    }
}

fn is_taken(word: &str, value: &str) -> bool {
    match word.strip_suffix('*') {
        Some(prefix) => value.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)),
        None => value.eq_ignore_ascii_case(word),
    }
}

fn written(form: &str, value: &str) -> bool {
    let fits = |(f, v): (u8, u8)| if f.is_ascii_alphabetic() { v.is_ascii_digit() } else { f == v };
    form.len() == value.len() && form.bytes().zip(value.bytes()).all(fits)
}

/// Whether a class like `A-Za-z0-9_\-` holds the character.
fn in_class(class: &str, wanted: char) -> bool {
    let mut chars = class.chars();
    while let Some(mut low) = chars.next() {
        if low == '\\' {
            low = chars.next().unwrap_or('\\');
        }
        let mut high = low;
        let mut ahead = chars.clone();
        if ahead.next() == Some('-')
            && let Some(end) = ahead.next()
            && !low.is_ascii_punctuation()
            && !end.is_ascii_punctuation()
        {
            chars = ahead;
            high = end;
        }
        if (low..=high).contains(&wanted) {
            return true;
        }
    }
    false
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
