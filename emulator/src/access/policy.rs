//! The language of policies: which actions a caller may perform on which resources.

use std::fmt;

use serde::{Deserialize, Deserializer, de::Error as _};
use serde_json::{Map, Value};

use super::ACCOUNT;
use super::resource::{Pattern, Resource, Segments, is_like};

/// The one version of the language there is.
const VERSION: &str = "2.0";

/// A policy: what it does not allow is not allowed, and what it denies is denied whatever else it says.
///
/// ```
/// use tencentdb_postgres_emulator::Policy;
///
/// let policy = r#"{"version": "2.0", "statement": [{"effect": "allow", "action": "postgres:Describe*", "resource": "*"}]}"#;
/// assert!(Policy::parse(policy).is_ok());
/// assert!(Policy::parse(r#"{"statement": []}"#).is_err());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Policy {
    text: String,
    statements: Vec<Statement>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Statement {
    denies: bool,
    actions: Vec<String>,
    resources: Vec<Pattern>,
}

/// What a policy makes of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Allowed,
    /// No statement allows it.
    Unmentioned,
    /// The statement at this place denies it.
    Denied(usize),
}

/// Why a text is no policy. Which of its parts is at fault decides the code that it is refused with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PolicyError {
    /// It is not written in the language.
    Format(String),
    /// It says what a policy may not say here.
    Invalid(String),
    /// A resource has no name such as resources have.
    Resource(String),
    /// A resource is another account's.
    Foreign(String),
}

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(why) | Self::Invalid(why) | Self::Resource(why) | Self::Foreign(why) => f.write_str(why),
        }
    }
}

impl Policy {
    /// Reads a policy from JSON.
    ///
    /// # Errors
    ///
    /// Says what of it is no policy. Conditions and sets of actions (`permid`) are refused: the emulator cannot tell
    /// when they hold.
    pub fn parse(text: &str) -> Result<Self, String> {
        Self::read(text).map_err(|error| error.to_string())
    }

    pub(crate) fn read(text: &str) -> Result<Self, PolicyError> {
        let value = serde_json::from_str(text)
            .map_err(|error| PolicyError::Format(format!("the policy is no JSON text: {error}")))?;
        Self::of(&value)
    }

    fn of(value: &Value) -> Result<Self, PolicyError> {
        let policy = members(value, "the policy", &["version", "statement"])?;
        if policy.get("version").and_then(Value::as_str) != Some(VERSION) {
            return Err(PolicyError::Format(format!("`version` of the policy must be \"{VERSION}\"")));
        }
        let statements = match policy.get("statement") {
            Some(Value::Array(list)) if !list.is_empty() => list.iter().collect(),
            Some(one @ Value::Object(_)) => vec![one],
            _ => return Err(PolicyError::Format("`statement` of the policy must be a list of statements".into())),
        };
        let statements =
            statements.into_iter().enumerate().map(|(at, value)| statement(value, at)).collect::<Result<_, _>>()?;
        Ok(Self { text: value.to_string(), statements })
    }

    /// Refuses a policy about resources of other accounts than this one.
    pub(crate) fn within(self, account: &str) -> Result<Self, PolicyError> {
        let mut resources = self.statements.iter().flat_map(|statement| &statement.resources);
        let foreign = resources.find_map(|pattern| match pattern {
            Pattern::Like(like) if !like.is_of(account) => like.account.clone(),
            _ => None,
        });
        match foreign {
            None => Ok(self),
            Some(other) => {
                let why = format!("a resource of it is the account {other}'s, and the key is the account {account}'s");
                Err(PolicyError::Foreign(why))
            }
        }
    }

    /// The policy as JSON.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// What it makes of an action, `postgres:DescribeDBInstances`, on a resource.
    pub(crate) fn judge(&self, action: &str, resource: &Resource) -> Verdict {
        let is_about = |statement: &Statement| {
            statement.actions.iter().any(|pattern| is_like(action, pattern))
                && statement.resources.iter().any(|pattern| pattern.covers(resource))
        };
        if let Some(at) = self.statements.iter().position(|statement| statement.denies && is_about(statement)) {
            return Verdict::Denied(at);
        }
        match self.statements.iter().any(is_about) {
            true => Verdict::Allowed,
            false => Verdict::Unmentioned,
        }
    }
}

