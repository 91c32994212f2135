//! The transport of the web platform: pages, their workers, Cloudflare Workers and other edge runtimes, Node.js, Deno.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::time::Duration;

use js_sys::{Array, ArrayBuffer, Date, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Headers, RequestCredentials, RequestInit, RequestRedirect, Response, ResponseType,
    WorkerGlobalScope,
};

use super::address::host;
use super::random;
use super::report::too_large;
use crate::call::{HttpRequest, HttpResponse};
use crate::client::{Transport, boxed};
use crate::error::{TransportError, TransportErrorKind};
use crate::model::ANSWER_BYTES;

/// Carries requests with the `fetch` of whatever runs the wasm, without cookies. Redirects are not followed. A call
/// that is dropped is aborted.
///
/// A page is not told why a connection failed, so every fault is [`TransportErrorKind::Network`].
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Fetch {}

impl Fetch {
    /// Makes a transport.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Transport for Fetch {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let url = request.url.clone();
        exchange(request).await.map_err(|lost| match lost {
            Lost::Thrown(error) => {
                let message = format!("`fetch` got no answer from {}: {}", host(&url), text_of(&error));
                TransportError::new(TransportErrorKind::Network, message)
            }
            Lost::Refused(error) => error,
        })
    }

    fn now(&self) -> Duration {
        Duration::from_millis(Date::now() as u64)
    }

    fn monotonic(&self) -> Duration {
        let millis = scope().performance().map_or_else(Date::now, |performance| performance.now());
        Duration::try_from_secs_f64(millis / 1000.0).unwrap_or_default()
    }

    async fn sleep(&self, duration: Duration) {
        // Timers count whole milliseconds, and none ends early.
        let mut left = u64::try_from(duration.as_nanos().div_ceil(1_000_000)).unwrap_or(u64::MAX);
        while left > 0 {
            // The longest that a timer takes.
            let slice = i32::try_from(left).unwrap_or(i32::MAX);
            Timer::start(slice).over().await;
            left -= u64::from(slice.unsigned_abs());
        }
    }

    fn jitter(&self) -> f64 {
        random::unit()
    }
}

boxed!(Fetch);

/// Why there is no answer.
enum Lost {
    /// The platform threw this.
    Thrown(JsValue),
    /// What came is not taken.
    Refused(TransportError),
}

impl From<JsValue> for Lost {
    fn from(error: JsValue) -> Self {
        Self::Thrown(error)
    }
}

async fn exchange(request: HttpRequest) -> Result<HttpResponse, Lost> {
    let url = &request.url;
    let headers = Headers::new()?;
    for (name, value) in &request.headers {
        headers.append(name, value)?;
    }
    let call = Abort(AbortController::new()?);
    let init = RequestInit::new();
    init.set_method(request.method);
    init.set_headers(&headers);
    init.set_body(&Uint8Array::from(&request.body[..]));
    init.set_signal(Some(&call.0.signal()));
    // A redirected request would carry a signature for another host.
    init.set_redirect(RequestRedirect::Manual);
    if knows_credentials() {
        init.set_credentials(RequestCredentials::Omit);
    }
    let answer = JsFuture::from(scope().fetch_with_str_and_init(url, &init)).await?;
    let answer: Response = answer.unchecked_into();
    if answer.type_() == ResponseType::Opaqueredirect {
        let message = format!("the answer of {} is a redirect, which is not followed; check the endpoint", host(url));
        return Err(Lost::Refused(TransportError::new(TransportErrorKind::Malformed, message)));
    }
    let status = answer.status();
    let named: Vec<Array> = js_sys::try_iter(&answer.headers())?
        .into_iter()
        .flatten()
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .map(JsCast::unchecked_into)
        .collect();
    let headers = named.iter().map(|pair| (text(&pair.get(0)), text(&pair.get(1)))).collect();
    let body: ArrayBuffer = JsFuture::from(answer.array_buffer()?).await?.unchecked_into();
    // Looked at before it is copied into the memory of the wasm, which never shrinks.
    if u64::from(body.byte_length()) > ANSWER_BYTES {
        return Err(Lost::Refused(too_large(url, status)));
    }
    Ok(HttpResponse { status, headers, body: Uint8Array::new(&body).to_vec() })
}

/// The global object, in terms of a worker: windows have the same members.
fn scope() -> WorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Tells whether a request may say something of cookies: Cloudflare Workers, which have none, refuse it.
fn knows_credentials() -> bool {
    let known = |name: &str, of: &JsValue| Reflect::get(of, &name.into()).unwrap_or_default();
    let prototype = known("prototype", &known("Request", &scope()));
    Reflect::has(&prototype, &"credentials".into()).unwrap_or(false)
}

/// Aborts a call when dropped; one that has ended is beyond that.
struct Abort(AbortController);

impl Drop for Abort {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// A timer, cleared when dropped.
struct Timer {
    id: Option<i32>,
    promise: Promise,
}

impl Timer {
    fn start(ms: i32) -> Self {
        let mut id = None;
        let promise = Promise::new(&mut |resolve, _| {
            id = scope().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms).ok();
        });
        Self { id, promise }
    }

    async fn over(self) {
        // It is never rejected.
        let _ = JsFuture::from(self.promise.clone()).await;
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            scope().clear_timeout_with_handle(id);
        }
    }
}

/// What was thrown, and what lies beneath it.
fn text_of(error: &JsValue) -> String {
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let beneath = member(error, "cause");
    let said: Vec<String> = [error, &beneath]
        .into_iter()
        .map(|error| text(&member(error, "message")))
        .filter(|said| !said.is_empty())
        .collect();
    said.join(": ")
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}
