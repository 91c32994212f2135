//! The entries of audit logs: one in each stretch of time, and always the same.

use tencentdb_postgres::api::{AuditLog, AuditLogFilter};

use super::Event;
use super::session::Session;
use crate::clock::{self, SECOND};
use crate::state::{Ids, Instance};

/// The stretch of time in which there is one entry.
const STRETCH: u64 = 60 * SECOND;
/// What an entry takes to be kept.
const BYTES: u64 = 320;

/// A kind of statement. In its text `{n}` is a number, `{table}` a table, `{key}` its first column.
struct Statement {
    kind: &'static str,
    text: &'static str,
    /// The rows it affects at the most.
    rows: u64,
    fails: bool,
}

const fn statement(kind: &'static str, rows: u64, text: &'static str) -> Statement {
    Statement { kind, text, rows, fails: false }
}

/// What applications run. What stands twice comes twice as often.
static ON_TABLES: [Statement; 12] = [
    statement("SELECT", 40, "SELECT * FROM public.{table} WHERE {key} = '{n}';"),
    statement("SELECT", 40, "SELECT id, {key} FROM public.{table} ORDER BY id DESC LIMIT 40;"),
    statement("SELECT", 1, "SELECT count(*) FROM public.{table} WHERE id > {n};"),
    statement("SELECT", 1, "SELECT * FROM public.{table} WHERE id = {n};"),
    statement("SELECT", 1, "SELECT * FROM public.{table} WHERE id = {n};"),
    statement("INSERT", 1, "INSERT INTO public.{table} ({key}) VALUES ('{n}');"),
    statement("INSERT", 1, "INSERT INTO public.{table} ({key}) VALUES ('{n}');"),
    statement("UPDATE", 1, "UPDATE public.{table} SET {key} = '{n}' WHERE id = {n};"),
    statement("UPDATE", 1, "UPDATE public.{table} SET {key} = '{n}' WHERE id = {n};"),
    statement("DELETE", 500, "DELETE FROM public.{table} WHERE id < {n};"),
    statement("ANALYZE", 0, "ANALYZE public.{table};"),
    Statement { fails: true, ..statement("INSERT", 0, "INSERT INTO public.{table} (id) VALUES ({n});") },
];

/// What is run where there are no tables.
static ON_NOTHING: [Statement; 4] = [
    statement("SELECT", 1, "SELECT now();"),
    statement("SELECT", 1, "SELECT pg_database_size(current_database());"),
    statement("SELECT", 5, "SELECT pid, state FROM pg_stat_activity WHERE pid = {n};"),
    statement("SET", 0, "SET statement_timeout = {n};"),
];

/// The log of an instance in a period, both ends included.
pub(crate) struct Trail<'i> {
    instance: &'i Instance,
    /// The one that has the databases and accounts.
    data: &'i Instance,
    /// Whether entries tell of objects.
    is_fine: bool,
    from_ms: u64,
    until_ms: u64,
}

/// An entry, before it is written out.
pub(crate) struct Entry<'i> {
    /// The number of its stretch of time.
    pub place: u64,
    session: Session<'i>,
    pub rows: u64,
    /// In milliseconds.
    pub took: u64,
    statement: &'static Statement,
    number: u64,
}

impl<'i> Trail<'i> {
    /// Returns the log of an instance that `data` has the databases of.
    pub(crate) fn of(
        instance: &'i Instance,
        data: &'i Instance,
        is_fine: bool,
        (from_ms, until_ms): (u64, u64),
    ) -> Self {
        // Nobody reaches an instance that is isolated.
        let until_ms = until_ms.min(instance.isolated_ms.unwrap_or(u64::MAX));
        Self { instance, data, is_fine, from_ms, until_ms }
    }

    /// Returns the later part of it.
    pub(crate) fn since(self, from_ms: u64) -> Self {
        Self { from_ms: self.from_ms.max(from_ms), ..self }
    }

