//! The faults that a body shows.

use super::super::encode;
use super::super::finding::{Cause, Findings};
use super::super::recompute::decoded_once_more;
use super::super::strings::{contains, decimal, find, parse_integer};
use super::super::visible::without_passwords;
use super::Case;

/// The size up to which bodies are searched for garbled characters.
const LOOKED_AT: usize = 1 << 20;

pub(super) fn read(case: &Case, out: &mut Findings) {
    let request = case.request;
    if !request.body_known {
        out.warning(Cause::Unreadable, "body-not-given", &[]);
        return;
    }
    let has_bytes = decimal(request.body.len() as u64);
    let length = parse_integer(request.value("content-length").trim_ascii());
    if let Some(length) = length.filter(|length| *length != request.body.len() as u64) {
        let said = decimal(length);
        out.warning(Cause::BodyRewritten, "body-length", &[&said, &has_bytes]).expected(&said).actual(&has_bytes);
    }
    if request.method.eq_ignore_ascii_case("get") && !request.body.is_empty() {
        out.warning(Cause::EmptyBody, "get-with-body", &[&has_bytes]).expected("0").actual(&has_bytes);
    }
    letters(case, out);
}

/// Checks for characters that were encoded wrongly on the way.
fn letters(case: &Case, out: &mut Findings) {
    let body = &case.request.body;
    if body.len() > LOOKED_AT || contains(case.request.value("content-type"), "multipart") {
        return;
    }
    let cause = Cause::BodyEncoding;
    let text = match core::str::from_utf8(body) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let bytes = encode::hex(body.get(at..(at + 4).min(body.len())).unwrap_or_default());
            let place = decimal(at as u64);
            out.warning(cause, "body-not-utf8", &[&place, &bytes]).expected("UTF-8").actual(&bytes).at = Some(at);
            return;
        }
    };
    if let Some(at) = find(text, "\u{fffd}") {
        out.warning(cause, "body-replaced", &[&decimal(at as u64)]).at(&without_passwords(text), at);
    } else if let Some(before) = decoded_once_more(text) {
        let finding = out.warning(cause, "body-encoded-again", &[]);
        finding.differing(&without_passwords(&before), &without_passwords(text));
    }
}
