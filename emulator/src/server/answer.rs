//! One request and its answer.

use std::mem;
use std::process;
use std::rc::Rc;
use std::time::{Duration, Instant};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::http::request::Parts;
use hyper::{Method, StatusCode, Version, header};

use super::body::{self, Body, Unread};
use super::connection::Way;
use super::limits::BODY_BYTES;
use super::{Server, now_ms};
use crate::{Request, Response};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// Answers one request. An error closes the connection without an answer.
pub(super) async fn answer(
    server: Rc<Server>,
    way: Rc<Way>,
    request: hyper::Request<Incoming>,
) -> Result<hyper::Response<Full<Bytes>>, Error> {
    let began = Instant::now();
    let (parts, body) = request.into_parts();
    if let Some(status) = fault(&parts) {
        return refused(status);
    }
    let wants_tunnel = parts.method == Method::CONNECT;
    // What follows chunks is not watched; whoever wants another protocol may already speak it.
    let mut is_last = wants_tunnel
        || [header::TRANSFER_ENCODING, header::UPGRADE].iter().any(|name| parts.headers.contains_key(name));
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
        let request = arrived(&parts, mem::take(&mut body.bytes), way.from_afar);
        let response = emulator.handle(&request, now_ms());
        let took = began.elapsed() + Duration::from_millis(response.delay_ms);
        server.log.tell(&emulator, &request, &response, took, now_ms());
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
    if wants_tunnel && status == 200 {
        // Within TLS there is no further tunnel.
        if !way.may_tunnel {
            return refused(StatusCode::METHOD_NOT_ALLOWED);
        }
        way.is_tunnel.set(true);
        return Ok(hyper::Response::new(Full::default()));
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
fn arrived(parts: &Parts, body: Vec<u8>, from_afar: bool) -> Request {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let headers =
        parts.headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes()))).collect();
    Request { method: parts.method.as_str().to_owned(), url: parts.uri.to_string(), headers, body, from_afar }
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
