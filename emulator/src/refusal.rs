//! Why a call is refused: one of the service's codes, and plain words.

use tencentdb_postgres::ErrorCode;

/// A refusal, as it goes into the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub code: ErrorCode,
    pub message: String,
}

impl Refusal {
    pub(crate) fn new(code: impl Into<ErrorCode>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into() }
    }

    pub(crate) fn missing(name: &str) -> Self {
        Self::new(ErrorCode::MISSING_PARAMETER, format!("The request is missing the parameter `{name}`."))
    }

    pub(crate) fn value(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::INVALID_PARAMETER_VALUE_INVALID_PARAMETER_VALUE_ERROR, message)
    }

    pub(crate) fn no_instance(id: &str, region: &str) -> Self {
        let message = format!("There is no instance {id} in {region}.");
        Self::new(ErrorCode::RESOURCE_NOT_FOUND_INSTANCE_NOT_FOUND_ERROR, message)
    }
}
