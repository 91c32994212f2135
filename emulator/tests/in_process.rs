//! An emulator in process, as the service that a client calls.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use tencentdb_postgres::api::{DescribeDbInstances, RestartDbInstance, TaskStatus};
use tencentdb_postgres::{Awaited, Client, Credential, HttpRequest, HttpResponse, Transport, TransportError};
use tencentdb_postgres_emulator::{Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator, Fleet, Request};

struct InProcess {
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

#[tokio::test]
async fn restarts_an_instance() -> Result<(), tencentdb_postgres::Error> {
    let now_ms = 1_750_000_000_000;
    let emulator = Emulator::new(Config { fleet: Fleet::Demo, ..Config::default() }, now_ms);
    let transport = InProcess { emulator: RefCell::new(emulator), now_ms: Cell::new(now_ms) };
    let credential = Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY);
    let client = Client::new(transport, credential, "ap-guangzhou");

    let instances = client.call(&DescribeDbInstances::new()).await?.db_instance_set;
    let running = instances.iter().find(|instance| instance.db_instance_status.as_str() == "running").unwrap();
    let started = client.start(&RestartDbInstance::new(&*running.db_instance_id)).await?;
    let ended = client.wait(&started.handle, Duration::from_secs(60), |_| {}).await?;
    assert!(matches!(ended, Awaited::Task(task) if task.status == TaskStatus::SUCCESS));
    Ok(())
}
