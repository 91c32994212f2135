//! The control surface over HTTP: which path carries out which verb. `openapi.json` describes the same routes.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tencentdb_postgres::model::nearest;
use tencentdb_postgres::sign::parse_query;

use super::{CallFilter, ClockChange, ExpectedCall, Refused, Release, SettingsChange};
use crate::config::read;
use crate::doors;
use crate::emulator::Emulator;
use crate::faults::Fault;
use crate::http::{Request, Response};
use crate::json;
use crate::seed::Seed;
use crate::state::Transitions;

/// What all paths begin with.
pub(crate) const PREFIX: &str = "/_emulator";

/// Describes the routes, for people and for generators of clients.
const OPENAPI: &str = include_str!("openapi.json");
/// The name of a snapshot that is given none.
const UNNAMED: &str = "default";

type Act = fn(&mut Emulator, &Given) -> Result<String, Refused>;

/// What a verb is given.
struct Given<'a> {
    /// The last part of the path, where the route has a name there.
    name: Cow<'a, str>,
    query: &'a str,
    body: &'a str,
    host_ms: u64,
}

/// Method, path below the prefix, and what to do. A path that ends with `{}` has a name there.
const ROUTES: [(&str, &str, Act); 26] = [
    ("GET", "/", |_, _| Ok(OPENAPI.into())),
    ("GET", "/state", |emulator, _| Ok(emulator.export_state())),
    ("PUT", "/state", |emulator, given| {
        emulator.import_state(given.body).map_err(|error| Refused::wrong(error.to_string()))?;
        answer(&emulator.clock(given.host_ms))
    }),
    ("POST", "/reset", |emulator, given| {
        emulator.reset(given.host_ms);
        answer(&emulator.clock(given.host_ms))
    }),
    ("POST", "/seed", |emulator, given| {
        emulator.play_seed(Seed::from_json(given.body).map_err(Refused::wrong)?, given.host_ms);
        answer(&emulator.clock(given.host_ms))
    }),
    ("GET", "/clock", |emulator, given| answer(&emulator.clock(given.host_ms))),
    ("POST", "/clock", |emulator, given| answer(&emulator.set_clock(&given.read::<ClockChange>()?, given.host_ms)?)),
    ("GET", "/settings", |emulator, _| answer(&emulator.settings())),
    ("POST", "/settings", |emulator, given| answer(&emulator.set_settings(&given.read::<SettingsChange>()?))),
    ("GET", "/faults", |emulator, _| faults(emulator)),
    ("PUT", "/faults", |emulator, given| {
        emulator.set_faults(Fault::list_from_json(given.body).map_err(Refused::wrong)?);
        faults(emulator)
    }),
    ("POST", "/faults", |emulator, given| {
        let id = emulator.add_fault(given.read()?);
        answer(&json!({ "id": id }))
    }),
    ("DELETE", "/faults/{}", |emulator, given| {
        if emulator.remove_fault(&given.name) {
            return faults(emulator);
        }
        Err(Refused::new(404, format!("there is no fault of the id {:?}", given.name)))
    }),
    ("GET", "/transitions", |emulator, _| answer(emulator.transitions())),
    ("PUT", "/transitions", |emulator, given| {
        emulator.set_transitions(given.read::<Transitions>()?);
        answer(emulator.transitions())
    }),
    ("POST", "/release", |emulator, given| {
        let released = emulator.release(&given.read::<Release>()?, given.host_ms);
        answer(&json!({ "released": released }))
    }),
    ("GET", "/calls", |emulator, given| answer(&emulator.calls(&given.filter()?))),
    ("DELETE", "/calls", |emulator, _| {
        emulator.clear_calls();
        answer(&json!([]))
    }),
    ("POST", "/calls/find", |emulator, given| answer(&emulator.calls(&given.read::<CallFilter>()?))),
    ("POST", "/calls/assert", |emulator, given| {
        let count = emulator.assert_called(&given.read::<ExpectedCall>()?)?;
        answer(&json!({ "count": count }))
    }),
    ("GET", "/snapshots", |emulator, _| snapshots(emulator)),
    ("DELETE", "/snapshots/{}", |emulator, given| {
        emulator.forget_snapshot(&given.name)?;
        snapshots(emulator)
    }),
    ("POST", "/snapshot", |emulator, given| {
        let Named { name } = given.read()?;
        emulator.snapshot(&name, given.host_ms)?;
        answer(&json!({ "name": name }))
    }),
    ("POST", "/restore", |emulator, given| {
        let Named { name } = given.read()?;
        answer(&emulator.restore(&name, given.host_ms)?)
    }),
    ("POST", "/diff", |emulator, given| {
        let Compared { from, to } = given.read()?;
        answer(&emulator.diff(&from, to.as_deref(), given.host_ms)?)
    }),
    ("GET", "/openapi.json", |_, _| Ok(OPENAPI.into())),
];

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Named {
    name: String,
}

