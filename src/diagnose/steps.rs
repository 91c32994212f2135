//! The values on the way to a signature, as they may be shown.

use alloc::string::{String, ToString};

use super::encode;
use super::recompute::{self, masked};
use super::v1;
use crate::sign::ALGORITHM;

/// Every value on the way to a signature, without key, token and passwords.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Steps {
    /// `TC3-HMAC-SHA256`, `HmacSHA256` or `HmacSHA1`.
    pub method: &'static str,
    /// The canonical request; the old methods have none.
    pub canonical_request: Option<String>,
    /// Its hash.
    pub hashed_canonical_request: Option<String>,
    /// The credential scope.
    pub credential_scope: Option<String>,
    /// What the key signs.
    pub string_to_sign: String,
    /// The signature, where the secret is known.
    pub signature: Option<String>,
    /// The value of the `Authorization` header, where the secret is known.
    pub authorization: Option<String>,
}

impl Steps {
    pub(super) fn tc3(recipe: &recompute::Recipe, signs: bool) -> Self {
        let canonical_request = recipe.canonical_request();
        let string_to_sign = recipe.string_to_sign(&canonical_request);
        let signature = signs.then(|| hex::encode(recompute::Recipe::signature(&recipe.key(), &string_to_sign)));
        let authorization = signature.as_ref().map(|signature| recipe.authorization(signature));
        Self {
            method: ALGORITHM,
            canonical_request: Some(masked(&canonical_request)),
            hashed_canonical_request: string_to_sign.rsplit('\n').find(|line| !line.is_empty()).map(ToString::to_string),
            credential_scope: Some(recipe.scope()),
            string_to_sign: masked(&string_to_sign),
            signature,
            authorization,
        }
    }

    pub(super) fn v1(recipe: &v1::Recipe, signs: bool) -> Self {
        Self {
            method: if recipe.sha256 { "HmacSHA256" } else { "HmacSHA1" },
            canonical_request: None,
            hashed_canonical_request: None,
            credential_scope: None,
            string_to_sign: v1::masked(&recipe.string_to_sign()),
            signature: signs.then(|| encode::base64(&recipe.signature())),
            authorization: None,
        }
    }
}
