//! What every transport reports alike.

use alloc::format;

use super::address::host;
use crate::error::{TransportError, TransportErrorKind};
use crate::model::ANSWER_BYTES;

/// Returns the error for an answer that is larger than any of the service.
pub(crate) fn too_large(url: &str, status: u16) -> TransportError {
    let message = format!("the answer of {} is beyond the {ANSWER_BYTES} bytes the service sends", host(url));
    TransportError::new(TransportErrorKind::TooLarge, message).with_status(status)
}
