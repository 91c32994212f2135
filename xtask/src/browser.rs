//! The browsers.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::apt;
use crate::process::{find, output, program};

/// Finds Chromium, at `CHROMIUM` or on the search path, and installs it where it is missing.
pub fn ensure() -> Result<PathBuf> {
    installed_or("CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
}

/// Finds Firefox, at `FIREFOX` or on the search path, and installs it where it is missing.
pub fn ensure_firefox() -> Result<PathBuf> {
    installed_or("FIREFOX", &["firefox-esr", "firefox"])
}

/// Installs a font with Chinese letters unless there is one: without it every Chinese text is a row of boxes, whose
/// widths are not those of its letters.
pub fn ensure_chinese_font() -> Result<()> {
    let known = output(program("fc-list").args([":lang=zh", "family"]));
    if known.is_ok_and(|families| !families.trim().is_empty()) {
        return Ok(());
    }
    apt::install(&["fontconfig", "fonts-noto-cjk"], "a page in Chinese")
}

/// Finds a browser, or installs the package of its first name.
fn installed_or(variable: &str, names: &[&str]) -> Result<PathBuf> {
    let there = || std::env::var_os(variable).map(PathBuf::from).or_else(|| find(names));
    if let Some(browser) = there() {
        return Ok(browser);
    }
    apt::install(&names[..1], "a test in the browser")?;
    there().with_context(|| format!("{} is installed but not on the search path; name it in {variable}", names[0]))
}
