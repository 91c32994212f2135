//! Many calls at once.

use std::cell::RefCell;
use std::time::Duration;

use serde_json::Value;
use tencentdb_postgres::call::{RateLimit, Settings};
use tencentdb_postgres::{Client, Error, TransportErrorKind};
use tencentdb_postgres_emulator::Config;

use crate::simulation::{START, World, all};

/// An emulator that refuses more calls a second than documented.
fn strict() -> World {
    World::new(Config { rate_limit: true, ..Config::default() })
}

fn paced(world: &World, rate_limit: RateLimit) -> Client<World> {
    world.client().with_settings(|settings: &mut Settings| settings.rate_limit = rate_limit)
}

#[test]
fn calls_that_wait_their_turn_are_never_refused_and_go_in_order() {
    let world = strict();
    let client = paced(&world, RateLimit::Wait(Duration::from_secs(60)));
    let order = RefCell::new(Vec::new());
    let calls = (0..100).map(|number| {
        let (client, order) = (&client, &order);
        async move {
            let answer = client.send::<Value>("DescribeTasks", "{}").await;
            order.borrow_mut().push(number);
            answer
        }
    });
    assert!(world.run(all(calls)).iter().all(Result::is_ok));
    assert_eq!(world.arrived("DescribeTasks"), 100, "none was refused");
    assert_eq!(order.into_inner(), (0..100).collect::<Vec<_>>(), "first come, first served");
    // Twenty a second: a quarter of them at once.
    assert!((5_000..7_000).contains(&world.elapsed_ms()), "{}", world.elapsed_ms());
}

#[test]
fn who_will_not_wait_is_refused_unsent() {
    let world = strict();
    let client = paced(&world, RateLimit::Refuse);
    let outcomes = world.run(all((0..20).map(|_| client.send::<Value>("DescribeTasks", "{}"))));
    let refused: Vec<_> = outcomes.into_iter().filter_map(Result::err).collect();
    assert_eq!((refused.len(), world.arrived("DescribeTasks")), (15, 5));
    for error in refused {
        let said = error.to_string();
        let Error::Transport(error) = error else { panic!("{said}") };
        assert_eq!((error.kind, error.outcome_unknown), (TransportErrorKind::RateLimited, false));
        assert!(said.contains("20 calls a second"), "{said}");
    }
}

#[test]
fn actions_and_regions_wait_apart_and_clones_together() {
    let world = strict();
    let client = paced(&world, RateLimit::Refuse);
    let elsewhere = client.clone().with_settings(|settings| settings.region = "ap-shanghai".into());
    let clone = client.clone();
    let many = |client: &Client<World>, action: &'static str| {
        let outcomes = world.run(all((0..8).map(|_| client.send::<Value>(action, "{}"))));
        outcomes.iter().filter(|outcome| outcome.is_ok()).count()
    };
    assert_eq!((many(&client, "DescribeTasks"), many(&clone, "DescribeTasks")), (5, 0));
    assert_eq!((many(&elsewhere, "DescribeTasks"), many(&client, "DescribeZones")), (5, 8));
}

#[test]
fn calls_that_do_not_wait_come_through_by_repeats() {
    let world = strict();
    let client = world.client();
    let outcomes = world.run(all((0..40).map(|_| client.send::<Value>("DescribeTasks", "{}"))));
    assert!(outcomes.iter().all(Result::is_ok));
    assert!(world.arrived("DescribeTasks") > 40);
}

#[test]
fn an_outage_is_not_answered_with_a_flood() {
    let world = World::with_faults(r#"[{"status": 503}]"#);
    let client = world.client();
    const CALLS: usize = 300;
    let outcomes = world.run(all((0..CALLS).map(|_| client.send::<Value>("DescribeZones", r#"{}"#))));
    assert!(outcomes.iter().all(Result::is_err));
    let arrived = world.seen().iter().filter(|line| line.starts_with("request")).count();
    assert_eq!(arrived, CALLS + 50);

    // What is answered again earns repeats again, one for ten answers.
    world.fail("[]");
    for _ in 0..20 {
        world.run(client.send::<Value>("DescribeZones", "{}")).unwrap();
    }
    world.fail(r#"[{"status": 503}]"#);
    world.seen();
    world.run(all((0..CALLS).map(|_| client.send::<Value>("DescribeZones", r#"{}"#))));
    assert_eq!(world.seen().iter().filter(|line| line.starts_with("request")).count(), CALLS + 2);
}

#[test]
fn a_clock_is_put_right_once_for_all_calls_of_a_client() {
    let world = World::with_faults("[]");
    world.skew(-3_600_000);
    let client = world.client();
    for _ in 0..3 {
        world.run(client.send::<Value>("DescribeZones", "{}")).unwrap();
    }
    let expected = [
        "request 1",
        "response 200 AuthFailure.SignatureExpire",
        "clock 3600000",
        "request 2",
        "response 200 ok",
        "request 1",
        "response 200 ok",
        "request 1",
        "response 200 ok",
    ];
    assert_eq!(world.seen(), expected);
    // The clock is set right by hand: the correction is taken back.
    world.skew(0);
    world.run(client.send::<Value>("DescribeZones", "{}")).unwrap();
    assert!(world.seen().contains(&"clock 0".to_owned()));
    assert!(world.log().iter().all(|entry| entry.time_ms >= START));
}
