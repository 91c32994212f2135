//! What the vendor's own description has that the spec lacks, or has otherwise.

use std::fmt;

use crate::model::{Field, Kind, Spec};
use crate::vendor::{Member, Vendor};

/// What a difference means for a program that is written today.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Something more can be asked or is answered; calls of today stay right.
    Added,
    /// Less is demanded, or an answer may lack what it had.
    Loosened,
    /// What was right may be refused now, or means something else.
    Tightened,
    /// No longer described.
    Withdrawn,
}

/// A difference between the spec and the vendor's description.
pub struct Difference {
    pub effect: Effect,
    /// The action or structure, and the field where it is about one.
    pub at: String,
    pub said: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.at, self.said)
    }
}

/// Every difference; none where the spec is up to date. What only the spec has is history the vendor has dropped, and
/// no difference.
pub fn differences(spec: &Spec, vendor: &Vendor) -> Vec<Difference> {
    let mut found = Found(Vec::new());
    for (name, theirs) in &vendor.actions {
        match spec.actions.iter().find(|action| action.name == *name) {
            None => found.add(Effect::Added, name, "no such action in spec/; `cargo xtask spec add` writes a stub"),
            Some(ours) => {
                if ours.withdrawn.is_some() {
                    found.add(Effect::Added, name, "withdrawn in spec/, but still described");
                }
                found.fields(&format!("{name} in"), &ours.input, &theirs.input);
                found.fields(&format!("{name} out"), &ours.output, &theirs.output);
            }
        }
    }
    for (name, theirs) in &vendor.structs {
        match spec.structs.iter().find(|structure| structure.name == *name) {
            None => found.add(Effect::Added, name, "no such struct in spec/"),
            Some(ours) => found.fields(name, &ours.fields, theirs),
        }
    }
    for action in spec.actions.iter().filter(|action| action.withdrawn.is_none()) {
        if !vendor.actions.contains_key(&action.name) {
            found.add(Effect::Withdrawn, &action.name, "no longer described; mark it withdrawn");
        }
    }
    found.0
}

struct Found(Vec<Difference>);

impl Found {
    fn add(&mut self, effect: Effect, at: &str, said: impl Into<String>) {
        self.0.push(Difference { effect, at: at.to_owned(), said: said.into() });
    }

    fn fields(&mut self, owner: &str, ours: &[Field], theirs: &[Member]) {
        for member in theirs {
            let at = format!("{owner} {}", member.name);
            let Some(field) = ours.iter().find(|field| field.name == member.name) else {
                let effect = if member.required { Effect::Tightened } else { Effect::Added };
                self.add(effect, &at, "no such field in spec/");
                continue;
            };
            let shown = |kind: &Kind, array: bool| format!("{}{}", word(kind), if array { "[]" } else { "" });
            if field.kind != member.kind || field.array != member.array {
                let [here, there] = [shown(&field.kind, field.array), shown(&member.kind, member.array)];
                self.add(Effect::Tightened, &at, format!("{here} in spec/, {there} there"));
            }
            if field.required != member.required {
                let effect = if member.required { Effect::Tightened } else { Effect::Loosened };
                let [here, there] = [required(field.required), required(member.required)];
                self.add(effect, &at, format!("{here} in spec/, {there} there"));
            }
            if member.disabled && !field.has("deprecated") {
                self.add(Effect::Withdrawn, &at, "disabled there, not deprecated in spec/");
            }
            // The spec may be looser: older manuals mark more answers as null or missing.
            if member.nullable && !field.nullable {
                self.add(Effect::Loosened, &at, "may be null there");
            }
            if member.always == Some(false) && !field.optional {
                self.add(Effect::Loosened, &at, "may be missing there");
            }
        }
        for field in ours {
            if !theirs.iter().any(|member| member.name == field.name) && !theirs.is_empty() && !field.has("former") {
                self.add(Effect::Withdrawn, &format!("{owner} {}", field.name), "no longer described; mark it former");
            }
        }
    }
}

fn required(required: bool) -> &'static str {
    if required { "required" } else { "not required" }
}

/// The spec's word for a type.
pub fn word(kind: &Kind) -> &str {
    match kind {
        Kind::String => "string",
        Kind::U64 => "u64",
        Kind::I64 => "i64",
        Kind::Float => "float",
        Kind::Bool => "bool",
        Kind::Datetime => "datetime",
        Kind::Struct(name) => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{read, stub, vendor};

    const SPEC: &str = "\
category instance
  | Instances.

action DescribeThings
  | Lists things.
  read
  in Limit u64
    | Rows.
  in Old string
    | Old.
  out Things Thing[]
    | Rows.

struct Thing
  | A thing.
  field Name string
    | Its name.
";

    const API: &str = r#"{
      "actions": {
        "DescribeThings": { "input": "DescribeThingsRequest", "output": "DescribeThingsResponse" },
        "CreateThing": { "input": "CreateThingRequest", "output": "CreateThingResponse" }
      },
      "objects": {
        "DescribeThingsRequest": { "members": [
          { "name": "Limit", "type": "int", "member": "int64", "required": true },
          { "name": "Offset", "type": "int", "member": "uint64" } ] },
        "DescribeThingsResponse": { "members": [
          { "name": "Things", "type": "list", "member": "Thing", "output_required": false, "value_allowed_null": true },
          { "name": "RequestId", "type": "string", "member": "string" } ] },
        "CreateThingRequest": { "members": [ { "name": "Part", "type": "object", "member": "Part", "required": true, "disabled": true } ] },
        "CreateThingResponse": { "members": [] },
        "Thing": { "members": [ { "name": "Name", "type": "string", "member": "string", "disabled": true } ] },
        "Part": { "members": [ { "name": "Size", "type": "int", "member": "uint64", "required": true } ] }
      }
    }"#;

    #[test]
    fn every_kind_of_difference_is_named_and_a_stub_can_be_read_again() {
        let folder = std::env::temp_dir().join(format!("codegen-parity-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("instance.spec"), SPEC).unwrap();
        std::fs::write(folder.join("api.json"), API).unwrap();
        let vendor = vendor::read(&folder.join("api.json")).unwrap();
        let spec = read::folder(&folder).unwrap();

        let found: Vec<String> = differences(&spec, &vendor).iter().map(ToString::to_string).collect();
        for expected in [
            "CreateThing: no such action",
            "DescribeThings in Limit: u64 in spec/, i64 there",
            "DescribeThings in Limit: not required in spec/, required there",
            "DescribeThings in Offset: no such field",
            "DescribeThings in Old: no longer described",
            "DescribeThings out Things: may be null there",
            "DescribeThings out Things: may be missing there",
            "Part: no such struct",
            "Thing Name: disabled there",
        ] {
            assert!(found.iter().any(|line| line.starts_with(expected)), "{expected} is not in {found:#?}");
        }
        assert_eq!(found.len(), 9, "{found:#?}");

        let stub = stub::write(&spec, &vendor, "CreateThing").unwrap();
        std::fs::write(folder.join("stub.spec"), format!("category new\n  | New.\n\n{stub}")).unwrap();
        let spec = read::folder(&folder).unwrap();
        assert!(
            differences(&spec, &vendor)
                .iter()
                .all(|difference| !difference.at.contains("CreateThing") && !difference.at.starts_with("Part"))
        );
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
