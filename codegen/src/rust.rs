//! Writes `src/api/`: a request, a response and an `Action` for every action, and the structures and value lists they use.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::Files;
use crate::docs;
use crate::model::*;
use crate::names;

const HEADER: &str = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n";

/// How requests are built, and how literals are written that a new field does not break.
const LITERALS: &str = "\
//! Where an action requires more than one parameter, each is named, so that none can be taken for another, and the compiler
//! names those that are missing. Texts are borrowed. These structures are not `non_exhaustive`, because that would forbid
//! the literal; they only grow when the API requires more.
//!
//! ```
//! use tencentdb_postgres::api::{ModifyDbInstanceSpec, ModifyDbInstanceSpecRequired};
//!
//! let required = ModifyDbInstanceSpecRequired { db_instance_id: \"postgres-12345678\", memory: 4, storage: 20 };
//! let request = ModifyDbInstanceSpec::new(required).cpu(2);
//! assert_eq!(request.storage, 20);
//! ```
//!
//! ```compile_fail,E0063
//! # use tencentdb_postgres::api::{ModifyDbInstanceSpec, ModifyDbInstanceSpecRequired};
//! // error[E0063]: missing field `storage` in initializer of `ModifyDbInstanceSpecRequired<'_>`
//! ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired { db_instance_id: \"postgres-12345678\", memory: 4 });
//! ```
//!
//! The other structures get a field wherever the API does. A literal outlives that if it takes what it does not name from a
//! constructor, or, in an answer that a test makes up, from `default`:
//!
//! ```
//! use tencentdb_postgres::api::{DescribeDbInstances, ModifyDbInstanceSpecResponse};
//!
//! let request = DescribeDbInstances { limit: Some(20), ..DescribeDbInstances::new() };
//! assert_eq!(request, DescribeDbInstances::new().limit(20));
//!
//! let answer = ModifyDbInstanceSpecResponse { deal_name: \"20250615110001\".into(), ..Default::default() };
//! assert_eq!(answer.bill_id, \"\");
//! ```

";

/// Writes a file per category, one for what they share, and the list of them.
pub fn write(spec: &Spec, files: &mut Files) {
    let api = Api::of(spec);
    let mut modules = HEADER.to_owned();
    modules.push_str("//! Typed requests and responses of every action, by category.\n//!\n");
    modules.push_str(
        "//! A request is built from its required parameters, then by a method for each optional one; its [`Action`] names the\n",
    );
    modules
        .push_str("//! response. Everything is also re-exported here, so `api::DescribeDbInstances` is enough.\n//!\n");
    modules.push_str(LITERALS);
    modules.push_str(
        "mod action;\nmod open;\nmod paged;\nmod wire;\n\npub use action::{Action, Paged};\npub use wire::{Json, Time};\n\n",
    );
    let mut groups: Vec<(Option<&str>, &str)> =
        spec.categories.iter().map(|category| (Some(category.name.as_str()), category.doc.as_str())).collect();
    groups.push((None, "Structures and value lists that several categories use."));
    for (category, doc) in groups {
        let module = category.map_or("shared".to_owned(), names::module);
        let gate = category.map_or(String::new(), |name| format!("#[cfg(feature = {name:?})]\n"));
        let _ = write!(modules, "{gate}pub mod {module};\n{gate}#[doc(no_inline)]\npub use {module}::*;\n");
        files.insert(format!("src/api/{module}.rs").into(), api.module(category, doc));
    }
    files.insert("src/api/mod.rs".into(), modules);
}

/// Structures that are part of some request.
fn requested(spec: &Spec) -> BTreeSet<String> {
    reach(spec, spec.actions.iter().flat_map(|action| &action.input))
}

/// Structures that are part of some response.
fn answered(spec: &Spec) -> BTreeSet<String> {
    reach(spec, spec.actions.iter().flat_map(|action| &action.output))
}

fn reach<'a>(spec: &'a Spec, fields: impl Iterator<Item = &'a Field>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Field> = fields.collect();
    while let Some(field) = open.pop() {
        if let Kind::Struct(name) = &field.kind
            && found.insert(name.clone())
        {
            open.extend(
                spec.structs.iter().filter(|structure| structure.name == *name).flat_map(|structure| &structure.fields),
            );
        }
    }
    found
}

