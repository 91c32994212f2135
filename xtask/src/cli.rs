//! The command line: the commands there are, and how their list reads.

use anyhow::Result;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::{bench, build, check, codegen, demo, emulator, fresh, matrix, mutants, release, site, suites};

/// Every chore of this repository, one command each
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

/// One chore, as `cargo xtask NAME` runs it.
#[derive(Subcommand)]
pub enum Chore {
    /// Build everything the npm package needs into pkg/
    ///
    /// Compiles client, signer, emulator and diagnosis to WebAssembly, binds, optimizes and sizes them, compiles and
    /// bundles the modules, and puts the sizes into README.md.
    Build,
    /// Run the test suites: all, those named, or the quick ones
    Test(suites::Arguments),
    /// Look for stale generated files, bad format, lints, broken documentation and missed size budgets
    Check(check::Arguments),
    /// Write Rust, JavaScript, TypeScript and CSS the way `check format` wants them
    Format,
    /// Run all suites and all checks: what has to hold before a change is taken
    Gate,
    /// Build, then serve the demo page on this machine and open it
    Demo(demo::Arguments),
    /// Measure what the emulator does of each action, and write docs/emulated-actions.md
    Emulated,
    /// Run the emulator as a server, for clients in any language
    // Its own help answers `--help`: the flags are its own.
    #[command(disable_help_flag = true)]
    Emulator(emulator::Arguments),
    /// Build, then lay out all pages as one static folder
    ///
    /// The folder works on any server of files, under any path: every address in it is relative.
    Site(site::Arguments),
    /// Write every file that repeats a fact of spec/
    Codegen(codegen::Arguments),
    /// Compare spec/ with the vendor's own description of the API
    ///
    /// Prints what the description has that spec/ lacks, or has otherwise, and fails if there is anything.
    Parity(codegen::Parity),
    /// Tell what the vendor has changed in the API, and what to do about it
    ///
    /// Takes the newest description from PyPI, or a file, and sorts each difference: tightened, loosened, added,
    /// withdrawn, an error code, text only. Writes lines to begin with for spec/ and CHANGELOG.md.
    Fresh(fresh::Arguments),
    /// Print spec lines for a new action
    Spec(codegen::Spec),
    /// Try the packed npm package in every runtime, browser and bundler
    ///
    /// Packs the package, installs it into a project of its own and runs one suite there. A target that cannot be had
    /// fails. With no name, all of them, and the table goes into README.md.
    Matrix(matrix::Arguments),
    /// Change what the gateway decides by, one thing at a time, to see whether a test notices
    ///
    /// Takes minutes, so the gate leaves it out. tests/mutants/README.md says what to do with what it finds.
    Mutants(mutants::Arguments),
    /// Measure sizes and speeds beside what people would use instead
    ///
    /// The budgets are in bench/budgets.mjs.
    Bench(bench::Arguments),
    /// Prepare a version: set it, read its changes, rehearse publishing
    Release(release::Arguments),
}

/// The commands under the heads that `cargo xtask --help` lists them by.
const GROUPS: [(&str, &[&str]); 4] = [
    ("Change something", &["build", "test", "check", "format", "gate"]),
    ("See it run", &["demo", "emulator", "site"]),
    ("Describe the API", &["codegen", "parity", "fresh", "spec", "emulated"]),
    ("Measure and publish", &["matrix", "mutants", "bench", "release"]),
];

/// Reads the command line; where it is wrong, or help is asked for, the program ends here.
pub fn read() -> Chore {
    let matches = command().get_matches();
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.format(&mut command()).exit());
    cli.chore
}

