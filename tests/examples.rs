//! The manual's own examples: every request is fit to be sent, every answer is read, and nothing known of it is lost.

// The manual shows withdrawn actions too.
#![allow(deprecated)]

use std::collections::BTreeSet;

use serde_json::Value;
use tencentdb_postgres::api::{self, Action};
use tencentdb_postgres::call::{Call, Settings};
use tencentdb_postgres::model::{Options, Problem, Severity, check};
use tencentdb_postgres::{Error, HttpResponse};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The examples of one action, and its types.
struct Examples {
    action: &'static str,
    json: &'static str,
    /// Reads the parameters as the typed request and writes them again.
    request: fn(&Value) -> Result<Value, serde_json::Error>,
    /// Sends the parameters nowhere, reads the answer as the typed response and writes it again.
    answer: fn(&str, &Value) -> Result<Value, Error>,
    /// Reads the parameters as the typed request and takes it to JavaScript and back.
    #[cfg(target_arch = "wasm32")]
    request_in_js: fn(&Value) -> Result<(String, Value), Fault>,
    /// The same with what an answer holds.
    #[cfg(target_arch = "wasm32")]
    answer_in_js: fn(&Value) -> Result<(String, Value), Fault>,
}

macro_rules! examples {
    ($($request:ident $action:literal)*) => {
        [$(Examples {
            action: $action,
            json: include_str!(concat!("../spec/examples/", $action, ".json")),
            request: request::<api::$request>,
            answer: answer::<api::$request>,
            #[cfg(target_arch = "wasm32")]
            request_in_js: in_js::there_and_back::<api::$request>,
            #[cfg(target_arch = "wasm32")]
            answer_in_js: in_js::there_and_back::<<api::$request as Action>::Response>,
        }),*]
    };
}

#[cfg(target_arch = "wasm32")]
type Fault = Box<dyn std::error::Error>;

fn request<A: Action + serde::de::DeserializeOwned>(params: &Value) -> Result<Value, serde_json::Error> {
    serde_json::to_value(serde_json::from_value::<A>(params.clone())?)
}

fn answer<A: Action<Response: serde::Serialize>>(params: &str, body: &Value) -> Result<Value, Error> {
    let mut settings = Settings::new("ap-guangzhou");
    settings.options = Options::default().quoted_scalars(true);
    let call = Call::new(&settings, A::NAME, params)?;
    let response = HttpResponse { status: 200, headers: Vec::new(), body: body.to_string().into_bytes() };
    Ok(serde_json::to_value(call.answer::<A::Response>(&response)?).unwrap())
}

