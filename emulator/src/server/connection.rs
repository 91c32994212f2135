//! One connection: requests, plain or within TLS, or a tunnel that leads to such a one.

use std::cell::Cell;
use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::rc::Rc;

use hyper::StatusCode;
use hyper::body::Bytes;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use super::Server;
use super::answer::answer;
use super::limits::{HEAD_BYTES, HEAD_TIME, HEADERS, LINGER_TIME};
use super::watch::Watched;

/// The first byte of TLS.
const HANDSHAKE: u8 = 0x16;

/// What the requests of a connection have in common.
pub(super) struct Way {
    /// They come from another machine.
    pub from_afar: bool,
    /// A request may ask for a tunnel.
    pub may_tunnel: bool,
    /// One has been granted: what follows is no request.
    pub is_tunnel: Cell<bool>,
}

/// Serves a connection until it ends.
pub(super) async fn serve(stream: TcpStream, peer: SocketAddr, server: &Rc<Server>) -> io::Result<()> {
    let from_afar = !server.open_control && !peer.ip().to_canonical().is_loopback();
    let way = |may_tunnel| Rc::new(Way { from_afar, may_tunnel, is_tunnel: Cell::new(false) });
    let Some(tls) = &server.tls else {
        requests(stream, way(false), server).await?;
        return Ok(());
    };
    let acceptor = TlsAcceptor::from(tls.clone());
    let mut first = [0];
    timeout(HEAD_TIME, stream.peek(&mut first)).await??;
    if first == [HANDSHAKE] {
        let stream = timeout(HEAD_TIME, acceptor.accept(stream)).await??;
        requests(stream, way(false), server).await?;
        return Ok(());
    }
    let Some((stream, read)) = requests(stream, way(true), server).await? else { return Ok(()) };
    let (reader, writer) = stream.into_split();
    let stream = tokio::io::join(io::Cursor::new(read).chain(reader), writer);
    let stream = timeout(HEAD_TIME, acceptor.accept(stream)).await??;
    requests(stream, way(false), server).await?;
    Ok(())
}

/// Answers requests until there are no more, and ends the connection. If it is a tunnel from then on it goes on, with what
/// has already been read of it.
async fn requests<S>(stream: S, way: Rc<Way>, server: &Rc<Server>) -> io::Result<Option<(S, Bytes)>>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let service = service_fn(|request| Box::pin(answer(Rc::clone(server), Rc::clone(&way), request)));
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
    let parts = connection.into_parts();
    let watched = parts.io.into_inner();
    if outcome.is_ok() && way.is_tunnel.get() {
        return Ok(Some((watched.into_stream(), parts.read_buf)));
    }
    let within_head = watched.is_within_head();
    let status = match &outcome {
        // A fault that was asked for: no more is said.
        Err(error) if error.is_user() => return Ok(None),
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
    let _ = timeout(LINGER_TIME, async {
        while stream.read(&mut forgotten).await? > 0 {}
        io::Result::Ok(())
    })
    .await;
    Ok(None)
}
