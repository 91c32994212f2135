//! What an emulator is told when it is made.

use std::borrow::Cow;
use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use tencentdb_postgres::Secret;
use tencentdb_postgres::model::nearest;

use crate::access::{ACCOUNT, Policy};
use crate::control::{Moment, speed};
use crate::doors::{origin, origins};
use crate::faults::{Fault, latency};
use crate::json;
use crate::seed::Seed;
use crate::state::{Transition, Transitions};

/// The id of the pair an emulator knows when none is named.
pub const DEFAULT_SECRET_ID: &str = "AKIDEMULATOREXAMPLE";
/// The key of the pair an emulator knows when none is named. It opens nothing but emulators.
pub const DEFAULT_SECRET_KEY: &str = "emulator-key-that-opens-nothing";

/// Everything that can be chosen. As JSON the names are in camelCase and all may be left out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Config {
    /// Who may call; the documented default pair when empty.
    #[serde(deserialize_with = "key_pairs")]
    pub credentials: Vec<KeyPair>,
    /// The roles of the account that callers may assume; when empty, any that a caller names, and it may do everything.
    pub roles: Vec<Role>,
    /// Where ids and addresses come from: the same seed gives the same ones.
    pub seed: u64,
    /// What is there at the start.
    pub fleet: Fleet,
    /// What is there at the start instead: a seed as a text, or an object.
    #[serde(alias = "seed_file", deserialize_with = "seed_file")]
    pub seed_file: Option<Seed>,
    /// The time to begin at; that of the host when not given. The clock goes on from there.
    pub time: Option<Moment>,
    /// How many seconds pass in a second of the host; by 0 the clock stands still until it is put forward.
    #[serde(deserialize_with = "speed")]
    pub speed: f64,
    /// Has all work pass in no time, but what `transitions` names.
    pub instant: bool,
    /// How work passes, by its kind.
    pub transitions: Transitions,
    /// Faults from the start on.
    pub faults: Vec<Fault>,
    /// How long every answer of the API takes, in milliseconds, [`LONGEST_LATENCY_MS`](crate::LONGEST_LATENCY_MS) at
    /// most.
    #[serde(alias = "latency_ms", deserialize_with = "latency")]
    pub latency_ms: u64,
    /// In what answers may surprise a program that was written on a quiet day.
    pub quirks: Quirks,
    /// Turns every leniency towards other vendors' clients off.
    pub strict: bool,
    /// Refuses more calls a second than documented of an action.
    #[serde(alias = "rate_limit")]
    pub rate_limit: bool,
    /// Pages that may call besides those of this machine, by their origin: `https://console.example`. Their hosts may
    /// lead here too.
    #[serde(alias = "allow_origins", deserialize_with = "origins")]
    pub allow_origins: Vec<String>,
    /// Refuses requests for hosts that are neither this machine nor the service nor allowed, as what listens on a port
    /// must: a foreign page can make a name of its own lead to this machine.
    #[serde(alias = "check_host")]
    pub check_host: bool,
    /// Whether `/_emulator/` is answered, where whoever can reach the emulator can control it.
    pub control: bool,
    /// What stands before every path, such as `/postgres`, as behind a proxy that leads one path here. Without it a path
    /// is understood too.
    #[serde(alias = "base_path", deserialize_with = "base_path")]
    pub base_path: String,
    /// Whether `CONNECT` to a host of the cloud is answered with 200: for a server that goes on by speaking TLS itself.
    pub tunnels: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            credentials: Vec::new(),
            roles: Vec::new(),
            seed: 1,
            fleet: Fleet::Empty,
            seed_file: None,
            time: None,
            speed: 1.0,
            instant: false,
            transitions: Transitions::default(),
            faults: Vec::new(),
            latency_ms: 0,
            quirks: Quirks::ALL,
            strict: false,
            rate_limit: false,
            allow_origins: Vec::new(),
            check_host: false,
            control: true,
            base_path: String::new(),
            tunnels: false,
        }
    }
}

