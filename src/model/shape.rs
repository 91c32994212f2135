//! How the tables are read. They are texts, in lines of columns parted by tabs:
//!
//! - an action: name, marks (`r` changes nothing, `w` withdrawn, `d` deprecated, `u` undocumented), calls a second, successor;
//! - below it a line for each rule (see `rules.rs`), then one for each parameter, required ones first, then an empty line;
//! - a parameter or member: name, type and marks, and a column for each thing that can be checked (see `advice.rs`).
//!
//! A type is a letter: `s`tring, `u`nsigned, `i`nteger, `f`raction, `b`oolean, `o`bject with the letter of its structure; a capital
//! for a list. A structure is like an action, without the first line.

use core::cmp::Ordering;

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

fn text(start: u16) -> &'static str {
    TEXT.get(usize::from(start)..).unwrap_or_default()
}

/// The parameters of an action or the members of a structure, and the rules between them.
#[derive(Clone, Copy)]
pub(super) struct Shape(&'static str);

impl Shape {
    pub fn has_rules(self) -> bool {
        self.0.starts_with('!')
    }

    /// The lines of the rules, each with its mark taken off.
    pub fn rules(self) -> impl Iterator<Item = &'static str> {
        parts(self.0, b'\n').map_while(|line| line.strip_prefix('!'))
    }

    pub fn fields(self) -> Fields {
        let mut rest = self.0;
        while rest.starts_with('!') {
            rest = cut(rest, b'\n').1;
        }
        Fields { lines: parts(rest, b'\n'), bit: 1 }
    }
}

/// The fields of a shape, one after the other.
pub(super) struct Fields {
    lines: Parts<'static>,
    bit: u64,
}

impl Iterator for Fields {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        let mut lines = self.lines;
        // The empty line at the end is never passed: beyond it another shape begins.
        let line = lines.next().filter(|line| !line.is_empty())?;
        self.lines = lines;
        let (name, rest) = cut(line, b'\t');
        let (marks, checks) = cut(rest, b'\t');
        let bit = self.bit;
        self.bit <<= 1;
        Some(Field { name, marks, checks, bit })
    }
}

/// A parameter or member.
pub(super) struct Field {
    pub name: &'static str,
    marks: &'static str,
    checks: &'static str,
    /// One bit, another for each field of the shape.
    pub bit: u64,
}

impl Field {
    fn letter(&self) -> u8 {
        self.marks.bytes().next().unwrap_or_default()
    }

    /// The letter of its type, or of its elements' type.
    pub fn kind(&self) -> u8 {
        self.letter().to_ascii_lowercase()
    }

    pub fn is_list(&self) -> bool {
        self.letter().is_ascii_uppercase()
    }

    pub fn has(&self, mark: u8) -> bool {
        self.marks.bytes().any(|byte| byte == mark)
    }

    /// The shape of its objects.
    pub fn target(&self) -> Shape {
        let letter = self.marks.as_bytes().get(1).copied().unwrap_or_default();
        Shape(STRUCTURES.get(usize::from(letter.wrapping_sub(b'A'))).map_or("", |start| text(*start)))
    }

    /// What the check of this letter asks.
    pub fn check(&self, letter: u8) -> Option<&'static str> {
        self.checks().find(|(check, _)| *check == letter).map(|(_, asked)| asked)
    }

    /// What the manual documents of its values: a letter each, and what it asks.
    pub fn checks(&self) -> impl Iterator<Item = (u8, &'static str)> {
        parts(self.checks, b'\t').filter_map(|check| Some((check.bytes().next()?, check.get(1..)?)))
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
pub(crate) fn judge(code: &str) -> (Class, Repeat) {
    let (family, own) = cut(code, b'.');
    let mut meaning = "in";
    for line in parts(CODES, b'\n') {
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
    let mut letters = meaning.bytes();
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
    let order = |start: &u16| {
        let known = text(*start).as_bytes();
        let (head, rest) = known.split_at(name.len().min(known.len()));
        let longer = rest.first().is_some_and(|byte| !matches!(byte, b'\t' | b'\n'));
        head.cmp(name.as_bytes()).then(if longer { Ordering::Greater } else { Ordering::Equal })
    };
    let at = ACTIONS.binary_search_by(order).ok()?;
    actions().nth(at)
}

/// Every action, in order of name.
pub(super) fn actions() -> impl Iterator<Item = ActionInfo> {
    ACTIONS.iter().map(|start| ActionInfo(text(*start)))
}

/// What the tables say of one action.
///
/// ```
/// let restart = tencentdb_postgres::model::action("RestartDBInstance").unwrap();
/// assert!(!restart.read_only());
/// ```
#[derive(Clone, Copy)]
pub struct ActionInfo(&'static str);

impl ActionInfo {
    fn column(self, at: usize) -> &'static str {
        parts(cut(self.0, b'\n').0, b'\t').nth(at).unwrap_or_default()
    }

    pub(super) fn has(self, mark: u8) -> bool {
        self.column(1).bytes().any(|byte| byte == mark)
    }

    pub(super) fn shape(self) -> Shape {
        Shape(cut(self.0, b'\n').1)
    }

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.column(0)
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn read_only(self) -> bool {
        self.has(READ)
    }

    /// Documented calls a second, per region and account.
    #[must_use]
    pub fn rate(self) -> Option<u16> {
        self.column(2).parse().ok()
    }

    /// Whether the service has stopped answering it.
    #[must_use]
    pub fn withdrawn(self) -> bool {
        self.has(WITHDRAWN)
    }

    /// What to use in its place, for a withdrawn or deprecated action.
    #[must_use]
    pub fn successor(self) -> Option<&'static str> {
        Some(self.column(3)).filter(|name| !name.is_empty())
    }
}
