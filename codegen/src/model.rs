//! The API as `spec/` describes it.

pub(crate) use crate::cli::Cli;
pub(crate) use crate::notation::RuleKind;

/// Everything in `spec/`.
#[derive(Debug, Default)]
pub struct Spec {
    /// Name, version, endpoints and limits of the service.
    pub service: Service,
    /// The groups the actions come in, in order of name.
    pub categories: Vec<Category>,
    /// Every action, in order of name.
    pub actions: Vec<Action>,
    /// Every structure, in order of name.
    pub structs: Vec<Struct>,
    /// Every named list of values, in order of name.
    pub enums: Vec<Enum>,
    /// Every error code, in order of code.
    pub errors: Vec<ErrorCode>,
    /// The kinds of faults.
    pub classes: Vec<Class>,
    /// The kinds of calls that can help again.
    pub retryabilities: Vec<Retryability>,
    /// The meaning of words in error codes; the first that a code holds decides.
    pub words: Vec<Words>,
    /// Every region, in order of code.
    pub regions: Vec<Region>,
    /// The command line.
    pub cli: Cli,
}

/// The service as a whole.
#[derive(Debug, Default)]
pub struct Service {
    /// `postgres`: the first label of its hosts and the service of a credential scope.
    pub name: String,
    /// `2017-03-12`: the value of `X-TC-Version`.
    pub version: String,
    /// The host that routes to the nearest access point.
    pub endpoint: String,
    /// The host of the international site.
    pub international: String,
    /// The languages of its messages.
    pub languages: Vec<String>,
    /// The headers of a request, those of common parameters included.
    pub headers: Vec<Header>,
    /// The common parameters, in the order in which they are sent.
    pub common_params: Vec<CommonParam>,
    /// Byte and second limits by name.
    pub limits: Vec<(String, u64)>,
}

/// A header of a request.
#[derive(Debug)]
pub struct Header {
    pub name: String,
    /// Every signature covers it.
    pub signed: bool,
    /// Only the signer writes it.
    pub reserved: bool,
    /// It has one value, without a comma.
    pub word: bool,
    /// Its value must not be shown.
    pub secret: bool,
}

/// A parameter that every request can have.
#[derive(Debug)]
pub struct CommonParam {
    pub name: String,
    /// The header that carries it by TC3-HMAC-SHA256; `None` for one of the older methods only.
    pub header: Option<String>,
}

/// A group of actions.
#[derive(Debug)]
pub struct Category {
    pub name: String,
    pub doc: String,
}

/// One action of the API.
#[derive(Debug)]
pub struct Action {
    pub place: String,
    pub name: String,
    pub doc: String,
    pub category: String,
    /// Changes nothing, so it may be repeated.
    pub read: bool,
    /// Calls a second, per region and account; unknown where the manuals are silent.
    pub rate: Option<u32>,
    /// The date the service stopped answering it.
    pub withdrawn: Option<String>,
    pub deprecated: bool,
    /// The action to use in its place.
    pub successor: Option<String>,
    /// Only its name is known.
    pub undocumented: bool,
    /// Response fields that name work or an order still going on.
    pub handles: Vec<String>,
    /// The read that tells whether a write took effect whose answer was lost.
    pub verify_with: Option<String>,
    /// What a write leads to whose answer names nothing that could be waited for.
    pub leads: Option<Leads>,
    /// What it costs or takes away, in a sentence for who is about to call it.
    pub caution: Option<String>,
    /// How the price of what it orders is asked.
    pub price: Option<Price>,
    pub paging: Option<Paging>,
    pub rules: Vec<Rule>,
    /// Codes it is documented to answer with, beside the common ones.
    pub errors: Vec<String>,
    pub input: Vec<Field>,
    pub output: Vec<Field>,
}

/// How the price of an order is asked.
#[derive(Debug, Clone)]
pub enum Price {
    /// Nothing tells it.
    Unknown,
    /// A read tells it: by the order's parameters that have the same names, and these texts.
    Asked { read: String, fixed: Vec<(String, String)> },
}

/// What goes on behind an answer, and how it shows.
#[derive(Debug, Clone)]
pub enum Leads {
    /// Nothing that any read would show.
    Nothing,
    /// The instances that the request names come into this state; `gone` is one.
    Instance(String),
    /// A row of a list comes into a state.
    Row(LeadsRow),
}

/// A row of a list that shows what a write leads to.
#[derive(Debug, Clone)]
pub struct LeadsRow {
    /// The member that tells the state and its value in the end; `None` where the row is gone then.
    pub state: Option<(String, String)>,
    /// The action that lists the rows.
    pub read: String,
    /// The member that names the row, and the parameter or answer that names it too.
    pub row: (String, String),
    /// Parameters of the read: from the request, under the same name.
    pub copied: Vec<String>,
    /// Parameters of the read that are always the same, or filters by their names: each with its number or source.
    pub others: Vec<(String, String)>,
}

