//! What a body says of itself.

use alloc::format;
use alloc::vec::Vec;

use super::super::finding::{Cause, Finding};
use super::super::recompute::decoded_once_more;
use super::super::visible::without_passwords;
use super::Case;

/// Bodies beyond this are not looked through for garbled letters.
const LOOKED_AT: usize = 1 << 20;

pub(super) fn read(case: &Case, out: &mut Vec<Finding>) {
    let request = case.request;
    if !request.body_known {
        let message = "The body is in a file that the command only names, so the signature cannot be recomputed.";
        out.push(
            Finding::warning(Cause::Unreadable, message).variant("body-in-file").fix("Put the body itself behind --data-raw."),
        );
        return;
    }
    let length = request.header("content-length").and_then(|length| length.trim_ascii().parse::<usize>().ok());
    if let Some(length) = length.filter(|length| *length != request.body.len()) {
        let message = format!(
            "Content-Length says {length} bytes, but the body has {}: it was cut off or changed after it was counted.",
            request.body.len()
        );
        let finding = Finding::warning(Cause::BodyRewritten, message).variant("body-length");
        out.push(finding.expected(format!("{length} bytes")).actual(format!("{} bytes", request.body.len())));
    }
    if request.method.eq_ignore_ascii_case("get") && !request.body.is_empty() {
        let message = "A GET has a body here; the service reckons with an empty one, and many libraries and proxies drop it.";
        out.push(
            Finding::warning(Cause::EmptyBody, message)
                .variant("get-with-body")
                .expected("no body")
                .actual(format!("{} bytes", request.body.len())),
        );
    }
    letters(case, out);
}

/// Letters that were encoded wrongly on the way.
fn letters(case: &Case, out: &mut Vec<Finding>) {
    let request = case.request;
    if request.body.len() > LOOKED_AT || request.header("content-type").is_some_and(|kind| kind.contains("multipart")) {
        return;
    }
    let text = match core::str::from_utf8(&request.body) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let bytes = hex::encode(request.body.get(at..(at + 4).min(request.body.len())).unwrap_or_default());
            let message =
                format!("The body is not UTF-8 from byte {at} on (bytes {bytes}): it was probably written in GBK or Latin-1.");
            let mut finding = Finding::warning(Cause::BodyEncoding, message).variant("body-not-utf8").expected("UTF-8");
            finding.actual = Some(bytes);
            finding.at = Some(at);
            out.push(finding);
            return;
        }
    };
    if let Some(at) = text.find('\u{fffd}') {
        let message = format!(
            "At byte {at} the body holds U+FFFD, which stands where letters could not be decoded: they were lost before the body was sent."
        );
        out.push(Finding::warning(Cause::BodyEncoding, message).variant("body-replaced").at(&without_passwords(text), at));
    } else if let Some(before) = decoded_once_more(text) {
        let message = "The letters of the body beyond ASCII look like UTF-8 that was taken for Latin-1 and encoded once more.";
        let finding = Finding::warning(Cause::BodyEncoding, message).variant("body-encoded-twice");
        out.push(finding.differing(&without_passwords(&before), &without_passwords(text)));
    }
}