/// The structures, by the sides of a call that they stand on.
pub(crate) struct Api<'a> {
    spec: &'a Spec,
    requested: BTreeSet<String>,
    answered: BTreeSet<String>,
}

/// Which side of a call a type stands on.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Side {
    Request,
    Response,
    Both,
}

impl<'a> Api<'a> {
    pub(crate) fn of(spec: &'a Spec) -> Self {
        Self { spec, requested: requested(spec), answered: answered(spec) }
    }
}

impl Api<'_> {
    /// Returns on which side of a call a structure stands.
    pub(crate) fn side(&self, structure: &str) -> Side {
        match (self.requested.contains(structure), self.answered.contains(structure)) {
            (true, false) => Side::Request,
            (true, true) => Side::Both,
            _ => Side::Response,
        }
    }

    fn module(&self, category: Option<&str>, doc: &str) -> String {
        let mut out = String::new();
        for action in self.spec.actions.iter().filter(|action| Some(action.category.as_str()) == category) {
            self.action(&mut out, action);
        }
        for structure in self.spec.structs.iter().filter(|structure| structure.category.as_deref() == category) {
            let side = self.side(&structure.name);
            let mut doc = structure.doc.clone();
            for rule in &structure.rules {
                let _ = write!(doc, "\n\n{}", docs::rule(rule));
            }
            self.structure(&mut out, &structure.name, &doc, &structure.fields, side);
        }
        for list in self.spec.enums.iter().filter(|list| list.category.as_deref() == category) {
            enumeration(&mut out, list);
        }
        let mut head = format!(
            "{HEADER}//! {doc}\n\n#![allow(deprecated)]\n\nuse alloc::string::String;\nuse alloc::vec::Vec;\n\nuse serde::{{Deserialize, Serialize}};\n\n"
        );
        for (needle, import) in [
            ("Secret", "use crate::credential::Secret;"),
            ("impl Action", "use super::action::Action;"),
            ("open!(", "use super::open::open;"),
            ("null_as_default", "use super::wire;"),
            ("Json", "use super::wire::Json;"),
            ("Time", "use super::wire::Time;"),
        ] {
            if contains_word(&out, needle) || needle == "null_as_default" && out.contains(needle) {
                head.push_str(import);
                head.push('\n');
            }
        }
        let own: BTreeSet<String> = self.names(category).collect();
        let mut foreign = BTreeSet::new();
        for other in self
            .spec
            .categories
            .iter()
            .map(|category| Some(category.name.as_str()))
            .chain([None])
            .filter(|other| *other != category)
        {
            for name in self.names(other).filter(|name| !own.contains(name) && contains_word(&out, name)) {
                foreign.insert(format!("use super::{}::{name};\n", other.map_or("shared".to_owned(), names::module)));
            }
        }
        for import in foreign {
            head.push_str(&import);
        }
        if !contains_word(&out, "Vec") {
            head = head.replace("use alloc::vec::Vec;\n", "");
        }
        if !contains_word(&out, "String") {
            head = head.replace("use alloc::string::String;\n", "");
        }
        head + "\n" + &out
    }

    /// The types a module defines that others may name.
    fn names<'a>(&'a self, category: Option<&'a str>) -> impl Iterator<Item = String> + 'a {
        let structs = self
            .spec
            .structs
            .iter()
            .filter(move |structure| structure.category.as_deref() == category)
            .map(|structure| names::item(&structure.name));
        let enums = self
            .spec
            .enums
            .iter()
            .filter(move |list| list.category.as_deref() == category)
            .map(|list| names::item(&list.name));
        structs.chain(enums)
    }

    fn action(&self, out: &mut String, action: &Action) {
        let name = names::item(&action.name);
        let mut doc = format!("`{}`: {}\n\n{}", action.name, action.doc, limits(action));
        for rule in &action.rules {
            let _ = write!(doc, "\n\n{}", docs::rule(rule));
        }
        if !action.errors.is_empty() {
            let _ = write!(doc, "\n\n# Errors\n\nBesides the common codes: {}.", docs::quoted(&action.errors));
        }
        let old = deprecation(action);
        self.structure_with(out, &name, &doc, old.as_deref(), &action.input, Side::Request);
        self.builder(out, &name, &action.input);
        let response = format!("{name}Response");
        let mut output = action.output.clone();
        output.push(Field {
            place: String::new(),
            name: "RequestId".into(),
            doc: "Identifies this call for support; every answer has one.".into(),
            kind: Kind::String,
            array: false,
            required: false,
            optional: false,
            nullable: false,
            facts: Vec::new(),
        });
        self.structure_with(
            out,
            &response,
            &format!("The answer of `{}`.", action.name),
            old.as_deref(),
            &output,
            Side::Response,
        );
        let rate = action.rate.map_or("None".into(), |rate| format!("Some({rate})"));
        let _ = write!(
            out,
            "impl Action for {name} {{\n    const NAME: &'static str = {:?};\n    const READ_ONLY: bool = {};\n    const RATE: Option<u16> = {rate};\n    type Response = {response};\n}}\n\n",
            action.name, action.read
        );
    }

    fn structure(&self, out: &mut String, name: &str, doc: &str, fields: &[Field], side: Side) {
        let named = names::item(name);
        let doc = if named == name { doc.to_owned() } else { format!("{doc}\n\nOn the wire: `{name}`.") };
        self.structure_with(out, &named, &doc, None, fields, side);
        if side != Side::Response {
            self.builder(out, &named, fields);
        }
    }

    fn structure_with(&self, out: &mut String, name: &str, doc: &str, old: Option<&str>, fields: &[Field], side: Side) {
        comment(out, doc, "");
        if let Some(note) = old {
            let _ = writeln!(out, "#[deprecated(note = {note:?})]");
        }
        let default = if side == Side::Request && fields.iter().any(|field| field.required) { "" } else { "Default, " };
        let _ = writeln!(out, "#[derive(Clone, Debug, {default}PartialEq, Serialize, Deserialize)]");
        if side != Side::Request || !default.is_empty() {
            out.push_str("#[serde(default)]\n");
        }
        if fields.is_empty() {
            let _ = write!(out, "pub struct {name} {{}}\n\n");
            return;
        }
        let _ = writeln!(out, "pub struct {name} {{");
        for field in fields {
            let mut doc = documented(field);
            let rust = names::field(&field.name);
            let _ = write!(doc, "\n\nOn the wire: `{}`.", field.name);
            comment(out, &doc, "    ");
            if let Some(successor) = field.fact("use") {
                let _ = writeln!(out, "    #[deprecated(note = \"use {successor}\")]");
            } else if field.has("deprecated") {
                out.push_str("    #[deprecated]\n");
            }
            let absent = absent(field, side);
            let mut serde = format!("rename = {:?}", field.name);
            if absent && !(field.nullable && side == Side::Response) {
                serde.push_str(", skip_serializing_if = \"Option::is_none\"");
            }
            if !absent && side != Side::Request {
                serde.push_str(", deserialize_with = \"wire::null_as_default\"");
            }
            let mut kind = self.kind(field);
            if absent {
                kind = format!("Option<{kind}>");
            }
            let _ = writeln!(out, "    #[serde({serde})]\n    pub {rust}: {kind},");
        }
        out.push_str("}\n\n");
    }

    fn builder(&self, out: &mut String, name: &str, fields: &[Field]) {
        if fields.is_empty() {
            return;
        }
        let (required, optional): (Vec<_>, Vec<_>) = fields.iter().partition(|field| field.required);
        if required.len() > 1 {
            self.required_parameters(out, name, &required);
        }
        let _ = writeln!(out, "impl {name} {{");
        let (doc, signature) = match required[..] {
            [] => ("Creates it with nothing set; every parameter is optional.".to_owned(), "()".to_owned()),
            [one] => {
                let field = names::field(&one.name);
                let doc = format!("Creates it from its one required parameter.\n\n- `{field}`: {}", one.doc);
                (doc, format!("({field}: {})", self.argument(one)))
            }
            _ => {
                let (bound, parameters) = match Generics::of(&required) {
                    Generics::None => ("", ""),
                    Generics::Texts => ("", "<'_>"),
                    Generics::Lists => ("<S: AsRef<str>>", "<'_, S>"),
                };
                let signature = format!("{bound}(required: {name}Required{parameters})");
                ("Creates it from its required parameters.".to_owned(), signature)
            }
        };
        comment(out, &doc, "    ");
        let _ = write!(out, "    #[must_use]\n    pub fn new{signature} -> Self {{\n        ");
        if required.is_empty() {
            out.push_str("Self::default()\n");
        } else {
            out.push_str("Self {\n");
            for field in fields {
                let rust = names::field(&field.name);
                let value = match (field.required, required.len()) {
                    (false, _) => "None".to_owned(),
                    (true, 1) => self.convert(field),
                    (true, _) => named_value(field),
                };
                let shown = if value == rust { rust } else { format!("{rust}: {value}") };
                let _ = writeln!(out, "            {shown},");
            }
            out.push_str("        }\n");
        }
        out.push_str("    }\n\n");
        for field in optional {
            let rust = names::field(&field.name);
            comment(out, &documented(field), "    ");
            if field.has("deprecated") {
                out.push_str("    #[deprecated]\n");
            }
            let _ = write!(
                out,
                "    #[must_use]\n    pub fn {rust}(mut self, {rust}: {}) -> Self {{\n        self.{rust} = Some({});\n        self\n    }}\n\n",
                self.argument(field),
                self.convert(field)
            );
        }
        out.push_str("}\n\n");
    }

    /// The structure that names the required parameters of a request, so that none can be taken for another.
    fn required_parameters(&self, out: &mut String, name: &str, fields: &[&Field]) {
        let parameters = match Generics::of(fields) {
            Generics::None => "",
            Generics::Texts => "<'a>",
            Generics::Lists => "<'a, S>",
        };
        comment(out, &format!("The required parameters of [`{name}`]."), "");
        let _ = writeln!(out, "#[derive(Clone, Debug)]\npub struct {name}Required{parameters} {{");
        for field in fields {
            comment(out, &documented(field), "    ");
            let kind = match (is_text(field), field.array) {
                (true, true) => "&'a [S]".to_owned(),
                (true, false) => "&'a str".to_owned(),
                (false, _) => self.kind(field),
            };
            let _ = writeln!(out, "    pub {}: {kind},", names::field(&field.name));
        }
        out.push_str("}\n\n");
    }

    /// The Rust type of a field's value.
    fn kind(&self, field: &Field) -> String {
        let one = self.one(field);
        if field.array { format!("Vec<{one}>") } else { one }
    }

    fn one(&self, field: &Field) -> String {
        if let Some(name) = field.fact("enum") {
            return names::item(name);
        }
        match &field.kind {
            Kind::String if field.has("secret") => "Secret".into(),
            Kind::String if field.has("json") => "Json".into(),
            Kind::String if field.has("null") => "Time".into(),
            Kind::String => "String".into(),
            Kind::U64 => "u64".into(),
            Kind::I64 => "i64".into(),
            Kind::Float => "f64".into(),
            Kind::Bool => "bool".into(),
            Kind::Datetime => "Time".into(),
            Kind::Struct(name) => names::item(name),
        }
    }

    fn argument(&self, field: &Field) -> String {
        let one = self.one(field);
        let plain = self.plain(&one);
        match (field.array, plain) {
            (true, true) => format!("impl IntoIterator<Item = {one}>"),
            (true, false) => format!("impl IntoIterator<Item = impl Into<{one}>>"),
            (false, true) => one,
            (false, false) => format!("impl Into<{one}>"),
        }
    }

    fn convert(&self, field: &Field) -> String {
        let rust = names::field(&field.name);
        match (field.array, self.plain(&self.one(field))) {
            (true, true) => format!("{rust}.into_iter().collect()"),
            (true, false) => format!("{rust}.into_iter().map(Into::into).collect()"),
            (false, true) => rust,
            (false, false) => format!("{rust}.into()"),
        }
    }

    /// Types that are passed as they are, without conversion.
    fn plain(&self, kind: &str) -> bool {
        matches!(kind, "u64" | "i64" | "f64" | "bool")
            || self.spec.structs.iter().any(|structure| names::item(&structure.name) == kind)
    }
}

