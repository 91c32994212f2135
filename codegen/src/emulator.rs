//! Writes the emulator's table of actions (`emulator/src/actions/table.rs`): which function answers which action. An
//! action that nothing answers does not compile. And how requests, and the structures that the state keeps, read
//! themselves from JSON (`emulator/src/json/api.rs`).

use std::fmt::Write;

use heck::ToSnakeCase;

use crate::Files;
use crate::model::{Field, Spec};
use crate::names;
use crate::rust::{Api, Side, absent};

/// Writes both.
pub fn write(spec: &Spec, files: &mut Files) {
    files.insert("emulator/src/json/api.rs".into(), readers(spec));
    let mut current: Vec<_> = spec.actions.iter().filter(|action| action.withdrawn.is_none()).collect();
    current.sort_by_key(|action| &action.name);
    let mut out = format!(
        "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n\
         //! Which function answers which action: that of its name, in the module of its category.\n\n\
         use super::Act;\n\n\
         /// Every action that the service still has, in order of name.\n\
         pub(super) static ACTIONS: [(&str, Act); {}] = [\n",
        current.len()
    );
    for action in current {
        let (module, function) = (names::module(&action.category), action.name.to_snake_case());
        let _ = writeln!(out, "    ({:?}, |caller| caller.call(super::{module}::{function})),", action.name);
    }
    out.push_str("];\n");
    files.insert("emulator/src/actions/table.rs".into(), out);
}

/// Returns how the types of the API read themselves.
fn readers(spec: &Spec) -> String {
    let mut out = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n\
                   //! How requests, structures and value lists of the API read themselves from JSON.\n\n\
                   #![allow(deprecated)]\n\n\
                   use serde_json::Value;\n\
                   use tencentdb_postgres::api::*;\n\n\
                   use super::read::{Members, Read, Reading};\n\
                   use super::values::{texts, wholes};\n"
        .to_owned();
    for (name, integer) in [("texts", false), ("wholes", true)] {
        let lists = spec.enums.iter().filter(|list| list.integer == integer);
        let types: String = lists.map(|list| format!("    {},\n", names::item(&list.name))).collect();
        let _ = write!(out, "\n{name}! {{\n{types}}}\n");
    }
    let api = Api::of(spec);
    for action in spec.actions.iter().filter(|action| action.withdrawn.is_none()) {
        reader(&mut out, &action.name, &action.input, Side::Request);
    }
    for structure in &spec.structs {
        reader(&mut out, &structure.name, &structure.fields, api.side(&structure.name));
    }
    out
}

fn reader(out: &mut String, name: &str, fields: &[Field], side: Side) {
    let name = names::item(name);
    let members = if fields.is_empty() { "members" } else { "mut members" };
    let _ = write!(
        out,
        "\nimpl Read for {name} {{\n    fn read(value: Option<Value>, reading: &mut Reading) -> Self {{\n        \
         let {members} = Members::of(value, reading);\n        let read = Self {{"
    );
    for field in fields {
        let take = if side == Side::Request || absent(field, side) { "take" } else { "open" };
        let _ = write!(out, "\n            {}: members.{take}({:?}),", names::field(&field.name), field.name);
    }
    out.push_str(if fields.is_empty() { "};" } else { "\n        };" });
    out.push_str("\n        members.end();\n        read\n    }\n}\n");
}
