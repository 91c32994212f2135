//! Holes: values that a text leaves open, such as a variable that is not set in it or the result of a call. They are
//! kept between two marks that no text may hold, so that an error can say where the value was to come from.

use alloc::string::String;

use super::super::strings::{concat, contains, cut, decimal, find, replace, split, split_once, truncate};
use super::Pasted;
use crate::sign::header::Header;

pub(super) const OPEN: &str = "\u{fdd0}";
const CLOSE: &str = "\u{fdd1}";
/// The length to which an expression is shown.
const SHOWN: usize = 60;

/// Returns a hole: the mark for a value that comes from somewhere else.
pub(super) fn hole(name: &str) -> String {
    concat(&[OPEN, cut(truncate(name, SHOWN), "\n").0.trim(), CLOSE])
}

/// Returns whether a text begins with an open value.
pub(super) fn is_open(text: &str) -> bool {
    text.starts_with(OPEN)
}

/// Returns a text as a program would show it, with the names of open values alone.
pub(super) fn shown(text: &str) -> String {
    if contains(text, OPEN) { replace(&replace(text, OPEN, ""), CLOSE, "") } else { text.into() }
}

/// Returns the expression an open value comes from.
fn source(text: &str) -> Option<&str> {
    Some(cut(split_once(text, OPEN)?.1, CLOSE).0)
}

/// Returns an error if a part that the signature needs is open. Any other open value becomes its name.
pub(super) fn close(pasted: &mut Pasted, text: &str) -> Result<(), String> {
    let request = &mut pasted.request;
    let url = request.url();
    let mut open = source(&url).map(|name| ("address", name));
    for (name, value) in &request.headers {
        if Header::is_read(name) {
            open = open.or(source(value).map(|value| (name.as_str(), value)));
        }
    }
    open = open.or(request.text().and_then(source).map(|name| ("body", name)));
    if let Some((part, name)) = open {
        let what = if part == "body" || part == "address" { "The " } else { "The header " };
        let line = find(text, name).map_or(0, |at| split(text.get(..at).unwrap_or_default(), "\n").len());
        let line = if line == 0 { String::new() } else { concat(&[" on line ", &decimal(line as u64)]) };
        return Err(concat(&[
            what,
            part,
            " is taken from ",
            name,
            &line,
            ", which has no value in this text: put in the value that was sent, or paste the request as it was sent.",
        ]));
    }
    for (_, value) in &mut request.headers {
        *value = shown(value);
    }
    Ok(())
}
