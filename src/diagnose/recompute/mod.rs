//! Recomputing the signature with one thing assumed to have been otherwise, then with two. What reproduces the signature is proved.

mod body;
mod change;
mod form;
mod headers;
mod moments;
mod query;
mod recipe;
mod secret;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::encode;
use super::finding::{Cause, Finding};
use super::hash::sha256_hex;
use super::header::Header;
use super::place;
use super::request::Request;
use super::visible;
use crate::Credential;
use crate::sign::{ALGORITHM, Date, TERMINATOR};
use change::{Assumption, Change};

pub(super) use body::{decoded_once_more, says_unsigned};
pub(super) use recipe::Recipe;
pub(super) use secret::others;

/// A canonical request longer than this is not signed in every pair of ways: the work must stay bounded.
const PAIRED_BYTES: usize = 16 * 1024;
/// How many bytes of a signature that was cut off still prove something.
const ENOUGH_BYTES: usize = 16;

/// The slips of copying that are tried together with another fault.
const USUAL_SECRETS: [&str; 4] = ["secret-trimmed", "secret-line-break", "secret-space", "secret-quoted"];

/// What recomputing told.
pub(super) enum Outcome {
    /// The signature is right for the request as it is.
    Verified(Recipe),
    /// It is what comes out with these faults.
    Explained(Vec<Finding>, Recipe),
    /// Nothing that was tried reproduces it; these kinds of faults were.
    Unexplained(Vec<Cause>),
    /// There is too little of a signature to compare with.
    Incomparable,
}

/// The recipe the request itself tells: every ingredient as it was sent, put together as it must be.
pub(super) fn as_sent(request: &Request, header: &Header, secret: &str) -> Recipe {
    let headers = header.names().filter_map(|name| {
        let name = name.trim_ascii();
        if name.eq_ignore_ascii_case("host") {
            return Some(("Host".to_string(), request.host_sent().to_string()));
        }
        let (own, value) = request.headers.iter().find(|(own, _)| own.trim_ascii().eq_ignore_ascii_case(name))?;
        Some((as_written(own.trim_ascii()), value.clone()))
    });
    let is_get = request.method.eq_ignore_ascii_case("get");
    let payload = if says_unsigned(request) { body::UNSIGNED.as_bytes() } else { &request.body };
    Recipe {
        method: request.method.to_ascii_uppercase(),
        path: "/".into(),
        query: if is_get { request.query.clone() } else { String::new() },
        headers: headers.collect(),
        list: header.signed_headers.to_string(),
        payload: sha256_hex(payload),
        timestamp: request.header("x-tc-timestamp").unwrap_or_default().trim_ascii().to_string(),
        scope_date: header.date.to_string(),
        scope_service: header.service.to_string(),
        terminator: if header.terminator.is_empty() { TERMINATOR } else { header.terminator }.to_string(),
        secret_id: header.secret_id.to_string(),
        key_date: header.date.to_string(),
        key_service: header.service.to_string(),
        region: request.header("x-tc-region").unwrap_or_default().to_string(),
        secret: Zeroizing::new(secret.to_string()),
        values: recipe::Values::default(),
        chain: recipe::Chain::default(),
        canonical: recipe::Canonical::default(),
        to_sign: recipe::ToSign::default(),
        digest: recipe::Digest::default(),
    }
}

/// The name of a header as programs write it; HTTP/2 and browsers put it into small letters.
fn as_written(name: &str) -> String {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return name.to_string();
    }
    let mut parts = name.split('-').map(|part| match part {
        "tc" => "TC".to_string(),
        "sha256" => "SHA256".to_string(),
        part => part.get(..1).unwrap_or_default().to_ascii_uppercase() + part.get(1..).unwrap_or_default(),
    });
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |name, part| name + "-" + &part)
}

