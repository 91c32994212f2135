//! The date of a credential scope.

/// A UTC day, `2019-02-25`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Date([u8; 10]);

impl Date {
    /// Returns the UTC day of a timestamp in seconds since 1970.
    #[must_use]
    pub fn from_timestamp(timestamp: u64) -> Self {
        // Days since 0000-03-01, so that the leap day comes last in a year. In quarters of a day, a century has 146,097
        // and a year within it 1,461, whatever leap days fall on. Beyond year 9999 there is no such text; the last day
        // stands for all of it.
        let days = (timestamp / 86_400).min(2_932_896) as u32 + 719_468;
        let quarters = 4 * days + 3;
        let of_century = (quarters % 146_097) | 3;
        let of_year = of_century % 1_461 / 4;
        // From March on, each five months have 153 days: where a line of this slope passes a whole number, a month
        // starts.
        let month = 5 * of_year + 461;
        let (month, day) = (month / 153, month % 153 / 5 + 1);
        let year = quarters / 146_097 * 100 + of_century / 1_461;
        let (year, month) = if month > 12 { (year + 1, month - 12) } else { (year, month) };
        let mut number = (year * 100 + month) * 100 + day;
        let mut text = *b"0000-00-00";
        for place in text.iter_mut().rev() {
            if *place == b'0' {
                *place += (number % 10) as u8;
                number /= 10;
            }
        }
        Self(text)
    }

    /// The last second of the last day that can be written.
    pub(super) const LAST_SECOND: u64 = 253_402_300_799;

    /// Returns the day as text, in bytes.
    pub(super) fn as_bytes(&self) -> &[u8; 10] {
        &self.0
    }

    /// Returns the day as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl core::fmt::Debug for Date {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl core::fmt::Display for Date {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn days_change_at_midnight_utc_also_in_leap_years() {
        for (timestamp, day) in [
            (0, "1970-01-01"),
            (86_399, "1970-01-01"),
            (86_400, "1970-01-02"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_551_113_065, "2019-02-25"),
            (4_107_542_400, "2100-03-01"),
            (253_402_300_799, "9999-12-31"),
            (u64::MAX, "9999-12-31"),
        ] {
            assert_eq!(Date::from_timestamp(timestamp).as_str(), day);
        }
    }
}
