//! Bodies on their way: each bounded in size and time, all of them together in size.

use std::cell::Cell;

use http_body_util::BodyExt;
use hyper::StatusCode;
use hyper::body::Incoming;

use super::limits::{BODY_BYTES, BODY_TIME, HELD_BYTES};

/// How many bytes all bodies on their way hold.
#[derive(Default)]
pub(super) struct Held(Cell<usize>);

/// A body that arrived whole. Counted as held until it is dropped.
pub(super) struct Body<'h> {
    pub bytes: Vec<u8>,
    counted: usize,
    held: &'h Held,
}

/// Why there is no body.
pub(super) enum Unread {
    /// The request is to be answered with this.
    Refused(StatusCode),
    /// The other side broke off.
    Broken(hyper::Error),
}

impl<'h> Body<'h> {
    /// Returns a stand-in for a body that is larger than the API takes.
    pub(super) fn too_large(held: &'h Held) -> Self {
        Self { bytes: vec![0; BODY_BYTES + 1], counted: 0, held }
    }

    fn push(&mut self, data: &[u8]) -> Result<(), Unread> {
        if self.counted + data.len() > BODY_BYTES {
            return Err(Unread::Refused(StatusCode::PAYLOAD_TOO_LARGE));
        }
        let held = self.held.0.get() + data.len();
        if held > HELD_BYTES {
            return Err(Unread::Refused(StatusCode::SERVICE_UNAVAILABLE));
        }
        self.held.0.set(held);
        self.counted += data.len();
        self.bytes.extend_from_slice(data);
        Ok(())
    }
}

impl Drop for Body<'_> {
    fn drop(&mut self) {
        self.held.0.update(|held| held - self.counted);
    }
}

/// Reads a body to its end.
pub(super) async fn read(mut incoming: Incoming, held: &Held) -> Result<Body<'_>, Unread> {
    let mut body = Body { bytes: Vec::new(), counted: 0, held };
    let reading = async {
        while let Some(frame) = incoming.frame().await {
            match frame {
                Ok(frame) => frame.data_ref().map_or(Ok(()), |data| body.push(data))?,
                Err(error) => return Err(failed(error)),
            }
        }
        Ok(())
    };
    tokio::time::timeout(BODY_TIME, reading).await.unwrap_or(Err(Unread::Refused(StatusCode::REQUEST_TIMEOUT)))?;
    Ok(body)
}

/// A body that cannot be read is refused, since who ends it early may still be listening; where the connection is gone
/// nobody is.
fn failed(error: hyper::Error) -> Unread {
    use std::io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};

    let source = std::error::Error::source(&error).and_then(|source| source.downcast_ref::<std::io::Error>());
    match source.map(std::io::Error::kind) {
        Some(InvalidData | InvalidInput | UnexpectedEof) => Unread::Refused(StatusCode::BAD_REQUEST),
        _ => Unread::Broken(error),
    }
}
