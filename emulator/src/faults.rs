//! Faults on demand: what an answer looks like when something between here and there breaks.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use tencentdb_postgres::model;

use crate::config::read;

/// The longest latency, some 24 days: JavaScript has no longer timer, and one that is told more fires at once.
pub const LONGEST_LATENCY_MS: u64 = i32::MAX as u64;

/// A fault to meet the calls it names with. As JSON the names are in camelCase and all may be left out.
///
/// ```
/// use tencentdb_postgres_emulator::{Fault, FaultBody};
///
/// let fault: Fault = serde_json::from_str(r#"{"action": "CreateInstances", "body": "drop", "after": true, "times": 1}"#).unwrap();
/// assert_eq!(fault.body, Some(FaultBody::Drop));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Fault {
    /// The action it meets; every action when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Only calls that change nothing, or only those that may change something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calls: Option<FaultCalls>,
    /// Let so many of the calls it could meet pass first.
    #[serde(skip_serializing_if = "is_zero")]
    pub skip: u32,
    /// Refuse the call with this error code of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Answer with this HTTP status, from 200 to 599. An answer whose status allows no body has none.
    #[serde(deserialize_with = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Answer with something that is not the service's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<FaultBody>,
    /// Answer so many milliseconds late, [`LONGEST_LATENCY_MS`] at most.
    #[serde(alias = "latency_ms", deserialize_with = "latency", skip_serializing_if = "Option::is_none")]
    pub latency_ms: Option<u64>,
    /// Ask to come back after so many seconds: the header `Retry-After`.
    #[serde(alias = "retry_after", skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// Judge the signature, and say the time, by a clock that is off by so many milliseconds. The rest of the call goes
    /// by the right one.
    #[serde(alias = "skew_ms", skip_serializing_if = "Option::is_none")]
    pub skew_ms: Option<i64>,
    /// How many calls it meets; all of them when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// The call takes effect all the same: only its answer is lost.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub after: bool,
}

/// Which calls a fault meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FaultCalls {
    /// Those that change nothing.
    Reads,
    /// All others.
    Writes,
}

/// What comes in place of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FaultBody {
    /// A page, as from a proxy.
    Html,
    /// The first half of the true answer.
    Truncated,
    /// Nothing.
    Empty,
    /// Not even that: the connection is closed.
    Drop,
}

/// The faults in force. The first that meets a call is the one that happens.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn new(list: Vec<Fault>) -> Self {
        Self(list)
    }

    /// Those still in force, with the times that are left.
    pub(crate) fn left(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter().filter(|fault| fault.times != Some(0))
    }

    /// The fault that meets this call, counted down.
    pub(crate) fn meet(&mut self, action: &str) -> Option<Fault> {
        let reads = model::action(action).is_some_and(model::ActionInfo::read_only);
        for fault in self.0.iter_mut().filter(|fault| fault.means(action, reads)) {
            if fault.skip > 0 {
                fault.skip -= 1;
                continue;
            }
            if let Some(times) = &mut fault.times {
                *times -= 1;
            }
            return Some(fault.clone());
        }
        None
    }
}

impl Fault {
    /// Reads a JSON list of faults.
    ///
    /// # Errors
    ///
    /// Says which field of which fault cannot be used.
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, String> {
        read(text).map_err(|error| format!("the faults cannot be used: {error}"))
    }

    /// Returns whether it could meet this call.
    fn means(&self, action: &str, reads: bool) -> bool {
        self.times != Some(0)
            && self.action.as_deref().is_none_or(|named| named == action)
            && self.calls.is_none_or(|calls| (calls == FaultCalls::Reads) == reads)
    }

    /// Returns whether the call takes effect. One that only comes late or cut short does.
    pub(crate) fn takes_effect(&self) -> bool {
        let answered =
            self.code.is_none() && self.status.is_none() && matches!(self.body, None | Some(FaultBody::Truncated));
        self.after || answered
    }