impl Config {
    /// Reads a configuration from JSON.
    ///
    /// # Errors
    ///
    /// Says which option is unknown or of the wrong type.
    ///
    /// ```
    /// let config = tencentdb_postgres_emulator::Config::from_json(r#"{"seed": 7, "fleet": "demo"}"#).unwrap();
    /// assert_eq!(config.seed, 7);
    /// assert!(tencentdb_postgres_emulator::Config::from_json(r#"{"sed": 7}"#).unwrap_err().contains("unknown field `sed`"));
    /// ```
    pub fn from_json(text: &str) -> Result<Self, String> {
        read(text).map_err(|error| format!("the options of the emulator cannot be used: {error}"))
    }

    /// Allows an origin, as a browser writes it.
    ///
    /// # Errors
    ///
    /// When the text is no origin.
    pub fn allow_origin(&mut self, text: &str) -> Result<(), String> {
        self.allow_origins.push(origin(text)?);
        Ok(())
    }

    /// Every key pair that may call.
    pub(crate) fn key_pairs(&self) -> Cow<'_, [KeyPair]> {
        if self.credentials.is_empty() {
            return vec![KeyPair::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY)].into();
        }
        (&*self.credentials).into()
    }

    /// How work passes.
    pub(crate) fn transitions(&self) -> Transitions {
        let every = if self.instant { Transition::Instant } else { Transition::Usual };
        let seeded = self.seed_file.as_ref().map(Seed::transitions).unwrap_or_default();
        self.transitions.clone().over(seeded).or(every)
    }

    /// The key pair of an id.
    pub(crate) fn key_pair(&self, secret_id: &str) -> Option<KeyPair> {
        self.key_pairs().iter().find(|pair| pair.secret_id == secret_id).cloned()
    }

    /// The role of a name.
    pub(crate) fn role(&self, name: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.name == name)
    }
}

/// What the service is known to do, and programs must stand. All of it is on unless it is turned off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Quirks {
    /// A task is not listed until a second after it was started.
    #[serde(alias = "late_tasks")]
    pub late_tasks: bool,
    /// An instance still looks untouched for two seconds after a resize was asked for, and so does its public address
    /// after it was opened or closed.
    #[serde(alias = "late_status")]
    pub late_status: bool,
    /// The list of changes of parameters is three seconds behind.
    #[serde(alias = "late_events")]
    pub late_events: bool,
    /// A new instance has a second account, which has no creation time, as one that a direct connection made.
    #[serde(alias = "direct_accounts")]
    pub direct_accounts: bool,
}

impl Quirks {
    /// As the service is.
    pub const ALL: Self = Self { late_tasks: true, late_status: true, late_events: true, direct_accounts: true };
    /// As one would wish it to be.
    pub const NONE: Self = Self { late_tasks: false, late_status: false, late_events: false, direct_accounts: false };
}

impl Default for Quirks {
    fn default() -> Self {
        Self::ALL
    }
}

/// Reads JSON. The error begins with the path of what is wrong, and names what was probably meant.
pub(crate) fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    json::settings(text).map_err(|error| {
        let message = error.to_string();
        let meant = meant(&message).map(|name| format!(". Did you mean `{name}`?")).unwrap_or_default();
        message + &meant
    })
}

/// The nearest of the names that serde lists behind one it does not know.
fn meant(message: &str) -> Option<&str> {
    let (_, names) = message.split_once("unknown ")?;
    let mut quoted = names.split('`').skip(1).step_by(2);
    nearest(quoted.next()?, quoted)
}

/// Reads a base path. One slash at its end more or less makes no difference.
fn base_path<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let path = text.strip_suffix('/').unwrap_or(&text);
    let is_segment = |segment: &str| !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_graphic());
    let is_path = |path: &str| path.split('/').all(is_segment) && !path.contains(['?', '#', '\\']);
    match path.strip_prefix('/') {
        None if path.is_empty() => Ok(String::new()),
        Some(segments) if is_path(segments) => Ok(path.into()),
        _ => Err(D::Error::custom("a base path is written /like/this")),
    }
}

