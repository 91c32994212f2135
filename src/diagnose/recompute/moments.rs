//! Dates, timestamps and services that might have been signed in place of those that were sent.

use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::moment::{self, Clock};
use super::super::place;
use super::super::request::Request;
use super::super::words::{before, cut, join, number, own, parts, replaced, trim, upper};
use super::assumption::Assumptions;
use super::recipe::{Recipe, Slot};
use crate::sign::Date;

const DAY: u64 = 86_400;
const HOUR: u64 = 3600;
/// How far back another try may lie: no signature is good for longer.
const EARLIER: u64 = 300;
const LATER: u64 = 10;
/// The time zones in which dates are written, in hours from UTC: none, China's, and others in use by programs.
const ZONES: &[(u64, &str)] = &[(0, ""), (8, "+08:00"), (9, "+09:00"), (1, "+01:00")];

/// A date or a service may be another in the key, in the string to sign, or in both.
const PLACES: &[[bool; 2]] = &[[true, false], [false, true], [true, true]];

pub(super) fn assumptions(request: &Request, base: &Recipe, timestamp: Option<u64>, out: &mut Assumptions) {
    if let Some(timestamp) = timestamp {
        dates(timestamp, out);
    }
    timestamps(base.get(Slot::Timestamp), timestamp, out);
    services(request, base, out);
}

/// Adds a text in both places of a pair, and in each of them.
fn add_pair(
    out: &mut Assumptions,
    (cause, ids): (Cause, [&'static str; 3]),
    (in_key, in_scope): (Slot, Slot),
    (right, text): (&str, &str),
    usual: bool,
) {
    for ([key, scope], id) in PLACES.iter().copied().zip(ids) {
        let both = [(in_key, text), (in_scope, text)];
        let changes = both.get(usize::from(!key)..1 + usize::from(scope)).unwrap_or_default();
        let assumption = out.add_all(cause, id, &[text], changes).shown(right, text);
        assumption.usual = usual;
    }
}

fn dates(timestamp: u64, out: &mut Assumptions) {
    let right = own(Date::from_timestamp(timestamp).as_str());
    let slots = (Slot::KeyDate, Slot::ScopeDate);
    for time in [timestamp, timestamp.saturating_sub(DAY), timestamp.saturating_add(DAY)] {
        let date = Date::from_timestamp(time);
        let day = date.as_str();
        let ids = if day == right {
            ["key-date-utc", "scope-date-utc", "date-utc"]
        } else {
            ["key-date", "scope-date", "date"]
        };
        add_pair(out, (Cause::ScopeDate, ids), slots, (&right, day), true);
    }
    let compact = replaced(&right, "-", "");
    let ids = ["key-date-compact", "scope-date-compact", "date-compact"];
    add_pair(out, (Cause::KeyDerivation, ids), slots, (&right, &compact), false);
    for (hours, zone) in ZONES.iter().copied() {
        let day = own(Date::from_timestamp(timestamp.saturating_add(hours * HOUR)).as_str());
        for clock in [Clock::Iso, Clock::Basic] {
            let written = moment::written(
                timestamp.saturating_add(hours * HOUR),
                clock,
                if zone.is_empty() { "Z" } else { zone },
            );
            add_pair(
                out,
                (Cause::ScopeDate, ["key-date-time", "scope-date-time", "date-time"]),
                slots,
                (&day, &written),
                false,
            );
        }
    }
}

fn timestamps(sent: &str, timestamp: Option<u64>, out: &mut Assumptions) {
    let whole =
        own(sent.get(..sent.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(sent.len())).unwrap_or_default());
    let seconds = whole.get(..whole.len().saturating_sub(3)).unwrap_or_default();
    let mut add = |id, pieces: &[&str]| {
        let signed = join(pieces);
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
        let signed = number(time);
        let id = if time < timestamp { "timestamp-earlier" } else { "timestamp-later" };
        let texts = [&*moment::readable(time), &number(timestamp.abs_diff(time))];
        out.add_all(Cause::TimestampStale, id, &texts, &[(Slot::Timestamp, &signed)]).shown(sent, &signed);
    }
}

/// Dates in words in place of the seconds.
fn in_words(sent: &str, timestamp: u64, out: &mut Assumptions) {
    let mut add = |signed: &str| {
        let assumption = out.add(Cause::TimestampFormat, "timestamp-date", Slot::Timestamp, signed);
        assumption.usual = signed.ends_with('Z');
        assumption.shown(sent, signed);
    };
    for (hours, zone) in ZONES.iter().copied() {
        let local = timestamp.saturating_add(hours * HOUR);
        let zones: &[&str] = if hours == 0 { &["Z", "", "+00:00", "+0000"] } else { &[zone, ""] };
        for clock in [Clock::Iso, Clock::Millis, Clock::Micros, Clock::Spaced, Clock::Basic, Clock::Digits] {
            for zone in zones {
                add(&moment::written(local, clock, zone));
            }
        }
    }
    add(&moment::written(timestamp, Clock::Http, " GMT"));
    add(&moment::written(timestamp, Clock::Http, " UTC"));
    add(Date::from_timestamp(timestamp).as_str());
}

/// Milliseconds and fractions of every kind, in place of the seconds.
fn parts_of_seconds(sent: &str, timestamp: u64, out: &mut Assumptions) {
    let seconds = number(timestamp);
    let iso = moment::written(timestamp, Clock::Iso, "");
    for part in 1..1000 {
        let digits = number(1000 + part);
        let digits = digits.get(1..).unwrap_or_default();
        let short = before(digits, b"0");
        let mut add = |id, pieces: &[&str]| {
            let signed = join(pieces);
            out.add(Cause::TimestampFormat, id, Slot::Timestamp, &signed).shown(sent, &signed);
        };
        add("timestamp-milliseconds", &[&seconds, digits]);
        add("timestamp-fraction", &[&seconds, ".", digits]);
        add("timestamp-fraction", &[&seconds, ".", short]);
        add("timestamp-date", &[&iso, ".", digits, "Z"]);
    }
}

fn services(request: &Request, base: &Recipe, out: &mut Assumptions) {
    let host = request.host_sent();
    let written = base.get(Slot::ScopeService);
    let right = place::product(host).unwrap_or(written);
    let capitals = upper(written);
    let action = trim(request.value("x-tc-action"));
    let mut services = Vec::from([right, cut(host, ".").0, host, &capitals, "tc3", "tencentcloudapi", action]);
    services.append(&mut parts(place::PRODUCTS, " "));
    for service in services {
        if !service.is_empty() {
            let ids = ["key-service", "scope-service-other", "service"];
            let slots = (Slot::KeyService, Slot::ScopeService);
            add_pair(out, (Cause::Service, ids), slots, (right, service), false);
        }
    }
}
