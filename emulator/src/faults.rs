//! Faults on demand: what an answer looks like when something between here and there breaks.

use serde::{Deserialize, Serialize};

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
    /// Refuse the call with this error code of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Answer with this HTTP status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Answer with something that is not the service's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<FaultBody>,
    /// Answer so many milliseconds late.
    #[serde(alias = "latency_ms", skip_serializing_if = "Option::is_none")]
    pub latency_ms: Option<u64>,
    /// How many calls it meets; all of them when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// The call takes effect all the same: only its answer is lost.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub after: bool,
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
    pub fn new(list: Vec<Fault>) -> Self {
        Self(list)
    }

    /// The fault that meets this call, counted down.
    pub fn meet(&mut self, action: &str) -> Option<Fault> {
        let fault = self
            .0
            .iter_mut()
            .find(|fault| fault.times != Some(0) && fault.action.as_deref().is_none_or(|named| named == action))?;
        if let Some(times) = &mut fault.times {
            *times -= 1;
        }
        Some(fault.clone())
    }
}

impl Fault {
    /// Whether the call takes effect. One that only comes late or cut short does.
    pub(crate) fn takes_effect(&self) -> bool {
        let answered = self.code.is_none() && self.status.is_none() && matches!(self.body, None | Some(FaultBody::Truncated));
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
                (None, None) => "latency",
            },
        };
        format!("fault-{what}")
    }
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
    fn only_what_is_answered_takes_effect_unless_told() {
        let fault = |text: &str| serde_json::from_str::<Fault>(text).unwrap();
        for taking_effect in
            [r#"{"latencyMs": 5}"#, r#"{"latency_ms": 5}"#, r#"{"body": "truncated"}"#, r#"{"body": "drop", "after": true}"#]
        {
            assert!(fault(taking_effect).takes_effect(), "{taking_effect}");
        }
        for lost in [r#"{"body": "drop"}"#, r#"{"body": "html"}"#, r#"{"code": "InternalError"}"#, r#"{"status": 500}"#] {
            assert!(!fault(lost).takes_effect(), "{lost}");
        }
    }
}
