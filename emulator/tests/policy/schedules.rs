//! Faults in any order, made up at random.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;
use tencentdb_postgres::Error;

use crate::calls::{Kind, READS, Stage, WRITES};

/// What can happen to a try. Those that only delay, or refuse for a passing reason, can come several times in a row.
#[derive(Clone, Copy, Debug)]
struct Mishap {
    body: Option<&'static str>,
    status: Option<u16>,
    code: Option<&'static str>,
    latency_ms: u64,
    retry_after: Option<u32>,
    after: bool,
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let body = select(vec![None, None, Some("drop"), Some("html"), Some("truncated"), Some("empty")]);
    let status = select(vec![
        None,
        None,
        None,
        Some(200),
        Some(302),
        Some(303),
        Some(401),
        Some(404),
        Some(409),
        Some(429),
        Some(499),
        Some(500),
        Some(503),
    ]);
    let code = select(vec![
        None,
        None,
        Some("RequestLimitExceeded"),
        Some("InternalError"),
        Some("ServiceUnavailable"),
        Some("FailedOperation.LimitOperation"),
        Some("InvalidParameter"),
        Some("AuthFailure.TokenFailure"),
        Some("Brand.New"),
    ]);
    let latency = prop_oneof![3 => Just(0), 1 => 1..20_000_u64, 1 => 20_000..100_000_u64];
    let retry_after = prop_oneof![4 => Just(None), 1 => (0..90_u32).prop_map(Some)];
    (body, status, code, latency, retry_after, any::<bool>()).prop_map(
        |(body, status, code, latency_ms, retry_after, after)| {
            // What the service refuses to let in has no effect.
            let kept_out =
                matches!(code, Some("RequestLimitExceeded" | "AuthFailure.TokenFailure" | "InvalidParameter"));
            let kept_out = kept_out || matches!(code, Some("Brand.New" | "FailedOperation.LimitOperation"));
            let (body, after) = if kept_out { (None, false) } else { (body, after) };
            let code = if body.is_some() { None } else { code };
            let status = if code.is_some() { None } else { status.filter(|status| body.is_some() || *status != 200) };
            Mishap { body, status, code, latency_ms, retry_after, after }
        },
    )
}

/// Returns the offset of the client's clock, and how far it is set at each request.
fn clock() -> impl Strategy<Value = (i64, i64)> {
    (select(vec![0, -7_200_000]), select(vec![0, 0, -3_600_000, -40_000, 40_000, 86_400_000]))
}

fn schedule(mishaps: &[Mishap]) -> String {
    let faults: Vec<_> = mishaps
        .iter()
        .map(|Mishap { body, status, code, latency_ms, retry_after, after }| {
            json!({
                "body": body, "status": status, "code": code, "latencyMs": latency_ms, "retryAfter": retry_after, "after": after,
                "times": 1,
            })
        })
        .collect();
    json!(faults).to_string()
}

/// How many schedules for each kind of call: a thousand, or as many as `SCHEDULES` says.
fn cases() -> u32 {
    std::env::var("SCHEDULES").ok().map_or(1000, |text| text.parse().expect("SCHEDULES is a number"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_write_takes_effect_once_or_not_at_all_and_the_error_knows(
        kind in select(WRITES.to_vec()), mishaps in vec(mishap(), 0..6), unplugged in 0..3_u32, clock in clock(), seed: u64,
    ) {
        let (stage, outcome, took_ms) = run(kind, &mishaps, unplugged, clock, seed);
        let (arrived, effects) = stage.tally();
        prop_assert!(effects <= 1, "twice");
        match &outcome {
            Ok(_) => prop_assert_eq!(effects, 1, "answered"),
            Err(error) if error.outcome_unknown() => prop_assert!(error.verify_with().is_some()),
            Err(_) => prop_assert_eq!(effects, 0, "refused: {:?}", outcome),
        }
        prop_assert!(arrived <= 5, "four tries, and one for the clock");
        prop_assert!(took_ms <= 60_000, "{} ms", took_ms);
    }

    #[test]
    fn a_read_changes_nothing_and_comes_through_what_passes(
        kind in select(READS.to_vec()), mishaps in vec(mishap(), 0..6), unplugged in 0..3_u32, clock in clock(), seed: u64,
    ) {
        let (stage, outcome, took_ms) = run(kind, &mishaps, unplugged, clock, seed);
        let (arrived, effects) = stage.tally();
        prop_assert_eq!(effects, 0);
        prop_assert!(arrived <= 5 && took_ms <= 60_000, "{} calls, {} ms", arrived, took_ms);
        let passes = |mishap: &Mishap| {
            !matches!(mishap.status, Some(302 | 303 | 401 | 404 | 409 | 499))
                && !matches!(mishap.code, Some("InvalidParameter" | "AuthFailure.TokenFailure" | "Brand.New" | "FailedOperation.LimitOperation"))
                && mishap.retry_after.is_none_or(|seconds| seconds <= 5)
        };
        if clock.1 == 0 && unplugged as usize + mishaps.len() <= 3 && mishaps.iter().all(passes) {
            prop_assert!(outcome.is_ok(), "{:?}", outcome);
        }
        if let Err(error) = outcome {
            prop_assert!(!error.outcome_unknown(), "a read leaves nothing open");
        }
    }
}

fn run(
    kind: Kind,
    mishaps: &[Mishap],
    unplugged: u32,
    (skew_ms, jump_ms): (i64, i64),
    seed: u64,
) -> (Stage, Result<serde_json::Value, Error>, u64) {
    let stage = Stage::set();
    stage.world.seed(seed);
    stage.world.fail(&schedule(mishaps));
    stage.world.unplug(unplugged);
    stage.world.skew(skew_ms);
    stage.world.jump(jump_ms);
    let before = stage.world.elapsed_ms();
    let outcome = stage.call(kind);
    let took_ms = stage.world.elapsed_ms() - before;
    (stage, outcome, took_ms)
}
