//! An `Authorization` header as far as it can be understood, be it malformed or not.

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
        let credential = part(text, "Credential");
        // An id has no slash; what follows it is day, service and terminator, as far as they are written.
        let mut parts = credential.split('/');
        let mut next = || parts.next().unwrap_or_default();
        Self {
            text,
            algorithm: text.trim_ascii_start().split([' ', ',']).next().unwrap_or_default(),
            secret_id: next(),
            date: next(),
            service: next(),
            terminator: next(),
            signed_headers: part(text, "SignedHeaders"),
            signature: part(text, "Signature"),
        }
    }

    /// The names of the signed headers.
    pub fn names(self) -> impl Iterator<Item = &'a str> {
        self.signed_headers.split(';').filter(|name| !name.is_empty())
    }
}

/// What follows `NAME=`, up to a comma, white space, a quote or the end.
fn part<'a>(text: &'a str, name: &str) -> &'a str {
    let marks = [',', ' ', '\t', '\r', '\n', '"', '\''];
    let after = text.match_indices(name).find_map(|(at, _)| {
        let alone = text.get(..at)?.chars().next_back().is_none_or(|letter| marks.contains(&letter));
        let rest = text.get(at + name.len()..)?.trim_ascii_start().strip_prefix(['=', ':'])?;
        alone.then(|| rest.trim_ascii_start().trim_start_matches(['"', '\'']))
    });
    let after = after.unwrap_or_default();
    after.get(..after.find(marks).unwrap_or(after.len())).unwrap_or_default()
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