/// What a structure of required parameters is generic over.
enum Generics {
    None,
    /// The lifetime of the texts it borrows.
    Texts,
    /// That, and the type of the texts in its lists.
    Lists,
}

impl Generics {
    fn of(required: &[&Field]) -> Self {
        let texts = || required.iter().filter(|field| is_text(field));
        match texts().any(|field| field.array) {
            true => Self::Lists,
            false if texts().next().is_some() => Self::Texts,
            false => Self::None,
        }
    }
}

/// A plain text, which a structure of required parameters borrows.
pub(crate) fn is_text(field: &Field) -> bool {
    let is_typed = ["enum", "secret", "json", "null"].iter().any(|word| field.has(word));
    matches!(field.kind, Kind::String) && !is_typed
}

/// A required parameter as the request owns it.
fn named_value(field: &Field) -> String {
    let value = format!("required.{}", names::field(&field.name));
    match (is_text(field), field.array) {
        (true, true) => format!("{value}.iter().map(|text| text.as_ref().into()).collect()"),
        (true, false) => format!("{value}.into()"),
        (false, _) => value,
    }
}

/// The documentation of a field, with the facts known of its values.
fn documented(field: &Field) -> String {
    let mut doc = field.doc.clone();
    for fact in docs::facts(field) {
        doc.push(' ');
        doc.push_str(&fact);
    }
    doc
}