static EXAMPLES: &[Examples] = &examples! {
    AddDbInstanceToReadOnlyGroup "AddDBInstanceToReadOnlyGroup"
    CloneDbInstance "CloneDBInstance"
    CloseDbExtranetAccess "CloseDBExtranetAccess"
    CreateAccount "CreateAccount"
    CreateBackupPlan "CreateBackupPlan"
    CreateBaseBackup "CreateBaseBackup"
    CreateDbInstanceNetworkAccess "CreateDBInstanceNetworkAccess"
    CreateDatabase "CreateDatabase"
    CreateInstances "CreateInstances"
    CreateParameterTemplate "CreateParameterTemplate"
    CreateReadOnlyDbInstance "CreateReadOnlyDBInstance"
    CreateReadOnlyGroup "CreateReadOnlyGroup"
    CreateReadOnlyGroupNetworkAccess "CreateReadOnlyGroupNetworkAccess"
    CreateServerlessDbInstance "CreateServerlessDBInstance"
    DeleteAccount "DeleteAccount"
    DeleteBackupPlan "DeleteBackupPlan"
    DeleteBaseBackup "DeleteBaseBackup"
    DeleteDbInstanceNetworkAccess "DeleteDBInstanceNetworkAccess"
    DeleteLogBackup "DeleteLogBackup"
    DeleteParameterTemplate "DeleteParameterTemplate"
    DeleteReadOnlyGroup "DeleteReadOnlyGroup"
    DeleteReadOnlyGroupNetworkAccess "DeleteReadOnlyGroupNetworkAccess"
    DescribeAccountPrivileges "DescribeAccountPrivileges"
    DescribeAccounts "DescribeAccounts"
    DescribeAvailableRecoveryTime "DescribeAvailableRecoveryTime"
    DescribeBackupDownloadRestriction "DescribeBackupDownloadRestriction"
    DescribeBackupDownloadUrl "DescribeBackupDownloadURL"
    DescribeBackupOverview "DescribeBackupOverview"
    DescribeBackupPlans "DescribeBackupPlans"
    DescribeBackupSummaries "DescribeBackupSummaries"
    DescribeBaseBackups "DescribeBaseBackups"
    DescribeClasses "DescribeClasses"
    DescribeCloneDbInstanceSpec "DescribeCloneDBInstanceSpec"
    DescribeDbBackups "DescribeDBBackups"
    DescribeDbErrlogs "DescribeDBErrlogs"
    DescribeDbInstanceAttribute "DescribeDBInstanceAttribute"
    DescribeDbInstanceHaConfig "DescribeDBInstanceHAConfig"
    DescribeDbInstanceParameters "DescribeDBInstanceParameters"
    DescribeDbInstanceSslConfig "DescribeDBInstanceSSLConfig"
    DescribeDbInstanceSecurityGroups "DescribeDBInstanceSecurityGroups"
    DescribeDbInstances "DescribeDBInstances"
    DescribeDbSlowlogs "DescribeDBSlowlogs"
    DescribeDbVersions "DescribeDBVersions"
    DescribeDbXlogs "DescribeDBXlogs"
    DescribeDatabaseObjects "DescribeDatabaseObjects"
    DescribeDatabases "DescribeDatabases"
    DescribeDedicatedClusters "DescribeDedicatedClusters"
    DescribeDefaultParameters "DescribeDefaultParameters"
    DescribeEncryptionKeys "DescribeEncryptionKeys"
    DescribeLogBackups "DescribeLogBackups"
    DescribeMaintainTimeWindow "DescribeMaintainTimeWindow"
    DescribeOrders "DescribeOrders"
    DescribeParameterTemplateAttributes "DescribeParameterTemplateAttributes"
    DescribeParameterTemplates "DescribeParameterTemplates"
    DescribeParamsEvent "DescribeParamsEvent"
    DescribeProductConfig "DescribeProductConfig"
    DescribeReadOnlyGroups "DescribeReadOnlyGroups"
    DescribeRegions "DescribeRegions"
    DescribeServerlessDbInstances "DescribeServerlessDBInstances"
    DescribeSlowQueryAnalysis "DescribeSlowQueryAnalysis"
    DescribeSlowQueryList "DescribeSlowQueryList"
    DescribeTasks "DescribeTasks"
    DescribeZones "DescribeZones"
    DestroyDbInstance "DestroyDBInstance"
    DisIsolateDbInstances "DisIsolateDBInstances"
    InquiryPriceCreateDbInstances "InquiryPriceCreateDBInstances"
    InquiryPriceRenewDbInstance "InquiryPriceRenewDBInstance"
    InquiryPriceUpgradeDbInstance "InquiryPriceUpgradeDBInstance"
    IsolateDbInstances "IsolateDBInstances"
    LockAccount "LockAccount"
    ModifyAccountPrivileges "ModifyAccountPrivileges"
    ModifyAccountRemark "ModifyAccountRemark"
    ModifyBackupDownloadRestriction "ModifyBackupDownloadRestriction"
    ModifyBackupPlan "ModifyBackupPlan"
    ModifyBaseBackupExpireTime "ModifyBaseBackupExpireTime"
    ModifyDbInstanceChargeType "ModifyDBInstanceChargeType"
    ModifyDbInstanceDeployment "ModifyDBInstanceDeployment"
    ModifyDbInstanceHaConfig "ModifyDBInstanceHAConfig"
    ModifyDbInstanceName "ModifyDBInstanceName"
    ModifyDbInstanceParameters "ModifyDBInstanceParameters"
    ModifyDbInstanceReadOnlyGroup "ModifyDBInstanceReadOnlyGroup"
    ModifyDbInstanceSslConfig "ModifyDBInstanceSSLConfig"
    ModifyDbInstanceSecurityGroups "ModifyDBInstanceSecurityGroups"
    ModifyDbInstanceSpec "ModifyDBInstanceSpec"
    ModifyDbInstancesProject "ModifyDBInstancesProject"
    ModifyDatabaseOwner "ModifyDatabaseOwner"
    ModifyMaintainTimeWindow "ModifyMaintainTimeWindow"
    ModifyParameterTemplate "ModifyParameterTemplate"
    ModifyReadOnlyDbInstanceWeight "ModifyReadOnlyDBInstanceWeight"
    ModifyReadOnlyGroupConfig "ModifyReadOnlyGroupConfig"
    ModifySwitchTimePeriod "ModifySwitchTimePeriod"
    OpenDbExtranetAccess "OpenDBExtranetAccess"
    RebalanceReadOnlyGroup "RebalanceReadOnlyGroup"
    RemoveDbInstanceFromReadOnlyGroup "RemoveDBInstanceFromReadOnlyGroup"
    RenewInstance "RenewInstance"
    ResetAccountPassword "ResetAccountPassword"
    RestartDbInstance "RestartDBInstance"
    RestoreDbInstanceObjects "RestoreDBInstanceObjects"
    SetAutoRenewFlag "SetAutoRenewFlag"
    SwitchDbInstancePrimary "SwitchDBInstancePrimary"
    UnlockAccount "UnlockAccount"
    UpgradeDbInstanceKernelVersion "UpgradeDBInstanceKernelVersion"
    UpgradeDbInstanceMajorVersion "UpgradeDBInstanceMajorVersion"
};

