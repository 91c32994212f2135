//! Signed requests of any product by every method: their form, that they verify, and what the signer refuses.

use tencentdb_postgres::Credential;
use tencentdb_postgres::sign::header::{HEADERS, HOST as HOST_HEADER};
use tencentdb_postgres::sign::hmac_v1::HmacAlgorithm;
use tencentdb_postgres::sign::{
    CommonParam, CommonParams, HexDigest, HttpMethod, IncomingSignature, ParseRequestError, Part, Payload,
    RequestParts, SignableRequest, SignedRequest, Signer, SigningError, SigningKey, SigningMethod, SigningSteps,
    UNSIGNED_PAYLOAD, VerifyError, flatten, multipart_boundary, parse_multipart, parse_query, sign,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const HOST: &str = "cvm.tencentcloudapi.com";
const KEY: &str = "not-a-real-key";
const METHODS: [SigningMethod; 3] =
    [SigningMethod::Tc3, SigningMethod::HmacV1(HmacAlgorithm::Sha1), SigningMethod::HmacV1(HmacAlgorithm::Sha256)];
const HTTP_METHODS: [HttpMethod; 2] = [HttpMethod::Get, HttpMethod::Post];
const PARAMS: &str =
    r#"{"Limit": 20, "Filters": [{"Name": "zone", "Values": ["a&b=c d", "中/?*'~"]}], "DryRun": false, "None": null}"#;

fn signable(json: &str) -> SignableRequest<'_> {
    let common = CommonParams {
        nonce: 7,
        region: Some("ap-guangzhou"),
        language: Some("en-US"),
        request_client: Some("tests 1.0; nightly"),
        ..CommonParams::new("DescribeInstances", "2017-03-12", 1_551_113_065)
    };
    SignableRequest::new(common, "cvm", HOST, json)
}

fn signer() -> Signer {
    Signer::new(Credential::temporary("AKIDEXAMPLE", KEY, "the-token"))
}

fn header<'s>(signed: &'s SignedRequest, name: &str) -> Option<&'s str> {
    signed.headers.iter().find(|(header, _)| header == name).map(|(_, value)| &**value)
}

/// Passes a signed request on as it arrives.
fn arrived<T>(signed: &SignedRequest, read: impl FnOnce(&RequestParts) -> T) -> T {
    let mut headers: Vec<(&str, &str)> = signed.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
    headers.push(("Host", HOST));
    read(&RequestParts {
        method: signed.method,
        path: "/",
        query: &signed.query,
        headers: &headers,
        payload: &signed.body,
    })
}

fn verified(signed: &SignedRequest) -> Result<(), VerifyError> {
    arrived(signed, |request| IncomingSignature::parse(request).unwrap().verify(HOST, KEY))
}

#[test]
fn every_method_round_trips() {
    for method in METHODS {
        for http_method in HTTP_METHODS {
            let signed =
                signer().sign(&SignableRequest { sign_method: method, http_method, ..signable(PARAMS) }).unwrap();
            arrived(&signed, |request| {
                let signature = IncomingSignature::parse(request).unwrap();
                assert_eq!(
                    (signature.method(), signature.secret_id(), signature.timestamp()),
                    (method, "AKIDEXAMPLE", 1_551_113_065)
                );
                assert_eq!(signature.service(), (method == SigningMethod::Tc3).then_some("cvm"));
                for (param, value) in [
                    (CommonParam::Action, "DescribeInstances"),
                    (CommonParam::Version, "2017-03-12"),
                    (CommonParam::Timestamp, "1551113065"),
                    (CommonParam::Region, "ap-guangzhou"),
                    (CommonParam::Token, "the-token"),
                    (CommonParam::Language, "en-US"),
                    (CommonParam::RequestClient, "tests 1.0; nightly"),
                ] {
                    assert_eq!(signature.common_param(param), Some(value), "{method:?} {http_method:?} {param:?}");
                }
                assert_eq!(signature.verify(HOST, KEY), Ok(()), "{method:?} {http_method:?}");
                assert!(
                    matches!(signature.verify("example.com", KEY), Err(VerifyError::SignatureMismatch(_))),
                    "{method:?} {http_method:?}"
                );
                assert!(
                    matches!(signature.verify(HOST, "another-key"), Err(VerifyError::SignatureMismatch(_))),
                    "{method:?} {http_method:?}"
                );
            });
            let flat = flatten(PARAMS).unwrap();
            let form = if http_method == HttpMethod::Get {
                signed.query.clone()
            } else {
                String::from_utf8(signed.body.clone()).unwrap()
            };
            match (method, http_method) {
                (SigningMethod::Tc3, HttpMethod::Post) => assert_eq!(form, PARAMS),
                (SigningMethod::Tc3, HttpMethod::Get) => assert_eq!(parse_query(&form), Ok(flat)),
                _ => assert!(flat.iter().all(|param| parse_query(&form).unwrap().contains(param)), "{form}"),
            }
        }
    }
}

