//! A wrong clock, put right from what the service says of its own.
//!
//! The service refuses a signature whose time is more than five minutes from its own, and names its time in the message, or at least
//! in the `Date` of the answer. The difference is kept and added to the local time from then on; the call is signed anew and repeated,
//! once. The refusal came before anything else, so a write may be repeated too.

use crate::decimal::magnitude;
use crate::model::CLOCK_SKEW_SECONDS;

/// Seconds of 2017 and 2100, the years between which a number of ten digits is taken for a time.
const YEARS: core::ops::Range<u64> = 1_483_228_800..4_102_444_800;

/// The service's time in seconds, from the message of a refusal. It names the time that was sent too, which is told apart by being
/// nearer than any that would be refused.
///
/// ```
/// use tencentdb_postgres::call::server_time;
///
/// let message = "signature expired: server time 1700003600, X-TC-Timestamp 1700000000";
/// assert_eq!(server_time(message, 1_700_000_000), Some(1_700_003_600));
/// assert_eq!(server_time("expired", 1_700_000_000), None);
/// ```
#[must_use]
pub fn server_time(message: &str, sent: u64) -> Option<u64> {
    server_time_in(message.as_bytes(), sent)
}

/// The same of a message in bytes.
pub fn server_time_in(message: &[u8], sent: u64) -> Option<u64> {
    let mut numbers = message.split(|byte| !byte.is_ascii_digit()).filter_map(magnitude);
    numbers.find(|time| YEARS.contains(time) && time.abs_diff(sent) > CLOCK_SKEW_SECONDS)
}

/// What to add to the local time, in milliseconds, once a request signed for `sent` was refused at the server's time `server`, both
/// in seconds; nothing, where they agree well enough that the clock cannot be what is wrong.
///
/// ```
/// use tencentdb_postgres::call::offset_ms;
///
/// assert_eq!(offset_ms(1_700_003_600, 1_700_000_000, 1_700_000_000_250), Some(3_599_750));
/// assert_eq!(offset_ms(1_700_000_030, 1_700_000_000, 1_700_000_000_250), None);
/// ```
#[must_use]
pub fn offset_ms(server: u64, sent: u64, local_ms: u64) -> Option<i64> {
    // No further than milliseconds can be counted.
    let server_ms = (server.min(i64::MAX as u64 / 1000) * 1000) as i64;
    (server.abs_diff(sent) > CLOCK_SKEW_SECONDS / 2).then(|| server_ms.saturating_sub_unsigned(local_ms))
}

/// Seconds since 1970 of a date as HTTP writes it, `Tue, 14 Nov 2023 22:13:20 GMT`: of `Date`, and of a `Retry-After` that is no
/// number.
///
/// ```
/// use tencentdb_postgres::call::http_date;
///
/// assert_eq!(http_date("Tue, 14 Nov 2023 22:13:20 GMT"), Some(1_700_000_000));
/// assert_eq!(http_date("yesterday"), None);
/// ```
#[must_use]
pub fn http_date(text: &str) -> Option<u64> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut words = text.split(' ').skip(1);
    let day: u64 = words.next()?.parse().ok()?;
    let name = words.next().filter(|name| name.len() == 3)?;
    let at = MONTHS.find(name).filter(|at| at % 3 == 0)?;
    let month = at as u64 / 3 + 1;
    let year: u64 = words.next()?.parse().ok()?;
    let mut clock = words.next()?.split(':').map(|part| part.parse::<u64>().ok());
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    // A leap second is the sixtieth.
    if words.next() != Some("GMT")
        || !(1970..10_000).contains(&year)
        || !(1..=31).contains(&day)
        || hour > 23
        || minute > 59
        || second > 60
    {
        return None;
    }
    // Years begin in March here, so that the leap day is the last of its year.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1;
    Some(days.checked_sub(719_468)? * 86_400 + hour * 3600 + minute * 60 + second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_s_time_is_told_from_the_one_sent() {
        for (message, found) in [
            ("at most 300 seconds away from the server time 1750000000, but is 1750003600.", Some(1_750_000_000)),
            ("X-TC-Timestamp 1750003600 differs from 1750000000", Some(1_750_000_000)),
            ("时间戳1750003600，服务器时间1750000000。", Some(1_750_000_000)),
            ("only 1750003600 is named, and 1750003500", None),
            ("request 17500036001234 of 12345", None),
            ("", None),
        ] {
            assert_eq!(server_time(message, 1_750_003_600), found, "{message}");
        }
    }

    #[test]
    fn a_clock_that_is_right_is_left_alone_and_an_old_correction_is_taken_back() {
        assert_eq!(offset_ms(1_700_000_000, 1_700_000_150, 1_700_000_150_000), None);
        assert_eq!(offset_ms(1_700_000_000, 1_700_000_151, 1_700_000_151_000), Some(-151_000));
        assert_eq!(offset_ms(1_700_000_000, 0, 0), Some(1_700_000_000_000));
        assert_eq!(offset_ms(1_700_000_000, 1_700_003_600, 1_700_000_000_000), Some(0));
        assert_eq!(offset_ms(u64::MAX, 0, 0), Some(i64::MAX / 1000 * 1000));
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
            assert_eq!(http_date(text), seconds, "{text}");
        }
    }
}
