//! The check of parameters: what refuses a call, what only earns advice, and where it is said to be.

use serde_json::{Value, json};
use tencentdb_postgres::model::{Options, Problem, Severity, check};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn found(action: &str, params: &str, options: Options) -> Vec<(String, &'static str)> {
    check(action, params, options).problems.into_iter().map(|problem| (problem.path, problem.code.as_str())).collect()
}

/// Asserts what is found in each set of parameters, as `path code` lines.
fn expect<const N: usize>(action: &str, options: Options, cases: [(&str, &[(&str, &str)]); N]) {
    for (params, expected) in cases {
        let found = found(action, params, options);
        let found: Vec<(&str, &str)> = found.iter().map(|(path, code)| (&**path, *code)).collect();
        assert_eq!(found, expected, "{action} {params}");
    }
}

/// The table that tests/js/model.test.mjs goes through too: each sort of message, and what each action misses in no
/// parameters at all.
#[test]
fn problems_are_those_of_the_table() {
    let rows: Vec<Value> = serde_json::from_str(include_str!("problems.json")).unwrap();
    for row in &rows {
        let text = |name: &str| row[name].as_str().unwrap();
        let report = check(text("action"), text("params"), Options::default());
        let problems: Vec<Value> = report.problems.iter().map(as_json).collect();
        assert_eq!(Value::from(problems), row["problems"], "{} {}", text("action"), text("params"));
    }
}

fn as_json(problem: &Problem) -> Value {
    let mut row = json!({
        "path": problem.path,
        "code": problem.code.as_str(),
        "severity": problem.severity.as_str(),
        "message": problem.message,
    });
    if let Some(suggestion) = &problem.suggestion {
        row["suggestion"] = suggestion.as_str().into();
    }
    row
}

