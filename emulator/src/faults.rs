//! Faults on demand: what an answer looks like when something between here and there breaks.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use tencentdb_postgres::model;

use crate::config::read;
use crate::control::Moment;
use crate::state::Ids;

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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Fault {
    /// The name to take it away by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The action it meets; every action when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Only calls that change nothing, or only those that may change something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calls: Option<FaultCalls>,
    /// Only calls to this region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Only calls that name this SecretId.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caller: Option<String>,
    /// Only from this time of the emulator's clock on.
    #[serde(alias = "from_ms", skip_serializing_if = "Option::is_none")]
    pub from_ms: Option<Moment>,
    /// Only before this time of the emulator's clock.
    #[serde(alias = "until_ms", skip_serializing_if = "Option::is_none")]
    pub until_ms: Option<Moment>,
    /// How likely it is that a call it could meet is met, from 0 to 1; certain when not given. The seed of the emulator
    /// decides.
    #[serde(deserialize_with = "probability", skip_serializing_if = "Option::is_none")]
    pub probability: Option<f64>,
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

/// A call that faults may meet.
#[derive(Clone, Copy, Default)]
pub(crate) struct Call<'a> {
    pub action: &'a str,
    pub region: &'a str,
    pub caller: &'a str,
    pub now_ms: u64,
}

/// The faults in force. The first that meets a call is the one that happens.
#[derive(Clone, Debug)]
pub(crate) struct Faults {
    list: Vec<Fault>,
    dice: Ids,
    /// How many were given a name.
    named: u64,
}

/// Sides of the dice: as many as a fraction tells apart.
const SIDES: u64 = 1 << 53;

impl Faults {
    pub(crate) fn new(list: Vec<Fault>, seed: u64) -> Self {
        Self { list, dice: Ids::new(seed.rotate_left(32)), named: 0 }
    }

    /// Puts others in place of those in force.
    pub(crate) fn set(&mut self, list: Vec<Fault>) {
        self.list = list;
    }

    /// Adds one behind the others, in place of the one of its name, and answers its name.
    pub(crate) fn add(&mut self, mut fault: Fault) -> String {
        let id = fault.id.take().unwrap_or_else(|| {
            self.named += 1;
            format!("fault-{}", self.named)
        });
        self.remove(&id);
        self.list.push(Fault { id: Some(id.clone()), ..fault });
        id
    }

    /// Takes the one of this name away. Returns whether there was one.
    pub(crate) fn remove(&mut self, id: &str) -> bool {
        let before = self.list.len();
        self.list.retain(|fault| fault.id.as_deref() != Some(id));
        self.list.len() < before
    }

    /// Those still in force, with the times that are left.
    pub(crate) fn left(&self) -> impl Iterator<Item = &Fault> {
        self.list.iter().filter(|fault| fault.times != Some(0))
    }

