//! Instants as headers and files write them, in seconds since 1970.

use alloc::string::String;

use super::strings::{concat, cut, decimal, parse_integer, replace, split, split_filled, split_once};
use crate::sign::Date;

const DAY: u64 = 86_400;
const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
/// The days of a week, from 1970-01-01 on.
const WEEKDAYS: &str = "ThuFriSatSunMonTueWed";

/// Reads `Tue, 15 Nov 1994 08:12:31 GMT`, as HTTP writes it.
pub(super) fn http(text: &str) -> Option<u64> {
    let words = replace(&replace(text, ",", " "), "-", " ");
    let words = split_filled(&words, " ");
    let [_, day, name, year, clock, ..] = words.as_slice() else { return None };
    let name = name.as_bytes().get(..3)?;
    let month = MONTHS.as_bytes().chunks(3).position(|own| own.eq_ignore_ascii_case(name))? as u64 + 1;
    seconds(day_number(parse_integer(year)?, month, parse_integer(day)?)?, clock)
}

/// Reads `2023-11-14T22:13:20.123+08:00`, or with `Z`, as HAR files write it.
pub(super) fn iso(text: &str) -> Option<u64> {
    let (date, clock) = split_once(text, "T").or_else(|| split_once(text, " "))?;
    let date = split(date, "-");
    let [year, month, day] = date.as_slice() else { return None };
    let day = day_number(parse_integer(year)?, parse_integer(month)?, parse_integer(day)?)?;
    let end = clock.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b':' | b'.')).unwrap_or(clock.len());
    let (clock, zone) = clock.split_at_checked(end)?;
    let here = seconds(day, cut(clock, ".").0)?;
    let away = || {
        let offset = replace(zone.get(1..)?, ":", "");
        let (hours, minutes) = offset.split_at_checked(2)?;
        Some(parse_integer(hours)? * 3600 + parse_integer(minutes).filter(|minutes| *minutes < 60)? * 60)
    };
    match zone.as_bytes().first() {
        Some(b'+') => here.checked_sub(away()?),
        Some(b'-') => here.checked_add(away()?),
        _ => Some(here),
    }
}

/// Templates of an instant in words: `Y`, `M`, `D`, `h`, `m` and `s` are year to seconds in digits, `W` and `N` the
/// names of weekday and month.
pub(super) const ISO: &str = "Y-M-DTh:m:s";
pub(super) const MILLIS: &str = "Y-M-DTh:m:s.000";
pub(super) const MICROS: &str = "Y-M-DTh:m:s.000000";
pub(super) const SPACED: &str = "Y-M-D h:m:s";
pub(super) const BASIC: &str = "YMDThms";
pub(super) const DIGITS: &str = "YMDhms";
pub(super) const HTTP: &str = "W, D N Y h:m:s";

/// Writes an instant by a template, with its time zone behind it.
pub(super) fn written(seconds: u64, template: &str, zone: &str) -> String {
    let date = Date::from_timestamp(seconds);
    let day = date.as_str();
    let name = |names: &'static str, at: u64| names.get(3 * at as usize..).and_then(|names| names.get(..3));
    let mut out = String::with_capacity(template.len() + 16);
    for letter in template.chars() {
        let two_digits = |value: u64| Some(decimal(100 + value));
        let clock = match letter {
            'h' => two_digits(seconds / 3600 % 24),
            'm' => two_digits(seconds / 60 % 60),
            's' => two_digits(seconds % 60),
            _ => None,
        };
        let text = match letter {
            'Y' => day.get(..4),
            'M' => day.get(5..7),
            'D' => day.get(8..),
            'h' | 'm' | 's' => clock.as_ref().and_then(|text| text.get(1..)),
            'W' => name(WEEKDAYS, seconds / DAY % 7),
            'N' => name(MONTHS, day.get(5..7).and_then(parse_integer).unwrap_or_default().saturating_sub(1)),
            _ => {
                out.push(letter);
                None
            }
        };
        out.push_str(text.unwrap_or_default());
    }
    out.push_str(zone);
    out
}

/// Writes seconds since 1970, and the time they mean.
pub(super) fn readable(seconds: u64) -> String {
    concat(&[&decimal(seconds), " (", &written(seconds, SPACED, " UTC"), ")"])
}

fn seconds(day: u64, clock: &str) -> Option<u64> {
    let parts = split(clock, ":");
    let [hours, minutes, seconds, ..] = parts.as_slice() else { return None };
    let below = |text| parse_integer(text).filter(|value| *value < 100);
    Some(day * DAY + below(hours)? * 3600 + below(minutes)? * 60 + below(seconds)?)
}

/// Returns the number of days since 1970-01-01.
fn day_number(year: u64, month: u64, day: u64) -> Option<u64> {
    if !(1970..10_000).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years begin in March, so that the leap day comes last.
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    (year * 365 + year / 4 - year / 100 + year / 400 + of_year).checked_sub(719_468)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_round_trip() {
        for seconds in [0, 1_700_000_000, 1_709_164_800, 4_102_444_799] {
            assert_eq!(iso(&written(seconds, ISO, "Z")), Some(seconds));
            assert_eq!(iso(&written(seconds, SPACED, "+00:00")), Some(seconds));
            assert_eq!(http(&written(seconds, HTTP, " GMT")), Some(seconds));
        }
        assert_eq!(written(1_700_000_000, HTTP, " GMT"), "Tue, 14 Nov 2023 22:13:20 GMT");
        assert_eq!(written(1_700_000_000, BASIC, "Z"), "20231114T221320Z");
        assert_eq!(readable(1_700_000_000), "1700000000 (2023-11-14 22:13:20 UTC)");
    }

    #[test]
    fn instants_are_read_with_fractions_and_zones() {
        assert_eq!(http("Tue, 14 Nov 2023 22:13:20 GMT"), Some(1_700_000_000));
        assert_eq!(http("Thu, 29 Feb 2024 00:00:00 GMT"), Some(1_709_164_800));
        assert_eq!(http("Thu, 01 Jan 1970 00:00:01 GMT"), Some(1));
        assert_eq!(iso("2023-11-14T22:13:20.123Z"), Some(1_700_000_000));
        assert_eq!(iso("2023-11-15T06:13:20+08:00"), Some(1_700_000_000));
        assert_eq!(iso("2023-11-14 17:13:20-0500"), Some(1_700_000_000));
        for text in [
            "",
            "now",
            "Tue, 14",
            "Tue, 14 Xyz 2023 22:13:20 GMT",
            "2023-11-14T",
            "2023-13-14T00:00:00Z",
            "99999-01-01T00:00:00Z",
            "2023-11-15T06:13:20+08:60",
            "2023-11-15T06:13:20+0818446744073709551615",
        ] {
            assert_eq!((http(text), iso(text)), (None, None), "{text}");
        }
    }
}
