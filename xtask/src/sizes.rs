//! How large the built files are, as they lie there and as a server sends them.

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::paths;
use crate::progress::table;

/// A table of files with their sizes in bytes, raw and after gzip at its strongest.
pub fn of(files: &[PathBuf]) -> Result<String> {
    let mut rows = Vec::new();
    for file in files {
        let bytes = paths::read(file)?;
        rows.push([paths::shown(file), grouped(bytes.len()), grouped(gzipped(&bytes)?)]);
    }
    Ok(table(["file", "bytes", "gzip -9"], &rows))
}

/// The size after gzip at its strongest.
pub fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// A number with a space between its thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_apart() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(123_456), "123 456");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }

    #[test]
    fn repetition_compresses() {
        assert!(gzipped(&[7; 10_000]).unwrap() < 100);
    }
}
