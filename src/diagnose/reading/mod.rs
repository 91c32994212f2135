//! What can be told from a request by reading it, without the secret.

mod answer;
mod authorization;
mod body;
mod credential;
mod headers;
mod time;

use alloc::vec::Vec;

use super::answer::Answer;
use super::finding::Finding;
use super::header::Header;
use super::request::Request;
use crate::Credential;

pub(super) use credential::looks_like_key;
pub(super) use time::timestamp;

/// What is known of a request signed with TC3.
pub(super) struct Case<'a> {
    pub request: &'a Request,
    pub header: Header<'a>,
    /// The moment the timestamp means, as far as it can be understood.
    pub timestamp: Option<u64>,
    pub credential: Option<&'a Credential>,
    pub answer: &'a Answer,
    pub now: Option<u64>,
    pub sent_at: Option<u64>,
    pub attempts: usize,
}

/// Everything that reading tells, in the order of a service that reads the request.
pub(super) fn read(case: &Case) -> Vec<Finding> {
    let mut out = Vec::new();
    answer::read(case, &mut out);
    headers::lost(case, &mut out);
    credential::read(case, &mut out);
    authorization::read(case, &mut out);
    time::read(case, &mut out);
    headers::read(case, &mut out);
    body::read(case, &mut out);
    answer::key(case, &mut out);
    out
}

/// What an answer tells, whatever the request.
pub(super) fn of_answer(answer: &Answer) -> Option<Finding> {
    answer::other_fault(answer)
}

/// What credentials tell, whatever the request.
pub(super) fn of_credential(credential: &Credential, secret_id: &str, out: &mut Vec<Finding>) {
    credential::pair(credential, secret_id, out);
}

/// What an id alone tells.
pub(super) fn of_id(secret_id: &str, out: &mut Vec<Finding>) {
    credential::id(secret_id, out);
}

/// What the moments known tell of a timestamp.
pub(super) fn of_time(moments: &time::Moments, out: &mut Vec<Finding>) {
    time::distance(moments, out);
}

pub(super) use time::Moments;
