//! The bindings behind `tencentdb-postgres/diagnose`. Texts go in and out through two buffers of the wasm's memory, so
//! that no glue is shipped around it.
//!
//! JavaScript writes a question into the buffer at [`input`], calls [`ask`] with its kind, and reads the answer at
//! [`output`]. A question is a list of fields, each a length in four bytes and as many bytes of text: the names and
//! values of what is known beside the request in turn, then an empty name, then the request.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod given;
mod json;
#[cfg(target_arch = "wasm32")]
mod runtime;

use alloc::string::String;
use alloc::vec::Vec;

use spin::Mutex;
use tencentdb_postgres::diagnose::{Knowledge, Request, diagnose, diagnose_request};
use tencentdb_postgres::sign::{HexDigest, SigningKey};
use wasm_bindgen::prelude::wasm_bindgen;

use given::{Fields, Given};

/// A request as one text.
const TEXT: u8 = 0;
/// A request in parts: method, address, the bytes of the body, then names and values of the headers in turn.
const PARTS: u8 = 1;
/// The three steps of the key for a service and the day of `now`, in hex, in place of a diagnosis. All of them are
/// secret.
const KEY: u8 = 2;

/// The question as it was written, and the answer to it.
struct Buffers {
    input: Vec<u8>,
    output: String,
}

static BUFFERS: Mutex<Buffers> = Mutex::new(Buffers { input: Vec::new(), output: String::new() });

/// Returns the address to which a question of this length is to be written.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    let input = &mut BUFFERS.lock().input;
    *input = Vec::new();
    input.resize(length, 0);
    input.as_mut_ptr()
}

/// Returns the address of the last answer.
#[wasm_bindgen]
pub fn output() -> *const u8 {
    BUFFERS.lock().output.as_ptr()
}

/// Answers the question that was written, which is of one of the kinds above, and returns the length of the answer in
/// bytes. Wipes the question, because it may hold a secret.
#[wasm_bindgen]
pub fn ask(kind: u8) -> usize {
    let buffers = &mut *BUFFERS.lock();
    let mut fields = Fields::new(&buffers.input);
    let given = Given::read(&mut fields);
    let answer = given.with(|knowledge: &Knowledge| match kind {
        TEXT => json::diagnosis(&diagnose(&fields.text(), knowledge)),
        PARTS => json::diagnosis(&diagnose_request(&request(&mut fields), knowledge)),
        KEY => key(knowledge, &fields.text()),
        _ => String::new(),
    });
    buffers.input.fill(0);
    buffers.output = answer;
    buffers.output.len()
}

fn request(fields: &mut Fields) -> Request {
    let (method, url) = (fields.text(), fields.text());
    let mut request = Request::new(&method, &url);
    request.body = fields.bytes().unwrap_or_default().into();
    while let Some(name) = fields.bytes() {
        request.headers.push((given::text(name), fields.text()));
    }
    request
}

fn key(knowledge: &Knowledge, service: &str) -> String {
    let Some(credential) = knowledge.credential else { return String::new() };
    let key = SigningKey::derive(credential.secret_key.expose(), knowledge.now.unwrap_or_default(), service);
    let mut steps = String::new();
    for step in [key.secret_date(), key.secret_service(), key.secret_signing()] {
        steps.push_str(HexDigest::from(*step).as_str());
        steps.push('\n');
    }
    steps
}
