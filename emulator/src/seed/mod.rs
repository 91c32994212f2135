//! What is there at the start, written by people: accounts, instances, and what has happened to them. `seed.schema.json`
//! describes the same.

mod build;
mod shown;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::config::{KeyPair, Role, key_pairs, read};
use crate::control::Moment;
use crate::state::{State, Transition, Transitions};

use build::PASSWORD;
pub(crate) use shown::{MASK, fill, shown};

/// A seed that has been read and tried: everything in it can be carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Seed(Arc<Kind>);

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    /// A state that was exported.
    Exported(String),
    /// And the same as it may be shown.
    Written(Box<Written>, Value),
}

/// A seed as it is written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Written {
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// The time to begin at.
    time: Option<Moment>,
    #[serde(deserialize_with = "key_pairs")]
    credentials: Vec<KeyPair>,
    roles: Vec<Role>,
    instances: Vec<Instance>,
    calls: Vec<Call>,
    /// How work passes from the start on.
    transitions: Transitions,
}

/// One instance, or several that are alike.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Instance {
    name: String,
    /// So many, whose names end in `-1`, `-2`, ...
    count: u64,
    region: String,
    /// The first of the region that is open when not given.
    zone: Option<String>,
    class: String,
    storage: u64,
    version: String,
    /// Paid in advance for so many months; by the hour when not given.
    months: Option<u64>,
    auto_renew: bool,
    project: u64,
    tags: BTreeMap<String, String>,
    protected: bool,
    /// When it was bought; by 0 it is being made.
    days_ago: u64,
    /// Further parameters of `CreateInstances`.
    params: Map<String, Value>,
    #[serde(deserialize_with = "accounts")]
    accounts: Vec<Account>,
    databases: Vec<Database>,
    parameters: BTreeMap<String, String>,
}

impl Default for Instance {
    fn default() -> Self {
        Self {
            name: String::new(),
            count: 1,
            region: "ap-guangzhou".into(),
            zone: None,
            class: "pg.it.small2".into(),
            storage: 20,
            version: "16".into(),
            months: None,
            auto_renew: false,
            project: 0,
            tags: BTreeMap::new(),
            protected: false,
            days_ago: 1,
            params: Map::new(),
            accounts: Vec::new(),
            databases: Vec::new(),
            parameters: BTreeMap::new(),
        }
    }
}

/// An account of an instance.
#[derive(Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Account {
    name: String,
    password: String,
    /// `normal`, or `tencentDBSuper`.
    #[serde(rename = "type")]
    kind: String,
}

impl Default for Account {
    fn default() -> Self {
        Self { name: String::new(), password: build::PASSWORD.into(), kind: "normal".into() }
    }
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A database of an instance.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Database {
    name: String,
    /// The root account when not given.
    owner: Option<String>,
}

/// A call of the API that has happened.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Call {
    action: String,
    /// The name of an instance, whose id and region the call has.
    instance: Option<String>,
    region: Option<String>,
    params: Map<String, Value>,
    days_ago: u64,
    seconds_ago: u64,
    /// How the work passes that it starts.
    transition: Option<Transition>,
}

/// Reads the accounts. The error repeats nothing: a password may stand in the wrong place.
fn accounts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Account>, D::Error> {
    Vec::deserialize(deserializer)
        .map_err(|_| D::Error::custom("accounts must be a list of { name, password?, type? }, each of them a text"))
}

/// Where the parts of a seed stand in its text.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Places<'t> {
    #[serde(borrow)]
    instances: Vec<&'t RawValue>,
    #[serde(borrow)]
    calls: Vec<&'t RawValue>,
}

impl Seed {
    /// Reads a seed, or an exported state, and tries it.
    ///
    /// # Errors
    ///
    /// Says what cannot be read or carried out, and where it stands: path, line and column.
    ///
    /// ```
    /// use tencentdb_postgres_emulator::{Config, Emulator, Seed};
    ///
    /// let seed = Seed::from_json(r#"{"instances": [{"name": "orders", "count": 3}]}"#).unwrap();
    /// let emulator = Emulator::new(Config { seed_file: Some(seed), ..Config::default() }, 1_750_000_000_000);
    /// assert!(emulator.export_state().contains("orders-3"));
    ///
    /// let refused = Seed::from_json("{\"instances\": [\n  {\"nmae\": \"orders\"}]}").unwrap_err();
    /// assert!(refused.contains("line 2") && refused.contains("Did you mean `name`?"), "{refused}");
    /// ```
    pub fn from_json(text: &str) -> Result<Self, String> {
        let refused = |error: String| format!("the seed cannot be used: {error}");
        if serde_json::from_str::<Map<String, Value>>(text).is_ok_and(|members| members.contains_key("format")) {
            State::import(text).map_err(|error| refused(error.to_string()))?;
            return Ok(Self(Kind::Exported(text.into()).into()));
        }
        let written: Written = read_seed(text).map_err(refused)?;
        let seed = Self(Kind::Written(Box::new(written), shown(text)).into());
        seed.build(1, build::TRIED_AT).map_err(|fault| refused(fault.told(text)))?;
        Ok(seed)
    }

