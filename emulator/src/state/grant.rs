//! Privileges on the objects of a database.

use serde::Serialize;

use crate::json::{Key, wraps};
use crate::small::Small;

/// The privileges there are, in the order in which PostgreSQL lists them, with the letters it writes them by.
const PRIVILEGES: [(&str, char); 12] = [
    ("INSERT", 'a'),
    ("SELECT", 'r'),
    ("UPDATE", 'w'),
    ("DELETE", 'd'),
    ("TRUNCATE", 'D'),
    ("REFERENCES", 'x'),
    ("TRIGGER", 't'),
    ("EXECUTE", 'X'),
    ("USAGE", 'U'),
    ("CREATE", 'C'),
    ("TEMPORARY", 'T'),
    ("CONNECT", 'c'),
];

/// A set of privileges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Rights(u16);
wraps!(Rights);

impl Rights {
    /// What everyone may do with a database.
    pub(crate) const PUBLIC: Self = Self(1 << 10 | 1 << 11);

    /// All privileges there are on an object of this type.
    pub(crate) fn on(object_type: &str) -> Self {
        let letters = match object_type {
            "database" => "CTc",
            "schema" => "UC",
            "sequence" => "rwU",
            "procedure" | "function" => "X",
            "type" => "U",
            "table" | "view" | "matview" => "arwdDxt",
            "column" => "arwx",
            _ => "",
        };
        let bits = PRIVILEGES.iter().enumerate().filter(|(_, (_, letter))| letters.contains(*letter));
        Self(bits.fold(0, |bits, (at, _)| bits | 1 << at))
    }

    /// Returns the privilege of that name, in either case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        PRIVILEGES.iter().position(|(known, _)| known.eq_ignore_ascii_case(name)).map(|at| Self(1 << at))
    }

    fn held(self) -> impl Iterator<Item = (&'static str, char)> {
        PRIVILEGES.into_iter().enumerate().filter(move |(at, _)| self.0 & 1 << at != 0).map(|(_, privilege)| privilege)
    }

    pub(crate) fn names(self) -> impl Iterator<Item = &'static str> {
        self.held().map(|(name, _)| name)
    }

    pub(crate) fn letters(self) -> String {
        self.held().map(|(_, letter)| letter).collect()
    }

    pub(crate) fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    pub(crate) fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    pub(crate) fn has(self, others: Self) -> bool {
        others.without(self) == Self::default()
    }
}

/// The place of an object in its database, `table/public//orders`: its type, the schema and table that hold it, and its
/// name. No name holds a slash.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub(crate) struct ObjectPath(String);
impl Key for ObjectPath {
    fn of(name: &str) -> Option<Self> {
        Some(Self(name.to_owned()))
    }
}

impl ObjectPath {
    pub(crate) fn new(object_type: &str, schema: &str, table: &str, name: &str) -> Self {
        Self(format!("{object_type}/{schema}/{table}/{name}"))
    }

    /// The place of the database itself.
    pub(crate) fn database() -> Self {
        Self::new("database", "", "", "")
    }

    /// Returns the type, the schema, the table and the name.
    fn parts(&self) -> Option<[&str; 4]> {
        self.0.split('/').collect::<Vec<_>>().try_into().ok()
    }

    /// Returns the objects that this one is in.
    fn parents(&self) -> Vec<Self> {
        let Some([object_type, schema, table, _]) = self.parts() else { return Vec::new() };
        let mut parents = Vec::new();
        if !matches!(object_type, "database" | "schema") {
            parents.push(Self::new("schema", "", "", schema));
        }
        if object_type == "column" {
            parents.push(Self::new("table", schema, "", table));
        }
        parents
    }

    /// Returns whether it belongs to the system, whoever owns the database.
    pub(crate) fn is_of_system(&self) -> bool {
        self.parts().is_some_and(|[object_type, schema, _, name]| {
            let schema = if object_type == "schema" { name } else { schema };
            schema == "information_schema" || schema.starts_with("pg_")
        })
    }
}

