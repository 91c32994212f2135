//! The table of commands: what there is, how it is described and what runs it.

use std::ffi::OsString;

use anyhow::Result;

use crate::arguments::{Arguments, Flag, Operands, UsageError, nearest, parse};
use crate::{bench, build, check, codegen, debugger, demo, emulator, matrix, release, suites, test};

/// One chore, as `cargo xtask NAME` runs it.
pub struct Command {
    pub name: &'static str,
    /// One line for the list of commands.
    pub summary: &'static str,
    /// What the list has no room for; may be empty.
    pub details: fn() -> String,
    pub flags: &'static [Flag],
    pub operands: Operands,
    pub run: fn(&Arguments) -> Result<()>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "build",
        summary: "Build everything the npm package needs into pkg/",
        details: || {
            "Compiles client, signer, emulator and debugger to WebAssembly, binds, optimizes and sizes them, bundles the modules, and \
             puts the sizes into README.md."
                .into()
        },
        flags: &[],
        operands: Operands::None,
        run: build::command,
    },
    Command {
        name: "demo",
        summary: "Build, then serve the demo page on this machine and open it",
        details: String::new,
        flags: demo::FLAGS,
        operands: Operands::None,
        run: demo::command,
    },
    Command {
        name: "debugger",
        summary: "Build, then lay out the signature debugger as one static folder",
        details: || "The folder works on any server of files, under any path: every address in it is relative.".into(),
        flags: debugger::FLAGS,
        operands: Operands::None,
        run: debugger::command,
    },
    Command {
        name: "emulator",
        summary: "Run the emulator as a server, for clients in any language",
        details: || "Every argument goes to the emulator; `cargo xtask emulator -- --help` lists them all.".into(),
        flags: emulator::FLAGS,
        operands: Operands::PassedOn,
        run: emulator::command,
    },
    Command {
        name: "codegen",
        summary: "Write every file that repeats a fact of spec/",
        details: String::new,
        flags: codegen::FLAGS,
        operands: Operands::None,
        run: codegen::command,
    },
    Command {
        name: "parity",
        summary: "Compare spec/ with the vendor's own description of the API",
        details: || {
            "Prints what the description has that spec/ lacks, or has otherwise, and fails if there is anything.".into()
        },
        flags: &[],
        operands: Operands::PassedOn,
        run: codegen::parity,
    },
    Command {
        name: "spec",
        summary: "Print spec lines for a new action: spec add FILE ACTION",
        details: || {
            "Put them into the file of its category, write what is missing, and run `cargo xtask codegen`.".into()
        },
        flags: &[],
        operands: Operands::PassedOn,
        run: codegen::spec,
    },
    Command {
        name: "test",
        summary: "Run the test suites, all of them or those named",
        details: suites::list,
        flags: &[],
        operands: Operands::OneOf { what: "suite", names: suites::names },
        run: test::command,
    },
    Command {
        name: "matrix",
        summary: "Try the packed npm package in every runtime, browser and bundler",
        details: matrix::details,
        flags: &[],
        operands: Operands::OneOf { what: "target", names: matrix::names },
        run: matrix::command,
    },
    Command {
        name: "bench",
        summary: "Measure sizes and speeds beside what people would use instead",
        details: || "Writes bench/RESULTS.md and bench/results.json; the budgets are in bench/budgets.mjs.".into(),
        flags: bench::FLAGS,
        operands: Operands::None,
        run: bench::command,
    },
    Command {
        name: "release",
        summary: "Prepare a version: set it, read its changes, rehearse publishing",
        details: release::details,
        flags: release::FLAGS,
        operands: Operands::OneOf { what: "step", names: release::steps },
        run: release::command,
    },
    Command {
        name: "check",
        summary: "Look for stale generated files, bad format, lints and broken documentation",
        details: String::new,
        flags: &[],
        operands: Operands::None,
        run: check::command,
    },
];

