//! The arguments of one command, read against its table of flags.

use std::ffi::OsString;
use std::fmt;

use anyhow::Result;
use lexopt::Arg;

use crate::command::Command;

/// The command line itself is wrong: the program ends with 2, and nothing has run.
#[derive(Debug)]
pub struct UsageError(pub String);

impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for UsageError {}

/// A flag of a command.
pub struct Flag {
    /// With its two dashes.
    pub name: &'static str,
    /// What its value is called, if it takes one.
    pub value: Option<&'static str>,
    pub repeats: bool,
    pub help: &'static str,
}

impl Flag {
    pub const fn switch(name: &'static str, help: &'static str) -> Self {
        Flag { name, value: None, repeats: false, help }
    }

    pub const fn valued(name: &'static str, value: &'static str, help: &'static str) -> Self {
        Flag { name, value: Some(value), repeats: false, help }
    }

    pub fn spelled(&self) -> String {
        match self.value {
            Some(value) => format!("{} {value}", self.name),
            None => self.name.to_owned(),
        }
    }
}

/// What a command takes beside its flags.
pub enum Operands {
    None,
    /// Words out of a fixed list.
    OneOf {
        what: &'static str,
        names: fn() -> Vec<&'static str>,
    },
    /// Everything, flags too, goes on to the program behind the command.
    PassedOn,
}

/// The arguments of a command, all of them known to its table.
#[derive(Debug, Default)]
pub struct Arguments {
    flags: Vec<(&'static str, Option<String>)>,
    pub operands: Vec<OsString>,
}

impl Arguments {
    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|(name, _)| *name == flag)
    }

    /// The value of a flag; the last one where it was given more than once.
    pub fn value(&self, flag: &str) -> Option<&str> {
        self.flags.iter().rev().find(|(name, _)| *name == flag)?.1.as_deref()
    }

    /// The value of a flag that names a TCP port.
    pub fn port(&self, flag: &str, default: u16) -> Result<u16> {
        let Some(text) = self.value(flag) else { return Ok(default) };
        let wrong = || UsageError(format!("{flag} takes a number from 0 to 65535, not `{text}`"));
        Ok(text.parse().map_err(|_| wrong())?)
    }
}

/// Reads the arguments of a command; `None` when help was asked for.
pub fn parse(command: &Command, args: Vec<OsString>) -> Result<Option<Arguments>> {
    if let Operands::PassedOn = command.operands {
        return Ok(passed_on(args));
    }
    let mut arguments = Arguments::default();
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next().map_err(|error| refused(command, &error.to_string()))? {
        match arg {
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            Arg::Short(letter) => return Err(unknown_flag(command, &format!("-{letter}"))),
            Arg::Long(name) => {
                let name = format!("--{name}");
                let Some(flag) = command.flags.iter().find(|flag| flag.name == name) else {
                    return Err(unknown_flag(command, &name));
                };
                let value = match flag.value {
                    Some(what) => {
                        let value =
                            parser.value().map_err(|_| refused(command, &format!("{name} lacks its {what}")))?;
                        Some(value.to_string_lossy().into_owned())
                    }
                    None => None,
                };
                arguments.flags.push((flag.name, value));
            }
            Arg::Value(word) => {
                check_operand(command, &word.to_string_lossy())?;
                arguments.operands.push(word);
            }
        }
    }
    Ok(Some(arguments))
}

/// Help is ours until a `--`, which is then taken away: behind it, it is the other program's.
fn passed_on(mut args: Vec<OsString>) -> Option<Arguments> {
    let dashes = args.iter().position(|arg| arg == "--");
    let ours = &args[..dashes.unwrap_or(args.len())];
    if ours.iter().any(|arg| arg == "--help" || arg == "-h") {
        return None;
    }
    if let Some(at) = dashes {
        args.remove(at);
    }
    Some(Arguments { operands: args, ..Arguments::default() })
}

fn check_operand(command: &Command, word: &str) -> Result<()> {
    match command.operands {
        Operands::OneOf { names, .. } if names().contains(&word) => Ok(()),
        Operands::OneOf { what, names } => {
            let guess = nearest(word, names().into_iter());
            let all = names().join(", ");
            Err(refused(command, &format!("no {what} is called `{word}`{guess}\nThere are: {all}")))
        }
        Operands::None | Operands::PassedOn => Err(refused(command, &format!("`{word}` is more than it takes"))),
    }
}

fn unknown_flag(command: &Command, name: &str) -> anyhow::Error {
    let known = command.flags.iter().map(|flag| flag.name).chain(["--help"]);
    refused(command, &format!("no flag is called `{name}`{}", nearest(name, known)))
}

fn refused(command: &Command, what: &str) -> anyhow::Error {
    let name = command.name;
    UsageError(format!("cargo xtask {name}: {what}\n`cargo xtask {name} --help` tells what it takes")).into()
}

/// "; did you mean `X`?" when a known word is near enough to what was typed, else nothing.
pub fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> String {
    known
        .map(|word| (strsim::jaro_winkler(typed, word), word))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, word)| format!("; did you mean `{word}`?"))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLAGS: &[Flag] = &[Flag::valued("--port", "N", ""), Flag::switch("--no-open", "")];

    fn command(operands: Operands) -> Command {
        Command { name: "some", summary: "", details: String::new, flags: FLAGS, operands, run: |_| Ok(()) }
    }

    fn read(operands: Operands, args: &[&str]) -> Result<Option<Arguments>> {
        parse(&command(operands), args.iter().map(OsString::from).collect())
    }

    #[test]
    fn flags_are_read_in_both_spellings_and_the_last_one_counts() {
        let arguments = read(Operands::None, &["--port=1", "--no-open", "--port", "2"]).unwrap().unwrap();
        assert!(arguments.has("--no-open"));
        assert_eq!(arguments.port("--port", 9).unwrap(), 2);
        let none = read(Operands::None, &[]).unwrap().unwrap();
        assert!(!none.has("--no-open"));
        assert_eq!(none.port("--port", 9).unwrap(), 9);
    }

    #[test]
    fn help_is_found_anywhere() {
        assert!(read(Operands::None, &["--no-open", "--help"]).unwrap().is_none());
        assert!(read(Operands::None, &["-h"]).unwrap().is_none());
    }

    #[test]
    fn words_must_be_of_the_list() {
        let list = || Operands::OneOf { what: "suite", names: || vec!["rust", "js"] };
        let arguments = read(list(), &["js", "rust"]).unwrap().unwrap();
        assert_eq!(arguments.operands, ["js", "rust"]);
        let error = read(list(), &["rusty"]).unwrap_err().to_string();
        assert!(error.contains("did you mean `rust`?\nThere are: rust, js"), "{error}");
        assert!(read(Operands::None, &["js"]).is_err());
    }

    #[test]
    fn what_is_passed_on_is_left_as_it_is() {
        let words = |args: &[&str]| read(Operands::PassedOn, args).unwrap().map(|arguments| arguments.operands);
        assert_eq!(words(&["--port", "0", "--seed=4"]).unwrap(), ["--port", "0", "--seed=4"]);
        assert_eq!(words(&["--", "--help"]).unwrap(), ["--help"]);
        assert!(words(&["--port", "0", "--help"]).is_none());
    }
}
