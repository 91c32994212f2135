//! Queries that may have been signed in place of the one that was sent; and parameters of the old methods, which are
//! signed like a query.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode::{COMPONENT, Encoding, FORM, LOWER, QUOTE_PLUS, RFC3986, SLASHES, decode, encode};
use super::super::finding::Cause;
use super::super::parse::literal::{self, Value};
use super::super::request::Request;
use super::super::strings::{concat, cut, join, order, replace, split};
use super::super::v1::{Pair, Pairs};
use super::assumption::Assumptions;
use super::recipe::{Recipe, Slot};

/// The ways to encode a query, each with its variants, unsorted and sorted.
const ENCODINGS: &[(&str, &str, Option<Encoding>)] = &[
    ("query-raw", "query-raw-sorted", None),
    ("query-rfc3986", "query-rfc3986-sorted", Some(RFC3986)),
    ("query-form", "query-form-sorted", Some(FORM)),
    ("query-quote-plus", "query-quote-plus-sorted", Some(QUOTE_PLUS)),
    ("query-component", "query-component-sorted", Some(COMPONENT)),
    ("query-lower", "query-lower-sorted", Some(LOWER)),
    ("query-slashes", "query-slashes-sorted", Some(SLASHES)),
];

/// The size of the longest GET. A longer query is not written anew in every way.
const MOST_BYTES: usize = 32 * 1024;

/// Sorts pairs.
#[inline(never)]
pub(in crate::diagnose) fn in_order(pairs: &Pairs, before: &dyn Fn(&Pair, &Pair) -> bool) -> Pairs {
    let is_before =
        |one: usize, other: usize| pairs.get(one).zip(pairs.get(other)).is_some_and(|(one, other)| before(one, other));
    order(pairs.len(), &is_before).into_iter().filter_map(|at| pairs.get(at).cloned()).collect()
}

/// Joins pairs, encoded or not.
#[inline(never)]
pub(in crate::diagnose) fn joined(pairs: &Pairs, encoding: Option<Encoding>) -> String {
    let put = |text: &str| encoding.map_or_else(|| String::from(text), |encoding| encode(text, encoding));
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| concat(&[&put(name), "=", &put(value)])).collect();
    join(&pairs, "&")
}

/// Adds every other query worth trying, for a POST too, which mostly has none to sign.
pub(super) fn assumptions(request: &Request, base: &Recipe, out: &mut Assumptions) {
    of_body(request, base, out);
    let sent = String::from(&request.query);
    if sent.is_empty() || sent.len() > MOST_BYTES {
        return;
    }
    let mut add = |id, signed: &str| {
        out.add(Cause::QueryEncoding, id, Slot::Query, signed).usual().shown(&sent, signed);
    };
    let read = |plus: bool| -> Pairs {
        let pairs = split(&sent, "&").into_iter().map(|pair| cut(pair, "="));
        pairs.map(|(name, value)| (decode(name, plus), decode(value, plus))).collect()
    };
    let raw: Pairs = split(&sent, "&")
        .into_iter()
        .map(|pair| cut(pair, "="))
        .map(|(name, value)| (String::from(name), String::from(value)))
        .collect();
    let by_name = |one: &Pair, other: &Pair| one < other;
    add("query-sorted", &joined(&in_order(&raw, &by_name), None));
    for plus in [true, false] {
        let pairs = read(plus);
        let sorted = in_order(&pairs, &by_name);
        for (id, sorted_id, encoding) in ENCODINGS.iter().copied() {
            add(id, &joined(&pairs, encoding));
            add(sorted_id, &joined(&sorted, encoding));
        }
    }
    add("query-spaces", &replace(&sent, "+", "%20"));
    add("query-spaces", &replace(&sent, "%20", "+"));
    add("query-twice", &replace(&sent, "%", "%25"));
    let mut reversed = raw;
    reversed.reverse();
    add("query-order", &joined(&reversed, None));
    add("query-empty", "");
}

/// Adds the parameters of the body in place of the query, if they are plain enough.
fn of_body(request: &Request, base: &Recipe, out: &mut Assumptions) {
    let text = request.text().filter(|text| text.len() <= MOST_BYTES).unwrap_or_default();
    let sent = String::from(base.get(Slot::Query));
    let mut add = |signed: &str| {
        out.add(Cause::QueryEncoding, "query-of-body", Slot::Query, signed).shown(&sent, signed);
    };
    let Some(Value::Members(members)) = literal::json(text) else {
        add(text);
        return;
    };
    let pairs: Option<Pairs> = members.iter().map(|(name, value)| Some((String::from(name), value.plain()?))).collect();
    if let Some(pairs) = pairs {
        let sorted = in_order(&pairs, &|one, other| one < other);
        for pairs in [&pairs, &sorted] {
            for encoding in [None, Some(RFC3986), Some(FORM)] {
                add(&joined(pairs, encoding));
            }
        }
    }
}
