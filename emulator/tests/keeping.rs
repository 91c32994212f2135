//! Seeds, exported states, resets, the log, and faults.

mod support;

use support::{START, World, order, orders, run};
use tencentdb_postgres::api::{
    DescribeDbInstances, DescribeTasks, DisIsolateDbInstances, IsolateDbInstances, ModifyDbInstanceSpec,
    ModifyDbInstanceSpecRequired, RestartDbInstance,
};
use tencentdb_postgres::{Error, TransportErrorKind};
use tencentdb_postgres_emulator::{Config, Fault, FaultBody, Fleet};

/// Some calls, and every byte they were answered with.
fn play(config: Config) -> (Vec<String>, String) {
    let world = World::new(config);
    let mut answers = Vec::new();
    let mut call = |action: &str, params: &str| {
        answers.push(format!("{:?}", world.send_json(action, params)));
        world.wait(7);
    };
    let order = serde_json::to_string(&orders(3).instance_charge_type("POSTPAID_BY_HOUR")).unwrap();
    call("CreateInstances", &order);
    call("DescribeDBInstances", r#"{"Limit": 100}"#);
    call("DescribeTasks", "{}");
    call("RestartDBInstance", r#"{"DBInstanceId": "postgres-nothing0"}"#);
    (answers, world.with(|emulator| emulator.export_state()))
}

#[test]
fn what_operates_an_instance_depends_on_seed_calls_and_times_alone() {
    let play = || {
        let world = World::empty();
        let id = world.running();
        let on = |action: &str, params: &str| {
            let params = format!(r#"{{"DBInstanceId":"{id}"{params}}}"#);
            world.send_json(action, &params).unwrap_or_else(|why| panic!("{action}: {why}"));
        };
        let audit = |action: &str, params: &str| {
            let params = format!(r#"{{"InstanceId":"{id}","Product":"postgres"{params}}}"#);
            world.send_json(action, &params).unwrap_or_else(|why| panic!("{action}: {why}")).to_string()
        };
        let node = r#"[{"NodeCount":1,"Zone":"ap-guangzhou-6","Cpu":2,"Mem":4000}]"#;
        let network = r#","VpcId":"vpc-12345678","SubnetId":"subnet-12345678""#;
        on("CreateDBProxy", &format!(r#"{network},"ProxyNodeCustom":{node}"#));
        on("ModifyDBInstanceParameters", r#","ParamList":[{"Name":"jit","ExpectedValue":"off"}]"#);
        on("OpenPostgRESTService", "");
        audit("OpenAuditService", r#","LogExpireDay":30,"HotLogExpireDay":7,"AuditType":"complex""#);
        world.wait(86_400);
        let period = r#","StartTime":"2025-06-15 00:00:00","EndTime":"2025-06-17 00:00:00""#;
        audit("CreateAuditLogFile", period);
        let logs = audit("DescribeAuditLogs", &format!(r#"{period},"Limit":100"#));
        (world.exported(), logs)
    };
    assert_eq!(play(), play());
}

#[test]
fn the_same_seed_and_calls_give_the_same_bytes() {
    let demo = |seed| Config { seed, fleet: Fleet::Demo, ..Config::default() };
    assert_eq!(play(demo(3)), play(demo(3)));
    assert_ne!(play(demo(3)).0, play(demo(4)).0);
    assert_eq!(play(Config::default()), play(Config::default()));
}

#[test]
fn an_exported_state_comes_back_exactly_and_goes_on() {
    let world = World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let id = world.running();
    world.call(&ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired {
        db_instance_id: &id,
        memory: 4,
        storage: 20,
    }));
    world.wait(5);
    world.status(&id);
    let exported = world.with(|emulator| emulator.export_state());

    let other = World::empty();
    other.with(|emulator| emulator.import_state(&exported)).unwrap();
    assert_eq!(other.with(|emulator| emulator.export_state()), exported);
    other.wait(65);
    assert_eq!(other.status(&id), "expanding");
    other.wait(60);
    assert_eq!(other.instance(&id).db_instance_memory, 4);
}

#[test]
fn nonsense_is_not_imported_and_changes_nothing() {
    let world = World::empty();
    let id = world.running();
    let exported = world.with(|emulator| emulator.export_state());
    for (text, word) in [
        (String::new(), "not an exported state"),
        ("[]".into(), "not an exported state"),
        (r#"{"format": "tencentdb-postgres-emulator/99"}"#.into(), "reads tencentdb-postgres-emulator/1"),
        (r#"{"format": "tencentdb-postgres-emulator/1"}"#.into(), "damaged"),
        (exported.replace(r#""stage":2"#, r#""stage":7"#), "stage it does not have"),
        (exported.replacen(&id, "postgres-00000000", 1), "another id"),
        (exported.replace(r#""start":"02:00""#, r#""start":"""#), "never opens"),
        (exported.replace(r#""DBInstanceMemory":2"#, r#""DBInstanceMemory":3"#), "not one of its class"),
        (exported.replace(r#""now_ms":1"#, r#""now_ms":999"#), "later than any date"),
    ] {
        let error = world.with(|emulator| emulator.import_state(&text)).unwrap_err().to_string();
        assert!(error.contains(word), "{error}");
    }
    assert_eq!(world.with(|emulator| emulator.export_state()), exported);
}

/// Every place of a JSON text that holds a text or a number.
fn leaves(value: &serde_json::Value, at: &str, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(members) => {
            members.iter().for_each(|(name, value)| leaves(value, &format!("{at}/{name}"), found));
        }
        serde_json::Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| leaves(value, &format!("{at}/{index}"), found));
        }
        serde_json::Value::String(_) | serde_json::Value::Number(_) => found.push(at.into()),
        _ => {}
    }
}

#[test]
fn a_state_that_is_imported_breaks_nothing_later_whatever_stands_in_it() {
    let world = World::empty();
    let [hourly, prepaid, isolated] =
        [("POSTPAID_BY_HOUR", "a"), ("PREPAID", "b"), ("PREPAID", "c")].map(|(paid, name)| {
            world.call(&order().instance_charge_type(paid).name(name));
            let listed = world.call(&DescribeDbInstances::new()).db_instance_set;
            listed.into_iter().find(|instance| instance.db_instance_name == name).unwrap().db_instance_id
        });
    world.wait(60);
    world.call(
        &ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired { db_instance_id: &hourly, memory: 4, storage: 20 })
            .switch_tag(2),
    );
    world.call(&IsolateDbInstances::new(vec![isolated.clone()]));
    world.wait(30);
    world.call(&DisIsolateDbInstances::new(vec![isolated]).period(36));
    world.call(&ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired {
        db_instance_id: &prepaid,
        memory: 4,
        storage: 20,
    }));
    let exported: serde_json::Value = serde_json::from_str(&world.with(|emulator| emulator.export_state())).unwrap();
    let mut places = Vec::new();
    leaves(&exported["state"], "/state", &mut places);
    assert!(places.len() > 150, "{}", places.len());

    let calls = [
        ("DescribeDBInstances", serde_json::json!({})),
        ("DescribeTasks", serde_json::json!({})),
        ("InquiryPriceUpgradeDBInstance", serde_json::json!({ "DBInstanceId": hourly, "Memory": 8, "Storage": 50 })),
        ("RenewInstance", serde_json::json!({ "DBInstanceId": prepaid, "Period": 1 })),
        (
            "ModifyDBInstanceSpec",
            serde_json::json!({ "DBInstanceId": prepaid, "Memory": 8, "Storage": 50, "SwitchTag": 2 }),
        ),
    ]
    .map(|(action, params)| (action, params.to_string()));
    for place in places {
        let mut state = exported.clone();
        let value = state.pointer_mut(&place).unwrap();
        *value = if value.is_string() { "".into() } else { u64::MAX.into() };
        let other = World::empty();
        other.wait(120);
        if other.with(|emulator| emulator.import_state(&state.to_string())).is_err() {
            continue;
        }
        for seconds in [0, 400 * 86_400] {
            other.wait(seconds);
            for (action, params) in &calls {
                // Refused or answered: either way there is an answer.
                let answered = other.send_json(action, params);
                assert!(!matches!(answered, Err(Error::Transport(_))), "{place}: {answered:?}");
            }
        }
    }
}

#[test]
fn a_reset_starts_over() {
    let world = World::new(Config { seed: 9, ..Config::default() });
    let first = world.running();
    world.with(|emulator| emulator.set_faults(vec![Fault { status: Some(500), ..Fault::default() }]));
    world.with(|emulator| emulator.reset(START));
    assert_eq!(world.with(|emulator| emulator.log().count()), 0);
    assert_eq!(world.call(&DescribeDbInstances::new()).total_count, 0);
    assert_eq!(world.running(), first, "the same seed makes the same ids again");
}

#[test]
fn looking_does_not_change_what_is_made_later() {
    let (one, two) = (World::empty(), World::empty());
    for _ in 0..5 {
        two.call(&DescribeTasks::new());
    }
    assert_eq!(one.running(), two.running());
}

#[test]
fn the_log_tells_each_call_and_no_secret() {
    let world = World::empty();
    let id = world.running();
    world.refused(&RestartDbInstance::new("postgres-nothing0"));
    let entry = world.last_entry();
    assert_eq!(entry.action, "RestartDBInstance");
    assert_eq!(entry.region, "ap-guangzhou");
    assert_eq!(entry.code.as_deref(), Some("ResourceNotFound.InstanceNotFoundError"));
    world.call(&RestartDbInstance::new(&id));
    assert_eq!(world.last_entry().code, None);
    let log = world.with(|emulator| serde_json::to_string(&emulator.log().collect::<Vec<_>>()).unwrap());
    assert!(!log.contains("Not-a-secret1"), "{log}");
    let state = world.with(|emulator| emulator.export_state());
    assert!(!state.contains("Not-a-secret1"), "passwords are not kept");
}

fn with_fault(fault: Fault) -> World {
    World::new(Config { faults: vec![fault], ..Config::default() })
}

fn transport_error(world: &World) -> TransportErrorKind {
    match run(world.client().call(&DescribeDbInstances::new())) {
        Err(Error::Transport(error)) => error.kind,
        other => panic!("expected an error of the transport, got {other:?}"),
    }
}

#[test]
fn faults_break_answers() {
    let code = with_fault(Fault { code: Some("InternalError".into()), times: Some(1), ..Fault::default() });
    assert_eq!(code.refused(&DescribeDbInstances::new()), "InternalError");
    assert_eq!(code.last_entry().notes, ["fault-InternalError"]);
    code.call(&DescribeDbInstances::new());

    for (fault, kind) in [
        (Fault { body: Some(FaultBody::Html), ..Fault::default() }, TransportErrorKind::Malformed),
        (Fault { body: Some(FaultBody::Empty), ..Fault::default() }, TransportErrorKind::Malformed),
        (Fault { body: Some(FaultBody::Truncated), ..Fault::default() }, TransportErrorKind::Malformed),
        (Fault { status: Some(500), ..Fault::default() }, TransportErrorKind::Malformed),
        (Fault { body: Some(FaultBody::Drop), ..Fault::default() }, TransportErrorKind::Network),
    ] {
        assert_eq!(transport_error(&with_fault(fault.clone())), kind, "{fault:?}");
    }
}

#[test]
fn faults_say_whether_the_call_took_effect() {
    for (after, count) in [(false, 0), (true, 1)] {
        let body = Some(FaultBody::Drop);
        let world = with_fault(Fault { action: Some("CreateInstances".into()), body, after, ..Fault::default() });
        assert!(matches!(run(world.client().call(&order())), Err(Error::Transport(_))));
        assert_eq!(world.call(&DescribeDbInstances::new()).total_count, count);
    }
}

#[test]
fn latency_is_an_answer_s_own_affair() {
    let world = World::new(Config { latency_ms: 40, ..Config::default() });
    world.with(|emulator| {
        emulator.set_faults(vec![Fault {
            action: Some("DescribeZones".into()),
            latency_ms: Some(900),
            ..Fault::default()
        }]);
    });
    for (action, delay_ms) in [("DescribeRegions", 40), ("DescribeZones", 900)] {
        let request = tencentdb_postgres_emulator::Request::post("/", [("X-TC-Action", action)], "{}");
        assert_eq!(world.send(&request).delay_ms, delay_ms);
    }
}
