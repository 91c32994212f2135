//! The `Authorization` header of TC3-HMAC-SHA256.

use super::parse_error::ParseError;
use super::tc3::{ALGORITHM, TERMINATOR};

/// The parts of an `Authorization` header, as written.
///
/// ```
/// use tencentdb_postgres::sign::Authorization;
///
/// let header = "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, \
///               SignedHeaders=content-type;host, Signature=00";
/// assert_eq!(Authorization::try_from(header)?.service, "cvm");
/// assert_eq!(Authorization::try_from("Bearer x").unwrap_err().offset, 0);
/// # Ok::<(), tencentdb_postgres::sign::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Authorization<'a> {
    /// The id of the key that signed.
    pub secret_id: &'a str,
    /// The day of the credential scope.
    pub date: &'a str,
    /// The service of the credential scope.
    pub service: &'a str,
    /// The names of the signed headers, joined by semicolons.
    pub signed_headers: &'a str,
    /// The signature.
    pub signature: &'a str,
}

impl<'a> TryFrom<&'a str> for Authorization<'a> {
    type Error = ParseError;

    /// Reads the value of an `Authorization` header of the form
    /// `TC3-HMAC-SHA256 Credential=ID/DAY/SERVICE/tc3_request, SignedHeaders=A;B, Signature=HEX`.
    fn try_from(header: &'a str) -> Result<Self, ParseError> {
        let mut parser = Parser { text: header, offset: 0 };
        parser.literal(ALGORITHM, "TC3-HMAC-SHA256")?;
        parser.literal(" Credential=", "a space and Credential=")?;
        let secret_id = parser.until('/', "SecretId/DAY/SERVICE/tc3_request")?;
        let date = parser.until('/', "DAY/SERVICE/tc3_request")?;
        let service = parser.until('/', "SERVICE/tc3_request")?;
        parser.literal(TERMINATOR, "tc3_request")?;
        parser.literal(", SignedHeaders=", "a comma, a space and SignedHeaders=")?;
        let signed_headers = parser.until(',', "header names, then a comma")?;
        parser.literal(" Signature=", "a space and Signature=")?;
        let signature = parser.rest();
        if signature.is_empty() {
            return Err(ParseError { offset: parser.offset, expected: "the signature" });
        }
        Ok(Self { secret_id, date, service, signed_headers, signature })
    }
}

struct Parser<'a> {
    text: &'a str,
    offset: usize,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    fn literal(&mut self, wanted: &str, expected: &'static str) -> Result<(), ParseError> {
        if self.rest().starts_with(wanted) {
            self.offset += wanted.len();
            Ok(())
        } else {
            Err(ParseError { offset: self.offset, expected })
        }
    }

    fn until(&mut self, end: char, expected: &'static str) -> Result<&'a str, ParseError> {
        match self.rest().split_once(end) {
            Some((part, _)) if !part.is_empty() => {
                self.offset += part.len() + 1;
                Ok(part)
            }
            _ => Err(ParseError { offset: self.offset, expected }),
        }
    }
}
