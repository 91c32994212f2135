//! Recomputing the old signature with one or two things assumed to have been otherwise.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::encode::{COMPONENT, Encoding, FORM, LOWER, QUOTE_PLUS, RFC3986, encode};
use super::super::finding::{Cause, Finding};
use super::super::place;
use super::super::recompute::{others, signature_bytes};
use super::super::request::Request;
use super::Parameters;
use super::recipe::Recipe;
use crate::Credential;

/// A string longer than this is not signed in every way, one longer than the other not in every pair of ways: the work must stay bounded.
const TRIED_BYTES: usize = 1 << 20;
const PAIRED_BYTES: usize = 1 << 13;
/// Parameters beyond this number are not left out one by one.
const MOST_LEFT_OUT: usize = 64;

pub(super) enum Outcome {
    Verified,
    Explained(Vec<Finding>, Recipe),
    Unexplained,
}

#[derive(Clone)]
enum Change {
    Order(Order),
    Encoding(Encoding),
    Host(String),
    Path(String),
    Method(String),
    Mark(&'static str),
    Without(String),
    Algorithm,
    Secret(Zeroizing<String>),
    Plus,
}

#[derive(Clone, Copy)]
enum Order {
    AsSent,
    CaseLess,
}

struct Assumption {
    cause: Cause,
    id: &'static str,
    phrase: String,
    change: Change,
}

/// Looks for what explains a signature.
pub(super) fn explain(
    request: &Request,
    parameters: &Parameters,
    credential: &Credential,
    base: &Recipe,
    given: &str,
) -> Outcome {
    let wanted = signature_bytes(&given.replace(' ', "+")).unwrap_or_default();
    let matches = |recipe: &Recipe| recipe.signature() == wanted;
    if matches(base) {
        return Outcome::Verified;
    }
    let length = base.string_to_sign().len();
    if length > TRIED_BYTES {
        return Outcome::Unexplained;
    }
    let all = all(request, parameters, credential, base);
    let with = |changes: &[&Change]| {
        let mut recipe = base.clone();
        // The order first: what is encoded or left out keeps it.
        for change in changes {
            apply(change, parameters, &mut recipe);
        }
        recipe
    };
    for assumption in &all {
        let recipe = with(&[&assumption.change]);
        if matches(&recipe) {
            return Outcome::Explained(Vec::from([finding(assumption, base, &recipe)]), recipe);
        }
    }
    for (at, one) in all.iter().enumerate().filter(|_| length <= PAIRED_BYTES) {
        for other in all.iter().skip(at + 1) {
            let recipe = with(&[&one.change, &other.change]);
            if matches(&recipe) {
                return Outcome::Explained(Vec::from([finding(one, base, &recipe), finding(other, base, &recipe)]), recipe);
            }
        }
    }
    Outcome::Unexplained
}

fn finding(assumption: &Assumption, base: &Recipe, recipe: &Recipe) -> Finding {
    let message =
        format!("{} Recomputed with {} the signature is exactly the one sent.", assumption.cause.summary(), assumption.phrase);
    let mut finding = Finding::error(assumption.cause, message).variant(assumption.id);
    finding.proved = true;
    let (right, signed) = (masked(&base.string_to_sign()), masked(&recipe.string_to_sign()));
    if right == signed { finding } else { finding.differing(&right, &signed) }
}

/// A string to sign without token and passwords, as many stars as there were bytes.
pub(in crate::diagnose) fn masked(string_to_sign: &str) -> String {
    let pairs = string_to_sign.split('&').map(|pair| match pair.split_once('=') {
        Some((name, value)) if super::super::visible::is_secret_name(name.rsplit('?').next().unwrap_or_default()) => {
            format!("{name}={}", "*".repeat(value.len()))
        }
        _ => pair.to_string(),
    });
    pairs.collect::<Vec<_>>().join("&")
}

fn all(request: &Request, parameters: &Parameters, credential: &Credential, base: &Recipe) -> Vec<Assumption> {
    let mut out = Vec::new();
    let mut add = |cause, id, phrase: &str, change| out.push(Assumption { cause, id, phrase: phrase.into(), change });
    let v1 = Cause::V1Signature;
    add(v1, "v1-unsorted", "the parameters in the order they were sent, not sorted by name,", Change::Order(Order::AsSent));
    add(v1, "v1-sorted-caseless", "the parameters sorted without regard to capitals", Change::Order(Order::CaseLess));
    for (id, phrase, encoding) in [
        ("v1-encoded", "the values encoded before they were signed", RFC3986),
        ("v1-encoded", "the values encoded as forms are before they were signed", FORM),
        ("v1-encoded", "the values encoded as encodeURIComponent does before they were signed", COMPONENT),
        ("v1-encoded", "the values encoded as quote_plus does before they were signed", QUOTE_PLUS),
        ("v1-encoded", "the values encoded with small hex digits before they were signed", LOWER),
    ] {
        add(v1, id, phrase, Change::Encoding(encoding));
    }
    add(
        Cause::QueryEncoding,
        "v1-plus",
        "+ where spaces arrived: the values were not encoded when they were sent,",
        Change::Plus,
    );
    let other = if base.sha256 {
        "HmacSHA1, though SignatureMethod says HmacSHA256,"
    } else {
        "HmacSHA256, though SignatureMethod does not say so,"
    };
    add(v1, "v1-algorithm", other, Change::Algorithm);
    for method in ["GET", "POST", "get", "post"] {
        if method != base.method {
            add(v1, "v1-method", &format!("the method {method}"), Change::Method(method.into()));
        }
    }
    for path in ["/", "", "/v2/index.php"] {
        if path != base.path {
            let phrase = if path.is_empty() { "no path".into() } else { format!("the path {path}") };
            add(v1, "v1-path", &phrase, Change::Path(path.into()));
        }
    }
    add(v1, "v1-question-mark", "no question mark before the parameters", Change::Mark(""));
    for (id, host) in place::hosts(request, "", parameters.get("Region")) {
        let phrase = if host.is_empty() { "no host".into() } else { format!("the host {host}") };
        add(Cause::Host, id, &phrase, Change::Host(host));
    }
    for (name, _) in parameters.pairs.iter().filter(|(name, _)| name != "Signature").take(MOST_LEFT_OUT) {
        add(
            v1,
            "v1-parameter-added",
            &format!("the parameters as they were before {name} was added"),
            Change::Without(name.clone()),
        );
    }
    let id = parameters.get("SecretId").unwrap_or_default();
    for other in others(credential, id) {
        add(other.cause, other.id, other.phrase, Change::Secret(other.secret));
    }
    out
}

fn apply(change: &Change, parameters: &Parameters, recipe: &mut Recipe) {
    match change {
        Change::Order(order) => {
            let kept: Vec<String> = recipe.pairs.iter().map(|(name, _)| name.clone()).collect();
            recipe.pairs = parameters.pairs.iter().filter(|(name, _)| kept.contains(name)).cloned().collect();
            if let Order::CaseLess = order {
                recipe.pairs.sort_by_key(|(name, _)| name.to_ascii_lowercase());
            }
        }
        Change::Encoding(encoding) => {
            for (name, value) in &mut recipe.pairs {
                *name = encode(name, *encoding);
                *value = encode(value, *encoding);
            }
        }
        Change::Plus => {
            for (_, value) in &mut recipe.pairs {
                *value = value.replace(' ', "+");
            }
        }
        Change::Host(host) => recipe.host.clone_from(host),
        Change::Path(path) => recipe.path.clone_from(path),
        Change::Method(method) => recipe.method.clone_from(method),
        Change::Mark(mark) => recipe.mark = mark,
        Change::Without(name) => recipe.pairs.retain(|(own, _)| own != name),
        Change::Algorithm => recipe.sha256 = !recipe.sha256,
        Change::Secret(secret) => recipe.secret.clone_from(secret),
    }
}