/// One example of the manual.
struct Example {
    of: &'static Examples,
    name: String,
    request: Value,
    response: Value,
}

fn all() -> impl Iterator<Item = Example> {
    EXAMPLES.iter().flat_map(|of| {
        let list: Vec<Value> = serde_json::from_str(of.json).unwrap();
        list.into_iter().map(move |mut example| Example {
            of,
            name: format!("{} {} {}", of.action, example["source"].as_str().unwrap(), example["title_index"]),
            request: example["request"].take(),
            response: example["response"].take(),
        })
    })
}

/// The places where the manual is known to stray in this way, as `ACTION SOURCE NUMBER PATH`, lists without their
/// numbers.
fn strays(kind: &str) -> BTreeSet<String> {
    let rows = include_str!("manual/strays.tsv").lines().map(|line| line.rsplit_once('\t').unwrap());
    rows.filter(|row| row.1 == kind).map(|row| row.0.replace('\t', " ")).collect()
}

/// Where a problem of an example's request is, in the same form.
fn place(example: &Example, problem: &Problem) -> String {
    let mut path = String::new();
    for part in problem.path.split_inclusive(['[', ']']) {
        path.push_str(if part.ends_with(']') { "]" } else { part });
    }
    format!("{} request.{path}", example.name)
}

fn problems(example: &Example, options: Options, wanted: impl Fn(&Problem) -> bool) -> BTreeSet<String> {
    let report = check(example.of.action, &example.request.to_string(), options);
    report.problems.iter().filter(|problem| wanted(problem)).map(|problem| place(example, problem)).collect()
}

#[test]
fn every_request_is_fit_to_be_sent_when_quotes_are_let_pass() {
    for example in all() {
        let report = check(example.of.action, &example.request.to_string(), Options::default().quoted_scalars(true));
        assert!(!report.refuses(), "{}: {:?}", example.name, report.problems);
    }
}

#[test]
fn otherwise_just_the_quoted_numbers_are_refused() {
    let faults =
        |example: &Example| problems(example, Options::default(), |problem| problem.severity == Severity::Error);
    let found: BTreeSet<String> = all().flat_map(|example| faults(&example)).collect();
    assert_eq!(found, strays("quoted"));
    for example in all() {
        let report = check(example.of.action, &example.request.to_string(), Options::default());
        for problem in report.problems.iter().filter(|problem| problem.severity == Severity::Error) {
            assert_eq!(problem.code.as_str(), "type", "{}: {problem:?}", example.name);
            assert!(problem.suggestion.is_some(), "{}: {problem:?}", example.name);
        }
    }
}

#[test]
fn values_beside_the_documented_ones_earn_advice_and_no_more() {
    for (kind, code) in [("outside-enum", "enum"), ("outside-pattern", "pattern")] {
        let options = Options::default().quoted_scalars(true);
        let found: BTreeSet<String> =
            all().flat_map(|example| problems(&example, options, |problem| problem.code.as_str() == code)).collect();
        let expected: BTreeSet<String> = strays(kind).into_iter().filter(|place| place.contains(" request.")).collect();
        assert_eq!(found, expected, "{kind}");
    }
}

