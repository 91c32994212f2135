//! Taking texts apart at a mark and putting them together. All rooms cut with these, so the wasm holds the loop once.

use alloc::string::String;

/// What stands before the first such byte, and what follows it: nothing, where there is none. The mark is ASCII.
pub(crate) fn cut(text: &str, mark: u8) -> (&str, &str) {
    let end = place(text.as_bytes(), mark);
    (text.get(..end).unwrap_or_default(), text.get(end + 1..).unwrap_or_default())
}

/// Where the first such byte is, or the end. Looks at eight bytes at a time: what the tables cost is mostly finding ends of lines.
fn place(bytes: &[u8], mark: u8) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    let mut at = 0;
    let (eights, rest) = bytes.as_chunks::<8>();
    for eight in eights {
        // A byte that is the mark becomes zero, and only below a zero does the subtraction reach the highest bit.
        let odd = u64::from_le_bytes(*eight) ^ (ONES * u64::from(mark));
        let hit = odd.wrapping_sub(ONES) & !odd & (ONES << 7);
        if hit != 0 {
            return at + (hit.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    at + rest.iter().position(|byte| *byte == mark).unwrap_or(rest.len())
}

/// The parts of a text between marks.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    rest: &'a str,
    mark: u8,
}

/// The parts of a text between such bytes; none, where the text is empty.
pub(crate) fn parts(text: &str, mark: u8) -> Parts<'_> {
    Parts { rest: text, mark }
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        let (part, rest) = cut(self.rest, self.mark);
        self.rest = rest;
        Some(part)
    }
}

/// A sentence in which `%` stands for a word: the first for `a`, the second for `b`.
pub(crate) fn fill(form: &str, a: &str, b: &str) -> String {
    let (before, rest) = cut(form, b'%');
    let (between, after) = cut(rest, b'%');
    join(&[before, a, between, b, after], "")
}

/// The texts one after the other, with a mark between them.
pub(crate) fn join(texts: &[&str], mark: &str) -> String {
    let mut out = String::new();
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            out.push_str(mark);
        }
        out.push_str(text);
    }
    out
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn a_text_is_cut_at_its_marks() {
        assert_eq!(cut("a=b=c", b'='), ("a", "b=c"));
        assert_eq!(cut("中", b'='), ("中", ""));
        assert_eq!(parts("a  b", b' ').collect::<Vec<_>>(), ["a", "", "b"]);
        assert_eq!(parts("", b' ').count(), 0);
    }

    #[test]
    fn words_take_their_places() {
        assert_eq!(fill("is deprecated", "", ""), "is deprecated");
        assert_eq!(fill("must be %, not %", "a list", "a string"), "must be a list, not a string");
    }
}
