//! The values on the way to a signature, as they may be shown.

use alloc::string::String;

use super::encode;
use super::recompute::{Recipe, masked};
use super::strings::split;
use super::v1;
use super::visible::pairs_without_passwords;
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
    /// The body whose hash ends the canonical request, without passwords, where it is text and known.
    pub body: Option<String>,
    /// The string that is signed.
    pub string_to_sign: String,
    /// The signature, where the secret is known.
    pub signature: Option<String>,
    /// The value of the `Authorization` header, where the secret is known.
    pub authorization: Option<String>,
}

impl Steps {
    pub(super) fn tc3(recipe: &Recipe, body: Option<String>, signs: bool) -> Self {
        let canonical_request = recipe.canonical_request();
        let string_to_sign = recipe.string_to_sign_of(&canonical_request);
        let signature = signs.then(|| encode::hex(&recipe.mac(&recipe.key()).of(string_to_sign.as_bytes())));
        let authorization = signature.as_ref().map(|signature| recipe.authorization(signature));
        let lines = split(&string_to_sign, "\n");
        Self {
            method: ALGORITHM,
            canonical_request: Some(masked(&canonical_request)),
            hashed_canonical_request: lines.into_iter().rfind(|line| !line.is_empty()).map(String::from),
            credential_scope: Some(recipe.scope()),
            body,
            string_to_sign: masked(&string_to_sign),
            signature,
            authorization,
        }
    }

    pub(super) fn v1(recipe: &Recipe, signs: bool) -> Self {
        Self {
            method: v1::method(recipe),
            canonical_request: None,
            hashed_canonical_request: None,
            credential_scope: None,
            body: None,
            string_to_sign: pairs_without_passwords(&recipe.canonical_request()),
            signature: signs.then(|| encode::base64(&recipe.signed())),
            authorization: None,
        }
    }
}