/// Finds the command and runs it, or prints the help that was asked for.
pub fn dispatch(mut args: Vec<OsString>) -> Result<()> {
    if args.is_empty() {
        return Err(UsageError(format!("no command given\n\n{}", overview())).into());
    }
    let name = args.remove(0).to_string_lossy().into_owned();
    if matches!(name.as_str(), "--help" | "-h" | "help") {
        print!("{}", overview());
        return Ok(());
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        let kind = if name.starts_with('-') { "flag" } else { "command" };
        let guess = nearest(&name, COMMANDS.iter().map(|command| command.name).chain(["--help"]));
        return Err(UsageError(format!(
            "cargo xtask has no {kind} `{name}`{guess}\n`cargo xtask --help` lists the commands"
        ))
        .into());
    };
    match parse(command, args)? {
        Some(arguments) => (command.run)(&arguments),
        None => {
            print!("{}", help(command));
            Ok(())
        }
    }
}

fn overview() -> String {
    let mut text = String::from("Usage: cargo xtask COMMAND\n\nCommands:\n");
    for command in COMMANDS {
        text += &format!("  {:<10}{}\n", command.name, command.summary);
    }
    text + "\n`cargo xtask COMMAND --help` tells more about one.\n"
}

fn help(command: &Command) -> String {
    let mut text = format!("{}\n\nUsage: cargo xtask {}", command.summary, command.name);
    for flag in command.flags {
        text += &format!(" [{}]{}", flag.spelled(), if flag.repeats { "..." } else { "" });
    }
    text += &match command.operands {
        Operands::None => String::new(),
        Operands::PassedOn => " [ARGUMENT]...".to_owned(),
        Operands::OneOf { what, .. } => format!(" [{}]...", what.to_uppercase()),
    };
    text += "\n";
    let details = (command.details)();
    if !details.is_empty() {
        text += &format!("\n{}\n", details.trim_end());
    }
    if !command.flags.is_empty() {
        text += "\nFlags:\n";
        for flag in command.flags {
            text += &format!("  {:<22}{}\n", flag.spelled(), flag.help);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usage_error(args: &[&str]) -> String {
        let error = dispatch(args.iter().map(OsString::from).collect()).expect_err("must be refused");
        assert!(error.is::<UsageError>(), "{error:#}");
        error.to_string()
    }

    #[test]
    fn every_command_has_one_line_in_the_overview() {
        let text = overview();
        for command in COMMANDS {
            let lines = text.lines().filter(|line| line.trim_start().starts_with(command.name)).count();
            assert_eq!(lines, 1, "{} in\n{text}", command.name);
        }
    }

    #[test]
    fn help_names_every_flag_and_suite() {
        let text = |name| help(COMMANDS.iter().find(|command| command.name == name).expect("a command"));
        assert!(text("demo").contains("[--port N] [--no-open] [--no-build]"), "{}", text("demo"));
        assert!(text("emulator").contains("[--credential ID:KEY]..."), "{}", text("emulator"));
        for suite in suites::names() {
            assert!(text("test").contains(suite), "{suite} in {}", text("test"));
        }
    }

    #[test]
    fn a_mistyped_word_is_answered_with_the_nearest_right_one() {
        assert!(usage_error(&["biuld"]).contains("did you mean `build`?"));
        assert!(usage_error(&["--hepl"]).contains("did you mean `--help`?"));
        assert!(usage_error(&["test", "wasm-nod"]).contains("did you mean `wasm-node`?"));
        assert!(usage_error(&["demo", "--no-opne"]).contains("did you mean `--no-open`?"));
        assert!(!usage_error(&["zzzzzzzz"]).contains("did you mean"));
    }

    #[test]
    fn what_a_command_does_not_take_is_refused() {
        assert!(usage_error(&[]).contains("no command given"));
        assert!(usage_error(&["build", "fast"]).contains("`fast`"));
        assert!(usage_error(&["build", "--port", "1"]).contains("`--port`"));
        assert!(usage_error(&["demo", "--port"]).contains("--port"));
        assert!(usage_error(&["demo", "--port", "99999"]).contains("99999"));
        assert!(usage_error(&["demo", "--no-open=yes"]).contains("--no-open"));
    }
}
