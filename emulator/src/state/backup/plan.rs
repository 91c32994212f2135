//! Backup plans, and what they were before.

use serde::Serialize;
use tencentdb_postgres::api::{self, BackupPeriodType, PlanType};

use super::Method;
use crate::clock::{self, DAY, SECOND};
use crate::json::fields;
use crate::state::Ids;

/// The most days that backups can be kept for.
pub(crate) const LONGEST_RETENTION: u64 = 29_999;
const HOUR: u64 = 3600;
const SECONDS_A_DAY: u64 = 24 * HOUR;

/// A plan by which backups are made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Plan {
    pub id: String,
    pub name: String,
    /// A user made it, to run by the month. The default one runs by the week.
    pub custom: bool,
    created_ms: u64,
    updated_ms: u64,
    /// What it was, in order, and what it is, if the last phase has no end. A phase that made nothing is left out.
    phases: Vec<Phase>,
}

fields!(Plan { id, name, custom, created_ms, updated_ms, phases });

/// A time during which a plan stayed the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Phase {
    pub from_ms: u64,
    until_ms: Option<u64>,
    pub settings: Settings,
}

fields!(Phase { from_ms, until_ms, settings });

/// When a plan makes backups, and how long they are kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Settings {
    /// English weekdays, or days of the month, as they were given.
    pub days: Vec<String>,
    /// The window in which a backup starts, in seconds since midnight. It may span midnight.
    pub start: u64,
    pub end: u64,
    pub base_days: u64,
    pub log_days: u64,
    pub method: Method,
}

fields!(Settings { days, start, end, base_days, log_days, method });

impl Settings {
    /// Returns the settings that every instance begins with.
    fn initial() -> Self {
        let days = clock::WEEKDAYS.map(String::from).into();
        Self { days, start: HOUR, end: 5 * HOUR, base_days: 7, log_days: 7, method: Method::Physical }
    }

    fn is_on(&self, day: &clock::Day) -> bool {
        self.days.iter().any(|named| named == day.weekday || named.parse::<u8>() == Ok(day.of_month))
    }
}

impl Phase {
    /// Returns its end, or now.
    fn end(&self, now_ms: u64) -> u64 {
        self.until_ms.unwrap_or(now_ms)
    }

    fn holds(&self, ms: u64) -> bool {
        self.from_ms <= ms && self.until_ms.is_none_or(|until| ms < until)
    }
}

impl Plan {
    /// The plan of an instance that nobody asked for.
    pub(crate) fn default_of(instance_id: &str, now_ms: u64) -> Self {
        let id = Ids::of(instance_id).uuid();
        Self { custom: false, ..Self::new(id, "default".into(), Settings::initial(), now_ms) }
    }

    pub(crate) fn new(id: String, name: String, settings: Settings, now_ms: u64) -> Self {
        let phases = vec![Phase { from_ms: now_ms, until_ms: None, settings }];
        Self { id, name, custom: true, created_ms: now_ms, updated_ms: now_ms, phases }
    }

    /// Returns what it is now; `None` when it is deleted.
    pub(crate) fn current(&self) -> Option<&Phase> {
        self.phases.last().filter(|phase| phase.until_ms.is_none())
    }

    /// Returns how it was set at a time.
    pub(super) fn at(&self, ms: u64) -> Option<&Settings> {
        let next = self.phases.partition_point(|phase| phase.from_ms <= ms);
        let phase = self.phases.get(next.checked_sub(1)?)?;
        phase.holds(ms).then_some(&phase.settings)
    }

