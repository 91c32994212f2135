//! Debian packages: installed where we may, asked for where we may not.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::once::Turns;
use crate::process::{find, output, program, run};
use crate::progress::step;

/// Installs Debian packages as root on Debian; anywhere else it fails with the one thing to do.
pub fn install(packages: &[&str], purpose: &str) -> Result<()> {
    static TURNS: Turns = Turns::new();
    let _turn = TURNS.take();
    let names = packages.join(" ");
    if find(&["apt-get"]).is_none() || !Path::new("/etc/debian_version").exists() {
        bail!("{purpose} needs {names}: install them with this system's package manager");
    }
    if !is_root()? {
        bail!(
            "{purpose} needs {names}: run\n    \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
        );
    }
    step(&format!("installing {names}"), || {
        let apt = || {
            let mut apt = program("apt-get");
            apt.env("DEBIAN_FRONTEND", "noninteractive");
            apt
        };
        run(apt().arg("update"))?;
        run(apt().args(["install", "-y", "--no-install-recommends"]).args(packages))
            .with_context(|| format!("{purpose} needs {names}"))
    })
}

fn is_root() -> Result<bool> {
    Ok(output(program("id").arg("-u"))?.trim() == "0")
}
