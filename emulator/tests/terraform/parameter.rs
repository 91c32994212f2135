//! Parameters, and templates of them.

use serde_json::{Value, json};
use tencentdb_postgres_emulator::Config;

use crate::provider::{call, finished, read};
use crate::support::{World, refusal};

/// Reads the values as the provider does: once no change is under way.
pub fn values(world: &World, id: &str) -> Value {
    let params = json!({ "DBInstanceId": id });
    for _ in 0..18 {
        let events = call(world, "DescribeParamsEvent", &params)["EventItems"].clone();
        let details = events.as_array().unwrap().iter().flat_map(|item| item["EventDetail"].as_array().unwrap());
        if details.clone().all(|detail| detail["State"] == "success") {
            return read(world, "DescribeDBInstanceParameters", &params)["Detail"].clone();
        }
        world.wait(10);
    }
    panic!("a change is under way for ever");
}

pub fn value(values: &Value, name: &str) -> String {
    let found = values.as_array().unwrap().iter().find(|parameter| parameter["Name"] == name);
    found.unwrap_or_else(|| panic!("there is no {name}"))["CurrentValue"].as_str().unwrap().to_owned()
}

#[test]
pub fn parameters() {
    let world = World::new(Config::default());
    let id = world.running();
    let set = |delay: &str| {
        let list = json!([
            { "Name": "check_function_bodies", "ExpectedValue": "off" },
            { "Name": "max_standby_archive_delay", "ExpectedValue": delay },
        ]);
        let answer = call(&world, "ModifyDBInstanceParameters", &json!({ "DBInstanceId": id, "ParamList": list }));
        let task = finished(&world, &answer["TaskId"]);
        assert_eq!(task["TaskType"], "ModifyInstanceParams");
        let all = read(&world, "DescribeDBInstanceParameters", &json!({ "DBInstanceId": id }))["Detail"].clone();
        assert_eq!(value(&all, "check_function_bodies"), "off");
        assert_eq!(value(&all, "max_standby_archive_delay"), delay);
    };
    set("35000");
    set("40000");
    // What is so already is refused with the code that the provider takes for that.
    let list = json!([{ "Name": "check_function_bodies", "ExpectedValue": "off" }]);
    let same = json!({ "DBInstanceId": id, "ParamList": list }).to_string();
    let refused = refusal(world.send_json("ModifyDBInstanceParameters", &same));
    assert_eq!(refused.code.as_str(), "FailedOperation.FailedOperationError");
}

#[test]
fn the_instance_reads_its_delays_and_sets_them() {
    let world = World::new(Config::default());
    let id = world.running();
    for (name, wanted) in [("max_standby_streaming_delay", 10_000), ("max_standby_archive_delay", -1)] {
        assert!(value(&values(&world, &id), name).parse::<i64>().is_ok(), "{name}");
        let list = json!([{ "Name": name, "ExpectedValue": wanted.to_string() }]);
        call(&world, "ModifyDBInstanceParameters", &json!({ "DBInstanceId": id, "ParamList": list }));
        assert_eq!(world.status(&id), "running", "the provider goes on at once");
        world.wait(10);
        assert_eq!(value(&values(&world, &id), name), wanted.to_string());
    }
}

/// A template as the provider makes it: empty first, then with its parameters.
fn template(world: &World) -> Value {
    let wanted = json!({
        "TemplateName": "tf_test", "DBMajorVersion": "16", "DBEngine": "postgresql",
        "TemplateDescription": "For_tf_test",
    });
    let id = call(world, "CreateParameterTemplate", &wanted)["TemplateId"].clone();
    let set = json!([
        { "Name": "timezone", "ExpectedValue": "UTC" },
        { "Name": "lock_timeout", "ExpectedValue": "123" },
    ]);
    call(world, "ModifyParameterTemplate", &json!({ "TemplateId": id, "DeleteParamSet": ["lc_time"] }));
    call(world, "ModifyParameterTemplate", &json!({ "TemplateId": id, "ModifyParamEntrySet": set }));
    let made = read(world, "DescribeParameterTemplateAttributes", &json!({ "TemplateId": id }));
    for field in ["TemplateName", "DBMajorVersion", "DBEngine", "TemplateDescription"] {
        assert_eq!(made[field], wanted[field], "{field}");
    }
    assert_eq!(made["TotalCount"], 2);
    assert_eq!(value(&made["ParamInfoSet"], "timezone"), "UTC", "names are shown as they are sent");
    id
}