impl Default for Named {
    fn default() -> Self {
        Self { name: UNNAMED.into() }
    }
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Compared {
    from: String,
    to: Option<String>,
}

impl Default for Compared {
    fn default() -> Self {
        Self { from: UNNAMED.into(), to: None }
    }
}

impl Given<'_> {
    /// Reads the body; nothing is as good as an empty object.
    fn read<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        let body = if self.body.trim().is_empty() { "{}" } else { self.body };
        // serde would take a list for an object, member by member.
        if !body.trim_start().starts_with('{') {
            return Err(Refused::wrong("the body cannot be used: it must be a JSON object"));
        }
        read(body).map_err(|error| Refused::wrong(format!("the body cannot be used: {error}")))
    }

    /// Reads the query as a filter of calls: `action=DescribeZones&unmatched=true`.
    fn filter(&self) -> Result<CallFilter, Refused> {
        let wrong = |error: &str| Refused::wrong(format!("the query cannot be used: {error}"));
        let mut members = serde_json::Map::new();
        for (name, text) in parse_query(self.query).map_err(|error| wrong(&error.to_string()))? {
            let value = match &*name {
                "after" | "effect" | "unmatched" | "params" => serde_json::from_str(&text).unwrap_or(text.into()),
                _ => text.into(),
            };
            members.insert(name, value);
        }
        read(&serde_json::Value::from(members).to_string()).map_err(|error| wrong(&error))
    }
}

impl Emulator {
    /// Carries out a verb of the control surface, given as method, path (`/clock`) and JSON. Answers JSON.
    ///
    /// # Errors
    ///
    /// When there is no such verb, or it cannot be carried out. Nothing has changed then.
    ///
    /// ```
    /// use tencentdb_postgres_emulator::{Config, Emulator};
    ///
    /// let mut emulator = Emulator::new(Config::default(), 1_750_000_000_000);
    /// let clock = emulator.control("POST", "/clock", r#"{"advanceMs": 60000}"#, 1_750_000_000_000).unwrap();
    /// assert!(clock.starts_with(r#"{"nowMs":1750000060000,"#));
    /// let refused = emulator.control("POST", "/clock", r#"{"advanceMS": 1}"#, 1_750_000_000_000).unwrap_err();
    /// assert!(refused.message.contains("Did you mean `advanceMs`?"));
    /// ```
    pub fn control(&mut self, method: &str, path: &str, body: &str, host_ms: u64) -> Result<String, Refused> {
        let outcome = self.carry_out(method, path, body, host_ms);
        let now_ms = self.now(host_ms);
        if let Some(recorder) = &mut self.recorder {
            recorder.verb((method, path, body), host_ms, now_ms, &outcome);
        }
        outcome
    }

