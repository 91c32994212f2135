//! A client in front of an emulator, in a time of their own: whoever sleeps moves the clock, so an hour takes no time.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tencentdb_postgres::{
    Client, Credential, Event, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
};
use tencentdb_postgres_emulator::{
    Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator, Fault, LogEntry, Request, Response,
};

/// 2025-06-15 23:06:40 in UTC+8, a Sunday.
pub const START: u64 = 1_750_000_000_000;

/// An emulator, the time, and what was seen of the calls.
#[derive(Clone)]
pub struct World(Rc<Inner>);

struct Inner {
    emulator: RefCell<Emulator>,
    now_ms: Cell<u64>,
    /// When those wake who sleep.
    alarms: RefCell<Vec<u64>>,
    chance: Cell<u64>,
    /// How many calls yet cannot be connected.
    unreachable: Cell<u32>,
    /// What the client's clock is off by.
    skew_ms: Cell<i64>,
    /// How far the client's clock is set at each request that is sent.
    jump_ms: Cell<i64>,
    seen: RefCell<Vec<String>>,
}

impl World {
    pub fn new(config: Config) -> Self {
        Self(Rc::new(Inner {
            emulator: RefCell::new(Emulator::new(config, START)),
            now_ms: Cell::new(START),
            alarms: RefCell::default(),
            chance: Cell::new(1),
            unreachable: Cell::new(0),
            skew_ms: Cell::new(0),
            jump_ms: Cell::new(0),
            seen: RefCell::default(),
        }))
    }

    /// With these faults, written as JSON.
    pub fn with_faults(faults: &str) -> Self {
        let world = Self::new(Config::default());
        world.fail(faults);
        world
    }

    pub fn fail(&self, faults: &str) {
        let faults: Vec<Fault> = serde_json::from_str(faults).expect("faults");
        self.emulator(|emulator| emulator.set_faults(faults));
    }

    pub fn emulator<T>(&self, act: impl FnOnce(&mut Emulator) -> T) -> T {
        act(&mut self.0.emulator.borrow_mut())
    }

    /// Lets the next calls find no server.
    pub fn unplug(&self, calls: u32) {
        self.0.unreachable.set(calls);
    }

    /// Puts the client's clock wrong.
    pub fn skew(&self, ms: i64) {
        self.0.skew_ms.set(ms);
    }

    /// Sets the client's clock at each request that is sent.
    pub fn jump(&self, ms: i64) {
        self.0.jump_ms.set(ms);
    }

    pub fn seed(&self, seed: u64) {
        self.0.chance.set(seed);
    }

    pub fn client(&self) -> Client<Self> {
        Client::new(self.clone(), Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY), "ap-guangzhou")
    }

    /// The time that has passed.
    pub fn elapsed_ms(&self) -> u64 {
        self.0.now_ms.get() - START
    }

    pub fn pass(&self, ms: u64) {
        self.0.now_ms.set(self.0.now_ms.get() + ms);
    }

    /// Everything the emulator was called for.
    pub fn log(&self) -> Vec<LogEntry> {
        self.emulator(|emulator| emulator.log().cloned().collect())
    }

    /// How many calls of an action arrived.
    pub fn arrived(&self, action: &str) -> usize {
        self.log().iter().filter(|entry| entry.action == action).count()
    }

    /// Takes what was observed, a line each.
    pub fn seen(&self) -> Vec<String> {
        self.0.seen.take()
    }

    /// Runs a future to its end, the clock jumping to the next alarm whenever everybody sleeps.
    pub fn run<T>(&self, future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        let mut context = Context::from_waker(Waker::noop());
        loop {
            self.0.alarms.borrow_mut().clear();
            if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
                return value;
            }
            let next = self.0.alarms.borrow().iter().copied().min().expect("whoever waits has an alarm");
            self.0.now_ms.set(next);
        }
    }

    async fn until(&self, at_ms: u64) {
        poll_fn(|_| {
            if self.0.now_ms.get() >= at_ms {
                return Poll::Ready(());
            }
            self.0.alarms.borrow_mut().push(at_ms);
            Poll::Pending
        })
        .await;
    }
}

impl Transport for World {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        self.0.skew_ms.set(self.0.skew_ms.get() + self.0.jump_ms.get());
        if let Some(left) = self.0.unreachable.get().checked_sub(1) {
            self.0.unreachable.set(left);
            return Err(TransportError::new(TransportErrorKind::Unsent, "connection refused"));
        }
        let (_, rest) = request.url.split_once("://").expect("an absolute address");
        let (host, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
        let headers = request.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        let arrived = Request::post(path, headers.chain([("Host".to_owned(), host.to_owned())]), request.body);
        let now_ms = self.0.now_ms.get();
        let Response { status, headers, body, delay_ms, dropped, .. } =
            self.emulator(|emulator| emulator.handle(&arrived, now_ms));
        if delay_ms > 0 {
            self.until(now_ms + delay_ms).await;
        }
        if dropped {
            return Err(TransportError::new(TransportErrorKind::Network, "the connection was closed"));
        }
        Ok(HttpResponse { status, headers, body })
    }

    fn now(&self) -> Duration {
        Duration::from_millis(self.0.now_ms.get().saturating_add_signed(self.0.skew_ms.get()))
    }

    fn monotonic(&self) -> Duration {
        Duration::from_millis(self.elapsed_ms())
    }

    async fn sleep(&self, duration: Duration) {
        let ms = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        self.until(self.0.now_ms.get().saturating_add(ms)).await;
    }

    fn jitter(&self) -> f64 {
        // Knuth's generator: good enough to spread pauses, and the same ones for the same seed.
        let next = self.0.chance.get().wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0.chance.set(next);
        (next >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn observe(&self, event: &Event<'_>) {
        let line = match event {
            Event::Request { attempt, .. } => format!("request {attempt}"),
            Event::Response { status, code, .. } => {
                format!("response {status} {}", code.map_or("ok", |code| code.as_str()))
            }
            Event::Retry { attempt, .. } => format!("retry after {attempt}"),
            Event::Clock { offset_ms, .. } => format!("clock {offset_ms}"),
            Event::Credential { .. } => "credential".to_owned(),
            other => format!("{other:?}"),
        };
        self.0.seen.borrow_mut().push(line);
    }
}

/// Runs futures side by side, and gives what each of them came to, in their order.
pub async fn all<T>(futures: impl IntoIterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut futures: Vec<_> = futures.into_iter().map(|future| (Box::pin(future), None)).collect();
    poll_fn(|context| {
        for (future, done) in &mut futures {
            if done.is_none()
                && let Poll::Ready(value) = future.as_mut().poll(context)
            {
                *done = Some(value);
            }
        }
        if futures.iter().all(|(_, done)| done.is_some()) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    futures.into_iter().map(|(_, done)| done.expect("all are done")).collect()
}
