//! The sessions that what happens comes from.

use super::contents::{self, Table};
use super::{Event, pick};
use crate::clock::{self, SECOND};
use crate::state::{Database, Ids, Instance};

/// Programs that connect, with the names they give themselves.
const APPLICATIONS: [&str; 5] = ["web", "worker", "report_cron", "psql", "DBeaver"];
/// The hosts of an application.
const HOSTS: u64 = 4;
/// A session has lasted no longer than so many milliseconds.
const LONGEST: u64 = 4 * 3600 * SECOND;

/// A session of an account with a database.
pub(crate) struct Session<'i> {
    pub at_ms: u64,
    pub database: &'i Database,
    pub user: &'i str,
    /// A table of the application, where the database has one.
    pub table: Option<&'static Table>,
    pub application: &'static str,
    /// The last two bytes of the client's address, and its port.
    client: [u64; 3],
    pub process_id: i64,
    started_ms: u64,
    transaction: [u64; 2],
}

impl<'i> Session<'i> {
    /// The session of an event on an instance whose databases are those of `data`. Whoever was there then may have been
    /// connected.
    pub(super) fn of(instance: &Instance, data: &'i Instance, event: &mut Event) -> Option<Self> {
        let Event { at_ms, chance } = event;
        let at_ms = *at_ms;
        let databases = || data.databases.iter().filter(|database| database.created_ms <= at_ms);
        // The first is the system's, which applications leave alone once there is another.
        let own = databases().skip(1).map(|database| (database.name.as_str(), database));
        let database = pick(own, chance).or_else(|| databases().next())?;
        let accounts = data.accounts.iter().filter(|(_, account)| account.created_ms.is_none_or(|made| made <= at_ms));
        let user = pick(accounts.map(|(name, _)| (name.as_str(), name.as_str())), chance)?;
        let tables = contents::tables(&database.content);
        Some(Self {
            at_ms,
            database,
            user,
            table: if tables.is_empty() { None } else { tables.get(chance.below(tables.len() as u64) as usize) },
            application: APPLICATIONS[chance.below(APPLICATIONS.len() as u64) as usize],
            client: [Ids::of(instance.id()).below(200), 3 + chance.below(HOSTS), 30_000 + chance.below(30_000)],
            process_id: 2_000 + chance.below(30_000) as i64,
            started_ms: at_ms.saturating_sub(chance.below(LONGEST)),
            transaction: [3 + chance.below(900), chance.below(5_000)],
        })
    }

    /// The address of the client.
    pub(crate) fn host(&self) -> String {
        let [network, host, _] = self.client;
        format!("10.15.{network}.{host}")
    }

    /// The address of the client, with its port.
    pub(crate) fn address(&self) -> String {
        format!("{}:{}", self.host(), self.client[2])
    }

    /// Returns whether another session comes from the same client.
    pub(crate) fn is_from_host_of(&self, other: &Session) -> bool {
        self.client[..2] == other.client[..2]
    }

    /// The id of the virtual transaction, as PostgreSQL writes it.
    pub(crate) fn transaction(&self) -> String {
        let [backend, local] = self.transaction;
        format!("{backend}/{local}")
    }

    /// The id of the session, as PostgreSQL writes it.
    pub(crate) fn id(&self) -> String {
        format!("{:x}.{:x}", self.started_ms / SECOND, self.process_id)
    }

    pub(crate) fn started(&self) -> String {
        clock::text(self.started_ms)
    }
}
