//! Databases that were dropped, and that backups still hold.

use serde::Serialize;

use super::Backups;
use crate::json::fields;
use crate::state::Database;

/// A database that was there until a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Lost {
    pub database: Database,
    pub until_ms: u64,
}

fields!(Lost { database, until_ms });

impl Backups {
    /// Keeps what a database was that is dropped, as long as a backup holds it.
    pub(crate) fn remember(&mut self, database: Database, now_ms: u64) {
        self.lost.push(Lost { database, until_ms: now_ms });
        self.forget_lost(now_ms);
    }

    /// Returns the databases that were there at a time and were dropped later.
    pub(crate) fn lost_since(&self, ms: u64) -> impl Iterator<Item = &Database> {
        let were_there = self.lost.iter().filter(move |lost| lost.database.created_ms <= ms && ms < lost.until_ms);
        were_there.map(|lost| &lost.database)
    }

    pub(super) fn forget_lost(&mut self, now_ms: u64) {
        let oldest_ms = self.bases(0, now_ms, now_ms).map(|backup| backup.finished_ms).min();
        self.lost.retain(|lost| oldest_ms.is_some_and(|oldest_ms| oldest_ms < lost.until_ms));
    }
}
