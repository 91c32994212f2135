//! Makes the calls of a recording again, of a fresh emulator, and tells what is answered otherwise.
//!
//! The emulator is told the time that each call came at, so time passes for it as it did. Nobody has the keys, so every
//! pair signs with the same made-up one.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use tencentdb_postgres::sign::{RequestParts, SigningKey, encode_query, flatten, sign};

use super::{Call, FORMAT, Head, Verb};
use crate::config::Config;
use crate::control::differ;
use crate::emulator::Emulator;
use crate::http::Request;
use crate::json;
use crate::order;
use crate::seed::{MASK, fill};
use crate::services::Service;

/// What the calls of a recording are answered now.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Replayed {
    /// The version of the emulator that recorded.
    pub version: String,
    /// How many calls and verbs were made again.
    pub replayed: usize,
    /// Those whose answers could not be compared.
    pub left_out: Vec<LeftOut>,
    /// What is answered otherwise.
    pub differences: Vec<Difference>,
}

/// A call whose answer could not be compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Its line, from 1 on.
    pub line: usize,
    /// The action.
    pub call: String,
    /// The reason.
    pub why: String,
}

/// A value that is answered otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The line of the call, from 1 on.
    pub line: usize,
    /// The action, or the verb.
    pub call: String,
    /// Where the value stands in the line, as a JSON pointer: `/answer/TotalCount`.
    pub path: String,
    /// What was recorded; nothing where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// What is answered now; nothing where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

/// Why a recording cannot be replayed: what is wrong, in which line, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplayError(String);

impl fmt::Display for ReplayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the recording cannot be replayed: {}", self.0)
    }
}

impl std::error::Error for ReplayError {}

/// Makes the calls of a recording again, in their order, of an emulator made as theirs was.
///
/// Ids of requests and temporary keys are not compared. A secret value is replaced by a made-up one that fits, or by one
/// that does not where the recorded refusal is about it.
///
/// # Errors
///
/// When the text is no recording, is of another format, or is damaged.
pub fn replay(text: &str) -> Result<Replayed, ReplayError> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (first, rest) = lines.split_first().ok_or_else(|| ReplayError("it is empty".into()))?;
    let mut replay = Replay::of(first)?;
    for (line, text) in (2..).zip(rest) {
        let is_call = serde_json::from_str::<Map<String, Value>>(text).is_ok_and(|line| line.contains_key("call"));
        match is_call {
            true => replay.call(line, read(line, text)?),
            false => replay.verb(line, &read(line, text)?),
        }
    }
    Ok(replay.outcome)
}

/// Reads a line.
fn read<T: DeserializeOwned>(line: usize, text: &str) -> Result<T, ReplayError> {
    let sound = line - 1;
    let rest = match line {
        1 => "It should be the file that --record has written, from its beginning.".to_owned(),
        _ => format!("Delete it and what follows: the {sound} in front of it can be replayed."),
    };
    if !text.ends_with('\n') {
        return Err(ReplayError(format!("line {line} is cut: it has no end. {rest}")));
    }
    json::settings(text).map_err(|error| ReplayError(format!("line {line} cannot be read ({error}). {rest}")))
}

/// A key that signs.
#[derive(Clone)]
struct Key {
    id: String,
    secret: String,
    token: Option<String>,
}

struct Replay {
    emulator: Emulator,
    /// The temporary keys that were given again, by their ids in the recording.
    given: BTreeMap<String, Key>,
    outcome: Replayed,
}

