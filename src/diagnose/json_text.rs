//! Writers of one JSON value, in the styles of many programs.

use alloc::string::String;
use alloc::vec::Vec;

use super::parse::literal::Value;
use super::strings::{find, order};
use super::visible::hex;

/// The way a program writes JSON.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    /// The indent of each level; `None` if all is on one line.
    pub indent: Option<&'static str>,
    /// A space after commas and colons, as Python does.
    pub spaced: bool,
    /// Lists on one line with spaces within their brackets, and a space before colons, as Jackson's pretty printer
    /// writes them.
    pub jackson: bool,
    /// Characters beyond ASCII as `\u` escapes.
    pub ascii: bool,
    /// Escapes with capital digits.
    pub capitals: bool,
    /// `/` as `\/`, as PHP does.
    pub slashes: bool,
    /// Characters that are escaped for HTML.
    pub html: &'static str,
    /// Members in order of their names.
    pub sorted: bool,
    /// Members in reverse order.
    pub reversed: bool,
    /// Members in the order of a hash map of Java.
    pub hashed: bool,
    /// Members that are null are left out.
    pub without_nulls: bool,
    /// Integers as `20.0`.
    pub floats: bool,
    /// A line break at the end.
    pub ended: bool,
}

/// The style of JavaScript's `JSON.stringify`.
pub(crate) const COMPACT: Style = Style {
    indent: None,
    spaced: false,
    jackson: false,
    ascii: false,
    capitals: false,
    slashes: false,
    html: "",
    sorted: false,
    reversed: false,
    hashed: false,
    without_nulls: false,
    floats: false,
    ended: false,
};
/// Python's `json.dumps`, with `ensure_ascii=False` and without.
pub(crate) const PYTHON: Style = Style { spaced: true, ..COMPACT };
pub(crate) const PYTHON_ASCII: Style = Style { ascii: true, ..PYTHON };
pub(crate) const ASCII: Style = Style { ascii: true, ..COMPACT };
pub(crate) const SLASHES: Style = Style { slashes: true, ..COMPACT };
/// PHP's `json_encode`.
pub(crate) const PHP: Style = Style { ascii: true, ..SLASHES };
/// Go's `encoding/json`.
pub(crate) const GO: Style = Style { html: "<>&\u{2028}\u{2029}", ..COMPACT };
/// Gson of Java.
pub(crate) const GSON: Style = Style { html: "<>&='\u{2028}\u{2029}", ..COMPACT };
/// Jackson's pretty printer.
pub(crate) const JACKSON: Style = Style { jackson: true, indent: spaces(2), ..COMPACT };
/// System.Text.Json of .NET.
pub(crate) const DOTNET: Style = Style { html: "\"&'+<>`", ascii: true, capitals: true, ..COMPACT };

/// Indents by a tab, or by up to eight spaces.
pub(crate) const TAB: Option<&str> = Some("\t");
pub(crate) const fn spaces(count: usize) -> Option<&'static str> {
    let (spaces, _) = "        ".split_at(count);
    Some(spaces)
}

/// Writes a value without white space.
pub(crate) fn compact(value: &Value) -> String {
    write(value, COMPACT)
}

/// Writes a value in a style.
pub(crate) fn write(value: &Value, style: Style) -> String {
    let mut out = String::new();
    write_into(&mut out, value, style);
    out
}

/// Writes a value in a style, in place of the text that was there: one text serves for many styles of a long value.
pub(crate) fn write_into(out: &mut String, value: &Value, style: Style) {
    out.clear();
    put(out, value, style, 0);
    if style.ended {
        out.push('\n');
    }
}

