//! The emulator: a request and the time in, a response out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use tencentdb_postgres::sign::{
    CommonParam, HttpMethod, IncomingSignature, ParseRequestError, SigningMethod, max_request_bytes,
};
use tencentdb_postgres::{ErrorCode as Code, Secret, model};

use crate::access::{self, Caller};
use crate::actions::{self, Context};
use crate::auth;
use crate::catalog::regions::{self, Region};
use crate::clock;
use crate::config::{Config, Fleet, KeyPair};
use crate::control::{self, Clock, Moment};
use crate::doors;
use crate::empty;
use crate::faults::{Call, Fault, FaultBody, Faults};
use crate::fleet;
use crate::http::{Request, Response};
use crate::log::{Log, LogEntry};
use crate::params;
use crate::payload;
use crate::rate::Rates;
use crate::recording::{Brought, Recorder};
use crate::refusal::Refusal;
use crate::seed::{self, Seed};
use crate::services::{self, Service};
use crate::state::{ImportError, State};

const HTML: &str = "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>\n<body><h1>502 Bad Gateway</h1></body></html>\n";

/// The management API of an account, or several, all regions.
///
/// It goes by the time of the host, which it is told in milliseconds since 1970, and by a clock of its own that can be put
/// forward, stopped and hurried. Dates are written up to the year 9999: a later time, as microseconds come to, is taken
/// for its end.
///
/// ```
/// use tencentdb_postgres_emulator::{Config, Emulator, Request};
///
/// let mut emulator = Emulator::new(Config::default(), 1_750_000_000_000);
/// let health = Request { method: "GET".into(), url: "/healthz".into(), ..Request::default() };
/// assert_eq!(emulator.handle(&health, 1_750_000_000_000).body, br#"{"status":"ok"}"#);
///
/// let unsigned = Request::post("/", [("X-TC-Action", "DescribeZones")], "{}");
/// let refused = emulator.handle(&unsigned, 1_750_000_000_000);
/// assert_eq!(refused.status, 200);
/// assert!(String::from_utf8(refused.body).unwrap().contains("AuthFailure.InvalidAuthorization"));
/// ```
#[derive(Clone, Debug)]
pub struct Emulator {
    /// What it was told when it was made.
    pub(crate) created: Config,
    /// The same, with what has been changed since.
    pub(crate) config: Config,
    pub(crate) clock: Clock,
    pub(crate) state: State,
    pub(crate) faults: Faults,
    rates: Rates,
    pub(crate) log: Log,
    /// What it was at some moments, by name. A snapshot has none of its own.
    pub(crate) snapshots: BTreeMap<String, Emulator>,
    /// What is recorded, if it is. A snapshot has none either.
    pub(crate) recorder: Option<Recorder>,
}

/// The time of a call, by both clocks.
#[derive(Clone, Copy)]
struct Now {
    host_ms: u64,
    /// By the emulator's.
    ms: u64,
}

impl Emulator {
    /// An emulator at this time of the host. With [`Fleet::Demo`] its state is that of 1971-12-22 at the earliest.
    #[must_use]
    pub fn new(config: Config, host_ms: u64) -> Self {
        let host_ms = host_ms.min(clock::LATEST);
        let created = config.clone();
        let mut config = config;
        if let (true, Some(seed)) = (config.credentials.is_empty(), &config.seed_file) {
            config.credentials = seed.credentials().to_vec();
        }
        if let (true, Some(seed)) = (config.roles.is_empty(), &config.seed_file) {
            config.roles = seed.roles().to_vec();
        }
        let time = config.time.or_else(|| config.seed_file.as_ref().and_then(Seed::time));
        let clock = Clock::new(host_ms, time.map_or(host_ms, |Moment(ms)| ms), config.speed);
        let mut state = initial(&config, clock.now(host_ms));
        state.transitions = config.transitions();
        let faults = Faults::new(config.faults.clone(), config.seed);
        Self {
            created,
            config,
            clock,
            state,
            faults,
            rates: Rates::default(),
            log: Log::default(),
            snapshots: BTreeMap::new(),
            recorder: None,
        }
    }

    /// Answers a request at this time of the host. What is due by it happens first.
    pub fn handle(&mut self, request: &Request, host_ms: u64) -> Response {
        let host_ms = host_ms.min(clock::LATEST);
        let now = Now { host_ms, ms: self.pass(host_ms) };
        let routed = request.routed(&self.config.base_path);
        let request = &*routed;
        let mut response = doors::refusal(request, &self.config).unwrap_or_else(|| {
            let mut response = self.respond(request, now);
            doors::open(request, &mut response);
            response
        });
        doors::close(&mut response);
        response
    }

    /// The first key pair that may call.
    #[must_use]
    pub fn credential(&self) -> KeyPair {
        self.config.key_pairs()[0].clone()
    }

