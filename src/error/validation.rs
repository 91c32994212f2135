//! Parameters that cannot be sent.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::model::{Problem, Severity};

/// Parameters that cannot be sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ValidationError {
    /// The action they were for.
    pub action: String,
    /// Everything wrong with them, advice included.
    pub problems: Vec<Problem>,
}

impl ValidationError {
    /// Returns an error for an action with these problems.
    #[must_use]
    pub fn new(action: impl Into<String>, problems: Vec<Problem>) -> Self {
        Self { action: action.into(), problems }
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&describe(&self.action, &self.problems))
    }
}

impl core::error::Error for ValidationError {}

/// Describes problems in one sentence, with faults before advice, because faults refuse the call.
pub(crate) fn describe(action: &str, problems: &[Problem]) -> String {
    let mut out = action.to_owned();
    let mut separator = ": ";
    for severity in [Severity::Error, Severity::Advice] {
        for problem in problems.iter().filter(|problem| problem.severity == severity) {
            out.push_str(separator);
            out.push_str(&problem.path);
            if !problem.path.is_empty() {
                out.push(' ');
            }
            out.push_str(&problem.message);
            if let Some(suggestion) = &problem.suggestion {
                out.push_str(" (did you mean ");
                out.push_str(suggestion);
                out.push_str("?)");
            }
            separator = "; ";
        }
    }
    out
}
