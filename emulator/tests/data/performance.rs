//! Slow queries and error logs: they grow with time, and the list and the analysis tell of the same.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::home::{Home, column};
use crate::support::{World, order};

const DAY: u64 = 86_400;

/// Params of a read of the three days after the start, with further ones.
fn days(more: &Value) -> Value {
    let mut params = json!({ "StartTime": "2025-06-15 23:00:00", "EndTime": "2025-06-19 00:00:00" });
    for (name, value) in more.as_object().unwrap() {
        params[name] = value.clone();
    }
    params
}

/// An instance with an application that has run for three days.
fn in_use() -> Home {
    let home = Home::new();
    home.create_account("ann", "normal");
    home.create_database("shop", "ann");
    home.create_database("ledger", "dbadmin");
    home.world.wait(3 * DAY);
    home
}

/// All rows of a list, page by page.
fn all(home: &Home, action: &str, rows: &str, more: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    loop {
        let mut params = days(more);
        params["Offset"] = json!(found.len());
        params["Limit"] = json!(100);
        let mut answer = home.call(action, params);
        let page = answer.pointer_mut(rows).unwrap().as_array().unwrap().clone();
        let done = page.is_empty();
        found.extend(page);
        if done {
            assert_eq!(answer["TotalCount"], found.len());
            return found;
        }
    }
}

#[test]
fn the_analysis_groups_the_very_queries_of_the_list() {
    let home = in_use();
    let queries = all(&home, "DescribeSlowQueryList", "/RawSlowQueryList", &json!({}));
    assert!(queries.len() > 50, "{}", queries.len());
    let answer = home.call("DescribeSlowQueryAnalysis", days(&json!({ "Limit": 100 })));
    let groups = all(&home, "DescribeSlowQueryAnalysis", "/Detail/AnalysisItems", &json!({}));
    assert_eq!(answer["Detail"]["TotalCallNum"], queries.len());
    let sum = |rows: &[Value], field: &str| rows.iter().map(|row| row[field].as_f64().unwrap()).sum::<f64>();
    assert!((sum(&queries, "Duration") - answer["Detail"]["TotalTime"].as_f64().unwrap()).abs() < 0.01);
    assert!((sum(&groups, "CallPercent") - 100.0).abs() < 0.01 && (sum(&groups, "CostPercent") - 100.0).abs() < 0.01);

    // A raw statement is its normal form with values in it.
    let is_of = |raw: &str, normal: &str| {
        let fits = |(own, general): (&str, &str)| own == general || general.starts_with('$');
        raw.split(' ').count() == normal.split(' ').count() && raw.split(' ').zip(normal.split(' ')).all(fits)
    };
    for group in &groups {
        let of = |query: &&Value| {
            query["DatabaseName"] == group["DatabaseName"]
                && query["UserName"] == group["UserName"]
                && is_of(query["RawQuery"].as_str().unwrap(), group["NormalQuery"].as_str().unwrap())
        };
        let own: Vec<&Value> = queries.iter().filter(of).collect();
        assert_eq!(group["CallNum"], own.len(), "{group}");
        let times: Vec<f64> = own.iter().map(|query| query["Duration"].as_f64().unwrap()).collect();
        assert_eq!(group["MaxCostTime"].as_f64().unwrap(), times.iter().copied().fold(0.0, f64::max));
        assert_eq!(group["MinCostTime"].as_f64().unwrap(), times.iter().copied().fold(f64::MAX, f64::min));
        assert!((group["CostTime"].as_f64().unwrap() - times.iter().sum::<f64>()).abs() < 0.01);
        let mut begun: Vec<&str> = own.iter().map(|query| query["SessionStartTime"].as_str().unwrap()).collect();
        begun.sort_unstable();
        assert!(begun[0].starts_with(group["FirstTime"].as_str().unwrap()));
        assert!(begun[begun.len() - 1].starts_with(group["LastTime"].as_str().unwrap()));
    }
}

#[test]
fn durations_are_counted_by_their_range() {
    let home = in_use();
    let queries = all(&home, "DescribeSlowQueryList", "/RawSlowQueryList", &json!({}));
    let counts: BTreeMap<String, i64> = home.call("DescribeSlowQueryList", days(&json!({})))["DurationAnalysis"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["TimeSegment"].as_str().unwrap().to_owned(), row["Count"].as_i64().unwrap()))
        .collect();
    let within = |from: f64, to: f64| {
        let fits = |query: &&Value| (from..to).contains(&(query["Duration"].as_f64().unwrap() / 1000.0));
        queries.iter().filter(fits).count() as i64
    };
    assert_eq!(counts["1-2s"], within(1.0, 2.0));
    assert_eq!(counts["9-10s"], within(9.0, 10.0));
    assert_eq!(counts["20-30s"], within(20.0, 30.0));
    assert_eq!(counts["50s-"], within(50.0, f64::MAX));
    assert_eq!(counts.values().sum::<i64>(), queries.len() as i64);
}

