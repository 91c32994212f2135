//! Which calls came, and whether those came that were expected.

use serde::Deserialize;
use serde_json::Value;

use super::Refused;
use crate::emulator::Emulator;
use crate::log::LogEntry;

/// How many calls that come near are told of.
const NEAR: usize = 3;

/// Which calls are meant: those that have all that is given. As JSON the names are in camelCase.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CallFilter {
    /// Of this action.
    pub action: Option<String>,
    /// To this region.
    pub region: Option<String>,
    /// By this SecretId.
    pub caller: Option<String>,
    /// Refused with this error code; `ok` for those that were answered.
    pub code: Option<String>,
    /// Which changed something, or did not.
    pub effect: Option<bool>,
    /// With these parameters: each member that is given is among those of the call, lists have as many elements. Secret
    /// parameters are masked in the log, as `***`.
    pub params: Option<Value>,
    /// After the call of this number.
    pub after: Option<u64>,
    /// Which no search and no expectation has met so far.
    pub unmatched: bool,
}

impl CallFilter {
    /// Calls of an action.
    #[must_use]
    pub fn action(name: impl Into<String>) -> Self {
        Self { action: Some(name.into()), ..Self::default() }
    }

    /// Calls with these parameters.
    #[must_use]
    pub fn with(mut self, params: Value) -> Self {
        self.params = Some(params);
        self
    }

    fn means(&self, entry: &LogEntry) -> bool {
        let is = |wanted: &Option<String>, given: &str| wanted.as_deref().is_none_or(|wanted| wanted == given);
        is(&self.action, &entry.action)
            && is(&self.region, &entry.region)
            && is(&self.caller, &entry.caller)
            && is(&self.code, entry.code.as_deref().unwrap_or("ok"))
            && self.effect.is_none_or(|effect| effect == entry.effect)
            && self.after.is_none_or(|number| entry.number > number)
            && !(self.unmatched && entry.found)
            && self.params.as_ref().is_none_or(|wanted| params(entry).is_some_and(|given| holds(&given, wanted)))
    }
}

/// Calls that are expected, and how many of them: one at least when nothing is said of it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ExpectedCall {
    /// Which.
    pub call: CallFilter,
    /// So many, no more and no less.
    pub times: Option<usize>,
    /// So many, or more.
    #[serde(alias = "at_least")]
    pub at_least: Option<usize>,
    /// So many, or fewer.
    #[serde(alias = "at_most")]
    pub at_most: Option<usize>,
}

impl ExpectedCall {
    /// Returns whether so many are as expected.
    fn admits(&self, count: usize) -> bool {
        let least = if self.at_most.is_some() { 0 } else { 1 };
        match self.times {
            Some(times) => count == times,
            None => count >= self.at_least.unwrap_or(least) && self.at_most.is_none_or(|most| count <= most),
        }
    }

    fn wanted(&self) -> String {
        match (self.times, self.at_least, self.at_most) {
            (Some(times), ..) => format!("{times}"),
            (None, Some(least), Some(most)) => format!("{least} to {most}"),
            (None, None, Some(most)) => format!("at most {most}"),
            (None, least, None) => format!("at least {}", least.unwrap_or(1)),
        }
    }
}

impl From<CallFilter> for ExpectedCall {
    fn from(call: CallFilter) -> Self {
        Self { call, ..Self::default() }
    }
}

impl Emulator {
    /// The calls in the log that are meant, oldest first. They are no longer unmatched then.
    pub fn calls(&mut self, filter: &CallFilter) -> Vec<&LogEntry> {
        // To look at all calls, or at those nobody has asked for, is not to ask for one.
        let asks = !filter.unmatched && *filter != CallFilter::default();
        self.log.find(asks, |entry| filter.means(entry))
    }

    /// How many calls came that are expected. They are no longer unmatched then.
    ///
    /// # Errors
    ///
    /// When they are more or fewer than expected. The message tells of the newest calls that come near.
    pub fn assert_called(&mut self, expected: &ExpectedCall) -> Result<usize, Refused> {
        let count = self.calls(&expected.call).len();
        if expected.admits(count) {
            return Ok(count);
        }
        let action = expected.call.action.as_deref().unwrap_or("any action");
        let wanted = expected.wanted();
        let mut message = format!("{wanted} such calls of {action} were expected, {count} came");
        let near = CallFilter { action: expected.call.action.clone(), ..CallFilter::default() };
        let near = self.log.entries().rev().filter(|entry| near.means(entry) && !expected.call.means(entry)).take(NEAR);
        let near: Vec<String> = near
            .map(|entry| {
                let code = entry.code.as_deref().unwrap_or("ok");
                let params = entry.params.as_deref().unwrap_or("-");
                format!("{} {} {params} {code}", entry.action, entry.region)
            })
            .collect();
        if !near.is_empty() {
            message.push_str(&format!("; others, newest first: {}", near.join("; ")));
        }
        Err(Refused::conflict(message))
    }

    /// Forgets the calls so far.
    pub fn clear_calls(&mut self) {
        self.log.clear();
    }
}

/// The parameters of a call; none where they were not read, or are too long to have been kept whole.
fn params(entry: &LogEntry) -> Option<Value> {
    serde_json::from_str(entry.params.as_deref()?).ok()
}

/// Returns whether what is wanted is part of what is given.
fn holds(given: &Value, wanted: &Value) -> bool {
    match (given, wanted) {
        (Value::Object(given), Value::Object(wanted)) => {
            wanted.iter().all(|(name, wanted)| given.get(name).is_some_and(|given| holds(given, wanted)))
        }
        (Value::Array(given), Value::Array(wanted)) => {
            given.len() == wanted.len() && given.iter().zip(wanted).all(|(given, wanted)| holds(given, wanted))
        }
        (given, wanted) => given == wanted,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_part_is_held_by_the_whole() {
        let given = json!({"Limit": 20, "Filters": [{"Name": "a", "Values": ["b", "c"]}]});
        for (wanted, is_held) in [
            (json!({}), true),
            (json!({"Limit": 20}), true),
            (json!({"Filters": [{"Name": "a"}]}), true),
            (json!({"Limit": 21}), false),
            (json!({"Limit": "20"}), false),
            (json!({"Offset": null}), false),
            (json!({"Filters": []}), false),
            (json!({"Filters": [{"Values": ["c", "b"]}]}), false),
        ] {
            assert_eq!(holds(&given, &wanted), is_held, "{wanted}");
        }
    }

    #[test]
    fn numbers_of_calls_are_bounded_as_told() {
        let counts = |text: &str| {
            let expected: ExpectedCall = serde_json::from_str(text).unwrap();
            (0..5).filter(|count| expected.admits(*count)).collect::<Vec<_>>()
        };
        assert_eq!(counts("{}"), [1, 2, 3, 4]);
        assert_eq!(counts(r#"{"times": 0}"#), [0]);
        assert_eq!(counts(r#"{"atLeast": 3}"#), [3, 4]);
        assert_eq!(counts(r#"{"atMost": 1}"#), [0, 1]);
        assert_eq!(counts(r#"{"atLeast": 1, "atMost": 2}"#), [1, 2]);
    }
}
