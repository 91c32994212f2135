//! What follows what: a table of inputs and expected decisions, which the tests of the npm package run too.

#[path = "support/ready.rs"]
mod ready;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::pending;
use std::time::Duration;

use ready::ready;
use serde_json::{Map, Value};
use tencentdb_postgres::call::{
    Attempts, FailedAttempt, Failure, PageRead, Paging, Policy, RateLimiter, RetryBudget, RetryDecision, RetryPolicy,
    Step, StopReason, retry_after,
};
use tencentdb_postgres::internal::{Place, Situation, WaitProgress};
use tencentdb_postgres::{
    Client, Credential, Error, Event, HttpRequest, HttpResponse, RefreshingCredentials, Target, Transport,
    TransportError, TransportErrorKind, refresh_time,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn table(section: &str) -> Value {
    let mut table: Value = serde_json::from_str(include_str!("decisions.json")).unwrap();
    table[section].take()
}

fn rows(section: &str) -> Vec<Value> {
    serde_json::from_value(table(section)).unwrap()
}

/// The rows of a section, with what they leave out.
fn completed(section: &str) -> Vec<Map<String, Value>> {
    let section = table(section);
    let complete = |row: &Value| {
        let mut whole = section["base"].as_object().unwrap().clone();
        whole.extend(row.as_object().unwrap().clone());
        whole
    };
    section["rows"].as_array().unwrap().iter().map(complete).collect()
}

fn ms(value: &Value) -> Duration {
    Duration::from_millis(value.as_u64().unwrap())
}

fn number(value: &Value) -> u32 {
    value.as_u64().unwrap().try_into().unwrap()
}

fn kind(word: &str) -> TransportErrorKind {
    match word {
        "unsent" => TransportErrorKind::Unsent,
        "untrusted" => TransportErrorKind::Untrusted,
        "network" => TransportErrorKind::Network,
        "aborted" => TransportErrorKind::Aborted,
        "malformed" => TransportErrorKind::Malformed,
        "too-large" => TransportErrorKind::TooLarge,
        "rate-limited" => TransportErrorKind::Throttled,
        other => panic!("{other}"),
    }
}

#[test]
fn a_policy_is_patient_by_default_as_the_table_says() {
    let (defaults, policy) = (table("defaults"), Policy::default());
    assert_eq!(policy.retry.max_attempts, number(&defaults["maxAttempts"]));
    assert_eq!(policy.retry.base_delay, ms(&defaults["baseDelayMs"]));
    assert_eq!(policy.retry.max_delay, ms(&defaults["maxDelayMs"]));
    assert_eq!(policy.timeout, ms(&defaults["timeoutMs"]));
    assert_eq!(policy.attempt_timeout, ms(&defaults["tryTimeoutMs"]));
}

#[test]
fn what_follows_a_failure_is_decided_as_the_table_says() {
    for row in completed("afterFailure") {
        let get = |name: &str| row.get(name).unwrap_or(&Value::Null);
        let flag = |name: &str| get(name).as_bool().unwrap();
        let status = get("status").as_u64().map(|status| status as u16);
        let failure = match get("lost").as_str() {
            Some(word) => Failure::lost(kind(word), status),
            None => Failure::refused(get("code").as_str().unwrap()),
        };
        let situation = Situation {
            failure,
            read_only: flag("readOnly"),
            attempts: number(get("attempts")),
            max_attempts: number(get("maxAttempts")),
            remaining_ms: get("remainingMs").as_f64().unwrap(),
            base_delay_ms: get("baseDelayMs").as_f64().unwrap(),
            max_delay_ms: get("maxDelayMs").as_f64().unwrap(),
            retry_after_ms: get("retryAfterMs").as_f64(),
            message: get("message").as_str().unwrap().as_bytes(),
            date: get("date").as_u64(),
            signed_at: get("signedAt").as_u64().unwrap(),
            local_ms: get("localMs").as_u64(),
            clock_corrected: flag("clockCorrected"),
            credential_refreshed: flag("credentialRefreshed"),
            credential_refreshable: flag("credentialRefreshable"),
        };
        let mut budget = RetryBudget::with_spent(number(get("spent")));
        let (decision, ms, reason) = match situation.decide(get("jitter").as_f64().unwrap(), &mut budget) {
            RetryDecision::Retry { delay } => ("retry", delay.as_millis() as i64, None),
            RetryDecision::CorrectClock { offset_ms } => ("clock", offset_ms, None),
            RetryDecision::RefreshCredential => ("credential", 0, None),
            RetryDecision::Stop(reason) => ("stop", 0, Some(reason)),
        };
        let reason = reason.map(|reason| match reason {
            StopReason::NotRetryable => "not-retryable",
            StopReason::AttemptsExhausted => "attempts-exhausted",
            StopReason::DeadlineExceeded => "deadline-exceeded",
            StopReason::BudgetExhausted => "budget-exhausted",
            other => panic!("{other:?}"),
        });
        let retryable = failure.retryability().allows(situation.read_only);
        let ambiguous = failure.outcome_ambiguous() && !situation.read_only;
        let mut found = serde_json::json!({
            "class": failure.class().as_str(), "decision": decision, "ms": ms, "spent": budget.spent(),
            "retryable": retryable, "ambiguous": ambiguous,
        });
        if let Some(reason) = reason {
            found["reason"] = reason.into();
        }
        assert_eq!(found, row["expected"], "{}", row["name"]);
    }
}

#[test]
fn an_attempt_has_the_time_that_the_table_says() {
    for row in rows("attemptTimeout") {
        let retry = RetryPolicy { max_attempts: number(&row["maxAttempts"]), ..RetryPolicy::default() };
        let (timeout, attempt_timeout) = (ms(&row["remainingMs"]), ms(&row["tryTimeoutMs"]));
        let policy = Policy { retry, timeout, attempt_timeout };
        let mut attempts = Attempts::new(&policy, row["readOnly"].as_bool().unwrap(), Duration::ZERO);
        let steps = (0..number(&row["attempts"])).map(|_| attempts.step(Duration::ZERO));
        assert_eq!(steps.last(), Some(Step::Send { timeout: ms(&row["ms"]) }), "{row}");
    }
}

#[test]
fn a_retry_after_asks_for_what_the_table_says() {
    for row in rows("retryAfter") {
        let asked = retry_after(row["text"].as_str().unwrap(), ms(&row["serviceMs"]));
        assert_eq!(asked.map(|asked| asked.as_millis() as u64), row["ms"].as_u64(), "{row}");
    }
}

#[test]
fn a_credential_is_renewed_when_the_table_says() {
    for row in rows("renewal") {
        assert_eq!(refresh_time(ms(&row["fetchedMs"]), ms(&row["expiresMs"])), ms(&row["renewMs"]), "{row}");
    }
}

#[test]
fn a_limiter_lets_calls_go_when_the_table_says() {
    for row in rows("rate") {
        let mut limiter = RateLimiter::default();
        let per_second = number(&row["perSecond"]) as u16;
        for call in row["calls"].as_array().unwrap() {
            let wait = limiter.reserve(ms(&call[0]), per_second, Duration::MAX);
            assert_eq!(wait, Ok(ms(&call[1])), "{call} of {row}");
        }
    }
}

#[test]
fn a_list_goes_on_where_the_table_says() {
    for row in rows("nextPage") {
        let paging = Paging::of(row["action"].as_str().unwrap()).unwrap();
        let count = |name: &str| row[name].as_u64();
        let mut place = Place {
            counts_rows: paging.unit == tencentdb_postgres::call::PageUnit::Rows,
            has_identity: paging.identity.is_some(),
            size: count("size").unwrap(),
            position: count("position").unwrap(),
            total: count("previousTotal").unwrap(),
        };
        let page = PageRead {
            rows: count("rows").unwrap(),
            fresh: count("fresh").unwrap(),
            total: count("total"),
            cut: count("cut"),
        };
        let next = place.advance(&page).then_some(place.position);
        assert_eq!(next, count("next"), "{row}");
    }
}

#[test]
fn a_poll_says_what_the_table_says() {
    for row in completed("afterPoll") {
        let flag = |name: &str| row[name].as_bool().unwrap();
        let wait = WaitProgress {
            polls: number(&row["polls"]),
            waited_ms: row["waitedMs"].as_f64().unwrap(),
            timeout_ms: row["timeoutMs"].as_f64().unwrap(),
            shown: flag("shown"),
            accepted: flag("accepted"),
        };
        let (wanted, state) = (row["wanted"].as_str().unwrap().as_bytes(), row["state"].as_str().unwrap().as_bytes());
        let jitter = row["jitter"].as_f64().unwrap();
        let found = match if flag("answered") { wait.observed(wanted, state, jitter) } else { wait.poll_again(jitter) }
        {
            Ok(Some(delay)) => Value::from(delay as u64),
            Ok(None) => "done".into(),
            Err(failure) => failure.as_str().into(),
        };
        assert_eq!(found, row["expected"], "{row:?}");
    }
}

/// A transport that answers one request after the other as the table says, in a time that goes as far as it sleeps.
#[derive(Default)]
struct Script {
    answers: RefCell<VecDeque<Value>>,
    elapsed_ms: Cell<u64>,
    clock_ms: Cell<i64>,
    asked: RefCell<Vec<(String, Value)>>,
    delays: RefCell<Vec<u64>>,
}

impl Script {
    fn of(row: &Value) -> Self {
        Self { answers: RefCell::new(serde_json::from_value(row["answers"].clone()).unwrap()), ..Self::default() }
    }

    fn client(&self) -> Client<&Self> {
        Client::new(self, Credential::new("AKIDEXAMPLE", "not-a-real-key"), "ap-guangzhou")
    }

    fn asked(&self) -> Vec<String> {
        self.asked.borrow().iter().map(|(action, _)| action.clone()).collect()
    }
}

impl Transport for &Script {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let action = request.headers.iter().find(|(name, _)| *name == "X-TC-Action").unwrap().1.clone();
        self.asked.borrow_mut().push((action, serde_json::from_slice(&request.body).unwrap()));
        let mut answer = self.answers.borrow_mut().pop_front().expect("an answer for each request");
        self.clock_ms.set(self.clock_ms.get() + answer["setClockMs"].as_i64().unwrap_or_default());
        let body = match answer["body"].as_str() {
            Some(text) => text.to_owned(),
            None => {
                let mut response = answer["response"].take();
                response["RequestId"] = "r".into();
                serde_json::json!({ "Response": response }).to_string()
            }
        };
        let headers = answer["headers"].as_object().into_iter().flatten();
        let headers = headers.map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned())).collect();
        let status = answer["status"].as_u64().unwrap_or(200) as u16;
        Ok(HttpResponse { status, headers, body: body.into_bytes() })
    }

    fn now(&self) -> Duration {
        let ms = 1_700_000_000_000 + self.elapsed_ms.get();
        Duration::from_millis(ms.saturating_add_signed(self.clock_ms.get()))
    }

    fn monotonic(&self) -> Duration {
        Duration::from_millis(self.elapsed_ms.get())
    }

    async fn sleep(&self, duration: Duration) {
        self.elapsed_ms.set(self.elapsed_ms.get() + duration.as_millis() as u64);
    }

    fn jitter(&self) -> f64 {
        0.5
    }

    fn observe(&self, event: &Event<'_>) {
        match event {
            Event::Retry { delay, .. } => self.delays.borrow_mut().push(delay.as_millis() as u64),
            Event::Clock { .. } | Event::Credential { .. } => self.delays.borrow_mut().push(0),
            _ => {}
        }
    }
}

