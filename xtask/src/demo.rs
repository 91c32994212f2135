//! `cargo xtask demo`: the demo page on this machine.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::serve::{serve, serve_beside};
use crate::{build, node, paths, site};

#[derive(Args)]
pub struct Arguments {
    /// The port to listen on; 0 is any free one
    #[arg(long, value_name = "N", default_value_t = 8787)]
    port: u16,
    /// Open no browser
    #[arg(long)]
    no_open: bool,
    /// Serve the pages as they were laid out last
    #[arg(long)]
    no_build: bool,
    /// Put a gateway between the page and an emulator, with three people to switch between
    #[arg(long)]
    gateway: bool,
}

pub fn command(arguments: &Arguments) -> Result<()> {
    if !arguments.no_build {
        build::run()?;
        site::lay_out_usual()?;
    }
    let site = site::usual();
    ensure!(site.join("index.html").is_file(), "no pages are laid out yet: leave --no-build out once");
    if arguments.gateway {
        return behind_gateway(site, arguments);
    }
    serve(site, arguments.port, |address| listening(address, arguments))
}

fn listening(address: &str, arguments: &Arguments) {
    println!("listening on {address}");
    if !arguments.no_open {
        open(address);
    }
}

/// Serves the files to a server of Node.js, which has the gateway and passes them on.
fn behind_gateway(site: PathBuf, arguments: &Arguments) -> Result<()> {
    let mut node = node::node()?;
    node.arg(paths::root().join("xtask/demo/gateway.mjs")).env("PORT", arguments.port.to_string());
    serve_beside(site, |files| {
        let mut server = node.env("FILES", files).stdout(Stdio::piped()).spawn()?;
        let said = server.stdout.take().context("it says where it listens")?;
        for line in BufReader::new(said).lines() {
            if let Some(address) = line?.strip_prefix("listening on ") {
                listening(address, arguments);
            }
        }
        ensure!(server.wait()?.success(), "the gateway ended");
        Ok(())
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