/// What has been said about privileges, by object and account. An account that nothing has been said of has what it owns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Grants(Small<ObjectPath, Small<String, Rights>>);
wraps!(Grants);

impl Grants {
    pub(crate) fn get(&self, path: &ObjectPath, account: &str) -> Option<Rights> {
        self.0.get(path)?.get(account).copied()
    }

    pub(crate) fn set(&mut self, path: ObjectPath, account: &str, rights: Rights) {
        for parent in path.parents() {
            self.0.entry(parent).or_default();
        }
        self.0.entry(path).or_default().insert(account.to_owned(), rights);
    }

    /// Returns the accounts that something has been said of for an object.
    pub(crate) fn holders(&self, path: &ObjectPath) -> impl Iterator<Item = (&String, Rights)> {
        self.0.get(path).into_iter().flatten().map(|(account, rights)| (account, *rights))
    }

    /// Returns the names of the objects of a type in a schema, and of a table, that privileges have been given on.
    pub(crate) fn names(&self, object_type: &str, schema: &str, table: &str) -> impl Iterator<Item = &str> {
        let before = ObjectPath::new(object_type, schema, table, "").0;
        self.0.keys().filter_map(move |path| path.0.strip_prefix(before.as_str())).filter(|name| !name.is_empty())
    }

    /// Forgets an account.
    pub(super) fn forget(&mut self, account: &str) {
        for (_, holders) in self.0.iter_mut() {
            holders.remove(account);
        }
    }

    /// Hands what has been said of the owner of everything to the next, who keeps what he had besides.
    pub(super) fn pass(&mut self, owner: &str, next: &str) {
        for (_, holders) in self.0.iter_mut() {
            // Where nothing has been said of the former owner, the next has all by owning it.
            let rights = holders.remove(owner);
            let had = holders.remove(next);
            if let Some(rights) = rights {
                holders.insert(next.to_owned(), rights.and(had.unwrap_or_default()));
            }
        }
    }

    /// Refuses privileges that no actions could have given.
    pub(super) fn sound(&self, is_account: impl Fn(&str) -> bool) -> Result<(), String> {
        for (path, holders) in &self.0 {
            let Some([object_type, ..]) = path.parts() else {
                return Err(format!("{} is no place of an object", path.0));
            };
            for (account, rights) in holders {
                if !is_account(account) {
                    return Err(format!("{account}, which is not there, has privileges on {}", path.0));
                }
                if !Rights::on(object_type).has(*rights) {
                    return Err(format!("{account} has privileges on {} that no {object_type} has", path.0));
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn privileges_are_written_as_postgresql_writes_them() {
        for (object_type, letters, names) in [
            ("database", "CTc", vec!["CREATE", "TEMPORARY", "CONNECT"]),
            ("schema", "UC", vec!["USAGE", "CREATE"]),
            ("column", "arwx", vec!["INSERT", "SELECT", "UPDATE", "REFERENCES"]),
            ("account", "", vec![]),
        ] {
            let rights = Rights::on(object_type);
            assert_eq!((rights.letters().as_str(), rights.names().collect::<Vec<_>>()), (letters, names));
        }
        assert_eq!(Rights::PUBLIC.letters(), "Tc");
        assert_eq!(Rights::named("select").map(Rights::letters).as_deref(), Some("r"));
        assert_eq!(Rights::named("FLY"), None);
    }

    #[test]
    fn objects_named_in_grants_are_listed_with_what_they_are_in() {
        let mut grants = Grants::default();
        grants.set(ObjectPath::new("column", "app", "users", "email"), "ann", Rights::on("column"));
        let names = |object_type, schema, table| grants.names(object_type, schema, table).collect::<Vec<_>>();
        assert_eq!(names("column", "app", "users"), ["email"]);
        assert_eq!(names("table", "app", ""), ["users"]);
        assert_eq!(names("schema", "", ""), ["app"]);
        assert!(names("table", "ap", "").is_empty());
    }
}
