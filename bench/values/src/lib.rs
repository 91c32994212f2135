//! An answer from its text to a JavaScript value, and a request from such a value to its text, through Rust's types.
#![allow(deprecated, reason = "all actions, the withdrawn ones too")]

use serde::Serialize;
use serde::de::DeserializeOwned;
use tencentdb_postgres::api::Action;
use tencentdb_postgres::js;
use wasm_bindgen::prelude::*;

include!(concat!(env!("OUT_DIR"), "/actions.rs"));

#[wasm_bindgen]
pub fn answer(action: &str, text: &str) -> Result<JsValue, JsValue> {
    of_action!(action, read(text))
}

#[wasm_bindgen]
pub fn request(action: &str, params: JsValue) -> Result<JsValue, JsValue> {
    of_action!(action, written(params))
}

fn read<A: Action<Response: Serialize>>(text: &str) -> Result<JsValue, JsValue> {
    let answer: A::Response = serde_json::from_str(text).map_err(|error| JsValue::from(error.to_string()))?;
    Ok(js::to_value(&answer)?)
}

fn written<A: Action + DeserializeOwned>(params: JsValue) -> Result<JsValue, JsValue> {
    let request: A = js::from_value(params)?;
    serde_json::to_string(&request).map(JsValue::from).map_err(|error| error.to_string().into())
}
