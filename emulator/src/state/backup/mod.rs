//! The backups of an instance. Those that time makes are derived from the history of its plans whenever they are asked
//! for, so that time passes at no cost; kept are the plans, what was made by hand, and what was changed by hand.

mod data;
mod history;
mod lost;
mod plan;
mod recovery;

use serde::Serialize;
use tencentdb_postgres::api::BackupMethod;

use super::Ids;
use crate::clock::{self, DAY, SECOND};
use crate::json::{fields, variants};
use crate::small::Small;
pub(crate) use data::{Data, GB};
pub(crate) use history::Totals;
use lost::Lost;
pub(crate) use plan::{LONGEST_RETENTION, Plan, Settings};

/// How long a backup is yet to begin.
const INIT: u64 = 2 * SECOND;

/// What keeps the data of an instance safe.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Backups {
    /// The default plan, the others, and those that are deleted but for what they have made.
    plans: Vec<Plan>,
    /// When the instance was backed up, in order: from when it ran until it was isolated.
    spans: Vec<Span>,
    pub data: Data,
    /// Base backups made by hand, and automatic ones that were given another expiry.
    kept: Vec<Backup>,
    /// Automatic base and log backups that were deleted, or kept apart: by number, with their expiry.
    hidden: Small<u64, u64>,
    lost: Vec<Lost>,
}

fields!(Backups { plans, spans, data, kept, hidden, lost });

/// A time during which backups were made, by one major version, in whole seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Span {
    from_ms: u64,
    until_ms: Option<u64>,
    /// The kernel at its end.
    kernel: String,
}

fields!(Span { from_ms, until_ms, kernel });

impl Span {
    /// Returns its end, or now.
    fn end(&self, now_ms: u64) -> u64 {
        self.until_ms.unwrap_or(now_ms).min(now_ms)
    }
}

/// A base backup or a log backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Backup {
    /// What its id is made of.
    pub number: u64,
    pub automatic: bool,
    pub method: Method,
    pub started_ms: u64,
    /// A whole second, so that the text of it is exact.
    pub finished_ms: u64,
    pub expires_ms: u64,
    /// How large it is once it is finished.
    pub bytes: u64,
}

fields!(Backup { number, automatic, method, started_ms, finished_ms, expires_ms, bytes });

/// How a backup is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum Method {
    Physical,
    Logical,
    Snapshot,
}

variants!(Method { Physical, Logical, Snapshot });

impl Method {
    /// Reads a method; `None` where there is no such one.
    pub(crate) fn read(method: &BackupMethod) -> Option<Self> {
        [Self::Physical, Self::Logical, Self::Snapshot].into_iter().find(|known| known.shown() == *method)
    }

    pub(crate) fn shown(self) -> BackupMethod {
        match self {
            Self::Physical => BackupMethod::PHYSICAL,
            Self::Logical => BackupMethod::LOGICAL,
            Self::Snapshot => BackupMethod::SNAPSHOT,
        }
    }
}

impl Backup {
    pub(crate) fn id(&self) -> String {
        Ids::new(self.number).uuid()
    }

    pub(crate) fn is_finished(&self, now_ms: u64) -> bool {
        self.finished_ms <= now_ms
    }

    pub(crate) fn has_begun(&self, now_ms: u64) -> bool {
        self.started_ms + INIT <= now_ms
    }

    /// Returns whether a plan or an action could have made it.
    fn is_sound(&self) -> bool {
        self.started_ms <= clock::LATEST
            && (self.started_ms..=self.started_ms + data::LONGEST + SECOND).contains(&self.finished_ms)
            && self.expires_ms <= clock::LATEST + (LONGEST_RETENTION + 1) * DAY
            && self.bytes <= data::LARGEST_DISK * GB
    }

    /// Returns the space it takes.
    pub(crate) fn size(&self, now_ms: u64) -> u64 {
        if self.is_finished(now_ms) { self.bytes } else { 0 }
    }
}

impl Backups {
    /// The backups of a new instance: none yet, and the default plan.
    pub(crate) fn new(instance_id: &str, data: Data, now_ms: u64) -> Self {
        Self {
            // From the second on in which the instance can run at the earliest.
            plans: vec![Plan::default_of(instance_id, whole_second(now_ms))],
            spans: Vec::new(),
            data,
            kept: Vec::new(),
            hidden: Small::default(),
            lost: Vec::new(),
        }
    }

    /// The instance runs: a first base backup is made, and the plans are followed.
    pub(crate) fn resume(&mut self, at_ms: u64) {
        if self.spans.last().is_none_or(|span| span.until_ms.is_some()) {
            self.spans.push(Span { from_ms: whole_second(at_ms), until_ms: None, kernel: String::new() });
        }
    }

    /// The instance of that kernel is isolated, or gets another major version, to which its log does not lead.
    pub(crate) fn pause(&mut self, kernel: &str, at_ms: u64) {
        if let Some(span) = self.spans.last_mut().filter(|span| span.until_ms.is_none()) {
            span.until_ms = Some(whole_second(at_ms));
            kernel.clone_into(&mut span.kernel);
        }
    }

