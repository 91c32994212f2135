//! Dates, timestamps and services that might have been signed in place of those that were sent.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::place;
use super::super::request::Request;
use super::change::{Assumption, Change};
use super::recipe::Recipe;
use crate::sign::Date;

const DAY: u64 = 86_400;
/// How far back another try may lie: no signature is good for longer.
const EARLIER: u64 = 300;
const LATER: u64 = 10;

pub(super) fn assumptions(request: &Request, base: &Recipe, timestamp: Option<u64>, out: &mut Vec<Assumption>) {
    if let Some(timestamp) = timestamp {
        dates(base, timestamp, out);
    }
    timestamps(base, timestamp, out);
    services(request, base, out);
}

fn dates(base: &Recipe, timestamp: u64, out: &mut Vec<Assumption>) {
    let days =
        [timestamp, timestamp.saturating_sub(DAY), timestamp.saturating_add(DAY)].map(|time| Date::of(time).as_str().to_string());
    let right = days[0].clone();
    for day in &days {
        let local = if *day == right { "the UTC day" } else { "the day of another time zone" };
        for (id, phrase, scope, key, written) in [
            ("key-date", format!("{day}, {local}, in the key"), None, Some(day.clone()), &base.key_date),
            ("scope-date", format!("{day}, {local}, in the string to sign"), Some(day.clone()), None, &base.scope_date),
            (
                "date",
                format!("{day}, {local}, in key and string to sign"),
                Some(day.clone()),
                Some(day.clone()),
                &base.scope_date,
            ),
        ] {
            if day != written {
                let change = Change::Date { scope, key };
                out.push(Assumption::new(Cause::ScopeDate, id, phrase, change).usual().shown(&right, day));
            }
        }
    }
    let compact = right.replace('-', "");
    for (id, phrase, scope) in [
        ("key-date-compact", "the date without dashes in the key", None),
        ("date-compact", "the date without dashes in key and string to sign", Some(compact.clone())),
    ] {
        let change = Change::Date { scope, key: Some(compact.clone()) };
        out.push(Assumption::new(Cause::KeyDerivation, id, phrase, change).shown(&right, &compact));
    }
}

fn timestamps(base: &Recipe, timestamp: Option<u64>, out: &mut Vec<Assumption>) {
    let sent = base.timestamp.as_str();
    let whole: String = sent.chars().take_while(char::is_ascii_digit).collect();
    let seconds = whole.get(..whole.len().saturating_sub(3)).unwrap_or_default();
    for (id, phrase, signed) in [
        ("timestamp-spaces", "a space before the timestamp", format!(" {sent}")),
        ("timestamp-spaces", "a space at the end of the timestamp", format!("{sent} ")),
        ("timestamp-whole", "the timestamp without its fraction", whole.clone()),
        ("timestamp-seconds", "the timestamp in seconds", seconds.to_string()),
        ("timestamp-milliseconds", "the timestamp in milliseconds", format!("{whole}000")),
        ("timestamp-fraction", "the timestamp with .0 at its end", format!("{whole}.0")),
        ("timestamp-empty", "no timestamp", String::new()),
    ] {
        if signed != sent {
            let change = Change::Timestamp(signed.clone());
            out.push(Assumption::new(Cause::TimestampFormat, id, phrase, change).usual().shown(sent, &signed));
        }
    }
    let Some(timestamp) = timestamp else { return };
    for away in
        (1..=EARLIER).map(|away| timestamp.checked_sub(away)).chain((1..=LATER).map(|away| timestamp.checked_add(away))).flatten()
    {
        let signed = away.to_string();
        let order = if away < timestamp { "earlier" } else { "later" };
        let phrase = format!("the timestamp {signed}, {} seconds {order} than the one sent", timestamp.abs_diff(away));
        let change = Change::Timestamp(signed.clone());
        out.push(Assumption::new(Cause::TimestampStale, "timestamp-other", phrase, change).shown(sent, &signed));
    }
}

fn services(request: &Request, base: &Recipe, out: &mut Vec<Assumption>) {
    let host = request.host_sent();
    let of_host = place::product(host).unwrap_or(&base.scope_service).to_string();
    let label = host.split('.').next().unwrap_or_default().to_string();
    let action = request.header("x-tc-action").unwrap_or_default().to_string();
    let others = [
        of_host.clone(),
        label,
        host.to_string(),
        base.scope_service.to_ascii_uppercase(),
        "tc3".into(),
        "tencentcloudapi".into(),
        action,
    ];
    let mut tried: Vec<String> = Vec::new();
    for service in others.into_iter().chain(place::PRODUCTS.map(String::from)) {
        if service.is_empty() || tried.contains(&service) {
            continue;
        }
        for (id, phrase, scope, key, written) in [
            ("key-service", format!("the service {service} in the key"), None, Some(service.clone()), &base.key_service),
            (
                "scope-service",
                format!("the service {service} in the string to sign"),
                Some(service.clone()),
                None,
                &base.scope_service,
            ),
            (
                "service",
                format!("the service {service} in key and string to sign"),
                Some(service.clone()),
                Some(service.clone()),
                &base.scope_service,
            ),
        ] {
            if service != *written {
                let change = Change::Service { scope, key };
                out.push(Assumption::new(Cause::Service, id, phrase, change).shown(&of_host, &service));
            }
        }
        tried.push(service);
    }
}
