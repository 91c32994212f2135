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

mod date;
mod tc3;
mod verify;

pub use date::Date;
pub use tc3::{ALGORITHM, Hash, Prepared, Request, SigningKey, Steps, TERMINATOR, sign};
pub use verify::{Authorization, Malformed, verify};
