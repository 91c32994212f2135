//! The command line, read by the table.

use std::ffi::OsString;

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::failure::Failure;
use crate::table::{Argument, Table};

/// A command with what it was given.
pub struct Given {
    pub command: String,
    /// The parameters of the action, in order.
    pub parameters: Vec<(String, String)>,
    matches: ArgMatches,
}

impl Given {
    /// Returns the value of an option or argument.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.matches.try_get_one::<String>(name).ok().flatten().map(String::as_str)
    }

    /// Says whether a flag is set.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.matches.try_get_one::<bool>(name), Ok(Some(true)))
    }

    /// Returns the value of an option that is a number from 1 on.
    pub fn number(&self, name: &str) -> Result<Option<u64>, Failure> {
        let Some(text) = self.value(name) else { return Ok(None) };
        let number = text.parse().ok().filter(|number| *number > 0);
        let wrong = || Failure::Usage(format!("--{name} takes a whole number from 1 on, not '{text}'"));
        number.ok_or_else(wrong).map(Some)
    }

    /// Says whether the result is to be printed as JSON.
    pub fn json(&self) -> bool {
        self.value("output") == Some("json")
    }
}

/// Reads a command line. Help ends the program here, well.
pub fn parse(table: &Table, arguments: Vec<OsString>) -> Result<Given, Failure> {
    let (arguments, parameters) = without_parameters(table, arguments)?;
    let matches = command(table).try_get_matches_from(arguments).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => error.exit(),
        _ => Failure::Clap(Box::new(error)),
    })?;
    let (name, matches) = matches.subcommand().expect("a command is required");
    Ok(Given { command: name.to_owned(), parameters, matches: matches.clone() })
}

type Split = (Vec<OsString>, Vec<(String, String)>);

/// Takes the parameters of the action out of the command line: an option that begins with a capital is one.
fn without_parameters(table: &Table, arguments: Vec<OsString>) -> Result<Split, Failure> {
    let command = arguments.get(1).and_then(|name| table.commands.get(name.to_str()?));
    if !command.is_some_and(|command| command.takes_parameters) {
        return Ok((arguments, Vec::new()));
    }
    let (mut others, mut parameters) = (Vec::new(), Vec::new());
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let parameter = argument.to_str().and_then(|text| text.strip_prefix("--"));
        let Some(parameter) = parameter.filter(|name| name.starts_with(|first: char| first.is_ascii_uppercase()))
        else {
            others.push(argument);
            continue;
        };
        let (name, value) = match parameter.split_once('=') {
            Some((name, value)) => (name, value.to_owned()),
            None => {
                let next = arguments.next().filter(|next| !next.to_string_lossy().starts_with("--"));
                let missing =
                    || Failure::Usage(format!("--{parameter} needs a value; one that begins with -- after a ="));
                let text = |next: OsString| {
                    next.into_string().map_err(|_| Failure::Usage(format!("--{parameter} is not UTF-8")))
                };
                (parameter, text(next.ok_or_else(missing)?)?)
            }
        };
        parameters.push((name.to_owned(), value));
    }
    Ok((others, parameters))
}

/// The definitions for clap. It prints the help that codegen has written.
fn command(table: &Table) -> Command {
    let program = Command::new(table.program)
        .version(env!("CARGO_PKG_VERSION"))
        .override_help(table.help.clone())
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true);
    program.subcommands(table.commands.iter().map(|(name, command)| {
        let arguments =
            command.arguments.iter().map(|one| with_choices(Arg::new(one.name), one).required(!one.optional));
        let options = command.options.iter().map(|one| {
            let option = Arg::new(one.name).long(one.name);
            match &one.value {
                None => option.action(ArgAction::SetTrue),
                Some(value) if one.repeated => option.value_name(*value).action(ArgAction::Append),
                Some(value) => with_choices(option.value_name(*value), one),
            }
        });
        Command::new(*name)
            .override_help(command.help.clone())
            .override_usage(command.usage)
            .args(arguments)
            .args(options)
    }))
}

fn with_choices(argument: Arg, described: &Argument) -> Arg {
    let argument = match described.default {
        Some(default) => argument.default_value(default),
        None => argument,
    };
    if described.choices.is_empty() {
        argument
    } else {
        argument.value_parser(PossibleValuesParser::new(described.choices.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clap_accepts_the_definitions() {
        command(&Table::load()).debug_assert();
    }

    #[test]
    fn parameters_are_options_that_begin_with_a_capital() {
        let line = ["tencentdb-postgres", "call", "--Limit=1", "DescribeDBInstances", "--wait", "--Name", "-x"];
        let given = parse(&Table::load(), line.map(OsString::from).to_vec()).ok().unwrap();
        let pairs = [("Limit", "1"), ("Name", "-x")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(given.parameters, pairs);
        assert_eq!((given.value("ACTION"), given.flag("wait")), (Some("DescribeDBInstances"), true));
    }
}
