//! The services beside this one: which of them a request is for, temporary keys, tags.

#![allow(clippy::needless_pass_by_value, reason = "parameters are written where they are sent")]

mod support;

use std::cell::Cell;
use std::time::Duration;

use serde_json::{Value, json};
use support::{START, World, run};
use tencentdb_postgres::sign::hmac_v1::HmacAlgorithm;
use tencentdb_postgres::sign::{CommonParams, HttpMethod, SignableRequest, Signer, SigningMethod, percent_encode};
use tencentdb_postgres::{Client, Credential, RefreshingCredentials};
use tencentdb_postgres_emulator::{
    Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Fleet, KeyPair, Policy, Request, Role,
};

const NEIGHBOURS: &str = "2018-08-13";
const OLD: SigningMethod = SigningMethod::HmacV1(HmacAlgorithm::Sha256);
const EVERYTHING: &str = r#"{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"*"}]}"#;

/// A call of any service, as it should be but for what a test changes.
#[derive(Clone)]
struct Ask {
    credential: Credential,
    service: &'static str,
    version: &'static str,
    host: String,
    region: Option<&'static str>,
    method: SigningMethod,
    http_method: HttpMethod,
    now: u64,
}

impl Ask {
    fn of(service: &'static str) -> Self {
        Self {
            credential: Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY),
            service,
            version: if service == "postgres" { "2017-03-12" } else { NEIGHBOURS },
            host: format!("{service}.tencentcloudapi.com"),
            region: Some("ap-guangzhou"),
            method: SigningMethod::Tc3,
            http_method: HttpMethod::Post,
            now: START / 1000,
        }
    }

    fn by(credential: &Credential, service: &'static str) -> Self {
        Self { credential: credential.clone(), ..Self::of(service) }
    }

    fn at(self, host: &str) -> Self {
        Self { host: host.into(), ..self }
    }

    fn request(&self, action: &str, params: &Value) -> Request {
        let json = params.to_string();
        let common =
            CommonParams { nonce: 1, region: self.region, ..CommonParams::new(action, self.version, self.now) };
        let signed = Signer::new(self.credential.clone())
            .sign(&SignableRequest {
                sign_method: self.method,
                http_method: self.http_method,
                ..SignableRequest::new(common, self.service, &self.host, &json)
            })
            .expect("fit to be sent");
        let url = if signed.query.is_empty() { "/".to_owned() } else { format!("/?{}", signed.query) };
        let headers = signed.headers.iter().cloned().chain([("Host".to_owned(), self.host.clone())]);
        Request { method: signed.method.into(), ..Request::post(url, headers, signed.body.clone()) }
    }

    /// What stands in `Response`.
    fn send(&self, world: &World, action: &str, params: Value) -> Value {
        let response = world.send(&self.request(action, &params));
        assert_eq!(response.status, 200, "errors of the API are HTTP 200");
        let mut body: Value = serde_json::from_slice(&response.body).expect("JSON");
        assert!(body["Response"]["RequestId"].is_string(), "{body}");
        body["Response"].take()
    }

    fn code(&self, world: &World, action: &str, params: Value) -> String {
        code(&self.send(world, action, params))
    }
}

/// The code of an answer; `ok` where it is no refusal.
fn code(answer: &Value) -> String {
    answer["Error"]["Code"].as_str().unwrap_or("ok").to_owned()
}

fn credential(answer: &Value) -> Credential {
    let text =
        |name: &str| answer["Credentials"][name].as_str().unwrap_or_else(|| panic!("{name}: {answer}")).to_owned();
    let ends = Duration::from_secs(answer["ExpiredTime"].as_u64().expect("when it ends"));
    Credential::temporary(text("TmpSecretId"), text("TmpSecretKey"), text("Token")).with_expiration(ends)
}

