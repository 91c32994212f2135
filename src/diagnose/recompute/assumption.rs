//! What is assumed to have been otherwise.

use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::finding::Cause;
use super::super::visible::{SideBySide, side_by_side, without_passwords};
use super::super::words::{fill, has, own};
use super::recipe::{Recipe, Slot};

/// Other ingredients, and what they mean.
pub(in crate::diagnose) struct Assumption {
    pub cause: Cause,
    /// The stable word for it.
    pub id: &'static str,
    /// What is assumed, as words that can follow "with".
    pub phrase: String,
    pub changes: Vec<(Slot, Zeroizing<String>)>,
    /// Whether it is common enough to be tried together with another.
    pub usual: bool,
    /// What the service reckons with and what was signed, as they are shown; where not set, the texts that were signed are compared.
    pub shown: Option<SideBySide>,
}

impl Assumption {
    /// Puts the ingredients in place.
    pub fn apply(&self, recipe: &mut Recipe) {
        for (slot, text) in &self.changes {
            recipe.set(*slot, text);
        }
    }

    /// Whether it changes one of these ingredients.
    pub fn touches(&self, slots: &[Slot]) -> bool {
        self.changes.iter().any(|(slot, _)| slots.contains(slot))
    }

    /// Whether both can be assumed at once: they change nothing that the other changes.
    pub fn goes_with(&self, other: &Self) -> bool {
        !self.changes.iter().any(|(slot, _)| other.touches(&[*slot]))
    }

    pub fn usual(&mut self) -> &mut Self {
        self.usual = true;
        self
    }

    /// Sets what was sent beside what was signed. Passwords go before the texts are cut: of half a password nobody could tell later.
    #[inline(never)]
    pub fn shown(&mut self, sent: &str, signed: &str) -> &mut Self {
        self.shown = Some(side_by_side(&without_passwords(sent), &without_passwords(signed)));
        self
    }
}

/// Everything that is tried, the likeliest first.
#[derive(Default)]
pub(in crate::diagnose) struct Assumptions(pub Vec<Assumption>);

impl Assumptions {
    /// Adds one that changes one ingredient; the phrase has that text in place of its `{}`.
    #[inline(never)]
    pub fn add(&mut self, cause: Cause, id: &'static str, phrase: &str, slot: Slot, text: &str) -> &mut Assumption {
        self.add_all(cause, id, phrase, &[text], &[(slot, text)])
    }

    /// Adds one that changes several; the phrase has texts in place of its `{}`.
    #[inline(never)]
    pub fn add_all(
        &mut self,
        cause: Cause,
        id: &'static str,
        phrase: &str,
        texts: &[&str],
        changes: &[(Slot, &str)],
    ) -> &mut Assumption {
        let changes = changes.iter().map(|(slot, text)| (*slot, Zeroizing::new(own(text)))).collect();
        let at = self.0.len();
        let said: Vec<String> = texts.iter().filter(|_| has(phrase, "{}")).map(|text| without_passwords(text)).collect();
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        self.0.push(Assumption { cause, id, phrase: fill(phrase, &said), changes, usual: false, shown: None });
        &mut self.0[at]
    }

    /// Leaves out what changes nothing.
    pub fn without_idle(mut self, base: &Recipe) -> Self {
        for assumption in &mut self.0 {
            assumption.changes.retain(|(slot, text)| base.get(*slot) != text.as_str());
        }
        self.0.retain(|assumption| !assumption.changes.is_empty());
        self
    }

    /// The causes there are assumptions of, each once.
    pub fn causes(&self) -> Vec<Cause> {
        let mut causes = Vec::new();
        for assumption in &self.0 {
            if !causes.contains(&assumption.cause) {
                causes.push(assumption.cause);
            }
        }
        causes
    }
}
