//! SHA-256 digests in hex.

use sha2::{Digest, Sha256};

/// A SHA-256 digest or a TC3-HMAC-SHA256 signature, as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HexDigest([u8; 64]);

impl HexDigest {
    /// Returns the SHA-256 of a payload.
    #[must_use]
    pub fn sha256(payload: &[u8]) -> Self {
        Self::from(Sha256::digest(payload).0)
    }

    /// Takes over 64 digits; any other number of them becomes zeros.
    #[doc(hidden)]
    #[must_use]
    pub fn from_digits(digits: &[u8]) -> Self {
        Self(digits.try_into().unwrap_or([b'0'; 64]))
    }

    /// Returns the digits.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 64] {
        &self.0
    }

    /// Returns the digits as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl From<[u8; 32]> for HexDigest {
    fn from(bytes: [u8; 32]) -> Self {
        // Written out, because this is the most expensive part of a signature beside hashing.
        let digit = |half: u8| b"0123456789abcdef"[usize::from(half & 15)];
        let mut digits = [0; 64];
        for (pair, byte) in digits.as_chunks_mut().0.iter_mut().zip(&bytes) {
            *pair = [digit(byte >> 4), digit(*byte)];
        }
        Self(digits)
    }
}

impl core::fmt::Display for HexDigest {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}
