//! Integers as decimal text. The tables of the usual crates would add more bytes to the wasm than they save time.

/// The decimal digits of an integer, on the stack.
pub struct Decimal {
    digits: [u8; 21],
    start: usize,
}

impl Decimal {
    fn new(negative: bool, mut magnitude: u64) -> Self {
        let mut digits = [b'0'; 21];
        let mut start = digits.len();
        for digit in digits.iter_mut().rev() {
            *digit = b'0' + (magnitude % 10) as u8;
            magnitude /= 10;
            start -= 1;
            if magnitude == 0 {
                break;
            }
        }
        if negative && let Some(sign) = digits.get_mut(start.wrapping_sub(1)) {
            *sign = b'-';
            start -= 1;
        }
        Self { digits, start }
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    /// Returns the text in bytes.
    #[inline(never)]
    pub fn as_bytes(&self) -> &[u8] {
        self.digits.get(self.start..).unwrap_or_default()
    }
}

impl core::fmt::Debug for Decimal {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<u64> for Decimal {
    fn from(value: u64) -> Self {
        Self::new(false, value)
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self::new(value < 0, value.unsigned_abs())
    }
}

impl From<usize> for Decimal {
    fn from(value: usize) -> Self {
        Self::new(false, value as u64)
    }
}

/// Parses decimal digits; `None` if the number needs more than 64 bits.
pub fn magnitude(digits: &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for digit in digits {
        let digit = u64::from(digit & 15);
        if number > u64::MAX / 10 || number == u64::MAX / 10 && digit > u64::MAX % 10 {
            return None;
        }
        number = number * 10 + digit;
    }
    Some(number)
}

/// Removes a minus sign.
pub(crate) fn unsigned(text: &[u8]) -> &[u8] {
    match text {
        [b'-', digits @ ..] => digits,
        _ => text,
    }
}

/// Parses decimal digits with an optional minus sign, of a number that fits 64 bits.
pub(crate) fn integer(text: &[u8]) -> i64 {
    let digits = unsigned(text);
    let number = magnitude(digits).unwrap_or_default() as i64;
    if digits.len() < text.len() { -number } else { number }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, magnitude};

    #[test]
    fn magnitude_reads_numbers_up_to_64_bits() {
        for (digits, number) in [
            ("", Some(0)),
            ("0060", Some(60)),
            ("18446744073709551615", Some(u64::MAX)),
            ("18446744073709551616", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(magnitude(digits.as_bytes()), number, "{digits}");
        }
    }

    #[test]
    fn decimal_writes_the_ends_of_each_range() {
        assert_eq!(Decimal::from(0_u64).as_str(), "0");
        assert_eq!(Decimal::from(u64::MAX).as_str(), "18446744073709551615");
        assert_eq!(Decimal::from(i64::MIN).as_str(), "-9223372036854775808");
        assert_eq!(Decimal::from(1010_usize).as_str(), "1010");
    }
}
