//! Bodies of type `multipart/form-data`, for actions that take files.

use alloc::string::String;
use alloc::vec::Vec;

use super::parse_error::ParseError;

const MULTIPART: &str = "multipart/form-data";

/// One part of a form.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The parameter.
    pub name: &'a str,
    /// The name of the file, if the part is a file.
    pub filename: Option<&'a str>,
    /// The type of the content; plain text without one.
    pub content_type: Option<&'a str>,
    /// The content as it is sent.
    pub content: &'a [u8],
}

impl core::fmt::Debug for Part<'_> {
    /// Shows no content, because it may be a password.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Part").field("name", &self.name).field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}

impl<'a> Part<'a> {
    /// Returns a text parameter.
    #[must_use]
    pub fn text(name: &'a str, content: &'a str) -> Self {
        Self { name, filename: None, content_type: None, content: content.as_bytes() }
    }

    /// Returns a parameter that is a list or an object, as JSON text.
    #[must_use]
    pub fn json(name: &'a str, content: &'a str) -> Self {
        Self { content_type: Some("application/json"), ..Self::text(name, content) }
    }

    /// Returns a parameter that is a file.
    #[must_use]
    pub fn file(name: &'a str, filename: &'a str, content: &'a [u8]) -> Self {
        Self { name, filename: Some(filename), content_type: None, content }
    }
}

/// Returns the `Content-Type` of a form with this boundary.
#[must_use]
pub fn multipart_type(boundary: &str) -> String {
    [MULTIPART, "; boundary=", boundary].concat()
}

/// Returns the body of a form, whose `Content-Type` is [`multipart_type`]. The boundary must not occur in any part;
/// sixteen random bytes in hex never do.
///
/// ```
/// use tencentdb_postgres::sign::{Part, multipart_body};
///
/// let body = multipart_body("b0undary", &[Part::text("Name", "disk"), Part::file("Image", "a.png", b"\x89PNG")]);
/// let start = b"--b0undary\r\nContent-Disposition: form-data; name=\"Name\"\r\n\r\ndisk\r\n--b0undary\r\n";
/// assert!(body.starts_with(start));
/// assert!(body.ends_with(b"filename=\"a.png\"\r\n\r\n\x89PNG\r\n--b0undary--\r\n"));
/// ```
#[must_use]
pub fn multipart_body(boundary: &str, parts: &[Part]) -> Vec<u8> {
    let mut body = Vec::new();
    let put =
        |body: &mut Vec<u8>, texts: &[&str]| texts.iter().for_each(|text| body.extend_from_slice(text.as_bytes()));
    for part in parts {
        put(&mut body, &["--", boundary, "\r\nContent-Disposition: form-data; name=\"", &quoted(part.name), "\""]);
        if let Some(filename) = part.filename {
            put(&mut body, &["; filename=\"", &quoted(filename), "\""]);
        }
        if let Some(content_type) = part.content_type {
            put(&mut body, &["\r\nContent-Type: ", content_type]);
        }
        put(&mut body, &["\r\n\r\n"]);
        body.extend_from_slice(part.content);
        put(&mut body, &["\r\n"]);
    }
    put(&mut body, &["--", boundary, "--\r\n"]);
    body
}

/// Escapes a name for a quoted string as browsers do.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Returns the boundary of a `Content-Type`, if it is that of a multipart form.
///
/// ```
/// use tencentdb_postgres::sign::multipart_boundary;
///
/// assert_eq!(multipart_boundary("multipart/form-data; boundary=b0undary"), Some("b0undary"));
/// assert_eq!(multipart_boundary("application/json"), None);
/// ```
#[must_use]
pub fn multipart_boundary(content_type: &str) -> Option<&str> {
    let mut words = content_type.split(';').map(str::trim);
    if !words.next()?.eq_ignore_ascii_case(MULTIPART) {
        return None;
    }
    let boundary = words.find_map(|word| {
        let (name, value) = word.split_once('=')?;
        name.eq_ignore_ascii_case("boundary").then_some(value)
    })?;
    let boundary = boundary.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(boundary);
    is_boundary(boundary).then_some(boundary)
}

/// Says whether a text can be a boundary: 1 to 70 of the characters that RFC 2046 allows.
pub(super) fn is_boundary(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"'()+_,-./:=?".contains(&byte);
    (1..=70).contains(&text.len()) && text.bytes().all(allowed)
}

