//! The worked signatures of the published manuals, every step of each.

use serde_json::Value;
use tencentdb_postgres::sign::hmac_v1::{self, HmacAlgorithm};
use tencentdb_postgres::sign::{
    Authorization, CommonParam, IncomingSignature, Params, RequestParts, SigningKey, parse_query, sign, verify,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The files of a folder, read when compiled: wasm has no file system.
struct Vector<const STEPS: usize> {
    name: &'static str,
    request: &'static str,
    steps: [(&'static str, &'static str); STEPS],
}

impl<const STEPS: usize> Vector<STEPS> {
    fn step(&self, wanted: &str) -> &'static str {
        self.steps.iter().find(|(name, _)| *name == wanted).unwrap().1
    }
}

macro_rules! vectors {
    ($($name:literal)* => $steps:tt) => { [$(vectors!(@ $name $steps)),*] };
    (@ $name:literal ($($step:literal)*)) => {
        Vector {
            name: $name,
            request: include_str!(concat!("vectors/", $name, "/request.json")),
            steps: [$(($step, include_str!(concat!("vectors/", $name, "/", $step, ".txt")))),*],
        }
    };
}

const TC3: [Vector<11>; 3] = vectors!("tc3-post-json-zh" "tc3-post-json-en" "tc3-get-en" => (
    "hashed-payload" "signed-headers" "canonical-request" "hashed-canonical-request" "credential-scope" "string-to-sign"
    "secret-date" "secret-service" "secret-signing" "signature" "authorization"
));

const V1: [Vector<5>; 3] = vectors!("v1-get-zh" "v1-get-en" "v1-get-en-example-key" => (
    "parameters" "string-to-sign" "signature" "encoded-signature" "query"
));

/// Calls `check` with each vector, its request, the key and the moment.
fn each(check: impl Fn(&Vector<11>, &Value, &RequestParts, &SigningKey, u64)) {
    for vector in &TC3 {
        let given: Value = serde_json::from_str(vector.request).unwrap();
        let text = |name: &str| given[name].as_str().unwrap_or_else(|| panic!("{}: {name}", vector.name));
        let pairs: Vec<[String; 2]> = serde_json::from_value(given["headers"].clone()).unwrap();
        let headers: Vec<(&str, &str)> = pairs.iter().map(|[name, value]| (&**name, &**value)).collect();
        let request = RequestParts {
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
fn tc3_steps_equal_the_manual() {
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
fn the_authorization_of_the_manual_is_parsed_and_verified() {
    each(|vector, given, request, key, timestamp| {
        let step = |wanted| vector.step(wanted);
        let authorization = Authorization::try_from(step("authorization")).unwrap();
        assert_eq!(authorization.secret_id, given["secretId"], "{}", vector.name);
        assert_eq!(authorization.service, given["service"], "{}", vector.name);
        assert!(step("credential-scope").starts_with(authorization.date), "{}", vector.name);
        assert_eq!(authorization.signed_headers, step("signed-headers"), "{}", vector.name);
        assert_eq!(authorization.signature, step("signature"), "{}", vector.name);
        assert_eq!(verify(request, &authorization, key, timestamp), Ok(()), "{}", vector.name);
    });
}

#[test]
fn a_refused_signature_returns_the_steps_without_the_expected_signature() {
    each(|vector, _, request, key, timestamp| {
        let step = |wanted| vector.step(wanted);
        let authorization = Authorization::try_from(step("authorization")).unwrap();
        let altered = RequestParts { payload: b"{}", ..*request };
        let steps = verify(&altered, &authorization, key, timestamp).unwrap_err();
        assert_ne!(steps.hashed_payload, step("hashed-payload"), "{}", vector.name);
        assert_eq!(steps.credential_scope, step("credential-scope"), "{}", vector.name);
        assert_eq!((&*steps.signature, &*steps.authorization), ("", ""), "{}", vector.name);
    });
}

/// Calls `check` with each vector of the older methods, its request in all its parts, the key and the method.
fn each_v1(check: impl Fn(&Vector<5>, &hmac_v1::HmacV1Request, &str, HmacAlgorithm)) {
    for vector in &V1 {
        let given: Value = serde_json::from_str(vector.request).unwrap();
        let text = |name: &str| given[name].as_str().unwrap_or_else(|| panic!("{}: {name}", vector.name));
        let params: Params = serde_json::from_value(given["params"].clone()).unwrap();
        let request =
            hmac_v1::HmacV1Request { method: text("method"), host: text("host"), path: text("path"), params: &params };
        check(vector, &request, text("secretKey"), text("signMethod").parse().unwrap());
    }
}

#[test]
fn hmac_v1_steps_equal_the_manual() {
    each_v1(|vector, request, secret_key, algorithm| {
        let made = hmac_v1::sign(request, secret_key, algorithm);
        let encoded = &made.query[made.query.rfind('=').unwrap() + 1..];
        let made = [&made.parameters, &made.string_to_sign, &made.signature, encoded, &made.query];
        for ((step, expected), made) in vector.steps.iter().zip(made) {
            assert_eq!(made, *expected, "{}: {step}", vector.name);
        }
    });
}

#[test]
fn the_queries_of_the_manual_are_parsed_and_verified() {
    each_v1(|vector, request, secret_key, algorithm| {
        let headers = [("Host", request.host)];
        let query = vector.step("query");
        let arrived = RequestParts { method: "GET", path: "/", query, headers: &headers, payload: b"" };
        let signature = IncomingSignature::parse(&arrived).unwrap();
        assert_eq!(signature.method().as_str(), algorithm.as_str(), "{}", vector.name);
        assert_eq!(signature.common_param(CommonParam::Action), Some("DescribeInstances"), "{}", vector.name);
        assert_eq!(signature.verify(request.host, secret_key), Ok(()), "{}", vector.name);
        assert!(signature.verify("example.com", secret_key).is_err(), "{}", vector.name);
        assert_eq!(parse_query(query).unwrap().len(), request.params.len() + 1, "{}", vector.name);
    });
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_folder_of_vectors_is_tested() {
    let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors")).unwrap();
    let mut names: Vec<String> = folders
        .map(Result::unwrap)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut known = [TC3.map(|vector| vector.name), V1.map(|vector| vector.name)].concat();
    known.sort_unstable();
    assert_eq!(names, known);
}