/// Reads a seed, from a text or as it stands.
fn seed_file<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Seed>, D::Error> {
    let text = match Value::deserialize(deserializer)? {
        Value::Null => return Ok(None),
        Value::String(text) => text,
        value => value.to_string(),
    };
    Seed::from_json(&text).map(Some).map_err(D::Error::custom)
}

/// Reads the key pairs. The error says what they look like, where serde's would repeat a key that stands in the wrong
/// place.
pub(crate) fn key_pairs<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<KeyPair>, D::Error> {
    let pairs: Vec<Value> = Vec::deserialize(deserializer).map_err(|_| D::Error::custom(KEY_PAIRS))?;
    let pair = |mut pair: Value| {
        // The policy of a pair is no secret: what is wrong with it is said as it is.
        let policy =
            pair.as_object_mut().and_then(|members| members.remove("policy")).filter(|policy| !policy.is_null());
        let pair: KeyPair = json::settings_of(pair).map_err(|_| D::Error::custom(KEY_PAIRS))?;
        let policy: Option<Policy> = policy.map(json::settings_of).transpose().map_err(D::Error::custom)?;
        let policy = policy.map(|policy| policy.within(pair.account())).transpose().map_err(D::Error::custom)?;
        Ok(KeyPair { policy, ..pair })
    };
    pairs.into_iter().map(pair).collect()
}

/// Reads the number of an account.
fn account<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let number: Option<String> = Option::deserialize(deserializer)?;
    // As long as `u64` holds, without zeros in front.
    let is_number = |text: &String| text.parse::<u64>().is_ok_and(|number| number.to_string() == *text);
    number.map(|text| if is_number(&text) { Ok(text) } else { Err(D::Error::custom("no account")) }).transpose()
}

const KEY_PAIRS: &str = "credentials must be a list of { secretId, secretKey, token?, expiresMs?, account?, user?, policy? }, ids, keys and tokens \
                         as texts";

/// A key pair that may call; with a token it is a temporary one, and calls must bring that token.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeyPair {
    /// Names the pair.
    #[serde(alias = "secret_id")]
    pub secret_id: String,
    /// Signs.
    #[serde(alias = "secret_key")]
    pub secret_key: Secret,
    /// The token of a temporary pair.
    #[serde(default)]
    pub token: Option<Secret>,
    /// When a temporary pair ends, in milliseconds since 1970.
    #[serde(default, alias = "expires_ms")]
    pub expires_ms: Option<u64>,
    /// The number of the account whose pair it is, as digits; that of the documented pair when left out. Each account has
    /// instances of its own.
    #[serde(default, deserialize_with = "account")]
    pub account: Option<String>,
    /// The user of the account whose pair it is; the account's own when left out.
    #[serde(default)]
    pub user: Option<String>,
    /// What the pair may do; everything when left out.
    #[serde(default)]
    pub policy: Option<Policy>,
}

/// A role that callers may assume.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its name, as in `qcs::cam::uin/100000000001:roleName/NAME`.
    pub name: String,
    /// What it may do; everything when left out.
    #[serde(default)]
    pub policy: Option<Policy>,
}

impl KeyPair {
    /// A long-term pair.
    #[must_use]
    pub fn new(secret_id: impl Into<String>, secret_key: impl Into<Secret>) -> Self {
        let (secret_id, secret_key) = (secret_id.into(), secret_key.into());
        Self { secret_id, secret_key, token: None, expires_ms: None, account: None, user: None, policy: None }
    }

    /// The pair as that of another account, which has instances of its own.
    #[must_use]
    pub fn of_account(mut self, number: u64) -> Self {
        self.account = Some(number.to_string());
        self
    }

