//! `Reqwest`, in a tokio runtime.

use std::net::SocketAddr;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use tencentdb_postgres::TransportErrorKind::{Network, Timeout, Unsent, Untrusted};
use tencentdb_postgres::api::{DescribeDbInstances, ModifyDbInstanceName, ModifyDbInstanceNameRequired};
use tencentdb_postgres::call::RetryPolicy;
use tencentdb_postgres::{BoxTransport, Client, Error, Reqwest, TransportError};
use tencentdb_postgres_emulator::DEFAULT_SECRET_KEY;

use crate::{INSTANCES, credential, demo, server};

/// A client that tries once.
fn client(scheme: &str, address: SocketAddr) -> Client<Reqwest> {
    Client::new(Reqwest::new().unwrap(), credential(), "ap-guangzhou")
        .with_endpoint(format!("{scheme}://{address}").parse().unwrap())
        .with_settings(|settings| settings.policy.retry = RetryPolicy::OFF)
}

/// What a call to this address fails with.
async fn failure(scheme: &str, address: SocketAddr) -> TransportError {
    match client(scheme, address).call(&DescribeDbInstances::new()).await {
        Err(Error::Transport(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn reads_and_writes_go_through() {
    let client = client("http", demo());
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
    assert_eq!((&*renamed.db_instance_name, all.len()), ("renamed", INSTANCES));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_of_any_transport_is_one_type_and_its_calls_can_be_spawned() {
    let address = demo();
    let client: Client<BoxTransport> =
        Client::new(BoxTransport::new(Reqwest::new().unwrap()), credential(), "ap-guangzhou")
            .with_endpoint(format!("http://{address}").parse().unwrap());
    let calls = [1, 2].map(|limit| {
        let client = client.clone();
        tokio::spawn(async move { client.call(&DescribeDbInstances::new().limit(limit)).await })
    });
    for (call, limit) in calls.into_iter().zip(1..) {
        assert_eq!(call.await.unwrap().unwrap().db_instance_set.len(), limit);
    }
}

#[tokio::test]
async fn faults_of_connections_are_told_apart_and_name_the_host() {
    let (nobody, self_signed) = (server::nobody(), server::self_signed());
    let (plain, mute) = (server::saying("HTTP/1.1 400 Bad Request\r\n\r\n"), server::saying(""));
    for (scheme, address, kind, says) in [
        ("http", nobody, Unsent, "no connection to"),
        ("https", nobody, Unsent, "no connection to"),
        ("https", mute, Unsent, "no connection to"),
        ("https", self_signed, Untrusted, "the certificate of"),
        ("https", plain, Untrusted, "no TLS with"),
        ("http", mute, Network, "broke"),
    ] {
        let error = failure(scheme, address).await;
        assert_eq!(error.kind, kind, "{scheme} {error:?}");
        let text = error.to_string();
        assert!(text.starts_with("DescribeDBInstances: ") && text.contains(says), "{text}");
        assert!(text.contains(&address.to_string()), "{text}");
        let cause = std::error::Error::source(&error).expect("a cause").to_string();
        assert!(!cause.contains(DEFAULT_SECRET_KEY) && !cause.is_empty(), "{cause}");
    }
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let away = server::saying("HTTP/1.1 307 .\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n");
    assert_eq!(failure("http", away).await.status, Some(307));
}

#[tokio::test]
async fn a_call_ends_in_time_and_a_dropped_one_closes_its_connection() {
    let (address, gone) = server::silent();
    let client = client("http", address).with_settings(|settings| settings.policy.timeout = Duration::from_millis(100));
    let Err(Error::Transport(error)) = client.call(&DescribeDbInstances::new()).await else { panic!() };
    assert_eq!(error.kind, Timeout);
    closed(&gone).await;

    let client = client.with_settings(|settings| settings.policy.timeout = Duration::from_secs(60));
    let request = DescribeDbInstances::new();
    let dropped = tokio::time::timeout(Duration::from_millis(100), client.call(&request)).await;
    assert!(dropped.is_err());
    closed(&gone).await;
}

/// Waits until the server sees its connection closed, and lets the runtime close it.
async fn closed(gone: &Receiver<()>) {
    let told = async {
        while gone.try_recv().is_err() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), told).await.expect("the connection is closed");
}

#[cfg(feature = "stream")]
#[tokio::test]
async fn lists_are_streams_of_pages_and_of_rows_that_an_error_ends() {
    use futures_util::{Stream, StreamExt, TryStreamExt};

    fn to_send<S: Stream + Unpin + Send>(stream: S) -> S {
        stream
    }

    let (good, request) = (client("http", demo()), DescribeDbInstances::new());
    let rows = to_send(good.pages(&request).unwrap().page_size(3).limit(7).rows());
    let ids = rows.map_ok(|row| row.db_instance_id).try_collect::<std::collections::HashSet<_>>().await.unwrap();
    assert_eq!(ids.len(), 7);
    let mut pages = to_send(good.pages(&request).unwrap().page_size(4).stream());
    let mut seen = 0;
    while let Some(page) = pages.try_next().await.unwrap() {
        seen += page.rows.len();
    }
    assert_eq!((seen, pages.next().await.is_none()), (INSTANCES, true));
    let bad = client("http", server::nobody());
    let ended = bad.pages(&request).unwrap().rows().map(|row| row.is_err()).collect::<Vec<_>>().await;
    assert_eq!(ended, [true]);
}
