//! Whole calls over a transport of canned answers: what is sent, and what becomes of what comes back.

mod support;

use std::sync::Arc;
use std::time::Duration;

use support::{Canned, NOW, ready};
use tencentdb_postgres::api::{
    CreateAccount, CreateAccountRequired, CreateInstances, CreateInstancesResponse, DescribeDbInstances, Filter,
    RestartDbInstance,
};
use tencentdb_postgres::call::{Call, RetryPolicy, Settings};
use tencentdb_postgres::sign::{Authorization, RequestParts, SigningKey, verify};
use tencentdb_postgres::{
    ApiError, Class, Client, Credential, Endpoint, Error, HttpRequest, HttpResponse, RateLimitContext, Region,
    Retryability, Transport, TransportError, TransportErrorKind,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const NO_INSTANCES: &str = r#"{"Response":{"TotalCount":0,"DBInstanceSet":[],"RequestId":"r-1"}}"#;

const CREATE_INSTANCES: &str = r#"{"Zone":"ap-guangzhou-1","SpecCode":"pg.it.small2","Storage":10,"InstanceCount":1,"Period":1,"Charset":"UTF8","AdminName":"app","AdminPassword":"P4ssw0rd!"}"#;

fn credential() -> Credential {
    Credential::new("AKIDEXAMPLE", "not-a-real-key")
}

/// A client that tries once: what it repeats is tested with the emulator.
fn client(transport: &Canned) -> Client<&Canned> {
    Client::new(transport, credential(), "ap-guangzhou")
        .with_settings(|settings| settings.policy.retry = RetryPolicy::OFF)
}

/// The one request that was sent.
fn only(transport: &Canned) -> HttpRequest {
    let [request] = <[HttpRequest; 1]>::try_from(transport.sent()).expect("one request");
    request
}

#[test]
fn a_request_is_exactly_this() {
    let transport = Canned::answering(200, NO_INSTANCES);
    ready(client(&transport).call(&DescribeDbInstances::new().limit(20))).unwrap();
    let request = only(&transport);
    assert_eq!((request.method, &*request.url), ("POST", "https://postgres.tencentcloudapi.com/"));
    assert_eq!(request.body, br#"{"Limit":20}"#);
    // The signature was computed apart, with Python's hmac.
    let authorization = "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, \
                         Signature=fee0d390bac5c62ef841bf1b3312e134c41836c4abfb8d69083e610dd0ac9bd5";
    let expected = [
        ("Authorization", authorization),
        ("Content-Type", "application/json"),
        ("X-TC-Action", "DescribeDBInstances"),
        ("X-TC-Version", "2017-03-12"),
        ("X-TC-Timestamp", "1700000000"),
        ("X-TC-Region", "ap-guangzhou"),
    ];
    assert_eq!(request.headers, expected.map(|(name, value)| (name, value.to_owned())));
}

#[test]
fn token_and_language_travel_when_there_are_any() {
    let transport = Canned::answering(200, NO_INSTANCES);
    let temporary = Credential::temporary("AKIDEXAMPLE", "not-a-real-key", "a-token");
    let client = Client::new(&transport, temporary, "ap-guangzhou")
        .with_settings(|settings| settings.language = Some("en-US".into()));
    ready(client.call(&DescribeDbInstances::new())).unwrap();
    let request = only(&transport);
    let header = |wanted: &str| request.headers.iter().find(|(name, _)| *name == wanted).map(|(_, value)| &**value);
    assert_eq!(header("X-TC-Token"), Some("a-token"));
    assert_eq!(header("X-TC-Language"), Some("en-US"));
    assert_eq!(request.body, b"{}");
}

#[test]
fn another_endpoint_is_called_and_its_host_signed_with_the_port() {
    for (endpoint, url, host) in [
        ("http://localhost:9200", "http://localhost:9200/", "localhost:9200"),
        ("https://gateway.example.com:443/db/api", "https://gateway.example.com/db/api", "gateway.example.com"),
    ] {
        let transport = Canned::answering(200, NO_INSTANCES);
        let client = client(&transport).with_endpoint(endpoint.parse::<Endpoint>().unwrap());
        ready(client.call(&DescribeDbInstances::new().limit(20))).unwrap();
        let request = only(&transport);
        assert_eq!(request.url, url);
        // A gateway takes the path off: what is signed is the service's own.
        let headers = [("content-type", "application/json"), ("host", host)];
        let covered = RequestParts { method: "POST", path: "/", query: "", headers: &headers, payload: &request.body };
        let authorization = Authorization::try_from(&*request.headers[0].1).unwrap();
        let key = SigningKey::derive("not-a-real-key", NOW, "postgres");
        assert_eq!(verify(&covered, &authorization, &key, NOW), Ok(()), "{endpoint}");
    }
}

#[test]
fn financial_regions_are_reached_through_their_own_endpoint_only() {
    let region = "ap-shanghai-fsi";
    let own = Endpoint::regional(region);
    let gateway: Endpoint = "https://gateway.example.com".parse().unwrap();
    for endpoint in [own.clone(), gateway] {
        let transport = Canned::answering(200, NO_INSTANCES);
        let client = Client::new(&transport, credential(), region).with_endpoint(endpoint.clone());
        ready(client.call(&DescribeDbInstances::new())).unwrap();
        assert_eq!(only(&transport).url, endpoint.url());
    }
    for endpoint in [Endpoint::default(), Endpoint::international(), Endpoint::regional("ap-shanghai")] {
        let transport = Canned::answering(200, NO_INSTANCES);
        let client = Client::new(&transport, credential(), region).with_endpoint(endpoint);
        let error = ready(client.call(&DescribeDbInstances::new())).unwrap_err();
        assert!(error.to_string().contains(own.host()), "{error}");
        assert!(transport.sent().is_empty());
    }
}

#[test]
fn an_answer_can_be_had_as_it_came() {
    let transport = Canned::answering(200, NO_INSTANCES);
    let response = ready(client(&transport).raw("DescribeDBInstances", "{}")).unwrap();
    assert_eq!((response.status, &*response.body), (200, NO_INSTANCES.as_bytes()));
    let refused =
        Canned::answering(200, r#"{"Response":{"Error":{"Code":"InternalError","Message":""},"RequestId":"r"}}"#);
    assert!(matches!(ready(client(&refused).raw("DescribeDBInstances", "{}")), Err(Error::Api(_))));
}

#[test]
fn everything_wrong_is_said_at_once_and_nothing_is_sent() {
    let transport = Canned::answering(200, NO_INSTANCES);
    let params = r#"{"Limt": 20, "Offset": "0", "Filters": [{"Name": "db-instance-id", "Values": "x"}, {"Nam": 1}], "Limit": -1, "Limit": 1}"#;
    let error = ready(client(&transport).send::<serde_json::Value>("DescribeDBInstances", params)).unwrap_err();
    let Error::Validation(error) = error else { panic!("{error}") };
    let found: Vec<_> =
        error.problems.iter().map(|found| (&*found.path, found.code.as_str(), found.suggestion.as_deref())).collect();
    assert_eq!(
        found,
        [
            ("Limt", "unknown", Some("Limit")),
            ("Offset", "type", Some("0")),
            ("Filters[0].Values", "type", None),
            ("Filters[1].Nam", "unknown", Some("Name")),
            ("Limit", "integer", None),
            ("Limit", "duplicate", None),
        ]
    );
    assert_eq!(error.action, "DescribeDBInstances");
    let said = error.to_string();
    for problem in &error.problems {
        assert!(said.contains(&format!("{} {}", problem.path, problem.message)), "{said}");
    }
    assert!(transport.sent().is_empty());
}

#[test]
fn a_misspelt_action_is_answered_with_the_right_one() {
    let transport = Canned::answering(200, NO_INSTANCES);
    let error = ready(client(&transport).send::<serde_json::Value>("DescribeDbInstance", "{}")).unwrap_err();
    assert!(error.to_string().contains("did you mean DescribeDBInstances?"), "{error}");
    assert!(transport.sent().is_empty());
}

#[test]
fn an_action_newer_than_the_crate_can_be_called() {
    let transport = Canned::answering(200, r#"{"Response":{"Fresh":[1],"RequestId":"r"}}"#);
    let client = client(&transport).with_settings(|settings| settings.options = settings.options.allow_unknown(true));
    let answer: serde_json::Value = ready(client.send("DescribeSomethingNew", r#"{"What":"ever"}"#)).unwrap();
    assert_eq!(answer["Fresh"][0], 1);
    assert_eq!(only(&transport).body, br#"{"What":"ever"}"#);
}

#[test]
fn what_cannot_stand_in_a_header_is_refused() {
    for (path, action, region, language) in [
        ("region", "DescribeDBInstances", "", None),
        ("region", "DescribeDBInstances", "  ", None),
        ("region", "DescribeDBInstances", "ap-guangzhou\r\nX-Evil: 1", None),
        ("region", "DescribeDBInstances", "广州", None),
        ("language", "DescribeDBInstances", "ap-guangzhou", Some("en-US\nX-Evil: 1")),
        ("action", "Describe\r\nX-Evil: 1", "ap-guangzhou", None),
    ] {
        let mut settings = Settings::new(region);
        settings.language = language.map(str::to_owned);
        settings.options = settings.options.allow_unknown(true);
        let error = Call::new(&settings, action, "{}").expect_err(path);
        assert!(error.problems.iter().all(|problem| problem.path == path), "{path}: {error}");
    }
}

#[test]
fn a_credential_that_cannot_be_sent_is_refused_and_not_shown() {
    for (id, key, token, faults) in [
        (
            "AKID\r\nX-Evil: 1",
            "k\n",
            Some("to ken"),
            vec![("secret_id", "pattern"), ("secret_key", "pattern"), ("token", "pattern")],
        ),
        ("", "", Some(""), vec![("secret_id", "missing"), ("secret_key", "missing"), ("token", "missing")]),
        ("AKID", "密钥", None, vec![("secret_key", "pattern")]),
    ] {
        let transport = Canned::answering(200, NO_INSTANCES);
        let mut credential = Credential::new(id, key);
        credential.token = token.map(Into::into);
        let error =
            ready(Client::new(&transport, credential, "ap-guangzhou").call(&DescribeDbInstances::new())).unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(!["Evil", "k\\n", "to ken", "密钥"].iter().any(|value| shown.contains(value)), "{shown}");
        let Error::Validation(error) = error else { panic!("{error}") };
        let found: Vec<_> = error
            .problems
            .iter()
            .map(|problem| (&problem.path["credential.".len()..], problem.code.as_str()))
            .collect();
        assert_eq!((&*error.action, found), ("DescribeDBInstances", faults));
        assert!(transport.sent().is_empty());
    }
}

#[test]
fn a_request_of_10_mb_goes_out_and_a_larger_one_does_not() {
    let settings = Settings::new("ap-guangzhou");
    let filler =
        |bytes: usize| format!(r#"{{"DBInstanceId":"{}"}}"#, "x".repeat(bytes - r#"{"DBInstanceId":""}"#.len()));
    let params = filler(10 * 1024 * 1024);
    let call = Call::new(&settings, "DescribeDBInstanceAttribute", &params).unwrap();
    assert_eq!(call.request(&settings, &credential(), NOW).body, params.as_bytes());
    let params = filler(10 * 1024 * 1024 + 1);
    let error = Call::new(&settings, "DescribeDBInstanceAttribute", &params).err().unwrap();
    assert!(error.to_string().contains("10485760"), "{}", error.to_string().len());
}

fn refused(status: u16, body: &str) -> Box<ApiError> {
    match ready(client(&Canned::answering(status, body)).call(&RestartDbInstance::new("postgres-1"))) {
        Err(Error::Api(error)) => error,
        other => panic!("{body}: {other:?}"),
    }
}

#[test]
fn an_api_error_has_every_part_of_the_answer() {
    let body = r#"{"Response":{"RequestId":"req-7","Error":{"Code":"ResourceNotFound.InstanceNotFoundError","Message":"gone \u4e2d"}}}"#;
    let error = refused(200, body);
    assert_eq!(error.code.as_str(), "ResourceNotFound.InstanceNotFoundError");
    assert_eq!((&*error.message, &*error.request_id, error.status), ("gone 中", "req-7", 200));
    assert_eq!((&*error.action, error.class(), error.is_retryable()), ("RestartDBInstance", Class::NotFound, false));
    let advice = "Check the id and the region; the resource may be gone.";
    let start = "RestartDBInstance: ResourceNotFound.InstanceNotFoundError";
    assert_eq!(error.to_string(), format!("{start}: gone 中 (request req-7). {advice}"));
}

#[test]
fn api_error_display_is_a_sentence_whatever_the_service_says() {
    for (message, request_id, shown) in [
        ("It is gone.", "r", "RestartDBInstance: InternalError: It is gone (request r). "),
        ("找不到。", "r", "RestartDBInstance: InternalError: 找不到 (request r). "),
        ("", "r", "RestartDBInstance: InternalError (request r). "),
        ("gone", "", "RestartDBInstance: InternalError: gone. "),
    ] {
        let error = serde_json::json!({ "Code": "InternalError", "Message": message });
        let body = serde_json::json!({ "Response": { "Error": error, "RequestId": request_id } });
        let error = refused(200, &body.to_string());
        assert!(error.to_string().starts_with(shown), "{error}");
    }
}

#[test]
fn is_retryable_is_true_only_without_risk() {
    for (code, class, repeat, write, read) in [
        ("RequestLimitExceeded", Class::Rate, Retryability::Always, true, true),
        ("RequestLimitExceeded.SomethingNew", Class::Rate, Retryability::Always, true, true),
        ("InternalError", Class::Internal, Retryability::IfReadOnly, false, true),
        ("InternalError.DBError", Class::Internal, Retryability::IfReadOnly, false, true),
        ("InvalidParameter", Class::Parameter, Retryability::Never, false, false),
        ("AuthFailure.SignatureExpire", Class::Signature, Retryability::AfterRefresh, false, false),
        ("AuthFailure.TokenFailure", Class::Credential, Retryability::AfterRefresh, false, false),
        ("NoSuchFamily.AtAll", Class::Internal, Retryability::Never, false, false),
    ] {
        let error =
            refused(200, &format!(r#"{{"Response":{{"Error":{{"Code":"{code}","Message":""}},"RequestId":""}}}}"#));
        assert_eq!((error.class(), error.code.retryability()), (class, repeat), "{code}");
        assert_eq!((error.is_retryable(), error.code.is_retryable("DescribeDBInstances")), (write, read), "{code}");
        assert!(!error.code.is_retryable("NoSuchAction") || write, "{code}");
    }
}

#[test]
fn an_error_brings_the_advice_on_the_parameters_along() {
    let body = r#"{"Response":{"Error":{"Code":"InvalidParameterValue","Message":"Limit"},"RequestId":"r"}}"#;
    let error =
        ready(client(&Canned::answering(200, body)).call(&DescribeDbInstances::new().limit(100_000))).unwrap_err();
    let Error::Api(error) = error else { panic!("{error}") };
    let found: Vec<_> = error.advice.iter().map(|advice| (&*advice.path, advice.code.as_str())).collect();
    assert_eq!(found, [("Limit", "range")]);
}

fn lost(status: u16, body: impl Into<Vec<u8>>) -> TransportError {
    match ready(client(&Canned::answering(status, body)).call(&DescribeDbInstances::new())) {
        Err(Error::Transport(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_answer_of_the_service_is_named() {
    for (status, body, said) in [
        (502, "<html><body>Bad Gateway</body></html>", "HTML"),
        (200, "\n  <?xml version=\"1.0\"?>", "HTML or XML"),
        (500, "", "empty"),
        (204, " \n", "empty"),
        (500, "upstream connect error", "not JSON"),
        (200, r#"{"Response":{"TotalCount":1,"DBInst"#, "cut short"),
        (200, r#"{"response":{}}"#, "lacks Response"),
        (200, r#"{"Response":null}"#, "lacks Response"),
        (200, "[]", "cut short or lacks Response"),
        (200, r#"{"Response":[]}"#, ""),
        (200, r#"{"Response":7}"#, ""),
        (200, r#"{"Response":{"Error":{}}}"#, ""),
        (200, r#"{"Response":{"Error":"text"}}"#, ""),
        (200, "null", "not JSON"),
        (200, r#"{"Response":{}}"#, "lacks Response"),
        (502, r#"{"Response":{}}"#, "lacks Response"),
        (200, r#"{"Response":{"Error":null}}"#, "lacks Response"),
        (200, r#"{"Response":{"RequestId":""}}"#, "not the service's"),
        (502, r#"{"Response":{"TotalCount":0,"RequestId":"r"}}"#, "not the service's"),
        (401, r#"{"message":"log in first"}"#, r#"({"message":"log in first"})"#),
    ] {
        let error = lost(status, body);
        assert_eq!(error.kind, TransportErrorKind::Malformed, "{body}");
        assert!(
            error.message.contains(&status.to_string()) && error.message.contains(said),
            "{body}: {}",
            error.message
        );
    }
    let torn = lost(200, b"{\"Response\":{\"RequestId\":\"\xff\xfe\"}}");
    assert_eq!(torn.kind, TransportErrorKind::Malformed);
}

#[test]
fn an_answer_that_says_something_may_have_an_empty_request_id() {
    let answer = |body: &str| ready(client(&Canned::answering(200, body)).call(&DescribeDbInstances::new()));
    assert_eq!(answer(r#"{"Response":{"TotalCount":1,"RequestId":""}}"#).unwrap().total_count, 1);
    assert!(answer(r#"{"Response":{"TotalCount":1}}"#).is_err());
    assert_eq!(answer(r#"{"Response":{"RequestId":"r"}}"#).unwrap().request_id, "r");
}

#[test]
fn the_largest_integers_survive_and_larger_ones_are_not_bent() {
    let answer = |count: &str| {
        let body = format!(r#"{{"Response":{{"TotalCount":{count},"DBInstanceSet":[],"RequestId":"r"}}}}"#);
        ready(client(&Canned::answering(200, body)).call(&DescribeDbInstances::new()))
    };
    assert_eq!(answer("18446744073709551615").unwrap().total_count, u64::MAX);
    assert_eq!(answer("9007199254740993").unwrap().total_count, 9_007_199_254_740_993);
    assert_eq!(answer("null").unwrap().total_count, 0);
    for count in ["18446744073709551616", "-1", "1.5", "1e3", "\"1\"", "1e400"] {
        let Err(Error::Transport(error)) = answer(count) else { panic!("{count}") };
        assert_eq!(error.kind, TransportErrorKind::Malformed, "{count}");
        assert!(error.cause.is_some(), "{count}");
    }
}

#[test]
fn an_answer_says_more_than_is_known_and_that_does_no_harm() {
    let body = r#"{"Response":{"TotalCount":1,"New":{"Deep":[null]},"DBInstanceSet":[{"DBInstanceId":"postgres-1","NewToo":true}],"RequestId":"r"},"Beside":1}"#;
    let answer = ready(client(&Canned::answering(200, body)).call(&DescribeDbInstances::new())).unwrap();
    assert_eq!(answer.db_instance_set[0].db_instance_id, "postgres-1");
    assert_eq!(answer.request_id, "r");
}

#[test]
fn an_answer_beyond_50_mb_is_refused_unread() {
    assert_eq!(lost(200, vec![b' '; 52_428_801]).kind, TransportErrorKind::TooLarge);
    assert_eq!(lost(200, vec![b' '; 52_428_800]).kind, TransportErrorKind::Malformed);
}

#[test]
fn a_write_answered_in_another_form_may_have_taken_effect() {
    let body = r#"{"Response":{"DealNames":7,"RequestId":"r"}}"#;
    let lost = |error: Error| {
        let said = error.to_string();
        assert!(said.contains(". Outcome unknown: ") && said.contains("look with DescribeDBInstances"), "{said}");
        assert_eq!((error.outcome_unknown(), error.verify_with()), (true, Some("DescribeDBInstances")));
        let Error::Transport(error) = error else { panic!("{error}") };
        let call = (error.action.as_deref(), error.attempts);
        assert_eq!((error.kind, call), (TransportErrorKind::Malformed, (Some("CreateInstances"), Some(1))));
    };
    let mut settings = Settings::new("ap-guangzhou");
    settings.options = settings.options.allow_unknown(true);
    let request: CreateInstances = serde_json::from_str(CREATE_INSTANCES).unwrap();
    lost(ready(client(&Canned::answering(200, body)).call(&request)).unwrap_err());
    lost(ready(client(&Canned::answering(200, body)).start(&request)).unwrap_err());
    let call = Call::new(&settings, "CreateInstances", CREATE_INSTANCES).unwrap();
    let answer = |status, body: &str| {
        let response = HttpResponse { status, headers: Vec::new(), body: body.into() };
        call.answer::<CreateInstancesResponse>(&response).unwrap_err()
    };
    lost(answer(200, body));
    lost(answer(502, "<html>"));
    let refused =
        answer(200, r#"{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}}"#).to_string();
    assert!(refused.contains(". Outcome unknown: CreateInstances may have taken effect"), "{refused}");
    for (status, body) in [(404, "<html>"), (302, ""), (409, "{}"), (429, "busy")] {
        assert!(answer(status, body).outcome_unknown(), "{body}");
    }
    let refusal = r#"{"Response":{"Error":{"Code":"InvalidParameter","Message":""},"RequestId":"r"}}"#;
    assert!(!answer(200, refusal).outcome_unknown());
    let Error::Transport(read) = ready(
        client(&Canned::answering(200, r#"{"Response":{"TotalCount":"1","RequestId":"r"}}"#))
            .call(&DescribeDbInstances::new()),
    )
    .unwrap_err() else {
        panic!()
    };
    assert_eq!(read.action.as_deref(), Some("DescribeDBInstances"));
    assert_eq!((read.outcome_unknown, read.verify_with), (false, None));
}

#[test]
fn a_transport_error_keeps_its_kind_and_cause() {
    for (kind, word) in [
        (TransportErrorKind::Timeout, "timeout"),
        (TransportErrorKind::Aborted, "aborted"),
        (TransportErrorKind::Network, "network"),
    ] {
        let transport = Canned::failing(TransportError::new(kind, "did not work").with_cause("cable cut"));
        let error = ready(client(&transport).call(&DescribeDbInstances::new())).unwrap_err();
        assert_eq!(error.to_string(), "DescribeDBInstances: did not work: cable cut (postgres.tencentcloudapi.com)");
        assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "cable cut");
        assert!(matches!(error, Error::Transport(found) if found.kind == kind && found.kind.as_str() == word));
    }
}

#[test]
fn an_untrusted_server_is_called_once_and_got_nothing() {
    let transport = Canned::failing(TransportError::new(TransportErrorKind::Untrusted, "whose certificate is that"));
    let error =
        ready(Client::new(&transport, credential(), "ap-guangzhou").call(&RestartDbInstance::new("postgres-1")))
            .unwrap_err();
    assert!(!error.outcome_unknown());
    assert!(matches!(error, Error::Transport(found) if (found.kind.as_str(), found.attempts) == ("network", Some(1))));
}

#[test]
fn no_secret_shows_in_anything_that_can_be_printed() {
    let secrets = ["s3cret-key-value", "t0ken-value", "P4ssw0rd!value"];
    let [key, token, password] = secrets;
    let credential = Credential::temporary("AKIDEXAMPLE", key, token);
    let typed = CreateAccount::new(CreateAccountRequired {
        db_instance_id: "postgres-1",
        user_name: "app",
        r#type: "normal".into(),
    })
    .password(password);
    let params = serde_json::to_string(&typed).unwrap();
    assert!(params.contains(password), "it does travel");

    let settings = Settings::new("ap-guangzhou");
    let call = Call::new(&settings, "CreateAccount", &params).unwrap();
    let request = call.request(&settings, &credential, NOW);
    let signing_key = SigningKey::derive(key, NOW, "postgres");
    let headers = vec![("Set-Cookie".into(), token.into())];
    let response = HttpResponse { status: 200, headers, body: format!(r#"{{"Response":"{password}"}}"#).into() };
    let transport = Canned::failing(TransportError::new(TransportErrorKind::Network, "gone"));
    let client = Client::new(&transport, credential.clone(), "ap-guangzhou");
    ready(client.call(&typed)).unwrap_err();
    let mut shown = vec![
        format!("{credential:?} {credential:#?}"),
        format!("{call:?} {call:#?}"),
        format!("{request:?} {request:#?}"),
        format!("{response:?} {response:#?}"),
        format!("{signing_key:?} {signing_key:#?}"),
        format!("{client:?} {settings:?}"),
        format!("{typed:?} {typed:#?}"),
        tencentdb_postgres::model::redact("CreateAccount", &params),
    ];
    let tell = |shown: &mut Vec<String>, error: Error| {
        let mut source = std::error::Error::source(&error);
        shown.push(format!("{error} {error:?} {error:#?}"));
        while let Some(cause) = source {
            shown.push(format!("{cause} {cause:?}"));
            source = cause.source();
        }
    };
    // A password where a number should be, in a field of another name, cut in two, in place of the whole.
    for params in [
        format!(r#"{{"DBInstanceId":"p","UserName":"u","Type":"normal","OpenCam":"{password}"}}"#),
        format!(r#"{{"DBInstanceId":"p","UserName":"u","Type":"normal","Pasword":"{password}"}}"#),
        format!(r#"{{"DBInstanceId":"p","UserName":"u","Type":"normal","Password":["{password}"]}}"#),
        format!(r#"{{"DBInstanceId":"p","UserName":"u","Type":"normal","Password":"{password}"#),
        format!(r#""{password}""#),
    ] {
        tell(&mut shown, Call::new(&settings, "CreateAccount", &params).expect_err(&params).into());
        shown.push(tencentdb_postgres::model::redact("CreateAccount", &format!("{params}{{")));
    }
    tell(&mut shown, lost(200, format!(r#"{{"Response":{{"RequestId":"{password}","TotalCount":"#)).into());
    for text in &shown {
        for secret in secrets {
            assert!(!text.contains(secret), "{text}");
        }
        let derived = [signing_key.secret_date(), signing_key.secret_service(), signing_key.secret_signing()];
        assert!(
            derived.iter().all(|bytes| !text.contains(&hex::encode(bytes)) && !text.contains(&format!("{bytes:?}"))),
            "{text}"
        );
    }
}

#[test]
fn secret_parameters_are_masked_however_they_are_spelt() {
    use tencentdb_postgres::model::redact;
    for (action, params, shown) in [
        ("CreateAccount", r#"{"Password" : "a" ,"UserName":"u"}"#, r#"{"Password" : "***" ,"UserName":"u"}"#),
        ("CreateAccount", r#"{"Pass\u0077ord":"a"}"#, r#"{"Pass\u0077ord":"***"}"#),
        ("CreateAccount", r#"{"Password":"a","Password":"b"}"#, r#"{"Password":"***","Password":"***"}"#),
        ("CreateAccount", r#"{"Password":{"a":["b"]}}"#, r#"{"Password":"***"}"#),
        ("CreateAccount", r#"{"Password":"a\"b"}"#, r#"{"Password":"***"}"#),
        ("CreateAccount", r#"{"Password":"a"#, "***"),
        ("CreateInstances", r#"{"AdminPassword":"中"}"#, r#"{"AdminPassword":"***"}"#),
        ("DescribeDBInstances", r#"{"Limit":1}"#, r#"{"Limit":1}"#),
        ("DescribeDBInstances", r#"{"Limit":"1"}"#, r#"{"Limit":"1"}"#),
    ] {
        assert_eq!(redact(action, params), shown, "{params}");
    }
}

#[test]
fn what_the_tables_do_not_know_is_masked_too() {
    use tencentdb_postgres::model::redact;
    for (action, params, shown) in [
        (
            "ResetAccountPassword",
            r#"{"password": "a","NewPassword":"b"}"#,
            r#"{"password": "***","NewPassword":"***"}"#,
        ),
        ("ResetAccountPassword", r#"{"New":{"Password":["a"]},"UserName":"u"}"#, r#"{"New":"***","UserName":"u"}"#),
        ("DescribeDBInstances", r#"{"Filters":[{"Name":"n","Key":"a"}]}"#, r#"{"Filters":[{"Name":"n","Key":"***"}]}"#),
        ("DescribeDBInstances", r#"{"Filters":{"Key":"a"},"Limit":1}"#, r#"{"Filters":"***","Limit":1}"#),
        ("DescribeDBInstances", r#"{"Filters":[[{"Key":"a"}],{"Name":"n"}]}"#, r#"{"Filters":["***",{"Name":"n"}]}"#),
        ("DescribeDBInstances", r#"{"Limit":{"Key":"a"},"Offset":[1]}"#, r#"{"Limit":"***","Offset":"***"}"#),
        ("NoSuchAction", r#"{"Password":"a"}"#, "***"),
        ("", "{}", "***"),
    ] {
        assert_eq!(redact(action, params), shown, "{params}");
    }
}

#[test]
fn a_typed_request_says_just_what_it_was_told() {
    let transport = Canned::answering(200, NO_INSTANCES);
    let filter = Filter::new().name("db-instance-id").values(["postgres-1", "中\"\\\n😀"]);
    ready(client(&transport).call(&DescribeDbInstances::new().filters([filter]).offset(u64::MAX))).unwrap();
    let body = String::from_utf8(only(&transport).body).unwrap();
    assert_eq!(
        body,
        r#"{"Filters":[{"Name":"db-instance-id","Values":["postgres-1","中\"\\\n😀"]}],"Offset":18446744073709551615}"#
    );
}

#[test]
fn calls_can_be_sent_between_threads_when_the_transport_can() {
    struct Everywhere;
    impl Transport for Everywhere {
        async fn send(&self, _: HttpRequest) -> Result<HttpResponse, TransportError> {
            Ok(HttpResponse { status: 200, headers: Vec::new(), body: NO_INSTANCES.into() })
        }
        async fn sleep(&self, _: Duration) {}

        fn now(&self) -> Duration {
            Duration::ZERO
        }

        fn jitter(&self) -> f64 {
            0.25
        }

        async fn acquire(&self, context: &RateLimitContext<'_>) -> Result<(), TransportError> {
            if context.region == "eu-frankfurt" {
                Err(TransportError::new(TransportErrorKind::RateLimited, "later"))
            } else {
                Ok(())
            }
        }
    }
    fn sendable<T: Send>(value: T) -> T {
        value
    }
    let client = Client::new(Everywhere, credential(), "ap-guangzhou");
    let request = DescribeDbInstances::new();
    assert_eq!(ready(sendable(client.call(&request))).unwrap().total_count, 0);
    // One transport for several clients, with all that it brings of its own.
    let shared = Arc::new(Everywhere);
    let [here, there] = [Region::AP_GUANGZHOU, Region::EU_FRANKFURT]
        .map(|region| Client::new(Arc::clone(&shared), credential(), region));
    assert_eq!(ready(sendable(here.call(&request))).unwrap().total_count, 0);
    assert!(ready(sendable(there.call(&request))).is_err());
    assert_eq!(shared.jitter(), 0.25);
}