/// Parses the body of a form into its parts. Names stay escaped, as they stand between their quotes.
///
/// # Errors
///
/// The first position at which the body is no such form.
///
/// ```
/// use tencentdb_postgres::sign::{Part, multipart_body, parse_multipart};
///
/// let body = multipart_body("b0undary", &[Part::json("Zones", "[1]")]);
/// let parts = parse_multipart("b0undary", &body)?;
/// assert_eq!((parts[0].name, parts[0].content), ("Zones", &b"[1]"[..]));
/// # Ok::<(), tencentdb_postgres::sign::ParseError>(())
/// ```
pub fn parse_multipart<'a>(boundary: &str, body: &'a [u8]) -> Result<Vec<Part<'a>>, ParseError> {
    let mark = ["\r\n--", boundary].concat();
    let mut parts = Vec::new();
    // The first boundary has no line break before it.
    let mut at = mark.len() - 2;
    if !body.starts_with(&mark.as_bytes()[2..]) {
        return Err(ParseError { offset: 0, expected: "two dashes and the boundary" });
    }
    loop {
        let rest = &body[at..];
        if rest.starts_with(b"--") {
            return Ok(parts);
        }
        let head = rest
            .strip_prefix(b"\r\n")
            .ok_or(ParseError { offset: at, expected: "a line break or two dashes behind the boundary" })?;
        let end = find(head, b"\r\n\r\n")
            .ok_or(ParseError { offset: at, expected: "the headers of a part, and an empty line" })?;
        let part = heading(&head[..end])
            .ok_or(ParseError { offset: at + 2, expected: "Content-Disposition: form-data with a name" })?;
        let start = at + 2 + end + 4;
        let length =
            find(&body[start..], mark.as_bytes()).ok_or(ParseError { offset: body.len(), expected: "the boundary" })?;
        parts.push(Part { content: &body[start..start + length], ..part });
        at = start + length + mark.len();
    }
}

/// Returns the part that these headers describe, without its content.
fn heading(headers: &[u8]) -> Option<Part<'_>> {
    let mut part = Part { name: "", filename: None, content_type: None, content: b"" };
    let mut named = false;
    for line in core::str::from_utf8(headers).ok()?.split("\r\n") {
        let (header, value) = line.split_once(':')?;
        let value = value.trim();
        if header.eq_ignore_ascii_case("content-type") {
            part.content_type = Some(value);
        } else if header.eq_ignore_ascii_case("content-disposition") {
            let mut rest = value.strip_prefix("form-data")?;
            while let Some((word, after)) = rest.trim_start_matches([';', ' ']).split_once("=\"") {
                let (text, after) = after.split_once('"')?;
                match word {
                    "name" => (part.name, named) = (text, true),
                    "filename" => part.filename = Some(text),
                    _ => {}
                }
                rest = after;
            }
        }
    }
    named.then_some(part)
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_multipart_reverses_multipart_body() {
        let content = [0, 255, b'\r', b'\n', b'-', b'-', b'b', b'\r', b'\n', b'-'];
        let parts =
            [Part::text("a", "中"), Part::json("b", "[]"), Part::file("c", "x\".bin", &content), Part::text("", "")];
        let body = multipart_body("bo", &parts);
        let read = parse_multipart("bo", &body).unwrap();
        assert_eq!(read.len(), parts.len());
        for (read, part) in read.iter().zip(parts) {
            assert_eq!((read.name, read.content_type, read.content), (part.name, part.content_type, part.content));
        }
        assert_eq!(read[2].filename, Some("x%22.bin"));
        assert!(parse_multipart("bo", &multipart_body("bo", &[])).unwrap().is_empty());
    }

    #[test]
    fn parse_multipart_refuses_what_is_no_form_and_locates_it() {
        for (body, at) in [
            ("", 0),
            ("--other--\r\n", 0),
            ("--boundary!", 10),
            ("--boundary\r\nContent-Disposition: form-data; name=\"a\"\r\n", 10),
            ("--boundary\r\nContent-Type: text/plain\r\n\r\nx\r\n--boundary--", 12),
            ("--boundary\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", 57),
        ] {
            assert_eq!(parse_multipart("boundary", body.as_bytes()).unwrap_err().offset, at, "{body}");
        }
    }

    #[test]
    fn multipart_boundary_accepts_any_case_and_quotes() {
        assert_eq!(multipart_boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\""), None);
        assert_eq!(multipart_boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"a.b\""), Some("a.b"));
        assert_eq!(multipart_boundary("multipart/form-data"), None);
        assert_eq!(multipart_boundary("multipart/form-data; boundary="), None);
    }
}
