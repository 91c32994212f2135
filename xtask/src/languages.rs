//! The languages that the debugger page has code in, so that it can be tried.

use anyhow::Result;

use crate::apt;
use crate::process::{find, program, succeeds};

/// What has to be there, and the Debian packages that bring it. .NET is not among them: Mono takes its place.
const WANTED: &[(&str, &[&str], &[&str])] = &[
    ("php", &["-r", "exit(function_exists('curl_init') ? 0 : 1);"], &["php-cli", "php-curl"]),
    ("go", &["version"], &["golang-go"]),
    ("javac", &["-version"], &["default-jdk-headless"]),
    ("mcs", &["--version"], &["mono-mcs", "libmono-system-core4.0-cil", "libmono-system-net-http4.0-cil"]),
    ("openssl", &["version"], &["openssl"]),
    ("curl", &["--version"], &["curl"]),
];

/// Installs what is missing, all at once.
pub fn ensure() -> Result<()> {
    let works = |name: &str, words: &[&str]| find(&[name]).is_some() && succeeds(program(name).args(words));
    let missing = WANTED.iter().filter(|(name, words, _)| !works(name, words));
    let packages: Vec<&str> = missing.flat_map(|(_, _, packages)| *packages).copied().collect();
    if packages.is_empty() {
        return Ok(());
    }
    apt::install(&packages, "the debugger page's code in other languages")
}
