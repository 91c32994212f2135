//! What happened, call by call: the newest few hundred, in a bounded number of bytes whatever callers send.

use std::collections::VecDeque;
use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::clock;
use crate::recording::Brought;

/// How many entries are kept at most.
const KEPT: usize = 500;
/// How many bytes the texts of all of them have at most.
const KEPT_BYTES: usize = 2 * 1024 * 1024;
/// How many bytes of a text that was to be signed are kept.
const TEXT_BYTES: usize = 16 * 1024;
/// How many bytes of a name are kept; those of the API have a third of that.
const NAME_BYTES: usize = 128;

/// One call. Holds no secrets, of parameters only what may be shown, and of signatures only what the caller could compute
/// himself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogEntry {
    /// Which call it was since the start, from 1 on.
    pub number: u64,
    /// When it came, in milliseconds since 1970.
    pub time_ms: u64,
    /// The region it named.
    pub region: String,
    /// The action it named.
    pub action: String,
    /// The SecretId it named.
    pub caller: String,
    /// The number of the account whose key signed; none where no signature was verified.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub account: String,
    /// The parameters as JSON, the secret ones masked; none where the call did not come as far as to have them read.
    #[serde(serialize_with = "as_json", skip_serializing_if = "Option::is_none")]
    pub params: Option<String>,
    /// The id of the call, as in the answer.
    pub request_id: String,
    /// HTTP status of the answer.
    pub status: u16,
    /// The error code it was refused with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The call changed something, whatever became of its answer.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub effect: bool,
    /// Leniencies used and faults met, by name: `lenient-host`, `lenient-service`, `fault-html`.
    pub notes: Vec<String>,
    /// When the signature differs: the canonical request as this side has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical_request: Option<String>,
    /// When the signature differs: the string to sign as this side has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub string_to_sign: Option<String>,
    /// Somebody has asked for it and found it.
    #[serde(skip)]
    pub(crate) found: bool,
    /// What a recording tells beside.
    #[serde(skip)]
    pub(crate) brought: Brought,
}

impl LogEntry {
    pub(crate) fn note(&mut self, name: impl Into<String>) {
        let name = name.into();
        if !self.notes.contains(&name) {
            self.notes.push(name);
        }
    }

    /// The entry with texts no longer than are kept.
    fn bounded(mut self) -> Self {
        cut(&mut self.region, NAME_BYTES);
        cut(&mut self.action, NAME_BYTES);
        cut(&mut self.caller, NAME_BYTES);
        for text in [&mut self.params, &mut self.canonical_request, &mut self.string_to_sign].into_iter().flatten() {
            cut(text, TEXT_BYTES);
        }
        self
    }

    /// How many bytes it takes.
    fn bytes(&self) -> usize {
        let texts = [&self.region, &self.action, &self.caller, &self.account, &self.request_id].map(Some);
        let long =
            [self.code.as_ref(), self.params.as_ref(), self.canonical_request.as_ref(), self.string_to_sign.as_ref()];
        let texts = texts.into_iter().chain(long).flatten().chain(&self.notes);
        size_of::<Self>() + texts.map(String::len).sum::<usize>()
    }
}

/// Writes the parameters as what they are, or as a text where they were cut.
fn as_json<S: Serializer>(params: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    let params = params.as_deref().unwrap_or("null");
    match serde_json::from_str::<serde_json::Value>(params) {
        Ok(value) => value.serialize(serializer),
        Err(_) => serializer.serialize_str(params),
    }
}

