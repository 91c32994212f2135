//! The older methods, and the gateway of CloudBase.

use tencentdb_postgres::diagnose::{Answer, Knowledge, diagnose};

use super::super::signer::*;
use super::{all_proved, found, with_key};

fn with_values(count: usize) -> V1 {
    (0..count).fold(V1::get(), |v1, at| v1.with(&format!("Filters.1.Values.{at}"), &format!("v{at}")))
}

fn sent(v1: &V1, pairs: &[(String, String)]) -> String {
    v1.finish_with(&encoded(&v1.sign(&v1.to_sign(pairs)))).url()
}

#[test]
fn other_orders_of_the_parameters_are_proved() {
    let v1 = with_values(12);
    let natural = |one: &str, other: &str| {
        let numbers = |name: &str| name.split('.').map(|part| part.parse::<u32>().ok()).collect::<Vec<_>>();
        let words = |name: &str| {
            name.split('.').filter(|part| part.parse::<u32>().is_err()).map(String::from).collect::<Vec<_>>()
        };
        (words(one), numbers(one)).cmp(&(words(other), numbers(other)))
    };
    let mut numbers_count = v1.pairs.clone();
    numbers_count.sort_by(|(one, _), (other, _)| natural(one, other));
    let mut caseless = v1.clone().with("action2", "x").pairs;
    caseless.sort_by_key(|(name, _)| name.to_lowercase());
    let mut backwards = v1.sorted();
    backwards.reverse();
    assert_ne!(numbers_count, v1.sorted());
    all_proved(
        "v1-signature",
        [
            ("natural".to_owned(), sent(&v1, &numbers_count)),
            ("caseless".to_owned(), sent(&v1.clone().with("action2", "x"), &caseless)),
            ("backwards".to_owned(), sent(&v1, &backwards)),
            ("as sent".to_owned(), sent(&v1, &v1.pairs)),
        ],
    );
}

#[test]
fn v1_signature_in_hex_is_reported() {
    let v1 = V1::get();
    for (sha256, mac) in [(true, hmac(KEY.as_bytes(), &v1.to_sign(&v1.sorted()))), (false, Vec::new())] {
        let v1 = V1 { sha256, ..V1::get() };
        let digits = if sha256 { hex::encode(mac) } else { "0f".repeat(20) };
        let diagnosis = diagnose(&v1.finish_with(&digits).url(), &Knowledge::default());
        let first = &diagnosis.findings[0];
        assert_eq!((first.cause.code(), first.variant), ("digest-form", Some("v1-signature-hex")));
        assert!(first.fix.contains("base64") && !first.fix.contains("hex"), "{}", first.fix);
        assert!(first.expected.as_ref().unwrap().ends_with('='));
    }
}

#[test]
fn answer_too_large_is_reported_for_a_truncated_request() {
    let answers = [
        "exceeding request size limit, please use other signature algorithm, such as TC3-HMAC-SHA256",
        r#"{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"The request size exceeds the request \
            size limit, please use TC3-HMAC-SHA256."}}}"#,
    ];
    for answer in answers {
        let answer = Answer::read(answer);
        for text in [V1::get().finish().url(), V1 { method: "POST", ..V1::get() }.finish().http()] {
            let diagnosis = diagnose(&text, &Knowledge { answer: Some(&answer), ..Knowledge::default() });
            assert_eq!(found(&diagnosis)[0], "v1-signature/too-large");
            assert!(diagnosis.findings[0].fix.contains("TC3-HMAC-SHA256"));
        }
    }
}

#[test]
fn cloudbase_gateway_reads_the_time_in_authorization() {
    let host = "env-1.api.tcloudbasegateway.com";
    let draft = Draft::post().both(|side| {
        side.host = host.into();
        side.service = "tcb".into();
        side.path = "/v1/functions/x".into();
    });
    let authorization = format!("{}, Timestamp={NOW}", draft.authorization(&draft.signature()));
    for wire in [
        draft.finish_with(&authorization),
        draft.finish_with(&authorization).without("X-TC-Timestamp").without("X-TC-Action").without("X-TC-Version"),
    ] {
        let diagnosis = with_key(&wire.http());
        assert_eq!((found(&diagnosis), diagnosis.verified), (Vec::new(), Some(true)));
    }
    // Anywhere else it does not belong there.
    let elsewhere = Draft::post();
    let text =
        elsewhere.finish_with(&format!("{}, Timestamp={NOW}", elsewhere.authorization(&elsewhere.signature()))).http();
    assert_eq!(found(&with_key(&text))[0], "authorization-malformed/form");
}
