//! Bodies that might have been signed in place of the one that was sent.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::hash::sha256_hex;
use super::super::json_text::{self, Style};
use super::super::parse::literal;
use super::super::request::Request;
use super::super::visible::{side_by_side, without_passwords};
use super::change::{Assumption, Change};

/// What stands for the body where it is left out.
pub(super) const UNSIGNED: &str = "UNSIGNED-PAYLOAD";
/// A body longer than this is not written anew in every style: the work must stay bounded.
const REWRITTEN_BYTES: usize = 256 * 1024;

const PLAIN: Style =
    Style { indent: None, spaced: false, ascii: false, slashes: false, html: false, sorted: false, without_nulls: false };

/// The styles of the languages, the commonest first.
const STYLES: [(&str, &str, Style); 16] = [
    ("body-compact", "the JSON without spaces, as JSON.stringify and Go write it", PLAIN),
    ("body-python", "the JSON with spaces after commas and colons, as Python writes it", Style { spaced: true, ..PLAIN }),
    (
        "body-python-ascii",
        "the JSON as Python's json.dumps writes it, with spaces and \\u escapes",
        Style { spaced: true, ascii: true, ..PLAIN },
    ),
    ("body-compact-ascii", "the JSON without spaces and with \\u escapes", Style { ascii: true, ..PLAIN }),
    (
        "body-php",
        "the JSON as PHP's json_encode writes it, with \\/ and \\u escapes",
        Style { ascii: true, slashes: true, ..PLAIN },
    ),
    ("body-slashes", "the JSON without spaces and with \\/ for slashes", Style { slashes: true, ..PLAIN }),
    ("body-go", "the JSON as Go's encoding/json writes it, with escapes for <, > and &", Style { html: true, ..PLAIN }),
    ("body-pretty-2", "the JSON indented by two spaces", Style { indent: Some(2), ..PLAIN }),
    ("body-pretty-4", "the JSON indented by four spaces", Style { indent: Some(4), ..PLAIN }),
    ("body-pretty-tab", "the JSON indented by tabs", Style { indent: Some(-1), ..PLAIN }),
    ("body-sorted", "the JSON without spaces, its members sorted by name", Style { sorted: true, ..PLAIN }),
    ("body-sorted", "the JSON as Python writes it, its members sorted by name", Style { sorted: true, spaced: true, ..PLAIN }),
    (
        "body-sorted",
        "the JSON as Python's json.dumps writes it, its members sorted by name",
        Style { sorted: true, spaced: true, ascii: true, ..PLAIN },
    ),
    (
        "body-sorted",
        "the JSON indented by two spaces, its members sorted by name",
        Style { sorted: true, indent: Some(2), ..PLAIN },
    ),
    ("body-without-nulls", "the JSON without the members that are null", Style { without_nulls: true, ..PLAIN }),
    (
        "body-without-nulls",
        "the JSON as Python writes it, without the members that are null",
        Style { without_nulls: true, spaced: true, ..PLAIN },
    ),
];

/// Every other body worth trying.
pub(super) fn assumptions(request: &Request, out: &mut Vec<Assumption>) {
    let body = request.body.as_slice();
    let hashed = Change::Payload(sha256_hex(UNSIGNED.as_bytes()));
    let phrase = "the hash of UNSIGNED-PAYLOAD in place of the body's, though X-TC-Content-SHA256 does not say so";
    out.push(Assumption::new(Cause::UnsignedPayload, "unsigned-without-header", phrase, hashed).usual().shown("", UNSIGNED));
    let literal = Change::Payload(UNSIGNED.into());
    let phrase = "the word UNSIGNED-PAYLOAD itself in place of its hash, as AWS has it";
    let word_hash = sha256_hex(UNSIGNED.as_bytes());
    out.push(Assumption::new(Cause::UnsignedPayload, "unsigned-literal", phrase, literal).usual().shown(&word_hash, UNSIGNED));
    if says_unsigned(request) {
        let phrase = "the hash of the body, though X-TC-Content-SHA256 says UNSIGNED-PAYLOAD";
        let change = Change::Payload(sha256_hex(body));
        out.push(Assumption::new(Cause::UnsignedPayload, "unsigned-but-hashed", phrase, change).usual().shown(UNSIGNED, ""));
    }
    empty(request, out);
    digests(body, out);
    let Some(text) = request.text() else {
        let decoded: String = body.iter().map(|byte| char::from(*byte)).collect();
        let phrase = "the body in UTF-8, while the one sent is in Latin-1";
        out.push(rewritten(Cause::BodyEncoding, "body-utf8", phrase, "", decoded));
        return;
    };
    encodings(text, out);
    ends(text, out);
    if text.len() > REWRITTEN_BYTES {
        return;
    }
    let Some(value) = literal::json(text) else { return };
    let mut tried: Vec<String> = Vec::new();
    for (id, phrase, style) in STYLES {
        let signed = json_text::write(&value, style);
        if signed != text && !tried.contains(&signed) {
            tried.push(signed.clone());
            let assumption = rewritten(Cause::BodyRewritten, id, phrase, text, signed);
            out.push(if style.sorted || style.without_nulls { assumption } else { assumption.usual() });
        }
    }
    // The text of a text: encoded twice.
    if let literal::Value::Text(inner) = &value {
        out.push(rewritten(Cause::BodyRewritten, "body-once", "the JSON encoded once", text, inner.clone()));
    }
    let twice = json_text::compact(&literal::Value::Text(text.into()));
    out.push(rewritten(Cause::BodyRewritten, "body-twice", "the JSON encoded twice, as a text in JSON", text, twice));
}

