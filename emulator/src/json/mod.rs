//! Values of Rust as JSON, and back.
//!
//! What programs wrote, requests and the state, reads itself through [`Read`]; what people wrote, through `serde`.
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
    use std::collections::{BTreeMap, BTreeSet};
    use std::net::Ipv4Addr;

    use serde::{Deserialize, Serialize};
    use serde_json::{Value, json};

    use super::*;

    #[derive(Debug, Default, PartialEq, Serialize)]
    struct Member {
        text: String,
        flag: bool,
        small: u16,
        large: u64,
        signed: i64,
        part: f64,
        none: Option<u8>,
        some: Option<Box<Member>>,
        list: Vec<Sort>,
        set: BTreeSet<String>,
        address: Option<Ipv4Addr>,
        numbered: BTreeMap<u64, Sort>,
        any: Value,
        gap: u64,
        #[serde(skip)]
        memory: u64,
    }

    fields! {
        Member { text, flag, small, large, signed, part, none, some, list, set, address, numbered, any }
        or { gap } beside { memory }
    }

    #[derive(Debug, PartialEq, Serialize)]
    enum Sort {
        Plain,
        Around(Wrapped),
        With { a: u16, b: Vec<u64> },
    }

    variants!(Sort { Plain, Around(value), With { a, b } });

    #[derive(Debug, PartialEq, Serialize)]
    struct Wrapped(i64);

    wraps!(Wrapped);

    fn member() -> Member {
        let sorts = || vec![Sort::Plain, Sort::Around(Wrapped(-7)), Sort::With { a: 1, b: vec![2] }];
        Member {
            text: "a\"b".into(),
            flag: true,
            small: u16::MAX,
            large: u64::MAX,
            signed: i64::MIN,
            part: 0.5,
            some: Some(Box::new(Member { list: sorts(), ..Member::default() })),
            list: sorts(),
            set: ["a".into(), "b".into()].into(),
            address: Some(Ipv4Addr::LOCALHOST),
            numbered: [(0, Sort::Plain), (u64::MAX, Sort::Plain)].into(),
            any: json!({"a": [1, null]}),
            gap: 3,
            ..Member::default()
        }
    }

    #[test]
    fn what_a_program_wrote_is_read_back_member_by_member() {
        let written = serde_json::to_value(member()).unwrap();
        assert_eq!(read_value::<Member>(written.clone()).unwrap(), member());
        for (path, wrong, why) in [
            ("/text", json!(null), "text: null is not a text"),
            ("/flag", json!("yes"), "flag: \"yes\" is not true or false"),
            ("/small", json!(65_536), "small: 65536 is not small enough for u16"),
            ("/large", json!(-1), "large: -1 is not a whole number from 0 on"),
            ("/large", json!(1.5), "large: 1.5 is not a whole number from 0 on"),
            ("/signed", json!("1"), "signed: \"1\" is not a whole number"),
            ("/part", json!([]), "part: a list is not a number"),
            ("/some/text", json!(7), "some.text: 7 is not a text"),
            ("/some/list/2", json!({"With": {"a": 1}}), "some.list[2].With.b: it is missing"),
            ("/list/2", json!({"With": {"a": 1, "b": [-1]}}), "list[2].With.b[0]: -1 is not a whole number from 0 on"),
            ("/list/2", json!({"With": {"a": 1, "b": [], "c": 1}}), "list[2].With: there is no member `c`"),
            ("/list/1", json!({"Around": "x"}), "list[1].Around: \"x\" is not a whole number"),
            ("/list/0", json!("Other"), "list[0]: there is no variant `Other`"),
            ("/list/0", json!({"Plain": 1}), "list[0]: `Plain` stands alone"),
            ("/list/0", json!({"Plain": null, "With": 1}), "list[0]: an object is not a variant"),
            ("/list/0", json!("With"), "list[0].With: it is missing"),
            ("/address", json!("1.2.3"), "address: \"1.2.3\" is not an address"),
            ("/numbered", json!([]), "numbered: a list is not an object"),
            ("/numbered", json!({"a": "Plain"}), "numbered: \"a\" is not the name of a member"),
            ("/numbered", json!({"1": 2}), "numbered.1: 2 is not a variant"),
            ("/some", json!([]), "some: a list is not an object"),
        ] {
            let mut value = written.clone();
            *value.pointer_mut(path).unwrap() = wrong;
            assert_eq!(read_value::<Member>(value).unwrap_err().to_string(), why);
        }
        let without = |name: &str| {
            let mut value = written.clone();
            value.as_object_mut().unwrap().remove(name);
            read_value::<Member>(value).map_err(|error| error.to_string())
        };
        assert_eq!(without("gap").unwrap(), Member { gap: 0, ..member() });
        assert_eq!(without("none").unwrap(), member());
        assert_eq!(without("flag").unwrap_err(), "flag: it is missing");
        let unknown = json!({"memory": 1, "Text": ""});
        // What is wrong first is told.
        assert_eq!(read_value::<Member>(unknown).unwrap_err().to_string(), "text: it is missing");
    }

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
