//! The forms requests are pasted in: each is made from the same signed request, and must be read as that request.

use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{Cause, Knowledge, diagnose};

use super::signer::*;
use super::written::*;

fn credential() -> Credential {
    Credential::new(ID, KEY)
}

/// What is read of a text: form, findings, whether the signature is right.
fn told(text: &str) -> (String, Vec<(Cause, bool, String)>, Option<bool>) {
    let credential = credential();
    let diagnosis = diagnose(text, &Knowledge { credential: Some(&credential), ..Knowledge::default() });
    let findings =
        diagnosis.findings.into_iter().map(|finding| (finding.cause, finding.proved, finding.message)).collect();
    (diagnosis.form.map(|form| form.as_str().into()).unwrap_or_default(), findings, diagnosis.verified)
}

#[test]
fn correct_request_gives_no_finding_in_any_form() {
    let mut wrong = Vec::new();
    for body in [BODY, "{}", TRICKY] {
        let wire = Draft::post().both(|side| side.body = body.into()).finish();
        for (name, form, write) in all() {
            let text = write(&wire);
            let (read, findings, verified) = told(&text);
            if read != *form || !findings.is_empty() || verified != Some(true) {
                wrong.push(format!("{name} with {body}: read as {read:?}, {findings:?}\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn fault_is_found_in_every_form() {
    let mut wrong = Vec::new();
    let charset = Draft::post().signed(|side| side.content_type = "application/json; charset=utf-8".into()).finish();
    let spaced = Draft::post().signed(|side| side.body = side.body.replace(',', ", ").replace("\":", "\": ")).finish();
    for (wire, cause) in [(charset, Cause::ContentType), (spaced, Cause::BodyRewritten)] {
        for (name, _, write) in all() {
            let text = write(&wire);
            let (_, findings, _) = told(&text);
            if !matches!(findings.as_slice(), [(found, true, _)] if *found == cause) {
                wrong.push(format!("{name}: {findings:?}\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn missing_parts_are_named_and_are_no_fault() {
    let wire = Draft::post().finish();
    let verbose = format!(
        "* Connected\n> POST / HTTP/2\n> Host: {}\n{}\n> \n< HTTP/2 200\n< date: Tue, 14 Nov 2023 22:13:20 GMT\n< \
         \n{{\"Response\":{{}}}}",
        wire.host,
        each(&wire, "> N: V", "\n", plain)
    );
    let authorization =
        wire.headers.iter().find(|(name, _)| name == "Authorization").map(|(_, value)| value.clone()).unwrap();
    for (name, text, told_of) in [
        ("curl -v", verbose, "Paste the body too"),
        (
            "a head alone",
            wire.http().split("\n\n").next().unwrap().replace("Content-Length", "X-Length"),
            "Paste the body too",
        ),
        (
            "a file",
            unix(&wire).replace(&sh(&wire.body), "@body.json").replace("--data-raw", "-d"),
            "Paste the body too",
        ),
        ("a variable of a shell", unix(&wire).replace(&sh(&wire.body), "\"$BODY\""), "$BODY"),
        ("a substitution", unix(&wire).replace(&sh(&wire.body), "\"$(cat body.json)\""), "$(cat body.json)"),
        (
            "a variable of a program",
            Wire::fetch(&wire).replace(&json(&authorization), "authorization"),
            "Authorization is taken from authorization on line",
        ),
        ("an Authorization value", authorization.clone(), "Authorization value alone"),
        ("an Authorization header", format!("Authorization: {authorization}\n"), "aste the"),
        (
            "an error of the service",
            super::faults::refusal("AuthFailure.SignatureFailure", "no"),
            "answer of the service",
        ),
        (
            "an error in words",
            "AuthFailure.SignatureFailure: The provided credentials could not be validated.".into(),
            "answer of the service",
        ),
    ] {
        let (_, findings, verified) = told(&text);
        assert!(findings.iter().any(|(_, _, message)| message.contains(told_of)), "{name}: {findings:?}\n{text}");
        let made = findings.iter().find(|(cause, proved, _)| {
            *proved || matches!(cause, Cause::WrongSecret | Cause::Unsigned | Cause::BodyRewritten)
        });
        assert!(made.is_none() && verified.is_none(), "{name}: {made:?}\n{text}");
    }
}
