//! One thing assumed to have been otherwise.

use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::finding::Cause;
use super::recipe::{Canonical, Chain, Digest, Recipe, ToSign, Values};

/// What is put in place of an ingredient.
#[derive(Clone)]
pub(super) enum Change {
    Method(String),
    Path(String),
    Query(String),
    /// The value of a header; one that was not sent is added.
    Header(&'static str, String),
    /// The headers of the canonical request.
    Block(Vec<(String, String)>),
    /// The line of their names.
    List(String),
    /// Both.
    BlockAndList(Vec<(String, String)>, String),
    Payload(String),
    Timestamp(String),
    /// The date, in the scope, in the key, or in both.
    Date {
        scope: Option<String>,
        key: Option<String>,
    },
    Service {
        scope: Option<String>,
        key: Option<String>,
    },
    Secret(Zeroizing<String>),
    Values(Values),
    Chain(Chain),
    Canonical(Canonical),
    ToSign(ToSign),
    Digest(Digest),
}

impl Change {
    /// Puts it in place.
    pub fn apply(&self, recipe: &mut Recipe) {
        match self {
            Self::Method(method) => recipe.method.clone_from(method),
            Self::Path(path) => recipe.path.clone_from(path),
            Self::Query(query) => recipe.query.clone_from(query),
            Self::Header(name, value) => match recipe.headers.iter_mut().find(|(own, _)| own.eq_ignore_ascii_case(name)) {
                Some((_, own)) => own.clone_from(value),
                None => {
                    let at = recipe.headers.iter().position(|(own, _)| *own.to_ascii_lowercase() > **name);
                    recipe.headers.insert(at.unwrap_or(recipe.headers.len()), ((*name).into(), value.clone()));
                }
            },
            Self::Block(headers) => recipe.headers.clone_from(headers),
            Self::List(list) => recipe.list.clone_from(list),
            Self::BlockAndList(headers, list) => {
                recipe.headers.clone_from(headers);
                recipe.list.clone_from(list);
            }
            Self::Payload(payload) => recipe.payload.clone_from(payload),
            Self::Timestamp(timestamp) => recipe.timestamp.clone_from(timestamp),
            Self::Date { scope, key } => {
                replace(&mut recipe.scope_date, scope);
                replace(&mut recipe.key_date, key);
            }
            Self::Service { scope, key } => {
                replace(&mut recipe.scope_service, scope);
                replace(&mut recipe.key_service, key);
            }
            Self::Secret(secret) => recipe.secret.clone_from(secret),
            Self::Values(values) => recipe.values = *values,
            Self::Chain(chain) => recipe.chain = *chain,
            Self::Canonical(canonical) => recipe.canonical = *canonical,
            Self::ToSign(to_sign) => recipe.to_sign = *to_sign,
            Self::Digest(digest) => recipe.digest = *digest,
        }
    }

    /// Two changes of the same kind take the same place and cannot both be.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Method(_) => "method",
            Self::Path(_) => "path",
            Self::Query(_) => "query",
            Self::Header(name, _) => name,
            Self::Block(_) | Self::List(_) | Self::BlockAndList(..) => "list",
            Self::Payload(_) => "payload",
            Self::Timestamp(_) => "timestamp",
            Self::Date { .. } => "date",
            Self::Service { .. } => "service",
            Self::Secret(_) => "secret",
            Self::Values(_) => "values",
            Self::Chain(_) => "chain",
            Self::Canonical(_) => "canonical",
            Self::ToSign(_) => "to-sign",
            Self::Digest(_) => "digest",
        }
    }

    /// Whether it changes the key.
    pub fn touches_key(&self) -> bool {
        match self {
            Self::Date { key, .. } | Self::Service { key, .. } => key.is_some(),
            Self::Secret(_) | Self::Chain(_) => true,
            _ => false,
        }
    }

    /// Whether it changes the canonical request.
    pub fn touches_canonical(&self) -> bool {
        matches!(self.kind(), "method" | "path" | "query" | "content-type" | "host" | "list" | "payload" | "values" | "canonical")
    }
}

fn replace(place: &mut String, with: &Option<String>) {
    if let Some(with) = with {
        place.clone_from(with);
    }
}

/// A change with what it means.
pub(super) struct Assumption {
    pub cause: Cause,
    /// The stable word for it.
    pub id: &'static str,
    /// What is assumed, as words that can follow "with".
    pub phrase: String,
    pub change: Change,
    /// Whether it is common enough to be tried together with another.
    pub usual: bool,
    /// What the service reckons with and what was signed, as they are shown; where not set, the texts that were signed are compared.
    pub shown: Option<(String, String, Option<usize>)>,
}

impl Assumption {
    pub fn new(cause: Cause, id: &'static str, phrase: impl Into<String>, change: Change) -> Self {
        Self { cause, id, phrase: phrase.into(), change, usual: false, shown: None }
    }

    pub fn usual(self) -> Self {
        Self { usual: true, ..self }
    }

    /// Sets what was sent beside what was signed.
    pub fn shown(self, sent: &str, signed: &str) -> Self {
        Self { shown: Some(super::super::visible::side_by_side(sent, signed)), ..self }
    }
}
