//! The entries of audit logs: one in each stretch of time, made up from the databases there are, and always the same.

use tencentdb_postgres::api::{AuditLog, AuditLogFilter};

use super::contents::{self, Table};
use crate::clock::{self, SECOND};
use crate::state::{Database, Ids, Instance, SYSTEM_ROLE};

/// The stretch of time in which there is one entry.
const STRETCH: u64 = 30 * SECOND;
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
pub(crate) struct Trail<'a> {
    instance_id: &'a str,
    /// Who runs what the system's own database is asked.
    root: &'a str,
    databases: Vec<&'a Database>,
    /// Whether entries tell of objects.
    is_fine: bool,
    from_ms: u64,
    until_ms: u64,
}

/// An entry, before it is written out.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    at_ms: u64,
    pub rows: u64,
    pub took: u64,
    statement: &'static Statement,
    number: u64,
    client: u64,
    database: &'a str,
    user: &'a str,
    table: Option<&'static Table>,
}

impl<'a> Trail<'a> {
    /// Returns the log of an instance that `data` has the databases of.
    pub(crate) fn of(
        instance: &'a Instance,
        data: &'a Instance,
        is_fine: bool,
        (from_ms, until_ms): (u64, u64),
    ) -> Self {
        let databases = data.databases.iter().collect();
        Self { instance_id: instance.id(), root: data.accounts.root(), databases, is_fine, from_ms, until_ms }
    }

    /// Returns the later part of it.
    pub(crate) fn since(self, from_ms: u64) -> Self {
        Self { from_ms: self.from_ms.max(from_ms), ..self }
    }

    /// Returns the entries, oldest first.
    pub(crate) fn entries(&self) -> impl DoubleEndedIterator<Item = Entry<'a>> {
        let end = if self.from_ms > self.until_ms { 0 } else { self.until_ms / STRETCH + 1 };
        let within = |entry: &Entry| (self.from_ms..=self.until_ms).contains(&entry.at_ms);
        (self.from_ms / STRETCH..end).map(|stretch| self.entry(stretch)).filter(within)
    }

    /// Returns how many entries there are, without making them up.
    pub(crate) fn count(&self) -> u64 {
        if self.from_ms > self.until_ms {
            return 0;
        }
        let (first, last) = (self.from_ms / STRETCH, self.until_ms / STRETCH);
        let early = self.entry(first).at_ms < self.from_ms;
        let late = self.entry(last).at_ms > self.until_ms;
        (last - first + 1).saturating_sub(u64::from(early) + u64::from(late))
    }

    fn entry(&self, stretch: u64) -> Entry<'a> {
        let mut ids = Ids::of(self.instance_id).nth(stretch);
        let at_ms = stretch * STRETCH + ids.below(STRETCH);
        // They stand in the order of their creation.
        let there = self.databases.partition_point(|database| database.created_ms <= at_ms).max(1);
        let database = self.databases.get(ids.below(there as u64) as usize);
        let tables = database.map_or(&[][..], |database| contents::tables(&database.content));
        let table = (!tables.is_empty()).then(|| &tables[ids.below(tables.len() as u64) as usize]);
        let statements = if table.is_some() { &ON_TABLES[..] } else { &ON_NOTHING[..] };
        let statement = &statements[ids.below(statements.len() as u64) as usize];
        // Most are quick, and few take long.
        let (slow, took) = (ids.below(50) == 0, ids.below(40));
        Entry {
            at_ms,
            rows: if statement.rows > 1 { ids.below(statement.rows + 1) } else { statement.rows },
            took: if slow { 500 + took * 100 } else { took },
            statement,
            number: 1 + ids.below(90_000),
            client: ids.below(4),
            database: database.map_or(SYSTEM_ROLE, |database| &database.name),
            user: database.map(|it| it.owner.as_str()).filter(|owner| *owner != SYSTEM_ROLE).unwrap_or(self.root),
            table,
        }
    }

    /// Writes an entry out.
    pub(crate) fn written(&self, entry: &Entry) -> AuditLog {
        let Entry { at_ms, rows, took, statement, client, database, user, table, .. } = *entry;
        let table = table.map(|table| table.name);
        let (code, error) = match table.filter(|_| statement.fails) {
            Some(table) => ("23505", format!("duplicate key value violates unique constraint \"{table}_pkey\"")),
            None => ("", String::new()),
        };
        let object = table.filter(|_| self.is_fine).map(|table| format!("public.{table}"));
        AuditLog {
            timestamp: Some(format!("{}.{:03}", clock::text(at_ms), at_ms % SECOND)),
            affect_rows: Some(rows as i64),
            db_name: Some(database.into()),
            err_code: Some(code.into()),
            error_message: Some(error),
            exec_time: Some(took as i64),
            host: Some(entry.host()),
            instance_id: Some(self.instance_id.into()),
            object_type: Some(if object.is_some() { "TABLE".into() } else { String::new() }),
            object_name: Some(object.unwrap_or_default()),
            sql: Some(entry.sql()),
            sql_type: Some(statement.kind.into()),
            thread_id: Some(format!("{:x}.{:x}", at_ms / (3600 * SECOND) * 3600, 0x1000 + client)),
            user: Some(user.into()),
        }
    }
}

impl Entry<'_> {
    fn sql(&self) -> String {
        let (table, key) = self.table.map_or(("", ""), |table| (table.name, table.columns[0]));
        self.statement.text.replace("{table}", table).replace("{key}", key).replace("{n}", &self.number.to_string())
    }

    fn host(&self) -> String {
        format!("10.0.0.{}", 10 + self.client)
    }

    /// Returns whether it meets the conditions. A list without values, or an empty text, asks for nothing.
    pub(crate) fn meets(&self, filter: &AuditLogFilter) -> bool {
        let one_of = |wanted: &Option<Vec<String>>, own: &str| {
            wanted.as_deref().is_none_or(|wanted| wanted.is_empty() || wanted.iter().any(|value| value == own))
        };
        let holds = |text: &String| self.sql().to_lowercase().contains(&text.to_lowercase());
        filter.affect_rows.is_none_or(|least| self.rows >= least)
            && filter.exec_time.is_none_or(|least| self.took >= least)
            && one_of(&filter.db_name, self.database)
            && one_of(&filter.user, self.user)
            && one_of(&filter.sql_type, self.statement.kind)
            && one_of(&filter.host, &self.host())
            && filter.sql.as_ref().is_none_or(holds)
    }
}

/// Returns what so many entries take, in MB.
pub(crate) fn megabytes(count: u64) -> f64 {
    (count * BYTES / 10_000) as f64 / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_counted_without_making_them_up_and_any_cut_gives_the_same() {
        let database = Database::new("shop", "seller", "UTF8", 0);
        let trail = |from_ms, until_ms| Trail {
            instance_id: "postgres-00000001",
            root: "root",
            databases: vec![&database],
            is_fine: true,
            from_ms,
            until_ms,
        };
        let (from_ms, until_ms) = (1_750_000_000_000, 1_750_000_900_000);
        let times = |trail: Trail| trail.entries().map(|entry| entry.at_ms).collect::<Vec<u64>>();
        let all = times(trail(from_ms, until_ms));
        assert!(all.is_sorted() && all.len() >= 29);
        for cut in [0, 1, 15_000, 29_999, 30_000, 444_444] {
            let (early, late) = (trail(from_ms, from_ms + cut), trail(from_ms + cut + 1, until_ms));
            assert_eq!(early.count() + late.count(), all.len() as u64);
            assert_eq!([times(early), times(late)].concat(), all);
        }
        assert_eq!(trail(until_ms, from_ms).count(), 0);
    }
}
