//! Ids, addresses and request ids, from a seeded generator: the same seed gives the same ones.

use serde::Serialize;

use crate::json::wraps;

/// SplitMix64: as much chance as made-up ids need, and no more than its seed to remember.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Ids(u64);
wraps!(Ids);

const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

impl Ids {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A generator of its own for what has a name: what is derived from the name is always the same.
    pub(crate) fn of(name: &str) -> Self {
        // FNV-1a.
        let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(name.bytes().fold(0xcbf2_9ce4_8422_2325, hash))
    }

    /// The generator of one of many things that are numbered under the name.
    pub(crate) fn nth(mut self, number: u64) -> Self {
        self.0 = self.next() ^ number;
        Self(self.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Any number.
    pub(crate) fn number(&mut self) -> u64 {
        self.next()
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// `postgres-` and eight letters or digits.
    pub(crate) fn instance(&mut self) -> String {
        self.prefixed("postgres-")
    }

    /// A prefix and eight letters or digits.
    pub(crate) fn prefixed(&mut self, prefix: &str) -> String {
        let mut bits = self.next();
        let mut id = String::from(prefix);
        for _ in 0..8 {
            id.push(char::from(LETTERS[(bits % 36) as usize]));
            bits /= 36;
        }
        id
    }

    /// A UUID in form.
    pub(crate) fn uuid(&mut self) -> String {
        let (high, low) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            high >> 16 & 0xffff,
            high & 0xfff,
            low >> 48 & 0x3fff | 0x8000,
            low & 0xffff_ffff_ffff
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_depend_on_the_seed_alone_and_have_the_service_s_form() {
        let (mut one, mut same, mut other) = (Ids::new(1), Ids::new(1), Ids::new(2));
        let id = one.instance();
        assert_eq!(id, same.instance());
        assert_ne!(id, other.instance());
        assert_eq!(id.len(), "postgres-".len() + 8);
        let uuid = one.uuid();
        assert_eq!(uuid.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(matches!(uuid.as_bytes()[19], b'8' | b'9' | b'a' | b'b'));
    }
}
