//! What can be told from a request by reading it, without the secret.

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

/// What is known of a request signed with TC3.
pub(super) struct Case<'a> {
    pub request: &'a Request,
    pub facts: &'a Facts<'a>,
    pub header: Header<'a>,
}

/// Everything that reading tells, in the order of a service that reads the request; and the moment its timestamp means, as far as it can
/// be understood.
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
