//! Writes the headers and the common parameters of every request (`src/sign/header.rs`).

use std::fmt::Write;

use crate::Files;
use crate::model::*;
use crate::names;

const HEADER: &str = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n";

const INTRODUCTION: &str = r#"//! The headers and the common parameters of a request, as the API's description lists them.

/// A header of a request that is signed with TC3-HMAC-SHA256.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// The name as it is sent.
    pub name: &'static str,
    /// The name in lower case, as it is signed.
    pub lower_name: &'static str,
    /// Every signature covers it.
    pub signed: bool,
    /// Only the signer writes it.
    pub reserved: bool,
    /// It has one value, without a comma.
    pub single: bool,
    /// Its value must not be shown.
    pub secret: bool,
}

impl Header {
    /// Finds a header by its name in any case.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        HEADERS.iter().find(|header| header.lower_name.eq_ignore_ascii_case(name))
    }

    /// Says whether the service reads the header of this name: each of the list, and whatever `X-TC-` it may add.
    #[must_use]
    pub fn is_read(name: &str) -> bool {
        Self::find(name).is_some() || name.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("x-tc-"))
    }

    /// Says whether every signature covers the header of this name.
    #[must_use]
    pub fn is_signed(name: &str) -> bool {
        Self::find(name).is_some_and(|header| header.signed)
    }
}

"#;

/// Writes the file.
pub fn write(spec: &Spec, files: &mut Files) {
    let Service { headers, common_params, .. } = &spec.service;
    let mut out = format!("{HEADER}{INTRODUCTION}");
    for header in headers {
        let (constant, name) = (names::constant(&header.name), &header.name);
        let _ = writeln!(out, "/// The header `{name}`.\npub const {constant}: &str = {name:?};");
    }
    let _ = writeln!(out, "\n/// Every header.\npub static HEADERS: [Header; {}] = [", headers.len());
    for Header { name, signed, reserved, word, secret } in headers {
        let _ = writeln!(
            out,
            "Header {{ name: {}, lower_name: {:?}, signed: {signed}, reserved: {reserved}, single: {word}, secret: {secret} }},",
            names::constant(name),
            name.to_ascii_lowercase()
        );
    }
    out.push_str(
        "];\n\n/// A parameter that every request can have, beside those of its action.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum CommonParam {\n",
    );
    for param in common_params {
        let name = &param.name;
        let _ = match &param.header {
            Some(header) => writeln!(out, "/// `{name}`, by TC3-HMAC-SHA256 the header `{header}`.\n{name},"),
            None => writeln!(out, "/// `{name}`, of HmacSHA256 and HmacSHA1 only.\n{name},"),
        };
    }
    let list = |each: &dyn Fn(&CommonParam) -> String| common_params.iter().map(each).collect::<String>();
    let _ = write!(
        out,
        "}}\n\nimpl CommonParam {{\n/// Every common parameter, in the order in which they are sent.\n\
         pub const ALL: [Self; {}] = [{}];\n\n\
         /// Returns its name among the parameters of HmacSHA256 and HmacSHA1.\n#[must_use]\n\
         pub const fn name(self) -> &'static str {{ match self {{ {} }} }}\n\n\
         /// Returns the header that carries it by TC3-HMAC-SHA256.\n#[must_use]\n\
         pub const fn header(self) -> Option<&'static str> {{ match self {{ {} }} }}\n}}\n",
        common_params.len(),
        list(&|param| format!("Self::{},", param.name)),
        list(&|param| format!("Self::{0} => {0:?},", param.name)),
        list(&|param| {
            let header = param.header.as_ref().map_or("None".into(), |name| format!("Some({})", names::constant(name)));
            format!("Self::{} => {header},", param.name)
        }),
    );
    files.insert("src/sign/header.rs".into(), out);
}
