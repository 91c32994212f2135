//! What ties a request to its name, its limits and its answer.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A request of the API, typed.
///
/// ```
/// use tencentdb_postgres::api::{Action, DescribeDbInstances};
///
/// assert_eq!(DescribeDbInstances::NAME, "DescribeDBInstances");
/// assert!(DescribeDbInstances::READ_ONLY);
/// ```
///
/// An action newer than this crate is called by a type of one's own, where the settings
/// [allow](crate::model::Options::allow_unknown) what the tables do not know. What it says of itself is heeded then.
pub trait Action: Serialize {
    /// The action's name on the wire, `X-TC-Action`.
    const NAME: &'static str;
    /// Changes nothing, so it may be repeated when the outcome of a call is unknown.
    const READ_ONLY: bool;
    /// Documented calls a second, per region and account; `None` where the manuals are silent.
    const RATE: Option<u16>;
    /// What the service answers.
    type Response: DeserializeOwned;
}

/// A request whose answer comes page by page.
pub trait Paged: Action {
    /// What a page holds.
    type Row: DeserializeOwned;
}
