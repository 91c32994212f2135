//! What a write leads to: the line that says it, and whether there is such a state and a read that shows it.

use anyhow::{Context, Result, bail, ensure};

use crate::model::*;
use crate::outline::Node;

/// Reads a `leads` line.
pub fn read(node: &Node) -> Result<Leads> {
    let mut words = node.rest.split_whitespace();
    let form = || {
        format!(
            "{}: leads nothing, instance STATE, or MEMBER=VALUE|gone READ MEMBER=NAME [NAME | NAME=VALUE]...",
            node.place
        )
    };
    let pair = |word: &str| word.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
    let state = match words.next() {
        Some("nothing") => return Ok(Leads::Nothing),
        Some("instance") => return words.next().map(|state| Leads::Instance(state.to_owned())).with_context(form),
        Some("gone") => None,
        Some(word) => Some(pair(word).with_context(form)?),
        None => bail!(form()),
    };
    let read = words.next().with_context(form)?.to_owned();
    let row = words.next().and_then(pair).with_context(form)?;
    let (copied, others): (Vec<_>, Vec<_>) = words.partition(|word| pair(word).is_none());
    let copied = copied.into_iter().map(String::from).collect();
    Ok(Leads::Row(LeadsRow { state, read, row, copied, others: others.into_iter().filter_map(pair).collect() }))
}

/// Checks that a write leads to a state there is, shown by a read there is.
pub fn somewhere(spec: &Spec, action: &Action, leads: &Leads) -> Result<()> {
    let named = |name: &str| action.input.iter().chain(&action.output).any(|field| field.name == name);
    match leads {
        Leads::Nothing => {
            ensure!(action.handles.is_empty(), "what is answered is waited for, so it does not lead to nothing");
        }
        Leads::Instance(state) => {
            let states =
                spec.enums.iter().find(|list| list.name == "DBInstanceStatus").context("instances have states")?;
            let known = state == "gone" || states.values.iter().any(|value| value.wire == *state);
            ensure!(
                known && (named("DBInstanceId") || named("DBInstanceIdSet")),
                "no instance of it comes to be {state}"
            );
        }
        Leads::Row(row) => {
            let read = spec.actions.iter().find(|other| other.name == row.read && other.paging.is_some());
            let read = read.with_context(|| format!("{} lists nothing", row.read))?;
            ensure!(named(&row.row.1), "{} is neither asked nor answered", row.row.1);
            for name in &row.copied {
                ensure!(
                    named(name) && read.input.iter().any(|field| field.name == *name),
                    "{name} is no parameter of both"
                );
            }
            for (name, _) in &row.others {
                let known =
                    read.input.iter().any(|field| field.name == *name || field.filters().any(|filter| filter == name));
                ensure!(known, "{name} is neither parameter nor filter of {}", row.read);
            }
        }
    }
    Ok(())
}
