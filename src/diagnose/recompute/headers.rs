//! Headers that might have been signed in place of those that were sent.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::place;
use super::super::request::Request;
use super::super::strings::{concat, cut, join, replace, sorted_once, split, split_filled};
use super::assumption::Assumptions;
use super::recipe::{Recipe, Slot};

const TYPES: &str =
    "application/json application/x-www-form-urlencoded text/plain multipart/form-data application/octet-stream";
const CHARSETS: &[&str] = &["", "; charset=utf-8", ";charset=utf-8"];
/// Charsets in capitals, as programs sign them that do not put values into lower case.
const CHARSETS_KEPT: &[&str] = &["; charset=UTF-8", ";charset=UTF-8", "; Charset=UTF-8"];

/// Sets of headers that programs sign whatever they send.
const SETS: &str = "content-type;host content-type;host;x-tc-action content-type;host;x-tc-action;x-tc-timestamp \
    content-type;host;x-tc-action;x-tc-timestamp;x-tc-version \
    content-type;host;x-tc-action;x-tc-region;x-tc-timestamp;x-tc-version host;content-type host content-type";
/// The number of headers that are left out one by one.
const LEFT_OUT: usize = 16;
/// The templates of a line that keeps the capitals of the host, or of every value.
const HOST_KEPT: &str = "n:k\n";
const VALUES_KEPT: &str = "n:V\n";

/// Adds every other set of signed headers worth trying.
pub(super) fn assumptions(request: &Request, base: &Recipe, out: &mut Assumptions) {
    content_types(request, base, out);
    hosts(request, base, request.header("x-tc-region"), out);
    lists(base, out);
}

fn content_types(request: &Request, base: &Recipe, out: &mut Assumptions) {
    let written = request.value("content-type").trim_ascii();
    let sent = written.to_ascii_lowercase();
    let bare = cut(&sent, ";").0.trim_ascii();
    let block = with(base.get(Slot::Block), "content-type");
    let mut add = |kind: &str, charset: &str| {
        let value = concat(&[kind, charset]);
        let id = if sent.is_empty() {
            "content-type-not-sent"
        } else if kind.is_empty() {
            "content-type-empty"
        } else if kind == bare {
            "content-type-charset"
        } else {
            "content-type-other"
        };
        let changes = [(Slot::ContentType, &*value), (Slot::Block, &*block)];
        out.add_all(Cause::ContentType, id, &[&value], &changes).usual().shown(&sent, &value);
    };
    let kinds = concat(&[bare, " ", TYPES]);
    let kinds = split_filled(&kinds, " ");
    for kind in &kinds {
        for charset in CHARSETS.iter().copied() {
            add(kind, charset);
        }
    }
    add("", "");
    for kind in kinds.iter().take(2) {
        for charset in CHARSETS_KEPT.iter().copied() {
            let value = concat(&[kind, charset]);
            let changes = [(Slot::ContentType, &*value), (Slot::Block, &*block), (Slot::Line, VALUES_KEPT)];
            out.add_all(Cause::HeaderValues, "content-type-case-kept", &[&value], &changes).shown(written, &value);
        }
    }
}

/// Adds hosts in place of the one that arrived.
pub(in crate::diagnose) fn hosts(request: &Request, base: &Recipe, region: Option<&str>, out: &mut Assumptions) {
    let block = if base.is_v1() { String::from(base.get(Slot::Block)) } else { with(base.get(Slot::Block), "host") };
    for (id, host) in place::hosts(request, base.get(Slot::ScopeService), region) {
        let changes = [(Slot::Host, &*host), (Slot::Block, &*block)];
        out.add_all(Cause::Host, id, &[&host], &changes).usual().shown(request.host_sent(), &host);
    }
    let sent = request.host_sent();
    let (label, rest) = cut(sent, ".");
    let first_upper = concat(&[&label.to_ascii_uppercase(), ".", rest]);
    for host in [capitalised(sent, ""), capitalised(sent, "."), first_upper, cased(sent), sent.to_ascii_uppercase()] {
        let line = if base.is_v1() { base.get(Slot::Line) } else { HOST_KEPT };
        let changes = [(Slot::Host, &*host), (Slot::Block, &*block), (Slot::Line, line)];
        let cause = if base.is_v1() { Cause::Host } else { Cause::HeaderValues };
        out.add_all(cause, "host-case-kept", &[&host], &changes).usual().shown(sent, &host);
    }
}

/// Capitalises a host, or each of its labels if the separator of labels is given.
fn capitalised(host: &str, mark: &str) -> String {
    let labels = if mark.is_empty() { [host].into() } else { split(host, mark) };
    let labels: Vec<String> = labels
        .into_iter()
        .map(|label| {
            let (first, rest) = label.split_at_checked(1).unwrap_or((label, ""));
            concat(&[&first.to_ascii_uppercase(), rest])
        })
        .collect();
    join(&labels, mark)
}

/// Writes the cloud's name in a host as people do.
fn cased(host: &str) -> String {
    replace(host, "tencentcloudapi", "TencentCloudApi")
}

/// Returns a list of names with one more, in its place.
fn with(list: &str, name: &str) -> String {
    let names = split_filled(list, ";");
    if names.contains(&name) {
        return String::from(list);
    }
    let at = names.iter().position(|own| *own > name).unwrap_or(names.len());
    let (before, after) = names.split_at_checked(at).unwrap_or_default();
    join(&[before, &[name], after].concat(), ";")
}

fn lists(base: &Recipe, out: &mut Assumptions) {
    let (list, block) = (String::from(base.get(Slot::List)), String::from(base.get(Slot::Block)));
    let mut add = |id, texts: &[&str], block: &str, list: &str| {
        out.add_all(Cause::SignedHeaders, id, texts, &[(Slot::Block, block), (Slot::List, list)]);
    };
    let names = split(&block, ";");
    let in_order = join(&sorted_once(&names), ";");
    add("block-sorted", &[], &in_order, &list);
    add("list-sorted", &[], &in_order, &in_order);
    for set in split(SETS, " ") {
        add("set-other", &[set, &list], set, set);
        add("block-other", &[set, &list], set, &list);
    }
    for (at, name) in names.iter().copied().enumerate().take(LEFT_OUT) {
        let fewer: Vec<&str> =
            names.iter().copied().enumerate().filter(|(own, _)| *own != at).map(|(_, name)| name).collect();
        add("block-lacks-one", &[name], &join(&fewer, ";"), &list);
    }
    let small = replace(&list.to_ascii_lowercase(), " ", "");
    add("list-case", &[], &block, &small);
    add("list-semicolon", &[], &block, &concat(&[&list, ";"]));
}
