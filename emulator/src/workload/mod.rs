//! What applications would have left behind in an instance: content of databases, slow queries, errors. All of it is
//! made up from names and times, and nothing of it is kept.

pub(crate) mod contents;
