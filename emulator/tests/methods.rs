//! Every way to sign and send a call, as the emulator takes it.

mod support;

use support::{START, World};
use tencentdb_postgres::Credential;
use tencentdb_postgres::sign::hmac_v1::{self, HmacAlgorithm};
use tencentdb_postgres::sign::{
    CommonParams, HttpMethod, Part, Payload, SignableRequest, SignedRequest, Signer, SigningMethod, flatten,
};
use tencentdb_postgres_emulator::{Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Fleet, KeyPair, Request, Response};

const HOST: &str = "postgres.tencentcloudapi.com";
const NOW: u64 = START / 1000;
const OLD: [SigningMethod; 2] =
    [SigningMethod::HmacV1(HmacAlgorithm::Sha1), SigningMethod::HmacV1(HmacAlgorithm::Sha256)];
/// Every way that flattens its parameters.
const FLAT: [(SigningMethod, HttpMethod); 5] = [
    (SigningMethod::Tc3, HttpMethod::Get),
    (OLD[0], HttpMethod::Get),
    (OLD[0], HttpMethod::Post),
    (OLD[1], HttpMethod::Get),
    (OLD[1], HttpMethod::Post),
];

fn demo() -> World {
    World::new(Config { fleet: Fleet::Demo, ..Config::default() })
}

fn common(action: &str) -> CommonParams<'_> {
    CommonParams { nonce: 11_886, region: Some("ap-guangzhou"), ..CommonParams::new(action, "2017-03-12", NOW) }
}

fn signable<'a>(action: &'a str, json: &'a str) -> SignableRequest<'a> {
    SignableRequest::new(common(action), "postgres", HOST, json)
}

fn signer() -> Signer {
    Signer::new(Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY))
}

fn signed(request: &SignableRequest) -> SignedRequest {
    signer().sign(request).expect("fit to be sent")
}

fn arrived(signed: &SignedRequest, host: &str) -> Request {
    let url = if signed.query.is_empty() { "/".to_owned() } else { format!("/?{}", signed.query) };
    let headers = signed.headers.iter().cloned().chain([("Host".to_owned(), host.to_owned())]);
    Request { method: signed.method.into(), ..Request::post(url, headers, signed.body.clone()) }
}

fn send(world: &World, request: &SignableRequest) -> Response {
    world.send(&arrived(&signed(request), request.host))
}

fn answer(response: &Response) -> serde_json::Value {
    assert_eq!(response.status, 200, "errors of the API are HTTP 200");
    let mut body: serde_json::Value = serde_json::from_slice(&response.body).expect("JSON");
    body["Response"].take()
}

/// The code a call is refused with; `ok` where it is not.
fn code(response: &Response) -> String {
    answer(response)["Error"]["Code"].as_str().unwrap_or("ok").to_owned()
}

#[test]
fn every_method_gets_the_same_answer() {
    let params = r#"{"Limit": 3, "Offset": 1, "Filters": [{"Name": "db-pay-mode", "Values": ["prepaid", "postpaid"]}], "OrderBy": "CreateTime"}"#;
    let world = demo();
    let mut expected = answer(&send(&world, &signable("DescribeDBInstances", params)));
    assert_eq!(expected["DBInstanceSet"].as_array().map(Vec::len), Some(3), "{expected}");
    expected["RequestId"].take();
    for (method, http_method) in FLAT {
        let mut given = answer(&send(
            &world,
            &SignableRequest { sign_method: method, http_method, ..signable("DescribeDBInstances", params) },
        ));
        given["RequestId"].take();
        assert_eq!(given, expected, "{method:?} {http_method:?}");
        let entry = world.last_entry();
        assert_eq!((&*entry.action, &*entry.region, entry.notes.len()), ("DescribeDBInstances", "ap-guangzhou", 0));
    }
}

