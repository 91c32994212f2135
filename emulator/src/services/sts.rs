//! Temporary keys, as the service `sts` gives them.

use serde_json::{Map, Value, json};
use tencentdb_postgres::sign::parse_query;

use super::{Answer, Call, Params};
use crate::access::{self, Grant, LONGEST_TOKEN, Policy, PolicyError, Resource, Segments, Session};
use crate::clock;
use crate::refusal::Refusal;

pub(super) const ACTIONS: [&str; 3] = ["AssumeRole", "GetCallerIdentity", "GetFederationToken"];

/// Named in the log when a role was assumed that nobody declared.
const DEFAULT_ROLE: &str = "default-role";
const SECOND: u64 = clock::SECOND;

// Codes of this service alone.
const KEY_NOT_SUPPORTED: &str = "InvalidParameter.AccessKeyNotSupport";
const TOO_LONG_LIVED: &str = "InvalidParameter.OverTimeError";
const PARAM_ERROR: &str = "InvalidParameter.ParamError";
const POLICY_TOO_LONG: &str = "InvalidParameter.PolicyTooLong";
const POLICY_FORMAT: &str = "InvalidParameter.StrategyFormatError";
const POLICY_INVALID: &str = "InvalidParameter.StrategyInvalid";
const POLICY_RESOURCE: &str = "InvalidParameter.ResouceError";
const POLICY_FOREIGN: &str = "InvalidParameter.GrantOtherResource";
const NO_ROLE: &str = "ResourceNotFound.RoleNotFound";

pub(super) fn run(call: &mut Call, params: &mut Params) -> Answer {
    match call.action {
        "GetFederationToken" => federation_token(call, params),
        "AssumeRole" => assume_role(call, params),
        "GetCallerIdentity" => params.end().map(|()| identity(call)),
        _ => Err(call.unknown(&ACTIONS)),
    }
}

/// Gives a key that may do what both its policy and the caller's allow.
fn federation_token(call: &mut Call, params: &mut Params) -> Answer {
    let name = params.required_text("Name")?;
    let policy = policy(call, &params.required_text("Policy")?)?;
    let seconds = params.whole("DurationSeconds")?;
    params.end()?;
    if call.caller.is_temporary() {
        let message = "GetFederationToken takes long-term keys only, and this one is temporary.";
        return Err(Refusal::new(KEY_NOT_SUPPORTED, message));
    }
    named("Name", &name, 1)?;
    call.caller.authorize("sts:GetFederationToken", &[Resource::All])?;
    let most = if call.caller.pair.user.is_some() { 129_600 } else { 7200 };
    let ends_ms = ends_ms(call, seconds, 1800, most)?;
    give(call, &Grant { session: Session::Federated(name), policies: vec![policy], ends_ms })
}

/// Gives a key that may do what the role may, and no more than the policy that is passed along. One that a temporary
/// key asks for may no more than that one, and for no longer.
fn assume_role(call: &mut Call, params: &mut Params) -> Answer {
    let role = role(call, &params.required_text("RoleArn")?)?;
    let session = params.required_text("RoleSessionName")?;
    let seconds = params.whole("DurationSeconds")?;
    let asked = params.text("Policy")?.map(|text| policy(call, &text)).transpose()?;
    let external_id = params.text("ExternalId")?;
    params.end()?;
    named("RoleSessionName", &session, 2)?;
    if let Some(id) = &external_id {
        named("ExternalId", id, 2)?;
    }
    call.caller.authorize("sts:AssumeRole", &[Resource::role(call.caller.account(), &role)])?;
    let inherited = if call.caller.is_temporary() { call.caller.policies.clone() } else { Vec::new() };
    let ends_ms = ends_ms(call, seconds, 7200, 43_200)?;
    let policies = inherited.into_iter().chain(asked).collect();
    give(call, &Grant { session: Session::Role(role, session), policies, ends_ms })
}

/// Says whose key it is.
fn identity(call: &Call) -> Map<String, Value> {
    let (account, uin) = (call.caller.account(), call.caller.uin());
    let (kind, user, arn) = match &call.caller.session {
        None if call.caller.pair.user.is_none() => {
            ("RootAccount", uin.clone(), format!("qcs::cam:{account}:uin/{uin}"))
        }
        None => ("CAMUser", uin.clone(), format!("qcs::cam:{account}:uin/{uin}")),
        Some(Session::Federated(name)) => {
            ("CAMUser", format!("{uin}:{name}"), format!("qcs::sts:{account}:federated-user/{uin}"))
        }
        Some(Session::Role(role, session)) => {
            let id = role_id(role);
            ("CAMRole", format!("{id}:{session}"), format!("qcs::sts:{account}:assumed-role/{id}"))
        }
    };
    object(json!({
        "Arn": arn,
        "AccountId": account,
        "UserId": user,
        "PrincipalId": uin,
        "Type": kind,
    }))
}

