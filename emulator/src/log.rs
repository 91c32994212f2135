//! What happened, call by call: the newest few hundred.

use std::collections::VecDeque;
use std::fmt;

use serde::Serialize;

use crate::clock;

const KEPT: usize = 500;

/// One call. Holds no secrets, parameters only within the texts that were to be signed, and of signatures only what the caller could
/// compute himself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogEntry {
    /// When it came, in milliseconds since 1970.
    pub time_ms: u64,
    /// The region it named.
    pub region: String,
    /// The action it named.
    pub action: String,
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
}

impl LogEntry {
    pub(crate) fn note(&mut self, name: impl Into<String>) {
        let name = name.into();
        if !self.notes.contains(&name) {
            self.notes.push(name);
        }
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

/// A ring of entries, oldest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log(VecDeque<LogEntry>);

impl Log {
    pub fn push(&mut self, entry: LogEntry) {
        if self.0.len() == KEPT {
            self.0.pop_front();
        }
        self.0.push_back(entry);
    }

    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &LogEntry> {
        self.0.iter()
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
