//! Signatures of the cloud's API as pure functions that return every intermediate value. Nothing here knows a single
//! product.
//!
//! ```
//! use tencentdb_postgres::sign::{RequestParts, SigningKey, sign};
//!
//! let headers = [("Content-Type", "application/json"), ("Host", "cvm.tencentcloudapi.com")];
//! let request = RequestParts { method: "POST", path: "/", query: "", headers: &headers, payload: b"{}" };
//! let key = SigningKey::derive("not-a-real-key", 1_551_113_065, "cvm");
//! let steps = sign(&request, "AKIDEXAMPLE", &key, 1_551_113_065);
//! assert_eq!(steps.credential_scope, "2019-02-25/cvm/tc3_request");
//! assert!(steps.authorization.starts_with("TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2019-02-25/cvm/tc3_request, "));
//! ```
//!
//! [`Signer`] signs a [`SignableRequest`] by any method, [`IncomingSignature`] reads and verifies the signature of a
//! request that arrived, and [`sign`], [`verify`] and [`hmac_v1`] are the algorithms below both.

mod authorization;
mod common_params;
mod date;
mod flatten;
pub mod header;
mod hex_digest;
mod hmac;
pub mod hmac_v1;
mod http_syntax;
mod incoming_errors;
mod incoming_signature;
mod methods;
mod multipart;
mod parse_error;
mod payload_hash;
mod prepared_request;
mod query;
mod signable_request;
mod signer;
mod signing_error;
mod signing_key;
mod size_limits;
mod steps;
mod tc3;

pub use authorization::Authorization;
pub use common_params::{CommonParams, is_common_param, is_request_client};
pub use date::Date;
pub use flatten::flatten;
pub use header::CommonParam;
pub use hex_digest::HexDigest;
pub use incoming_errors::{ParseRequestError, VerifyError};
pub use incoming_signature::IncomingSignature;
pub use methods::{HttpMethod, SigningMethod, UnknownSigningMethod};
pub use multipart::{Part, multipart_body, multipart_boundary, multipart_type, parse_multipart};
pub use parse_error::ParseError;
pub use payload_hash::{PayloadHasher, UNSIGNED_PAYLOAD};
pub use prepared_request::PreparedRequest;
pub use query::{Params, encode_query, parse_query, percent_encode};
pub use signable_request::{Payload, SignableRequest, SignedRequest};
pub use signer::Signer;
pub use signing_error::SigningError;
pub use signing_key::SigningKey;
pub use size_limits::max_request_bytes;
pub use steps::SigningSteps;
pub use tc3::{ALGORITHM, RequestParts, TERMINATOR, Tc3Steps, sign, verify};

#[cfg(feature = "diagnose")]
pub(crate) use hmac::{HmacSha256, hmac_sha256, keyed};

/// The parts of signing that the bindings use beyond the public face.
pub(crate) mod internal {
    pub use super::hmac::hmac_sha256;
    pub use super::prepared_request::SigningState;
    pub use super::signing_key::derive_for_scope;
}
