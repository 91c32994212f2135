//! What calls cost, counted in the things of the state that they look at: as much as their page, however large the
//! fleet is.

use serde_json::{Value, json};

use super::{Context, run};
use crate::catalog::regions;
use crate::clock::SECOND;
use crate::state::{State, looked_at};

const START: u64 = 1_750_000_000_000;

/// Runs an action in the first region, and answers its answer and how many things it looked at.
fn act(state: &mut State, action: &str, params: &Value) -> (Value, usize) {
    let region = regions::find("ap-guangzhou").unwrap();
    let before = looked_at();
    let answer = run(&mut Context::played(state, region), action, &params.to_string()).unwrap();
    (serde_json::from_str(&answer).unwrap(), looked_at() - before)
}

/// A state in which so many instances were bought, and the id of one.
fn fleet(count: usize) -> (State, String) {
    let mut state = State::new(1, START);
    let mut id = String::new();
    for _ in 0..count / 10 {
        let params = json!({
            "SpecCode": "pg.it.small2", "Storage": 20, "InstanceCount": 10, "Period": 1, "Charset": "UTF8",
            "AdminName": "root", "AdminPassword": "Abcdef1!", "Zone": "ap-guangzhou-6",
            "InstanceChargeType": "POSTPAID_BY_HOUR",
        });
        let (answer, _) = act(&mut state, "CreateInstances", &params);
        id = answer["DBInstanceIdSet"][0].as_str().unwrap().to_owned();
    }
    (state, id)
}

#[test]
fn a_page_costs_the_same_in_a_large_fleet() {
    let costs = |count: usize| {
        let (mut state, id) = fleet(count);
        state.advance(START + 60 * SECOND);
        let deal = state.orders.iter().next().unwrap().name.clone();
        let one = json!({ "Name": "db-instance-id", "Values": [id] });
        let calls = [
            ("DescribeDBInstances", json!({ "Limit": 10 })),
            ("DescribeDBInstances", json!({ "Limit": 10, "Offset": 30, "OrderByType": "desc" })),
            ("DescribeDBInstances", json!({ "Limit": 10, "OrderBy": "Name", "Filters": [one] })),
            ("DescribeDBInstanceAttribute", json!({ "DBInstanceId": id })),
            ("DescribeOrders", json!({ "DealNames": [deal] })),
            ("DescribeAccounts", json!({ "DBInstanceId": id })),
            ("DescribeDatabases", json!({ "DBInstanceId": id })),
            ("DescribeBaseBackups", json!({ "Filters": [one] })),
            ("DescribeLogBackups", json!({ "Filters": [one] })),
            ("DescribeBackupSummaries", json!({ "Filters": [one] })),
            (
                "DescribeAuditInstanceList",
                json!({
                    "AuditSwitch": 0, "Product": "postgres", "Limit": 10, "Filters": [{ "Name": "InstanceId", "Values": [id] }],
                }),
            ),
            ("RestartDBInstance", json!({ "DBInstanceId": id })),
        ];
        calls.map(|(action, params)| (action, act(&mut state, action, &params).1))
    };
    let small = costs(50);
    assert_eq!(small, costs(1000));
    assert!(small.iter().all(|(_, looked)| (1..=50).contains(looked)), "{small:?}");
}

#[test]
fn tasks_are_listed_at_the_cost_of_a_search() {
    let cost = |count: usize| {
        let (mut state, _) = fleet(count);
        state.advance(START + 60 * SECOND);
        act(&mut state, "DescribeTasks", &json!({ "Limit": 10 })).1
    };
    let (small, large) = (cost(50), cost(1600));
    // Three searches by halves: each takes a step more where there is twice as much.
    assert!(large <= small + 3 * 5, "{small} and {large}");
}

#[test]
fn what_is_due_costs_as_much_as_there_is_of_it() {
    let cost = |count: usize| {
        let (mut state, _) = fleet(count);
        let before = looked_at();
        state.advance(START + 60 * SECOND);
        looked_at() - before
    };
    let (some, more) = (cost(100), cost(800));
    assert!(some >= 100 && more <= 8 * some, "{some} and {more}");
}
