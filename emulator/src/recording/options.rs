//! The options of an emulator as they may be shown, and as `Config::from_json` takes them back. Every key is the same.

use serde_json::{Map, Value, json};

use crate::config::{Config, KeyPair, Role};
use crate::seed::{MASK, Seed};

/// The options, but for those that say whom a server lets in.
pub(super) fn shown(config: &Config) -> Value {
    // One member more is an option to be written, too, unless a host alone goes by it.
    let Config {
        credentials,
        roles,
        seed,
        fleet,
        seed_file,
        time,
        speed,
        instant,
        transitions,
        faults,
        latency_ms,
        quirks,
        strict,
        rate_limit,
        allow_origins: _,
        check_host: _,
        control: _,
        base_path: _,
        tunnels: _,
    } = config;
    let role = |role: &Role| json!({ "name": role.name, "policy": role.policy.as_ref().map(|policy| policy.text()) });
    json!({
        "credentials": credentials.iter().map(pair).collect::<Vec<_>>(),
        "roles": roles.iter().map(role).collect::<Vec<_>>(),
        "seed": seed,
        "fleet": fleet,
        "seedFile": seed_file.as_ref().map(Seed::shown),
        "time": time,
        "speed": speed,
        "instant": instant,
        "transitions": transitions,
        "faults": faults,
        "latencyMs": latency_ms,
        "quirks": quirks,
        "strict": strict,
        "rateLimit": rate_limit,
    })
}

fn pair(pair: &KeyPair) -> Value {
    let KeyPair { secret_id, secret_key: _, token, expires_ms, account, user, policy } = pair;
    let members = [
        ("secretId", json!(secret_id)),
        ("secretKey", json!(MASK)),
        ("token", json!(token.as_ref().map(|_| MASK))),
        ("expiresMs", json!(expires_ms)),
        ("account", json!(account)),
        ("user", json!(user)),
        ("policy", json!(policy.as_ref().map(|policy| policy.text()))),
    ];
    let given = members.into_iter().filter(|(_, value)| !value.is_null());
    given.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>().into()
}