    /// Returns the kernel that the instance had at a time, unless it was backed up without a break since.
    pub(crate) fn kernel_at(&self, ms: u64) -> Option<&str> {
        let span = self.spans.iter().rfind(|span| span.from_ms <= ms)?;
        span.until_ms.map(|_| &*span.kernel)
    }

    /// Returns the plans there are, the default one first.
    pub(crate) fn plans(&self) -> impl Iterator<Item = &Plan> {
        self.plans.iter().filter(|plan| plan.current().is_some())
    }

    /// Returns the plan that is meant where none is named.
    pub(crate) fn default_plan(&self) -> Option<&Plan> {
        self.plans().find(|plan| !plan.custom)
    }

    pub(crate) fn add_plan(&mut self, plan: Plan) {
        self.plans.push(plan);
    }

    /// Has a plan go by other settings from now on, and by another name if one is given.
    pub(crate) fn change_plan(&mut self, id: &str, name: Option<String>, settings: Settings, now_ms: u64) {
        self.turn(id, Some(settings), now_ms);
        if let Some(plan) = self.plans.iter_mut().find(|plan| plan.id == id) {
            plan.name = name.unwrap_or(std::mem::take(&mut plan.name));
        }
    }

    /// Ends a plan. What it has made is there until it expires.
    pub(crate) fn delete_plan(&mut self, id: &str, now_ms: u64) {
        self.turn(id, None, now_ms);
        self.plans.retain(|plan| !plan.is_over());
    }

    fn turn(&mut self, id: &str, settings: Option<Settings>, now_ms: u64) {
        self.forget(now_ms);
        let Some(at) = self.plans.iter().position(|plan| plan.id == id) else { return };
        let plan = &self.plans[at];
        let made = plan.current().is_some_and(|current| self.has_made(plan, current.from_ms, now_ms));
        self.plans[at].turn(settings, made, now_ms);
    }

    /// Takes a base backup, by hand or as part of something else. Returns its id.
    pub(crate) fn back_up(&mut self, number: u64, method: Method, automatic: bool, now_ms: u64) -> String {
        self.forget(now_ms);
        let days = self.default_plan().and_then(Plan::current).map_or(0, |phase| phase.settings.base_days);
        let backup = self.data.base(number, method, now_ms, days);
        self.kept.push(Backup { automatic, ..backup });
        backup.id()
    }

    /// Has what is being made by hand take no time.
    pub(crate) fn hurry(&mut self, now_ms: u64) {
        for backup in self.kept.iter_mut().filter(|backup| !backup.is_finished(now_ms)) {
            let lasts = backup.expires_ms - backup.finished_ms;
            backup.started_ms = whole_second(now_ms);
            // Whatever was there before the call is in it.
            backup.finished_ms = now_ms;
            backup.expires_ms = backup.finished_ms + lasts;
        }
    }

    /// Deletes a backup.
    pub(crate) fn delete(&mut self, backup: &Backup, now_ms: u64) {
        self.forget(now_ms);
        let before = self.kept.len();
        self.kept.retain(|kept| kept.number != backup.number);
        if self.kept.len() == before {
            self.hidden.insert(backup.number, backup.expires_ms);
        }
    }

    /// Has a base backup expire at another time.
    pub(crate) fn set_expiry(&mut self, backup: &Backup, expires_ms: u64, now_ms: u64) {
        self.delete(backup, now_ms);
        self.kept.push(Backup { expires_ms, ..*backup });
    }

    /// Drops what has expired, and what made nothing that is still there.
    fn forget(&mut self, now_ms: u64) {
        self.kept.retain(|backup| backup.expires_ms > now_ms);
        self.hidden.retain(|_, expires_ms| *expires_ms > now_ms);
        for plan in &mut self.plans {
            plan.forget(now_ms);
        }
        self.plans.retain(|plan| !plan.is_over());
        self.spans.retain(|span| span.until_ms.is_none_or(|until| until + (LONGEST_RETENTION + 1) * DAY > now_ms));
    }

    /// Returns whether the parts fit together.
    pub(crate) fn sound(&self) -> Result<(), String> {
        if self.default_plan().is_none() {
            return Err("the default backup plan is missing".into());
        }
        for plan in &self.plans {
            plan.sound()?;
        }
        let ends = |span: &Span| [span.from_ms, span.until_ms.unwrap_or(clock::LATEST)];
        if !self.spans.iter().flat_map(ends).chain([clock::LATEST]).is_sorted() {
            return Err("the times of its backups are out of order".into());
        }
        if self.lost.iter().any(|lost| !(lost.database.created_ms..=clock::LATEST).contains(&lost.until_ms)) {
            return Err("a database that was dropped has times that cannot be".into());
        }
        if !self.kept.iter().all(Backup::is_sound) {
            return Err("a backup has times or a size that cannot be".into());
        }
        self.data.sound()
    }
}

/// The second that a time is in.
fn whole_second(ms: u64) -> u64 {
    ms / SECOND * SECOND
}
