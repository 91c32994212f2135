//! Headers that might have been signed in place of those that were sent.

use alloc::string::String;

use super::super::finding::Cause;
use super::super::place;
use super::super::request::Request;
use super::super::words::{cut, join, lower, own, parts, replaced, sorted, together, trim};
use super::assumption::Assumptions;
use super::recipe::{Recipe, Slot};

const TYPES: [&str; 5] =
    ["application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data", "application/octet-stream"];
const CHARSETS: [&str; 3] = ["", "; charset=utf-8", ";charset=utf-8"];

/// Sets of headers that programs sign whatever they send.
const SETS: [&str; 8] = [
    "content-type;host",
    "content-type;host;x-tc-action",
    "content-type;host;x-tc-action;x-tc-timestamp",
    "content-type;host;x-tc-action;x-tc-timestamp;x-tc-version",
    "content-type;host;x-tc-action;x-tc-region;x-tc-timestamp;x-tc-version",
    "host;content-type",
    "host",
    "content-type",
];
/// Of how many headers each is left out in turn.
const LEFT_OUT: usize = 16;

/// Every other set of signed headers worth trying.
pub(super) fn assumptions(request: &Request, base: &Recipe, out: &mut Assumptions) {
    content_types(request, base, out);
    hosts(request, base, request.header("x-tc-region"), out);
    lists(base, out);
}

fn content_types(request: &Request, base: &Recipe, out: &mut Assumptions) {
    let sent = lower(trim(request.header("content-type").unwrap_or_default()));
    let bare = trim(cut(&sent, ";").0);
    let block = with(base.get(Slot::Block), "content-type");
    let mut add = |kind: &str, charset: &str| {
        let value = join(&[kind, charset]);
        let id = if sent.is_empty() {
            "content-type-not-sent"
        } else if kind == bare {
            "content-type-charset"
        } else if kind.is_empty() {
            "content-type-empty"
        } else {
            "content-type-other"
        };
        let phrase = if kind.is_empty() { "an empty Content-Type" } else { "Content-Type " };
        let changes = [(Slot::ContentType, &*value), (Slot::Block, &*block)];
        out.add_all(Cause::ContentType, id, &[phrase, &value], &changes).usual().shown(&sent, &value);
    };
    for kind in [bare].into_iter().chain(TYPES) {
        for charset in CHARSETS.into_iter().filter(|_| !kind.is_empty()) {
            add(kind, charset);
        }
    }
    add("", "");
}

/// Hosts in place of the one that arrived.
pub(in crate::diagnose) fn hosts(request: &Request, base: &Recipe, region: Option<&str>, out: &mut Assumptions) {
    let block = if base.is_v1() { own(base.get(Slot::Block)) } else { with(base.get(Slot::Block), "host") };
    for (id, host) in place::hosts(request, base.get(Slot::ScopeService), region) {
        let phrase = if host.is_empty() { "an empty host" } else { "the host " };
        let changes = [(Slot::Host, &*host), (Slot::Block, &*block)];
        out.add_all(Cause::Host, id, &[phrase, &host], &changes).usual().shown(request.host_sent(), &host);
    }
}

/// A list of names with one that it may lack.
fn with(list: &str, name: &str) -> String {
    let mut names = parts(list, ";");
    if names.contains(&name) {
        return own(list);
    }
    names.retain(|own| !own.is_empty());
    let at = names.iter().position(|own| *own > name).unwrap_or(names.len());
    names.insert(at, name);
    together(&names, ";")
}

fn lists(base: &Recipe, out: &mut Assumptions) {
    let (list, block) = (own(base.get(Slot::List)), own(base.get(Slot::Block)));
    let mut add = |id, phrase: &[&str], block: &str, list: &str| {
        out.add_all(Cause::SignedHeaders, id, phrase, &[(Slot::Block, block), (Slot::List, list)]);
    };
    let names = parts(&block, ";");
    let in_order = together(&sorted(&names), ";");
    add("block-sorted", &["the headers sorted, though SignedHeaders lists them otherwise"], &in_order, &list);
    add("block-sorted", &["headers and SignedHeaders sorted"], &in_order, &in_order);
    for set in SETS {
        add("set-other", &["only ", set, " in both places, though SignedHeaders says ", &list], set, set);
        add("block-other", &[set, " signed, though SignedHeaders says ", &list], set, &list);
    }
    for at in 0..names.len().min(LEFT_OUT) {
        let mut fewer = names.clone();
        let name = fewer.remove(at);
        add("block-lacks-one", &["no line for ", name, " in the canonical request"], &together(&fewer, ";"), &list);
    }
    let small = replaced(&lower(&list), " ", "");
    add("list-case", &["SignedHeaders in small letters and without spaces"], &block, &small);
    add("list-semicolon", &["a semicolon at the end of SignedHeaders"], &block, &join(&[&list, ";"]));
}