impl fmt::Debug for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Policy").field(&self.text).finish()
    }
}

impl<'de> Deserialize<'de> for Policy {
    /// Reads a policy as an object, or as the text of one.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let policy = value.as_str().map_or_else(|| Self::of(&value), Self::read);
        policy.map_err(|error| D::Error::custom(error.to_string()))
    }
}

fn statement(value: &Value, at: usize) -> Result<Statement, PolicyError> {
    let place = format!("`statement[{at}]`");
    if value.get("principal").is_some() {
        return Err(PolicyError::Invalid(format!("{place} has a principal, which a policy of keys may not name")));
    }
    let known = members(value, &place, &["sid", "effect", "action", "resource", "condition"])?;
    let is_empty = |value: &Value| value.is_null() || value.as_object().is_some_and(Map::is_empty);
    if known.get("condition").is_some_and(|condition| !is_empty(condition)) {
        return Err(PolicyError::Invalid(format!("{place} has a condition, which the emulator does not evaluate")));
    }
    let denies = match known.get("effect").and_then(Value::as_str) {
        Some("allow") => false,
        Some("deny") => true,
        _ => return Err(PolicyError::Format(format!("`effect` of {place} must be \"allow\" or \"deny\""))),
    };
    let actions =
        texts(known, "action", &place)?.into_iter().map(|text| action(text, &place)).collect::<Result<_, _>>()?;
    let resources =
        texts(known, "resource", &place)?.into_iter().map(|text| pattern(text, &place)).collect::<Result<_, _>>()?;
    Ok(Statement { denies, actions, resources })
}

/// The members of an object that has none but these.
fn members<'v>(value: &'v Value, place: &str, names: &[&str]) -> Result<&'v Map<String, Value>, PolicyError> {
    let members = value.as_object().ok_or_else(|| PolicyError::Format(format!("{place} must be an object")))?;
    match members.keys().find(|name| !names.contains(&&***name)) {
        None => Ok(members),
        Some(name) => Err(PolicyError::Format(format!(
            "{place} has a member `{name}`; it may have {}, in lower case",
            names.join(", ")
        ))),
    }
}

/// One text, or a list of them.
fn texts<'v>(members: &'v Map<String, Value>, name: &str, place: &str) -> Result<Vec<&'v str>, PolicyError> {
    let found = match members.get(name) {
        Some(Value::String(one)) => Some(vec![&**one]),
        Some(Value::Array(list)) => list.iter().map(Value::as_str).collect(),
        _ => None,
    };
    found
        .filter(|list| !list.is_empty())
        .ok_or_else(|| PolicyError::Format(format!("`{name}` of {place} must be a text or a list of texts")))
}

fn action(text: &str, place: &str) -> Result<String, PolicyError> {
    let bare = text.strip_prefix("name/").unwrap_or(text);
    if bare == "*" {
        return Ok(bare.into());
    }
    match bare.split_once(':') {
        Some((service, name)) if !service.is_empty() && !name.is_empty() && !service.contains('/') => Ok(bare.into()),
        _ => Err(PolicyError::Invalid(format!(
            "the action `{text}` of {place} is none of a service: write `postgres:DescribeDBInstances`, `postgres:*` or `*`"
        ))),
    }
}

