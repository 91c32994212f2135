//! The blocking client.

use std::net::SocketAddr;
use std::time::Duration;

use tencentdb_postgres::TransportErrorKind::{Network, Timeout, Unsent, Untrusted};
use tencentdb_postgres::api::{
    DescribeDbInstances, ModifyDbInstanceName, ModifyDbInstanceNameRequired, RestartDbInstance,
};
use tencentdb_postgres::blocking::Client;
use tencentdb_postgres::call::RetryPolicy;
use tencentdb_postgres::{Error, TransportError, WaitFailure};
use tencentdb_postgres_emulator::DEFAULT_SECRET_KEY;

use crate::{INSTANCES, credential, demo, server};

/// A client that tries once.
fn client(scheme: &str, address: SocketAddr) -> Client {
    Client::new(credential(), "ap-guangzhou")
        .with_endpoint(format!("{scheme}://{address}").parse().unwrap())
        .with_settings(|settings| settings.policy.retry = RetryPolicy::OFF)
}

/// What a call to this address fails with.
fn failure(scheme: &str, address: SocketAddr) -> TransportError {
    match client(scheme, address).call(&DescribeDbInstances::new()) {
        Err(Error::Transport(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn reads_and_writes_go_through() {
    let client = client("http", demo());
    let instances = client.call(&DescribeDbInstances::new()).unwrap().db_instance_set;
    client
        .call(&ModifyDbInstanceName::new(ModifyDbInstanceNameRequired {
            db_instance_id: &instances[0].db_instance_id,
            instance_name: "renamed",
        }))
        .unwrap();
    let all = client.pages(&DescribeDbInstances::new()).unwrap().page_size(3).all().unwrap();
    let renamed = all.iter().find(|instance| instance.db_instance_id == instances[0].db_instance_id).unwrap();
    assert_eq!((&*renamed.db_instance_name, all.len()), ("renamed", INSTANCES));
}

#[test]
fn faults_of_connections_are_told_apart_and_name_the_host() {
    let (nobody, self_signed) = (server::nobody(), server::self_signed());
    let (plain, mute) = (server::saying("HTTP/1.1 400 Bad Request\r\n\r\n"), server::saying(""));
    for (scheme, address, kind, says) in [
        ("http", nobody, Unsent, "no connection to"),
        ("https", nobody, Unsent, "no connection to"),
        // Where a connection ended is not known.
        ("https", mute, Network, "broke"),
        ("https", self_signed, Untrusted, "the certificate of"),
        ("https", plain, Network, "though not for its certificate"),
        ("http", mute, Network, "broke"),
    ] {
        let error = failure(scheme, address);
        assert_eq!(error.kind, kind, "{scheme} {error:?}");
        let text = error.to_string();
        assert!(text.starts_with("DescribeDBInstances: ") && text.contains(says), "{text}");
        assert!(text.contains(&address.to_string()), "{text}");
        let cause = std::error::Error::source(&error).expect("a cause").to_string();
        assert!(!cause.contains(DEFAULT_SECRET_KEY) && !cause.is_empty(), "{cause}");
    }
}

#[test]
fn redirects_are_not_followed() {
    let away = server::saying("HTTP/1.1 307 .\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n");
    assert_eq!(failure("http", away).status, Some(307));
}

#[test]
fn a_call_ends_in_time_and_closes_its_connection() {
    let (address, gone) = server::silent();
    let client = client("http", address).with_settings(|settings| settings.policy.timeout = Duration::from_millis(100));
    let Err(Error::Transport(error)) = client.call(&DescribeDbInstances::new()) else { panic!() };
    assert_eq!(error.kind, Timeout);
    gone.recv_timeout(Duration::from_secs(20)).expect("the connection of the late call is closed");
}

#[test]
fn rows_come_one_by_one_and_an_error_ends_them() {
    let request = DescribeDbInstances::new();
    let good = client("http", demo());
    let rows = good.pages(&request).unwrap().page_size(3).limit(7).rows();
    assert_eq!(rows.map(|row| row.unwrap().db_instance_id).collect::<std::collections::HashSet<_>>().len(), 7);
    let sizes = good.pages(&request).unwrap().page_size(4).map(|page| page.unwrap().rows.len()).collect::<Vec<_>>();
    assert_eq!(sizes.into_iter().filter(|size| *size > 0).collect::<Vec<_>>(), [4, 4, 2]);
    let bad = client("http", server::nobody());
    assert_eq!(bad.pages(&request).unwrap().rows().map(|row| row.is_err()).collect::<Vec<_>>(), [true]);
}

#[test]
fn a_restart_is_started_and_waited_for() {
    let client = client("http", demo());
    let instances = client.call(&DescribeDbInstances::new()).unwrap().db_instance_set;
    let running = instances.iter().find(|instance| instance.db_instance_status.as_str() == "running").unwrap();
    let started = client.start(&RestartDbInstance::new(&*running.db_instance_id)).unwrap();
    let Err(Error::Wait(late)) = client.wait(&started.handle, Duration::from_millis(50), |_| {}) else { panic!() };
    assert_eq!(late.failure, WaitFailure::Timeout);
}
