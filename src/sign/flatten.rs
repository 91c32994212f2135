//! Flattens a JSON object into the parameters of a query: `{"Filters":[{"Values":["a"]}]}` becomes
//! `Filters.0.Values.0=a`.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::parse_error::ParseError;
use super::query::Params;
use crate::decimal::Decimal;
use crate::json::Reader;

/// The deepest nesting that is flattened. No request of the API comes near.
const MAX_DEPTH: u8 = 64;

/// Flattens a JSON object. The name of a value is its path from the root, joined by dots. Numbers and booleans stay as
/// they are written. `null` and empty lists and objects are left out. The order is that of the text.
///
/// # Errors
///
/// The first position at which the text is not JSON, or not an object.
///
/// ```
/// use tencentdb_postgres::sign::{flatten, encode_query};
///
/// let params = flatten(r#"{"Limit": 20, "Filters": [{"Name": "zone", "Values": ["a", null, "b"]}], "Tags": []}"#)?;
/// assert_eq!(encode_query(&params), "Limit=20&Filters.0.Name=zone&Filters.0.Values.0=a&Filters.0.Values.2=b");
/// # Ok::<(), tencentdb_postgres::sign::ParseError>(())
/// ```
pub fn flatten(json: &str) -> Result<Params, ParseError> {
    let mut flat = Flat { reader: Reader::new(json.as_bytes()), name: Vec::new(), params: Vec::new() };
    if flat.reader.peek() != b'{' {
        return Err(ParseError { offset: flat.reader.at, expected: "a JSON object" });
    }
    flat.value(0);
    if flat.reader.done() {
        return Ok(flat.params);
    }
    Err(ParseError { offset: flat.reader.fault().unwrap_or(flat.reader.at), expected: "JSON" })
}

struct Flat<'t> {
    reader: Reader<'t>,
    /// The path to the value that is read.
    name: Vec<u8>,
    params: Params,
}

impl Flat<'_> {
    fn value(&mut self, depth: u8) {
        let first = self.reader.peek();
        let start = self.reader.at;
        match first {
            b'{' | b'[' if depth < MAX_DEPTH => self.members(first, depth),
            b'"' => {
                let text = self.reader.string();
                self.put(&text);
            }
            _ => {
                self.reader.value();
                if first != b'n' {
                    let token = self.reader.since(start);
                    self.put(token);
                }
            }
        }
    }

    fn members(&mut self, start: u8, depth: u8) {
        let length = self.name.len();
        let mut more = self.reader.open(start);
        let mut index = 0_usize;
        while more {
            let count = Decimal::from(index);
            let step = if start == b'{' { self.reader.string() } else { Cow::Borrowed(count.as_bytes()) };
            if start == b'{' {
                self.reader.expect(b':');
            }
            if length > 0 {
                self.name.push(b'.');
            }
            self.name.extend_from_slice(&step);
            self.value(depth + 1);
            self.name.truncate(length);
            index += 1;
            more = self.reader.more(start);
        }
    }

    fn put(&mut self, value: &[u8]) {
        self.params.push((text(&self.name), text(value)));
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flatten_keeps_values_as_they_are_written() {
        let json = r#"{"a": 1.50, "b": [true, {"c": -1e3}], "d": "中\n", "e": {}, "f": [[], [null]], "g": "",
            "h\u0041": 18446744073709551615}"#;
        let flat = flatten(json).unwrap();
        let flat: Vec<(&str, &str)> = flat.iter().map(|(name, value)| (&**name, &**value)).collect();
        let right = [
            ("a", "1.50"),
            ("b.0", "true"),
            ("b.1.c", "-1e3"),
            ("d", "中\n"),
            ("g", ""),
            ("hA", "18446744073709551615"),
        ];
        assert_eq!(flat, right);
    }

    #[test]
    fn flatten_refuses_what_is_no_object_and_locates_it() {
        for (json, at) in [("", 0), (" [1]", 1), ("{\"a\": }", 6), ("{} x", 3), ("{\"a\":1", 6)] {
            assert_eq!(flatten(json).unwrap_err().offset, at, "{json}");
        }
        let deep = alloc::format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(flatten(&deep).is_err());
    }
}
