//! A call of `fetch`, as browsers copy it.

use alloc::borrow::ToOwned;

use super::super::request::Request;
use super::literal::{Misread, Reader, Value};

/// What `fetch` adds when a text is sent without a type.
const TYPE_OF_TEXT: &str = "text/plain;charset=UTF-8";

/// Reads the first call of a text.
pub(super) fn read(text: &str) -> Result<Request, Misread> {
    let mut reader = Reader::new(text, true);
    reader.at = text.find("fetch(").map_or(0, |at| at + "fetch(".len());
    let url = reader.value(0)?;
    let url = url.text().ok_or_else(|| reader.misread("the address as a text"))?.to_owned();
    let options = if reader.take(",") { reader.value(0)? } else { Value::Null };

    let method = options.get("method").and_then(Value::text).unwrap_or("GET");
    let mut request = Request::new(method, &url);
    if let Some(headers) = options.get("headers") {
        request.headers = super::headers(headers);
    }
    if let Some(body) = options.get("body") {
        request.body = super::body(body);
        if *body != Value::Null && request.header("content-type").is_none() {
            request.headers.push(("Content-Type".to_owned(), TYPE_OF_TEXT.to_owned()));
        }
    }
    Ok(request)
}
