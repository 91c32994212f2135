//! `cargo xtask demo`: the demo page on this machine.

use std::env;
use std::process::{Command, Stdio};

use anyhow::Result;
use clap::Args;

use crate::serve::{Site, serve};
use crate::{build, paths};

#[derive(Args)]
pub struct Arguments {
    /// The port to listen on; 0 is any free one
    #[arg(long, value_name = "N", default_value_t = 8787)]
    port: u16,
    /// Open no browser
    #[arg(long)]
    no_open: bool,
    /// Serve the package as it is
    #[arg(long)]
    no_build: bool,
}

pub fn command(arguments: &Arguments) -> Result<()> {
    if !arguments.no_build {
        build::run()?;
    }
    let site = Site { page: paths::root().join("www"), package: paths::pkg() };
    serve(site, arguments.port, |address| {
        println!("listening on {address}");
        if !arguments.no_open {
            open(address);
        }
    })
}

/// Shows the page in the person's browser; the address is on the screen anyway, so failing is no error.
fn open(address: &str) {
    let mut browser = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut start = Command::new("cmd");
        start.args(["/c", "start", ""]);
        start
    } else if env::var_os("DISPLAY").is_some() || env::var_os("WAYLAND_DISPLAY").is_some() {
        Command::new("xdg-open")
    } else {
        return;
    };
    if browser.arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn().is_err() {
        println!("no browser could be opened; open the address yourself");
    }
}
