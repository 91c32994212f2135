//! The faults that a request shows without the secret.

mod answer;
mod authorization;
mod body;
mod credential;
mod headers;
mod time;

use super::Facts;
use super::finding::Findings;
use super::header::Header;
use super::request::Request;

pub(super) use answer::{other_fault as of_answer, too_large as of_size};
pub(super) use credential::{id as of_id, looks_like_key, pair as of_credential};
pub(super) use headers::host as of_host;
pub(super) use time::{distance as of_time, timestamp};

/// A request signed with TC3, and the knowledge beside it.
pub(super) struct Case<'a> {
    pub request: &'a Request,
    pub facts: &'a Facts<'a>,
    pub header: Header<'a>,
}

/// Reads all faults, in the order of a service that reads the request, and returns the instant its timestamp means, as
/// far as it is understood.
pub(super) fn read(case: &Case, out: &mut Findings) -> Option<u64> {
    of_answer(case.facts.answer, out);
    headers::lost(case, out);
    credential::read(case, out);
    authorization::read(case, out);
    let timestamp = time::read(case, out);
    headers::read(case, out);
    body::read(case, out);
    answer::key(case, out);
    timestamp
}