    /// The key that signs for an id, which a pair or a temporary key has. Whoever finds out why a signature differs needs
    /// it.
    #[must_use]
    pub fn secret_key_of(&self, secret_id: &str) -> Option<Secret> {
        auth::secret_key(secret_id, &self.config)
    }

    /// What the clock shows at this time of the host, in milliseconds since 1970.
    #[must_use]
    pub fn now(&self, host_ms: u64) -> u64 {
        self.clock.now(host_ms.min(clock::LATEST))
    }

    /// Lets everything happen that is due by then, and answers what the clock shows.
    pub(crate) fn pass(&mut self, host_ms: u64) -> u64 {
        let now_ms = self.now(host_ms);
        self.state.advance(now_ms);
        now_ms
    }

    fn respond(&mut self, request: &Request, now: Now) -> Response {
        match (request.method.as_str(), request.parts().0) {
            ("OPTIONS", _) => Response::preflight(request),
            ("CONNECT", _) => doors::tunnel(request, &self.config),
            ("GET" | "HEAD", "/healthz") => Response::json(200, r#"{"status":"ok"}"#),
            (_, "/" | "") => self.call(request, now),
            (_, path)
                if path
                    .strip_prefix(control::PREFIX)
                    .is_some_and(|rest| matches!(rest.chars().next(), None | Some('/'))) =>
            {
                control::respond(self, request, now.host_ms)
            }
            (_, path) => {
                let body = serde_json::json!({ "error": format!("There is nothing at {path}; the API is at /, the control of the emulator at {}/.", control::PREFIX) });
                Response::json(404, body.to_string())
            }
        }
    }

    /// The state as a text that [`import_state`](Self::import_state) takes back.
    #[must_use]
    pub fn export_state(&self) -> String {
        self.state.export()
    }

    /// Puts an exported state in place of the present one. Configuration, faults and log stay.
    ///
    /// # Errors
    ///
    /// When the text is not an exported state; the present state stays then.
    pub fn import_state(&mut self, text: &str) -> Result<(), ImportError> {
        let mut state = State::import(text)?;
        state.transitions = std::mem::take(&mut self.state.transitions);
        self.state = state;
        Ok(())
    }

    /// Starts over: state, time, faults and settings of the configuration, an empty log. Snapshots stay.
    pub fn reset(&mut self, host_ms: u64) {
        let made = Self::new(std::mem::take(&mut self.created), host_ms);
        self.become_other(made);
    }

    /// Starts over with what a seed makes, here and at each reset from now on. The key pairs of the seed may call, unless
    /// the configuration has some.
    pub fn play_seed(&mut self, seed: Seed, host_ms: u64) {
        self.created.seed_file = Some(seed);
        self.reset(host_ms);
    }

    /// Becomes another, but for what is beside the state.
    pub(crate) fn become_other(&mut self, other: Self) {
        let (snapshots, recorder) = (std::mem::take(&mut self.snapshots), self.recorder.take());
        *self = Self { snapshots, recorder, ..other };
    }

    /// The same without what is beside the state.
    pub(crate) fn bare(&mut self) -> Self {
        let (snapshots, recorder) = (std::mem::take(&mut self.snapshots), self.recorder.take());
        let bare = self.clone();
        (self.snapshots, self.recorder) = (snapshots, recorder);
        bare
    }

    /// Puts these faults in place of those in force.
    pub fn set_faults(&mut self, faults: Vec<Fault>) {
        self.faults.set(faults);
    }

    /// The faults still in force, with the times that are left of each.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.faults.left()
    }

    /// The newest calls, oldest first.
    pub fn log(&self) -> impl DoubleEndedIterator<Item = &LogEntry> {
        self.log.entries()
    }

