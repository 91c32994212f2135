//! Limits the retries that all calls of a client make together, so that an outage is not answered with a flood.
//!
//! A bucket of tokens: a retry takes ten of them, an answer to a first attempt puts one back. While the service is well
//! the bucket is full. When everything fails, fifty retries empty it, and from then on ten answers buy one retry.

/// The tokens of a full bucket.
const CAPACITY: u32 = 500;
/// The tokens that a retry takes.
const RETRY_COST: u32 = 10;

/// The retry tokens of a client.
///
/// ```
/// use tencentdb_postgres::call::RetryBudget;
///
/// let mut budget = RetryBudget::default();
/// assert_eq!((0..100).filter(|_| budget.spend()).count(), 50);
/// (0..10).for_each(|_| budget.earn());
/// assert!(budget.spend() && !budget.spend());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RetryBudget {
    spent: u32,
}

impl RetryBudget {
    /// A budget of which so many tokens are spent.
    #[must_use]
    pub fn with_spent(tokens: u32) -> Self {
        Self { spent: tokens }
    }

    /// The tokens that are missing from the full bucket.
    #[must_use]
    pub fn spent(&self) -> u32 {
        self.spent
    }

    /// Pays for a retry. Returns `false` if there are too few tokens.
    pub fn spend(&mut self) -> bool {
        let affordable = self.spent <= CAPACITY - RETRY_COST;
        if affordable {
            self.spent += RETRY_COST;
        }
        affordable
    }

    /// Puts one token back, for an answer to a first attempt.
    pub fn earn(&mut self) {
        self.spent = self.spent.saturating_sub(1);
    }
}