/// The bytes of a signature, however it is written.
pub(super) fn signature_bytes(text: &str) -> Option<Vec<u8>> {
    let text = text.trim();
    let text = if text.contains('%') { &encode::decode(text, false) } else { text };
    let even = text.get(..text.len() & !1).unwrap_or(text);
    let bytes = match hex::decode(even) {
        // Hex of hex.
        Ok(bytes) if bytes.len() == 64 => hex::decode(&bytes).unwrap_or(bytes),
        Ok(bytes) => bytes,
        Err(_) => {
            let bytes = encode::from_base64(text)?;
            // Base64 of hex.
            if bytes.len() == 64 { hex::decode(&bytes).unwrap_or(bytes) } else { bytes }
        }
    };
    (bytes.len() >= ENOUGH_BYTES).then_some(bytes)
}

/// Looks for what explains the signature of a request.
pub(super) fn explain(request: &Request, header: &Header, credential: &Credential, timestamp: Option<u64>) -> Outcome {
    let Some(wanted) = signature_bytes(header.signature) else { return Outcome::Incomparable };
    let base = as_sent(request, header, credential.secret_key.expose());
    let search = Search::new(base, Wanted::Signature(wanted));
    if search.matches(&[]) {
        return Outcome::Verified(search.base);
    }
    if let Some(change) = also_right(request, &search.base).iter().find(|change| search.matches(&[change])) {
        let mut recipe = search.base;
        change.apply(&mut recipe);
        return Outcome::Verified(recipe);
    }
    let assumptions = assumptions(request, header, Some(credential), timestamp, &search.base);
    match search.best(&assumptions) {
        Some((found, recipe)) => {
            Outcome::Explained(findings(&search.base, &recipe, &found, "the signature is exactly the one sent"), recipe)
        }
        None => {
            let mut causes: Vec<Cause> = Vec::new();
            for assumption in &assumptions {
                if !causes.contains(&assumption.cause) {
                    causes.push(assumption.cause);
                }
            }
            Outcome::Unexplained(causes)
        }
    }
}

/// Looks for what explains a canonical request or string to sign that the program printed; no secret is needed for that. Nothing, if
/// it is the right one.
pub(super) fn explain_printed(request: &Request, header: &Header, timestamp: Option<u64>, printed: &str) -> Vec<Finding> {
    let printed = printed.trim_matches(['\r', '\n']);
    let base = as_sent(request, header, "");
    let is_to_sign = printed.starts_with(ALGORITHM);
    let search = Search::new(base, if is_to_sign { Wanted::ToSign(printed) } else { Wanted::Canonical(printed) });
    if search.matches(&[]) || also_right(request, &search.base).iter().any(|change| search.matches(&[change])) {
        return Vec::new();
    }
    let mut assumptions = assumptions(request, header, None, timestamp, &search.base);
    assumptions.retain(|assumption| {
        !assumption.change.touches_key() || matches!(assumption.change, Change::Date { .. } | Change::Service { .. })
    });
    if let Some((found, recipe)) = search.best(&assumptions) {
        return findings(&search.base, &recipe, &found, "the text is exactly the one printed");
    }
    let (what, right) = if is_to_sign {
        ("string to sign", search.base.string_to_sign(&search.canonical.text))
    } else {
        ("canonical request", search.canonical.text)
    };
    let message = alloc::format!("The {what} that was printed is not the one the service computes for this request.");
    Vec::from([Finding::error(Cause::CanonicalForm, message).variant("printed").differing(&masked(&right), &masked(printed))])
}

/// What may be otherwise without being wrong: a stand-in for the service may have a path, and a POST may have a query.
fn also_right(request: &Request, base: &Recipe) -> Vec<Change> {
    let mut changes = Vec::new();
    if place::product(request.host_sent()).is_none() && request.path != base.path {
        changes.push(Change::Path(request.path.clone()));
    }
    if request.query != base.query {
        changes.push(Change::Query(request.query.clone()));
    }
    changes
}