impl Chore {
    pub fn run(self) -> Result<()> {
        match self {
            Chore::Build => build::command(),
            Chore::Test(arguments) => suites::command(&arguments),
            Chore::Check(arguments) => check::command(&arguments),
            Chore::Format => check::write_format(),
            Chore::Gate => check::gate(),
            Chore::Demo(arguments) => demo::command(&arguments),
            Chore::Emulated => emulator::write_table(),
            Chore::Emulator(arguments) => emulator::command(&arguments),
            Chore::Site(arguments) => site::command(&arguments),
            Chore::Codegen(arguments) => codegen::command(&arguments),
            Chore::Parity(arguments) => codegen::parity(&arguments),
            Chore::Fresh(arguments) => fresh::command(&arguments),
            Chore::Spec(arguments) => codegen::spec(&arguments),
            Chore::Matrix(arguments) => matrix::command(&arguments),
            Chore::Mutants(arguments) => mutants::command(&arguments),
            Chore::Bench(arguments) => bench::command(&arguments),
            Chore::Release(arguments) => release::command(&arguments),
        }
    }
}

/// The command line with its commands listed by [`GROUPS`], which clap itself has no heads for.
fn command() -> clap::Command {
    let command = Cli::command();
    let mut list = String::new();
    for (head, names) in GROUPS {
        list += &format!("{head}:\n");
        for name in names {
            let about = command.find_subcommand(name).and_then(clap::Command::get_about).unwrap_or_default();
            list += &format!("  {name:<10}{about}\n");
        }
        list.push('\n');
    }
    command.help_template(format!(
        "{{about}}\n\n{{usage-heading}} {{usage}}\n\n{list}`cargo xtask COMMAND --help` tells more about one.\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(args: &[&str]) -> String {
        let result = command().try_get_matches_from([&["xtask"], args].concat());
        result.err().map(|error| error.to_string()).unwrap_or_default()
    }

    fn accepts(args: &[&str]) -> bool {
        error(args).is_empty()
    }

    #[test]
    fn clap_accepts_the_definitions() {
        command().debug_assert();
    }

    #[test]
    fn each_command_has_one_line_in_the_overview() {
        let mut listed: Vec<_> = GROUPS.iter().flat_map(|(_, names)| *names).copied().collect();
        let mut commands: Vec<_> = Cli::command().get_subcommands().map(|one| one.get_name().to_owned()).collect();
        listed.sort_unstable();
        commands.sort_unstable();
        assert_eq!(listed, commands);
        assert!(command().render_help().to_string().contains("\n  build     Build everything"));
    }

    #[test]
    fn help_names_every_flag_and_suite() {
        let help = |name| command().find_subcommand_mut(name).expect("a command").render_long_help().to_string();
        assert!(help("demo").contains("--port <N>") && help("demo").contains("--no-build"), "{}", help("demo"));
        for suite in suites::SUITES {
            assert!(help("test").contains(suite.name) && help("test").contains(suite.about), "{}", help("test"));
        }
    }

    #[test]
    fn a_mistyped_word_is_answered_with_the_nearest_right_one() {
        assert!(error(&["biuld"]).contains("'build'"));
        assert!(error(&["test", "wasm-nod"]).contains("'wasm-node'"));
        assert!(error(&["demo", "--no-opne"]).contains("'--no-open'"));
        assert!(!error(&["zzzzzzzz"]).contains("similar"));
    }

    #[test]
    fn unknown_arguments_are_refused() {
        assert!(error(&[]).contains("Usage: cargo xtask"));
        assert!(error(&["build", "fast"]).contains("'fast'"));
        assert!(error(&["build", "--port", "1"]).contains("'--port'"));
        assert!(error(&["demo", "--port"]).contains("--port"));
        assert!(error(&["demo", "--port", "99999"]).contains("99999"));
        assert!(error(&["demo", "--no-open=yes"]).contains("--no-open"));
        assert!(error(&["release"]).contains("STEP"));
        assert!(error(&["release", "version"]).contains("--to"));
        assert!(accepts(&["release", "compatible", "rehearse"]));
    }

    #[test]
    fn the_emulator_gets_its_arguments_untouched() {
        for given in [&["--port", "0", "--seed=4"][..], &["--help"], &[]] {
            let matches = command().get_matches_from([&["xtask", "emulator"], given].concat());
            let Chore::Emulator(arguments) = Cli::from_arg_matches(&matches).expect("arguments").chore else {
                panic!("another command");
            };
            assert_eq!(arguments.passed_on, given);
        }
    }
}
