//! Moments as headers and files write them, in seconds since 1970.

use super::words::{cut, filled, integer, lower, parts, replaced, split};

const MONTHS: &[u8] = b"janfebmaraprmayjunjulaugsepoctnovdec";

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
