//! Assumptions: other ingredients that may have been signed.

use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::finding::Cause;
use super::super::said;
use super::super::strings::contains;
use super::super::visible::{SideBySide, side_by_side, visible, without_passwords};
use super::recipe::{Recipe, Slot};

/// Other ingredients, and their meaning.
pub(in crate::diagnose) struct Assumption {
    pub cause: Cause,
    /// The variant.
    pub id: &'static str,
    pub changes: Vec<(Slot, Zeroizing<String>)>,
    /// True if it is common enough to be tried together with another.
    pub usual: bool,
    /// Its index among all assumptions, by which it is made again to be shown.
    number: usize,
    pub shown: Option<Shown>,
}

/// The presentation of an assumption. It is made only for those that are found.
#[derive(Default)]
pub(in crate::diagnose) struct Shown {
    /// The texts that fill the phrase.
    pub values: Vec<String>,
    /// The texts the service uses and the signer used; if not set, the texts that were signed are compared.
    pub sides: Option<SideBySide>,
    /// The body that was signed.
    pub body: Option<String>,
}

impl Assumption {
    /// Puts the ingredients in place.
    pub(crate) fn apply(&self, recipe: &mut Recipe) {
        for (slot, text) in &self.changes {
            recipe.set(*slot, text);
        }
    }

    /// Puts those of another recipe back in their places.
    pub(crate) fn undo(&self, recipe: &mut Recipe, base: &Recipe) {
        for (slot, _) in &self.changes {
            recipe.set(*slot, base.get(*slot));
        }
    }

    /// Returns whether it changes one of these ingredients.
    pub(crate) fn touches(&self, slots: &[Slot]) -> bool {
        self.changes.iter().any(|(slot, _)| slots.contains(slot))
    }

    /// Returns whether it changes nothing but these ingredients.
    pub(crate) fn touches_only(&self, slots: &[Slot]) -> bool {
        self.changes.iter().all(|(slot, _)| slots.contains(slot))
    }

    /// Returns whether both can be assumed at once: they change nothing that the other changes.
    pub(crate) fn goes_with(&self, other: &Self) -> bool {
        !self.changes.iter().any(|(slot, _)| other.touches(&[*slot]))
    }

    pub(crate) fn usual(&mut self) -> &mut Self {
        self.usual = true;
        self
    }

    /// Shows the text that was sent beside the one that was signed. Passwords are masked before the texts are cut,
    /// because half a password is not recognised later.
    #[inline(never)]
    pub(crate) fn shown(&mut self, sent: &str, signed: &str) -> &mut Self {
        if let Some(shown) = &mut self.shown {
            shown.sides = Some(side_by_side(&without_passwords(sent), &without_passwords(signed)));
        }
        self
    }

    /// Sets the body that was signed.
    pub(crate) fn body(&mut self, signed: &str) -> &mut Self {
        if let Some(shown) = &mut self.shown {
            shown.body = Some(without_passwords(signed));
        }
        self
    }
}

/// All assumptions, the likeliest first.
#[derive(Default)]
pub(in crate::diagnose) struct Assumptions {
    pub list: Vec<Assumption>,
    /// The indices of those that are to be shown.
    shown: Vec<usize>,
}

impl Assumptions {
    /// Makes these assumptions once more, to be shown, and returns them alone.
    pub(crate) fn again(found: &[&Assumption], add: &dyn Fn(&mut Self)) -> Vec<Assumption> {
        let mut all = Self { list: Vec::new(), shown: found.iter().map(|assumption| assumption.number).collect() };
        add(&mut all);
        all.list.retain(|assumption| assumption.shown.is_some());
        all.list
    }

    /// Adds an assumption that changes one ingredient; the text also fills its phrase.
    #[inline(never)]
    pub(crate) fn add(&mut self, cause: Cause, id: &'static str, slot: Slot, text: &str) -> &mut Assumption {
        self.add_all(cause, id, &[text], &[(slot, text)])
    }

    /// Adds an assumption that changes several ingredients; texts fill its phrase.
    #[inline(never)]
    pub(crate) fn add_all(
        &mut self,
        cause: Cause,
        id: &'static str,
        texts: &[&str],
        changes: &[(Slot, &str)],
    ) -> &mut Assumption {
        let changes = changes.iter().map(|(slot, text)| (*slot, Zeroizing::new(String::from(*text)))).collect();
        let number = self.list.len();
        let shown = self.shown.contains(&number).then(|| Shown {
            values: match contains(said::phrase(cause, id), "{}") {
                true => texts.iter().map(|text| visible(&without_passwords(text))).collect(),
                false => Vec::new(),
            },
            ..Shown::default()
        });
        self.list.push(Assumption { cause, id, changes, usual: false, number, shown });
        &mut self.list[number]
    }

    /// Removes assumptions that change nothing.
    pub(crate) fn without_idle(mut self, base: &Recipe) -> Self {
        for assumption in &mut self.list {
            assumption.changes.retain(|(slot, text)| base.get(*slot) != text.as_str());
        }
        self.list.retain(|assumption| !assumption.changes.is_empty());
        self
    }

    /// Returns the causes of all assumptions, each once.
    pub(crate) fn causes(&self) -> Vec<Cause> {
        let mut causes = Vec::new();
        for assumption in &self.list {
            if !causes.contains(&assumption.cause) {
                causes.push(assumption.cause);
            }
        }
        causes
    }
}
