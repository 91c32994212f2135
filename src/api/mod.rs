// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Typed requests and responses of every action, by category.
//!
//! A request is built from its required parameters, then by a method for each optional one; its [`Action`] names the
//! response. Everything is also re-exported here, so `api::DescribeDbInstances` is enough.

mod action;
mod open;
mod wire;

pub use action::Action;
pub use wire::{Json, Time};

pub mod account;
#[doc(no_inline)]
pub use account::*;
pub mod ai;
#[doc(no_inline)]
pub use ai::*;
pub mod audit;
#[doc(no_inline)]
pub use audit::*;
pub mod backup;
#[doc(no_inline)]
pub use backup::*;
pub mod cam;
#[doc(no_inline)]
pub use cam::*;
pub mod data_api;
#[doc(no_inline)]
pub use data_api::*;
pub mod database;
#[doc(no_inline)]
pub use database::*;
pub mod instance;
#[doc(no_inline)]
pub use instance::*;
pub mod network;
#[doc(no_inline)]
pub use network::*;
pub mod other;
#[doc(no_inline)]
pub use other::*;
pub mod parameter;
#[doc(no_inline)]
pub use parameter::*;
pub mod performance;
#[doc(no_inline)]
pub use performance::*;
pub mod proxy;
#[doc(no_inline)]
pub use proxy::*;
pub mod readonly;
#[doc(no_inline)]
pub use readonly::*;
pub mod security_group;
#[doc(no_inline)]
pub use security_group::*;
pub mod serverless;
#[doc(no_inline)]
pub use serverless::*;
pub mod specification;
#[doc(no_inline)]
pub use specification::*;
pub mod task;
#[doc(no_inline)]
pub use task::*;
pub mod shared;
#[doc(no_inline)]
pub use shared::*;
