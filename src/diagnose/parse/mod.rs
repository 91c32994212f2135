//! Reads requests from what people paste.
//!
//! Each form has a reader: a file with one function that takes a [`View`] of the text, and a row in [`DOORS`]. A reader
//! returns `None` if the text has not its form. The first that reads a request wins.

mod curl;
mod hole;
mod http;
pub(super) mod literal;
mod object;
mod parts;
mod program;
mod quoted;
mod remains;
mod shell;
mod view;

use alloc::string::String;

use super::answer::Answer;
use super::request::Request;
use super::strings::{concat, contains, decimal, split, starts_with_ignore_case};
use view::View;

/// The form in which a request was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// A request as it goes over the wire, or a part of one.
    Http,
    /// A curl command.
    Curl,
    /// A wget command.
    Wget,
    /// A command of HTTPie.
    Httpie,
    /// A call of `fetch`.
    Fetch,
    /// A program, a log or a listing, with the values of a request behind their names.
    Code,
    /// A HAR file, or an entry of one.
    Har,
    /// An object with method, address, headers and body, whatever their names, or one that holds such an object.
    Json,
    /// An address alone.
    Url,
    /// An `Authorization` value alone.
    Header,
    /// The service's answer alone.
    Answer,
}

impl Form {
    /// Returns its name, such as `curl`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Curl => "curl",
            Self::Wget => "wget",
            Self::Httpie => "httpie",
            Self::Fetch => "fetch",
            Self::Code => "code",
            Self::Har => "har",
            Self::Json => "json",
            Self::Url => "url",
            Self::Header => "header",
            Self::Answer => "answer",
        }
    }
}

/// A request that was read.
pub(super) struct Pasted {
    pub form: Form,
    pub request: Request,
    pub answer: Option<Answer>,
    /// The time it was sent at, by the clock of the sender.
    pub sent_at: Option<u64>,
    /// How often the same signature was sent.
    pub attempts: usize,
}

impl Pasted {
    fn of(form: Form, request: Request) -> Self {
        Self { form, request, answer: None, sent_at: None, attempts: 1 }
    }

    /// Creates an answer without a request.
    fn answer(answer: Answer) -> Self {
        Self { answer: Some(answer), ..Self::of(Form::Answer, Request::new("POST", "/")) }
    }

    /// Returns what makes two requests the same attempt; empty if a request is not signed.
    fn signature(&self) -> &str {
        match self.request.header("authorization") {
            Some(value) if contains(value, "TC3-HMAC-SHA256") => value,
            _ => {
                let pairs = split(&self.request.query, "&");
                pairs.into_iter().find(|pair| pair.starts_with("Signature=")).unwrap_or_default()
            }
        }
    }

    /// Returns whether the signature in the text arrived in the request that was read.
    fn holds_signature(&self) -> bool {
        let request = &self.request;
        request.headers.iter().any(|(name, value)| {
            contains(value, CREDENTIAL) || name.eq_ignore_ascii_case("authorization") && !value.is_empty()
        }) || contains(&request.query, CREDENTIAL)
    }
}

const ALGORITHM: &str = "TC3-HMAC-SHA256";
const CREDENTIAL: &str = "Credential=";

/// A request, or the fault of the text.
type Reading = Result<Pasted, String>;

/// The readers of forms that a text shows: first by its first characters, then by a word in it.
const DOORS: [fn(&View) -> Option<Reading>; 3] = [object::read, http::read, curl::read];
/// The readers of forms that could be much else. They are tried if no view of the text has another form.
const LOOSE_DOORS: [fn(&View) -> Option<Reading>; 2] = [program::read, remains::read];

/// Reads a request in any form. The error says what was expected where.
pub(super) fn read(text: &str) -> Reading {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(String::from("There is no request: the text is empty."));
    }
    let is_signed = contains(text, ALGORITHM) && contains(text, CREDENTIAL);
    let mut refusal = None;
    let views = view::of(text);
    for doors in [&DOORS[..], &LOOSE_DOORS[..]] {
        for view in &views {
            for door in doors {
                let Some(reading) = door(view) else { continue };
                let checked = reading.and_then(|mut pasted| hole::close(&mut pasted, &view.text).map(|()| pasted));
                match checked {
                    Ok(pasted) if !is_signed || pasted.holds_signature() => return Ok(pasted),
                    Ok(_) => {}
                    Err(message) => {
                        refusal.get_or_insert(message);
                        break;
                    }
                }
            }
        }
        if refusal.is_some() {
            break;
        }
    }
    Err(refusal.unwrap_or_else(|| match views.first() {
        Some(view) if text.trim().starts_with(['{', '[']) && !is_signed => object::refusal(view),
        _ => unknown(text, is_signed),
    }))
}

/// Returns the error for a text that no reader understands.
fn unknown(text: &str, is_signed: bool) -> String {
    if !is_signed {
        return String::from(
            "This is not understood as a request. Paste raw HTTP, a command (curl, wget, HTTPie, PowerShell), the call \
             a program makes, a HAR file, a log with the request, or { method, url, headers, body }.",
        );
    }
    let before = super::strings::split_once(text, ALGORITHM).map_or("", |(before, _)| before);
    let line = decimal(split(before, "\n").len() as u64);
    concat(&[
        "The signature stands on line ",
        &line,
        ", but the request around it is not understood. Paste it as raw HTTP, as a curl command, or as { method, url, \
         headers, body }.",
    ])
}

fn misread_at(view: &View, misread: literal::Misread) -> String {
    let before = split(view.text.get(..misread.at).unwrap_or(&view.text), "\n");
    // Letters are counted by their first bytes.
    let letters = |line: &&str| line.bytes().filter(|byte| !matches!(byte, 0x80..0xc0)).count();
    let column = before.last().map_or(0, letters) + 1;
    let (line, column) = (decimal((view.line + before.len()) as u64), decimal(column as u64));
    concat(&["Line ", &line, ", column ", &column, ": expected ", misread.expected, "."])
}

/// Returns whether a word is the version of HTTP.
fn is_version(word: &str) -> bool {
    starts_with_ignore_case(word, "HTTP/")
}

#[cfg(test)]
mod tests;
