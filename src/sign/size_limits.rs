//! The largest requests that the gateway accepts. The limits are the same for every product, and come from the API's
//! description.

use super::methods::{HttpMethod, SigningMethod};
use crate::model::{GET_BYTES, V1_POST_BYTES, V3_POST_BYTES};

/// Returns the most bytes a request may have: of its query for a GET, of its body for a POST.
///
/// ```
/// use tencentdb_postgres::sign::{HttpMethod, SigningMethod, max_request_bytes};
///
/// assert_eq!(max_request_bytes(SigningMethod::Tc3, HttpMethod::Get), 32 * 1024);
/// assert_eq!(max_request_bytes(SigningMethod::Tc3, HttpMethod::Post), 10 * 1024 * 1024);
/// ```
#[must_use]
pub const fn max_request_bytes(sign_method: SigningMethod, http_method: HttpMethod) -> u64 {
    match (http_method, sign_method) {
        (HttpMethod::Get, _) => GET_BYTES,
        (HttpMethod::Post, SigningMethod::Tc3) => V3_POST_BYTES,
        (HttpMethod::Post, SigningMethod::HmacV1(_)) => V1_POST_BYTES,
    }
}
