//! Headers that might have been signed in place of those that were sent.

use alloc::string::String;

use super::super::finding::Cause;
use super::super::place;
use super::super::request::Request;
use super::super::words::{cut, filled, join, lower, own, parts, replaced, sorted, together, trim};
use super::assumption::Assumptions;
use super::recipe::{Recipe, Slot};

const TYPES: &str = "application/json application/x-www-form-urlencoded text/plain multipart/form-data application/octet-stream";
const CHARSETS: [&str; 3] = ["", "; charset=utf-8", ";charset=utf-8"];

/// Sets of headers that programs sign whatever they send.
const SETS: &str = "content-type;host content-type;host;x-tc-action content-type;host;x-tc-action;x-tc-timestamp \
    content-type;host;x-tc-action;x-tc-timestamp;x-tc-version \
    content-type;host;x-tc-action;x-tc-region;x-tc-timestamp;x-tc-version host;content-type host content-type";
/// Of how many headers each is left out in turn.
const LEFT_OUT: usize = 16;

/// Every other set of signed headers worth trying.
pub(super) fn assumptions(request: &Request, base: &Recipe, out: &mut Assumptions) {
    content_types(request, base, out);
    hosts(request, base, request.header("x-tc-region"), out);
    lists(base, out);
}

fn content_types(request: &Request, base: &Recipe, out: &mut Assumptions) {
    let sent = lower(trim(request.value("content-type")));
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
        let phrase = if kind.is_empty() { "an empty Content-Type" } else { "Content-Type {}" };
        let changes = [(Slot::ContentType, &*value), (Slot::Block, &*block)];
        out.add_all(Cause::ContentType, id, phrase, &[&value], &changes).usual().shown(&sent, &value);
    };
    let mut kinds = parts(TYPES, " ");
    if !bare.is_empty() {
        kinds.insert(0, bare);
    }
    for kind in kinds {
        for charset in CHARSETS {
            add(kind, charset);
        }
    }
    add("", "");
}

/// Hosts in place of the one that arrived.
pub(in crate::diagnose) fn hosts(request: &Request, base: &Recipe, region: Option<&str>, out: &mut Assumptions) {
    let block = if base.is_v1() { own(base.get(Slot::Block)) } else { with(base.get(Slot::Block), "host") };
    for (id, host) in place::hosts(request, base.get(Slot::ScopeService), region) {
        let phrase = if host.is_empty() { "an empty host" } else { "the host {}" };
        let changes = [(Slot::Host, &*host), (Slot::Block, &*block)];
        out.add_all(Cause::Host, id, phrase, &[&host], &changes).usual().shown(request.host_sent(), &host);
    }
}

/// A list of names with one that it may lack.
fn with(list: &str, name: &str) -> String {
    let mut names = filled(list, ";");
    if names.contains(&name) {
        return own(list);
    }
    let at = names.iter().position(|own| *own > name).unwrap_or(names.len());
    names.insert(at, name);
    together(&names, ";")
}

fn lists(base: &Recipe, out: &mut Assumptions) {
    let (list, block) = (own(base.get(Slot::List)), own(base.get(Slot::Block)));
    let mut add = |id, phrase: &str, texts: &[&str], block: &str, list: &str| {
        out.add_all(Cause::SignedHeaders, id, phrase, texts, &[(Slot::Block, block), (Slot::List, list)]);
    };
    let names = parts(&block, ";");
    let in_order = together(&sorted(&names), ";");
    add("block-sorted", "the headers sorted, though SignedHeaders lists them otherwise", &[], &in_order, &list);
    add("block-sorted", "headers and SignedHeaders sorted", &[], &in_order, &in_order);
    for set in parts(SETS, " ") {
        add("set-other", "only {} in both places, though SignedHeaders says {}", &[set, &list], set, set);
        add("block-other", "{} signed, though SignedHeaders says {}", &[set, &list], set, &list);
    }
    for at in 0..names.len().min(LEFT_OUT) {
        let mut fewer = names.clone();
        let name = fewer.remove(at);
        add("block-lacks-one", "no line for {} in the canonical request", &[name], &together(&fewer, ";"), &list);
    }
    let small = replaced(&lower(&list), " ", "");
    add("list-case", "SignedHeaders in small letters and without spaces", &[], &block, &small);
    add("list-semicolon", "a semicolon at the end of SignedHeaders", &[], &block, &join(&[&list, ";"]));
}
