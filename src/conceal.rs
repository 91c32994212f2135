//! Masks secrets in a text from elsewhere: an answer that repeats a password, an error that quotes a header.
//!
//! Names do not help there, so secrets are searched by value: in the text as it is, and in what it decodes to. JSON
//! escapes, percent-encoding, HTML entities, base64 and hexadecimal are decoded, also one inside the other. Every
//! decoded byte keeps the range of the text that it comes from, and that range is masked.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

/// The length of the text that is shown.
const MAX_SHOWN_BYTES: usize = 4096;
/// The search reads beyond the part that is shown by the length of the longest secret times this growth, which its
/// encodings may cause, so that no part of a secret is shown that ends there.
const LOOKAHEAD_GROWTH: usize = 8;
/// The longest lookahead.
const MAX_LOOKAHEAD_BYTES: usize = 65536;
/// The number of encodings that are decoded one inside the other.
const MAX_DEPTH: u32 = 3;
/// A shorter text is no secret worth masking, and would mask parts of many words.
const MIN_SECRET_BYTES: usize = 3;
/// A shorter run of letters is a word rather than an encoded text.
const MIN_TOKEN_BYTES: usize = 8;

const MASK: &str = "***";

/// Masks the secrets in a text, however they are escaped or encoded, and cuts the text after its first 4 KB.
///
/// ```
/// use tencentdb_postgres::conceal;
///
/// let message = r#"{"AdminPassword":"Hunter\u0032 pw"} at ?AdminPassword=Hunter2%20pw"#;
/// assert_eq!(conceal(message, &["Hunter2 pw"]), r#"{"AdminPassword":"***"} at ?AdminPassword=***"#);
/// ```
#[must_use]
pub fn conceal(text: &str, secrets: &[impl AsRef<str>]) -> String {
    let secrets: Vec<&[u8]> = secrets.iter().map(|secret| secret.as_ref().as_bytes()).collect();
    match concealed(text.as_bytes(), &secrets) {
        Some(shown) => String::from_utf8_lossy(&shown).into_owned(),
        None => text.to_owned(),
    }
}

/// Returns the masked text; `None` if there is nothing to mask or to cut.
fn concealed(text: &[u8], secrets: &[&[u8]]) -> Option<Vec<u8>> {
    let longest = secrets.iter().map(|secret| secret.len()).fold(MAX_SHOWN_BYTES / LOOKAHEAD_GROWTH, usize::max);
    let read =
        text.get(..MAX_SHOWN_BYTES + longest.saturating_mul(LOOKAHEAD_GROWTH).min(MAX_LOOKAHEAD_BYTES)).unwrap_or(text);
    let mut hidden = Vec::new();
    hidden.resize(read.len(), false);
    let plain = Layer { bytes: read.to_vec(), spans: (0..read.len()).map(|at| (at, at + 1)).collect() };
    search(&plain, secrets, MAX_DEPTH, &mut hidden);
    if !hidden.contains(&true) && text.len() <= MAX_SHOWN_BYTES {
        return None;
    }
    let mut out = Vec::new();
    let mut masked = false;
    for (byte, hidden) in read.iter().zip(hidden).take(shown_bytes(read)) {
        if !hidden {
            out.push(*byte);
        } else if !masked {
            out.extend_from_slice(MASK.as_bytes());
        }
        masked = hidden;
    }
    if text.len() > MAX_SHOWN_BYTES {
        out.extend_from_slice("…".as_bytes());
    }
    Some(out)
}

/// Returns how many bytes are shown, without half a character at the end.
fn shown_bytes(text: &[u8]) -> usize {
    let mut end = text.len().min(MAX_SHOWN_BYTES);
    while end < text.len() && text.get(end).is_some_and(|byte| byte & 0xc0 == 0x80) {
        end -= 1;
    }
    end
}

/// A decoded text, with the range of the original text that each byte comes from.
struct Layer {
    bytes: Vec<u8>,
    spans: Vec<(usize, usize)>,
}

impl Layer {
    /// Adds a byte decoded from the bytes `start` to `end` of another layer.
    fn put(&mut self, byte: u8, from: &Self, start: usize, end: usize) {
        let first = from.spans.get(start).map_or(0, |span| span.0);
        let last = from.spans.get(end - 1).map_or(0, |span| span.1);
        self.bytes.push(byte);
        self.spans.push((first, last));
    }
}

