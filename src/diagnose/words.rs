//! Texts taken apart and put together. All of this room does so with these: what is generic or formatted is compiled anew wherever it is
//! used, and this room is a wasm of its own that people download.

use alloc::string::String;
use alloc::vec::Vec;

/// A text of one's own.
#[inline(never)]
pub(super) fn own(text: &str) -> String {
    String::from(text)
}

/// The pieces one after the other.
#[inline(never)]
pub(super) fn join(pieces: &[&str]) -> String {
    together(pieces, "")
}

/// The text with others in place of its `{}`, one after the other.
#[inline(never)]
pub(super) fn fill(text: &str, others: &[&str]) -> String {
    let mut others = others.iter();
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = split(rest, "{}") {
        out.push_str(before);
        out.push_str(others.next().unwrap_or(&"{}"));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// An integer in decimal digits.
#[inline(never)]
pub(super) fn number(value: u64) -> String {
    own(crate::decimal::Decimal::from(value).as_str())
}

/// The text in small letters.
#[inline(never)]
pub(super) fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// The text in capital letters.
#[inline(never)]
pub(super) fn upper(text: &str) -> String {
    text.to_ascii_uppercase()
}

/// Whether two texts are the same but for capitals.
#[inline(never)]
pub(super) fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// The text without white space around it.
#[inline(never)]
pub(super) fn trim(text: &str) -> &str {
    text.trim_ascii()
}

/// The number a text of digits writes.
#[inline(never)]
pub(super) fn integer(text: &str) -> Option<u64> {
    if is_digits(text) { crate::decimal::magnitude(text.as_bytes()) } else { None }
}

/// Whether there is a text, and it is made of digits.
#[inline(never)]
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether all of a text are hex digits.
#[inline(never)]
pub(super) fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a text holds a capital letter.
#[inline(never)]
pub(super) fn has_capitals(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Whether a text starts with another, whichever way its letters are written.
#[inline(never)]
pub(super) fn starts(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|own| same(own, start))
}

/// The text without white space of any script around it.
#[inline(never)]
pub(super) fn trim_wide(text: &str) -> &str {
    text.trim()
}

/// The text without these bytes before it.
#[inline(never)]
pub(super) fn after<'a>(text: &'a str, marks: &[u8]) -> &'a str {
    let start = text.bytes().position(|byte| !marks.contains(&byte)).unwrap_or(text.len());
    text.get(start..).unwrap_or_default()
}

/// The text without these bytes before and behind it.
#[inline(never)]
pub(super) fn within<'a>(text: &'a str, marks: &[u8]) -> &'a str {
    before(after(text, marks), marks)
}

/// The text without these bytes behind it.
#[inline(never)]
pub(super) fn before<'a>(text: &'a str, marks: &[u8]) -> &'a str {
    let end = text.bytes().rposition(|byte| !marks.contains(&byte)).map_or(0, |last| last + 1);
    text.get(..end).unwrap_or_default()
}

/// Whether a text starts with one of these bytes.
#[inline(never)]
pub(super) fn opens(text: &str, marks: &[u8]) -> bool {
    text.as_bytes().first().is_some_and(|byte| marks.contains(byte))
}

/// Where a text first stands in another.
#[inline(never)]
pub(super) fn find(text: &str, wanted: &str) -> Option<usize> {
    let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
    let Some(first) = wanted.first() else { return Some(0) };
    let mut at = 0;
    loop {
        let rest = text.get(at..)?;
        at += rest.iter().position(|byte| byte == first)?;
        if text.get(at..)?.starts_with(wanted) {
            return Some(at);
        }
        at += 1;
    }
}

/// Whether a text stands in another.
pub(super) fn has(text: &str, wanted: &str) -> bool {
    find(text, wanted).is_some()
}

