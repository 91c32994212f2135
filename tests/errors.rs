//! The sentences that errors of every kind display: the action, the host where one was called, and the cause, in the
//! names of Rust.

#[path = "support/mod.rs"]
mod support;

use std::time::Duration;

use serde_json::Value;
use support::{Canned, ready};
use tencentdb_postgres::api::{Action, DescribeDbInstances};
use tencentdb_postgres::call::RetryPolicy;
use tencentdb_postgres::{
    Client, Credential, CredentialProvider, Error, RefreshingCredentials, Target, TransportError, TransportErrorKind,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn client<C: CredentialProvider>(canned: &Canned, credentials: C) -> Client<&Canned, C> {
    Client::new(canned, credentials, "ap-guangzhou").with_settings(|settings| settings.policy.retry = RetryPolicy::OFF)
}

fn key() -> Credential {
    Credential::new("AKIDEXAMPLE", "not-a-real-key")
}

fn failed<A: Action>(canned: &Canned, request: &A) -> Error {
    let called = ready(client(canned, key()).call(request));
    called.err().expect("an error")
}

#[test]
fn every_error_names_action_host_and_cause() {
    let refused =
        r#"{"Response":{"Error":{"Code":"InvalidParameterValue","Message":"Limit is odd."},"RequestId":"r"}}"#;
    let request = DescribeDbInstances::new();
    let lost = |message: &str| TransportError::new(TransportErrorKind::Network, message).with_cause("reset by peer");
    let unanswered = Canned::answering(200, "");
    let sealed = RefreshingCredentials::new(|| async { Err::<Credential, _>("the vault is sealed".into()) });
    let running = r#"{"Response":{"DBInstance":{"DBInstanceStatus":"running"},"RequestId":"r"}}"#;
    let wait = Target::instance_gone("postgres-1");
    for (error, sentence) in [
        (
            ready(client(&unanswered, key()).send::<Value>("DescribeDBInstances", r#"{"Limt":20}"#)).unwrap_err(),
            "DescribeDBInstances: Limt is not a parameter of DescribeDBInstances (did you mean Limit?)",
        ),
        (
            failed(&Canned::answering(200, refused), &request),
            "DescribeDBInstances: InvalidParameterValue: Limit is odd (request r). Correct the parameters; \
             the reference page of the action shows what the manual documents of them.",
        ),
        (
            failed(&Canned::failing(lost("the connection broke")), &request),
            "DescribeDBInstances: the connection broke: reset by peer (postgres.tencentcloudapi.com)",
        ),
        (
            failed(&Canned::failing(lost("postgres.tencentcloudapi.com: reset by peer")), &request),
            "DescribeDBInstances: postgres.tencentcloudapi.com: reset by peer",
        ),
        (
            failed(&Canned::answering(502, "<html>Bad Gateway</html>"), &request),
            "DescribeDBInstances: the answer is not the service's: HTTP status 502 with HTML or XML, as from a proxy, \
             a gateway or a wrong address; check endpoint and network: expected value at line 1 column 1 \
             (postgres.tencentcloudapi.com)",
        ),
        (
            ready(client(&unanswered, sealed).call(&request)).unwrap_err(),
            "DescribeDBInstances: the credential provider failed: the vault is sealed",
        ),
        (
            ready(client(&Canned::answering(200, running), key()).wait_for(wait, Duration::ZERO, |_| {})).unwrap_err(),
            "instance postgres-1 gone took longer than 0ns: it is running",
        ),
    ] {
        assert_eq!(error.to_string(), sentence);
    }
}
