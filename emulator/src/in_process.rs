//! An emulator in process, as the service that a client calls.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tencentdb_postgres::{
    Client, Credential, Error, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
};

use crate::config::{Config, Fleet, KeyPair};
use crate::control::Moment;
use crate::emulator::Emulator;
use crate::http::Request;

/// When an emulator in process begins that is not told a time: 2025-06-15 23:06:40 in UTC+8, a Sunday.
const START: u64 = 1_750_000_000_000;
const REGION: &str = "ap-guangzhou";

/// A transport to an emulator of its own. Its clock goes as far as is slept, so nothing waits. Clones share the emulator.
///
/// ```
/// use tencentdb_postgres::api::{DescribeDbInstances, RestartDbInstance};
/// use tencentdb_postgres_emulator::{CallFilter, InProcess, run};
///
/// let service = InProcess::demo();
/// let client = service.client();
/// run(async {
///     let instances = client.call(&DescribeDbInstances::new()).await?.db_instance_set;
///     let running = instances.iter().find(|instance| instance.db_instance_status.as_str() == "running").unwrap();
///     let started = client.start(&RestartDbInstance::new(&*running.db_instance_id)).await?;
///     client.wait(&started.handle, std::time::Duration::from_secs(60), |_| {}).await
/// })
/// .unwrap();
/// service.with(|emulator| emulator.assert_called(&CallFilter::action("RestartDBInstance").into())).unwrap();
/// ```
#[derive(Clone)]
pub struct InProcess(Rc<Service>);

struct Service {
    emulator: RefCell<Emulator>,
    now_ms: Cell<u64>,
}

impl InProcess {
    /// An emulator made with this, at its time or else on 2025-06-15.
    #[must_use]
    pub fn new(config: Config) -> Self {
        let start = config.time.map_or(START, |Moment(ms)| ms);
        let emulator = RefCell::new(Emulator::new(config, start));
        Self(Rc::new(Service { emulator, now_ms: Cell::new(start) }))
    }

    /// An emulator of two dozen instances in four regions.
    #[must_use]
    pub fn demo() -> Self {
        Self::new(Config { fleet: Fleet::Demo, ..Config::default() })
    }

    /// A client of it in ap-guangzhou, with its first key pair.
    #[must_use]
    pub fn client(&self) -> Client<Self> {
        self.client_in(REGION)
    }

    /// A client of it in a region.
    #[must_use]
    pub fn client_in(&self, region: &str) -> Client<Self> {
        let KeyPair { secret_id, secret_key, token, .. } = self.with(|emulator| emulator.credential());
        let credential = match token {
            Some(token) => Credential::temporary(secret_id, secret_key, token),
            None => Credential::new(secret_id, secret_key),
        };
        Client::new(self.clone(), credential, region)
    }

    /// Does something with the emulator, such as to control it.
    pub fn with<T>(&self, act: impl FnOnce(&mut Emulator) -> T) -> T {
        act(&mut self.0.emulator.borrow_mut())
    }

    /// The time of the host, in milliseconds since 1970, as methods of the emulator take it.
    #[must_use]
    pub fn host_ms(&self) -> u64 {
        self.0.now_ms.get()
    }

    /// Lets time pass.
    pub fn pass(&self, duration: Duration) {
        let ms = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        self.0.now_ms.set(self.0.now_ms.get().saturating_add(ms));
    }
}

impl fmt::Debug for InProcess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InProcess").field("host_ms", &self.host_ms()).finish_non_exhaustive()
    }
}

impl Transport for InProcess {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let (_, rest) = request.url.split_once("://").unwrap_or_default();
        let (host, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
        let mut arrived = Request::post(path, request.headers, request.body);
        arrived.method = request.method.into();
        arrived.headers.push(("Host".into(), host.into()));
        let answer = self.with(|emulator| emulator.handle(&arrived, self.host_ms()));
        self.pass(Duration::from_millis(answer.delay_ms));
        if answer.dropped {
            return Err(TransportError::new(TransportErrorKind::Network, "a fault closed the connection"));
        }
        Ok(HttpResponse { status: answer.status, headers: answer.headers, body: answer.body })
    }

    fn now(&self) -> Duration {
        Duration::from_millis(self.host_ms())
    }

    async fn sleep(&self, duration: Duration) {
        self.pass(duration);
    }
}

/// Runs a test with a client of an emulator of its own, of two dozen instances.
///
/// # Panics
///
/// When the test ends with an error.
///
/// ```
/// use tencentdb_postgres::api::DescribeDbInstances;
/// use tencentdb_postgres_emulator::emulated;
///
/// // With `#[test]` above it.
/// fn lists_the_fleet() {
///     emulated(|client| async move {
///         assert!(client.call(&DescribeDbInstances::new()).await?.total_count > 0);
///         Ok(())
///     });
/// }
/// # lists_the_fleet();
/// ```
pub fn emulated<F: Future<Output = Result<(), Error>>>(test: impl FnOnce(Client<InProcess>) -> F) {
    if let Err(error) = run(test(InProcess::demo().client())) {
        panic!("{error}");
    }
}

/// Runs a future to its end that waits for nothing but emulators in process.
///
/// # Panics
///
/// When it waits for something else.
pub fn run<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("this waits for something that is no emulator in process: run it in an async runtime"),
    }
}
