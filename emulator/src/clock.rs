//! Times as the service writes them, and the arithmetic of months and daily windows. The time itself always comes from outside.

use tencentdb_postgres::sign::Date;

/// The service writes times in UTC+8.
const ZONE_SECONDS: u64 = 8 * 3600;
const DAY_SECONDS: u64 = 86_400;

/// A second, in the milliseconds everything here counts in.
pub(crate) const SECOND: u64 = 1000;
/// A day, likewise.
pub(crate) const DAY: u64 = DAY_SECONDS * SECOND;
/// The latest time there is: the last millisecond of the year 9999 in UTC+8, beyond which no date can be written.
pub(crate) const LATEST: u64 = 253_402_271_999_999;
/// How the service writes that a time is not set.
pub(crate) const NEVER: &str = "0000-00-00 00:00:00";
/// How it writes the same for `OfflineTime`, going by the manual's examples.
pub(crate) const NEVER_OFFLINE: &str = "0001-01-04 00:00:00";

/// Weekdays as the service names them, from the day 1970 began on.
const WEEKDAYS: [&str; 7] = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"];

fn local_seconds(ms: u64) -> u64 {
    (ms / SECOND).saturating_add(ZONE_SECONDS)
}

/// `2024-06-06 21:00:12`, in UTC+8.
pub(crate) fn text(ms: u64) -> String {
    let local = local_seconds(ms);
    let time = local % DAY_SECONDS;
    format!("{} {:02}:{:02}:{:02}", Date::from_timestamp(local).as_str(), time / 3600, time / 60 % 60, time % 60)
}

/// `Thu, 06 Jun 2024 13:00:12 GMT`: as HTTP writes it.
pub(crate) fn http(ms: u64) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let seconds = ms / SECOND;
    let (date, time) = (Date::from_timestamp(seconds), seconds % DAY_SECONDS);
    let (year, month, day) = (&date.as_str()[..4], &date.as_str()[5..7], &date.as_str()[8..]);
    let month = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month - 1)).unwrap_or(&"Jan");
    let weekday = WEEKDAYS[(seconds / DAY_SECONDS % 7) as usize];
    let (first, rest) = (weekday[..1].to_uppercase(), &weekday[1..3]);
    format!("{first}{rest}, {day} {month} {year} {:02}:{:02}:{:02} GMT", time / 3600, time / 60 % 60, time % 60)
}

/// The day in UTC+8 as digits only, `20240606`: what order numbers begin with.
pub(crate) fn day_digits(ms: u64) -> String {
    Date::from_timestamp(local_seconds(ms)).as_str().replace('-', "")
}

/// The same time of day so many months later, on the last day of a month that is too short; at most the latest time there is.
pub(crate) fn add_months(ms: u64, months: u64) -> u64 {
    let local = local_seconds(ms);
    let date = Date::from_timestamp(local);
    let part = |range: std::ops::Range<usize>| date.as_str()[range].parse::<u64>().unwrap_or(1);
    let (year, month, day) = (part(0..4), part(5..7), part(8..10));
    let count = year * 12 + (month - 1) + months;
    let (year, month) = (count / 12, count % 12 + 1);
    let day = day.min(days_in_month(year, month));
    let seconds = days_since_1970(year, month, day) * DAY_SECONDS + local % DAY_SECONDS;
    (seconds.saturating_sub(ZONE_SECONDS) * SECOND + ms % SECOND).min(LATEST)
}

fn days_in_month(year: u64, month: u64) -> u64 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_since_1970(year: u64, month: u64, day: u64) -> u64 {
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted_year = if month > 2 { year } else { year - 1 };
    let shifted_month = (month + 9) % 12;
    let days = 365 * shifted_year + shifted_year / 4 - shifted_year / 100 + shifted_year / 400;
    (days + (153 * shifted_month + 2) / 5 + day - 1).saturating_sub(719_468)
}

/// Seconds since midnight of `hh:mm` or `hh:mm:ss`.
pub(crate) fn time_of_day(text: &str) -> Option<u64> {
    let mut parts = text.split(':').map(|part| if part.len() == 2 { part.parse::<u64>().ok() } else { None });
    let (hours, minutes) = (parts.next()??, parts.next()??);
    let seconds = parts.next().unwrap_or(Some(0))?;
    (parts.next().is_none() && hours < 24 && minutes < 60 && seconds < 60)
        .then_some(hours * 3600 + minutes * 60 + seconds)
}

