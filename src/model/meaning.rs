//! What error codes mean.

use super::tables::CODES;
use crate::text::{cut, parts};

/// What kind of fault an error code reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// Unknown id, wrong or expired token.
    Credential,
    /// The signature, or the clock it depends on.
    Signature,
    /// The account may not do this.
    Permission,
    /// Too many calls.
    Rate,
    /// A quota of the account is used up.
    Quota,
    /// Missing, malformed or contradictory input.
    Parameter,
    /// Something of that name exists, or is in use.
    Conflict,
    /// The instance or account is not in a state that allows it.
    State,
    /// What the call names does not exist.
    NotFound,
    /// Balance, order or price.
    Billing,
    /// Sold out.
    Capacity,
    /// The region, version or feature does not offer it.
    Unsupported,
    /// A fault of the service.
    Internal,
}

/// When the same call can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Repeat {
    /// It fails again.
    Never,
    /// After a pause, whatever the call does: it was refused before it took effect.
    Later,
    /// Only calls that change nothing: whether it took effect is unknown.
    Reads,
    /// Once the clock or the credential is right.
    Refresh,
    /// Once the state it complains of has changed.
    Changed,
}

/// What a code means: as documented, or else as most codes of its family do.
pub(crate) fn judge(code: &[u8]) -> (Class, Repeat) {
    let (family, own) = cut(code, b'.');
    let mut meaning = &b"in"[..];
    for line in parts(CODES.as_bytes(), b'\n') {
        let (name, meanings) = cut(line, b' ');
        if name == family {
            let mut words = parts(meanings, b' ');
            meaning = words.next().unwrap_or_default();
            while let (Some(code), Some(other)) = (words.next(), words.next()) {
                if code == own {
                    meaning = other;
                }
            }
        }
    }
    let mut letters = meaning.iter();
    let class = match letters.next() {
        Some(b'c') => Class::Credential,
        Some(b's') => Class::Signature,
        Some(b'p') => Class::Permission,
        Some(b'r') => Class::Rate,
        Some(b'q') => Class::Quota,
        Some(b'a') => Class::Parameter,
        Some(b'o') => Class::Conflict,
        Some(b't') => Class::State,
        Some(b'n') => Class::NotFound,
        Some(b'b') => Class::Billing,
        Some(b'y') => Class::Capacity,
        Some(b'u') => Class::Unsupported,
        _ => Class::Internal,
    };
    let repeat = match letters.next() {
        Some(b'l') => Repeat::Later,
        Some(b'r') => Repeat::Reads,
        Some(b'f') => Repeat::Refresh,
        Some(b'c') => Repeat::Changed,
        _ => Repeat::Never,
    };
    (class, repeat)
}
