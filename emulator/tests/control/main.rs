//! The control surface from Rust, by its methods and by requests, against the table that JavaScript and both servers run
//! too.

#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use support::{START, World, order, run};
use tencentdb_postgres::Error;
use tencentdb_postgres_emulator::{
    CallFilter, ClockChange, Config, Emulator, ExpectedCall, Fault, Moment, Release, Request, SettingsChange,
    Transition, Transitions,
};

const TABLE: &str = include_str!("../../../tests/control.json");

/// A way to control an emulator: method, path and body in, status and answer out.
type Door = fn(&World, &str, &str, &str) -> (u16, Value);

fn by_method(world: &World, method: &str, path: &str, body: &str) -> (u16, Value) {
    match world.with(|emulator| emulator.control(method, path, body, START)) {
        Ok(answer) => (200, serde_json::from_str(&answer).unwrap()),
        Err(refused) => (refused.status, json!({ "error": refused.message })),
    }
}

fn by_request(world: &World, method: &str, path: &str, body: &str) -> (u16, Value) {
    let headers = [("Host".to_owned(), "localhost:9200".to_owned())];
    let mut request = Request::post(format!("/_emulator{path}"), headers, body);
    request.method = method.to_owned();
    let response = world.send(&request);
    (response.status, serde_json::from_slice(&response.body).unwrap())
}

/// The value with what was kept in place of its name.
fn filled(value: &Value, kept: &BTreeMap<String, Value>) -> Value {
    match value {
        Value::String(text) => match text.strip_prefix('$').and_then(|name| kept.get(name)) {
            Some(whole) => whole.clone(),
            None => within(text, kept).into(),
        },
        Value::Array(list) => list.iter().map(|value| filled(value, kept)).collect(),
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), filled(value, kept))).collect(),
        other => other.clone(),
    }
}

/// The text with what was kept in place of its name.
fn within(text: &str, kept: &BTreeMap<String, Value>) -> String {
    let texts = kept.iter().filter_map(|(name, value)| Some((name, value.as_str()?)));
    texts.fold(text.to_owned(), |text, (name, value)| text.replace(&format!("${name}"), value))
}

/// Returns whether what is wanted is part of what is given; `null` is what is not there.
fn holds(given: &Value, wanted: &Value) -> bool {
    match (given, wanted) {
        (Value::Object(given), Value::Object(wanted)) => {
            wanted.iter().all(|(name, wanted)| holds(given.get(name).unwrap_or(&Value::Null), wanted))
        }
        (Value::Array(given), Value::Array(wanted)) => {
            given.len() == wanted.len() && given.iter().zip(wanted).all(|(given, wanted)| holds(given, wanted))
        }
        (Value::Number(given), Value::Number(wanted)) => given.as_f64() == wanted.as_f64(),
        (given, wanted) => given == wanted,
    }
}

fn play(door: Door) {
    let table: Vec<Value> = serde_json::from_str(TABLE).unwrap();
    for scenario in &table {
        let world = World::new(Config { time: Some(Moment(START)), speed: 0.0, ..Config::default() });
        let order = serde_json::to_value(order().instance_charge_type("POSTPAID_BY_HOUR")).unwrap();
        let mut kept = BTreeMap::from([("order".to_owned(), order)]);
        for step in scenario["steps"].as_array().unwrap() {
            let told = format!("{}: {step}", scenario["name"]);
            let answer = if let Some(verb) = step["do"].as_str() {
                let (method, path) = verb.split_once(' ').unwrap();
                let body = step.get("body").map(|body| filled(body, &kept).to_string()).unwrap_or_default();
                let (status, answer) = door(&world, method, &within(path, &kept), &body);
                match step["refused"].as_array() {
                    Some(refused) => {
                        let message = answer["error"].as_str().unwrap();
                        assert_eq!(json!(status), refused[0], "{told}: {message}");
                        assert!(message.contains(refused[1].as_str().unwrap()), "{told}: {message}");
                    }
                    None => assert_eq!(status, 200, "{told}: {answer}"),
                }
                answer
            } else {
                let client = world.client_in(step["region"].as_str().unwrap_or("ap-guangzhou"));
                let params = filled(step.get("params").unwrap_or(&json!({})), &kept);
                match (run(client.send(step["call"].as_str().unwrap(), &params.to_string())), &step["code"]) {
                    (Ok(answer), Value::Null) => answer,
                    (Err(Error::Api(_)), Value::Bool(true)) => Value::Null,
                    (Err(Error::Api(error)), Value::String(code)) if error.code.as_str() == code => Value::Null,
                    (outcome, _) => panic!("{told}: {outcome:?}"),
                }
            };
            if let Some(wanted) = step.get("gives") {
                assert!(holds(&answer, &filled(wanted, &kept)), "{told}: {answer}");
            }
            for (name, pointer) in step["keep"].as_object().into_iter().flatten() {
                let value = answer.pointer(pointer.as_str().unwrap()).unwrap_or_else(|| panic!("{told}: {answer}"));
                kept.insert(name.clone(), value.clone());
            }
        }
    }
}

