//! Timestamps, days and clocks.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::answer::Answer;
use super::super::code::{Verdict, judge};
use super::super::finding::{Cause, Finding};
use super::super::{moment, visible};
use super::Case;
use crate::sign::Date;

/// How far a timestamp may be away from the service's time.
const ALLOWED: u64 = 300;
const HOUR: u64 = 3600;
const DAY: u64 = 86_400;

/// The moment a timestamp means, and what is wrong with the way it is written.
pub(in crate::diagnose) fn timestamp(text: &str) -> (Option<u64>, Option<Finding>) {
    let trimmed = text.trim_ascii();
    let whole = trimmed.split('.').next().unwrap_or_default();
    let number = whole.parse::<u64>().ok().filter(|_| whole.bytes().all(|byte| byte.is_ascii_digit()));
    let (variant, what, seconds) = match (number, trimmed.len()) {
        (None, 0) => return (None, None),
        (None, _) => match moment::iso(trimmed).or_else(|| moment::http(trimmed)) {
            Some(seconds) => ("date", "is a date in words", Some(seconds)),
            None => ("not-a-number", "is not a number", None),
        },
        (Some(seconds), _) if whole.len() < trimmed.len() => ("fraction", "has a fraction", Some(seconds)),
        (Some(ms), 13) => ("milliseconds", "is in milliseconds", Some(ms / 1000)),
        (Some(us), 16) => ("microseconds", "is in microseconds", Some(us / 1_000_000)),
        (Some(ns), 19) => ("nanoseconds", "is in nanoseconds", Some(ns / 1_000_000_000)),
        (Some(seconds), ..=11) if trimmed == text => return (Some(seconds), None),
        (Some(seconds), ..=11) => {
            let message = "There is white space around the timestamp.";
            let finding = Finding::warning(Cause::TimestampFormat, message).variant("spaces");
            return (Some(seconds), Some(finding.differing(trimmed, text)));
        }
        _ => ("not-a-number", "has too many digits", None),
    };
    let message = format!("The timestamp {what}; it must be whole seconds since 1970.");
    let mut finding = Finding::error(Cause::TimestampFormat, message).variant(variant);
    finding.actual = Some(visible::visible(text));
    finding.expected = seconds.map(|seconds| seconds.to_string());
    (seconds, Some(finding))
}

pub(super) fn read(case: &Case, out: &mut Vec<Finding>) {
    let (_, wrong) = timestamp(case.request.header("x-tc-timestamp").unwrap_or_default());
    out.extend(wrong);
    let Some(timestamp) = case.timestamp else { return };
    day(case.header.date, timestamp, out);
    let moments = Moments { timestamp, answer: case.answer, now: case.now, sent_at: case.sent_at, attempts: case.attempts };
    distance(&moments, out);
}

/// The day of the scope.
fn day(written: &str, timestamp: u64, out: &mut Vec<Finding>) {
    let right = Date::of(timestamp);
    if written.is_empty() || written == right.as_str() {
        return;
    }
    let (variant, why) = if written.replace('-', "") == right.as_str().replace('-', "") {
        ("compact", "; it is written with dashes".to_string())
    } else {
        match zone_of(written, timestamp) {
            Some(zone) => ("time-zone", format!("; {written} is the day it was in {zone}")),
            None => ("other-day", String::new()),
        }
    };
    let message = format!(
        "The scope is of {}, but the timestamp {timestamp} falls on {} in UTC{why}.",
        visible::visible(written),
        right.as_str()
    );
    out.push(
        Finding::error(Cause::ScopeDate, message).variant(variant).expected(right.as_str()).actual(visible::visible(written)),
    );
}

/// A time zone in which it was that day, the likeliest first.
fn zone_of(day: &str, timestamp: u64) -> Option<String> {
    let here = |hours: i64| {
        let local = timestamp.checked_add_signed(hours * HOUR as i64)?;
        (Date::of(local).as_str() == day)
            .then(|| if hours == 8 { "UTC+8, China's time zone".to_string() } else { format!("UTC{hours:+}") })
    };
    [8, 9, 7, 1, 2, 3].into_iter().chain(4..=14).chain((-12..0).rev()).find_map(here)
}

