//! Moments as headers and files write them, in seconds since 1970.

use alloc::string::String;
use alloc::vec::Vec;

use super::words::{cut, filled, integer, join, lower, number, parts, replaced, split, together};
use crate::sign::Date;

const MONTHS: &[u8] = b"janfebmaraprmayjunjulaugsepoctnovdec";
const MONTH_NAMES: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";

/// `Tue, 15 Nov 1994 08:12:31 GMT`, as HTTP writes it.
pub(super) fn http(text: &str) -> Option<u64> {
    let words = replaced(&replaced(text, ",", " "), "-", " ");
    let words = filled(&words, " ");
    let [_, day, name, year, clock, ..] = words.as_slice() else { return None };
    let name = lower(name.get(..3)?);
    let month = MONTHS.chunks(3).position(|own| own == name.as_bytes())? as u64 + 1;
    seconds(day_number(integer(year)?, month, integer(day)?)?, clock)
}

/// `2023-11-14T22:13:20.123+08:00` or with `Z`, as HAR files write it.
pub(super) fn iso(text: &str) -> Option<u64> {
    let (date, clock) = split(text, "T").or_else(|| split(text, " "))?;
    let date = parts(date, "-");
    let [year, month, day] = date.as_slice() else { return None };
    let day = day_number(integer(year)?, integer(month)?, integer(day)?)?;
    let end = clock.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b':' | b'.')).unwrap_or(clock.len());
    let (clock, zone) = clock.split_at_checked(end)?;
    let here = seconds(day, cut(clock, ".").0)?;
    let away = || {
        let offset = replaced(zone.get(1..)?, ":", "");
        let (hours, minutes) = offset.split_at_checked(2)?;
        Some(integer(hours)? * 3600 + integer(minutes).filter(|minutes| *minutes < 60)? * 60)
    };
    match zone.as_bytes().first() {
        Some(b'+') => here.checked_sub(away()?),
        Some(b'-') => here.checked_add(away()?),
        _ => Some(here),
    }
}

/// A way to write a moment in words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// `2023-11-14T22:13:20`, and the same with milliseconds or microseconds.
    Iso,
    Millis,
    Micros,
    /// With a space in place of the `T`.
    Spaced,
    /// `20231114T221320`, and without the `T`.
    Basic,
    Digits,
    /// `Tue, 14 Nov 2023 22:13:20`
    Http,
}

/// A moment in words, with its zone behind it.
pub(super) fn written(seconds: u64, clock: Clock, zone: &str) -> String {
    let date = Date::from_timestamp(seconds);
    let day = date.as_str();
    let two = |value: u64| String::from(number(100 + value % 100).get(1..).unwrap_or_default());
    let [hours, minutes, rest] = [two(seconds / 3600 % 24), two(seconds / 60 % 60), two(seconds % 60)];
    let time = together(&[&hours, &minutes, &rest], ":");
    let bare_day = replaced(day, "-", "");
    let bare_time = join(&[&hours, &minutes, &rest]);
    let text = match clock {
        Clock::Iso => join(&[day, "T", &time]),
        Clock::Millis => join(&[day, "T", &time, ".000"]),
        Clock::Micros => join(&[day, "T", &time, ".000000"]),
        Clock::Spaced => join(&[day, " ", &time]),
        Clock::Basic => join(&[&bare_day, "T", &bare_time]),
        Clock::Digits => join(&[&bare_day, &bare_time]),
        Clock::Http => {
            let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
            let name = names[(seconds / 86_400 % 7) as usize];
            let pieces: Vec<&str> = parts(day, "-");
            let [year, month, of_month] = pieces.as_slice() else { return String::new() };
            let at = 3 * (integer(month).unwrap_or(1).max(1) as usize - 1);
            let month = MONTH_NAMES.get(at..at + 3).unwrap_or_default();
            join(&[name, ", ", of_month, " ", month, " ", year, " ", &time])
        }
    };
    join(&[&text, zone])
}

/// Seconds since 1970 with what they mean beside them.
pub(super) fn readable(seconds: u64) -> String {
    join(&[&number(seconds), " (", &written(seconds, Clock::Spaced, " UTC"), ")"])
}

fn seconds(day: u64, clock: &str) -> Option<u64> {
    let parts = parts(clock, ":");
    let [hours, minutes, seconds, ..] = parts.as_slice() else { return None };
    let below = |text| integer(text).filter(|value| *value < 100);
    Some(day * 86_400 + below(hours)? * 3600 + below(minutes)? * 60 + below(seconds)?)
}

/// Days since 1970-01-01.
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
    fn moments_are_written_in_the_forms_they_are_read_in() {
        for seconds in [0, 1_700_000_000, 1_709_164_800, 4_102_444_799] {
            assert_eq!(iso(&written(seconds, Clock::Iso, "Z")), Some(seconds));
            assert_eq!(iso(&written(seconds, Clock::Spaced, "+00:00")), Some(seconds));
            assert_eq!(http(&written(seconds, Clock::Http, " GMT")), Some(seconds));
        }
        assert_eq!(written(1_700_000_000, Clock::Http, " GMT"), "Tue, 14 Nov 2023 22:13:20 GMT");
        assert_eq!(written(1_700_000_000, Clock::Basic, "Z"), "20231114T221320Z");
        assert_eq!(readable(1_700_000_000), "1700000000 (2023-11-14 22:13:20 UTC)");
    }

    #[test]
    fn moments_are_read_in_their_forms() {
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
