//! Bodies that might have been signed in place of the one that was sent.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::dumps::{self, dump, python_bytes};
use super::super::finding::Cause;
use super::super::hash::sha256_hex;
use super::super::json_text::{self, Style};
use super::super::parse::literal::{self, Value};
use super::super::request::Request;
use super::super::strings::{concat, cut, join, replace, split, split_filled, starts_with_any};
use super::assumption::{Assumption, Assumptions};
use super::encodings::{self, Letters};
use super::recipe::Slot;
use super::{digests, orders};

/// What stands for the body where it is left out.
pub(super) const UNSIGNED: &str = "UNSIGNED-PAYLOAD";
/// A body longer than this is not written anew in every style: the work must stay bounded.
const REWRITTEN_BYTES: usize = 256 * 1024;

/// A body longer than this is written anew in the common styles only.
pub(super) const RARE_BYTES: usize = 64 * 1024;

/// The styles of the languages, the commonest first, each with its marks behind a colon. Those are the marks of [`Style::of`].
const STYLES: &str = "\
    body-compact: body-python:_ body-python-ascii:_u body-compact-ascii:u body-php:u/ body-slashes:/ \
    body-sorted:s body-sorted-python:s_ body-sorted-python-ascii:s_u body-go:< body-go-map:s< \
    body-compact-newline:$ body-go-newline:<$ body-go-map-newline:s<$ body-gson:= body-pretty-2:2 \
    body-pretty-4:4 body-pretty-tab:t body-reversed:r \
    body-sorted-ascii:su body-sorted-pretty-2:s2 body-sorted-pretty-4:s4 body-reversed-python:r_ \
    body-reversed-python-ascii:r_u body-reversed-sorted:sr body-hash-map:h body-hash-map:h= \
    body-gson-sorted:s= body-gson-without-nulls:=n body-gson-pretty:=2 body-gson-pretty:=2n \
    body-gson-numbers:=f body-gson-numbers:=fn body-gson-numbers:f body-jackson-pretty:j2 body-dotnet:+ \
    body-dotnet-pretty:+2 body-php-pretty:u/4 body-slashes-pretty:/4 body-python-pretty:u4 \
    body-python-pretty:u2 body-go-pretty:s<2 body-pretty-1:1 body-pretty-3:3 body-pretty-8:8 \
    body-without-nulls:n body-without-nulls:n_ body-python-newline:_$ body-python-newline:_u$ \
    body-pretty-newline:2$";
/// The styles after these are too rare to be tried with another fault.
const COMMON: usize = 19;

/// Bodies of next to nothing.
const EMPTY: &[(&str, &str)] = &[
    ("body-empty", ""),
    ("body-braces", "{}"),
    ("body-null", "null"),
    ("body-quotes", "\"\""),
    ("body-list", "[]"),
    ("body-undefined", "undefined"),
    ("body-object", "[object Object]"),
    ("body-none", "None"),
    ("body-line-break", "\n"),
];

/// What a shell makes of `echo -n BODY` and the like: what stands before the body and behind it.
const SHELL: &[(&str, &str)] = &[
    ("-n ", "\n"),
    ("-n ", ""),
    ("-e ", "\n"),
    ("-ne ", "\n"),
    ("-en ", "\n"),
    ("'", "'"),
    ("\"", "\""),
    ("'", "'\n"),
    ("", "\\n"),
    ("", " "),
    (" ", ""),
    ("", " \n"),
];
/// Names of variables and files that were signed in place of what they stand for.
const NAMES: &str = "$body $BODY $payload $PAYLOAD ${body} ${payload} $data $1 body.json @body.json payload.json @payload.json \
    request.json data.json";

/// Whether the request says its body is not signed.
pub(in crate::diagnose) fn says_unsigned(request: &Request) -> bool {
    request.header("x-tc-content-sha256").is_some_and(|value| value.eq_ignore_ascii_case(UNSIGNED))
}

/// Every other body worth trying.
pub(super) fn assumptions(request: &Request, letters: Letters, out: &mut Assumptions) {
    let body = request.body.as_slice();
    let hash = sha256_hex(body);
    let word_hash = sha256_hex(UNSIGNED.as_bytes());
    let unsigned = Cause::UnsignedPayload;
    out.add(unsigned, "unsigned-without-header", Slot::Payload, &word_hash).usual().shown("", UNSIGNED);
    out.add(unsigned, "unsigned-literal", Slot::Payload, UNSIGNED).usual().shown(&word_hash, UNSIGNED);
    if says_unsigned(request) {
        out.add(unsigned, "unsigned-but-hashed", Slot::Payload, &hash).usual().shown(UNSIGNED, "");
    }
    let text = request.text();
    let short = text.filter(|text| text.len() <= REWRITTEN_BYTES);
    let mut bodies = Bodies { sent: text.unwrap_or_default(), out };
    for (id, signed) in EMPTY.iter().copied() {
        bodies.add(Cause::EmptyBody, id, signed).usual();
    }
    if request.method.eq_ignore_ascii_case("get") {
        bodies.add(Cause::EmptyBody, "body-query", &request.query);
    }
    digests::of_body(&hash, short, bodies.out);
    digests::assumptions(&hash, bodies.out);
    match (short, text) {
        (Some(text), _) => {
            encodings::of_text(text, if text.len() > RARE_BYTES { &[] } else { letters }, bodies.out);
            bodies.ends();
            bodies.styles();
            if text.len() <= RARE_BYTES {
                bodies.shells();
            }
        }
        (None, Some(_)) => bodies.ends(),
        (None, None) => encodings::of_bytes(body, letters, bodies.out),
    }
}