    fn carry_out(&mut self, method: &str, path: &str, body: &str, host_ms: u64) -> Result<String, Refused> {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let path = if path.is_empty() { "/" } else { path };
        let mut allowed = Vec::new();
        for (route_method, route, act) in ROUTES {
            let Some(name) = named(route, path) else { continue };
            if route_method == method || (route_method, method) == ("GET", "HEAD") {
                return act(self, &Given { name, query, body, host_ms });
            }
            allowed.push(route_method);
        }
        let path: String = path.chars().take(100).collect();
        if !allowed.is_empty() {
            return Err(Refused::new(405, format!("{PREFIX}{path} takes {}, not {method}", allowed.join(" and "))));
        }
        let meant = nearest(&path, ROUTES.map(|(_, route, _)| route));
        let meant = meant.map(|route| format!(", but {PREFIX}{route}")).unwrap_or_default();
        Err(Refused::new(404, format!("there is no {PREFIX}{path}{meant}; GET {PREFIX}/ describes what there is")))
    }
}

/// Returns the name in a path that is of a route: an empty one where the route has none.
fn named<'p>(route: &str, path: &'p str) -> Option<Cow<'p, str>> {
    let Some(start) = route.strip_suffix("{}") else { return (route == path).then_some(Cow::Borrowed("")) };
    let name = path.strip_prefix(start).filter(|name| !name.is_empty() && !name.contains('/'))?;
    // A name in a path is written as one in a query.
    let (name, _) = parse_query(&name.replace('+', "%2B")).ok()?.pop()?;
    Some(Cow::Owned(name))
}

/// Answers a request below the prefix.
pub(crate) fn respond(emulator: &mut Emulator, request: &Request, host_ms: u64) -> Response {
    if !emulator.config.control {
        return refused(404, "this emulator is not to be controlled over HTTP: it was started with --no-control");
    }
    if let Some(refusal) = doors::control_refusal(request, &emulator.config) {
        return refusal;
    }
    let path = request.url.strip_prefix(PREFIX).unwrap_or_default();
    let Ok(body) = std::str::from_utf8(&request.body) else { return refused(400, "the body is not UTF-8") };
    match emulator.control(&request.method, path, body, host_ms) {
        Ok(body) => Response::json(200, body),
        Err(Refused { status, message }) => refused(status, &message),
    }
}

fn refused(status: u16, message: &str) -> Response {
    Response::json(status, json!({ "error": message }).to_string())
}

fn answer(value: &impl Serialize) -> Result<String, Refused> {
    json::text(value).map_err(|error| Refused::new(500, error.to_string()))
}

fn faults(emulator: &mut Emulator) -> Result<String, Refused> {
    answer(&emulator.faults().collect::<Vec<_>>())
}

