//! Parameters of instances: what they are, how they are changed, what a restart does, and templates of them.

mod support;

use serde_json::{Value, json};
use support::{World, examples, order, refusal};
use tencentdb_postgres::api::{
    Action, CreateInstances, CreateParameterTemplate, CreateParameterTemplateRequired, DbEngine,
    DeleteParameterTemplate, DescribeDbInstanceParameters, DescribeDedicatedClusters, DescribeDefaultParameters,
    DescribeDefaultParametersRequired, DescribeParameterTemplateAttributes, DescribeParameterTemplates,
    DescribeParamsEvent, DescribeTasks, EventItem, ModifyDbInstanceParameters, ModifyDbInstanceParametersRequired,
    ModifyDbInstanceSpec, ModifyDbInstanceSpecRequired, ModifyParameterTemplate, ParamEntry, ParamInfo,
    ParameterTemplatesOrderBy, RestartDbInstance, SortDirection, UpgradeDbInstanceMajorVersion,
    UpgradeDbInstanceMajorVersionRequired,
};
use tencentdb_postgres_emulator::{Config, Emulator, Fleet};

fn entries(values: &[(&str, &str)]) -> Vec<ParamEntry> {
    values.iter().map(|(name, value)| ParamEntry { name: (*name).into(), expected_value: (*value).into() }).collect()
}

fn change(id: &str, values: &[(&str, &str)]) -> ModifyDbInstanceParameters {
    ModifyDbInstanceParameters::new(ModifyDbInstanceParametersRequired {
        db_instance_id: id,
        param_list: entries(values),
    })
}

/// A running instance of a class.
fn running_as(world: &World, class: &str) -> String {
    let order = CreateInstances { spec_code: class.into(), ..order().instance_charge_type("POSTPAID_BY_HOUR") };
    let id = world.call(&order).db_instance_id_set.remove(0);
    world.wait(60);
    id
}

fn parameter(world: &World, id: &str, name: &str) -> ParamInfo {
    let mut answer = world.call(&DescribeDbInstanceParameters::new(id).param_name(name));
    assert_eq!((answer.total_count, answer.detail.len()), (1, 1), "{name}");
    answer.detail.remove(0)
}

fn value(world: &World, id: &str, name: &str) -> String {
    parameter(world, id, name).current_value
}

fn events(world: &World, id: &str) -> Vec<EventItem> {
    let answer = world.call(&DescribeParamsEvent::new(id));
    assert_eq!(answer.total_count as usize, answer.event_items.len());
    answer.event_items
}

#[test]
fn a_new_instance_has_the_defaults_of_its_version_and_size() {
    let world = World::empty();
    let id = world.running();
    let all = world.call(&DescribeDbInstanceParameters::new(&id));
    assert_eq!(all.total_count as usize, all.detail.len());
    assert!(all.detail.iter().all(|parameter| parameter.current_value == parameter.default_value));
    assert!(all.detail.iter().any(|parameter| parameter.name == "vacuum_buffer_usage_limit"), "as from 16 on");
    assert!(!all.detail.iter().any(|parameter| parameter.name == "transaction_timeout"), "as from 17 on");
    for name in ["max_standby_streaming_delay", "max_standby_archive_delay"] {
        assert!(value(&world, &id, name).parse::<i64>().is_ok(), "{name}");
    }
    assert_eq!(world.call(&DescribeDbInstanceParameters::new(&id).param_name("no_such")).total_count, 0);
    let larger = running_as(&world, "pg.it.large16");
    for name in ["max_connections", "shared_buffers", "work_mem", "effective_cache_size"] {
        let (small, large) = (parameter(&world, &id, name), parameter(&world, &larger, name));
        assert!(small.spec_related && small.default_value != large.default_value, "{name}");
        assert!(small.max < large.max, "{name}");
    }
}