#[test]
fn a_typed_request_says_what_the_example_says() {
    let quoted = strays("quoted");
    for example in all() {
        let typed = (example.of.request)(&example.request);
        if quoted.iter().any(|place| place.starts_with(&format!("{} ", example.name))) {
            assert!(typed.is_err(), "{}", example.name);
            continue;
        }
        let typed = typed.unwrap_or_else(|error| panic!("{}: {error}", example.name));
        assert_eq!(typed, example.request, "{}", example.name);
        let report = check(example.of.action, &typed.to_string(), Options::default());
        assert!(!report.refuses(), "{}: {:?}", example.name, report.problems);
    }
}

/// Fields of the examples that no description of the API knows.
const UNKNOWN: [&str; 0] = [];

#[test]
fn every_answer_is_read_and_keeps_what_is_known_of_it() {
    let refusals = strays("error-response");
    let mut lost = BTreeSet::new();
    for example in all() {
        let shown = &example.response["Response"];
        match (example.of.answer)(&example.request.to_string(), &example.response) {
            Ok(read) => compare(&format!("{} response", example.name), shown, &read, &mut lost),
            Err(Error::Api(error)) => {
                assert!(refusals.contains(&format!("{} response.Error", example.name)), "{error}");
                assert_eq!(error.code.as_str(), shown["Error"]["Code"], "{}", example.name);
                assert_eq!(error.message, shown["Error"]["Message"], "{}", example.name);
                assert_eq!(error.request_id, shown["RequestId"], "{}", example.name);
            }
            Err(error) => {
                panic!("{}: {error}: {:?}", example.name, std::error::Error::source(&error).map(ToString::to_string))
            }
        }
    }
    assert_eq!(lost, UNKNOWN.map(String::from).into());
}

/// Compares what the manual shows with what was made of it; notes the paths of fields that are gone.
fn compare(path: &str, shown: &Value, read: &Value, lost: &mut BTreeSet<String>) {
    match (shown, read) {
        (Value::Object(shown), Value::Object(read)) => {
            for (name, value) in shown {
                let here = format!("{path}.{name}");
                match read.get(name) {
                    Some(read) => compare(&here, value, read, lost),
                    // What may be left out is, where it is null.
                    None if value.is_null() => {}
                    None => drop(lost.insert(here)),
                }
            }
        }
        (Value::Array(shown), Value::Array(read)) => {
            assert_eq!(shown.len(), read.len(), "{path}");
            for (shown, read) in shown.iter().zip(read) {
                compare(&format!("{path}[]"), shown, read, lost);
            }
        }
        // The service sends null in places that are not documented to have it: it stands for the type's empty value.
        (Value::Null, read) => assert!(is_empty(read), "{path}: {read}"),
        (Value::Number(shown), Value::Number(read)) => assert_eq!(shown.as_f64(), read.as_f64(), "{path}"),
        _ => assert_eq!(shown, read, "{path}"),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(on) => !on,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.values().all(is_empty),
    }
}

#[test]
fn a_time_that_is_none_is_read_as_none() {
    let places = strays("zero-date");
    assert!(!places.is_empty());
    for place in places {
        let example = all().find(|example| place.starts_with(&format!("{} ", example.name))).unwrap();
        let read = (example.of.answer)(&example.request.to_string(), &example.response).unwrap();
        let path = place.split_once(" response.").unwrap().1;
        let times = values(&read, path);
        assert!(times.iter().any(|time| api::Time::from(*time).set().is_none()), "{place}: {times:?}");
    }
}

/// The texts at a path, in every element of its lists.
fn values<'v>(value: &'v Value, path: &str) -> Vec<&'v str> {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    let member = &value[name.trim_end_matches("[]")];
    let members = if name.ends_with("[]") { member.as_array().unwrap().iter().collect() } else { vec![member] };
    if rest.is_empty() {
        return members.into_iter().map(|member| member.as_str().unwrap()).collect();
    }
    members.into_iter().flat_map(|member| values(member, rest)).collect()
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn no_example_is_left_out() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/spec/examples")).unwrap();
    let files: BTreeSet<String> = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(files, EXAMPLES.iter().map(|examples| format!("{}.json", examples.action)).collect());
}

/// Requests and answers as values of JavaScript.
#[cfg(target_arch = "wasm32")]
mod in_js {
    use js_sys::JSON;
    use serde::Serialize;
    use serde::de::DeserializeOwned;
    use tencentdb_postgres::js;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{Fault, Value, all, api, strays};