/// Marks the ranges of the text that hold a secret.
fn search(layer: &Layer, secrets: &[&[u8]], depth: u32, hidden: &mut [bool]) {
    for secret in secrets.iter().filter(|secret| secret.len() >= MIN_SECRET_BYTES) {
        for (at, window) in layer.bytes.windows(secret.len()).enumerate() {
            if window == *secret
                && let Some(spans) = layer.spans.get(at..at + secret.len())
            {
                for part in spans.iter().map(|(start, end)| *start..*end) {
                    if let Some(part) = hidden.get_mut(part) {
                        part.fill(true);
                    }
                }
            }
        }
    }
    if depth > 0 {
        for decode in [unescaped, percent_decoded, entities, base64, hexadecimal] {
            if let Some(inner) = decoded(layer, decode) {
                search(&inner, secrets, depth - 1, hidden);
            }
        }
    }
}

/// Decodes one encoded piece at the start of a text. Returns the decoded bytes, and the length of the piece.
type Decode = fn(&[u8], bool) -> Option<(Vec<u8>, usize)>;

/// Decodes one kind of encoding throughout a layer; `None` if there is none.
fn decoded(layer: &Layer, decode: Decode) -> Option<Layer> {
    let mut out = Layer { bytes: Vec::new(), spans: Vec::new() };
    let mut found = false;
    let mut within_token = false;
    let mut at = 0;
    while let Some(rest) = layer.bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let taken = match decode(rest, within_token) {
            Some((bytes, taken)) => {
                for byte in bytes {
                    out.put(byte, layer, at, at + taken);
                }
                found = true;
                taken
            }
            None => {
                out.put(rest[0], layer, at, at + 1);
                1
            }
        };
        within_token = layer.bytes.get(at + taken - 1).is_some_and(|byte| is_base64(*byte));
        at += taken;
    }
    found.then_some(out)
}

fn character(code: u32) -> Vec<u8> {
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER).encode_utf8(&mut [0; 4]).as_bytes().to_vec()
}

fn number(digits: &[u8], radix: u32) -> Option<u32> {
    u32::from_str_radix(core::str::from_utf8(digits).ok()?, radix).ok()
}

/// Decodes `\n`, `\"`, `\x41`, `\u` with four digits, and two of these as a surrogate pair.
fn unescaped(text: &[u8], _: bool) -> Option<(Vec<u8>, usize)> {
    let unit = |at: usize| match text.get(at..at + 2)? {
        b"\\u" => number(text.get(at + 2..at + 6)?, 16),
        _ => None,
    };
    match text {
        [b'\\', b'u', ..] => {
            let high = unit(0)?;
            match unit(6) {
                Some(low) if high & 0xfc00 == 0xd800 && low & 0xfc00 == 0xdc00 => {
                    Some((character(0x1_0000 + ((high & 0x3ff) << 10) + (low & 0x3ff)), 12))
                }
                _ => Some((character(high), 6)),
            }
        }
        [b'\\', b'x', ..] => Some((character(number(text.get(2..4)?, 16)?), 4)),
        [b'\\', mark, ..] => {
            let byte = match mark {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'b' => 8,
                b'f' => 12,
                other => *other,
            };
            Some(([byte].into(), 2))
        }
        _ => None,
    }
}

/// Decodes `%41`, and the plus that is a space in a form.
fn percent_decoded(text: &[u8], _: bool) -> Option<(Vec<u8>, usize)> {
    match text {
        [b'%', ..] => Some(([number(text.get(1..3)?, 16)? as u8].into(), 3)),
        [b'+', ..] => Some(([b' '].into(), 1)),
        _ => None,
    }
}

/// Decodes `&amp;`, `&#65;`, `&#x41;`.
fn entities(text: &[u8], _: bool) -> Option<(Vec<u8>, usize)> {
    let inner = text.strip_prefix(b"&")?;
    let end = inner.iter().take(10).position(|byte| *byte == b';')?;
    let bytes = match inner.get(..end)? {
        b"amp" => [b'&'].into(),
        b"lt" => [b'<'].into(),
        b"gt" => [b'>'].into(),
        b"quot" => [b'"'].into(),
        b"apos" => [b'\''].into(),
        [b'#', b'x' | b'X', digits @ ..] => character(number(digits, 16)?),
        [b'#', digits @ ..] => character(number(digits, 10)?),
        _ => return None,
    };
    Some((bytes, end + 2))
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_')
}

