//! What is taken for an answer, and for what error: a table that the tests of the npm package go through too.

mod support;

use serde_json::Value;
use support::{Canned, ready};
use tencentdb_postgres::api::RestartDbInstance;
use tencentdb_postgres::call::RetryPolicy;
use tencentdb_postgres::{Client, Credential, Error, HttpResponse, TransportErrorKind};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const ANSWERS: &str = include_str!("answers.json");

/// What becomes of a write that is answered so, in the words of the table.
fn outcome(status: u16, body: &str) -> String {
    let transport = Canned::answering(status, body);
    let client = Client::new(&transport, Credential::new("AKIDEXAMPLE", "not-a-real-key"), "ap-guangzhou");
    let client = client.with_settings(|settings| settings.policy.retry = RetryPolicy::OFF);
    let request = serde_json::to_string(&RestartDbInstance::new("postgres-1")).unwrap();
    let answered: Result<HttpResponse, Error> = ready(client.raw("RestartDBInstance", &request));
    match answered {
        Ok(_) => "answer".into(),
        Err(Error::Api(error)) => error.code.as_str().into(),
        Err(Error::Transport(error)) if error.kind == TransportErrorKind::Malformed => "malformed".into(),
        Err(other) => panic!("{body}: {other}"),
    }
}

#[test]
fn odd_answers_are_taken_for_what_they_are() {
    let rows: Vec<Value> = serde_json::from_str(ANSWERS).unwrap();
    for row in &rows {
        let status = row["status"].as_u64().and_then(|status| u16::try_from(status).ok()).unwrap();
        assert_eq!(outcome(status, row["body"].as_str().unwrap()), row["outcome"].as_str().unwrap(), "{row}");
    }
}

#[test]
fn what_is_read_of_an_answer_stands_in_an_object() {
    for row in serde_json::from_str::<Vec<Value>>(ANSWERS).unwrap().iter().filter(|row| row["outcome"] == "answer") {
        let transport = Canned::answering(200, row["body"].as_str().unwrap());
        let client = Client::new(&transport, Credential::new("AKIDEXAMPLE", "not-a-real-key"), "ap-guangzhou");
        let answer: Value = ready(client.send("DescribeDBInstances", "{}")).unwrap();
        assert!(answer.is_object(), "{row}");
    }
}

#[test]
fn an_error_may_lack_a_message() {
    let body = r#"{"Response":{"Error":{"Code":"OperationDenied.X","Message":null},"RequestId":"r"}}"#;
    let transport = Canned::answering(200, body);
    let client = Client::new(&transport, Credential::new("AKIDEXAMPLE", "not-a-real-key"), "ap-guangzhou");
    let Err(Error::Api(error)) = ready(client.call(&RestartDbInstance::new("postgres-1"))) else { panic!() };
    assert_eq!((&*error.message, &*error.request_id, error.attempts), ("", "r", 1));
}
