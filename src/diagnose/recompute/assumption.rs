//! What is assumed to have been otherwise.

use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::finding::Cause;
use super::super::said;
use super::super::strings::contains;
use super::super::visible::{SideBySide, side_by_side, visible, without_passwords};
use super::recipe::{Recipe, Slot};

/// Other ingredients, and what they mean.
pub(in crate::diagnose) struct Assumption {
    pub cause: Cause,
    /// The stable word for it.
    pub id: &'static str,
    pub changes: Vec<(Slot, Zeroizing<String>)>,
    /// Whether it is common enough to be tried together with another.
    pub usual: bool,
    /// Its place among all that are made, by which it is made again to be shown.
    number: usize,
    pub shown: Option<Shown>,
}

/// How an assumption is told. Most are never told, so it is made of those only that are.
#[derive(Default)]
pub(in crate::diagnose) struct Shown {
    /// What fills the phrase that says what is assumed.
    pub values: Vec<String>,
    /// What the service reckons with and what was signed; where not set, the texts that were signed are compared.
    pub sides: Option<SideBySide>,
    /// The body that was signed.
    pub body: Option<String>,
}

impl Assumption {
    /// Puts the ingredients in place.
    pub fn apply(&self, recipe: &mut Recipe) {
        for (slot, text) in &self.changes {
            recipe.set(*slot, text);
        }
    }

    /// Puts those of another recipe back in their places.
    pub fn undo(&self, recipe: &mut Recipe, base: &Recipe) {
        for (slot, _) in &self.changes {
            recipe.set(*slot, base.get(*slot));
        }
    }

    /// Whether it changes one of these ingredients.
    pub fn touches(&self, slots: &[Slot]) -> bool {
        self.changes.iter().any(|(slot, _)| slots.contains(slot))
    }

    /// Whether it changes nothing but these ingredients.
    pub fn touches_only(&self, slots: &[Slot]) -> bool {
        self.changes.iter().all(|(slot, _)| slots.contains(slot))
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
        if let Some(shown) = &mut self.shown {
            shown.sides = Some(side_by_side(&without_passwords(sent), &without_passwords(signed)));
        }
        self
    }

    /// Sets the body that was signed.
    pub fn body(&mut self, signed: &str) -> &mut Self {
        if let Some(shown) = &mut self.shown {
            shown.body = Some(without_passwords(signed));
        }
        self
    }
}

/// Everything that is tried, the likeliest first.
#[derive(Default)]
pub(in crate::diagnose) struct Assumptions {
    pub list: Vec<Assumption>,
    /// The places of those that are to be shown.
    shown: Vec<usize>,
}

impl Assumptions {
    /// Those that are made the same way once more, to be shown: these, and nothing else.
    pub fn again(found: &[&Assumption], add: &dyn Fn(&mut Self)) -> Vec<Assumption> {
        let mut all = Self { list: Vec::new(), shown: found.iter().map(|assumption| assumption.number).collect() };
        add(&mut all);
        all.list.retain(|assumption| assumption.shown.is_some());
        all.list
    }

    /// Adds one that changes one ingredient; its phrase has that text in place of its `{}`.
    #[inline(never)]
    pub fn add(&mut self, cause: Cause, id: &'static str, slot: Slot, text: &str) -> &mut Assumption {
        self.add_all(cause, id, &[text], &[(slot, text)])
    }

    /// Adds one that changes several; its phrase has texts in place of its `{}`.
    #[inline(never)]
    pub fn add_all(
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

    /// Leaves out what changes nothing.
    pub fn without_idle(mut self, base: &Recipe) -> Self {
        for assumption in &mut self.list {
            assumption.changes.retain(|(slot, text)| base.get(*slot) != text.as_str());
        }
        self.list.retain(|assumption| !assumption.changes.is_empty());
        self
    }

    /// The causes there are assumptions of, each once.
    pub fn causes(&self) -> Vec<Cause> {
        let mut causes = Vec::new();
        for assumption in &self.list {
            if !causes.contains(&assumption.cause) {
                causes.push(assumption.cause);
            }
        }
        causes
    }
}
