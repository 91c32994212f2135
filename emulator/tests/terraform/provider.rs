//! How the provider calls.

use serde_json::{Value, json};
use tencentdb_postgres::sign::{CommonParams, SignableRequest, Signer};
use tencentdb_postgres::{Credential, Transport};
use tencentdb_postgres_emulator::{DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Request};

use crate::support::{World, refusal};

pub fn call(world: &World, action: &str, params: &Value) -> Value {
    world.send_json(action, &params.to_string()).unwrap_or_else(|error| panic!("{action} is refused: {error}"))
}

/// Reads twice: what is read must not change by itself.
pub fn read(world: &World, action: &str, params: &Value) -> Value {
    let mut first = call(world, action, params);
    world.wait(1);
    let mut second = call(world, action, params);
    for answer in [&mut first, &mut second] {
        answer.as_object_mut().unwrap().remove("RequestId");
    }
    assert_eq!(first, second, "{action}");
    second
}

/// Checks that what is read holds what was wanted, by the same names.
pub fn holds(read: &Value, wanted: &Value) {
    for (name, value) in wanted.as_object().unwrap() {
        assert_eq!(read[name], *value, "{name}");
    }
}

/// Looks until it is so, as the provider does.
pub fn wait_for(world: &World, what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..60 {
        if is_so() {
            return;
        }
        world.wait(3);
    }
    panic!("{what} never came");
}

/// Waits until an instance runs.
pub fn running(world: &World, id: &str) {
    wait_for(world, "running", || world.status(id) == "running");
}

/// Waits for the end of a task, which may be listed late, and answers it.
pub fn finished(world: &World, task: &Value) -> Value {
    let find = || call(world, "DescribeTasks", &json!({ "TaskId": task }))["TaskSet"][0].clone();
    wait_for(world, "Success", || find()["Status"] == "Success");
    find()
}

/// Reads an instance.
pub fn attribute(world: &World, id: &str) -> Value {
    read(world, "DescribeDBInstanceAttribute", &json!({ "DBInstanceId": id }))["DBInstance"].clone()
}

/// Looks up a size by its gigabytes of memory, for a version of PostgreSQL.
pub fn spec_code(world: &World, memory: u64, version: &str) -> Value {
    let asked = json!({ "Zone": "ap-guangzhou-6", "DBEngine": "postgresql" });
    let infos = read(world, "DescribeProductConfig", &asked)["SpecInfoList"].clone();
    let mut items = infos.as_array().unwrap().iter().flat_map(|info| info["SpecItemInfoList"].as_array().unwrap());
    // Memory is told in megabytes here, and in gigabytes wherever else the provider reads it.
    let found = items.find(|item| item["Memory"] == memory * 1024 && item["Version"] == version);
    found.unwrap_or_else(|| panic!("no size has {memory} GB with {version}"))["SpecCode"].clone()
}

/// Isolates an instance, destroys it, and looks until it is gone.
pub fn destroy(world: &World, id: &str) {
    call(world, "IsolateDBInstances", &json!({ "DBInstanceIdSet": [id] }));
    wait_for(world, "isolated", || world.status(id) == "isolated");
    let of = json!({ "DBInstanceId": id });
    call(world, "DestroyDBInstance", &of);
    wait_for(world, "the end", || world.send_json("DescribeDBInstanceAttribute", &of.to_string()).is_err());
    let gone = refusal(world.send_json("DescribeDBInstanceAttribute", &of.to_string()));
    assert_eq!(gone.code.as_str(), "ResourceNotFound.InstanceNotFoundError");
}

/// Binds tags, which belong to another service.
pub fn tag(world: &World, id: &str, key: &str, value: &str) {
    let resource = format!("qcs::postgres:ap-guangzhou:uin/:DBInstanceId/{id}");
    let set = json!({ "Resource": resource, "ReplaceTags": [{ "TagKey": key, "TagValue": value }] });
    call_tag(world, "ModifyResourceTags", &set);
}

/// Reads the tags of an instance.
pub fn tags(world: &World, id: &str) -> Vec<(String, String)> {
    let of = json!({
        "ServiceType": "postgres", "ResourcePrefix": "DBInstanceId", "ResourceRegion": "ap-guangzhou",
        "ResourceIds": [id],
    });
    let rows = call_tag(world, "DescribeResourceTagsByResourceIds", &of)["Tags"].clone();
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    rows.as_array().unwrap().iter().map(|row| (text(row, "TagKey"), text(row, "TagValue"))).collect()
}

fn call_tag(world: &World, action: &str, params: &Value) -> Value {
    let (host, json) = ("tag.tencentcloudapi.com", params.to_string());
    let common = CommonParams { nonce: 1, ..CommonParams::new(action, "2018-08-13", Transport::now(world).as_secs()) };
    let signed = Signer::new(Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY))
        .sign(&SignableRequest::new(common, "tag", host, &json))
        .expect("fit to be sent");
    let headers = signed.headers.iter().cloned().chain([("Host".to_owned(), host.to_owned())]);
    let response = world.send(&Request::post("/", headers, signed.body.clone()));
    let answer: Value = serde_json::from_slice(&response.body).unwrap();
    assert!(answer["Response"]["Error"].is_null(), "{action}: {answer}");
    answer["Response"].clone()
}
