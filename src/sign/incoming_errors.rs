//! The reasons why an incoming signature cannot be read, or is not that of its request.

use alloc::boxed::Box;
use alloc::string::String;

use super::date::Date;
use super::parse_error::ParseError;
use super::steps::SigningSteps;

/// A request whose signature cannot be read, or can be read in more than one way.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseRequestError {
    /// There is neither an `Authorization` header nor a parameter `Signature`.
    Unsigned,
    /// The method is not a token, the path does not begin with a slash, or path or query hold a character that a URL
    /// cannot.
    InvalidTarget(&'static str),
    /// The name of this header is not a token, or its value holds a line break.
    InvalidHeader(String),
    /// This header or parameter is there more than once, so each reader may use another one.
    Duplicate(String),
    /// This part of the request stands beside the parameters, and HmacSHA1 and HmacSHA256 do not cover it.
    NotCovered(&'static str),
    /// The `Authorization` header is malformed.
    Authorization(ParseError),
    /// The query or form is malformed.
    Params(ParseError),
    /// This required header or parameter is missing.
    Missing(&'static str),
    /// This header or parameter is not a whole number.
    NotANumber(&'static str),
    /// `SignatureMethod` names no method.
    UnknownMethod,
}

impl core::fmt::Display for ParseRequestError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Unsigned => f.write_str("there is neither an Authorization header nor a parameter Signature"),
            Self::InvalidTarget(what) => write!(f, "the {what} is none that a request can have"),
            Self::InvalidHeader(name) => write!(f, "the header {name:?} holds a line break, or is no name of a header"),
            Self::Duplicate(name) => write!(f, "{name} came more than once, and which of them counts is not said"),
            Self::NotCovered(what) => write!(f, "the {what} beside the parameters is not covered by the signature"),
            Self::Authorization(error) => write!(f, "the Authorization header is malformed: {error}"),
            Self::Params(error) => write!(f, "the parameters cannot be read: {error}"),
            Self::Missing(name) => write!(f, "{name} is missing"),
            Self::NotANumber(name) => write!(f, "{name} must be a whole number, digits only"),
            Self::UnknownMethod => f.write_str("SignatureMethod must be HmacSHA1 or HmacSHA256"),
        }
    }
}

impl core::error::Error for ParseRequestError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Authorization(error) | Self::Params(error) => Some(error),
            _ => None,
        }
    }
}

/// A signature that is not that of its request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifyError {
    /// The credential scope is of another day than the timestamp.
    DateMismatch {
        /// The day of the scope, as written.
        scope: String,
        /// The day of the timestamp in UTC.
        timestamp: Date,
    },
    /// The timestamp is beyond year 9999, so no scope is of its day. It counts seconds, not milliseconds.
    TimestampOutOfRange,
    /// A header that every signature must cover is not among the signed ones.
    HeaderNotSigned {
        /// The header.
        header: &'static str,
        /// The signed headers, as written.
        signed: String,
    },
    /// The signature is that of another request, or made with another key. Holds the steps as this side computes them,
    /// to be compared with the caller's, without the signature that would have been right.
    SignatureMismatch(Box<SigningSteps>),
}

impl core::fmt::Display for VerifyError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::DateMismatch { scope, timestamp } => {
                write!(f, "the scope of the signature is of {scope}, but the timestamp falls on {timestamp} in UTC")
            }
            Self::TimestampOutOfRange => {
                f.write_str("the timestamp is beyond year 9999: it counts seconds, not milliseconds")
            }
            Self::HeaderNotSigned { header, signed } => {
                write!(f, "SignedHeaders must name {header}; it names {signed}")
            }
            Self::SignatureMismatch(_) => f.write_str("the signature does not match the request"),
        }
    }
}

impl core::error::Error for VerifyError {}