#[test]
fn logs_grow_with_time_and_what_was_logged_stays() {
    for (action, rows) in [("DescribeSlowQueryList", "RawSlowQueryList"), ("DescribeDBErrlogs", "Details")] {
        let home = in_use();
        let early = json!({ "StartTime": "2025-06-16 00:00:00", "EndTime": "2025-06-17 00:00:00", "Limit": 100 });
        let before = home.call(action, early.clone());
        let count = |home: &Home| {
            let params = json!({ "StartTime": "2025-06-16 00:00:00", "EndTime": "2025-07-01 00:00:00" });
            home.call(action, params)["TotalCount"].as_i64().unwrap()
        };
        let counted = count(&home);
        home.world.wait(DAY);
        home.create_database("later", "ann");
        home.create_account("late", "normal");
        assert!(count(&home) > counted, "{action}");
        assert_eq!(home.call(action, early)[rows], before[rows], "{action}");
    }
}

#[test]
fn queries_are_sorted_paged_and_of_the_database_asked_for() {
    let home = in_use();
    let list = |more: Value| home.call("DescribeSlowQueryList", days(&more))["RawSlowQueryList"].clone();
    let begun = column(&list(json!({})), "SessionStartTime");
    assert!(begun.is_sorted_by(|one, next| one >= next) && begun.len() == 50 && begun[0].ends_with(" CST"));
    let oldest = column(&list(json!({ "OrderByType": "asc" })), "SessionStartTime");
    assert!(oldest.is_sorted());
    let longest = list(json!({ "OrderBy": "Duration", "Limit": 5 }));
    let longest: Vec<f64> = longest.as_array().unwrap().iter().map(|row| row["Duration"].as_f64().unwrap()).collect();
    assert!(longest.is_sorted_by(|one, next| one >= next) && longest.len() == 5);
    let shop = column(&list(json!({ "DatabaseName": "shop", "Limit": 100 })), "DatabaseName");
    assert!(!shop.is_empty() && shop.iter().all(|name| name == "shop"));
    let groups = |order: &str| {
        let answer = home.call("DescribeSlowQueryAnalysis", days(&json!({ "OrderBy": order, "OrderByType": "asc" })));
        answer["Detail"]["AnalysisItems"].as_array().unwrap().clone()
    };
    for (order, field) in [("CallNum", "CallNum"), ("CostTime", "CostTime"), ("AvgCostTime", "AvgCostTime")] {
        let values: Vec<f64> = groups(order).iter().map(|row| row[field].as_f64().unwrap()).collect();
        assert!(values.is_sorted() && values.len() > 3, "{order}");
    }
}

#[test]
fn errors_are_narrowed_by_keys_and_filters() {
    let home = in_use();
    let errors = |more: &Value| all(&home, "DescribeDBErrlogs", "/Details", more);
    let everything = errors(&json!({}));
    assert!(column(&json!(everything), "ErrTime").is_sorted() && everything.len() > 30);
    let one = &everything[7];
    let filter = |kind: &str, compare: &str, values: Value| json!({ "LogFilters": [{ "Type": kind, "Compare": compare, "Value": values }] });
    let counted = |keeps: &dyn Fn(&Value) -> bool| everything.iter().filter(|row| keeps(row)).count();
    let (process, host) = (one["ProcessId"].as_i64().unwrap(), one["ClientAddr"].as_str().unwrap());
    let host = host.split(':').next().unwrap();
    let range = format!("{}-{}", process - 1, process + 1);
    for (more, keeps) in [
        (json!({ "DatabaseName": "shop" }), &(|row: &Value| row["Database"] == "shop") as &dyn Fn(&Value) -> bool),
        (json!({ "SearchKeys": ["ERROR"] }), &|row: &Value| row["ErrMsg"].as_str().unwrap().contains("ERROR")),
        (json!({ "SearchKeys": ["ERROR", "duplicate"] }), &|row: &Value| row["SqlStateCode"] == "23505"),
        (filter("user", "EQS", json!(["ann"])), &|row: &Value| row["UserName"] == "ann"),
        (filter("user", "NEQ", json!(["ann"])), &|row: &Value| row["UserName"] != "ann"),
        (filter("host", "EQS", json!([host])), &|row: &Value| row["ClientAddr"].as_str().unwrap().starts_with(host)),
        (filter("ApplicationName", "INC", json!(["w", "psql"])), &|row: &Value| {
            let name = row["ApplicationName"].as_str().unwrap();
            name.contains('w') || name == "psql"
        }),
        (filter("sql", "EXC", json!(["ERROR"])), &|row: &Value| !row["ErrMsg"].as_str().unwrap().contains("ERROR")),
        (filter("ProcessId", "RG", json!([range, "5-1"])), &|row: &Value| {
            (process - 1..=process + 1).contains(&row["ProcessId"].as_i64().unwrap())
        }),
    ] {
        let expected = counted(keeps);
        assert!(expected > 0, "{more} is met by none");
        let found = errors(&more);
        assert!(found.iter().all(keeps) && found.len() == expected, "{more}: {} of {expected}", found.len());
    }
}