/// The letters a text begins with, of so many bytes at most.
#[inline(never)]
pub(super) fn beginning(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// What stands before and after the first place of a mark; `None` where it does not stand.
#[inline(never)]
pub(super) fn split<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, mark)?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// What stands before and after the last place of a mark; `None` where it does not stand.
#[inline(never)]
pub(super) fn split_last<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let last = parts(text, mark).last()?.len();
    let end = text.len() - last;
    Some((text.get(..end.checked_sub(mark.len())?)?, text.get(end..)?))
}

/// What stands before the first place of a mark and after it: everything and nothing, where it does not stand.
pub(super) fn cut<'a>(text: &'a str, mark: &str) -> (&'a str, &'a str) {
    split(text, mark).unwrap_or((text, ""))
}

/// The parts of a text between marks.
#[inline(never)]
pub(super) fn parts<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((part, after)) = split(rest, mark) {
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// The texts that are wanted.
#[inline(never)]
pub(super) fn keep<'a>(texts: &[&'a str], wanted: &dyn Fn(&str) -> bool) -> Vec<&'a str> {
    let mut kept = Vec::new();
    for text in texts {
        if wanted(text) {
            kept.push(*text);
        }
    }
    kept
}

/// The parts of a text between marks that are not empty.
#[inline(never)]
pub(super) fn filled<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    keep(&parts(text, mark), &|part| !part.is_empty())
}

/// The parts with marks between them.
#[inline(never)]
pub(super) fn together<T: AsRef<str>>(parts: &[T], mark: &str) -> String {
    let mut out = String::with_capacity(parts.iter().map(|part| part.as_ref().len() + mark.len()).sum());
    for (at, part) in parts.iter().enumerate() {
        out.push_str(if at > 0 { mark } else { "" });
        out.push_str(part.as_ref());
    }
    out
}

/// The text with one text in place of another, everywhere.
#[inline(never)]
pub(super) fn replaced(text: &str, from: &str, to: &str) -> String {
    together(&parts(text, from), to)
}

/// The order of so many things, of which `before` tells whether one stands before another; what stands with another keeps its place.
#[inline(never)]
pub(super) fn order(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        for pair in order.chunks(2 * width) {
            let (mut one, mut other) = pair.split_at(width.min(pair.len()));
            while let (Some((first, rest)), Some((second, later))) = (one.split_first(), other.split_first()) {
                if before(*second, *first) {
                    merged.push(*second);
                    other = later;
                } else {
                    merged.push(*first);
                    one = rest;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        core::mem::swap(&mut order, &mut merged);
        merged.clear();
        width *= 2;
    }
    order
}

/// The texts in order, each once.
#[inline(never)]
pub(super) fn sorted<'a>(texts: &[&'a str]) -> Vec<&'a str> {
    let text = |at: usize| texts.get(at).copied().unwrap_or_default();
    let mut sorted: Vec<&str> =
        order(texts.len(), &|one, other| text(one) < text(other)).into_iter().map(text).collect();
    sorted.dedup();
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_taken_apart_and_put_together() {
        assert_eq!(find("abcabc", "ca"), Some(2));
        assert_eq!((find("abc", ""), find("a", "ab"), find("", "")), (Some(0), None, Some(0)));
        assert_eq!(parts("a::b::", "::"), ["a", "b", ""]);
        assert_eq!(cut("a=b=c", "="), ("a", "b=c"));
        assert_eq!(cut("abc", "="), ("abc", ""));
        assert_eq!(replaced("a\nb\n", "\n", "\r\n"), "a\r\nb\r\n");
    }

    #[test]
    fn order_is_kept_among_equals() {
        let words = ["b1", "a1", "b2", "c1", "a2", "b3", "a3"];
        let first = |at: usize| words[at].as_bytes()[0];
        let ordered: Vec<&str> =
            order(words.len(), &|one, other| first(one) < first(other)).into_iter().map(|at| words[at]).collect();
        assert_eq!(ordered, ["a1", "a2", "a3", "b1", "b2", "b3", "c1"]);
        assert_eq!(sorted(&["b", "a", "b"]), ["a", "b"]);
        assert!(sorted(&[]).is_empty());
    }
}