    /// The seed as it may be shown, and be read again.
    pub(crate) fn shown(&self) -> Value {
        match &*self.0 {
            Kind::Exported(text) => serde_json::from_str(text).unwrap_or_default(),
            Kind::Written(_, shown) => shown.clone(),
        }
    }

    /// The key pairs it has.
    pub(crate) fn credentials(&self) -> &[KeyPair] {
        match &*self.0 {
            Kind::Exported(_) => &[],
            Kind::Written(written, _) => &written.credentials,
        }
    }

    /// The roles it has.
    pub(crate) fn roles(&self) -> &[Role] {
        match &*self.0 {
            Kind::Exported(_) => &[],
            Kind::Written(written, _) => &written.roles,
        }
    }

    /// The time it begins at.
    pub(crate) fn time(&self) -> Option<Moment> {
        match &*self.0 {
            Kind::Exported(text) => State::import(text).ok().map(|state| Moment(state.now_ms)),
            Kind::Written(written, _) => written.time,
        }
    }

    /// How work passes from the start on.
    pub(crate) fn transitions(&self) -> Transitions {
        match &*self.0 {
            Kind::Exported(_) => Transitions::default(),
            Kind::Written(written, _) => written.transitions.clone(),
        }
    }

    /// The state that it makes at a time.
    pub(crate) fn state(&self, seed: u64, now_ms: u64) -> State {
        let built = self.build(seed, now_ms);
        debug_assert!(built.is_ok(), "a seed that was tried is refused: {:?}", built.as_ref().err());
        built.unwrap_or_else(|_| State::new(seed, now_ms))
    }

    fn build(&self, seed: u64, now_ms: u64) -> Result<State, Fault> {
        match &*self.0 {
            Kind::Exported(text) => State::import(text).map_err(|error| Fault::new("", 0, error.to_string())),
            Kind::Written(written, _) => build::state(written, seed, now_ms),
        }
    }
}

/// What of a seed cannot be carried out.
#[derive(Debug)]
struct Fault {
    list: &'static str,
    at: usize,
    message: String,
}

impl Fault {
    fn new(list: &'static str, at: usize, message: String) -> Self {
        Self { list, at, message }
    }

    /// The fault with its place in the text.
    fn told(&self, text: &str) -> String {
        let Self { list, at, message } = self;
        let places = serde_json::from_str::<Places>(text).unwrap_or_default();
        let part = if *list == "calls" { places.calls.get(*at) } else { places.instances.get(*at) };
        let Some(part) = part else { return message.clone() };
        // The part is borrowed from the text.
        let before =
            text.get(..(part.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize)).unwrap_or_default();
        let (line, column) =
            (before.matches('\n').count() + 1, before.rsplit('\n').next().unwrap_or_default().chars().count() + 1);
        format!("{list}[{at}]: {message} at line {line} column {column}")
    }
}

fn read_seed<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    if !text.trim_start().starts_with('{') {
        return Err("it must be a JSON object".into());
    }
    read(text)
}

/// A scenario that comes with the emulator.
pub(crate) fn scenario(text: &str) -> Seed {
    match read_seed(text) {
        Ok(written) => Seed(Kind::Written(Box::new(written), Value::Null).into()),
        Err(error) => {
            debug_assert!(false, "{error}");
            Seed(Kind::Written(Box::default(), Value::Null).into())
        }
    }
}

