//! How the tables are read. They are texts, in lines of columns parted by tabs:
//!
//! - an action: name, marks (`r` changes nothing, `w` withdrawn, `d` deprecated, `u` undocumented), calls a second, successor;
//! - below it a line for each rule (see `rules.rs`), then one for each parameter, required ones first, then an empty line;
//! - a parameter or member: name, type and marks, and a column for each thing that can be checked (see `advice.rs`).
//!
//! A type is a letter: `s`tring, `u`nsigned, `i`nteger, `f`raction, `b`oolean, `o`bject with the letter of its structure; a capital
//! for a list. A structure is like an action, without the first line.

use super::tables::{ACTIONS, CODES, STRUCTURES, TEXT};
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

/// More than any shape has fields.
pub(super) const FIELDS: usize = 64;

fn text(start: usize) -> &'static [u8] {
    TEXT.as_bytes().get(start..).unwrap_or_default()
}

/// The parameters of an action or the members of a structure, and the rules between them.
#[derive(Clone, Copy)]
pub(super) struct Shape(&'static [u8]);

impl Shape {
    /// The lines of the rules, each with its mark taken off.
    pub fn rules(self) -> impl Iterator<Item = &'static [u8]> {
        parts(self.0, b'\n').map_while(|line| line.strip_prefix(b"!"))
    }

    pub fn fields(self) -> Fields {
        let mut rest = self.0;
        while rest.starts_with(b"!") {
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
        while !self.rest.strip_prefix(name).is_some_and(|rest| rest.first() == Some(&b'\t')) {
            let (line, rest) = cut(self.rest, b'\n');
            if line.is_empty() {
                return None;
            }
            self.rest = rest;
            self.at += 1;
        }
        self.next()
    }
}

impl Iterator for Fields {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        let (line, rest) = cut(self.rest, b'\n');
        // The empty line at the end is never passed: beyond it another shape begins.
        if line.is_empty() {
            return None;
        }
        self.rest = rest;
        let at = self.at;
        self.at += 1;
        let (name, line) = cut(line, b'\t');
        let (marks, checks) = cut(line, b'\t');
        let letter = marks.first().copied().unwrap_or_default();
        Some(Field { name, kind: letter.to_ascii_lowercase(), is_list: letter.is_ascii_uppercase(), marks, checks, at })
    }
}

/// A parameter or member.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub name: &'static [u8],
    /// The letter of its type, or of its elements' type.
    pub kind: u8,
    pub is_list: bool,
    marks: &'static [u8],
    checks: &'static [u8],
    /// How many fields of the shape stand before it.
    pub at: usize,
}

impl Field {
    pub fn has(&self, mark: u8) -> bool {
        self.marks.iter().any(|other| *other == mark)
    }

    /// The shape of its objects.
    pub fn target(&self) -> Shape {
        let at = usize::from(self.marks.get(1).copied().unwrap_or_default().wrapping_sub(b'A'));
        Shape(STRUCTURES.get(at).map_or(b"", |start| text(usize::from(*start))))
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

/// What kind of fault an error code reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// Unknown id, wrong or expired token.
    Credential,
    /// The signature, or the clock it depends on.
    Signature,
    /// The account may not do this.
    Permission,
    /// Too many calls.
    Rate,
    /// A quota of the account is used up.
    Quota,
    /// Missing, malformed or contradictory input.
    Parameter,
    /// Something of that name exists, or is in use.
    Conflict,
    /// The instance or account is not in a state that allows it.
    State,
    /// What the call names does not exist.
    NotFound,
    /// Balance, order or price.
    Billing,
    /// Sold out.
    Capacity,
    /// The region, version or feature does not offer it.
    Unsupported,
    /// A fault of the service.
    Internal,
}

/// When the same call can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Repeat {
    /// It fails again.
    Never,
    /// After a pause, whatever the call does: it was refused before it took effect.
    Later,
    /// Only calls that change nothing: whether it took effect is unknown.
    Reads,
    /// Once the clock or the credential is right.
    Refresh,
    /// Once the state it complains of has changed.
    Changed,
}

/// What a code means: as documented, or else as most codes of its family do.
pub(crate) fn judge(code: &[u8]) -> (Class, Repeat) {
    let (family, own) = cut(code, b'.');
    let mut meaning = &b"in"[..];
    for line in parts(CODES.as_bytes(), b'\n') {
        let (name, meanings) = cut(line, b' ');
        if name == family {
            let mut words = parts(meanings, b' ');
            meaning = words.next().unwrap_or_default();
            while let (Some(code), Some(other)) = (words.next(), words.next()) {
                if code == own {
                    meaning = other;
                }
            }
        }
    }
    let mut letters = meaning.iter();
    let class = match letters.next() {
        Some(b'c') => Class::Credential,
        Some(b's') => Class::Signature,
        Some(b'p') => Class::Permission,
        Some(b'r') => Class::Rate,
        Some(b'q') => Class::Quota,
        Some(b'a') => Class::Parameter,
        Some(b'o') => Class::Conflict,
        Some(b't') => Class::State,
        Some(b'n') => Class::NotFound,
        Some(b'b') => Class::Billing,
        Some(b'y') => Class::Capacity,
        Some(b'u') => Class::Unsupported,
        _ => Class::Internal,
    };
    let repeat = match letters.next() {
        Some(b'l') => Repeat::Later,
        Some(b'r') => Repeat::Reads,
        Some(b'f') => Repeat::Refresh,
        Some(b'c') => Repeat::Changed,
        _ => Repeat::Never,
    };
    (class, repeat)
}

/// The action of this name.
pub(super) fn action(name: &str) -> Option<ActionInfo> {
    let at = ACTIONS.binary_search_by(|start| ActionInfo::at(usize::from(*start)).column(0).cmp(name.as_bytes())).ok()?;
    ACTIONS.get(at).map(|start| ActionInfo::at(usize::from(*start)))
}

/// Every action, in order of name.
pub(super) fn actions() -> impl Iterator<Item = ActionInfo> {
    ACTIONS.iter().map(|start| ActionInfo::at(usize::from(*start)))
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
        self.column(1).contains(&mark)
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
