//! How the tables are read. They are text, which packs better than any form made to be read fast; so a shape is read
//! when it is first asked for, and kept:
//!
//! - an action: its marks, its name, and after a tab each calls a second and successor;
//! - below it a line for each rule (see `rules.rs`), then one for each parameter, required ones first, then an empty
//!   line;
//! - a parameter or member: its marks, the letter of its type, its name, and after a tab each what can be checked (see
//!   `advice.rs`).
//!
//! A structure is like an action, without the first line. `notation.rs` says what each letter means.

use alloc::vec::Vec;

use super::notation::{ActionMark, Check, FieldMark, Scalar};
use super::tables::{ACTIONS, STRUCTURES, TEXT};

fn byte(place: usize) -> u8 {
    TEXT.as_bytes().get(place).copied().unwrap_or(b'\n')
}

/// Returns the text from there to the end of the column.
pub(super) fn column(place: usize) -> &'static [u8] {
    TEXT.as_bytes().get(place..end(place)).unwrap_or_default()
}

/// Where the column ends: at a tab, or at the end of its line.
fn end(mut place: usize) -> usize {
    while byte(place) >= b' ' {
        place += 1;
    }
    place
}

/// Where the line ends.
fn line_end(mut place: usize) -> usize {
    while byte(place) != b'\n' {
        place += 1;
    }
    place
}

/// The columns of a line, one after the other, from the tab before the first on.
#[derive(Clone, Copy)]
pub(super) struct Columns(usize);

impl Iterator for Columns {
    type Item = &'static [u8];

    fn next(&mut self) -> Option<&'static [u8]> {
        if byte(self.0) != b'\t' {
            return None;
        }
        let column = column(self.0 + 1);
        self.0 += 1 + column.len();
        Some(column)
    }
}

/// The shapes read so far, and the fields and checks of all of them.
pub struct Shapes {
    known: Vec<Shape>,
    fields: Vec<Field>,
    checks: Vec<(Check, &'static [u8])>,
}

impl Default for Shapes {
    fn default() -> Self {
        Self::new()
    }
}

impl core::fmt::Debug for Shapes {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Shapes").field("known", &self.known.len()).finish_non_exhaustive()
    }
}

impl Shapes {
    /// None yet.
    pub const fn new() -> Self {
        Self { known: Vec::new(), fields: Vec::new(), checks: Vec::new() }
    }

    /// The shape whose lines start there.
    pub(super) fn at(&mut self, start: usize) -> Shape {
        for shape in &self.known {
            if shape.start == start {
                return *shape;
            }
        }
        let first = self.fields.len();
        let mut place = start;
        while byte(place) == b'=' {
            place = line_end(place) + 1;
        }
        while byte(place) != b'\n' {
            let mut marks = 0;
            while let Some(mark) = FieldMark::read(byte(place)) {
                marks |= mark.bit();
                place += 1;
            }
            let letter = byte(place);
            place += 1;
            let name = column(place);
            let checks = self.checks.len();
            for column in Columns(place + name.len()) {
                if let [letter, constraint @ ..] = column
                    && let Some(check) = Check::read(*letter)
                {
                    self.checks.push((check, constraint));
                }
            }
            let scalar = Scalar::read(letter);
            self.fields.push(Field { name, scalar, letter, marks, checks, end: self.checks.len() });
            place = line_end(place) + 1;
        }
        let shape = Shape { start, first, end: self.fields.len() };
        self.known.push(shape);
        shape
    }

    /// One of the fields.
    pub(super) fn field(&self, at: usize) -> Option<&Field> {
        self.fields.get(at)
    }

    /// One of the checks, with its constraint.
    pub(super) fn check(&self, at: usize) -> Option<(Check, &'static [u8])> {
        self.checks.get(at).copied()
    }

    /// The constraint of a field for this check, empty where it has none.
    pub(super) fn constraint(&self, field: &Field, wanted: Check) -> &'static [u8] {
        let checks = self.checks.get(field.checks..field.end).unwrap_or_default();
        checks.iter().find(|(check, _)| *check == wanted).map_or(b"", |(_, constraint)| constraint)
    }
}

/// The parameters of an action or the members of a structure, and the rules between them.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    start: usize,
    /// From which of the fields on they are its own.
    pub first: usize,
    /// Where they end.
    pub end: usize,
}

impl Shape {
    /// The columns of its rules.
    pub(super) fn rules(self) -> Rules {
        Rules(self.start)
    }
}

/// The columns of one rule after the other.
pub(super) struct Rules(usize);

impl Iterator for Rules {
    type Item = Columns;

