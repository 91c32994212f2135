//! Advice on values, from what the manual documents of them. The manual lags behind the service, so nothing here
//! refuses a call on its own.

use alloc::vec::Vec;

use super::nearest::Nearest;
use super::notation::{ActionMark, Check};
use super::problem::{Path, ProblemCode};
use super::shape::{ActionInfo, Field};
use super::walk::Walker;
use crate::bytes::{append, append_message, has_word, split, split_once};
use crate::decimal::{Decimal, integer};

/// Advises on the choice of the action.
pub(super) fn action(walker: &mut Walker<'_>, info: ActionInfo) {
    let message: &[u8] = if info.has(ActionMark::Withdrawn) {
        b"the service no longer answers this action"
    } else if info.has(ActionMark::Deprecated) {
        b"this action is kept for old programs only"
    } else {
        return;
    };
    walker.report(&Path::Whole, ProblemCode::Deprecated, message, &[], info.columns().nth(1).unwrap_or_default());
}

/// Advises on the length of a list.
pub(super) fn items(walker: &mut Walker<'_>, field: &Field, path: &Path<'_>, count: usize) {
    let range = walker.shapes.constraint(field, Check::Items);
    in_range(walker, path, range, count as i64, ProblemCode::Length, b"is documented to have {} elements");
}

/// Advises on a text. `filters` lists the names a filter may have here.
pub(super) fn string(walker: &mut Walker<'_>, field: &Field, path: &Path<'_>, text: &[u8], filters: &[u8]) {
    if !filters.is_empty() && field.name == b"Name" {
        listed(walker, path, text, filters);
    }
    value(walker, field, path, text, 0);
}

/// Advises on a text, or on an integer of this amount.
pub(super) fn value(walker: &mut Walker<'_>, field: &Field, path: &Path<'_>, value: &[u8], amount: i64) {
    for at in field.checks..field.end {
        let Some((check, constraint)) = walker.shapes.check(at) else { continue };
        let (code, message, words): (_, &[u8], [&[u8]; 2]) = match check {
            Check::Values => {
                listed(walker, path, value, constraint);
                continue;
            }
            Check::Step => {
                multiple(walker, path, amount.unsigned_abs(), constraint);
                continue;
            }
            Check::Range => {
                in_range(walker, path, constraint, amount, ProblemCode::Range, b"is documented to be {}");
                continue;
            }
            Check::Length => {
                // Continuation bytes do not count.
                let count = value.iter().filter(|byte| **byte as i8 >= -0x40).count();
                let message = b"is documented to have {} characters";
                in_range(walker, path, constraint, count as i64, ProblemCode::Length, message);
                continue;
            }
            Check::Format if !is_written(constraint, value) => {
                (ProblemCode::Format, b"is documented to be written {}", [constraint, b""])
            }
            Check::Characters => match first(constraint, value, false) {
                b"" => continue,
                offending => {
                    (ProblemCode::Pattern, b"is documented to hold only {}, not \"{}\"", [constraint, offending])
                }
            },
            Check::First if !starts_in(constraint, value) => {
                (ProblemCode::Pattern, b"is documented to start with one of {}", [constraint, b""])
            }
            Check::NotFirst if starts_in(constraint, value) => {
                (ProblemCode::Pattern, b"is documented not to start with {}", [constraint, b""])
            }
            Check::Reserved => match split(constraint, b' ').find(|word| is_taken(word, value)) {
                None => continue,
                Some(word) => (ProblemCode::Reserved, b"is documented not to be {}", [word, b""]),
            },
            Check::Mix => match split(constraint, b' ').find(|class| first(class, value, true).is_empty()) {
                None => continue,
                Some(class) => (ProblemCode::Pattern, b"is documented to hold at least one of {}", [class, b""]),
            },
            _ => continue,
        };
        walker.report(path, code, message, &words, b"");
    }
}

fn listed(walker: &mut Walker<'_>, path: &Path<'_>, value: &[u8], list: &[u8]) {
    if !has_word(list, value) {
        let mut nearest = Nearest::to(value);
        let mut words = Vec::new();
        for word in split(list, b' ') {
            nearest.consider(word);
            let separator: &[u8] = if words.is_empty() { b"" } else { b", " };
            append(&mut words, &[separator, word]);
        }
        walker.report(path, ProblemCode::Enum, b"is documented to be one of {}", &[&words], nearest.found());
    }
}