    /// Returns the numbers and times of the base backups it began between two times, of which some may still be there
    /// now, each with the settings it had.
    pub(super) fn runs(&self, from_ms: u64, to_ms: u64, now_ms: u64) -> impl Iterator<Item = (u64, u64, &Settings)> {
        let seed = self.seed();
        self.phases.iter().flat_map(move |phase| {
            let kept_since = now_ms.saturating_sub((phase.settings.base_days + 1) * DAY);
            let from_ms = from_ms.max(phase.from_ms).max(kept_since);
            let to_ms = to_ms.min(phase.end(now_ms));
            // A window that opened the day before may still be open.
            clock::days(from_ms.saturating_sub(DAY), to_ms).filter(|day| phase.settings.is_on(day)).filter_map(
                move |day| {
                    let mut chance = Ids::new(seed ^ day.starts_ms);
                    let length = (SECONDS_A_DAY + phase.settings.end - phase.settings.start) % SECONDS_A_DAY;
                    let start = phase.settings.start + chance.below(length.max(1));
                    let at_ms = day.starts_ms + start * SECOND;
                    let falls = from_ms <= at_ms && at_ms <= to_ms && phase.holds(at_ms);
                    falls.then(|| (chance.number(), at_ms, &phase.settings))
                },
            )
        })
    }

    /// Returns what the numbers of its backups are made of.
    pub(super) fn seed(&self) -> u64 {
        Ids::of(&self.id).number()
    }

    /// Returns the most days it ever had its log backups kept.
    pub(super) fn longest_log_days(&self) -> u64 {
        self.phases.iter().map(|phase| phase.settings.log_days).max().unwrap_or(0)
    }

    /// Begins another phase, or none. The one before is left out if it has made nothing.
    pub(super) fn turn(&mut self, settings: Option<Settings>, made: bool, now_ms: u64) {
        if made {
            if let Some(last) = self.phases.last_mut() {
                last.until_ms = Some(now_ms);
            }
        } else {
            self.phases.pop();
        }
        self.phases.extend(settings.map(|settings| Phase { from_ms: now_ms, until_ms: None, settings }));
        self.updated_ms = now_ms;
    }

    /// Drops the phases of which nothing is left.
    pub(super) fn forget(&mut self, now_ms: u64) {
        self.phases.retain(|phase| {
            let kept = phase.settings.base_days.max(phase.settings.log_days) + 1;
            phase.until_ms.is_none_or(|until| until + kept * DAY > now_ms)
        });
    }

    /// Returns whether it is deleted, and nothing is left of what it made.
    pub(super) fn is_over(&self) -> bool {
        self.phases.is_empty()
    }

    /// Returns the plan as `DescribeBackupPlans` shows it.
    pub(crate) fn shown(&self) -> Option<api::BackupPlan> {
        let settings = &self.current()?.settings;
        Some(api::BackupPlan {
            backup_period: serde_json::json!(settings.days).to_string().into(),
            base_backup_retention_period: settings.base_days,
            min_backup_start_time: clock::time_of_day_text(settings.start),
            max_backup_start_time: clock::time_of_day_text(settings.end),
            backup_method: settings.method.shown(),
            plan_id: self.id.clone(),
            plan_name: self.name.clone(),
            log_backup_retention_period: settings.log_days,
            created_time: Some(clock::text(self.created_ms)),
            updated_time: Some(clock::text(self.updated_ms)),
            plan_type: Some(if self.custom { PlanType::CUSTOM } else { PlanType::DEFAULT }),
            backup_period_type: Some(if self.custom { BackupPeriodType::MONTH } else { BackupPeriodType::WEEK }),
        })
    }

    pub(super) fn sound(&self) -> Result<(), String> {
        let ends = |phase: &Phase| [phase.from_ms, phase.until_ms.unwrap_or(clock::LATEST)];
        let (first, last) = (self.created_ms, clock::LATEST);
        let times = std::iter::once(first).chain(self.phases.iter().flat_map(ends)).chain([last]);
        if !times.is_sorted() || self.updated_ms > last {
            return Err(format!("the phases of the backup plan {} are out of order", self.id));
        }
        let is_sound = |settings: &Settings| {
            !settings.days.is_empty()
                && settings.start.max(settings.end) < SECONDS_A_DAY
                && settings.base_days.max(settings.log_days) <= LONGEST_RETENTION
        };
        if self.phases.is_empty() || !self.phases.iter().all(|phase| is_sound(&phase.settings)) {
            return Err(format!("the backup plan {} could not be followed", self.id));
        }
        Ok(())
    }
}
