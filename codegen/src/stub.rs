//! A new action or structure of the vendor's, as spec lines to be completed by a person.

use std::fmt::Write;

use anyhow::{Result, bail};

use crate::model::{Kind, Spec};
use crate::parity::word;
use crate::vendor::{Member, Vendor};

/// The lines for one action, with the structures it uses that the spec does not have yet.
pub fn write(spec: &Spec, vendor: &Vendor, action: &str) -> Result<String> {
    let Some(described) = vendor.actions.get(action) else { bail!("the vendor's description has no action {action}") };
    if spec.actions.iter().any(|known| known.name == action) {
        bail!("{action} is in spec/ already");
    }
    let mut out = format!("action {action}\n  | What it does, what it costs or loses, and what to poll.\n");
    let reads = ["Describe", "Inquiry"].iter().any(|prefix| action.starts_with(prefix));
    let _ = writeln!(out, "  {}", if reads { "read" } else { "write" });
    if !reads && let Some(some) = spec.actions.iter().find(|other| other.read) {
        // Some read, to be replaced by the one that shows what this action does.
        let _ = writeln!(out, "  caution What it costs or takes away; drop the line where that is nothing.");
        let _ = writeln!(out, "  tells {}\n  leads nothing", some.name);
    }
    let mut missing: Vec<&str> = Vec::new();
    for (way, members) in [("in", &described.input), ("out", &described.output)] {
        for member in members {
            line(&mut out, way, member);
            note(spec, &mut missing, member);
        }
    }
    let mut at = 0;
    while let Some(name) = missing.get(at).copied() {
        let _ = write!(out, "\nstruct {name}\n  | What it holds.\n");
        for member in vendor.structs.get(name).into_iter().flatten() {
            line(&mut out, "field", member);
            note(spec, &mut missing, member);
        }
        at += 1;
    }
    Ok(out)
}

fn line(out: &mut String, way: &str, member: &Member) {
    let mut words = format!("  {way} {} {}{}", member.name, word(&member.kind), if member.array { "[]" } else { "" });
    for (flag, on) in
        [("required", member.required), ("optional", member.always == Some(false)), ("nullable", member.nullable)]
    {
        if on {
            words.push(' ');
            words.push_str(flag);
        }
    }
    let _ = writeln!(out, "{words}\n    | What it means, its unit, where its value comes from.");
    if member.disabled {
        out.push_str("    deprecated\n");
    }
}

/// Remembers a structure the spec lacks.
fn note<'a>(spec: &Spec, missing: &mut Vec<&'a str>, member: &'a Member) {
    if let Kind::Struct(name) = &member.kind
        && !spec.structs.iter().any(|known| known.name == *name)
        && !missing.contains(&name.as_str())
    {
        missing.push(name);
    }
}
