//! A lenient reader of the `Authorization` header: it takes what it finds, however malformed.
//! [`Authorization`](crate::sign::Authorization) is the strict one.

use alloc::vec::Vec;

use super::id::Id;
use super::strings::{
    cut, find, is_hex, split, split_filled, split_once, starts_with_any, trim_bytes, trim_end_bytes, trim_start_bytes,
};

/// The parts of a header of TC3, each empty where it is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Header<'a> {
    /// The whole value.
    pub text: &'a str,
    pub algorithm: &'a str,
    pub id: Id<'a>,
    /// The id alone, without what surrounds it and what is glued to it.
    pub secret_id: &'a str,
    pub date: &'a str,
    pub service: &'a str,
    pub terminator: &'a str,
    pub signed_headers: &'a str,
    pub signature: &'a str,
    /// The signature with the text around it, without quotes.
    pub decorated: &'a str,
    /// The time, which a gateway of the cloud reads in this header.
    pub timestamp: &'a str,
}

impl<'a> Header<'a> {
    /// Reads the parts of a header.
    pub(super) fn read(text: &'a str) -> Self {
        // What follows the id is day, service and terminator, as far as they are written; a key may hang on the id by a
        // slash.
        let credential = trim_bytes(credential(text), QUOTES);
        let pieces = split(credential, "/");
        let extra = pieces.len().saturating_sub(4);
        let id_bytes = pieces.iter().take(1 + extra).map(|piece| piece.len() + 1).sum::<usize>().saturating_sub(1);
        let id = Id::read(credential.get(..id_bytes).unwrap_or_default());
        let piece = |at: usize| pieces.get(at + extra).map(|piece| up_to(piece, MARKS)).unwrap_or_default();
        let (signature, decorated) = signature(text);
        Self {
            text,
            algorithm: up_to(text.trim_ascii(), b" ,"),
            id,
            secret_id: id.bare,
            date: piece(1),
            service: piece(2),
            terminator: piece(3),
            signed_headers: part(text, "SignedHeaders"),
            signature,
            decorated,
            timestamp: part(text, "Timestamp"),
        }
    }

    /// Returns the names of the signed headers.
    pub(super) fn names(self) -> Vec<&'a str> {
        split_filled(self.signed_headers, ";")
    }
}

/// The bytes that end a value, or stand before a name.
const MARKS: &[u8] = b", \t\r\n\"'";
const QUOTES: &[u8] = b"\"'";
/// The number of hex digits in a row from which on they are a signature.
const FEWEST_DIGITS: usize = 32;

/// Returns the text after `NAME=`.
fn behind<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text;
    while let Some((before, after)) = split_once(rest, name) {
        let before = before.len() + text.len() - rest.len();
        let alone = before == 0 || text.as_bytes().get(before - 1).is_some_and(|byte| MARKS.contains(byte));
        let value = after.trim_ascii();
        if alone && starts_with_any(value, b"=:") {
            return value.get(1..);
        }
        rest = after;
    }
    None
}

/// Returns the value of `NAME=`, up to a comma, white space, a quote or the end.
fn part<'a>(text: &'a str, name: &str) -> &'a str {
    up_to(trim_start_bytes(behind(text, name).unwrap_or_default().trim_ascii(), QUOTES), MARKS)
}

/// Returns the value of `Credential`, whatever it holds, up to the next part or the end.
fn credential(text: &str) -> &str {
    let value = behind(text, "Credential").unwrap_or_default();
    let ends = ["SignedHeaders", "Signature"].into_iter().filter_map(|name| find(value, name));
    let value = value.get(..ends.min().unwrap_or(value.len())).unwrap_or_default();
    // What ends it belongs to the list of parts, and not to the credential.
    let end = trim_end_bytes(value, b" \t\r\n,");
    if has_scope(end) { end } else { up_to(value, MARKS) }
}

fn has_scope(credential: &str) -> bool {
    find(credential, "/").is_some()
}

/// Returns the signature, alone and with what tools print around it.
fn signature(text: &str) -> (&str, &str) {
    let value = part(text, "Signature");
    let whole = behind(text, "Signature").unwrap_or_default();
    let whole = trim_bytes(cut(cut(whole, ", Timestamp").0, ", SignedHeaders").0.trim_ascii(), QUOTES);
    let is_whole = !value.is_empty() && is_hex(value) && value.len() >= FEWEST_DIGITS;
    let digits = if is_whole { Some(value) } else { run_of_digits(whole) };
    match digits {
        Some(digits) => (digits, whole),
        None => (value, value),
    }
}

/// Returns the first run of so many hex digits that they may be a signature.
fn run_of_digits(text: &str) -> Option<&str> {
    let mut start = 0;
    for (at, byte) in text.bytes().chain([b' ']).enumerate() {
        if !byte.is_ascii_hexdigit() {
            if at - start >= 2 * FEWEST_DIGITS {
                return text.get(start..at);
            }
            start = at + 1;
        }
    }
    None
}

/// Returns the text before the first of some bytes.
fn up_to<'a>(text: &'a str, marks: &[u8]) -> &'a str {
    let end = text.bytes().position(|byte| marks.contains(&byte)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_reads_spaces_quotes_and_line_breaks() {
        let expected = ["AKID", "2019-02-25", "cvm", "tc3_request", "content-type;host", "00ff"];
        for text in [
            "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, \
             Signature=00ff",
            "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request,SignedHeaders=content-type;host,Signature=00ff",
            "TC3-HMAC-SHA256 Credential=\"AKID/2019-02-25/cvm/tc3_request\" SignedHeaders=\"content-type;host\" \
             Signature=\"00ff\"",
            "Bearer TC3-HMAC-SHA256\r\n Credential = AKID/2019-02-25/cvm/tc3_request,\n \
             SignedHeaders=content-type;host, Signature: 00ff\n",
            "TC3-HMAC-SHA256 Credential=\tAKID\u{a0}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, \
             Signature=00ff",
            "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, \
             Signature=00ff, Timestamp=1",
        ] {
            let header = Header::read(text);
            let parts = [
                header.secret_id,
                header.date,
                header.service,
                header.terminator,
                header.signed_headers,
                header.signature,
            ];
            assert_eq!(parts, expected, "{text}");
        }
        assert_eq!(Header::read("Bearer x"), Header { text: "Bearer x", algorithm: "Bearer", ..Header::default() });
        assert_eq!(Header::read("Signature=").signature, "");
        assert_eq!(Header::read("Credential=, Signature=1").secret_id, "");
    }

    #[test]
    fn header_finds_the_signature_in_output_of_tools() {
        let digits = "00ff".repeat(16);
        for (before, behind) in [("", ""), ("(stdin)= ", ""), ("SHA2-256(stdin)= ", ""), ("", "  -"), ("sha256:", "")] {
            let text = ["TC3-HMAC-SHA256 Credential=A/B/C/D, SignedHeaders=host, Signature=", before, &digits, behind]
                .concat();
            let header = Header::read(&text);
            assert_eq!((header.signature, header.decorated), (&*digits, &*[before, &digits, behind].concat()));
        }
    }
}
