//! Writes what an emulator is asked and answers.

use serde::Serialize;
use serde_json::Value;

use super::{Call, FORMAT, Head, VERSION, Verb, options};
use crate::control::Refused;
use crate::emulator::Emulator;
use crate::http::Response;
use crate::json;
use crate::log::LogEntry;
use crate::seed::{self, MASK};

/// The members of answers that are secrets. A test compares them with the API's description.
const SECRETS: [&str; 3] = ["JWTSecret", "TmpSecretKey", "Token"];

/// What is recorded and not yet written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recorder {
    lines: String,
}

/// What a call brought that the log does not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Brought {
    pub version: String,
    /// That of the signature, in seconds.
    pub timestamp: u64,
    /// Its values came as texts, and are recorded so.
    pub flat: bool,
}

impl Emulator {
    /// Records from here on what is asked, over [`handle`](Self::handle) and [`control`](Self::control), and what is
    /// answered: lines of JSON without secrets, which [`replay`](crate::replay) reads. What other methods change is not
    /// recorded.
    ///
    /// ```
    /// use tencentdb_postgres_emulator::{Config, Emulator, replay};
    ///
    /// let now_ms = 1_750_000_000_000;
    /// let mut emulator = Emulator::new(Config::default(), now_ms);
    /// emulator.record(now_ms);
    /// emulator.control("POST", "/clock", r#"{"advanceMs": 60000}"#, now_ms).unwrap();
    /// let recording = emulator.recorded();
    ///
    /// assert!(replay(&recording).unwrap().differences.is_empty());
    /// let other = recording.replace("1750000060000", "1750000000001");
    /// assert_eq!(replay(&other).unwrap().differences[0].path, "/answer/nowMs");
    /// ```
    pub fn record(&mut self, host_ms: u64) {
        let now_ms = self.pass(host_ms);
        let state = self.export_state();
        // Where it was imported or resumed, the options do not tell it.
        let is_made = Self::new(self.created.clone(), host_ms).export_state() == state;
        let mut recorder = Recorder::default();
        recorder.line(&Head {
            format: FORMAT.into(),
            version: VERSION.into(),
            host_ms,
            now_ms,
            options: options::shown(&self.created),
            state: if is_made { None } else { serde_json::from_str(&state).ok() },
        });
        self.recorder = Some(recorder);
    }

    /// Takes what is recorded since the last time: lines to be written behind the others.
    pub fn recorded(&mut self) -> String {
        self.recorder.as_mut().map(|recorder| std::mem::take(&mut recorder.lines)).unwrap_or_default()
    }
}

impl Recorder {
    /// Records a call as the log tells it, and its answer.
    pub(crate) fn call(&mut self, entry: &LogEntry, host_ms: u64, response: &Response) {
        let Brought { version, timestamp, flat } = entry.brought.clone();
        self.line(&Call {
            call: entry.action.clone(),
            version,
            region: entry.region.clone(),
            caller: entry.caller.clone(),
            account: entry.account.clone(),
            params: entry.params.as_deref().and_then(|params| serde_json::from_str(params).ok()),
            flat,
            timestamp,
            host_ms,
            now_ms: entry.time_ms,
            status: entry.status,
            answer: if response.dropped { Value::Null } else { answer(&response.body) },
        });
    }

    /// Records a verb that was carried out. What only looks changes nothing, and what is refused has changed nothing.
    pub(crate) fn verb(
        &mut self,
        asked: (&str, &str, &str),
        host_ms: u64,
        now_ms: u64,
        answer: &Result<String, Refused>,
    ) {
        let ((method, path, body), Ok(answer)) = (asked, answer) else { return };
        if matches!(method, "GET" | "HEAD") || path.starts_with("/calls") {
            return;
        }
        let body = match path {
            "/seed" => seed::shown(body),
            _ => serde_json::from_str(body).unwrap_or_default(),
        };
        let answer = serde_json::from_str(answer).unwrap_or_default();
        self.line(&Verb { verb: format!("{method} {path}"), body, host_ms, now_ms, answer });
    }

    fn line(&mut self, line: &impl Serialize) {
        // Texts, numbers and JSON: nothing that JSON could not hold.
        self.lines += &json::text(line).unwrap_or_default();
        self.lines.push('\n');
    }
}

/// What stands in `Response`, secrets masked. A body that is none of the service's may be half an answer, of which nobody
/// knows what is secret.
fn answer(body: &[u8]) -> Value {
    let mut answer: Value = serde_json::from_slice(body).unwrap_or_default();
    let mut answer = answer.get_mut("Response").map(Value::take).unwrap_or_default();
    mask(&mut answer);
    answer
}

fn mask(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) if SECRETS.contains(&&**name) => MASK.clone_into(text),
                    value => mask(value),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(mask),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_secret_of_an_answer_is_masked() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let mut secrets = BTreeSet::new();
        for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            let Ok(text) = fs::read_to_string(file) else { continue };
            let mut member = "";
            for line in text.lines() {
                match line.split_whitespace().collect::<Vec<_>>()[..] {
                    ["in", ..] | ["action", ..] | ["header", ..] | ["common", ..] => member = "",
                    ["out", name, ..] => member = name,
                    ["secret"] if !member.is_empty() => {
                        secrets.insert(member.to_owned());
                    }
                    _ => {}
                }
            }
        }
        assert!(!secrets.is_empty() && secrets.iter().all(|name| SECRETS.contains(&&**name)), "{secrets:?}");
    }

    #[test]
    fn secrets_of_an_answer_are_masked_at_any_depth() {
        let body = br#"{"Response": {"Credentials": {"Token": "s3cret", "TmpSecretId": "AKID"}, "List": [{"JWTSecret": "s3cret"}]}}"#;
        let shown = answer(body).to_string();
        assert!(shown.contains("AKID") && !shown.contains("s3cret"), "{shown}");
        assert_eq!(answer(br#"{"Response": {"Token": "s3cr"#), Value::Null);
    }
}
