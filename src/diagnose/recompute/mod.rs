//! Recomputes a signature with one thing assumed to have been different, then with two. An assumption that reproduces
//! the signature is proved.

mod assumption;
mod body;
mod breaks;
mod digests;
mod encodings;
mod form;
mod headers;
mod keys;
mod orders;
mod pair;
mod query;
mod recipe;
mod search;
mod secret;
mod services;
mod times;

use alloc::string::String;
use alloc::vec::Vec;

use super::encode;
use super::finding::{Cause, Finding, Findings, Proof, Severity};
use super::hash::sha256_hex;
use super::header::Header;
use super::place;
use super::request::Request;
use super::strings::{concat, cut, decimal, filter, join, sorted_once, split, trim_bytes};
use super::v1;
use super::visible;
use crate::Credential;
use crate::sign::{ALGORITHM, Date, TERMINATOR};
use search::{Search, Wanted};

pub(super) use assumption::{Assumption, Assumptions};
pub(super) use body::says_unsigned;
pub(super) use encodings::{Letters, decoded_once_more};
pub(super) use headers::hosts;
pub(super) use query::{in_order, joined};
pub(super) use recipe::{Recipe, Slot, V1_CANONICAL, V1_SHA1, V1_SHA256, V1_TO_SIGN};
pub(super) use secret::assumptions as secrets;

/// The length up to which a canonical request is signed in every pair of ways: the work must stay bounded.
const PAIRED_BYTES: usize = 16 * 1024;
/// The number of bytes of a truncated signature that still prove something.
const ENOUGH_BYTES: usize = 16;

/// The result of recomputing.
pub(super) enum Outcome<'a> {
    /// The signature is right for the request as it is.
    Verified(Recipe<'a>),
    /// These faults give the signature. With the recipe, and the body that was signed if it is another.
    Explained(Vec<Finding>, Recipe<'a>, Option<String>),
    /// Nothing that was tried gives the signature. With the causes that were tried.
    Unexplained(Vec<Cause>),
    /// Too little is left of the signature to compare.
    Incomparable,
}

/// Returns the recipe of the request itself: every ingredient as it was sent, composed as it must be.
pub(super) fn as_sent<'a>(request: &'a Request, header: &Header, secret: &str) -> Recipe<'a> {
    let small = header.signed_headers.to_ascii_lowercase();
    let names: Vec<&str> = split(&small, ";").into_iter().map(str::trim_ascii).collect();
    let block = filter(&names, &|name| name == "host" || request.header(name).is_some());
    let payload = if says_unsigned(request) { body::UNSIGNED.as_bytes() } else { &request.body };
    let sent = |name| request.value(name);
    let timestamp = match sent("x-tc-timestamp").trim_ascii() {
        "" => header.timestamp,
        timestamp => timestamp,
    };
    let query = if request.method.eq_ignore_ascii_case("get") { &*request.query } else { "" };
    let terminator = if header.terminator.is_empty() { TERMINATOR } else { header.terminator };
    let slots = [
        (Slot::Method, &*request.method.to_ascii_uppercase()),
        (Slot::Path, "/"),
        (Slot::Query, query),
        (Slot::List, header.signed_headers),
        (Slot::Payload, &sha256_hex(payload)),
        (Slot::Timestamp, timestamp),
        (Slot::ScopeDate, header.date),
        (Slot::ScopeService, header.service),
        (Slot::Terminator, terminator),
        (Slot::SecretId, header.secret_id),
        (Slot::Host, request.host_sent()),
        (Slot::KeyDate, header.date),
        (Slot::KeyService, header.service),
        (Slot::Region, sent("x-tc-region")),
        (Slot::ContentType, sent("content-type")),
        (Slot::Block, &join(&block, ";")),
        (Slot::Line, recipe::LINE),
        (Slot::Canonical, recipe::CANONICAL),
        (Slot::ToSign, recipe::TO_SIGN),
        (Slot::Key, recipe::KEY),
        (Slot::Secret, secret),
        (Slot::CanonicalBreak, "\n"),
        (Slot::LineBreak, "\n"),
        (Slot::ToSignBreak, "\n"),
        (Slot::Hash, "{}"),
    ];
    Recipe::new(request, v1::NO_PAIRS, &slots)
}

