//! One signed request, by hand: no checks, no retries, no typed answer, no time limit.

use hmac::{Hmac, KeyInit, Mac};
use js_sys::Date;
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response, WorkerGlobalScope};

const TYPE: &str = "application/json; charset=utf-8";

/// Calls an action and returns the text of its answer.
#[wasm_bindgen]
pub async fn call(endpoint: &str, id: &str, key: &str, action: &str, body: &str) -> Result<JsValue, JsValue> {
    let host = endpoint.split_once("://").map_or(endpoint, |(_, host)| host);
    let now = Date::new_0();
    let timestamp = ((now.get_time() / 1000.0) as u64).to_string();
    let date = &String::from(now.to_iso_string())[..10];

    let hashed = |text: &str| hex::encode(Sha256::digest(text));
    let canonical = format!("POST\n/\n\ncontent-type:{TYPE}\nhost:{host}\n\ncontent-type;host\n{}", hashed(body));
    let scope = format!("{date}/postgres/tc3_request");
    let text = format!("TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{}", hashed(&canonical));
    let key = [date, "postgres", "tc3_request"]
        .iter()
        .fold(format!("TC3{key}").into_bytes(), |key, message| hmac(&key, message));
    let signature = hex::encode(hmac(&key, &text));
    let authorization =
        format!("TC3-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders=content-type;host, Signature={signature}");

    let headers = Headers::new()?;
    for (name, value) in [
        ("Content-Type", TYPE),
        ("Authorization", &authorization),
        ("X-TC-Action", action),
        ("X-TC-Version", "2017-03-12"),
        ("X-TC-Region", "ap-guangzhou"),
        ("X-TC-Timestamp", &timestamp),
    ] {
        headers.set(name, value)?;
    }
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&body.into());
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    let answer: Response = JsFuture::from(scope.fetch_with_str_and_init(endpoint, &request)).await?.unchecked_into();
    Ok(JsFuture::from(answer.text()?).await?)
}

fn hmac(key: &[u8], message: &str) -> Vec<u8> {
    let mut hmac = Hmac::<Sha256>::new_from_slice(key).expect("any length will do");
    hmac.update(message.as_bytes());
    hmac.finalize().into_bytes().to_vec()
}
