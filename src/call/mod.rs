//! One call as a state machine without I/O.
//!
//! ```text
//!   Call::new ──check──> Call ──request──> HttpRequest ──your transport──> HttpResponse ──Call::answer──> the answer
//!       │                                                     │                                 │
//!       └─> ValidationError                                   └─> TransportError                └─> ApiError, TransportError
//! ```
//!
//! Time is an argument, and nothing here touches a socket. The Rust [`Client`](crate::Client) and the JavaScript client are both
//! driven by it.
//!
//! ```
//! use tencentdb_postgres::call::{Call, Settings};
//! use tencentdb_postgres::Credential;
//!
//! let settings = Settings::new("ap-guangzhou");
//! let call = Call::new(&settings, "DescribeDBInstances", r#"{"Limit":20}"#)?;
//! let request = call.request(&settings, &Credential::new("AKIDEXAMPLE", "not-a-real-key"), 1_700_000_000);
//! assert_eq!(request.url, "https://postgres.tencentcloudapi.com/");
//! assert_eq!(request.body, br#"{"Limit":20}"#);
//! # Ok::<(), tencentdb_postgres::ValidationError>(())
//! ```

mod answer;
mod http;
mod request;

pub use answer::unusable;
#[cfg(feature = "wasm")]
pub(crate) use answer::write_unusable;
pub use http::{HttpRequest, HttpResponse};
pub use request::{Call, Settings};
