//! How much data an instance holds. No source tells, so it is made up: the same for the same instance and time.

use serde::Serialize;

use super::{Backup, Method};
use crate::clock::{DAY, SECOND};
use crate::json::fields;
use crate::state::Ids;

pub(crate) const GB: u64 = 1 << 30;
/// The most a disk can hold, in GB.
pub(super) const LARGEST_DISK: u64 = 32_000;
/// The percent of its disk that an instance fills in the end.
const ROOM: u64 = 60;
/// After so long it has grown by half of what it ever will.
const HALF: u64 = 365 * DAY;
/// What a base backup takes at least, and how much is written in a second.
const SHORTEST: u64 = 10 * SECOND;
const BYTES_A_SECOND: u64 = GB / 2;
/// What a base backup takes at most.
pub(super) const LONGEST: u64 = 4 * 3600 * SECOND;

/// The data of an instance: it grows from what it was towards what there is room for, slower and slower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Data {
    since_ms: u64,
    bytes: u64,
    room: u64,
}

fields!(Data { since_ms, bytes, room });

impl Data {
    /// The data of a new instance with a disk of so many GB: next to none.
    pub(crate) fn new(instance_id: &str, disk: u64, now_ms: u64) -> Self {
        let bytes = (36 << 20) + Ids::of(instance_id).below(8 << 20);
        Self::holding(bytes, disk, now_ms)
    }

    /// The data of an instance that begins with so many bytes.
    pub(crate) fn holding(bytes: u64, disk: u64, now_ms: u64) -> Self {
        Self { since_ms: now_ms, bytes, room: (disk * GB / 100 * ROOM).max(bytes) }
    }

    /// Returns how many bytes there are at a time.
    pub(crate) fn at(&self, ms: u64) -> u64 {
        let grown = u128::from(ms.saturating_sub(self.since_ms));
        let more = u128::from(self.room - self.bytes) * grown / (grown + u128::from(HALF));
        self.bytes + u64::try_from(more).unwrap_or(0)
    }

    /// An automatic base backup that is begun at a time, to be kept for so many days.
    pub(super) fn base(&self, number: u64, method: Method, started_ms: u64, days: u64) -> Backup {
        let bytes = self.at(started_ms);
        let lasts = (SHORTEST + bytes / BYTES_A_SECOND * SECOND).min(LONGEST);
        let finished_ms = (started_ms + lasts).next_multiple_of(SECOND);
        Backup { number, automatic: true, method, started_ms, finished_ms, expires_ms: finished_ms + days * DAY, bytes }
    }

    pub(super) fn sound(&self) -> Result<(), String> {
        if self.bytes > self.room || self.room > LARGEST_DISK * GB {
            return Err("it holds more data than it has room for".into());
        }
        Ok(())
    }
}