fn snapshots(emulator: &mut Emulator) -> Result<String, Refused> {
    answer(&emulator.snapshots().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::config::Config;

    /// Every operation of the description, as method, path and what is said of it.
    fn described() -> Vec<(String, String, serde_json::Value)> {
        let openapi: serde_json::Value = serde_json::from_str(OPENAPI).unwrap();
        let paths = openapi["paths"].as_object().unwrap();
        paths
            .iter()
            .flat_map(|(path, item)| {
                let operations = item.as_object().unwrap().iter().filter(|(name, _)| *name != "parameters");
                operations.map(move |(method, operation)| {
                    let path = path.strip_prefix(PREFIX).unwrap().replace("{name}", "{}");
                    (method.to_uppercase(), path, operation.clone())
                })
            })
            .collect()
    }

    #[test]
    fn the_description_has_exactly_the_routes_there_are() {
        let routes: BTreeSet<_> =
            ROUTES.iter().map(|(method, path, _)| (method.to_string(), path.to_string())).collect();
        let described: BTreeSet<_> = described().into_iter().map(|(method, path, _)| (method, path)).collect();
        assert_eq!(described, routes);
        assert_eq!(routes.len(), ROUTES.len(), "no route stands twice");
    }

    #[test]
    fn every_example_of_the_description_is_carried_out_in_its_order() {
        let mut emulator = Emulator::new(Config::default(), 1_750_000_000_000);
        let openapi: serde_json::Value = serde_json::from_str(OPENAPI).unwrap();
        let schemas = &openapi["components"]["schemas"];
        for setup in [("POST", "/snapshot", "{}"), ("POST", "/snapshot", r#"{"name":"before"}"#)] {
            emulator.control(setup.0, setup.1, setup.2, 1_750_000_000_000).unwrap();
        }
        emulator.control("POST", "/faults", r#"{"id":"zones"}"#, 1_750_000_000_000).unwrap();
        let mut count = 0;
        for (method, path, operation) in described() {
            let media = &operation["requestBody"]["content"]["application/json"];
            let reference = media["schema"]["$ref"].as_str().unwrap_or_default();
            let schema = reference
                .rsplit('/')
                .next()
                .map_or(&media["schema"], |name| schemas.get(name).unwrap_or(&media["schema"]));
            let example = if media.is_object() { media["example"].clone() } else { serde_json::Value::Null };
            if path == "/state" || path.ends_with("{}") || path == "/calls/assert" {
                continue;
            }
            let body = if example.is_null() { String::new() } else { example.to_string() };
            emulator
                .control(&method, &path, &body, 1_750_000_000_000)
                .unwrap_or_else(|error| panic!("{method} {path}: {error}"));
            // What the schema names is read, and what it does not name is refused with the names there are.
            if let (Some(properties), true) = (schema["properties"].as_object(), method == "POST") {
                let refused = emulator.control(&method, &path, r#"{"zz-unknown": 1}"#, 1_750_000_000_000).unwrap_err();
                let named: BTreeSet<&str> = refused.message.split('`').skip(3).step_by(2).collect();
                let snake = |name: &&str| !name.contains('_');
                let properties: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
                assert_eq!(properties, named.into_iter().filter(snake).collect(), "{method} {path}");
                count += 1;
            }
        }
        assert!(count >= 8, "{count} schemas were compared");
    }

    #[test]
    fn what_there_is_not_is_refused_with_what_there_is() {
        let mut emulator = Emulator::new(Config::default(), 1_750_000_000_000);
        let mut status = |method: &str, path: &str, body: &str| {
            let refused = emulator.control(method, path, body, 1_750_000_000_000).unwrap_err();
            (refused.status, refused.message)
        };
        for (method, path, body, expected, word) in [
            ("GET", "/clok", "", 404, "/_emulator/clock"),
            ("GET", "/clock/", "", 404, "describes"),
            ("DELETE", "/clock", "", 405, "GET and POST"),
            ("POST", "/clock", "[]", 400, "the body"),
            ("POST", "/clock", r#"{"toMs": 1}"#, 409, "does not go back"),
            ("POST", "/clock", r#"{"toMs": 1, "advanceMs": 1}"#, 400, "not both"),
            ("POST", "/clock", r#"{"advanceMs": 4000000000000}"#, 400, "at most"),
            ("POST", "/clock", r#"{"speed": -1}"#, 400, "speed"),
            ("POST", "/settings", r#"{"latencyMs": 2147483648}"#, 400, "latencyMs"),
            ("PUT", "/transitions", r#"{"RestartInstace": "hold"}"#, 400, "`RestartInstance`"),
            ("PUT", "/faults", "{}", 400, "faults"),
            ("PUT", "/state", "{}", 400, "imported"),
            ("DELETE", "/faults/none", "", 404, "none"),
            ("POST", "/restore", "", 404, "none has been taken"),
            ("POST", "/diff", r#"{"from": "a"}"#, 404, "none has been taken"),
            ("POST", "/snapshot", r#"{"name": ""}"#, 400, "1 to 200"),
            ("GET", "/calls?actoin=DescribeZones", "", 400, "`action`"),
            ("POST", "/calls/assert", r#"{"call": {"action": "DescribeZones"}}"#, 409, "0 came"),
        ] {
            let (given, message) = status(method, path, body);
            assert_eq!(given, expected, "{method} {path} {body}: {message}");
            assert!(message.contains(word), "{method} {path} {body}: {message}");
        }
    }
}
