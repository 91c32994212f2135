//! What applications would have left behind in an instance: content of databases, audit logs, slow queries, errors. All of it is
//! made up from names and times, and nothing of it is kept.

pub(crate) mod audit;
pub(crate) mod contents;