/// Decodes a whole run of base64, in either alphabet, padded or not.
fn base64(text: &[u8], within_token: bool) -> Option<(Vec<u8>, usize)> {
    let length = token(text, within_token, is_base64)?;
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for byte in text.iter().take(length) {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            _ => 63,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    let padding = text.iter().skip(length).take(2).take_while(|byte| **byte == b'=').count();
    is_utf8(&bytes).then_some((bytes, length + padding))
}

/// Decodes a whole run of pairs of hexadecimal digits.
fn hexadecimal(text: &[u8], within_token: bool) -> Option<(Vec<u8>, usize)> {
    let length = token(text, within_token, |byte| byte.is_ascii_hexdigit())? & !1;
    let bytes: Vec<u8> = text.get(..length)?.chunks(2).filter_map(|pair| Some(number(pair, 16)? as u8)).collect();
    is_utf8(&bytes).then_some((bytes, length))
}

/// Says whether bytes are a text. A run that decodes to anything else was not encoded, and is not searched.
fn is_utf8(bytes: &[u8]) -> bool {
    core::str::from_utf8(bytes).is_ok()
}

/// Returns the length of a run that starts here and not before, if it is long enough.
fn token(text: &[u8], within_token: bool, belongs: fn(u8) -> bool) -> Option<usize> {
    if within_token {
        return None;
    }
    let length = text.iter().take_while(|byte| belongs(**byte)).count();
    (length >= MIN_TOKEN_BYTES).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    const SECRET: &str = "Hunter2+ \"中😀&x";

    fn json(text: &str) -> String {
        text.chars().fold(String::new(), |mut out, one| {
            for unit in one.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
            out
        })
    }

    fn percent(text: &str) -> String {
        text.bytes().map(|byte| format!("%{byte:02X}")).collect()
    }

    fn entity(text: &str) -> String {
        text.chars().map(|one| format!("&#x{:x};", one as u32)).collect()
    }

    fn hex(text: &str) -> String {
        text.bytes().map(|byte| format!("{byte:02x}")).collect()
    }

    fn base(text: &str) -> String {
        let mut room = [0; 200];
        <base64ct::Base64 as base64ct::Encoding>::encode(text.as_bytes(), &mut room).unwrap().to_owned()
    }

    #[test]
    fn conceal_masks_a_secret_in_every_encoding_and_in_two_at_once() {
        let encodings: [fn(&str) -> String; 6] = [str::to_owned, json, percent, entity, hex, base];
        for outer in encodings {
            for inner in encodings {
                let encoded = outer(&inner(SECRET));
                let shown = conceal(&format!("wrong value '{encoded}' given"), &["unrelated", SECRET]);
                assert_eq!(shown, "wrong value '***' given", "{encoded}");
            }
        }
    }

    #[test]
    fn conceal_keeps_a_text_without_secrets() {
        for text in ["", "plain", "100% of \\u at &nbsp; in aGVsbG8gd29ybGQ= deadbeef", "密码错误"] {
            assert_eq!(conceal(text, &[SECRET, "", "a", "of"]), text);
        }
    }

    #[test]
    fn conceal_shows_no_part_of_a_secret_at_the_cut() {
        for before in [0, 4090, 4096, 8180, 8190, 100_000] {
            let text = format!("{}{SECRET}", "x".repeat(before));
            let shown = conceal(&text, &[SECRET]);
            assert!(!shown.contains("Hun") && shown.len() <= MAX_SHOWN_BYTES + 10, "{before}: {shown}");
        }
    }

    #[test]
    fn conceal_masks_a_long_secret_that_ends_beyond_the_cut() {
        let long: String = (0..2500_u32).map(|at| char::from_digit(at * 7919 % 36, 36).unwrap()).collect();
        let hex: String = long.bytes().map(|byte| format!("{byte:02x}")).collect();
        for written in [&long, &hex] {
            let shown = conceal(&format!("{} {written}", "x".repeat(4000)), &[&long]);
            assert!(!shown.contains(&written[..12]), "{shown}");
        }
    }

    #[test]
    fn conceal_cuts_between_characters() {
        assert!(conceal(&"中".repeat(5000), &["zzz"]).ends_with("中…"));
    }
}