    fn call(&mut self, request: &Request, now: Now) -> Response {
        let headers = request.headers();
        let arrived = request.arrived(&headers);
        let signature = IncomingSignature::parse(&arrived);
        let common = |param: CommonParam| match &signature {
            Ok(signature) => signature.common_param(param).unwrap_or_default().to_owned(),
            Err(_) => param.header().and_then(|name| request.header(name)).unwrap_or_default().to_owned(),
        };
        let caller = signature.as_ref().map(|signature| signature.secret_id().to_owned()).unwrap_or_default();
        let mut entry = LogEntry {
            time_ms: now.ms,
            caller,
            region: common(CommonParam::Region),
            action: common(CommonParam::Action),
            request_id: self.state.request_id(),
            brought: Brought {
                version: common(CommonParam::Version),
                timestamp: signature.as_ref().map(IncomingSignature::timestamp).unwrap_or_default(),
                flat: false,
            },
            ..LogEntry::default()
        };
        let LogEntry { action, region, caller, .. } = &entry;
        let fault = self.faults.meet(Call { action, region, caller, now_ms: now.ms });
        if let Some(fault) = &fault {
            entry.note(fault.name());
        }
        let timestamp = signature.as_ref().ok().map(IncomingSignature::timestamp);
        let judged_ms = self.clock.judged(now.host_ms, timestamp);
        let judged_ms = judged_ms.saturating_add_signed(fault.as_ref().and_then(|fault| fault.skew_ms).unwrap_or(0));
        let result = if fault.as_ref().is_none_or(Fault::takes_effect) {
            self.answer(request, signature, now.host_ms, judged_ms, &mut entry)
        } else {
            Err(Refusal::new(Code::INTERNAL_ERROR, "A fault was asked of the emulator."))
        };
        let mut response = Response::json(200, envelope(&result, &entry.request_id));
        entry.code = result.err().map(|refusal| refusal.code.as_str().to_owned());
        response.delay_ms = self.config.latency_ms;
        if let Some(fault) = fault {
            happen(&fault, &mut response, &mut entry);
        }
        response.headers.push(("date".into(), clock::http(judged_ms)));
        response.request_id = Some(entry.request_id.clone());
        entry.status = if response.dropped { 0 } else { response.status };
        if let Some(recorder) = &mut self.recorder {
            recorder.call(&entry, now.host_ms, &response);
        }
        self.log.push(entry);
        response
    }

    /// Everything the service checks, in its order, and then the action. Answers what stands in `Response`. Signatures
    /// are judged by a clock of their own, which a fault may have put wrong.
    fn answer(
        &mut self,
        request: &Request,
        signature: Result<IncomingSignature, ParseRequestError>,
        host_ms: u64,
        judged_ms: u64,
        entry: &mut LogEntry,
    ) -> Result<String, Refusal> {
        size(request, signature.as_ref().map_or(SigningMethod::Tc3, IncomingSignature::method))?;
        let signature = signature.map_err(|error| auth::unreadable(&error))?;
        let host = request.header("host").unwrap_or_default();
        let lenient = auth::is_lenient(host, &self.config);
        let service = Service::of(&signature, host, lenient, entry)?;
        let caller = auth::verify(&signature, host, &self.config, judged_ms, self.state.now_ms, entry)?;
        caller.account().clone_into(&mut entry.account);
        let name = action(&signature, service)?;
        if service != Service::Postgres {
            return self.neighbour(service, name, request, &signature, &caller, entry);
        }
        let info = described(name)?;
        let region = region(&signature)?;
        if self.config.rate_limit {
            self.rates.count(caller.account(), info.name(), region.code, host_ms)?;
        }
        if info.withdrawn() {
            let successor = info.successor().map(|name| format!(" Use {name} instead.")).unwrap_or_default();
            return Err(Refusal::new(Code::ACTION_OFFLINE, format!("{} has been withdrawn.{successor}", info.name())));
        }
        let params = payload::json(info.name(), request, &signature, lenient, entry)?;
        entry.params = Some(model::redact(info.name(), &String::from_utf8_lossy(&params)));
        let params = params::structure(info.name(), &params)?;
        let asked = format!("{}:{}", service.name(), info.name());
        caller.authorize(&asked, &access::resources(info.name(), params, caller.account(), region.code))?;
        let params = empty::dropped(info, params)?;
        let (request_id, now_ms) = (entry.request_id.clone(), self.state.now_ms);
        let state = self.state.of_account(caller.account(), self.config.seed);
        let Config { quirks, strict, .. } = self.config;
        let mut context = Context { state, region, now_ms, quirks, strict, request_id, notes: Vec::new() };
        let outcome = actions::run(&mut context, info.name(), &params);
        for note in context.notes {
            entry.note(note);
        }
        entry.effect = !info.read_only() && outcome.is_ok();
        if let (true, Ok(answer)) = (info.read_only(), &outcome) {
            self.state.of_account(caller.account(), self.config.seed).looked(answer);
        }
        outcome
    }

    /// Answers a call of a service beside this one.
    fn neighbour(
        &mut self,
        service: Service,
        action: &str,
        request: &Request,
        signature: &IncomingSignature,
        caller: &Caller,
        entry: &mut LogEntry,
    ) -> Result<String, Refusal> {
        let body = payload::json(action, request, signature, false, entry)?;
        // Only a body that is JSON is borrowed as it came.
        let flat = matches!(body, Cow::Owned(_));
        entry.brought.flat = flat;
        if service.is_regional() || signature.common_param(CommonParam::Region).is_some() {
            region(signature)?;
        }
        let request_id = entry.request_id.clone();
        let mut call = services::Call {
            service,
            action,
            caller,
            config: &self.config,
            state: self.state.of_account(caller.account(), self.config.seed),
            request_id: &request_id,
            entry,
        };
        services::run(&mut call, &body, flat)
    }
}

