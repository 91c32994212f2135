//! SQL audit of an instance: its settings, and files of its log.

use serde::Serialize;
use tencentdb_postgres::api::{AuditLogFilter, AuditType};

use crate::clock::{self, DAY, SECOND};
use crate::json::fields;

/// How long a file takes to be written.
const WRITING: u64 = 8 * SECOND;

/// What is audited, and what was made of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Audit {
    /// `None` while audit is off.
    pub service: Option<AuditService>,
    /// Oldest first. They stay until they are deleted.
    pub files: Vec<AuditFile>,
}

fields!(Audit { service, files });

/// The settings of an audit that is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct AuditService {
    pub kind: AuditType,
    /// How long entries are kept in all, and in hot storage.
    pub days: u64,
    pub hot_days: u64,
    pub opened_ms: u64,
}

fields!(AuditService { kind, days, hot_days, opened_ms });

impl AuditService {
    /// Returns the times between which there are entries.
    pub(crate) fn kept(&self, now_ms: u64) -> (u64, u64) {
        (self.opened_ms.max(now_ms.saturating_sub(self.days * DAY)), now_ms)
    }

    /// Returns since when entries are in hot storage.
    pub(crate) fn hot_since(&self, now_ms: u64) -> u64 {
        self.opened_ms.max(now_ms.saturating_sub(self.hot_days * DAY))
    }
}

/// A file with the entries of a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct AuditFile {
    pub name: String,
    pub asked_ms: u64,
    /// In MB.
    pub size: u64,
    pub filter: Option<AuditLogFilter>,
}

fields!(AuditFile { name, asked_ms, size, filter });

impl AuditFile {
    /// When it is complete.
    pub(crate) fn finished_ms(&self) -> u64 {
        self.asked_ms + WRITING
    }

    /// Percent of it that is written.
    pub(crate) fn progress(&self, now_ms: u64) -> u64 {
        now_ms.saturating_sub(self.asked_ms).min(WRITING) * 100 / WRITING
    }
}

impl Audit {
    /// Returns a name for a file of a period that no other file has: it ends with the time in milliseconds.
    pub(crate) fn file_name(&self, instance_id: &str, (from_ms, until_ms): (u64, u64), now_ms: u64) -> String {
        let digits = |ms: u64| clock::text(ms).replace(['-', ':'], "").replace(' ', "-");
        let (from, until) = (digits(from_ms), digits(until_ms));
        let mut mark_ms = now_ms;
        loop {
            let name = format!("{instance_id}_{from}_to_{until}_{mark_ms}.tar.gz");
            if !self.files.iter().any(|file| file.name == name) {
                return name;
            }
            mark_ms += 1;
        }
    }

    /// Returns whether it keeps entries for some time, hot ones no longer than all.
    pub(super) fn sound(&self, id: &str) -> Result<(), String> {
        let longest = clock::LATEST / DAY;
        match &self.service {
            Some(service) if !(1..=longest).contains(&service.days) || service.hot_days > service.days => {
                Err(format!("the audit log of {id} is kept for no time that can be"))
            }
            _ => Ok(()),
        }
    }
}
