//! The bindings behind `tencentdb-postgres/diagnose`. Texts and bytes cross the border: the request, what is known beside it as
//! `NAME=VALUE` parts between NULs, and the diagnosis as JSON.

mod given;
mod json;

use tencentdb_postgres::diagnose::{Knowledge, Request, diagnose, diagnose_request};
use tencentdb_postgres::sign::{Date, SigningKey};
use wasm_bindgen::prelude::wasm_bindgen;

use given::Given;

/// Diagnoses a request given as text.
#[wasm_bindgen]
pub fn diagnose_text(text: &str, given: &str) -> String {
    Given::read(given).with(|knowledge: &Knowledge| json::diagnosis(&diagnose(text, knowledge)))
}

/// Diagnoses a request given in parts. `head` is method, address, and names and values of the headers in turn, between NULs.
#[wasm_bindgen]
pub fn diagnose_parts(head: &str, body: &[u8], given: &str) -> String {
    let mut parts = head.split('\0');
    let mut next = || parts.next().unwrap_or_default();
    let mut request = Request::new(next(), next());
    while let Some(name) = parts.next() {
        request.headers.push((name.into(), parts.next().unwrap_or_default().into()));
    }
    request.body = body.into();
    Given::read(given).with(|knowledge: &Knowledge| json::diagnosis(&diagnose_request(&request, knowledge)))
}

/// The steps of the key, in hex, one to a line: for the day, for the service, for signing. Secret, all of them.
#[wasm_bindgen]
pub fn key_chain(secret_key: &str, timestamp: f64, service: &str) -> String {
    let key = SigningKey::derive(secret_key, timestamp as u64, service);
    [key.secret_date(), key.secret_service(), key.secret_signing()].map(|step| hex(step)).join("\n")
}

/// The day a timestamp falls on in UTC.
#[wasm_bindgen]
pub fn utc_day(timestamp: f64) -> String {
    Date::of(timestamp as u64).as_str().into()
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
