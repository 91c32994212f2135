//! Slow queries.

use super::events;
use super::session::Session;
use crate::state::{Ids, Instance};

/// Statements on a table and a column of an application: `?` stands for a number, `@` for a text.
const STATEMENTS: [&str; 8] = [
    "select * from {table} where {column} = @ order by id desc limit ?",
    "select count(*) from {table} where {column} like @",
    "select {column}, count(*) from {table} group by {column} having count(*) > ?",
    "select a.* from {table} a join {table} b on b.id = a.id + ? where a.{column} = @",
    "update {table} set {column} = @ where id between ? and ?",
    "delete from {table} where id < ? and {column} <> @",
    "select * from {table} order by {column} offset ? limit ?",
    "insert into {table} ({column}) select {column} from {table} where id > ?",
];
/// Statements on the database itself.
const ADMINISTRATION: [&str; 4] = [
    "select count(*)::text as value from pg_stat_activity where state = @",
    "select ? from information_schema.tables where table_schema = @ and table_name = @",
    "select pg_size_pretty(pg_database_size(datname)) from pg_database where datallowconn and oid > ?",
    "select relname, n_dead_tup from pg_stat_user_tables where n_dead_tup > ? order by ? desc",
];
/// From so many microseconds on a query is slow.
const SLOW: u64 = 1_000_000;

/// A query that took long.
pub(crate) struct SlowQuery<'i> {
    pub session: Session<'i>,
    /// How long it took, in microseconds.
    pub micros: u64,
    statement: &'static str,
    values: Ids,
}

/// Returns the slow queries that began on an instance between two times and have ended, oldest first.
pub(crate) fn queries<'i>(
    instance: &Instance,
    data: &'i Instance,
    (from_ms, to_ms): (u64, u64),
    now_ms: u64,
) -> Vec<SlowQuery<'i>> {
    // The larger the instance, the more it does.
    let an_hour = 1 + instance.shown.db_instance_cpu;
    let query = |mut event| {
        let session = Session::of(instance, data, &mut event)?;
        let mut chance = event.chance;
        let micros = SLOW + (chance.below(1_500_000) << chance.below(7));
        let known: &[&str] = if session.table.is_some() { &STATEMENTS } else { &ADMINISTRATION };
        let statement = known[chance.below(known.len() as u64) as usize];
        (session.at_ms + micros / 1000 <= now_ms).then_some(SlowQuery { session, micros, statement, values: chance })
    };
    events("slow", instance, from_ms, to_ms.min(now_ms), an_hour).into_iter().filter_map(query).collect()
}

impl SlowQuery<'_> {
    /// The statement with its parameters replaced by `$1` and so on.
    pub(crate) fn normal(&self) -> String {
        let mut count = 0;
        self.with(|_| {
            count += 1;
            format!("${count}")
        })
    }

    /// The statement as it ran.
    pub(crate) fn raw(&self) -> String {
        let mut values = self.values.clone();
        self.with(|is_text| {
            let value = values.below(100_000);
            if is_text { format!("'{value:x}'") } else { value.to_string() }
        })
    }

    fn with(&self, mut value: impl FnMut(bool) -> String) -> String {
        let mut text = String::new();
        for letter in self.statement.chars() {
            match letter {
                '?' | '@' => text.push_str(&value(letter == '@')),
                other => text.push(other),
            }
        }
        match self.session.table {
            Some(table) => text.replace("{table}", table.name).replace("{column}", table.columns[0]),
            None => text,
        }
    }

    /// What queries have in common that count as the same.
    pub(crate) fn group(&self) -> (&str, &str, &'static str, &'static str) {
        let Session { database, user, table, .. } = &self.session;
        (&database.name, user, table.map_or("", |table| table.name), self.statement)
    }
}
