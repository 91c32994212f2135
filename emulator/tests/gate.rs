//! Everything between a request and an action: paths, methods, headers, signatures, leniencies.

mod support;

use support::{START, World, arrived};
use tencentdb_postgres::call::{Call, Settings};
use tencentdb_postgres::sign::{self, SigningKey, sign};
use tencentdb_postgres::{Credential, Endpoint, HttpRequest};
use tencentdb_postgres_emulator::{Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, KeyPair, Request, Response};

const HOST: &str = "postgres.tencentcloudapi.com";
const NOW: u64 = START / 1000;

/// A request signed with everything as it should be, but for what a test changes.
struct Signed {
    id: &'static str,
    key: &'static str,
    service: &'static str,
    signed_host: &'static str,
    sent_host: &'static str,
    content_type: &'static str,
    timestamp: u64,
    body: &'static str,
    extra: Vec<(&'static str, String)>,
}

impl Default for Signed {
    fn default() -> Self {
        Self {
            id: DEFAULT_SECRET_ID,
            key: DEFAULT_SECRET_KEY,
            service: "postgres",
            signed_host: HOST,
            sent_host: HOST,
            content_type: "application/json",
            timestamp: NOW,
            body: "{}",
            extra: Vec::new(),
        }
    }
}

impl Signed {
    fn request(&self) -> Request {
        let headers = [("Content-Type", self.content_type), ("Host", self.signed_host)];
        let covered = sign::RequestParts {
            method: "POST",
            path: "/",
            query: "",
            headers: &headers,
            payload: self.body.as_bytes(),
        };
        let key = SigningKey::derive(self.key, self.timestamp, self.service);
        let steps = sign(&covered, self.id, &key, self.timestamp);
        let mut headers = vec![
            ("Authorization", steps.authorization),
            ("Content-Type", self.content_type.into()),
            ("Host", self.sent_host.into()),
            ("X-TC-Action", "DescribeZones".into()),
            ("X-TC-Version", "2017-03-12".into()),
            ("X-TC-Timestamp", self.timestamp.to_string()),
            ("X-TC-Region", "ap-guangzhou".into()),
        ];
        headers.extend(self.extra.iter().cloned());
        Request::post("/", headers, self.body)
    }

