//! Headers that might have been signed in place of those that were sent.

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
    content_types(request, out);
    hosts(request, base.get(Slot::ScopeService), request.header("x-tc-region"), out);
    lists(base, out);
}

fn content_types(request: &Request, out: &mut Assumptions) {
    let sent = lower(trim(request.header("content-type").unwrap_or_default()));
    let bare = trim(cut(&sent, ";").0);
    let id = if sent.is_empty() { "content-type-not-sent" } else { "content-type-other" };
    let mut add = |kind: &str, charset: &str| {
        let value = join(&[kind, charset]);
        let id = if kind == bare && !sent.is_empty() { "content-type-charset" } else { id };
        out.add(Cause::ContentType, id, &["Content-Type ", &value], Slot::ContentType, &value).usual().shown(&sent, &value);
    };
    for charset in CHARSETS {
        add(bare, charset);
    }
    for kind in TYPES {
        for charset in CHARSETS {
            add(kind, charset);
        }
    }
    out.add(Cause::ContentType, "content-type-empty", &["an empty Content-Type"], Slot::ContentType, "").usual().shown(&sent, "");
}

/// Hosts in place of the one that arrived.
pub(super) fn hosts(request: &Request, service: &str, region: Option<&str>, out: &mut Assumptions) {
    for (id, host) in place::hosts(request, service, region) {
        let phrase = if host.is_empty() { "an empty host" } else { "the host " };
        out.add(Cause::Host, id, &[phrase, &host], Slot::Host, &host).usual().shown(request.host_sent(), &host);
    }
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