#[test]
fn a_query_is_encoded_once_and_signed_as_it_is_sent() {
    let signed = signer().sign(&SignableRequest { http_method: HttpMethod::Get, ..signable(PARAMS) }).unwrap();
    let query = "Limit=20&Filters.0.Name=zone&Filters.0.Values.0=a%26b%3Dc%20d&Filters.0.Values.1=%E4%B8%AD%2F%3F%2A%27~&DryRun=false";
    assert_eq!(signed.query, query);
    assert_eq!(header(&signed, "Content-Type"), Some("application/x-www-form-urlencoded"));
    let SigningSteps::Tc3(steps) = &signed.steps else { panic!("not by TC3-HMAC-SHA256") };
    assert!(steps.canonical_request.starts_with(&format!("GET\n/\n{query}\n")), "{}", steps.canonical_request);
    assert_eq!(steps.hashed_payload.as_bytes(), HexDigest::sha256(b"").as_bytes());
}

#[test]
fn steps_are_whole_where_a_part_holds_nul() {
    const ID: &str = "AKIDEXAMPLE";
    let key = SigningKey::derive(KEY, 1_551_113_065, "cvm");
    let plain = RequestParts { method: "POST", path: "/", query: "", headers: &[("host", HOST)], payload: b"" };
    for (part, request, id) in [
        ("method", RequestParts { method: "PO\0ST", ..plain }, ID),
        ("path", RequestParts { path: "/a\0b", ..plain }, ID),
        ("query", RequestParts { query: "a=\0", ..plain }, ID),
        ("header name", RequestParts { headers: &[("ho\0st", HOST)], ..plain }, ID),
        ("header value", RequestParts { headers: &[("host", "a\0b")], ..plain }, ID),
        ("payload", RequestParts { payload: b"\0", ..plain }, ID),
        ("secret id", plain, "AKID\0EXAMPLE"),
    ] {
        let RequestParts { method, path, query, headers: [(name, value)], payload } = request else { panic!("{part}") };
        let steps = sign(&request, id, &key, 1_551_113_065);
        let hashed = HexDigest::sha256(payload);
        let hashed = hashed.as_str();
        let canonical = format!("{method}\n{path}\n{query}\n{name}:{value}\n\n{name}\n{hashed}");
        assert_eq!(steps.canonical_request, canonical, "{part}");
        assert_eq!(steps.hashed_canonical_request, HexDigest::sha256(canonical.as_bytes()).as_str(), "{part}");
        let (scope, signature) = (&steps.credential_scope, &steps.signature);
        let authorization =
            format!("TC3-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders={name}, Signature={signature}");
        assert_eq!(steps.authorization, authorization, "{part}");
    }
}

