//! Values as programs print them by mistake, in place of JSON.

use alloc::string::String;
use alloc::vec::Vec;

use super::parse::literal::Value;
use super::strings::{contains, order};
use super::visible::hex;

/// The way a language prints its values.
#[derive(Clone, Copy)]
pub(super) struct Dump {
    /// The words for null, true and false.
    words: [&'static str; 3],
    /// The texts before a list, between its values and after it; and the same for members.
    list: [&'static str; 3],
    members: [&'static str; 3],
    /// The text between a name and its value.
    between: &'static str,
    quotes: Quotes,
    sorted: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    None,
    /// Quotes as Python's `repr` chooses them.
    Python,
    Double,
}

/// Python's `str` of a dictionary.
pub(super) const PYTHON: Dump = Dump {
    words: ["None", "True", "False"],
    list: ["[", ", ", "]"],
    members: ["{", ", ", "}"],
    between: ": ",
    quotes: Quotes::Python,
    sorted: false,
};
/// `toString` of a map of Java.
pub(super) const JAVA: Dump = Dump {
    words: ["null", "true", "false"],
    list: ["[", ", ", "]"],
    members: ["{", ", ", "}"],
    between: "=",
    quotes: Quotes::None,
    sorted: false,
};
/// `fmt.Sprint` of a map of Go.
pub(super) const GO: Dump = Dump {
    words: ["<nil>", "true", "false"],
    list: ["[", " ", "]"],
    members: ["map[", " ", "]"],
    between: ":",
    quotes: Quotes::None,
    sorted: true,
};
/// `inspect` of a hash of Ruby, up to 3.3 and since.
pub(super) const RUBY: Dump = Dump {
    words: ["nil", "true", "false"],
    list: ["[", ", ", "]"],
    members: ["{", ", ", "}"],
    between: "=>",
    quotes: Quotes::Double,
    sorted: false,
};
pub(super) const RUBY_34: Dump = Dump { between: " => ", ..RUBY };

/// Prints a value as a language does.
pub(super) fn dump(value: &Value, style: Dump) -> String {
    let mut out = String::new();
    put(&mut out, value, style);
    out
}

fn put(out: &mut String, value: &Value, style: Dump) {
    match value {
        Value::Null => out.push_str(style.words[0]),
        Value::Bool(yes) => out.push_str(style.words[if *yes { 1 } else { 2 }]),
        Value::Number(digits) => out.push_str(digits),
        Value::Text(text) => put_text(out, text, style.quotes),
        Value::List(values) => put_all(out, style.list, values.len(), &mut |out, at| {
            if let Some(value) = values.get(at) {
                put(out, value, style);
            }
        }),
        Value::Members(members) => {
            let name = |at: usize| members.get(at).map(|(name, _)| name.as_str()).unwrap_or_default();
            let order = order(members.len(), &|one, other| style.sorted && name(one) < name(other));
            put_all(out, style.members, members.len(), &mut |out, at| {
                if let Some((name, value)) = order.get(at).and_then(|at| members.get(*at)) {
                    put_text(out, name, style.quotes);
                    out.push_str(style.between);
                    put(out, value, style);
                }
            });
        }
    }
}

fn put_all(
    out: &mut String,
    [open, between, close]: [&str; 3],
    count: usize,
    put_one: &mut dyn FnMut(&mut String, usize),
) {
    out.push_str(open);
    for at in 0..count {
        out.push_str(if at > 0 { between } else { "" });
        put_one(out, at);
    }
    out.push_str(close);
}

fn put_text(out: &mut String, text: &str, quotes: Quotes) {
    let quote = match quotes {
        Quotes::None => return out.push_str(text),
        Quotes::Python if !contains(text, "'") || contains(text, "\"") => '\'',
        _ => '"',
    };
    out.push(quote);
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if letter == quote => out.extend(['\\', letter]),
            '\0'..=' ' | '\u{7f}'..='\u{a0}' if letter != ' ' => put_byte(out, u32::from(letter)),
            _ => out.push(letter),
        }
    }
    out.push(quote);
}

fn put_byte(out: &mut String, byte: u32) {
    out.push_str("\\x");
    hex(out, byte, 2);
}

/// Writes bytes as Python's `repr` does, `b'...'`.
pub(super) fn python_bytes(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut out = String::from("b");
    out.push(quote);
    for byte in bytes {
        let letter = char::from(*byte);
        match letter {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if letter == quote => out.extend(['\\', letter]),
            ' '..='~' => out.push(letter),
            _ => put_byte(&mut out, u32::from(*byte)),
        }
    }
    out.push(quote);
    out
}

/// Returns every order of so many things as their indices, the given order first; `None` if there are more orders than
/// `most`.
pub(super) fn orders(count: usize, most: usize) -> Option<Vec<Vec<usize>>> {
    let mut orders: Vec<Vec<usize>> = Vec::from([Vec::new()]);
    for at in 0..count {
        let mut longer = Vec::new();
        for order in orders.iter().map(Vec::as_slice) {
            for place in (0..=order.len()).rev() {
                let (before, after) = order.split_at_checked(place).unwrap_or_default();
                longer.push([before, &[at], after].concat());
            }
        }
        if longer.len() > most {
            return None;
        }
        orders = longer;
    }
    Some(orders)
}

#[cfg(test)]
mod tests {
    use super::super::parse::literal::json;
    use super::*;

    /// As the languages themselves print them.
    #[test]
    fn dump_prints_what_the_languages_print() {
        let value = json(r#"{"Limit":20,"Filters":[{"Name":"a-'b\\c","V":["订\u00a0单"]}],"N":null,"B":true,"F":1.5}"#)
            .unwrap();
        let python =
            r#"{'Limit': 20, 'Filters': [{'Name': "a-'b\\c", 'V': ['订\xa0单']}], 'N': None, 'B': True, 'F': 1.5}"#;
        assert_eq!(dump(&value, PYTHON), python);
        let value = json(r#"{"Limit":20,"Filters":[{"Name":"n","Values":["o","p"]}],"N":null,"B":true}"#).unwrap();
        assert_eq!(dump(&value, GO), "map[B:true Filters:[map[Name:n Values:[o p]]] Limit:20 N:<nil>]");
        assert_eq!(dump(&value, JAVA), "{Limit=20, Filters=[{Name=n, Values=[o, p]}], N=null, B=true}");
        assert_eq!(
            dump(&value, RUBY),
            r#"{"Limit"=>20, "Filters"=>[{"Name"=>"n", "Values"=>["o", "p"]}], "N"=>nil, "B"=>true}"#
        );
        assert_eq!(python_bytes("{\"a\": \"'\\订\"}\n".as_bytes()), r#"b'{"a": "\'\\\xe8\xae\xa2"}\n'"#);
        assert_eq!(python_bytes(b"'"), "b\"'\"");
    }

    #[test]
    fn orders_lists_every_order_once() {
        let all = orders(4, 120).unwrap();
        assert_eq!((all.len(), &*all[0]), (24, &[0, 1, 2, 3][..]));
        let different: std::collections::BTreeSet<_> = all.into_iter().collect();
        assert_eq!(different.len(), 24);
        assert_eq!(orders(5, 120).map(|all| all.len()), Some(120));
        assert_eq!(orders(6, 120), None);
        assert_eq!(orders(0, 1), Some(Vec::from([Vec::new()])));
    }
}
