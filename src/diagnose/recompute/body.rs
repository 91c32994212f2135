//! Bodies that might have been signed in place of the one that was sent.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::dumps::{self, dump, python_bytes};
use super::super::finding::Cause;
use super::super::hash::sha256_hex;
use super::super::json_text::{
    self, ASCII, COMPACT, DOTNET, GO, GSON, JACKSON, PHP, PYTHON, PYTHON_ASCII, SLASHES, Style, TAB, spaces,
};
use super::super::parse::literal::{self, Value};
use super::super::request::Request;
use super::super::strings::{concat, join, replace, split, split_filled, starts_with_any};
use super::assumption::{Assumption, Assumptions};
use super::encodings::{self, Letters};
use super::recipe::Slot;
use super::{digests, orders};

/// The word in place of the body where the body is not signed.
pub(super) const UNSIGNED: &str = "UNSIGNED-PAYLOAD";
/// The size up to which a body is written anew in other styles: the work must stay bounded.
const REWRITTEN_BYTES: usize = 256 * 1024;

/// The size up to which it is written anew in the rare styles, too.
pub(super) const RARE_BYTES: usize = 64 * 1024;

/// The styles of the languages, the commonest first. They are also tried together with another fault.
const COMMON_STYLES: &[(&str, Style)] = &[
    ("body-compact", COMPACT),
    ("body-python", PYTHON),
    ("body-python-ascii", PYTHON_ASCII),
    ("body-compact-ascii", ASCII),
    ("body-php", PHP),
    ("body-slashes", SLASHES),
    ("body-sorted", Style { sorted: true, ..COMPACT }),
    ("body-sorted-python", Style { sorted: true, ..PYTHON }),
    ("body-sorted-python-ascii", Style { sorted: true, ..PYTHON_ASCII }),
    ("body-go", GO),
    ("body-go-map", Style { sorted: true, ..GO }),
    ("body-compact-newline", Style { ended: true, ..COMPACT }),
    ("body-go-newline", Style { ended: true, ..GO }),
    ("body-go-map-newline", Style { sorted: true, ended: true, ..GO }),
    ("body-gson", GSON),
    ("body-pretty-2", Style { indent: spaces(2), ..COMPACT }),
    ("body-pretty-4", Style { indent: spaces(4), ..COMPACT }),
    ("body-pretty-tab", Style { indent: TAB, ..COMPACT }),
    ("body-reversed", Style { reversed: true, ..COMPACT }),
];

/// Styles that are rarer, tried on bodies that are not long.
const RARE_STYLES: &[(&str, Style)] = &[
    ("body-sorted-ascii", Style { sorted: true, ..ASCII }),
    ("body-sorted-pretty-2", Style { sorted: true, indent: spaces(2), ..COMPACT }),
    ("body-sorted-pretty-4", Style { sorted: true, indent: spaces(4), ..COMPACT }),
    ("body-reversed-python", Style { reversed: true, ..PYTHON }),
    ("body-reversed-python-ascii", Style { reversed: true, ..PYTHON_ASCII }),
    ("body-reversed-sorted", Style { sorted: true, reversed: true, ..COMPACT }),
    ("body-hash-map", Style { hashed: true, ..COMPACT }),
    ("body-hash-map", Style { hashed: true, ..GSON }),
    ("body-gson-sorted", Style { sorted: true, ..GSON }),
    ("body-gson-without-nulls", Style { without_nulls: true, ..GSON }),
    ("body-gson-pretty", Style { indent: spaces(2), ..GSON }),
    ("body-gson-pretty", Style { indent: spaces(2), without_nulls: true, ..GSON }),
    ("body-gson-numbers", Style { floats: true, ..GSON }),
    ("body-gson-numbers", Style { floats: true, without_nulls: true, ..GSON }),
    ("body-gson-numbers", Style { floats: true, ..COMPACT }),
    ("body-jackson-pretty", JACKSON),
    ("body-dotnet", DOTNET),
    ("body-dotnet-pretty", Style { indent: spaces(2), ..DOTNET }),
    ("body-php-pretty", Style { indent: spaces(4), ..PHP }),
    ("body-slashes-pretty", Style { indent: spaces(4), ..SLASHES }),
    ("body-python-pretty", Style { indent: spaces(4), ..ASCII }),
    ("body-python-pretty", Style { indent: spaces(2), ..ASCII }),
    ("body-go-pretty", Style { sorted: true, indent: spaces(2), ..GO }),
    ("body-pretty-1", Style { indent: spaces(1), ..COMPACT }),
    ("body-pretty-3", Style { indent: spaces(3), ..COMPACT }),
    ("body-pretty-8", Style { indent: spaces(8), ..COMPACT }),
    ("body-without-nulls", Style { without_nulls: true, ..COMPACT }),
    ("body-without-nulls", Style { without_nulls: true, ..PYTHON }),
    ("body-python-newline", Style { ended: true, ..PYTHON }),
    ("body-python-newline", Style { ended: true, ..PYTHON_ASCII }),
    ("body-pretty-newline", Style { indent: spaces(2), ended: true, ..COMPACT }),
];

