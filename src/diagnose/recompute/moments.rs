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

/// Where a date or a service may be another: in the key, in the string to sign, or in both.
const PLACES: [(&str, bool, bool); 3] =
    [(" in the key", true, false), (" in the string to sign", false, true), (" in key and string to sign", true, true)];

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
    phrase: &str,
    (in_key, in_scope): (Slot, Slot),
    (right, text): (&str, &str),
    usual: bool,
) {
    for ((place, key, scope), id) in PLACES.into_iter().zip(ids) {
        let both = [(in_key, text), (in_scope, text)];
        let changes = both.get(usize::from(!key)..1 + usize::from(scope)).unwrap_or_default();
        let assumption = out.add_all(cause, id, phrase, &[text, place], changes).shown(right, text);
        assumption.usual = usual;
    }
}

fn dates(timestamp: u64, out: &mut Assumptions) {
    let right = own(Date::of(timestamp).as_str());
    let slots = (Slot::KeyDate, Slot::ScopeDate);
    let ids = ["key-date", "scope-date", "date"];
    for time in [timestamp, timestamp.saturating_sub(DAY), timestamp.saturating_add(DAY)] {
        let date = Date::of(time);
        let day = date.as_str();
        let phrase = if day == right { "{}, the UTC day,{}" } else { "{}, the day of another time zone,{}" };
        add_pair(out, (Cause::ScopeDate, ids), phrase, slots, (&right, day), true);
    }
    let compact = replaced(&right, "-", "");
    let ids = ["key-date-compact", "scope-date-compact", "date-compact"];
    add_pair(out, (Cause::KeyDerivation, ids), "the date {}, without dashes,{}", slots, (&right, &compact), false);
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
        out.add(Cause::TimestampFormat, id, phrase, Slot::Timestamp, &signed).usual().shown(sent, &signed);
    }
    let Some(timestamp) = timestamp else { return };
    for time in timestamp.saturating_sub(EARLIER)..=timestamp.saturating_add(LATER) {
        let signed = number(time);
        let phrase = if time < timestamp {
            "the timestamp {}, {} seconds earlier than the one sent"
        } else {
            "the timestamp {}, {} seconds later than the one sent"
        };
        let texts = [&*signed, &number(timestamp.abs_diff(time))];
        out.add_all(Cause::TimestampStale, "timestamp-other", phrase, &texts, &[(Slot::Timestamp, &signed)]).shown(sent, &signed);
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
            let ids = ["key-service", "scope-service", "service"];
            let slots = (Slot::KeyService, Slot::ScopeService);
            add_pair(out, (Cause::Service, ids), "the service {}{}", slots, (right, service), false);
        }
    }
}