#[test]
pub fn parameter_template_and_the_data_source_that_lists_it() {
    let world = World::new(Config::default());
    let id = template(&world);
    let change = json!({
        "TemplateId": id, "TemplateName": "tf_changed", "TemplateDescription": "",
        "ModifyParamEntrySet": [{ "Name": "lock_timeout", "ExpectedValue": "456" }], "DeleteParamSet": ["timezone"],
    });
    call(&world, "ModifyParameterTemplate", &change);
    let changed = read(&world, "DescribeParameterTemplateAttributes", &json!({ "TemplateId": id }));
    assert_eq!((&changed["TemplateName"], &changed["TotalCount"]), (&json!("tf_changed"), &json!(1)));
    assert_eq!(changed["TemplateDescription"], "");
    let list = json!({
        "Filters": [
            { "Name": "TemplateName", "Values": ["tf_changed"] },
            { "Name": "DBEngine", "Values": ["postgresql"] },
        ],
        "OrderBy": "CreateTime", "OrderByType": "desc", "Limit": 20, "Offset": 0,
    });
    let rows = read(&world, "DescribeParameterTemplates", &list);
    assert_eq!((&rows["TotalCount"], &rows["ParameterTemplateSet"][0]["TemplateId"]), (&json!(1), &id));
    call(&world, "DeleteParameterTemplate", &json!({ "TemplateId": id }));
    assert_eq!(read(&world, "DescribeParameterTemplates", &list)["TotalCount"], 0);
}

#[test]
pub fn parameter_template_config() {
    let world = World::new(Config::default());
    let id = template(&world);
    for (name, wanted, away) in [("lock_timeout", "789", "timezone"), ("work_mem", "8192", "lock_timeout")] {
        let change = json!({
            "TemplateId": id, "ModifyParamEntrySet": [{ "Name": name, "ExpectedValue": wanted }],
            "DeleteParamSet": [away],
        });
        call(&world, "ModifyParameterTemplate", &change);
        let held = read(&world, "DescribeParameterTemplateAttributes", &json!({ "TemplateId": id }));
        assert_eq!((value(&held["ParamInfoSet"], name), &held["TotalCount"]), (wanted.to_owned(), &json!(1)));
    }
}

#[test]
pub fn apply_parameter_template_operation() {
    let world = World::new(Config::default());
    let id = world.running();
    let template = template(&world);
    for _ in 0..2 {
        let present = values(&world, &id);
        let held = read(&world, "DescribeParameterTemplateAttributes", &json!({ "TemplateId": template }));
        let other: Vec<Value> = held["ParamInfoSet"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| value(&present, one["Name"].as_str().unwrap()) != one["CurrentValue"].as_str().unwrap())
            .map(|one| json!({ "Name": one["Name"], "ExpectedValue": one["CurrentValue"] }))
            .collect();
        // The second time nothing is left to be set, and it is called all the same.
        call(&world, "ModifyDBInstanceParameters", &json!({ "DBInstanceId": id, "ParamList": other }));
        assert_eq!(world.status(&id), "running");
        world.wait(10);
    }
    assert_eq!(value(&values(&world, &id), "timezone"), "UTC");
}

#[test]
pub fn default_parameters_data_source() {
    let world = World::new(Config::default());
    let params = json!({ "DBMajorVersion": "13", "DBEngine": "postgresql" });
    let answer = read(&world, "DescribeDefaultParameters", &params);
    assert_eq!(answer["TotalCount"], answer["ParamInfoSet"].as_array().unwrap().len());
}
