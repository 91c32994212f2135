//! HTTP around the emulator. One thread: a call takes microseconds, and an answer that has to wait lets the others
//! pass.

mod arguments;
mod body;
mod limits;
mod watch;

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::future::poll_fn;
use std::io::{self, Write};
use std::mem;
use std::net::Ipv4Addr;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::http::request::Parts;
use hyper::service::service_fn;
use hyper::{StatusCode, Version, header};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::LocalSet;

use self::arguments::Arguments;
use self::body::{Body, Held, Unread};
use self::limits::{BODY_BYTES, CONNECTIONS, HEAD_BYTES, HEAD_TIME, HEADERS, LINGER_TIME};
use self::watch::Watched;
use crate::{Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator, Request, Response};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// What all connections share.
struct Server {
    emulator: RefCell<Emulator>,
    held: Held,
    connections: Cell<usize>,
}

/// Runs the program with these arguments, of which the first is its own name, until the process ends.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let Arguments { port, config } = arguments::parse(arguments).unwrap_or_else(|error| error.exit());
    match run(port, config) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: port {port} of 127.0.0.1 cannot be served: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Listens until the process ends.
fn run(port: u16, config: Config) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    let emulator = Emulator::new(config, now_ms());
    let default_pair = emulator.credential().secret_id == DEFAULT_SECRET_ID;
    let emulator = RefCell::new(emulator);
    let server = Rc::new(Server { emulator, held: Held::default(), connections: Cell::new(0) });
    LocalSet::new().block_on(&runtime, async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        println!("listening on http://127.0.0.1:{}", listener.local_addr()?.port());
        if default_pair {
            println!("credential: SecretId {DEFAULT_SECRET_ID}, SecretKey {DEFAULT_SECRET_KEY}");
        }
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                // Mostly for want of file descriptors: some come back as connections end.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            if server.connections.get() == CONNECTIONS {
                continue;
            }
            let server = Rc::clone(&server);
            server.connections.update(|count| count + 1);
            tokio::task::spawn_local(async move {
                // Fails when the other side breaks off.
                let _ = serve(stream, &server).await;
                server.connections.update(|count| count - 1);
            });
        }
    })
}

/// Answers the requests of one connection until it ends.
async fn serve(stream: TcpStream, server: &Rc<Server>) -> io::Result<()> {
    let service = service_fn(|request| Box::pin(answer(Rc::clone(server), request)));
    let mut connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD_BYTES)
        .max_headers(HEADERS)
        .half_close(true)
        .serve_connection(TokioIo::new(Watched::new(stream)), service);
    let outcome = poll_fn(|cx| connection.poll_without_shutdown(cx)).await;
    let watched = connection.into_parts().io.into_inner();
    let within_head = watched.is_within_head();
    let status = match &outcome {
        // A fault that was asked for: no more is said.
        Err(error) if error.is_user() => return Ok(()),
        _ if watched.fault().is_some() => watched.fault(),
        Err(error) if error.is_timeout() && within_head => Some(StatusCode::REQUEST_TIMEOUT),
        Err(error) if error.is_incomplete_message() && within_head => Some(StatusCode::BAD_REQUEST),
        // hyper says itself what it cannot parse.
        _ => None,
    };
    let mut stream = watched.into_stream();
    if let Some(status) = status {
        let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
        stream.write_all(head.as_bytes()).await?;
    }
    stream.shutdown().await?;
    let mut forgotten = [0; 4096];
    let _ = tokio::time::timeout(LINGER_TIME, async {
        while stream.read(&mut forgotten).await? > 0 {}
        io::Result::Ok(())
    })
    .await;
    Ok(())
}

/// Answers one request. An error closes the connection without an answer.
async fn answer(server: Rc<Server>, request: hyper::Request<Incoming>) -> Result<hyper::Response<Full<Bytes>>, Error> {
    let (parts, body) = request.into_parts();
    if let Some(status) = fault(&parts) {
        return refused(status);
    }
    // What follows chunks is not watched; whoever wants another protocol may already speak it.
    let mut is_last = [header::TRANSFER_ENCODING, header::UPGRADE].iter().any(|name| parts.headers.contains_key(name));
    let declared =
        parts.headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.trim().parse::<u64>().ok());
    let body = match declared {
        Some(length) if length > BODY_BYTES as u64 => Err(Unread::Refused(StatusCode::PAYLOAD_TOO_LARGE)),
        _ => body::read(body, &server.held).await,
    };
    let mut body = match body {
        Ok(body) => body,
        // It is the API that refuses such a body, before it looks at it.
        Err(Unread::Refused(StatusCode::PAYLOAD_TOO_LARGE)) => {
            is_last = true;
            Body::too_large(&server.held)
        }
        Err(Unread::Refused(status)) => return refused(status),
        Err(Unread::Broken(error)) => return Err(error.into()),
    };
    let is_too_large = body.bytes.len() > BODY_BYTES;
    let response = {
        let mut emulator = server.emulator.borrow_mut();
        let response = emulator.handle(&arrived(&parts, mem::take(&mut body.bytes)), now_ms());
        if let (Some(_), Some(entry)) = (&response.request_id, emulator.log().next_back()) {
            // One write a line; where nobody reads them any more, nothing is to be done about it.
            let _ = io::stderr().write_all(format!("{entry}\n").as_bytes());
        }
        response
    };
    drop(body);
    let Response { status, headers, body, delay_ms, dropped, .. } = response;
    let status = if is_too_large && status == 200 { 413 } else { status };
    // Even a sleep of nothing lasts until the next millisecond.
    if delay_ms > 0 {
        tokio::time::sleep(Duration::from_millis(delay_ms)).await;
    }
    if dropped {
        return Err("a fault closes this connection".into());
    }
    let mut response = hyper::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(name, value);
    }
    if is_last {
        response = response.header(header::CONNECTION, "close");
    }
    Ok(response.body(Full::new(Bytes::from(body)))?)
}

/// The request as the emulator takes it.
fn arrived(parts: &Parts, body: Vec<u8>) -> Request {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let headers =
        parts.headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes()))).collect();
    Request { method: parts.method.as_str().to_owned(), url: parts.uri.to_string(), headers, body }
}

/// Returns what a head is refused with.
fn fault(parts: &Parts) -> Option<StatusCode> {
    let count = |name| parts.headers.get_all(name).iter().count();
    let hosts = count(header::HOST);
    if hosts > 1 || (hosts == 0 && parts.version == Version::HTTP_11) {
        return Some(StatusCode::BAD_REQUEST);
    }
    if parts.headers.get(header::EXPECT).is_some_and(|value| !value.as_bytes().eq_ignore_ascii_case(b"100-continue")) {
        return Some(StatusCode::EXPECTATION_FAILED);
    }
    None
}

/// An answer that ends the connection: where the request ends is not known, or does not matter any more.
fn refused(status: StatusCode) -> Result<hyper::Response<Full<Bytes>>, Error> {
    let mut response = hyper::Response::builder().status(status).header(header::CONNECTION, "close");
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response = response.header(header::RETRY_AFTER, "1");
    }
    Ok(response.body(Full::default())?)
}

fn now_ms() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}
