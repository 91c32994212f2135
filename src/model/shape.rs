//! How the tables are read. They are text, which packs better than any form made to be read fast, so places are kept instead of
//! slices, and what is found is not looked for again:
//!
//! - an action: marks (`r` changes nothing, `w` withdrawn, `d` deprecated, `u` undocumented), name, and after a tab each calls a
//!   second and successor;
//! - below it a line for each rule (see `rules.rs`), then one for each parameter, required ones first, then an empty line;
//! - a parameter or member: marks (`!` required, `-` deprecated, `*` secret, `+` a list), the letter of its type, its name, and after
//!   a tab each what can be checked (see `advice.rs`).
//!
//! A type is a letter: `s`tring, `u`nsigned, `i`nteger, `b`oolean, or the capital of a structure. A structure is like an action,
//! without the first line.

use super::tables::{ACTIONS, STRUCTURES, TEXT};

/// Marks of actions.
pub(super) const READ: u8 = b'r';
pub(super) const WITHDRAWN: u8 = b'w';
pub(super) const UNDOCUMENTED: u8 = b'u';
pub(super) const OLD: u8 = b'd';
/// Marks of parameters.
pub(super) const REQUIRED: u8 = b'!';
pub(super) const DEPRECATED: u8 = b'-';
pub(super) const SECRET: u8 = b'*';
pub(super) const LIST: u8 = b'+';

fn byte(place: usize) -> u8 {
    TEXT.as_bytes().get(place).copied().unwrap_or(b'\n')
}

/// What stands from there to the end of the column.
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

/// A bit for each mark.
fn bit(mark: u8) -> u8 {
    1 << (mark & 7)
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

/// The parameters of an action or the members of a structure, and the rules between them: the place of the first line.
#[derive(Clone, Copy)]
pub(super) struct Shape(usize);

impl Shape {
    /// The columns of the first rule, if there is one, and what follows.
    pub fn rule(self) -> Option<(Columns, Self)> {
        (byte(self.0) == b'=').then(|| (Columns(self.0 + 1), Self(line_end(self.0) + 1)))
    }

    pub fn fields(self) -> Fields {
        let mut shape = self;
        while let Some((_, rest)) = shape.rule() {
            shape = rest;
        }
        Fields { place: shape.0 - 1, at: 0 }
    }
}

/// The fields of a shape, one after the other. The place is in the line before the next.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    place: usize,
    at: usize,
}

impl Fields {
    /// Goes on to the field of this name.
    pub fn find(&mut self, name: &[u8]) -> Option<Field> {
        loop {
            let mut field = self.next()?;
            if field.is(name) {
                field.rest += name.len();
                self.place = field.rest;
                return Some(field);
            }
        }
    }
}

impl Iterator for Fields {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        let mut place = line_end(self.place);
        let mut marks = 0;
        let kind = loop {
            place += 1;
            match byte(place) {
                letter @ b'A'.. => break letter,
                // The empty line at the end is never passed: beyond it another shape begins.
                b'\n' => return None,
                mark => marks |= bit(mark),
            }
        };
        let name = place + 1;
        let at = self.at;
        *self = Self { place: name, at: at + 1 };
        Some(Field { name, rest: name, kind, marks, at })
    }
}

/// A parameter or member.
#[derive(Clone, Copy)]
pub(super) struct Field {
    /// Where its name starts.
    name: usize,
    /// A place in its name, or at its end.
    rest: usize,
    /// The letter of its type, or of its elements' type.
    pub kind: u8,
    marks: u8,
    /// How many fields of the shape stand before it.
    pub at: usize,
}

impl Field {
    pub fn name(&self) -> &'static [u8] {
        column(self.name)
    }

    /// Whether this is its name.
    pub fn is(&self, name: &[u8]) -> bool {
        let end = self.name + name.len();
        byte(end) < b' ' && TEXT.as_bytes().get(self.name..end) == Some(name)
    }

    pub fn has(&self, mark: u8) -> bool {
        self.marks & bit(mark) != 0
    }

    /// The shape of its objects, if it is one of a structure.
    pub fn target(&self) -> Option<Shape> {
        let start = STRUCTURES.get(usize::from(self.kind.wrapping_sub(b'A')))?;
        Some(Shape(usize::from(*start)))
    }

    /// What the check of this letter asks.
    pub fn check(&self, letter: u8) -> Option<&'static [u8]> {
        self.checks().find_map(|check| check.strip_prefix(&[letter]))
    }

    /// What the manual documents of its values: a letter each, and what it asks.
    pub fn checks(&self) -> Columns {
        Columns(end(self.rest))
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

/// What the tables say of one action.
///
/// ```
/// let restart = tencentdb_postgres::model::action("RestartDBInstance").unwrap();
/// assert!(!restart.read_only());
/// ```
#[derive(Clone, Copy)]
pub struct ActionInfo {
    start: usize,
}

impl ActionInfo {
    /// The action whose text starts there.
    pub(crate) fn at(start: usize) -> Self {
        Self { start }
    }

    /// Where its text starts.
    #[cfg(feature = "wasm")]
    pub(crate) fn start(self) -> usize {
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
    pub(crate) fn bytes(self) -> &'static [u8] {
        column(self.place())
    }

    pub(super) fn has(self, mark: u8) -> bool {
        (self.start..self.place()).any(|place| byte(place) == mark)
    }

    pub(super) fn shape(self) -> Shape {
        Shape(line_end(self.start) + 1)
    }

    /// What stands behind its name: calls a second, then successor.
    pub(super) fn columns(self) -> Columns {
        Columns(end(self.place()))
    }

    /// The digits of the calls a second.
    #[cfg(feature = "wasm")]
    pub(crate) fn rate_digits(self) -> &'static [u8] {
        self.columns().next().unwrap_or_default()
    }

    fn word(self, at: usize) -> &'static str {
        core::str::from_utf8(self.columns().nth(at).unwrap_or_default()).unwrap_or_default()
    }

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        core::str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn read_only(self) -> bool {
        self.has(READ)
    }

    /// Documented calls a second, per region and account.
    #[must_use]
    pub fn rate(self) -> Option<u16> {
        self.word(0).parse().ok()
    }

    /// Whether the service has stopped answering it.
    #[must_use]
    pub fn withdrawn(self) -> bool {
        self.has(WITHDRAWN)
    }

    /// What to use in its place, for a withdrawn or deprecated action.
    #[must_use]
    pub fn successor(self) -> Option<&'static str> {
        Some(self.word(1)).filter(|name| !name.is_empty())
    }
}
