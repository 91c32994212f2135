//! The search for the assumptions that give a signature or a text.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;

use super::super::hash::{Mac, sha256_hex};
use super::assumption::{Assumption, Assumptions};
use super::recipe::{Recipe, Slot};

const OF_KEY: &[Slot] = &[Slot::KeyDate, Slot::KeyService, Slot::Region, Slot::Key, Slot::Secret];
const OF_STRING_ALONE: &[Slot] = &[
    Slot::Timestamp,
    Slot::ScopeDate,
    Slot::ScopeService,
    Slot::Terminator,
    Slot::ToSign,
    Slot::ToSignBreak,
    Slot::Hash,
];
/// The number of texts that are signed or compared at most: the work must stay bounded.
pub(super) const MOST_TRIES: usize = 100_000;

/// The text or signature that assumptions are to give.
pub(super) enum Wanted<'w> {
    /// A signature; of one by TC3, as much as is left of it.
    Signature(Vec<u8>),
    /// A canonical request or a string to sign, as it was printed.
    Canonical(&'w str),
    ToSign(&'w str),
}

/// A canonical request and its hash.
struct Canonical {
    text: String,
    hash: String,
}

fn canonical(recipe: &Recipe) -> Canonical {
    let text = recipe.canonical_request();
    Canonical { hash: sha256_hex(text.as_bytes()), text }
}

/// An assumption with its costly values, which are computed once for all pairs.
struct Tried<'t> {
    assumption: &'t Assumption,
    key: Option<Mac>,
    canonical: Option<Canonical>,
    string: Option<String>,
}

pub(super) struct Search<'s> {
    base: &'s Recipe<'s>,
    wanted: Wanted<'s>,
    key: Mac,
    canonical: Canonical,
    string: String,
    tries: Cell<usize>,
}

impl<'s> Search<'s> {
    pub(super) fn new(base: &'s Recipe<'s>, wanted: Wanted<'s>) -> Self {
        let canonical = canonical(base);
        let string = base.string_to_sign(&canonical.text, &canonical.hash);
        Self { base, wanted, key: base.mac(&base.key()), canonical, string, tries: Cell::new(0) }
    }

    /// Returns the length of the canonical request, by which the work is bounded.
    pub(super) fn size(&self) -> usize {
        self.canonical.text.len()
    }

    /// Returns the first assumption that gives what is wanted, alone or, with `pairs`, with another; empty if there is
    /// none.
    pub(super) fn best<'t>(&self, assumptions: &'t Assumptions, pairs: bool) -> Vec<&'t Assumption> {
        let mut recipe = self.base.clone();
        let mut usual = Vec::new();
        for assumption in &assumptions.list {
            assumption.apply(&mut recipe);
            let tried = self.tried(assumption, &recipe);
            assumption.undo(&mut recipe, self.base);
            if self.is_given_by(&tried, &tried, &mut recipe) {
                return Vec::from([assumption]);
            }
            if pairs && assumption.usual {
                usual.push(tried);
            }
        }
        for (at, one) in usual.iter().enumerate() {
            for other in usual.iter().skip(at + 1).filter(|other| one.assumption.goes_with(other.assumption)) {
                if self.is_given_by(one, other, &mut recipe) {
                    return Vec::from([one.assumption, other.assumption]);
                }
                if self.tries.get() > MOST_TRIES {
                    return Vec::new();
                }
            }
        }
        Vec::new()
    }

    /// Returns how many texts were signed or compared.
    #[cfg(test)]
    pub(super) fn tries(&self) -> usize {
        self.tries.get()
    }

    fn tried<'t>(&self, assumption: &'t Assumption, recipe: &Recipe) -> Tried<'t> {
        let key = assumption.touches(OF_KEY).then(|| recipe.mac(&recipe.key()));
        let mut tried = Tried { assumption, key, canonical: None, string: None };
        if assumption.touches_only(OF_KEY) {
            return tried;
        }
        let of_string =
            assumption.changes.iter().all(|(slot, _)| OF_KEY.contains(slot) || OF_STRING_ALONE.contains(slot));
        tried.canonical = (!of_string).then(|| canonical(recipe));
        let Canonical { text, hash } = tried.canonical.as_ref().unwrap_or(&self.canonical);
        tried.string = Some(recipe.string_to_sign(text, hash));
        tried
    }

    /// Returns whether these two assumptions, or one that is named twice, give what is wanted.
    fn is_given_by(&self, one: &Tried, other: &Tried, recipe: &mut Recipe) -> bool {
        self.tries.set(self.tries.get() + 1);
        let both = !core::ptr::eq(one, other);
        let both_keys = both && one.key.is_some() && other.key.is_some();
        let both_strings = both && one.string.is_some() && other.string.is_some();
        let mut made = None;
        if both_keys || both_strings {
            one.assumption.apply(recipe);
            other.assumption.apply(recipe);
            made = Some(self.made(one, other, recipe, both_keys));
            one.assumption.undo(recipe, self.base);
            other.assumption.undo(recipe, self.base);
        }
        let (key_of_both, canonical_of_both, string_of_both) =
            made.map_or((None, None, None), |(k, c, s)| (k, c, Some(s)));
        let string = string_of_both.as_ref().or(one.string.as_ref()).or(other.string.as_ref()).unwrap_or(&self.string);
        match &self.wanted {
            Wanted::Canonical(wanted) => {
                let canonical = canonical_of_both.as_ref().or(one.canonical.as_ref()).or(other.canonical.as_ref());
                canonical.unwrap_or(&self.canonical).text == *wanted
            }
            Wanted::ToSign(wanted) => string == wanted,
            Wanted::Signature(wanted) => {
                let key = key_of_both.as_ref().or(one.key.as_ref()).or(other.key.as_ref()).unwrap_or(&self.key);
                let signature = key.of(string.as_bytes());
                signature.starts_with(wanted) && (signature.len() == wanted.len() || !self.base.is_v1())
            }
        }
    }

    /// Computes what two assumptions change together: the key if both touch it, the canonical request if both do, and
    /// the string to sign.
    fn made(
        &self,
        one: &Tried,
        other: &Tried,
        recipe: &Recipe,
        both_keys: bool,
    ) -> (Option<Mac>, Option<Canonical>, String) {
        let key = both_keys.then(|| recipe.mac(&recipe.key()));
        let own = (one.canonical.is_some() && other.canonical.is_some()).then(|| canonical(recipe));
        let canonical = own.as_ref().or(one.canonical.as_ref()).or(other.canonical.as_ref()).unwrap_or(&self.canonical);
        let string = recipe.string_to_sign(&canonical.text, &canonical.hash);
        (key, own, string)
    }
}
