//! What a try without an answer says about the call: whether it may be repeated, and whether it may have taken effect.

#[cfg(feature = "api")]
use crate::error::Error;
use crate::error::TransportErrorKind;
use crate::model::{self, ActionInfo, Class, Repeat, judge};

use super::facts::ABOUT;

/// Why a try brought no answer.
///
/// ```
/// use tencentdb_postgres::call::Failure;
/// use tencentdb_postgres::{Repeat, TransportErrorKind};
///
/// let limited = Failure::Refused { code: "RequestLimitExceeded" };
/// assert_eq!((limited.repeat(), limited.leaves_open()), (Repeat::Later, false));
///
/// let lost = Failure::Lost { kind: TransportErrorKind::Network, status: 0 };
/// assert_eq!((lost.repeat(), lost.leaves_open()), (Repeat::Reads, true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure<'a> {
    /// The service refused, with this code.
    Refused {
        /// Which error.
        code: &'a str,
    },
    /// What came back, if anything did, is not the service's.
    Lost {
        /// What happened.
        kind: TransportErrorKind,
        /// The HTTP status; 0 where there was none.
        status: u16,
    },
}

impl<'a> Failure<'a> {
    /// What a try failed with, where one was made.
    #[cfg(feature = "api")]
    pub(crate) fn of(error: &'a Error) -> Option<Self> {
        match error {
            Error::Api(error) => Some(Self::Refused { code: error.code.as_str() }),
            Error::Transport(error) => Some(Self::Lost { kind: error.kind, status: error.status.unwrap_or_default() }),
            _ => None,
        }
    }

    /// When the same call can help.
    #[must_use]
    pub fn repeat(self) -> Repeat {
        match self {
            Self::Refused { code } => judge(code.as_bytes()).1,
            Self::Lost { kind, status } => match (kind, status) {
                (TransportErrorKind::Unsent | TransportErrorKind::Throttled, _) => Repeat::Later,
                (TransportErrorKind::Timeout | TransportErrorKind::Network, _) => Repeat::Reads,
                (TransportErrorKind::Malformed, status) => repeat_of(status),
                _ => Repeat::Never,
            },
        }
    }

    /// What kind of fault it is.
    #[must_use]
    pub fn class(self) -> Class {
        match self {
            Self::Refused { code } => judge(code.as_bytes()).0,
            Self::Lost { .. } => Class::Internal,
        }
    }

    /// Whether a call that changes something may have done so all the same. It may, unless it is known not to have reached the service,
    /// or the service itself refused it: what stands between, whatever its status, proves nothing.
    #[must_use]
    pub fn leaves_open(self) -> bool {
        match self {
            Self::Refused { .. } => self.repeat() == Repeat::Reads,
            Self::Lost { kind, .. } => {
                use TransportErrorKind::{RateLimited, Throttled, Unsent, Untrusted};
                !matches!(kind, Unsent | Untrusted | RateLimited | Throttled)
            }
        }
    }
}

/// When the same call can help that was answered with this status, but not by the service.
fn repeat_of(status: u16) -> Repeat {
    match status {
        // An answer cut short, a limit of something in between, or its word for a server it cannot reach.
        200..300 | 429 | 500.. => Repeat::Reads,
        _ => Repeat::Never,
    }
}

/// The read that tells whether a call of this action took effect whose outcome is unknown; none for reads, and for actions the
/// tables do not know.
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
    fn every_write_still_offered_has_a_read_that_tells_of_it() {
        for action in model::actions().filter(|action| !action.withdrawn()) {
            let told = verify_with(action.name()).and_then(model::action);
            assert_eq!(
                told.is_some_and(|read| read.read_only() && !read.withdrawn()),
                !action.read_only(),
                "{}",
                action.name()
            );
        }
        assert_eq!(verify_with("NoSuchAction"), None);
    }

    #[test]
    fn what_is_lost_on_the_way_is_judged_by_kind_and_status() {
        use TransportErrorKind::{
            Aborted, Malformed, Network, RateLimited, Throttled, Timeout, TooLarge, Unsent, Untrusted,
        };
        for (kind, status, repeat, open) in [
            (Unsent, 0, Repeat::Later, false),
            (Untrusted, 0, Repeat::Never, false),
            (RateLimited, 0, Repeat::Never, false),
            (Throttled, 429, Repeat::Later, false),
            (Network, 0, Repeat::Reads, true),
            (Timeout, 0, Repeat::Reads, true),
            (Aborted, 0, Repeat::Never, true),
            (TooLarge, 200, Repeat::Never, true),
            (Malformed, 200, Repeat::Reads, true),
            (Malformed, 0, Repeat::Never, true),
            (Malformed, 301, Repeat::Never, true),
            (Malformed, 303, Repeat::Never, true),
            (Malformed, 401, Repeat::Never, true),
            (Malformed, 404, Repeat::Never, true),
            (Malformed, 409, Repeat::Never, true),
            (Malformed, 429, Repeat::Reads, true),
            (Malformed, 500, Repeat::Reads, true),
            (Malformed, 503, Repeat::Reads, true),
        ] {
            let failure = Failure::Lost { kind, status };
            assert_eq!((failure.repeat(), failure.leaves_open()), (repeat, open), "{failure:?}");
        }
    }
}
