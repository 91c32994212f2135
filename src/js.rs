//! Typed requests and answers as JavaScript values, for programs in wasm that share data with JavaScript.
//!
//! The values are those of the npm package: objects with the names on the wire, without members that have no value. An
//! integer is a number, and a `BigInt` beyond 2<sup>53</sup> - 1. Data can be handed on to JavaScript that uses the
//! package, and taken from it.
//!
//! ```no_run
//! use tencentdb_postgres::api::{DescribeDbInstances, DescribeDbInstancesResponse};
//! use tencentdb_postgres::js;
//! use wasm_bindgen::JsValue;
//!
//! /// Takes the parameters that JavaScript made up, and returns an answer to it.
//! fn list(
//!     params: JsValue,
//!     ask: impl Fn(DescribeDbInstances) -> DescribeDbInstancesResponse,
//! ) -> Result<JsValue, JsValue> {
//!     let request: DescribeDbInstances = js::from_value(params)?;
//!     Ok(js::to_value(&ask(request))?)
//! }
//! ```
//!
//! It is convenient, and it costs. An answer that goes on to JavaScript as a whole is built three times: as a text, as
//! a Rust structure, as objects member by member across the border of the wasm. `JSON.parse` builds it once. Use it for
//! what the program looks at anyway. The npm package does not go that way: `docs/rust-in-wasm.md` in the repository has
//! the figures.

use alloc::format;
use alloc::string::{String, ToString};

use js_sys::{Array, Number, Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::{Deserializer, Serializer};
use wasm_bindgen::{JsCast, JsValue};

/// A value that has no form on the other side. It becomes an `Error` of JavaScript where `?` hands it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError(String);

impl core::fmt::Display for ValueError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for ValueError {}

impl From<ValueError> for JsValue {
    fn from(error: ValueError) -> Self {
        js_sys::Error::new(&error.0).into()
    }
}

/// Returns a request, an answer or a part of one as a JavaScript value.
///
/// # Errors
///
/// When a value of a type of your own has no form in JavaScript.
pub fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, ValueError> {
    let numbers = Serializer::json_compatible();
    if let Ok(written) = value.serialize(&numbers) {
        return Ok(written);
    }
    // An integer is beyond what a number holds, which is rare.
    let written = value
        .serialize(&numbers.serialize_large_number_types_as_bigints(true))
        .map_err(|error| ValueError(error.to_string()))?;
    narrow(&written);
    Ok(written)
}

/// Reads a request, an answer or a part of one from a JavaScript value. `undefined` and `null` are what is left out.
///
/// # Errors
///
/// When a member is missing or of another type, an integer is not exact; the error names its path.
pub fn from_value<T: DeserializeOwned>(value: JsValue) -> Result<T, ValueError> {
    serde_path_to_error::deserialize(Deserializer::from(value)).map_err(|error| {
        let path = error.path().to_string();
        let message = error.into_inner().to_string();
        let message = message.strip_prefix("Error: ").unwrap_or(&message);
        ValueError(if path == "." { message.into() } else { format!("{path}: {message}") })
    })
}

/// Makes the members that a number holds exactly numbers, in an object and all it holds.
fn narrow(value: &JsValue) {
    let Some(object) = value.dyn_ref::<Object>() else { return };
    for name in Array::from(&Reflect::own_keys(object).unwrap_or_default()).iter() {
        let Ok(member) = Reflect::get(object, &name) else { continue };
        narrow(&member);
        let exact = |integer: &i64| integer.unsigned_abs() <= Number::MAX_SAFE_INTEGER as u64;
        if let Some(integer) = i64::try_from(member).ok().filter(exact) {
            // The object is plain and new: nothing keeps it from being written to.
            let _ = Reflect::set(object, &name, &(integer as f64).into());
        }
    }
}
