//! A parameter as the tables describe it, for programs that ask.

use alloc::vec::Vec;

use super::notation::{FieldMark, Scalar};
use super::shape::{ActionInfo, Field, Shapes};

/// A parameter of an action, or a member of a structure that one holds.
///
/// ```
/// let create = tencentdb_postgres::model::action("CreateInstances").unwrap();
/// let version = create.parameters().into_iter().find(|parameter| parameter.name() == "DBVersion").unwrap();
/// assert!(version.is_text() && !version.required());
/// ```
#[derive(Clone, Copy)]
pub struct Parameter(Field);

impl ActionInfo {
    /// Its parameters, required ones first.
    #[must_use]
    pub fn parameters(self) -> Vec<Parameter> {
        shape(self.shape())
    }
}

impl core::fmt::Debug for Parameter {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Parameter").field(&self.name()).finish()
    }
}

impl Parameter {
    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        core::str::from_utf8(self.0.name).unwrap_or_default()
    }

    /// Returns whether a call without it is refused.
    #[must_use]
    pub fn required(self) -> bool {
        self.0.has(FieldMark::Required)
    }

    /// Returns whether it is a text, or a list of texts.
    #[must_use]
    pub fn is_text(self) -> bool {
        self.0.scalar == Some(Scalar::String)
    }

    /// Returns whether it is a list.
    #[must_use]
    pub fn is_list(self) -> bool {
        self.0.has(FieldMark::List)
    }

    /// Returns whether the empty text takes away what was there. That of any other optional parameter is as if it were
    /// left out.
    #[must_use]
    pub fn clears(self) -> bool {
        self.0.has(FieldMark::Clears)
    }

    /// The members of its structure, none where it is of another type.
    #[must_use]
    pub fn members(self) -> Vec<Parameter> {
        self.0.target().map(shape).unwrap_or_default()
    }
}

fn shape(start: usize) -> Vec<Parameter> {
    let mut shapes = Shapes::new();
    let shape = shapes.at(start);
    (shape.first..shape.end).filter_map(|at| shapes.field(at).copied().map(Parameter)).collect()
}
