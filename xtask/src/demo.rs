//! `cargo xtask demo`: the demo page on this machine.

use std::env;
use std::process::{Command, Stdio};

use anyhow::Result;

use crate::arguments::{Arguments, Flag};
use crate::serve::{Site, serve};
use crate::{build, paths};

pub const FLAGS: &[Flag] = &[
    Flag::valued("--port", "N", "The port to listen on, 8787 unless told; 0 is any free one"),
    Flag::switch("--no-open", "Open no browser"),
    Flag::switch("--no-build", "Serve what is there"),
];

pub fn command(arguments: &Arguments) -> Result<()> {
    let port = arguments.port("--port", 8787)?;
    if !arguments.has("--no-build") {
        build::run()?;
    }
    let site = Site { page: paths::root().join("www"), package: paths::pkg() };
    serve(site, port, |address| {
        println!("listening on {address}");
        if !arguments.has("--no-open") {
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