#[test]
fn hmac_v1_signs_raw_values_sorted_by_name() {
    let request = SignableRequest {
        sign_method: METHODS[1],
        http_method: HttpMethod::Get,
        ..signable(r#"{"b": "x y", "B": "=&", "a": ["+"]}"#)
    };
    let signed = signer().sign(&request).unwrap();
    let raw = "GETcvm.tencentcloudapi.com/?Action=DescribeInstances&B==&&Language=en-US&Nonce=7&Region=ap-guangzhou\
               &RequestClient=tests 1.0; nightly&SecretId=AKIDEXAMPLE&SignatureMethod=HmacSHA1&Timestamp=1551113065&Token=the-token\
               &Version=2017-03-12&a.0=+&b=x y";
    assert_eq!(signed.steps.string_to_sign(), raw);
    let SigningSteps::HmacV1(steps) = &signed.steps else { panic!("not by HmacSHA1") };
    assert!(
        signed.query.contains("&B=%3D%26&") && signed.query.contains("&a.0=%2B&b=x%20y&Signature="),
        "{}",
        signed.query
    );
    assert!(!format!("{steps:?} {signed:?}").contains("the-token"));
}

#[test]
fn given_headers_are_signed_and_replace_the_default_ones() {
    let headers =
        [("X-TC-Action", "DescribeInstances"), ("content-type", "application/json; charset=utf-8"), ("X-Trace", "1")];
    let signed = signer().sign(&SignableRequest { headers: &headers, ..signable("{}") }).unwrap();
    let SigningSteps::Tc3(steps) = &signed.steps else { panic!("not by TC3-HMAC-SHA256") };
    assert_eq!(steps.signed_headers, "content-type;host;x-tc-action;x-trace");
    assert_eq!((header(&signed, "Content-Type"), header(&signed, "X-Trace")), (None, Some("1")));
    assert_eq!(verified(&signed), Ok(()));
}

#[test]
fn signed_headers_lists_the_covered_headers_and_others_may_change() {
    let instead = |request: &SignableRequest| {
        let mut signed = signer().sign(request).unwrap();
        for (name, value) in &mut signed.headers {
            if name == "X-TC-Action" {
                *value = "TerminateInstances".into();
            }
        }
        arrived(&signed, |request| {
            let signature = IncomingSignature::parse(request).unwrap();
            let covered = signature.signed_headers().map(|names| names.collect::<Vec<_>>().join(";"));
            (
                signature.verify(HOST, KEY).is_ok(),
                signature.common_param(CommonParam::Action).map(str::to_owned),
                covered,
            )
        })
    };
    let is =
        |verified, action: &str, covered: Option<&str>| (verified, Some(action.to_owned()), covered.map(str::to_owned));
    assert_eq!(instead(&signable("{}")), is(true, "TerminateInstances", Some("content-type;host")));
    let headers = [("X-TC-Action", "DescribeInstances")];
    let signing = SignableRequest { headers: &headers, ..signable("{}") };
    assert_eq!(instead(&signing), is(false, "TerminateInstances", Some("content-type;host;x-tc-action")));
    for method in &METHODS[1..] {
        assert_eq!(
            instead(&SignableRequest { sign_method: *method, ..signable("{}") }),
            is(true, "DescribeInstances", None)
        );
    }
}

#[test]
fn headers_of_a_signed_request_are_all_described() {
    let signed = signer().sign(&SignableRequest { unsigned_payload: true, ..signable("{}") }).unwrap();
    let sent: Vec<&str> = signed.headers.iter().map(|(name, _)| &**name).collect();
    // Transports write Host themselves.
    for header in HEADERS.iter().filter(|header| header.name != HOST_HEADER) {
        assert!(sent.contains(&header.name), "{} is not sent", header.name);
        assert_eq!(header.lower_name, header.name.to_lowercase());
    }
    assert_eq!(sent.len(), HEADERS.len() - 1, "{sent:?}");
    let SigningSteps::Tc3(steps) = &signed.steps else { panic!("not by TC3-HMAC-SHA256") };
    assert!(
        HEADERS
            .iter()
            .all(|header| header.signed == steps.signed_headers.split(';').any(|name| name == header.lower_name))
    );
}

#[test]
fn byte_and_multipart_bodies_are_signed_as_they_are_sent() {
    let bytes = [0, 255, b'\r', b'\n'];
    let payload = Payload::Bytes { content_type: "application/octet-stream", bytes: &bytes };
    let signed = signer().sign(&SignableRequest { payload, ..signable("") }).unwrap();
    assert_eq!((&*signed.body, verified(&signed)), (&bytes[..], Ok(())));

    let parts = [Part::text("Name", "中"), Part::json("Zones", "[1]"), Part::file("Image", "a.bin", &bytes)];
    let signed = signer()
        .sign(&SignableRequest { payload: Payload::Multipart { boundary: "b0undary", parts: &parts }, ..signable("") })
        .unwrap();
    assert_eq!(verified(&signed), Ok(()));
    let boundary = multipart_boundary(header(&signed, "Content-Type").unwrap()).unwrap();
    let read = parse_multipart(boundary, &signed.body).unwrap();
    assert_eq!(read.iter().map(|part| part.content).collect::<Vec<_>>(), parts.map(|part| part.content));
}

#[test]
fn an_unsigned_payload_may_change_on_the_way_and_nothing_else() {
    let mut signed = signer().sign(&SignableRequest { unsigned_payload: true, ..signable("{}") }).unwrap();
    let SigningSteps::Tc3(steps) = &signed.steps else { panic!("not by TC3-HMAC-SHA256") };
    assert_eq!(steps.hashed_payload.as_bytes(), HexDigest::sha256(UNSIGNED_PAYLOAD.as_bytes()).as_bytes());
    signed.body = b"another".to_vec();
    assert_eq!(verified(&signed), Ok(()));
    arrived(&signed, |request| assert!(IncomingSignature::parse(request).unwrap().is_payload_unsigned()));
    signed.headers.retain(|(name, _)| name != "X-TC-Content-SHA256");
    assert!(verified(&signed).is_err());
}

#[test]
fn signer_refuses_what_the_service_would_refuse_or_read_differently() {
    let big = |length| format!(r#"{{"a":"{}"}}"#, "x".repeat(length));
    let (big_get, big_form, big_body) = (big(32 * 1024), big(1024 * 1024), big(10 * 1024 * 1024));
    let bytes = Payload::Bytes { content_type: "text/plain", bytes: b"" };
    let parts = |boundary| Payload::Multipart { boundary, parts: &[] };
    let common = signable("{}").common;
    let old = METHODS[1];
    for (request, refused) in [
        (
            SignableRequest { http_method: HttpMethod::Get, ..signable(&big_get) },
            SigningError::TooLarge { bytes: 32_770, limit: 32_768 },
        ),
        (signable(&big_body), SigningError::TooLarge { bytes: 10_485_768, limit: 10_485_760 }),
        (
            SignableRequest { payload: bytes, http_method: HttpMethod::Get, ..signable("") },
            SigningError::Tc3PostOnly("bodies of bytes and of parts"),
        ),
        (
            SignableRequest { payload: bytes, sign_method: old, ..signable("") },
            SigningError::Tc3PostOnly("bodies of bytes and of parts"),
        ),
        (
            SignableRequest { unsigned_payload: true, sign_method: old, ..signable("{}") },
            SigningError::Tc3Only("unsigned payloads and further headers"),
        ),
        (
            SignableRequest { headers: &[("X-A", "b")], sign_method: old, ..signable("{}") },
            SigningError::Tc3Only("unsigned payloads and further headers"),
        ),
        (SignableRequest { payload: parts("a b"), ..signable("") }, SigningError::Boundary),
        (SignableRequest { payload: parts(""), ..signable("") }, SigningError::Boundary),
        (
            SignableRequest { headers: &[("X-A", "b\r\nX-Evil: 1")], ..signable("{}") },
            SigningError::InvalidText("header"),
        ),
        (SignableRequest { headers: &[("host", "a")], ..signable("{}") }, SigningError::ReservedHeader("Host")),
        (
            SignableRequest { headers: &[("X-TC-Timestamp", "1")], ..signable("{}") },
            SigningError::ReservedHeader("X-TC-Timestamp"),
        ),
        (
            SignableRequest { headers: &[("X-A", "a"), ("x-a", "a")], ..signable("{}") },
            SigningError::DuplicateHeader("X-A".into()),
        ),
        (SignableRequest { headers: &[("X A", "a")], ..signable("{}") }, SigningError::InvalidText("header")),
        (SignableRequest { host: "a\nb", ..signable("{}") }, SigningError::InvalidText("host")),
        (SignableRequest { host: "u@b", ..signable("{}") }, SigningError::InvalidText("host")),
        (SignableRequest { path: "/a b", ..signable("{}") }, SigningError::InvalidText("path")),
        (SignableRequest { path: "/\0", ..signable("{}") }, SigningError::InvalidText("path")),
        (SignableRequest { path: "/?a", ..signable("{}") }, SigningError::InvalidText("path")),
        (SignableRequest { service: "a/b", ..signable("{}") }, SigningError::InvalidText("service")),
        (
            SignableRequest { common: CommonParams { action: "A\0", ..common }, ..signable("{}") },
            SigningError::InvalidText("action"),
        ),
        (
            SignableRequest { common: CommonParams { region: Some("a, b"), ..common }, ..signable("{}") },
            SigningError::InvalidText("region"),
        ),
        (
            SignableRequest { common: CommonParams { action: "", ..common }, ..signable("{}") },
            SigningError::InvalidText("action"),
        ),
        (
            SignableRequest { common: CommonParams { region: Some(""), ..common }, ..signable("{}") },
            SigningError::InvalidText("region"),
        ),
        (
            SignableRequest { common: CommonParams { request_client: Some("a/b"), ..common }, ..signable("{}") },
            SigningError::RequestClient,
        ),
    ] {
        assert_eq!(signer().sign(&request).unwrap_err(), refused);
    }
    for method in &METHODS[1..] {
        let refused = signer().sign(&SignableRequest { sign_method: *method, ..signable(&big_form) }).unwrap_err();
        assert!(matches!(refused, SigningError::TooLarge { limit: 1_048_576, .. }), "{refused}");
        let refused = signer().sign(&SignableRequest { sign_method: *method, ..signable("[]") }).unwrap_err();
        assert!(matches!(refused, SigningError::Json(_)), "{refused}");
    }
    let refused =
        signer().sign(&SignableRequest { http_method: HttpMethod::Get, ..signable(&big_get) }).unwrap_err().to_string();
    assert_eq!(refused, "the request has 32770 bytes, and the service takes 32768");
    assert!(
        signer()
            .sign(&SignableRequest { payload: Payload::Bytes { content_type: "", bytes: b"" }, ..signable("") })
            .is_err()
    );
}

#[test]
fn parse_reports_each_missing_or_malformed_part() {
    let form = [("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")];
    let read = |query: &str, headers: &[(&str, &str)], body: &[u8]| {
        let method = if body.is_empty() { "GET" } else { "POST" };
        IncomingSignature::parse(&RequestParts { method, path: "/", query, headers, payload: body })
            .map(|_| ())
            .unwrap_err()
    };
    let authorization =
        "TC3-HMAC-SHA256 Credential=A/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=00";
    assert_eq!(read("", &[], b""), ParseRequestError::Unsigned);
    assert_eq!(read("", &[("Authorization", "")], b"{}"), ParseRequestError::Unsigned);
    assert_eq!(read("Signature=a", &[], b"{}"), ParseRequestError::Unsigned);
    assert!(
        matches!(read("", &[("Authorization", "Bearer x")], b""), ParseRequestError::Authorization(malformed) if malformed.offset == 0)
    );
    assert_eq!(read("", &[("authorization", authorization)], b""), ParseRequestError::Missing("X-TC-Timestamp"));
    assert_eq!(
        read("", &[("authorization", authorization), ("x-tc-timestamp", "+1")], b""),
        ParseRequestError::NotANumber("X-TC-Timestamp")
    );
    assert!(matches!(read("a=%", &[], b""), ParseRequestError::Params(malformed) if malformed.offset == 2));
    assert!(matches!(read("", &form, b"a=\xff"), ParseRequestError::Params(malformed) if malformed.offset == 2));
    for (query, refused) in [
        ("Signature=a", ParseRequestError::Missing("Timestamp")),
        ("Signature=a&Timestamp=1", ParseRequestError::Missing("Nonce")),
        ("Signature=a&Timestamp=1&Nonce=x", ParseRequestError::NotANumber("Nonce")),
        ("Signature=a&Timestamp=1&Nonce=1", ParseRequestError::Missing("SecretId")),
        ("Signature=a&SignatureMethod=HmacMD5", ParseRequestError::UnknownMethod),
    ] {
        assert_eq!(read(query, &[], b""), refused);
        assert_eq!(read("", &form, query.as_bytes()), refused);
    }
}

#[test]
fn verify_says_why_it_refuses_and_withholds_the_expected_signature() {
    let signed = signer().sign(&signable("{}")).unwrap();
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
        matches!(with("2019-02-25", "2019-02-26"), VerifyError::DateMismatch { scope, timestamp } if scope == "2019-02-26" && timestamp.as_str() == "2019-02-25")
    );
    assert!(matches!(with("content-type;host", "content-type"), VerifyError::HeaderNotSigned { header: "host", .. }));
    let VerifyError::SignatureMismatch(steps) = with("Signature=", "Signature=00") else { panic!("another reason") };
    assert_eq!(steps.signature(), "");
    assert_eq!(steps.string_to_sign(), signed.steps.string_to_sign());
    let signature = signed.steps.signature();
    assert!(
        matches!(with(signature, &signature.to_uppercase()), VerifyError::SignatureMismatch(_)),
        "the service writes lower case"
    );
}

#[test]
fn debug_output_holds_no_secret() {
    let secrets = ["s3cret-token", "P4ssw0rd", "s3cret-query"];
    let [token, password, query] = secrets;
    let headers = [("content-type", "text/plain"), ("host", HOST), ("x-tc-token", token)];
    let request = RequestParts { method: "GET", path: "/", query, headers: &headers, payload: password.as_bytes() };
    let part = Part::text("Password", password);
    let shown = format!("{request:?} {part:?}");
    for part in ["GET", "x-tc-token", "Password", "8"] {
        assert!(shown.contains(part), "{shown}");
    }
    let json = format!(r#"{{"Password":"{password}"}}"#);
    let mut signer = Signer::new(Credential::temporary("AKIDEXAMPLE", KEY, "other-token"));
    let extra = [("X-TC-Token", token)];
    let signed =
        signer.sign(&SignableRequest { http_method: HttpMethod::Get, headers: &extra, ..signable(&json) }).unwrap();
    assert!(signed.query.contains(password) && format!("{:?}", signed.steps).contains("cvm/tc3_request"));
    let untrue =
        arrived(&signed, |request| IncomingSignature::parse(request).unwrap().verify(HOST, "another-key")).unwrap_err();
    assert!(matches!(untrue, VerifyError::SignatureMismatch(_)));
    for text in [shown, format!("{signed:?} {:#?}", signed.steps), format!("{untrue:?}")] {
        assert!(secrets.iter().all(|secret| !text.contains(secret)), "{text}");
    }
}
