//! What is said of every fault, by cause and variant: what reading finds in sentences, what recomputing assumes in phrases that follow
//! "with". `{}` stands for a text of the request at hand. The page has the same in other languages, by the same names.

mod read;
mod tried;

use alloc::vec::Vec;

use super::finding::Cause;
use read::SENTENCES;
use tried::PHRASES;

type Row = (Cause, &'static str, &'static str);

/// What to do, where it is something else than for the other variants of the cause.
const FIXES: [Row; 16] = [
    (
        Cause::WrongSecret,
        "consistent",
        "Look at what arrives at a server of your own, byte by byte, and whether id and key stand in one row of the console.",
    ),
    (Cause::NotSignature, "http-status", WHO_ANSWERED),
    (Cause::NotSignature, "foreign-answer", WHO_ANSWERED),
    (Cause::Unreadable, "body-in-file", "Put the body itself behind --data-raw."),
    (Cause::ClockSkew, "time-zone-behind", NO_ZONE),
    (Cause::ClockSkew, "time-zone-ahead", NO_ZONE),
    (Cause::V1Signature, "too-large", V3),
    (Cause::V1Signature, "content-type", V3),
    (Cause::DigestForm, "v1-signature-hex", "Write the bytes of the HMAC in base64, and encode that once when sending."),
    (Cause::DigestForm, "hashes-decorated", ONLY_DIGITS),
    (Cause::DigestForm, "payload-hash-decorated", ONLY_DIGITS),
    (Cause::DigestForm, "canonical-hash-decorated", ONLY_DIGITS),
    (Cause::DigestForm, "signature-decorated", ONLY_DIGITS),
    (Cause::SecretText, "id-surrounded", TRIM_ID),
    (Cause::SecretText, "id-letters", TRIM_ID),
    (
        Cause::CredentialMixedUp,
        "id-with-key",
        "Split what you read into id and key. The key has travelled in the clear: replace it once the program reads the pair rightly.",
    ),
];
const WHO_ANSWERED: &str = "Find out who answered: check host and proxy settings, and try from another network.";
const NO_ZONE: &str = "Take the seconds since 1970 from the system's clock, not from a local date; no time zone changes them.";
const V3: &str = "Sign with TC3-HMAC-SHA256: it takes JSON bodies up to 10 MB.";
const ONLY_DIGITS: &str =
    "Take the hex digits alone of what the tool prints: openssl dgst -r, or cut and awk, and printf %s in place of echo.";
const TRIM_ID: &str = "Trim the SecretId where you read it; keep quotes, line breaks and invisible characters out of it.";

fn said(rows: &[Row], cause: Cause, variant: &str) -> &'static str {
    let row = rows.iter().find(|(own, name, _)| *own == cause && *name == variant);
    row.map(|(.., text)| *text).unwrap_or_default()
}

/// The sentence for what reading found.
pub(super) fn sentence(cause: Cause, variant: &str) -> &'static str {
    said(SENTENCES, cause, variant)
}

/// The phrase for what was assumed.
pub(super) fn phrase(cause: Cause, variant: &str) -> &'static str {
    said(PHRASES, cause, variant)
}

/// What to do.
pub(super) fn fix(cause: Cause, variant: &str) -> &'static str {
    match said(&FIXES, cause, variant) {
        "" => cause.fix(),
        fix => fix,
    }
}

/// Every cause with every variant it is found in, to say the same in another language: with how many texts its message is filled, and whether
/// it is one that recomputing proves.
#[must_use]
pub fn variants() -> Vec<(Cause, &'static str, usize, bool)> {
    let count = |text: &str| super::words::parts(text, "{}").len() - 1;
    let read = SENTENCES.iter().map(|(cause, variant, text)| (*cause, *variant, count(text), false));
    read.chain(PHRASES.iter().map(|(cause, variant, text)| (*cause, *variant, count(text), true))).collect()
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_variant_is_said_once() {
        let all = variants();
        let names: BTreeSet<_> = all.iter().map(|(cause, variant, ..)| (cause.code(), *variant)).collect();
        assert_eq!(names.len(), all.len(), "a variant is a sentence or a phrase, and one of it");
        for (_, variant, text) in SENTENCES {
            assert!(*text == "{}" || text.ends_with('.'), "{variant}: {text}");
        }
        for (_, variant, text) in PHRASES {
            assert!(!text.ends_with('.') && !text.is_empty(), "{variant}: {text}");
        }
        for (cause, variant, _) in FIXES {
            assert!(names.contains(&(cause.code(), variant)), "{variant}");
        }
    }
}
