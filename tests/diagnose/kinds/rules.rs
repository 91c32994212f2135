//! What holds for every diagnosis: nobody is accused, what is corrected is correct, and two texts that differ read
//! differently.

use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{
    Answer, Cause, Diagnosis, Knowledge, Severity, Uncorrected, diagnose, diagnose_request,
};

use super::super::faults::{self, Fault, refusal};
use super::super::signer::*;
use super::super::{everything, run};
use super::{found, with_key};

const OTHER_KEY: &str = "ZZ5t9xGARNpq86cd98joQYCN3EXAMPLE";

#[test]
fn unexplained_signature_names_both_reasons() {
    let texts = [
        Draft::post().secret(OTHER_KEY).finish().http(),
        // The right key and another value in the body.
        Draft::post().signed(|side| side.body = side.body.replace("20", "10")).finish().http(),
        V1 { secret: OTHER_KEY.into(), ..V1::get() }.finish().url(),
    ];
    for text in texts {
        let diagnosis = with_key(&text);
        assert_eq!(found(&diagnosis), ["wrong-secret/unexplained"]);
        let finding = &diagnosis.findings[0];
        assert_eq!(finding.severity, Severity::Warning, "nothing has refused it");
        for words in [
            "another SecretKey",
            "cannot be recomputed",
            "canonical request or string to sign",
            "bytes of its body",
            "language",
        ] {
            assert!(finding.message.contains(words), "{words}: {}", finding.message);
        }
        for words in ["new pair", "new key", "make a", "anew"] {
            assert!(!finding.fix.contains(words) && !finding.message.contains(words), "{}", finding.fix);
        }
        assert!(finding.fix.contains("printed"));
        assert_eq!((diagnosis.corrected, diagnosis.uncorrected), (None, Some(Uncorrected::Secret)));
        // The service has refused it: that it is one of the two is sure.
        let answer = Answer::error("AuthFailure.SignatureFailure", "no");
        let credential = Credential::new(ID, KEY);
        let knowledge = Knowledge { credential: Some(&credential), answer: Some(&answer), ..Knowledge::default() };
        assert_eq!(diagnose(&text, &knowledge).findings[0].severity, Severity::Error);
    }
}

#[test]
fn printed_text_decides_between_secret_and_text() {
    let draft = Draft::post().signed(|side| side.body = side.body.replace("20", "10"));
    let credential = Credential::new(ID, KEY);
    let printed = draft.canonical();
    let knowledge = Knowledge { credential: Some(&credential), printed: Some(&printed), ..Knowledge::default() };
    assert_eq!(found(&diagnose(&draft.finish().http(), &knowledge)), ["canonical-request-form/printed"]);
}

#[test]
fn refused_right_signature_does_not_blame_the_key() {
    let answer = Answer::read(&refusal("AuthFailure.SignatureFailure", "no"));
    let credential = Credential::new(ID, KEY);
    let knowledge = Knowledge { credential: Some(&credential), answer: Some(&answer), ..Knowledge::default() };
    let diagnosis = diagnose(&Draft::post().finish().http(), &knowledge);
    assert_eq!(found(&diagnosis), ["wrong-secret/consistent"]);
    assert!(!diagnosis.findings[0].fix.contains("new"), "{}", diagnosis.findings[0].fix);
    assert_eq!(diagnosis.corrected, None);
}

fn reason(fault: &str, name: &str) -> Option<Uncorrected> {
    let fault = faults::all().into_iter().find(|own| own.code == fault && own.name == name).unwrap();
    let diagnosis = run(&fault);
    assert_eq!(diagnosis.corrected.is_none(), diagnosis.uncorrected.is_some(), "{name}");
    diagnosis.uncorrected
}

#[test]
fn uncorrected_request_gives_the_reason() {
    for (code, name, expected) in [
        ("wrong-secret", "another key", Uncorrected::Secret),
        ("wrong-secret", "right by itself", Uncorrected::Secret),
        ("wrong-secret", "v1", Uncorrected::Secret),
        ("foreign-key", "AWS", Uncorrected::Credential),
        ("foreign-key", "DNSPod token", Uncorrected::Credential),
        ("key-unusable", "not found", Uncorrected::Credential),
        ("credential-mixed-up", "exchanged", Uncorrected::Credential),
        ("credential-mixed-up", "of another pair", Uncorrected::Credential),
        ("credential-mixed-up", "environment not loaded", Uncorrected::Credential),
        ("token-mismatch", "left out", Uncorrected::Token),
        ("token-mismatch", "refused", Uncorrected::Token),
        ("secret-text", "placeholder id", Uncorrected::Credential),
        ("body-rewritten", "cut off", Uncorrected::Body),
        ("body-encoding", "lost letters", Uncorrected::Body),
        ("headers-lost", "action and version", Uncorrected::Headers),
        ("headers-lost", "a signed one", Uncorrected::Headers),
        ("headers-lost", "Authorization", Uncorrected::NotSigned),
        ("v1-signature", "with a JSON body", Uncorrected::Body),
        ("v1-signature", "too large", Uncorrected::Body),
        ("v1-signature", "no nonce", Uncorrected::Headers),
        ("not-a-signature-fault", "permission", Uncorrected::NotSignature),
        ("service-mismatch", "first part of an address", Uncorrected::Service),
        ("unsigned", "nothing of it", Uncorrected::NotSigned),
        ("unreadable", "no request", Uncorrected::NoRequest),
    ] {
        assert_eq!(reason(code, name), Some(expected), "{code} ({name})");
    }
    assert_eq!(with_key(&Draft::post().finish().http()).uncorrected, Some(Uncorrected::NothingWrong));
}