#[test]
fn calls_go_as_the_table_says() {
    for row in rows("calls") {
        let script = Script::of(&row);
        let params = row.get("params").map_or("{}".to_owned(), Value::to_string);
        let outcome = match ready(script.client().raw(row["action"].as_str().unwrap(), &params)) {
            Ok(_) => "answered".to_owned(),
            Err(error) => {
                let Error::Transport(transport) = &error else { panic!("{error}") };
                let unknown = if error.outcome_unknown() { ", unknown" } else { "" };
                transport.kind.as_str().to_owned() + unknown
            }
        };
        assert_eq!(outcome, row["outcome"], "{}", row["name"]);
        assert_eq!(serde_json::json!(*script.delays.borrow()), row["delays"], "{}", row["name"]);
        assert!(script.answers.borrow().is_empty(), "{}", row["name"]);
    }
}

#[test]
fn waits_go_as_the_table_says() {
    for row in rows("waits") {
        let script = Script::of(&row);
        let client = script.client().with_settings(|settings| settings.policy.retry = RetryPolicy::OFF);
        let names: Vec<String> = serde_json::from_value(row["names"].clone()).unwrap_or_default();
        let (id, task) = (row["id"].as_str().unwrap_or_default(), row["task"].as_u64().unwrap_or_default());
        let time = Duration::from_secs(600);
        let ended = match row["goal"].as_str().unwrap() {
            "order" => ready(client.wait_for(Target::orders(&names), time, |_| {})).map(drop),
            "task" => ready(client.wait_for(Target::task(task), time, |_| {})).map(drop),
            "gone" => ready(client.wait_for(Target::instance_gone(id), time, |_| {})),
            state => ready(client.wait_for(Target::instance(id, state.into()), time, |_| {})).map(drop),
        };
        let outcome = match ended {
            Ok(_) => "done".to_owned(),
            Err(Error::Wait(error)) => {
                assert_eq!(serde_json::json!(error.state), row["state"], "{}", row["name"]);
                error.failure.as_str().to_owned()
            }
            Err(Error::Api(error)) => error.code.as_str().to_owned(),
            Err(error) => panic!("{error}"),
        };
        assert_eq!(outcome, row["outcome"], "{}", row["name"]);
        assert_eq!(serde_json::json!(script.asked()), row["asked"], "{}", row["name"]);
        assert_eq!(Some(script.elapsed_ms.get()), row["waitedMs"].as_u64(), "{}", row["name"]);
    }
}