/// How a list is read page by page.
#[derive(Debug, Clone)]
pub struct Paging {
    pub style: PagingStyle,
    /// Path of the list in the response, `Detail.AnalysisItems`.
    pub items: String,
    /// The response field that counts all rows.
    pub total: Option<String>,
    /// The member that tells one row from another, where there is one.
    pub identity: Option<String>,
}

/// What the paging parameters count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PagingStyle {
    /// `Offset` counts rows.
    Rows,
    /// `Offset` counts pages.
    Pages,
    /// `PageNumber` and `PageSize`, from page 1.
    Numbered,
}

/// A structure of requests, responses or both.
#[derive(Debug)]
pub struct Struct {
    pub place: String,
    pub name: String,
    pub doc: String,
    pub category: Option<String>,
    pub withdrawn: bool,
    pub deprecated: bool,
    pub successor: Option<String>,
    pub rules: Vec<Rule>,
    pub fields: Vec<Field>,
}

/// A parameter, response field or member.
#[derive(Debug, Clone)]
pub struct Field {
    pub place: String,
    pub name: String,
    pub doc: String,
    pub kind: Kind,
    pub array: bool,
    /// A request without it is refused.
    pub required: bool,
    /// A response may leave it out.
    pub optional: bool,
    /// A response may hold `null` in its place.
    pub nullable: bool,
    /// Every further fact, as `(word, text)` in the order written.
    pub facts: Vec<(String, String)>,
}

impl Field {
    /// Returns whether it names a point in time, and not a time of day.
    pub fn is_moment(&self) -> bool {
        self.kind == Kind::Datetime || self.has("moment") || self.fact("format") == Some("YYYY-MM-DD hh:mm:ss")
    }

    /// The names of the filters it knows.
    pub fn filters(&self) -> impl Iterator<Item = &str> {
        self.fact("filters").unwrap_or_default().split_whitespace().map(|name| name.trim_end_matches('!'))
    }

    /// The text of the first fact named `word`.
    pub fn fact(&self, word: &str) -> Option<&str> {
        self.facts.iter().find(|(name, _)| name == word).map(|(_, text)| text.as_str())
    }

    /// The texts of all facts named `word`.
    pub fn facts<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.facts.iter().filter(move |(name, _)| name == word).map(|(_, text)| text.as_str())
    }

    /// Returns whether the fact is stated.
    pub fn has(&self, word: &str) -> bool {
        self.fact(word).is_some()
    }
}

/// The type of a value on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    String,
    U64,
    I64,
    Float,
    Bool,
    Datetime,
    Struct(String),
}

/// A named list of values.
#[derive(Debug)]
pub struct Enum {
    pub name: String,
    pub doc: String,
    pub category: Option<String>,
    pub integer: bool,
    /// The manual itself calls the list incomplete.
    pub open: bool,
    pub values: Vec<Value>,
}

/// One value of an [`Enum`].
#[derive(Debug)]
pub struct Value {
    /// As on the wire.
    pub wire: String,
    /// The name of its constant, in Rust's case.
    pub constant: String,
    pub doc: String,
}

/// A rule between the fields of one request or structure.
#[derive(Debug, Clone)]
pub struct Rule {
    pub kind: RuleKind,
    pub fields: Vec<String>,
    /// What the field must equal (`value`), or the minutes of a window.
    pub value: Option<String>,
    pub condition: Condition,
}

/// When a rule applies.
#[derive(Debug, Clone)]
pub enum Condition {
    Always,
    Is(String, Vec<String>),
    IsNot(String, Vec<String>),
    Absent(String),
    /// Depends on the primary instance, so no request alone can tell.
    Master(String),
}

/// An error code.
#[derive(Debug)]
pub struct ErrorCode {
    pub code: String,
    pub doc: String,
    pub class: String,
    pub retryability: String,
}

/// A kind of fault that error codes report.
#[derive(Debug)]
pub struct Class {
    /// The word that names it.
    pub name: String,
    pub doc: String,
    /// What to do about such a fault.
    pub advice: String,
}

/// When a call that failed can help again.
#[derive(Debug)]
pub struct Retryability {
    /// The words that name it, joined by dashes.
    pub name: String,
    pub doc: String,
}

/// Words by which error codes are classified.
#[derive(Debug)]
pub struct Words {
    pub place: String,
    pub class: String,
    pub retryability: String,
    pub words: Vec<String>,
}

impl Words {
    /// Says whether the code holds one of the words.
    pub fn are_in(&self, code: &str) -> bool {
        self.words.iter().any(|word| code.contains(word))
    }
}

/// A region.
#[derive(Debug)]
pub struct Region {
    pub code: String,
    pub name: String,
    /// Closed to all but its own endpoint.
    pub finance: bool,
    /// Only older manuals list it.
    pub former: bool,
}
