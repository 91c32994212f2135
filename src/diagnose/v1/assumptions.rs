//! What may have been otherwise when an old signature was made.

use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::recompute::{Assumptions, Recipe, Slot, V1_SHA1, V1_SHA256, hosts, secrets};
use super::super::request::Request;
use super::super::words::join;
use super::{PAIRED_BYTES, Parameters, SHA256};
use crate::Credential;

/// Parameters beyond this number are not left out one by one.
const MOST_LEFT_OUT: usize = 64;

const V: Cause = Cause::V1Signature;

/// Other values of an ingredient.
const OTHERS: [(Cause, &str, &str, Slot, &str); 9] = [
    (V, "v1-unsorted", "the parameters in the order they were sent, not sorted by name,", Slot::Block, "s"),
    (V, "v1-sorted-caseless", "the parameters sorted without regard to capitals", Slot::Block, "c"),
    (V, "v1-encoded", "the values encoded before they were signed", Slot::Line, "r"),
    (V, "v1-encoded", "the values encoded as forms are before they were signed", Slot::Line, "f"),
    (V, "v1-encoded", "the values encoded as encodeURIComponent does before they were signed", Slot::Line, "c"),
    (V, "v1-encoded", "the values encoded as quote_plus does before they were signed", Slot::Line, "q"),
    (V, "v1-encoded", "the values encoded with small hex digits before they were signed", Slot::Line, "l"),
    (
        Cause::QueryEncoding,
        "v1-plus",
        "+ where spaces arrived: the values were not encoded when they were sent,",
        Slot::Payload,
        "+",
    ),
    (V, "v1-question-mark", "no question mark before the parameters", Slot::Canonical, "MOPq"),
];

/// Everything that is tried, the likeliest first.
pub(super) fn add(request: &Request, parameters: &Parameters, credential: &Credential, base: &Recipe, out: &mut Assumptions) {
    for (cause, id, phrase, slot, text) in OTHERS {
        out.add(cause, id, phrase, slot, text);
    }
    let (phrase, key) = if base.get(Slot::Key) == V1_SHA256 {
        ("HmacSHA1, though SignatureMethod says HmacSHA256,", V1_SHA1)
    } else {
        ("HmacSHA256, though SignatureMethod does not say so,", V1_SHA256)
    };
    out.add(V, "v1-algorithm", phrase, Slot::Key, key).shown("", "");
    for method in ["GET", "POST", "get", "post"] {
        out.add(V, "v1-method", "the method {}", Slot::Method, method);
    }
    for path in ["/", "", "/v2/index.php"] {
        let phrase = if path.is_empty() { "no path" } else { "the path {}" };
        out.add(V, "v1-path", phrase, Slot::Path, path);
    }
    hosts(request, base, parameters.get("Region"), out);
    let names: Vec<&str> =
        parameters.pairs.iter().map(|(name, _)| name.as_str()).filter(|name| *name != "Signature").take(MOST_LEFT_OUT).collect();
    for name in &names {
        out.add(V, "v1-parameter-added", "the parameters as they were before {} was added", Slot::List, name);
    }
    secrets(credential, parameters.value("SecretId"), out);
    for assumption in &mut out.0 {
        assumption.usual = true;
    }
    if base.canonical_request().len() > PAIRED_BYTES {
        return;
    }
    for (at, one) in names.iter().enumerate() {
        for other in names.iter().skip(at + 1) {
            let phrase = "the parameters as they were before {} and {} were added";
            let left_out = join(&[one, "&", other]);
            out.add_all(V, "v1-parameter-added", phrase, &[one, other], &[(Slot::List, &left_out)]);
        }
    }
}

/// The name of the method of a recipe.
pub(in crate::diagnose) fn method(recipe: &Recipe) -> &'static str {
    if recipe.get(Slot::Key) == V1_SHA256 { SHA256 } else { "HmacSHA1" }
}
