//! The other side: reading an `Authorization` header and checking its signature.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::malformed::Malformed;
use super::tc3::{ALGORITHM, Hash, Prepared, Request, SigningKey, Steps, TERMINATOR};

/// The parts of an `Authorization` header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Authorization<'a> {
    /// Whose key signed.
    pub secret_id: &'a str,
    /// The day of the scope, as written.
    pub date: &'a str,
    /// The service of the scope.
    pub service: &'a str,
    /// The names of the signed headers, joined by semicolons.
    pub signed_headers: &'a str,
    /// The signature, as written.
    pub signature: &'a str,
}

impl<'a> Authorization<'a> {
    /// Reads the value of an `Authorization` header.
    ///
    /// # Errors
    ///
    /// [`Malformed`] names the first place at which the text leaves the form
    /// `TC3-HMAC-SHA256 Credential=ID/DAY/SERVICE/tc3_request, SignedHeaders=A;B, Signature=HEX`.
    ///
    /// ```
    /// use tencentdb_postgres::sign::Authorization;
    ///
    /// let header = "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=00";
    /// assert_eq!(Authorization::parse(header)?.service, "cvm");
    /// assert_eq!(Authorization::parse("Bearer x").unwrap_err().at, 0);
    /// # Ok::<(), tencentdb_postgres::sign::Malformed>(())
    /// ```
    pub fn parse(header: &'a str) -> Result<Self, Malformed> {
        let mut reader = Parts { text: header, at: 0 };
        reader.literal(ALGORITHM, "TC3-HMAC-SHA256")?;
        reader.literal(" Credential=", "a space and Credential=")?;
        let secret_id = reader.until('/', "SecretId/DAY/SERVICE/tc3_request")?;
        let date = reader.until('/', "DAY/SERVICE/tc3_request")?;
        let service = reader.until('/', "SERVICE/tc3_request")?;
        reader.literal(TERMINATOR, "tc3_request")?;
        reader.literal(", SignedHeaders=", "a comma, a space and SignedHeaders=")?;
        let signed_headers = reader.until(',', "header names, then a comma")?;
        reader.literal(" Signature=", "a space and Signature=")?;
        let signature = reader.rest();
        if signature.is_empty() {
            return Err(Malformed { at: reader.at, expected: "the signature" });
        }
        Ok(Self { secret_id, date, service, signed_headers, signature })
    }
}

struct Parts<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parts<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn literal(&mut self, wanted: &str, expected: &'static str) -> Result<(), Malformed> {
        if self.rest().starts_with(wanted) {
            self.at += wanted.len();
            Ok(())
        } else {
            Err(Malformed { at: self.at, expected })
        }
    }

    fn until(&mut self, end: char, expected: &'static str) -> Result<&'a str, Malformed> {
        match self.rest().split_once(end) {
            Some((part, _)) if !part.is_empty() => {
                self.at += part.len() + 1;
                Ok(part)
            }
            _ => Err(Malformed { at: self.at, expected }),
        }
    }
}

/// Checks a signature against a request as it arrived, in constant time. `headers` of the request holds every header that came;
/// those the authorization names are the ones that count. One of them that came twice makes the signature another.
///
/// # Errors
///
/// The steps as this side computes them, to be set beside the caller's: wherever they differ is the fault. A header that is named
/// as signed but did not come shows as a line missing from the canonical request. The steps hold no secret, and not the signature
/// that would have been right.
pub fn verify(
    request: &Request,
    authorization: &Authorization,
    key: &SigningKey,
    timestamp: u64,
) -> Result<(), Box<Steps>> {
    let names: Vec<&str> = authorization.signed_headers.split(';').collect();
    let is_signed = |(header, _): &&(&str, &str)| names.iter().any(|name| header.eq_ignore_ascii_case(name));
    // All of them: one that came twice is another line, which whoever signed did not sign.
    let signed: Vec<(&str, &str)> = request.headers.iter().filter(is_signed).copied().collect();
    let prepared = Prepared::new(&Request { headers: &signed, ..*request }, key);
    let payload = Hash::of(request.payload);
    // The service writes hex in lower case, and takes no other.
    let is_lower = !authorization.signature.bytes().any(|byte| byte.is_ascii_uppercase());
    let right = is_lower && prepared.verifies(&payload, timestamp, authorization.signature);
    let steps = prepared.steps(&payload, authorization.secret_id, timestamp);
    if right && steps.signed_headers == authorization.signed_headers {
        return Ok(());
    }
    Err(Box::new(Steps { signature: String::new(), authorization: String::new(), ..steps }))
}