    /// The number of the account.
    pub(crate) fn account(&self) -> &str {
        self.account.as_deref().unwrap_or(ACCOUNT)
    }

    /// The pair as that of a user of the account.
    #[must_use]
    pub fn of_user(mut self, name: impl Into<String>) -> Self {
        self.user = Some(name.into());
        self
    }

    /// The pair with a policy, which bounds what it may do.
    #[must_use]
    pub fn with_policy(mut self, policy: Policy) -> Self {
        self.policy = Some(policy);
        self
    }

    /// The pair as a temporary one.
    #[must_use]
    pub fn with_token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// The pair until a time, in milliseconds since 1970.
    #[must_use]
    pub fn until(mut self, expires_ms: u64) -> Self {
        self.expires_ms = Some(expires_ms);
        self
    }

    /// Reads `ID:KEY` or `ID:KEY:TOKEN`.
    ///
    /// # Errors
    ///
    /// When a part is missing or empty. The message repeats nothing of the text.
    ///
    /// ```
    /// use tencentdb_postgres_emulator::KeyPair;
    ///
    /// assert_eq!(KeyPair::parse("AKIDEXAMPLE:not-a-real-key").unwrap().secret_id, "AKIDEXAMPLE");
    /// assert!(KeyPair::parse("AKIDEXAMPLE").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parts = text.splitn(3, ':');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(id), Some(key), None) if !id.is_empty() && !key.is_empty() => Ok(Self::new(id, key)),
            (Some(id), Some(key), Some(token)) if !id.is_empty() && !key.is_empty() && !token.is_empty() => {
                Ok(Self::new(id, key).with_token(token))
            }
            _ => Err("a credential is written ID:KEY, or ID:KEY:TOKEN for a temporary one".into()),
        }
    }
}

impl fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyPair").field("secret_id", &self.secret_id).finish_non_exhaustive()
    }
}

/// What is there at the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fleet {
    /// Nothing.
    #[default]
    Empty,
    /// Two dozen instances in four regions, in several states, with tasks behind them and under way. Their past takes
    /// 720 days, so in the state nothing happens before 1971-12-22: under a clock that starts at 0 use
    /// [`Fleet::Empty`].
    Demo,
    /// A thousand instances in four regions.
    Large,
    /// Five instances: two whose work is stuck, one whose restart has failed, one isolated.
    Broken,
    /// Five instances: two whose month ends within days, two that are gone within a day.
    Expiring,
}