fn multiple(walker: &mut Walker<'_>, path: &Path<'_>, magnitude: u64, constraint: &[u8]) {
    let step = integer(constraint).unsigned_abs().max(1);
    let excess = magnitude % step;
    if excess > 0 {
        let up = if excess * 2 >= step || magnitude < step { step } else { 0 };
        let near = Decimal::from(magnitude - excess + up);
        let message = b"is documented to be a multiple of {}";
        walker.report(path, ProblemCode::Range, message, &[constraint], near.as_bytes());
    }
}

/// Advises on an amount outside a range such as `5..60`, either end of which may be open.
fn in_range(walker: &mut Walker<'_>, path: &Path<'_>, range: &[u8], amount: i64, code: ProblemCode, message: &[u8]) {
    let (low, high) = split_once(range, b'.');
    let high = high.get(1..).unwrap_or_default();
    let is_above = low.is_empty() || integer(low) <= amount;
    let is_below = high.is_empty() || amount <= integer(high);
    if !(is_above && is_below) {
        let (bounds, ends): (&[u8], [&[u8]; 2]) = match (low, high) {
            (_, b"") => (b"at least {}", [low, b""]),
            (b"", _) => (b"at most {}", [high, b""]),
            _ => (b"from {} to {}", [low, high]),
        };
        let mut words = Vec::new();
        append_message(&mut words, bounds, &ends);
        walker.report(path, code, message, &[&words], b"");
    }
}

fn is_taken(word: &[u8], value: &[u8]) -> bool {
    match word.strip_suffix(b"*") {
        Some(prefix) => value.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)),
        None => value.eq_ignore_ascii_case(word),
    }
}

fn is_written(form: &[u8], value: &[u8]) -> bool {
    let fits = |(f, v): (&u8, &u8)| if f.is_ascii_alphabetic() { v.is_ascii_digit() } else { f == v };
    form.len() == value.len() && form.iter().zip(value).all(fits)
}

fn starts_in(class: &[u8], mut value: &[u8]) -> bool {
    holds(class, take(&mut value))
}

/// The first character that is in the class, or is not; nothing where there is none.
fn first<'v>(class: &[u8], mut value: &'v [u8], inside: bool) -> &'v [u8] {
    // Most characters are of those that every class of names begins with.
    let usual = !inside && class.starts_with(b"A-Za-z0-9");
    while let [next, after @ ..] = value {
        let start = value;
        if usual && next.is_ascii_alphanumeric() {
            value = after;
        } else if holds(class, take(&mut value)) == inside {
            return start.get(..start.len() - value.len()).unwrap_or_default();
        }
    }
    b""
}

/// Takes a character off: the bytes of its UTF-8 as one number, which is in the order of the characters. 0 at the end.
fn take(text: &mut &[u8]) -> u32 {
    let [first, rest @ ..] = *text else { return 0 };
    *text = rest;
    let mut character = u32::from(*first);
    while let [more @ 0x80..0xc0, rest @ ..] = *text {
        character = character << 8 | u32::from(*more);
        *text = rest;
    }
    character
}

/// Returns whether a class like `A-Za-z0-9_\-` holds the character. A dash that stands for itself comes first, or
/// behind a backslash.
fn holds(mut class: &[u8], wanted: u32) -> bool {
    while !class.is_empty() {
        let mut low = take(&mut class);
        if low == u32::from(b'\\') {
            low = take(&mut class);
        }
        let mut high = low;
        if let [b'-', ahead @ ..] = class {
            class = ahead;
            high = take(&mut class);
        }
        if low <= wanted && wanted <= high {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{holds, take};

    #[test]
    fn classes_hold_ranges_escapes_and_a_dash() {
        for (class, inside, outside) in [
            ("A-Za-z0-9_\\-", "Zq7_-", "/ 中"),
            ("一-鿿", "中文", "a"),
            ("-()`~!@#$%^&*+=_|{}[]", "*-+]", "a,"),
            ("/", "/", "-"),
        ] {
            for (text, is_held) in [(inside, true), (outside, false)] {
                let mut rest = text.as_bytes();
                while !rest.is_empty() {
                    let character = take(&mut rest);
                    assert_eq!(holds(class.as_bytes(), character), is_held, "{class} {text}");
                }
            }
        }
    }
}