/// The moments that are known of a request.
pub(in crate::diagnose) struct Moments<'a> {
    pub timestamp: u64,
    pub answer: &'a Answer,
    pub now: Option<u64>,
    pub sent_at: Option<u64>,
    pub attempts: usize,
}

/// How far the timestamp is from the time it should tell.
pub(super) fn distance(moments: &Moments, out: &mut Vec<Finding>) {
    let Moments { timestamp, answer, now, sent_at, attempts } = *moments;
    let expired = answer.code.as_deref().is_some_and(|code| judge(code) == Verdict::Expired);
    let server = answer.server_time(Some(timestamp));
    let is_far = |time: u64| time.abs_diff(timestamp) > ALLOWED;
    let Some(time) = server.or(now).or(sent_at) else {
        if expired {
            out.push(unknown(attempts));
        }
        return;
    };
    let doubted = expired && server.is_none();
    if !is_far(time) && !doubted {
        return;
    }
    let apart = time.abs_diff(timestamp);
    let shown = |finding: Finding| finding.expected(time.to_string()).actual(timestamp.to_string());
    let whose = if server.is_some() { "the server's time" } else { "the time given" };
    if !is_far(time) {
        out.push(unknown(attempts));
        return;
    }
    // Sent later than it was signed, by the caller's own clock or by his own count.
    let resent = timestamp < time && (attempts > 1 || sent_at.is_some_and(|sent| sent > timestamp && is_far(sent)));
    if resent || timestamp < time && server.is_none() && apart > DAY && zone(timestamp, time).is_none() {
        let tries = if attempts > 1 { format!(" It was sent {attempts} times.") } else { String::new() };
        let message =
            format!("The request was signed {} before {whose}, and a signature is good for five minutes.{tries}", span(apart));
        out.push(shown(Finding::error(Cause::TimestampStale, message).variant(if attempts > 1 { "resent" } else { "old" })));
        return;
    }
    let direction = if timestamp < time { "behind" } else { "ahead of" };
    let finding = match zone(timestamp, time) {
        Some(hours) => {
            let message = format!(
                "The timestamp is {hours} hours {direction} {whose}, almost to the minute: a time zone was added or taken away where there is none."
            );
            Finding::error(Cause::ClockSkew, message)
                .variant("time-zone")
                .fix("Take the seconds since 1970 from the system's clock, not from a local date; no time zone changes them.")
        }
        None => {
            let or_old = if timestamp < time { " If the request was not sent at once, it was signed too early." } else { "" };
            let message = format!("The timestamp is {} {direction} {whose}; five minutes are allowed.{or_old}", span(apart));
            Finding::error(Cause::ClockSkew, message).variant("drift")
        }
    };
    out.push(shown(finding));
}

fn unknown(attempts: usize) -> Finding {
    if attempts > 1 {
        let message = format!("The signature has expired, and the request was sent {attempts} times with it.");
        return Finding::error(Cause::TimestampStale, message).variant("resent");
    }
    let message = "The service says that the signature has expired: the clock is more than five minutes off, or the request was sent long after it was signed.";
    Finding::error(Cause::ClockSkew, message).variant("unknown")
}

/// The hours two moments are apart, if they are nearly whole hours of a time zone.
fn zone(one: u64, other: u64) -> Option<u64> {
    let apart = one.abs_diff(other);
    let hours = (apart + HOUR / 2) / HOUR;
    ((1..=14).contains(&hours) && apart.abs_diff(hours * HOUR) <= ALLOWED / 2).then_some(hours)
}

/// A span of time in words.
fn span(seconds: u64) -> String {
    let (count, unit) = match seconds {
        0..120 => (seconds, "seconds"),
        120..7200 => (seconds / 60, "minutes"),
        7200..172_800 => (seconds / HOUR, "hours"),
        _ => (seconds / DAY, "days"),
    };
    format!("{count} {unit}")
}
