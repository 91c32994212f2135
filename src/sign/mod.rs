//! Signatures of the cloud's API, as pure functions in which every step is a value. They know no single product.
//!
//! ```
//! use tencentdb_postgres::sign::{Request, SigningKey, sign};
//!
//! let headers = [("Content-Type", "application/json"), ("Host", "cvm.tencentcloudapi.com")];
//! let request = Request { method: "POST", path: "/", query: "", headers: &headers, payload: b"{}" };
//! let key = SigningKey::derive("not-a-real-key", 1_551_113_065, "cvm");
//! let steps = sign(&request, "AKIDEXAMPLE", &key, 1_551_113_065);
//! assert_eq!(steps.credential_scope, "2019-02-25/cvm/tc3_request");
//! assert!(steps.authorization.starts_with("TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2019-02-25/cvm/tc3_request, "));
//! ```

mod common;
mod date;
mod encode;
mod flatten;
mod incoming;
mod limits;
mod lines;
mod malformed;
mod method;
mod multipart;
mod outgoing;
mod payload;
mod signer;
mod tc3;
pub mod v1;
mod verify;

pub use common::{Common, is_common, is_request_client};
pub use date::Date;
pub use encode::{Params, percent_encode, read_query, write_query};
pub use flatten::flatten;
pub use incoming::{Claim, Unreadable, Untrue};
pub use limits::limit;
pub use malformed::Malformed;
pub use method::{Method, Verb};
pub use multipart::{Part, multipart_body, multipart_boundary, multipart_type, read_multipart};
pub use outgoing::{Derivation, Outgoing, Payload, Signed, Unsendable};
pub use payload::{PAYLOAD_HEADER, PayloadHash, UNSIGNED_PAYLOAD};
pub use signer::Signer;
pub use tc3::{ALGORITHM, Hash, Prepared, Request, SigningKey, Steps, TERMINATOR, sign};
pub use verify::{Authorization, verify};

/// What the bindings sign with.
pub(crate) mod internal {
    pub use super::tc3::{Begun, hmac, signing_key};
}