#[test]
fn times_and_limits_that_cannot_be_are_refused() {
    let home = in_use();
    home.world.wait(5 * DAY);
    let value = "InvalidParameterValue.InvalidParameterValueError";
    for action in ["DescribeDBErrlogs", "DescribeSlowQueryAnalysis", "DescribeSlowQueryList"] {
        let range = |start: &str, end: &str| json!({ "StartTime": start, "EndTime": end });
        let week = |more: Value| {
            let mut params = range("2025-06-20 00:00:00", "2025-06-21 00:00:00");
            for (name, value) in more.as_object().unwrap() {
                params[name] = value.clone();
            }
            params
        };
        home.refuses(&[
            (action, range("2025-06-16 23:07:40", "2025-06-20 00:00:00"), value),
            (action, range("2025-06-21 00:00:00", "2025-06-20 23:59:59"), value),
            (action, range("yesterday", "2025-06-20 00:00:00"), value),
            (action, range("2025-06-31 00:00:00", "2025-07-02 00:00:00"), value),
            (action, week(json!({ "Limit": 101 })), "InvalidParameterValue.ParameterValueExceedError"),
            (action, week(json!({ "Offset": -1 })), value),
            (action, week(json!({ "DBInstanceId": "postgres-nothing0" })), "ResourceNotFound.InstanceNotFoundError"),
        ]);
        home.call(action, range("2025-06-16 23:07:50", "2025-06-20 00:00:00"));
    }
    let filter = |kind: &str, compare: &str, value: &str| {
        let mut params = json!({ "StartTime": "2025-06-20 00:00:00", "EndTime": "2025-06-21 00:00:00" });
        params["LogFilters"] = json!([{ "Type": kind, "Compare": compare, "Value": [value] }]);
        params
    };
    home.refuses(&[
        ("DescribeDBErrlogs", filter("weather", "INC", "rain"), value),
        ("DescribeDBErrlogs", filter("ProcessId", "RG", "many"), value),
        ("DescribeDBErrlogs", filter("user", "LIKE", "ann"), value),
    ]);
}

#[test]
fn no_more_than_ten_thousand_are_counted() {
    let world = World::empty();
    let mut large = order().instance_charge_type("POSTPAID_BY_HOUR");
    large.spec_code = "pg.it.16xlarge256".into();
    let id = world.call(&large).db_instance_id_set.remove(0);
    world.wait(7 * DAY);
    let home = Home { world, id };
    let week = json!({ "StartTime": "2025-06-15 23:06:40", "EndTime": "2025-06-22 23:06:40", "Offset": 9_999 });
    let answer = home.call("DescribeSlowQueryList", week);
    assert_eq!(answer["TotalCount"], 10_000);
    assert_eq!(answer["RawSlowQueryList"].as_array().unwrap().len(), 1);
}

#[test]
fn an_isolated_instance_logs_nothing_more() {
    let home = in_use();
    let ids = json!({ "DBInstanceIdSet": [home.id] });
    home.world.send_json("IsolateDBInstances", &ids.to_string()).unwrap();
    home.world.wait(60);
    let count = || home.call("DescribeDBErrlogs", days(&json!({})))["TotalCount"].clone();
    let before = count();
    home.world.wait(DAY);
    assert_eq!(count(), before);
}
