//! Dates and timestamps that may have been signed in place of those that were sent.

use alloc::string::String;

use super::super::finding::Cause;
use super::super::instant::{self, BASIC, DIGITS, HTTP, ISO, MICROS, MILLIS, SPACED};
use super::super::strings::{concat, decimal, replace, trim_end_bytes};
use super::assumption::Assumptions;
use super::pair::Pair;
use super::recipe::{Recipe, Slot};
use crate::sign::Date;

const DAY: u64 = 86_400;
const HOUR: u64 = 3600;
/// The seconds by which another attempt may lie back: no signature is good for longer.
const EARLIER: u64 = 300;
const LATER: u64 = 10;
/// The time zones in which dates are written, in hours from UTC: none, China's, and others in use by programs.
const ZONES: &[(u64, &str)] = &[(0, ""), (8, "+08:00"), (9, "+09:00"), (1, "+01:00")];

/// Dates in place of the right one; the others are in the same two places.
const DATE: Pair = Pair {
    cause: Cause::ScopeDate,
    ids: ["key-date", "scope-date", "date"],
    in_key: Slot::KeyDate,
    in_scope: Slot::ScopeDate,
    usual: true,
};
const UTC_DATE: Pair = Pair { ids: ["key-date-utc", "scope-date-utc", "date-utc"], ..DATE };
const COMPACT: Pair = Pair {
    cause: Cause::KeyDerivation,
    ids: ["key-date-compact", "scope-date-compact", "date-compact"],
    usual: false,
    ..DATE
};
const WITH_TIME: Pair = Pair { ids: ["key-date-time", "scope-date-time", "date-time"], usual: false, ..DATE };

pub(super) fn assumptions(base: &Recipe, timestamp: Option<u64>, out: &mut Assumptions) {
    if let Some(timestamp) = timestamp {
        dates(timestamp, out);
    }
    timestamps(base.get(Slot::Timestamp), timestamp, out);
}

fn dates(timestamp: u64, out: &mut Assumptions) {
    let right = Date::from_timestamp(timestamp);
    let right = right.as_str();
    for time in [timestamp, timestamp.saturating_sub(DAY), timestamp.saturating_add(DAY)] {
        let date = Date::from_timestamp(time);
        let pair = if date.as_str() == right { UTC_DATE } else { DATE };
        pair.add(right, date.as_str(), out);
    }
    COMPACT.add(right, &replace(right, "-", ""), out);
    for (hours, zone) in ZONES.iter().copied() {
        let local = timestamp.saturating_add(hours * HOUR);
        for template in [ISO, BASIC] {
            let written = instant::written(local, template, if zone.is_empty() { "Z" } else { zone });
            WITH_TIME.add(Date::from_timestamp(local).as_str(), &written, out);
        }
    }
}

fn timestamps(sent: &str, timestamp: Option<u64>, out: &mut Assumptions) {
    let whole = String::from(
        sent.get(..sent.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(sent.len())).unwrap_or_default(),
    );
    let seconds = whole.get(..whole.len().saturating_sub(3)).unwrap_or_default();
    let mut add = |id, pieces: &[&str]| {
        let signed = concat(pieces);
        out.add(Cause::TimestampFormat, id, Slot::Timestamp, &signed).usual().shown(sent, &signed);
    };
    add("timestamp-spaces", &[" ", sent]);
    add("timestamp-spaces", &[sent, " "]);
    add("timestamp-spaces", &[sent, "\n"]);
    add("timestamp-whole", &[&whole]);
    add("timestamp-seconds", &[seconds]);
    add("timestamp-milliseconds", &[&whole, "000"]);
    add("timestamp-fraction", &[&whole, ".0"]);
    add("timestamp-quoted", &["\"", sent, "\""]);
    add("timestamp-empty", &[]);
    let Some(timestamp) = timestamp else { return };
    in_words(sent, timestamp, out);
    parts_of_seconds(sent, timestamp, out);
    for time in timestamp.saturating_sub(EARLIER)..=timestamp.saturating_add(LATER) {
        let signed = decimal(time);
        let id = if time < timestamp { "timestamp-earlier" } else { "timestamp-later" };
        let texts = [&*instant::readable(time), &decimal(timestamp.abs_diff(time))];
        out.add_all(Cause::TimestampStale, id, &texts, &[(Slot::Timestamp, &signed)]).shown(sent, &signed);
    }
}

/// Adds dates in words in place of the seconds.
fn in_words(sent: &str, timestamp: u64, out: &mut Assumptions) {
    let mut add = |signed: &str| {
        let assumption = out.add(Cause::TimestampFormat, "timestamp-date", Slot::Timestamp, signed);
        assumption.usual = signed.ends_with('Z');
        assumption.shown(sent, signed);
    };
    for (hours, zone) in ZONES.iter().copied() {
        let local = timestamp.saturating_add(hours * HOUR);
        let zones: &[&str] = if hours == 0 { &["Z", "", "+00:00", "+0000"] } else { &[zone, ""] };
        for template in [ISO, MILLIS, MICROS, SPACED, BASIC, DIGITS] {
            for zone in zones {
                add(&instant::written(local, template, zone));
            }
        }
    }
    add(&instant::written(timestamp, HTTP, " GMT"));
    add(&instant::written(timestamp, HTTP, " UTC"));
    add(Date::from_timestamp(timestamp).as_str());
}

/// Adds milliseconds and fractions of every kind in place of the seconds.
fn parts_of_seconds(sent: &str, timestamp: u64, out: &mut Assumptions) {
    let seconds = decimal(timestamp);
    let iso = instant::written(timestamp, ISO, "");
    for part in 1..1000 {
        let digits = decimal(1000 + part);
        let digits = digits.get(1..).unwrap_or_default();
        let short = trim_end_bytes(digits, b"0");
        let mut add = |id, pieces: &[&str]| {
            let signed = concat(pieces);
            out.add(Cause::TimestampFormat, id, Slot::Timestamp, &signed).shown(sent, &signed);
        };
        add("timestamp-milliseconds", &[&seconds, digits]);
        add("timestamp-fraction", &[&seconds, ".", digits]);
        add("timestamp-fraction", &[&seconds, ".", short]);
        add("timestamp-date", &[&iso, ".", digits, "Z"]);
    }
}
