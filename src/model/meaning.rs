//! The meaning of error codes.

use super::classes::MEANINGS;
pub use super::classes::{Class, Retryability};
use crate::bytes::split;

impl Retryability {
    /// Says whether it lets a call that changes nothing, or one that may, be repeated after a pause.
    #[doc(hidden)]
    #[must_use]
    pub fn allows(self, read_only: bool) -> bool {
        self == Self::Always || self == Self::IfReadOnly && read_only
    }
}

/// Returns what a code means by the words that it holds. A code without any is a fault of the service that no repeat
/// helps against.
pub fn classify(code: &[u8]) -> (Class, Retryability) {
    for (words, class, retryability) in &MEANINGS {
        if split(words.as_bytes(), b' ').any(|word| holds(code, word)) {
            return (*class, *retryability);
        }
    }
    (Class::Internal, Retryability::Never)
}

fn holds(code: &[u8], word: &[u8]) -> bool {
    (0..code.len()).any(|start| code.get(start..).is_some_and(|rest| rest.starts_with(word)))
}
