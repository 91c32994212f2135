//! The API as tables, and the one walker that checks a JSON text against them.
//!
//! The tables are generated from the project's description of the API: action names, parameters, types, documented
//! values. [`check`] reports everything that is wrong with a set of parameters, or merely unusual, at once.
//!
//! ```
//! use tencentdb_postgres::model::{Options, check};
//!
//! let report = check("DescribeDBInstances", r#"{"Limt": 20, "Offset": "0"}"#, Options::default());
//! assert!(report.refuses());
//! assert_eq!(report.problems[0].path, "Limt");
//! assert_eq!(report.problems[0].suggestion.as_deref(), Some("Limit"));
//! assert_eq!(report.problems[1].message, "must be an unsigned integer, not a string");
//! ```

mod advice;
mod check;
mod classes;
mod meaning;
mod nearest;
mod notation;
mod parameter;
mod problem;
mod region;
mod regions;
mod rules;
mod shape;
mod tables;
mod walk;

pub use check::{Options, Report, check, redact};
pub(crate) use meaning::classify;
pub use meaning::{Class, Retryability};
#[cfg(feature = "api")]
pub(crate) use nearest::Nearest;
pub use parameter::Parameter;
pub use problem::{Problem, ProblemCode, Severity};
pub use region::Region;
pub use regions::REGIONS;
pub use shape::ActionInfo;
pub use tables::{
    ANSWER_BYTES, CLOCK_SKEW_SECONDS, ENDPOINT, GET_BYTES, INTERNATIONAL_ENDPOINT, SERVICE, V1_POST_BYTES,
    V3_POST_BYTES, VERSION,
};

/// What the bindings check with.
pub(crate) mod internal {
    pub use super::meaning::classify;
    pub use super::problem::Finding;
    pub use super::shape::Shapes;
    pub use super::walk::{mask_secrets, walk};
}

/// Returns the word that another was probably meant to be: the same but for case, or a few edits away.
///
/// ```
/// use tencentdb_postgres::model::nearest;
///
/// assert_eq!(nearest("Limt", ["Limit", "Offset"]), Some("Limit"));
/// assert_eq!(nearest("Zone", ["Limit", "Offset"]), None);
/// ```
#[cfg(feature = "api")]
#[must_use]
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let mut nearest = Nearest::to(word.as_bytes());
    for candidate in candidates {
        nearest.consider(candidate.as_bytes());
    }
    core::str::from_utf8(nearest.found()).ok().filter(|found| !found.is_empty())
}

/// Returns what the tables say of an action, or `None` when they do not know it.
#[must_use]
pub fn action(name: &str) -> Option<ActionInfo> {
    shape::action(name)
}

/// Every action, in order of name.
pub fn actions() -> impl Iterator<Item = ActionInfo> {
    shape::actions()
}
