//! The reasons why a request cannot be signed.

use alloc::string::String;

use super::parse_error::ParseError;

/// A request that cannot be signed and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SigningError {
    /// The parameters are not a JSON object.
    Json(ParseError),
    /// This text is empty or holds a character that cannot be sent there: a control character anywhere, one that must
    /// be encoded in a path, a slash in an id or a service, a comma in a word such as the action.
    InvalidText(&'static str),
    /// This header is given twice.
    DuplicateHeader(String),
    /// This header is written by the signer, and must not be given.
    ReservedHeader(&'static str),
    /// `RequestClient` is empty, too long, or holds a character that it must not.
    RequestClient,
    /// The boundary is not 1 to 70 of the characters that a boundary can have.
    Boundary,
    /// This is possible with POST and TC3-HMAC-SHA256 only.
    Tc3PostOnly(&'static str),
    /// This is possible with TC3-HMAC-SHA256 only.
    Tc3Only(&'static str),
    /// The request is larger than the service accepts.
    TooLarge {
        /// The size of the query of a GET, or of the body of a POST.
        bytes: u64,
        /// The largest size accepted.
        limit: u64,
    },
}

impl core::fmt::Display for SigningError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Json(error) => write!(f, "the parameters are not a JSON object: {error}"),
            Self::InvalidText(what) => {
                write!(f, "the {what} must be a text of one line that can be sent as it is, and not empty")
            }
            Self::DuplicateHeader(name) => write!(f, "the header {name} is given twice"),
            Self::ReservedHeader(name) => write!(f, "{name} is not to be given: the signer writes it"),
            Self::RequestClient => {
                f.write_str("RequestClient must be 1 to 128 letters, digits, spaces and any of -_,;.")
            }
            Self::Boundary => f.write_str("the boundary must be 1 to 70 letters, digits and any of '()+_,-./:=?"),
            Self::Tc3PostOnly(what) => write!(f, "{what} go with POST and TC3-HMAC-SHA256 only"),
            Self::Tc3Only(what) => write!(f, "{what} go with TC3-HMAC-SHA256 only"),
            Self::TooLarge { bytes, limit } => {
                write!(f, "the request has {bytes} bytes, and the service takes {limit}")
            }
        }
    }
}

impl core::error::Error for SigningError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        if let Self::Json(error) = self { Some(error) } else { None }
    }
}
