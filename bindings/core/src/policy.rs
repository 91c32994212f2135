//! The decisions of calls. JavaScript keeps what there is to remember and the timers; here go numbers and words in and
//! out.
//!
//! An optional number is NaN where there is none. Times are milliseconds, the service's in seconds since 1970.

use bindings_sign::answer;
use tencentdb_postgres::TransportErrorKind;
use tencentdb_postgres::call::{Failure, PageRead, RetryBudget, RetryDecision};
use tencentdb_postgres::internal::{self as decide, Decimal, Place, Situation, WaitProgress, append, split_once};
use tencentdb_postgres::model::ActionInfo;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::check::known;

/// Decides what follows a failed attempt. The text is the service's error code and its message, separated by a NUL.
/// Where the service did not answer, the code is a word of `lost`, and `status` is the HTTP status of whatever came
/// back.
///
/// Answers the class of the fault and what to do about it; the decision, which is `retry`, `clock`, `credential` or
/// `stop`; the delay or the offset of the clock; the tokens spent of the budget; 1 or 0 for whether the same call may
/// be made again; and the same for whether it may have taken effect. They are separated by NULs.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "numbers cross the border one by one")]
pub fn after_failure(
    action: u32,
    length: usize,
    is_lost: bool,
    status: f64,
    retry_after_ms: f64,
    date: f64,
    signed_at: f64,
    local_ms: f64,
    attempts: u32,
    max_attempts: u32,
    remaining_ms: f64,
    base_delay_ms: f64,
    max_delay_ms: f64,
    clock_corrected: bool,
    credential_refreshed: bool,
    credential_refreshable: bool,
    budget_spent: u32,
    jitter: f64,
) -> usize {
    answer(length, |text, out| {
        let (action, text) = known(action, text);
        let read_only = action.is_ok_and(ActionInfo::read_only);
        let (code, message) = split_once(text, 0);
        let failure = if is_lost {
            Failure::lost(lost(code), optional(status).map(|status| status as u16))
        } else {
            Failure::refused(code)
        };
        let situation = Situation {
            failure,
            read_only,
            attempts,
            max_attempts,
            remaining_ms,
            base_delay_ms,
            max_delay_ms,
            retry_after_ms: (!retry_after_ms.is_nan()).then_some(retry_after_ms),
            message,
            date: optional(date),
            signed_at: signed_at as u64,
            local_ms: optional(local_ms),
            clock_corrected,
            credential_refreshed,
            credential_refreshable,
        };
        let mut budget = RetryBudget::with_spent(budget_spent);
        let (decision, ms) = match situation.decide(jitter, &mut budget) {
            RetryDecision::Retry { delay } => ("retry", delay.as_millis() as i64),
            RetryDecision::CorrectClock { offset_ms } => ("clock", offset_ms),
            RetryDecision::RefreshCredential => ("credential", 0),
            RetryDecision::Stop(_) => ("stop", 0),
        };
        let class = failure.class();
        append(out, &[class.as_str().as_bytes(), b"\0", class.advice().as_bytes(), b"\0", decision.as_bytes()]);
        let retryable = failure.retryability().allows(read_only);
        let ambiguous = failure.outcome_ambiguous() && !read_only;
        for number in [ms, i64::from(budget.spent()), i64::from(retryable), i64::from(ambiguous)] {
            append(out, &[b"\0", Decimal::from(number).as_bytes()]);
        }
        out.len()
    })
}

/// The words for what is known of an attempt without an answer. Any other word leaves everything open.
static LOST: [(&str, TransportErrorKind); 6] = [
    ("unsent", TransportErrorKind::Unsent),
    ("untrusted", TransportErrorKind::Untrusted),
    ("rate-limited", TransportErrorKind::Throttled),
    ("aborted", TransportErrorKind::Aborted),
    ("malformed", TransportErrorKind::Malformed),
    ("too-large", TransportErrorKind::TooLarge),
];

fn lost(word: &[u8]) -> TransportErrorKind {
    LOST.iter().find(|(known, _)| known.as_bytes() == word).map_or(TransportErrorKind::Network, |(_, kind)| *kind)
}

/// When the call after one may go that may go itself at `next`.
#[wasm_bindgen]
pub fn after_call(next: f64, now: f64, per_second: u32) -> f64 {
    decide::after_call(next, now, per_second as u16)
}

/// The position of the page after one that was read: NaN after the last. `cut` are the rows before the first one that a
/// limit cut off.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "numbers cross the border one by one")]
pub fn next_page(
    counts_rows: bool,
    has_identity: bool,
    size: f64,
    position: f64,
    previous_total: f64,
    rows: f64,
    fresh: f64,
    total: f64,
    cut: f64,
) -> f64 {
    let [size, position, previous, rows, fresh] =
        [size, position, previous_total, rows, fresh].map(|number| number as u64);
    let mut place = Place { counts_rows, has_identity, size, position, total: previous };
    let page = PageRead { rows, fresh, total: optional(total), cut: optional(cut) };
    if place.advance(&page) { place.position as f64 } else { f64::NAN }
}

/// Decides what follows a poll: the delay until the next one, or `done`, or the word for why the wait failed. The text
/// is the state waited for and the one found, nothing where there is nothing, separated by a NUL; `answered` is not set
/// where the poll failed for a passing reason.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "numbers cross the border one by one")]
pub fn after_poll(
    length: usize,
    answered: bool,
    polls: u32,
    waited_ms: f64,
    timeout_ms: f64,
    shown: bool,
    accepted: bool,
    jitter: f64,
) -> usize {
    answer(length, |text, out| {
        let (wanted, state) = split_once(text, 0);
        let wait = WaitProgress { polls, waited_ms, timeout_ms, shown, accepted };
        match if answered { wait.observed(wanted, state, jitter) } else { wait.poll_again(jitter) } {
            Ok(Some(delay_ms)) => append(out, &[Decimal::from(delay_ms as u64).as_bytes()]),
            Ok(None) => append(out, &[b"done"]),
            Err(failure) => append(out, &[failure.as_str().as_bytes()]),
        }
        out.len()
    })
}

fn optional(number: f64) -> Option<u64> {
    (!number.is_nan()).then_some(number as u64)
}
