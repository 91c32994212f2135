//! What the crates in `bindings/` need beyond the public face. They are built from the same commit and cost bytes in
//! every page, so this is what lies below the face, in bytes and numbers; nobody else should use it, and any version
//! may change it.

pub use crate::bytes::{append, push, split_once};
pub use crate::call::internal::*;
pub use crate::decimal::{Decimal, magnitude};
pub use crate::model::internal::*;
pub use crate::sign::internal::*;
