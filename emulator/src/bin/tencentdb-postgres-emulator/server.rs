//! HTTP around the emulator. One thread: a call takes microseconds, and an answer that has to wait lets the others pass.

use std::cell::RefCell;
use std::io;
use std::net::Ipv4Addr;
use std::rc::Rc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tencentdb_postgres::model::V3_POST_BYTES;
use tencentdb_postgres_emulator::{Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator, Request, Response};
use tokio::net::TcpListener;
use tokio::task::LocalSet;

type Error = Box<dyn std::error::Error + Send + Sync>;

/// Listens until the process ends.
pub fn run(port: u16, config: Config) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    let default_pair = config.credentials.is_empty();
    let emulator = Rc::new(RefCell::new(Emulator::new(config, now_ms())));
    LocalSet::new().block_on(&runtime, async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        println!("listening on http://127.0.0.1:{}", listener.local_addr()?.port());
        if default_pair {
            println!("credential: SecretId {DEFAULT_SECRET_ID}, SecretKey {DEFAULT_SECRET_KEY}");
        }
        loop {
            // A connection that could not be accepted concerns nobody else.
            let Ok((stream, _)) = listener.accept().await else { continue };
            let emulator = Rc::clone(&emulator);
            tokio::task::spawn_local(async move {
                let service = service_fn(move |request| answer(Rc::clone(&emulator), request));
                let connection = hyper::server::conn::http1::Builder::new()
                    .timer(TokioTimer::new())
                    .serve_connection(TokioIo::new(stream), service);
                // Ends with an error when the other side breaks off, or when a fault closes the connection.
                let _ = connection.await;
            });
        }
    })
}

/// Answers one request. An error closes the connection without an answer.
async fn answer(
    emulator: Rc<RefCell<Emulator>>,
    request: hyper::Request<Incoming>,
) -> Result<hyper::Response<Full<Bytes>>, Error> {
    let (parts, body) = request.into_parts();
    // One byte more than the API takes, so that it is the API that refuses.
    let body = match Limited::new(body, V3_POST_BYTES as usize + 1).collect().await {
        Ok(body) => body.to_bytes().to_vec(),
        Err(error) if error.is::<LengthLimitError>() => vec![0; V3_POST_BYTES as usize + 1],
        // Broken off on the way: a request that never arrived.
        Err(error) => return Err(error),
    };
    let headers = parts
        .headers
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    let url = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let request = Request { method: parts.method.as_str().to_owned(), url, headers, body };

    let response = {
        let mut emulator = emulator.borrow_mut();
        let response = emulator.handle(&request, now_ms());
        if let (Some(_), Some(entry)) = (&response.request_id, emulator.log().next_back()) {
            eprintln!("{entry}");
        }
        response
    };
    let Response { status, headers, body, delay_ms, dropped, .. } = response;
    tokio::time::sleep(Duration::from_millis(delay_ms)).await;
    if dropped {
        return Err("a fault closes this connection".into());
    }
    let mut response = hyper::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(name, value);
    }
    Ok(response.body(Full::new(Bytes::from(body)))?)
}

fn now_ms() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}
