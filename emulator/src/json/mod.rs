//! Values of Rust as JSON, and back.
//!
//! `serde_json` reads and writes fast because the compiler writes its whole code again into every type. The hundreds of
//! types of the API come to more bytes that way than all the emulator does with them. Here a type is left with little
//! more than the names of its members: whatever needs no knowledge of the type is a function that exists once.

mod api;
mod error;
mod place;
mod read;
mod settings;
mod values;
mod write;

pub(crate) use error::Error;
pub(crate) use read::{Members, Read, Reading, Variant, fields, read_value, variants, wraps};
pub(crate) use settings::{settings, settings_of};
pub(crate) use values::Key;
pub(crate) use write::{Writer, text};

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Serialize};
    use serde_json::{Value, json};

    use super::*;

    #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Everything {
        text: String,
        letter: Option<char>,
        flag: bool,
        small: i8,
        large: u64,
        part: f64,
        nothing: (),
        none: Option<u8>,
        some: Option<Box<Everything>>,
        list: Vec<Kind>,
        pair: (u16, String),
        named: BTreeMap<String, Kind>,
        numbered: BTreeMap<u64, i64>,
        kinds: BTreeMap<Plain, Vec<u8>>,
        new: New,
        any: Value,
    }

    #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
    struct New(u32);

    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    enum Plain {
        One,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Unit,
        New(i64),
        Tuple(u8, String),
        Struct { a: Option<u8>, b: Vec<u8> },
    }

    fn everything() -> Everything {
        let kinds = || vec![Kind::Unit, Kind::New(-7), Kind::Tuple(1, "{".into()), Kind::Struct { a: None, b: vec![] }];
        Everything {
            text: "a\"b\\c\n\r\t\u{8}\u{c}\u{1}\u{1f}\u{7f}é中😀/".into(),
            letter: Some('['),
            flag: true,
            small: -128,
            large: u64::MAX,
            part: 1e21,
            some: Some(Box::new(Everything { part: 0.1, small: 127, list: kinds(), ..Everything::default() })),
            list: kinds(),
            pair: (65535, "[".into()),
            named: [("{".into(), Kind::Unit), (String::new(), Kind::New(i64::MIN))].into(),
            numbered: [(0, 1), (u64::MAX, -1)].into(),
            kinds: [(Plain::One, vec![1, 2])].into(),
            new: New(4),
            any: json!({"a": [1, -1, 1.5, null, true, "x", {}, []]}),
            ..Everything::default()
        }
    }

    #[test]
    fn every_kind_of_value_is_written_as_serde_json_writes_it_and_read_back() {
        let written = text(&everything()).unwrap();
        assert_eq!(written, serde_json::to_string(&everything()).unwrap());
        assert_eq!(settings::<Everything>(&written).unwrap(), everything());
        for number in [0.0, -0.0, 1.0, 1e-7, 0.00001, 123_456_789.125, 1e16, f64::MAX, f64::NAN, f64::INFINITY] {
            assert_eq!(text(&number).unwrap(), serde_json::to_string(&number).unwrap());
        }
    }

    #[test]
    fn what_a_type_does_not_take_is_refused_with_its_path() {
        for (path, wrong, why) in [
            ("/text", json!(null), "text: invalid type: null, expected a string"),
            ("/flag", json!("yes"), "flag: invalid type: string \"yes\", expected a boolean"),
            ("/small", json!(128), "small: invalid value: integer `128`, expected i8"),
            ("/large", json!(-1), "large: invalid value: integer `-1`, expected u64"),
            ("/large", json!(1.5), "large: invalid type: floating point `1.5`, expected u64"),
            ("/some/text", json!(7), "some.text: invalid type: integer `7`, expected a string"),
            ("/some/list/3", json!({"Struct": {"a": 1}}), "some.list[3].Struct: missing field `b`"),
            (
                "/list/1",
                json!({"Struct": {"a": 1, "b": [256]}}),
                "list[1].Struct.b[0]: invalid value: integer `256`, expected u8",
            ),
            ("/list/0", json!("Other"), "list[0]: unknown variant `Other`"),
            ("/list/0", json!("New"), "list[0]: the variant stands alone"),
            ("/list/0", json!({"Unit": 1}), "list[0]: invalid type: integer `1`, expected nothing beside the name"),
            ("/list/0", json!({"Unit": null, "New": 1}), "list[0]: invalid type: map, expected enum Kind"),
            ("/pair", json!([1]), "pair: invalid length 1"),
            ("/pair", json!([1, "a", 2]), "pair: the list has 1 too many"),
            ("/named", json!([]), "named: invalid type: sequence, expected a map"),
            ("/numbered", json!({"a": 1}), "numbered.a: invalid type: string \"a\", expected u64"),
            ("/some", json!([]), "some: invalid type: sequence, expected struct Everything"),
            ("/any", json!({}), ""),
        ] {
            let mut value = serde_json::to_value(everything()).unwrap();
            *value.pointer_mut(path).unwrap() = wrong;
            match settings_of::<Everything>(value) {
                Ok(_) => assert_eq!(why, "", "{path}"),
                Err(error) => assert!(!why.is_empty() && error.to_string().starts_with(why), "{path}: {error}"),
            }
        }
        let mut value = serde_json::to_value(everything()).unwrap();
        value["txt"] = json!(1);
        assert!(settings_of::<Everything>(value).unwrap_err().to_string().starts_with("txt: unknown field `txt`"));
        assert!(settings::<Everything>("{").unwrap_err().to_string().contains("EOF"));
    }
}
