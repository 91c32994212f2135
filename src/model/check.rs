//! The check as programs ask for it.

use alloc::string::String;
use alloc::vec::Vec;

use super::problem::{Problem, Severity};
use super::shape::{self, Shapes};
use super::walk::{mask_secrets, walk};

/// The leniency of a check.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// Parameters and actions newer than the tables are no fault.
    pub allow_unknown: bool,
    /// Advice refuses the call too.
    pub strict: bool,
    /// Numbers and booleans may come in quotes, as the manual's own examples write some.
    pub quoted_scalars: bool,
}

impl Options {
    /// With parameters newer than the tables let pass.
    #[must_use]
    pub fn allow_unknown(mut self, on: bool) -> Self {
        self.allow_unknown = on;
        self
    }

    /// With advice refusing the call too.
    #[must_use]
    pub fn strict(mut self, on: bool) -> Self {
        self.strict = on;
        self
    }

    /// With quoted numbers and booleans let pass.
    #[must_use]
    pub fn quoted_scalars(mut self, on: bool) -> Self {
        self.quoted_scalars = on;
        self
    }
}

/// Everything a check found, in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Faults and advice.
    pub problems: Vec<Problem>,
    strict: bool,
}

impl Report {
    /// Returns whether the call must not be sent.
    #[must_use]
    pub fn refuses(&self) -> bool {
        self.problems.iter().any(|problem| self.strict || problem.severity == Severity::Error)
    }
}

/// Checks the parameters of an action, given as a JSON text.
#[must_use]
pub fn check(action: &str, params: &str, options: Options) -> Report {
    let mut problems = Vec::new();
    let action = shape::action(action).ok_or(action.as_bytes());
    walk(&mut Shapes::new(), action, params.as_bytes(), options, &mut |finding| problems.push(Problem::new(finding)));
    Report { problems, strict: options.strict }
}

/// Parameters as they may be shown: masked are the values of secret ones, and of all that the tables do not know and so
/// cannot tell from a secret. Shows nothing of a text that is not JSON, nor of the parameters of an action the tables
/// do not know.
///
/// ```
/// let shown = tencentdb_postgres::model::redact("ResetAccountPassword", r#"{"UserName":"app","Password":"s3cret"}"#);
/// assert_eq!(shown, r#"{"UserName":"app","Password":"***"}"#);
/// ```
#[must_use]
pub fn redact(action: &str, params: &str) -> String {
    let mut shown = Vec::new();
    mask_secrets(&mut Shapes::new(), shape::action(action).ok_or(b""), params.as_bytes(), &mut shown);
    String::from_utf8_lossy(&shown).into_owned()
}