fn put(out: &mut String, value: &Value, style: Style, level: usize) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
        Value::Number(digits) => {
            out.push_str(digits);
            if style.floats && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'-')) {
                out.push_str(".0");
            }
        }
        Value::Text(text) => put_text(out, text, style),
        Value::List(values) if style.jackson => {
            for (at, value) in values.iter().enumerate() {
                out.push_str(if at == 0 { "[ " } else { ", " });
                put(out, value, style, level);
            }
            out.push_str(if values.is_empty() { "[ ]" } else { " ]" });
        }
        Value::List(values) => put_all(out, ['[', ']'], values.len(), style, level, &mut |out, at| {
            if let Some(value) = values.get(at) {
                put(out, value, style, level + 1);
            }
        }),
        Value::Members(members) => {
            let mut shown: Vec<&(String, Value)> = members.iter().collect();
            shown.retain(|(_, value)| !style.without_nulls || *value != Value::Null);
            let name = |at: usize| shown.get(at).map(|(name, _)| name.as_str()).unwrap_or_default();
            if style.sorted {
                let order = order(shown.len(), &|one, other| name(one) < name(other));
                shown = order.into_iter().filter_map(|at| shown.get(at).copied()).collect();
            } else if style.hashed {
                let order =
                    order(shown.len(), &|one, other| bucket(name(one), shown.len()) < bucket(name(other), shown.len()));
                shown = order.into_iter().filter_map(|at| shown.get(at).copied()).collect();
            }
            if style.reversed {
                shown.reverse();
            }
            if shown.is_empty() && style.jackson {
                out.push_str("{ }");
                return;
            }
            put_all(out, ['{', '}'], shown.len(), style, level, &mut |out, at| {
                if let Some((name, value)) = shown.get(at) {
                    put_text(out, name, style);
                    out.push_str(match style {
                        Style { jackson: true, .. } => " : ",
                        Style { spaced: true, .. } | Style { indent: Some(_), .. } => ": ",
                        _ => ":",
                    });
                    put(out, value, style, level + 1);
                }
            });
        }
    }
}

fn put_all(
    out: &mut String,
    [open, close]: [char; 2],
    count: usize,
    style: Style,
    level: usize,
    put_one: &mut dyn FnMut(&mut String, usize),
) {
    out.push(open);
    for at in 0..count {
        if at > 0 {
            out.push_str(if style.spaced && style.indent.is_none() { ", " } else { "," });
        }
        put_break(out, style, level + 1);
        put_one(out, at);
    }
    if count > 0 {
        put_break(out, style, level);
    }
    out.push(close);
}

/// Returns the bucket of a name in a `HashMap` of Java with so many entries. It is the order in which such a map is
/// iterated.
fn bucket(name: &str, count: usize) -> u32 {
    let mut capacity = 16;
    while count > capacity / 4 * 3 {
        capacity *= 2;
    }
    let hash = name.encode_utf16().fold(0_u32, |hash, unit| hash.wrapping_mul(31).wrapping_add(unit.into()));
    (hash ^ hash >> 16) & (capacity as u32 - 1)
}

fn put_break(out: &mut String, style: Style, level: usize) {
    let Some(indent) = style.indent else { return };
    out.push('\n');
    for _ in 0..level {
        out.push_str(indent);
    }
}

fn put_text(out: &mut String, text: &str, style: Style) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            _ if style.html.contains(letter) => put_escape(out, letter, style.capitals),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '/' if style.slashes => out.push_str("\\/"),
            ..' ' => put_escape(out, letter, style.capitals),
            '\u{7f}'.. if style.ascii => put_escape(out, letter, style.capitals),
            _ => out.push(letter),
        }
    }
    out.push('"');
}

fn put_escape(out: &mut String, letter: char, capitals: bool) {
    for unit in letter.encode_utf16(&mut [0; 2]) {
        let mut digits = String::new();
        hex(&mut digits, u32::from(*unit), 4);
        out.push_str("\\u");
        out.push_str(&if capitals { digits.to_ascii_uppercase() } else { digits });
    }
}

/// Replaces characters beyond ASCII by `\u` escapes, and changes nothing else.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            put_escape(&mut out, letter, false);
        }
    }
    out
}

