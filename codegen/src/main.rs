//! Reads `spec/` and writes everything that repeats a fact of it: the Rust types, the check tables, the TypeScript
//! declarations, the reference and the facts of the explorer. With `--check` it writes nothing and fails when a committed file is not what it
//! would write.
//!
//! `parity FILE` compares the spec with the vendor's own description, and `stub FILE ACTION` writes spec lines for a
//! new action. `fresh` reports what a newer description means, and `seen` prints what to compare with the next time.

mod cli;
mod docs;
mod emulator;
mod errors;
mod example;
mod explorer;
mod facts;
mod fresh;
mod headers;
mod leads;
mod model;
mod names;
#[path = "../../src/model/notation.rs"]
mod notation;
mod outline;
mod parity;
mod policy;
mod price;
mod read;
mod reference;
mod rules;
mod rust;
mod snippet;
mod stub;
mod tables;
mod typescript;
mod vendor;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail, ensure};

use model::Spec;

/// Generated files by path from the root of the repository.
type Files = BTreeMap<PathBuf, String>;

/// Folders in which every file is generated, so that what is no longer written is removed.
const OWNED: &[&str] = &["docs/reference"];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("codegen stands below the root")?;
    let spec = read::folder(&root.join("spec"))?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => generate(root, &spec, false),
        ["--check"] => generate(root, &spec, true),
        ["parity", file] => {
            let differences = parity::differences(&spec, &vendor::read(Path::new(file))?);
            differences.iter().for_each(|line| println!("{line}"));
            ensure!(differences.is_empty(), "{} differences", differences.len());
            println!("no difference");
            Ok(())
        }
        ["fresh", file, codes, seen] => {
            let vendor = vendor::read(Path::new(file))?;
            let codes = fresh::codes(&std::fs::read_to_string(codes)?);
            print!("{}", fresh::report(&spec, &vendor, &codes, &std::fs::read_to_string(seen)?)?);
            Ok(())
        }
        ["seen", file] => {
            print!("{}", fresh::seen(&vendor::read(Path::new(file))?));
            Ok(())
        }
        ["stub", file, action] => {
            print!("{}", stub::write(&spec, &vendor::read(Path::new(file))?, action)?);
            Ok(())
        }
        _ => bail!("usage: codegen [--check | parity FILE | stub FILE ACTION | fresh FILE CODES SEEN | seen FILE]"),
    }
}

/// Writes every generated file, or only tells which are stale.
fn generate(root: &Path, spec: &Spec, check: bool) -> Result<()> {
    let manifest = std::fs::read_to_string(root.join("Cargo.toml"))?;
    let lacking = lacking(&manifest, spec.categories.iter().map(|category| &*category.name));
    ensure!(lacking.is_empty(), "Cargo.toml lacks, of the features of the categories:\n  {}", lacking.join("\n  "));
    let examples = example::read(&root.join("spec/examples"))?;

    let mut files = made(spec, &examples)?;
    for (path, text) in &mut files {
        if path.extension().is_some_and(|extension| extension == "rs") {
            *text =
                rustfmt(text, "max_width=120,use_small_heuristics=Max").with_context(|| path.display().to_string())?;
        }
    }

    let stale = stale(root, &files)?;
    if check {
        ensure!(
            stale.is_empty(),
            "stale, run `cargo xtask codegen`:\n  {}",
            stale.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join("\n  ")
        );
        println!("{} generated files are up to date", files.len());
        return Ok(());
    }
    for path in &stale {
        let target = root.join(path);
        match files.get(path) {
            Some(text) => {
                std::fs::create_dir_all(target.parent().context("a file has a folder")?)?;
                std::fs::write(target, text)?;
            }
            None => std::fs::remove_file(target)?,
        }
        println!("{}", path.display());
    }
    println!(
        "{} actions, {} structures, {} of {} files changed",
        spec.actions.len(),
        spec.structs.len(),
        stale.len(),
        files.len()
    );
    Ok(())
}

