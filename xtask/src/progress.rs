//! The lines a person sees of the work: to the terminal, or to the log of the part that a thread works on.

use std::cell::RefCell;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::paths;

thread_local! {
    /// The log of this thread; without one, output goes where this program's goes.
    static LOG: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// Does some work whose output, and that of the programs it runs, goes to a file.
pub fn logged<T>(path: &Path, work: impl FnOnce() -> T) -> Result<T> {
    let file = File::create(path).with_context(|| format!("cannot write {}", paths::shown(path)))?;
    LOG.set(Some(file));
    let result = work();
    LOG.set(None);
    Ok(result)
}

/// Where the output of a program goes that this thread runs.
pub fn stdio() -> Stdio {
    LOG.with_borrow(|log| match log.as_ref().and_then(|file| file.try_clone().ok()) {
        Some(file) => file.into(),
        None => Stdio::inherit(),
    })
}

/// Prints a line.
pub fn say(line: &str) {
    LOG.with_borrow_mut(|log| match log {
        // A log that cannot be written must not stop the work it tells of.
        Some(file) => drop(writeln!(file, "{line}")),
        None => println!("{line}"),
    });
}

/// Does one step between a line that names it and a line with the time it took.
pub fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    say(&format!("==> {title}"));
    let started = Instant::now();
    let result = work().with_context(|| format!("{title} failed"))?;
    say(&format!("    done in {}", seconds(started.elapsed())));
    Ok(result)
}

/// Lines up rows under their heads: the first column to the left, the others to the right.
pub fn table<const N: usize>(heads: [&str; N], rows: &[[String; N]]) -> String {
    let width =
        |column: usize| rows.iter().map(|row| row[column].len()).chain([heads[column].len()]).max().unwrap_or(0);
    let line = |cells: [&str; N]| {
        let padded = cells.iter().enumerate().map(|(column, cell)| match column {
            0 => format!("{cell:<0$}", width(0)),
            _ => format!("  {cell:>0$}", width(column)),
        });
        padded.collect::<String>() + "\n"
    };
    let body = rows.iter().map(|row| line(row.each_ref().map(String::as_str)));
    std::iter::once(line(heads)).chain(body).collect()
}

/// A time in seconds, with a digit after the point where it is short.
pub fn seconds(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 10.0 { format!("{seconds:.1} s") } else { format!("{seconds:.0} s") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::{cargo, run};

    #[test]
    fn a_table_is_lined_up() {
        let rows = [["core.wasm".to_owned(), "1 234".to_owned()], ["a".to_owned(), "5".to_owned()]];
        assert_eq!(table(["file", "bytes"], &rows), "file       bytes\ncore.wasm  1 234\na              5\n");
    }

    #[test]
    fn times_are_short() {
        assert_eq!(seconds(Duration::from_millis(340)), "0.3 s");
        assert_eq!(seconds(Duration::from_millis(61_700)), "62 s");
    }

    #[test]
    fn a_log_holds_the_lines_of_the_work_and_of_its_programs() {
        let path = std::env::temp_dir().join(format!("xtask-log-{}", std::process::id()));
        logged(&path, || {
            say("first");
            run(cargo().arg("--version")).unwrap();
            say("last");
        })
        .unwrap();
        let log = paths::read_text(&path).unwrap();
        std::fs::remove_file(path).unwrap();
        assert!(log.starts_with("first\ncargo ") && log.ends_with("\nlast\n"), "{log}");
    }
}