#[test]
fn defaults_without_an_instance_tell_every_size() {
    let world = World::empty();
    let of = |major: &str, engine: DbEngine| {
        DescribeDefaultParameters::new(DescribeDefaultParametersRequired { db_major_version: major, db_engine: engine })
    };
    let answer = world.call(&of("13", DbEngine::POSTGRESQL));
    let infos = answer.param_info_set.expect("the parameters");
    assert_eq!(answer.total_count as usize, infos.len());
    let buffers = infos.iter().find(|parameter| parameter.name == "shared_buffers").unwrap();
    let sizes = buffers.spec_relation_set.as_ref().expect("a size each");
    assert!(sizes.len() > 4 && sizes[0].memory == "2G" && sizes[0].value == buffers.default_value);
    // As the manual's example has them.
    for (name, id_of, default, least, most) in [
        ("jit_inline_above_cost", 13, "500000", -1.0, 123_124_123.0),
        ("autovacuum_multixact_freeze_max_age", 13, "400000000", 10_000.0, 2_000_000_000.0),
        ("search_path", 13, "\"$user\", public", 0.0, 0.0),
    ] {
        let found = infos.iter().find(|parameter| parameter.name == name).unwrap();
        assert_eq!((found.default_value.as_str(), found.min, found.max), (default, least, most), "{name}");
        assert_eq!((found.id / 1000, found.current_value.as_str()), (id_of, ""), "{name}");
    }
    for (major, engine) in [("9", DbEngine::POSTGRESQL), ("17", DbEngine::MSSQL_COMPATIBLE)] {
        assert_eq!(world.refused(&of(major, engine)), "InvalidParameterValue.InvalidParameterValueError");
    }
}

#[test]
fn a_change_is_a_task_at_whose_end_the_value_is_in_force() {
    let world = World::new(Config::default());
    let id = world.running();
    let task = world.call(&change(&id, &[("work_mem", "8192"), ("jit", "off")])).task_id.expect("a task");
    assert_eq!(world.status(&id), "running", "connections stay");
    assert_eq!(value(&world, &id, "work_mem"), "4096");
    assert!(events(&world, &id).is_empty(), "the list is behind");
    world.wait(4);
    let detail = events(&world, &id).remove(0).event_detail.remove(0);
    assert_eq!((detail.state.as_str(), detail.effective_time.as_str()), ("in progress", "0001-01-01 00:00:00"));
    let shown = world.call(&DescribeTasks::new().task_id(task as u64)).task_set.remove(0);
    assert_eq!((shown.task_type.as_str(), shown.status.as_str()), ("ModifyInstanceParams", "Running"));
    world.wait(6);
    let shown = world.call(&DescribeTasks::new().task_id(task as u64)).task_set.remove(0);
    assert_eq!(shown.status.as_str(), "Success");
    let changed = parameter(&world, &id, "work_mem");
    assert_eq!((changed.current_value.as_str(), changed.default_value.as_str()), ("8192", "4096"));
    assert_eq!(changed.last_modify_time, shown.end_time.unwrap());
    let items = events(&world, &id);
    assert_eq!(items.iter().map(|item| item.param_name.as_str()).collect::<Vec<_>>(), ["work_mem", "jit"]);
    let detail = &items[0].event_detail[0];
    assert_eq!((detail.old_value.as_str(), detail.new_value.as_str()), ("4096", "8192"));
    assert_eq!((detail.state.as_str(), detail.event_log.as_str()), ("success", ""));
    assert_eq!(detail.effective_time, changed.last_modify_time);

    world.call(&change(&id, &[("work_mem", "16384")]));
    world.wait(20);
    let item = events(&world, &id).remove(0);
    assert_eq!((item.event_count, item.event_detail.len()), (2, 2));
    assert_eq!(item.event_detail[1].old_value, "8192");
}

#[test]
fn the_list_of_changes_is_behind_unless_that_is_turned_off() {
    let world = World::empty();
    let id = world.running();
    world.call(&change(&id, &[("jit", "off")]));
    assert_eq!(events(&world, &id)[0].event_detail[0].state.as_str(), "in progress");
    world.wait(5);
    assert_eq!(events(&world, &id)[0].event_detail[0].state.as_str(), "success");
}

#[test]
fn what_needs_a_restart_waits_for_one() {
    let world = World::empty();
    let id = world.running();
    world.call(&change(&id, &[("max_replication_slots", "30"), ("deadlock_timeout", "2000")]));
    world.wait(20);
    assert!(parameter(&world, &id, "max_replication_slots").need_reboot);
    assert_eq!(value(&world, &id, "max_replication_slots"), "10");
    assert_eq!(value(&world, &id, "deadlock_timeout"), "2000");
    let waiting = events(&world, &id).remove(0).event_detail.remove(0);
    assert_eq!((waiting.state.as_str(), waiting.effective_time.as_str()), ("success", "0001-01-01 00:00:00"));
    assert!(waiting.event_log.contains("restart"));
    world.call(&RestartDbInstance::new(&id));
    world.wait(20);
    assert_eq!(value(&world, &id, "max_replication_slots"), "30");
    let done = events(&world, &id).remove(0).event_detail.remove(0);
    assert!(done.effective_time > waiting.modify_time && done.event_log.is_empty());
}

