//! `call`: one action, and what it starts.

use core::time::Duration;
use std::io::IsTerminal;

use indicatif::ProgressBar;
use serde_json::{Map, Value};
use tencentdb_postgres::model::{self, check, redact};
use tencentdb_postgres::{Error, Handle, HttpResponse, Progress, TransportError, TransportErrorKind, ValidationError};

use super::action;
use crate::arguments::Given;
use crate::failure::{self, Failure};
use crate::reference::Reference;
use crate::table::Table;
use crate::{output, parameters, session};

pub fn run(table: &Table, given: &Given) -> Result<(), Failure> {
    let (action, reference) = (action(given), Reference::load());
    if given.flag("wait") && model::action(action).is_some_and(model::ActionInfo::read_only) {
        return Err(Failure::Usage(format!("--wait is for calls that change something; {action} only reads")));
    }
    let patience = Duration::from_secs(given.number("timeout")?.unwrap_or_default());
    let params = parameters::text(given, &reference)?;
    checked(given, &params)?;
    if given.flag("dry-run") {
        let shown = redact(action, &params);
        return output::print(&serde_json::from_str(&shown).map_or(shown, |value| output::json(&value)));
    }
    let client = session::client(given)?;
    session::block_on(async {
        let answer = response(action, &client.raw(action, &params).await?)?;
        // Before the wait: what names the order must not be lost with it.
        output::print(&match given.json() {
            true => output::json(&Value::from(answer.clone())),
            false => output::answer(table, &reference, action, &answer),
        })?;
        if !given.flag("wait") {
            return Ok(());
        }
        let asked = serde_json::from_str(&params).unwrap_or_default();
        let handle = Handle::of(action, &asked, &Value::from(answer));
        let mut shown = Shown::new();
        let waited = client.wait(&handle, patience, |progress| shown.tell(progress)).await;
        shown.end();
        waited.map(drop).map_err(|error| Failure::Wait { action: action.to_owned(), error: Box::new(error) })
    })?
}

/// Checks parameters before anything is sent, and tells of what is merely unusual.
pub fn checked(given: &Given, params: &str) -> Result<(), Failure> {
    let report = check(action(given), params, session::checks(given));
    if report.refuses() {
        return Err(ValidationError::new(action(given), report.problems).into());
    }
    failure::problems(&report.problems).for_each(|line| eprintln!("{line}"));
    Ok(())
}

/// The members of an answer, as they came.
fn response(action: &str, response: &HttpResponse) -> Result<Map<String, Value>, Failure> {
    let body: Option<Value> = serde_json::from_slice(&response.body).ok();
    match body.and_then(|mut body| body.get_mut("Response").map(Value::take)) {
        Some(Value::Object(answer)) => Ok(answer),
        _ => {
            let message = format!("{action} was answered with what is no answer");
            Err(Error::from(TransportError::new(TransportErrorKind::Malformed, message)).into())
        }
    }
}

/// How far a wait is: on a terminal as a line that changes, and otherwise as a line for each change.
struct Shown {
    bar: Option<ProgressBar>,
    last: String,
}

impl Shown {
    fn new() -> Self {
        let bar = std::io::stderr().is_terminal().then(ProgressBar::new_spinner);
        if let Some(bar) = &bar {
            bar.enable_steady_tick(Duration::from_millis(100));
        }
        Self { bar, last: String::new() }
    }

    fn tell(&mut self, progress: &Progress<'_>) {
        let state = progress.state.unwrap_or("not there yet").replace(' ', "-");
        let percent = progress.percent.map_or(String::new(), |percent| format!(", {percent} %"));
        let step = progress.step.filter(|step| !step.is_empty()).map_or(String::new(), |step| format!(", {step}"));
        let line = format!("waiting: {state}{percent}{step}");
        match &self.bar {
            Some(bar) => bar.set_message(line),
            None if line != self.last => {
                eprintln!("{line}");
                self.last = line;
            }
            None => {}
        }
    }

    fn end(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
