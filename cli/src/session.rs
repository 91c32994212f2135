//! The client that commands call with.

use core::time::Duration;
use std::future::Future;

use tencentdb_postgres::model::Options;
use tencentdb_postgres::{
    Client, Environment, EnvironmentOptions, Event, HttpRequest, HttpResponse, Reqwest, Transport, TransportError,
};

use crate::arguments::Given;
use crate::failure::Failure;

/// Returns what the command line says before the environment.
pub fn told(given: &Given) -> EnvironmentOptions {
    let [profile, region, endpoint] = ["profile", "region", "endpoint"].map(|name| given.value(name).map(Into::into));
    EnvironmentOptions { profile, region, endpoint }
}

/// Returns what the check of parameters lets pass.
pub fn checks(given: &Given) -> Options {
    Options::default().allow_unknown(given.flag("allow-unknown")).strict(given.flag("strict"))
}

/// Makes the client.
pub fn client(given: &Given) -> Result<Client<Told>, Failure> {
    let environment = Environment::load_with(&told(given))?;
    let inner = Reqwest::new().map_err(tencentdb_postgres::Error::from)?;
    let client = environment.client(Told { inner, verbose: given.flag("verbose") });
    Ok(client.with_settings(|settings| settings.options = checks(given)))
}

/// Runs a future to its end.
pub fn block_on<F: Future>(future: F) -> Result<F::Output, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::Other(format!("no runtime: {error}")))?;
    Ok(runtime.block_on(future))
}

/// A transport that tells of every attempt, if it is to.
#[derive(Debug)]
pub struct Told {
    inner: Reqwest,
    verbose: bool,
}

impl Transport for Told {
    fn send(&self, request: HttpRequest) -> impl Future<Output = Result<HttpResponse, TransportError>> {
        self.inner.send(request)
    }

    fn now(&self) -> Duration {
        self.inner.now()
    }

    fn monotonic(&self) -> Duration {
        self.inner.monotonic()
    }

    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> {
        self.inner.sleep(duration)
    }

    fn jitter(&self) -> f64 {
        self.inner.jitter()
    }

    /// Repeats neither headers nor bodies: they hold signature, token and passwords.
    fn observe(&self, event: &Event<'_>) {
        if !self.verbose {
            return;
        }
        match event {
            Event::Request { action, attempt, request, .. } => {
                eprintln!("> {action}, attempt {attempt}: POST {}", request.url);
            }
            Event::Response { action, attempt, status, request_id, code, elapsed, .. } => {
                let code = code.map_or(String::new(), |code| format!(", {code}"));
                let ms = elapsed.as_millis();
                eprintln!("< {action}, attempt {attempt}: status {status}{code}, request {request_id}, {ms} ms");
            }
            Event::Retry { action, attempt, delay, .. } => {
                eprintln!("! {action}, attempt {attempt} failed; the next in {} ms", delay.as_millis());
            }
            Event::Clock { offset_ms, .. } => eprintln!("! the local clock is off by {offset_ms} ms, and corrected"),
            _ => {}
        }
    }
}