#[test]
fn a_write_takes_effect_by_every_method() {
    for (method, http_method) in FLAT {
        let world = World::empty();
        let id = world.running();
        for (on, action) in
            [("true", "ModifyDBInstanceDeletionProtection"), ("false", "ModifyDBInstanceDeletionProtection")]
        {
            let params = format!(r#"{{"DBInstanceId": "{id}", "DeletionProtection": {on}}}"#);
            assert_eq!(
                code(&send(&world, &SignableRequest { sign_method: method, http_method, ..signable(action, &params) })),
                "ok"
            );
            assert_eq!(world.instance(&id).deletion_protection, Some(on == "true"), "{method:?} {http_method:?}");
        }
        let params = format!(r#"{{"DBInstanceId": "{id}", "InstanceName": "改名_a-1"}}"#);
        assert_eq!(
            code(&send(
                &world,
                &SignableRequest { sign_method: method, http_method, ..signable("ModifyDBInstanceName", &params) }
            )),
            "ok"
        );
        assert_eq!(world.instance(&id).db_instance_name, "改名_a-1");
    }
}

#[test]
fn multipart_forms_are_read() {
    let parts = [
        Part::text("Limit", "2"),
        Part::json("Filters", r#"[{"Name": "db-pay-mode", "Values": ["prepaid"]}]"#),
        Part::file("OrderBy", "order.txt", b"CreateTime"),
    ];
    fn request<'a>(parts: &'a [Part<'a>]) -> SignableRequest<'a> {
        SignableRequest {
            payload: Payload::Multipart { boundary: "b0undary", parts },
            ..signable("DescribeDBInstances", "")
        }
    }
    let given = answer(&send(&demo(), &request(&parts)));
    assert_eq!(given["DBInstanceSet"].as_array().map(Vec::len), Some(2), "{given}");
    for (part, expected) in [
        (Part::text("Limit", "two"), "InvalidParameter"),
        (Part::text("Limt", "2"), "UnknownParameter"),
        (Part::json("Filters", "[{]"), "InvalidParameter"),
        (Part::file("OrderBy", "order.txt", b"\xff"), "InvalidParameter"),
    ] {
        assert_eq!(code(&send(&demo(), &request(&[part]))), expected);
    }
    let mut broken = signed(&request(&parts));
    for (name, value) in &mut broken.headers {
        if name == "Content-Type" {
            value.push_str("; a=b");
        }
    }
    assert_eq!(code(&demo().send(&arrived(&broken, HOST))), "AuthFailure.SignatureFailure", "the type is signed");
}

#[test]
fn an_unsigned_payload_is_accepted_and_noted() {
    for http_method in [HttpMethod::Get, HttpMethod::Post] {
        let world = demo();
        assert_eq!(
            code(&send(
                &world,
                &SignableRequest { unsigned_payload: true, http_method, ..signable("DescribeZones", "{}") }
            )),
            "ok"
        );
        assert_eq!(world.last_entry().notes, ["unsigned-payload"]);
    }
}

#[test]
fn each_fault_gets_its_code_by_every_method() {
    let with = |request: &SignableRequest, pair: Credential| {
        let signed = Signer::new(pair).sign(request).unwrap();
        code(&World::empty().send(&arrived(&signed, HOST)))
    };
    let pair = |id: &str, key: &str| Credential::new(id, key);
    for (method, http_method) in FLAT {
        let request = SignableRequest { sign_method: method, http_method, ..signable("DescribeZones", "{}") };
        let common = request.common;
        let of = |common: CommonParams<'static>| SignableRequest { common, ..request };
        for (request, pair, expected) in [
            (request, pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY), "ok"),
            (request, pair("AKIDUNKNOWN", DEFAULT_SECRET_KEY), "AuthFailure.SecretIdNotFound"),
            (request, pair(DEFAULT_SECRET_ID, "another-key"), "AuthFailure.SignatureFailure"),
            (
                SignableRequest { host: "example.com", ..request },
                pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY),
                "AuthFailure.SignatureFailure",
            ),
            (
                request,
                Credential::temporary(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, "a-token"),
                "AuthFailure.TokenFailure",
            ),
            (
                of(CommonParams { timestamp: NOW - 301, ..common }),
                pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY),
                "AuthFailure.SignatureExpire",
            ),
            (
                of(CommonParams { timestamp: NOW + 301, ..common }),
                pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY),
                "AuthFailure.SignatureExpire",
            ),
            (
                of(CommonParams { region: None, ..common }),
                pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY),
                "MissingParameter",
            ),
            (
                of(CommonParams { region: Some("ap-nowhere"), ..common }),
                pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY),
                "UnsupportedRegion",
            ),
            (
                of(CommonParams { version: "2018-01-01", ..common }),
                pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY),
                "NoSuchVersion",
            ),
            (
                of(CommonParams { action: "DescribeZone", ..common }),
                pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY),
                "InvalidAction",
            ),
        ] {
            assert_eq!(with(&request, pair), expected, "{method:?} {http_method:?}");
        }
        for (json, expected) in
            [(r#"{"StorageTyp": "x"}"#, "UnknownParameter"), (r#"{"StorageType": ["x"]}"#, "InvalidParameter")]
        {
            let request = SignableRequest { sign_method: method, http_method, ..signable("DescribeZones", json) };
            assert_eq!(
                with(&request, pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY)),
                expected,
                "{method:?} {http_method:?}"
            );
        }
        let missing = SignableRequest { sign_method: method, http_method, ..signable("RestartDBInstance", "{}") };
        assert_eq!(with(&missing, pair(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY)), "MissingParameter");
    }
}

