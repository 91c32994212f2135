//! Writes what error codes mean (`src/model/classes.rs`) and the constants of the documented ones
//! (`src/error/codes.rs`).

use std::fmt::Write;

use crate::Files;
use crate::model::*;
use crate::names;

const HEADER: &str = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n";

/// Writes both.
pub fn write(spec: &Spec, files: &mut Files) {
    files.insert("src/model/classes.rs".into(), classes(spec));
    files.insert("src/error/codes.rs".into(), codes(spec));
}

fn classes(spec: &Spec) -> String {
    let mut out = format!("{HEADER}//! What error codes mean.\n\n");
    let classes: Vec<_> = spec.classes.iter().map(|class| (&*class.name, &*class.doc)).collect();
    let retryabilities: Vec<_> = spec.retryabilities.iter().map(|other| (&*other.name, &*other.doc)).collect();
    enumeration(&mut out, "Class", "The kind of fault that an error code reports.", &classes);
    enumeration(&mut out, "Retryability", "When the same call can help.", &retryabilities);
    out.push_str("impl Class {\n    /// What to do about a fault of this kind.\n    #[must_use]\n    pub const fn advice(self) -> &'static str {\n        match self {\n");
    for Class { name, advice, .. } in &spec.classes {
        let _ = writeln!(out, "Self::{} => {advice:?},", names::item(name));
    }
    let _ = write!(
        out,
        "}}\n}}\n}}\n\n/// The meaning of words in error codes, separated by spaces; the first that a code holds decides.\n\
         pub(super) static MEANINGS: [(&str, Class, Retryability); {}] = [\n",
        spec.words.len()
    );
    for Words { class, retryability, words, .. } in &spec.words {
        let (class, retryability) = (names::item(class), names::item(retryability));
        let _ = writeln!(out, "({:?}, Class::{class}, Retryability::{retryability}),", words.join(" "));
    }
    out.push_str("];\n");
    out
}

/// Writes an enumeration whose variants have names and documentation, and how it names them.
fn enumeration(out: &mut String, name: &str, doc: &str, variants: &[(&str, &str)]) {
    let _ = writeln!(
        out,
        "/// {doc}\n#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum {name} {{"
    );
    for (variant, doc) in variants {
        let _ = writeln!(out, "    /// {doc}\n    {},", names::item(variant));
    }
    let _ = writeln!(
        out,
        "}}\n\nimpl {name} {{\n    /// The word that names it.\n    #[must_use]\n    pub const fn as_str(self) -> &'static str {{\n        match self {{"
    );
    for (variant, _) in variants {
        let _ = writeln!(out, "Self::{} => {variant:?},", names::item(variant));
    }
    out.push_str("}\n}\n}\n\n");
}

/// Writes every documented error code as a constant.
fn codes(spec: &Spec) -> String {
    let mut out = format!(
        "{HEADER}//! Every documented error code as a constant.\n\nuse super::code::ErrorCode;\n\nimpl ErrorCode {{\n"
    );
    for error in &spec.errors {
        let _ = write!(
            out,
            "    /// {}\n    ///\n    /// On the wire: `{}`.\n    pub const {}: Self = Self::known({:?});\n\n",
            error.doc,
            error.code,
            names::constant(&error.code),
            error.code
        );
    }
    out.push_str("}\n");
    out
}
