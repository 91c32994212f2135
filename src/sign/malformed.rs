//! Where and why a text is not what it should be.

/// The place at which a text leaves the form it should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The byte it goes wrong at.
    pub at: usize,
    /// What was expected there.
    pub expected: &'static str,
}

impl core::fmt::Display for Malformed {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "expected {} at byte {}", self.expected, self.at)
    }
}

impl core::error::Error for Malformed {}