impl Replay {
    /// An emulator made as the first line says.
    fn of(text: &str) -> Result<Self, ReplayError> {
        let members: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let (format, version) = (members.get("format").and_then(Value::as_str), members.get("version"));
        let other = version.and_then(Value::as_str).map(|version| {
            format!("Replay it with the version that recorded it: npx tencentdb-postgres@{version} replay FILE")
        });
        if let Some(format) = format.filter(|format| *format != FORMAT) {
            let other = other.unwrap_or_default();
            return Err(ReplayError(format!("its format is {format:?}, this version reads {FORMAT}. {other}")));
        }
        let Head { version, host_ms, now_ms, options, state, .. } = read(1, text)?;
        let config = Config::from_json(&options.to_string())
            .map_err(|error| ReplayError(format!("of line 1 {error}. {}", other.unwrap_or_default())))?;
        let mut emulator = Emulator::new(config, host_ms);
        if let Some(state) = state {
            emulator.import_state(&state.to_string()).map_err(|error| ReplayError(format!("of line 1 {error}")))?;
            emulator.clock.show(host_ms, now_ms);
        }
        emulator.record(host_ms);
        emulator.recorded();
        let outcome = Replayed { version, replayed: 0, left_out: Vec::new(), differences: Vec::new() };
        Ok(Self { emulator, given: BTreeMap::new(), outcome })
    }

    fn call(&mut self, line: usize, call: Call) {
        // Where the signature was refused, the right one would be let in.
        let is_forged = call.account.is_empty() && code(&call.answer).starts_with("AuthFailure");
        let key = self.key(&call.caller).filter(|_| !is_forged);
        let unknown = match &key {
            _ if call.account.is_empty() => Some("its signature was not looked at, or refused"),
            None => Some("its key was given before the recording began"),
            Some(_) => call.params.is_none().then_some("its parameters could not be read"),
        };
        let is_about_secret = has_secret(&call.params, &call.answer["Error"]["Message"]);
        let request = request(&call, key, is_about_secret);
        let response = self.emulator.handle(&request, call.host_ms);
        let Ok(mut again) = json::settings::<Call>(&self.emulator.recorded()) else { return };
        self.outcome.replayed += 1;

        let body: Value = serde_json::from_slice(&response.body).unwrap_or_default();
        if let (Some(id), Some(key)) = (issued(&call.answer), Key::issued(&body["Response"])) {
            again.answer["Credentials"]["TmpSecretId"] = id.into();
            self.given.insert(id.to_owned(), key);
        }
        if is_about_secret {
            // What is wrong with a secret is told otherwise of another one.
            again.answer["Error"]["Message"] = call.answer["Error"]["Message"].clone();
        }
        let is_same = again.status == call.status && compared(&again.answer) == compared(&call.answer);
        match unknown.filter(|_| !is_same) {
            Some(why) => self.outcome.left_out.push(LeftOut { line, call: call.call, why: why.into() }),
            None => {
                let shown = |of: &Call| tree(of.now_ms, Some(of.status), &of.answer);
                self.compare(line, &call.call, shown(&call), shown(&again));
            }
        }
    }

    fn verb(&mut self, line: usize, verb: &Verb) {
        let (method, path) = verb.verb.split_once(' ').unwrap_or_default();
        let body = if verb.body.is_null() { String::new() } else { verb.body.to_string() };
        let outcome = self.emulator.control(method, path, &body, verb.host_ms);
        self.emulator.recorded();
        self.outcome.replayed += 1;
        let answer = match &outcome {
            Ok(answer) => serde_json::from_str(answer).unwrap_or_default(),
            Err(refused) => serde_json::json!({ "error": refused.message }),
        };
        let now_ms = self.emulator.now(verb.host_ms);
        self.compare(line, &verb.verb, tree(verb.now_ms, None, &verb.answer), tree(now_ms, None, &answer));
    }

    /// The key of an id in the recording.
    fn key(&self, id: &str) -> Option<Key> {
        let pair = self.emulator.config.key_pair(id);
        let own = pair.map(|pair| Key {
            id: id.to_owned(),
            secret: pair.secret_key.expose().to_owned(),
            token: pair.token.map(|token| token.expose().to_owned()),
        });
        own.or_else(|| self.given.get(id).cloned())
    }

