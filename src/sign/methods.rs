//! The signing methods and HTTP methods of the cloud's API.

use super::hmac_v1::HmacAlgorithm;
use super::tc3::ALGORITHM;

/// How a request is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SigningMethod {
    /// TC3-HMAC-SHA256, the method to use. The signature is a header, and covers headers and body.
    #[default]
    Tc3,
    /// HmacSHA1 or HmacSHA256. The signature is a parameter, and covers the parameters.
    HmacV1(HmacAlgorithm),
}

impl SigningMethod {
    /// Returns its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tc3 => ALGORITHM,
            Self::HmacV1(algorithm) => algorithm.as_str(),
        }
    }
}

impl core::fmt::Display for SigningMethod {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl core::str::FromStr for SigningMethod {
    type Err = UnknownSigningMethod;

    /// Finds the method of this name.
    ///
    /// ```
    /// use tencentdb_postgres::sign::{SigningMethod, hmac_v1::HmacAlgorithm};
    ///
    /// assert_eq!("TC3-HMAC-SHA256".parse(), Ok(SigningMethod::Tc3));
    /// assert_eq!("HmacSHA256".parse(), Ok(SigningMethod::HmacV1(HmacAlgorithm::Sha256)));
    /// assert!("HmacMD5".parse::<SigningMethod>().is_err());
    /// ```
    fn from_str(name: &str) -> Result<Self, UnknownSigningMethod> {
        if name == ALGORITHM { Ok(Self::Tc3) } else { name.parse().map(Self::HmacV1) }
    }
}

/// There is no signing method of this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownSigningMethod;

impl core::fmt::Display for UnknownSigningMethod {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("the signing method must be TC3-HMAC-SHA256, HmacSHA256 or HmacSHA1")
    }
}

impl core::error::Error for UnknownSigningMethod {}

/// How a request is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HttpMethod {
    /// Parameters go into the query, so only small ones fit.
    Get,
    /// Parameters go into the body. The method to use.
    #[default]
    Post,
}

impl HttpMethod {
    /// Returns `GET` or `POST`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl core::fmt::Display for HttpMethod {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}
