//! The problems that a check finds.

use alloc::string::String;
use alloc::vec::Vec;

use crate::bytes::{append, push};
use crate::decimal::Decimal;

/// One thing wrong, or unusual, with a set of parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `Filters[0].Values`; empty for the parameters as a whole.
    pub path: String,
    /// Which sort of problem, as a stable word.
    pub code: ProblemCode,
    /// Whether it refuses the call.
    pub severity: Severity,
    /// What is wrong, to be read after the path. Never holds a value.
    pub message: String,
    /// The nearest right answer, where there is one.
    pub suggestion: Option<String>,
}

impl Problem {
    /// Something that refuses the call, found outside the tables.
    pub(crate) fn refusing(path: &str, code: ProblemCode, message: &str) -> Self {
        Self { path: path.into(), code, severity: Severity::Error, message: message.into(), suggestion: None }
    }

    pub(super) fn new(finding: &Finding<'_>) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            path: text(finding.path),
            code: finding.code,
            severity: finding.code.severity(),
            message: text(finding.message),
            suggestion: Some(text(finding.suggestion)).filter(|suggestion| !suggestion.is_empty()),
        }
    }
}

/// A problem in bytes, as the walker finds it. The suggestion is empty where there is none.
pub struct Finding<'a> {
    /// Its path.
    pub path: &'a [u8],
    /// Its sort.
    pub code: ProblemCode,
    /// Its message.
    pub message: &'a [u8],
    /// The nearest right answer.
    pub suggestion: &'a [u8],
}

impl core::fmt::Debug for Finding<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        Problem::new(self).fmt(f)
    }
}

/// A place in the parameters.
pub(super) enum Path<'a> {
    Whole,
    Field(&'a Path<'a>, &'a [u8]),
    Element(&'a Path<'a>, usize),
}

impl Path<'_> {
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Whole => {}
            Self::Field(owner, name) => {
                owner.write(out);
                if !matches!(owner, Self::Whole) {
                    push(out, b'.');
                }
                out.extend_from_slice(name);
            }
            Self::Element(owner, at) => {
                owner.write(out);
                append(out, &[b"[", Decimal::from(*at).as_bytes(), b"]"]);
            }
        }
    }
}

/// Whether a problem refuses the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Severity {
    /// A fault of structure: the service could not read it.
    Error,
    /// A value outside what the manual documents. The manual lags behind the service, so the call goes out.
    Advice,
}

impl Severity {
    /// The word that names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Advice => "advice",
        }
    }
}

/// The sorts of problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemCode {
    /// The parameters are not a JSON text.
    Syntax,
    /// A required parameter is not there.
    Missing,
    /// No action or parameter has this name.
    Unknown,
    /// A parameter is there twice.
    Duplicate,
    /// A value of another type.
    Type,
    /// An integer that does not fit its 64 bits.
    Integer,
    /// A value outside the documented list.
    Enum,
    /// A number outside its documented range, or off its step.
    Range,
    /// A text or list longer or shorter than documented.
    Length,
    /// A text of other characters than documented.
    Pattern,
    /// A name that is kept for the service.
    Reserved,
    /// A time or the like in another form than documented.
    Format,
    /// A rule between parameters that does not hold.
    Rule,
    /// An action or parameter that is deprecated or withdrawn.
    Deprecated,
}

impl ProblemCode {
    /// The word that names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::Missing => "missing",
            Self::Unknown => "unknown",
            Self::Duplicate => "duplicate",
            Self::Type => "type",
            Self::Integer => "integer",
            Self::Enum => "enum",
            Self::Range => "range",
            Self::Length => "length",
            Self::Pattern => "pattern",
            Self::Reserved => "reserved",
            Self::Format => "format",
            Self::Rule => "rule",
            Self::Deprecated => "deprecated",
        }
    }

    /// Faults of structure refuse the call, everything else is advice.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Syntax | Self::Missing | Self::Unknown | Self::Duplicate | Self::Type | Self::Integer => {
                Severity::Error
            }
            _ => Severity::Advice,
        }
    }
}