    /// Returns the entries, oldest first.
    pub(crate) fn entries(&self) -> impl DoubleEndedIterator<Item = Entry<'i>> {
        let end = if self.from_ms > self.until_ms { 0 } else { self.until_ms / STRETCH + 1 };
        (self.from_ms / STRETCH..end).filter_map(|place| {
            let is_within = (self.from_ms..=self.until_ms).contains(&self.event(place).at_ms);
            if is_within { self.entry(place) } else { None }
        })
    }

    /// Returns how many entries there are, without making them up.
    pub(crate) fn count(&self) -> u64 {
        if self.from_ms > self.until_ms {
            return 0;
        }
        let (first, last) = (self.from_ms / STRETCH, self.until_ms / STRETCH);
        let early = self.event(first).at_ms < self.from_ms;
        let late = self.event(last).at_ms > self.until_ms;
        (last - first + 1).saturating_sub(u64::from(early) + u64::from(late))
    }

    fn event(&self, place: u64) -> Event {
        let mut chance = Ids::of(self.instance.id()).nth(place);
        Event { at_ms: place * STRETCH + chance.below(STRETCH), chance }
    }

    /// Returns the entry of a place.
    pub(crate) fn entry(&self, place: u64) -> Option<Entry<'i>> {
        let mut event = self.event(place);
        let session = Session::of(self.instance, self.data, &mut event)?;
        let chance = &mut event.chance;
        let statements = if session.table.is_some() { &ON_TABLES[..] } else { &ON_NOTHING[..] };
        let statement = &statements[chance.below(statements.len() as u64) as usize];
        // Most are quick, and few take long.
        let (slow, took) = (chance.below(50) == 0, chance.below(40));
        Some(Entry {
            place,
            session,
            rows: if statement.rows > 1 { chance.below(statement.rows + 1) } else { statement.rows },
            took: if slow { 500 + took * 100 } else { took },
            statement,
            number: 1 + chance.below(90_000),
        })
    }

    /// Writes an entry out.
    pub(crate) fn written(&self, entry: &Entry) -> AuditLog {
        let Entry { session, rows, took, statement, .. } = entry;
        let table = session.table.map(|table| table.name);
        let (code, error) = match table.filter(|_| statement.fails) {
            Some(table) => ("23505", format!("duplicate key value violates unique constraint \"{table}_pkey\"")),
            None => ("", String::new()),
        };
        let object = table.filter(|_| self.is_fine).map(|table| format!("public.{table}"));
        AuditLog {
            timestamp: Some(format!("{}.{:03}", clock::text(session.at_ms), session.at_ms % SECOND)),
            affect_rows: Some(*rows as i64),
            db_name: Some(session.database.name.clone()),
            err_code: Some(code.into()),
            error_message: Some(error),
            exec_time: Some(*took as i64),
            host: Some(session.host()),
            instance_id: Some(self.instance.id().into()),
            object_type: Some(if object.is_some() { "TABLE".into() } else { String::new() }),
            object_name: Some(object.unwrap_or_default()),
            sql: Some(entry.sql()),
            sql_type: Some(statement.kind.into()),
            thread_id: Some(session.id()),
            user: Some(session.user.into()),
        }
    }
}

impl Entry<'_> {
    fn sql(&self) -> String {
        let (table, key) = self.session.table.map_or(("", ""), |table| (table.name, table.columns[0]));
        self.statement.text.replace("{table}", table).replace("{key}", key).replace("{n}", &self.number.to_string())
    }

    /// Returns whether it meets the conditions. A list without values, or an empty text, asks for nothing.
    pub(crate) fn meets(&self, filter: &AuditLogFilter) -> bool {
        let one_of = |wanted: &Option<Vec<String>>, own: &str| {
            wanted.as_deref().is_none_or(|wanted| wanted.is_empty() || wanted.iter().any(|value| value == own))
        };
        let holds = |text: &String| self.sql().to_ascii_lowercase().contains(&text.to_ascii_lowercase());
        filter.affect_rows.is_none_or(|least| self.rows >= least)
            && filter.exec_time.is_none_or(|least| self.took >= least)
            && one_of(&filter.db_name, &self.session.database.name)
            && one_of(&filter.user, self.session.user)
            && one_of(&filter.sql_type, self.statement.kind)
            && one_of(&filter.host, &self.session.host())
            && filter.sql.as_ref().is_none_or(holds)
    }
}

/// Returns what so many entries take, in MB.
pub(crate) fn megabytes(count: u64) -> f64 {
    (count * BYTES / 10_000) as f64 / 100.0
}
