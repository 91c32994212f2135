//! What a newer description of the vendor's means for this project: a report for whoever takes it up, with the lines to
//! begin with.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::Result;

use crate::model::Spec;
use crate::parity::{Difference, Effect, differences};
use crate::stub;
use crate::vendor::Vendor;

/// The first line of the file that holds the hashes of what was read.
const SEEN: &str = "# A hash of the vendor's texts about each action and structure, as they were when spec/ was last \
                    compared; `cargo xtask fresh --seen` writes it\n";

/// The parts of the report, each with what to do about it.
const PARTS: [(Effect, &str, &str); 4] = [
    (Effect::Tightened, "Tightened", "Calls of today may be refused. Change spec/, and name it under Changed."),
    (
        Effect::Loosened,
        "Loosened",
        "Change spec/. An answer that may lack a field changes a type: name it under Changed.",
    ),
    (Effect::Added, "Added", "Write it into spec/: the lines below are a beginning."),
    (Effect::Withdrawn, "Withdrawn", "Mark it in spec/ with the date. The emulator then answers ActionOffline."),
];

/// Writes the report, in Markdown. `seen` is the text of [`seen`] at the last comparison, `codes` are the error codes of
/// the vendor's SDK.
pub fn report(spec: &Spec, vendor: &Vendor, codes: &BTreeSet<String>, seen: &str) -> Result<String> {
    let found = differences(spec, vendor);
    let unknown: Vec<&String> = codes.iter().filter(|code| !is_known(spec, code)).collect();
    let reworded = reworded(vendor, seen, &found);
    let mut out = String::from("# What the newest description changes\n");
    for (effect, head, advice) in PARTS {
        let lines: Vec<String> =
            found.iter().filter(|difference| difference.effect == effect).map(ToString::to_string).collect();
        section(&mut out, head, advice, &lines);
    }
    let lines: Vec<String> = unknown.iter().map(|code| format!("`{code}`")).collect();
    section(&mut out, "Error codes", "Add them to spec/errors.spec, each with what helps.", &lines);
    section(&mut out, "Text only", "Read them again: a limit may stand in a sentence.", &reworded);
    if out.lines().count() == 1 {
        return Ok(out + "\nNothing.\n");
    }
    begin(&mut out, spec, vendor, &found)?;
    Ok(out)
}

fn section(out: &mut String, head: &str, advice: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let _ = write!(out, "\n## {head} ({})\n\n{advice}\n\n", lines.len());
    for line in lines {
        let _ = writeln!(out, "- {line}");
    }
}

/// Lines to begin with: for spec/, for the changelog, and what the emulator has to decide.
fn begin(out: &mut String, spec: &Spec, vendor: &Vendor, found: &[Difference]) -> Result<()> {
    let new = |difference: &&Difference| {
        vendor.actions.contains_key(&difference.at) && !spec.actions.iter().any(|action| action.name == difference.at)
    };
    let actions: Vec<&str> = found.iter().filter(new).map(|difference| &*difference.at).collect();
    if !actions.is_empty() {
        out.push_str("\n## Lines for spec/\n");
        for action in &actions {
            let _ = write!(out, "\n```text\n{}```\n", stub::write(spec, vendor, action)?);
        }
    }
    let inputs: Vec<&Difference> = found
        .iter()
        .filter(|difference| difference.at.contains(" in ") && difference.effect == Effect::Added)
        .collect();
    let gone: Vec<&Difference> = found
        .iter()
        .filter(|difference| difference.effect == Effect::Withdrawn && !difference.at.contains(' '))
        .collect();
    let decisions: Vec<String> = [
        actions
            .iter()
            .map(|name| format!("{name}: write its answer; without one the emulator does not compile"))
            .collect(),
        inputs.iter().map(|difference| format!("{}: what does it change in the state?", difference.at)).collect(),
        gone.iter().map(|difference| format!("{}: delete its answer", difference.at)).collect::<Vec<_>>(),
    ]
    .concat();
    section(out, "For the emulator to decide", "Each has an effect, or a sentence in docs/emulator.md.", &decisions);
    if !found.is_empty() {
        out.push_str("\n## Lines for CHANGELOG.md\n\n");
        for (effect, verb) in
            [(Effect::Added, "New"), (Effect::Withdrawn, "Withdrawn"), (Effect::Tightened, "Narrower")]
        {
            let names: BTreeSet<&str> = found
                .iter()
                .filter(|difference| difference.effect == effect)
                .map(|difference| &*difference.at)
                .collect();
            if !names.is_empty() {
                let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                let _ = writeln!(out, "- {verb} in the API: {}.", names.join(", "));
            }
        }
    }
    Ok(())
}