#[test]
fn temporary_keys_work_by_every_method() {
    let credentials = vec![KeyPair::new("AKIDTEMP", "temporary-key").with_token("the-token")];
    let world = World::new(Config { credentials, ..Config::default() });
    for (method, http_method) in FLAT {
        let request = SignableRequest { sign_method: method, http_method, ..signable("DescribeZones", "{}") };
        let with = |pair: Credential| code(&world.send(&arrived(&Signer::new(pair).sign(&request).unwrap(), HOST)));
        assert_eq!(with(Credential::temporary("AKIDTEMP", "temporary-key", "the-token")), "ok");
        assert_eq!(with(Credential::new("AKIDTEMP", "temporary-key")), "AuthFailure.TokenFailure");
    }
}

#[test]
fn a_parameter_changed_on_the_way_breaks_the_signature_and_the_log_says_how() {
    let params = r#"{"DBInstanceId": "postgres-12345678", "UserName": "app", "Password": "s3cret-password"}"#;
    for (method, http_method) in &FLAT[1..] {
        let credentials = vec![KeyPair::new("AKIDTEMP", "temporary-key").with_token("the-token")];
        let world = World::new(Config { credentials, ..Config::default() });
        let request = SignableRequest {
            sign_method: *method,
            http_method: *http_method,
            ..signable("ResetAccountPassword", params)
        };
        let pair = Credential::temporary("AKIDTEMP", "temporary-key", "the-token");
        let mut sent = arrived(&Signer::new(pair).sign(&request).unwrap(), HOST);
        sent.url = sent.url.replace("=app", "=bpp");
        sent.body = String::from_utf8(sent.body).unwrap().replace("=app", "=bpp").into_bytes();
        assert_eq!(code(&world.send(&sent)), "AuthFailure.SignatureFailure");
        let entry = world.last_entry();
        let shown = entry.string_to_sign.clone().unwrap();
        let start = format!(
            "{}postgres.tencentcloudapi.com/?Action=ResetAccountPassword&DBInstanceId=postgres-12345678&",
            http_method.as_str()
        );
        assert!(shown.starts_with(&start), "{shown}");
        assert!(
            shown.contains("&Password=(withheld)&") && shown.contains("&Token=(withheld)&UserName=bpp&"),
            "{shown}"
        );
        let line = entry.to_string();
        assert!(!line.contains("s3cret") && !line.contains("the-token"), "{line}");
    }
}

#[test]
fn a_query_signed_with_another_key_shows_no_password_in_the_log() {
    let params = r#"{"DBInstanceId": "postgres-12345678", "UserName": "app", "Password": "s3cret-password"}"#;
    let world = World::empty();
    let request = SignableRequest { http_method: HttpMethod::Get, ..signable("ResetAccountPassword", params) };
    let sent = Signer::new(Credential::new(DEFAULT_SECRET_ID, "another-key")).sign(&request).unwrap();
    assert_eq!(code(&world.send(&arrived(&sent, HOST))), "AuthFailure.SignatureFailure");
    let entry = world.last_entry();
    let shown = entry.canonical_request.clone().unwrap();
    let start = "GET\n/\nDBInstanceId=postgres-12345678&UserName=app&Password=(withheld)\ncontent-type:";
    assert!(shown.starts_with(start), "{shown}");
    assert!(!entry.to_string().contains("s3cret"), "{entry}");
}

