//! What the server writes about itself and every call: lines of text, or of JSON.

use std::cell::Cell;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use super::banner::Banner;
use serde::Serialize;
use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{self, Knowledge, Severity, diagnose_request};

use crate::clock;
use crate::host::authority;
use crate::{Emulator, LogEntry, Request, Response};

/// How many findings a line has: the first is the surest.
const FINDINGS: usize = 2;
/// A diagnosis costs as much as hundreds of calls, and whoever signs wrongly does so again: one is made in this time.
const PAUSE: Duration = Duration::from_secs(1);
/// The largest request that is looked into.
const LARGEST: usize = 32 * 1024;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    Text,
    Json,
}

pub(super) struct CallLog {
    format: Format,
    /// When a signature was last looked into.
    diagnosed: Cell<Option<Instant>>,
}

/// A line about a call.
#[derive(Serialize)]
struct Line<'a> {
    /// The time of the host.
    time: String,
    ms: u64,
    #[serde(flatten)]
    entry: &'a LogEntry,
    #[serde(skip_serializing_if = "Option::is_none")]
    diagnosis: Option<String>,
}

/// The line about the start.
#[derive(Serialize)]
struct Start<'a> {
    time: String,
    start: &'a Banner,
}

impl CallLog {
    pub(super) fn new(format: Format) -> Self {
        Self { format, diagnosed: Cell::new(None) }
    }

    pub(super) fn start(&self, banner: &Banner, host_ms: u64) {
        write(&match self.format {
            Format::Text => banner.to_string(),
            Format::Json => json(&Start { time: moment(host_ms), start: banner }),
        });
    }

    /// Writes a line about a request that was a call, which took so long.
    pub(super) fn tell(
        &self,
        emulator: &Emulator,
        request: &Request,
        response: &Response,
        took: Duration,
        host_ms: u64,
    ) {
        let (Some(_), Some(entry)) = (&response.request_id, emulator.log().next_back()) else { return };
        let diagnosis = entry.string_to_sign.as_ref().and_then(|_| self.diagnosis(emulator, request, entry, host_ms));
        write(&match (self.format, diagnosis) {
            (Format::Text, None) => format!("{entry}\n"),
            (Format::Text, Some(diagnosis)) => format!("{entry} diagnosis={diagnosis:?}\n"),
            (Format::Json, diagnosis) => {
                let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
                json(&Line { time: moment(host_ms), ms, entry, diagnosis })
            }
        });
    }

    /// Why the signature of a call differs, as the surest findings say. They hold no secret.
    fn diagnosis(&self, emulator: &Emulator, request: &Request, entry: &LogEntry, host_ms: u64) -> Option<String> {
        let is_early = self.diagnosed.get().is_some_and(|last| last.elapsed() < PAUSE);
        let headers: usize = request.headers.iter().map(|(name, value)| name.len() + value.len()).sum();
        if is_early || request.url.len() + headers + request.body.len() > LARGEST {
            return None;
        }
        self.diagnosed.set(Some(Instant::now()));
        let secret_key = emulator.secret_key_of(&entry.caller)?;
        let credential = match request.header("x-tc-token") {
            Some(token) => Credential::temporary(&entry.caller, secret_key.expose(), token),
            None => Credential::new(&entry.caller, secret_key.expose()),
        };
        let request = request.routed(&emulator.config.base_path);
        let url = format!("http://{}{}", authority(request.header("host").unwrap_or_default()), request.url);
        let mut read = diagnose::Request::new(&request.method, &url);
        read.headers.clone_from(&request.headers);
        read.body.clone_from(&request.body);
        let knowledge = Knowledge { credential: Some(&credential), now: Some(host_ms / 1000), ..Knowledge::default() };
        let diagnosis = diagnose_request(&read, &knowledge);
        let findings = diagnosis.findings.iter().filter(|finding| finding.severity != Severity::Advice);
        let said = findings.take(FINDINGS).map(|finding| format!("{}: {}", finding.cause.code(), finding.message));
        Some(said.collect::<Vec<_>>().join(" ")).filter(|said| !said.is_empty())
    }
}

/// A time to the millisecond, as RFC 3339 writes it.
fn moment(ms: u64) -> String {
    format!("{}.{:03}Z", clock::iso(ms).trim_end_matches('Z'), ms % 1000)
}

fn json(line: &impl Serialize) -> String {
    // Texts and numbers: nothing that JSON could not hold.
    serde_json::to_string(line).unwrap_or_default() + "\n"
}

/// One write a line; where nobody reads them any more, nothing is to be done about it.
fn write(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}
