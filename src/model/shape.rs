//! How the tables are read. They are text, so that they pack well, and every reader goes through a line once, forwards:
//!
//! - an action: name, marks (`r` changes nothing, `w` withdrawn, `d` deprecated, `u` undocumented), calls a second, successor, parted
//!   by tabs;
//! - below it a line for each rule (see `rules.rs`), then one for each parameter, required ones first, then an empty line;
//! - a parameter or member: marks (`!` required, `-` deprecated, `*` secret, `+` a list), the letter of its type, its name, and after
//!   a tab each what can be checked (see `advice.rs`).
//!
//! A type is a letter: `s`tring, `u`nsigned, `i`nteger, `b`oolean, or the capital of a structure. A structure is like an action,
//! without the first line.

use super::tables::{ACTIONS, STRUCTURES, TEXT};
use crate::text::{Parts, cut, parts};

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

fn text(start: usize) -> &'static [u8] {
    TEXT.as_bytes().get(start..).unwrap_or_default()
}

/// The parameters of an action or the members of a structure, and the rules between them.
#[derive(Clone, Copy)]
pub(super) struct Shape(&'static [u8]);

impl Shape {
    /// The lines of the rules, each with its mark taken off.
    pub fn rules(self) -> impl Iterator<Item = &'static [u8]> {
        parts(self.0, b'\n').map_while(|line| line.strip_prefix(b"="))
    }

    pub fn fields(self) -> Fields {
        let mut rest = self.0;
        while rest.first() == Some(&b'=') {
            rest = cut(rest, b'\n').1;
        }
        Fields { rest, at: 0 }
    }
}

/// The fields of a shape, one after the other.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    rest: &'static [u8],
    at: usize,
}

impl Fields {
    /// Goes on to behind the field of this name.
    pub fn find(&mut self, name: &[u8]) -> Option<Field> {
        loop {
            let field = self.next()?;
            if field.name == name {
                return Some(field);
            }
        }
    }
}

impl Iterator for Fields {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        let (line, rest) = cut(self.rest, b'\n');
        let mut marks = 0;
        let mut letters = line.iter();
        // The empty line at the end is never passed: beyond it another shape begins.
        let kind = loop {
            let letter = *letters.next()?;
            if letter >= b'A' {
                break letter;
            }
            marks |= bit(letter);
        };
        self.rest = rest;
        let at = self.at;
        self.at += 1;
        let (name, checks) = cut(letters.as_slice(), b'\t');
        Some(Field { name, kind, marks, checks, at })
    }
}

/// A bit for each mark of a parameter.
fn bit(mark: u8) -> u8 {
    1 << (mark & 7)
}

/// A parameter or member.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub name: &'static [u8],
    /// The letter of its type, or of its elements' type.
    pub kind: u8,
    marks: u8,
    checks: &'static [u8],
    /// How many fields of the shape stand before it.
    pub at: usize,
}

impl Field {
    pub fn has(&self, mark: u8) -> bool {
        self.marks & bit(mark) != 0
    }

    /// The shape of its objects, if it is one of a structure.
    pub fn target(&self) -> Option<Shape> {
        let start = STRUCTURES.get(usize::from(self.kind.wrapping_sub(b'A')))?;
        Some(Shape(text(usize::from(*start))))
    }

    /// What the check of this letter asks.
    pub fn check(&self, letter: u8) -> Option<&'static [u8]> {
        self.checks().find_map(|check| check.strip_prefix(&[letter]))
    }

    /// What the manual documents of its values: a letter each, and what it asks.
    pub fn checks(&self) -> Parts<'static> {
        parts(self.checks, b'\t')
    }
}

/// The action of this name.
pub(super) fn action(name: &str) -> Option<ActionInfo> {
    let at = ACTIONS.binary_search_by(|start| ActionInfo::at(usize::from(*start)).column(0).cmp(name.as_bytes())).ok()?;
    ACTIONS.get(at).map(|start| ActionInfo::at(usize::from(*start)))
}

/// Every action, in order of name: found line by line, so that the wasm needs no list of their places.
#[derive(Clone, Copy)]
pub(super) struct Actions(usize);

/// Every action, in order of name.
pub(super) fn actions() -> Actions {
    Actions(0)
}

impl Iterator for Actions {
    type Item = ActionInfo;

    fn next(&mut self) -> Option<ActionInfo> {
        let start = self.0;
        // Structures follow.
        if STRUCTURES.first().is_some_and(|end| start >= usize::from(*end)) {
            return None;
        }
        for line in parts(text(start), b'\n') {
            self.0 += line.len() + 1;
            if line.is_empty() {
                break;
            }
        }
        Some(ActionInfo::at(start))
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

    pub(crate) fn column(self, at: usize) -> &'static [u8] {
        parts(cut(text(self.start), b'\n').0, b'\t').nth(at).unwrap_or_default()
    }

    pub(super) fn has(self, mark: u8) -> bool {
        self.column(1).iter().any(|other| *other == mark)
    }

    pub(super) fn shape(self) -> Shape {
        Shape(cut(text(self.start), b'\n').1)
    }

    fn word(self, at: usize) -> &'static str {
        core::str::from_utf8(self.column(at)).unwrap_or_default()
    }

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.word(0)
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn read_only(self) -> bool {
        self.has(READ)
    }

    /// Documented calls a second, per region and account.
    #[must_use]
    pub fn rate(self) -> Option<u16> {
        self.word(2).parse().ok()
    }

    /// Whether the service has stopped answering it.
    #[must_use]
    pub fn withdrawn(self) -> bool {
        self.has(WITHDRAWN)
    }

    /// What to use in its place, for a withdrawn or deprecated action.
    #[must_use]
    pub fn successor(self) -> Option<&'static str> {
        Some(self.word(3)).filter(|name| !name.is_empty())
    }
}
