//! How work passes: by its own time, or as one who tests wants it.

use std::collections::BTreeMap;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use tencentdb_postgres::api::DbInstanceStatus;

use super::task::{Kind, Stage};
use crate::clock::SECOND;
use crate::json::{fields, variants};
use crate::small::Small;

/// The longest that work is made to take: a year.
const LONGEST_SECONDS: u64 = 366 * 86_400;

/// How work of a kind passes. As JSON `"usual"`, `"instant"`, `"hold"`, `{"seconds": 3}`, `{"looks": 2}` or
/// `{"fail": "CODE"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Transition {
    /// In the time it takes by itself.
    Usual,
    /// In no time. A wait for a time of switching is no work, and stays.
    Instant,
    /// In so many seconds.
    #[serde(deserialize_with = "seconds")]
    Seconds(u64),
    /// Once so many answers have shown the instance with the work under way.
    Looks(u32),
    /// Not until it is released.
    Hold,
    /// In the time it takes by itself, and then fails with this code. What was made for it is gone, what was there is as
    /// it was before.
    Fail(String),
}

/// How work passes, by the kind of task as `DescribeTasks` names it, or by `*` for every other kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Transitions(Small<String, Transition>);

/// The name for every kind that is not named.
const EVERY: &str = "*";

impl Transitions {
    /// One way for every kind.
    #[must_use]
    pub fn all(transition: Transition) -> Self {
        let mut one = Self::default();
        one.0.insert(EVERY.to_owned(), transition);
        one
    }

    /// Has work of a kind pass this way, `*` being every kind that is not named.
    ///
    /// # Errors
    ///
    /// When there is no such kind. The message names the nearest.
    pub fn set(&mut self, kind: &str, transition: Transition) -> Result<(), String> {
        if kind != EVERY && Kind::named(kind).is_none() {
            let names = || Kind::ALL.iter().map(|kind| kind.name());
            let meant = tencentdb_postgres::model::nearest(kind, names());
            let meant = meant.map(|name| format!(" Did you mean `{name}`?")).unwrap_or_default();
            let kinds = names().collect::<Vec<_>>().join(", ");
            return Err(format!("there is no kind of work `{kind}`, but {kinds} and *.{meant}"));
        }
        self.0.insert(kind.to_owned(), transition);
        Ok(())
    }

    /// The same, and this way for every kind that has none yet.
    pub(crate) fn or(mut self, every: Transition) -> Self {
        if every != Transition::Usual {
            self.0.entry(EVERY.to_owned()).or_insert(every);
        }
        self
    }

    /// The same, and these for kinds that have none yet.
    pub(crate) fn over(mut self, others: Self) -> Self {
        for (kind, transition) in others.0 {
            self.0.entry(kind).or_insert(transition);
        }
        self
    }

    /// Returns whether work takes no time that is of no kind of task.
    pub(crate) fn are_instant(&self) -> bool {
        self.0.get(EVERY) == Some(&Transition::Instant)
    }

    pub(super) fn of(&self, kind: Kind) -> &Transition {
        self.0.get(kind.name()).or_else(|| self.0.get(EVERY)).unwrap_or(&Transition::Usual)
    }
}

impl<'de> Deserialize<'de> for Transitions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut transitions = Self::default();
        for (kind, transition) in BTreeMap::<String, Transition>::deserialize(deserializer)? {
            transitions.set(&kind, transition).map_err(D::Error::custom)?;
        }
        Ok(transitions)
    }
}

fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    match u64::deserialize(deserializer)? {
        seconds @ 0..=LONGEST_SECONDS => Ok(seconds),
        _ => Err(D::Error::custom(format!("work takes from 0 to {LONGEST_SECONDS} seconds"))),
    }
}

/// What work waits for besides the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) enum Gate {
    /// Nothing.
    #[default]
    Open,
    /// Being released.
    Held,
    /// So many looks.
    Looks(u32),
}

variants!(Gate { Open, Held, Looks(count) });

impl Gate {
    pub(super) fn is_open(&self) -> bool {
        *self == Self::Open
    }
}

/// How a task that fails ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Failure {
    pub code: String,
    /// The status its instance had before, and has again.
    pub status: DbInstanceStatus,
}

fields!(Failure { code, status });

/// Has the stages of work that begins at a time take this long together. Waits for a time of switching end when they
/// did.
pub(super) fn stretch(stages: &mut [Stage], from_ms: u64, whole_ms: u64) {
    let mut durations = Vec::new();
    let mut start_ms = from_ms;
    for stage in stages.iter() {
        durations.push(if stage.waits() { 0 } else { stage.until_ms.saturating_sub(start_ms) });
        start_ms = stage.until_ms;
    }
    let usual_ms = durations.iter().sum::<u64>().max(1);
    let mut at_ms = from_ms;
    for (stage, duration) in stages.iter_mut().zip(durations) {
        let share = u128::from(whole_ms) * u128::from(duration) / u128::from(usual_ms);
        at_ms =
            if stage.waits() { at_ms.max(stage.until_ms) } else { at_ms + u64::try_from(share).unwrap_or(whole_ms) };
        stage.until_ms = at_ms;
    }
}

impl Transition {
    /// How long work takes that is to pass this way, where that is not its own time.
    pub(super) fn takes_ms(&self) -> Option<u64> {
        match self {
            Self::Instant => Some(0),
            Self::Seconds(seconds) => Some(seconds * SECOND),
            Self::Usual | Self::Looks(_) | Self::Hold | Self::Fail(_) => None,
        }
    }

    pub(super) fn gate(&self) -> Gate {
        match self {
            Self::Hold => Gate::Held,
            Self::Looks(count @ 1..) => Gate::Looks(*count),
            _ => Gate::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_share_the_time_and_waits_keep_theirs() {
        let stages = |untils: [u64; 3]| {
            let statuses = [DbInstanceStatus::EXPANDING, DbInstanceStatus::WAIT_SWITCH, DbInstanceStatus::SWITCHING];
            statuses.into_iter().zip(untils).map(|(status, until_ms)| Stage { status: Some(status), until_ms })
        };
        for (whole_ms, untils) in [
            (0, [1000, 101_000, 101_000]),
            (25_000, [21_000, 101_000, 106_000]),
            (250_000, [201_000, 201_000, 251_000]),
        ] {
            let mut given: Vec<Stage> = stages([21_000, 101_000, 106_000]).collect();
            stretch(&mut given, 1000, whole_ms);
            assert_eq!(given, stages(untils).collect::<Vec<_>>(), "{whole_ms}");
        }
    }

    #[test]
    fn a_kind_that_there_is_not_is_refused_with_the_nearest() {
        let read = |text: &str| serde_json::from_str::<Transitions>(text).map_err(|error| error.to_string());
        let both = read(r#"{"*": "instant", "CreateInstance": {"seconds": 3}}"#).unwrap();
        assert_eq!(both.of(Kind::CreateInstance), &Transition::Seconds(3));
        assert_eq!(both.of(Kind::RestartInstance), &Transition::Instant);
        assert_eq!(serde_json::to_string(&both).unwrap(), r#"{"*":"instant","CreateInstance":{"seconds":3}}"#);
        assert!(read(r#"{"CreateInstances": "hold"}"#).unwrap_err().contains("Did you mean `CreateInstance`?"));
        assert!(read(r#"{"*": {"seconds": 99999999999}}"#).is_err() && read(r#"{"*": "slow"}"#).is_err());
    }
}
