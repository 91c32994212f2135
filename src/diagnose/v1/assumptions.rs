//! Assumptions about signatures of the old methods.

use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::recompute::{Assumptions, Recipe, Slot, V1_SHA1, V1_SHA256, hosts, secrets};
use super::super::request::Request;
use super::super::strings::concat;
use super::{PAIRED_BYTES, Parameters, SHA256};
use crate::Credential;

/// The number of parameters that are left out one by one.
const MOST_LEFT_OUT: usize = 64;

const V: Cause = Cause::V1Signature;

/// Other values of an ingredient.
const OTHERS: &[(Cause, &str, Slot, &str)] = &[
    (V, "v1-unsorted", Slot::Block, "s"),
    (V, "v1-sorted-caseless", Slot::Block, "c"),
    (V, "v1-sorted-naturally", Slot::Block, "n"),
    (V, "v1-sorted-naturally-caseless", Slot::Block, "C"),
    (V, "v1-sorted-reversed", Slot::Block, "r"),
    (V, "v1-sorted-encoded", Slot::Block, "e"),
    (V, "v1-encoded", Slot::Line, "r"),
    (V, "v1-encoded-form", Slot::Line, "f"),
    (V, "v1-encoded-component", Slot::Line, "c"),
    (V, "v1-encoded-quote-plus", Slot::Line, "q"),
    (V, "v1-encoded-lower", Slot::Line, "l"),
    (Cause::QueryEncoding, "v1-plus", Slot::Payload, "+"),
    (V, "v1-question-mark", Slot::Canonical, "MOPq"),
    (V, "v1-line-break", Slot::Canonical, "MOP?q\n"),
];

/// Adds everything that is tried, the likeliest first.
pub(super) fn add(
    request: &Request,
    parameters: &Parameters,
    credential: &Credential,
    base: &Recipe,
    out: &mut Assumptions,
) {
    for (cause, id, slot, text) in OTHERS.iter().copied() {
        out.add(cause, id, slot, text);
    }
    let (id, key) = if base.get(Slot::Key) == V1_SHA256 { ("v1-sha1", V1_SHA1) } else { ("v1-sha256", V1_SHA256) };
    out.add(V, id, Slot::Key, key).shown("", "");
    for method in ["GET", "POST", "get", "post"] {
        out.add(V, "v1-method", Slot::Method, method);
    }
    for (id, path) in [("v1-path", "/"), ("v1-path-empty", ""), ("v1-path", "/v2/index.php")] {
        out.add(V, id, Slot::Path, path);
    }
    hosts(request, base, parameters.get("Region"), out);
    let names: Vec<&str> = parameters
        .pairs
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| *name != "Signature")
        .take(MOST_LEFT_OUT)
        .collect();
    for name in &names {
        out.add(V, "v1-parameter-added", Slot::List, name);
    }
    secrets(credential, parameters.value("SecretId"), out);
    for assumption in &mut out.list {
        assumption.usual = true;
    }
    if base.canonical_request().len() > PAIRED_BYTES {
        return;
    }
    for (at, one) in names.iter().enumerate() {
        for other in names.iter().skip(at + 1) {
            let left_out = concat(&[one, "&", other]);
            out.add_all(V, "v1-parameters-added", &[one, other], &[(Slot::List, &left_out)]);
        }
    }
}

/// Returns the name of the method of a recipe.
pub(in crate::diagnose) fn method(recipe: &Recipe) -> &'static str {
    if recipe.get(Slot::Key) == V1_SHA256 { SHA256 } else { "HmacSHA1" }
}
