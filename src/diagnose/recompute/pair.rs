//! Dates and services, which are in two places: in the signing key, and in the scope of the string to sign. Another
//! text may have been used in one of them, or in both.

use super::super::finding::Cause;
use super::assumption::Assumptions;
use super::recipe::Slot;

/// The meaning of another text in the two places.
pub(super) struct Pair {
    pub cause: Cause,
    /// The variants: in the key alone, in the scope alone, in both.
    pub ids: [&'static str; 3],
    pub in_key: Slot,
    pub in_scope: Slot,
    pub usual: bool,
}

impl Pair {
    /// Adds an assumption for each variant.
    pub(super) fn add(&self, right: &str, signed: &str, out: &mut Assumptions) {
        let (key, scope) = ((self.in_key, signed), (self.in_scope, signed));
        for (id, changes) in self.ids.into_iter().zip([&[key][..], &[scope], &[key, scope]]) {
            out.add_all(self.cause, id, &[signed], changes).shown(right, signed).usual = self.usual;
        }
    }
}
