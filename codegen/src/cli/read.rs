//! From the lines of `spec/cli.spec` to the model.

use anyhow::{Context, Result, bail};

use super::{Argument, Cli, Command, Exit};
use crate::outline::Node;

/// Reads a line at the top, if it is one of the command line's.
pub fn top(cli: &mut Cli, node: &Node) -> Result<bool> {
    match node.word.as_str() {
        "program" => {
            cli.program.clone_from(&node.rest);
            cli.doc.clone_from(&node.doc);
        }
        "options" => {
            let group = command(cli, node)?;
            cli.groups.push((node.rest.clone(), group));
        }
        "command" => {
            let command = command(cli, node)?;
            cli.commands.push(command);
        }
        "exit" => {
            let (code, name) = node.rest.split_once(' ').with_context(|| format!("{}: exit CODE NAME", node.place))?;
            let code = code.parse().with_context(|| format!("{}: a code from 0 to 255", node.place))?;
            cli.exits.push(Exit { code, name: name.into(), doc: node.doc.clone() });
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Reads arguments and options. A command's own stand before those of the groups it takes.
fn command(cli: &Cli, node: &Node) -> Result<Command> {
    let mut command = Command { name: node.rest.clone(), doc: node.doc.clone(), ..Command::default() };
    let mut taken = Command::default();
    for child in &node.children {
        match child.word.as_str() {
            "argument" => command.arguments.push(argument(child, true)?),
            "option" => command.options.push(argument(child, false)?),
            "only" => command.only = Some(child.rest.clone()),
            "takes" => {
                for name in child.rest.split_whitespace() {
                    let group = cli.groups.iter().find(|(known, _)| known == name);
                    let (_, group) = group.with_context(|| format!("{}: no options {name}", child.place))?;
                    taken.arguments.extend(group.arguments.iter().cloned());
                    taken.options.extend(group.options.iter().cloned());
                }
            }
            other => bail!("{}: {other:?} is unknown here", child.place),
        }
    }
    command.arguments.extend(taken.arguments);
    command.options.extend(taken.options);
    Ok(command)
}

fn argument(node: &Node, positional: bool) -> Result<Argument> {
    let (name, value) = node.rest.split_once(' ').map_or((&*node.rest, None), |(name, value)| (name, Some(value)));
    let inner = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).filter(|_| positional);
    let mut argument = Argument {
        name: inner.unwrap_or(name).into(),
        value: value.map(Into::into),
        doc: node.doc.clone(),
        choices: Vec::new(),
        default: None,
        repeated: false,
        optional: inner.is_some(),
    };
    for child in &node.children {
        match child.word.as_str() {
            "choice" => argument.choices = child.rest.split_whitespace().map(Into::into).collect(),
            "default" => argument.default = Some(child.rest.clone()),
            "repeated" => argument.repeated = true,
            other => bail!("{}: {other:?} is unknown here", child.place),
        }
    }
    Ok(argument)
}
