//! A server of files for this machine alone: the page at `/`, the npm package at `/pkg/`.

use std::fs::{self, File};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

/// Two slow browsers must not wait for each other.
const THREADS: usize = 4;

/// The folders that are served.
pub struct Site {
    pub page: PathBuf,
    pub package: PathBuf,
}

/// Serves until the process ends; `ready` gets the address as soon as requests are taken.
pub fn serve(site: Site, port: u16, ready: impl FnOnce(&str)) -> Result<()> {
    let server = listen(port)?;
    ready(&address(&server)?);
    let site = Arc::new(site);
    let workers: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, site) = (Arc::clone(&server), Arc::clone(&site));
            thread::spawn(move || answer_all(&server, &site))
        })
        .collect();
    for worker in workers {
        worker.join().map_err(|_| anyhow!("the server broke down"))?;
    }
    Ok(())
}

fn listen(port: u16) -> Result<Arc<Server>> {
    let server = Server::http((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| anyhow!("cannot listen on port {port} ({error}); --port N takes another one, --port 0 any free one"))?;
    Ok(Arc::new(server))
}

fn address(server: &Server) -> Result<String> {
    let address = server.server_addr().to_ip().context("the server has no address")?;
    Ok(format!("http://{address}"))
}

fn answer_all(server: &Server, site: &Site) {
    for request in server.incoming_requests() {
        // A client that went away before its answer is no concern of ours.
        let _ = answer(request, site);
    }
}

fn answer(request: Request, site: &Site) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let refusal = Response::from_string("only GET and HEAD\n").with_status_code(405);
        return request.respond(refusal.with_header(header("Allow", "GET, HEAD")));
    }
    match site.open(request.url()) {
        Some((path, file)) => {
            let response = Response::from_file(file)
                .with_header(header("Content-Type", content_type(&path)))
                .with_header(header("Cache-Control", "no-store"));
            request.respond(response)
        }
        None => {
            let missing = Response::from_string("not found\n").with_status_code(404);
            request.respond(missing.with_header(header("Cache-Control", "no-store")))
        }
    }
}

impl Site {
    /// The file behind a URL, if there is one inside the served folders.
    fn open(&self, url: &str) -> Option<(PathBuf, File)> {
        let segments = segments(url)?;
        let (folder, rest) = match segments.split_first() {
            Some((first, rest)) if first == "pkg" => (&self.package, rest),
            _ => (&self.page, &segments[..]),
        };
        let path = folder.join(rest.iter().collect::<PathBuf>());
        // A link could still lead out.
        let real = path.canonicalize().ok().filter(|real| real.starts_with(folder.canonicalize().unwrap_or_default()))?;
        let file = fs::metadata(&real).ok().filter(fs::Metadata::is_file).and_then(|_| File::open(&real).ok())?;
        Some((path, file))
    }
}

/// The decoded parts of a URL's path, or `None` if any of them could mean another place than its name says.
/// A path that ends with a slash means the page of that folder.
fn segments(url: &str) -> Option<Vec<String>> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let decoded: Option<Vec<String>> = path.split('/').map(decode).collect();
    let mut segments = decoded?;
    if let Some(last) = segments.last_mut().filter(|last| last.is_empty()) {
        "index.html".clone_into(last);
    }
    let plain = |segment: &String| !segment.is_empty() && !segment.starts_with('.') && !segment.contains(['/', '\\', ':', '\0']);
    segments.iter().all(plain).then_some(segments)
}

/// Undoes percent encoding; `None` where it is broken or hides no text.
fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("our own headers are well formed")
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn paths_are_taken_apart_and_decoded() {
        assert_eq!(segments("/").unwrap(), ["index.html"]);
        assert_eq!(segments("/pkg/core.wasm?v=1#top").unwrap(), ["pkg", "core.wasm"]);
        assert_eq!(segments("/a%20b/c/").unwrap(), ["a b", "c", "index.html"]);
    }

    #[test]
    fn nothing_leads_out_of_the_folders() {
        for url in [
            "/..",
            "/../Cargo.toml",
            "/pkg/../Cargo.toml",
            "/pkg/%2e%2e/Cargo.toml",
            "/pkg/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/.git/config",
            "//etc/passwd",
            "/pkg//core.js",
            "/c:/x",
            "/a%00b",
            "/%zz",
            "/%2",
            "/%ff",
            "*",
            "http://x/",
        ] {
            assert_eq!(segments(url), None, "{url}");
        }
    }

    #[test]
    fn types_are_those_a_browser_insists_on() {
        assert_eq!(content_type(Path::new("core.wasm")), "application/wasm");
        assert_eq!(content_type(Path::new("core.wasm.base64.js")), "text/javascript; charset=utf-8");
        assert_eq!(content_type(Path::new("x.mjs")), "text/javascript; charset=utf-8");
        assert_eq!(content_type(Path::new("LICENSE")), "application/octet-stream");
    }

    /// Serves this crate's own folders and returns the head and the body of one answer.
    fn ask(method: &str, url: &str) -> (String, String) {
        let here = crate::paths::root().join("xtask");
        let site = Site { page: here.join("tools"), package: here.join("src") };
        let server = listen(0).unwrap();
        let address = server.server_addr().to_ip().unwrap();
        let worker = {
            let server = Arc::clone(&server);
            thread::spawn(move || answer(server.recv().unwrap(), &site))
        };
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{method} {url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        worker.join().unwrap().unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_ascii_lowercase(), body.to_owned())
    }

    #[test]
    fn a_file_is_served_with_its_type_and_never_cached() {
        let (head, body) = ask("GET", "/package.json");
        assert!(head.starts_with("http/1.1 200"), "{head}");
        assert!(head.contains("content-type: application/json"), "{head}");
        assert!(head.contains("cache-control: no-store"), "{head}");
        assert!(body.contains("binaryen"), "{body}");
        assert!(ask("GET", "/pkg/serve.rs").1.contains("fn content_type"));
    }

    #[test]
    fn head_has_the_length_and_no_body() {
        let (head, body) = ask("HEAD", "/package.json");
        assert!(head.starts_with("http/1.1 200"), "{head}");
        assert!(head.contains("content-length: "), "{head}");
        assert_eq!(body, "");
    }

    #[test]
    fn what_is_not_there_is_404_and_what_changes_things_is_405() {
        for url in ["/", "/nothing.js", "/pkg/%2e%2e/Cargo.toml"] {
            assert!(ask("GET", url).0.starts_with("http/1.1 404"), "{url}");
        }
        let (head, _) = ask("POST", "/package.json");
        assert!(head.starts_with("http/1.1 405"), "{head}");
        assert!(head.contains("allow: get, head"), "{head}");
    }
}
