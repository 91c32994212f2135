//! `Fetch`, where JavaScript runs, against an emulator over real sockets.
#![cfg(all(feature = "fetch", target_arch = "wasm32"))]

use std::time::Duration;

use js_sys::{Array, Reflect};
use tencentdb_postgres::api::{DescribeDbInstances, ModifyDbInstanceName, ModifyDbInstanceNameRequired};
use tencentdb_postgres::call::RetryPolicy;
use tencentdb_postgres::{Client, Credential, Error, Fetch, Transport, TransportErrorKind};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// The address of the emulator with the demo fleet, which whoever runs the tests started and left in a global variable.
fn emulator() -> String {
    let told = Reflect::get(&js_sys::global(), &"EMULATOR_URL".into()).unwrap();
    told.as_string().unwrap_or_else(|| "http://127.0.0.1:9200".into())
}

/// A client that tries once.
fn client(endpoint: &str) -> Client<Fetch> {
    let credential = Credential::new("AKIDEMULATOREXAMPLE", "emulator-key-that-opens-nothing");
    Client::new(Fetch::new(), credential, "ap-guangzhou")
        .with_endpoint(endpoint.parse().unwrap())
        .with_settings(|settings| settings.policy.retry = RetryPolicy::OFF)
}

#[wasm_bindgen_test]
async fn reads_and_writes_go_through() {
    let client = client(&emulator());
    let instances = client.call(&DescribeDbInstances::new()).await.unwrap().db_instance_set;
    client
        .call(&ModifyDbInstanceName::new(ModifyDbInstanceNameRequired {
            db_instance_id: &instances[0].db_instance_id,
            instance_name: "renamed",
        }))
        .await
        .unwrap();
    let all = client.pages(&DescribeDbInstances::new()).unwrap().page_size(3).all().await.unwrap();
    let renamed = all.iter().find(|instance| instance.db_instance_id == instances[0].db_instance_id).unwrap();
    assert_eq!((&*renamed.db_instance_name, all.len()), ("renamed", 10));
}

#[wasm_bindgen_test]
async fn a_connection_that_fails_is_an_error_that_names_the_host() {
    let Err(Error::Transport(error)) = client("http://127.0.0.1:1").call(&DescribeDbInstances::new()).await else {
        panic!("nobody listens there")
    };
    assert_eq!(error.kind, TransportErrorKind::Network);
    assert!(error.to_string().contains("DescribeDBInstances: `fetch` got no answer from 127.0.0.1:1: "), "{error:?}");
}

#[wasm_bindgen_test]
async fn timers_wait_and_clocks_go_on() {
    let transport = Fetch::new();
    let (wall, began) = (transport.now(), transport.monotonic());
    transport.sleep(Duration::from_millis(60)).await;
    assert!(transport.monotonic() - began >= Duration::from_millis(50));
    assert!(transport.now() > wall && wall > Duration::from_secs(1_700_000_000));
    let jitters = [transport.jitter(), transport.jitter(), transport.jitter()];
    assert!(jitters[0] != jitters[1] || jitters[1] != jitters[2], "{jitters:?}");
    assert!(jitters.iter().all(|jitter| (0.0..1.0).contains(jitter)));
}

/// Puts a `fetch` in place of the platform's that never answers and keeps what it is told; returns what it was told of, and what puts the
/// platform's back.
fn silent_fetch() -> (Array, impl FnOnce()) {
    let (global, told) = (js_sys::global(), Array::new());
    let kept = Reflect::get(&global, &"fetch".into()).unwrap();
    let body = "this.push(init); return new Promise(() => {});";
    let silent = js_sys::Function::new_with_args("url, init", body).bind0(&told);
    Reflect::set(&global, &"fetch".into(), &silent).unwrap();
    (told, move || drop(Reflect::set(&js_sys::global(), &"fetch".into(), &kept)))
}

#[wasm_bindgen_test]
async fn a_late_call_is_aborted_and_sends_neither_cookies_nor_follows_redirects() {
    let (told, restore) = silent_fetch();
    let client = client(&emulator()).with_settings(|settings| settings.policy.timeout = Duration::from_millis(50));
    let ended = client.call(&DescribeDbInstances::new()).await;
    restore();
    assert!(matches!(ended, Err(Error::Transport(error)) if error.kind == TransportErrorKind::Timeout));
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap();
    let init = told.get(0);
    assert_eq!(member(&member(&init, "signal"), "aborted"), JsValue::TRUE);
    assert_eq!((member(&init, "redirect"), member(&init, "credentials")), ("manual".into(), "omit".into()));
}
