//! Payloads that come in pieces, and those that stay unsigned.

use sha2::{Digest, Sha256};

use super::tc3::Hash;

/// Stands for the payload in a signature that does not cover it; sign this text's bytes in place of the body.
pub const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";
/// The header that says so, with [`UNSIGNED_PAYLOAD`] as its value.
pub const PAYLOAD_HEADER: &str = "X-TC-Content-SHA256";

/// The hash of a payload that is never whole in memory.
///
/// ```
/// use tencentdb_postgres::sign::{Hash, PayloadHash};
///
/// let mut pieces = PayloadHash::new();
/// pieces.update(b"{\"Limit\":");
/// pieces.update(b"20}");
/// assert_eq!(pieces.finish(), Hash::of(b"{\"Limit\":20}"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct PayloadHash(Sha256);

impl PayloadHash {
    /// Of nothing so far.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next piece.
    pub fn update(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// The hash of all pieces, for [`Prepared`](super::Prepared).
    #[must_use]
    pub fn finish(self) -> Hash {
        Hash::from(self.0.finalize().0)
    }
}