fn pattern(text: &str, place: &str) -> Result<Pattern, PolicyError> {
    if text == "*" {
        return Ok(Pattern::All);
    }
    let segments = Segments::read(text).ok_or_else(|| {
        PolicyError::Resource(format!(
            "the resource `{text}` of {place} is no name in six segments: write \
             `{}` or `*`",
            Resource::instance(ACCOUNT, "ap-guangzhou", "postgres-1")
        ))
    })?;
    Ok(Pattern::Like(segments))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(statements: &str) -> Result<Policy, PolicyError> {
        Policy::read(&format!(r#"{{"version": "2.0", "statement": {statements}}}"#))
    }

    #[test]
    fn what_is_not_allowed_is_not_and_what_is_denied_never() {
        let policy = policy(
            r#"[{"effect": "allow", "action": ["postgres:Describe*", "name/postgres:RestartDBInstance"], "resource": "*"},
                {"effect": "deny", "action": "postgres:*", "resource": ["qcs::postgres:ap-guangzhou:uin/:DBInstanceId/postgres-2"]}]"#,
        )
        .unwrap();
        let one = Resource::instance(ACCOUNT, "ap-guangzhou", "postgres-1");
        let two = Resource::instance(ACCOUNT, "ap-guangzhou", "postgres-2");
        for (action, resource, verdict) in [
            ("postgres:DescribeDBInstances", &Resource::All, Verdict::Allowed),
            ("postgres:RestartDBInstance", &one, Verdict::Allowed),
            ("postgres:RestartDBInstance", &two, Verdict::Denied(1)),
            ("postgres:DestroyDBInstance", &one, Verdict::Unmentioned),
            ("postgres:describeDBInstances", &one, Verdict::Unmentioned),
            ("tag:DescribeResourceTags", &Resource::All, Verdict::Unmentioned),
        ] {
            assert_eq!(policy.judge(action, resource), verdict, "{action} on {resource}");
        }
    }

    #[test]
    fn one_statement_and_one_text_may_stand_without_a_list() {
        let policy = policy(r#"{"effect": "allow", "action": "*", "resource": "*", "condition": {}}"#).unwrap();
        assert_eq!(policy.judge("sts:AssumeRole", &Resource::role(ACCOUNT, "ops")), Verdict::Allowed);
        assert_eq!(Policy::read(policy.text()), Ok(policy.clone()), "the text is the policy");
        let from_text: Policy = serde_json::from_value(Value::from(policy.text())).unwrap();
        assert_eq!(from_text, policy);
    }

    #[test]
    fn what_is_no_policy_is_refused_with_the_place() {
        let allow = |rest: &str| format!(r#"[{{"effect": "allow", {rest}}}]"#);
        for (statements, variant, word) in [
            ("[]", "Format", "statement"),
            (r#"["allow"]"#, "Format", "statement[0]"),
            (r#"[{"Effect": "allow", "action": "*", "resource": "*"}]"#, "Format", "lower case"),
            (r#"[{"effect": "Allow", "action": "*", "resource": "*"}]"#, "Format", "effect"),
            (&allow(r#""action": [], "resource": "*""#), "Format", "action"),
            (&allow(r#""action": [1], "resource": "*""#), "Format", "action"),
            (&allow(r#""action": "*""#), "Format", "resource"),
            (&allow(r#""action": "permid/280655", "resource": "*""#), "Invalid", "permid"),
            (&allow(r#""action": "DescribeDBInstances", "resource": "*""#), "Invalid", "postgres:"),
            (&allow(r#""action": "*", "resource": "*", "condition": {"ip_equal": {}}"#), "Invalid", "condition"),
            (&allow(r#""action": "*", "resource": "*", "principal": "*""#), "Invalid", "principal"),
            (&allow(r#""action": "*", "resource": "postgres-1""#), "Resource", "qcs::postgres"),
        ] {
            let refused = policy(statements).unwrap_err();
            assert!(format!("{refused:?}").starts_with(variant), "{statements}: {refused:?}");
            assert!(refused.to_string().contains(word), "{statements}: {refused}");
        }
        let foreign = policy(&allow(r#""action": "*", "resource": "qcs::postgres::uin/7:*""#)).unwrap();
        assert!(foreign.clone().within("7").is_ok());
        assert!(matches!(foreign.within(ACCOUNT), Err(PolicyError::Foreign(_))));
        for text in ["", "[]", r#"{"version": "1.0", "statement": []}"#, r#"{"statement": []}"#] {
            assert!(matches!(Policy::read(text), Err(PolicyError::Format(_))), "{text}");
        }
    }
}
