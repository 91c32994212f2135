//! Requests of any product by every method: how they are written, that they are accepted as such, and what is refused before it is sent.

use tencentdb_postgres::Credential;
use tencentdb_postgres::sign::v1::Algorithm;
use tencentdb_postgres::sign::{
    Claim, Common, Derivation, Hash, Method, Outgoing, Part, Payload, Request, Signed, Signer, UNSIGNED_PAYLOAD,
    Unreadable, Unsendable, Untrue, Verb, flatten, multipart_boundary, read_multipart, read_query,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const HOST: &str = "cvm.tencentcloudapi.com";
const KEY: &str = "not-a-real-key";
const METHODS: [Method; 3] = [Method::Tc3, Method::V1(Algorithm::HmacSha1), Method::V1(Algorithm::HmacSha256)];
const VERBS: [Verb; 2] = [Verb::Get, Verb::Post];
const PARAMS: &str =
    r#"{"Limit": 20, "Filters": [{"Name": "zone", "Values": ["a&b=c d", "中/?*'~"]}], "DryRun": false, "None": null}"#;

fn outgoing(json: &str) -> Outgoing<'_> {
    let common = Common {
        nonce: 7,
        region: Some("ap-guangzhou"),
        language: Some("en-US"),
        request_client: Some("tests 1.0; nightly"),
        ..Common::new("DescribeInstances", "2017-03-12", 1_551_113_065)
    };
    Outgoing::new(common, "cvm", HOST, json)
}

fn signer() -> Signer {
    Signer::new(Credential::temporary("AKIDEXAMPLE", KEY, "the-token"))
}

fn header<'s>(signed: &'s Signed, name: &str) -> Option<&'s str> {
    signed.headers.iter().find(|(header, _)| header == name).map(|(_, value)| &**value)
}

/// Hands a request over as it arrives at the other end.
fn arrived<T>(signed: &Signed, read: impl FnOnce(&Request) -> T) -> T {
    let mut headers: Vec<(&str, &str)> = signed.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
    headers.push(("Host", HOST));
    read(&Request { method: signed.method, path: "/", query: &signed.query, headers: &headers, payload: &signed.body })
}

fn verified(signed: &Signed) -> Result<(), Untrue> {
    arrived(signed, |request| Claim::read(request).unwrap().verify(HOST, KEY))
}

#[test]
fn every_method_and_verb_is_accepted_and_says_the_same() {
    for method in METHODS {
        for verb in VERBS {
            let signed = signer().sign(&Outgoing { method, verb, ..outgoing(PARAMS) }).unwrap();
            arrived(&signed, |request| {
                let claim = Claim::read(request).unwrap();
                assert_eq!(
                    (claim.method(), claim.secret_id(), claim.timestamp()),
                    (method, "AKIDEXAMPLE", 1_551_113_065)
                );
                assert_eq!(claim.service(), (method == Method::Tc3).then_some("cvm"));
                for (name, value) in [
                    ("Action", "DescribeInstances"),
                    ("Version", "2017-03-12"),
                    ("Region", "ap-guangzhou"),
                    ("Token", "the-token"),
                    ("Language", "en-US"),
                    ("RequestClient", "tests 1.0; nightly"),
                ] {
                    assert_eq!(claim.common(name), Some(value), "{method:?} {verb:?} {name}");
                }
                assert_eq!(claim.common("Nothing"), None);
                assert_eq!(claim.verify(HOST, KEY), Ok(()), "{method:?} {verb:?}");
                assert!(matches!(claim.verify("example.com", KEY), Err(Untrue::Signature(_))), "{method:?} {verb:?}");
                assert!(matches!(claim.verify(HOST, "another-key"), Err(Untrue::Signature(_))), "{method:?} {verb:?}");
            });
            let flat = flatten(PARAMS).unwrap();
            let form =
                if verb == Verb::Get { signed.query.clone() } else { String::from_utf8(signed.body.clone()).unwrap() };
            match (method, verb) {
                (Method::Tc3, Verb::Post) => assert_eq!(form, PARAMS),
                (Method::Tc3, Verb::Get) => assert_eq!(read_query(&form), Ok(flat)),
                _ => assert!(flat.iter().all(|param| read_query(&form).unwrap().contains(param)), "{form}"),
            }
        }
    }
}

