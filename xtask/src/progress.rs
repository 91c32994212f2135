//! What a person sees of the work: a line before and after each step, a table at the end.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// One part of a longer run, by name.
pub struct Part {
    pub name: &'static str,
    pub run: fn() -> Result<()>,
}

/// Does one step between a line that names it and a line that tells how long it took.
pub fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("==> {title}");
    let started = Instant::now();
    let result = work().with_context(|| format!("{title} failed"))?;
    println!("    done in {}", seconds(started.elapsed()));
    Ok(result)
}

/// Runs all parts, also after one has failed, and ends with a table of them.
pub fn run_all<'a>(what: &str, parts: impl Iterator<Item = &'a Part>) -> Result<()> {
    let mut rows = Vec::new();
    let mut failed = Vec::new();
    for part in parts {
        println!("\n=== {what} {}", part.name);
        let started = Instant::now();
        let result = (part.run)();
        let took = seconds(started.elapsed());
        let word = if result.is_ok() { "ok" } else { "FAILED" };
        if let Err(error) = result {
            eprintln!("error: {what} {}: {error:#}", part.name);
            failed.push(part.name);
        }
        rows.push([part.name.to_owned(), word.to_owned(), took]);
    }
    println!("\n{}", table([what, "result", "time"], &rows));
    if !failed.is_empty() {
        bail!("{} of {} failed: {}", failed.len(), rows.len(), failed.join(", "));
    }
    Ok(())
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

fn seconds(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 10.0 { format!("{seconds:.1} s") } else { format!("{seconds:.0} s") }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn one_failure_does_not_hide_the_parts_behind_it() {
        let parts = [
            Part { name: "first", run: || bail!("no") },
            Part { name: "second", run: || Ok(()) },
            Part { name: "third", run: || bail!("no") },
        ];
        let error = run_all("suite", parts.iter()).unwrap_err().to_string();
        assert_eq!(error, "2 of 3 failed: first, third");
        assert!(run_all("suite", parts[1..2].iter()).is_ok());
    }
}
