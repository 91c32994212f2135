//! Times as the service writes them, and the arithmetic of months and daily windows. The time itself always comes from
//! outside.

use time::{Date, Duration, Month, PrimitiveDateTime, Time};

/// A second, in the milliseconds everything here counts in.
pub(crate) const SECOND: u64 = 1000;
/// A day, likewise.
pub(crate) const DAY: u64 = 86_400 * SECOND;
/// The latest time there is: the last millisecond of the year 9999 in UTC+8, beyond which no date can be written.
pub(crate) const LATEST: u64 = 253_402_271_999_999;
/// How the service writes that a time is not set.
pub(crate) const NEVER: &str = "0000-00-00 00:00:00";
/// How it writes the same for `OfflineTime`, going by the manual's examples.
pub(crate) const NEVER_OFFLINE: &str = "0001-01-04 00:00:00";

/// Weekdays as the service names them, Monday first.
pub(crate) const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The clocks of UTC, when all times begin.
const UTC: PrimitiveDateTime = match Date::from_ordinal_date(1970, 1) {
    Ok(date) => PrimitiveDateTime::new(date, Time::MIDNIGHT),
    Err(_) => panic!("1970 has a first day"),
};
/// The clocks of UTC+8, which the service writes, at the same moment.
const LOCAL: PrimitiveDateTime = UTC.saturating_add(Duration::hours(8));

/// Returns what clocks show, to the second, that showed this when all times begin. After the last day that day comes
/// again.
fn shown(start: PrimitiveDateTime, ms: u64) -> PrimitiveDateTime {
    let again = ms.saturating_sub(LATEST).div_ceil(DAY) * DAY;
    start.saturating_add(seconds((ms - again) / SECOND))
}

/// When clocks of UTC+8 show this.
fn instant(local: PrimitiveDateTime) -> u64 {
    (local - LOCAL).whole_seconds().unsigned_abs() * SECOND
}

fn seconds(count: u64) -> Duration {
    Duration::seconds(i64::try_from(count).unwrap_or(i64::MAX))
}

fn time_text(time: PrimitiveDateTime) -> String {
    let (hour, minute, second) = time.as_hms();
    format!("{hour:02}:{minute:02}:{second:02}")
}

/// `2024-06-06 21:00:12`, in UTC+8.
pub(crate) fn text(ms: u64) -> String {
    date_and_time(shown(LOCAL, ms), " ")
}

/// `2024-06-06T13:00:12Z`: as ISO 8601 writes it.
pub(crate) fn iso(ms: u64) -> String {
    date_and_time(shown(UTC, ms), "T") + "Z"
}

/// Every answer and every change of a status has such texts, so their digits are written one by one: formatting takes
/// ten times as long.
fn date_and_time(shown: PrimitiveDateTime, between: &str) -> String {
    let (year, month, day) = shown.to_calendar_date();
    let (hour, minute, second) = shown.as_hms();
    let mut text = String::with_capacity(20);
    let year = year.unsigned_abs();
    let digit = |number: u32, tens: u32| char::from_digit(number / tens % 10, 10).unwrap_or_default();
    text.extend([digit(year, 1000), digit(year, 100)]);
    let parts = [year % 100, u8::from(month).into(), day.into(), hour.into(), minute.into(), second.into()];
    for (part, before) in parts.into_iter().zip(["", "-", "-", between, ":", ":"]) {
        text.push_str(before);
        text.extend([digit(part, 10), digit(part, 1)]);
    }
    text
}

/// `Thu, 06 Jun 2024 13:00:12 GMT`: as HTTP writes it.
pub(crate) fn http(ms: u64) -> String {
    let utc = shown(UTC, ms);
    let (weekday, month) = (utc.weekday().to_string(), utc.month().to_string());
    format!("{}, {:02} {} {:04} {} GMT", &weekday[..3], utc.day(), &month[..3], utc.year(), time_text(utc))
}

/// The day in UTC+8 as digits only, `20240606`: what order numbers begin with.
pub(crate) fn day_digits(ms: u64) -> String {
    shown(LOCAL, ms).date().to_string().replace('-', "")
}

/// Day and time in UTC+8 as digits only, `20240606210012`: what files are named by.
pub(crate) fn digits(ms: u64) -> String {
    text(ms).chars().filter(char::is_ascii_digit).collect()
}

/// The same time of day so many months later, on the last day of a month that is too short; at most the latest time
/// there is.
pub(crate) fn add_months(ms: u64, months: u64) -> u64 {
    let local = shown(LOCAL, ms);
    let later = || {
        let count = u64::try_from(local.year()).ok()? * 12 + u64::from(u8::from(local.month())) - 1 + months;
        let year = i32::try_from(count / 12).ok()?;
        let month = Month::January.nth_next(u8::try_from(count % 12).ok()?);
        let day = local.day().min(month.length(year));
        Some(local.replace_date(Date::from_calendar_date(year, month, day).ok()?))
    };
    later().map_or(LATEST, |later| instant(later) + ms % SECOND)
}

/// Seconds since midnight of `hh:mm` or `hh:mm:ss`.
pub(crate) fn time_of_day(text: &str) -> Option<u64> {
    let mut parts = text.split(':').map(|part| if part.len() == 2 { part.parse::<u64>().ok() } else { None });
    let (hours, minutes) = (parts.next()??, parts.next()??);
    let seconds = parts.next().unwrap_or(Some(0))?;
    (parts.next().is_none() && hours < 24 && minutes < 60 && seconds < 60)
        .then_some(hours * 3600 + minutes * 60 + seconds)
}

