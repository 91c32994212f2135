//! A server of files for this machine alone.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread;

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use percent_encoding::percent_decode_str;
use tokio::net::TcpListener;

/// The headers of every page beside what the page says itself: no other site may frame it, reach its window or load its
/// files, types are taken at their word, and no address leaks. A page cannot say `frame-ancestors` in a `meta` element.
/// docs/pages.md explains each.
pub const PROTECTION: [(&str, &str); 6] = [
    ("content-security-policy", "frame-ancestors 'none'"),
    ("x-frame-options", "DENY"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Serves until the process ends; `ready` gets the address as soon as requests are taken.
pub fn serve(site: PathBuf, port: u16, ready: impl FnOnce(&str)) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.with_context(|| {
            format!("cannot listen on port {port}; --port N takes another one, --port 0 any free one")
        })?;
        ready(&format!("http://{}", listener.local_addr()?));
        accept(listener, Arc::new(site)).await;
        Ok(())
    })
}

/// Serves on any free port for as long as `work` takes, which is told the address.
pub fn serve_beside(site: PathBuf, work: impl FnOnce(&str) -> Result<()>) -> Result<()> {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let served = serve(site, 0, |address| drop(tell.send(address.to_owned())));
        if let Err(error) = served {
            eprintln!("{error:#}");
        }
    });
    work(&told.recv().context("the files cannot be served")?)
}

/// Takes connections, each a task of its own: an idle one must not keep others waiting.
async fn accept(listener: TcpListener, site: Arc<PathBuf>) {
    loop {
        // A connection that could not be accepted concerns nobody else.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let site = Arc::clone(&site);
        tokio::spawn(async move {
            let service = service_fn(|request: Request<Incoming>| {
                let response = answer(&site, request.method(), &request.uri().to_string());
                async { Ok::<_, Infallible>(response) }
            });
            // A client that goes away before its answer is no concern of ours.
            let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

fn answer(site: &Path, method: &Method, url: &str) -> Response<Full<Bytes>> {
    let mut response = if !matches!(*method, Method::GET | Method::HEAD) {
        let mut refusal = text(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n");
        refusal.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        refusal
    } else {
        match read(site, url) {
            Some((path, bytes)) => {
                let mut found = Response::new(Full::new(Bytes::from(bytes)));
                found.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type(&path)));
                found
            }
            None => text(StatusCode::NOT_FOUND, "not found\n"),
        }
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for (name, value) in PROTECTION {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

fn text(status: StatusCode, said: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from_static(said.as_bytes())));
    *response.status_mut() = status;
    response
}

/// The file behind a URL, if there is one inside the folder.
fn read(folder: &Path, url: &str) -> Option<(PathBuf, Vec<u8>)> {
    let path = folder.join(segments(url)?.iter().collect::<PathBuf>());
    // A link could still lead out.
    let real = path.canonicalize().ok().filter(|real| real.starts_with(folder.canonicalize().unwrap_or_default()))?;
    let bytes = fs::metadata(&real).ok().filter(fs::Metadata::is_file).and_then(|_| fs::read(&real).ok())?;
    Some((path, bytes))
}

/// The decoded parts of a URL's path, or `None` if any of them could mean another place than its name says.
/// A path that ends with a slash means the page of that folder.
fn segments(url: &str) -> Option<Vec<String>> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let decode = |segment| percent_decode_str(segment).decode_utf8().ok().map(Cow::into_owned);
    let mut segments: Vec<String> = path.split('/').map(decode).collect::<Option<_>>()?;
    if let Some(last) = segments.last_mut().filter(|last| last.is_empty()) {
        "index.html".clone_into(last);
    }
    let plain = |segment: &String| {
        // A `%` that is still there begins no escape.
        !segment.is_empty() && !segment.starts_with('.') && !segment.contains(['/', '\\', ':', '\0', '%'])
    };
    segments.iter().all(plain).then_some(segments)
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

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{SocketAddr, TcpStream};
    use std::sync::mpsc;
    use std::thread;

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
        assert_eq!(content_type(Path::new("core.wasm.text.js")), "text/javascript; charset=utf-8");
        assert_eq!(content_type(Path::new("x.mjs")), "text/javascript; charset=utf-8");
        assert_eq!(content_type(Path::new("LICENSE")), "application/octet-stream");
    }

    /// Serves this crate's own folder on a free port.
    fn serving() -> SocketAddr {
        let site = crate::paths::root().join("xtask");
        let (told, address) = mpsc::channel();
        thread::spawn(move || {
            serve(site, 0, move |url| told.send(url.trim_start_matches("http://").parse().unwrap()).unwrap())
        });
        address.recv().unwrap()
    }

    /// The head and the body of one answer.
    fn ask(method: &str, url: &str) -> (String, String) {
        let mut stream = TcpStream::connect(serving()).unwrap();
        write!(stream, "{method} {url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_ascii_lowercase(), body.to_owned())
    }

    #[test]
    fn idle_connections_keep_nobody_waiting() {
        let address = serving();
        let _idle: Vec<_> = (0..32).map(|_| TcpStream::connect(address).unwrap()).collect();
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET /tools/package.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }

    #[test]
    fn a_file_is_served_with_its_type_and_never_cached() {
        let (head, body) = ask("GET", "/tools/package.json");
        assert!(head.starts_with("http/1.1 200"), "{head}");
        assert!(head.contains("content-type: application/json"), "{head}");
        assert!(head.contains("cache-control: no-store"), "{head}");
        assert!(body.contains("binaryen"), "{body}");
        assert!(ask("GET", "/src/serve.rs").1.contains("fn content_type"));
    }

    #[test]
    fn every_answer_forbids_to_be_framed() {
        for (method, url) in [
            ("GET", "/tools/package.json"),
            ("HEAD", "/tools/package.json"),
            ("GET", "/nothing"),
            ("POST", "/"),
            ("GET", "/pkg/../x"),
        ] {
            let (head, _) = ask(method, url);
            for (name, value) in PROTECTION {
                let line = format!("\r\n{name}: {}\r\n", value.to_ascii_lowercase());
                assert!(format!("{head}\r\n").contains(&line), "{method} {url} lacks {name}: {head}");
            }
        }
    }

    #[test]
    fn head_has_the_length_and_no_body() {
        let (head, body) = ask("HEAD", "/tools/package.json");
        assert!(head.starts_with("http/1.1 200"), "{head}");
        assert!(head.contains("content-length: "), "{head}");
        assert_eq!(body, "");
    }

    #[test]
    fn what_is_not_there_is_404_and_what_changes_things_is_405() {
        for url in ["/", "/nothing.js", "/pkg/%2e%2e/Cargo.toml"] {
            assert!(ask("GET", url).0.starts_with("http/1.1 404"), "{url}");
        }
        let (head, _) = ask("POST", "/tools/package.json");
        assert!(head.starts_with("http/1.1 405"), "{head}");
        assert!(head.contains("allow: get, head"), "{head}");
    }
}
