//! Scripts that complete the command line in a shell: commands and options, and of each action its parameters.

use std::fmt::Write;

use crate::model::Spec;

use super::Command;

/// Words by name, as the cases of a shell's `case`.
fn cases<'a>(rows: impl Iterator<Item = (&'a str, Vec<String>)>, indent: &str) -> String {
    let mut out = String::new();
    for (name, words) in rows.filter(|(_, words)| !words.is_empty()) {
        let _ = writeln!(out, "{indent}{name}) echo '{}' ;;", words.join(" "));
    }
    out
}

fn parameters(spec: &Spec) -> impl Iterator<Item = (&str, Vec<String>)> {
    let actions = spec.actions.iter();
    actions.map(|action| (&*action.name, action.input.iter().map(|field| format!("--{}", field.name)).collect()))
}

fn options(spec: &Spec) -> impl Iterator<Item = (&str, Vec<String>)> {
    spec.cli.commands.iter().map(|command| {
        let options = command.options.iter().map(|option| format!("--{}", option.name));
        (&*command.name, options.chain(["--help".to_owned()]).collect())
    })
}

/// The values of options and arguments that have a list of them.
fn choices(spec: &Spec) -> impl Iterator<Item = (String, &[String])> {
    spec.cli.commands.iter().flat_map(|command| {
        let of_options = command.options.iter().map(|option| (format!("{} --{}", command.name, option.name), option));
        let of_arguments = command.arguments.iter().map(|argument| (format!("{} ", command.name), argument));
        let all = of_options.chain(of_arguments);
        all.filter(|(_, argument)| !argument.choices.is_empty()).map(|(place, argument)| (place, &*argument.choices))
    })
}

/// The commands whose first argument is an action, and those that take its parameters too.
fn acting(spec: &Spec) -> (Vec<&str>, Vec<&str>) {
    let takes_action = |command: &&Command| command.arguments.iter().any(|argument| argument.name == "ACTION");
    let commands: Vec<&Command> = spec.cli.commands.iter().filter(takes_action).collect();
    let with_parameters = commands.iter().filter(|command| command.takes_parameters()).map(|command| &*command.name);
    let with_parameters = with_parameters.collect();
    (commands.iter().map(|command| &*command.name).collect(), with_parameters)
}

/// Every word that can be first.
fn commands(spec: &Spec) -> String {
    spec.cli.commands.iter().map(|command| &*command.name).collect::<Vec<_>>().join(" ")
}

fn actions(spec: &Spec) -> String {
    spec.actions.iter().map(|action| &*action.name).collect::<Vec<_>>().join(" ")
}

/// The script for bash.
pub fn bash(spec: &Spec) -> String {
    let (acting, with_parameters) = acting(spec);
    let listed: String = choices(spec).fold(String::new(), |mut out, (place, values)| {
        let _ = writeln!(out, "    '{place}') echo '{}' ;;", values.join(" "));
        out
    });
    format!(
        r#"# Completion of {program}: source it, or put it where your shell looks for completions.
_tencentdb_postgres_parameters() {{
  case $1 in
{parameters}  esac
}}

_tencentdb_postgres_options() {{
  case $1 in
{options}  esac
}}

_tencentdb_postgres_choices() {{
  case "$1 $2" in
{listed}  esac
}}

_tencentdb_postgres() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}
  local command=${{COMP_WORDS[1]}} candidates
  if [ "$COMP_CWORD" -eq 1 ]; then
    candidates='{commands} --help --version'
  elif candidates=$(_tencentdb_postgres_choices "$command" "$previous") && [ -n "$candidates" ]; then
    :
  elif [ "$COMP_CWORD" -eq 2 ]; then
    case $command in
      {acting}) candidates='{actions}' ;;
      *) candidates="$(_tencentdb_postgres_choices "$command" '') $(_tencentdb_postgres_options "$command")" ;;
    esac
  else
    candidates=$(_tencentdb_postgres_options "$command")
    case $command in
      {with_parameters}) candidates="$candidates $(_tencentdb_postgres_parameters "${{COMP_WORDS[2]}}")" ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$candidates" -- "$current"))
}}
complete -o default -F _tencentdb_postgres {program}
"#,
        program = spec.cli.program,
        parameters = cases(parameters(spec), "    "),
        options = cases(options(spec), "    "),
        commands = commands(spec),
        actions = actions(spec),
        acting = acting.join("|"),
        with_parameters = with_parameters.join("|"),
    )
}

/// The script for zsh, which runs that for bash.
pub fn zsh(spec: &Spec) -> String {
    format!("autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n{}", bash(spec))
}

/// The script for fish.
pub fn fish(spec: &Spec) -> String {
    let program = &spec.cli.program;
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('\'', "\\'");
    let mut out = format!("# Completion of {program}: put it into ~/.config/fish/completions/{program}.fish.\n");
    let _ = writeln!(out, "complete -c {program} -f");
    for command in &spec.cli.commands {
        let seen = format!("__fish_seen_subcommand_from {}", command.name);
        let _ = writeln!(
            out,
            "complete -c {program} -n __fish_use_subcommand -a {} -d '{}'",
            command.name,
            quoted(&command.doc)
        );
        for argument in command.arguments.iter().filter(|argument| !argument.choices.is_empty()) {
            let _ = writeln!(out, "complete -c {program} -n '{seen}' -a '{}'", argument.choices.join(" "));
        }
        for option in &command.options {
            let value = match (&option.value, option.choices.join(" ")) {
                (Some(_), choices) if !choices.is_empty() => format!(" -x -a '{choices}'"),
                (Some(_), _) => " -x".to_owned(),
                (None, _) => String::new(),
            };
            let (name, doc) = (&option.name, quoted(&option.doc));
            let _ = writeln!(out, "complete -c {program} -n '{seen}' -l {name}{value} -d '{doc}'");
        }
    }
    let (acting, with_parameters) = acting(spec);
    let any = |commands: Vec<&str>| format!("__fish_seen_subcommand_from {}", commands.join(" "));
    let (acting, with_parameters) = (any(acting), any(with_parameters));
    let _ = writeln!(
        out,
        "complete -c {program} -n '{acting}; and test (count (commandline -opc)) -eq 2' -a '{}'",
        actions(spec)
    );
    let _ = write!(out, "function __tencentdb_postgres_parameters\n  switch (commandline -opc)[3]\n");
    for (action, words) in parameters(spec).filter(|(_, words)| !words.is_empty()) {
        let _ = writeln!(out, "    case {action}; string split ' ' -- '{}'", words.join(" "));
    }
    let _ = write!(out, "  end\nend\n");
    let _ = writeln!(
        out,
        "complete -c {program} -n '{with_parameters}; and test (count (commandline -opc)) -gt 2' \
         -a '(__tencentdb_postgres_parameters)'"
    );
    out
}