    fn compare(&mut self, line: usize, call: &str, before: Value, after: Value) {
        let mut changes = Vec::new();
        differ(String::new(), Some(before), Some(after), &mut changes);
        order::sort_by(&mut changes, |one, other| one.path.cmp(&other.path));
        let call = || call.to_owned();
        self.outcome.differences.extend(changes.into_iter().map(|change| Difference {
            line,
            call: call(),
            path: change.path,
            before: change.before,
            after: change.after,
        }));
    }
}

impl Key {
    /// The temporary key that an answer gives.
    fn issued(answer: &Value) -> Option<Self> {
        let member = |name: &str| Some(answer["Credentials"][name].as_str()?.to_owned());
        Some(Self { id: member("TmpSecretId")?, secret: member("TmpSecretKey")?, token: Some(member("Token")?) })
    }
}

/// The code that a call was refused with.
fn code(answer: &Value) -> &str {
    answer["Error"]["Code"].as_str().unwrap_or_default()
}

/// The id of the temporary key that a recorded answer gave.
fn issued(answer: &Value) -> Option<&str> {
    answer["Credentials"]["TmpSecretId"].as_str()
}

/// What of a line is compared.
fn tree(now_ms: u64, status: Option<u16>, answer: &Value) -> Value {
    let mut tree = serde_json::json!({ "nowMs": now_ms, "answer": compared(answer) });
    if let Some(status) = status {
        tree["status"] = status.into();
    }
    tree
}

/// An answer without the id of its request.
fn compared(answer: &Value) -> Value {
    let mut answer = answer.clone();
    answer.as_object_mut().and_then(|members| members.remove("RequestId"));
    answer
}

/// The call as a request. Without a key it is not signed: faults count it all the same.
fn request(call: &Call, key: Option<Key>, is_about_secret: bool) -> Request {
    let mut params = call.params.clone().unwrap_or_else(|| Map::new().into());
    if !is_about_secret {
        fill(&mut params);
    }
    let mut headers =
        vec![("X-TC-Action".to_owned(), call.call.clone()), ("X-TC-Version".into(), call.version.clone())];
    headers.push(("X-TC-Timestamp".into(), call.timestamp.to_string()));
    if !call.region.is_empty() {
        headers.push(("X-TC-Region".into(), call.region.clone()));
    }
    let service = Service::called(&call.version, &call.call).map_or(Service::Postgres.name(), Service::name);
    let host = format!("{service}.tencentcloudapi.com");
    let (method, content_type) =
        if call.flat { ("GET", "application/x-www-form-urlencoded") } else { ("POST", "application/json") };
    let text = params.to_string();
    let query = if call.flat { encode_query(&flatten(&text).unwrap_or_default()) } else { String::new() };
    let body = if call.flat { String::new() } else { text };
    if let Some(Key { id, secret, token }) = key {
        let signed = [("Content-Type", content_type), ("Host", &*host)];
        let parts = RequestParts { method, path: "/", query: &query, headers: &signed, payload: body.as_bytes() };
        let signing_key = SigningKey::derive(&secret, call.timestamp, service);
        headers.push(("Authorization".into(), sign(&parts, &id, &signing_key, call.timestamp).authorization));
        headers.extend(token.map(|token| ("X-TC-Token".to_owned(), token)));
    }
    headers.extend([("Content-Type".into(), content_type.into()), ("Host".into(), host)]);
    let url = if query.is_empty() { "/".to_owned() } else { format!("/?{query}") };
    Request { method: method.into(), url, headers, body: body.into_bytes(), ..Request::default() }
}

/// Returns whether a refusal names one of the parameters that are masked.
fn has_secret(params: &Option<Value>, message: &Value) -> bool {
    let (Some(Value::Object(params)), Some(message)) = (params, message.as_str()) else { return false };
    params.iter().any(|(name, value)| value == MASK && message.contains(name.as_str()))
}
