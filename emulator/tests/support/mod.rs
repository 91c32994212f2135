//! An emulator under a clock that stands still until told, and the crate's own client in front of it.

#![allow(dead_code, reason = "every test file uses its own part")]

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::path::Path;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tencentdb_postgres::api::{
    Action, CreateInstances, CreateInstancesRequired, DbInstance, DescribeDbInstanceAttribute, DescribeTasks, Filter,
    TaskSet,
};
use tencentdb_postgres::call::RetryPolicy;
use tencentdb_postgres::sign::{RequestParts, SigningKey, sign};
use tencentdb_postgres::{
    ApiError, Client, Credential, Error, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
};
use tencentdb_postgres_emulator::{
    Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator, LogEntry, Quirks, Request, Response, Transition,
    Transitions,
};

/// 2025-06-15 23:06:40 in UTC+8, a Sunday.
pub const START: u64 = 1_750_000_000_000;

/// An emulator and its time.
#[derive(Clone)]
pub struct World(Rc<Inner>);

struct Inner {
    emulator: RefCell<Emulator>,
    now_ms: Cell<u64>,
}

impl World {
    pub fn new(config: Config) -> Self {
        let emulator = RefCell::new(Emulator::new(config, START));
        Self(Rc::new(Inner { emulator, now_ms: Cell::new(START) }))
    }

    /// Nothing there yet, and nothing late.
    pub fn empty() -> Self {
        Self::new(Config { quirks: Quirks::NONE, ..Config::default() })
    }

    /// A world that goes its own way from here.
    pub fn fork(&self) -> Self {
        let emulator = RefCell::new(self.0.emulator.borrow().clone());
        Self(Rc::new(Inner { emulator, now_ms: self.0.now_ms.clone() }))
    }

    pub fn with<T>(&self, act: impl FnOnce(&mut Emulator) -> T) -> T {
        act(&mut self.0.emulator.borrow_mut())
    }

    pub fn wait(&self, seconds: u64) {
        self.wait_ms(seconds * 1000);
    }

    pub fn wait_ms(&self, ms: u64) {
        self.0.now_ms.set(self.0.now_ms.get() + ms);
    }

    pub fn now_ms(&self) -> u64 {
        self.0.now_ms.get()
    }

    /// Answers a request as it is.
    pub fn send(&self, request: &Request) -> Response {
        self.with(|emulator| emulator.handle(request, self.0.now_ms.get()))
    }

    pub fn client(&self) -> Client<Self> {
        self.client_in("ap-guangzhou")
    }

