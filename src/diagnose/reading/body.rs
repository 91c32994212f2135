//! What a body says of itself.

use super::super::encode;
use super::super::finding::{Cause, Findings, Severity};
use super::super::recompute::decoded_once_more;
use super::super::visible::without_passwords;
use super::super::words::{find, has, integer, join, number, same, trim};
use super::Case;

/// Bodies beyond this are not looked through for garbled letters.
const LOOKED_AT: usize = 1 << 20;

pub(super) fn read(case: &Case, out: &mut Findings) {
    let request = case.request;
    if !request.body_known {
        let message = "The body is not in the text, so the signature cannot be recomputed: curl -v and many logs leave it out, and -d @file only names it. Paste the body too.";
        out.warning(Cause::Unreadable, "body-not-given", message)
            .fix("Paste the body too: below the headers with an empty line between, or behind --data-raw.");
        return;
    }
    let has_bytes = join(&[&number(request.body.len() as u64), " bytes"]);
    let length = integer(trim(request.value("content-length")));
    if let Some(length) = length.filter(|length| *length != request.body.len() as u64) {
        let said = join(&[&number(length), " bytes"]);
        let count = &number(request.body.len() as u64);
        out.add(
            Cause::BodyRewritten,
            Severity::Warning,
            "body-length",
            "Content-Length says {}, but the body has {}: it was cut off or changed after it was counted.",
            &[&said, count],
        )
        .expected(&said)
        .actual(&has_bytes);
    }
    if same(&request.method, "get") && !request.body.is_empty() {
        let message = "A GET has a body here; the service reckons with an empty one, and many libraries and proxies drop it.";
        out.warning(Cause::EmptyBody, "get-with-body", message).expected("no body").actual(&has_bytes);
    }
    letters(case, out);
}

/// Letters that were encoded wrongly on the way.
fn letters(case: &Case, out: &mut Findings) {
    let body = &case.request.body;
    if body.len() > LOOKED_AT || has(case.request.value("content-type"), "multipart") {
        return;
    }
    let cause = Cause::BodyEncoding;
    let text = match core::str::from_utf8(body) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let bytes = encode::hex(body.get(at..(at + 4).min(body.len())).unwrap_or_default());
            let place = number(at as u64);
            out.add(
                cause,
                Severity::Warning,
                "body-not-utf8",
                "The body is not UTF-8 from byte {} on (bytes {}): it was probably written in GBK or Latin-1.",
                &[&place, &bytes],
            )
            .expected("UTF-8")
            .actual(&bytes)
            .at = Some(at);
            return;
        }
    };
    if let Some(at) = find(text, "\u{fffd}") {
        out.add(cause, Severity::Warning, "body-replaced", "At byte {} the body holds U+FFFD, which stands where letters could not be decoded: they were lost before the body was sent.", &[&number(at as u64)]).at(&without_passwords(text), at);
    } else if let Some(before) = decoded_once_more(text) {
        let message = "The letters of the body beyond ASCII look like UTF-8 that was taken for Latin-1 and encoded once more.";
        let finding = out.warning(cause, "body-encoded-twice", message);
        finding.differing(&without_passwords(&before), &without_passwords(text));
    }
}
