//! How many repeats all calls of a client may make together, so that an outage is not answered with a flood.
//!
//! A bucket of tokens: a repeat takes ten of them, an answer at the first try puts one back. While the service is well the bucket
//! is full; when everything fails, fifty repeats empty it, and from then on there is at most one for every ten answers.

/// What a full bucket holds.
const FULL: u32 = 500;
/// What a repeat takes.
const COST: u32 = 10;

/// The tokens left.
///
/// ```
/// use tencentdb_postgres::call::Budget;
///
/// let mut budget = Budget::default();
/// assert_eq!((0..100).filter(|_| budget.spend()).count(), 50);
/// (0..10).for_each(|_| budget.earn());
/// assert!(budget.spend() && !budget.spend());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget(u32);

impl Default for Budget {
    /// A full one.
    fn default() -> Self {
        Self(FULL)
    }
}

impl Budget {
    /// Pays for a repeat, if there is enough.
    pub fn spend(&mut self) -> bool {
        match self.0.checked_sub(COST) {
            Some(left) => {
                self.0 = left;
                true
            }
            None => false,
        }
    }

    /// Gives a token for an answer.
    pub fn earn(&mut self) {
        self.0 = (self.0 + 1).min(FULL);
    }
}
