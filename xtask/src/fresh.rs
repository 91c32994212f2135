//! `cargo xtask fresh`: what the vendor has changed in the API since spec/ was last compared with its description.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use crate::process::{output, program, run};
use crate::{codegen, paths, python};

#[derive(Args)]
pub struct Arguments {
    /// The vendor's description; left out, that of the newest tccli on PyPI
    #[arg(long, value_name = "API_JSON", requires = "codes")]
    description: Option<PathBuf>,
    /// The error codes of the vendor's SDK for Python, errorcodes.py
    #[arg(long, value_name = "FILE", requires = "description")]
    codes: Option<PathBuf>,
    /// Take the texts as read: the next report tells what has another text than now
    #[arg(long)]
    seen: bool,
}

/// The packages of the vendor that tell of the API, each with the file that does.
const DESCRIPTION: (&str, &str) = ("tccli", "tccli/services/postgres/v20170312/api.json");
const CODES: (&str, &str) = ("tencentcloud-sdk-python-postgres", "tencentcloud/postgres/v20170312/errorcodes.py");
/// The hashes of the texts that were read.
const SEEN: &str = "spec/seen.txt";
const REPORT: &str = "fresh/report.md";

pub fn command(arguments: &Arguments) -> Result<()> {
    let (description, codes) = match (&arguments.description, &arguments.codes) {
        (Some(description), Some(codes)) => (description.clone(), codes.clone()),
        _ => (newest(DESCRIPTION)?, newest(CODES)?),
    };
    let seen = paths::root().join(SEEN);
    let report = output(codegen::codegen().arg("fresh").args([&description, &codes, &seen]))?;
    let path = paths::target().join(REPORT);
    paths::make_folder(&paths::target().join("fresh"))?;
    paths::write(&path, report.as_bytes())?;
    println!("{report}\n(in {})", paths::shown(&path));
    if arguments.seen {
        let texts = output(codegen::codegen().arg("seen").arg(&description))?;
        paths::write(&seen, texts.as_bytes())?;
    }
    Ok(())
}

/// Downloads the newest version of a package, without what it needs, and returns a file of it.
fn newest((package, file): (&str, &str)) -> Result<PathBuf> {
    let folder = paths::target().join("fresh").join(package);
    paths::remove_folder(&folder)?;
    paths::make_folder(&folder)?;
    let python = python::ensure("venv", &paths::root().join("tests/python/requirements.txt"))?;
    let download = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--dest"];
    run(program(&python).args(download).arg(&folder).arg(package))?;
    for wheel in paths::files(&folder, "", ".whl")? {
        println!("{}", version(&wheel));
        run(program(&python).args(["-m", "zipfile", "-e"]).args([&wheel, &folder]))?;
    }
    Ok(folder.join(file))
}

/// The name and version that begin a wheel's name.
fn version(wheel: &Path) -> String {
    let name = wheel.file_name().unwrap_or_default().to_string_lossy();
    name.split('-').take(2).collect::<Vec<_>>().join(" ")
}
