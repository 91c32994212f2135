//! Watches the heads that come in, for what hyper lets pass though it makes the end of a request doubtful: a length
//! beside chunks, or twice, lines that end in a line feed alone, methods of nobody, and heads larger than its buffer
//! was meant to be.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use hyper::StatusCode;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

use super::limits::{HEAD_BYTES, UNREAD_TIME};

/// The methods of HTTP's own standard; Node.js takes some others, but not all.
const METHODS: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

/// A connection whose heads are watched, and whose other side must go on reading.
pub(super) struct Watched<S> {
    stream: S,
    watch: Watch,
    unread: Option<Pin<Box<Sleep>>>,
}

impl<S> Watched<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, watch: Watch::default(), unread: None }
    }

    /// Returns whether a head has begun and not ended.
    pub(super) fn is_within_head(&self) -> bool {
        self.watch.is_within_head()
    }

    /// Returns what a head that could not be let pass is refused with.
    pub(super) fn fault(&self) -> Option<StatusCode> {
        self.watch.fault
    }

    pub(super) fn into_stream(self) -> S {
        self.stream
    }

    /// Passes on that a write waits, unless it has waited too long.
    fn waited<T>(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.unread = None;
            return written;
        }
        let unread = self.unread.get_or_insert_with(|| Box::pin(tokio::time::sleep(UNREAD_TIME)));
        ready!(unread.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let mut sound = 0;
        if self.watch.fault.is_none() {
            ready!(Pin::new(&mut self.stream).poll_read(cx, buffer))?;
            sound = self.watch.see(buffer.filled().get(before..).unwrap_or_default());
            buffer.set_filled(before + sound);
        }
        // What came before the fault is answered before it.
        let is_over = self.watch.fault.is_some() && sound == 0;
        Poll::Ready(if is_over { Err(io::ErrorKind::InvalidData.into()) } else { Ok(()) })
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.waited(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bytes);
        self.waited(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        self.waited(cx, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// Where in the stream of requests a connection is.
#[derive(Default)]
struct Watch {
    /// The head so far.
    head: Vec<u8>,
    /// How much of a body is still to come.
    body: u64,
    /// What comes is in chunks or a tunnel, and the last of the connection: nothing more is looked at.
    is_last: bool,
    fault: Option<StatusCode>,
}

impl Watch {
    fn is_within_head(&self) -> bool {
        !self.head.is_empty()
    }

    /// Looks at what was read, and answers how much of it comes before a head with a fault.
    fn see(&mut self, read: &[u8]) -> usize {
        let mut ahead = read;
        let mut sound = 0;
        while !ahead.is_empty() && !self.is_last && self.fault.is_none() {
            let skipped = usize::try_from(self.body).unwrap_or(usize::MAX).min(ahead.len());
            self.body -= skipped as u64;
            let (_, rest) = ahead.split_at(skipped);
            if self.head.is_empty() {
                sound = read.len() - rest.len();
            }
            let line = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
            let (line, after) = rest.split_at(line);
            self.head.extend_from_slice(line);
            ahead = after;
            if self.head.len() > HEAD_BYTES {
                self.fault = Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
            } else if self.head.ends_with(b"\n") && !self.head.ends_with(b"\r\n") {
                self.fault = Some(StatusCode::BAD_REQUEST);
            } else if self.head.ends_with(b"\r\n\r\n") {
                self.end_of_head();
            } else if self.head == b"\r\n" {
                // Empty lines before a request are nothing.
                self.head.clear();
            }
        }
        if self.fault.is_some() { sound } else { read.len() }
    }

    fn end_of_head(&mut self) {
        let head = std::mem::take(&mut self.head);
        let mut lines = head.split(|byte| *byte == b'\n');
        let method = lines.next().and_then(|line| line.split(|byte| *byte == b' ').next()).unwrap_or_default();
        let (mut lengths, mut chunks) = (0, 0);
        for line in lines {
            let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
            let (name, value) = line.split_at(colon);
            if name.eq_ignore_ascii_case(b"content-length") {
                lengths += 1;
                // One that is no number is refused by hyper.
                let value = str::from_utf8(value.get(1..).unwrap_or_default()).unwrap_or_default();
                self.body = value.trim().parse().unwrap_or(0);
            }
            chunks += u32::from(name.eq_ignore_ascii_case(b"transfer-encoding"));
        }
        if lengths + chunks > 1 || !METHODS.iter().any(|known| known.as_bytes() == method) {
            self.fault = Some(StatusCode::BAD_REQUEST);
        }
        self.is_last = chunks > 0 || method == b"CONNECT";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same however the bytes are cut into reads.
    fn see(text: &str) -> bool {
        let outcomes = [1, 2, 7, usize::MAX].map(|size| {
            let mut watch = Watch::default();
            let passed: usize = text.as_bytes().chunks(size.min(text.len())).map(|read| watch.see(read)).sum();
            assert_eq!(passed == text.len(), watch.fault.is_none());
            watch.fault.is_none()
        });
        assert!(outcomes.iter().all(|outcome| *outcome == outcomes[0]), "{text:?}: {outcomes:?}");
        outcomes[0]
    }

    #[test]
    fn bodies_pass_and_heads_are_seen_wherever_they_begin() {
        let post = "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n\n\r\n\n";
        let odd = "GET / HTTP/1.1\nHost: a\r\n\r\n";
        let chunked = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\na\n";
        for sound in [
            post,
            &post.repeat(3),
            &format!("\r\n\r\n{post}"),
            chunked,
            &format!("{post}{chunked}"),
            "GET / HTTP/1.1\r\n",
        ] {
            assert!(see(sound), "{sound:?}");
        }
        let (length, chunks) = ("Content-Length: 4\r\n", "Transfer-Encoding: chunked\r\n");
        for doubtful in [
            odd.to_owned(),
            format!("{post}{odd}"),
            format!("POST / HTTP/1.1\r\n{length}{chunks}\r\n"),
            format!("POST / HTTP/1.1\r\n{chunks}{length}\r\n"),
            format!("POST / HTTP/1.1\r\n{length}{length}\r\n"),
            format!("POST / HTTP/1.1\r\n{chunks}{chunks}\r\n"),
            format!("{post}POST / HTTP/1.1\r\n{chunks}{length}\r\n"),
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
            "BREW / HTTP/1.1\r\n\r\n".to_owned(),
        ] {
            assert!(!see(&doubtful), "{doubtful:?}");
        }
    }
}
