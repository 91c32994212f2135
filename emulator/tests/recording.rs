//! What is recorded can be replayed: with the same answers by the same emulator, and with the differences by another.

mod support;

use serde_json::{Value, json};
use support::{START, World, order};
use tencentdb_postgres::sign::{RequestParts, SigningKey, encode_query, flatten, sign};
use tencentdb_postgres_emulator::{
    Config, Emulator, Fault, FaultBody, Fleet, KeyPair, Replayed, Request, Response, Seed, Unwritten, replay,
};

/// An emulator that records, its time, and the file.
struct Recording {
    emulator: Emulator,
    now_ms: u64,
    text: String,
}

/// Who signs, and how.
#[derive(Clone)]
struct Caller {
    id: String,
    key: String,
    token: Option<String>,
}

const SECRETS: [&str; 5] =
    ["Key-of-the-first", "Key-of-the-second", "Token-of-the-second", "Word-of-the-admin1", "Word-of-the-app1"];

fn first() -> Caller {
    Caller { id: "AKIDFIRST".into(), key: SECRETS[0].into(), token: None }
}

fn second() -> Caller {
    Caller { id: "AKIDSECOND".into(), key: SECRETS[1].into(), token: Some(SECRETS[2].into()) }
}

fn config() -> Config {
    let [first, second] = [first(), second()].map(|caller| {
        let pair = KeyPair::new(caller.id, caller.key);
        caller.token.map_or(pair.clone(), |token| pair.with_token(token).of_account(100_000_000_002))
    });
    Config { credentials: vec![first, second], ..Config::default() }
}

impl Recording {
    fn of(config: Config) -> Self {
        let mut emulator = Emulator::new(config, START);
        emulator.record(START);
        let text = emulator.recorded();
        Self { emulator, now_ms: START, text }
    }

    fn send(&mut self, request: &Request) -> Response {
        let response = self.emulator.handle(request, self.now_ms);
        self.text += &self.emulator.recorded();
        response
    }

    /// A call, and what stands in `Response`.
    fn call(&mut self, action: &str, params: &Value) -> Value {
        self.call_as(&first(), "postgres", "2017-03-12", action, params)
    }

    fn call_as(&mut self, caller: &Caller, service: &str, version: &str, action: &str, params: &Value) -> Value {
        let request = request(caller, service, version, action, params, self.now_ms, false);
        let body = self.send(&request).body;
        serde_json::from_slice::<Value>(&body).map(|body| body["Response"].clone()).unwrap_or_default()
    }

    fn verb(&mut self, method: &str, path: &str, body: &Value) -> Value {
        let answer = self.emulator.control(method, path, &body.to_string(), self.now_ms).unwrap();
        self.text += &self.emulator.recorded();
        serde_json::from_str(&answer).unwrap()
    }

    fn wait(&mut self, seconds: u64) {
        self.now_ms += seconds * 1000;
    }

    /// The id of an instance that runs.
    fn running(&mut self) -> String {
        let bought = self.call("CreateInstances", &ordered());
        self.wait(60);
        bought["DBInstanceIdSet"][0].as_str().unwrap_or_else(|| panic!("{bought}")).to_owned()
    }

    fn replayed(&self) -> Replayed {
        assert!(!SECRETS.iter().any(|secret| self.text.contains(secret)), "a secret is recorded");
        replay(&self.text).unwrap()
    }

    /// Checks that all is answered the same, and that so many calls could not be compared.
    fn is_same(&self, left_out: usize) {
        let replayed = self.replayed();
        assert_eq!(replayed.differences, [], "{}", self.text);
        assert_eq!(replayed.left_out.len(), left_out, "{:?}", replayed.left_out);
        assert_eq!(replayed.replayed, self.text.lines().count() - 1);
    }
}

fn request(
    caller: &Caller,
    service: &str,
    version: &str,
    action: &str,
    params: &Value,
    now_ms: u64,
    is_flat: bool,
) -> Request {
    let (host, timestamp) = (format!("{service}.tencentcloudapi.com"), now_ms / 1000);
    let (method, kind) =
        if is_flat { ("GET", "application/x-www-form-urlencoded") } else { ("POST", "application/json") };
    let text = params.to_string();
    let (query, body) =
        if is_flat { (encode_query(&flatten(&text).unwrap()), String::new()) } else { (String::new(), text) };
    let signed = [("Content-Type", kind), ("Host", &*host)];
    let parts = RequestParts { method, path: "/", query: &query, headers: &signed, payload: body.as_bytes() };
    let key = SigningKey::derive(&caller.key, timestamp, service);
    let authorization = sign(&parts, &caller.id, &key, timestamp).authorization;
    let mut headers = vec![
        ("Authorization", authorization),
        ("Content-Type", kind.into()),
        ("Host", host),
        ("X-TC-Action", action.into()),
        ("X-TC-Version", version.into()),
        ("X-TC-Timestamp", timestamp.to_string()),
        ("X-TC-Region", "ap-guangzhou".into()),
    ];
    headers.extend(caller.token.clone().map(|token| ("X-TC-Token", token)));
    let url = if is_flat { format!("/?{query}") } else { "/".into() };
    Request { method: method.into(), ..Request::post(url, headers, body) }
}

