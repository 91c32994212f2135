//! What a command can fail with, how it is told, and the exit code for it.

use std::process::ExitCode;

use tencentdb_postgres::model::{Problem, Severity};
use tencentdb_postgres::{ApiError, Error, TransportError, ValidationError};

use crate::table::Table;

/// Why a command failed.
pub enum Failure {
    /// The command line is wrong, as clap says.
    Clap(Box<clap::Error>),
    /// The command line is wrong.
    Usage(String),
    /// A call failed.
    Call(Box<Error>),
    /// The call was accepted, and the wait for what it started failed.
    Wait { action: String, error: Box<Error> },
    /// Anything else.
    Other(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(Box::new(error))
    }
}

impl From<ValidationError> for Failure {
    fn from(error: ValidationError) -> Self {
        Self::Call(Box::new(error.into()))
    }
}

impl Failure {
    /// Tells it on standard error and returns the exit code.
    pub fn report(&self, table: &Table) -> ExitCode {
        let (code, lines) = match self {
            Self::Clap(error) => {
                // Ends in a line break of its own.
                eprint!("{error}");
                return table.exit("usage").into();
            }
            Self::Usage(message) => {
                ("usage", vec![message.clone(), String::new(), "For more information, try '--help'.".into()])
            }
            Self::Other(message) => ("failure", vec![message.clone()]),
            Self::Call(error) => told(error),
            Self::Wait { action, error } => {
                let (_, mut lines) = told(error);
                if let Some(first) = lines.first_mut() {
                    *first = format!("{action} was accepted, and waiting failed: {first}");
                }
                ("wait", lines)
            }
        };
        for (at, line) in lines.iter().enumerate() {
            let before = match at {
                0 => "error: ",
                _ if code == "usage" => "",
                _ => "  ",
            };
            eprintln!("{before}{line}");
        }
        table.exit(code).into()
    }
}

/// The name of the exit code, and the lines to print.
fn told(error: &Error) -> (&'static str, Vec<String>) {
    match error {
        Error::Validation(error) => ("refused", refused(error)),
        Error::Api(error) => (if error.outcome_unknown { "unknown" } else { "api" }, by_service(error)),
        Error::Transport(error) => (if error.outcome_unknown { "unknown" } else { "transport" }, on_its_way(error)),
        Error::Wait(error) => ("wait", vec![error.to_string()]),
        Error::Credential(error) => ("refused", vec![error.to_string()]),
        error => ("failure", vec![error.to_string()]),
    }
}

fn refused(error: &ValidationError) -> Vec<String> {
    let what = if error.action == "environment" { "the environment" } else { &*error.action };
    let mut lines = vec![format!("{what} is refused, nothing was sent")];
    lines.extend(problems(&error.problems));
    lines
}

/// A line for each problem, faults before advice.
pub fn problems(problems: &[Problem]) -> impl Iterator<Item = String> {
    [Severity::Error, Severity::Advice].into_iter().flat_map(|severity| {
        problems.iter().filter(move |problem| problem.severity == severity).map(move |problem| {
            let Problem { path, message, suggestion, .. } = problem;
            let mark = if severity == Severity::Advice { " (advice)" } else { "" };
            let meant = suggestion.as_ref().map_or(String::new(), |meant| format!(" (did you mean {meant}?)"));
            format!("{path} {message}{meant}{mark}").trim_start().to_owned()
        })
    })
}

fn by_service(error: &ApiError) -> Vec<String> {
    let ApiError { action, code, message, request_id, .. } = error;
    let mut lines = vec![format!("the service refused {action}: {code}: {message}")];
    lines.push(error.class().advice().to_owned());
    lines.push(format!("request {request_id}"));
    lines.extend(problems(&error.advice));
    lines.extend(unknown(error.outcome_unknown, error.verify_with));
    lines
}

fn on_its_way(error: &TransportError) -> Vec<String> {
    let action = error.action.as_ref().map_or(String::new(), |action| format!("{action}: "));
    let mut lines = vec![format!("{action}{}", error.message)];
    lines.extend(unknown(error.outcome_unknown, error.verify_with));
    lines
}

fn unknown(outcome_unknown: bool, verify_with: Option<&str>) -> Option<String> {
    let read = verify_with.unwrap_or("a read of what it changes");
    outcome_unknown.then(|| format!("it may have taken effect: look with {read} before calling it again"))
}