#[test]
fn a_query_is_encoded_once_and_signed_as_it_is_sent() {
    let signed = signer().sign(&Outgoing { verb: Verb::Get, ..outgoing(PARAMS) }).unwrap();
    let query = "Limit=20&Filters.0.Name=zone&Filters.0.Values.0=a%26b%3Dc%20d&Filters.0.Values.1=%E4%B8%AD%2F%3F%2A%27~&DryRun=false";
    assert_eq!(signed.query, query);
    assert_eq!(header(&signed, "Content-Type"), Some("application/x-www-form-urlencoded"));
    let Derivation::Tc3(steps) = &signed.derivation else { panic!("not by TC3-HMAC-SHA256") };
    assert!(steps.canonical_request.starts_with(&format!("GET\n/\n{query}\n")), "{}", steps.canonical_request);
    assert_eq!(steps.hashed_payload.as_bytes(), Hash::of(b"").as_bytes());
}

#[test]
fn the_older_methods_sign_raw_values_sorted_by_name() {
    let request =
        Outgoing { method: METHODS[1], verb: Verb::Get, ..outgoing(r#"{"b": "x y", "B": "=&", "a": ["+"]}"#) };
    let signed = signer().sign(&request).unwrap();
    let raw = "GETcvm.tencentcloudapi.com/?Action=DescribeInstances&B==&&Language=en-US&Nonce=7&Region=ap-guangzhou\
               &RequestClient=tests 1.0; nightly&SecretId=AKIDEXAMPLE&SignatureMethod=HmacSHA1&Timestamp=1551113065&Token=the-token\
               &Version=2017-03-12&a.0=+&b=x y";
    assert_eq!(signed.derivation.string_to_sign(), raw);
    let Derivation::V1(steps) = &signed.derivation else { panic!("not by HmacSHA1") };
    assert!(
        signed.query.contains("&B=%3D%26&") && signed.query.contains("&a.0=%2B&b=x%20y&Signature="),
        "{}",
        signed.query
    );
    assert!(!format!("{steps:?} {signed:?}").contains("the-token"));
}

#[test]
fn further_headers_are_signed_and_take_the_place_of_those_there() {
    let headers =
        [("X-TC-Action", "DescribeInstances"), ("content-type", "application/json; charset=utf-8"), ("X-Trace", "1")];
    let signed = signer().sign(&Outgoing { headers: &headers, ..outgoing("{}") }).unwrap();
    let Derivation::Tc3(steps) = &signed.derivation else { panic!("not by TC3-HMAC-SHA256") };
    assert_eq!(steps.signed_headers, "content-type;host;x-tc-action;x-trace");
    assert_eq!((header(&signed, "Content-Type"), header(&signed, "X-Trace")), (None, Some("1")));
    assert_eq!(verified(&signed), Ok(()));
}

#[test]
fn a_claim_says_which_headers_are_covered_and_the_others_may_change() {
    let instead = |request: &Outgoing| {
        let mut signed = signer().sign(request).unwrap();
        for (name, value) in &mut signed.headers {
            if name == "X-TC-Action" {
                *value = "TerminateInstances".into();
            }
        }
        arrived(&signed, |request| {
            let claim = Claim::read(request).unwrap();
            let covered = claim.signed_headers().map(|names| names.collect::<Vec<_>>().join(";"));
            (claim.verify(HOST, KEY).is_ok(), claim.common("Action").map(str::to_owned), covered)
        })
    };
    let is =
        |verified, action: &str, covered: Option<&str>| (verified, Some(action.to_owned()), covered.map(str::to_owned));
    assert_eq!(instead(&outgoing("{}")), is(true, "TerminateInstances", Some("content-type;host")));
    let headers = [("X-TC-Action", "DescribeInstances")];
    let signing = Outgoing { headers: &headers, ..outgoing("{}") };
    assert_eq!(instead(&signing), is(false, "TerminateInstances", Some("content-type;host;x-tc-action")));
    for method in &METHODS[1..] {
        assert_eq!(instead(&Outgoing { method: *method, ..outgoing("{}") }), is(true, "DescribeInstances", None));
    }
}

#[test]
fn bytes_and_parts_are_signed_as_they_are_sent() {
    let bytes = [0, 255, b'\r', b'\n'];
    let payload = Payload::Bytes { content_type: "application/octet-stream", bytes: &bytes };
    let signed = signer().sign(&Outgoing { payload, ..outgoing("") }).unwrap();
    assert_eq!((&*signed.body, verified(&signed)), (&bytes[..], Ok(())));

    let parts = [Part::text("Name", "中"), Part::json("Zones", "[1]"), Part::file("Image", "a.bin", &bytes)];
    let signed = signer()
        .sign(&Outgoing { payload: Payload::Multipart { boundary: "b0undary", parts: &parts }, ..outgoing("") })
        .unwrap();
    assert_eq!(verified(&signed), Ok(()));
    let boundary = multipart_boundary(header(&signed, "Content-Type").unwrap()).unwrap();
    let read = read_multipart(boundary, &signed.body).unwrap();
    assert_eq!(read.iter().map(|part| part.content).collect::<Vec<_>>(), parts.map(|part| part.content));
}

#[test]
fn an_unsigned_payload_may_change_on_the_way_and_only_that() {
    let mut signed = signer().sign(&Outgoing { unsigned_payload: true, ..outgoing("{}") }).unwrap();
    let Derivation::Tc3(steps) = &signed.derivation else { panic!("not by TC3-HMAC-SHA256") };
    assert_eq!(steps.hashed_payload.as_bytes(), Hash::of(UNSIGNED_PAYLOAD.as_bytes()).as_bytes());
    signed.body = b"another".to_vec();
    assert_eq!(verified(&signed), Ok(()));
    arrived(&signed, |request| assert!(Claim::read(request).unwrap().is_payload_unsigned()));
    signed.headers.retain(|(name, _)| name != "X-TC-Content-SHA256");
    assert!(verified(&signed).is_err());
}

#[test]
fn what_would_be_refused_or_become_another_request_is_not_signed() {
    let big = |length| format!(r#"{{"a":"{}"}}"#, "x".repeat(length));
    let (big_get, big_form, big_body) = (big(32 * 1024), big(1024 * 1024), big(10 * 1024 * 1024));
    let bytes = Payload::Bytes { content_type: "text/plain", bytes: b"" };
    let parts = |boundary| Payload::Multipart { boundary, parts: &[] };
    let common = outgoing("{}").common;
    let old = METHODS[1];
    for (request, refused) in [
        (Outgoing { verb: Verb::Get, ..outgoing(&big_get) }, Unsendable::TooLarge { bytes: 32_770, limit: 32_768 }),
        (outgoing(&big_body), Unsendable::TooLarge { bytes: 10_485_768, limit: 10_485_760 }),
        (
            Outgoing { payload: bytes, verb: Verb::Get, ..outgoing("") },
            Unsendable::Tc3PostOnly("bodies of bytes and of parts"),
        ),
        (
            Outgoing { payload: bytes, method: old, ..outgoing("") },
            Unsendable::Tc3PostOnly("bodies of bytes and of parts"),
        ),
        (
            Outgoing { unsigned_payload: true, method: old, ..outgoing("{}") },
            Unsendable::Tc3Only("unsigned payloads and further headers"),
        ),
        (
            Outgoing { headers: &[("X-A", "b")], method: old, ..outgoing("{}") },
            Unsendable::Tc3Only("unsigned payloads and further headers"),
        ),
        (Outgoing { payload: parts("a b"), ..outgoing("") }, Unsendable::Boundary),
        (Outgoing { payload: parts(""), ..outgoing("") }, Unsendable::Boundary),
        (Outgoing { headers: &[("X-A", "b\r\nX-Evil: 1")], ..outgoing("{}") }, Unsendable::Line("header")),
        (Outgoing { headers: &[("host", "a")], ..outgoing("{}") }, Unsendable::OwnHeader("Host")),
        (Outgoing { headers: &[("X-TC-Timestamp", "1")], ..outgoing("{}") }, Unsendable::OwnHeader("X-TC-Timestamp")),
        (Outgoing { headers: &[("X-A", "a"), ("x-a", "a")], ..outgoing("{}") }, Unsendable::Repeated("X-A".into())),
        (Outgoing { headers: &[("X A", "a")], ..outgoing("{}") }, Unsendable::Line("header")),
        (Outgoing { host: "a\nb", ..outgoing("{}") }, Unsendable::Line("host")),
        (Outgoing { host: "u@b", ..outgoing("{}") }, Unsendable::Line("host")),
        (Outgoing { path: "/a b", ..outgoing("{}") }, Unsendable::Line("path")),
        (Outgoing { path: "/\0", ..outgoing("{}") }, Unsendable::Line("path")),
        (Outgoing { path: "/?a", ..outgoing("{}") }, Unsendable::Line("path")),
        (Outgoing { service: "a/b", ..outgoing("{}") }, Unsendable::Line("service")),
        (Outgoing { common: Common { action: "A\0", ..common }, ..outgoing("{}") }, Unsendable::Line("action")),
        (Outgoing { common: Common { region: Some("a, b"), ..common }, ..outgoing("{}") }, Unsendable::Line("region")),
        (Outgoing { common: Common { action: "", ..common }, ..outgoing("{}") }, Unsendable::Line("action")),
        (Outgoing { common: Common { region: Some(""), ..common }, ..outgoing("{}") }, Unsendable::Line("region")),
        (
            Outgoing { common: Common { request_client: Some("a/b"), ..common }, ..outgoing("{}") },
            Unsendable::RequestClient,
        ),
    ] {
        assert_eq!(signer().sign(&request).unwrap_err(), refused);
    }
    for method in &METHODS[1..] {
        let refused = signer().sign(&Outgoing { method: *method, ..outgoing(&big_form) }).unwrap_err();
        assert!(matches!(refused, Unsendable::TooLarge { limit: 1_048_576, .. }), "{refused}");
        let refused = signer().sign(&Outgoing { method: *method, ..outgoing("[]") }).unwrap_err();
        assert!(matches!(refused, Unsendable::Json(_)), "{refused}");
    }
    let refused = signer().sign(&Outgoing { verb: Verb::Get, ..outgoing(&big_get) }).unwrap_err().to_string();
    assert_eq!(refused, "the request has 32770 bytes, and the service takes 32768");
    assert!(
        signer().sign(&Outgoing { payload: Payload::Bytes { content_type: "", bytes: b"" }, ..outgoing("") }).is_err()
    );
}

#[test]
fn each_way_to_claim_nothing_is_told_apart() {
    let form = [("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")];
    let read = |query: &str, headers: &[(&str, &str)], body: &[u8]| {
        let method = if body.is_empty() { "GET" } else { "POST" };
        Claim::read(&Request { method, path: "/", query, headers, payload: body }).map(|_| ()).unwrap_err()
    };
    let authorization =
        "TC3-HMAC-SHA256 Credential=A/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=00";
    assert_eq!(read("", &[], b""), Unreadable::Unsigned);
    assert_eq!(read("", &[("Authorization", "")], b"{}"), Unreadable::Unsigned);
    assert_eq!(read("Signature=a", &[], b"{}"), Unreadable::Unsigned);
    assert!(
        matches!(read("", &[("Authorization", "Bearer x")], b""), Unreadable::Authorization(malformed) if malformed.at == 0)
    );
    assert_eq!(read("", &[("authorization", authorization)], b""), Unreadable::Missing("X-TC-Timestamp"));
    assert_eq!(
        read("", &[("authorization", authorization), ("x-tc-timestamp", "+1")], b""),
        Unreadable::NotANumber("X-TC-Timestamp")
    );
    assert!(matches!(read("a=%", &[], b""), Unreadable::Params(malformed) if malformed.at == 2));
    assert!(matches!(read("", &form, b"a=\xff"), Unreadable::Params(malformed) if malformed.at == 2));
    for (query, refused) in [
        ("Signature=a", Unreadable::Missing("Timestamp")),
        ("Signature=a&Timestamp=1", Unreadable::Missing("Nonce")),
        ("Signature=a&Timestamp=1&Nonce=x", Unreadable::NotANumber("Nonce")),
        ("Signature=a&Timestamp=1&Nonce=1", Unreadable::Missing("SecretId")),
        ("Signature=a&SignatureMethod=HmacMD5", Unreadable::Method),
    ] {
        assert_eq!(read(query, &[], b""), refused);
        assert_eq!(read("", &form, query.as_bytes()), refused);
    }
}

#[test]
fn an_untrue_claim_says_why_and_keeps_the_right_signature_to_itself() {
    let signed = signer().sign(&outgoing("{}")).unwrap();
    let with = |from: &str, to: &str| {
        let mut changed = signed.clone();
        for (name, value) in &mut changed.headers {
            if name == "Authorization" {
                *value = value.replace(from, to);
            }
        }
        verified(&changed).unwrap_err()
    };
    assert!(
        matches!(with("2019-02-25", "2019-02-26"), Untrue::Day { scope, timestamp } if scope == "2019-02-26" && timestamp.as_str() == "2019-02-25")
    );
    assert!(matches!(with("content-type;host", "content-type"), Untrue::NotSigned { header: "host", .. }));
    let Untrue::Signature(derivation) = with("Signature=", "Signature=00") else { panic!("another reason") };
    assert_eq!(derivation.signature(), "");
    assert_eq!(derivation.string_to_sign(), signed.derivation.string_to_sign());
    let signature = signed.derivation.signature();
    assert!(
        matches!(with(signature, &signature.to_uppercase()), Untrue::Signature(_)),
        "the service writes lower case"
    );
}

#[test]
fn what_may_be_secret_shows_in_no_debug_print() {
    let secrets = ["s3cret-token", "P4ssw0rd", "s3cret-query"];
    let [token, password, query] = secrets;
    let headers = [("content-type", "text/plain"), ("host", HOST), ("x-tc-token", token)];
    let request = Request { method: "GET", path: "/", query, headers: &headers, payload: password.as_bytes() };
    let part = Part::text("Password", password);
    let shown = format!("{request:?} {part:?}");
    for part in ["GET", "x-tc-token", "Password", "8"] {
        assert!(shown.contains(part), "{shown}");
    }
    let json = format!(r#"{{"Password":"{password}"}}"#);
    let mut signer = Signer::new(Credential::temporary("AKIDEXAMPLE", KEY, "other-token"));
    let extra = [("X-TC-Token", token)];
    let signed = signer.sign(&Outgoing { verb: Verb::Get, headers: &extra, ..outgoing(&json) }).unwrap();
    assert!(signed.query.contains(password) && format!("{:?}", signed.derivation).contains("cvm/tc3_request"));
    let untrue = arrived(&signed, |request| Claim::read(request).unwrap().verify(HOST, "another-key")).unwrap_err();
    assert!(matches!(untrue, Untrue::Signature(_)));
    for text in [shown, format!("{signed:?} {:#?}", signed.derivation), format!("{untrue:?}")] {
        assert!(secrets.iter().all(|secret| !text.contains(secret)), "{text}");
    }
}