fn ordered() -> Value {
    let mut order = serde_json::to_value(order().instance_charge_type("POSTPAID_BY_HOUR")).unwrap();
    order["AdminPassword"] = SECRETS[3].into();
    order
}

#[test]
fn the_life_of_an_instance_is_answered_the_same() {
    let mut recording = Recording::of(config());
    let id = recording.running();
    let on = |more: Value| {
        let mut params = json!({ "DBInstanceId": id });
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        params
    };
    recording.call("DescribeDBInstances", &json!({ "Limit": 10 }));
    recording.call("ModifyDBInstanceName", &on(json!({ "InstanceName": "orders" })));
    recording.call("CreateAccount", &on(json!({ "UserName": "app", "Password": SECRETS[4], "Type": "normal" })));
    recording.call("ResetAccountPassword", &on(json!({ "UserName": "app", "Password": "weak" })));
    recording.call("ModifyDBInstanceSpec", &on(json!({ "Memory": 4, "Storage": 20 })));
    recording.call("IsolateDBInstances", &json!({ "DBInstanceIdSet": [id] }));
    recording.wait(120);
    recording.call("DescribeTasks", &json!({}));
    recording.call("DescribeDBInstances", &json!({ "Limt": 10 }));
    recording.call("RestartDBInstance", &json!({ "DBInstanceId": "postgres-nothing0" }));
    recording.call("IsolateDBInstances", &json!({ "DBInstanceIdSet": [id] }));
    recording.wait(60);
    recording.call("DisIsolateDBInstances", &json!({ "DBInstanceIdSet": [id] }));
    recording.wait(60);
    recording.call("OpenPostgRESTService", &on(json!({})));
    recording.wait(60);
    assert!(recording.call("DescribePostgRESTService", &on(json!({})))["JWTSecret"].is_string());
    recording.call("IsolateDBInstances", &json!({ "DBInstanceIdSet": [id] }));
    recording.wait(60);
    recording.call("DestroyDBInstance", &on(json!({})));
    recording.wait(60);
    let listed = recording.call("DescribeDBInstances", &json!({}));
    assert_eq!(listed["TotalCount"], 0, "{listed}");
    recording.is_same(0);
    assert!(!recording.text.contains("emulated-"), "the secret of an answer is recorded");
}

