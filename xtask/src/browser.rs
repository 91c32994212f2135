//! The browsers, and the program that drives Chromium.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::apt;
use crate::process::find;

pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// Finds Chromium, at `CHROMIUM` and `CHROMEDRIVER` or on the search path, and installs it where it is missing.
pub fn ensure() -> Result<Browser> {
    if let Some(browser) = installed() {
        return Ok(browser);
    }
    apt::install(&["chromium", "chromium-driver"], "a test in the browser")?;
    installed().context(
        "chromium and chromedriver are installed but not on the search path; name them in CHROMIUM and CHROMEDRIVER",
    )
}

/// Finds Firefox, at `FIREFOX` or on the search path, and installs it where it is missing.
pub fn ensure_firefox() -> Result<PathBuf> {
    let there = || std::env::var_os("FIREFOX").map(PathBuf::from).or_else(|| find(&["firefox-esr", "firefox"]));
    if let Some(firefox) = there() {
        return Ok(firefox);
    }
    apt::install(&["firefox-esr"], "a test in Firefox")?;
    there().context("firefox-esr is installed but not on the search path; name it in FIREFOX")
}

fn installed() -> Option<Browser> {
    let named = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
    let chromium = named("CHROMIUM")
        .or_else(|| find(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]))?;
    let driver = named("CHROMEDRIVER").or_else(|| find(&["chromedriver"]))?;
    Some(Browser { chromium, driver })
}
