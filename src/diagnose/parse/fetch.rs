//! A call of `fetch`, as browsers copy it.

use super::super::request::Request;
use super::super::words::find;
use super::literal::{Misread, Reader, Value};

/// What `fetch` adds when a text is sent without a type.
const TYPE_OF_TEXT: &str = "text/plain;charset=UTF-8";

/// Reads the first call of a text.
pub(super) fn read(text: &str) -> Result<Request, Misread> {
    let mut reader = Reader::new(text, true);
    reader.at = find(text, "fetch(").map_or(0, |at| at + "fetch(".len());
    let Value::Text(url) = reader.value(0)? else { return Err(reader.misread("the address as a text")) };
    let options = if reader.take(",") { reader.value(0)? } else { Value::Null };

    let mut request = Request::new(options.member("method").text().unwrap_or("GET"), &url);
    request.headers = super::headers(options.member("headers"));
    let body = options.member("body");
    request.body = super::body(body);
    if *body != Value::Null && request.header("content-type").is_none() {
        request.add("Content-Type", TYPE_OF_TEXT);
    }
    Ok(request)
}