/// Returns whether the spec has the code, or it is the beginning of codes that it has.
fn is_known(spec: &Spec, code: &str) -> bool {
    let prefix = format!("{code}.");
    spec.errors.iter().any(|known| known.code == code || known.code.starts_with(&prefix))
}

/// What has another text than at the last comparison, and no difference that says so already.
fn reworded(vendor: &Vendor, seen: &str, found: &[Difference]) -> Vec<String> {
    let before: BTreeMap<&str, &str> = seen.lines().filter_map(|line| line.split_once(' ')).collect();
    let changed = |(name, hash): &(&String, &String)| before.get(name.as_str()).is_some_and(|old| old != hash);
    let told = |name: &String| found.iter().any(|difference| difference.at.split(' ').next() == Some(name));
    vendor.texts.iter().filter(changed).map(|(name, _)| name.clone()).filter(|name| !told(name)).collect()
}

/// The hashes to compare with the next time.
pub fn seen(vendor: &Vendor) -> String {
    vendor.texts.iter().fold(SEEN.to_owned(), |all, (name, hash)| format!("{all}{name} {hash}\n"))
}

/// The codes in the constants of the vendor's SDK for Python: `NAME = 'Code'`.
pub fn codes(source: &str) -> BTreeSet<String> {
    source.lines().filter_map(|line| line.split_once(" = '")?.1.strip_suffix('\'')).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{read, vendor};

    const SPEC: &str = "\
category instance
  | Instances.

action DescribeThings
  | Lists things.
  read
  in Limit u64 required
    | Rows.
  in Old string
    | Old.
  out Name string
    | Its name.

action DescribeOther
  | Lists others.
  read

action DescribeGone
  | Gone.
  read
";

    /// The description of a made-up next year.
    const API: &str = r#"{
      "actions": {
        "DescribeThings": { "document": "new words", "input": "In", "output": "Out" },
        "DescribeOther": { "document": "other words", "input": "None", "output": "None" },
        "DescribeNew": { "input": "None", "output": "None" }
      },
      "objects": {
        "In": { "members": [
          { "name": "Limit", "type": "int", "member": "uint64", "document": "" },
          { "name": "More", "type": "int", "member": "uint64" },
          { "name": "Must", "type": "string", "member": "string", "required": true } ] },
        "Out": { "members": [ { "name": "Name", "type": "string", "member": "string", "value_allowed_null": true } ] },
        "None": { "members": [] }
      }
    }"#;

    #[test]
    fn each_difference_stands_where_its_effect_puts_it() {
        let folder = std::env::temp_dir().join(format!("codegen-fresh-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("instance.spec"), SPEC).unwrap();
        std::fs::write(folder.join("api.json"), API).unwrap();
        let vendor = vendor::read(&folder.join("api.json")).unwrap();
        let spec = read::folder(&folder).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();

        let codes = codes("# a comment\nNEW = 'InvalidParameter.New'\n");
        let text = report(&spec, &vendor, &codes, "DescribeThings 0\nDescribeOther 0\n").unwrap();
        let part = |head: &str| {
            let (_, rest) = text.split_once(&format!("\n## {head}")).unwrap_or_else(|| panic!("no {head} in {text}"));
            rest.split("\n## ").next().unwrap().to_owned()
        };
        assert!(part("Tightened").contains("- DescribeThings in Must: no such field"), "{text}");
        assert!(
            part("Loosened").contains("- DescribeThings in Limit: required in spec/, not required there"),
            "{text}"
        );
        assert!(part("Loosened").contains("- DescribeThings out Name: may be null there"), "{text}");
        assert!(part("Added").contains("- DescribeNew: no such action"), "{text}");
        assert!(part("Added").contains("- DescribeThings in More: no such field"), "{text}");
        assert!(part("Withdrawn").contains("- DescribeGone: no longer described"), "{text}");
        assert!(part("Withdrawn").contains("- DescribeThings in Old: no longer described"), "{text}");
        assert!(part("Error codes").contains("- `InvalidParameter.New`"), "{text}");
        assert_eq!(part("Text only").lines().last(), Some("- DescribeOther"), "what is told already is not told again");
        assert!(part("Lines for spec/").contains("action DescribeNew"), "{text}");
        assert!(part("For the emulator to decide").contains("- DescribeThings in More: what does it change"), "{text}");
        assert!(part("For the emulator to decide").contains("- DescribeGone: delete its answer"), "{text}");
        assert!(part("Lines for CHANGELOG.md").contains("Withdrawn in the API: `DescribeGone`"), "{text}");

        let same = report(&spec, &vendor, &BTreeSet::new(), &seen(&vendor)).unwrap();
        assert!(!same.contains("Text only"), "{same}");
    }
}
