//! Work in named parts: the suites and the checks, run side by side where they can be.

use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::builder::{PossibleValue, PossibleValuesParser};

use crate::paths;
use crate::progress::{logged, say, seconds, table};

/// One part of a longer run.
pub struct Part {
    pub name: &'static str,
    /// One line for the help of the command.
    pub about: &'static str,
    pub lane: Lane,
    pub run: fn() -> Result<()>,
}

/// The parts of one lane run one after the other, beside those of the other lane.
#[derive(Clone, Copy, PartialEq)]
pub enum Lane {
    /// Cargo compiles, on all cores, and holds the lock of its folder while it does.
    Compile,
    /// The package runs, and often waits: for a browser, a server, a timer, a download.
    Run,
}

/// Takes the names of these parts on the command line.
pub fn names(parts: &'static [Part]) -> PossibleValuesParser {
    PossibleValuesParser::new(parts.iter().map(|part| PossibleValue::new(part.name).help(part.about)))
}

/// The parts of these names, or all of them when none is named, in the order they run.
pub fn chosen<'a>(parts: &'a [Part], names: &[String]) -> Vec<&'a Part> {
    parts.iter().filter(|part| names.is_empty() || names.iter().any(|name| name == part.name)).collect()
}

/// How a part went.
struct Outcome {
    name: &'static str,
    failed: bool,
    took: Duration,
}

/// Runs all parts, also after one has failed, and ends with a table of them.
pub fn run_all(what: &str, parts: &[&Part]) -> Result<()> {
    let started = Instant::now();
    let lanes = [Lane::Compile, Lane::Run].map(|lane| of(parts, lane));
    let has_logs = lanes.iter().all(|lane| !lane.is_empty());
    let mut outcomes =
        if has_logs { side_by_side(what, lanes)? } else { parts.iter().map(|part| run_one(what, part)).collect() };
    outcomes.sort_by_key(|outcome| parts.iter().position(|part| part.name == outcome.name));

    let word = |failed| if failed { "FAILED" } else { "ok" };
    let row = |one: &Outcome| [one.name.to_owned(), word(one.failed).to_owned(), seconds(one.took)];
    let failed: Vec<&str> = outcomes.iter().filter(|one| one.failed).map(|one| one.name).collect();
    let mut rows: Vec<_> = outcomes.iter().map(row).collect();
    if rows.len() > 1 {
        rows.push(["all".to_owned(), word(!failed.is_empty()).to_owned(), seconds(started.elapsed())]);
    }
    // The other lane may have printed a thousand lines since.
    for name in failed.iter().filter(|_| has_logs) {
        say(&format!("\n=== how part {name} ended\n{}", end_of(&paths::read_text(&log_of(name))?)));
    }
    say(&format!("\n{}", table([what, "result", "time"], &rows)));
    if !failed.is_empty() {
        bail!("{} of {} failed: {}", failed.len(), outcomes.len(), failed.join(", "));
    }
    Ok(())
}

/// The file that holds the output of a part which runs beside others.
fn log_of(part: &str) -> PathBuf {
    paths::target().join("logs").join(format!("{part}.log"))
}

/// The last lines of a log, where runners say what failed.
fn end_of(log: &str) -> String {
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(80)..].join("\n")
}

fn of<'a>(parts: &[&'a Part], lane: Lane) -> Vec<&'a Part> {
    parts.iter().filter(|part| part.lane == lane).copied().collect()
}

/// Runs lanes beside each other. The output of each part appears when the part has ended, so that it stays together.
fn side_by_side(what: &str, lanes: [Vec<&Part>; 2]) -> Result<Vec<Outcome>> {
    paths::make_folder(&paths::target().join("logs"))?;
    let run_lane = |lane: Vec<&Part>| -> Result<Vec<Outcome>> {
        let run_logged = |part: &Part| {
            let log = log_of(part.name);
            say(&format!("... {what} {} runs, see {}", part.name, paths::shown(&log)));
            let outcome = logged(&log, || run_one(what, part))?;
            say(String::from_utf8_lossy(&paths::read(&log)?).trim_end());
            Ok(outcome)
        };
        lane.into_iter().map(run_logged).collect()
    };
    thread::scope(|scope| {
        let running = lanes.map(|lane| scope.spawn(|| run_lane(lane)));
        let mut outcomes = Vec::new();
        for lane in running {
            outcomes.extend(lane.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok(outcomes)
    })
}

fn run_one(what: &str, part: &Part) -> Outcome {
    say(&format!("\n=== {what} {}", part.name));
    let started = Instant::now();
    let result = (part.run)();
    let took = started.elapsed();
    match &result {
        Ok(()) => say(&format!("=== {what} {}: ok in {}", part.name, seconds(took))),
        Err(error) => say(&format!("error: {what} {}: {error:#}", part.name)),
    }
    Outcome { name: part.name, failed: result.is_err(), took }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn part(name: &'static str, lane: Lane, run: fn() -> Result<()>) -> Part {
        Part { name, about: "", lane, run }
    }

    #[test]
    fn one_failure_does_not_hide_the_parts_after_it() {
        for other in [Lane::Compile, Lane::Run] {
            let parts = [
                part("first", Lane::Compile, || bail!("no")),
                part("second", other, || Ok(())),
                part("third", Lane::Compile, || bail!("no")),
            ];
            let error = run_all("test-part", &chosen(&parts, &[])).unwrap_err().to_string();
            assert_eq!(error, "2 of 3 failed: first, third");
            assert!(run_all("test-part", &[&parts[1]]).is_ok());
        }
    }

    #[test]
    fn all_parts_run_unless_some_are_named() {
        let parts = [part("a", Lane::Run, || Ok(())), part("b", Lane::Run, || Ok(()))];
        let names = |named: &[&str]| {
            let named: Vec<String> = named.iter().map(|name| (*name).to_owned()).collect();
            chosen(&parts, &named).iter().map(|part| part.name).collect::<Vec<_>>()
        };
        assert_eq!(names(&[]), ["a", "b"]);
        assert_eq!(names(&["b", "a"]), ["a", "b"]);
        assert_eq!(names(&["b"]), ["b"]);
    }
}
