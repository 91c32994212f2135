// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Typed requests and responses of every action, by category.
//!
//! A request is built from its required parameters, then by a method for each optional one; its [`Action`] names the
//! response. Everything is also re-exported here, so `api::DescribeDbInstances` is enough.
//!
//! Where an action requires more than one parameter, each is named, so that none can be taken for another, and the compiler
//! names those that are missing. Texts are borrowed. These structures are not `non_exhaustive`, because that would forbid
//! the literal; they only grow when the API requires more.
//!
//! ```
//! use tencentdb_postgres::api::{ModifyDbInstanceSpec, ModifyDbInstanceSpecRequired};
//!
//! let required = ModifyDbInstanceSpecRequired { db_instance_id: "postgres-12345678", memory: 4, storage: 20 };
//! let request = ModifyDbInstanceSpec::new(required).cpu(2);
//! assert_eq!(request.storage, 20);
//! ```
//!
//! ```compile_fail,E0063
//! # use tencentdb_postgres::api::{ModifyDbInstanceSpec, ModifyDbInstanceSpecRequired};
//! // error[E0063]: missing field `storage` in initializer of `ModifyDbInstanceSpecRequired<'_>`
//! ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired { db_instance_id: "postgres-12345678", memory: 4 });
//! ```
//!
//! The other structures get a field wherever the API does. A literal outlives that if it takes what it does not name from a
//! constructor, or, in an answer that a test makes up, from `default`:
//!
//! ```
//! use tencentdb_postgres::api::{DescribeDbInstances, ModifyDbInstanceSpecResponse};
//!
//! let request = DescribeDbInstances { limit: Some(20), ..DescribeDbInstances::new() };
//! assert_eq!(request, DescribeDbInstances::new().limit(20));
//!
//! let answer = ModifyDbInstanceSpecResponse { deal_name: "20250615110001".into(), ..Default::default() };
//! assert_eq!(answer.bill_id, "");
//! ```

mod action;
mod open;
mod paged;
mod wire;

pub use action::{Action, Paged};
pub use wire::{Json, Time};

#[cfg(feature = "account")]
pub mod account;
#[cfg(feature = "account")]
#[doc(no_inline)]
pub use account::*;
#[cfg(feature = "ai")]
pub mod ai;
#[cfg(feature = "ai")]
#[doc(no_inline)]
pub use ai::*;
#[cfg(feature = "audit")]
pub mod audit;
#[cfg(feature = "audit")]
#[doc(no_inline)]
pub use audit::*;
#[cfg(feature = "backup")]
pub mod backup;
#[cfg(feature = "backup")]
#[doc(no_inline)]
pub use backup::*;
#[cfg(feature = "cam")]
pub mod cam;
#[cfg(feature = "cam")]
#[doc(no_inline)]
pub use cam::*;
#[cfg(feature = "data-api")]
pub mod data_api;
#[cfg(feature = "data-api")]
#[doc(no_inline)]
pub use data_api::*;
#[cfg(feature = "database")]
pub mod database;
#[cfg(feature = "database")]
#[doc(no_inline)]
pub use database::*;
#[cfg(feature = "instance")]
pub mod instance;
#[cfg(feature = "instance")]
#[doc(no_inline)]
pub use instance::*;
#[cfg(feature = "network")]
pub mod network;
#[cfg(feature = "network")]
#[doc(no_inline)]
pub use network::*;
#[cfg(feature = "other")]
pub mod other;
#[cfg(feature = "other")]
#[doc(no_inline)]
pub use other::*;
#[cfg(feature = "parameter")]
pub mod parameter;
#[cfg(feature = "parameter")]
#[doc(no_inline)]
pub use parameter::*;
#[cfg(feature = "performance")]
pub mod performance;
#[cfg(feature = "performance")]
#[doc(no_inline)]
pub use performance::*;
#[cfg(feature = "proxy")]
pub mod proxy;
#[cfg(feature = "proxy")]
#[doc(no_inline)]
pub use proxy::*;
#[cfg(feature = "readonly")]
pub mod readonly;
#[cfg(feature = "readonly")]
#[doc(no_inline)]
pub use readonly::*;
#[cfg(feature = "security-group")]
pub mod security_group;
#[cfg(feature = "security-group")]
#[doc(no_inline)]
pub use security_group::*;
#[cfg(feature = "serverless")]
pub mod serverless;
#[cfg(feature = "serverless")]
#[doc(no_inline)]
pub use serverless::*;
#[cfg(feature = "specification")]
pub mod specification;
#[cfg(feature = "specification")]
#[doc(no_inline)]
pub use specification::*;
#[cfg(feature = "task")]
pub mod task;
#[cfg(feature = "task")]
#[doc(no_inline)]
pub use task::*;
pub mod shared;
#[doc(no_inline)]
pub use shared::*;
