//! What the documentation of a field says beyond its own sentence, in words: the facts the spec states line by line.

use crate::model::*;
use crate::read::list;
use crate::rules;

/// The facts of a field as sentences, without those its type already shows.
pub fn facts(field: &Field) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(unit) = field.fact("unit") {
        said.push(format!("Unit: {unit}."));
    }
    if let Some(values) = field.fact("values") {
        said.push(format!("One of {}.", quoted(&list(values))));
    }
    if let Some(values) = field.fact("known") {
        said.push(format!("Known values: {}.", quoted(&list(values))));
    }
    if let Some(range) = field.fact("range") {
        said.push(format!("{}.", bounds(range, "At least", "At most", "From")));
    }
    if let Some(step) = field.fact("step") {
        said.push(format!("A multiple of {step}."));
    }
    if let Some(length) = field.fact("length") {
        said.push(format!("{} characters.", bounds(length, "At least", "At most", "From")));
    }
    if let Some(items) = field.fact("items") {
        said.push(format!("{} elements.", bounds(items, "At least", "At most", "From")));
    }
    if let Some(chars) = field.fact("chars") {
        said.push(format!("Characters: {}.", code(&char_class(chars))));
    }
    if let Some(first) = field.fact("first") {
        said.push(match first.strip_prefix("not ") {
            Some(not) => format!("Must not start with {}.", code(not)),
            None => format!("Starts with one of {}.", code(first)),
        });
    }
    if let Some(not) = field.fact("not") {
        said.push(format!("Not {}.", quoted(&not.split_whitespace().map(String::from).collect::<Vec<_>>())));
    }
    if let Some(mix) = field.fact("mix") {
        said.push(format!(
            "At least one of each of {}.",
            quoted(&mix.split_whitespace().map(String::from).collect::<Vec<_>>())
        ));
    }
    if let Some(format) = field.fact("format") {
        said.push(format!("Format: {}.", code(format)));
    }
    if let Some(filters) = field.fact("filters") {
        let names: Vec<_> = filters.split_whitespace().map(|name| name.trim_end_matches('!').to_owned()).collect();
        said.push(format!("Filter names: {}.", quoted(&names)));
        if let Some(needed) = filters.split_whitespace().find_map(|name| name.strip_suffix('!')) {
            said.push(format!("The filter {} is required.", code(needed)));
        }
    }
    for filter in field.facts("filter") {
        if let Some((name, values)) = filter.split_once(' ') {
            said.push(format!("Values of {}: {}.", code(name), quoted(&list(values))));
        }
    }
    if let Some(default) = field.fact("default") {
        said.push(format!("Default: {}.", code(default)));
    }
    if field.has("zero") {
        said.push("`0` means the default.".into());
    }
    if let Some(earliest) = field.fact("earliest") {
        said.push(format!("Earliest: {}.", code(earliest)));
    }
    if let Some(zone) = field.fact("timezone") {
        said.push(format!("Time zone: {zone}."));
    }
    if let Some(special) = field.fact("special") {
        said.push(format!("Special value: {}.", quoted(&list(special))));
    }
    if let Some(null) = field.fact("null") {
        said.push(format!("{} means no time is set.", code(null)));
    }
    match field.fact("advised") {
        Some("") => {
            said.push("The manual's text calls it required, though the service's own description does not.".into());
        }
        Some(range) => said.push(format!("Advised: {}.", bounds(range, "at least", "at most", "from"))),
        None => {}
    }
    if field.has("former") {
        said.push("The service's own description no longer has it.".into());
    }
    if field.has("clears") {
        said.push("The empty text clears it.".into());
    }
    if field.has("replaces") {
        said.push("Replaces the whole list.".into());
    }
    if let Some(json) = field.fact("json") {
        said.push(format!("JSON text: {json}."));
    }
    for key in field.facts("key") {
        if let Some((head, values)) = key.split_once(": ") {
            let values = list(values);
            let shown = if values.len() > 8 {
                format!("{} and {} more", quoted(&values[..6]), values.len() - 6)
            } else {
                quoted(&values)
            };
            let (name, default) = head.split_once(" default ").unwrap_or((head, ""));
            said.push(format!("Key {}: {shown}; default {}.", code(name), code(default)));
        }
    }
    said
}

/// A rule between fields, in words.
pub fn rule(rule: &Rule) -> String {
    rules::message(rule).sentence()
}

fn bounds(range: &str, least: &str, most: &str, from: &str) -> String {
    match range.split_once("..") {
        Some((low, "")) => format!("{least} {low}"),
        Some(("", high)) => format!("{most} {high}"),
        Some((low, high)) if low == high => format!("Exactly {low}"),
        Some((low, high)) => format!("{from} {low} to {high}"),
        None => range.to_owned(),
    }
}

/// A class as people read it: the range of Chinese characters by its name.
fn char_class(chars: &str) -> String {
    chars.replace("一-鿿", " and Chinese characters").replace("\\-", "-")
}

fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// `a`, `b` or `c`, each as code.
pub fn quoted(values: &[String]) -> String {
    values.iter().map(|value| code(value)).collect::<Vec<_>>().join(", ")
}