/// Returns what a manifest lacks of the features that bring each of these categories alone, and all of them. Features
/// cannot be generated, but they can be asked for.
fn lacking<'a>(manifest: &str, categories: impl Iterator<Item = &'a str>) -> Vec<String> {
    let full = manifest.lines().skip_while(|line| *line != "full = [").skip(1).take_while(|line| *line != "]");
    let full: Vec<&str> = full.map(|line| line.trim().trim_matches([',', '"'])).collect();
    let mut lacking = Vec::new();
    for category in categories {
        let line = format!("{category} = [\"api\"]");
        if !manifest.lines().any(|other| other == line) {
            lacking.push(line);
        }
        if !full.contains(&category) {
            lacking.push(format!("\"{category}\" in `full`"));
        }
    }
    lacking
}

/// Everything that is made from the spec.
fn made(spec: &Spec, examples: &example::Examples) -> Result<Files> {
    let mut files = Files::new();
    rust::write(spec, &mut files);
    tables::write(spec, &mut files)?;
    errors::write(spec, &mut files);
    policy::write(spec, &mut files)?;
    facts::write(spec, &mut files)?;
    headers::write(spec, &mut files);
    typescript::write(spec, &mut files);
    reference::write(spec, examples, &mut files)?;
    cli::write(spec, &mut files);
    emulator::write(spec, &mut files);
    explorer::write(spec, examples, &mut files)?;
    Ok(files)
}

/// The files that differ from what is on disk, and those in owned folders that are no longer generated.
fn stale(root: &Path, files: &Files) -> Result<Vec<PathBuf>> {
    let mut stale: Vec<PathBuf> = files
        .iter()
        .filter(|(path, text)| std::fs::read_to_string(root.join(path)).ok().as_ref() != Some(*text))
        .map(|(path, _)| path.clone())
        .collect();
    for folder in OWNED {
        let Ok(entries) = std::fs::read_dir(root.join(folder)) else { continue };
        for entry in entries {
            let path = Path::new(folder).join(entry?.file_name());
            if !files.contains_key(&path) {
                stale.push(path);
            }
        }
    }
    Ok(stale)
}

