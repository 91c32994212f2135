//! The parameters of a call as JSON text, wherever the request has them.

use std::borrow::Cow;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::sign::{
    IncomingSignature, Params, ParseError, Part, SigningMethod, flatten, is_common_param, multipart_boundary,
    parse_multipart,
};

use crate::form;
use crate::http::Request;
use crate::log::LogEntry;
use crate::refusal::Refusal;

/// Named in the log when a boolean was written as Python writes it.
const LENIENT_BOOLEAN: &str = "lenient-boolean";

/// The parameters of an action. With `lenient`, what some clients write oddly is understood, and noted.
pub(crate) fn json<'r>(
    action: &str,
    request: &'r Request,
    signature: &IncomingSignature,
    lenient: bool,
    entry: &mut LogEntry,
) -> Result<Cow<'r, [u8]>, Refusal> {
    let content_type = request.header("content-type").unwrap_or_default();
    let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let params = match signature.params().map_err(unreadable)? {
        Some(params) if matches!(signature.method(), SigningMethod::HmacV1(_)) => {
            params.into_iter().filter(|(name, _)| !is_common_param(name)).collect()
        }
        Some(params) if kind == "application/x-www-form-urlencoded" => params,
        Some(_) => return Err(wrong_type("application/x-www-form-urlencoded", content_type)),
        None if kind == "application/json" => return Ok(Cow::Borrowed(&request.body)),
        None => {
            let boundary = multipart_boundary(content_type)
                .ok_or_else(|| wrong_type("application/json, or multipart/form-data with a boundary", content_type))?;
            flat(&parse_multipart(boundary, &request.body).map_err(unreadable)?)?
        }
    };
    let (text, python) = form::json(action, &params, lenient)?;
    if python {
        entry.note(LENIENT_BOOLEAN);
    }
    Ok(Cow::Owned(text.into_bytes()))
}

/// The parts of a form as flat parameters: those that are JSON flattened, all others as they are.
fn flat(parts: &[Part]) -> Result<Params, Refusal> {
    let mut params = Params::new();
    for part in parts {
        let refused =
            |why: &str| Refusal::new(Code::INVALID_PARAMETER, format!("The part `{}` is not {why}.", part.name));
        let content = std::str::from_utf8(part.content)
            .map_err(|_| refused("UTF-8, which every parameter of this service is"))?;
        if part.content_type.is_some_and(|kind| kind.starts_with("application/json")) {
            let member = format!("{{{}:{content}}}", serde_json::Value::from(part.name));
            params.extend(flatten(&member).map_err(|_| refused("JSON"))?);
        } else {
            params.push((part.name.to_owned(), content.to_owned()));
        }
    }
    Ok(params)
}

fn unreadable(error: ParseError) -> Refusal {
    Refusal::new(Code::INVALID_PARAMETER, format!("The parameters cannot be read: {error}."))
}

fn wrong_type(wanted: &str, given: &str) -> Refusal {
    Refusal::new(Code::INVALID_REQUEST, format!("Content-Type must be {wanted}, not {given:?}."))
}
