//! Lists the instances of a region, over `reqwest`.
//!
//! ```sh
//! cargo xtask emulator &      # no account needed: the emulator's own key pair follows
//! export TENCENTCLOUD_SECRET_ID=AKIDEMULATOREXAMPLE TENCENTCLOUD_SECRET_KEY=emulator-key-that-opens-nothing
//! export TENCENTCLOUD_ENDPOINT=http://127.0.0.1:9200
//! cargo run --example list_instances
//! ```
//!
//! Without `TENCENTCLOUD_ENDPOINT` it calls the service. `TENCENTCLOUD_REGION` names the region, ap-guangzhou unless set; an
//! argument is looked for in the names of instances.

use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use tencentdb_postgres::api::{DescribeDbInstances, Filter};
use tencentdb_postgres::{
    Client, Credential, Endpoint, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
};

/// Carries requests with `reqwest`.
pub struct Http(reqwest::Client);

impl Http {
    /// A client of its own, with the roots of trust of the machine.
    pub fn new() -> Result<Self, reqwest::Error> {
        // Set once in a program; it fails only where that was done before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // A redirected request would carry a signature for another host.
        let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        Ok(Self(builder.build()?))
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, reqwest::Error> {
        let mut call = self.0.post(request.url).body(request.body);
        for (name, value) in request.headers {
            call = call.header(name, value);
        }
        let answer = call.send().await?;
        let status = answer.status().as_u16();
        let text = |value: &reqwest::header::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = answer.headers().iter().map(|(name, value)| (name.to_string(), text(value))).collect();
        Ok(HttpResponse { status, headers, body: answer.bytes().await?.into() })
    }
}

/// Whether and why nothing was sent.
fn kind(error: &reqwest::Error) -> TransportErrorKind {
    if !error.is_connect() {
        return TransportErrorKind::Network;
    }
    let mut cause = error.source();
    while let Some(error) = cause {
        // An `io::Error` asked for its source passes over the error it wraps.
        let wrapped = error.downcast_ref::<std::io::Error>().and_then(|error| error.get_ref());
        cause = match wrapped {
            Some(wrapped) => Some(wrapped),
            None if error.is::<rustls::Error>() => return TransportErrorKind::Untrusted,
            None => error.source(),
        };
    }
    TransportErrorKind::Unsent
}

impl Transport for Http {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        self.exchange(request)
            .await
            .map_err(|error| TransportError::new(kind(&error), "the request did not get through").with_cause(error))
    }

    fn now_ms(&self) -> u64 {
        let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        since_1970.as_millis().try_into().unwrap_or(u64::MAX)
    }

    async fn sleep(&self, ms: u64) {
        tokio::time::sleep(Duration::from_millis(ms)).await;
    }
}

fn variable(name: &str) -> Result<String, Box<dyn Error>> {
    std::env::var(name).map_err(|_| format!("set {name}").into())
}

async fn list(part_of_name: Option<String>) -> Result<(), Box<dyn Error>> {
    let credential = Credential::new(variable("TENCENTCLOUD_SECRET_ID")?, variable("TENCENTCLOUD_SECRET_KEY")?);
    let region = variable("TENCENTCLOUD_REGION").unwrap_or_else(|_| "ap-guangzhou".into());
    let mut client = Client::new(Http::new()?, credential, region);
    if let Ok(endpoint) = variable("TENCENTCLOUD_ENDPOINT") {
        client = client.with_endpoint(endpoint.parse::<Endpoint>()?);
    }
    let mut request = DescribeDbInstances::new();
    if let Some(part) = part_of_name {
        request = request.filters([Filter::new().name("db-instance-name").values([part])]);
    }
    let mut pages = client.pages(&request)?;
    let mut seen = 0;
    while let Some(page) = pages.next().await? {
        for instance in &page.rows {
            println!("{}  {:<12}  {}", instance.db_instance_id, instance.db_instance_status, instance.db_instance_name);
        }
        seen += page.rows.len();
    }
    println!("{seen} instances");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Err(error) = list(std::env::args().nth(1)).await else { return ExitCode::SUCCESS };
    eprintln!("error: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        eprintln!("  because: {error}");
        cause = error.source();
    }
    ExitCode::FAILURE
}
