//! The parameters of a request in the old form.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode::{self, COMPONENT, FORM, LOWER, QUOTE_PLUS, RFC3986};
use super::super::recompute::{Recipe, Slot, in_order, joined};
use super::super::request::Request;
use super::super::strings::{cut, replace, split, starts_with_any, trim_start_bytes};

/// A name and its value.
pub(in crate::diagnose) type Pair = (String, String);
pub(in crate::diagnose) type Pairs = Vec<Pair>;

/// No parameters, for requests that are signed otherwise.
pub(in crate::diagnose) const NO_PAIRS: &Pairs = &Vec::new();

/// Names and values, decoded, in the order they were sent.
#[derive(Clone, Debug, Default)]
pub(in crate::diagnose) struct Parameters {
    pub pairs: Pairs,
}

/// Returns whether a request carries its signature among its parameters.
pub(in crate::diagnose) fn is_signed(request: &Request) -> bool {
    let names = |text: &str| {
        let named = |pair: &&str| pair.starts_with("Signature=") || pair.starts_with("SignatureMethod=");
        split(text, "&").iter().any(named)
    };
    names(&request.query) || names(form(request))
}

/// Returns the id among the parameters of a request.
pub(in crate::diagnose) fn secret_id(request: &Request) -> String {
    String::from(Parameters::read(request).value("SecretId"))
}

/// Returns the body if it can be a form: it is not JSON.
fn form(request: &Request) -> &str {
    let text = request.text().unwrap_or_default();
    if starts_with_any(text.trim_ascii(), b"{[") { "" } else { text }
}

impl Parameters {
    /// Reads the parameters of the query, and of the body of a POST.
    pub(super) fn read(request: &Request) -> Self {
        let body = if request.method.eq_ignore_ascii_case("post") { form(request) } else { "" };
        let mut pairs = Vec::new();
        for text in [&*request.query, body.trim_ascii()] {
            for pair in split(text, "&").into_iter().filter(|pair| !pair.is_empty()) {
                let (name, value) = cut(pair, "=");
                pairs.push((encode::decode(name, true), encode::decode(value, true)));
            }
        }
        Self { pairs }
    }

    /// Returns the value of a parameter.
    #[inline(never)]
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Returns the value of a parameter; empty, where there is none.
    #[inline(never)]
    pub(super) fn value(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Sets a parameter, in its place or at the end.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        match self.pairs.iter_mut().find(|(own, _)| own == name) {
            Some((_, old)) => *old = String::from(value),
            None => self.pairs.push((String::from(name), String::from(value))),
        }
    }

    /// Encodes the parameters as they are sent: once, as RFC 3986 says.
    pub(super) fn encoded(&self) -> String {
        joined(&self.pairs, Some(RFC3986))
    }
}

/// The ways to encode parameters that must not be encoded, by a letter.
const ENCODINGS: [(&str, encode::Encoding); 5] =
    [("r", RFC3986), ("f", FORM), ("c", COMPONENT), ("q", QUOTE_PLUS), ("l", LOWER)];

/// Returns the parameters as a recipe has them signed: in the order of [`Slot::Block`], encoded as [`Slot::Line`] says,
/// without those that [`Slot::List`] names, and with `+` for spaces if [`Slot::Payload`] is `+`.
///
/// The letters of the order: `s` as sent, `c` regardless of case, `n` numbers by their values, `C` both, `r` backwards,
/// `e` as they are encoded; else by name.
pub(in crate::diagnose) fn signed_parameters(recipe: &Recipe) -> String {
    let left_out = split(recipe.get(Slot::List), "&");
    let mut pairs = recipe.parameters.clone();
    pairs.retain(|(name, _)| name != "Signature" && !left_out.contains(&name.as_str()));
    let pairs = match recipe.get(Slot::Block) {
        "s" => pairs,
        "c" => in_order(&pairs, &|(one, _): &Pair, (other, _): &Pair| {
            one.to_ascii_lowercase() < other.to_ascii_lowercase()
        }),
        "n" => in_order(&pairs, &|(one, _): &Pair, (other, _): &Pair| is_before(one, other)),
        "C" => in_order(&pairs, &|(one, _): &Pair, (other, _): &Pair| {
            is_before(&one.to_ascii_lowercase(), &other.to_ascii_lowercase())
        }),
        "r" => in_order(&pairs, &|one, other| one > other),
        "e" => in_order(&pairs, &|(one, _): &Pair, (other, _): &Pair| encode::percent(one) < encode::percent(other)),
        _ => in_order(&pairs, &|one, other| one < other),
    };
    let encoding =
        ENCODINGS.iter().find(|(letter, _)| *letter == recipe.get(Slot::Line)).map(|(_, encoding)| *encoding);
    if recipe.get(Slot::Payload) != "+" {
        return joined(&pairs, encoding);
    }
    let plus = pairs.into_iter().map(|(name, value)| (name, replace(&value, " ", "+"))).collect();
    joined(&plus, encoding)
}

/// Returns whether a name comes before another if the numbers in them count by their values: `A.2` before `A.10`.
fn is_before(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one, other);
    loop {
        let (left, right) = (digits(one), digits(other));
        if !left.is_empty() && !right.is_empty() {
            let (small, large) = (trim_start_bytes(left, b"0"), trim_start_bytes(right, b"0"));
            if small != large {
                return (small.len(), small) < (large.len(), large);
            }
            one = one.get(left.len()..).unwrap_or_default();
            other = other.get(right.len()..).unwrap_or_default();
            continue;
        }
        let (first, second) = (one.chars().next(), other.chars().next());
        if first != second || first.is_none() {
            return first < second;
        }
        let length = first.map_or(1, char::len_utf8);
        one = one.get(length..).unwrap_or_default();
        other = other.get(length..).unwrap_or_default();
    }
}

/// Returns the digits a text starts with.
fn digits(text: &str) -> &str {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_before;

    #[test]
    fn is_before_compares_numbers_by_value() {
        for (one, other) in
            [("A.2", "A.10"), ("A.2.b", "A.10.a"), ("A", "A.1"), ("A.9", "B.1"), ("A.09.a", "A.10"), ("a1", "a1b")]
        {
            assert!(is_before(one, other) && !is_before(other, one), "{one} {other}");
        }
        assert!(!is_before("A.1", "A.1"));
    }
}
