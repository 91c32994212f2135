//! Words of a command line, quoted the way shells quote.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::words::{after, has, opens, own};

/// The words of the first command of a text. Understands what `sh` and `bash` do, and the carets and backticks with which the
/// shells of Windows continue lines.
pub(super) fn words(text: &str) -> Vec<String> {
    let unescaped = if has(text, "^\"") || has(text, "^\n") || has(text, "^\r\n") { without_carets(text) } else { own(text) };
    let mut reader = Reader { rest: &unescaped, words: Vec::new(), word: None };
    while reader.step() {}
    reader.end_word();
    reader.words
}

/// What `cmd` makes of a line: a caret takes the meaning from what follows, and a line's end away.
fn without_carets(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '^' {
            out.push(letter);
            continue;
        }
        if letters.peek() == Some(&'\r') {
            letters.next();
        }
        match letters.next() {
            None => {}
            // A break after a caret only continues the line; two stand for one.
            Some('\n') => {
                if letters.peek() == Some(&'\n') {
                    out.push('\n');
                    letters.next();
                } else {
                    out.push(' ');
                }
            }
            Some(other) => out.push(other),
        }
    }
    out
}

struct Reader<'a> {
    rest: &'a str,
    words: Vec<String>,
    /// The word being read; `None` between words, so that `''` is a word too.
    word: Option<String>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let letter = self.rest.chars().next()?;
        self.rest = self.rest.get(letter.len_utf8()..).unwrap_or_default();
        Some(letter)
    }

    fn push(&mut self, letter: char) {
        self.word.get_or_insert_default().push(letter);
    }

    fn end_word(&mut self) {
        self.words.extend(self.word.take());
    }

    /// Reads one letter or quoted piece; false at the end of the command.
    fn step(&mut self) -> bool {
        let Some(letter) = self.next() else { return false };
        match letter {
            // A line that does not say it goes on may go on: people lose the backslashes when they copy.
            ' ' | '\t' | '\r' | '\n' => self.end_word(),
            '|' | ';' | '&' | '>' | '#' if self.word.is_none() => return false,
            '\\' => self.continued(),
            '`' if opens(after(self.rest, b" \r"), b"\n") => self.end_word(),
            '\'' => self.single(),
            '"' => self.double(),
            '$' if self.rest.starts_with('\'') => {
                self.next();
                self.ansi();
            }
            _ => self.push(letter),
        }
        true
    }

    /// After a backslash: a line's end is nothing, anything else itself.
    fn continued(&mut self) {
        match self.next() {
            Some('\r') if self.rest.starts_with('\n') => {
                self.next();
            }
            Some('\n') | None => {}
            Some(letter) => self.push(letter),
        }
    }

    fn single(&mut self) {
        self.word.get_or_insert_default();
        while let Some(letter) = self.next().filter(|letter| *letter != '\'') {
            self.push(letter);
        }
    }

    fn double(&mut self) {
        self.word.get_or_insert_default();
        while let Some(letter) = self.next().filter(|letter| *letter != '"') {
            match letter {
                '\\' if opens(self.rest, b"\"\\$`\n") => self.continued(),
                _ => self.push(letter),
            }
        }
    }

    /// `$'…'`, in which backslashes say more.
    fn ansi(&mut self) {
        self.word.get_or_insert_default();
        while let Some(letter) = self.next().filter(|letter| *letter != '\'') {
            if letter != '\\' {
                self.push(letter);
                continue;
            }
            let Some(escape) = self.next() else { return };
            let meant = match escape {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'a' => '\u{7}',
                'b' => '\u{8}',
                'e' => '\u{1b}',
                'f' => '\u{c}',
                'v' => '\u{b}',
                'x' => self.code(16, 2),
                'u' => self.code(16, 4),
                'U' => self.code(16, 8),
                '0'..='7' => {
                    let first = escape.to_digit(8).unwrap_or_default();
                    let (value, digits) = self.digits(8, 2);
                    char::from_u32(first * 8_u32.pow(digits) + value).unwrap_or_default()
                }
                other => other,
            };
            self.push(meant);
        }
    }

    fn code(&mut self, base: u32, most: u32) -> char {
        char::from_u32(self.digits(base, most).0).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// Up to so many digits: their value and their number.
    fn digits(&mut self, base: u32, most: u32) -> (u32, u32) {
        let (mut value, mut count) = (0_u32, 0);
        while count < most {
            let Some(digit) = self.rest.chars().next().and_then(|letter| letter.to_digit(base)) else { break };
            value = value.wrapping_mul(base).wrapping_add(digit);
            count += 1;
            self.next();
        }
        (value, count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_in_every_way() {
        for (line, expected) in [
            (r#"a 'b c' "d \"e\" \n" f\ g '' h"i"'j'"#, &["a", "b c", "d \"e\" \\n", "f g", "", "hij"][..]),
            ("a \\\n  b \\\r\n c\n-d", &["a", "b", "c", "-d"]),
            (r"$'it\'s \u00e9\x41\101\n' $x", &["it's éAA\n", "$x"]),
            ("a http://x/?b=c&d=e | jq .", &["a", "http://x/?b=c&d=e"]),
            ("a 'b' > out.json", &["a", "b"]),
            ("curl ^\"https://x/^\" ^\n  -H ^\"a: ^\\^\"b^\\^\"^\"", &["curl", "https://x/", "-H", "a: \"b\""]),
            ("curl `\n  -X POST", &["curl", "-X", "POST"]),
            ("", &[]),
            ("'open", &["open"]),
            ("\"open\\", &["open\\"]),
        ] {
            assert_eq!(words(line), expected, "{line}");
        }
    }
}