/// A thousand instances in four regions.
pub(crate) const LARGE: &str = include_str!("large.json");
/// Work that is stuck, and work that has failed.
pub(crate) const BROKEN: &str = include_str!("broken.json");
/// Instances that are about to end.
pub(crate) const EXPIRING: &str = include_str!("expiring.json");

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    use crate::{Config, Emulator};

    const SCHEMA: &str = include_str!("../../seed.schema.json");

    #[test]
    fn the_scenarios_can_be_carried_out() {
        for (text, count) in [(LARGE, 1000), (BROKEN, 5), (EXPIRING, 5)] {
            let seed = Seed::from_json(text).unwrap();
            let state = seed.state(1, 1_750_000_000_000);
            assert_eq!(state.instances.values().count(), count);
            assert_eq!(state.export(), scenario(text).state(1, 1_750_000_000_000).export());
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (text, words) in [
            ("[]", &["object"][..]),
            ("{\n  \"instnces\": []\n}", &["line 2 column 15", "Did you mean `instances`?"]),
            (r#"{"instances": [{"name": "a", "clas": "x"}]}"#, &["instances[0]", "Did you mean `class`?"]),
            (
                "{\"instances\": [{\"name\": \"a\"},\n   {\"name\": \"b\", \"class\": \"pg.it.huge\"}]}",
                &["instances[1]: CreateInstances is refused", "at line 2 column 4"],
            ),
            (
                r#"{"instances": [{"name": "a", "storage": 5}]}"#,
                &["instances[0]: CreateInstances is refused", "line 1"],
            ),
            (r#"{"instances": [{"name": "a"}, {"name": "a"}]}"#, &["instances[1]", "two instances"]),
            (r#"{"instances": [{"name": "a", "region": "ap-guangzou"}]}"#, &["Did you mean `ap-guangzhou`?"]),
            (
                "{\"instances\": [{\"name\": \"orders\"}],\n\"calls\": [{\"action\": \"RestartDBInstance\", \"instance\": \"oders\"}]}",
                &["calls[0]", "Did you mean `orders`?", "at line 2 column 11"],
            ),
            (r#"{"calls": [{"action": "RestartDBInstnce"}]}"#, &["Did you mean `RestartDBInstance`?"]),
            (r#"{"calls": [{"action": "RestartDBInstance"}]}"#, &["RestartDBInstance is refused: MissingParameter"]),
            (r#"{"format": "tencentdb-postgres-emulator/99"}"#, &["format"]),
        ] {
            let refused = Seed::from_json(text).unwrap_err();
            for word in words {
                assert!(refused.contains(word), "{text}: {refused}");
            }
        }
    }

    #[test]
    fn a_seed_has_accounts_users_policies_and_roles() {
        let policy = r#"{"version": "2.0", "statement": {"effect": "deny", "action": "*", "resource": "*"}}"#;
        let seed = format!(
            r#"{{"credentials": [{{"secretId": "A", "secretKey": "k", "account": "7", "user": "ci", "policy": {policy}}}],
                "roles": [{{"name": "reader", "policy": {policy}}}]}}"#
        );
        let options = serde_json::json!({ "seedFile": seed }).to_string();
        let emulator = Emulator::new(Config::from_json(&options).unwrap(), 1_750_000_000_000);
        let pair = emulator.credential();
        assert_eq!((pair.account.as_deref(), pair.user.as_deref()), (Some("7"), Some("ci")));
        assert!(pair.policy.is_some() && emulator.config.role("reader").unwrap().policy.is_some());
        let own = serde_json::json!({ "seedFile": seed, "roles": [{ "name": "own" }] }).to_string();
        let emulator = Emulator::new(Config::from_json(&own).unwrap(), 1_750_000_000_000);
        assert!(emulator.config.role("reader").is_none() && emulator.config.role("own").is_some());
    }

    #[test]
    fn a_password_is_not_repeated() {
        for text in [
            r#"{"instances": [{"name": "a", "accounts": ["Hidden-word1"]}]}"#,
            r#"{"instances": [{"name": "a", "accounts": [{"name": "app", "password": "Hidden word1 é"}]}]}"#,
            r#"{"credentials": ["Hidden-word1"]}"#,
        ] {
            let refused = Seed::from_json(text).unwrap_err();
            assert!(!refused.contains("Hidden"), "{refused}");
        }
        let seed = Seed::from_json(
            r#"{"instances": [{"name": "a", "accounts": [{"name": "app", "password": "Hidden-word1"}]}]}"#,
        );
        let seed = seed.unwrap();
        assert!(!format!("{seed:?}{}", seed.state(1, 1_750_000_000_000).export()).contains("Hidden"));
    }

    /// The names that serde lists behind one it does not know.
    fn names<T: DeserializeOwned>() -> BTreeSet<String> {
        let refused = read::<T>(r#"{"zz-unknown": 1}"#).err().unwrap();
        refused.split('`').skip(3).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn the_schema_has_exactly_the_members_there_are() {
        let schema: Value = serde_json::from_str(SCHEMA).unwrap();
        let described = |at: &str| -> BTreeSet<String> {
            schema.pointer(at).unwrap()["properties"].as_object().unwrap().keys().cloned().collect()
        };
        assert_eq!(described(""), names::<Written>());
        let mut pair = names::<KeyPair>();
        pair.retain(|name| !name.contains('_'));
        assert_eq!(described("/$defs/credential"), pair);
        assert_eq!(described("/$defs/role"), names::<Role>());
        assert_eq!(described("/$defs/instance"), names::<Instance>());
        assert_eq!(described("/$defs/account"), names::<Account>());
        assert_eq!(described("/$defs/database"), names::<Database>());
        assert_eq!(described("/$defs/call"), names::<Call>());
    }
}