/// Formats Rust as this configuration says.
fn rustfmt(text: &str, config: &str) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", config])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt is part of the toolchain: rustup component add rustfmt")?;
    child.stdin.take().context("rustfmt reads its input")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt refused the generated code");
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::model::Kind;
    use crate::{example, lacking, made, read};

    #[test]
    fn a_category_has_a_feature_and_is_among_all() {
        let manifest =
            "[features]\nfull = [\n    \"account\",\n    \"task\",\n]\naccount = [\"api\"]\nproxy = [\"api\"]\n";
        let lacking = |name| lacking(manifest, std::iter::once(name));
        assert!(lacking("account").is_empty());
        assert_eq!(lacking("proxy"), ["\"proxy\" in `full`"]);
        assert_eq!(lacking("task"), ["task = [\"api\"]"]);
        assert_eq!(lacking("backup").len(), 2);
    }

    #[test]
    fn one_edit_of_the_spec_reaches_types_tables_declarations_and_docs() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let mut spec = read::folder(&folder).unwrap();
        let examples = example::read(&folder.join("examples")).unwrap();
        let before = made(&spec, &examples).unwrap();

        let action = spec.actions.iter_mut().find(|action| action.name == "DescribeTasks").unwrap();
        let field = action.input.iter_mut().find(|field| field.name == "Limit").unwrap();
        field.kind = Kind::String;
        field.doc = "Changed.".into();
        let after = made(&spec, &examples).unwrap();

        let changed: Vec<_> = after
            .iter()
            .filter(|(path, text)| before.get(*path) != Some(*text))
            .map(|(path, _)| path.to_str().unwrap())
            .collect();
        let expected = [
            "cli/src/generated/reference.json",
            "docs/reference/DescribeTasks.md",
            "pkg/src/generated/actions.ts",
            "pkg/src/generated/reference.ts",
            "src/api/task.rs",
            "src/model/tables.rs",
        ];
        assert_eq!(changed, expected);
    }

    #[test]
    fn no_constructor_takes_two_arguments_that_could_be_swapped() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let files = made(&read::folder(&folder).unwrap(), &example::read(&folder.join("examples")).unwrap()).unwrap();
        let api = files.iter().filter(|(path, _)| path.starts_with("src/api")).map(|(_, text)| text);
        let arguments = api.flat_map(|text| text.split("pub fn new").skip(1)).map(|rest| {
            let (_, rest) = rest.split_once('(').unwrap();
            rest.split_once(')').unwrap().0
        });
        let counts: Vec<_> = arguments.map(|arguments| arguments.matches(": ").count()).collect();
        assert!(counts.contains(&0) && counts.iter().all(|count| *count <= 1), "{counts:?}");
    }

    #[test]
    fn every_write_says_what_it_leads_to() {
        let spec = read::folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")).unwrap();
        let writes = || spec.actions.iter().filter(|action| !action.read && action.withdrawn.is_none());
        assert!(writes().all(|action| action.leads.is_some() || !action.handles.is_empty()));
        assert_eq!((writes().filter(|action| action.leads.is_some()).count(), spec.service.languages.len()), (46, 2));
    }

    #[test]
    fn what_leads_nowhere_is_refused() {
        let folder = std::env::temp_dir().join(format!("codegen-leads-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let read = |leads: &str| {
            let spec = format!(
                "category account\n  | Accounts.\n\naction DescribeAccounts\n  | Lists.\n  read\n  pages rows Details TotalCount UserName\n\
                 \x20 in Offset u64\n    | Place.\n  in Limit u64\n    | Size.\n  in DBInstanceId string\n    | Id.\n\
                 \x20 out TotalCount u64\n    | Rows.\n  out Details string[]\n    | Rows.\n\n\
                 action CreateAccount\n  | Makes.\n  write\n  tells DescribeAccounts\n{leads}  in DBInstanceId string\n    | Id.\n\
                 \x20 in UserName string\n    | Name.\n\nenum DBInstanceStatus string\n  | States.\n  value running | Runs.\n"
            );
            std::fs::write(folder.join("account.spec"), spec).unwrap();
            read::folder(&folder).map(drop).map_err(|error| format!("{error:#}"))
        };
        for right in
            ["nothing", "instance running", "instance gone", "gone DescribeAccounts UserName=UserName DBInstanceId"]
        {
            assert_eq!(read(&format!("  leads {right}\n")), Ok(()), "{right}");
        }
        for (wrong, told) in [
            ("", "which state does it lead to?"),
            ("  leads somewhere\n", "leads nothing, instance STATE"),
            ("  leads instance\n", "leads nothing, instance STATE"),
            ("  leads instance runing\n", "comes to be runing"),
            ("  leads gone DescribeThings A=B\n", "DescribeThings lists nothing"),
            ("  leads gone DescribeAccounts UserName=Other\n", "Other is neither asked nor answered"),
            ("  leads gone DescribeAccounts UserName=UserName Other\n", "Other is no parameter of both"),
            ("  leads gone DescribeAccounts UserName=UserName Other=1\n", "neither parameter nor filter"),
        ] {
            let error = read(wrong).unwrap_err();
            assert!(error.contains(told), "{wrong}: {error}");
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn every_action_and_structure_is_carried() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let spec = read::folder(&folder).unwrap();
        let files = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let text: String = files.filter_map(|path| std::fs::read_to_string(path).ok()).collect();
        let count = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
        assert_eq!((spec.actions.len(), spec.structs.len()), (count("action "), count("struct ")));
        assert!(!spec.actions.is_empty() && !spec.structs.is_empty());
        for action in spec.actions.iter().filter(|action| action.withdrawn.is_some() && action.category != "serverless")
        {
            assert!(action.successor.is_some(), "{} names no successor", action.name);
        }
    }
}
