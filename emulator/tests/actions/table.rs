//! The table of docs/emulated-actions.md: what stands behind each action. It is measured, not claimed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use crate::codes::answered;
use crate::effects::{moved, silent};
use crate::model::{self, Action};
use crate::scene::{Scene, samples};
use crate::variants::{Tally, tallies};

const HEAD: &str = "\
# What the emulator does of each action

<!-- Written by `cargo xtask emulated`; edit emulator/tests/actions, not this file. -->

Measured, by calling every action in a world that has one of everything:

- **Depth**: a write is *stateful* when it changes what a read answers, which ones the next column names. A read is
  *stateful* when a write changes its answer, and *derived* when only time, seed or parameters do.
- **Calls**: calls made up from the model, each optional parameter, listed value, bound and just beyond, type and missing
  parameter: accepted, and refused with the documented code. There is no third kind: a test fails when one is.

";

/// What a write changes and a read is changed by.
struct Row {
    depth: &'static str,
    partners: Vec<String>,
}

fn rows(actions: &BTreeMap<String, Action>, writes: &BTreeMap<&String, Vec<String>>) -> BTreeMap<String, Row> {
    let row = |(name, action): (&String, &Action)| {
        let partners: Vec<String> = match writes.get(name) {
            Some(moved) => moved.clone(),
            None => {
                writes.iter().filter(|(_, moved)| moved.contains(name)).map(|(write, _)| (*write).clone()).collect()
            }
        };
        let depth = match (action.read_only, partners.is_empty()) {
            (_, false) => "stateful",
            (true, true) => "derived",
            (false, true) => "checked",
        };
        (name.clone(), Row { depth, partners })
    };
    actions.iter().map(row).collect()
}

fn written(
    actions: &BTreeMap<String, Action>,
    rows: &BTreeMap<String, Row>,
    tallies: &BTreeMap<String, Tally>,
) -> String {
    let mut out = HEAD.to_owned();
    let count = |depth: &str| rows.values().filter(|row| row.depth == depth).count();
    let (accepted, refused) = tallies.values().fold((0, 0), |(a, r), tally| (a + tally.accepted, r + tally.refused));
    let _ = writeln!(
        out,
        "{} actions: {} stateful, {} derived, {} checked only. {} calls: {accepted} accepted, {refused} refused.\n",
        rows.len(),
        count("stateful"),
        count("derived"),
        count("checked"),
        accepted + refused
    );
    for category in actions.values().map(|action| &action.category).collect::<BTreeSet<_>>() {
        let _ = writeln!(out, "## {category}\n\n| action | depth | shows in, or shows | calls |\n|---|---|---|---|");
        for (name, _) in actions.iter().filter(|(_, action)| action.category == *category) {
            let (row, tally) = (&rows[name], &tallies[name]);
            let partners = row.partners.join(", ");
            let _ = writeln!(
                out,
                "| [`{name}`](reference/{name}.md) | {} | {partners} | {} + {} |",
                row.depth, tally.accepted, tally.refused
            );
        }
        out.push('\n');
    }
    let (answered, others) = answered();
    let list = |codes: &BTreeSet<String>| codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    let _ = writeln!(
        out,
        "## Error codes\n\nOf the {} codes that the manual documents for actions the emulator answers {}, each in a \
         test:\n\n{}\n\nThe other {} are not answered. Most tell of faults inside the service, of the caller's money \
         and standing, or of what another code says already. A fault, or a transition that fails, answers any of them:\n\n{}",
        answered.len() + others.len(),
        answered.len(),
        list(&answered),
        others.len(),
        list(&others)
    );
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

#[test]
fn every_action_does_what_the_table_of_the_documentation_says() {
    let scene = Scene::new();
    let (actions, samples) = (model::actions(), samples());

    let tallies = tallies(&scene);
    let wrong: Vec<&str> = tallies.values().flat_map(|tally| &tally.wrong).map(String::as_str).collect();
    assert!(
        wrong.is_empty(),
        "{} calls are answered otherwise than the model has it:\n{}",
        wrong.len(),
        wrong.join("\n")
    );

    let writes: BTreeMap<&String, Vec<String>> = actions
        .iter()
        .filter(|(_, action)| !action.read_only)
        .map(|(name, _)| (name, moved(&scene, name, &samples[name], &actions)))
        .collect();
    let silent = silent(&actions, &writes);
    assert!(silent.is_empty(), "writes do not show:\n{}", silent.join("\n"));

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/emulated-actions.md");
    let written = written(&actions, &rows(&actions, &writes), &tallies);
    if std::env::var_os("WRITE_TABLE").is_some() {
        std::fs::write(&path, written).unwrap();
        return;
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == written, "stale: `cargo xtask emulated` writes it");
}
