//! Hashes of payloads that arrive in pieces, and payloads that the signature leaves out.

use sha2::{Digest, Sha256};

use super::hex_digest::HexDigest;

/// The text that is hashed in place of the body when the signature does not cover the body. The header
/// [`X_TC_CONTENT_SHA256`](super::header::X_TC_CONTENT_SHA256) announces this with the same text.
pub const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";

/// Hashes a payload that is never whole in memory.
///
/// ```
/// use tencentdb_postgres::sign::{HexDigest, PayloadHasher};
///
/// let mut pieces = PayloadHasher::new();
/// pieces.update(b"{\"Limit\":");
/// pieces.update(b"20}");
/// assert_eq!(pieces.finish(), HexDigest::sha256(b"{\"Limit\":20}"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct PayloadHasher(Sha256);

impl PayloadHasher {
    /// Starts with an empty payload.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the next piece.
    pub fn update(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// Returns the hash of all pieces, for [`PreparedRequest`](super::PreparedRequest).
    #[must_use]
    pub fn finish(self) -> HexDigest {
        HexDigest::from(self.0.finalize().0)
    }
}
