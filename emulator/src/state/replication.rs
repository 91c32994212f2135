//! What ties a primary instance and its read-only ones together.

use serde::Serialize;
use tencentdb_postgres::api::DbInstanceStatus;

use crate::json::{fields, variants};

/// A replica works through what it has missed so many times as fast as that was written.
const CATCH_UP: u64 = 4;
/// What a busy primary instance is taken to write, in MB a second.
const WRITTEN: u64 = 16;

/// The ties of an instance. A primary one has replicas and groups, a read-only one may be a member and lags.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Replication {
    /// The ids of its read-only instances, oldest first.
    pub replicas: Vec<String>,
    /// The ids of its read-only groups, oldest first.
    pub groups: Vec<String>,
    pub member: Option<Membership>,
    pub replay: Replay,
}

fields!(Replication { replicas, groups, member, replay });

/// The place of a read-only instance in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Membership {
    pub group: String,
    /// Its share of the traffic, relative to that of the others.
    pub weight: u64,
    pub change: Option<Change>,
}

fields!(Membership { group, weight, change });

/// A change of membership that is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum Change {
    Joining,
    Leaving,
}

variants!(Change { Joining, Leaving });

impl Membership {
    pub(crate) fn new(group: &str, change: Option<Change>) -> Self {
        Self { group: group.into(), weight: 1, change }
    }
}

/// How far a read-only instance is behind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Replay {
    /// The time of what it replayed last, while it stands still.
    stopped_ms: Option<u64>,
    /// When it has caught up, or had.
    caught_up_ms: u64,
}

fields!(Replay { stopped_ms, caught_up_ms });

impl Replay {
    /// Learns that the instance has this status from now on.
    pub(super) fn observe(&mut self, status: &DbInstanceStatus, now_ms: u64) {
        let stands = [DbInstanceStatus::RESTARTING, DbInstanceStatus::SWITCHING, DbInstanceStatus::UPGRADING];
        let lag_ms = self.lag_ms(now_ms);
        match (stands.contains(status), self.stopped_ms) {
            (true, None) => self.stopped_ms = Some(now_ms - lag_ms.min(now_ms)),
            (false, Some(_)) => *self = Self { stopped_ms: None, caught_up_ms: now_ms + lag_ms / CATCH_UP },
            _ => {}
        }
    }

    /// How far behind it is, in milliseconds.
    pub(super) fn lag_ms(&self, now_ms: u64) -> u64 {
        match self.stopped_ms {
            Some(stopped_ms) => now_ms.saturating_sub(stopped_ms),
            None => self.caught_up_ms.saturating_sub(now_ms) * CATCH_UP,
        }
    }
}

/// What so much lag comes to, in MB of log.
pub(super) fn missed_mb(lag_ms: u64) -> u64 {
    lag_ms * WRITTEN / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replica_falls_behind_while_it_stands_still_and_catches_up() {
        let mut replay = Replay::default();
        replay.observe(&DbInstanceStatus::RESTARTING, 1_000);
        assert_eq!((replay.lag_ms(1_000), replay.lag_ms(9_000)), (0, 8_000));
        replay.observe(&DbInstanceStatus::RUNNING, 9_000);
        assert_eq!((replay.lag_ms(9_000), replay.lag_ms(10_000), replay.lag_ms(11_000)), (8_000, 4_000, 0));
        replay.observe(&DbInstanceStatus::SWITCHING, 10_000);
        assert_eq!(replay.lag_ms(13_000), 7_000, "what was left counts on");
    }
}