#[test]
fn a_change_whose_task_fails_is_paused_and_changes_nothing() {
    let world = World::empty();
    let id = world.running();
    world.fail(Some("ModifyInstanceParams"));
    world.call(&change(&id, &[("work_mem", "8192")]));
    world.wait(20);
    world.exported();
    let paused = events(&world, &id).remove(0).event_detail.remove(0);
    assert_eq!((paused.state.as_str(), paused.event_log.starts_with("Pause:")), ("paused", true));
    assert_eq!(value(&world, &id, "work_mem"), "4096");
    world.fail(None);
    world.call(&change(&id, &[("work_mem", "8192")]));
    world.wait(20);
    assert_eq!(value(&world, &id, "work_mem"), "8192");
    let states: Vec<_> = events(&world, &id).remove(0).event_detail.into_iter().map(|one| one.state).collect();
    assert_eq!(states.iter().map(|state| state.as_str()).collect::<Vec<_>>(), ["paused", "success"]);
}

#[test]
fn values_that_a_new_size_or_version_cannot_have_go_back_to_the_default() {
    let world = World::empty();
    let id = running_as(&world, "pg.it.medium8");
    let changes = [("max_connections", "3000"), ("vacuum_cost_limit", "200"), ("old_snapshot_threshold", "60")];
    world.call(&change(&id, &changes));
    world.wait(20);
    world.call(&ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired {
        db_instance_id: &id,
        memory: 2,
        storage: 20,
    }));
    world.wait(60);
    assert_eq!(value(&world, &id, "max_connections"), parameter(&world, &id, "max_connections").default_value);
    assert_eq!(value(&world, &id, "old_snapshot_threshold"), "60", "the nodes are new, so nothing waits");
    world.call(&UpgradeDbInstanceMajorVersion::new(UpgradeDbInstanceMajorVersionRequired {
        db_instance_id: &id,
        target_db_kernel_version: "v17.4_r1.0",
    }));
    world.wait(120);
    assert_eq!(value(&world, &id, "vacuum_cost_limit"), "200");
    assert_eq!(world.call(&DescribeDbInstanceParameters::new(&id).param_name("old_snapshot_threshold")).total_count, 0);
}

