//! A transport that answers what it was given and keeps what was sent.

mod ready;

use std::cell::RefCell;
use std::time::Duration;

pub use ready::ready;
use tencentdb_postgres::{HttpRequest, HttpResponse, Transport, TransportError};

/// 2023-11-14 22:13:20 UTC.
pub const NOW: u64 = 1_700_000_000;

#[derive(Debug)]
pub struct Canned {
    answer: RefCell<Option<Result<HttpResponse, TransportError>>>,
    sent: RefCell<Vec<HttpRequest>>,
}

impl Canned {
    pub fn answering(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::with(Ok(HttpResponse { status, headers: Vec::new(), body: body.into() }))
    }

    pub fn failing(error: TransportError) -> Self {
        Self::with(Err(error))
    }

    fn with(answer: Result<HttpResponse, TransportError>) -> Self {
        Self { answer: RefCell::new(Some(answer)), sent: RefCell::default() }
    }

    /// What was sent so far.
    pub fn sent(&self) -> Vec<HttpRequest> {
        self.sent.borrow().clone()
    }
}

impl Transport for &Canned {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        self.sent.borrow_mut().push(request);
        self.answer.borrow_mut().take().expect("one answer for one request")
    }

    fn now(&self) -> Duration {
        Duration::from_millis(NOW * 1000 + 999)
    }

    async fn sleep(&self, _: Duration) {
        std::future::pending::<()>().await;
    }
}
