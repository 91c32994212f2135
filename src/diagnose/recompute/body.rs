//! Bodies that might have been signed in place of the one that was sent.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode;
use super::super::finding::Cause;
use super::super::hash::sha256_hex;
use super::super::json_text::{self, Style};
use super::super::parse::literal::{self, Value};
use super::super::request::Request;
use super::super::words::{join, opens, own, replaced, same, trim_wide, upper};
use super::assumption::{Assumption, Assumptions};
use super::recipe::Slot;

/// What stands for the body where it is left out.
pub(super) const UNSIGNED: &str = "UNSIGNED-PAYLOAD";
/// A body longer than this is not written anew in every style: the work must stay bounded.
const REWRITTEN_BYTES: usize = 256 * 1024;

/// The styles of the languages, the commonest first. Their marks are those of [`Style::of`]. Those from one space on are rare.
const STYLES: [(&str, &str, &str); 19] = [
    ("body-compact", "the JSON without spaces, as JSON.stringify and Go write it", ""),
    ("body-python", "the JSON with spaces after commas and colons, as Python writes it", "_"),
    ("body-python-ascii", "the JSON as Python's json.dumps writes it, with spaces and \\u escapes", "_u"),
    ("body-compact-ascii", "the JSON without spaces and with \\u escapes", "u"),
    ("body-php", "the JSON as PHP's json_encode writes it, with \\/ and \\u escapes", "u/"),
    ("body-slashes", "the JSON without spaces and with \\/ for slashes", "/"),
    ("body-go", "the JSON as Go's encoding/json writes it, with escapes for <, > and &", "<"),
    ("body-pretty-2", "the JSON indented by two spaces", "2"),
    ("body-pretty-4", "the JSON indented by four spaces", "4"),
    ("body-pretty-tab", "the JSON indented by tabs", "t"),
    ("body-pretty-1", "the JSON indented by one space", "1"),
    ("body-pretty-3", "the JSON indented by three spaces", "3"),
    ("body-pretty-8", "the JSON indented by eight spaces", "8"),
    ("body-sorted", "the JSON without spaces, its members sorted by name", "s"),
    ("body-sorted", "the JSON as Python writes it, its members sorted by name", "s_"),
    ("body-sorted", "the JSON as Python's json.dumps writes it, its members sorted by name", "s_u"),
    ("body-sorted", "the JSON indented by two spaces, its members sorted by name", "s2"),
    ("body-without-nulls", "the JSON without the members that are null", "n"),
    ("body-without-nulls", "the JSON as Python writes it, without the members that are null", "n_"),
];

/// Bodies of next to nothing.
const EMPTY: [(&str, &str, &str); 6] = [
    ("body-empty", "an empty body", ""),
    ("body-braces", "{} as the body", "{}"),
    ("body-null", "null as the body", "null"),
    ("body-quotes", "an empty text in quotes as the body", "\"\""),
    ("body-list", "[] as the body", "[]"),
    ("body-undefined", "the word undefined as the body", "undefined"),
];

/// Whether the request says its body is not signed.
pub(in crate::diagnose) fn says_unsigned(request: &Request) -> bool {
    request.header("x-tc-content-sha256").is_some_and(|value| same(value, UNSIGNED))
}

/// Every other body worth trying.
pub(super) fn assumptions(request: &Request, out: &mut Assumptions) {
    let body = request.body.as_slice();
    let hash = sha256_hex(body);
    let word_hash = sha256_hex(UNSIGNED.as_bytes());
    let unsigned = Cause::UnsignedPayload;
    let phrase = "the hash of UNSIGNED-PAYLOAD in place of the body's, though X-TC-Content-SHA256 does not say so";
    out.add(unsigned, "unsigned-without-header", phrase, Slot::Payload, &word_hash).usual().shown("", UNSIGNED);
    let phrase = "the word UNSIGNED-PAYLOAD itself in place of its hash, as AWS has it";
    out.add(unsigned, "unsigned-literal", phrase, Slot::Payload, UNSIGNED).usual().shown(&word_hash, UNSIGNED);
    if says_unsigned(request) {
        let phrase = "the hash of the body, though X-TC-Content-SHA256 says UNSIGNED-PAYLOAD";
        out.add(unsigned, "unsigned-but-hashed", phrase, Slot::Payload, &hash).usual().shown(UNSIGNED, "");
    }
    let text = request.text();
    let mut bodies = Bodies { sent: text.unwrap_or_default(), out };
    for (id, phrase, signed) in EMPTY {
        bodies.add(Cause::EmptyBody, id, phrase, signed).usual();
    }
    if same(&request.method, "get") {
        bodies.add(Cause::EmptyBody, "body-query", "the query as the body", &request.query);
    }
    bodies.digests(&hash, text);
    match text {
        Some(text) if text.len() <= REWRITTEN_BYTES => {
            bodies.encodings();
            bodies.ends();
            bodies.styles();
        }
        Some(_) => bodies.ends(),
        None => {
            let decoded: String = body.iter().map(|byte| char::from(*byte)).collect();
            let phrase = "the body in UTF-8, while the one sent is in Latin-1";
            bodies.add(Cause::BodyEncoding, "body-utf8", phrase, &decoded);
        }
    }
}

