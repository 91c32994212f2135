//! The states of accounts, which share nothing but the time.

use super::{OWNER_UIN, State};

/// The number that callers of the first account see beside it.
const FIRST_APP_ID: u64 = 1_250_000_001;

impl State {
    /// The state of an account: this one, or that of another, which begins with nothing.
    pub(crate) fn of_account(&mut self, account: &str, seed: u64) -> &mut Self {
        if account == self.account {
            return self;
        }
        let (number, now_ms) = (account.parse::<u64>().unwrap_or_default(), self.now_ms);
        let other = self
            .others
            .entry(account.to_owned())
            .or_insert_with(|| Self { account: account.to_owned(), ..Self::new(seed ^ number, now_ms) });
        other.transitions.clone_from(&self.transitions);
        other
    }

    /// The number of the account that instances show beside their own.
    pub(crate) fn app_id(&self) -> u64 {
        let number = self.account.parse::<u64>().unwrap_or_default();
        match self.account == OWNER_UIN {
            true => FIRST_APP_ID,
            false => FIRST_APP_ID + 1 + number % 100_000_000,
        }
    }
}
