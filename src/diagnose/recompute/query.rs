//! Queries that might have been signed in place of the one that was sent; and parameters of the old methods, which are signed as a query is.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode::{COMPONENT, Encoding, FORM, LOWER, QUOTE_PLUS, RFC3986, SLASHES, decode, encode};
use super::super::finding::Cause;
use super::super::v1::{Pair, Pairs};
use super::super::words::{cut, join, order, own, parts, replaced, together};
use super::assumption::Assumptions;
use super::recipe::{Recipe, Slot};

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

/// Pairs in an order.
#[inline(never)]
pub(in crate::diagnose) fn in_order(pairs: &Pairs, before: &dyn Fn(&Pair, &Pair) -> bool) -> Pairs {
    let is_before =
        |one: usize, other: usize| pairs.get(one).zip(pairs.get(other)).is_some_and(|(one, other)| before(one, other));
    order(pairs.len(), &is_before).into_iter().filter_map(|at| pairs.get(at).cloned()).collect()
}

/// Pairs joined, encoded or not.
#[inline(never)]
pub(in crate::diagnose) fn joined(pairs: &Pairs, encoding: Option<Encoding>) -> String {
    let put = |text: &str| encoding.map_or_else(|| own(text), |encoding| encode(text, encoding));
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| join(&[&put(name), "=", &put(value)])).collect();
    let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
    together(&pairs, "&")
}

/// Every other query worth trying.
pub(super) fn assumptions(base: &Recipe, out: &mut Assumptions) {
    let sent = own(base.get(Slot::Query));
    if sent.is_empty() || sent.len() > MOST_BYTES {
        return;
    }
    let mut add = |id, phrase: &str, signed: &str| {
        out.add(Cause::QueryEncoding, id, phrase, Slot::Query, signed).usual().shown(&sent, signed);
    };
    let read = |plus: bool| -> Pairs {
        let pairs = parts(&sent, "&").into_iter().map(|pair| cut(pair, "="));
        pairs.map(|(name, value)| (decode(name, plus), decode(value, plus))).collect()
    };
    let raw: Pairs =
        parts(&sent, "&").into_iter().map(|pair| cut(pair, "=")).map(|(name, value)| (own(name), own(value))).collect();
    let by_name = |one: &Pair, other: &Pair| one < other;
    add("query-sorted", "the query sorted by name", &joined(&in_order(&raw, &by_name), None));
    for plus in [true, false] {
        let pairs = read(plus);
        let sorted = in_order(&pairs, &by_name);
        for (pairs, order) in [(&pairs, ""), (&sorted, ", sorted by name")] {
            for (id, phrase, encoding) in ENCODINGS {
                add(id, &join(&[phrase, order]), &joined(pairs, encoding));
            }
        }
    }
    add("query-spaces", "%20 for the spaces of the query", &replaced(&sent, "+", "%20"));
    add("query-spaces", "+ for the spaces of the query", &replaced(&sent, "%20", "+"));
    add("query-twice", "the query encoded twice", &replaced(&sent, "%", "%25"));
    let mut reversed = raw;
    reversed.reverse();
    add("query-order", "the pairs of the query in opposite order", &joined(&reversed, None));
    add("query-empty", "no query", "");
}
