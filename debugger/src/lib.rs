//! The bindings behind `tencentdb-postgres/diagnose`. Texts and bytes cross the border: the request, what is known beside it as
//! `NAME=VALUE` parts between NULs, and the diagnosis as JSON.

mod given;
mod json;

use tencentdb_postgres::diagnose::{Knowledge, Request, diagnose, diagnose_request};
use tencentdb_postgres::sign::SigningKey;
use wasm_bindgen::prelude::wasm_bindgen;

use given::Given;

/// A request as text.
const TEXT: u8 = 0;
/// A request in parts: method, address, and names and values of the headers in turn, between NULs; and the body as bytes.
const PARTS: u8 = 1;
/// The key of a day and service instead: for the day, for the service, for signing, in hex, one to a line. Secret, all of them.
const KEY: u8 = 2;

/// Answers a question of one of the kinds above. There is one function only, since each costs glue.
#[wasm_bindgen]
pub fn ask(kind: u8, given: &str, text: &str, body: &[u8]) -> String {
    let given = Given::read(given);
    match kind {
        TEXT => given.with(|knowledge: &Knowledge| json::diagnosis(&diagnose(text, knowledge))),
        PARTS => given.with(|knowledge: &Knowledge| json::diagnosis(&diagnose_request(&request(text, body), knowledge))),
        KEY => given.with(|knowledge: &Knowledge| key(knowledge, text)),
        _ => String::new(),
    }
}

fn request(head: &str, body: &[u8]) -> Request {
    let mut parts = head.split('\0');
    let mut next = || parts.next().unwrap_or_default();
    let mut request = Request::new(next(), next());
    while let Some(name) = parts.next() {
        request.headers.push((name.into(), parts.next().unwrap_or_default().into()));
    }
    request.body = body.into();
    request
}

fn key(knowledge: &Knowledge, service: &str) -> String {
    let Some(credential) = knowledge.credential else { return String::new() };
    let key = SigningKey::derive(credential.secret_key.expose(), knowledge.now.unwrap_or_default(), service);
    [key.secret_date(), key.secret_service(), key.secret_signing()].map(|step| hex(step)).join("\n")
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
