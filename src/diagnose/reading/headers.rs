//! Headers that are missing, double, or not signed as they must be.

use alloc::vec::Vec;

use super::super::finding::{Cause, Findings, Severity};
use super::super::request::{Request, without_default_port};
use super::super::words::{filled, has_capitals, join, keep, lower, parts, same, sorted, starts, together, trim};
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
const JSON: &str = "application/json";

/// Headers that did not arrive, or twice.
pub(super) fn lost(case: &Case, out: &mut Findings) {
    let request = case.request;
    let missing = keep(&NEEDED, &|name| trim(request.value(name)).is_empty());
    let double = keep(&ONCE, &|name| request.all(name).len() > 1);
    if !missing.is_empty() {
        out.add(
            Cause::HeadersLost,
            Severity::Error,
            "missing",
            "{} did not arrive; the service needs it beside Authorization.",
            &[&together(&missing, " and ")],
        )
        .expected(&together(&missing, ", "));
    } else if !double.is_empty() {
        let rest = " arrived more than once; the service and whoever signed may each take another one.";
        let finding = out.add(Cause::HeadersLost, Severity::Error, "double", "{}{}", &[&together(&double, " and "), rest]);
        let mut values = Vec::new();
        for name in &double {
            values.append(&mut request.all(name));
        }
        if double.contains(&"X-TC-Token") {
            values.clear();
        }
        finding.actual(&together(&values, " | "));
    }
}

/// The list of signed headers, and the two headers every signature covers.
pub(super) fn read(case: &Case, out: &mut Findings) {
    list(case, out);
    not_sent(case, out);
    if let Some(sent) = case.request.header("host") {
        host(case.request, trim(sent), out);
        forwarded(case.request, without_default_port(trim(sent), &case.request.scheme), out);
    }
    content_type(case, out);
}

fn list(case: &Case, out: &mut Findings) {
    let list = case.header.signed_headers;
    if list.is_empty() {
        return;
    }
    let small = lower(list);
    let written = parts(&small, ";");
    let names: Vec<&str> = written.iter().map(|name| trim(name)).collect();
    let names = keep(&names, &|name| !name.is_empty());
    let all = join(&[&together(&names, ";"), ";content-type;host"]);
    let right = sorted(&filled(&all, ";"));
    let missing = keep(&MUST_BE_SIGNED, &|name| !names.contains(&name));
    let lacked = together(&missing, " and ");
    let (variant, what) = if !missing.is_empty() {
        ("required-missing", &["lacks ", &lacked, ", which every signature must cover"][..])
    } else if has_capitals(list) {
        ("capitals", &["holds capital letters"][..])
    } else if written != names {
        ("spaces", &["holds spaces or an empty name"][..])
    } else if names.len() != right.len() {
        ("double", &["names a header twice"][..])
    } else if names != right {
        ("unsorted", &["is not sorted"][..])
    } else {
        return;
    };
    let finding = out.add(Cause::SignedHeaders, Severity::Error, variant, "SignedHeaders {}.", &[&what.concat()]);
    finding.differing(&together(&right, ";"), list);
}

/// Headers that are said to be signed, but were not sent.
fn not_sent(case: &Case, out: &mut Findings) {
    let missing = keep(&case.header.names(), &|name| !same(name, "host") && case.request.header(trim(name)).is_none());
    if missing.iter().any(|name| same(name, "content-type")) {
        let message = "Content-Type is signed, but was not sent: HTTP libraries leave it out of requests without a body unless told to send it.";
        out.error(Cause::ContentType, "content-type-not-sent", message).expected("a Content-Type header");
    } else if !missing.is_empty() {
        out.add(
            Cause::HeadersLost,
            Severity::Error,
            "signed-missing",
            "{} is signed, but did not arrive.",
            &[&together(&missing, " and ")],
        )
        .expected(&together(&missing, ", "));
    }
}

/// A `Host` header that is not the host of the address. It explains a mismatch; it is none itself.
pub(in crate::diagnose) fn host(request: &Request, sent: &str, out: &mut Findings) {
    let (sent, url) = (without_default_port(sent, &request.scheme), &*request.host);
    if !url.is_empty() && !sent.is_empty() && !same(sent, url) {
        out.add(
            Cause::Host,
            Severity::Warning,
            "host-of-url",
            "The Host header says {}, but the request goes to {}; one of the two was signed.",
            &[sent, url],
        )
        .differing(url, sent);
    }
}

fn forwarded(request: &Request, sent: &str, out: &mut Findings) {
    for name in ["x-forwarded-host", "x-original-host"] {
        let before = trim(request.value(name));
        if !before.is_empty() && !same(before, sent) {
            out.add(
                Cause::Host,
                Severity::Warning,
                "host-forwarded",
                "A proxy has rewritten Host from {} to {}.",
                &[before, sent],
            )
            .differing(sent, before);
        }
    }
}

/// A type nobody signs on purpose.
fn content_type(case: &Case, out: &mut Findings) {
    let Some(sent) = case.request.header("content-type") else { return };
    let kind = trim(sent);
    // What `fetch` sends with a text when nobody says otherwise.
    if starts(kind, "text/plain") {
        out.add(
            Cause::ContentType,
            Severity::Warning,
            "content-type-of-fetch",
            "The request was sent as {}: that is what fetch puts in when Content-Type is not set, so something else was signed.",
            &[sent],
        )
        .expected(JSON)
        .actual(sent);
    } else if same(&case.request.method, "post") && starts(kind, "application/x-www-form-urlencoded") {
        let message = "The request was sent as a form, which the method TC3 does not take by POST; curl and many libraries put this type in by themselves.";
        out.warning(Cause::ContentType, "content-type-of-form", message).expected(JSON).actual(sent);
    }
}