/// Everything that is tried, the likeliest first.
fn assumptions(
    request: &Request,
    header: &Header,
    credential: Option<&Credential>,
    timestamp: Option<u64>,
    base: &Recipe,
) -> Vec<Assumption> {
    let mut all = Vec::new();
    body::assumptions(request, &mut all);
    headers::assumptions(request, base, &mut all);
    query::assumptions(base, &mut all);
    form::assumptions(request, base, &mut all);
    let secrets = credential.map(|credential| others(credential, header.secret_id)).unwrap_or_default();
    all.extend(secrets.into_iter().map(|other| {
        let change = Change::Secret(other.secret);
        let assumption = Assumption::new(other.cause, other.id, other.phrase, change).shown("", "");
        Assumption { usual: USUAL_SECRETS.contains(&other.id), ..assumption }
    }));
    moments::assumptions(request, base, timestamp, &mut all);
    all
}

/// A canonical request and its hash.
struct Canonical {
    text: String,
    hash: String,
}

impl Canonical {
    fn of(recipe: &Recipe) -> Self {
        let text = recipe.canonical_request();
        Self { hash: sha256_hex(text.as_bytes()), text }
    }
}

type Key = Zeroizing<Vec<u8>>;

/// What a set of assumptions is to give.
enum Wanted<'a> {
    /// A signature, or as much as is left of it.
    Signature(Vec<u8>),
    /// A canonical request or a string to sign, as it was printed.
    Canonical(&'a str),
    ToSign(&'a str),
}

struct Search<'a> {
    base: Recipe,
    wanted: Wanted<'a>,
    key: Key,
    canonical: Canonical,
}

impl<'w> Search<'w> {
    fn new(base: Recipe, wanted: Wanted<'w>) -> Self {
        Self { key: base.key(), canonical: Canonical::of(&base), base, wanted }
    }

    fn recipe(&self, changes: &[&Change]) -> Recipe {
        let mut recipe = self.base.clone();
        for change in changes {
            change.apply(&mut recipe);
        }
        recipe
    }

    /// Whether the request signed with these changes has the signature in question.
    fn matches(&self, changes: &[&Change]) -> bool {
        let recipe = self.recipe(changes);
        let key = changes.iter().any(|change| change.touches_key()).then(|| recipe.key());
        let canonical = changes.iter().any(|change| change.touches_canonical()).then(|| Canonical::of(&recipe));
        self.is_wanted(&recipe, key.as_ref().unwrap_or(&self.key), canonical.as_ref().unwrap_or(&self.canonical))
    }

    fn is_wanted(&self, recipe: &Recipe, key: &Key, canonical: &Canonical) -> bool {
        let to_sign = || recipe.string_to_sign_of(&canonical.text, &canonical.hash);
        match &self.wanted {
            Wanted::Signature(bytes) => Recipe::signature(key, &to_sign()).starts_with(bytes),
            Wanted::Canonical(text) => canonical.text == *text,
            Wanted::ToSign(text) => to_sign() == *text,
        }
    }

    /// The first that gives what is wanted, alone or with another; and the recipe they make.
    fn best<'a>(&self, assumptions: &'a [Assumption]) -> Option<(Vec<&'a Assumption>, Recipe)> {
        let pairs = self.canonical.text.len() <= PAIRED_BYTES;
        let found = self.one(assumptions).or_else(|| if pairs { self.two(assumptions) } else { None })?;
        let changes: Vec<&Change> = found.iter().map(|assumption| &assumption.change).collect();
        let recipe = self.recipe(&changes);
        Some((found, recipe))
    }

    fn one<'a>(&self, assumptions: &'a [Assumption]) -> Option<Vec<&'a Assumption>> {
        assumptions.iter().find(|assumption| self.matches(&[&assumption.change])).map(|found| Vec::from([found]))
    }

    /// Two common ones at once. Where only one of them touches key or canonical request, that is computed once for all pairs.
    fn two<'a>(&self, assumptions: &'a [Assumption]) -> Option<Vec<&'a Assumption>> {
        let usual = assumptions.iter().filter(|assumption| assumption.usual).map(|assumption| {
            let recipe = self.recipe(&[&assumption.change]);
            let key = assumption.change.touches_key().then(|| recipe.key());
            let canonical = assumption.change.touches_canonical().then(|| Canonical::of(&recipe));
            (assumption, key, canonical)
        });
        let usual: Vec<_> = usual.collect();
        for (at, (one, one_key, one_canonical)) in usual.iter().enumerate() {
            for (other, other_key, other_canonical) in usual.iter().skip(at + 1) {
                if one.change.kind() == other.change.kind() {
                    continue;
                }
                let recipe = self.recipe(&[&one.change, &other.change]);
                let both_keys = (one_key.is_some() && other_key.is_some()).then(|| recipe.key());
                let both_canonicals = (one_canonical.is_some() && other_canonical.is_some()).then(|| Canonical::of(&recipe));
                let key = both_keys.as_ref().or(one_key.as_ref()).or(other_key.as_ref()).unwrap_or(&self.key);
                let canonical = both_canonicals.as_ref().or(one_canonical.as_ref()).or(other_canonical.as_ref());
                if self.is_wanted(&recipe, key, canonical.unwrap_or(&self.canonical)) {
                    return Some(Vec::from([*one, *other]));
                }
            }
        }
        None
    }
}

