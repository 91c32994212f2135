//! Who calls, and what they may do: the part of access management that keys need.
//!
//! A long-term key belongs to the account, or to a user of it who may have a policy. A temporary key has the session
//! that it was given for, and policies that all have to allow what it does.

mod instance_params;
mod policy;
mod resource;
mod temporary;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tencentdb_postgres::ErrorCode as Code;

use crate::config::{Config, KeyPair};
use crate::refusal::Refusal;

pub use policy::Policy;
pub(crate) use policy::PolicyError;
use policy::Verdict;
pub(crate) use resource::{Resource, Segments};
pub(crate) use temporary::{Grant, LONGEST_TOKEN, Temporary, issue};

/// The number of the account that keys belong to, and what is there at the start, unless another is named.
pub(crate) use crate::state::OWNER_UIN as ACCOUNT;

/// The list over all instances, which can be allowed for the instances of a region.
const INSTANCE_LIST: &str = "DescribeDBInstances";

/// Whose key signed.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    /// The long-term pair, or that which a temporary key goes back to.
    pub pair: KeyPair,
    /// What a temporary key was given for.
    pub session: Option<Session>,
    /// All of them have to allow a call.
    pub policies: Vec<Policy>,
    /// When the key ends, in milliseconds since 1970.
    pub ends_ms: Option<u64>,
}

/// What a temporary key is given for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Session {
    /// Somebody that the caller knows by this name.
    Federated(String),
    /// A role, and the name of its session.
    Role(String, String),
}

impl Caller {
    /// Whoever has a long-term pair, or one that was named with its token.
    pub(crate) fn of(pair: KeyPair) -> Self {
        let policies = pair.policy.iter().cloned().collect();
        Self { session: None, policies, ends_ms: pair.expires_ms, pair }
    }

    /// Whoever has a temporary key that goes back to a pair. A role has permissions of its own; what is federated has
    /// at most those of the pair.
    pub(crate) fn within(pair: KeyPair, grant: Grant, config: &Config) -> Self {
        let own = match &grant.session {
            Session::Federated(_) => pair.policy.clone(),
            Session::Role(name, _) => config.role(name).and_then(|role| role.policy.clone()),
        };
        let policies = own.into_iter().chain(grant.policies).collect();
        let ends_ms = Some(grant.ends_ms.min(pair.expires_ms.unwrap_or(u64::MAX)));
        Self { session: Some(grant.session), policies, ends_ms, pair }
    }

    /// Returns whether the key ends.
    pub(crate) fn is_temporary(&self) -> bool {
        self.session.is_some() || self.pair.token.is_some()
    }

    /// The number of the account whose key it is.
    pub(crate) fn account(&self) -> &str {
        self.pair.account()
    }

    /// The number of the user whose key it is, or which it goes back to; that of the account where it has no user.
    pub(crate) fn uin(&self) -> String {
        let of_user = |name| format!("2{:011}", number(name, 100_000_000_000));
        self.pair.user.as_deref().map_or_else(|| self.account().to_owned(), of_user)
    }

    /// Refuses a call that the caller's policies do not all allow.
    pub(crate) fn authorize(&self, action: &str, resources: &[Resource]) -> Result<(), Refusal> {
        for (policy, resource) in self.policies.iter().flat_map(|policy| resources.iter().map(move |one| (policy, one)))
        {
            let why = match policy.judge(action, resource) {
                Verdict::Allowed => continue,
                Verdict::Unmentioned => "no statement of the policy allows it".to_owned(),
                Verdict::Denied(at) => format!("`statement[{at}]` of the policy denies it"),
            };
            let hint = match resource {
                Resource::All => "; the action names no resource, so only the resource `*` covers it",
                Resource::Named { .. } => "",
            };
            let message =
                format!("The caller is not authorized to perform ({action}) on resource ({resource}): {why}{hint}.");
            return Err(Refusal::new(Code::UNAUTHORIZED_OPERATION, message));
        }
        Ok(())
    }
}

/// A number below `end` that goes with a name.
pub(crate) fn number(name: &str, end: u64) -> u64 {
    let mixed = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    1 + mixed % (end - 1)
}

/// What a call of this service's own API is about: the instances that it names. The list over all instances is about
/// those of the region; other calls that name none are about no resource by its name.
pub(crate) fn resources(action: &str, params: &str, account: &str, region: &str) -> Vec<Resource> {
    let params: Value = serde_json::from_str(params).unwrap_or_default();
    let named =
        instance_params::INSTANCE_PARAMS.iter().filter_map(|name| params.get(name)).flat_map(|value| match value {
            Value::Array(list) => list.iter().collect(),
            one => vec![one],
        });
    let instances: Vec<Resource> =
        named.filter_map(Value::as_str).map(|id| Resource::instance(account, region, id)).collect();
    match instances.is_empty() {
        false => instances,
        true if action == INSTANCE_LIST => vec![Resource::instance(account, region, "*")],
        true => vec![Resource::All],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_about_the_instances_that_it_names() {
        let shown = |action, params| {
            resources(action, params, ACCOUNT, "ap-guangzhou")
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(" ")
        };
        for (action, params, expected) in [
            ("DescribeDBInstances", "{}", "qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/*"),
            ("DescribeZones", "{}", "*"),
            ("DescribeTasks", "{}", "*"),
            (
                "RestartDBInstance",
                r#"{"DBInstanceId": "postgres-1"}"#,
                "qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/postgres-1",
            ),
            (
                "IsolateDBInstances",
                r#"{"DBInstanceIdSet": ["postgres-1", "postgres-2"]}"#,
                "qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/postgres-1 \
                 qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/postgres-2",
            ),
            (
                "CreateReadOnlyGroup",
                r#"{"MasterDBInstanceId": "postgres-1"}"#,
                "qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/postgres-1",
            ),
        ] {
            assert_eq!(shown(action, params), expected, "{action}");
        }
    }

    #[test]
    fn every_policy_has_to_allow_and_the_refusal_names_action_and_resource() {
        let policy = |action: &str| {
            Policy::parse(&format!(
                r#"{{"version": "2.0", "statement": [{{"effect": "allow", "action": "{action}", "resource": "*"}}]}}"#
            ))
            .unwrap()
        };
        let mut caller = Caller::of(KeyPair::new("AKID", "key"));
        assert_eq!(caller.authorize("postgres:DestroyDBInstance", &[Resource::All]), Ok(()));
        caller.policies = vec![policy("postgres:*"), policy("*:Describe*")];
        assert_eq!(caller.authorize("postgres:DescribeZones", &[Resource::All]), Ok(()));
        let refused = caller
            .authorize("postgres:RestartDBInstance", &[Resource::instance(ACCOUNT, "ap-guangzhou", "postgres-1")])
            .unwrap_err();
        assert_eq!(refused.code, Code::UNAUTHORIZED_OPERATION);
        assert!(
            refused.message.contains("(postgres:RestartDBInstance)")
                && refused.message.contains("DBInstanceId/postgres-1)"),
            "{}",
            refused.message
        );
    }

    #[test]
    fn users_have_numbers_of_their_own() {
        let of = |name: &str| Caller::of(KeyPair::new("AKID", "key").of_user(name)).uin();
        assert_eq!(Caller::of(KeyPair::new("AKID", "key")).uin(), ACCOUNT);
        assert!(of("ci").len() == ACCOUNT.len() && of("ci") != of("ops") && of("ci") != ACCOUNT);
    }
}
