//! Where in a text a value stands.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// What leads from a value to one inside it.
#[derive(Debug)]
pub(super) enum Step {
    Name(String),
    Row(usize),
}

/// Returns line and column, both from 1 on, at which the value begins that these steps lead to.
pub(super) fn place(text: &str, steps: &[Step]) -> Option<(usize, usize)> {
    let mut value: &RawValue = serde_json::from_str(text).ok()?;
    for step in steps {
        value = match step {
            Step::Name(name) => {
                serde_json::from_str::<BTreeMap<String, &RawValue>>(value.get()).ok()?.remove(name.as_str())?
            }
            Step::Row(at) => serde_json::from_str::<Vec<&RawValue>>(value.get()).ok()?.get(*at).copied()?,
        };
    }
    // The value is borrowed from the text.
    let before = text.get(..(value.get().as_ptr() as usize).checked_sub(text.as_ptr() as usize)?)?;
    let line = before.rsplit('\n').next().unwrap_or_default();
    Some((before.matches('\n').count() + 1, line.chars().count() + 1))
}