/// Replaces `\u` escapes of characters beyond ASCII by the characters, and changes nothing else.
pub(crate) fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = find(rest, "\\") {
        let (before, after) = rest.split_at_checked(at).unwrap_or_default();
        out.push_str(before);
        let (length, letter) = escape_at(after);
        match letter {
            Some(letter) if !letter.is_ascii() => out.push(letter),
            _ => out.push_str(after.get(..length).unwrap_or(after)),
        }
        rest = after.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Returns the length of the escape a text starts with, and its character if it is a `\u` escape.
fn escape_at(text: &str) -> (usize, Option<char>) {
    let unit = |text: &str| {
        text.strip_prefix("\\u")
            .and_then(|digits| digits.get(..4))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
    };
    match unit(text) {
        Some(high @ 0xd800..0xdc00) => match text.get(6..).and_then(unit) {
            Some(low @ 0xdc00..0xe000) => (12, char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))),
            _ => (6, None),
        },
        Some(code) => (6, char::from_u32(code)),
        None => (1 + text.chars().nth(1).map_or(0, char::len_utf8), None),
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse::literal::json;
    use super::*;

    #[test]
    fn styles_write_what_the_languages_write() {
        let value = json(r#"{"b":[1,{}],"a":"é/<","n":null}"#).unwrap();
        assert_eq!(compact(&value), r#"{"b":[1,{}],"a":"é/<","n":null}"#);
        let python = Style { sorted: true, ..PYTHON_ASCII };
        assert_eq!(write(&value, python), r#"{"a": "\u00e9/<", "b": [1, {}], "n": null}"#);
        assert_eq!(write(&value, PHP), r#"{"b":[1,{}],"a":"\u00e9\/<","n":null}"#);
        let go = Style { without_nulls: true, ..GO };
        assert_eq!(write(&value, go), r#"{"b":[1,{}],"a":"é/\u003c"}"#);
        let pretty = Style { indent: spaces(2), ..COMPACT };
        assert_eq!(write(&json(r#"{"b":[1,{}]}"#).unwrap(), pretty), "{\n  \"b\": [\n    1,\n    {}\n  ]\n}");
    }

    #[test]
    fn styles_of_gson_dotnet_and_jackson_write_what_they_write() {
        let value = json(r#"{"b":[1,{"c":"é<='+\"`"}],"e":[],"o":{}}"#).unwrap();
        let gson = r#"{"b":[1,{"c":"é\u003c\u003d\u0027+\"`"}],"e":[],"o":{}}"#;
        let net = r#"{"b":[1,{"c":"\u00E9\u003C=\u0027\u002B\u0022\u0060"}],"e":[],"o":{}}"#;
        let jackson = "{\n  \"b\" : [ 1, {\n    \"c\" : \"é<='+\\\"`\"\n  } ],\n  \"e\" : [ ],\n  \"o\" : { }\n}";
        for (style, text) in [(GSON, gson), (DOTNET, net), (JACKSON, jackson)] {
            assert_eq!(write(&value, style), text);
        }
        let odd = Style { floats: true, reversed: true, ended: true, ..COMPACT };
        assert_eq!(write(&json(r#"{"a":-1,"b":2.5}"#).unwrap(), odd), "{\"b\":2.5,\"a\":-1.0}\n");
    }

    #[test]
    fn hashed_members_have_the_order_of_a_java_hash_map() {
        // As OpenJDK prints a map into which they were put one after the other.
        let order = |names: &[&str]| {
            let members = names.iter().map(|name| (alloc::string::String::from(*name), Value::Null)).collect();
            write(&Value::Members(members), Style { hashed: true, ..COMPACT }).replace(":null", "")
        };
        assert_eq!(order(&["Limit", "Offset", "Filters", "Name"]), r#"{"Filters","Limit","Offset","Name"}"#);
        let names: Vec<String> = (0..13).map(|at| alloc::format!("Member{at}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let printed = [1, 0, 9, 8, 7, 6, 5, 4, 10, 3, 11, 2, 12].map(|at| alloc::format!("\"Member{at}\"")).join(",");
        assert_eq!(order(&names), ["{", &printed, "}"].concat());
    }

    #[test]
    fn indent_puts_each_member_on_a_line() {
        let value = json(r#"{"b":1}"#).unwrap();
        for (indent, text) in [(spaces(1), " "), (spaces(8), "        "), (TAB, "\t")] {
            assert_eq!(write(&value, Style { indent, ..COMPACT }), ["{\n", text, "\"b\": 1\n}"].concat());
        }
    }

    #[test]
    fn escaped_and_unescaped_change_characters_beyond_ascii_only() {
        assert_eq!(escaped("{\"a\": \"é😀\"}"), "{\"a\": \"\\u00e9\\ud83d\\ude00\"}");
        assert_eq!(
            unescaped("{\"a\": \"\\u00e9\\ud83d\\ude00 \\n \\\\u00e9 \\u0041\"}"),
            "{\"a\": \"é😀 \\n \\\\u00e9 \\u0041\"}"
        );
        assert_eq!(unescaped("\\u12"), "\\u12");
        assert_eq!(unescaped("\\"), "\\");
        assert_eq!(unescaped("\\u1é"), "\\u1é");
    }
}
