//! Hashes with what tools print around them.

use super::super::signer::*;
use super::{all_proved, found, with_key};

const AROUND: [(&str, &str); 16] = [
    ("(stdin)= ", ""),
    ("SHA2-256(stdin)= ", ""),
    ("SHA256(stdin)= ", ""),
    ("", "  -"),
    ("", " *-"),
    ("", "  -\n"),
    ("(stdin)= ", "\n"),
    ("SHA256 (-) = ", ""),
    ("SHA256 (body.json) = ", ""),
    ("SHA256(body.json)= ", ""),
    ("SHA2-256(payload.json)= ", ""),
    ("", "  body.json"),
    ("", " *payload.txt"),
    ("sha256:", ""),
    ("0x", ""),
    ("b'", "'"),
];

fn signed(payload: Option<String>, change: impl Fn(&str) -> String) -> String {
    let draft = Draft { payload, ..Draft::post() };
    let hash = sha256(draft.canonical().as_bytes());
    let text = draft.to_sign(&draft.canonical()).replace(&hash, &change(&hash));
    draft.finish_with(&draft.authorization(&hex::encode(hmac(&draft.key(), &text)))).http()
}

#[test]
fn hashes_as_tools_print_them_are_proved() {
    let body = sha256(BODY.as_bytes());
    let mut cases = Vec::new();
    for (before, after) in AROUND {
        let around = move |hash: &str| format!("{before}{hash}{after}");
        cases.push((format!("body {before:?} {after:?}"), signed(Some(around(&body)), |hash| hash.into())));
        cases.push((format!("canonical {before:?} {after:?}"), signed(None, around)));
        cases.push((format!("both {before:?} {after:?}"), signed(Some(around(&body)), around)));
    }
    all_proved("digest-form", cases);
}

#[test]
fn hashes_in_capitals_or_base64_in_both_places_are_proved() {
    let body = sha256(BODY.as_bytes());
    let in_base64 = |hash: &str| base64(&hex::decode(hash).unwrap());
    for (name, text) in [
        ("capitals", signed(Some(body.to_uppercase()), str::to_uppercase)),
        ("base64", signed(Some(in_base64(&body)), in_base64)),
    ] {
        let found = found(&with_key(&text));
        assert!(
            !found.is_empty() && found.iter().all(|found| found.starts_with("digest-form/") && found.ends_with('*')),
            "{name}: {found:?}"
        );
    }
}

#[test]
fn a_signature_as_a_tool_prints_it_is_proved() {
    let draft = Draft::post();
    for (before, after) in AROUND.into_iter().filter(|(before, after)| !after.ends_with('\n') && *before != "b'") {
        let text = draft.finish_with(&draft.authorization(&format!("{before}{}{after}", draft.signature()))).json();
        let diagnosis = with_key(&text);
        assert_eq!(found(&diagnosis), ["digest-form/signature-decorated*"], "{before:?} {after:?}");
        let corrected = diagnosis.corrected.unwrap();
        assert!(corrected.signed && corrected.request.header("authorization").unwrap().ends_with(&draft.signature()));
    }
}
