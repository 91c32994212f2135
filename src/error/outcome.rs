//! The advice for a write whose outcome is unknown.

use core::fmt;

/// Writes what to do about a write that may have taken effect.
pub(super) fn write_unknown_outcome(
    f: &mut fmt::Formatter<'_>,
    action: Option<&str>,
    verify_with: Option<&str>,
) -> fmt::Result {
    let action = action.unwrap_or("the call");
    let read = verify_with.unwrap_or("a read of what it changes");
    write!(f, " Outcome unknown: {action} may have taken effect; look with {read} before calling it again.")
}