    /// How it stands in the log.
    pub(crate) fn name(&self) -> String {
        let what = match self.body {
            Some(FaultBody::Html) => "html",
            Some(FaultBody::Truncated) => "truncated",
            Some(FaultBody::Empty) => "empty",
            Some(FaultBody::Drop) => "drop",
            None => match (&self.code, self.status) {
                (Some(code), _) => code,
                (None, Some(_)) => "status",
                (None, None) if self.skew_ms.is_some() => "skew",
                (None, None) => "latency",
            },
        };
        format!("fault-{what}")
    }
}

/// Reads a status that an answer can have: those below 200 only announce one.
fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    let status = Option::<u16>::deserialize(deserializer)?;
    if status.is_some_and(|status| !(200..=599).contains(&status)) {
        return Err(D::Error::custom("status must be from 200 to 599"));
    }
    Ok(status)
}

/// Reads a latency that every timer can wait for.
pub(crate) fn latency<'de, D: Deserializer<'de>, T: From<u64>>(deserializer: D) -> Result<T, D::Error> {
    match u64::deserialize(deserializer)? {
        ms @ 0..=LONGEST_LATENCY_MS => Ok(ms.into()),
        _ => Err(D::Error::custom(format!("a latency must be from 0 to {LONGEST_LATENCY_MS} milliseconds"))),
    }
}

fn is_zero(count: &u32) -> bool {
    *count == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_meets_the_calls_it_names_as_often_as_it_says() {
        let twice = Fault { action: Some("DescribeZones".into()), times: Some(2), ..Fault::default() };
        let mut faults = Faults::new(vec![twice, Fault { status: Some(500), times: Some(1), ..Fault::default() }]);
        assert_eq!(faults.meet("DescribeRegions").unwrap().status, Some(500));
        assert_eq!(faults.meet("DescribeRegions"), None);
        assert!(faults.meet("DescribeZones").is_some());
        assert!(faults.meet("DescribeZones").is_some());
        assert_eq!(faults.meet("DescribeZones"), None);
    }

    #[test]
    fn reads_are_told_from_writes_and_some_calls_may_pass_first() {
        let list = r#"[{"calls": "writes", "status": 500, "times": 1}, {"calls": "reads", "skip": 1, "status": 503, "times": 2}]"#;
        let mut faults = Faults::new(serde_json::from_str(list).unwrap());
        let mut meet = |action| faults.meet(action).and_then(|fault| fault.status);
        assert_eq!(
            (meet("DescribeZones"), meet("DescribeZones"), meet("RestartDBInstance")),
            (None, Some(503), Some(500))
        );
        assert_eq!((meet("RestartDBInstance"), meet("NoSuchAction")), (None, None));
        let left = serde_json::to_string(&faults.left().collect::<Vec<_>>()).unwrap();
        assert_eq!(left, r#"[{"calls":"reads","status":503,"times":1}]"#);
    }

    #[test]
    fn only_statuses_of_answers_are_taken() {
        let fault = |status: u16| {
            serde_json::from_str::<Fault>(&format!(r#"{{"status": {status}}}"#)).map_err(|error| error.to_string())
        };
        for status in [200, 304, 599] {
            assert_eq!(fault(status).unwrap().status, Some(status));
        }
        for status in [0, 99, 101, 600, 700] {
            assert!(fault(status).unwrap_err().contains("from 200 to 599"), "{status}");
        }
    }

    #[test]
    fn only_what_is_answered_takes_effect_unless_told() {
        let fault = |text: &str| serde_json::from_str::<Fault>(text).unwrap();
        for taking_effect in [
            r#"{"latencyMs": 5}"#,
            r#"{"latency_ms": 5}"#,
            r#"{"body": "truncated"}"#,
            r#"{"body": "drop", "after": true}"#,
        ] {
            assert!(fault(taking_effect).takes_effect(), "{taking_effect}");
        }
        for lost in [r#"{"body": "drop"}"#, r#"{"body": "html"}"#, r#"{"code": "InternalError"}"#, r#"{"status": 500}"#]
        {
            assert!(!fault(lost).takes_effect(), "{lost}");
        }
    }
}