#[test]
fn lists_are_read_as_the_table_says() {
    for row in rows("lists") {
        let script = Script::of(&row);
        let client = script.client();
        let action = row["action"].as_str().unwrap();
        let mut pages = client.pages_of::<Value>(action, "{}").unwrap();
        if let Some(size) = row["pageSize"].as_u64() {
            pages = pages.page_size(size as u32);
        }
        if let Some(limit) = row["limit"].as_u64() {
            pages = pages.limit(limit);
        }
        if let Some(cursor) = row["cursor"].as_u64() {
            pages = pages.at_cursor(cursor);
        }
        let paging = Paging::of(action).unwrap();
        for (rows, next) in row["pages"].as_array().unwrap().iter().zip(row["next"].as_array().unwrap()) {
            let page = ready(pages.next_page()).unwrap().unwrap();
            let ids: String = page.rows.iter().map(|row| row[paging.identity.unwrap()].as_str().unwrap()).collect();
            assert_eq!(ids, *rows, "{}", row["name"]);
            assert!(next.is_null() || next.as_u64() == page.cursor, "{}: {:?}", row["name"], page.cursor);
        }
        assert!(ready(pages.next_page()).unwrap().is_none(), "{}", row["name"]);
        let asked = script.asked.borrow();
        let params = |(_, params): &(String, Value)| {
            [&params[paging.position_param], &params[paging.size_param]].map(Value::clone)
        };
        let asked: Vec<_> = asked.iter().map(params).collect();
        assert_eq!(serde_json::json!(asked), row["asked"], "{}", row["name"]);
    }
}

