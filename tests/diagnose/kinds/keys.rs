//! Signing keys derived otherwise.

use super::super::signer::*;
use super::{all_proved, found, with_key};

type Form = (&'static str, fn(Vec<u8>) -> Vec<u8>);

const FORMS: [Form; 8] = [
    ("hex", |key| hex::encode(key).into_bytes()),
    ("HEX", |key| hex::encode_upper(key).into_bytes()),
    ("base64", |key| base64(&key).into_bytes()),
    ("cut at 00", |key| key.into_iter().take_while(|byte| *byte != 0).collect()),
    ("without 00", |key| key.into_iter().filter(|byte| *byte != 0).collect()),
    ("U+FFFD", |key| String::from_utf8_lossy(&key).into_owned().into_bytes()),
    ("latin1 as UTF-8", |key| key.into_iter().map(char::from).collect::<String>().into_bytes()),
    ("shell", |key| {
        let mut kept: Vec<u8> = key.into_iter().filter(|byte| *byte != 0).collect();
        while kept.last() == Some(&b'\n') {
            kept.pop();
        }
        kept
    }),
];

/// The request signed under a chain whose steps are changed where a bit says so.
fn chained(secret: &str, steps: u8, step: impl Fn(&[u8], &str, bool) -> Vec<u8>) -> String {
    let draft = Draft::post();
    let mut key = format!("TC3{secret}").into_bytes();
    for (at, message) in [DAY, "postgres", "tc3_request"].into_iter().enumerate() {
        key = step(&key, message, steps >> at & 1 == 1);
    }
    draft.finish_with(&draft.authorization(&hex::encode(hmac(&key, &draft.to_sign(&draft.canonical()))))).http()
}

fn raw(key: &[u8], message: &[u8]) -> Vec<u8> {
    use ::hmac::{Hmac, KeyInit, Mac};
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(key).unwrap();
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

#[test]
fn keys_turned_into_texts_are_proved_in_every_combination_of_steps() {
    for (name, form) in FORMS {
        let cases = (1..8).filter_map(|steps| {
            let text = chained(KEY, steps, |key, message, chosen| {
                let mac = raw(key, message.as_bytes());
                if chosen { form(mac) } else { mac }
            });
            // Where no byte is changed by it, the signature is the right one.
            (with_key(&text).verified == Some(false)).then(|| (format!("{name} {steps:03b}"), text))
        });
        all_proved("key-derivation", cases);
    }
}

/// A key of which each step has a byte of zero is rare, so one is looked for.
#[test]
fn keys_cut_at_a_zero_are_proved() {
    use tencentdb_postgres::Credential;
    use tencentdb_postgres::diagnose::{Knowledge, diagnose};
    let secret = (0..)
        .map(|at| format!("Gu5t9xGARNpq86cd98joQYCN3EX{at:05}"))
        .find(|secret| {
            let date = raw(format!("TC3{secret}").as_bytes(), DAY.as_bytes());
            date.contains(&0) && raw(&raw(&date, b"postgres"), b"tc3_request").contains(&0)
        })
        .unwrap();
    for (name, form) in [FORMS[3], FORMS[4]] {
        for steps in [0b001, 0b100, 0b101, 0b111] {
            let text = chained(&secret, steps, |key, message, chosen| {
                let mac = raw(key, message.as_bytes());
                if chosen { form(mac) } else { mac }
            });
            let credential = Credential::new(ID, secret.as_str());
            let diagnosis = diagnose(&text, &Knowledge { credential: Some(&credential), ..Knowledge::default() });
            assert!(
                found(&diagnosis)[0].starts_with("key-derivation/key-text"),
                "{name} {steps:03b}: {:?}",
                found(&diagnosis)
            );
            assert!(diagnosis.findings[0].proved);
        }
    }
}

#[test]
fn exchanged_arguments_are_proved_in_every_combination_of_steps() {
    let cases = (1..8).map(|steps| {
        let text =
            chained(
                KEY,
                steps,
                |key, message, chosen| {
                    if chosen { raw(message.as_bytes(), key) } else { raw(key, message.as_bytes()) }
                },
            );
        (format!("{steps:03b}"), text)
    });
    all_proved("key-derivation", cases);
}

#[test]
fn hex_key_and_another_fault_are_both_proved() {
    let draft = Draft::post().sent(|side| side.content_type = "application/json; charset=utf-8".into());
    let key = [DAY, "postgres", "tc3_request"]
        .iter()
        .fold(format!("TC3{KEY}").into_bytes(), |key, step| hex::encode(hmac(&key, step)).into_bytes());
    let text =
        draft.finish_with(&draft.authorization(&hex::encode(hmac(&key, &draft.to_sign(&draft.canonical()))))).http();
    let mut found = found(&with_key(&text));
    found.sort();
    assert_eq!(found, ["content-type-changed/content-type-charset*", "key-derivation/key-text*"]);
}