impl Fleet {
    /// The name of every one, as it is written.
    pub const NAMES: [&str; 5] = ["demo", "empty", "large", "broken", "expiring"];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_cannot_be_used_is_refused_with_its_path() {
        for (options, path) in [
            (r#"{"latencyMs": 2147483648}"#, "latencyMs"),
            (r#"{"latencyMs": 9007199254740991}"#, "latencyMs"),
            (r#"{"latencyMs": -1}"#, "latencyMs"),
            (r#"{"latencyMs": 0.5}"#, "latencyMs"),
            (r#"{"latencyMs": "5"}"#, "latencyMs"),
            (r#"{"latencyMs": null}"#, "latencyMs"),
            (r#"{"seed": -1}"#, "seed"),
            (r#"{"seed": 1e300}"#, "seed"),
            (r#"{"seed": 18446744073709551616}"#, "seed"),
            (r#"{"faults": [{}, {"latencyMs": 2147483648}]}"#, "faults[1].latencyMs"),
            (r#"{"faults": [{"times": -1}]}"#, "faults[0].times"),
            (r#"{"faults": [{"skip": 4294967296}]}"#, "faults[0].skip"),
            (r#"{"faults": [{"retryAfter": 1.5}]}"#, "faults[0].retryAfter"),
            (r#"{"faults": [{"skewMs": 1e30}]}"#, "faults[0].skewMs"),
            (r#"{"faults": [{"probability": -0.1}]}"#, "faults[0].probability"),
            (r#"{"speed": -1}"#, "speed"),
            (r#"{"speed": 1e9}"#, "speed"),
            (r#"{"time": -1}"#, "time"),
            (r#"{"time": "tomorrow"}"#, "time"),
            (r#"{"transitions": {"*": {"seconds": -1}}}"#, "transitions.*.seconds"),
            (r#"{"basePath": "x"}"#, "basePath"),
            (r#"{"basePath": "/x//y"}"#, "basePath"),
            (r#"{"basePath": "//"}"#, "basePath"),
            (r#"{"basePath": "/x?a"}"#, "basePath"),
            (r#"{"basePath": "/x y"}"#, "basePath"),
        ] {
            let refused = Config::from_json(options).unwrap_err();
            assert!(refused.contains(&format!("{path}: ")), "{options}: {refused}");
        }
        assert_eq!(Config::from_json(r#"{"latencyMs": 2147483647}"#).unwrap().latency_ms, crate::LONGEST_LATENCY_MS);
        for (text, path) in [("", ""), ("/", ""), ("/x", "/x"), ("/x/y/", "/x/y")] {
            assert_eq!(Config::from_json(&format!(r#"{{"basePath": "{text}"}}"#)).unwrap().base_path, path);
        }
    }

    #[test]
    fn an_unknown_name_is_refused_with_the_nearest() {
        for (options, meant) in [
            (r#"{"sed": 7}"#, "`seed`"),
            (r#"{"faults": [{"laytencyMs": 7}]}"#, "`latencyMs`"),
            (r#"{"fleet": "demoo"}"#, "`demo`"),
            (r#"{"transitions": {"*": "instnt"}}"#, "`instant`"),
        ] {
            let refused = Config::from_json(options).unwrap_err();
            assert!(refused.ends_with(&format!("Did you mean {meant}?")), "{options}: {refused}");
        }
        assert!(!Config::from_json(r#"{"nothing like it": 7}"#).unwrap_err().contains("Did you mean"));
    }

    #[test]
    fn a_key_in_the_wrong_place_is_not_repeated() {
        for options in [
            r#"{"credentials": ["AKID:verysecret"]}"#,
            r#"{"credentials": [{"secretId": "AKID", "key": "verysecret"}]}"#,
            r#"{"credentials": "verysecret"}"#,
        ] {
            let refused = Config::from_json(options).unwrap_err();
            assert!(refused.contains("secretId") && !refused.contains("verysecret"), "{refused}");
        }
        let pair = &Config::from_json(r#"{"credentials": [{"secretId": "AKID", "secretKey": "verysecret"}]}"#)
            .unwrap()
            .credentials[0];
        assert!(!format!("{pair:?}").contains("verysecret"));
    }

    #[test]
    fn a_pair_may_be_a_user_s_and_bounded_by_a_policy() {
        let with = |policy: &str| {
            Config::from_json(&format!(
                r#"{{"credentials": [{{"secretId": "AKID", "secretKey": "verysecret", "user": "ci", "policy": {policy}}}]}}"#
            ))
        };
        let policy =
            r#"{"version": "2.0", "statement": [{"effect": "allow", "action": "postgres:*", "resource": "*"}]}"#;
        let pair = &with(policy).unwrap().credentials[0];
        assert_eq!((pair.user.as_deref(), &pair.policy), (Some("ci"), &Some(Policy::parse(policy).unwrap())));
        for account in ["\"\"", "\"me\"", "\"007\"", "7"] {
            let pair = format!(r#"{{"secretId": "AKID", "secretKey": "verysecret", "account": {account}}}"#);
            assert!(Config::from_json(&format!(r#"{{"credentials": [{pair}]}}"#)).is_err(), "{account}");
        }
        let refused = with(r#"{"version": "1"}"#).unwrap_err();
        assert!(refused.contains("`version`") && !refused.contains("verysecret"), "{refused}");
    }
}
