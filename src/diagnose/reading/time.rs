//! Timestamps, days and clocks.

use alloc::string::String;

use super::super::Facts;
use super::super::code::{Verdict, judge};
use super::super::finding::{Cause, Finding, Findings, Severity};
use super::super::moment;
use super::super::visible::visible;
use super::super::words::{cut, integer, join, number, own, replaced, trim};
use super::Case;
use crate::sign::Date;

/// How far a timestamp may be away from the service's time.
const ALLOWED: u64 = 300;
const HOUR: u64 = 3600;
const DAY: u64 = 86_400;

/// The moment a timestamp means, and what is wrong with the way it is written.
pub(in crate::diagnose) fn timestamp(text: &str, out: &mut Findings) -> Option<u64> {
    let trimmed = trim(text);
    let whole = cut(trimmed, ".").0;
    let (variant, what, seconds) = match (integer(whole), trimmed.len()) {
        (None, 0) => return None,
        (None, _) => match moment::iso(trimmed).or_else(|| moment::http(trimmed)) {
            Some(seconds) => ("date", "is a date in words", Some(seconds)),
            None => ("not-a-number", "is not a number", None),
        },
        (Some(seconds), _) if whole.len() < trimmed.len() => ("fraction", "has a fraction", Some(seconds)),
        (Some(ms), 13) => ("milliseconds", "is in milliseconds", Some(ms / 1000)),
        (Some(us), 16) => ("microseconds", "is in microseconds", Some(us / 1_000_000)),
        (Some(ns), 19) => ("nanoseconds", "is in nanoseconds", Some(ns / 1_000_000_000)),
        (Some(seconds), ..=11) => {
            if trimmed != text {
                let message = "There is white space around the timestamp.";
                out.warning(Cause::TimestampFormat, "spaces", message).differing(trimmed, text);
            }
            return Some(seconds);
        }
        _ => ("not-a-number", "has too many digits", None),
    };
    let finding = out
        .add(Cause::TimestampFormat, Severity::Error, variant, "The timestamp {}; it must be whole seconds since 1970.", &[what])
        .actual(text);
    finding.expected = seconds.map(number);
    seconds
}

pub(super) fn read(case: &Case, out: &mut Findings) -> Option<u64> {
    let timestamp = timestamp(case.request.value("x-tc-timestamp"), out)?;
    day(case.header.date, timestamp, out);
    distance(timestamp, case.facts, out);
    Some(timestamp)
}

/// The day of the scope.
fn day(written: &str, timestamp: u64, out: &mut Findings) {
    let date = Date::of(timestamp);
    let right = date.as_str();
    if written.is_empty() || written == right {
        return;
    }
    let (variant, why) = if replaced(written, "-", "") == replaced(right, "-", "") {
        ("compact", own("; it is written with dashes"))
    } else {
        match zone_of(written, timestamp) {
            Some(zone) => ("time-zone", join(&["; ", written, " is the day it was in UTC", &zone])),
            None => ("other-day", String::new()),
        }
    };
    let (stamp, shown) = (number(timestamp), visible(written));
    out.add(
        Cause::ScopeDate,
        Severity::Error,
        variant,
        "The scope is of {}, but the timestamp {} falls on {} in UTC{}.",
        &[&shown, &stamp, right, &why],
    )
    .expected(right)
    .actual(written);
}

/// A time zone in which it was that day, the likeliest first: the hours it is away from UTC.
fn zone_of(day: &str, timestamp: u64) -> Option<String> {
    let east = [8, 9, 7, 1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14];
    if let Some(hours) = east.into_iter().find(|hours| Date::of(timestamp.saturating_add(hours * HOUR)).as_str() == day) {
        let whose = if hours == 8 { ", China's time zone" } else { "" };
        return Some(join(&["+", &number(hours), whose]));
    }
    let hours = (1..=12).find(|hours| Date::of(timestamp.saturating_sub(hours * HOUR)).as_str() == day)?;
    Some(join(&["-", &number(hours)]))
}

/// How far the timestamp is from the time it should tell.
pub(in crate::diagnose) fn distance(timestamp: u64, facts: &Facts, out: &mut Findings) {
    let Facts { answer, now, sent_at, attempts, .. } = *facts;
    let expired = answer.code.as_deref().is_some_and(|code| judge(code) == Verdict::Expired);
    let server = answer.server_time(Some(timestamp));
    let known = server.or(now).or(sent_at);
    let time = known.unwrap_or(timestamp);
    let apart = time.abs_diff(timestamp);
    if apart <= ALLOWED {
        if expired && server.is_none() {
            unknown(attempts, out);
        }
        return;
    }
    let whose = if server.is_some() { "the server's time" } else { "the time given" };
    let late = timestamp < time;
    let tries = number(attempts as u64);
    let finding: &mut Finding;
    // Sent later than it was signed, by the caller's own clock or by his own count.
    let resent = attempts > 1 || sent_at.is_some_and(|sent| sent > timestamp.saturating_add(ALLOWED));
    if late && (resent || server.is_none() && apart > DAY && zone(apart).is_none()) {
        let mut message =
            join(&["The request was signed ", &span(apart), " before ", whose, ", and a signature is good for five minutes."]);
        let variant = if attempts > 1 {
            message = join(&[&message, " It was sent ", &tries, " times."]);
            "resent"
        } else {
            "old"
        };
        finding = out.error(Cause::TimestampStale, variant, &message);
    } else {
        let direction = if late { " behind " } else { " ahead of " };
        let cause = Cause::ClockSkew;
        finding = match zone(apart) {
            Some(hours) => {
                out.add(cause, Severity::Error, "time-zone", "The timestamp is {} hours{}{}, almost to the minute: a time zone was added or taken away where there is none.", &[&number(hours), direction, whose])
                    .fix("Take the seconds since 1970 from the system's clock, not from a local date; no time zone changes them.")
            }
            None => {
                let or_old = if late { " If the request was not sent at once, it was signed too early." } else { "" };
                out.add(cause, Severity::Error, "drift", "The timestamp is {}{}{}; five minutes are allowed.{}", &[&span(apart), direction, whose, or_old])
            }
        };
    }
    finding.expected(&number(time)).actual(&number(timestamp));
}

fn unknown(attempts: usize, out: &mut Findings) {
    if attempts > 1 {
        let tries = number(attempts as u64);
        out.add(
            Cause::TimestampStale,
            Severity::Error,
            "resent",
            "The signature has expired, and the request was sent {} times with it.",
            &[&tries],
        );
        return;
    }
    let message = "The service says that the signature has expired: the clock is more than five minutes off, or the request was sent long after it was signed.";
    out.error(Cause::ClockSkew, "unknown", message);
}

/// The hours two moments are apart, if they are nearly whole hours of a time zone.
fn zone(apart: u64) -> Option<u64> {
    let hours = (apart + HOUR / 2) / HOUR;
    ((1..=14).contains(&hours) && apart.abs_diff(hours * HOUR) <= ALLOWED / 2).then_some(hours)
}

/// A span of time in words.
fn span(seconds: u64) -> String {
    let (count, unit) = match seconds {
        0..120 => (seconds, " seconds"),
        120..7200 => (seconds / 60, " minutes"),
        7200..172_800 => (seconds / HOUR, " hours"),
        _ => (seconds / DAY, " days"),
    };
    join(&[&number(count), unit])
}
