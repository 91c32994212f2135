//! Headers that are missing, double, or not signed as they must be.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::super::finding::{Cause, Finding};
use super::super::request::without_default_port;
use super::Case;

const NEEDED: [&str; 3] = ["X-TC-Action", "X-TC-Version", "X-TC-Timestamp"];
const ONCE: [&str; 9] = [
    "Authorization",
    "Host",
    "Content-Type",
    "X-TC-Action",
    "X-TC-Version",
    "X-TC-Timestamp",
    "X-TC-Region",
    "X-TC-Token",
    "X-TC-Content-SHA256",
];
const MUST_BE_SIGNED: [&str; 2] = ["content-type", "host"];
/// What `fetch` sends with a text when nobody says otherwise.
const FETCH_TYPE: &str = "text/plain";

/// Headers that did not arrive, or twice.
pub(super) fn lost(case: &Case, out: &mut Vec<Finding>) {
    let request = case.request;
    let missing: Vec<&str> =
        NEEDED.into_iter().filter(|name| request.header(name).is_none_or(|value| value.trim_ascii().is_empty())).collect();
    let double: Vec<&str> = ONCE.into_iter().filter(|name| request.all(name).count() > 1).collect();
    if !missing.is_empty() {
        let message = format!("{} did not arrive; the service needs it beside Authorization.", missing.join(" and "));
        out.push(Finding::error(Cause::HeadersLost, message).variant("missing").expected(missing.join(", ")));
    } else if !double.is_empty() {
        let message =
            format!("{} arrived more than once; the service and whoever signed may each take another one.", double.join(" and "));
        let values: Vec<&str> =
            double.iter().flat_map(|name| request.all(name)).filter(|_| !double.contains(&"X-TC-Token")).collect();
        out.push(
            Finding::error(Cause::HeadersLost, message)
                .variant("double")
                .actual(super::super::visible::visible(&values.join(" | "))),
        );
    }
}

/// The list of signed headers, and the two headers every signature covers.
pub(super) fn read(case: &Case, out: &mut Vec<Finding>) {
    list(case, out);
    not_sent(case, out);
    host(case, out);
    content_type(case, out);
}

fn list(case: &Case, out: &mut Vec<Finding>) {
    let list = case.header.signed_headers;
    if list.is_empty() {
        return;
    }
    let names: Vec<&str> = list.split(';').collect();
    let lower: Vec<String> =
        names.iter().map(|name| name.trim_ascii().to_ascii_lowercase()).filter(|name| !name.is_empty()).collect();
    let mut right = lower.clone();
    right.extend(MUST_BE_SIGNED.map(String::from));
    right.sort();
    right.dedup();
    let missing: Vec<&str> = MUST_BE_SIGNED.into_iter().filter(|name| !lower.iter().any(|own| own == name)).collect();
    let (variant, what) = if !missing.is_empty() {
        ("required-missing", format!("lacks {}, which every signature must cover", missing.join(" and ")))
    } else if names.iter().any(|name| name.bytes().any(|byte| byte.is_ascii_uppercase())) {
        ("capitals", "holds capital letters".into())
    } else if names.len() != lower.len() || names.iter().any(|name| name.trim_ascii() != *name) {
        ("spaces", "holds spaces or an empty name".into())
    } else if lower.len() != right.len() {
        ("double", "names a header twice".into())
    } else if lower != right {
        ("unsorted", "is not sorted".into())
    } else {
        return;
    };
    let message = format!("SignedHeaders {what}.");
    out.push(Finding::error(Cause::SignedHeaders, message).variant(variant).differing(&right.join(";"), list));
}

/// Headers that are said to be signed, but were not sent.
fn not_sent(case: &Case, out: &mut Vec<Finding>) {
    let missing: Vec<&str> = case
        .header
        .names()
        .filter(|name| !name.eq_ignore_ascii_case("host") && case.request.header(name.trim_ascii()).is_none())
        .collect();
    if missing.iter().any(|name| name.eq_ignore_ascii_case("content-type")) {
        let message = "Content-Type is signed, but was not sent: HTTP libraries leave it out of requests without a body unless told to send it.";
        out.push(Finding::error(Cause::ContentType, message).variant("content-type-not-sent").expected("a Content-Type header"));
    } else if !missing.is_empty() {
        let message = format!("{} is signed, but did not arrive.", missing.join(" and "));
        out.push(Finding::error(Cause::HeadersLost, message).variant("signed-missing").expected(missing.join(", ")));
    }
}

/// A `Host` header that is not the host of the address. It explains a mismatch; it is none itself.
fn host(case: &Case, out: &mut Vec<Finding>) {
    let request = case.request;
    let Some(sent) = request.header("host") else { return };
    let sent = without_default_port(sent.trim_ascii(), &request.scheme);
    if !request.host.is_empty() && !sent.is_empty() && !sent.eq_ignore_ascii_case(&request.host) {
        let message =
            format!("The Host header says {sent}, but the request goes to {}; one of the two was signed.", request.host);
        out.push(Finding::warning(Cause::Host, message).variant("host-of-url").differing(&request.host, sent));
    }
    for name in ["x-forwarded-host", "x-original-host"] {
        let Some(before) = request.header(name).map(str::trim_ascii).filter(|before| !before.is_empty()) else { continue };
        if !before.eq_ignore_ascii_case(sent) {
            let message = format!("A proxy has rewritten Host from {before} to {sent}.");
            out.push(Finding::warning(Cause::Host, message).variant("host-forwarded").differing(sent, before));
        }
    }
}

/// A type nobody signs on purpose.
fn content_type(case: &Case, out: &mut Vec<Finding>) {
    let Some(sent) = case.request.header("content-type") else { return };
    if sent.trim_ascii_start().get(..FETCH_TYPE.len()).is_some_and(|start| start.eq_ignore_ascii_case(FETCH_TYPE)) {
        let message = format!(
            "The request was sent as {sent}: that is what fetch puts in when Content-Type is not set, so something else was signed."
        );
        out.push(
            Finding::warning(Cause::ContentType, message)
                .variant("content-type-of-fetch")
                .expected("application/json")
                .actual(sent),
        );
    } else if case.request.method.eq_ignore_ascii_case("post")
        && sent.trim_ascii_start().to_ascii_lowercase().starts_with("application/x-www-form-urlencoded")
    {
        let message = "The request was sent as a form, which the method TC3 does not take by POST; curl and many libraries put this type in by themselves.";
        out.push(
            Finding::warning(Cause::ContentType, message)
                .variant("content-type-of-form")
                .expected("application/json")
                .actual(sent),
        );
    }
}
