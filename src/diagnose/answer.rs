//! The answer of the service.

use alloc::string::String;
use alloc::vec::Vec;

use super::code::is_family;
use super::instant;
use super::parse::literal::{self, Value};
use super::strings::{
    contains, cut, parse_integer, split, split_once, starts_with_any, starts_with_ignore_case, trim_bytes,
};

/// An answer, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// The HTTP status.
    pub status: Option<u16>,
    /// The `Date` header, in seconds since 1970.
    pub date: Option<u64>,
    /// The error's code, `AuthFailure.SignatureFailure`.
    pub code: Option<String>,
    /// The error's message.
    pub message: Option<String>,
    /// True if the answer has a form that the service does not use, such as a web page.
    pub foreign: bool,
}

impl Answer {
    /// Creates an answer of which only the error is known.
    #[must_use]
    pub fn error(code: &str, message: &str) -> Self {
        let given = |text: &str| Some(String::from(text.trim_ascii())).filter(|text| !text.is_empty());
        Self { code: given(code), message: given(message), ..Self::default() }
    }

    /// Reads an answer: the whole HTTP message, its body, or a code within other words, as logs have it.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut answer = Self::default();
        let text = text.trim();
        let mut body = text;
        if starts_with_ignore_case(text, "HTTP/") {
            let (head, rest) = split_once(text, "\r\n\r\n").or_else(|| split_once(text, "\n\n")).unwrap_or((text, ""));
            let (line, lines) = cut(head, "\n");
            let status = cut(cut(line, " ").1.trim_ascii(), " ").0;
            answer.status = parse_integer(status.trim_ascii()).and_then(|status| status.try_into().ok());
            for line in split(lines, "\n") {
                let (name, value) = cut(line, ":");
                if answer.date.is_none() && name.eq_ignore_ascii_case("date") {
                    answer.date = instant::http(value.trim_ascii());
                }
            }
            body = rest;
        }
        answer.read_body(body.trim_ascii());
        answer
    }

    /// Completes this answer from another.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            status: self.status.or(other.status),
            date: self.date.or(other.date),
            foreign: self.foreign || other.foreign && self.code.is_none(),
            message: self.message.or(other.message.filter(|_| self.code.is_none() || self.code == other.code)),
            code: self.code.or(other.code),
        }
    }

    /// Returns the error an object holds, if it is the service's answer.
    pub(super) fn of(value: &Value) -> Option<Self> {
        let mut answer = Self::default();
        answer.read_value(value);
        Some(answer).filter(|answer| answer.code.is_some())
    }

    fn read_value(&mut self, value: &Value) {
        let response = value.get("Response").unwrap_or(value);
        let error = response.get("Error").unwrap_or(response);
        let member = |name: &str| error.get(name).and_then(Value::text).map(String::from);
        // Gateways still use the form before this one: codeDesc names, code counts.
        self.code = member("codeDesc").or_else(|| member("Code"));
        self.message = member("Message");
        self.foreign = self.code.is_none() && value.get("Response").is_none();
    }

    fn read_body(&mut self, body: &str) {
        if let Some(value) = literal::json(body) {
            self.read_value(&value);
        } else if let Some(code) = dotted_code(body) {
            self.code = Some(code);
            self.message = Some(String::from(body));
        } else if starts_with_any(body, b"<") {
            self.foreign = true;
        } else if !body.is_empty() {
            self.message = Some(String::from(body));
        }
    }

    /// Returns the time of the server: the one in its message, else that of its `Date` header.
    pub(super) fn server_time(&self, timestamp: Option<u64>) -> Option<u64> {
        let told = self
            .message
            .as_deref()
            .filter(|_| self.code.as_deref().is_none_or(|code| contains(code, "SignatureExpire")));
        let times = words(told.unwrap_or_default(), |byte| byte.is_ascii_digit());
        let mut times = times.iter().filter(|digits| digits.len() == 10).map(|digits| parse_integer(digits));
        times.find(|time| *time != timestamp).flatten().or(self.date)
    }
}

/// Returns the words of a text that are made of such bytes.
fn words(text: &str, belongs: fn(u8) -> bool) -> Vec<String> {
    let mut words = Vec::from([String::new()]);
    for byte in text.bytes() {
        match words.last_mut() {
            Some(word) if belongs(byte) => word.push(char::from(byte)),
            Some(word) if word.is_empty() => {}
            _ => words.push(String::new()),
        }
    }
    words
}

/// Returns a code of the service within other words.
fn dotted_code(text: &str) -> Option<String> {
    let words = words(text, |byte| byte.is_ascii_alphanumeric() || byte == b'.');
    words.iter().map(|word| trim_bytes(word, b".")).find(|word| is_code(word)).map(String::from)
}

fn is_code(word: &str) -> bool {
    let (family, detail) = cut(word, ".");
    is_family(family) && !family.is_empty() || family == "AuthFailure" && !detail.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_from_messages_bodies_and_logs() {
        let body = r#"{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"no"},"RequestId":"r"}}"#;
        let answer = Answer::read(body);
        assert_eq!(
            (answer.code.as_deref(), answer.message.as_deref()),
            (Some("AuthFailure.SignatureFailure"), Some("no"))
        );
        let http = alloc::format!("HTTP/1.1 200 OK\r\nDate: Tue, 14 Nov 2023 22:13:20 GMT\r\n\r\n{body}");
        let answer = Answer::read(&http);
        assert_eq!((answer.status, answer.date, answer.code.is_some()), (Some(200), Some(1_700_000_000), true));
        let answer =
            Answer::read("[TencentCloudSDKException] code:AuthFailure.SignatureExpire message:expired requestId:x");
        assert_eq!(answer.code.as_deref(), Some("AuthFailure.SignatureExpire"));
        assert!(Answer::read("<html>").foreign);
        assert_eq!(
            Answer::read(r#"{"code":4100,"message":"x","codeDesc":"AuthFailure"}"#).code.as_deref(),
            Some("AuthFailure")
        );
        assert_eq!(Answer::read(r#"{"Response":{"RequestId":"r"}}"#), Answer::default());
        assert_eq!(Answer::read(""), Answer::default());
    }

    #[test]
    fn server_time_comes_from_the_message_of_an_expired_signature() {
        let told = Answer::error("AuthFailure.SignatureExpire", "timestamp 1700000000, server time is 1700000500");
        assert_eq!(told.server_time(Some(1_700_000_000)), Some(1_700_000_500));
        assert_eq!(Answer::error("AuthFailure.SignatureFailure", "1700000500").server_time(None), None);
    }
}
