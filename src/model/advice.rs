//! What the manual documents of values. The manual lags behind the service, so nothing here refuses a call on its own.
//!
//! In the tables a check is a letter and what it asks: `=` one of these values, `r` a range of numbers, `/` a multiple, `l` so many
//! characters, `n` so many elements, `c` characters of a class like `A-Za-z0-9_\-`, `f` a first character of a class, `F` none of it,
//! `!` none of these words (case aside, `pg_*` for a prefix), `m` a character of each class, `t` a form in which letters stand for
//! digits, `?` the names a filter may have.

use super::check::{NONE, Walker, integer};
use super::nearest::Nearest;
use super::problem::{Path, ProblemCode};
use super::shape::{ActionInfo, Field, OLD, WITHDRAWN};
use crate::decimal::Decimal;
use crate::json::spelt;
use crate::text::{bounds, parts};

/// Advice on the choice of the action.
pub(super) fn action(walker: &mut Walker, info: ActionInfo) {
    let said = if info.has(WITHDRAWN) {
        "the service no longer answers this action"
    } else if info.has(OLD) {
        "this action is kept for old programs only"
    } else {
        return;
    };
    walker.suggest(&Path::Whole, ProblemCode::Deprecated, said, NONE, info.column(3));
}

/// Advice on the length of a list.
pub(super) fn items(walker: &mut Walker, field: &Field, path: &Path, count: usize) {
    if let Some(range) = field.check(b'n').filter(|range| !within(range, count as i64)) {
        walker.problem(path, ProblemCode::Length, "is documented to have # elements", [range, b""]);
    }
}

/// Advice on a text, given what stands between its quotes. `filters` lists the names a filter may have here.
pub(super) fn string(walker: &mut Walker, field: &Field, path: &Path, raw: &[u8], filters: &[u8]) {
    let is_filter = !filters.is_empty() && field.name == b"Name";
    if !is_filter && field.checks().next().is_none() {
        return;
    }
    let value = &*spelt(raw);
    if is_filter {
        listed(walker, path, value, filters);
    }
    // Continuation bytes do not count.
    let characters = value.iter().filter(|byte| **byte as i8 >= -0x40).count();
    self::value(walker, field, path, value, characters as i64);
}

/// Advice on an integer or a text. `amount` is the integer, or how many characters the text has.
pub(super) fn value(walker: &mut Walker, field: &Field, path: &Path, value: &[u8], amount: i64) {
    for check in field.checks() {
        let Some((check, asked)) = check.split_first() else { continue };
        let mut character = [0; 4];
        let (code, form, words) = match check {
            b'=' => {
                listed(walker, path, value, asked);
                continue;
            }
            b'/' => {
                multiple(walker, path, amount.unsigned_abs(), asked);
                continue;
            }
            b'r' if !within(asked, amount) => (ProblemCode::Range, "is documented to be #", asked),
            b'l' if !within(asked, amount) => (ProblemCode::Length, "is documented to have # characters", asked),
            b't' if !written(asked, value) => (ProblemCode::Format, "is documented to be written %", asked),
            b'c' => match characters(value).find(|c| !in_class(asked, *c)) {
                Some(odd) => {
                    let odd = odd.encode_utf8(&mut character).as_bytes();
                    walker.problem(path, ProblemCode::Pattern, "is documented to hold only %, not \"%\"", [asked, odd]);
                    continue;
                }
                None => continue,
            },
            b'f' if !starts_in(asked, value) => (ProblemCode::Pattern, "is documented to start with one of %", asked),
            b'F' if starts_in(asked, value) => (ProblemCode::Pattern, "is documented not to start with %", asked),
            b'!' => match parts(asked, b' ').find(|word| is_taken(word, value)) {
                Some(word) => (ProblemCode::Pattern, "is documented not to be %", word),
                None => continue,
            },
            b'm' => match parts(asked, b' ').find(|class| !characters(value).any(|c| in_class(class, c))) {
                Some(class) => (ProblemCode::Pattern, "is documented to hold at least one of %", class),
                None => continue,
            },
            _ => continue,
        };
        walker.problem(path, code, form, [words, b""]);
    }
}

fn listed(walker: &mut Walker, path: &Path, value: &[u8], list: &[u8]) {
    if parts(list, b' ').any(|known| known == value) {
        return;
    }
    let mut nearest = Nearest::to(value);
    parts(list, b' ').for_each(|known| nearest.consider(known));
    walker.suggest(path, ProblemCode::Enum, "is documented to be one of &", [list, b""], nearest.found());
}

fn multiple(walker: &mut Walker, path: &Path, magnitude: u64, asked: &[u8]) {
    let step = integer(asked).unsigned_abs().max(1);
    let excess = magnitude % step;
    if excess > 0 {
        let up = if excess * 2 >= step || magnitude < step { step } else { 0 };
        let near = Decimal::from(magnitude - excess + up);
        walker.suggest(path, ProblemCode::Range, "is documented to be a multiple of %", [asked, b""], near.as_bytes());
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

fn starts_in(class: &[u8], value: &[u8]) -> bool {
    characters(value).next().is_some_and(|c| in_class(class, c))
}

/// The characters of a text, which is UTF-8.
fn characters(text: &[u8]) -> Characters<'_> {
    Characters(text)
}

#[derive(Clone, Copy)]
struct Characters<'a>(&'a [u8]);

impl Iterator for Characters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let (first, rest) = self.0.split_first()?;
        let length = first.leading_ones().saturating_sub(1) as usize;
        let start = u32::from(first & (0x7f >> (length + usize::from(length > 0))));
        let code = rest.iter().take(length).fold(start, |code, byte| code << 6 | u32::from(byte & 0x3f));
        self.0 = rest.get(length..).unwrap_or_default();
        Some(char::from_u32(code).unwrap_or('\u{fffd}'))
    }
}

/// Whether a class like `A-Za-z0-9_\-` holds the character.
fn in_class(class: &[u8], wanted: char) -> bool {
    let mut rest = characters(class);
    while let Some(mut low) = rest.next() {
        if low == '\\' {
            low = rest.next().unwrap_or('\\');
        }
        let mut high = low;
        let mut ahead = rest;
        if ahead.next() == Some('-')
            && let Some(end) = ahead.next()
            && !low.is_ascii_punctuation()
            && !end.is_ascii_punctuation()
        {
            rest = ahead;
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
    use super::{characters, in_class};

    #[test]
    fn classes_hold_ranges_escapes_and_a_dash() {
        for (class, inside, outside) in
            [("A-Za-z0-9_\\-", "Zq7_-", "/ 中"), ("一-鿿", "中文", "a"), ("()`~!@#$%^&*-+=_|{}[]", "*-+]", "a,"), ("/", "/", "-")]
        {
            assert!(characters(inside.as_bytes()).eq(inside.chars()));
            assert!(inside.chars().all(|c| in_class(class.as_bytes(), c)), "{class}");
            assert!(!outside.chars().any(|c| in_class(class.as_bytes(), c)), "{class}");
        }
    }
}
