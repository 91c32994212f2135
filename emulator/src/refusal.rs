//! Why a call is refused: one of the service's codes, and plain words.

use std::ops::Deref;

use tencentdb_postgres::ErrorCode;

/// A refusal, as it goes into the answer. It is no larger than a pointer, as everything that an action asks hands it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal(Box<Why>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Why {
    pub code: ErrorCode,
    pub message: String,
}

impl Refusal {
    pub(crate) fn new(code: impl Into<ErrorCode>, message: impl Into<String>) -> Self {
        Self::of(code.into(), message.into())
    }

    #[inline(never)]
    fn of(code: ErrorCode, message: String) -> Self {
        Self(Box::new(Why { code, message }))
    }

    /// The same words under another code.
    pub(crate) fn with(mut self, code: ErrorCode) -> Self {
        self.0.code = code;
        self
    }

    pub(crate) fn missing(name: &str) -> Self {
        Self::new(ErrorCode::MISSING_PARAMETER, format!("The request is missing the parameter `{name}`."))
    }

    pub(crate) fn value(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::INVALID_PARAMETER_VALUE_INVALID_PARAMETER_VALUE_ERROR, message)
    }

    /// The same words about a value.
    pub(crate) fn about_value(self) -> Self {
        self.with(ErrorCode::INVALID_PARAMETER_VALUE_INVALID_PARAMETER_VALUE_ERROR)
    }

    pub(crate) fn no_instance(id: &str, region: &str) -> Self {
        let message = format!("There is no instance {id} in {region}.");
        Self::new(ErrorCode::RESOURCE_NOT_FOUND_INSTANCE_NOT_FOUND_ERROR, message)
    }
}

impl Deref for Refusal {
    type Target = Why;

    fn deref(&self) -> &Why {
        &self.0
    }
}
