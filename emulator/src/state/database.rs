//! The databases of an instance.

use serde::Serialize;

use super::grant::{Grants, ObjectPath, Rights};
use crate::json::{fields, wraps};
use crate::order;

/// The role of the service that owns what no account owns.
pub(crate) const SYSTEM_ROLE: &str = "postgres";

/// A database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Database {
    pub name: String,
    /// An account, or [`SYSTEM_ROLE`].
    pub owner: String,
    pub encoding: String,
    pub collate: String,
    pub ctype: String,
    pub created_ms: u64,
    /// What its made-up schemas and tables are taken from: the name it was made under. A copy keeps it.
    pub content: String,
    pub grants: Grants,
}

fields!(Database { name, owner, encoding, collate, ctype, created_ms, content, grants });

impl Database {
    /// A database in the order of bytes, with content of its own.
    pub(crate) fn new(name: &str, owner: &str, encoding: &str, now_ms: u64) -> Self {
        Self {
            name: name.into(),
            owner: owner.into(),
            encoding: encoding.into(),
            collate: "C".into(),
            ctype: "C".into(),
            created_ms: now_ms,
            content: name.into(),
            grants: Grants::default(),
        }
    }

    /// Returns whether it is one that every instance has.
    pub(crate) fn is_of_system(&self) -> bool {
        self.name == SYSTEM_ROLE
    }

    /// The database, with nothing granted on it.
    pub(crate) fn without_grants(self) -> Self {
        Self { grants: Grants::default(), ..self }
    }

    /// Gives it to another account.
    pub(crate) fn hand_to(&mut self, owner: &str) {
        self.grants.pass(&self.owner, owner);
        owner.clone_into(&mut self.owner);
    }

    /// Returns what an account may do with an object, by what it was given and by what it owns.
    pub(crate) fn rights(&self, path: &ObjectPath, object_type: &str, account: &str) -> Rights {
        let owns = self.owner == account && !path.is_of_system();
        let by_owning = if owns { Rights::on(object_type) } else { Rights::default() };
        self.grants.get(path, account).unwrap_or(by_owning)
    }

    /// Returns who may do what with the database, in PostgreSQL's notation: nothing as long as nothing has been said.
    pub(crate) fn access(&self) -> String {
        let path = ObjectPath::database();
        let own = self.rights(&path, "database", &self.owner);
        let others = || self.grants.holders(&path).filter(|(account, _)| **account != self.owner);
        if !self.is_of_system() && others().next().is_none() && own == Rights::on("database") {
            return String::new();
        }
        let role = ("pg_tencentdb_superuser", Rights::named("CREATE").filter(|_| self.is_of_system()));
        [("", Some(Rights::PUBLIC)), (&self.owner, Some(own)), role]
            .into_iter()
            .chain(others().map(|(account, rights)| (account.as_str(), Some(rights))))
            .filter_map(|(account, rights)| Some((account, rights.filter(|rights| *rights != Rights::default())?)))
            .map(|(account, rights)| format!("{account}={}/{}", rights.letters(), self.owner))
            .collect::<Vec<_>>()
            .join(",")
    }
}

/// The databases of an instance, in the order in which they were made. The first is the system's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Databases(Vec<Database>);
wraps!(Databases);

impl Databases {
    /// The databases of a new instance.
    pub(crate) fn new(encoding: &str, now_ms: u64) -> Self {
        Self(vec![Database::new(SYSTEM_ROLE, SYSTEM_ROLE, encoding, now_ms)])
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Database> {
        self.0.iter().find(|database| database.name == name)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Database> {
        self.0.iter_mut().find(|database| database.name == name)
    }

    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = &Database> {
        self.0.iter()
    }

    pub(crate) fn push(&mut self, database: Database) {
        self.0.push(database);
    }

    pub(super) fn remove(&mut self, name: &str) -> Option<Database> {
        let at = self.0.iter().position(|database| database.name == name)?;
        Some(self.0.remove(at))
    }

    /// Has others in their place.
    pub(super) fn replace(&mut self, databases: Vec<Database>) {
        self.0 = databases;
    }

    /// Gives those whose owner is not there to the system.
    pub(super) fn adopt(&mut self, is_account: impl Fn(&str) -> bool) {
        for database in self.0.iter_mut().filter(|database| !is_account(&database.owner)) {
            SYSTEM_ROLE.clone_into(&mut database.owner);
        }
    }

    /// Returns the first database of an account.
    pub(crate) fn owned_by(&self, account: &str) -> Option<&Database> {
        self.iter().find(|database| database.owner == account)
    }

    pub(super) fn forget(&mut self, account: &str) {
        for database in &mut self.0 {
            database.grants.forget(account);
        }
    }

    /// Refuses databases that no actions could have made.
    pub(super) fn sound(&self, is_account: impl Fn(&str) -> bool, is_beyond: fn(u64) -> bool) -> Result<(), String> {
        if !self.0.first().is_some_and(Database::is_of_system) {
            return Err(format!("the database {SYSTEM_ROLE} is not the first"));
        }
        let mut names: Vec<&str> = self.0.iter().map(|database| database.name.as_str()).collect();
        order::sort_by(&mut names, Ord::cmp);
        if let Some(twice) = names.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(format!("the database {} is there twice", twice[0]));
        }
        for Database { name, owner, created_ms, grants, .. } in &self.0 {
            if owner != SYSTEM_ROLE && !is_account(owner) {
                return Err(format!("the owner {owner} of the database {name} is not there"));
            }
            if is_beyond(*created_ms) {
                return Err(format!("the database {name} was made later than any time that comes"));
            }
            grants.sound(&is_account).map_err(|why| format!("in the database {name} {why}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn access_is_silent_until_something_was_said() {
        let mut database = Database::new("app", "ann", "UTF8", 0);
        assert_eq!(database.access(), "");
        let connect = Rights::named("CONNECT").unwrap();
        database.grants.set(ObjectPath::database(), "bob", connect);
        assert_eq!(database.access(), "=Tc/ann,ann=CTc/ann,bob=c/ann");
        database.hand_to("bob");
        assert_eq!(database.access(), "", "the owner has all again");
        let system = Databases::new("UTF8", 0);
        let access = system.iter().next().unwrap().access();
        assert_eq!(access, "=Tc/postgres,postgres=CTc/postgres,pg_tencentdb_superuser=C/postgres");
    }
}
