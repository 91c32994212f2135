//! Corrects a wrong local clock by the service's own time.
//!
//! The service refuses a signature whose time is more than five minutes from its own. It names its time in the message,
//! or at least in the header `Date` of the answer. The client keeps the difference and adds it to the local time from
//! then on; the call is signed anew and sent again, once. A write may be sent again too, because the refusal came
//! before anything else.

use core::time::Duration;

use crate::decimal::magnitude;
use crate::model::CLOCK_SKEW_SECONDS;

/// The seconds of 2017 and 2100: a number between them is taken for a time.
const YEARS: core::ops::Range<u64> = 1_483_228_800..4_102_444_800;

/// Finds the service's time, in seconds, in the message of a refusal. The message names the time of the request too; it
/// is told apart because it is closer to itself than any time that would be refused.
pub(super) fn server_time(message: &[u8], signed_at: u64) -> Option<u64> {
    let mut numbers = message.split(|byte| !byte.is_ascii_digit()).filter_map(magnitude);
    numbers.find(|time| YEARS.contains(time) && time.abs_diff(signed_at) > CLOCK_SKEW_SECONDS)
}

/// Returns the milliseconds to add to the local time, once a request signed for `signed_at` was refused at the
/// service's time `server`, both in seconds. Returns `None` if the two are so close that the clock cannot be the
/// reason.
pub(super) fn offset_ms(server: u64, signed_at: u64, local_ms: u64) -> Option<i64> {
    let offset = server as f64 * 1000.0 - local_ms as f64;
    (server.abs_diff(signed_at) > CLOCK_SKEW_SECONDS / 2).then_some(offset as i64)
}

/// Reads a date as HTTP writes it, `Tue, 14 Nov 2023 22:13:20 GMT`, and returns its seconds since 1970.
///
/// ```
/// use tencentdb_postgres::call::http_date;
///
/// assert_eq!(http_date(b"Tue, 14 Nov 2023 22:13:20 GMT"), Some(1_700_000_000));
/// assert_eq!(http_date(b"yesterday"), None);
/// ```
#[must_use]
pub fn http_date(text: &[u8]) -> Option<u64> {
    /// `a` stands for a letter, `0` for a digit.
    const FORM: &[u8; 29] = b"aaa, 00 aaa 0000 00:00:00 GMT";
    const MONTHS: &[u8; 36] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let fits = |(byte, form): (&u8, &u8)| match form {
        b'a' => byte.is_ascii_alphabetic(),
        b'0' => byte.is_ascii_digit(),
        mark => byte == mark,
    };
    if text.len() != FORM.len() || !text.iter().zip(FORM).all(fits) {
        return None;
    }
    let number = |start, end| magnitude(text.get(start..end)?);
    let month = 1 + MONTHS.chunks(3).position(|name| text.get(8..11) == Some(name))? as u64;
    let (day, year) = (number(5, 7)?, number(12, 16)?);
    let (hour, minute, second) = (number(17, 19)?, number(20, 22)?, number(23, 25)?);
    // A leap second is the sixtieth.
    if year < 1970 || !(1..=31).contains(&day) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    // Years begin in March here, so that the leap day is the last of its year.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1;
    Some(days.checked_sub(719_468)? * 86_400 + hour * 3600 + minute * 60 + second)
}

/// Reads the header `Retry-After`: seconds, or a date by the service's clock, whose time since 1970 is given.
///
/// ```
/// use core::time::Duration;
/// use tencentdb_postgres::call::retry_after;
///
/// let asked = |text| retry_after(text, Duration::from_secs(784_111_770));
/// assert_eq!(asked("120"), Some(Duration::from_secs(120)));
/// assert_eq!(asked("Sun, 06 Nov 1994 08:49:37 GMT"), Some(Duration::from_secs(7)));
/// assert_eq!(asked("soon"), None);
/// ```
#[must_use]
pub fn retry_after(text: &str, service_time: Duration) -> Option<Duration> {
    let text = text.trim_ascii().as_bytes();
    if !text.is_empty() && text.iter().all(u8::is_ascii_digit) {
        return Some(Duration::from_secs(magnitude(text).unwrap_or(u64::MAX)));
    }
    Some(Duration::from_secs(http_date(text)?).saturating_sub(service_time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_accepts_seconds_and_dates() {
        let asked = |text| retry_after(text, Duration::from_secs(784_111_770));
        for (text, seconds) in [
            ("2", 2),
            (" 2 ", 2),
            ("99999999999999999999", u64::MAX),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 7),
            ("Sun, 06 Nov 1994 08:49:20 GMT", 0),
        ] {
            assert_eq!(asked(text), Some(Duration::from_secs(seconds)), "{text}");
        }
        for unreadable in ["soon", "", "-1", "1.5", "Tue, 14 Nov 2023 22:13:18446744073709551615 GMT"] {
            assert_eq!(asked(unreadable), None, "{unreadable}");
        }
    }

    #[test]
    fn the_service_s_time_is_told_from_the_time_of_the_request() {
        for (message, found) in [
            ("at most 300 seconds away from the server time 1750000000, but is 1750003600.", Some(1_750_000_000)),
            ("X-TC-Timestamp 1750003600 differs from 1750000000", Some(1_750_000_000)),
            ("时间戳1750003600，服务器时间1750000000。", Some(1_750_000_000)),
            ("only 1750003600 is named, and 1750003500", None),
            ("request 17500036001234 of 12345", None),
            ("", None),
        ] {
            assert_eq!(server_time(message.as_bytes(), 1_750_003_600), found, "{message}");
        }
    }

    #[test]
    fn a_right_clock_is_left_alone_and_an_old_correction_is_taken_back() {
        assert_eq!(offset_ms(1_700_000_000, 1_700_000_150, 1_700_000_150_000), None);
        assert_eq!(offset_ms(1_700_000_000, 1_700_000_151, 1_700_000_151_000), Some(-151_000));
        assert_eq!(offset_ms(1_700_000_000, 0, 0), Some(1_700_000_000_000));
        assert_eq!(offset_ms(1_700_000_000, 1_700_003_600, 1_700_000_000_000), Some(0));
        assert_eq!(offset_ms(u64::MAX, 0, 0), Some(i64::MAX));
        assert_eq!(offset_ms(0, u64::MAX, u64::MAX), Some(i64::MIN));
    }

    #[test]
    fn dates_are_read_as_http_writes_them() {
        for (text, seconds) in [
            ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(784_111_777)),
            ("Thu, 29 Feb 2024 23:59:59 GMT", Some(1_709_251_199)),
            ("Fri, 01 Mar 2024 00:00:00 GMT", Some(1_709_251_200)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", None),
            ("Sun, 06 Nov 1994 08:49:37 CET", None),
            ("Sun, 06 anF 1994 08:49:37 GMT", None),
            ("Sun, 99 Nov 1994 08:49:37 GMT", None),
            ("Sun, 06 Nov 99999999999999 08:49:37 GMT", None),
            ("Sat, 31 Dec 2016 23:59:60 GMT", Some(1_483_228_800)),
            ("Sat, 31 Dec 2016 23:59:61 GMT", None),
            ("Tue, 14 Nov 2023 22:13:18446744073709551615 GMT", None),
            ("", None),
        ] {
            assert_eq!(http_date(text.as_bytes()), seconds, "{text}");
        }
    }
}
