//! The day of a credential scope.

/// A UTC day, `2019-02-25`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Date([u8; 10]);

impl Date {
    /// The day a timestamp, in seconds since 1970, falls on in UTC.
    #[must_use]
    pub fn of(timestamp: u64) -> Self {
        // Days since 0000-03-01, so that the leap day comes last in a year; 400 years are 146,097 days. Beyond year 9999
        // there is no such text; the last day stands for all of it.
        let days = (timestamp / 86_400).min(2_932_896) as u32 + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + u32::from(month <= 2);
        let digit = |value: u32, unit: u32| b'0' + (value / unit % 10) as u8;
        Self([
            digit(year, 1000),
            digit(year, 100),
            digit(year, 10),
            digit(year, 1),
            b'-',
            digit(month, 10),
            digit(month, 1),
            b'-',
            digit(day, 10),
            digit(day, 1),
        ])
    }

    /// The day as text, as bytes.
    pub(super) fn as_bytes(&self) -> &[u8; 10] {
        &self.0
    }

    /// The day as text.
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

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn days_change_at_midnight_utc_and_leap_years_are_kept() {
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
            assert_eq!(Date::of(timestamp).as_str(), day);
        }
    }
}
