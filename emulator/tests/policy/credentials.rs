//! Temporary credentials, before and after their end.

use std::cell::Cell;
use std::future::pending;
use std::time::Duration;

use serde_json::Value;
use tencentdb_postgres::{Client, Credential, Error, RefreshingCredentials, TransportErrorKind};
use tencentdb_postgres_emulator::{Config, KeyPair};

use crate::simulation::{START, World, all};

const HOUR: u64 = 3_600_000;

/// Pairs that live for an hour each, one after the other.
fn world() -> World {
    let pair = |number: u64| {
        KeyPair::new(format!("AKID{number}"), "not-a-real-key").with_token("t").until(START + number * HOUR)
    };
    World::new(Config { credentials: (1..=3).map(pair).collect(), ..Config::default() })
}

fn pair(number: u64, expires_ms: u64) -> Credential {
    Credential::temporary(format!("AKID{number}"), "not-a-real-key", "t")
        .with_expiration(Duration::from_millis(expires_ms))
}

#[test]
fn a_pair_is_refreshed_in_time_and_once() {
    let (world, asked) = (world(), Cell::new(0));
    let provider = RefreshingCredentials::new(async || {
        asked.set(asked.get() + 1);
        Ok(pair(asked.get(), START + asked.get() * HOUR))
    });
    let client = Client::new(world.clone(), provider, "ap-guangzhou");
    for (minutes, expected) in [(0, 1), (54, 1), (2, 2), (3, 2)] {
        world.pass(minutes * 60_000);
        let outcomes = world.run(all((0..5).map(|_| client.send::<Value>("DescribeZones", "{}"))));
        assert!(outcomes.iter().all(Result::is_ok));
        assert_eq!(asked.get(), expected, "{minutes}");
    }
}

#[test]
fn a_refused_pair_is_replaced_once() {
    let (world, asked) = (world(), Cell::new(0));
    let provider = RefreshingCredentials::new(async || {
        asked.set(asked.get() + 1);
        // It believes its pairs to live for ever.
        Ok(pair(asked.get(), u64::MAX))
    });
    let client = Client::new(world.clone(), provider, "ap-guangzhou");
    world.run(client.send::<Value>("DescribeZones", "{}")).unwrap();
    world.pass(HOUR);
    world.seen();
    world.run(client.send::<Value>("DescribeZones", "{}")).unwrap();
    let expected = ["request 1", "response 200 AuthFailure.TokenFailure", "credential", "request 2", "response 200 ok"];
    assert_eq!(world.seen(), expected);
    world.fail(r#"[{"code": "AuthFailure.TokenFailure"}]"#);
    let refused = world.run(client.send::<Value>("DescribeZones", "{}")).unwrap_err();
    assert!(matches!(refused, Error::Api(_)) && asked.get() == 3, "{refused}");
}

#[test]
fn a_failing_provider_reports_its_cause() {
    let world = world();
    let provider = RefreshingCredentials::new(async || Err("no network".into()));
    let client = Client::new(world.clone(), provider, "ap-guangzhou");
    let error = world.run(client.send::<Value>("DescribeZones", "{}")).unwrap_err();
    assert!(matches!(error, Error::Credential(_)));
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "no network");
}

#[test]
fn a_fetch_that_hangs_is_given_up_after_the_time_for_an_attempt() {
    let (world, asked) = (world(), Cell::new(0));
    let source = RefreshingCredentials::new(async || {
        asked.set(asked.get() + 1);
        if asked.get() == 1 { pending().await } else { Ok(pair(1, START + HOUR)) }
    });
    let client = Client::new(world.clone(), source, "ap-guangzhou");
    let outcomes = world.run(all((0..3).map(|_| client.send::<Value>("DescribeZones", "{}"))));
    assert_eq!(world.elapsed_ms(), 15_000);
    // The call whose fetch hung has failed. One that waited for it may have asked anew in time.
    let failed: Vec<Error> = outcomes.into_iter().filter_map(Result::err).collect();
    assert!(!failed.is_empty());
    for error in failed {
        let Error::Transport(error) = error else { panic!("{error:?}") };
        assert_eq!(error.kind, TransportErrorKind::Timeout);
        assert!(error.message.contains("no credential within 15s"), "{error}");
    }
    world.run(client.send::<Value>("DescribeZones", "{}")).unwrap();
    assert_eq!(asked.get(), 2);
}