#[test]
fn every_verb_does_by_method_what_the_table_says() {
    play(by_method);
}

#[test]
fn every_verb_does_by_request_what_the_table_says() {
    play(by_request);
}

#[test]
fn the_methods_are_typed() {
    let world = World::empty();
    let id = world.running();
    world.with(|emulator| {
        emulator.set_transitions(Transitions::all(Transition::Hold));
        emulator.snapshot("running", START).unwrap();
        emulator.add_fault(Fault { id: Some("gone".into()), status: Some(503), ..Fault::default() });
        assert!(emulator.remove_fault("gone"));
        assert_eq!(emulator.set_settings(&SettingsChange { latency_ms: Some(5), ..Default::default() }).latency_ms, 5);
        let created = ExpectedCall::from(CallFilter::action("CreateInstances").with(json!({ "Storage": 20 })));
        assert_eq!(emulator.assert_called(&created), Ok(1));
        assert_eq!(emulator.calls(&CallFilter { unmatched: true, ..Default::default() }).len(), 1);
    });
    world.call(&tencentdb_postgres::api::RestartDbInstance::new(&*id));
    world.wait(3600);
    assert_eq!(world.status(&id), "restarting");
    world.with(|emulator| {
        let released = emulator.release(&Release { instance_id: Some(id.clone()), ..Default::default() }, START);
        assert_eq!(released.len(), 1);
        let paths: Vec<String> =
            emulator.diff("running", None, START).unwrap().into_iter().map(|change| change.path).collect();
        assert!(paths.iter().any(|path| path.starts_with("/tasks/1")), "{paths:?}");
    });
    assert_eq!(world.status(&id), "running");
}

#[test]
fn a_clock_runs_at_its_speed_and_is_rewound_by_restoring() {
    let mut emulator = Emulator::new(Config { speed: 60.0, ..Config::default() }, START);
    assert_eq!(emulator.now(START + 1000), START + 60_000);
    emulator.snapshot("start", START + 1000).unwrap();
    assert_eq!(emulator.set_clock(&ClockChange::advance(500), START + 2000).unwrap().now_ms, START + 120_500);
    let frozen = ClockChange { frozen: Some(true), ..ClockChange::default() };
    assert_eq!(emulator.set_clock(&frozen, START + 3000).unwrap().now_ms, START + 180_500);
    assert_eq!(emulator.now(START + 9000), START + 180_500);
    let restored = emulator.restore("start", START + 10_000).unwrap();
    assert_eq!((restored.now_ms, restored.frozen, restored.speed), (START + 60_000, false, 60.0));
    assert_eq!(emulator.now(START + 11_000), START + 120_000);
    emulator.reset(START + 12_000);
    assert_eq!(emulator.now(START + 12_000), START + 12_000);
}

#[test]
fn foreign_pages_and_names_control_nothing() {
    let world = World::new(Config { allow_origins: vec!["http://emulator:9200".into()], ..Config::default() });
    let status = |headers: &[(&str, &str)]| {
        let mut request = Request::post("/_emulator/state", headers.iter().copied(), "");
        request.method = "GET".into();
        world.send(&request).status
    };
    for (headers, expected) in [
        (&[("Host", "localhost:9200")][..], 200),
        (&[("Host", "127.0.0.1")], 200),
        (&[("Host", "emulator:9200")], 200),
        (&[("Host", "evil.example")], 403),
        (&[("Host", "postgres.tencentcloudapi.com")], 403),
        (&[("Host", "localhost"), ("Origin", "http://localhost:3000")], 200),
        (&[("Host", "localhost"), ("Origin", "https://evil.example")], 403),
        (&[("Host", "localhost"), ("Sec-Fetch-Site", "cross-site")], 403),
    ] {
        assert_eq!(status(headers), expected, "{headers:?}");
    }
    let closed = World::new(Config { control: false, ..Config::default() });
    let (status, answer) = by_request(&closed, "GET", "/state", "");
    assert_eq!(status, 404);
    assert!(answer["error"].as_str().unwrap().contains("--no-control"));
}

#[test]
fn a_page_of_this_machine_may_ask_for_every_method() {
    let world = World::empty();
    let mut request =
        Request::post("/_emulator/faults", [("Host", "localhost"), ("Origin", "http://localhost:3000")], "");
    request.method = "OPTIONS".into();
    let response = world.send(&request);
    let allowed = response.headers.iter().find(|(name, _)| name == "access-control-allow-methods").unwrap();
    assert_eq!((response.status, &*allowed.1), (204, "POST, GET, PUT, DELETE, OPTIONS"));
}