/// Returns the recipe that the service follows for a request: that of `as_sent`, with the right date, service and list.
pub(super) fn as_it_should_be<'a>(request: &'a Request, header: &Header, secret: &str, timestamp: u64) -> Recipe<'a> {
    let mut recipe = as_sent(request, header, secret);
    let date = Date::from_timestamp(timestamp);
    let service = place::product(request.host_sent()).unwrap_or(header.service);
    let list = concat(&[&header.signed_headers.to_ascii_lowercase(), ";content-type;host"]);
    let names: Vec<&str> = split(&list, ";").into_iter().map(str::trim_ascii).collect();
    let names = filter(&names, &|name| name == "host" || name == "content-type" || request.header(name).is_some());
    let list = join(&sorted_once(&names), ";");
    for (slot, text) in [
        (Slot::Timestamp, &*decimal(timestamp)),
        (Slot::ScopeDate, date.as_str()),
        (Slot::KeyDate, date.as_str()),
        (Slot::ScopeService, service),
        (Slot::KeyService, service),
        (Slot::Terminator, TERMINATOR),
        (Slot::Block, &list),
        (Slot::List, &list),
    ] {
        recipe.set(slot, text);
    }
    recipe
}

/// Returns the bytes of a signature, however it is written.
pub(super) fn signature_bytes(text: &str) -> Option<Vec<u8>> {
    let decoded = encode::decode(text, false);
    let text = decoded.trim_ascii();
    let text = trim_bytes(text, b"\"'");
    let even = text.get(..text.len() & !1).unwrap_or(text);
    let bytes = encode::from_hex(even).or_else(|| encode::from_base64(text))?;
    // Hex of hex, or base64 of hex.
    let inner = core::str::from_utf8(&bytes).ok().filter(|hex| hex.len() == 64).and_then(encode::from_hex);
    let bytes = inner.unwrap_or(bytes);
    (bytes.len() >= ENOUGH_BYTES).then_some(bytes)
}

/// The knowledge beside the request.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub header: &'a Header<'a>,
    pub timestamp: Option<u64>,
    pub letters: Letters<'a>,
}

/// Explains the signature of a request.
pub(super) fn explain<'a>(request: &'a Request, known: Known, credential: &Credential) -> Outcome<'a> {
    let Some(wanted) = signature_bytes(known.header.signature) else { return Outcome::Incomparable };
    let base = as_sent(request, known.header, credential.secret_key.expose());
    let right = also_right(request, &base);
    explain_by(&base, wanted, &right, PAIRED_BYTES, &|base, out| {
        request_assumptions(request, known, base, out);
        secrets(credential, known.header.secret_id, out);
    })
}

/// Explains a signature, first by what may differ without being wrong, then by the assumptions that are added.
pub(super) fn explain_by<'a>(
    base: &Recipe<'a>,
    wanted: Vec<u8>,
    right: &Assumptions,
    paired_bytes: usize,
    add: &dyn Fn(&Recipe, &mut Assumptions),
) -> Outcome<'a> {
    let search = Search::new(base, Wanted::Signature(wanted));
    let mut recipe = base.clone();
    if let [found, ..] = search.best(right, false).as_slice() {
        found.apply(&mut recipe);
        return Outcome::Verified(recipe);
    }
    let mut all = Assumptions::default();
    add(base, &mut all);
    let all = all.without_idle(base);
    let found = search.best(&all, search.size() <= paired_bytes);
    if found.is_empty() {
        return Outcome::Unexplained(all.causes());
    }
    let mut found = Assumptions::again(&found, &|out| add(base, out));
    for assumption in &found {
        assumption.apply(&mut recipe);
    }
    let body = found.iter_mut().find_map(|assumption| assumption.shown.as_mut()?.body.take());
    Outcome::Explained(findings(base, &recipe, found, Proof::Signature), recipe, body)
}

/// Explains a canonical request or string to sign that the program printed, for which no secret is needed. Returns
/// nothing if it is right.
pub(super) fn explain_printed(request: &Request, known: Known, printed: &str) -> Vec<Finding> {
    let base = as_sent(request, known.header, "");
    let whole = printed;
    let printed = trim_bytes(printed, b"\r\n");
    let is_to_sign = printed.starts_with(ALGORITHM);
    let wanted = |text| if is_to_sign { Wanted::ToSign(text) } else { Wanted::Canonical(text) };
    if !Search::new(&base, wanted(printed)).best(&also_right(request, &base), false).is_empty() {
        return Vec::new();
    }
    // Breaks at the ends mostly come from printing, but may be a fault themselves.
    for text in [printed, whole] {
        let search = Search::new(&base, wanted(text));
        let mut all = Assumptions::default();
        request_assumptions(request, known, &base, &mut all);
        let all = all.without_idle(&base);
        let found = search.best(&all, search.size() <= PAIRED_BYTES);
        if !found.is_empty() {
            let found = Assumptions::again(&found, &|out| request_assumptions(request, known, &base, out));
            let mut recipe = base.clone();
            for assumption in &found {
                assumption.apply(&mut recipe);
            }
            return findings(&base, &recipe, found, Proof::Printed);
        }
    }
    let canonical = base.canonical_request();
    let (variant, right) =
        if is_to_sign { ("printed-string", base.string_to_sign_of(&canonical)) } else { ("printed", canonical) };
    let mut out = Findings::default();
    out.add(Cause::CanonicalForm, Severity::Error, variant, &[]).differing(&masked(&right), &masked(printed));
    out.0
}

