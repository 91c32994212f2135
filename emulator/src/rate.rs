//! Calls a second, counted per account, action and region as the service documents its limits.

use tencentdb_postgres::{ErrorCode, model};

use crate::refusal::Refusal;
use crate::small::Small;

/// The second each action was last called in, and how often within it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rates(Small<(String, String, String), (u64, u64)>);

impl Rates {
    pub(crate) fn count(&mut self, account: &str, action: &str, region: &str, now_ms: u64) -> Result<(), Refusal> {
        let Some(limit) = model::action(action).and_then(model::ActionInfo::rate) else { return Ok(()) };
        let second = now_ms / 1000;
        let (counted, calls) = self.0.entry((account.into(), action.into(), region.into())).or_default();
        if *counted != second {
            (*counted, *calls) = (second, 0);
        }
        *calls += 1;
        if *calls <= u64::from(limit) {
            return Ok(());
        }
        let message =
            format!("The service was called {calls} times in this second; the limit of {action} is {limit} a second.");
        Err(Refusal::new(ErrorCode::REQUEST_LIMIT_EXCEEDED, message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_second_counts_anew_and_regions_count_apart() {
        let mut rates = Rates::default();
        for _ in 0..20 {
            rates.count("1", "DescribeTasks", "ap-guangzhou", 5_000).unwrap();
        }
        let refused = rates.count("1", "DescribeTasks", "ap-guangzhou", 5_999).unwrap_err();
        assert_eq!(refused.code, ErrorCode::REQUEST_LIMIT_EXCEEDED);
        assert!(refused.message.contains("21") && refused.message.contains("20"), "{}", refused.message);
        rates.count("1", "DescribeTasks", "ap-shanghai", 5_999).unwrap();
        rates.count("1", "DescribeTasks", "ap-guangzhou", 6_000).unwrap();
    }
}
