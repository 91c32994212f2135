//! Empty texts: what clients write for parameters they have no value for, over every action of the model.

mod support;

use serde_json::{Map, Value, json};
use support::{World, order};
use tencentdb_postgres::Error;
use tencentdb_postgres::model::{self, ActionInfo, Options, Parameter, ProblemCode};
use tencentdb_postgres_emulator::{Config, Fleet};

const REFUSED: &str = "InvalidParameterValue.InvalidParameterValueError";

/// A running instance of the demo fleet, which every world here begins with.
fn running(world: &World) -> String {
    let listed = world.send_json("DescribeDBInstances", r#"{"Limit": 100}"#).unwrap();
    let rows =
        listed["Response"]["DBInstanceSet"].as_array().or_else(|| listed["DBInstanceSet"].as_array()).unwrap().clone();
    let row =
        rows.iter().find(|row| row["DBInstanceStatus"] == "running" && row["DBInstanceType"] == "primary").unwrap();
    row["DBInstanceId"].as_str().unwrap().to_owned()
}

/// The required members, each with some value of its type.
fn required(parameters: &[Parameter], id: &str) -> Map<String, Value> {
    let filled = parameters.iter().filter(|parameter| parameter.required());
    filled.map(|parameter| (parameter.name().to_owned(), some(*parameter, id))).collect()
}

fn some(parameter: Parameter, id: &str) -> Value {
    let members = parameter.members();
    let one = match parameter.name() {
        "DBInstanceId" | "DBInstanceIdSet" => json!(id),
        _ if !members.is_empty() => Value::from(required(&members, id)),
        _ if parameter.is_text() => json!("x"),
        _ => json!(1),
    };
    if parameter.is_list() { json!([one]) } else { one }
}

/// Parameters whose structure is right.
fn sound(action: ActionInfo, id: &str) -> Map<String, Value> {
    if action.name() == "CreateInstances" {
        let Value::Object(params) = serde_json::to_value(order()).unwrap() else { panic!("an object") };
        return params;
    }
    let mut params = required(&action.parameters(), id);
    let text = Value::from(params.clone()).to_string();
    for problem in model::check(action.name(), &text, Options::default()).problems {
        if problem.code == ProblemCode::Type {
            params.insert(problem.path, json!(true));
        }
    }
    params
}

fn offered() -> impl Iterator<Item = ActionInfo> {
    model::actions().filter(|action| !action.withdrawn())
}

fn demo() -> World {
    World::new(Config { fleet: Fleet::Demo, ..Config::default() })
}

fn ask(world: &World, action: ActionInfo, params: Map<String, Value>) -> Result<Value, (String, String)> {
    match world.send_json(action.name(), &Value::from(params).to_string()) {
        Ok(mut answer) => {
            answer["RequestId"] = Value::Null;
            Ok(answer)
        }
        Err(Error::Api(error)) => Err((error.code.as_str().to_owned(), error.message)),
        Err(other) => panic!("{}: {other}", action.name()),
    }
}

#[test]
fn an_empty_id_is_refused_by_every_action_that_wants_one() {
    let world = demo();
    let id = running(&world);
    let mut tried = 0;
    for action in offered() {
        let wanted = action.parameters().into_iter().filter(|parameter| parameter.required() && parameter.is_text());
        for parameter in wanted.filter(|parameter| parameter.name().contains("Id")) {
            let mut params = sound(action, &id);
            params.insert(parameter.name().into(), if parameter.is_list() { json!([""]) } else { json!("") });
            let (code, message) = ask(&world, action, params).unwrap_err();
            assert_eq!(code, REFUSED, "{}: {message}", action.name());
            assert!(message.contains(&format!("`{}", parameter.name())), "{}: {message}", action.name());
            tried += 1;
        }
    }
    assert!(tried > 120, "only {tried} ids were tried");
}

#[test]
fn an_optional_text_that_is_empty_is_as_if_it_were_left_out() {
    let id = running(&demo());
    let mut tried = 0;
    for action in offered() {
        for parameter in action.parameters() {
            if parameter.required() || !parameter.is_text() || parameter.is_list() || parameter.clears() {
                continue;
            }
            let mut params = sound(action, &id);
            params.remove(parameter.name());
            let without = ask(&demo(), action, params.clone());
            params.insert(parameter.name().into(), json!(""));
            assert_eq!(ask(&demo(), action, params), without, "{}: {}", action.name(), parameter.name());
            tried += 1;
        }
    }
    assert!(tried > 100, "only {tried} texts were tried");
}

#[test]
fn the_texts_that_clients_always_send_do_not_stop_an_order() {
    let world = World::empty();
    let Ok(Value::Object(mut params)) = serde_json::to_value(order()) else { panic!("an object") };
    for name in [
        "DBVersion",
        "DBKernelVersion",
        "DBEngine",
        "StorageType",
        "SyncMode",
        "VpcId",
        "SubnetId",
        "KMSKeyId",
        "KMSRegion",
        "Name",
    ] {
        params.insert(name.into(), json!(""));
    }
    let answer = world.send_json("CreateInstances", &Value::from(params).to_string()).unwrap();
    assert!(!answer["DealNames"].as_array().unwrap().is_empty(), "{answer}");
}

#[test]
fn an_empty_id_of_a_call_that_is_not_genuine_tells_nothing() {
    let world = World::empty();
    let unsigned = tencentdb_postgres_emulator::Request::post(
        "/",
        [("X-TC-Action", "DescribeAccounts")],
        r#"{"DBInstanceId":""}"#,
    );
    let answer = String::from_utf8(world.send(&unsigned).body).unwrap();
    assert!(answer.contains("AuthFailure.InvalidAuthorization"), "{answer}");
}