    /// The code a fresh emulator refuses it with; `ok` where it does not.
    fn code(&self) -> String {
        code(&World::empty().send(&self.request()))
    }
}

fn code(response: &Response) -> String {
    error(response).map_or_else(|| "ok".into(), |error| error["Code"].as_str().expect("a code").to_owned())
}

fn error(response: &Response) -> Option<serde_json::Value> {
    assert_eq!(response.status, 200, "errors of the API are HTTP 200");
    let body: serde_json::Value = serde_json::from_slice(&response.body).expect("JSON");
    assert!(body["Response"]["RequestId"].is_string(), "{body}");
    body["Response"].get("Error").cloned()
}

/// The request without a header, or with another value for it.
fn with_header(mut request: Request, name: &str, value: Option<&str>) -> Request {
    request.headers.retain(|(header, _)| header != name);
    request.headers.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    request
}

#[test]
fn a_right_request_passes() {
    assert_eq!(Signed::default().code(), "ok");
    assert_eq!(Signed { content_type: "application/json; charset=utf-8", ..Signed::default() }.code(), "ok");
}

#[test]
fn each_fault_of_the_signature_has_its_code() {
    for (signed, expected) in [
        (Signed { id: "AKIDUNKNOWN", ..Signed::default() }, "AuthFailure.SecretIdNotFound"),
        (Signed { key: "another-key", ..Signed::default() }, "AuthFailure.SignatureFailure"),
        (Signed { signed_host: "example.com", ..Signed::default() }, "AuthFailure.SignatureFailure"),
        (Signed { service: "cvm", ..Signed::default() }, "AuthFailure.SignatureFailure"),
        (Signed { timestamp: NOW - 301, ..Signed::default() }, "AuthFailure.SignatureExpire"),
        (Signed { timestamp: NOW + 301, ..Signed::default() }, "AuthFailure.SignatureExpire"),
        (Signed { timestamp: NOW - 300, ..Signed::default() }, "ok"),
        (Signed { timestamp: START, ..Signed::default() }, "AuthFailure.SignatureExpire"),
        (Signed { extra: vec![("X-TC-Token", "token".into())], ..Signed::default() }, "AuthFailure.TokenFailure"),
        (Signed { content_type: "text/plain;charset=UTF-8", ..Signed::default() }, "InvalidRequest"),
    ] {
        assert_eq!(signed.code(), expected);
    }
}

#[test]
fn a_body_or_header_changed_on_the_way_breaks_the_signature() {
    let world = World::empty();
    let mut changed = Signed::default().request();
    changed.body = b"{ }".to_vec();
    assert_eq!(code(&world.send(&changed)), "AuthFailure.SignatureFailure");
    let entry = world.last_entry();
    let canonical = entry.canonical_request.expect("this side's canonical request");
    assert!(
        canonical.starts_with("POST\n/\n\ncontent-type:application/json\nhost:postgres.tencentcloudapi.com\n"),
        "{canonical}"
    );
    assert!(
        entry
            .string_to_sign
            .expect("this side's string to sign")
            .starts_with("TC3-HMAC-SHA256\n1750000000\n2025-06-15/postgres/")
    );

    let changed = with_header(Signed::default().request(), "Content-Type", Some("application/json; charset=utf-8"));
    assert_eq!(code(&world.send(&changed)), "AuthFailure.SignatureFailure");
}

#[test]
fn the_scope_must_be_of_the_day_of_the_timestamp_in_utc() {
    let mut request = Signed::default().request();
    for (name, value) in &mut request.headers {
        if name == "Authorization" {
            *value = value.replace("2025-06-15", "2025-06-16");
        }
    }
    let response = World::empty().send(&request);
    assert_eq!(code(&response), "AuthFailure.SignatureFailure");
    let message = error(&response).unwrap()["Message"].to_string();
    assert!(message.contains("2025-06-15") && message.contains("2025-06-16"), "{message}");
}

#[test]
fn an_expired_signature_is_told_the_server_s_time() {
    let response = World::empty().send(&Signed { timestamp: NOW - 1000, ..Signed::default() }.request());
    let message = error(&response).unwrap()["Message"].as_str().unwrap().to_owned();
    assert!(message.contains("server time 1750000000"), "{message}");
}

#[test]
fn a_malformed_authorization_is_told_where_it_goes_wrong() {
    let request = Signed::default().request();
    for (header, word) in [
        ("Bearer abc", "byte 0"),
        ("SKIP", "byte 0"),
        ("TC3-HMAC-SHA256 Credential=AKID", "SecretId/DAY/SERVICE"),
        (
            "TC3-HMAC-SHA256 Credential=A/2025-06-15/postgres/tc3_request,SignedHeaders=host, Signature=0",
            "a comma, a space",
        ),
        (
            "TC3-HMAC-SHA256 Credential=AKIDEMULATOREXAMPLE/2025-06-15/postgres/tc3_request, SignedHeaders=host, Signature=0",
            "content-type",
        ),
    ] {
        let response = World::empty().send(&with_header(request.clone(), "Authorization", Some(header)));
        assert_eq!(code(&response), "AuthFailure.InvalidAuthorization", "{header}");
        let message = error(&response).unwrap()["Message"].to_string();
        assert!(message.contains(word), "{message}");
    }
    assert_eq!(
        code(&World::empty().send(&with_header(request, "Authorization", None))),
        "AuthFailure.InvalidAuthorization"
    );
}

#[test]
fn the_common_headers_are_required_and_checked() {
    let request = Signed::default().request();
    for (name, value, expected) in [
        ("X-TC-Timestamp", None, "MissingParameter"),
        ("X-TC-Timestamp", Some("today"), "InvalidParameter"),
        ("X-TC-Version", None, "MissingParameter"),
        ("X-TC-Version", Some("2018-01-01"), "NoSuchVersion"),
        ("X-TC-Action", None, "MissingParameter"),
        ("X-TC-Action", Some("DescribeZone"), "InvalidAction"),
        ("X-TC-Region", None, "MissingParameter"),
        ("X-TC-Region", Some("ap-nowhere"), "UnsupportedRegion"),
        ("X-TC-Region", Some("na-toronto"), "UnsupportedRegion"),
    ] {
        assert_eq!(
            code(&World::empty().send(&with_header(request.clone(), name, value))),
            expected,
            "{name} {value:?}"
        );
    }
}

#[test]
fn the_structure_of_the_parameters_is_checked() {
    for (body, expected) in [
        ("{", "InvalidParameter"),
        (r#"{"Zone": 1}"#, "UnknownParameter"),
        (r#"{"StorageType": 1}"#, "InvalidParameter"),
    ] {
        assert_eq!(Signed { body, ..Signed::default() }.code(), expected, "{body}");
    }
}

#[test]
fn temporary_keys_come_with_their_token() {
    let credentials = vec![KeyPair::new("AKIDTEMP", "temporary-key").with_token("the-token")];
    let world = World::new(Config { credentials, ..Config::default() });
    let with = |token: Option<&str>| {
        let extra = token.map(|token| ("X-TC-Token", token.to_owned())).into_iter().collect();
        code(&world.send(&Signed { id: "AKIDTEMP", key: "temporary-key", extra, ..Signed::default() }.request()))
    };
    assert_eq!(with(Some("the-token")), "ok");
    assert_eq!(with(None), "AuthFailure.TokenFailure");
    assert_eq!(with(Some("another")), "AuthFailure.TokenFailure");
    assert_eq!(
        code(&world.send(&Signed::default().request())),
        "AuthFailure.SecretIdNotFound",
        "the default pair is gone"
    );
    let log = world.with(|emulator| emulator.log().map(ToString::to_string).collect::<String>());
    assert!(!log.contains("the-token") && !log.contains("temporary-key"), "{log}");
}

#[test]
fn other_vendors_clients_are_met_half_way_on_this_machine_only() {
    let on_port = || Signed { signed_host: "127.0.0.1", sent_host: "127.0.0.1:9200", ..Signed::default() };
    for (signed, expected, notes) in [
        (on_port(), "ok", &["lenient-host"][..]),
        (Signed { service: "127", ..on_port() }, "ok", &["lenient-service", "lenient-host"]),
        (
            Signed {
                service: "localhost:9200",
                signed_host: "localhost",
                sent_host: "localhost:9200",
                ..Signed::default()
            },
            "ok",
            &["lenient-service", "lenient-host"],
        ),
        (Signed { signed_host: "127.0.0.1:9200", sent_host: "127.0.0.1:9200", ..Signed::default() }, "ok", &[]),
        (Signed { sent_host: "127.0.0.1:9200", ..Signed::default() }, "AuthFailure.SignatureFailure", &[]),
        (
            Signed { signed_host: "db.example.com", sent_host: "db.example.com:9200", ..Signed::default() },
            "AuthFailure.SignatureFailure",
            &[],
        ),
    ] {
        let world = World::empty();
        assert_eq!(code(&world.send(&signed.request())), expected);
        assert_eq!(world.last_entry().notes, notes);
    }
    let strict = || World::new(Config { strict: true, ..Config::default() });
    assert_eq!(code(&strict().send(&on_port().request())), "AuthFailure.SignatureFailure");
    let service =
        Signed { service: "127", signed_host: "127.0.0.1:9200", sent_host: "127.0.0.1:9200", ..Signed::default() };
    assert_eq!(code(&strict().send(&service.request())), "AuthFailure.SignatureFailure");
}

#[test]
fn a_payload_may_go_unsigned_when_it_says_so() {
    let unsigned = Signed {
        body: "UNSIGNED-PAYLOAD",
        extra: vec![("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD".into())],
        ..Signed::default()
    };
    let mut request = unsigned.request();
    request.body = b"{}".to_vec();
    assert_eq!(code(&World::empty().send(&request)), "ok");
}

#[test]
fn what_is_sent_otherwise_than_by_post_and_get_is_refused() {
    let put = Request { method: "PUT".into(), ..Signed::default().request() };
    assert_eq!(code(&World::empty().send(&put)), "UnsupportedProtocol");
}

#[test]
fn bodies_beyond_the_limit_are_refused() {
    let request = Request::post("/", [("Host", HOST)], vec![b' '; 10_485_761]);
    assert_eq!(code(&World::empty().send(&request)), "RequestSizeLimitExceeded");
}

/// A request of a page, and what its answer says.
fn of_page(world: &World, method: &str, url: &str, headers: &[(&str, &str)]) -> Response {
    let headers = headers.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    world.send(&Request { method: method.into(), url: url.into(), headers, ..Request::default() })
}

fn header(response: &Response, name: &str) -> String {
    response.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

#[test]
fn pages_of_this_machine_may_call() {
    let world = World::empty();
    let page = ("Origin", "http://localhost:3000");
    let asked = ("Access-Control-Request-Headers", "authorization, x-tc-something-new, x-other");
    let leave = of_page(&world, "OPTIONS", "/", &[page, asked]);
    assert_eq!((leave.status, leave.body.len()), (204, 0));
    assert_eq!(header(&leave, "access-control-allow-origin"), page.1);
    assert_ne!(header(&leave, "access-control-max-age"), "");
    let allowed = header(&leave, "access-control-allow-headers");
    for name in ["authorization", "content-type", "x-tc-action", "x-tc-token", "x-tc-something-new"] {
        assert!(allowed.split(", ").any(|known| known == name), "{name} is not in {allowed}");
    }
    assert!(!allowed.contains("x-other"));
    for url in ["/", "/healthz", "/nowhere"] {
        let answer = of_page(&world, "GET", url, &[page]);
        assert_eq!(header(&answer, "access-control-allow-origin"), page.1, "{url}");
        assert_eq!(header(&of_page(&world, "GET", url, &[]), "access-control-allow-origin"), "", "{url}");
    }
}

#[test]
fn a_page_from_elsewhere_is_refused_before_its_call_takes_effect() {
    let world = World::empty();
    let mut request = arrived(&create_instances());
    request.headers.push(("Origin".into(), "https://evil.example".into()));
    let refused = world.send(&request);
    let said = String::from_utf8(refused.body.clone()).unwrap();
    assert_eq!(refused.status, 403);
    assert!(said.contains("--allow-origin https://evil.example"), "{said}");
    assert_eq!(header(&refused, "access-control-allow-origin"), "");
    assert_eq!(world.with(|emulator| emulator.log().count()), 0);
    for (method, url) in [("OPTIONS", "/"), ("GET", "/"), ("GET", "/healthz"), ("POST", "/nowhere")] {
        assert_eq!(of_page(&world, method, url, &[("Origin", "https://evil.example")]).status, 403, "{method} {url}");
    }

    let mut config = Config::default();
    config.allow_origin("https://evil.example").unwrap();
    let allowed = World::new(config).send(&request);
    assert_eq!(
        (code(&allowed), header(&allowed, "access-control-allow-origin")),
        ("ok".into(), "https://evil.example".into())
    );
}

#[test]
fn no_answer_may_be_framed_or_taken_for_a_page() {
    let world = World::empty();
    for (method, url, origin) in
        [("GET", "/", ""), ("GET", "/healthz", ""), ("OPTIONS", "/", ""), ("GET", "/", "https://evil.example")]
    {
        let origin = [("Origin", origin)];
        let answer = of_page(&world, method, url, if origin[0].1.is_empty() { &[] } else { &origin });
        assert!(header(&answer, "content-security-policy").contains("frame-ancestors 'none'"), "{method} {url}");
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff");
    }
}

#[test]
fn a_request_as_to_a_proxy_is_for_the_host_of_its_target() {
    let world = World::new(Config { check_host: true, ..Config::default() });
    let mut request = Signed::default().request();
    request.url = format!("http://{HOST}/");
    assert_eq!(code(&world.send(&request)), "ok");
    request.headers.retain(|(name, _)| name != "Host");
    request.headers.push(("Host".into(), "other.example".into()));
    assert_eq!(code(&world.send(&request)), "ok", "the header does not count");
    request.url = "http://other.example/".into();
    assert_eq!(world.send(&request).status, 403);
    request.url = format!("http://{HOST}/nowhere");
    assert_eq!(world.send(&request).status, 404);
    assert_eq!(of_page(&world, "CONNECT", &format!("{HOST}:443"), &[("Host", HOST)]).status, 405);
}

/// A signed order.
fn create_instances() -> HttpRequest {
    let settings = Settings::new("ap-guangzhou");
    let order = serde_json::to_string(&support::order()).unwrap();
    let call = Call::new(&settings, "CreateInstances", &order).unwrap();
    call.request(&settings, &Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY), NOW)
}

#[test]
fn other_paths_are_not_there() {
    let world = World::empty();
    assert_eq!(
        world.send(&Request { method: "GET".into(), url: "/healthz".into(), ..Request::default() }).body,
        br#"{"status":"ok"}"#
    );
    let mut astray = Signed::default().request();
    astray.url = "/v1".into();
    assert_eq!(world.send(&astray).status, 404);
}

#[test]
fn a_client_of_an_endpoint_with_a_port_signs_it() {
    let world = World::empty();
    let mut settings = Settings::new("ap-guangzhou");
    settings.endpoint = "http://127.0.0.1:9200".parse::<Endpoint>().unwrap();
    let call = Call::new(&settings, "DescribeZones", "{}").unwrap();
    let sent = call.request(&settings, &Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY), NOW);
    assert_eq!(code(&world.send(&arrived(&sent))), "ok");
    assert!(world.last_entry().notes.is_empty());
}