fn initial(config: &Config, now_ms: u64) -> State {
    let scenario = |text| seed::scenario(text).state(config.seed, now_ms);
    match (&config.seed_file, config.fleet) {
        (Some(seed), _) => seed.state(config.seed, now_ms),
        (None, Fleet::Empty) => State::new(config.seed, now_ms),
        (None, Fleet::Demo) => fleet::demo(config.seed, now_ms),
        (None, Fleet::Large) => scenario(seed::LARGE),
        (None, Fleet::Broken) => scenario(seed::BROKEN),
        (None, Fleet::Expiring) => scenario(seed::EXPIRING),
    }
}

/// Refuses what is sent otherwise than by POST and GET, and what is larger than the service takes.
fn size(request: &Request, method: SigningMethod) -> Result<(), Refusal> {
    let (http_method, bytes, what) = match &*request.method {
        "POST" => (HttpMethod::Post, request.body.len(), "body"),
        "GET" => (HttpMethod::Get, request.parts().1.len(), "query"),
        other => {
            let message = format!("The API takes POST and GET, not {other}.");
            return Err(Refusal::new(Code::UNSUPPORTED_PROTOCOL, message));
        }
    };
    let limit = max_request_bytes(method, http_method);
    if bytes as u64 > limit {
        let message = format!(
            "The {what} has {bytes} bytes; with {} by {} {limit} are allowed.",
            method.as_str(),
            http_method.as_str()
        );
        return Err(Refusal::new(auth::too_large(method, http_method), message));
    }
    Ok(())
}

/// The action of a request of a service, of the version there is.
fn action<'s>(signature: &'s IncomingSignature, service: Service) -> Result<&'s str, Refusal> {
    let version = auth::required(signature, CommonParam::Version)?;
    if version != service.version() {
        let message = format!("There is no version {version} of {}; there is {}.", service.name(), service.version());
        return Err(Refusal::new(Code::NO_SUCH_VERSION, message));
    }
    auth::required(signature, CommonParam::Action)
}

/// What the model knows of an action of this service's own API.
fn described(name: &str) -> Result<model::ActionInfo, Refusal> {
    model::action(name).ok_or_else(|| {
        let message = format!("There is no action {name} in version {} of {}.", model::VERSION, model::SERVICE);
        Refusal::new(Code::INVALID_ACTION, message)
    })
}

/// The region of a request, if it can be used.
fn region(signature: &IncomingSignature) -> Result<&'static Region, Refusal> {
    let code = auth::required(signature, CommonParam::Region)?;
    regions::find(code)
        .ok_or_else(|| Refusal::new(Code::UNSUPPORTED_REGION, format!("The region {code} is not offered.")))
}

/// The body of an answer: what the action said, or the error.
fn envelope(result: &Result<String, Refusal>, request_id: &str) -> String {
    match result {
        Ok(response) => ["{\"Response\":", response, "}"].concat(),
        Err(refusal) => {
            let error = serde_json::json!({ "Code": refusal.code.as_str(), "Message": refusal.message });
            serde_json::json!({ "Response": { "Error": error, "RequestId": request_id } }).to_string()
        }
    }
}

/// Makes an answer look as the fault has it.
fn happen(fault: &Fault, response: &mut Response, entry: &mut LogEntry) {
    response.delay_ms = fault.latency_ms.unwrap_or(response.delay_ms);
    match (fault.body, &fault.code, fault.status) {
        (Some(FaultBody::Drop), ..) => response.dropped = true,
        (Some(FaultBody::Html), _, status) => {
            *response =
                Response { delay_ms: response.delay_ms, ..Response::new(status.unwrap_or(502), "text/html", HTML) };
        }
        (Some(FaultBody::Empty), _, status) => {
            response.status = status.unwrap_or(200);
            response.body.clear();
        }
        (Some(FaultBody::Truncated), _, status) => {
            response.status = status.unwrap_or(200);
            response.body.truncate(response.body.len() / 2);
        }
        (None, Some(code), status) => {
            let refusal = Refusal::new(code.as_str(), "A fault asked of the emulator.");
            response.status = status.unwrap_or(200);
            response.body = envelope(&Err(refusal), &entry.request_id).into_bytes();
            entry.code = Some(code.clone());
        }
        (None, None, Some(status)) => {
            *response = Response {
                delay_ms: response.delay_ms,
                ..Response::new(status, "text/plain", "A fault asked of the emulator.\n")
            };
        }
        (None, None, None) => {}
    }
    // These never have a body; the message would not end where HTTP says it does.
    if matches!(response.status, 204 | 205 | 304) {
        response.body.clear();
    }
    if let Some(seconds) = fault.retry_after {
        response.headers.push(("retry-after".into(), seconds.to_string()));
    }
}
