//! Taking texts apart at a mark and putting them together, as bytes: a place in a text of bytes is never within a character, so the
//! wasm needs no code for when it is. All rooms cut with these, so the wasm holds the loop once.

use alloc::vec::Vec;

/// What stands before the first such byte, and what follows it: nothing, where there is none.
pub fn cut(text: &[u8], mark: u8) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| *byte == mark).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), text.get(end + 1..).unwrap_or_default())
}

/// The parts of a text between marks.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    rest: &'a [u8],
    mark: u8,
}

/// The parts of a text between such bytes; none, where the text is empty.
pub(crate) fn parts(text: &[u8], mark: u8) -> Parts<'_> {
    Parts { rest: text, mark }
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let (part, rest) = cut(self.rest, self.mark);
        self.rest = rest;
        Some(part)
    }
}

/// Writes pieces one after the other.
pub fn put(out: &mut Vec<u8>, pieces: &[&[u8]]) {
    for piece in pieces {
        out.extend_from_slice(piece);
    }
}

/// Writes one byte. `Vec::push` would bring a way to grow of its own.
#[inline(never)]
pub(crate) fn put_byte(out: &mut Vec<u8>, byte: u8) {
    out.extend_from_slice(&[byte]);
}

/// Whether a list of words parted by spaces has this one.
pub(crate) fn lists(list: &[u8], word: &[u8]) -> bool {
    // How much of a listed word is as wanted; more than there is, once it is another.
    let mut same = 0;
    for byte in list {
        if *byte == b' ' {
            if same == word.len() {
                return true;
            }
            same = 0;
        } else if word.get(same) == Some(byte) {
            same += 1;
        } else {
            same = word.len() + 1;
        }
    }
    same == word.len() && !list.is_empty()
}

/// Parts what is told of a problem; in a form it is `|`. No byte of UTF-8 is like it.
pub const PART: u8 = 0xff;

/// Ends what is told of a problem.
pub const PROBLEM: u8 = 0xfe;

/// Writes a sentence in which marks stand for words, in their order: `%` for a word as it is, `&` for a list of words parted by
/// spaces, `#` for a range such as `5..60`.
pub(crate) fn fill(out: &mut Vec<u8>, form: &[u8], words: &[&[u8]]) {
    let mut words = words.iter();
    for mark in form {
        let byte = match mark {
            b'|' => PART,
            b'%' | b'&' | b'#' => {
                let word = words.next().copied().unwrap_or_default();
                match mark {
                    b'%' => out.extend_from_slice(word),
                    b'&' => {
                        for byte in word {
                            if *byte == b' ' {
                                put_byte(out, b',');
                            }
                            put_byte(out, *byte);
                        }
                    }
                    _ => {
                        let (low, high) = bounds(word);
                        let form: &[u8] = match (low, high) {
                            (_, b"") => b"at least %",
                            (b"", _) => b"at most %%",
                            _ => b"from % to %",
                        };
                        fill(out, form, &[low, high]);
                    }
                }
                continue;
            }
            plain => *plain,
        };
        put_byte(out, byte);
    }
}

/// The ends of a range, empty where it is open.
pub(crate) fn bounds(range: &[u8]) -> (&[u8], &[u8]) {
    let (low, high) = cut(range, b'.');
    (low, high.get(1..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn a_text_is_cut_at_its_marks() {
        assert_eq!(cut(b"a=b=c", b'='), (&b"a"[..], &b"b=c"[..]));
        assert_eq!(cut("中".as_bytes(), b'='), ("中".as_bytes(), &b""[..]));
        assert_eq!(parts(b"a  b", b' ').collect::<Vec<_>>(), [&b"a"[..], b"", b"b"]);
        assert_eq!(parts(b"", b' ').count(), 0);
    }

    #[test]
    fn words_take_their_places() {
        for (form, a, b, sentence) in [
            ("is deprecated", "", "", "is deprecated"),
            ("must be %, not %", "a list", "a string", "must be a list, not a string"),
            ("one of &", "1 2 3", "", "one of 1, 2, 3"),
            ("to be #", "5..60", "", "to be from 5 to 60"),
            ("to have # elements", "1..", "", "to have at least 1 elements"),
            ("to have # elements", "..9", "", "to have at most 9 elements"),
        ] {
            let mut out = Vec::new();
            fill(&mut out, form.as_bytes(), &[a.as_bytes(), b.as_bytes()]);
            assert_eq!(String::from_utf8(out).unwrap(), sentence);
        }
    }
}