    /// Returns the JSON that JavaScript writes of a value, and what comes back from there.
    pub fn there_and_back<T: Serialize + DeserializeOwned>(shown: &Value) -> Result<(String, Value), Fault> {
        let value = js::to_value(&serde_json::from_value::<T>(shown.clone())?)?;
        let written = JSON::stringify(&value).expect("no bigint").into();
        Ok((written, serde_json::to_value(js::from_value::<T>(value)?)?))
    }

    #[wasm_bindgen_test]
    fn every_request_goes_to_javascript_and_back() {
        let quoted = strays("quoted");
        for example in all() {
            if quoted.iter().any(|place| place.starts_with(&format!("{} ", example.name))) {
                continue;
            }
            let (written, back) = (example.of.request_in_js)(&example.request).unwrap();
            let written: Value = serde_json::from_str(&written).unwrap();
            assert_eq!((&written, &back), (&example.request, &example.request), "{}", example.name);
        }
    }

    #[wasm_bindgen_test]
    fn every_answer_goes_to_javascript_and_back() {
        for example in all() {
            let shown = &example.response["Response"];
            if shown.get("Error").is_some() {
                continue;
            }
            let (written, back) = (example.of.answer_in_js)(shown).unwrap();
            // JavaScript writes 1.0 as 1, and both read the same.
            let same =
                |left: &Value, right: &Value| left.to_string().replace(".0", "") == right.to_string().replace(".0", "");
            assert!(same(&serde_json::from_str(&written).unwrap(), &back), "{}: {written}", example.name);
        }
    }

    /// A value that JavaScript wrote.
    fn parsed(json: &str) -> JsValue {
        JSON::parse(json).unwrap()
    }

    #[wasm_bindgen_test]
    fn only_an_integer_that_no_number_holds_is_a_bigint() {
        let of = |integer: u64| js_sys::Reflect::get(&js::to_value(&[(1_u64, integer)]).unwrap(), &0.into()).unwrap();
        let exact = js_sys::Array::from(&of(9_007_199_254_740_991));
        assert!(exact.get(1).as_f64() == Some(9_007_199_254_740_991.0), "{exact:?}");
        for integer in [9_007_199_254_740_992, u64::MAX] {
            let pair = js_sys::Array::from(&of(integer));
            assert_eq!(pair.get(0), JsValue::from(1), "what a number holds is one beside it");
            assert!(pair.get(1).is_bigint());
            assert_eq!(js::from_value::<(u64, u64)>(pair.into()).unwrap(), (1, integer));
        }
        let least = js::to_value(&i64::MIN).unwrap();
        assert!(least.is_bigint());
        assert_eq!(js::from_value::<i64>(least).unwrap(), i64::MIN);
    }

    #[wasm_bindgen_test]
    fn what_is_left_out_is_undefined_null_or_absent() {
        let absent: api::DescribeDbInstances = js::from_value(parsed("{}")).unwrap();
        let null: api::DescribeDbInstances = js::from_value(parsed(r#"{"Limit": null}"#)).unwrap();
        let undefined = parsed("{}");
        js_sys::Reflect::set(&undefined, &"Limit".into(), &JsValue::UNDEFINED).unwrap();
        let undefined: api::DescribeDbInstances = js::from_value(undefined).unwrap();
        assert!(absent == null && null == undefined && absent == api::DescribeDbInstances::new());
        let keys = js_sys::Object::keys(js::to_value(&absent).unwrap().unchecked_ref::<js_sys::Object>());
        assert_eq!(keys.length(), 0);
    }

    #[wasm_bindgen_test]
    fn an_error_names_the_member() {
        let fault = |json: &str| js::from_value::<api::DescribeDbInstances>(parsed(json)).unwrap_err().to_string();
        assert_eq!(
            fault(r#"{"Filters": [{"Name": 5}]}"#),
            "Filters[0].Name: invalid type: floating point `5.0`, expected a string"
        );
        assert!(fault(r#"{"Limit": 1.5}"#).starts_with("Limit: invalid type"));
        assert!(fault("7").starts_with("invalid type"));
        let thrown = JsValue::from(js::from_value::<u64>(JsValue::TRUE).unwrap_err());
        assert!(thrown.is_instance_of::<js_sys::Error>());
    }
}
