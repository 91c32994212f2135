//! Writes the emulator's table of actions (`emulator/src/actions/table.rs`): which function answers which action. An
//! action that nothing answers does not compile.

use std::fmt::Write;

use heck::ToSnakeCase;

use crate::Files;
use crate::model::Spec;
use crate::names;

/// Writes the table.
pub fn write(spec: &Spec, files: &mut Files) {
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
