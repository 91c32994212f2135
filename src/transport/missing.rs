//! What the compiler says of a ready transport whose feature is not turned on.

use crate::client::Client;
use crate::error::Error;

/// A transport that is not there.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Missing;

/// The features that a call needs. Nothing implements it.
#[cfg_attr(
    not(target_arch = "wasm32"),
    diagnostic::on_unimplemented(
        message = "`Client::from_env` needs the feature `reqwest` of the crate `tencentdb-postgres`",
        label = "turn on the feature `reqwest`",
        note = "`cargo add tencentdb-postgres --features reqwest`",
        note = "`blocking::Client::from_env` needs the feature `blocking`, and `Environment::load` the feature `env`"
    )
)]
#[cfg_attr(
    target_arch = "wasm32",
    diagnostic::on_unimplemented(
        message = "`Client::from_env` is not there for wasm32, which has no environment",
        label = "use `Client::new(Fetch::new(), credential, region)` with the feature `fetch`",
        note = "`cargo add tencentdb-postgres --features fetch`"
    )
)]
pub trait TurnedOn {}

#[doc(hidden)]
impl Client<Missing> {
    /// Names the feature that it needs.
    #[cfg_attr(not(target_arch = "wasm32"), doc = "```compile_fail,E0277")]
    #[cfg_attr(target_arch = "wasm32", doc = "```compile_fail")]
    /// let client = tencentdb_postgres::Client::from_env();
    /// ```
    ///
    /// # Errors
    ///
    /// None: it cannot be called.
    // The lifetime keeps the compiler from looking at the bound before somebody calls.
    pub fn from_env() -> Result<Self, Error>
    where
        for<'call> &'call Missing: TurnedOn,
    {
        unreachable!("nothing implements the bound")
    }
}