/// Bodies that hold next to nothing.
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

/// The texts that a shell puts before and after the body with `echo -n BODY` and the like.
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
/// The names of variables and files that were signed in place of their contents.
const NAMES: &str = "$body $BODY $payload $PAYLOAD ${body} ${payload} $data $1 body.json @body.json payload.json \
    @payload.json request.json data.json";

/// Returns whether the request says its body is not signed.
pub(in crate::diagnose) fn says_unsigned(request: &Request) -> bool {
    request.header("x-tc-content-sha256").is_some_and(|value| value.eq_ignore_ascii_case(UNSIGNED))
}

/// Adds every other body worth trying.
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

/// The bodies that are tried.
pub(super) struct Bodies<'a> {
    pub sent: &'a str,
    pub out: &'a mut Assumptions,
}

impl Bodies<'_> {
    #[inline(never)]
    pub(super) fn add(&mut self, cause: Cause, id: &'static str, signed: &str) -> &mut Assumption {
        self.add_with(cause, id, &[], signed)
    }

    /// Adds a body whose phrase is filled with texts.
    #[inline(never)]
    pub(super) fn add_with(
        &mut self,
        cause: Cause,
        id: &'static str,
        values: &[&str],
        signed: &str,
    ) -> &mut Assumption {
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
        let mut signed = String::with_capacity(2 * self.sent.len());
        for (id, style) in COMMON_STYLES.iter().copied() {
            json_text::write_into(&mut signed, &value, style);
            self.add(Cause::BodyRewritten, id, &signed).usual();
        }
        if self.sent.len() > RARE_BYTES {
            return;
        }
        for (id, style) in RARE_STYLES.iter().copied() {
            json_text::write_into(&mut signed, &value, style);
            self.add(Cause::BodyRewritten, id, &signed);
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
        for style in [COMPACT, PYTHON, PYTHON_ASCII] {
            let written = json_text::write(&value, style);
            self.add(Cause::BodyRewritten, "body-bytes-python", &python_bytes(written.as_bytes())).usual();
        }
        // The text of a text: encoded twice.
        if let Value::Text(inner) = &value {
            self.add(Cause::BodyRewritten, "body-once", inner);
        }
        for style in [COMPACT, PYTHON, ASCII] {
            let text = Value::Text(json_text::write(&value, style));
            self.add(Cause::BodyRewritten, "body-twice", &json_text::write(&text, style));
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

/// Returns a text as a shell passes it on without quotes: its words with a space between them.
fn on_one_line(text: &str) -> String {
    let one = replace(&replace(&replace(text, "\r", " "), "\n", " "), "\t", " ");
    join(&split_filled(&one, " "), " ")
}