/// Bodies, as they are tried.
struct Bodies<'a> {
    sent: &'a str,
    out: &'a mut Assumptions,
}

impl Bodies<'_> {
    #[inline(never)]
    fn add(&mut self, cause: Cause, id: &'static str, phrase: &str, signed: &str) -> &mut Assumption {
        let assumption = self.out.add_all(cause, id, phrase, &[], &[(Slot::Payload, &sha256_hex(signed.as_bytes()))]);
        assumption.shown(self.sent, signed)
    }

    /// What stands in place of the hash of the right body.
    fn digests(&mut self, hash: &str, text: Option<&str>) {
        let mut add = |id, phrase, signed: &str| {
            self.out.add(Cause::DigestForm, id, phrase, Slot::Payload, signed).shown(hash, signed);
        };
        add("payload-hash-upper", "the body's hash in capital letters", &upper(hash));
        let bytes = encode::from_hex(hash).unwrap_or_default();
        add("payload-hash-base64", "the body's hash in base64", &encode::base64(&bytes));
        add("payload-hash-twice", "the hash of the body's hash", &sha256_hex(hash.as_bytes()));
        if let Some(text) = text.filter(|text| text.len() <= REWRITTEN_BYTES) {
            add("payload-unhashed", "the body itself in place of its hash", text);
        }
    }

    fn encodings(&mut self) {
        let text = self.sent;
        let mut add = |id, phrase: &str, signed: &str| {
            self.add(Cause::BodyEncoding, id, phrase, signed).usual();
        };
        add("body-escaped", "the body with \\u escapes for all letters beyond ASCII", &json_text::escaped(text));
        add("body-unescaped", "the body with the letters themselves in place of \\u escapes", &json_text::unescaped(text));
        let in_ascii: String = text.chars().map(|letter| if letter.is_ascii() { letter } else { '?' }).collect();
        add("body-question-marks", "the body in ASCII, with ? for every letter beyond it", &in_ascii);
        if let Some(once) = decoded_once_more(text) {
            add("body-encoded-once", "the body encoded in UTF-8 once; the one sent is encoded twice", &once);
        }
        let twice: String = text.bytes().map(char::from).collect();
        add("body-encoded-twice", "the body encoded in UTF-8 twice", &twice);
        let marked = text.strip_prefix('\u{feff}').map_or_else(|| join(&["\u{feff}", text]), own);
        add("body-mark", "the body with or without a byte order mark at its start, other than sent", &marked);
        if let Some(latin) = latin1(text) {
            let hash = sha256_hex(&latin);
            let assumption = self.out.add(Cause::BodyEncoding, "body-latin1", "the body in Latin-1", Slot::Payload, &hash);
            assumption.usual().shown("UTF-8", "Latin-1");
        }
    }

    fn ends(&mut self) {
        let text = self.sent;
        let unix = replaced(text, "\r\n", "\n");
        for (id, phrase, signed) in [
            ("body-trimmed", "the body without white space around it", own(trim_wide(text))),
            ("body-newline", "the body with a line break at its end", join(&[text, "\n"])),
            ("body-newline", "the body with a line break (CR LF) at its end", join(&[text, "\r\n"])),
            ("body-line-breaks", "the body with CR LF for its line breaks", replaced(&unix, "\n", "\r\n")),
            ("body-line-breaks", "the body with LF for its line breaks", unix),
        ] {
            self.add(Cause::BodyRewritten, id, phrase, &signed).usual();
        }
    }

    fn styles(&mut self) {
        let Some(value) = literal::json(self.sent) else { return };
        for (id, phrase, marks) in STYLES {
            let signed = json_text::write(&value, Style::of(marks));
            let assumption = self.add(Cause::BodyRewritten, id, phrase, &signed);
            assumption.usual = !opens(marks, b"138sn");
        }
        // The text of a text: encoded twice.
        if let Value::Text(inner) = &value {
            self.add(Cause::BodyRewritten, "body-once", "the JSON encoded once", inner);
        }
        let twice = json_text::compact(&Value::Text(own(self.sent)));
        self.add(Cause::BodyRewritten, "body-twice", "the JSON encoded twice, as a text in JSON", &twice);
    }
}

/// The bytes of a text in Latin-1, if it fits and is not ASCII.
fn latin1(text: &str) -> Option<Vec<u8>> {
    let bytes: Vec<u8> = text.chars().map_while(|letter| u8::try_from(u32::from(letter)).ok()).collect();
    (bytes.len() < text.len() && bytes.len() == text.chars().count()).then_some(bytes)
}

/// A text whose UTF-8 was taken for Latin-1 and encoded again, as it was before.
pub(in crate::diagnose) fn decoded_once_more(text: &str) -> Option<String> {
    String::from_utf8(latin1(text)?).ok()
}
