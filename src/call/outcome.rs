//! The meaning of a failure for its call: the class of the fault, whether a retry can help, and whether the call may
//! have taken effect.

#[cfg(feature = "api")]
use crate::error::Error;
use crate::error::TransportErrorKind;
use crate::model::{self, ActionInfo, Class, Retryability, classify};

use super::facts::ABOUT;

/// The reason why an attempt brought no answer, classified.
///
/// ```
/// use tencentdb_postgres::call::Failure;
/// use tencentdb_postgres::{Retryability, TransportErrorKind};
///
/// let limited = Failure::refused("RequestLimitExceeded");
/// assert_eq!((limited.retryability(), limited.outcome_ambiguous()), (Retryability::Always, false));
///
/// let lost = Failure::lost(TransportErrorKind::Network, None);
/// assert_eq!((lost.retryability(), lost.outcome_ambiguous()), (Retryability::IfReadOnly, true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    class: Class,
    retryability: Retryability,
    outcome_ambiguous: bool,
}

impl Failure {
    /// A refusal by the service, with this error code.
    #[must_use]
    pub fn refused(code: impl AsRef<[u8]>) -> Self {
        let (class, retryability) = classify(code.as_ref());
        Self { class, retryability, outcome_ambiguous: retryability == Retryability::IfReadOnly }
    }

    /// An attempt without an answer of the service. `status` is the HTTP status of whatever came back instead.
    #[must_use]
    pub fn lost(kind: TransportErrorKind, status: Option<u16>) -> Self {
        use TransportErrorKind::{Malformed, Network, RateLimited, Throttled, Timeout, Unsent, Untrusted};
        let retryability = match kind {
            Unsent | Throttled => Retryability::Always,
            Timeout | Network => Retryability::IfReadOnly,
            // An answer cut short, a limit of something in between, or its word for a server it cannot reach.
            Malformed if matches!(status, Some(200..300 | 429 | 500..)) => Retryability::IfReadOnly,
            _ => Retryability::Never,
        };
        // Whatever stands between client and service proves nothing, whichever status it answers with.
        let outcome_ambiguous = !matches!(kind, Unsent | Untrusted | RateLimited | Throttled);
        Self { class: Class::Internal, retryability, outcome_ambiguous }
    }

    /// Classifies the error of an attempt, if one was made.
    #[cfg(feature = "api")]
    pub(crate) fn of(error: &Error) -> Option<Self> {
        match error {
            Error::Api(error) => Some(Self::refused(error.code.as_str())),
            Error::Transport(error) => Some(Self::lost(error.kind, error.status)),
            _ => None,
        }
    }

    /// When the same call can help.
    #[must_use]
    pub fn retryability(self) -> Retryability {
        self.retryability
    }

    /// The class of the fault.
    #[must_use]
    pub fn class(self) -> Class {
        self.class
    }

    /// Returns `true` if a call that changes something may have done so all the same. Only two things rule that out:
    /// the request is known not to have reached the service, or the service itself refused it.
    #[must_use]
    pub fn outcome_ambiguous(self) -> bool {
        self.outcome_ambiguous
    }
}

/// The read that shows whether a write of unknown outcome took effect. There is none for reads and for unknown actions.
///
/// ```
/// use tencentdb_postgres::call::verify_with;
///
/// assert_eq!(verify_with("CreateInstances"), Some("DescribeDBInstances"));
/// assert_eq!(verify_with("DescribeDBInstances"), None);
/// ```
#[must_use]
pub fn verify_with(action: &str) -> Option<&'static str> {
    let at = model::actions().position(|known| known.bytes() == action.as_bytes())?;
    model::actions().nth(usize::from(*ABOUT.get(at)?)).map(ActionInfo::name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_write_still_offered_has_a_read_that_verifies_it() {
        for action in model::actions().filter(|action| !action.withdrawn()) {
            let read = verify_with(action.name()).and_then(model::action);
            assert_eq!(
                read.is_some_and(|read| read.read_only() && !read.withdrawn()),
                !action.read_only(),
                "{}",
                action.name()
            );
        }
        assert_eq!(verify_with("NoSuchAction"), None);
    }

    #[test]
    fn lost_attempts_are_classified_by_kind_and_status() {
        use TransportErrorKind::{
            Aborted, Malformed, Network, RateLimited, Throttled, Timeout, TooLarge, Unsent, Untrusted,
        };
        for (kind, status, retryability, ambiguous) in [
            (Unsent, 0, Retryability::Always, false),
            (Untrusted, 0, Retryability::Never, false),
            (RateLimited, 0, Retryability::Never, false),
            (Throttled, 429, Retryability::Always, false),
            (Network, 0, Retryability::IfReadOnly, true),
            (Timeout, 0, Retryability::IfReadOnly, true),
            (Aborted, 0, Retryability::Never, true),
            (TooLarge, 200, Retryability::Never, true),
            (Malformed, 200, Retryability::IfReadOnly, true),
            (Malformed, 0, Retryability::Never, true),
            (Malformed, 301, Retryability::Never, true),
            (Malformed, 303, Retryability::Never, true),
            (Malformed, 401, Retryability::Never, true),
            (Malformed, 404, Retryability::Never, true),
            (Malformed, 409, Retryability::Never, true),
            (Malformed, 429, Retryability::IfReadOnly, true),
            (Malformed, 500, Retryability::IfReadOnly, true),
            (Malformed, 503, Retryability::IfReadOnly, true),
        ] {
            let failure = Failure::lost(kind, (status > 0).then_some(status));
            assert_eq!((failure.retryability(), failure.outcome_ambiguous()), (retryability, ambiguous), "{failure:?}");
        }
    }
}