/// `01:30:00`, of seconds since midnight.
pub(crate) fn time_of_day_text(seconds: u64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// When clocks of UTC+8 show this: `2024-06-06 21:00:12`, also with slashes, `T`, or without leading zeros.
pub(crate) fn moment(text: &str) -> Option<u64> {
    let (date, time) = text.trim().split_once([' ', 'T'])?;
    let numbers = |text: &str, between: &[char]| -> Option<[u16; 3]> {
        let parts: Vec<u16> = text.split(between).map(|part| part.parse().ok()).collect::<Option<_>>()?;
        parts.try_into().ok()
    };
    let ([year, month, day], time) = (numbers(date, &['-', '/'])?, numbers(time, &[':'])?);
    let [hour, minute, second] = time.map(|part| u8::try_from(part).unwrap_or(u8::MAX));
    let (month, day) = (Month::try_from(u8::try_from(month).ok()?).ok()?, u8::try_from(day).ok()?);
    let date = Date::from_calendar_date(i32::from(year), month, day).ok()?;
    let local = date.with_hms(hour, minute, second).ok()?;
    (LOCAL <= local).then(|| instant(local)).filter(|ms| *ms <= LATEST)
}

/// A day in UTC+8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    pub starts_ms: u64,
    pub weekday: &'static str,
    pub of_month: u8,
}

/// The days that two times fall on, and those between.
pub(crate) fn days(from_ms: u64, to_ms: u64) -> impl Iterator<Item = Day> {
    const AHEAD: u64 = 8 * 3600 * SECOND;
    // The first day of all began before all times.
    let first = ((from_ms + AHEAD) / DAY).max(1);
    (first..=(to_ms + AHEAD) / DAY).map(|number| {
        let starts_ms = number * DAY - AHEAD;
        let date = shown(LOCAL, starts_ms).date();
        Day { starts_ms, weekday: weekday(date), of_month: date.day() }
    })
}

/// Reads a day, which begins at midnight UTC, or a time as RFC 3339 writes it: with `Z`, or `+08:00` for how far it is
/// ahead of UTC.
pub(crate) fn rfc3339(text: &str) -> Option<u64> {
    if !text.contains('T') {
        return rfc3339(&format!("{text}T00:00:00Z"));
    }
    let (written, ahead_ms) = match text.strip_suffix('Z') {
        Some(written) => (written, 0),
        None => {
            let (written, zone) = text.split_at_checked(text.len().checked_sub(6)?)?;
            let ms = i64::try_from(time_of_day(zone.get(1..)?)? * SECOND).ok()?;
            (written, if zone.starts_with('+') { ms } else { zone.starts_with('-').then_some(-ms)? })
        }
    };
    let (written, fraction) = written.split_once('.').unwrap_or((written, "0"));
    let thousandths = format!("{fraction:0<3}").get(..3)?.parse::<u64>().ok()?;
    let utc = moment(written)? + 8 * 3600 * SECOND + thousandths;
    utc.checked_add_signed(-ahead_ms)
}

/// Returns whether a text is a weekday as the service names it.
pub(crate) fn is_weekday(name: &str) -> bool {
    WEEKDAYS.contains(&name)
}

/// When a window is next open, now included. It opens at `start` seconds after midnight, for `length` seconds, on the
/// weekdays named, or on all of them when none is.
pub(crate) fn next_open(now_ms: u64, start: u64, length: u64, weekdays: &[String]) -> u64 {
    let now = shown(LOCAL, now_ms);
    // One that opened yesterday may still be open.
    for days in -1..=7 {
        let day = now.date().saturating_add(Duration::days(days));
        let named = weekdays.is_empty() || weekdays.iter().any(|name| name == weekday(day));
        let opens = day.midnight().saturating_add(seconds(start));
        if named && opens.saturating_add(seconds(length)) > now {
            return if opens <= now { now_ms } else { instant(opens) };
        }
    }
    now_ms
}

fn weekday(day: Date) -> &'static str {
    WEEKDAYS[usize::from(day.weekday().number_days_from_monday())]
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
            assert_eq!(tencentdb_postgres::call::http_date(http(ms).as_bytes()), Some(ms / 1000), "{}", http(ms));
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
    fn moments_are_read_as_the_manual_writes_them() {
        let read = |text: &str| moment(text).map(super::text);
        for text in ["2021-12-25 01:27:35", "2021/12/25 1:27:35", "2021-12-25T01:27:35"] {
            assert_eq!(read(text).as_deref(), Some("2021-12-25 01:27:35"), "{text}");
        }
        for wrong in ["", "2021-12-25", "2021-02-29 00:00:00", "1969-12-31 00:00:00", "2021-12-25 24:00:00", "a b"] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
        assert_eq!(moment(&super::text(LATE_JANUARY)), Some(LATE_JANUARY));
    }

    #[test]
    fn days_are_those_of_utc_plus_8() {
        let all: Vec<Day> = days(LATE_JANUARY, LATE_JANUARY + DAY).collect();
        let told: Vec<_> = all.iter().map(|day| (text(day.starts_ms), day.weekday, day.of_month)).collect();
        assert_eq!(
            told,
            [("2024-01-31 00:00:00".into(), "wednesday", 31), ("2024-02-01 00:00:00".into(), "thursday", 1)]
        );
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