/// Whether the request says its body is not signed.
pub(in crate::diagnose) fn says_unsigned(request: &Request) -> bool {
    request.header("x-tc-content-sha256").is_some_and(|value| value.trim_ascii() == UNSIGNED)
}

fn rewritten(cause: Cause, id: &'static str, phrase: &str, sent: &str, signed: String) -> Assumption {
    let change = Change::Payload(sha256_hex(signed.as_bytes()));
    Assumption {
        shown: Some(side_by_side(&without_passwords(sent), &without_passwords(&signed))),
        ..Assumption::new(cause, id, phrase, change)
    }
}

fn empty(request: &Request, out: &mut Vec<Assumption>) {
    let text = request.text().unwrap_or_default();
    for (id, signed, phrase) in [
        ("body-empty", "", "an empty body"),
        ("body-braces", "{}", "{} as the body"),
        ("body-null", "null", "null as the body"),
        ("body-quotes", "\"\"", "an empty text in quotes as the body"),
        ("body-list", "[]", "[] as the body"),
        ("body-undefined", "undefined", "the word undefined as the body"),
    ] {
        if signed.as_bytes() != request.body {
            out.push(rewritten(Cause::EmptyBody, id, phrase, text, signed.into()).usual());
        }
    }
    let query = &request.query;
    if !query.is_empty() && request.method.eq_ignore_ascii_case("get") {
        out.push(rewritten(Cause::EmptyBody, "body-query", "the query as the body", text, query.clone()));
    }
}

/// Hashes of the right body, written otherwise.
fn digests(body: &[u8], out: &mut Vec<Assumption>) {
    let hash = sha256_hex(body);
    let upper = hash.to_ascii_uppercase();
    let mut add = |id, phrase, signed: String| {
        let change = Change::Payload(signed.clone());
        out.push(Assumption::new(Cause::DigestForm, id, phrase, change).shown(&hash, &without_passwords(&signed)));
    };
    add("payload-hash-upper", "the body's hash in capital letters", upper);
    let bytes = hex::decode(&hash).unwrap_or_default();
    add("payload-hash-base64", "the body's hash in base64", super::super::encode::base64(&bytes));
    add("payload-hash-twice", "the hash of the body's hash", sha256_hex(hash.as_bytes()));
    if let Some(text) = core::str::from_utf8(body).ok().filter(|text| text.len() <= REWRITTEN_BYTES) {
        add("payload-unhashed", "the body itself in place of its hash", text.into());
    }
}

fn encodings(text: &str, out: &mut Vec<Assumption>) {
    let mut add = |id, phrase: &str, signed: String| {
        if signed != text {
            out.push(rewritten(Cause::BodyEncoding, id, phrase, text, signed).usual());
        }
    };
    if text.len() <= REWRITTEN_BYTES {
        add("body-escaped", "the body with \\u escapes for all letters beyond ASCII", json_text::escaped(text));
        add("body-unescaped", "the body with the letters themselves in place of \\u escapes", json_text::unescaped(text));
        add("body-question-marks", "the body in ASCII, with ? for every letter beyond it", in_ascii(text));
        if let Some(once) = decoded_once_more(text) {
            add("body-encoded-once", "the body encoded in UTF-8 once; the one sent is encoded twice", once);
        }
        add("body-encoded-twice", "the body encoded in UTF-8 twice", text.bytes().map(char::from).collect());
    }
    let marked = text.strip_prefix('\u{feff}').map_or_else(|| format!("\u{feff}{text}"), Into::into);
    add("body-mark", "the body with or without a byte order mark at its start, other than sent", marked);
    if let Some(latin) = latin1(text) {
        let change = Change::Payload(sha256_hex(&latin));
        if latin != text.as_bytes() {
            let phrase = "the body in Latin-1";
            out.push(Assumption::new(Cause::BodyEncoding, "body-latin1", phrase, change).usual().shown("UTF-8", "Latin-1"));
        }
    }
}

fn in_ascii(text: &str) -> String {
    text.chars().map(|letter| if letter.is_ascii() { letter } else { '?' }).collect()
}

/// The bytes of a text in Latin-1, if it fits.
fn latin1(text: &str) -> Option<Vec<u8>> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect()
}

/// A text whose UTF-8 was taken for Latin-1 and encoded again, as it was before.
pub(in crate::diagnose) fn decoded_once_more(text: &str) -> Option<String> {
    let before = String::from_utf8(latin1(text)?).ok()?;
    (before != text).then_some(before)
}

fn ends(text: &str, out: &mut Vec<Assumption>) {
    let unix = text.replace("\r\n", "\n");
    for (id, phrase, signed) in [
        ("body-trimmed", "the body without white space around it", text.trim().into()),
        ("body-newline", "the body with a line break at its end", format!("{text}\n")),
        ("body-newline", "the body with a line break (CR LF) at its end", format!("{text}\r\n")),
        ("body-line-breaks", "the body with LF for its line breaks", unix.clone()),
        ("body-line-breaks", "the body with CR LF for its line breaks", unix.replace('\n', "\r\n")),
    ] {
        if signed != text {
            out.push(rewritten(Cause::BodyRewritten, id, phrase, text, signed).usual());
        }
    }
}
