//! What the plans have made: derived from their phases, for a window of time.

use super::{Backup, Backups, Method, Plan, Settings, data};
use crate::clock::{DAY, SECOND};
use crate::state::Ids;

/// How often a log backup is made, and how long it takes.
pub(super) const HOUR: u64 = 3600 * SECOND;
const LOG_TAKES: u64 = 2 * SECOND;
/// A full file of the transaction log, packed.
const LOG_FILE: u64 = (16 << 20) + 6144;

/// How many backups there are, and the space they take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub logs: Sum,
    pub by_hand: Sum,
    pub automatic: Sum,
}

/// A number of backups, and their space in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    pub count: u64,
    pub bytes: u64,
}

impl std::iter::Sum<u64> for Sum {
    fn sum<I: Iterator<Item = u64>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |sum, bytes| Self { count: sum.count + 1, bytes: sum.bytes + bytes })
    }
}

impl std::ops::Add for Sum {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { count: self.count + other.count, bytes: self.bytes + other.bytes }
    }
}

impl Totals {
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            logs: self.logs + other.logs,
            by_hand: self.by_hand + other.by_hand,
            automatic: self.automatic + other.automatic,
        }
    }

    pub(crate) fn whole(self) -> Sum {
        self.logs + self.by_hand + self.automatic
    }
}

impl Backups {
    /// Returns the base backups that were finished between two times, and with them those under way if the second one
    /// is not over.
    pub(crate) fn bases(&self, from_ms: u64, to_ms: u64, now_ms: u64) -> impl Iterator<Item = Backup> {
        let began_ms = from_ms.saturating_sub(data::LONGEST + SECOND);
        let automatic = self.automatic_bases(began_ms, to_ms.min(now_ms), now_ms);
        let shown = automatic.filter(|backup| !self.hidden.contains_key(&backup.number));
        shown.chain(self.kept.iter().copied()).filter(move |backup| {
            // What is not finished counts as finishing now.
            let finished_ms = backup.finished_ms.min(now_ms);
            backup.expires_ms > now_ms && from_ms <= finished_ms && finished_ms <= to_ms
        })
    }

    /// Returns the automatic base backups that were begun between two times.
    fn automatic_bases(&self, from_ms: u64, to_ms: u64, now_ms: u64) -> impl Iterator<Item = Backup> {
        let first = self.spans.iter().filter_map(|span| {
            let plan = self.default_plan()?;
            let Settings { base_days: days, method, .. } = *plan.at(span.from_ms)?;
            let number = Ids::new(!plan.seed() ^ span.from_ms).number();
            let backup = self.data.base(number, method, span.from_ms, days);
            // It is part of what the instance was made or restored by.
            Some(Backup { finished_ms: span.from_ms, expires_ms: span.from_ms + days * DAY, ..backup })
        });
        let planned = self.plans.iter().flat_map(move |plan| plan.runs(from_ms, to_ms, now_ms));
        let planned = planned.filter(|(_, at_ms, _)| self.is_backed_up(*at_ms));
        let planned =
            planned.map(|(number, at_ms, settings)| self.data.base(number, settings.method, at_ms, settings.base_days));
        first.filter(move |backup| from_ms <= backup.started_ms && backup.started_ms <= to_ms).chain(planned)
    }

    /// Returns the log backups that were finished between two times.
    pub(crate) fn logs(&self, from_ms: u64, to_ms: u64, now_ms: u64) -> impl Iterator<Item = Backup> {
        let longest = self.plans.iter().map(Plan::longest_log_days).max().unwrap_or(0);
        let from_ms = from_ms.max(now_ms.saturating_sub(longest * DAY)).saturating_sub(LOG_TAKES);
        let to_ms = to_ms.min(now_ms).saturating_sub(LOG_TAKES);
        let (phase, seed) = (self.log_phase(), self.seed());
        self.spans.iter().flat_map(move |span| {
            let (from_ms, to_ms) = (from_ms.max(span.from_ms + 1), to_ms.min(span.end(now_ms)));
            ticks(phase, from_ms, to_ms).filter_map(move |at_ms| self.log(seed, at_ms, now_ms))
        })
    }

    /// Returns the log backup that was begun at a time, if it is still there.
    pub(super) fn log(&self, seed: u64, at_ms: u64, now_ms: u64) -> Option<Backup> {
        let number = Ids::new(seed ^ at_ms).number();
        let days = self.plans.iter().filter_map(|plan| plan.at(at_ms)).map(|settings| settings.log_days).max()?;
        let finished_ms = at_ms + LOG_TAKES;
        let expires_ms = finished_ms + days * DAY;
        if expires_ms <= now_ms || self.hidden.contains_key(&number) {
            return None;
        }
        let bytes = LOG_FILE * (1 + number % 4);
        let method = Method::Physical;
        Some(Backup { number, automatic: true, method, started_ms: at_ms, finished_ms, expires_ms, bytes })
    }

    /// Counts what is there.
    pub(crate) fn totals(&self, now_ms: u64) -> Totals {
        let sum = |automatic: bool| {
            self.bases(0, now_ms, now_ms)
                .filter(|backup| backup.automatic == automatic)
                .map(|backup| backup.size(now_ms))
                .sum()
        };
        Totals {
            logs: self.logs(0, now_ms, now_ms).map(|backup| backup.bytes).sum(),
            by_hand: sum(false),
            automatic: sum(true),
        }
    }

    /// Returns whether a plan has made anything between two times, or had a say in how long it is kept.
    pub(super) fn has_made(&self, plan: &Plan, from_ms: u64, to_ms: u64) -> bool {
        let mut logs = self
            .spans
            .iter()
            .flat_map(|span| ticks(self.log_phase(), from_ms.max(span.from_ms), to_ms.min(span.end(to_ms))));
        plan.runs(from_ms, to_ms, to_ms).next().is_some()
            || logs.next().is_some()
            || self.spans.iter().any(|span| (from_ms..=to_ms).contains(&span.from_ms))
    }

    fn is_backed_up(&self, ms: u64) -> bool {
        self.spans.iter().any(|span| span.from_ms <= ms && span.until_ms.is_none_or(|until| ms < until))
    }

    /// Returns what the numbers of its log backups are made of.
    pub(super) fn seed(&self) -> u64 {
        self.plans.first().map_or(0, Plan::seed).rotate_left(32)
    }

    /// Returns how long after each full hour its log backups are begun.
    pub(super) fn log_phase(&self) -> u64 {
        self.seed() % HOUR / SECOND * SECOND
    }
}

/// Returns the times between two, both included, at which log backups are begun.
pub(super) fn ticks(phase: u64, from_ms: u64, to_ms: u64) -> impl Iterator<Item = u64> {
    let first = from_ms.saturating_sub(phase).div_ceil(HOUR);
    (first..).map(move |hour| hour * HOUR + phase).take_while(move |at_ms| *at_ms <= to_ms)
}
