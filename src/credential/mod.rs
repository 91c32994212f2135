//! Credentials: the pair of id and key that signs, with the token of a temporary pair.

#[cfg(feature = "api")]
mod provider;
#[cfg(feature = "api")]
mod refreshing;

use alloc::string::String;
#[cfg(feature = "api")]
use alloc::vec::Vec;
use core::fmt;
use core::time::Duration;

use zeroize::Zeroize;

#[cfg(feature = "api")]
use crate::model::{Problem, ProblemCode};
#[cfg(feature = "api")]
pub use provider::{CredentialError, CredentialProvider};
#[cfg(feature = "api")]
pub use refreshing::RefreshingCredentials;

/// A secret text. It is wiped when dropped and absent from `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "api", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct Secret(String);

impl Secret {
    /// Returns the text. The caller must not print or store it.
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

/// An API key of a cloud account, long-term or temporary.
///
/// ```
/// use tencentdb_postgres::Credential;
///
/// let credential = Credential::new("AKIDEXAMPLE", "not-a-real-key");
/// assert!(!format!("{credential:?}").contains("not-a-real-key"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// The id of the key. Every request carries it in the clear.
    pub secret_id: String,
    /// The key that signs. It never leaves the process.
    pub secret_key: Secret,
    /// The token of a temporary pair from STS; a long-term pair has none.
    pub token: Option<Secret>,
    /// The time at which a temporary pair expires, since 1970.
    pub expiration: Option<Duration>,
}

impl Credential {
    /// Returns a long-term pair.
    #[must_use]
    pub fn new(secret_id: impl Into<String>, secret_key: impl Into<Secret>) -> Self {
        Self { secret_id: secret_id.into(), secret_key: secret_key.into(), token: None, expiration: None }
    }

    /// Returns a temporary pair with its token.
    #[must_use]
    pub fn temporary(secret_id: impl Into<String>, secret_key: impl Into<Secret>, token: impl Into<Secret>) -> Self {
        Self { token: Some(token.into()), ..Self::new(secret_id, secret_key) }
    }

    /// Sets the time at which a temporary pair expires, since 1970, so that `RefreshingCredentials` fetches another in
    /// time.
    #[must_use]
    pub fn with_expiration(mut self, since_epoch: Duration) -> Self {
        self.expiration = Some(since_epoch);
        self
    }

    /// Returns the problems of texts that cannot be sent or signed with. They name paths, never values. Every text must
    /// be printable ASCII without spaces.
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
        if is_secret_id(self.secret_key.expose()) && !is_secret_id(&self.secret_id) {
            let message = "is a SecretId: the two are swapped, and the key would travel in the clear";
            problems.push(Problem::refusing("credential.secret_key", ProblemCode::Format, message));
        }
        if self.expiration.is_some_and(|at| at < LEAST_EXPIRATION) {
            let message = "counts from 1970, and this is before 1973: it is in seconds where milliseconds are meant";
            problems.push(Problem::refusing("credential.expiration", ProblemCode::Range, message));
        }
        problems
    }
}

/// An earlier expiration was given in seconds and read as milliseconds.
#[cfg(feature = "api")]
const LEAST_EXPIRATION: Duration = Duration::from_secs(100_000_000);

/// Says whether a text begins as secret ids do. No secret key is known to.
#[cfg(feature = "api")]
fn is_secret_id(text: &str) -> bool {
    text.starts_with("AKID") || text.starts_with("IKID")
}

/// The share of a credential's life that is left when it is refreshed. It leaves time for a slow answer, and for a
/// request on its way to arrive.
const MARGIN_SHARE: u32 = 5;
/// The longest time that is left when a credential is refreshed.
const LONGEST_MARGIN: Duration = Duration::from_secs(300);

/// Returns the time at which to fetch another credential, given when this one was fetched and when it expires.
///
/// ```
/// use core::time::Duration;
/// use tencentdb_postgres::refresh_time;
///
/// let fetched = Duration::ZERO;
/// assert_eq!(refresh_time(fetched, Duration::from_secs(7_200)), Duration::from_secs(6_900));
/// assert_eq!(refresh_time(fetched, Duration::from_secs(60)), Duration::from_secs(48));
/// ```
#[must_use]
pub fn refresh_time(fetched: Duration, expiration: Duration) -> Duration {
    expiration - (expiration.saturating_sub(fetched) / MARGIN_SHARE).min(LONGEST_MARGIN)
}

#[cfg(all(test, feature = "api"))]
mod tests {
    use super::*;

    #[test]
    fn problems_name_the_path_of_each_unusable_text() {
        let ok = || {
            Credential::temporary("AKIDEXAMPLE", "not-a-real-key", "token")
                .with_expiration(Duration::from_secs(1_796_000_000))
        };
        let changed = |change: fn(&mut Credential)| {
            let mut credential = ok();
            change(&mut credential);
            credential.problems().into_iter().map(|problem| problem.path).collect::<Vec<_>>()
        };
        assert_eq!(changed(|_| {}), [""; 0]);
        assert_eq!(changed(|it| it.secret_id.clear()), ["credential.secret_id"]);
        assert_eq!(changed(|it| it.secret_key = "two words".into()), ["credential.secret_key"]);
        assert_eq!(changed(|it| it.token = Some("".into())), ["credential.token"]);
        let seconds_as_milliseconds = |it: &mut Credential| it.expiration = Some(Duration::from_millis(1_796_000_000));
        assert_eq!(changed(seconds_as_milliseconds), ["credential.expiration"]);
        let swapped = |id| Credential::new("not-a-real-key", id).problems().remove(0).message;
        for id in ["AKIDEXAMPLE", "IKIDEXAMPLE"] {
            assert!(swapped(id).contains("swapped"), "{id}");
        }
    }
}
