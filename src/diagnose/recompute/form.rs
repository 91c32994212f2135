//! Other ways to put a signature together from the right ingredients.

use super::super::finding::Cause;
use super::super::words::own;
use super::assumption::Assumptions;
use super::recipe::{KEY, Recipe, Slot, formula};

const K: Cause = Cause::KeyDerivation;
const C: Cause = Cause::CanonicalForm;
const D: Cause = Cause::DigestForm;
const V: Cause = Cause::HeaderValues;

/// Templates in place of the right ones.
const TEMPLATES: [(Cause, &str, &str, Slot, &str); 36] = [
    (V, "action-case-kept", "the value of x-tc-action as it was written, not in small letters", Slot::Line, "n:a\n"),
    (V, "values-case-kept", "the values of headers as they were written, not in small letters", Slot::Line, "n:V\n"),
    (V, "values-untrimmed", "white space left around the values of headers", Slot::Line, "n:u\n"),
    (V, "names-case-kept", "the names of headers as they were written, not in small letters", Slot::Line, "N:v\n"),
    (V, "headers-as-written", "names and values of headers as they were written", Slot::Line, "N:R\n"),
    (K, "key-without-prefix", "a key derived without the prefix TC3", Slot::Key, "|dst|"),
    (K, "key-hex-steps", "a key in whose derivation hex texts are passed on in place of bytes", Slot::Key, "TC3|dst|x"),
    (K, "key-hex", "the key as hex text in place of its bytes", Slot::Key, "TC3|dst|h"),
    (K, "key-aws4-prefix", "the prefix AWS4 in place of TC3", Slot::Key, "AWS4|dst|"),
    (K, "key-aws4", "a key derived as AWS does", Slot::Key, "AWS4|drsa|"),
    (K, "key-with-region", "a region between date and service in the key", Slot::Key, "TC3|drst|"),
    (K, "key-order", "service and date exchanged in the key", Slot::Key, "TC3|sdt|"),
    (K, "key-arguments", "key and message exchanged in every HMAC of the derivation", Slot::Key, "TC3|dst|~"),
    (K, "key-without-terminator", "a key derived without tc3_request", Slot::Key, "TC3|ds|"),
    (K, "key-aws-terminator", "aws4_request in place of tc3_request in the key", Slot::Key, "TC3|dsa|"),
    (K, "key-without-service", "a key derived without the service", Slot::Key, "TC3|dt|"),
    (K, "key-without-date", "a key derived without the date", Slot::Key, "TC3|st|"),
    (K, "key-underived", "the secret key itself as signing key", Slot::Key, "||"),
    (K, "key-prefix-twice", "the prefix TC3 put before the key twice", Slot::Key, "TC3TC3|dst|"),
    (C, "no-blank-line", "no empty line after the headers of the canonical request", Slot::Canonical, "M\nP\nQ\nh\nL\nB"),
    (C, "no-query-line", "no line for the query in the canonical request", Slot::Canonical, "M\nP\nH\nL\nB"),
    (C, "no-path-line", "no line for the path in the canonical request", Slot::Canonical, "M\nQ\nH\nL\nB"),
    (C, "no-list-line", "no line for SignedHeaders in the canonical request", Slot::Canonical, "M\nP\nQ\nH\nB"),
    (C, "canonical-trailing-break", "a line break at the end of the canonical request", Slot::Canonical, "M\nP\nQ\nH\nL\nB\n"),
    (
        C,
        "canonical-windows-breaks",
        "CR LF between the lines of the canonical request",
        Slot::Canonical,
        "M\r\nP\r\nQ\r\nw\r\nL\r\nB",
    ),
    (C, "space-after-colon", "a space after the colons of the canonical request", Slot::Line, "n: v\n"),
    (C, "names-by-comma", "commas between the names of the signed headers", Slot::Canonical, "M\nP\nQ\nH\nC\nB"),
    (C, "headers-on-one-line", "the headers of the canonical request on one line", Slot::Canonical, "M\nP\nQ\no\nL\nB"),
    (C, "question-mark", "the question mark before the query in the canonical request", Slot::Canonical, "M\nP\n?Q\nH\nL\nB"),
    (D, "canonical-hash-upper", "the hash of the canonical request in capital letters", Slot::ToSign, "A\nT\nD/E/F\nU"),
    (D, "canonical-unhashed", "the canonical request itself in place of its hash", Slot::ToSign, "A\nT\nD/E/F\nR"),
    (D, "canonical-hash-base64", "the hash of the canonical request in base64", Slot::ToSign, "A\nT\nD/E/F\nY"),
    (C, "to-sign-trailing-break", "a line break at the end of the string to sign", Slot::ToSign, "A\nT\nD/E/F\nX\n"),
    (C, "to-sign-windows-breaks", "CR LF between the lines of the string to sign", Slot::ToSign, "A\r\nT\r\nD/E/F\r\nX"),
    (C, "to-sign-short-scope", "a scope without tc3_request in the string to sign", Slot::ToSign, "A\nT\nD/E\nX"),
    (C, "to-sign-id-in-scope", "the SecretId before the scope in the string to sign", Slot::ToSign, "A\nT\nI/D/E/F\nX"),
];

/// Strings to sign that lack a line: too rare to be tried with anything else.
const SHORT: [(&str, &str, &str); 3] = [
    ("to-sign-without-algorithm", "no line for the algorithm in the string to sign", "T\nD/E/F\nX"),
    ("to-sign-without-timestamp", "no line for the timestamp in the string to sign", "A\nD/E/F\nX"),
    ("to-sign-without-scope", "no line for the scope in the string to sign", "A\nT\nX"),
];

pub(super) fn assumptions(base: &Recipe, path: &str, url: &str, out: &mut Assumptions) {
    for (cause, id, phrase, slot, template) in TEMPLATES {
        let assumption = out.add(cause, id, phrase, slot, template).usual();
        if slot == Slot::Key {
            assumption.shown(&formula(KEY), &formula(template));
        }
    }
    let phrase = "the names of headers, in SignedHeaders too, as they were written, not in small letters";
    for (line, id) in [("N:v\n", "names-case-kept"), ("N:R\n", "headers-as-written")] {
        out.add_all(V, id, phrase, &[], &[(Slot::Line, line), (Slot::Canonical, "M\nP\nQ\nH\nK\nB")]).usual();
    }
    for (id, phrase, template) in SHORT {
        out.add(C, id, phrase, Slot::ToSign, template);
    }
    for (id, path) in [("path-kept", path), ("path-empty", ""), ("path-url", url)] {
        out.add(C, id, if path.is_empty() { "nothing as the path" } else { "{} as the path" }, Slot::Path, path);
    }
    let sent = own(base.get(Slot::Method));
    for method in ["POST", "GET", "post", "get", "PUT"] {
        out.add(C, "method", "{} as the method", Slot::Method, method).usual().shown(&sent, method);
    }
}
