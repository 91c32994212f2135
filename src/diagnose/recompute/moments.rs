//! Dates, timestamps and services that might have been signed in place of those that were sent.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::place;
use super::super::request::Request;
use super::super::words::{cut, join, number, own, parts, replaced, trim, upper};
use super::assumption::Assumptions;
use super::recipe::{Recipe, Slot};
use crate::sign::Date;

const DAY: u64 = 86_400;
/// How far back another try may lie: no signature is good for longer.
const EARLIER: u64 = 300;
const LATER: u64 = 10;

const KEY: &str = " in the key";
const TO_SIGN: &str = " in the string to sign";
const BOTH: &str = " in key and string to sign";

pub(super) fn assumptions(request: &Request, base: &Recipe, timestamp: Option<u64>, out: &mut Assumptions) {
    if let Some(timestamp) = timestamp {
        dates(timestamp, out);
    }
    timestamps(base.get(Slot::Timestamp), timestamp, out);
    services(request, base, out);
}

fn dates(timestamp: u64, out: &mut Assumptions) {
    let right = own(Date::of(timestamp).as_str());
    for time in [timestamp, timestamp.saturating_sub(DAY), timestamp.saturating_add(DAY)] {
        let date = Date::of(time);
        let day = date.as_str();
        let whose = if day == right { ", the UTC day," } else { ", the day of another time zone," };
        for (id, place, changes) in [
            ("key-date", KEY, &[(Slot::KeyDate, day)][..]),
            ("scope-date", TO_SIGN, &[(Slot::ScopeDate, day)]),
            ("date", BOTH, &[(Slot::ScopeDate, day), (Slot::KeyDate, day)]),
        ] {
            out.add_all(Cause::ScopeDate, id, &[day, whose, place], changes).usual().shown(&right, day);
        }
    }
    let compact = replaced(&right, "-", "");
    for (id, place, changes) in [
        ("key-date-compact", KEY, &[(Slot::KeyDate, &*compact)][..]),
        ("date-compact", BOTH, &[(Slot::ScopeDate, &compact), (Slot::KeyDate, &compact)]),
    ] {
        out.add_all(Cause::KeyDerivation, id, &["the date without dashes", place], changes).shown(&right, &compact);
    }
}

fn timestamps(sent: &str, timestamp: Option<u64>, out: &mut Assumptions) {
    let whole: String = sent.chars().take_while(char::is_ascii_digit).collect();
    let seconds = whole.get(..whole.len().saturating_sub(3)).unwrap_or_default();
    for (id, phrase, signed) in [
        ("timestamp-spaces", "a space before the timestamp", join(&[" ", sent])),
        ("timestamp-spaces", "a space at the end of the timestamp", join(&[sent, " "])),
        ("timestamp-whole", "the timestamp without its fraction", own(&whole)),
        ("timestamp-seconds", "the timestamp in seconds", own(seconds)),
        ("timestamp-milliseconds", "the timestamp in milliseconds", join(&[&whole, "000"])),
        ("timestamp-fraction", "the timestamp with .0 at its end", join(&[&whole, ".0"])),
        ("timestamp-empty", "no timestamp", String::new()),
    ] {
        out.add(Cause::TimestampFormat, id, &[phrase], Slot::Timestamp, &signed).usual().shown(sent, &signed);
    }
    let Some(timestamp) = timestamp else { return };
    for time in timestamp.saturating_sub(EARLIER)..=timestamp.saturating_add(LATER) {
        let signed = number(time);
        let order = if time < timestamp { " seconds earlier than the one sent" } else { " seconds later than the one sent" };
        let phrase = ["the timestamp ", &signed, ", ", &number(timestamp.abs_diff(time)), order];
        out.add(Cause::TimestampStale, "timestamp-other", &phrase, Slot::Timestamp, &signed).shown(sent, &signed);
    }
}

fn services(request: &Request, base: &Recipe, out: &mut Assumptions) {
    let host = request.host_sent();
    let written = base.get(Slot::ScopeService);
    let right = place::product(host).unwrap_or(written);
    let capitals = upper(written);
    let action = trim(request.header("x-tc-action").unwrap_or_default());
    let mut add = |service: &str| {
        for (id, place, changes) in [
            ("key-service", KEY, &[(Slot::KeyService, service)][..]),
            ("scope-service", TO_SIGN, &[(Slot::ScopeService, service)]),
            ("service", BOTH, &[(Slot::ScopeService, service), (Slot::KeyService, service)]),
        ] {
            out.add_all(Cause::Service, id, &["the service ", service, place], changes).shown(right, service);
        }
    };
    let mut services = Vec::from([right, cut(host, ".").0, host, &capitals, "tc3", "tencentcloudapi", action]);
    services.append(&mut parts(place::PRODUCTS, " "));
    for service in services {
        if !service.is_empty() {
            add(service);
        }
    }
}
