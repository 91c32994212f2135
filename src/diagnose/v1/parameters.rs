//! The parameters of a request in the old form.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode::{self, COMPONENT, FORM, LOWER, QUOTE_PLUS, RFC3986};
use super::super::recompute::{Recipe, Slot, in_order, joined};
use super::super::request::Request;
use super::super::words::{cut, lower, opens, own, parts, replaced, same, trim};

/// A name and its value.
pub(in crate::diagnose) type Pair = (String, String);
pub(in crate::diagnose) type Pairs = Vec<Pair>;

/// None, for requests that are signed otherwise.
pub(in crate::diagnose) const NO_PAIRS: &Pairs = &Vec::new();

/// Names and values, decoded, in the order they were sent.
#[derive(Clone, Debug, Default)]
pub(in crate::diagnose) struct Parameters {
    pub pairs: Pairs,
}

/// Whether a request carries its signature among its parameters.
pub(in crate::diagnose) fn is_signed(request: &Request) -> bool {
    let names = |text: &str| {
        let named = |pair: &&str| pair.starts_with("Signature=") || pair.starts_with("SignatureMethod=");
        parts(text, "&").iter().any(named)
    };
    names(&request.query) || names(form(request))
}

/// The body, where it could be a form: it is not JSON.
fn form(request: &Request) -> &str {
    let text = request.text().unwrap_or_default();
    if opens(trim(text), b"{[") { "" } else { text }
}

impl Parameters {
    /// Those of the query, and of the body of a POST.
    pub fn read(request: &Request) -> Self {
        let body = if same(&request.method, "post") { form(request) } else { "" };
        let mut pairs = Vec::new();
        for text in [&*request.query, trim(body)] {
            for pair in parts(text, "&").into_iter().filter(|pair| !pair.is_empty()) {
                let (name, value) = cut(pair, "=");
                pairs.push((encode::decode(name, true), encode::decode(value, true)));
            }
        }
        Self { pairs }
    }

    /// The value of a parameter.
    #[inline(never)]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The value of a parameter; empty, where there is none.
    #[inline(never)]
    pub fn value(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Puts a value in place of the one there is, or at the end.
    pub fn set(&mut self, name: &str, value: &str) {
        match self.pairs.iter_mut().find(|(own, _)| own == name) {
            Some((_, old)) => *old = own(value),
            None => self.pairs.push((own(name), own(value))),
        }
    }

    /// The parameters as they are sent: encoded once, as RFC 3986 says.
    pub fn encoded(&self) -> String {
        joined(&self.pairs, Some(RFC3986))
    }
}

/// The ways to encode parameters that must not be encoded, by a letter.
const ENCODINGS: [(&str, encode::Encoding); 5] = [("r", RFC3986), ("f", FORM), ("c", COMPONENT), ("q", QUOTE_PLUS), ("l", LOWER)];

/// The parameters as a recipe has them signed: in an order (`s`: as sent, `c`: without regard to capitals, else by name), encoded or not,
/// without those that [`Slot::List`] names, and with `+` for spaces where [`Slot::Payload`] says so.
pub(in crate::diagnose) fn signed_parameters(recipe: &Recipe) -> String {
    let left_out = parts(recipe.get(Slot::List), "&");
    let mut pairs = recipe.parameters.clone();
    pairs.retain(|(name, _)| name != "Signature" && !left_out.contains(&name.as_str()));
    let pairs = match recipe.get(Slot::Block) {
        "s" => pairs,
        "c" => in_order(&pairs, &|(one, _): &Pair, (other, _): &Pair| lower(one) < lower(other)),
        _ => in_order(&pairs, &|one, other| one < other),
    };
    let encoding = ENCODINGS.iter().find(|(letter, _)| *letter == recipe.get(Slot::Line)).map(|(_, encoding)| *encoding);
    if recipe.get(Slot::Payload) != "+" {
        return joined(&pairs, encoding);
    }
    let plus = pairs.into_iter().map(|(name, value)| (name, replaced(&value, " ", "+"))).collect();
    joined(&plus, encoding)
}
