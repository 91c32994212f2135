//! `cargo xtask debugger`: the signature debugger as a folder of its own, to be put on any static server.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::serve::PROTECTION;
use crate::{build, paths};

#[derive(Args)]
pub struct Arguments {
    /// The folder to write to; what is there already stays, unless it has the same name
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Take the package as it is
    #[arg(long)]
    no_build: bool,
}

const PAGE: &str = "debugger.html";
/// The line that names the console as the page above. On its own the debugger has none.
const UP: &str = "<link rel=\"up\"";

pub fn command(arguments: &Arguments) -> Result<()> {
    if !arguments.no_build {
        build::run()?;
    }
    let files = lay_out(&arguments.out)?;
    println!(
        "{files} files in {}; index.html is the page.\n\
         Have the server send these headers with every file (Netlify and Cloudflare Pages read them from _headers; \
         docs/pages.md):",
        arguments.out.display()
    );
    for (name, value) in PROTECTION {
        println!("  {name}: {value}");
    }
    Ok(())
}

/// Copies the page and all it refers to, and adds the headers in the form that static hosts read. Returns the number of
/// files.
fn lay_out(out: &Path) -> Result<usize> {
    let page = paths::read_text(&source(Path::new(PAGE)))?;
    let page: String = page.split_inclusive('\n').filter(|line| !line.starts_with(UP)).collect();
    let mut known = BTreeSet::new();
    let mut waiting = references(&page, Path::new(""));
    put(&out.join("index.html"), page.as_bytes())?;
    put(&out.join("_headers"), headers().as_bytes())?;
    while let Some(file) = waiting.pop() {
        if !known.insert(file.clone()) {
            continue;
        }
        let bytes = paths::read(&source(&file))
            .context("the page refers to it; `cargo xtask build` makes what is missing in pkg/")?;
        if file.extension().is_some_and(|extension| extension == "js") {
            waiting.extend(references(&String::from_utf8_lossy(&bytes), file.parent().unwrap_or(Path::new(""))));
        }
        put(&out.join(&file), &bytes)?;
    }
    Ok(known.len() + 2)
}

/// For all paths, the headers that a page cannot set itself.
fn headers() -> String {
    PROTECTION.iter().fold("/*\n".to_owned(), |lines, (name, value)| format!("{lines}  {name}: {value}\n"))
}

/// Where a file of the page lies in the repository, just as `cargo xtask demo` serves it.
fn source(file: &Path) -> PathBuf {
    match file.strip_prefix("pkg") {
        Ok(inside) => paths::pkg().join(inside),
        Err(_) => paths::root().join("www").join(file),
    }
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    paths::make_folder(path.parent().unwrap_or(Path::new("")))?;
    paths::write(path, bytes)
}

/// The files a page or a module refers to: each text in double quotes that starts with `./` or `../` and follows a word
/// that takes one.
fn references(text: &str, folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut before = "";
    for (at, piece) in text.split('"').enumerate() {
        let takes =
            ["href=", "src=", "from", "import", "import(", ":"].iter().any(|word| before.trim_end().ends_with(word));
        if at % 2 == 1 && takes && (piece.starts_with("./") || piece.starts_with("../")) {
            found.push(plain(&folder.join(piece)));
        }
        before = piece;
    }
    found
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => drop(plain.pop()),
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn static_hosts_are_told_the_headers() {
        assert!(headers().starts_with("/*\n  content-security-policy: frame-ancestors 'none'\n"));
        assert_eq!(headers().lines().count(), 1 + PROTECTION.len());
    }

    #[test]
    fn pages_and_modules_name_their_files() {
        let page = "<link href=\"./styles/a.css\">\n{ \"imports\": { \"b\": \"./pkg/b.js\" } }\
                    <script src=\"./c.js\"></script><a href=\"#x\">";
        assert_eq!(references(page, Path::new("")), ["styles/a.css", "pkg/b.js", "c.js"].map(PathBuf::from));
        let module = "import { x } from \"../app/x.js\";\nexport * from \"./y.js\";\n\
                      await import(\"./z.js\");\nconst no = \"./not\";";
        assert_eq!(
            references(module, Path::new("debugger/parts")),
            ["debugger/app/x.js", "debugger/parts/y.js", "debugger/parts/z.js"].map(PathBuf::from)
        );
    }
}
