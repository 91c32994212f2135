//! The search for the assumptions that give what is wanted.

use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::hash::sha256_hex;
use super::assumption::{Assumption, Assumptions};
use super::recipe::{Recipe, Slot};

const OF_KEY: &[Slot] = &[Slot::KeyDate, Slot::KeyService, Slot::Region, Slot::Key, Slot::Secret];
const OF_STRING_ALONE: &[Slot] = &[Slot::Timestamp, Slot::ScopeDate, Slot::ScopeService, Slot::Terminator, Slot::ToSign];

/// What a set of assumptions is to give.
pub(super) enum Wanted<'w> {
    /// A signature; of one by TC3 as much as is left of it.
    Signature(Vec<u8>),
    /// A canonical request or a string to sign, as it was printed.
    Canonical(&'w str),
    ToSign(&'w str),
}

type Key = Zeroizing<Vec<u8>>;

/// A canonical request and its hash.
struct Canonical {
    text: String,
    hash: String,
}

fn canonical(recipe: &Recipe) -> Canonical {
    let text = recipe.canonical_request();
    Canonical { hash: sha256_hex(text.as_bytes()), text }
}

/// An assumption with what is costly to compute, where it touches that; it is computed once for all pairs.
struct Tried<'t> {
    assumption: &'t Assumption,
    key: Option<Key>,
    canonical: Option<Canonical>,
}

pub(super) struct Search<'s> {
    base: &'s Recipe<'s>,
    wanted: Wanted<'s>,
    key: Key,
    canonical: Canonical,
}

impl<'s> Search<'s> {
    pub fn new(base: &'s Recipe<'s>, wanted: Wanted<'s>) -> Self {
        Self { base, wanted, key: base.key(), canonical: canonical(base) }
    }

    /// The bytes of the canonical request, by which the work is bounded.
    pub fn size(&self) -> usize {
        self.canonical.text.len()
    }

    /// The first that gives what is wanted, alone or, where pairs are to be tried, with another; none, if none does.
    pub fn best<'t>(&self, assumptions: &'t Assumptions, pairs: bool) -> Vec<&'t Assumption> {
        let mut usual = Vec::new();
        for assumption in &assumptions.0 {
            let mut recipe = self.base.clone();
            assumption.apply(&mut recipe);
            let key = assumption.touches(OF_KEY).then(|| recipe.key());
            let of_string = assumption.changes.iter().all(|(slot, _)| OF_KEY.contains(slot) || OF_STRING_ALONE.contains(slot));
            let canonical = (!of_string).then(|| canonical(&recipe));
            let tried = Tried { assumption, key, canonical };
            if self.is_given_by(&recipe, &tried, &tried) {
                return Vec::from([assumption]);
            }
            if pairs && assumption.usual {
                usual.push(tried);
            }
        }
        for (at, one) in usual.iter().enumerate() {
            for other in usual.iter().skip(at + 1).filter(|other| one.assumption.goes_with(other.assumption)) {
                let mut recipe = self.base.clone();
                one.assumption.apply(&mut recipe);
                other.assumption.apply(&mut recipe);
                if self.is_given_by(&recipe, one, other) {
                    return Vec::from([one.assumption, other.assumption]);
                }
            }
        }
        Vec::new()
    }

    /// Whether a recipe made by these two, or by one that is named twice, gives what is wanted.
    fn is_given_by(&self, recipe: &Recipe, one: &Tried, other: &Tried) -> bool {
        let both = !core::ptr::eq(one, other);
        let both_keys = (both && one.key.is_some() && other.key.is_some()).then(|| recipe.key());
        let both_canonicals = (both && one.canonical.is_some() && other.canonical.is_some()).then(|| canonical(recipe));
        let key = both_keys.as_ref().or(one.key.as_ref()).or(other.key.as_ref()).unwrap_or(&self.key);
        let canonical = both_canonicals.as_ref().or(one.canonical.as_ref()).or(other.canonical.as_ref());
        let Canonical { text, hash } = canonical.unwrap_or(&self.canonical);
        match &self.wanted {
            Wanted::Canonical(wanted) => text == wanted,
            Wanted::ToSign(wanted) => recipe.string_to_sign(text, hash) == *wanted,
            Wanted::Signature(wanted) => {
                let signature = recipe.signature(key, &recipe.string_to_sign(text, hash));
                signature.starts_with(wanted) && (signature.len() == wanted.len() || !recipe.is_v1())
            }
        }
    }
}
