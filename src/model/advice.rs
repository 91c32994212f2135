//! What the manual documents of values. The manual lags behind the service, so nothing here refuses a call on its own.
//!
//! In the tables a check is a letter and what it asks: `=` one of these values, `r` a range of numbers, `/` a multiple, `l` so many
//! characters, `n` so many elements, `c` characters of a class like `A-Za-z0-9_\-`, `f` a first character of a class, `F` none of it,
//! `!` none of these words (case aside, `pg_*` for a prefix), `m` a character of each class, `t` a form in which letters stand for
//! digits, `?` the names a filter may have.

use super::nearest::Nearest;
use super::problem::Path;
use super::shape::{ActionInfo, Field, OLD, WITHDRAWN};
use super::walk::Walker;
use crate::decimal::{Decimal, integer};
use crate::text::{bounds, lists, parts};

/// Advice on the choice of the action.
pub(super) fn action(walker: &mut Walker, info: ActionInfo) {
    let form: &[u8] = if info.has(WITHDRAWN) {
        b"deprecated|the service no longer answers this action|%"
    } else if info.has(OLD) {
        b"deprecated|this action is kept for old programs only|%"
    } else {
        return;
    };
    walker.tell(&Path::Whole, form, &[info.columns().nth(1).unwrap_or_default()]);
}

/// Advice on the length of a list.
pub(super) fn items(walker: &mut Walker, field: &Field, path: &Path, count: usize) {
    let range = walker.shapes.asked(field, b'n');
    if !within(range, count as i64) {
        walker.tell(path, b"length|is documented to have # elements", &[range]);
    }
}

/// Advice on a text. `filters` lists the names a filter may have here.
pub(super) fn string(walker: &mut Walker, field: &Field, path: &Path, text: &[u8], filters: &[u8]) {
    if !filters.is_empty() && field.name == b"Name" {
        listed(walker, path, text, filters);
    }
    value(walker, field, path, text, 0);
}

/// Advice on a text, or on an integer of this amount.
pub(super) fn value(walker: &mut Walker, field: &Field, path: &Path, value: &[u8], amount: i64) {
    for at in field.checks..field.end {
        let Some((letter, asked)) = walker.shapes.check(at) else { continue };
        let mut word = asked;
        let mut odd: &[u8] = b"";
        let (fine, form): (_, &[u8]) = match letter {
            b'=' => {
                listed(walker, path, value, asked);
                continue;
            }
            b'/' => {
                multiple(walker, path, amount.unsigned_abs(), asked);
                continue;
            }
            b'r' => (within(asked, amount), b"range|is documented to be #"),
            b'l' => {
                // Continuation bytes do not count.
                let characters = value.iter().filter(|byte| **byte as i8 >= -0x40).count();
                (within(asked, characters as i64), b"length|is documented to have # characters")
            }
            b't' => (written(asked, value), b"format|is documented to be written %"),
            b'c' => {
                odd = first(asked, value, false);
                (odd.is_empty(), b"pattern|is documented to hold only %, not \"%\"")
            }
            b'f' => (starts_in(asked, value), b"pattern|is documented to start with one of %"),
            b'F' => (!starts_in(asked, value), b"pattern|is documented not to start with %"),
            b'!' => {
                word = parts(asked, b' ').find(|word| is_taken(word, value)).unwrap_or_default();
                (word.is_empty(), b"reserved|is documented not to be %")
            }
            b'm' => {
                word = parts(asked, b' ').find(|class| first(class, value, true).is_empty()).unwrap_or_default();
                (word.is_empty(), b"pattern|is documented to hold at least one of %")
            }
            _ => continue,
        };
        if !fine {
            walker.tell(path, form, &[word, odd]);
        }
    }
}

fn listed(walker: &mut Walker, path: &Path, value: &[u8], list: &[u8]) {
    if !lists(list, value) {
        let mut nearest = Nearest::to(value);
        for known in parts(list, b' ') {
            nearest.consider(known);
        }
        walker.tell(path, b"enum|is documented to be one of &|%", &[list, nearest.found()]);
    }
}

fn multiple(walker: &mut Walker, path: &Path, magnitude: u64, asked: &[u8]) {
    let step = integer(asked).unsigned_abs().max(1);
    let excess = magnitude % step;
    if excess > 0 {
        let up = if excess * 2 >= step || magnitude < step { step } else { 0 };
        let near = Decimal::from(magnitude - excess + up);
        walker.tell(path, b"range|is documented to be a multiple of %|%", &[asked, near.as_bytes()]);
    }
}

fn within(range: &[u8], amount: i64) -> bool {
    let (low, high) = bounds(range);
    (low.is_empty() || integer(low) <= amount) && (high.is_empty() || amount <= integer(high))
}

fn is_taken(word: &[u8], value: &[u8]) -> bool {
    match word.strip_suffix(b"*") {
        Some(prefix) => value.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)),
        None => value.eq_ignore_ascii_case(word),
    }
}

fn written(form: &[u8], value: &[u8]) -> bool {
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

/// Whether a class like `A-Za-z0-9_\-` holds the character. A dash that stands for itself comes first, or behind a backslash.
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
