//! The services that answer here: the emulator's own, and those neighbours of it that its clients call.

mod params;
mod sts;
mod tag;

use serde_json::{Map, Value};
use tencentdb_postgres::sign::{CommonParam, IncomingSignature};
use tencentdb_postgres::{ErrorCode as Code, model};

use crate::access::Caller;
use crate::auth;
use crate::config::Config;
use crate::host::{authority, is_access_point, is_loopback, without_port};
use crate::log::LogEntry;
use crate::refusal::Refusal;
use crate::state::State;
use params::Params;

/// Named in the log when another service was signed for than there is.
const LENIENT_SERVICE: &str = "lenient-service";
/// The version of the neighbours' API: both have the same.
const NEIGHBOURS_VERSION: &str = "2018-08-13";

/// A service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Service {
    Postgres,
    Sts,
    Tag,
}

impl Service {
    const ALL: [Self; 3] = [Self::Postgres, Self::Sts, Self::Tag];

    /// Its name, in hosts, scopes and policies.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Postgres => model::SERVICE,
            Self::Sts => "sts",
            Self::Tag => "tag",
        }
    }

    /// The version of its API.
    pub(crate) fn version(self) -> &'static str {
        match self {
            Self::Postgres => model::VERSION,
            Self::Sts | Self::Tag => NEIGHBOURS_VERSION,
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.name() == name)
    }

    /// The service that has an action of that version; the first of the version where none has.
    pub(crate) fn called(version: &str, action: &str) -> Option<Self> {
        let of_version = || Self::ALL.into_iter().filter(|service| service.version() == version);
        of_version().find(|service| service.has(action)).or_else(|| of_version().next())
    }

    fn has(self, action: &str) -> bool {
        match self {
            Self::Postgres => model::action(action).is_some(),
            Self::Sts => sts::ACTIONS.contains(&action),
            Self::Tag => tag::ACTIONS.contains(&action),
        }
    }

    /// Returns whether its calls have to name a region.
    pub(crate) fn is_regional(self) -> bool {
        self != Self::Tag
    }

    /// The service that a request is for: that of its host, that which it is signed for, and they must agree. Where
    /// neither names one, as in a request of the older methods to this machine, it is told by version and action.
    pub(crate) fn of(
        signature: &IncomingSignature,
        host: &str,
        lenient: bool,
        entry: &mut LogEntry,
    ) -> Result<Self, Refusal> {
        let hosted = hosted(host)?;
        let signed = match signature.service() {
            None => None,
            Some(name) => match Self::named(name) {
                // Some clients take the beginning of their endpoint for a service.
                None if lenient && is_beginning(name, host) => {
                    entry.note(LENIENT_SERVICE);
                    None
                }
                None => return Err(misnamed(name, hosted)),
                found => found,
            },
        };
        match (hosted, signed) {
            (Some(hosted), Some(signed)) if hosted != signed => Err(misnamed(signed.name(), Some(hosted))),
            (Some(service), _) | (None, Some(service)) => Ok(service),
            (None, None) => called(signature),
        }
    }
}

/// The service of an access point, or of a host of this machine that is named like one, `sts.localhost`.
fn hosted(host: &str) -> Result<Option<Service>, Refusal> {
    let host = authority(host);
    let bare = without_port(host).unwrap_or(host).to_ascii_lowercase();
    let Some((first, _)) = bare.split_once('.') else { return Ok(None) };
    match Service::named(first) {
        found @ Some(_) if is_access_point(&bare) || is_loopback(&bare) => Ok(found),
        None if is_access_point(&bare) && bare.split('.').count() > 2 => {
            let message = format!("There is no {first} here; this emulator answers {}.", names());
            Err(Refusal::new(Code::NO_SUCH_PRODUCT, message))
        }
        _ => Ok(None),
    }
}

/// The service that has the version and the action of a request.
fn called(signature: &IncomingSignature) -> Result<Service, Refusal> {
    let version = auth::required(signature, CommonParam::Version)?;
    let action = signature.common_param(CommonParam::Action).unwrap_or_default();
    Service::called(version, action).ok_or_else(|| {
        let versions: Vec<String> =
            Service::ALL.map(|service| format!("{} of {}", service.version(), service.name())).into();
        let message = format!("There is no version {version} here; there is {}.", versions.join(", "));
        Refusal::new(Code::NO_SUCH_VERSION, message)
    })
}

/// Returns whether a name is what some client takes for a service of this host.
fn is_beginning(name: &str, host: &str) -> bool {
    let named = authority(host);
    let bare = without_port(named).unwrap_or(named);
    [host, named, bare].into_iter().any(|host| host.split('.').next() == Some(name))
}

fn misnamed(signed: &str, hosted: Option<Service>) -> Refusal {
    let here = hosted.map_or_else(names, |service| service.name().into());
    let message = format!("The scope names the service {signed}, but this is {here}.");
    Refusal::new(Code::AUTH_FAILURE_SIGNATURE_FAILURE, message)
}

fn names() -> String {
    Service::ALL.map(Service::name).join(", ")
}

/// What a neighbour answers, but for the id of the call.
type Answer = Result<Map<String, Value>, Refusal>;

/// A call of a neighbour.
pub(crate) struct Call<'a> {
    pub service: Service,
    pub action: &'a str,
    pub caller: &'a Caller,
    pub config: &'a Config,
    pub state: &'a mut State,
    pub request_id: &'a str,
    pub entry: &'a mut LogEntry,
}

/// Answers a call of a neighbour with what stands in `Response`. With `flat`, numbers came as texts.
pub(crate) fn run(call: &mut Call, body: &[u8], flat: bool) -> Result<String, Refusal> {
    let mut params = Params::read(body, flat)?;
    let answer = match call.service {
        Service::Sts => sts::run(call, &mut params),
        _ => tag::run(call, &mut params),
    };
    let mut answer = answer?;
    // What an action knows is no secret; what it does not know may be one.
    call.entry.params = Some(String::from_utf8_lossy(body).into_owned());
    answer.insert("RequestId".into(), call.request_id.into());
    Ok(Value::from(answer).to_string())
}

impl Call<'_> {
    /// The refusal of an action that the neighbour does not have, or not here.
    fn unknown(&self, known: &[&str]) -> Refusal {
        let (service, action) = (self.service.name(), self.action);
        let message = format!("There is no action {action} of {service} here; there are {}.", known.join(", "));
        Refusal::new(Code::INVALID_ACTION, message)
    }
}
