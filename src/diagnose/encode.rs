//! Percent encoding and base64, and the other ways clients write them.

use alloc::string::String;
use alloc::vec::Vec;

use super::strings::trim_bytes;

/// A percent encoding. It keeps letters, digits and these bytes.
#[derive(Clone, Copy)]
pub(super) struct Encoding {
    kept: &'static [u8],
    /// True if a space becomes `+`.
    plus: bool,
    lower: bool,
}

/// RFC 3986, as the service asks for it.
pub(super) const RFC3986: Encoding = Encoding { kept: b"-._~", plus: false, lower: false };
/// JavaScript's `encodeURIComponent`.
pub(super) const COMPONENT: Encoding = Encoding { kept: b"-._~!'()*", plus: false, lower: false };
/// HTML forms: `URLSearchParams`, Java's `URLEncoder`, Python's `urlencode` nearly.
pub(super) const FORM: Encoding = Encoding { kept: b"-._*", plus: true, lower: false };
/// Python's `quote_plus`: like a form's, but the star is encoded and the tilde is not.
pub(super) const QUOTE_PLUS: Encoding = Encoding { kept: b"-._~", plus: true, lower: false };
/// RFC 3986 with small digits, as .NET's `UrlEncode`.
pub(super) const LOWER: Encoding = Encoding { kept: b"-._~", plus: false, lower: true };
/// Python's `quote`, which keeps slashes.
pub(super) const SLASHES: Encoding = Encoding { kept: b"-._~/", plus: false, lower: false };

/// Encodes as RFC 3986 says.
pub(super) fn percent(text: &str) -> String {
    encode(text, RFC3986)
}

/// Encodes a text.
pub(super) fn encode(text: &str, encoding: Encoding) -> String {
    let digits: &[u8; 16] = if encoding.lower { b"0123456789abcdef" } else { b"0123456789ABCDEF" };
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' ' if encoding.plus => out.push('+'),
            _ if byte.is_ascii_alphanumeric() || encoding.kept.contains(&byte) => out.push(char::from(byte)),
            _ => {
                out.push('%');
                for half in [byte >> 4, byte & 15] {
                    out.push(char::from(digits[usize::from(half & 15)]));
                }
            }
        }
    }
    out
}

/// Decodes percent encoding; with `plus`, a `+` means a space. What is not encoded stays as it is.
pub(super) fn decode(text: &str, plus: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).copied().and_then(hex_value);
        rest = after;
        match (*first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high << 4 | low);
                rest = after.get(2..).unwrap_or_default();
            }
            (b'+', ..) if plus => bytes.push(b' '),
            (byte, ..) => bytes.push(byte),
        }
    }
    text_of(&bytes, "\u{fffd}")
}

/// Decodes UTF-8, with another text in place of what is not UTF-8.
pub(super) fn text_of(bytes: &[u8], otherwise: &str) -> String {
    let mut out = String::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        let error = match core::str::from_utf8(rest) {
            Ok(text) => {
                out.push_str(text);
                return out;
            }
            Err(error) => error,
        };
        let (text, after) = rest.split_at_checked(error.valid_up_to()).unwrap_or_default();
        out.push_str(core::str::from_utf8(text).unwrap_or_default());
        out.push_str(otherwise);
        rest = after.get(error.error_len().unwrap_or(after.len())..).unwrap_or_default();
    }
}

/// Writes bytes as lower-case hex digits.
#[inline(never)]
pub(super) fn hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        super::visible::hex(&mut out, u32::from(*byte), 2);
    }
    out
}

/// Returns the value of a hex digit.
#[inline(never)]
pub(super) fn hex_value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// Reads hex digits as bytes.
#[inline(never)]
pub(super) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 2);
    for pair in text.as_bytes().chunks(2) {
        let [high, low] = pair else { return None };
        bytes.push(hex_value(*high)? << 4 | hex_value(*low)?);
    }
    Some(bytes)
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Encodes bytes in base64, with padding.
pub(super) fn base64(bytes: &[u8]) -> String {
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let word = three.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..4 {
            let letter = BASE64[(word >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= three.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

/// Decodes base64 in either alphabet, padded or not.
pub(super) fn from_base64(text: &str) -> Option<Vec<u8>> {
    let text = trim_bytes(text, b"=");
    let (mut word, mut bits) = (0_u32, 0);
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for letter in text.bytes() {
        let letter = match letter {
            b'-' => b'+',
            b'_' => b'/',
            other => other,
        };
        word = (word << 6 | BASE64.iter().position(|own| *own == letter)? as u32) & 0xff_ffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((word >> bits) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encode_escapes_the_bytes_each_library_escapes() {
        for (encoding, expected) in [
            (RFC3986, "a%20b%2A~%27%2F%C3%A9"),
            (COMPONENT, "a%20b*~'%2F%C3%A9"),
            (FORM, "a+b*%7E%27%2F%C3%A9"),
            (QUOTE_PLUS, "a+b%2A~%27%2F%C3%A9"),
            (LOWER, "a%20b%2a~%27%2f%c3%a9"),
            (SLASHES, "a%20b%2A~%27/%C3%A9"),
        ] {
            assert_eq!(encode("a b*~'/é", encoding), expected);
            assert_eq!(decode(expected, encoding.plus), "a b*~'/é");
        }
        assert_eq!(decode("%zz%2%", false), "%zz%2%");
    }

    #[test]
    fn base64_round_trips_in_both_alphabets() {
        for (bytes, text) in [(&b""[..], ""), (b"f", "Zg=="), (b"fo", "Zm8="), (b"foo", "Zm9v"), (&[251, 255], "+/8=")]
        {
            assert_eq!(base64(bytes), text);
            assert_eq!(from_base64(text).as_deref(), Some(bytes));
        }
        assert_eq!(from_base64("-_8"), Some(alloc::vec![251, 255]));
        assert_eq!(from_base64("a b"), None);
    }
}
