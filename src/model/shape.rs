//! The form of the tables: rows of numbers, and texts by their place in one pool.

use super::tables::{ACTIONS, CHECKS, CODE_EXCEPTIONS, CODE_FAMILIES, FIELDS, RULES, SHAPES, TEXT};

/// Where in the pool a text starts; it ends before the next NUL. 0 is the empty one.
pub(super) type Text = u16;

/// Looks a text up.
pub(super) fn text(start: Text) -> &'static str {
    let start = usize::from(start);
    let rest = TEXT.as_bytes().get(start..).unwrap_or_default();
    let length = rest.iter().position(|byte| *byte == 0).unwrap_or(0);
    TEXT.get(start..start + length).unwrap_or_default()
}

/// Whether a text of the pool is this one, without looking for its end first.
pub(super) fn is(start: Text, wanted: &str) -> bool {
    let rest = TEXT.as_bytes().get(usize::from(start)..).unwrap_or_default();
    rest.starts_with(wanted.as_bytes()) && rest.get(wanted.len()) == Some(&0)
}

/// A run of rows.
fn run<T>(rows: &'static [T], first: u16, count: u8) -> &'static [T] {
    let first = usize::from(first);
    rows.get(first..first + usize::from(count)).unwrap_or_default()
}

/// The bits of rows.
pub(super) const READ: u8 = 1;
pub(super) const WITHDRAWN: u8 = 2;
pub(super) const UNDOCUMENTED: u8 = 4;
pub(super) const REQUIRED: u8 = 8;
pub(super) const ARRAY: u8 = 16;
pub(super) const DEPRECATED: u8 = 32;
pub(super) const SECRET: u8 = 64;

/// An action; its parameters are the shape of the same number.
pub(super) struct ActionRow {
    pub name: Text,
    pub rate: u16,
    pub successor: Text,
    pub bits: u8,
}

pub(super) const fn action_row(name: Text, rate: u16, successor: Text, bits: u8) -> ActionRow {
    ActionRow { name, rate, successor, bits }
}

/// The fields of an action's parameters or of a structure, and the rules between them.
pub(super) struct ShapeRow {
    first: u16,
    count: u8,
    rules: u8,
    rule_count: u8,
}

pub(super) const fn shape(first: u16, count: u8, rules: u8, rule_count: u8) -> ShapeRow {
    ShapeRow { first, count, rules, rule_count }
}

impl ShapeRow {
    pub fn fields(&self) -> &'static [FieldRow] {
        run(&FIELDS, self.first, self.count)
    }

    pub fn rules(&self) -> &'static [RuleRow] {
        run(&RULES, self.rules.into(), self.rule_count)
    }
}

/// The type of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    String,
    U64,
    I64,
    #[expect(dead_code, reason = "no request holds a fraction so far")]
    Float,
    Bool,
    Object,
}

/// A parameter or member.
pub(super) struct FieldRow {
    pub name: Text,
    pub kind: Kind,
    pub bits: u8,
    target: u8,
    checks: u16,
    check_count: u8,
}

pub(super) const fn field(name: Text, kind: Kind, bits: u8, target: u8, checks: u16, check_count: u8) -> FieldRow {
    FieldRow { name, kind, bits, target, checks, check_count }
}

impl FieldRow {
    pub fn has(&self, bit: u8) -> bool {
        self.bits & bit != 0
    }

    /// The shape of its objects.
    pub fn target(&self) -> Option<&'static ShapeRow> {
        SHAPES.get(usize::from(self.target))
    }

    pub fn checks(&self) -> &'static [Check] {
        run(&CHECKS, self.checks, self.check_count)
    }
}

/// What the manual documents of a value. Lists are texts with a value a line.
pub(super) enum Check {
    Values(Text),
    /// A row of `RANGES`.
    Range(u8),
    Step(u16),
    Length(u16, u16),
    Items(u16, u16),
    /// A class like `A-Za-z0-9_\-`.
    Chars(Text),
    First(Text),
    NotFirst(Text),
    /// Words that are taken, `pg_*` for a prefix; case does not count.
    Not(Text),
    /// Classes of which each must occur.
    Mix(Text),
    /// `YYYY-MM-DD hh:mm:ss`: letters stand for digits.
    Format(Text),
    /// Names a `Filter` may have.
    Filters(Text),
}

/// What a rule between fields asks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RuleKind {
    ExactlyOne,
    AtLeastOne,
    Value,
    Only,
    Required,
    Ignored,
    Same,
    Wins,
    Disjoint,
    Window,
}

/// When it asks it.
pub(super) enum Condition {
    Always,
    Is(Text, Text),
    IsNot(Text, Text),
    Absent(Text),
    /// Depends on something outside the request.
    Unknowable,
}

/// A rule between the fields of one object.
pub(super) struct RuleRow {
    pub kind: RuleKind,
    /// Names, a line each.
    pub fields: Text,
    pub value: Text,
    pub condition: Condition,
    /// The rule in words.
    pub said: Text,
}

pub(super) const fn rule(kind: RuleKind, fields: Text, value: Text, condition: Condition, said: Text) -> RuleRow {
    RuleRow { kind, fields, value, condition, said }
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

/// A code, or a family of codes, and what it means.
pub(crate) struct CodeRow {
    name: Text,
    pub class: Class,
    pub repeat: Repeat,
}

pub(super) const fn code(name: Text, class: Class, repeat: Repeat) -> CodeRow {
    CodeRow { name, class, repeat }
}

/// What a code means: as documented, or else as most codes of its family do.
pub(crate) fn judge(code: &str) -> &'static CodeRow {
    static UNKNOWN: CodeRow = CodeRow { name: 0, class: Class::Internal, repeat: Repeat::Never };
    let family = code.split_once('.').map_or(code, |(family, _)| family);
    CODE_EXCEPTIONS
        .iter()
        .find(|row| is(row.name, code))
        .or_else(|| CODE_FAMILIES.iter().find(|row| is(row.name, family)))
        .unwrap_or(&UNKNOWN)
}

/// An action, and the shape of its parameters.
pub(super) fn action(name: &str) -> Option<(&'static ActionRow, &'static ShapeRow)> {
    let at = ACTIONS.binary_search_by(|row| text(row.name).cmp(name)).ok()?;
    Some((ACTIONS.get(at)?, SHAPES.get(at)?))
}

/// What the tables say of one action.
///
/// ```
/// let restart = tencentdb_postgres::model::action("RestartDBInstance").unwrap();
/// assert!(!restart.read_only());
/// ```
#[derive(Clone, Copy)]
pub struct ActionInfo {
    pub(super) row: &'static ActionRow,
}

impl ActionInfo {
    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        text(self.row.name)
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn read_only(self) -> bool {
        self.row.bits & READ != 0
    }

    /// Documented calls a second, per region and account.
    #[must_use]
    pub fn rate(self) -> Option<u16> {
        Some(self.row.rate).filter(|rate| *rate != 0)
    }

    /// Whether the service has stopped answering it.
    #[must_use]
    pub fn withdrawn(self) -> bool {
        self.row.bits & WITHDRAWN != 0
    }

    /// What to use in its place, for a withdrawn or deprecated action.
    #[must_use]
    pub fn successor(self) -> Option<&'static str> {
        Some(text(self.row.successor)).filter(|name| !name.is_empty())
    }
}
