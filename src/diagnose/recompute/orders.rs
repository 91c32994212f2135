//! The members of a body in other orders.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::dumps::orders;
use super::super::finding::Cause;
use super::super::json_text::{self, COMPACT, GO, GSON, PYTHON, PYTHON_ASCII, Style};
use super::super::parse::literal::Value;
use super::super::strings::join;
use super::body::Bodies;

/// The number of orders that are tried in each style: those of five members.
const MOST: usize = 120;
/// The size up to which a body is tried in every order: the work must stay bounded.
const REORDERED_BYTES: usize = 16 * 1024;
const STYLES: &[Style] = &[COMPACT, PYTHON, PYTHON_ASCII, GO, GSON];

/// Adds every order of the members, as long as there are few.
pub(super) fn assumptions(value: &Value, bodies: &mut Bodies) {
    if bodies.sent.len() > REORDERED_BYTES {
        return;
    }
    let mut kinds = Vec::new();
    collect(value, &mut kinds);
    let all: Option<Vec<_>> = kinds.iter().map(|names| orders(names.len(), MOST)).collect();
    let together = all.as_ref().map_or(usize::MAX, |all| all.iter().map(Vec::len).product());
    if let Some(all) = all.filter(|_| together <= MOST) {
        for number in 0..together {
            let mut rest = number;
            let chosen: Vec<&[usize]> = all
                .iter()
                .map(|orders| {
                    let order = rest.checked_rem(orders.len()).and_then(|at| orders.get(at));
                    rest = rest.checked_div(orders.len()).unwrap_or_default();
                    order.map(Vec::as_slice).unwrap_or_default()
                })
                .collect();
            add(&reordered(value, &|names| chosen.get(kinds.iter().position(|kind| kind == names)?).copied()), bodies);
        }
        return;
    }
    // Too many at once: the members of one kind of object at a time.
    for kind in &kinds {
        for order in orders(kind.len(), MOST).unwrap_or_default() {
            add(&reordered(value, &|names| Some(&*order).filter(|_| names == kind)), bodies);
        }
    }
}

fn add(value: &Value, bodies: &mut Bodies) {
    let order = match value {
        Value::Members(members) => join(&members.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ", "),
        _ => String::new(),
    };
    for style in STYLES.iter().copied() {
        bodies.add_with(Cause::BodyRewritten, "body-order", &[&order], &json_text::write(value, style));
    }
}

/// Collects the names in every kind of object, the whole first, because programs write objects of a kind in the same
/// order.
fn collect<'a>(value: &'a Value, kinds: &mut Vec<Vec<&'a str>>) {
    match value {
        Value::List(values) => values.iter().for_each(|value| collect(value, kinds)),
        Value::Members(members) => {
            let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
            if names.len() > 1 && !kinds.contains(&names) && kinds.len() < MOST {
                kinds.push(names);
            }
            members.iter().for_each(|(_, value)| collect(value, kinds));
        }
        _ => {}
    }
}

/// Returns a value whose objects have their members in the order that a function gives for their names.
fn reordered<'o>(value: &Value, order_of: &dyn Fn(&Vec<&str>) -> Option<&'o [usize]>) -> Value {
    match value {
        Value::List(values) => Value::List(values.iter().map(|value| reordered(value, order_of)).collect()),
        Value::Members(members) => {
            let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
            let order = order_of(&names);
            let member = |at: usize| members.get(order.map_or(Some(at), |order| order.get(at).copied())?);
            let reordered = |(name, value): &(String, Value)| (name.clone(), reordered(value, order_of));
            Value::Members((0..members.len()).filter_map(member).map(reordered).collect())
        }
        other => other.clone(),
    }
}