/// Whether the Rust field is an `Option`.
pub(crate) fn absent(field: &Field, side: Side) -> bool {
    match side {
        Side::Request => !field.required,
        Side::Response => field.optional || field.nullable,
        Side::Both => !field.required,
    }
}

fn enumeration(out: &mut String, list: &Enum) {
    let name = names::item(&list.name);
    out.push_str("open!(\n");
    comment(out, &list.doc, "    ");
    let base = if list.integer { "i64" } else { "str" };
    let _ = writeln!(out, "    {name}: {base} {{");
    for value in &list.values {
        comment(out, &value.doc, "        ");
        let wire = if list.integer { value.wire.clone() } else { format!("{:?}", value.wire) };
        let _ = writeln!(out, "        {} = {wire},", value.constant);
    }
    out.push_str("    }\n);\n\n");
}

/// Rate, and whether a repeat changes anything.
fn limits(action: &Action) -> String {
    let mut text = if action.read {
        "Reads only.".to_owned()
    } else {
        "Changes something, so it is never repeated automatically.".to_owned()
    };
    if let Some(rate) = action.rate {
        let _ = write!(text, " At most {rate} calls a second, per region and account.");
    }
    text
}

fn deprecation(action: &Action) -> Option<String> {
    let mut note = match (&action.withdrawn, action.deprecated) {
        (Some(date), _) => format!("withdrawn from the service on {date}"),
        (None, true) => "kept for old programs".to_owned(),
        (None, false) => return None,
    };
    if let Some(successor) = &action.successor {
        let _ = write!(note, "; use {}", names::item(successor));
    }
    Some(note)
}

fn comment(out: &mut String, text: &str, indent: &str) {
    for paragraph in text.lines() {
        if paragraph.is_empty() {
            let _ = writeln!(out, "{indent}///");
            continue;
        }
        let mut line = String::new();
        for word in paragraph.split(' ') {
            if !line.is_empty() && indent.len() + 4 + line.len() + 1 + word.len() > 128 {
                let _ = writeln!(out, "{indent}/// {line}");
                line.clear();
                if paragraph.starts_with("- ") {
                    line.push_str("  ");
                }
            }
            if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
            line.push_str(word);
        }
        let _ = writeln!(out, "{indent}/// {line}");
    }
}

/// Whether a word stands in code, not only within comments or longer words.
fn contains_word(text: &str, word: &str) -> bool {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("///") && !line.trim_start().starts_with("#[serde(rename"))
        .any(|line| {
            line.match_indices(word).any(|(at, _)| {
                let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
                let ends = word.ends_with(|c: char| !c.is_alphanumeric());
                edge(line[..at].chars().next_back()) && (ends || edge(line[at + word.len()..].chars().next()))
            })
        })
}