#[test]
fn a_value_has_its_type() {
    expect(
        "DescribeDBInstances",
        Options::default(),
        [
            ("{}", &[]),
            (r#" { "Limit" : 1 , "Offset":0 } "#, &[]),
            (r#"{"Limit":"1"}"#, &[("Limit", "type")]),
            (r#"{"Limit":null}"#, &[("Limit", "type")]),
            (r#"{"Limit":true}"#, &[("Limit", "type")]),
            (r#"{"Limit":1.0}"#, &[("Limit", "type")]),
            (r#"{"Limit":1e1}"#, &[("Limit", "type")]),
            (r#"{"Limit":[1]}"#, &[("Limit", "type")]),
            (r#"{"Filters":{}}"#, &[("Filters", "type")]),
            (r#"{"Filters":[[]]}"#, &[("Filters[0]", "type")]),
            (r#"{"Filters":[{"Name":1}]}"#, &[("Filters[0].Name", "type")]),
            (r#"{"Filters":[{"Name":"db-instance-id","Values":["a",2]}]}"#, &[("Filters[0].Values[1]", "type")]),
            (r#"{"OrderBy":["CreateTime"]}"#, &[("OrderBy", "type")]),
            ("[]", &[("", "type")]),
            ("null", &[("", "type")]),
            ("\"{}\"", &[("", "type")]),
        ],
    );
    expect(
        "ModifyDBInstanceDeletionProtection",
        Options::default(),
        [
            (r#"{"DBInstanceId":"p","DeletionProtection":false}"#, &[]),
            (r#"{"DBInstanceId":"p","DeletionProtection":0}"#, &[("DeletionProtection", "type")]),
            (r#"{"DBInstanceId":"p","DeletionProtection":"false"}"#, &[("DeletionProtection", "type")]),
            (r#"{"DBInstanceId":"p","DeletionProtection":null}"#, &[("DeletionProtection", "type")]),
        ],
    );
}

#[test]
fn integers_fit_their_64_bits() {
    for (number, fits) in [
        ("0", true),
        ("-0", true),
        ("18446744073709551615", true),
        ("18446744073709551616", false),
        ("99999999999999999999999999", false),
        ("-1", false),
    ] {
        let report = check("DescribeDBInstances", &format!(r#"{{"Offset":{number}}}"#), Options::default());
        assert_eq!(report.problems.iter().any(|problem| problem.code.as_str() == "integer"), !fits, "{number}");
        assert_eq!(report.refuses(), !fits, "{number}");
    }
    for (number, fits) in [
        ("9223372036854775807", true),
        ("9223372036854775808", false),
        ("-9223372036854775808", true),
        ("-9223372036854775809", false),
    ] {
        let params = format!(r#"{{"DBInstanceId":"p","Period":{number}}}"#);
        let report = check("RenewInstance", &params, Options::default());
        assert_eq!(report.problems.iter().any(|problem| problem.code.as_str() == "integer"), !fits, "{number}");
    }
}

#[test]
fn what_is_required_is_missed_wherever_it_belongs() {
    expect(
        "RenewInstance",
        Options::default(),
        [
            ("{}", &[("DBInstanceId", "missing"), ("Period", "missing")]),
            (r#"{"Period":1}"#, &[("DBInstanceId", "missing")]),
            (r#"{"Period":1,"DBInstanceID":"p"}"#, &[("DBInstanceID", "unknown"), ("DBInstanceId", "missing")]),
        ],
    );
}

#[test]
fn names_are_compared_as_they_are_spelt_not_as_they_are_escaped() {
    expect(
        "DescribeDBInstances",
        Options::default(),
        [
            (r#"{"\u004cimit":1}"#, &[]),
            (r#"{"Limit":1,"\u004cimit":2}"#, &[("Limit", "duplicate")]),
            (r#"{"limit":1}"#, &[("limit", "unknown")]),
            (r#"{"Limit\u0000":1}"#, &[("Limit\0", "unknown")]),
            (r#"{"":1}"#, &[("", "unknown")]),
            (r#"{"__proto__":{}}"#, &[("__proto__", "unknown")]),
        ],
    );
}

#[test]
fn what_is_not_json_is_named_with_its_place() {
    for (params, at) in [
        ("", 0),
        ("{", 1),
        (r#"{"Limit":1"#, 10),
        (r#"{"Limit":1,}"#, 11),
        (r#"{"Limit" 1}"#, 9),
        (r#"{Limit:1}"#, 1),
        (r#"{"Limit":1}}"#, 11),
        (r#"{"Limit":NaN}"#, 9),
        (r#"{"Limit":01}"#, 10),
        ("{\"Limit\":1}\u{feff}", 11),
        ("{'Limit':1}", 1),
    ] {
        let report = check("DescribeDBInstances", params, Options::default());
        let last = report.problems.last().unwrap();
        assert_eq!((&*last.path, last.code.as_str()), ("", "syntax"), "{params}");
        assert!(last.message.ends_with(&format!("byte {at}")), "{params}: {}", last.message);
    }
}

#[test]
fn depth_is_bounded_and_width_is_not() {
    for deep in ["[".repeat(1_000_000), r#"{"A":"#.repeat(200_000), format!(r#"{{"Filters":{}"#, "[".repeat(1_000_000))]
    {
        assert!(check("DescribeDBInstances", &deep, Options::default()).refuses());
        assert_eq!(tencentdb_postgres::model::redact("DescribeDBInstances", &deep), "***");
    }
    let ids: Vec<String> = (0..50_000).map(|n| format!("\"postgres-{n}\"")).collect();
    let wide = format!(r#"{{"DBInstanceIdSet":[{}]}}"#, ids.join(","));
    assert!(!check("IsolateDBInstances", &wide, Options::default()).refuses());
    let many: Vec<String> = (0..10_000).map(|n| format!("\"P{n}\":{n}")).collect();
    assert_eq!(
        check("DescribeDBInstances", &format!("{{{}}}", many.join(",")), Options::default()).problems.len(),
        10_000
    );
}

#[test]
fn values_beside_the_documented_ones_are_advice_unless_strict() {
    expect(
        "DescribeDBInstances",
        Options::default(),
        [
            (r#"{"Limit":101}"#, &[("Limit", "range")]),
            (r#"{"OrderByType":"desk"}"#, &[("OrderByType", "enum")]),
            (r#"{"Filters":[{"Name":"db-instance-ids","Values":["a"]}]}"#, &[("Filters[0].Name", "enum")]),
        ],
    );
    let params = r#"{"OrderByType":"desk"}"#;
    let report = check("DescribeDBInstances", params, Options::default());
    assert!(!report.refuses());
    assert_eq!(report.problems[0].severity, Severity::Advice);
    assert_eq!(report.problems[0].suggestion.as_deref(), Some("desc"));
    assert!(check("DescribeDBInstances", params, Options::default().strict(true)).refuses());
    assert!(!check("DescribeDBInstances", r#"{"OrderByType":"desc"}"#, Options::default().strict(true)).refuses());
}

#[test]
fn a_broken_rule_is_told_with_its_names_and_values() {
    for (action, params, path, said) in [
        (
            "CloneDBInstance",
            r#"{"DBInstanceId":"p","SpecCode":"s","Storage":10,"Period":2,"AutoRenewFlag":0,"VpcId":"v","SubnetId":"s","BackupSetId":"b","InstanceChargeType":"POSTPAID_BY_HOUR"}"#,
            "Period",
            "`Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.",
        ),
        (
            "ModifyAccountPrivileges",
            r#"{"DBInstanceId":"p","UserName":"u","ModifyPrivilegeSet":[{"DatabasePrivilege":{"Object":{"ObjectName":"o","DatabaseName":"d","ObjectType":"table"},"PrivilegeSet":["SELECT"]}}]}"#,
            "ModifyPrivilegeSet[0].DatabasePrivilege.Object.SchemaName",
            "`SchemaName` is required unless `ObjectType` is `database`, `schema`, `account`.",
        ),
        (
            "ModifyParameterTemplate",
            r#"{"TemplateId":"t","ModifyParamEntrySet":[{"Name":"a","ExpectedValue":"1"}],"DeleteParamSet":["a"]}"#,
            "",
            "`ModifyParamEntrySet.Name` and `DeleteParamSet` must not name the same thing.",
        ),
    ] {
        let report = check(action, params, Options::default());
        assert!(!report.refuses(), "{action}: {:?}", report.problems);
        assert!(
            report.problems.iter().any(|problem| problem.path == path && problem.message == said),
            "{:?}",
            report.problems
        );
    }
}

#[test]
fn a_withdrawn_action_is_advised_against() {
    let report = check("DescribeDBSlowlogs", "{}", Options::default());
    let advice = report.problems.iter().find(|problem| problem.code.as_str() == "deprecated").unwrap();
    assert_eq!((&*advice.path, advice.suggestion.as_deref()), ("", Some("DescribeSlowQueryList")));
}

#[test]
fn what_is_newer_than_the_tables_passes_when_allowed() {
    let newer = Options::default().allow_unknown(true);
    expect(
        "DescribeDBInstances",
        newer,
        [
            (r#"{"Fresh":{"Deep":[1,null,{}]}}"#, &[]),
            (r#"{"Fresh":1,"Limit":"1"}"#, &[("Limit", "type")]),
            (r#"{"Fresh":}"#, &[("", "syntax")]),
        ],
    );
    expect("NoSuchAction", newer, [(r#"{"A":1}"#, &[]), ("7", &[("", "type")]), ("{", &[("", "syntax")])]);
    expect("NoSuchAction", Options::default(), [("{}", &[("", "unknown")])]);
}

#[test]
fn quotes_around_numbers_pass_only_when_allowed_and_only_around_numbers() {
    expect(
        "DescribeDBInstances",
        Options::default().quoted_scalars(true),
        [
            (r#"{"Limit":"10","Offset":"18446744073709551615"}"#, &[]),
            (r#"{"Offset":"18446744073709551616"}"#, &[("Offset", "integer")]),
            (r#"{"Offset":""}"#, &[("Offset", "type")]),
            (r#"{"Offset":" 1"}"#, &[("Offset", "type")]),
            (r#"{"Offset":"+1"}"#, &[("Offset", "type")]),
            (r#"{"Offset":"0x1"}"#, &[("Offset", "type")]),
            (r#"{"Limit":"1000"}"#, &[("Limit", "range")]),
        ],
    );
}

#[test]
fn no_message_holds_a_value() {
    let value = "zz-private-zz";
    for (action, params) in [
        (
            "DescribeDBInstances",
            format!(r#"{{"Limit":"{value}","OrderByType":"{value}","Filters":[{{"Name":"{value}"}}]}}"#),
        ),
        (
            "CreateAccount",
            format!(r#"{{"DBInstanceId":"{value}","UserName":"{value}","Type":"{value}","Password":"{value}"}}"#),
        ),
        ("CreateAccount", format!(r#"{{"OpenCam":"{value}","Remark":["{value}"]}}"#)),
    ] {
        let report = check(action, &params, Options::default().strict(true));
        assert!(!report.problems.is_empty());
        for problem in &report.problems {
            assert!(!format!("{problem:?}").contains(value), "{problem:?}");
        }
    }
}
