//! How large requests may be. The numbers are the gateway's, alike for every product; they stand with all others in the description
//! of the API.

use super::method::{Method, Verb};
use crate::model::{GET_BYTES, V1_POST_BYTES, V3_POST_BYTES};

/// The most bytes a request may have: of its query for a GET, of its body for a POST.
///
/// ```
/// use tencentdb_postgres::sign::{Method, Verb, limit};
///
/// assert_eq!(limit(Method::Tc3, Verb::Get), 32 * 1024);
/// assert_eq!(limit(Method::Tc3, Verb::Post), 10 * 1024 * 1024);
/// ```
#[must_use]
pub const fn limit(method: Method, verb: Verb) -> u64 {
    match (verb, method) {
        (Verb::Get, _) => GET_BYTES,
        (Verb::Post, Method::Tc3) => V3_POST_BYTES,
        (Verb::Post, Method::V1(_)) => V1_POST_BYTES,
    }
}
