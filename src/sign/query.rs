//! Query strings and forms, percent-encoded by RFC 3986.

use alloc::string::String;
use alloc::vec::Vec;

use super::parse_error::ParseError;

/// Parameters by name, in an order that may matter.
pub type Params = Vec<(String, String)>;

/// Percent-encodes every byte of a text but letters, digits, `-`, `.`, `_` and `~`, in upper-case hex.
///
/// ```
/// use tencentdb_postgres::sign::percent_encode;
///
/// assert_eq!(percent_encode("a b+c/中~"), "a%20b%2Bc%2F%E4%B8%AD~");
/// ```
#[must_use]
pub fn percent_encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    encode(&mut out, text);
    out
}

fn encode(out: &mut String, text: &str) {
    let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'A' - 10 + half });
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
}

/// Writes parameters as a query string, which is also the body of a form.
///
/// ```
/// use tencentdb_postgres::sign::encode_query;
///
/// assert_eq!(encode_query(&[("Limit", "10"), ("Filters.0.Name", "a&b")]), "Limit=10&Filters.0.Name=a%26b");
/// ```
#[must_use]
pub fn encode_query<N: AsRef<str>, V: AsRef<str>>(params: &[(N, V)]) -> String {
    let mut out = String::new();
    for (name, value) in params {
        if !out.is_empty() {
            out.push('&');
        }
        encode(&mut out, name.as_ref());
        out.push('=');
        encode(&mut out, value.as_ref());
    }
    out
}

/// Parses a query string or form. A `+` is a space, as in forms, because every encoder escapes a literal one.
///
/// # Errors
///
/// The first position that is not percent-encoded UTF-8.
///
/// ```
/// use tencentdb_postgres::sign::parse_query;
///
/// let params = parse_query("Limit=10&Name=a%26b+c")?;
/// assert_eq!(params, [("Limit".into(), "10".into()), ("Name".into(), "a&b c".into())]);
/// assert_eq!(parse_query("Limit=%4").unwrap_err().offset, 6);
/// # Ok::<(), tencentdb_postgres::sign::ParseError>(())
/// ```
pub fn parse_query(query: &str) -> Result<Params, ParseError> {
    let mut params = Vec::new();
    let mut at = 0;
    for pair in query.split('&') {
        if !pair.is_empty() {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            params.push((decode(name, at)?, decode(value, at + name.len() + 1)?));
        }
        at += pair.len() + 1;
    }
    Ok(params)
}

/// Decodes a text that starts at byte `start` of a query.
fn decode(text: &str, start: usize) -> Result<String, ParseError> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        let half = |next: Option<(usize, u8)>| char::from(next.map_or(0, |(_, digit)| digit)).to_digit(16);
        out.push(match byte {
            b'+' => b' ',
            b'%' => match (half(bytes.next()), half(bytes.next())) {
                (Some(high), Some(low)) => (high << 4 | low) as u8,
                _ => return Err(ParseError { offset: start + at, expected: "a % and two hexadecimal digits" }),
            },
            _ => byte,
        });
    }
    String::from_utf8(out).map_err(|_| ParseError { offset: start, expected: "percent-encoded UTF-8" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_query_reverses_encode_query() {
        let params = [("a b", "ü%+&=?/"), ("", "\u{1f600}\n\0"), ("~", "-._~!*'()")];
        let owned: Params = params.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        let query = encode_query(&params);
        assert_eq!(query, "a%20b=%C3%BC%25%2B%26%3D%3F%2F&=%F0%9F%98%80%0A%00&~=-._~%21%2A%27%28%29");
        assert_eq!(parse_query(&query), Ok(owned));
    }

    #[test]
    fn parse_query_accepts_forms_and_locates_errors() {
        assert_eq!(parse_query(""), Ok(Vec::new()));
        assert_eq!(parse_query("&&a&b=c=d&"), Ok([("a".into(), "".into()), ("b".into(), "c=d".into())].into()));
        for (query, at) in [("a=%zz", 2), ("a=b&c=d%2", 7), ("a=%ff", 2), ("%e4%b8=1", 0), ("a=%+1", 2)] {
            assert_eq!(parse_query(query).unwrap_err().offset, at, "{query}");
        }
    }
}
