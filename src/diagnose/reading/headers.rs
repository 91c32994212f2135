//! Headers that are missing, double, or not signed as they must be.

use alloc::vec::Vec;

use super::super::finding::{Cause, Findings};
use super::super::place;
use super::super::request::{Request, without_default_port};
use super::super::strings::{
    concat, filter, has_uppercase, join, sorted_once, split, split_filled, starts_with_ignore_case,
};
use super::Case;
use crate::sign::header::{HEADERS, X_TC_ACTION, X_TC_TIMESTAMP, X_TC_TOKEN, X_TC_VERSION};

const NEEDED: [&str; 3] = [X_TC_ACTION, X_TC_VERSION, X_TC_TIMESTAMP];
const JSON: &str = "application/json";

/// Checks that the needed headers arrived once.
pub(super) fn lost(case: &Case, out: &mut Findings) {
    let request = case.request;
    // The gateway of CloudBase has paths in place of actions, and the time in its own header.
    if place::is_gateway(request.host_sent()) {
        return;
    }
    let missing = filter(&NEEDED, &|name| request.value(name).trim_ascii().is_empty());
    let double = filter(&HEADERS.map(|header| header.name), &|name| request.all(name).len() > 1);
    if !missing.is_empty() {
        let names = join(&missing, ", ");
        out.error(Cause::HeadersLost, "missing", &[&names]).expected(&names);
    } else if !double.is_empty() {
        let finding = out.error(Cause::HeadersLost, "double", &[&join(&double, ", ")]);
        let mut values = Vec::new();
        for name in &double {
            values.append(&mut request.all(name));
        }
        if double.contains(&X_TC_TOKEN) {
            values.clear();
        }
        finding.actual(&join(&values, " | "));
    }
}

/// Checks the list of signed headers, and the two headers that every signature covers.
pub(super) fn read(case: &Case, out: &mut Findings) {
    list(case, out);
    not_sent(case, out);
    if let Some(sent) = case.request.header("host") {
        host(case.request, sent.trim_ascii(), out);
        forwarded(case.request, without_default_port(sent.trim_ascii(), &case.request.scheme), out);
    }
    content_type(case, out);
}

fn list(case: &Case, out: &mut Findings) {
    let list = case.header.signed_headers;
    if list.is_empty() {
        return;
    }
    let small = list.to_ascii_lowercase();
    let written = split(&small, ";");
    let names: Vec<&str> = written.iter().map(|name| name.trim_ascii()).collect();
    let names = filter(&names, &|name| !name.is_empty());
    let covered: Vec<&str> = HEADERS.iter().filter(|header| header.signed).map(|header| header.lower_name).collect();
    let all = concat(&[&join(&names, ";"), ";", &join(&covered, ";")]);
    let right = sorted_once(&split_filled(&all, ";"));
    let missing = filter(&covered, &|name| !names.contains(&name));
    let lacked = join(&missing, ", ");
    let (variant, values) = if !missing.is_empty() {
        ("required-missing", Some(&*lacked))
    } else if has_uppercase(list) {
        ("capitals", None)
    } else if written != names {
        ("spaces", None)
    } else if names.len() != right.len() {
        ("double", None)
    } else if names != right {
        ("unsorted", None)
    } else {
        return;
    };
    let finding = out.error(Cause::SignedHeaders, variant, values.as_slice());
    finding.differing(&join(&right, ";"), list);
}

/// Checks that the signed headers were sent.
fn not_sent(case: &Case, out: &mut Findings) {
    let missing = filter(&case.header.names(), &|name| {
        !name.eq_ignore_ascii_case("host") && case.request.header(name.trim_ascii()).is_none()
    });
    if missing.iter().any(|name| name.eq_ignore_ascii_case("content-type")) {
        out.error(Cause::ContentType, "content-type-left-out", &[]).expected("Content-Type: …");
    } else if !missing.is_empty() {
        let names = join(&missing, ", ");
        out.error(Cause::HeadersLost, "signed-missing", &[&names]).expected(&names);
    }
}

/// Checks that the `Host` header is the host of the address. A difference explains a mismatch; it is none itself.
pub(in crate::diagnose) fn host(request: &Request, sent: &str, out: &mut Findings) {
    let (sent, url) = (without_default_port(sent, &request.scheme), &*request.host);
    if !url.is_empty() && !sent.is_empty() && !sent.eq_ignore_ascii_case(url) {
        out.warning(Cause::Host, "host-not-of-url", &[sent, url]).differing(url, sent);
    }
}

fn forwarded(request: &Request, sent: &str, out: &mut Findings) {
    for name in ["x-forwarded-host", "x-original-host"] {
        let before = request.value(name).trim_ascii();
        if !before.is_empty() && !before.eq_ignore_ascii_case(sent) {
            out.warning(Cause::Host, "host-rewritten", &[before, sent]).differing(sent, before);
        }
    }
}

/// Checks for a type that nobody signs on purpose.
fn content_type(case: &Case, out: &mut Findings) {
    let Some(sent) = case.request.header("content-type") else { return };
    let kind = sent.trim_ascii();
    // What `fetch` sends with a text when nobody says otherwise.
    if starts_with_ignore_case(kind, "text/plain") {
        out.warning(Cause::ContentType, "content-type-of-fetch", &[sent]).expected(JSON).actual(sent);
    } else if case.request.method.eq_ignore_ascii_case("post")
        && starts_with_ignore_case(kind, "application/x-www-form-urlencoded")
    {
        out.warning(Cause::ContentType, "content-type-of-form", &[]).expected(JSON).actual(sent);
    }
}
