//! HTTP around the emulator. One thread: a call takes microseconds, and an answer that has to wait lets the others
//! pass.

mod arguments;
mod body;
mod ending;
mod limits;
mod record_file;
mod state_file;
mod watch;

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::future::{Future, poll_fn};
use std::io::{self, Write};
use std::mem;
use std::net::Ipv4Addr;
use std::pin::{Pin, pin};
use std::process::{self, ExitCode};
use std::rc::Rc;
use std::task::Poll;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::http::request::Parts;
use hyper::service::service_fn;
use hyper::{StatusCode, Version, header};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch as watch_channel;
use tokio::task::LocalSet;

use self::arguments::Arguments;
use self::body::{Body, Held, Unread};
use self::limits::{BODY_BYTES, CONNECTIONS, HEAD_BYTES, HEAD_TIME, HEADERS, LINGER_TIME};
use self::record_file::RecordFile;
use self::state_file::StateFile;
use self::watch::Watched;
use crate::{DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator, Request, Response};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// What all connections share.
struct Server {
    emulator: RefCell<Emulator>,
    /// What keeps its state, if it is kept.
    file: RefCell<Option<StateFile>>,
    /// What records it, if it is recorded.
    recording: RefCell<Option<RecordFile>>,
    /// Tells connections that the program ends.
    ends: watch_channel::Receiver<bool>,
    held: Held,
    connections: Cell<usize>,
}

/// Runs the program with these arguments, of which the first is its own name, until the process ends.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = arguments::parse(arguments).unwrap_or_else(|error| error.exit());
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Listens until the program is told to end.
fn run(Arguments { port, state, record, config }: Arguments) -> Result<(), String> {
    let now_ms = now_ms();
    let (mut emulator, file) = match state {
        Some(path) => state_file::open(&path, config, now_ms).map(|(emulator, file)| (emulator, Some(file)))?,
        None => (Emulator::new(config, now_ms), None),
    };
    let recording = record.map(|path| record_file::create(&path, &mut emulator, now_ms)).transpose()?;
    let default_pair = emulator.credential().secret_id == DEFAULT_SECRET_ID;
    let (end, ends) = watch_channel::channel(false);
    let server = Rc::new(Server {
        emulator: RefCell::new(emulator),
        file: RefCell::new(file),
        recording: RefCell::new(recording),
        ends,
        held: Held::default(),
        connections: Cell::new(0),
    });
    listen(port, default_pair, &server, &end)
        .map_err(|error| format!("port {port} of 127.0.0.1 cannot be served: {error}"))?;
    let file = server.file.borrow();
    file.as_ref().map_or(Ok(()), StateFile::sync).map_err(|error| format!("the state is not on the disk: {error}"))
}

fn listen(port: u16, default_pair: bool, server: &Rc<Server>, end: &watch_channel::Sender<bool>) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    LocalSet::new().block_on(&runtime, async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        println!("listening on http://127.0.0.1:{}", listener.local_addr()?.port());
        if default_pair {
            println!("credential: SecretId {DEFAULT_SECRET_ID}, SecretKey {DEFAULT_SECRET_KEY}");
        }
        let mut told = pin!(ending::told());
        loop {
            let accepted = poll_fn(|cx| match told.as_mut().poll(cx) {
                Poll::Ready(()) => Poll::Ready(None),
                Poll::Pending => listener.poll_accept(cx).map(Some),
            });
            let Some(accepted) = accepted.await else { break };
            let Ok((stream, _)) = accepted else {
                // Mostly for want of file descriptors: some come back as connections end.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            if server.connections.get() == CONNECTIONS {
                continue;
            }
            let server = Rc::clone(server);
            server.connections.update(|count| count + 1);
            tokio::task::spawn_local(async move {
                // Fails when the other side breaks off.
                let _ = serve(stream, &server).await;
                server.connections.update(|count| count - 1);
            });
        }
        drop(listener);
        end.send_replace(true);
        ending::wait_for(&server.connections).await;
        Ok(())
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
    let mut ends = server.ends.clone();
    let mut told = pin!(async move { ends.wait_for(|ends| *ends).await.is_ok() });
    let mut is_told = false;
    let outcome = poll_fn(|cx| {
        if !is_told && told.as_mut().poll(cx).is_ready() {
            is_told = true;
            Pin::new(&mut connection).graceful_shutdown();
        }
        connection.poll_without_shutdown(cx)
    })
    .await;
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
        if let Some(file) = server.file.borrow_mut().as_mut()
            && let Err(error) = file.write(&mut emulator, now_ms())
        {
            // An answer would acknowledge what is forgotten with the end of the program.
            eprintln!("error: the state cannot be written, so the emulator ends: {error}");
            process::exit(1);
        }
        if let Some(recording) = server.recording.borrow_mut().as_mut()
            && let Err(error) = recording.write(&mut emulator)
        {
            // Who reports a fault relies on all calls being in it.
            eprintln!("error: the recording cannot be written, so the emulator ends: {error}");
            process::exit(1);
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