/// Returns what may differ without being wrong, nothing first: a stand-in for the service may have a path, and a POST
/// may have a query.
fn also_right(request: &Request, base: &Recipe) -> Assumptions {
    let mut right = Assumptions::default();
    let mut add = |changes: &[(Slot, &str)]| {
        right.add_all(Cause::CanonicalForm, "", &[], changes);
    };
    add(&[]);
    if place::product(request.host_sent()).is_none() && request.path != base.get(Slot::Path) {
        add(&[(Slot::Path, &request.path)]);
    }
    if request.query != base.get(Slot::Query) {
        add(&[(Slot::Query, &request.query)]);
    }
    right
}

/// Adds everything that is tried without the secret, the likeliest first.
fn request_assumptions(request: &Request, known: Known, base: &Recipe, out: &mut Assumptions) {
    body::assumptions(request, known.letters, out);
    headers::assumptions(request, base, out);
    query::assumptions(request, base, out);
    form::assumptions(base, &request.path, &request.url(), out);
    keys::assumptions(out);
    breaks::assumptions(out);
    times::assumptions(base, known.timestamp, out);
    services::assumptions(request, base, out);
}

/// Returns the findings that explain a signature or a text that was printed.
fn findings(base: &Recipe, recipe: &Recipe, found: Vec<Assumption>, proof: Proof) -> Vec<Finding> {
    let alone = found.len() == 1;
    let mut out = Findings::default();
    for assumption in found {
        let shown = assumption.shown.unwrap_or_default();
        let finding = out.proved(assumption.cause, assumption.id, proof, alone, &shown.values);
        if let Some(sides) = &shown.sides {
            finding.shown(sides);
            continue;
        }
        let (mut right, mut signed) = (base.canonical_request(), recipe.canonical_request());
        if right == signed {
            (right, signed) = (base.string_to_sign_of(&right), recipe.string_to_sign_of(&signed));
        }
        let masked = if base.is_v1() { visible::pairs_without_passwords } else { masked };
        finding.differing(&masked(&right), &masked(&signed));
    }
    out.0
}

/// Masks the token of a canonical request, which is secret even if it is signed, and the passwords of its query and of
/// a body in place of its hash.
pub(super) fn masked(canonical_request: &str) -> String {
    let mut lines = split(canonical_request, "\n");
    for line in &mut lines {
        if cut(line, ":").0.trim_ascii().eq_ignore_ascii_case("x-tc-token") {
            *line = "x-tc-token:(token)";
        }
    }
    visible::without_passwords(&join(&lines, "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::Request;

    /// Everything is tried if nothing explains the signature.
    #[test]
    fn number_of_tries_is_bounded() {
        let body = r#"{"Limit":20,"Offset":0,"OrderBy":"é<","Order":null,"Name":"x"}"#;
        let mut request = Request::new("POST", "https://postgres.tencentcloudapi.com/?a=b%20c&d=e");
        for (name, value) in
            [("Content-Type", "application/json"), ("X-TC-Action", "A"), ("X-TC-Timestamp", "1700000000")]
        {
            request.add(name, value);
        }
        request.body = body.into();
        let text = "TC3-HMAC-SHA256 Credential=AKID/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, \
            Signature=";
        let header = Header::read(text);
        let known = Known { header: &header, timestamp: Some(1_700_000_000), letters: &[] };
        let base = as_sent(&request, &header, "secret");
        let mut all = Assumptions::default();
        request_assumptions(&request, known, &base, &mut all);
        secrets(&Credential::new("AKID", "secret"), "AKID", &mut all);
        let all = all.without_idle(&base);
        let search = Search::new(&base, Wanted::Signature([0; 32].into()));
        assert!(search.best(&all, true).is_empty());
        let tries = search.tries();
        assert!(tries > all.list.len() && tries < search::MOST_TRIES, "{tries}");
    }
}