#[test]
fn what_cannot_be_set_is_refused() {
    let world = World::empty();
    let id = world.running();
    let invalid = "InvalidParameterValue.InvalidParameterValueError";
    for (values, code) in [
        (&[("deadlock_timeout", "soon")][..], "InvalidParameterValue.DataConvertError"),
        (&[("jit", "maybe")], "InvalidParameterValue.DataConvertError"),
        (&[("deadlock_timeout", "0")], invalid),
        (&[("wal_level", "minimal")], invalid),
        (&[("max_connections", "99999")], invalid),
        (&[("transaction_timeout", "1")], invalid),
        (&[("jit", "on"), ("jit", "off")], invalid),
        (&[("jit", "on"), ("no_such", "1")], invalid),
        (&[("jit", "on"), ("deadlock_timeout", "1000")], "FailedOperation.FailedOperationError"),
    ] {
        assert_eq!(world.refused(&change(&id, values)), code, "{values:?}");
    }
    assert_eq!(world.refused(&change("postgres-none0000", &[])), "ResourceNotFound.InstanceNotFoundError");
    let missing = "ResourceNotFound.InstanceNotFoundError";
    assert_eq!(world.refused(&DescribeDbInstanceParameters::new("postgres-none0000")), missing);
    assert_eq!(world.refused(&DescribeParamsEvent::new("postgres-none0000")), missing);
    let refused = refusal(world.send_json(
        "ModifyDBInstanceParameters",
        &format!(r#"{{"DBInstanceId":"{id}","ParamList":[{{"Name":"work_men","ExpectedValue":"1"}}]}}"#),
    ));
    assert!(refused.message.contains("Did you mean work_mem?"), "{}", refused.message);
    world.call(&RestartDbInstance::new(&id));
    let busy = "OperationDenied.InstanceStatusLimitError";
    assert_eq!(world.refused(&change(&id, &[("jit", "off")])), busy);
    world.wait(60);
    assert!(events(&world, &id).is_empty(), "nothing was changed on the way");
}

#[test]
fn a_read_only_instance_never_has_less_than_its_primary() {
    let world = World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let named = |name: &str| {
        world.with(|emulator| {
            let state: serde_json::Value = serde_json::from_str(&emulator.export_state()).unwrap();
            let all = state["state"]["instances"].as_object().unwrap().clone();
            all.into_iter()
                .find(|(_, instance)| instance["shown"]["Name"] == name || instance["shown"]["DBInstanceName"] == name)
                .unwrap()
                .0
        })
    };
    let (primary, replica) = (named("shop-orders-primary"), named("shop-orders-ro-1"));
    let failed = "FailedOperation.FailedOperationError";
    let now = value(&world, &primary, "max_locks_per_transaction").parse::<u64>().unwrap();
    let set = |value: u64| value.to_string();
    assert_eq!(world.refused(&change(&replica, &[("max_locks_per_transaction", &set(now - 1))])), failed);
    assert_eq!(world.refused(&change(&primary, &[("max_locks_per_transaction", &set(now + 1))])), failed);
    for id in [&replica, &named("shop-orders-ro-2"), &primary] {
        world.call(&change(id, &[("max_locks_per_transaction", &set(now + 1))]));
        world.wait(10);
    }
}

#[test]
fn a_template_holds_values_for_a_version() {
    let world = World::empty();
    let create = |name: &str, major: &str| {
        let required = CreateParameterTemplateRequired {
            template_name: name,
            db_major_version: major,
            db_engine: DbEngine::POSTGRESQL,
        };
        CreateParameterTemplate::new(required)
    };
    let id = world.call(&create("shop", "13").template_description("for_shops")).template_id;
    let attributes = || world.call(&DescribeParameterTemplateAttributes::new(&id));
    let empty = attributes();
    assert_eq!((empty.total_count, empty.template_name.as_str()), (0, "shop"));
    let modify = || ModifyParameterTemplate::new(&id);
    world.call(&modify().modify_param_entry_set(entries(&[("wal_level", "logical"), ("max_connections", "16000")])));
    let held = attributes().param_info_set.unwrap();
    let names: Vec<_> = held.iter().map(|info| (info.name.as_str(), info.current_value.as_str())).collect();
    assert_eq!(names, [("max_connections", "16000"), ("wal_level", "logical")]);
    assert_eq!(held[1].default_value, "replica");
    world.call(
        &modify()
            .template_name("shops")
            .template_description("")
            .modify_param_entry_set(entries(&[("jit", "off")]))
            .delete_param_set(["max_connections".to_owned()]),
    );
    let after = attributes();
    assert_eq!(
        (after.total_count, after.template_name.as_str(), after.template_description.as_str()),
        (2, "shops", "")
    );

    let invalid = "InvalidParameterValue.InvalidParameterValueError";
    assert_eq!(world.refused(&create("late", "99")), invalid);
    assert_eq!(world.refused(&create("not allowed", "13")), invalid);
    assert_eq!(world.refused(&create("shop", "13").template_description("what?")), invalid);
    assert_eq!(world.refused(&modify().template_description("what?")), invalid);
    for values in [&[("jit", "maybe")][..], &[("transaction_timeout", "1")], &[("deadlock_timeout", "0")]] {
        assert_eq!(world.refused(&modify().modify_param_entry_set(entries(values))), invalid, "{values:?}");
    }
    assert_eq!(world.refused(&modify().delete_param_set(["no_such".to_owned()])), invalid);
    let both = modify().modify_param_entry_set(entries(&[("jit", "on")])).delete_param_set(["jit".to_owned()]);
    assert_eq!(world.refused(&both), invalid);
    assert_eq!(attributes().param_info_set, after.param_info_set, "nothing was changed on the way");

    world.call(&DeleteParameterTemplate::new(&id));
    let failed = "FailedOperation.FailedOperationError";
    assert_eq!(world.refused(&DescribeParameterTemplateAttributes::new(&id)), failed);
    assert_eq!(world.refused(&DeleteParameterTemplate::new(&id)), failed);
    assert_eq!(world.refused(&modify()), failed);
}

#[test]
fn templates_are_listed_newest_first_and_as_asked() {
    let world = World::empty();
    for (name, major) in [("b", "9"), ("b", "13"), ("a", "17"), ("c", "10")] {
        let required = CreateParameterTemplateRequired {
            template_name: name,
            db_major_version: major,
            db_engine: DbEngine::POSTGRESQL,
        };
        if major == "9" {
            assert_eq!(world.refused(&CreateParameterTemplate::new(required)), INVALID);
        } else {
            world.call(&CreateParameterTemplate::new(required));
        }
    }
    const INVALID: &str = "InvalidParameterValue.InvalidParameterValueError";
    let list = |request: DescribeParameterTemplates| {
        let answer = world.call(&request);
        let names = answer.parameter_template_set.into_iter().map(|template| template.template_name);
        (answer.total_count, names.collect::<String>())
    };
    let all = DescribeParameterTemplates::new;
    assert_eq!(list(all()), (3, "cab".into()));
    assert_eq!(list(all().order_by_type(SortDirection::ASC)), (3, "cab".into()), "a direction alone says nothing");
    assert_eq!(list(all().order_by(ParameterTemplatesOrderBy::CREATE_TIME)), (3, "bac".into()));
    assert_eq!(list(all().order_by(ParameterTemplatesOrderBy::TEMPLATE_NAME)), (3, "abc".into()));
    let by_version = all().order_by(ParameterTemplatesOrderBy::DB_MAJOR_VERSION);
    assert_eq!(list(by_version.order_by_type(SortDirection::DESC)), (3, "abc".into()));
    assert_eq!(list(all().limit(1).offset(1)), (3, "a".into()));
    let filter = |name: &str, value: &str| {
        all().filters([tencentdb_postgres::api::Filter {
            name: Some(name.to_owned()),
            values: Some(vec![value.into()]),
        }])
    };
    assert_eq!(list(filter("DBMajorVersion", "10")), (1, "c".into()));
    assert_eq!(list(filter("TemplateName", "a")), (1, "a".into()));
    assert_eq!(list(filter("DBEngine", "mssql_compatible")), (0, String::new()));
    assert_eq!(world.refused(&filter("no-such-filter", "a")), INVALID);
}

#[test]
fn a_state_in_the_middle_of_a_change_comes_back_as_it_was() {
    let world = World::empty();
    let id = world.running();
    world.call(&change(&id, &[("work_mem", "8192"), ("max_replication_slots", "30")]));
    world.wait(6);
    world.call(&change(&id, &[("work_mem", "9000")]));
    let text = world.exported();
    let mut other = Emulator::new(Config::default(), support::START);
    for (good, bad) in [(r#""8192""#, r#""1""#), ("max_replication_slots", "no_such_parameter")] {
        let damaged = text.replace(good, bad);
        assert_ne!(damaged, text);
        assert!(other.import_state(&damaged).unwrap_err().to_string().contains("cannot have"), "{bad}");
    }
}

/// Calls what the manual calls, and reads the answers as typed ones that say everything a response must.
fn answered<A: Action>(world: &World, id: &str) {
    for mut request in examples(A::NAME) {
        let ids = [("DBInstanceId", json!(id)), ("TemplateId", json!(template(world)))];
        for (name, own) in ids {
            if request.get(name).is_some() {
                request[name] = own;
            }
        }
        let answer = world.send_json(A::NAME, &request.to_string()).unwrap_or_else(|why| panic!("{}: {why}", A::NAME));
        serde_json::from_value::<A::Response>(answer).unwrap_or_else(|error| panic!("{}: {error}", A::NAME));
    }
}

/// A template as the manual makes it, words and spaces included.
fn template(world: &World) -> String {
    let params = json!({
        "TemplateName": "my_custom_template", "DBMajorVersion": "13", "DBEngine": "postgresql",
        "TemplateDescription": "This template is used for testing environment",
    });
    let answer: Value = world.send_json("CreateParameterTemplate", &params.to_string()).unwrap();
    answer["TemplateId"].as_str().unwrap().to_owned()
}

#[test]
fn the_manual_s_examples_are_answered() {
    let world = World::empty();
    let id = world.running();
    answered::<DescribeDbInstanceParameters>(&world, &id);
    answered::<ModifyDbInstanceParameters>(&world, &id);
    world.wait(20);
    answered::<DescribeParamsEvent>(&world, &id);
    answered::<DescribeDefaultParameters>(&world, &id);
    answered::<CreateParameterTemplate>(&world, &id);
    answered::<ModifyParameterTemplate>(&world, &id);
    answered::<DescribeParameterTemplateAttributes>(&world, &id);
    answered::<DescribeParameterTemplates>(&world, &id);
    answered::<DeleteParameterTemplate>(&world, &id);
    answered::<DescribeDedicatedClusters>(&world, &id);
}