    fn next(&mut self) -> Option<Columns> {
        let start = self.0;
        if byte(start) != b'=' {
            return None;
        }
        self.0 = line_end(start) + 1;
        Some(Columns(start + 1))
    }
}

/// A parameter or member.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub name: &'static [u8],
    /// From which of the checks on they are its own.
    pub checks: usize,
    /// Where they end.
    pub end: usize,
    /// Its type, or that of its elements, unless that is a structure.
    pub scalar: Option<Scalar>,
    /// The letter of its type.
    letter: u8,
    marks: u8,
}

impl Field {
    pub(super) fn has(&self, mark: FieldMark) -> bool {
        self.marks & mark.bit() != 0
    }

    /// Where the shape of its objects starts, if it is one of a structure.
    pub(super) fn target(&self) -> Option<usize> {
        STRUCTURES.get(usize::from(self.letter.wrapping_sub(b'A'))).map(|start| usize::from(*start))
    }
}

/// The action of this name.
pub(super) fn action(name: &str) -> Option<ActionInfo> {
    let at = ACTIONS.binary_search_by(|start| ActionInfo::at(usize::from(*start)).bytes().cmp(name.as_bytes())).ok()?;
    ACTIONS.get(at).map(|start| ActionInfo::at(usize::from(*start)))
}

/// Every action, in order of name.
pub(super) fn actions() -> Actions {
    Actions(0)
}

/// The actions, one after the other: found line by line, so that the wasm needs no list of their places.
#[derive(Clone, Copy)]
pub(super) struct Actions(usize);

impl Iterator for Actions {
    type Item = ActionInfo;

    fn next(&mut self) -> Option<ActionInfo> {
        let action = ActionInfo::at(self.0);
        // Structures follow.
        if STRUCTURES.first().is_some_and(|end| self.0 >= usize::from(*end)) {
            return None;
        }
        while byte(self.0) != b'\n' {
            self.0 = line_end(self.0) + 1;
        }
        self.0 += 1;
        Some(action)
    }
}

/// An action as the tables describe it.
///
/// ```
/// let restart = tencentdb_postgres::model::action("RestartDBInstance").unwrap();
/// assert!(!restart.read_only());
/// ```
#[derive(Clone, Copy)]
pub struct ActionInfo {
    start: usize,
}

impl core::fmt::Debug for ActionInfo {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("ActionInfo").field(&self.name()).finish()
    }
}

impl ActionInfo {
    /// The action whose text starts there.
    #[doc(hidden)]
    #[must_use]
    pub fn at(start: usize) -> Self {
        Self { start }
    }

    /// Where its text starts.
    #[doc(hidden)]
    #[must_use]
    pub fn start(self) -> usize {
        self.start
    }

    /// Where its name stands, behind its marks.
    fn place(self) -> usize {
        let mut place = self.start;
        while byte(place) >= b'a' {
            place += 1;
        }
        place
    }

    /// Its name.
    #[doc(hidden)]
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        column(self.place())
    }

    pub(super) fn has(self, mark: ActionMark) -> bool {
        (self.start..self.place()).any(|place| byte(place) == mark as u8)
    }

    /// Where its shape starts.
    pub(super) fn shape(self) -> usize {
        line_end(self.start) + 1
    }

    /// Returns the columns after its name: calls a second, then successor.
    pub(super) fn columns(self) -> Columns {
        Columns(end(self.place()))
    }

    fn word(self, at: usize) -> &'static str {
        core::str::from_utf8(self.columns().nth(at).unwrap_or_default()).unwrap_or_default()
    }

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        core::str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// Returns whether it changes nothing.
    #[must_use]
    pub fn read_only(self) -> bool {
        self.has(ActionMark::ReadOnly)
    }

    /// The digits of its rate, empty where none is documented.
    #[doc(hidden)]
    #[must_use]
    pub fn rate_digits(self) -> &'static [u8] {
        self.columns().next().unwrap_or_default()
    }

    /// Documented calls a second, per region and account.
    #[must_use]
    pub fn rate(self) -> Option<u16> {
        let digits = self.rate_digits();
        let rate = digits.iter().fold(0, |rate: u16, digit| rate.wrapping_mul(10).wrapping_add(u16::from(digit & 15)));
        Some(rate).filter(|_| !digits.is_empty())
    }

    /// Returns whether the service has stopped answering it.
    #[must_use]
    pub fn withdrawn(self) -> bool {
        self.has(ActionMark::Withdrawn)
    }

    /// Returns what to use in its place, for a withdrawn or deprecated action.
    #[must_use]
    pub fn successor(self) -> Option<&'static str> {
        Some(self.word(1)).filter(|name| !name.is_empty())
    }
}