/// The findings that explain a signature.
fn findings(base: &Recipe, recipe: &Recipe, found: &[&Assumption], result: &str) -> Vec<Finding> {
    let together = if found.len() > 1 { ", and one thing more," } else { "" };
    let finding = |assumption: &&Assumption| {
        let Assumption { cause, id, phrase, shown, .. } = assumption;
        let message = alloc::format!("{} Recomputed with {phrase}{together} {result}.", cause.summary());
        let mut finding = Finding::error(*cause, message).variant(id);
        finding.proved = true;
        match shown {
            Some((expected, actual, at)) => {
                finding.expected = Some(expected.clone()).filter(|_| at.is_some());
                finding.actual = Some(actual.clone()).filter(|_| at.is_some());
                finding.at = *at;
            }
            None => {
                let (right, signed) = (base.canonical_request(), recipe.canonical_request());
                finding = match right == signed {
                    false => finding.differing(&masked(&right), &masked(&signed)),
                    true => finding.differing(&masked(&base.string_to_sign(&right)), &masked(&recipe.string_to_sign(&signed))),
                };
            }
        }
        finding
    };
    found.iter().map(finding).collect()
}

/// A canonical request without the token, which is a secret even where it is signed, and without the passwords of a body that stands
/// there in place of its hash.
pub(super) fn masked(canonical_request: &str) -> String {
    let lines = canonical_request.split('\n').map(|line| {
        let name = line.split(':').next().unwrap_or_default().trim_ascii();
        if name.eq_ignore_ascii_case("x-tc-token") { "x-tc-token:(token)" } else { line }
    });
    visible::without_passwords(&lines.collect::<Vec<_>>().join("\n"))
}

/// The recipe the service follows for a request: what `as_sent` tells, with date, service and list put right.
pub(super) fn as_it_should_be(request: &Request, header: &Header, secret: &str, timestamp: u64) -> Recipe {
    let mut recipe = as_sent(request, header, secret);
    let day = Date::of(timestamp).as_str().to_string();
    if let Some(product) = place::product(request.host_sent()) {
        recipe.scope_service = product.to_string();
    }
    recipe.timestamp = timestamp.to_string();
    recipe.key_service.clone_from(&recipe.scope_service);
    recipe.key_date.clone_from(&day);
    recipe.scope_date = day;
    recipe.terminator = TERMINATOR.to_string();
    let mut names: Vec<String> = header.names().map(|name| name.trim_ascii().to_ascii_lowercase()).collect();
    names.extend(["content-type", "host"].map(ToString::to_string));
    names.retain(|name| name == "host" || request.header(name).is_some() || name == "content-type");
    names.sort();
    names.dedup();
    let value =
        |name: &str| if name == "host" { request.host_sent() } else { request.header(name).unwrap_or_default() }.to_string();
    recipe.headers = names.iter().map(|name| (name.clone(), value(name))).collect();
    recipe.list = names.join(";");
    recipe
}
