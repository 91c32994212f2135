//! Other ways to put a signature together from the right ingredients.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::request::Request;
use super::change::{Assumption, Change};
use super::recipe::{Canonical, Chain, Digest, Recipe, ToSign};

const RIGHT_CHAIN: &str = "HMAC(HMAC(HMAC(\"TC3\" + SecretKey, date), service), \"tc3_request\")";

const CHAINS: [(&str, &str, &str, Chain); 14] = [
    (
        "key-without-prefix",
        "a key derived without the prefix TC3",
        "HMAC(HMAC(HMAC(SecretKey, date), service), \"tc3_request\")",
        Chain::NoPrefix,
    ),
    (
        "key-hex-steps",
        "a key in whose derivation hex texts are passed on in place of bytes",
        "HMAC(hex(HMAC(hex(HMAC(\"TC3\" + SecretKey, date)), service)), \"tc3_request\"), in hex",
        Chain::HexSteps,
    ),
    (
        "key-hex",
        "the key as hex text in place of its bytes",
        "hex(HMAC(HMAC(HMAC(\"TC3\" + SecretKey, date), service), \"tc3_request\"))",
        Chain::HexKey,
    ),
    (
        "key-aws4-prefix",
        "the prefix AWS4 in place of TC3",
        "HMAC(HMAC(HMAC(\"AWS4\" + SecretKey, date), service), \"tc3_request\")",
        Chain::Aws4Prefix,
    ),
    (
        "key-aws4",
        "a key derived as AWS does",
        "HMAC(HMAC(HMAC(HMAC(\"AWS4\" + SecretKey, date), region), service), \"aws4_request\")",
        Chain::Aws4,
    ),
    (
        "key-with-region",
        "a region between date and service in the key",
        "HMAC(HMAC(HMAC(HMAC(\"TC3\" + SecretKey, date), region), service), \"tc3_request\")",
        Chain::WithRegion,
    ),
    (
        "key-order",
        "service and date exchanged in the key",
        "HMAC(HMAC(HMAC(\"TC3\" + SecretKey, service), date), \"tc3_request\")",
        Chain::ServiceFirst,
    ),
    (
        "key-arguments",
        "key and message exchanged in every HMAC of the derivation",
        "HMAC(\"tc3_request\", HMAC(service, HMAC(date, \"TC3\" + SecretKey)))",
        Chain::Swapped,
    ),
    (
        "key-without-terminator",
        "a key derived without tc3_request",
        "HMAC(HMAC(\"TC3\" + SecretKey, date), service)",
        Chain::NoTerminator,
    ),
    (
        "key-aws-terminator",
        "aws4_request in place of tc3_request in the key",
        "HMAC(HMAC(HMAC(\"TC3\" + SecretKey, date), service), \"aws4_request\")",
        Chain::AwsTerminator,
    ),
    (
        "key-without-service",
        "a key derived without the service",
        "HMAC(HMAC(\"TC3\" + SecretKey, date), \"tc3_request\")",
        Chain::NoService,
    ),
    (
        "key-without-date",
        "a key derived without the date",
        "HMAC(HMAC(\"TC3\" + SecretKey, service), \"tc3_request\")",
        Chain::NoDate,
    ),
    ("key-underived", "the secret key itself as signing key", "SecretKey", Chain::SecretItself),
    (
        "key-prefix-twice",
        "the prefix TC3 put before the key twice",
        "HMAC(HMAC(HMAC(\"TC3TC3\" + SecretKey, date), service), \"tc3_request\")",
        Chain::TwicePrefixed,
    ),
];

const CANONICALS: [(&str, &str, Canonical); 10] = [
    ("no-blank-line", "no empty line after the headers of the canonical request", Canonical::NoBlankLine),
    ("no-query-line", "no line for the query in the canonical request", Canonical::NoQueryLine),
    ("no-path-line", "no line for the path in the canonical request", Canonical::NoPathLine),
    ("no-list-line", "no line for SignedHeaders in the canonical request", Canonical::NoListLine),
    ("canonical-trailing-break", "a line break at the end of the canonical request", Canonical::TrailingBreak),
    ("canonical-windows-breaks", "CR LF between the lines of the canonical request", Canonical::WindowsBreaks),
    ("space-after-colon", "a space after the colons of the canonical request", Canonical::SpaceAfterColon),
    ("names-by-comma", "commas between the names of the signed headers", Canonical::NamesByComma),
    ("headers-on-one-line", "the headers of the canonical request on one line", Canonical::HeadersOnOneLine),
    ("question-mark", "the question mark before the query in the canonical request", Canonical::QuestionMark),
];

const TO_SIGNS: [(&str, &str, ToSign); 7] = [
    ("to-sign-trailing-break", "a line break at the end of the string to sign", ToSign::TrailingBreak),
    ("to-sign-windows-breaks", "CR LF between the lines of the string to sign", ToSign::WindowsBreaks),
    ("to-sign-without-algorithm", "no line for the algorithm in the string to sign", ToSign::NoAlgorithm),
    ("to-sign-without-timestamp", "no line for the timestamp in the string to sign", ToSign::NoTimestamp),
    ("to-sign-without-scope", "no line for the scope in the string to sign", ToSign::NoScope),
    ("to-sign-short-scope", "a scope without tc3_request in the string to sign", ToSign::ShortScope),
    ("to-sign-id-in-scope", "the SecretId before the scope in the string to sign", ToSign::IdInScope),
];

const DIGESTS: [(&str, &str, Digest); 3] = [
    ("canonical-hash-upper", "the hash of the canonical request in capital letters", Digest::UpperHex),
    ("canonical-unhashed", "the canonical request itself in place of its hash", Digest::Unhashed),
    ("canonical-hash-base64", "the hash of the canonical request in base64", Digest::Base64),
];

pub(super) fn assumptions(request: &Request, base: &Recipe, out: &mut Vec<Assumption>) {
    for (id, phrase, formula, chain) in CHAINS {
        let assumption = Assumption::new(Cause::KeyDerivation, id, phrase, Change::Chain(chain));
        out.push(assumption.usual().shown(RIGHT_CHAIN, formula));
    }
    for (id, phrase, canonical) in CANONICALS {
        out.push(Assumption::new(Cause::CanonicalForm, id, phrase, Change::Canonical(canonical)).usual());
    }
    for (id, phrase, to_sign) in TO_SIGNS {
        out.push(Assumption::new(Cause::CanonicalForm, id, phrase, Change::ToSign(to_sign)));
    }
    for (id, phrase, digest) in DIGESTS {
        out.push(Assumption::new(Cause::DigestForm, id, phrase, Change::Digest(digest)).usual());
    }
    for (id, path) in [("path-kept", request.path.clone()), ("path-empty", "".into()), ("path-url", request.url())] {
        if path != base.path {
            let phrase = format!("{} as the path", if path.is_empty() { "nothing" } else { &path });
            out.push(Assumption::new(Cause::CanonicalForm, id, phrase, Change::Path(path)));
        }
    }
    for method in ["POST", "GET", "post", "get", "PUT"].map(|method| method.to_string()) {
        if method != base.method {
            let phrase = format!("{method} as the method");
            let assumption = Assumption::new(Cause::CanonicalForm, "method", phrase, Change::Method(method.clone()));
            out.push(assumption.usual().shown(&base.method, &method));
        }
    }
}