fn allow(actions: &str, resource: &str) -> String {
    format!(r#"{{"version":"2.0","statement":[{{"effect":"allow","action":{actions},"resource":"{resource}"}}]}}"#)
}

fn federated(world: &World, policy: &str) -> Credential {
    credential(&Ask::of("sts").send(world, "GetFederationToken", json!({ "Name": "ada", "Policy": policy })))
}

#[test]
fn host_scope_version_and_action_say_which_service_a_request_is_for() {
    let world = World::empty();
    let identity = |ask: Ask| ask.code(&world, "GetCallerIdentity", json!({}));
    for host in [
        "sts.tencentcloudapi.com",
        "sts.ap-guangzhou.tencentcloudapi.com",
        "sts.intl.tencentcloudapi.com:80",
        "STS.internal.tencentcloudapi.com",
        "127.0.0.1:9200",
        "localhost",
        "sts.localhost:9200",
        "anything.example",
    ] {
        assert_eq!(identity(Ask::of("sts").at(host)), "ok", "{host}");
        assert_eq!(world.last_entry().notes, [""; 0], "{host}");
    }
    for (ask, expected) in [
        (Ask::of("sts").at("tag.tencentcloudapi.com"), "AuthFailure.SignatureFailure"),
        (Ask::of("sts").at("postgres.localhost"), "AuthFailure.SignatureFailure"),
        (Ask::of("cvm").at("127.0.0.1"), "AuthFailure.SignatureFailure"),
        (Ask::of("cvm"), "NoSuchProduct"),
        (Ask { version: "2017-03-12", ..Ask::of("sts") }, "NoSuchVersion"),
        (Ask::of("tag"), "InvalidAction"),
        (Ask { region: Some("ap-nowhere"), ..Ask::of("sts") }, "UnsupportedRegion"),
    ] {
        assert_eq!(identity(ask.clone()), expected, "{} at {}", ask.service, ask.host);
    }
    // A client that takes its endpoint for a service, and the older methods, which name none.
    for ask in [Ask::of("127").at("127.0.0.1:9200"), Ask { method: OLD, ..Ask::of("sts") }.at("127.0.0.1:9200")] {
        let ask = Ask { version: NEIGHBOURS, ..ask };
        assert_eq!(identity(ask.clone()), "ok");
        assert_eq!(ask.code(&world, "DescribeResourceTags", json!({})), "ok");
        assert_eq!(ask.code(&world, "DescribeZones", json!({})), "InvalidAction");
        assert_eq!(Ask { version: "2017-03-12", ..ask.clone() }.code(&world, "DescribeZones", json!({})), "ok");
        assert_eq!(Ask { version: "2020-01-01", ..ask }.code(&world, "DescribeZones", json!({})), "NoSuchVersion");
    }
}

#[test]
fn a_neighbour_is_reached_by_every_method_and_through_a_proxy() {
    let world = World::empty();
    let params = json!({ "Name": "ada", "Policy": EVERYTHING, "DurationSeconds": 600 });
    for (method, http_method) in [
        (SigningMethod::Tc3, HttpMethod::Post),
        (SigningMethod::Tc3, HttpMethod::Get),
        (OLD, HttpMethod::Get),
        (OLD, HttpMethod::Post),
    ] {
        let ask = Ask { method, http_method, ..Ask::of("sts") };
        let answer = ask.send(&world, "GetFederationToken", params.clone());
        assert_eq!(answer["ExpiredTime"], START / 1000 + 600, "{answer}");
        assert_eq!(answer["Expiration"], "2025-06-15T15:16:40Z");
    }
    let mut request = Ask::of("sts").request("GetFederationToken", &params);
    request.url = "http://sts.tencentcloudapi.com/".into();
    assert!(String::from_utf8(world.send(&request).body).unwrap().contains("TmpSecretId"));
}

#[test]
fn a_temporary_key_needs_its_token_and_ends_on_the_emulator_s_clock() {
    let world = World::empty();
    let answer = Ask::of("sts").send(&world, "GetFederationToken", json!({ "Name": "ada", "Policy": EVERYTHING }));
    let key = credential(&answer);
    assert_eq!(Ask::by(&key, "postgres").code(&world, "DescribeZones", json!({})), "ok");

    let text = |name: &str| answer["Credentials"][name].as_str().unwrap();
    let without = Credential::new(text("TmpSecretId"), text("TmpSecretKey"));
    let other = federated(&world, EVERYTHING);
    let mixed = Credential { token: other.token, ..without.clone() };
    let wrong = Credential::temporary(text("TmpSecretId"), DEFAULT_SECRET_KEY, text("Token"));
    for (key, expected) in [
        (&without, "AuthFailure.TokenFailure"),
        (&mixed, "AuthFailure.TokenFailure"),
        (&wrong, "AuthFailure.SignatureFailure"),
    ] {
        assert_eq!(Ask::by(key, "postgres").code(&world, "DescribeZones", json!({})), expected);
    }

    // 1800 seconds where the call does not say.
    for (seconds, expected) in [(1799, "ok"), (1, "AuthFailure.TokenFailure")] {
        world.wait(seconds);
        let now = START / 1000 + if expected == "ok" { 1799 } else { 1800 };
        let ask = Ask { now, ..Ask::by(&key, "postgres") };
        assert_eq!(ask.code(&world, "DescribeZones", json!({})), expected);
    }
}

#[test]
fn a_client_renews_a_temporary_key_before_it_ends() {
    let (world, given) = (World::empty(), Cell::new(0));
    let now = || (START + given.get() * 1_780_000) / 1000;
    let provider = RefreshingCredentials::new(async || {
        let ask = Ask { now: now(), ..Ask::of("sts") };
        let answer = ask.send(&world, "GetFederationToken", json!({ "Name": "ada", "Policy": EVERYTHING }));
        given.set(given.get() + 1);
        Ok(credential(&answer))
    });
    let client = Client::new(world.clone(), provider, "ap-guangzhou");
    for expected in 1..=3 {
        run(client.send::<Value>("DescribeZones", "{}")).expect("the key is renewed before it ends");
        assert_eq!(given.get(), expected);
        world.wait(1780);
    }
}

#[test]
fn a_policy_bounds_a_temporary_key_by_action_and_resource() {
    let world = World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let id = world.running();
    let named = format!("qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/{id}");
    let list = json!({});
    let one = json!({ "DBInstanceId": id });
    let other = json!({ "DBInstanceId": "postgres-another" });
    for (policy, action, params, allowed) in [
        (allow(r#""postgres:*""#, "*"), "DescribeDBInstances", &list, true),
        (allow(r#"["name/postgres:DescribeDBInstanceAttribute"]"#, "*"), "DescribeDBInstanceAttribute", &one, true),
        (allow(r#"["postgres:Describe*"]"#, &named), "DescribeDBInstanceAttribute", &one, true),
        (allow(r#"["postgres:Describe*"]"#, &named), "DescribeDBInstanceAttribute", &other, false),
        (allow(r#"["postgres:Describe*"]"#, &named), "DescribeDBInstances", &list, false),
        (allow(r#"["postgres:Describe*"]"#, &named), "DescribeZones", &list, false),
        (allow(r#"["postgres:Describe*"]"#, "qcs::postgres::uin/:DBInstanceId/*"), "DescribeDBInstances", &list, true),
        (
            allow(r#"["postgres:Describe*"]"#, "qcs::postgres:ap-beijing:uin/:DBInstanceId/*"),
            "DescribeDBInstances",
            &list,
            false,
        ),
        (allow(r#"["postgres:Describe*"]"#, "*"), "RestartDBInstance", &one, false),
        (allow(r#"["cos:*"]"#, "*"), "DescribeZones", &list, false),
    ] {
        // As the manual has it, and as it is.
        for policy in [percent_encode(&policy), policy] {
            let key = federated(&world, &policy);
            let answer = Ask::by(&key, "postgres").send(&world, action, params.clone());
            let expected = if allowed { "ok" } else { "UnauthorizedOperation" };
            assert_eq!(code(&answer), expected, "{policy} {action}: {answer}");
            if !allowed {
                let message = answer["Error"]["Message"].as_str().unwrap();
                assert!(message.contains(&format!("(postgres:{action})")), "{message}");
            }
        }
    }
    let denied = r#"{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"*"},
        {"effect":"deny","action":"postgres:RestartDBInstance","resource":"*"}]}"#;
    let key = federated(&world, denied);
    assert_eq!(Ask::by(&key, "postgres").code(&world, "RestartDBInstance", one.clone()), "UnauthorizedOperation");
    assert!(!world.last_entry().effect);
    assert_eq!(world.status(&id), "running");
}

#[test]
fn what_a_call_for_a_key_may_not_say_is_refused_with_the_code_of_the_service() {
    let world = World::empty();
    let long = format!(
        r#"{{"version":"2.0","statement":[{{"effect":"allow","action":"a:{}","resource":"*"}}]}}"#,
        "x".repeat(3000)
    );
    for (params, expected) in [
        (json!({ "Policy": EVERYTHING }), "MissingParameter"),
        (json!({ "Name": "ada" }), "MissingParameter"),
        (json!({ "Name": "ada", "Policy": EVERYTHING, "Duration": 1 }), "UnknownParameter"),
        (json!({ "Name": "ada", "Policy": EVERYTHING, "DurationSeconds": "600" }), "InvalidParameter"),
        (json!({ "Name": "ada", "Policy": EVERYTHING, "DurationSeconds": 7201 }), "InvalidParameter.OverTimeError"),
        (json!({ "Name": "ada", "Policy": EVERYTHING, "DurationSeconds": 0 }), "InvalidParameter.OverTimeError"),
        (json!({ "Name": "a da", "Policy": EVERYTHING }), "InvalidParameter.ParamError"),
        (json!({ "Name": "ada", "Policy": "{" }), "InvalidParameter.StrategyFormatError"),
        (json!({ "Name": "ada", "Policy": allow("\"permid/1\"", "*") }), "InvalidParameter.StrategyInvalid"),
        (json!({ "Name": "ada", "Policy": allow("\"*\"", "postgres-1") }), "InvalidParameter.ResouceError"),
        (
            json!({ "Name": "ada", "Policy": allow("\"*\"", "qcs::postgres::uin/7:*") }),
            "InvalidParameter.GrantOtherResource",
        ),
        (json!({ "Name": "ada", "Policy": long }), "InvalidParameter.PolicyTooLong"),
    ] {
        assert_eq!(Ask::of("sts").code(&world, "GetFederationToken", params.clone()), expected, "{params}");
    }
}

#[test]
fn a_temporary_key_asks_for_no_wider_and_no_longer_one() {
    let world = World::empty();
    let key = federated(&world, &allow(r#"["sts:*","postgres:DescribeZones"]"#, "*"));
    let sts = Ask::by(&key, "sts");
    let arn = "qcs::cam::uin/100000000001:roleName/ops";
    let token = json!({ "Name": "eve", "Policy": EVERYTHING });
    assert_eq!(sts.code(&world, "GetFederationToken", token), "InvalidParameter.AccessKeyNotSupport");
    let role = |seconds: Option<u64>| {
        let mut params = json!({ "RoleArn": arn, "RoleSessionName": "session", "Policy": EVERYTHING });
        params["DurationSeconds"] = seconds.into();
        sts.send(&world, "AssumeRole", params)
    };
    assert_eq!(code(&role(Some(1801))), "InvalidParameter.OverTimeError");
    let wider = role(None);
    assert_eq!(wider["ExpiredTime"], START / 1000 + 1800, "it ends with the key that asked");
    let wider = credential(&wider);
    assert_eq!(Ask::by(&wider, "postgres").code(&world, "DescribeZones", json!({})), "ok");
    assert_eq!(Ask::by(&wider, "postgres").code(&world, "DescribeDBInstances", json!({})), "UnauthorizedOperation");
}

#[test]
fn a_role_may_what_its_own_policy_and_that_of_the_session_allow() {
    let policy = |text: String| Some(Policy::parse(&text).unwrap());
    let ci = KeyPair::new("AKIDCI", "key-of-ci").of_user("ci");
    let ci = ci.with_policy(Policy::parse(&allow(r#""sts:AssumeRole""#, "qcs::cam::uin/:roleName/reader")).unwrap());
    let roles = vec![
        Role { name: "reader".into(), policy: policy(allow(r#""postgres:Describe*""#, "*")) },
        Role { name: "ops".into(), policy: None },
    ];
    let world = World::new(Config { credentials: vec![ci], roles, ..Config::default() });
    let ci = Credential::new("AKIDCI", "key-of-ci");
    let assume = |arn: &str, policy: Option<&str>| {
        let params = json!({ "RoleArn": arn, "RoleSessionName": "build-7", "Policy": policy });
        Ask::by(&ci, "sts").send(&world, "AssumeRole", params)
    };
    for (arn, expected) in [
        ("qcs::cam::uin/100000000001:roleName/ops", "UnauthorizedOperation"),
        ("qcs::cam::uin/100000000001:roleName/nobody", "ResourceNotFound.RoleNotFound"),
        ("qcs::cam::uin/7:roleName/reader", "ResourceNotFound.RoleNotFound"),
        ("reader", "InvalidParameter.ParamError"),
    ] {
        assert_eq!(code(&assume(arn, None)), expected, "{arn}");
    }
    let arn = "qcs::cam::uin/100000000001:roleName/reader";
    let reader = assume(arn, None);
    assert_eq!(reader["ExpiredTime"], START / 1000 + 7200);
    let reader = credential(&reader);
    let zones = credential(&assume(arn, Some(&allow(r#""postgres:DescribeZones""#, "*"))));
    for (key, action, expected) in [
        (&ci, "DescribeZones", "UnauthorizedOperation"),
        (&reader, "DescribeZones", "ok"),
        (&reader, "DescribeDBInstances", "ok"),
        (&zones, "DescribeZones", "ok"),
        (&zones, "DescribeDBInstances", "UnauthorizedOperation"),
    ] {
        assert_eq!(Ask::by(key, "postgres").code(&world, action, json!({})), expected, "{action}");
    }
    let identity = Ask::by(&reader, "sts").send(&world, "GetCallerIdentity", json!({}));
    assert_eq!(identity["Type"], "CAMRole");
    let id = identity["Arn"].as_str().unwrap().strip_prefix("qcs::sts:100000000001:assumed-role/").unwrap();
    assert_eq!(identity["UserId"], format!("{id}:build-7"));
    // By its number too.
    assert_eq!(code(&assume(&format!("qcs::cam::uin/100000000001:role/{id}"), None)), "ok");
}

#[test]
fn a_role_that_nobody_declared_is_made_up_and_noted() {
    let world = World::empty();
    let params =
        json!({ "RoleArn": "qcs%3A%3Acam%3A%3Auin%2F100000000001%3AroleName%2Fany", "RoleSessionName": "session" });
    assert_eq!(Ask::of("sts").code(&world, "AssumeRole", params), "ok");
    assert_eq!(world.last_entry().notes, ["default-role"]);
}

#[test]
fn everybody_may_ask_whose_key_it_is() {
    let user = KeyPair::new("AKIDCI", "key-of-ci").of_user("ci");
    let user = user.with_policy(Policy::parse(&allow(r#"["sts:GetFederationToken"]"#, "*")).unwrap());
    let credentials = vec![KeyPair::new("AKIDROOT", "key-of-root"), user];
    let world = World::new(Config { credentials, ..Config::default() });
    let identity = |key: &Credential| Ask::by(key, "sts").send(&world, "GetCallerIdentity", json!({}));
    let root = identity(&Credential::new("AKIDROOT", "key-of-root"));
    assert_eq!((&root["Type"], &root["UserId"]), (&json!("RootAccount"), &root["AccountId"]));
    let user = identity(&Credential::new("AKIDCI", "key-of-ci"));
    let uin = user["UserId"].as_str().unwrap();
    assert_eq!(user["Arn"], format!("qcs::cam:100000000001:uin/{uin}"));
    assert_ne!(user["UserId"], user["AccountId"]);
    let ask = Ask::by(&Credential::new("AKIDCI", "key-of-ci"), "sts");
    let longest = json!({ "Name": "ada", "Policy": EVERYTHING, "DurationSeconds": 129_600 });
    let given = credential(&ask.send(&world, "GetFederationToken", longest));
    let federated = identity(&given);
    assert_eq!(federated["UserId"], format!("{uin}:ada"));
    assert_eq!(federated["Arn"], format!("qcs::sts:100000000001:federated-user/{uin}"));
    // It may no more than the user who asked for it.
    assert_eq!(Ask::by(&given, "postgres").code(&world, "DescribeZones", json!({})), "UnauthorizedOperation");
}

#[test]
fn state_log_and_errors_hold_no_temporary_key_and_a_key_lives_on_without_them() {
    let world = World::empty();
    let answer = Ask::of("sts").send(&world, "GetFederationToken", json!({ "Name": "ada", "Policy": EVERYTHING }));
    let key = credential(&answer);
    let mistaken = Credential { secret_key: "another-key".into(), ..key.clone() };
    let refused = Ask { method: OLD, ..Ask::by(&mistaken, "sts") }.send(&world, "GetCallerIdentity", json!({}));
    assert_eq!(code(&refused), "AuthFailure.SignatureFailure");
    let state = world.with(|emulator| emulator.export_state());
    let log = world.with(|emulator| format!("{:?}", emulator.log().collect::<Vec<_>>()));
    for name in ["Token", "TmpSecretKey"] {
        let secret = answer["Credentials"][name].as_str().unwrap();
        assert!(![&state, &log, &refused.to_string()].iter().any(|text| text.contains(secret)), "{name}");
    }
    let again = World::empty();
    again.with(|emulator| emulator.import_state(&state)).unwrap();
    assert_eq!(Ask::by(&key, "postgres").code(&again, "DescribeZones", json!({})), "ok");
    // The same calls give the same keys.
    let same =
        Ask::of("sts").send(&World::empty(), "GetFederationToken", json!({ "Name": "ada", "Policy": EVERYTHING }));
    assert_eq!(same["Credentials"], answer["Credentials"]);
}

#[test]
fn accounts_share_nothing_but_the_time() {
    let pair = |id: &str, number: u64| KeyPair::new(id, "key-of-tests").of_account(number);
    let credentials = vec![KeyPair::new("AKIDFIRST", "key-of-tests"), pair("AKIDTWO", 200), pair("AKIDTHREE", 300)];
    let world = World::new(Config { credentials, fleet: Fleet::Demo, ..Config::default() });
    let keys = ["AKIDFIRST", "AKIDTWO", "AKIDTHREE"].map(|id| Credential::new(id, "key-of-tests"));
    let now = Cell::new(START / 1000);
    let ask = |at: usize, action: &str, params: Value| {
        Ask { now: now.get(), ..Ask::by(&keys[at], "postgres") }.send(&world, action, params)
    };
    let count = |at: usize| ask(at, "DescribeDBInstances", json!({}))["TotalCount"].as_u64().unwrap();
    assert!(count(0) > 0);
    assert_eq!((count(1), count(2)), (0, 0));

    let order = serde_json::to_value(support::order().instance_charge_type("POSTPAID_BY_HOUR")).unwrap();
    let bought = ask(1, "CreateInstances", order);
    let one = json!({ "DBInstanceId": bought["DBInstanceIdSet"][0] });
    assert_eq!((count(1), count(2)), (1, 0));
    assert_eq!(code(&ask(2, "DescribeDBInstanceAttribute", one.clone())), "ResourceNotFound.InstanceNotFoundError");
    let deal = ask(1, "DescribeOrders", json!({ "DealNames": bought["DealNames"] }));
    assert_eq!(deal["Deals"][0]["OwnerUin"], "200");

    world.wait(60);
    now.set(now.get() + 60);
    let status = || ask(1, "DescribeDBInstanceAttribute", one.clone())["DBInstance"]["DBInstanceStatus"].clone();
    assert_eq!(status(), "running");
    let state = world.with(|emulator| emulator.export_state());
    assert_eq!(code(&ask(1, "RestartDBInstance", one.clone())), "ok");
    assert_eq!(status(), "restarting");
    world.with(|emulator| emulator.import_state(&state)).unwrap();
    assert_eq!(status(), "running");
    for (sound, broken) in [(r#""200":{"#, r#""201":{"#), (r#""account":"200""#, r#""account":"201""#)] {
        let refused = world.with(|emulator| emulator.import_state(&state.replace(sound, broken))).unwrap_err();
        assert!(refused.to_string().contains("filed under the account 20"), "{refused}");
    }
}

#[test]
fn a_temporary_key_is_of_the_account_that_asked_for_it() {
    let credentials = vec![KeyPair::new("AKIDTWO", "key-of-tests").of_account(200)];
    let world = World::new(Config { credentials, ..Config::default() });
    let two = Credential::new("AKIDTWO", "key-of-tests");
    let token = |policy: String| {
        Ask::by(&two, "sts").send(&world, "GetFederationToken", json!({ "Name": "ada", "Policy": policy }))
    };
    let foreign = "qcs::postgres::uin/100000000001:DBInstanceId/*";
    assert_eq!(code(&token(allow(r#""*""#, foreign))), "InvalidParameter.GrantOtherResource");
    let key = credential(&token(allow(r#""*""#, "qcs::postgres::uin/200:DBInstanceId/*")));
    assert_eq!(Ask::by(&key, "sts").send(&world, "GetCallerIdentity", json!({}))["AccountId"], "200");
    assert_eq!(Ask::by(&key, "postgres").code(&world, "DescribeDBInstances", json!({})), "ok");
    assert_eq!(Ask::by(&key, "postgres").code(&world, "DescribeZones", json!({})), "UnauthorizedOperation");
}

#[test]
fn tags_are_those_that_the_instance_shows() {
    let world = World::empty();
    let id = world.running();
    let tag = Ask { region: None, ..Ask::of("tag") };
    // As Terraform's provider names it: without the account.
    let resource = format!("qcs::postgres:ap-guangzhou:uin/:DBInstanceId/{id}");
    let read = json!({
        "ServiceType": "postgres", "ResourcePrefix": "DBInstanceId", "ResourceRegion": "ap-guangzhou", "ResourceIds": [id],
    });
    assert_eq!(tag.send(&world, "DescribeResourceTagsByResourceIds", read.clone())["Tags"], json!([]));

    let set = json!([{ "TagKey": "team", "TagValue": "shop" }, { "TagKey": "env", "TagValue": "dev" }]);
    assert_eq!(tag.code(&world, "ModifyResourceTags", json!({ "Resource": resource, "ReplaceTags": set })), "ok");
    assert!(world.last_entry().effect);
    assert!(world.last_entry().params.is_some_and(|params| params.contains("\"team\"")));
    let shown = |world: &World| {
        let tags = world.instance(&id).tag_list;
        tags.iter().map(|tag| format!("{}={}", tag.tag_key, tag.tag_value)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(shown(&world), "team=shop env=dev");

    let change = json!({
        "Resource": resource, "ReplaceTags": [{ "TagKey": "env", "TagValue": "prod" }], "DeleteTags": [{ "TagKey": "team" }],
    });
    assert_eq!(tag.code(&world, "ModifyResourceTags", change), "ok");
    assert_eq!(shown(&world), "env=prod");
    let rows = tag.send(&world, "DescribeResourceTagsByResourceIds", read);
    assert_eq!((&rows["TotalCount"], &rows["Offset"], &rows["Limit"]), (&json!(1), &json!(0), &json!(15)));
    assert_eq!(
        rows["Tags"],
        json!([{
            "TagKey": "env", "TagValue": "prod", "ResourceId": id, "ServiceType": "postgres", "Category": "Custom",
            // `printf env | md5sum`, `printf prod | md5sum`.
            "TagKeyMd5": "ff035a1dd7655da15295fa5fa89362a7",
            "TagValueMd5": "d6e4a9b6646c62fc48baa6dd6150d1f7",
        }])
    );
    let named = json!({ "ServiceType": "postgres", "ResourcePrefix": "DBInstanceId", "ResourceRegion": "ap-guangzhou", "ResourceId": id });
    assert_eq!(tag.send(&world, "DescribeResourceTags", named)["Rows"], rows["Tags"]);

    let listed = json!({
        "ServiceType": "postgres", "ResourcePrefix": "DBInstanceId", "ResourceRegion": "ap-guangzhou", "ResourceIds": [id],
        "TagKey": "owner", "TagValue": "ada",
    });
    assert_eq!(tag.code(&world, "AttachResourcesTag", listed.clone()), "ok");
    assert_eq!(shown(&world), "env=prod owner=ada");
    let mut unlisted = listed;
    unlisted.as_object_mut().unwrap().remove("TagValue");
    assert_eq!(tag.code(&world, "DetachResourcesTag", unlisted.clone()), "ok");
    assert_eq!(shown(&world), "env=prod");
    assert_eq!(tag.code(&world, "DetachResourcesTag", unlisted), "ResourceNotFound.AttachedTagKeyNotFound");
}

#[test]
fn what_belongs_to_an_instance_has_tags_of_its_own() {
    let world = World::empty();
    let id = world.running();
    let tag = Ask::of("tag");
    let backup = format!("{id}#0d5b3a7e-backup");
    // As Terraform's provider names a backup.
    let resource = format!("qcs::postgres:ap-guangzhou:uin/:dbInstanceId/{backup}");
    let change = json!({ "Resource": resource, "ReplaceTags": [{ "TagKey": "keep", "TagValue": "year" }] });
    assert_eq!(tag.code(&world, "ModifyResourceTags", change), "ok");
    let shown = |id: &str| {
        let params = json!({
            "ServiceType": "postgres", "ResourcePrefix": "dbInstanceId", "ResourceRegion": "ap-guangzhou", "ResourceIds": [id],
        });
        tag.send(&world, "DescribeResourceTagsByResourceIds", params)["Tags"].clone()
    };
    assert_eq!((&shown(&backup)[0]["ResourceId"], &shown(&backup)[0]["TagValue"]), (&json!(backup), &json!("year")));
    assert_eq!(shown(&id), json!([]));
    assert!(world.instance(&id).tag_list.is_empty());
    let state = world.with(|emulator| emulator.export_state());
    world.with(|emulator| emulator.import_state(&state)).unwrap();
    assert_eq!(shown(&backup)[0]["TagKey"], "keep");
    let detached = json!({
        "ServiceType": "postgres", "ResourcePrefix": "DBInstanceId", "ResourceRegion": "ap-guangzhou", "ResourceIds": [backup],
        "TagKey": "keep",
    });
    assert_eq!(tag.code(&world, "DetachResourcesTag", detached), "ok");
    assert_eq!(shown(&backup), json!([]));
}

#[test]
fn tags_that_an_instance_was_bought_with_are_seen_by_the_neighbour() {
    let world = World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let tag = Ask { region: None, ..Ask::of("tag") };
    let page =
        |offset: u64, limit: u64| tag.send(&world, "DescribeResourceTags", json!({ "Offset": offset, "Limit": limit }));
    let all = page(0, 1000);
    let total = all["TotalCount"].as_u64().unwrap();
    assert!(total > 3 && all["Rows"].as_array().unwrap().len() as u64 == total, "{all}");
    assert_eq!(page(2, 2)["Rows"].as_array().unwrap()[..], all["Rows"].as_array().unwrap()[2..4]);
    assert_eq!(code(&page(1, 2)), "InvalidParameterValue.OffsetInvalid");
    assert_eq!(tag.send(&world, "DescribeResourceTags", json!({ "ServiceType": "cvm" }))["TotalCount"], 0);
}

#[test]
fn what_a_change_of_tags_may_not_say_is_refused_and_changes_nothing() {
    let world = World::empty();
    let id = world.running();
    let tag = Ask::of("tag");
    let resource = format!("qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/{id}");
    let set = |key: &str, value: &str| json!([{ "TagKey": key, "TagValue": value }]);
    let many: Vec<Value> = (0..11).map(|at| json!({ "TagKey": format!("k{at}"), "TagValue": "v" })).collect();
    for (params, expected) in [
        (json!({ "ReplaceTags": set("a", "b") }), "MissingParameter"),
        (json!({ "Resource": resource }), "MissingParameter"),
        (json!({ "Resource": resource, "ReplaceTags": [] }), "InvalidParameter"),
        (json!({ "Resource": resource, "ReplaceTags": [{ "TagValue": "b" }] }), "MissingParameter"),
        (json!({ "Resource": resource, "ReplaceTags": [{ "TagKey": "a", "Value": "b" }] }), "UnknownParameter"),
        (json!({ "Resource": resource, "ReplaceTags": many }), "LimitExceeded.TagNumPerRequest"),
        (json!({ "Resource": resource, "ReplaceTags": [many[0], many[0]] }), "InvalidParameterValue.TagKeyDuplicate"),
        (
            json!({ "Resource": resource, "ReplaceTags": set("a", "b"), "DeleteTags": [{ "TagKey": "a" }] }),
            "InvalidParameterValue.DeleteTagsParamError",
        ),
        (
            json!({ "Resource": resource, "ReplaceTags": set(&"k".repeat(128), "b") }),
            "InvalidParameterValue.TagKeyLengthExceeded",
        ),
        (
            json!({ "Resource": resource, "ReplaceTags": set("a", &"v".repeat(256)) }),
            "InvalidParameterValue.TagValueLengthExceeded",
        ),
        (json!({ "Resource": resource, "ReplaceTags": set("qcloud:a", "b") }), "InvalidParameterValue.ReservedTagKey"),
        (
            json!({ "Resource": resource, "ReplaceTags": set(" a", "b") }),
            "InvalidParameterValue.TagKeyCharacterIllegal",
        ),
        (json!({ "Resource": id, "ReplaceTags": set("a", "b") }), "InvalidParameterValue.ResourceDescriptionError"),
        (
            json!({ "Resource": resource.replace("100000000001", "7"), "ReplaceTags": set("a", "b") }),
            "InvalidParameterValue.ResourceDescriptionError",
        ),
        (
            json!({ "Resource": resource.replace("postgres:", "cvm:"), "ReplaceTags": set("a", "b") }),
            "InvalidParameterValue.ServiceTypeInvalid",
        ),
        (
            json!({ "Resource": resource.replace("DBInstanceId", "instance"), "ReplaceTags": set("a", "b") }),
            "InvalidParameterValue.ResourcePrefixInvalid",
        ),
        (
            json!({ "Resource": resource.replace("guangzhou", "beijing"), "ReplaceTags": set("a", "b") }),
            "InvalidParameterValue.ResourceIdInvalid",
        ),
    ] {
        assert_eq!(tag.code(&world, "ModifyResourceTags", params.clone()), expected, "{params}");
    }
    assert!(world.instance(&id).tag_list.is_empty());
    for from in (0..50).step_by(10) {
        let tags: Vec<Value> =
            (from..from + 10).map(|at| json!({ "TagKey": format!("k{at}"), "TagValue": "v" })).collect();
        assert_eq!(tag.code(&world, "ModifyResourceTags", json!({ "Resource": resource, "ReplaceTags": tags })), "ok");
    }
    let one_more = json!({ "Resource": resource, "ReplaceTags": set("one", "more") });
    assert_eq!(tag.code(&world, "ModifyResourceTags", one_more), "LimitExceeded.ResourceAttachedTags");
    assert_eq!(world.instance(&id).tag_list.len(), 50);
}

#[test]
fn a_policy_bounds_the_neighbours_too() {
    let world = World::empty();
    let key = federated(&world, &allow(r#"["tag:Describe*"]"#, "*"));
    let tag = Ask::by(&key, "tag");
    assert_eq!(tag.code(&world, "DescribeResourceTags", json!({})), "ok");
    let change =
        json!({ "Resource": "qcs::postgres:ap-guangzhou:uin/:DBInstanceId/x", "DeleteTags": [{ "TagKey": "a" }] });
    assert_eq!(tag.code(&world, "ModifyResourceTags", change), "UnauthorizedOperation");
}
