//! Who signs: the pair of id and key, and the token of a temporary pair.

#[cfg(feature = "api")]
mod renewed;

use alloc::string::String;
#[cfg(feature = "api")]
use alloc::vec::Vec;
use core::fmt;

#[cfg(feature = "api")]
pub use renewed::{CredentialError, Credentials, Renewed};

use zeroize::Zeroize;

#[cfg(feature = "api")]
use crate::model::{Problem, ProblemCode};

/// A text that must not be shown: wiped when dropped, absent from `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "api", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct Secret(String);

impl Secret {
    /// The text itself. Whoever asks takes care of it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

/// An API key of the cloud account, long-term or temporary.
///
/// ```
/// use tencentdb_postgres::Credential;
///
/// let credential = Credential::new("AKIDEXAMPLE", "not-a-real-key");
/// assert!(!format!("{credential:?}").contains("not-a-real-key"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// Names the key; travels with every request in the clear.
    pub secret_id: String,
    /// Signs; never leaves the process.
    pub secret_key: Secret,
    /// Goes with a temporary pair from STS, and only with one.
    pub token: Option<Secret>,
    /// When a temporary pair ends, in milliseconds since 1970.
    pub expires_ms: Option<u64>,
}

impl Credential {
    /// A long-term pair.
    #[must_use]
    pub fn new(secret_id: impl Into<String>, secret_key: impl Into<Secret>) -> Self {
        Self { secret_id: secret_id.into(), secret_key: secret_key.into(), token: None, expires_ms: None }
    }

    /// A temporary pair with its token.
    #[must_use]
    pub fn temporary(secret_id: impl Into<String>, secret_key: impl Into<Secret>, token: impl Into<Secret>) -> Self {
        Self { token: Some(token.into()), ..Self::new(secret_id, secret_key) }
    }

    /// Says when a temporary pair ends, in milliseconds since 1970, so that `Renewed` has another in time.
    #[must_use]
    pub fn expiring(mut self, at_ms: u64) -> Self {
        self.expires_ms = Some(at_ms);
        self
    }

    /// What cannot be sent or signed with of it, each by its path and in words, never by its value: all are printable ASCII without
    /// spaces.
    #[cfg(feature = "api")]
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let texts = [
            ("credential.secret_id", Some(&*self.secret_id)),
            ("credential.secret_key", Some(self.secret_key.expose())),
            ("credential.token", self.token.as_ref().map(Secret::expose)),
        ];
        let problem = |(path, text): (&str, Option<&str>)| match text? {
            "" => Some(Problem::refusing(
                path,
                ProblemCode::Missing,
                "is empty; is it read from an environment that is not loaded?",
            )),
            text if text.bytes().all(|byte| byte.is_ascii_graphic()) => None,
            _ => Some(Problem::refusing(path, ProblemCode::Pattern, "must be a text without spaces or line breaks")),
        };
        let mut problems: Vec<Problem> = texts.into_iter().filter_map(problem).collect();
        if names_a_key(self.secret_key.expose()) && !names_a_key(&self.secret_id) {
            let message = "is a SecretId: the two are swapped, and the key would travel in the clear";
            problems.push(Problem::refusing("credential.secret_key", ProblemCode::Format, message));
        }
        if self.expires_ms.is_some_and(|at| at < SECONDS_END) {
            let message = "counts milliseconds since 1970, and this is in seconds: multiply it by 1000";
            problems.push(Problem::refusing("credential.expires_ms", ProblemCode::Range, message));
        }
        problems
    }
}

/// Behind all seconds of our days; milliseconds are far beyond.
#[cfg(feature = "api")]
const SECONDS_END: u64 = 100_000_000_000;

/// Whether a text begins as the ids of keys do, which no key is known to.
#[cfg(feature = "api")]
fn names_a_key(text: &str) -> bool {
    text.starts_with("AKID") || text.starts_with("IKID")
}

/// The share of a credential's life that is left when another is asked for, at most five minutes: long enough for a slow answer, and
/// for a request that is under way to arrive.
const MARGIN_SHARE: u64 = 5;
const LONGEST_MARGIN_MS: u64 = 300_000;

/// When to ask for another credential, in milliseconds since 1970, given when this one came and when it ends.
///
/// ```
/// use tencentdb_postgres::renewal_ms;
///
/// assert_eq!(renewal_ms(0, 7_200_000), 6_900_000);
/// assert_eq!(renewal_ms(0, 60_000), 48_000);
/// ```
#[must_use]
pub fn renewal_ms(came_ms: u64, expires_ms: u64) -> u64 {
    expires_ms - (expires_ms.saturating_sub(came_ms) / MARGIN_SHARE).min(LONGEST_MARGIN_MS)
}

#[cfg(all(test, feature = "api"))]
mod tests {
    use super::*;

    #[test]
    fn a_credential_that_cannot_be_is_told_by_what_is_wrong_with_it() {
        let ok = || Credential::temporary("AKIDEXAMPLE", "not-a-real-key", "token").expiring(1_796_000_000_000);
        let changed = |change: fn(&mut Credential)| {
            let mut credential = ok();
            change(&mut credential);
            credential.problems().into_iter().map(|problem| problem.path).collect::<Vec<_>>()
        };
        assert_eq!(changed(|_| {}), [""; 0]);
        assert_eq!(changed(|it| it.secret_id.clear()), ["credential.secret_id"]);
        assert_eq!(changed(|it| it.secret_key = "two words".into()), ["credential.secret_key"]);
        assert_eq!(changed(|it| it.token = Some("".into())), ["credential.token"]);
        assert_eq!(changed(|it| it.expires_ms = Some(1_796_000_000)), ["credential.expires_ms"]);
        let swapped = |id| Credential::new("not-a-real-key", id).problems().remove(0).message;
        for id in ["AKIDEXAMPLE", "IKIDEXAMPLE"] {
            assert!(swapped(id).contains("swapped"), "{id}");
        }
    }
}
