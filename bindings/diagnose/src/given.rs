//! The fields of a question, and what they tell beside the request.

use alloc::string::String;
use alloc::vec::Vec;

use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{Answer, Knowledge};
use tencentdb_postgres::internal::magnitude;

/// The fields of a question: each is a length in four bytes and as many bytes.
pub struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Returns the next field; `None` at the end.
    pub fn bytes(&mut self) -> Option<&'a [u8]> {
        let (length, rest) = self.0.split_first_chunk::<4>()?;
        let (field, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        self.0 = rest;
        Some(field)
    }

    /// Returns the next field as text.
    pub fn text(&mut self) -> String {
        text(self.bytes().unwrap_or_default())
    }
}

/// Bytes as text. JavaScript writes nothing but UTF-8.
pub fn text(bytes: &[u8]) -> String {
    core::str::from_utf8(bytes).unwrap_or_default().into()
}

/// The knowledge that came with a question, by names.
pub struct Given {
    values: Vec<(String, String)>,
}

impl Given {
    /// Reads names and values up to an empty name.
    pub fn read(fields: &mut Fields) -> Self {
        let mut values = Vec::new();
        loop {
            let name = fields.text();
            if name.is_empty() {
                return Self { values };
            }
            values.push((name, fields.text()));
        }
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    fn number(&self, name: &str) -> Option<u64> {
        let digits = self.get(name)?.as_bytes();
        if digits.iter().all(u8::is_ascii_digit) { magnitude(digits) } else { None }
    }

    /// Calls a function with the knowledge.
    pub fn with<T>(&self, use_it: impl FnOnce(&Knowledge) -> T) -> T {
        let credential = self.get("secretKey").map(|key| {
            let mut credential = Credential::new(self.get("secretId").unwrap_or_default(), key);
            credential.token = self.get("token").map(Into::into);
            credential
        });
        let mut answer = match self.get("code") {
            Some(code) => Answer::error(code, self.get("message").unwrap_or_default()),
            None => Answer::read(self.get("answer").unwrap_or_default()),
        };
        answer.date = self.number("serverTime").or(answer.date);
        let gb18030 = letters(self.get("gb18030").unwrap_or_default());
        use_it(&Knowledge {
            credential: credential.as_ref(),
            answer: Some(&answer),
            now: self.number("now"),
            printed: self.get("printed"),
            attempts: self.number("attempts").unwrap_or_default() as usize,
            gb18030: &gb18030,
        })
    }
}

/// Reads characters beyond ASCII, each with its bytes in hex after it.
fn letters(text: &str) -> Vec<(char, Vec<u8>)> {
    let mut letters: Vec<(char, Vec<u8>)> = Vec::new();
    let mut half = None;
    for letter in text.chars() {
        let digit = b"0123456789abcdef".iter().position(|digit| char::from(*digit) == letter);
        match (digit, letters.last_mut(), half) {
            (None, ..) => letters.push((letter, Vec::new())),
            (Some(digit), ..) if half.is_none() => half = Some(digit),
            (Some(digit), Some((_, bytes)), Some(high)) => {
                bytes.push((high << 4 | digit) as u8);
                half = None;
            }
            _ => {}
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_read_with_their_bytes() {
        assert_eq!(letters("订b6a9😀9439fc36"), [('订', vec![0xb6, 0xa9]), ('😀', vec![0x94, 0x39, 0xfc, 0x36])]);
        assert!(letters("").is_empty());
    }
}
