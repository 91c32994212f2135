//! `Fetch`, where JavaScript runs, against an emulator over real sockets.
#![cfg(all(feature = "fetch", target_arch = "wasm32"))]

use std::pin::pin;
use std::time::Duration;

use js_sys::{Array, Promise, Reflect};
use tencentdb_postgres::api::{DescribeDbInstances, ModifyDbInstanceName, ModifyDbInstanceNameRequired};
use tencentdb_postgres::call::RetryPolicy;
use tencentdb_postgres::{
    Client, Credential, Error, Fetch, HttpRequest, Transport, TransportError, TransportErrorKind,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;

/// The address of a server that whoever runs the tests started and left in a global variable.
fn server(name: &str) -> String {
    Reflect::get(&js_sys::global(), &name.into()).unwrap().as_string().unwrap()
}

/// The emulator with the demo fleet.
fn emulator() -> String {
    server("EMULATOR_URL")
}

/// A path of the server that misbehaves, `tests/wasm/misbehaving.mjs`.
fn misbehaving(path: &str) -> String {
    server("MISBEHAVING_URL") + path
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

/// What a call to this address fails with.
async fn failure(endpoint: &str) -> TransportError {
    match client(endpoint).call(&DescribeDbInstances::new()).await {
        Err(Error::Transport(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn errors_are_told_apart_and_name_the_host() {
    let unreachable = failure("http://127.0.0.1:1").await;
    assert_eq!(unreachable.kind, TransportErrorKind::Network);
    let text = unreachable.to_string();
    assert!(text.contains("DescribeDBInstances: `fetch` got no answer from 127.0.0.1:1: "), "{text}");

    let foreign = failure(&misbehaving("/nowhere")).await;
    assert_eq!((foreign.kind, foreign.status), (TransportErrorKind::Malformed, Some(404)));

    let wrong = Credential::new("AKIDEMULATOREXAMPLE", "another-key");
    let client = Client::new(Fetch::new(), wrong, "ap-guangzhou").with_endpoint(emulator().parse().unwrap());
    let Err(Error::Api(refused)) = client.call(&DescribeDbInstances::new()).await else { panic!("it is refused") };
    assert_eq!(refused.code.as_str(), "AuthFailure.SignatureFailure");
}

/// What the server that misbehaves says at a path.
async fn said(path: &str) -> String {
    let (url, timeout) = (misbehaving(path), None);
    let request = HttpRequest { method: "POST", url, headers: Vec::new(), body: Vec::new(), timeout };
    String::from_utf8(Fetch::new().send(request).await.unwrap().body).unwrap()
}

#[wasm_bindgen_test]
async fn redirects_are_not_followed() {
    // A page is told nothing of a redirect but that it was one.
    let error = failure(&misbehaving("/redirect")).await;
    assert_eq!(error.kind, TransportErrorKind::Malformed);
    assert!(error.status == Some(307) || error.to_string().contains("is a redirect"), "{error:?}");
    assert_eq!(said("/reached").await, "0");
}

#[wasm_bindgen_test]
async fn a_late_call_is_given_up() {
    let client = client(&misbehaving("/silent/late"))
        .with_settings(|settings| settings.policy.timeout = Duration::from_millis(100));
    let Err(Error::Transport(error)) = client.call(&DescribeDbInstances::new()).await else { panic!("no answer") };
    assert_eq!(error.kind, TransportErrorKind::Timeout);
    assert_eq!(said("/gone/late").await, "gone");
}

#[wasm_bindgen_test]
async fn a_dropped_call_closes_its_connection() {
    {
        let (client, transport) = (client(&misbehaving("/silent/dropped")), Fetch::new());
        let request = DescribeDbInstances::new();
        let mut call = pin!(client.call(&request));
        let mut soon = pin!(transport.sleep(Duration::from_millis(300)));
        let both = std::future::poll_fn(|context| {
            assert!(call.as_mut().poll(context).is_pending(), "nothing answers");
            soon.as_mut().poll(context)
        });
        both.await;
    }
    assert_eq!(said("/gone/dropped").await, "gone");
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

/// Puts a `fetch` in place of the platform's that never answers and keeps what it is told. Returns what it was told,
/// and what puts the platform's back.
fn silent_fetch() -> (Array, impl FnOnce()) {
    let (global, told) = (js_sys::global(), Array::new());
    let kept = Reflect::get(&global, &"fetch".into()).unwrap();
    let keep = told.clone();
    let silent: Closure<dyn FnMut(JsValue, JsValue) -> Promise> = Closure::new(move |_, init| {
        keep.push(&init);
        Promise::new(&mut |_, _| {})
    });
    Reflect::set(&global, &"fetch".into(), &silent.into_js_value()).unwrap();
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
