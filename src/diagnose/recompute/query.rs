//! Queries that might have been signed in place of the one that was sent.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::encode::{COMPONENT, Encoding, FORM, LOWER, QUOTE_PLUS, RFC3986, SLASHES, decode, encode};
use super::super::finding::Cause;
use super::change::{Assumption, Change};
use super::recipe::Recipe;

const ENCODINGS: [(&str, &str, Option<Encoding>); 7] = [
    ("query-raw", "the query not encoded", None),
    ("query-rfc3986", "the query encoded as RFC 3986 says", Some(RFC3986)),
    ("query-form", "the query encoded as forms are, with + for spaces", Some(FORM)),
    ("query-quote-plus", "the query encoded as Python's quote_plus does, with + for spaces", Some(QUOTE_PLUS)),
    ("query-component", "the query encoded as encodeURIComponent does, which leaves !'()* alone", Some(COMPONENT)),
    ("query-lower", "the query encoded with small hex digits", Some(LOWER)),
    ("query-slashes", "the query encoded with slashes left alone", Some(SLASHES)),
];

/// No GET may be longer; a longer query is not written anew in every way.
const MOST_BYTES: usize = 32 * 1024;

pub(super) fn assumptions(base: &Recipe, out: &mut Vec<Assumption>) {
    let sent = base.query.as_str();
    if sent.is_empty() || sent.len() > MOST_BYTES {
        return;
    }
    let pairs: Vec<(&str, &str)> = sent.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect();
    let mut tried: Vec<String> = Vec::from([sent.to_string()]);
    let mut add = |id, phrase: String, signed: String| {
        if !tried.contains(&signed) {
            let change = Change::Query(signed.clone());
            out.push(Assumption::new(Cause::QueryEncoding, id, phrase, change).usual().shown(sent, &signed));
            tried.push(signed);
        }
    };
    let mut sorted = pairs.clone();
    sorted.sort_unstable();
    for (order, pairs) in [("", &pairs), (", sorted by name", &sorted)] {
        let as_sent: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        add("query-sorted", format!("the query as sent{order}"), as_sent.join("&"));
        for plus in [true, false] {
            for (id, phrase, encoding) in ENCODINGS {
                let put = |text: &str| {
                    let text = decode(text, plus);
                    encoding.map_or(text.clone(), |encoding| encode(&text, encoding))
                };
                let signed: Vec<String> = pairs.iter().map(|(name, value)| format!("{}={}", put(name), put(value))).collect();
                add(id, format!("{phrase}{order}"), signed.join("&"));
            }
        }
    }
    add("query-spaces", "%20 for the spaces of the query".into(), sent.replace('+', "%20"));
    add("query-spaces", "+ for the spaces of the query".into(), sent.replace("%20", "+"));
    add("query-twice", "the query encoded twice".into(), sent.replace('%', "%25"));
    let reversed: Vec<String> = pairs.iter().rev().map(|(name, value)| format!("{name}={value}")).collect();
    add("query-order", "the pairs of the query in opposite order".into(), reversed.join("&"));
    add("query-empty", "no query".into(), String::new());
}