#[test]
fn corrected_request_has_the_given_token() {
    let temporary = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3-temporary-EXAMPLE-temporary-EXAMPLE";
    let credential = Credential::temporary(temporary, KEY, "the-token-of-this-key");
    let knowledge = Knowledge { credential: Some(&credential), ..Knowledge::default() };
    for draft in [
        Draft::post().id(temporary),
        Draft::post().id(temporary).with("X-TC-Token", "undefined"),
        Draft::post().id(temporary).with("X-TC-Token", "another-token-than-this"),
        Draft::post().id(temporary).with("X-TC-Token", ""),
    ] {
        let diagnosis = diagnose(&draft.finish().http(), &knowledge);
        assert_eq!(diagnosis.findings[0].cause, Cause::Token, "{:?}", found(&diagnosis));
        let mut request = diagnosis.corrected.expect("it is known which").request;
        assert_eq!(request.header("x-tc-token"), Some("(token)"));
        for (_, value) in request.headers.iter_mut().filter(|(name, _)| name == "X-TC-Token") {
            *value = "the-token-of-this-key".into();
        }
        assert_eq!(found(&diagnose_request(&request, &knowledge)), Vec::<String>::new());
    }
    // A long-term key goes without.
    let diagnosis = with_key(&Draft::post().with("X-TC-Token", "undefined").finish().http());
    assert_eq!(diagnosis.corrected.unwrap().request.header("x-tc-token"), None);
}

/// What is read and what is drawn: white space runs together.
fn read(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check_alike(name: &str, diagnosis: &Diagnosis) -> usize {
    let mut pairs = 0;
    for finding in &diagnosis.findings {
        if let (Some(expected), Some(actual)) = (&finding.expected, &finding.actual) {
            assert_ne!(read(expected), read(actual), "{name}: {finding:#?}");
            let hidden = |letter: char| matches!(letter, '\0'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{3000}' | '\u{feff}');
            assert!(!expected.contains(hidden) && !actual.contains(hidden), "{name}: {finding:#?}");
            pairs += 1;
        }
    }
    pairs
}

#[test]
fn expected_and_actual_always_look_different() {
    let mut pairs = 0;
    for fault in faults::all() {
        pairs += check_alike(fault.name, &run(&fault));
        let knowledge = Knowledge { printed: Some("POST\\n/\\n"), ..Knowledge::default() };
        pairs += check_alike(fault.name, &diagnose(&fault.input, &knowledge));
    }
    // A change of one place in what was printed, of every kind one overlooks.
    let draft = Draft::post();
    let canonical = draft.canonical();
    let text = draft.finish().http();
    for at in (0..canonical.len()).step_by(17) {
        for odd in
            [" ", "\u{a0}", "\t", "\\", "\\n", "\n", "\r", "\u{200b}", "\u{feff}", "\u{301}", "  ", "\u{3000}", "␠"]
        {
            let printed = format!("{}{odd}{}", &canonical[..at], &canonical[at..]);
            let diagnosis = diagnose(&text, &Knowledge { printed: Some(&printed), ..Knowledge::default() });
            pairs += check_alike(&printed, &diagnosis);
        }
    }
    // Spaces of another kind than were sent.
    for (sent, signed) in [("a b", "a\u{a0}b"), ("a b", "a  b"), ("a\\n", "a\n"), ("é", "e\u{301}"), ("a", "a\u{200b}")]
    {
        let body = |name: &str| serde_json::json!({ "Name": name }).to_string();
        let printed = Draft { payload: Some(body(signed)), ..Draft::post() }.canonical();
        let text = Draft::post().both(|side| side.body = body(sent)).finish().http();
        pairs += check_alike(sent, &diagnose(&text, &Knowledge { printed: Some(&printed), ..Knowledge::default() }));
    }
    assert!(pairs > 150, "{pairs}");
}

#[test]
fn differing_passwords_are_not_shown_as_equal_stars() {
    let body = |password: &str| format!(r#"{{"Password":"{password}"}}"#);
    let printed = Draft { payload: Some(body("Hunter2")), ..Draft::post() }.canonical();
    let text = Draft::post().both(|side| side.body = body("Hunter3")).finish().http();
    let diagnosis = diagnose(&text, &Knowledge { printed: Some(&printed), ..Knowledge::default() });
    check_alike("passwords", &diagnosis);
    assert!(!everything(&diagnosis).contains("Hunter2"));
}

#[test]
fn steps_show_the_body_that_was_hashed() {
    let fault: Fault =
        faults::all().into_iter().find(|fault| fault.name == "Python signs, something compacts").unwrap();
    let diagnosis = run(&fault);
    assert_eq!(diagnosis.steps.unwrap().body.as_deref(), Some(BODY));
    assert_eq!(diagnosis.signed.unwrap().body, Some(BODY.replace(',', ", ").replace("\":", "\": ")));
    let right = with_key(&Draft::post().finish().http());
    assert_eq!(right.steps.unwrap().body.as_deref(), Some(BODY));
}
