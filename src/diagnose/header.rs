//! An `Authorization` header as far as it can be understood, be it malformed or not.

use alloc::vec::Vec;

use super::words::{cut, filled, opens, split, trim};

/// The parts of a header of TC3, each empty where it is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Header<'a> {
    /// The whole value.
    pub text: &'a str,
    pub algorithm: &'a str,
    pub secret_id: &'a str,
    pub date: &'a str,
    pub service: &'a str,
    pub terminator: &'a str,
    pub signed_headers: &'a str,
    pub signature: &'a str,
}

impl<'a> Header<'a> {
    /// Reads what is there.
    pub fn read(text: &'a str) -> Self {
        // An id has no slash; what follows it is day, service and terminator, as far as they are written.
        let (secret_id, scope) = cut(part(text, "Credential"), "/");
        let (date, scope) = cut(scope, "/");
        let (service, scope) = cut(scope, "/");
        Self {
            text,
            algorithm: up_to(trim(text), b" ,"),
            secret_id,
            date,
            service,
            terminator: cut(scope, "/").0,
            signed_headers: part(text, "SignedHeaders"),
            signature: part(text, "Signature"),
        }
    }

    /// The names of the signed headers.
    pub fn names(self) -> Vec<&'a str> {
        filled(self.signed_headers, ";")
    }
}

/// What ends a value, and what a name stands behind.
const MARKS: &[u8] = b", \t\r\n\"'";

/// What follows `NAME=`, up to a comma, white space, a quote or the end.
fn part<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some((before, after)) = split(rest, name) {
        let before = before.len() + text.len() - rest.len();
        let alone = before == 0 || text.as_bytes().get(before - 1).is_some_and(|byte| MARKS.contains(byte));
        let value = trim(after);
        if alone && opens(value, b"=:") {
            return up_to(super::words::after(trim(value.get(1..).unwrap_or_default()), b"\"'"), MARKS);
        }
        rest = after;
    }
    ""
}

/// What stands before the first of some marks.
fn up_to<'a>(text: &'a str, marks: &[u8]) -> &'a str {
    let end = text.bytes().position(|byte| marks.contains(&byte)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_read_however_they_are_written() {
        let expected = ["AKID", "2019-02-25", "cvm", "tc3_request", "content-type;host", "00ff"];
        for text in [
            "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=00ff",
            "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request,SignedHeaders=content-type;host,Signature=00ff",
            "TC3-HMAC-SHA256 Credential=\"AKID/2019-02-25/cvm/tc3_request\" SignedHeaders=\"content-type;host\" Signature=\"00ff\"",
            "Bearer TC3-HMAC-SHA256\r\n Credential = AKID/2019-02-25/cvm/tc3_request,\n SignedHeaders=content-type;host, Signature: 00ff\n",
        ] {
            let header = Header::read(text);
            let parts =
                [header.secret_id, header.date, header.service, header.terminator, header.signed_headers, header.signature];
            assert_eq!(parts, expected, "{text}");
        }
        assert_eq!(Header::read("Bearer x"), Header { text: "Bearer x", algorithm: "Bearer", ..Header::default() });
        assert_eq!(Header::read("Signature=").signature, "");
    }
}
