//! Why JSON is not what a type reads itself from.

use std::fmt;

/// An error, behind the path of where it is: `faults[0].status: a status must be from 200 to 599`. It is no larger than
/// a pointer, as everything that reads hands it on.
#[derive(Debug)]
pub(crate) struct Error(Box<Found>);

#[derive(Debug)]
struct Found {
    path: String,
    message: String,
}

impl Error {
    #[inline(never)]
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self(Box::new(Found { path: String::new(), message: message.into() }))
    }

    /// The same error in what this step of a path leads to: a name, or a place in brackets.
    #[inline(never)]
    pub(super) fn within(mut self, step: &str) -> Self {
        let path = &mut self.0.path;
        if !path.is_empty() && !path.starts_with('[') {
            path.insert(0, '.');
        }
        path.insert_str(0, step);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.path.is_empty() {
            write!(f, "{}: ", self.0.path)?;
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
