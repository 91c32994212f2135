//! Timestamps, days and clocks.

use alloc::string::String;

use super::super::Facts;
use super::super::code::{Verdict, classify};
use super::super::finding::{Cause, Findings};
use super::super::instant;
use super::super::strings::{concat, cut, decimal, parse_integer, replace};
use super::super::visible::visible;
use super::Case;
use crate::sign::Date;

/// The seconds that a timestamp may be away from the service's time.
const ALLOWED: u64 = 300;
const HOUR: u64 = 3600;
const DAY: u64 = 86_400;

/// Reads a timestamp, and returns the instant it means.
pub(in crate::diagnose) fn timestamp(text: &str, out: &mut Findings) -> Option<u64> {
    let trimmed = text.trim_ascii();
    let whole = cut(trimmed, ".").0;
    let (variant, seconds) = match (parse_integer(whole), trimmed.len()) {
        (None, 0) => return None,
        (None, _) => match instant::iso(trimmed).or_else(|| instant::http(trimmed)) {
            Some(seconds) => ("date", Some(seconds)),
            None => ("not-a-number", None),
        },
        (Some(seconds), _) if whole.len() < trimmed.len() => ("fraction", Some(seconds)),
        (Some(ms), 13) => ("milliseconds", Some(ms / 1000)),
        (Some(us), 16) => ("microseconds", Some(us / 1_000_000)),
        (Some(ns), 19) => ("nanoseconds", Some(ns / 1_000_000_000)),
        (Some(seconds), ..=11) => {
            if trimmed != text {
                out.warning(Cause::TimestampFormat, "spaces", &[]).differing(trimmed, text);
            }
            return Some(seconds);
        }
        _ => ("too-many-digits", None),
    };
    let finding = out.error(Cause::TimestampFormat, variant, &[&visible(text)]).actual(text);
    finding.expected = seconds.map(decimal);
    seconds
}

pub(super) fn read(case: &Case, out: &mut Findings) -> Option<u64> {
    let timestamp = match case.request.value("x-tc-timestamp").trim_ascii() {
        "" => timestamp(case.header.timestamp, out)?,
        _ => timestamp(case.request.value("x-tc-timestamp"), out)?,
    };
    day(case.header.date, timestamp, out);
    distance(timestamp, case.facts, out);
    Some(timestamp)
}

/// Checks the day of the scope.
fn day(written: &str, timestamp: u64, out: &mut Findings) {
    let date = Date::from_timestamp(timestamp);
    let right = date.as_str();
    if written.is_empty() || written == right {
        return;
    }
    let (stamp, shown) = (instant::readable(timestamp), visible(written));
    let zone = zone_of(written, timestamp);
    let values = [&*shown, &stamp, right, zone.as_deref().unwrap_or_default()];
    let (variant, count) = match zone {
        _ if replace(written, "-", "") == replace(right, "-", "") => ("compact", 3),
        Some(_) => ("time-zone", 4),
        None => ("other-day", 3),
    };
    let values = values.get(..count).unwrap_or_default();
    out.error(Cause::ScopeDate, variant, values).expected(right).actual(written);
}

/// Returns the offset from UTC, in hours, of a time zone in which it was that day, the likeliest first.
fn zone_of(day: &str, timestamp: u64) -> Option<String> {
    let east = [8, 9, 7, 1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14];
    if let Some(hours) =
        east.into_iter().find(|hours| Date::from_timestamp(timestamp.saturating_add(hours * HOUR)).as_str() == day)
    {
        return Some(concat(&["+", &decimal(hours)]));
    }
    let hours = (1..=12).find(|hours| Date::from_timestamp(timestamp.saturating_sub(hours * HOUR)).as_str() == day)?;
    Some(concat(&["-", &decimal(hours)]))
}

/// Compares the timestamp with the time it should tell.
pub(in crate::diagnose) fn distance(timestamp: u64, facts: &Facts, out: &mut Findings) {
    let Facts { answer, now, sent_at, attempts, .. } = *facts;
    let expired = answer.code.as_deref().is_some_and(|code| classify(code) == Verdict::Expired);
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
    let late = timestamp < time;
    let tries = decimal(attempts as u64);
    let (stamp, told) = (instant::readable(timestamp), instant::readable(time));
    // Sent later than it was signed, by the caller's own clock or by his own count.
    let resent = attempts > 1 || sent_at.is_some_and(|sent| sent > timestamp.saturating_add(ALLOWED));
    let finding = if late && (resent || server.is_none() && apart > DAY && zone(apart).is_none()) {
        match attempts {
            0 | 1 => out.error(Cause::TimestampStale, "old", &[&span(apart), &told]),
            _ => out.error(Cause::TimestampStale, "resent", &[&span(apart), &told, &tries]),
        }
    } else {
        match zone(apart) {
            Some(hours) => {
                let variant = if late { "time-zone-behind" } else { "time-zone-ahead" };
                out.error(Cause::ClockSkew, variant, &[&stamp, &decimal(hours), &told])
            }
            None => {
                let variant = if late { "drift-behind" } else { "drift-ahead" };
                out.error(Cause::ClockSkew, variant, &[&stamp, &span(apart), &told])
            }
        }
    };
    finding.expected(&decimal(time)).actual(&decimal(timestamp));
}

fn unknown(attempts: usize, out: &mut Findings) {
    if attempts > 1 {
        out.error(Cause::TimestampStale, "expired-resent", &[&decimal(attempts as u64)]);
        return;
    }
    out.error(Cause::ClockSkew, "unknown", &[]);
}

/// Returns the hours between two instants, if they are nearly whole hours of a time zone.
fn zone(apart: u64) -> Option<u64> {
    let hours = (apart + HOUR / 2) / HOUR;
    ((1..=14).contains(&hours) && apart.abs_diff(hours * HOUR) <= ALLOWED / 2).then_some(hours)
}

/// Writes a span of time.
fn span(seconds: u64) -> String {
    let (count, unit) = match seconds {
        0..120 => (seconds, " s"),
        120..7200 => (seconds / 60, " min"),
        7200..172_800 => (seconds / HOUR, " h"),
        _ => (seconds / DAY, " d"),
    };
    concat(&[&decimal(count), unit])
}