#[test]
fn a_changed_answer_is_a_difference_with_its_place() {
    let mut recording = Recording::of(Config { fleet: Fleet::Demo, ..config() });
    recording.call("DescribeZones", &json!({}));
    let total = recording.call("DescribeDBInstances", &json!({ "Limit": 1 }))["TotalCount"].clone();
    let changed = |from: &str, to: &str| {
        assert!(recording.text.contains(from), "{from}");
        let differences = replay(&recording.text.replacen(from, to, 1)).unwrap().differences;
        differences.into_iter().map(|it| (it.line, it.call, it.path, it.before, it.after)).collect::<Vec<_>>()
    };
    let path = "/answer/TotalCount".to_owned();
    assert_eq!(
        changed(&format!(r#""TotalCount":{total}"#), r#""TotalCount":99"#),
        [(3, "DescribeDBInstances".to_owned(), path, Some(json!(99)), Some(total))]
    );
    let zones = changed(r#""ZoneState":"#, r#""ZoneStat":"#);
    assert_eq!(zones.len(), 2, "what is gone and what is new: {zones:?}");
    assert!(zones.iter().all(|(line, ..)| *line == 2));
    // Ids of requests do not count.
    let id = recording.emulator.log().next().unwrap().request_id.clone();
    assert_eq!(changed(&id, "another"), []);
    assert!(!changed(r#""fleet":"demo""#, r#""fleet":"empty""#).is_empty());
}

#[test]
fn refused_calls_faults_and_rates_are_met_again() {
    let fault = |fault: Fault| serde_json::to_value(fault).unwrap();
    let mut recording = Recording::of(Config { rate_limit: true, ..config() });
    recording.verb(
        "POST",
        "/faults",
        &fault(Fault {
            action: Some("DescribeZones".into()),
            body: Some(FaultBody::Html),
            times: Some(1),
            ..Fault::default()
        }),
    );
    recording.verb(
        "POST",
        "/faults",
        &fault(Fault {
            action: Some("DescribeTasks".into()),
            body: Some(FaultBody::Drop),
            skip: 1,
            times: Some(1),
            ..Fault::default()
        }),
    );
    recording.verb(
        "POST",
        "/faults",
        &fault(Fault {
            action: Some("DescribeRegions".into()),
            code: Some("InternalError".into()),
            probability: Some(0.5),
            ..Fault::default()
        }),
    );
    for _ in 0..3 {
        recording.call("DescribeZones", &json!({}));
    }
    for _ in 0..12 {
        recording.call("DescribeRegions", &json!({}));
    }
    // A signature that is wrong is not recorded; faults count the call all the same.
    recording.call_as(
        &Caller { key: "another".into(), ..first() },
        "postgres",
        "2017-03-12",
        "DescribeTasks",
        &json!({}),
    );
    recording.call_as(&first(), "postgres", "2017-03-13", "DescribeTasks", &json!({}));
    for _ in 0..25 {
        recording.call("DescribeTasks", &json!({}));
    }
    let limited = recording.call("DescribeTasks", &json!({}));
    assert_eq!(limited["Error"]["Code"], "RequestLimitExceeded");
    recording.call("DescribeDBSlowlogs", &json!({ "DBInstanceId": "postgres-nothing0" }));
    recording.call("NoSuchAction", &json!({ "Password": SECRETS[4] }));
    recording.is_same(1);
}

#[test]
fn keys_of_accounts_and_temporary_ones_sign_again() {
    let mut recording = Recording::of(config());
    let (mine, other) = (recording.running(), second());
    let listed = recording.call_as(&other, "postgres", "2017-03-12", "DescribeDBInstances", &json!({}));
    assert_eq!(listed["TotalCount"], 0);
    let policy = json!({ "version": "2.0", "statement": [{ "effect": "allow", "action": "postgres:Describe*", "resource": "*" }] });
    let asked = json!({ "Name": "ada", "Policy": policy.to_string(), "DurationSeconds": 1800 });
    let given = recording.call_as(&first(), "sts", "2018-08-13", "GetFederationToken", &asked)["Credentials"].clone();
    let text = |name: &str| given[name].as_str().unwrap().to_owned();
    let temporary = Caller { id: text("TmpSecretId"), key: text("TmpSecretKey"), token: Some(text("Token")) };
    let listed = recording.call_as(&temporary, "postgres", "2017-03-12", "DescribeDBInstances", &json!({}));
    assert_eq!(listed["TotalCount"], 1, "{listed}");
    let refused =
        recording.call_as(&temporary, "postgres", "2017-03-12", "RestartDBInstance", &json!({ "DBInstanceId": mine }));
    assert_eq!(refused["Error"]["Code"], "UnauthorizedOperation", "{refused}");
    let tags = json!({ "ResourceIds": [mine], "ResourceRegion": "ap-guangzhou", "ServiceType": "postgres", "ResourcePrefix": "DBInstanceId", "Limit": 20 });
    recording.call_as(&first(), "tag", "2018-08-13", "DescribeResourceTagsByResourceIds", &tags);
    let flat =
        request(&first(), "tag", "2018-08-13", "DescribeResourceTagsByResourceIds", &tags, recording.now_ms, true);
    recording.send(&flat);
    recording.wait(1801);
    let ended = recording.call_as(&temporary, "postgres", "2017-03-12", "DescribeDBInstances", &json!({}));
    assert_eq!(ended["Error"]["Code"], "AuthFailure.TokenFailure");
    recording.is_same(1);
    assert!(!recording.text.contains(&temporary.key) && !recording.text.contains(temporary.token.as_ref().unwrap()));
}

#[test]
fn verbs_are_carried_out_again() {
    let seed = json!({
        "instances": [{
            "name": "orders", "accounts": [{ "name": "app", "password": SECRETS[4] }],
            "params": { "AdminPassword": SECRETS[3] },
        }],
        "calls": [{ "action": "ResetAccountPassword", "instance": "orders", "params": { "UserName": "app", "Password": SECRETS[4] } }],
        "credentials": [{ "secretId": "AKIDFIRST", "secretKey": SECRETS[0] }],
    });
    let from_seed = Seed::from_json(&seed.to_string()).unwrap();
    let mut recording = Recording::of(Config { seed_file: Some(from_seed), instant: true, ..Config::default() });
    let id = recording.call("DescribeDBInstances", &json!({}))["DBInstanceSet"][0]["DBInstanceId"].clone();
    recording.verb("PUT", "/transitions", &json!({ "RestartInstance": "hold" }));
    recording.verb("POST", "/snapshot", &json!({ "name": "before" }));
    recording.call("RestartDBInstance", &json!({ "DBInstanceId": id }));
    recording.verb("POST", "/clock", &json!({ "advanceMs": 3_600_000, "speed": 60 }));
    recording.wait(5);
    recording.call("DescribeDBInstances", &json!({}));
    recording.verb("POST", "/release", &json!({}));
    recording.call("DescribeDBInstances", &json!({}));
    recording.verb("POST", "/diff", &json!({ "from": "before" }));
    recording.verb("POST", "/restore", &json!({ "name": "before" }));
    recording.call("DescribeDBInstances", &json!({}));
    recording.verb("POST", "/settings", &json!({ "latencyMs": 7 }));
    let exported = recording.verb("GET", "/state", &Value::Null);
    recording.verb("POST", "/seed", &seed);
    recording.call("DescribeDBInstances", &json!({}));
    recording.verb("PUT", "/state", &exported);
    recording.call("DescribeDBInstances", &json!({}));
    recording.wait(60);
    recording.verb("POST", "/reset", &json!({}));
    recording.call("DescribeDBInstances", &json!({}));
    recording.is_same(0);
}

#[test]
fn a_state_that_was_resumed_is_where_a_recording_begins() {
    let world = World::new(Config { fleet: Fleet::Demo, time: None, ..config() });
    world.wait(86_400);
    let Unwritten::Whole(kept) = world.with(|emulator| emulator.unwritten(world.now_ms())) else { panic!() };
    let mut emulator = Emulator::resume(config(), &kept, START).unwrap().emulator;
    emulator.record(START);
    let text = emulator.recorded();
    let mut recording = Recording { emulator, now_ms: START, text };
    assert_eq!(recording.text.lines().count(), 1);
    assert_ne!(recording.call("DescribeDBInstances", &json!({}))["TotalCount"], 0);
    recording.running();
    recording.is_same(0);
}

#[test]
fn what_cannot_be_replayed_is_refused_with_the_line_and_what_to_do() {
    let mut recording = Recording::of(config());
    recording.call("DescribeZones", &json!({}));
    recording.verb("POST", "/clock", &json!({ "advanceMs": 1 }));
    recording.call("DescribeRegions", &json!({}));
    let text = recording.text.as_str();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let with = |at: usize, line: &str| {
        let mut lines = lines.clone();
        lines[at] = line;
        lines.concat()
    };
    for (text, words) in [
        (String::new(), &["it is empty"][..]),
        ("{}\n".into(), &["line 1 cannot be read", "--record"]),
        ("no recording".into(), &["line 1 is cut", "--record"]),
        (lines[1].into(), &["line 1 cannot be read", "--record"]),
        (text[..text.len() - 1].into(), &["line 4 is cut", "Delete it", "the 3 in front of it"]),
        (text[..text.len() - 20].into(), &["line 4 is cut"]),
        (with(1, "\n"), &["line 2 cannot be read", "the 1 in front of it"]),
        (with(2, &lines[2].replace("hostMs", "hostMS")), &["line 3 cannot be read", "hostMS", "the 2 in front of it"]),
        (with(1, &lines[1].replace(r#""status":200"#, r#""status":"ok""#)), &["line 2 cannot be read", "status"]),
        (
            text.replace("recording/1", "recording/2").replace(r#""version":"0."#, r#""version":"9."#),
            &["recording/2", "reads tencentdb-postgres-recording/1", "npx tencentdb-postgres@9."],
        ),
        (text.replace(r#""seed":1"#, r#""sed":1"#), &["of line 1", "Did you mean `seed`?", "npx tencentdb-postgres@"]),
    ] {
        let refused = replay(&text).unwrap_err().to_string();
        for word in words {
            assert!(refused.contains(word), "{word:?} is not in {refused}");
        }
        assert!(refused.starts_with("the recording cannot be replayed: "), "{refused}");
    }
    assert_eq!(replay(&lines[..2].concat()).unwrap().replayed, 1);
}
