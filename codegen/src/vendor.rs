//! The vendor's own description of the API, `api.json`, as far as the spec states the same things.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

use crate::model::Kind;

/// Actions and structures by name.
pub struct Vendor {
    pub actions: BTreeMap<String, VendorAction>,
    pub structs: BTreeMap<String, Vec<Member>>,
    /// A hash of all that is written about each action or structure, its fields included.
    pub texts: BTreeMap<String, String>,
}

/// An action of the vendor's description.
pub struct VendorAction {
    pub input: Vec<Member>,
    pub output: Vec<Member>,
}

/// A parameter, answer's field or member of the vendor's description.
pub struct Member {
    pub name: String,
    pub kind: Kind,
    pub array: bool,
    pub required: bool,
    /// Marked as no longer to be used.
    pub disabled: bool,
    /// Whether an answer always has it; stated of answers only.
    pub always: Option<bool>,
    pub nullable: bool,
}

/// Reads the file.
pub fn read(path: &Path) -> Result<Vendor> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let json: Json = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
    let object =
        |name: &str| json[name].as_object().with_context(|| format!("{}: there is no object {name:?}", path.display()));
    let objects = object("objects")?;
    let members = |name: &Json| -> Vec<Member> {
        let of = name.as_str().and_then(|name| objects.get(name)).and_then(|object| object["members"].as_array());
        of.map_or(Vec::new(), |list| list.iter().map(member).collect())
    };
    let mut vendor = Vendor { actions: BTreeMap::new(), structs: BTreeMap::new(), texts: BTreeMap::new() };
    let written = |name: &Json| name.as_str().and_then(|name| objects.get(name)).map_or(String::new(), texts);
    for (name, action) in object("actions")? {
        let mut output = members(&action["output"]);
        // Every answer has it; the spec does not repeat it.
        output.retain(|member| member.name != "RequestId");
        vendor.actions.insert(name.clone(), VendorAction { input: members(&action["input"]), output });
        let parts = [texts(action), written(&action["input"]), written(&action["output"])];
        vendor.texts.insert(name.clone(), hash(&parts.concat()));
    }
    let messages: Vec<&str> = vendor_messages(&json);
    for name in objects.keys().filter(|name| !messages.contains(&name.as_str())) {
        let named = Json::String(name.clone());
        vendor.structs.insert(name.clone(), members(&named));
        vendor.texts.insert(name.clone(), hash(&written(&named)));
    }
    Ok(vendor)
}

/// The objects that are an action's request or answer.
fn vendor_messages(json: &Json) -> Vec<&str> {
    let actions = json["actions"].as_object().into_iter().flatten();
    actions.flat_map(|(_, action)| [&action["input"], &action["output"]]).filter_map(Json::as_str).collect()
}

/// What is written about a thing and its members.
fn texts(json: &Json) -> String {
    let members = json["members"].as_array().into_iter().flatten();
    let documents = std::iter::once(json).chain(members).filter_map(|part| part["document"].as_str());
    documents.fold(String::new(), |all, document| all + document + "\n")
}

/// The first 16 digits of the SHA-256: enough to see that a text is another one.
fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

fn member(json: &Json) -> Member {
    let text = |name: &str| json[name].as_str().unwrap_or_default();
    Member {
        name: text("name").into(),
        kind: match text("member") {
            "string" => Kind::String,
            "uint64" => Kind::U64,
            "int64" => Kind::I64,
            "float" => Kind::Float,
            "bool" => Kind::Bool,
            "datetime" => Kind::Datetime,
            other => Kind::Struct(other.into()),
        },
        array: text("type") == "list",
        required: json["required"] == true,
        disabled: json["disabled"] == true,
        always: json["output_required"].as_bool(),
        nullable: json["value_allowed_null"] == true,
    }
}
