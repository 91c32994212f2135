//! The traits that connect a request to its action and its answer.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A typed request of the API.
///
/// ```
/// use tencentdb_postgres::api::{Action, DescribeDbInstances};
///
/// assert_eq!(DescribeDbInstances::NAME, "DescribeDBInstances");
/// assert!(DescribeDbInstances::READ_ONLY);
/// ```
///
/// Implement it to call an action that is newer than this crate, with settings that
/// [allow unknown actions](crate::model::Options::allow_unknown). Its constants then replace the documented ones.
pub trait Action: Serialize {
    /// The name of the action on the wire, `X-TC-Action`.
    const NAME: &'static str;
    /// The action changes nothing, so a call of unknown outcome can be repeated.
    const READ_ONLY: bool;
    /// The documented calls a second, for each region and account; `None` if the manuals document none.
    const RATE: Option<u16>;
    /// The answer.
    type Response: DeserializeOwned;
}

/// A request whose answer comes page by page.
pub trait Paged: Action {
    /// The type of a row.
    type Row: DeserializeOwned;
}