/// Bodies, as they are tried.
pub(super) struct Bodies<'a> {
    pub sent: &'a str,
    pub out: &'a mut Assumptions,
}

impl Bodies<'_> {
    #[inline(never)]
    pub fn add(&mut self, cause: Cause, id: &'static str, signed: &str) -> &mut Assumption {
        self.add_with(cause, id, &[], signed)
    }

    /// Adds one whose phrase has texts in place of its `{}`.
    #[inline(never)]
    pub fn add_with(&mut self, cause: Cause, id: &'static str, values: &[&str], signed: &str) -> &mut Assumption {
        let assumption = self.out.add_all(cause, id, values, &[(Slot::Payload, &sha256_hex(signed.as_bytes()))]);
        assumption.shown(self.sent, signed).body(signed)
    }

    fn ends(&mut self) {
        let text = self.sent;
        let unix = replace(text, "\r\n", "\n");
        let mut add = |id, signed: &str| {
            self.add(Cause::BodyRewritten, id, signed).usual();
        };
        add("body-trimmed", text.trim());
        add("body-newline", &concat(&[text, "\n"]));
        add("body-newline-windows", &concat(&[text, "\r\n"]));
        add("body-breaks-windows", &replace(&unix, "\n", "\r\n"));
        add("body-breaks-unix", &unix);
    }

    fn styles(&mut self) {
        let Some(value) = literal::json(self.sent) else { return };
        let is_long = self.sent.len() > RARE_BYTES;
        let mut signed = String::with_capacity(2 * self.sent.len());
        for (at, style) in split(STYLES, " ").into_iter().enumerate().take(if is_long { COMMON } else { usize::MAX }) {
            let (id, marks) = cut(style, ":");
            json_text::write_into(&mut signed, &value, Style::of(marks));
            self.add(Cause::BodyRewritten, id, &signed).usual = at < COMMON;
        }
        if is_long {
            return;
        }
        for (id, style) in [
            ("body-dump-python", dumps::PYTHON),
            ("body-dump-java", dumps::JAVA),
            ("body-dump-go", dumps::GO),
            ("body-dump-ruby", dumps::RUBY),
            ("body-dump-ruby", dumps::RUBY_34),
        ] {
            self.add(Cause::BodyRewritten, id, &dump(&value, style)).usual();
        }
        for marks in ["", "_", "_u"] {
            let written = json_text::write(&value, Style::of(marks));
            self.add(Cause::BodyRewritten, "body-bytes-python", &python_bytes(written.as_bytes())).usual();
        }
        // The text of a text: encoded twice.
        if let Value::Text(inner) = &value {
            self.add(Cause::BodyRewritten, "body-once", inner);
        }
        for marks in ["", "_", "u"] {
            let inner = json_text::write(&value, Style::of(marks));
            let text = Value::Text(inner);
            self.add(Cause::BodyRewritten, "body-twice", &json_text::write(&text, Style::of(marks)));
        }
        self.add(Cause::BodyRewritten, "body-twice", &json_text::compact(&Value::Text(String::from(self.sent))));
        orders::assumptions(&value, self);
    }

    fn shells(&mut self) {
        let text = self.sent;
        self.add(Cause::BodyRewritten, "body-bytes-python", &python_bytes(text.as_bytes()));
        for (before, after) in SHELL.iter().copied() {
            let signed = concat(&[before, text, after]);
            let values = [before, after];
            let values: Vec<&str> = values.into_iter().filter(|text| !text.is_empty()).collect();
            self.add_with(
                Cause::BodyRewritten,
                if values.len() == 2 { "body-shell-around" } else { "body-shell" },
                &values,
                &signed,
            )
            .usual = starts_with_any(before, b"-");
        }
        // Double quotes that the shell took for its own; and escapes that its echo understood.
        let bare = replace(text, "\"", "");
        let understood = replace(&replace(&replace(text, "\\n", "\n"), "\\t", "\t"), "\\\\", "\\");
        for end in ["", "\n"] {
            self.add(Cause::BodyRewritten, "body-unquoted", &concat(&[&bare, end]));
            self.add(Cause::BodyRewritten, "body-escapes-understood", &concat(&[&understood, end]));
            self.add(Cause::BodyRewritten, "body-on-one-line", &concat(&[&on_one_line(text), end]));
        }
        for name in split(NAMES, " ") {
            for end in ["", "\n"] {
                self.add_with(Cause::BodyRewritten, "body-name", &[name], &concat(&[name, end]));
            }
        }
    }
}

/// A text as a shell passes it on that is not told to keep it in quotes: its words with a space between them.
fn on_one_line(text: &str) -> String {
    let one = replace(&replace(&replace(text, "\r", " "), "\n", " "), "\t", " ");
    join(&split_filled(&one, " "), " ")
}
