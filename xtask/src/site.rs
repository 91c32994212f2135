//! `cargo xtask site`: all pages as one folder for any static server.
//!
//! esbuild makes the scripts and the styles of the pages, because it splits what pages and routes share into files of
//! their own, and the package is built with it already. The package is copied as it is: its modules load their wasm
//! when it is needed.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf, absolute};

use anyhow::{Context, Result};
use clap::Args;

use crate::process::run;
use crate::progress::step;
use crate::serve::PROTECTION;
use crate::{build, node, paths};

#[derive(Args)]
pub struct Arguments {
    /// The folder to write to; what is there already stays, unless it has the same name
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Take the package as it is
    #[arg(long)]
    no_build: bool,
}

/// The pages: each is `PAGE.html`, with `NAME/main.js` and `styles/NAME.css`.
const PAGES: [(&str, &str); 3] = [("index", "console"), ("explorer", "explorer"), ("debugger", "debugger")];
const ICON: &str = "favicon.svg";

pub fn command(arguments: &Arguments) -> Result<()> {
    if !arguments.no_build {
        build::run()?;
    }
    let files = lay_out(&arguments.out)?;
    println!(
        "{files} files of the package beside the pages in {}; index.html is the console.\n\
         Have the server send these headers with every file (Netlify and Cloudflare Pages read them from _headers; \
         docs/pages.md):",
        arguments.out.display()
    );
    for (name, value) in PROTECTION {
        println!("  {name}: {value}");
    }
    Ok(())
}

/// Where `cargo xtask demo` and the tests have the site.
pub fn usual() -> PathBuf {
    paths::target().join("site")
}

/// Makes the site anew where `cargo xtask demo` and the tests have it, from the package as it is.
pub fn lay_out_usual() -> Result<()> {
    paths::remove_folder(&usual())?;
    lay_out(&usual()).map(drop)
}

/// Writes the pages and what they need of the package, and adds the headers in the form that static hosts read. Returns
/// the number of the package's files.
fn lay_out(out: &Path) -> Result<usize> {
    let www = paths::root().join("www");
    let mut waiting = Vec::new();
    for (page, _) in PAGES {
        let file = format!("{page}.html");
        let text = paths::read_text(&www.join(&file))?;
        waiting.extend(references(&text, Path::new("")).into_iter().filter(|file| file.starts_with("pkg")));
        put(&out.join(file), text.as_bytes())?;
    }
    put(&out.join(ICON), &paths::read(&www.join(ICON))?)?;
    put(&out.join("_headers"), headers().as_bytes())?;
    bundle(&www, out)?;
    let mut known = BTreeSet::new();
    while let Some(file) = waiting.pop() {
        if !known.insert(file.clone()) {
            continue;
        }
        let bytes =
            paths::read(&paths::root().join(&file)).context("`cargo xtask build` makes what is missing in pkg/")?;
        if file.extension().is_some_and(|extension| extension == "js") {
            waiting.extend(references(&String::from_utf8_lossy(&bytes), file.parent().unwrap_or(Path::new(""))));
        }
        put(&out.join(&file), &bytes)?;
    }
    Ok(known.len())
}

/// Makes the scripts and styles of the pages.
fn bundle(www: &Path, out: &Path) -> Result<()> {
    node::install(&www.join("package.json"), www)?;
    let tools = node::tools()?;
    step("bundling the pages", || {
        let mut esbuild = node::installed(&tools, "esbuild");
        esbuild
            .current_dir(www)
            .args(PAGES.iter().flat_map(|(_, name)| [format!("{name}/main.js"), format!("styles/{name}.css")]))
            .args(["--bundle", "--splitting", "--format=esm", "--target=es2023", "--minify", "--log-level=warning"])
            .args(["--sourcemap", "--outbase=.", "--chunk-names=chunks/[name]-[hash]"])
            .args(["--external:tencentdb-postgres", "--external:tencentdb-postgres/*"])
            .arg(format!("--outdir={}", absolute(out)?.display()));
        run(&mut esbuild)
    })
}

/// For all paths, the headers that a page cannot set itself.
fn headers() -> String {
    PROTECTION.iter().fold("/*\n".to_owned(), |lines, (name, value)| format!("{lines}  {name}: {value}\n"))
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
