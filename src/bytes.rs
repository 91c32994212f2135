//! Texts as bytes. An offset into bytes is never within a character, so the wasm needs no code for one that is; and all
//! modules split with these functions, so it holds each loop once.

use alloc::vec::Vec;

/// Splits a text at the first such byte. Without one, the second part is empty.
pub fn split_once(text: &[u8], separator: u8) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| *byte == separator).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), text.get(end + 1..).unwrap_or_default())
}

/// Splits a text at every such byte. An empty text has no parts.
pub(crate) fn split(text: &[u8], separator: u8) -> Split<'_> {
    Split { rest: text, separator }
}

/// The parts of a text.
#[derive(Clone, Copy)]
pub(crate) struct Split<'a> {
    rest: &'a [u8],
    separator: u8,
}

impl<'a> Iterator for Split<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let (part, rest) = split_once(self.rest, self.separator);
        self.rest = rest;
        Some(part)
    }
}

/// Says whether a list of words separated by spaces has this one.
pub(crate) fn has_word(list: &[u8], word: &[u8]) -> bool {
    split(list, b' ').any(|listed| listed == word)
}

/// Appends texts, one after the other.
pub fn append(out: &mut Vec<u8>, texts: &[&[u8]]) {
    for text in texts {
        out.extend_from_slice(text);
    }
}

/// Appends one byte. `Vec::push` would bring a second way to grow into the wasm, for a hundred bytes.
#[inline(never)]
pub fn push(out: &mut Vec<u8>, byte: u8) {
    out.extend_from_slice(&[byte]);
}

/// Appends a message, with a word in place of each `{}`.
pub(crate) fn append_message(out: &mut Vec<u8>, message: &[u8], words: &[&[u8]]) {
    let mut words = words.iter();
    for byte in message {
        match byte {
            b'{' => out.extend_from_slice(words.next().copied().unwrap_or_default()),
            b'}' => {}
            byte => push(out, *byte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_split_at_its_separators() {
        assert_eq!(split_once(b"a=b=c", b'='), (&b"a"[..], &b"b=c"[..]));
        assert_eq!(split_once("中".as_bytes(), b'='), ("中".as_bytes(), &b""[..]));
        assert_eq!(split(b"a  b", b' ').collect::<Vec<_>>(), [&b"a"[..], b"", b"b"]);
        assert_eq!(split(b"", b' ').count(), 0);
    }

    #[test]
    fn a_list_has_whole_words_only() {
        for (list, word, has) in
            [("ab c", "ab", true), ("ab c", "c", true), ("ab c", "a", false), ("ab c", "abc", false), ("", "", false)]
        {
            assert_eq!(has_word(list.as_bytes(), word.as_bytes()), has, "{word} in {list}");
        }
    }

    #[test]
    fn words_take_their_places_in_a_message() {
        let mut out = Vec::new();
        append_message(&mut out, b"must be {}, not {}", &[b"a list", b"{}"]);
        assert_eq!(out, b"must be a list, not {}");
    }
}