#[test]
fn a_request_too_large_for_its_method_is_refused() {
    let query = "a".repeat(32 * 1024);
    let get = Request { method: "GET".into(), url: format!("/?{query}"), ..Request::default() };
    assert_ne!(code(&World::empty().send(&get)), "RequestSizeLimitExceeded");
    let get = Request { url: format!("{}a", get.url), ..get };
    assert_eq!(code(&World::empty().send(&get)), "RequestSizeLimitExceeded");
    let form = format!("Signature=a&Timestamp=1&Nonce=1&SecretId=a&b={}", "x".repeat(1024 * 1024));
    let post = Request::post("/", [("Content-Type", "application/x-www-form-urlencoded")], form.into_bytes());
    assert_eq!(code(&World::empty().send(&post)), "AuthFailure.SignatureFailure");
}

#[test]
fn an_unsigned_request_is_told_what_is_missing() {
    let get = |query: &str| {
        code(&World::empty().send(&Request { method: "GET".into(), url: format!("/?{query}"), ..Request::default() }))
    };
    for (query, expected) in [
        ("", "AuthFailure.InvalidAuthorization"),
        ("Action=DescribeZones", "AuthFailure.InvalidAuthorization"),
        ("Signature=a", "MissingParameter"),
        ("Signature=a&Timestamp=1", "MissingParameter"),
        ("Signature=a&Timestamp=soon", "InvalidParameter"),
        ("Signature=a&Timestamp=1&Nonce=1", "MissingParameter"),
        ("Signature=a&SignatureMethod=HmacMD5", "InvalidParameterValue"),
        ("Signature=%4", "InvalidParameter"),
    ] {
        assert_eq!(get(query), expected, "{query}");
    }
    let mut get =
        arrived(&signed(&SignableRequest { http_method: HttpMethod::Get, ..signable("DescribeZones", "{}") }), HOST);
    get.headers.retain(|(name, _)| name != "Authorization");
    assert_eq!(code(&World::empty().send(&get)), "AuthFailure.InvalidAuthorization");
    let json = SignableRequest {
        headers: &[("Content-Type", "application/json")],
        http_method: HttpMethod::Get,
        ..signable("DescribeZones", "{}")
    };
    assert_eq!(code(&send(&World::empty(), &json)), "InvalidRequest", "a GET has no JSON");
}

/// A request whose booleans are written as Python writes them, signed so.
fn pythonic(host: &str) -> Request {
    let mut params = flatten(r#"{"DBInstanceId": "postgres-12345678", "DeletionProtection": "True"}"#).unwrap();
    let common = common("ModifyDBInstanceDeletionProtection");
    params.extend(common.params("{}", DEFAULT_SECRET_ID, None, HmacAlgorithm::Sha1).unwrap());
    let request = hmac_v1::HmacV1Request { method: "GET", host, path: "/", params: &params };
    let query = hmac_v1::sign(&request, DEFAULT_SECRET_KEY, HmacAlgorithm::Sha1).query;
    Request {
        method: "GET".into(),
        url: format!("/?{query}"),
        headers: vec![("Host".into(), host.into())],
        ..Request::default()
    }
}

#[test]
fn python_booleans_are_accepted_on_loopback_only() {
    for (host, strict, expected, notes) in [
        ("127.0.0.1:9200", false, "ResourceNotFound.InstanceNotFoundError", &["lenient-boolean"][..]),
        ("127.0.0.1:9200", true, "InvalidParameter", &[]),
        (HOST, false, "InvalidParameter", &[]),
    ] {
        let world = World::new(Config { strict, ..Config::default() });
        assert_eq!(code(&world.send(&pythonic(host))), expected);
        assert_eq!(world.last_entry().notes, notes);
    }
}
