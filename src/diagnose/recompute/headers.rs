//! Headers that might have been signed in place of those that were sent.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::place;
use super::super::request::Request;
use super::change::{Assumption, Change};
use super::recipe::{Recipe, Values};

const TYPES: [&str; 12] = [
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=utf-8",
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-8",
    "application/x-www-form-urlencoded;charset=utf-8",
    "text/plain;charset=utf-8",
    "text/plain; charset=utf-8",
    "text/plain",
    "multipart/form-data",
    "application/octet-stream",
    "",
];

/// Every other set of signed headers worth trying.
pub(super) fn assumptions(request: &Request, base: &Recipe, out: &mut Vec<Assumption>) {
    content_types(request, out);
    values(out);
    lists(request, base, out);
    for (id, host) in place::hosts(request, &base.scope_service, request.header("x-tc-region")) {
        let phrase = if host.is_empty() { "an empty host".to_string() } else { format!("the host {host}") };
        let assumption = Assumption::new(Cause::Host, id, phrase, Change::Header("host", host.clone()));
        out.push(assumption.usual().shown(request.host_sent(), &host));
    }
}

fn content_types(request: &Request, out: &mut Vec<Assumption>) {
    let sent = request.header("content-type").unwrap_or_default().trim_ascii().to_ascii_lowercase();
    let bare = sent.split(';').next().unwrap_or_default().trim_ascii();
    let of_sent = [bare.to_string(), format!("{bare}; charset=utf-8"), format!("{bare};charset=utf-8")];
    let mut tried = Vec::new();
    for value in TYPES.into_iter().map(ToString::to_string).chain(of_sent) {
        if value == sent || tried.contains(&value) {
            continue;
        }
        let phrase = if value.is_empty() { "an empty Content-Type".to_string() } else { format!("Content-Type {value}") };
        let id = match () {
            () if sent.is_empty() => "content-type-not-sent",
            () if value.split(';').next() == Some(bare) => "content-type-charset",
            () if value.is_empty() => "content-type-empty",
            () => "content-type-other",
        };
        let change = Change::Header("content-type", value.clone());
        out.push(Assumption::new(Cause::ContentType, id, phrase, change).usual().shown(&sent, &value));
        tried.push(value);
    }
}

fn values(out: &mut Vec<Assumption>) {
    for (id, phrase, values) in [
        ("action-case-kept", "the value of x-tc-action as it was written, not in small letters", Values::ActionCaseKept),
        ("values-case-kept", "the values of headers as they were written, not in small letters", Values::CaseKept),
        ("values-untrimmed", "white space left around the values of headers", Values::Untrimmed),
        ("names-case-kept", "the names of headers as they were written, not in small letters", Values::NamesKept),
        (
            "names-case-kept",
            "the names of headers, in SignedHeaders too, as they were written, not in small letters",
            Values::NamesAndListKept,
        ),
        ("headers-as-written", "names and values of headers as they were written", Values::AllKept),
    ] {
        out.push(Assumption::new(Cause::HeaderValues, id, phrase, Change::Values(values)).usual());
    }
}

fn lists(request: &Request, base: &Recipe, out: &mut Vec<Assumption>) {
    let mut add = |id, phrase: String, change| out.push(Assumption::new(Cause::SignedHeaders, id, phrase, change));
    let sorted = |headers: &[(String, String)]| {
        let mut headers = headers.to_vec();
        headers.sort_by_key(|(name, _)| name.to_ascii_lowercase());
        headers
    };
    let names =
        |headers: &[(String, String)]| headers.iter().map(|(name, _)| name.to_ascii_lowercase()).collect::<Vec<_>>().join(";");
    let value = |name: &str| match name {
        "host" => request.host_sent().to_string(),
        _ => request.header(name).unwrap_or_default().to_string(),
    };
    let set = |wanted: &[&str]| wanted.iter().map(|name| ((*name).to_string(), value(name))).collect::<Vec<_>>();

    let in_order = sorted(&base.headers);
    if in_order != base.headers {
        let phrase = "the headers sorted, though SignedHeaders lists them otherwise";
        add("block-sorted", phrase.into(), Change::Block(in_order.clone()));
        add("block-sorted", "headers and SignedHeaders sorted".into(), Change::BlockAndList(in_order.clone(), names(&in_order)));
    }
    for wanted in [
        &["content-type", "host"][..],
        &["content-type", "host", "x-tc-action"],
        &["content-type", "host", "x-tc-action", "x-tc-timestamp"],
        &["content-type", "host", "x-tc-action", "x-tc-timestamp", "x-tc-version"],
        &["content-type", "host", "x-tc-action", "x-tc-region", "x-tc-timestamp", "x-tc-version"],
        &["host", "content-type"],
        &["host"],
        &["content-type"],
    ] {
        let headers = set(wanted);
        let list = wanted.join(";");
        if list == base.list {
            continue;
        }
        let shown = format!("{list} signed, though SignedHeaders says {}", base.list);
        add(
            "set-other",
            format!("only {list} in both places, though SignedHeaders says {}", base.list),
            Change::BlockAndList(headers.clone(), list),
        );
        add("block-other", shown, Change::Block(headers));
    }
    for (at, (name, _)) in base.headers.iter().enumerate().take(16) {
        let mut fewer = base.headers.clone();
        fewer.remove(at);
        add("block-lacks-one", format!("no line for {name} in the canonical request"), Change::Block(fewer));
    }
    let lower = base.list.to_ascii_lowercase().replace(' ', "");
    if lower != base.list {
        add("list-case", "SignedHeaders in small letters and without spaces".into(), Change::List(lower));
    }
    add("list-semicolon", "a semicolon at the end of SignedHeaders".into(), Change::List(format!("{};", base.list)));
}
