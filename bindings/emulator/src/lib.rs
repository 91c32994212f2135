//! The bindings behind `tencentdb-postgres/emulator`. Only texts, bytes and numbers cross the border; what is JSON
//! stays text.

// Nobody but JavaScript holds what is exported.
#![allow(missing_debug_implementations)]

use serde::Serialize;
use tencentdb_postgres_emulator::{Config, Emulator, KeyPair, LogEntry, Request, Response, Unwritten};
use wasm_bindgen::prelude::wasm_bindgen;

/// The emulator, for JavaScript.
#[wasm_bindgen]
pub struct EmulatorCore(Emulator);

/// A response: its head as JSON, its body as bytes.
#[wasm_bindgen]
pub struct Handled {
    head: String,
    body: Vec<u8>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Head<'a> {
    status: u16,
    headers: &'a [(String, String)],
    delay_ms: u64,
    dropped: bool,
    /// The entry of the log, where there is a new one, and the same as a line.
    entry: Option<&'a LogEntry>,
    line: Option<String>,
}

/// The names and addresses that a certificate of a server has, as JSON.
#[wasm_bindgen]
pub fn certified_names() -> String {
    serde_json::Value::from(tencentdb_postgres_emulator::certified_names()).to_string()
}

/// JavaScript counts time in fractions of milliseconds; a negative one does not exist here.
fn whole(ms: f64) -> u64 {
    ms as u64
}

#[wasm_bindgen]
impl EmulatorCore {
    /// An emulator with the options given as JSON. Throws a text that says what is wrong with them.
    #[wasm_bindgen(constructor)]
    pub fn new(config_json: &str, now_ms: f64) -> Result<EmulatorCore, String> {
        Ok(Self(Emulator::new(Config::from_json(config_json)?, whole(now_ms))))
    }

    /// The first pair that may call, as JSON.
    pub fn credential(&self) -> String {
        let KeyPair { secret_id, secret_key, token, .. } = self.0.credential();
        let mut pair = serde_json::json!({ "secretId": secret_id, "secretKey": secret_key.expose() });
        if let Some(token) = token {
            pair["token"] = token.expose().into();
        }
        pair.to_string()
    }

    /// Carries out a verb of the control surface, and answers its status, and as text its JSON or why it was refused.
    pub fn control(&mut self, method: &str, path: &str, body: &str, now_ms: f64) -> String {
        let (status, answer) = match self.0.control(method, path, body, whole(now_ms)) {
            Ok(answer) => (200, answer),
            Err(refused) => (refused.status, refused.message),
        };
        serde_json::json!({ "status": status, "answer": answer }).to_string()
    }

    /// An emulator that goes on where the text of a state ends, with the options given as JSON. Throws a text that says
    /// what is wrong with either.
    pub fn resume(config_json: &str, text: &str, now_ms: f64) -> Result<EmulatorCore, String> {
        let kept = Emulator::resume(Config::from_json(config_json)?, text, whole(now_ms));
        kept.map(|kept| Self(kept.emulator)).map_err(|error| error.to_string())
    }

    /// Takes what is to be written: nothing, lines behind a plus sign, or the whole state behind an equals sign.
    pub fn unwritten(&mut self, now_ms: f64) -> String {
        match self.0.unwritten(whole(now_ms)) {
            Unwritten::Nothing => String::new(),
            Unwritten::More(lines) => format!("+{lines}"),
            Unwritten::Whole(text) => format!("={text}"),
        }
    }

    /// Takes the whole state, in place of a text that has grown.
    pub fn written_anew(&mut self, now_ms: f64) -> String {
        self.0.written_anew(whole(now_ms))
    }

    /// Records from here on what is asked and answered.
    pub fn record(&mut self, now_ms: f64) {
        self.0.record(whole(now_ms));
    }

    /// Takes what is recorded since the last time.
    pub fn recorded(&mut self) -> String {
        self.0.recorded()
    }

    /// The key that signs for an id, for who is to find out why a signature differs.
    pub fn secret_key_of(&self, secret_id: &str) -> Option<String> {
        self.0.secret_key_of(secret_id).map(|key| key.expose().to_owned())
    }

    /// Answers a request, which may come from another machine. The headers are a JSON list of pairs.
    pub fn handle(
        &mut self,
        method: &str,
        url: &str,
        headers_json: &str,
        body: &[u8],
        from_afar: bool,
        now_ms: f64,
    ) -> Result<Handled, String> {
        let headers =
            serde_json::from_str(headers_json).map_err(|error| format!("the headers are no list of pairs: {error}"))?;
        let request = Request { method: method.into(), url: url.into(), headers, body: body.into(), from_afar };
        let Response { status, headers, body, delay_ms, dropped, request_id } = self.0.handle(&request, whole(now_ms));
        let entry = request_id.and_then(|_| self.0.log().next_back());
        let head =
            json(&Head { status, headers: &headers, delay_ms, dropped, entry, line: entry.map(ToString::to_string) })?;
        Ok(Handled { head, body })
    }
}

#[wasm_bindgen]
impl Handled {
    /// Everything but the body, as JSON.
    pub fn head(&self) -> String {
        self.head.clone()
    }

    /// The body.
    pub fn body(&self) -> Vec<u8> {
        self.body.clone()
    }
}

/// Makes the calls of a recording again, and answers as JSON what is answered otherwise. Throws a text that says why the
/// recording cannot be replayed.
#[wasm_bindgen]
pub fn replay(text: &str) -> Result<String, String> {
    json(&tencentdb_postgres_emulator::replay(text).map_err(|error| error.to_string())?)
}

fn json(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}
