//! The methods of `str` that take a pattern, for texts and bytes alone. Those of `str` are compiled anew for each kind
//! of pattern, and bring a search made for speed; these are compiled once, because the diagnosis is a wasm that people
//! download.

use alloc::string::String;
use alloc::vec::Vec;

/// Concatenates texts.
#[inline(never)]
pub(super) fn concat(pieces: &[&str]) -> String {
    join(pieces, "")
}

/// Joins texts by a separator.
#[inline(never)]
pub(super) fn join<T: AsRef<str>>(parts: &[T], separator: &str) -> String {
    let mut out = String::with_capacity(parts.iter().map(|part| part.as_ref().len() + separator.len()).sum());
    for (at, part) in parts.iter().enumerate() {
        out.push_str(if at > 0 { separator } else { "" });
        out.push_str(part.as_ref());
    }
    out
}

/// Fills each `{}` of a template with the next of some texts.
#[inline(never)]
pub(super) fn fill(template: &str, texts: &[&str]) -> String {
    let mut texts = texts.iter();
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = split_once(rest, "{}") {
        out.push_str(before);
        out.push_str(texts.next().unwrap_or(&"{}"));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Writes an integer in decimal digits.
#[inline(never)]
pub(super) fn decimal(value: u64) -> String {
    String::from(crate::decimal::Decimal::from(value).as_str())
}

/// Reads an integer that is written in digits alone.
#[inline(never)]
pub(super) fn parse_integer(text: &str) -> Option<u64> {
    if is_digits(text) { crate::decimal::magnitude(text.as_bytes()) } else { None }
}

/// Returns whether a text is made of digits, and of at least one.
#[inline(never)]
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether all of a text is hex digits.
#[inline(never)]
pub(super) fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Returns whether a text has a capital letter.
#[inline(never)]
pub(super) fn has_uppercase(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Returns whether a text starts with another, whatever the case of its letters.
#[inline(never)]
pub(super) fn starts_with_ignore_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))
}

/// Returns whether a text starts with one of these bytes.
#[inline(never)]
pub(super) fn starts_with_any(text: &str, bytes: &[u8]) -> bool {
    text.as_bytes().first().is_some_and(|byte| bytes.contains(byte))
}

/// Returns a text without these bytes at its start.
#[inline(never)]
pub(super) fn trim_start_bytes<'a>(text: &'a str, bytes: &[u8]) -> &'a str {
    let start = text.bytes().position(|byte| !bytes.contains(&byte)).unwrap_or(text.len());
    text.get(start..).unwrap_or_default()
}

/// Returns a text without these bytes at its end.
#[inline(never)]
pub(super) fn trim_end_bytes<'a>(text: &'a str, bytes: &[u8]) -> &'a str {
    let end = text.bytes().rposition(|byte| !bytes.contains(&byte)).map_or(0, |last| last + 1);
    text.get(..end).unwrap_or_default()
}

/// Returns a text without these bytes at its ends.
#[inline(never)]
pub(super) fn trim_bytes<'a>(text: &'a str, bytes: &[u8]) -> &'a str {
    trim_end_bytes(trim_start_bytes(text, bytes), bytes)
}

/// Returns the characters a text starts with, of at most so many bytes.
#[inline(never)]
pub(super) fn truncate(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Returns the offset at which a text first holds another.
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

/// Returns whether a text holds another.
pub(super) fn contains(text: &str, wanted: &str) -> bool {
    find(text, wanted).is_some()
}

/// Splits a text at the first separator; `None` where there is none.
#[inline(never)]
pub(super) fn split_once<'a>(text: &'a str, separator: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, separator)?;
    Some((text.get(..at)?, text.get(at + separator.len()..)?))
}

/// Splits a text at the last separator; `None` where there is none.
#[inline(never)]
pub(super) fn rsplit_once<'a>(text: &'a str, separator: &str) -> Option<(&'a str, &'a str)> {
    let last = split(text, separator).last()?.len();
    let end = text.len() - last;
    Some((text.get(..end.checked_sub(separator.len())?)?, text.get(end..)?))
}

/// Splits a text at the first separator; without one, into all of it and nothing.
pub(super) fn cut<'a>(text: &'a str, separator: &str) -> (&'a str, &'a str) {
    split_once(text, separator).unwrap_or((text, ""))
}

/// Splits a text at every separator.
#[inline(never)]
pub(super) fn split<'a>(text: &'a str, separator: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((part, after)) = split_once(rest, separator) {
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// Splits a text at every separator, and leaves out the parts that are empty.
#[inline(never)]
pub(super) fn split_filled<'a>(text: &'a str, separator: &str) -> Vec<&'a str> {
    filter(&split(text, separator), &|part| !part.is_empty())
}

/// Returns the texts that are wanted.
#[inline(never)]
pub(super) fn filter<'a>(texts: &[&'a str], is_wanted: &dyn Fn(&str) -> bool) -> Vec<&'a str> {
    let mut kept = Vec::new();
    for text in texts {
        if is_wanted(text) {
            kept.push(*text);
        }
    }
    kept
}

/// Replaces a text everywhere within another.
#[inline(never)]
pub(super) fn replace(text: &str, from: &str, to: &str) -> String {
    join(&split(text, from), to)
}

/// Sorts so many things by a function that tells whether one comes before another, and returns their indices in order.
/// Equal ones keep their order. It is a merge sort, because the one of slices is many times as large.
#[inline(never)]
pub(super) fn order(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        let mut rest = order.as_slice();
        while !rest.is_empty() {
            let (mut one, after) = rest.split_at_checked(width).unwrap_or((rest, &[]));
            let (mut other, after) = after.split_at_checked(width).unwrap_or((after, &[]));
            rest = after;
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

/// Sorts texts, and leaves out those that repeat.
#[inline(never)]
pub(super) fn sorted_once<'a>(texts: &[&'a str]) -> Vec<&'a str> {
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
    fn find_split_and_replace_work_on_separators() {
        assert_eq!(find("abcabc", "ca"), Some(2));
        assert_eq!((find("abc", ""), find("a", "ab"), find("", "")), (Some(0), None, Some(0)));
        assert_eq!(split("a::b::", "::"), ["a", "b", ""]);
        assert_eq!(cut("a=b=c", "="), ("a", "b=c"));
        assert_eq!(cut("abc", "="), ("abc", ""));
        assert_eq!(replace("a\nb\n", "\n", "\r\n"), "a\r\nb\r\n");
    }

    #[test]
    fn order_is_stable() {
        let words = ["b1", "a1", "b2", "c1", "a2", "b3", "a3"];
        let first = |at: usize| words[at].as_bytes()[0];
        let ordered: Vec<&str> =
            order(words.len(), &|one, other| first(one) < first(other)).into_iter().map(|at| words[at]).collect();
        assert_eq!(ordered, ["a1", "a2", "a3", "b1", "b2", "b3", "c1"]);
        assert_eq!(sorted_once(&["b", "a", "b"]), ["a", "b"]);
        assert!(sorted_once(&[]).is_empty());
    }
}