fn give(call: &Call, grant: &Grant) -> Answer {
    let issued = access::issue(&call.caller.pair, call.request_id, grant);
    if issued.token.len() > LONGEST_TOKEN {
        let message = format!(
            "The policy is too long: the token would have {} bytes, and {LONGEST_TOKEN} are the most.",
            issued.token.len()
        );
        return Err(Refusal::new(POLICY_TOO_LONG, message));
    }
    Ok(object(json!({
        "Credentials": {
            "Token": issued.token,
            "TmpSecretId": issued.secret_id,
            "TmpSecretKey": issued.secret_key,
        },
        "ExpiredTime": grant.ends_ms / SECOND,
        "Expiration": clock::iso(grant.ends_ms),
    })))
}

/// When a key ends that is asked for so many seconds, or for the default, in whole seconds. None outlives the key that
/// asked.
fn ends_ms(call: &Call, seconds: Option<u64>, default: u64, most: u64) -> Result<u64, Refusal> {
    let now = call.state.now_ms / SECOND;
    let left = call.caller.ends_ms.map_or(u64::MAX, |ends_ms| ends_ms / SECOND - now.min(ends_ms / SECOND));
    let longest = most.min(left);
    let seconds = seconds.unwrap_or(default.min(longest));
    if !(1..=longest).contains(&seconds) {
        let message = format!("DurationSeconds must be from 1 to {longest} for this caller, not {seconds}.");
        return Err(Refusal::new(TOO_LONG_LIVED, message));
    }
    Ok((now + seconds) * SECOND)
}

/// Reads a policy as it is sent: encoded as for a query, or as it is.
fn policy(call: &Call, sent: &str) -> Result<Policy, Refusal> {
    Policy::read(&decoded(sent)).and_then(|policy| policy.within(call.caller.account())).map_err(|error| {
        let code = match error {
            PolicyError::Format(_) => POLICY_FORMAT,
            PolicyError::Invalid(_) => POLICY_INVALID,
            PolicyError::Resource(_) => POLICY_RESOURCE,
            PolicyError::Foreign(_) => POLICY_FOREIGN,
        };
        Refusal::new(code, format!("The policy cannot be used: {error}."))
    })
}

/// The name of the role that a call names.
fn role(call: &mut Call, sent: &str) -> Result<String, Refusal> {
    let (arn, account) = (decoded(sent), call.caller.account());
    let unread = || {
        let message = format!("RoleArn must be written qcs::cam::uin/{account}:roleName/NAME, not {arn:?}.");
        Refusal::new(PARAM_ERROR, message)
    };
    let segments = Segments::read(&arn).filter(|segments| segments.service == "cam").ok_or_else(unread)?;
    let (kind, named) = segments.path.split_once('/').ok_or_else(unread)?;
    let found = match kind {
        "roleName" if segments.is_of(account) && call.config.roles.is_empty() => {
            call.entry.note(DEFAULT_ROLE);
            Some(named.to_owned())
        }
        "roleName" => call.config.role(named).map(|role| role.name.clone()),
        "role" => call.config.roles.iter().find(|role| role_id(&role.name) == named).map(|role| role.name.clone()),
        _ => return Err(unread()),
    };
    found.filter(|_| segments.is_of(account)).ok_or_else(|| {
        let known: Vec<&str> = call.config.roles.iter().map(|role| &*role.name).collect();
        let known = if known.is_empty() { String::new() } else { format!(" There are {}.", known.join(", ")) };
        Refusal::new(NO_ROLE, format!("There is no role {named} in the account {account}.{known}"))
    })
}

/// The number of a role.
fn role_id(name: &str) -> String {
    format!("46116860184{:08}", access::number(name, 100_000_000))
}

/// Refuses a name with characters, or of a length, that it must not have.
fn named(parameter: &str, name: &str, least: usize) -> Result<(), Refusal> {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"_+=,.@:/-".contains(&byte);
    if (least..=128).contains(&name.len()) && name.bytes().all(is_name) {
        return Ok(());
    }
    let message = format!("{parameter} must have {least} to 128 letters, digits and any of `_+=,.@-`.");
    Err(Refusal::new(PARAM_ERROR, message))
}

/// A text without the encoding of a query, if it has one.
fn decoded(sent: &str) -> String {
    let decoded = || parse_query(&format!("_={sent}")).ok()?.into_iter().next();
    match sent.contains('%') && !sent.contains('&') {
        true => decoded().map_or_else(|| sent.to_owned(), |(_, text)| text),
        false => sent.to_owned(),
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}
