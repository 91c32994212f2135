//! The intermediate values of a signature, whatever its method.

use super::hmac_v1::HmacV1Steps;
use super::tc3::Tc3Steps;

/// A signature with every intermediate value, by any method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SigningSteps {
    /// By TC3-HMAC-SHA256.
    Tc3(Tc3Steps),
    /// By HmacSHA1 or HmacSHA256.
    HmacV1(HmacV1Steps),
}

impl SigningSteps {
    /// Returns the text that the key signs.
    #[must_use]
    pub fn string_to_sign(&self) -> &str {
        match self {
            Self::Tc3(steps) => &steps.string_to_sign,
            Self::HmacV1(steps) => &steps.string_to_sign,
        }
    }

    /// Returns the signature, as its method writes it.
    #[must_use]
    pub fn signature(&self) -> &str {
        match self {
            Self::Tc3(steps) => &steps.signature,
            Self::HmacV1(steps) => &steps.signature,
        }
    }
}
