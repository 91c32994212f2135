//! Ids that are written otherwise than they are, and keys that hang on them.

use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{Diagnosis, Knowledge, Severity, Uncorrected, diagnose};

use super::super::everything;
use super::super::signer::*;
use super::{found, with_key};

fn full_width(text: &str) -> String {
    text.chars().map(|letter| char::from_u32(u32::from(letter) + 0xfee0).unwrap()).collect()
}

fn odd_ids() -> Vec<String> {
    let around = [
        (" ", ""),
        ("", " "),
        ("", "\t"),
        ("\t", ""),
        ("", "\n"),
        ("", "\r\n"),
        ("\u{feff}", ""),
        ("", "\u{feff}"),
        ("", "\u{a0}"),
        ("\u{a0}", ""),
        ("", "\u{200b}"),
        ("\u{200b}", ""),
        ("", "\u{3000}"),
        ("\"", "\""),
        ("'", "'"),
        ("`", "`"),
        ("\u{201c}", "\u{201d}"),
        ("", "\\n"),
        ("", ";"),
        ("<", ">"),
        (" ", " "),
        ("\" ", "\""),
    ];
    let mut ids: Vec<String> = around.iter().map(|(before, after)| format!("{before}{ID}{after}")).collect();
    ids.push(full_width(ID));
    ids.push(format!("{}\u{200b}{}", &ID[..9], &ID[9..]));
    ids
}

#[test]
fn id_with_stray_characters_is_not_reported_as_wrong_secret() {
    for id in odd_ids() {
        let text = Draft::post().id(&id).finish().json();
        for diagnosis in [with_key(&text), diagnose(&text, &Knowledge::default())] {
            let first = &diagnosis.findings[0];
            assert_eq!(
                (first.cause.code(), first.severity),
                ("secret-text", Severity::Error),
                "{id:?}: {:?}",
                found(&diagnosis)
            );
            assert!(
                found(&diagnosis).iter().all(|found| found.starts_with("secret-text/")),
                "{id:?}: {:?}",
                found(&diagnosis)
            );
            assert_eq!(first.expected.as_deref(), Some(ID), "{id:?}");
            assert_ne!(first.actual, first.expected, "{id:?}");
            let corrected = diagnosis.corrected.unwrap();
            let authorization = corrected.request.header("authorization").unwrap();
            assert!(authorization.contains(&format!("Credential={ID}/{DAY}/")), "{id:?}: {authorization}");
        }
        let corrected = with_key(&text).corrected.unwrap();
        let authorization = corrected.request.header("authorization").unwrap().to_owned();
        assert!(authorization.ends_with(&Draft::post().signature()), "{id:?}: {authorization}");
    }
}

#[test]
fn odd_id_leaves_another_fault_proved() {
    for id in [" ", "\t", "\u{a0}"].map(|odd| format!("{ID}{odd}")) {
        let text = Draft::post().id(&id).sent(|side| side.content_type = "text/html".into()).finish().json();
        let found = found(&with_key(&text.replace("text/html", "application/json; charset=utf-8")));
        assert!(found.contains(&"content-type-changed/content-type-charset*".to_owned()), "{found:?}");
        assert!(found.contains(&"secret-text/id-surrounded".to_owned()), "{found:?}");
    }
}

#[test]
fn id_in_base64_is_recognised() {
    let text = Draft::post().id(&base64(ID.as_bytes())).finish().http();
    assert_eq!(found(&with_key(&text)), ["secret-text/id-in-base64"]);
    let secret = base64(format!("{KEY}\n").as_bytes());
    let text = Draft::post().id(&base64(ID.as_bytes())).secret(&secret).finish().http();
    let found = found(&with_key(&text));
    assert!(found.contains(&"secret-text/secret-in-base64*".to_owned()), "{found:?}");
}

#[test]
fn key_glued_to_the_id_is_found_and_never_shown() {
    let mut ids: Vec<String> =
        ["#", ":", ",", ";", " ", "|", "\t", "=", "&", "/", ", ", "\n"].map(|mark| format!("{ID}{mark}{KEY}")).into();
    ids.push(format!("{ID}#{KEY}#ap-guangzhou#0"));
    ids.push(format!("\"{ID}:{KEY}\""));
    let check = |id: &str, diagnosis: Diagnosis| {
        let first = &diagnosis.findings[0];
        assert_eq!(
            (first.cause.code(), first.variant),
            ("credential-mixed-up", Some("id-with-key")),
            "{id:?}: {:?}",
            found(&diagnosis)
        );
        assert!(first.message.contains("in the clear"));
        assert_eq!(first.expected.as_deref(), Some(ID));
        assert!(!everything(&diagnosis).contains(KEY), "{id:?}: {}", everything(&diagnosis));
        assert_eq!((diagnosis.corrected, diagnosis.uncorrected), (None, Some(Uncorrected::Credential)));
    };
    for id in &ids {
        let text = Draft::post().id(id).finish().json();
        check(id, with_key(&text));
        check(id, diagnose(&text, &Knowledge::default()));
    }
    // Without a mark between the two only the key itself tells.
    check("IDKEY", with_key(&Draft::post().id(&format!("{ID}{KEY}")).finish().http()));
}

#[test]
fn odd_ids_are_found_in_the_old_methods() {
    for id in [format!("{ID} "), format!(" {ID}"), format!("\"{ID}\""), format!("{ID}\n"), full_width(ID)] {
        let mut v1 = V1::get();
        v1.pairs[5].1 = id.clone();
        let diagnosis = with_key(&v1.finish().url());
        assert_eq!(diagnosis.findings[0].cause.code(), "secret-text", "{id:?}: {:?}", found(&diagnosis));
        assert_eq!(diagnosis.verified, Some(true), "{id:?}");
        let corrected = diagnosis.corrected.unwrap().request;
        assert!(with_key(&corrected.url()).ok() && corrected.query.contains(&format!("SecretId={ID}&")), "{id:?}");
    }
    let mut v1 = V1::get();
    v1.pairs[5].1 = format!("{ID}#{KEY}");
    for diagnosis in [with_key(&v1.finish().url()), diagnose(&v1.finish().url(), &Knowledge::default())] {
        assert_eq!(found(&diagnosis)[0], "credential-mixed-up/id-with-key");
        assert!(!everything(&diagnosis).contains(KEY));
    }
}

#[test]
fn credential_of_another_id_is_reported() {
    let other = Credential::new("AKIDAnotherOneOfTheSameAccount000000", KEY);
    let knowledge = Knowledge { credential: Some(&other), ..Knowledge::default() };
    for text in [Draft::post().finish().http(), V1::get().with("Note", "x").finish().url()] {
        let diagnosis = diagnose(&text, &knowledge);
        assert!(found(&diagnosis).contains(&"credential-mixed-up/other-id".to_owned()), "{:?}", found(&diagnosis));
        assert!(!diagnosis.ok());
    }
}