/// Cuts a text that is too long, and says so at its end.
fn cut(text: &mut String, most: usize) {
    if text.len() > most {
        let end = (0..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let more = text.len() - end;
        text.truncate(end);
        text.push_str(&format!("... ({more} bytes more)"));
        text.shrink_to_fit();
    }
}

impl fmt::Display for LogEntry {
    /// One line; line breaks of the canonical texts are written as `\n`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or_dash = |text: &str| if text.is_empty() { "-".to_owned() } else { text.escape_default().to_string() };
        let code = self.code.as_deref().unwrap_or("ok");
        write!(f, "{} {} {} ", clock::text(self.time_ms), or_dash(&self.region), or_dash(&self.action))?;
        write!(f, "{} {code} {}", self.status, or_dash(&self.request_id))?;
        for note in &self.notes {
            write!(f, " [{note}]")?;
        }
        if let Some(text) = &self.canonical_request {
            write!(f, " canonical-request={text:?}")?;
        }
        if let Some(text) = &self.string_to_sign {
            write!(f, " string-to-sign={text:?}")?;
        }
        Ok(())
    }
}

/// A ring of entries, oldest first. Copies of it share them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    entries: VecDeque<Arc<LogEntry>>,
    bytes: usize,
    /// How many there were.
    count: u64,
}

impl Log {
    pub(crate) fn push(&mut self, mut entry: LogEntry) {
        self.count += 1;
        entry.number = self.count;
        let entry = entry.bounded();
        self.bytes += entry.bytes();
        self.entries.push_back(Arc::new(entry));
        while self.entries.len() > KEPT || self.bytes > KEPT_BYTES {
            let Some(oldest) = self.entries.pop_front() else { break };
            self.bytes -= oldest.bytes();
        }
    }

    /// Forgets them. The next call has the next number all the same.
    pub(crate) fn clear(&mut self) {
        self.entries.clear();
        self.bytes = 0;
    }

    /// Returns those of which `means` says so, oldest first. With `marks` they count as found.
    pub(crate) fn find(&mut self, marks: bool, means: impl Fn(&LogEntry) -> bool) -> Vec<&LogEntry> {
        let found = self.entries.iter_mut().filter(|entry| means(entry));
        found
            .map(|entry| {
                if marks && !entry.found {
                    Arc::make_mut(entry).found = true;
                }
                &**entry
            })
            .collect()
    }

    pub(crate) fn entries(&self) -> impl DoubleEndedIterator<Item = &LogEntry> {
        self.entries.iter().map(Arc::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_keeps_the_newest() {
        let mut log = Log::default();
        for time_ms in 0..(KEPT as u64 + 3) {
            log.push(LogEntry { time_ms, ..LogEntry::default() });
        }
        assert_eq!(log.entries().count(), KEPT);
        assert_eq!(log.entries().next().unwrap().time_ms, 3);
    }

    #[test]
    fn long_texts_are_cut_and_all_of_them_stay_within_a_bound() {
        let long = "é".repeat(50_000);
        let mut log = Log::default();
        for _ in 0..1000 {
            let text = Some(long.clone());
            log.push(LogEntry {
                region: long.clone(),
                action: long.clone(),
                params: text.clone(),
                canonical_request: text.clone(),
                string_to_sign: text,
                ..LogEntry::default()
            });
            assert_eq!(log.bytes, log.entries().map(LogEntry::bytes).sum::<usize>());
            assert!(log.bytes <= KEPT_BYTES);
        }
        let entry = log.entries().next_back().unwrap();
        assert!(entry.bytes() < 3 * TEXT_BYTES + 1024);
        assert!(entry.action.ends_with(&format!("é... ({} bytes more)", long.len() - NAME_BYTES)), "{}", entry.action);
    }

    #[test]
    fn an_entry_is_one_line_whatever_it_holds() {
        let entry = LogEntry {
            action: "Describe\nZones".into(),
            code: Some("AuthFailure.SignatureFailure".into()),
            notes: vec!["lenient-host".into()],
            canonical_request: Some("POST\n/\n".into()),
            ..LogEntry::default()
        };
        let line = entry.to_string();
        assert_eq!(line.lines().count(), 1);
        assert!(line.ends_with(r#"[lenient-host] canonical-request="POST\n/\n""#), "{line}");
    }
}