    pub fn client_in(&self, region: &str) -> Client<Self> {
        let client = Client::new(self.clone(), Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY), region);
        client.with_settings(|settings| settings.policy.retry = RetryPolicy::OFF)
    }

    /// Calls an action and expects an answer.
    pub fn call<A: Action>(&self, request: &A) -> A::Response {
        match run(self.client().call(request)) {
            Ok(response) => response,
            Err(error) => panic!("{} is refused: {error}", A::NAME),
        }
    }

    /// Calls an action and expects to be refused; answers the code.
    pub fn refused<A: Action>(&self, request: &A) -> String {
        refusal(run(self.client().call(request))).code.as_str().to_owned()
    }

    /// Calls an action by name, with parameters as JSON.
    pub fn send_json(&self, action: &str, params: &str) -> Result<serde_json::Value, Error> {
        run(self.client().send(action, params))
    }

    /// Calls an action with parameters that the client does not check. A refusal is its code and message.
    pub fn raw(&self, action: &str, params: &str) -> Result<serde_json::Value, String> {
        const HOST: &str = "postgres.tencentcloudapi.com";
        let timestamp = self.0.now_ms.get() / 1000;
        let headers = [("Content-Type", "application/json"), ("Host", HOST)];
        let parts =
            RequestParts { method: "POST", path: "/", query: "", headers: &headers, payload: params.as_bytes() };
        let key = SigningKey::derive(DEFAULT_SECRET_KEY, timestamp, "postgres");
        let headers = [
            ("Authorization", sign(&parts, DEFAULT_SECRET_ID, &key, timestamp).authorization),
            ("Content-Type", "application/json".into()),
            ("Host", HOST.into()),
            ("X-TC-Action", action.into()),
            ("X-TC-Version", "2017-03-12".into()),
            ("X-TC-Timestamp", timestamp.to_string()),
            ("X-TC-Region", "ap-guangzhou".into()),
        ];
        let request = Request::post("/", headers, params);
        let body: serde_json::Value = serde_json::from_slice(&self.send(&request).body).expect("an answer is JSON");
        let response = &body["Response"];
        match response.get("Error") {
            Some(error) => Err(format!("{}: {}", error["Code"].as_str().unwrap(), error["Message"].as_str().unwrap())),
            None => Ok(response.clone()),
        }
    }

    pub fn instance(&self, id: &str) -> DbInstance {
        self.call(&DescribeDbInstanceAttribute::new(id)).db_instance
    }

    pub fn status(&self, id: &str) -> String {
        self.instance(id).db_instance_status.as_str().to_owned()
    }

    /// The newest task of an instance.
    pub fn task(&self, id: &str) -> TaskSet {
        self.call(&DescribeTasks::new().db_instance_id(id)).task_set.remove(0)
    }

    /// A running pay-as-you-go instance.
    pub fn running(&self) -> String {
        let id = self.call(&order().instance_charge_type("POSTPAID_BY_HOUR")).db_instance_id_set.remove(0);
        self.wait(60);
        assert_eq!(self.status(&id), "running");
        id
    }

    /// Has every task of a kind fail from now on, or none.
    pub fn fail(&self, kind: Option<&str>) {
        let mut transitions = Transitions::default();
        if let Some(kind) = kind {
            transitions.set(kind, Transition::Fail("InternalError.FlowError".into())).unwrap();
        }
        self.with(|emulator| emulator.set_transitions(transitions));
    }

    /// Exports the state, which another emulator must take as it is.
    pub fn exported(&self) -> String {
        let text = self.with(|emulator| emulator.export_state());
        let mut other = Emulator::new(Config::default(), START);
        other.import_state(&text).unwrap();
        assert_eq!(other.export_state(), text);
        text
    }

    /// The private addresses that are taken.
    pub fn addresses(&self) -> serde_json::Value {
        let state: serde_json::Value = serde_json::from_str(&self.exported()).unwrap();
        state["state"]["addresses"].clone()
    }

    pub fn last_entry(&self) -> LogEntry {
        self.with(|emulator| emulator.log().next_back().cloned()).expect("a call was logged")
    }
}

impl Transport for World {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let response = World::send(self, &arrived(&request));
        if response.dropped {
            return Err(TransportError::new(TransportErrorKind::Network, "the connection was closed"));
        }
        Ok(HttpResponse { status: response.status, headers: response.headers, body: response.body })
    }

    fn now(&self) -> Duration {
        Duration::from_millis(self.0.now_ms.get())
    }

    async fn sleep(&self, _: Duration) {
        std::future::pending::<()>().await;
    }
}

/// A request as a server sees it: with the host its transport adds.
pub fn arrived(request: &HttpRequest) -> Request {
    let (_, rest) = request.url.split_once("://").expect("an absolute address");
    let (host, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
    let headers = request.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
    Request::post(path, headers.chain([("Host".to_owned(), host.to_owned())]), request.body.clone())
}

/// A small instance for a month.
pub fn order() -> CreateInstances {
    orders(1)
}

/// So many of them.
pub fn orders(count: u64) -> CreateInstances {
    CreateInstances::new(CreateInstancesRequired {
        spec_code: "pg.it.small2",
        storage: 20,
        instance_count: count,
        period: 1,
        charset: "UTF8".into(),
        admin_name: "dbadmin",
        admin_password: "Not-a-secret1".into(),
        zone: "ap-guangzhou-6",
    })
    .db_major_version("16")
    .vpc_id("vpc-12345678")
    .subnet_id("subnet-12345678")
}

/// The manual's own requests of an action, with the corrections that the documentation asks for.
pub fn examples(action: &str) -> Vec<serde_json::Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../spec/examples/{action}.json"));
    let examples: Vec<serde_json::Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let corrected = |mut example: serde_json::Value| {
        for (name, value) in example["corrected"].take().as_object().into_iter().flatten() {
            example["request"][name] = value.clone();
        }
        example["request"].take()
    };
    examples.into_iter().map(corrected).collect()
}

/// The error of the API that a call ended with.
pub fn refusal<T>(result: Result<T, Error>) -> ApiError {
    match result {
        Err(Error::Api(error)) => *error,
        Err(other) => panic!("expected an error of the API, got {other}"),
        Ok(_) => panic!("expected an error of the API, got an answer"),
    }
}

/// Nothing here ever waits, so one poll is all it takes.
pub fn run<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here waits"),
    }
}

/// A filter of a list by one value.
pub fn filter(name: &str, value: &str) -> Vec<Filter> {
    vec![Filter::new().name(name).values(vec![value.to_owned()])]
}