    /// The fault that meets this call, counted down.
    pub(crate) fn meet(&mut self, call: Call) -> Option<Fault> {
        let reads = model::action(call.action).is_some_and(model::ActionInfo::read_only);
        let Self { list, dice, .. } = self;
        for fault in list.iter_mut().filter(|fault| fault.means(call, reads)) {
            if fault.skip > 0 {
                fault.skip -= 1;
                continue;
            }
            if fault.probability.is_some_and(|probability| dice.below(SIDES) as f64 >= probability * SIDES as f64) {
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
    fn means(&self, call: Call, reads: bool) -> bool {
        let is = |wanted: &Option<String>, given: &str| wanted.as_deref().is_none_or(|wanted| wanted == given);
        self.times != Some(0)
            && is(&self.action, call.action)
            && is(&self.region, call.region)
            && is(&self.caller, call.caller)
            && self.from_ms.is_none_or(|Moment(from_ms)| call.now_ms >= from_ms)
            && self.until_ms.is_none_or(|Moment(until_ms)| call.now_ms < until_ms)
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

/// Reads a probability.
fn probability<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    let probability = Option::<f64>::deserialize(deserializer)?;
    if probability.is_some_and(|probability| !(0.0..=1.0).contains(&probability)) {
        return Err(D::Error::custom("a probability is from 0 to 1"));
    }
    Ok(probability)
}

fn is_zero(count: &u32) -> bool {
    *count == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(action: &str) -> Call<'_> {
        Call { action, ..Call::default() }
    }

    #[test]
    fn a_fault_meets_the_calls_it_names_as_often_as_it_says() {
        let twice = Fault { action: Some("DescribeZones".into()), times: Some(2), ..Fault::default() };
        let mut faults = Faults::new(vec![twice, Fault { status: Some(500), times: Some(1), ..Fault::default() }], 1);
        assert_eq!(faults.meet(of("DescribeRegions")).unwrap().status, Some(500));
        assert_eq!(faults.meet(of("DescribeRegions")), None);
        assert!(faults.meet(of("DescribeZones")).is_some());
        assert!(faults.meet(of("DescribeZones")).is_some());
        assert_eq!(faults.meet(of("DescribeZones")), None);
    }

    #[test]
    fn reads_are_told_from_writes_and_some_calls_may_pass_first() {
        let list = r#"[{"calls": "writes", "status": 500, "times": 1}, {"calls": "reads", "skip": 1, "status": 503, "times": 2}]"#;
        let mut faults = Faults::new(serde_json::from_str(list).unwrap(), 1);
        let mut meet = |action| faults.meet(of(action)).and_then(|fault| fault.status);
        assert_eq!(
            (meet("DescribeZones"), meet("DescribeZones"), meet("RestartDBInstance")),
            (None, Some(503), Some(500))
        );
        assert_eq!((meet("RestartDBInstance"), meet("NoSuchAction")), (None, None));
        let left = serde_json::to_string(&faults.left().collect::<Vec<_>>()).unwrap();
        assert_eq!(left, r#"[{"calls":"reads","status":503,"times":1}]"#);
    }

    #[test]
    fn a_fault_meets_only_the_caller_region_and_time_it_names() {
        let list = r#"[{"region": "ap-shanghai", "caller": "AKID", "fromMs": 1000, "untilMs": 2000, "status": 500}]"#;
        let mut faults = Faults::new(serde_json::from_str(list).unwrap(), 1);
        for (region, caller, now_ms, met) in [
            ("ap-shanghai", "AKID", 1000, true),
            ("ap-shanghai", "AKID", 1999, true),
            ("ap-shanghai", "AKID", 2000, false),
            ("ap-shanghai", "AKID", 999, false),
            ("ap-guangzhou", "AKID", 1000, false),
            ("ap-shanghai", "other", 1000, false),
        ] {
            let call = Call { action: "DescribeZones", region, caller, now_ms };
            assert_eq!(faults.meet(call).is_some(), met, "{region} {caller} {now_ms}");
        }
    }

    #[test]
    fn what_is_probable_depends_on_the_seed_alone() {
        let met = |probability: f64, seed: u64| {
            let fault = Fault { probability: Some(probability), ..Fault::default() };
            let mut faults = Faults::new(vec![fault], seed);
            (0..1000).map(|_| faults.meet(of("DescribeZones")).is_some()).collect::<Vec<_>>()
        };
        let count = |list: Vec<bool>| list.into_iter().filter(|met| *met).count();
        assert_eq!((count(met(0.0, 1)), count(met(1.0, 1))), (0, 1000));
        assert!((250..350).contains(&count(met(0.3, 1))));
        assert_eq!(met(0.3, 1), met(0.3, 1));
        assert_ne!(met(0.3, 1), met(0.3, 2));
        assert!(Fault::list_from_json(r#"[{"probability": 1.5}]"#).is_err());
    }

    #[test]
    fn one_fault_is_added_replaced_and_taken_away_by_its_name() {
        let mut faults = Faults::new(Vec::new(), 1);
        assert_eq!(faults.add(Fault::default()), "fault-1");
        let named = |status| Fault { id: Some("zones".into()), status: Some(status), ..Fault::default() };
        faults.add(named(500));
        assert_eq!(faults.add(named(503)), "zones");
        assert_eq!(faults.left().count(), 2);
        assert!(faults.remove("fault-1") && !faults.remove("fault-1"));
        assert_eq!(faults.meet(of("DescribeZones")).unwrap().status, Some(503));
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