/// Whether a text is a weekday as the service names it.
pub(crate) fn is_weekday(name: &str) -> bool {
    WEEKDAYS.contains(&name)
}

/// When a window is next open, now included. It opens at `start` seconds after midnight, for `length` seconds, on the weekdays
/// named, or on all of them when none is.
pub(crate) fn next_open(now_ms: u64, start: u64, length: u64, weekdays: &[String]) -> u64 {
    let local = local_seconds(now_ms);
    let today = local / DAY_SECONDS;
    // One that opened yesterday may still be open.
    for day in today.saturating_sub(1)..=today + 7 {
        let named = weekdays.is_empty() || weekdays.iter().any(|name| name == WEEKDAYS[(day % 7) as usize]);
        let opens = day * DAY_SECONDS + start;
        if named && opens + length > local {
            return if opens <= local { now_ms } else { (opens - ZONE_SECONDS) * SECOND };
        }
    }
    now_ms
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2024-01-31 23:30:00 UTC+8, a Wednesday.
    const LATE_JANUARY: u64 = 1_706_715_000_000;

    #[test]
    fn times_are_written_in_utc_plus_8() {
        assert_eq!(text(0), "1970-01-01 08:00:00");
        assert_eq!(text(LATE_JANUARY), "2024-01-31 23:30:00");
        assert_eq!(day_digits(LATE_JANUARY), "20240131");
    }

    #[test]
    fn http_has_its_own_way_of_writing_them() {
        for ms in [0, LATE_JANUARY, 784_111_777_000, 1_709_251_199_000] {
            assert_eq!(tencentdb_postgres::call::http_date(&http(ms)), Some(ms / 1000), "{}", http(ms));
        }
        assert_eq!(http(784_111_777_999), "Sun, 06 Nov 1994 08:49:37 GMT");
    }

    #[test]
    fn months_end_where_months_end() {
        for (months, expected) in [
            (0, "2024-01-31"),
            (1, "2024-02-29"),
            (2, "2024-03-31"),
            (12, "2025-01-31"),
            (13, "2025-02-28"),
            (36, "2027-01-31"),
        ] {
            assert_eq!(text(add_months(LATE_JANUARY, months)), format!("{expected} 23:30:00"));
        }
    }

    #[test]
    fn months_end_with_the_last_day_that_can_be_written() {
        assert_eq!((text(LATEST), text(LATEST + 1)), ("9999-12-31 23:59:59".into(), "9999-12-31 00:00:00".into()));
        assert_eq!((add_months(LATEST - 31 * DAY, 1), add_months(LATEST - 30 * DAY, 1)), (LATEST - DAY, LATEST));
    }

    #[test]
    fn windows_open_on_their_days_and_may_span_midnight() {
        let days = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let opens = |start, length, weekdays: &[&str]| text(next_open(LATE_JANUARY, start, length, &days(weekdays)));
        assert_eq!(opens(3 * 3600, 3600, &[]), "2024-02-01 03:00:00");
        assert_eq!(opens(3 * 3600, 3600, &["saturday"]), "2024-02-03 03:00:00");
        assert_eq!(opens(23 * 3600, 7200, &["wednesday"]), "2024-01-31 23:30:00");
        assert_eq!(opens(22 * 3600, 3600, &["wednesday"]), "2024-02-07 22:00:00");
        let after_midnight = LATE_JANUARY + 3600 * SECOND;
        assert_eq!(next_open(after_midnight, 23 * 3600, 7200, &days(&["wednesday"])), after_midnight);
    }

    #[test]
    fn times_of_day_have_two_digits_a_part() {
        assert_eq!(time_of_day("01:30"), Some(5400));
        assert_eq!(time_of_day("23:59:59"), Some(86_399));
        for wrong in ["", "1:30", "24:00", "01:60", "01:30:00:00", "aa:bb"] {
            assert_eq!(time_of_day(wrong), None, "{wrong}");
        }
    }
}
