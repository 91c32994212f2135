use std::cell::{Cell, RefCell};
use std::future::Future;
use std::time::Duration;

use tencentdb_postgres::{Client, Credential, Error, HttpRequest, HttpResponse, Transport, TransportError};
use tencentdb_postgres_emulator::{Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator, Fleet, Request};

/// The service, in process. Its clock goes as far as is slept, so no test waits.
pub struct InProcess {
    emulator: RefCell<Emulator>,
    now_ms: Cell<u64>,
}

impl Transport for InProcess {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let host = request.url.trim_start_matches("https://").trim_end_matches('/').to_owned();
        let mut request = Request::post("/", request.headers, request.body);
        request.headers.push(("Host".into(), host));
        let answer = self.emulator.borrow_mut().handle(&request, self.now_ms.get());
        Ok(HttpResponse { status: answer.status, headers: answer.headers, body: answer.body })
    }

    fn now(&self) -> Duration {
        Duration::from_millis(self.now_ms.get())
    }

    async fn sleep(&self, duration: Duration) {
        self.now_ms.set(self.now_ms.get() + duration.as_millis() as u64);
    }
}

impl InProcess {
    /// Starts an emulator with the instances of the demo fleet.
    pub fn demo() -> Self {
        let now_ms = 1_750_000_000_000;
        let emulator = Emulator::new(Config { fleet: Fleet::Demo, ..Config::default() }, now_ms);
        Self { emulator: RefCell::new(emulator), now_ms: Cell::new(now_ms) }
    }
}

/// Runs a test with a client of its own emulator.
pub fn emulated<F: Future<Output = Result<(), Error>>>(test: impl FnOnce(Client<InProcess>) -> F) {
    let credential = Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY);
    run(test(Client::new(InProcess::demo(), credential, "ap-guangzhou")));
}

/// Runs a future to its end.
pub fn run(test: impl Future<Output = Result<(), Error>>) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(test).unwrap();
}
