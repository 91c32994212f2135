//! Dates and services stand in two places, in the signing key and in the scope of the string to sign: in either of them, or in both, another
//! may have been used.

use super::super::finding::Cause;
use super::assumption::Assumptions;
use super::recipe::Slot;

/// What it means that another text was used.
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
    pub fn add(&self, right: &str, signed: &str, out: &mut Assumptions) {
        let (key, scope) = ((self.in_key, signed), (self.in_scope, signed));
        for (id, changes) in self.ids.into_iter().zip([&[key][..], &[scope], &[key, scope]]) {
            out.add_all(self.cause, id, &[signed], changes).shown(right, signed).usual = self.usual;
        }
    }
}
