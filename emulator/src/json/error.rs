//! Why JSON is not what a type reads itself from.

use std::fmt;

use super::place::{Step, place};

/// An error, behind the path of where it is: `faults[0].status: a status must be from 200 to 599`. It is no larger than
/// a pointer, as everything that reads hands it on.
#[derive(Debug)]
pub(crate) struct Error(Box<Found>);

#[derive(Debug)]
struct Found {
    /// The last first.
    steps: Vec<Step>,
    message: String,
}

impl Error {
    #[inline(never)]
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self(Box::new(Found { steps: Vec::new(), message: message.into() }))
    }

    /// The same error in what this step leads to.
    #[inline(never)]
    pub(super) fn within(mut self, step: Step) -> Self {
        self.0.steps.push(step);
        self
    }

    /// The same error with the line and the column of where it is in a text.
    #[inline(never)]
    pub(super) fn placed(mut self, text: &str) -> Self {
        self.0.steps.reverse();
        let place = place(text, &self.0.steps);
        self.0.steps.reverse();
        if let Some((line, column)) = place {
            self.0.message += &format!(" at line {line} column {column}");
        }
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.steps.iter().rev().enumerate() {
            match step {
                Step::Name(name) if at == 0 => f.write_str(name)?,
                Step::Name(name) => write!(f, ".{name}")?,
                Step::Row(row) => write!(f, "[{row}]")?,
            }
        }
        if !self.0.steps.is_empty() {
            f.write_str(": ")?;
        }
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::new(error.to_string())
    }
}
