//! The database accounts of an instance. Passwords are looked at when they arrive and never kept.

use std::collections::BTreeSet;

use serde::Serialize;
use tencentdb_postgres::api::AccountType;

use crate::json::fields;
use crate::small::Small;

/// The account that somebody made in the database itself.
const DIRECT: &str = "made_by_sql";

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Account {
    pub kind: AccountType,
    pub remark: String,
    pub locked: bool,
    /// Whether it is verified through CAM rather than by a password of its own.
    pub cam: bool,
    /// When an action made it; nothing for one that a direct connection to the database made.
    pub created_ms: Option<u64>,
    pub updated_ms: u64,
    /// When an action last changed its password.
    pub password_ms: Option<u64>,
    /// The predefined roles it is a member of.
    pub roles: BTreeSet<String>,
}

fields!(Account { kind, remark, locked, cam, created_ms, updated_ms, password_ms, roles });

impl Account {
    /// An account that an action makes.
    pub(crate) fn new(kind: AccountType, now_ms: u64) -> Self {
        Self {
            kind,
            remark: String::new(),
            locked: false,
            cam: false,
            created_ms: Some(now_ms),
            updated_ms: now_ms,
            password_ms: None,
            roles: BTreeSet::new(),
        }
    }

    /// The account, changed now.
    pub(crate) fn changed(&mut self, now_ms: u64) -> &mut Self {
        self.updated_ms = now_ms;
        self
    }

    pub(crate) fn is_super(&self) -> bool {
        self.kind == AccountType::TENCENT_DB_SUPER
    }
}

/// The accounts of an instance, by name. One of them is the root account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Accounts {
    root: String,
    by_name: Small<String, Account>,
}

fields!(Accounts { root, by_name });

impl Accounts {
    /// The accounts of a new instance: the root account.
    pub(crate) fn new(root: &str, now_ms: u64) -> Self {
        let mut by_name = Small::default();
        by_name.insert(root.to_owned(), Account::new(AccountType::TENCENT_DB_SUPER, now_ms));
        Self { root: root.to_owned(), by_name }
    }

    /// The accounts, with one that a direct connection to the database made.
    pub(crate) fn with_direct(mut self, now_ms: u64) -> Self {
        let account = Account { created_ms: None, ..Account::new(AccountType::NORMAL, now_ms) };
        self.by_name.entry(DIRECT.into()).or_insert(account);
        self
    }

    pub(crate) fn is_root(&self, name: &str) -> bool {
        self.root == name
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Account> {
        self.by_name.get(name)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Account> {
        self.by_name.get_mut(name)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Account)> {
        self.by_name.iter()
    }

    pub(crate) fn insert(&mut self, name: &str, account: Account) {
        self.by_name.insert(name.to_owned(), account);
    }

    pub(super) fn remove(&mut self, name: &str) {
        self.by_name.remove(name);
    }

    /// Refuses accounts that no actions could have made.
    pub(super) fn sound(&self, is_beyond: fn(u64) -> bool) -> Result<(), String> {
        if !self.by_name.contains_key(&self.root) {
            return Err(format!("the root account {} is not there", self.root));
        }
        let times = |account: &Account| [account.created_ms, Some(account.updated_ms), account.password_ms];
        match self.by_name.iter().find(|(_, account)| times(account).into_iter().flatten().any(is_beyond)) {
            Some((name, _)) => Err(format!("a time of the account {name} is later than any that comes")),
            None => Ok(()),
        }
    }
}