#[test]
fn a_fetch_of_a_credential_that_hangs_is_given_up_when_the_table_says() {
    let (row, script) = (table("hungCredential"), Script::default());
    let provider = RefreshingCredentials::new(pending);
    let client = Client::new(&script, provider, "ap-guangzhou").with_settings(|settings| {
        settings.policy.timeout = ms(&row["timeoutMs"]);
        settings.policy.attempt_timeout = ms(&row["tryTimeoutMs"]);
    });
    let error = ready(client.raw("DescribeZones", "{}")).unwrap_err();
    assert!(matches!(&error, Error::Transport(error) if error.kind == TransportErrorKind::Timeout), "{error}");
    assert_eq!(Some(script.elapsed_ms.get()), row["gaveUpMs"].as_u64());
}

/// Holds the one attempt that a Rust program makes up itself to the same decisions.
#[test]
fn an_attempt_of_which_nothing_else_is_known_is_retried_like_the_first_of_the_table() {
    let row = &completed("afterFailure")[0];
    let mut attempts = Attempts::new(&Policy::default(), true, Duration::ZERO);
    attempts.step(Duration::ZERO);
    let lost = FailedAttempt::new(Failure::lost(kind(row["lost"].as_str().unwrap()), None));
    let decision = attempts.after_failure(&lost, Duration::ZERO, 0.5, &mut RetryBudget::default());
    assert_eq!(decision, RetryDecision::Retry { delay: ms(&row["expected"]["ms"]) });
}
