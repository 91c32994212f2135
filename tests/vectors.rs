//! The worked signatures of the published manuals, every step of each.

use serde_json::Value;
use tencentdb_postgres::sign::{Authorization, Request, SigningKey, sign, verify};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The files of a folder, read when compiled: wasm has no file system.
struct Vector {
    name: &'static str,
    request: &'static str,
    steps: [(&'static str, &'static str); 11],
}

macro_rules! vector {
    ($name:literal) => {
        vector!($name: "hashed-payload" "signed-headers" "canonical-request" "hashed-canonical-request" "credential-scope"
            "string-to-sign" "secret-date" "secret-service" "secret-signing" "signature" "authorization")
    };
    ($name:literal: $($step:literal)*) => {
        Vector {
            name: $name,
            request: include_str!(concat!("vectors/", $name, "/request.json")),
            steps: [$(($step, include_str!(concat!("vectors/", $name, "/", $step, ".txt")))),*],
        }
    };
}

const VECTORS: [Vector; 3] = [vector!("tc3-post-json-zh"), vector!("tc3-post-json-en"), vector!("tc3-get-en")];

/// Calls `check` with each vector, its request, the key and the moment.
fn each(check: impl Fn(&Vector, &Value, &Request, &SigningKey, u64)) {
    for vector in &VECTORS {
        let given: Value = serde_json::from_str(vector.request).unwrap();
        let text = |name: &str| given[name].as_str().unwrap_or_else(|| panic!("{}: {name}", vector.name));
        let pairs: Vec<[String; 2]> = serde_json::from_value(given["headers"].clone()).unwrap();
        let headers: Vec<(&str, &str)> = pairs.iter().map(|[name, value]| (&**name, &**value)).collect();
        let request = Request {
            method: text("method"),
            path: text("path"),
            query: text("query"),
            headers: &headers,
            payload: text("payload").as_bytes(),
        };
        let timestamp = given["timestamp"].as_u64().unwrap();
        let key = SigningKey::derive(text("secretKey"), timestamp, text("service"));
        check(vector, &given, &request, &key, timestamp);
    }
}

#[test]
fn every_step_is_the_manual_s() {
    each(|vector, given, request, key, timestamp| {
        let made = sign(request, given["secretId"].as_str().unwrap(), key, timestamp);
        let made = [
            made.hashed_payload,
            made.signed_headers,
            made.canonical_request,
            made.hashed_canonical_request,
            made.credential_scope,
            made.string_to_sign,
            hex::encode(key.secret_date()),
            hex::encode(key.secret_service()),
            hex::encode(key.secret_signing()),
            made.signature,
            made.authorization,
        ];
        for ((step, expected), made) in vector.steps.iter().zip(made) {
            assert_eq!(made, *expected, "{}: {step}", vector.name);
        }
    });
}

#[test]
fn the_manual_s_authorization_is_read_and_verified() {
    each(|vector, given, request, key, timestamp| {
        let step = |wanted: &str| vector.steps.iter().find(|(name, _)| *name == wanted).unwrap().1;
        let authorization = Authorization::parse(step("authorization")).unwrap();
        assert_eq!(authorization.secret_id, given["secretId"], "{}", vector.name);
        assert_eq!(authorization.service, given["service"], "{}", vector.name);
        assert!(step("credential-scope").starts_with(authorization.date), "{}", vector.name);
        assert_eq!(authorization.signed_headers, step("signed-headers"), "{}", vector.name);
        assert_eq!(authorization.signature, step("signature"), "{}", vector.name);
        assert_eq!(verify(request, &authorization, key, timestamp), Ok(()), "{}", vector.name);
    });
}

#[test]
fn a_refused_signature_shows_the_steps_but_not_the_right_one() {
    each(|vector, _, request, key, timestamp| {
        let step = |wanted: &str| vector.steps.iter().find(|(name, _)| *name == wanted).unwrap().1;
        let authorization = Authorization::parse(step("authorization")).unwrap();
        let altered = Request { payload: b"{}", ..*request };
        let steps = verify(&altered, &authorization, key, timestamp).unwrap_err();
        assert_ne!(steps.hashed_payload, step("hashed-payload"), "{}", vector.name);
        assert_eq!(steps.credential_scope, step("credential-scope"), "{}", vector.name);
        assert_eq!((&*steps.signature, &*steps.authorization), ("", ""), "{}", vector.name);
    });
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn no_folder_is_left_out() {
    let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors")).unwrap();
    let mut names: Vec<String> = folders
        .map(Result::unwrap)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut known = VECTORS.map(|vector| vector.name);
    known.sort_unstable();
    assert_eq!(names, known);
}
