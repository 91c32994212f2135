//! The methods the cloud's API takes.

use super::tc3::ALGORITHM;
use super::v1::Algorithm;

/// How a request is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// TC3-HMAC-SHA256: the signature is a header, and covers headers and body. The one to use.
    #[default]
    Tc3,
    /// HmacSHA1 or HmacSHA256: the signature is a parameter, and covers the parameters.
    V1(Algorithm),
}

impl Method {
    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tc3 => ALGORITHM,
            Self::V1(algorithm) => algorithm.as_str(),
        }
    }

    /// The method of this name.
    ///
    /// ```
    /// use tencentdb_postgres::sign::{Method, v1::Algorithm};
    ///
    /// assert_eq!(Method::named("TC3-HMAC-SHA256"), Some(Method::Tc3));
    /// assert_eq!(Method::named("HmacSHA256"), Some(Method::V1(Algorithm::HmacSha256)));
    /// assert_eq!(Method::named("HmacMD5"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if name == ALGORITHM { Some(Self::Tc3) } else { Algorithm::named(name).map(Self::V1) }
    }
}

/// How a request is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verb {
    /// Parameters go into the query, so small ones only.
    Get,
    /// Parameters go into the body. The one to use.
    #[default]
    Post,
}

impl Verb {
    /// `GET` or `POST`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}
