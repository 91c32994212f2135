//! Running other programs.

use std::ffi::OsStr;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};

use crate::{paths, progress};

/// A program, to be run at the root of the repository.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(paths::root());
    command
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program whose output goes where ours goes; anything but success is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let status = shown(command).status().map_err(|error| not_started(command, error))?;
    if !status.success() {
        bail!("`{}` failed ({status})", spelled(command));
    }
    Ok(())
}

/// Has the output of a program go where ours goes.
fn shown(command: &mut Command) -> &mut Command {
    command.stdout(progress::stdio()).stderr(progress::stdio())
}

/// The same with a text to read.
pub fn run_on(command: &mut Command, input: &str) -> Result<()> {
    let mut child = shown(command).stdin(Stdio::piped()).spawn().map_err(|error| not_started(command, error))?;
    child.stdin.take().context("it reads nothing")?.write_all(input.as_bytes())?;
    let status = child.wait()?;
    if !status.success() {
        bail!("`{}` failed ({status})", spelled(command));
    }
    Ok(())
}

/// Runs a program and returns what it printed; its errors go where ours go.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(progress::stdio()).output().map_err(|error| not_started(command, error))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", spelled(command), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{}` printed no UTF-8", spelled(command)))
}

/// Returns whether a program can be started and ends well; its output is dropped.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Becomes the other program, so that a signal meant for this one reaches it.
#[cfg(unix)]
pub fn hand_over(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    let error = command.exec();
    Err(not_started(command, error))
}

/// Runs the other program in our place.
#[cfg(not(unix))]
pub fn hand_over(command: &mut Command) -> Result<()> {
    run(command)
}

/// The first of these programs that lies on the search path.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| {
            folders.iter().map(move |folder| folder.join(name).with_extension(std::env::consts::EXE_EXTENSION))
        })
        .find(|candidate| candidate.is_file())
}

/// The files cargo reports to have built, from its `--message-format=json` lines, in the order it built them.
pub fn cargo_artifacts(command: &mut Command) -> Result<Vec<PathBuf>> {
    let printed = output(command.arg("--message-format=json-render-diagnostics"))?;
    let mut files = Vec::new();
    for line in printed.lines().filter(|line| line.starts_with('{')) {
        let message: serde_json::Value = serde_json::from_str(line).context("cargo printed a line that is no JSON")?;
        if message["reason"] == "compiler-artifact" {
            let names = message["filenames"].as_array().into_iter().flatten();
            files.extend(names.filter_map(|name| name.as_str()).map(PathBuf::from));
            files.extend(message["executable"].as_str().map(PathBuf::from));
        }
    }
    Ok(files)
}

fn not_started(command: &Command, error: std::io::Error) -> anyhow::Error {
    let name = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if error.kind() != ErrorKind::NotFound {
        return anyhow!(error).context(format!("`{}` did not start", spelled(command)));
    }
    let cure = match name.as_str() {
        "node" | "npm" => "install Node.js 20 or later, with npm: https://nodejs.org",
        "python3" => "install Python 3.9 or later: https://www.python.org",
        "rustup" => "install it from https://rustup.rs",
        _ => "install it, or add its folder to PATH",
    };
    anyhow!("`{name}` is not there; {cure}")
}

fn spelled(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| paths::shown(Path::new(word))).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_its_cure() {
        let error = run(&mut program("no-such-program-here")).unwrap_err().to_string();
        assert_eq!(error, "`no-such-program-here` is not there; install it, or add its folder to PATH");
    }

    #[test]
    fn a_failure_names_the_command() {
        let error = output(cargo().arg("--no-such-flag")).unwrap_err().to_string();
        assert!(error.starts_with("`cargo --no-such-flag` failed ("), "{error}");
    }

    #[test]
    fn cargo_is_found_on_the_search_path_and_nonsense_is_not() {
        assert!(find(&["no-such-program-here", "cargo"]).is_some());
        assert_eq!(find(&["no-such-program-here"]), None);
    }
}
