//! A state in a file: whatever was acknowledged is there, whatever became of the file's end.

mod support;

use serde_json::{Value, json};
use support::{START, World, order};
use tencentdb_postgres_emulator::{Config, Emulator, Fleet, Quirks, Request, Unwritten};

/// Calls that change instances, tasks, orders and what is small, and some that change nothing.
const CALLS: [(&str, &str, u64); 13] = [
    ("DescribeDBInstances", r#"{"Limit": 100}"#, 1),
    ("ModifyDBInstanceName", r#"{"DBInstanceId": "$id", "InstanceName": "renamed"}"#, 1),
    ("RestartDBInstance", r#"{"DBInstanceId": "$id"}"#, 3),
    ("DescribeTasks", "{}", 60),
    ("CreateParameterTemplate", r#"{"TemplateName": "kept", "DBMajorVersion": "15", "DBEngine": "postgresql"}"#, 1),
    ("ModifyBackupDownloadRestriction", r#"{"RestrictionType": "INTRANET"}"#, 1),
    ("RestartDBInstance", r#"{"DBInstanceId": "postgres-nothing0"}"#, 1),
    (
        "CreateReadOnlyGroup",
        r#"{"MasterDBInstanceId": "$id", "Name": "kept", "ProjectId": 0, "VpcId": "vpc-12345678",
            "SubnetId": "subnet-12345678", "ReplayLagEliminate": 0, "ReplayLatencyEliminate": 0, "MaxReplayLag": 0,
            "MaxReplayLatency": 0, "MinDelayEliminateReserve": 0}"#,
        60,
    ),
    (
        "CreateDBInstanceNetworkAccess",
        r#"{"DBInstanceId": "$id", "VpcId": "vpc-87654321", "SubnetId": "subnet-87654321", "IsAssignVip": true,
            "Vip": "10.0.9.8"}"#,
        60,
    ),
    (
        "DeleteDBInstanceNetworkAccess",
        r#"{"DBInstanceId": "$id", "VpcId": "vpc-87654321", "SubnetId": "subnet-87654321", "Vip": "10.0.9.8"}"#,
        60,
    ),
    ("IsolateDBInstances", r#"{"DBInstanceIdSet": ["$id"]}"#, 60),
    ("DestroyDBInstance", r#"{"DBInstanceId": "$id"}"#, 60),
    ("DescribeDBInstances", "{}", 86_400),
];

/// A file, as a host writes it.
#[derive(Default)]
struct File(String);

impl File {
    fn write(&mut self, world: &World) {
        match world.with(|emulator| emulator.unwritten(world.now_ms())) {
            Unwritten::Nothing => {}
            Unwritten::More(lines) => self.0 += &lines,
            Unwritten::Whole(text) => self.0 = text,
        }
    }
}

/// The state, but for the ids of calls, which are never given again.
fn state(emulator: &mut Emulator, now_ms: u64) -> Value {
    // Time passes for whoever is asked.
    emulator.handle(&Request { method: "GET".into(), url: "/healthz".into(), ..Request::default() }, now_ms);
    let mut state: Value = serde_json::from_str(&emulator.export_state()).unwrap();
    state["state"]["request_ids"].take();
    state
}

/// A world in which all calls were made, its file, and the length of the file after each.
fn played() -> (World, File, Vec<usize>) {
    let world = World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let id = world.running();
    let mut file = File::default();
    file.write(&world);
    let mut lengths = vec![file.0.len()];
    for (action, params, seconds) in CALLS {
        let is_refused = world.raw(action, &params.replace("$id", &id)).is_err();
        assert_eq!(is_refused, params.contains("nothing0"), "{action}");
        file.write(&world);
        lengths.push(file.0.len());
        let mut resumed = Emulator::resume(Config::default(), &file.0, world.now_ms()).unwrap();
        assert_eq!(resumed.sound_bytes, file.0.len());
        let here = world.with(|emulator| state(emulator, world.now_ms()));
        assert_eq!(state(&mut resumed.emulator, world.now_ms()), here, "after {action}");
        world.wait(seconds);
    }
    (world, file, lengths)
}

#[test]
fn the_file_has_what_was_acknowledged_after_every_call() {
    let (_, file, lengths) = played();
    assert_eq!(lengths[0], lengths[1], "a look writes nothing");
    assert!(lengths.windows(2).all(|pair| pair[1] - pair[0] < lengths[0] / 10), "{lengths:?}");
    assert!(!file.0.contains("Not-a-secret1"));
}

#[test]
fn what_is_written_of_a_change_does_not_grow_with_the_fleet() {
    let written = |fleet: Fleet| {
        let world = World::new(Config { fleet, quirks: Quirks::NONE, ..Config::default() });
        let id = world.running();
        world.with(|emulator| emulator.unwritten(world.now_ms()));
        let order = serde_json::to_string(&order().instance_charge_type("POSTPAID_BY_HOUR")).unwrap();
        let rename = format!(r#"{{"DBInstanceId": "{id}", "InstanceName": "renamed"}}"#);
        [("CreateInstances", &order), ("ModifyDBInstanceName", &rename)].map(|(action, params)| {
            world.raw(action, params).unwrap();
            match world.with(|emulator| emulator.unwritten(world.now_ms())) {
                Unwritten::More(line) => line.len(),
                other => panic!("{action}: {other:?}"),
            }
        })
    };
    let (few, many) = (written(Fleet::Empty), written(Fleet::Large));
    assert!(few.iter().zip(many).all(|(few, many)| many < few + few / 10), "{few:?} {many:?}");
}

#[test]
fn half_a_line_at_the_end_is_cut_off() {
    let (world, file, lengths) = played();
    let (before, after) = (lengths[2], lengths[3]);
    // The last is a line that lacks only its end.
    for end in (before..after).step_by(97).chain([after - 1]) {
        let Some(text) = file.0.get(..end) else { continue };
        let resumed = Emulator::resume(Config::default(), text, world.now_ms()).unwrap();
        assert_eq!(resumed.sound_bytes, before);
    }
}

#[test]
fn a_damaged_line_is_named_and_nothing_guessed() {
    let (world, file, _) = played();
    let lines: Vec<&str> = file.0.lines().collect();
    for at in 0..lines.len() {
        for (what, damaged) in [("cut", &lines[at][..lines[at].len() / 2]), ("empty", ""), ("other", "00000000 {}")] {
            let mut text = lines.clone();
            text[at] = damaged;
            let text = text.join("\n") + "\n";
            let refused = Emulator::resume(Config::default(), &text, world.now_ms()).unwrap_err().to_string();
            let said = if at == 0 { "its first line is damaged".into() } else { format!("line {} is damaged", at + 1) };
            assert!(refused.contains(&said), "{what} at {at}: {refused}");
        }
    }
    for text in ["", "half a line", "{}\n"] {
        assert!(Emulator::resume(Config::default(), text, START).is_err(), "{text:?}");
    }
}

#[test]
fn another_state_is_written_whole() {
    let (world, mut file, _) = played();
    let exported = world.with(|emulator| emulator.export_state());
    world.with(|emulator| emulator.import_state(&exported)).unwrap();
    let whole =
        |world: &World| matches!(world.with(|emulator| emulator.unwritten(world.now_ms())), Unwritten::Whole(_));
    assert!(whole(&world));
    file.write(&world);
    world.with(|emulator| emulator.reset(world.now_ms()));
    assert!(whole(&world));
    assert!(!whole(&world));
}

#[test]
fn the_clock_stays_as_far_ahead_as_it_was() {
    let world = World::empty();
    let mut file = File::default();
    world.with(|emulator| {
        let clock = serde_json::from_value(json!({ "advanceMs": 86_400_000 })).unwrap();
        emulator.set_clock(&clock, world.now_ms()).unwrap();
    });
    file.write(&world);
    world.wait(3600);
    let kept = Emulator::resume(Config::default(), &file.0, world.now_ms()).unwrap();
    assert_eq!(kept.emulator.now(world.now_ms()), START + 86_400_000 + 3_600_000);
}
