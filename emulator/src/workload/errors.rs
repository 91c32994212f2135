//! What databases log as errors.

use super::events;
use super::session::Session;
use crate::state::Instance;

/// What goes wrong with a table and a column of an application: the SQLSTATE, and the message.
const OF_TABLES: [(&str, &str); 6] = [
    ("23505", "ERROR: duplicate key value violates unique constraint \"{table}_{column}_key\""),
    ("42P01", "ERROR: relation \"{table}_old\" does not exist"),
    ("57014", "ERROR: canceling autovacuum task CONTEXT: automatic analyze of table \"{database}.public.{table}\""),
    ("23502", "ERROR: null value in column \"{column}\" of relation \"{table}\" violates not-null constraint"),
    ("40P01", "ERROR: deadlock detected CONTEXT: while updating tuple (0,7) in relation \"{table}\""),
    ("55P03", "ERROR: could not obtain lock on row in relation \"{table}\""),
];
/// What goes wrong with a session.
const OF_SESSIONS: [(&str, &str); 5] = [
    ("28P01", "FATAL: password authentication failed for user \"{user}\""),
    ("57014", "ERROR: canceling statement due to statement timeout"),
    ("25P01", "WARNING: there is no transaction in progress"),
    ("57P01", "FATAL: terminating connection due to administrator command"),
    ("22P02", "ERROR: invalid input syntax for type bigint: \"none\""),
];

/// A line of the error log.
pub(crate) struct LoggedError<'i> {
    pub session: Session<'i>,
    pub sql_state: &'static str,
    pub message: String,
}

/// Returns what an instance logged between two times, oldest first.
pub(crate) fn logged<'i>(
    instance: &Instance,
    data: &'i Instance,
    (from_ms, to_ms): (u64, u64),
) -> Vec<LoggedError<'i>> {
    let error = |mut event| {
        let session = Session::of(instance, data, &mut event)?;
        let known = |at: u64| match session.table {
            Some(_) => OF_TABLES.iter().chain(&OF_SESSIONS).nth(at as usize),
            None => OF_SESSIONS.get(at as usize),
        };
        let count = OF_SESSIONS.len() + session.table.map_or(0, |_| OF_TABLES.len());
        let (sql_state, message) = known(event.chance.below(count as u64))?;
        let mut message = message.replace("{user}", session.user).replace("{database}", &session.database.name);
        if let Some(table) = session.table {
            message = message.replace("{table}", table.name).replace("{column}", table.columns[0]);
        }
        Some(LoggedError { session, sql_state, message })
    };
    events("error", instance, from_ms, to_ms, 3).into_iter().filter_map(error).collect()
}
