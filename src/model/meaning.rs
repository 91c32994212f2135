//! What error codes mean.

use super::tables::CODES;
use crate::text::{cut, parts};

/// Word and advice of every class, in their order, a line each.
const CLASSES: &str = "\
credential\0Check the SecretId, and that a temporary key comes with its token and has not expired.
signature\0Check the secret key and the clock; diagnose() names what a signature gets wrong.
permission\0Grant the account this action on this resource in access management.
rate\0Call less often; the same call succeeds after a pause.
quota\0Free what is no longer needed, or have the quota raised.
parameter\0Correct the parameters; validate() shows what the manual documents of them.
conflict\0Choose another name, or wait until what is in use is free.
state\0Wait until the instance is in a state that allows this, then call again.
not-found\0Check the id and the region; the resource may be gone.
billing\0Check balance, orders and payment mode of the account.
capacity\0Try another zone or spec, or try later.
unsupported\0What answered does not offer it, here or at all; see its message and the action's documentation.
internal\0A fault of the service. Repeat a read after a pause; for a write, look first whether it took effect.";

const REPEATS: &str = "never\nlater\nreads\nrefresh\nchanged";

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

impl Class {
    const ALL: [Self; 13] = [
        Self::Credential,
        Self::Signature,
        Self::Permission,
        Self::Rate,
        Self::Quota,
        Self::Parameter,
        Self::Conflict,
        Self::State,
        Self::NotFound,
        Self::Billing,
        Self::Capacity,
        Self::Unsupported,
        Self::Internal,
    ];

    /// The word that names it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        text(cut(self.line(), 0).0)
    }

    /// What to do about a fault of this kind.
    #[must_use]
    pub fn advice(self) -> &'static str {
        text(cut(self.line(), 0).1)
    }

    /// Its word, a NUL and its advice.
    #[doc(hidden)]
    #[must_use]
    pub fn line(self) -> &'static [u8] {
        line(CLASSES, self as usize)
    }
}

impl Repeat {
    const ALL: [Self; 5] = [Self::Never, Self::Later, Self::Reads, Self::Refresh, Self::Changed];

    /// Whether it lets a call be repeated, after a pause, that changes nothing, or that may.
    #[doc(hidden)]
    #[must_use]
    pub fn allows(self, read_only: bool) -> bool {
        self == Self::Later || self == Self::Reads && read_only
    }

    /// The word that names it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        text(line(REPEATS, self as usize))
    }
}

fn line(text: &'static str, at: usize) -> &'static [u8] {
    parts(text.as_bytes(), b'\n').nth(at).unwrap_or_default()
}

fn text(bytes: &'static [u8]) -> &'static str {
    core::str::from_utf8(bytes).unwrap_or_default()
}

/// What a code means: what stands before the first word that it holds.
pub fn judge(code: &[u8]) -> (Class, Repeat) {
    let mut letters: &[u8] = b"";
    for line in parts(CODES.as_bytes(), b'\n') {
        if line.len() == 2 {
            letters = line;
        } else if holds(code, line)
            && let [class, repeat] = letters
            && let Some(class) = Class::ALL.get(usize::from(class.wrapping_sub(b'a')))
            && let Some(repeat) = Repeat::ALL.get(usize::from(repeat.wrapping_sub(b'a')))
        {
            return (*class, *repeat);
        }
    }
    (Class::Internal, Repeat::Never)
}

fn holds(code: &[u8], word: &[u8]) -> bool {
    (0..code.len()).any(|start| code.get(start..).is_some_and(|rest| rest.starts_with(word)))
}
