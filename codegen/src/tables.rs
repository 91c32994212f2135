//! Writes the tables the checks run on (`src/model/tables.rs`) and the constants of regions (`src/model/regions.rs`).

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::{Context, Result, bail, ensure};

use crate::Files;
use crate::model::*;
use crate::names;
use crate::notation::{self, ActionMark, Check, FieldMark, Scalar};
use crate::read::list;
use crate::rules;

const HEADER: &str = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n";

/// Writes both.
pub fn write(spec: &Spec, files: &mut Files) -> Result<()> {
    files.insert("src/model/tables.rs".into(), tables(spec)?);
    files.insert("src/model/regions.rs".into(), regions(spec));
    Ok(())
}

fn tables(spec: &Spec) -> Result<String> {
    let structs = requested(spec);
    let mut text = String::new();
    let mut messages = Vec::new();
    let mut actions = Vec::new();
    for action in &spec.actions {
        actions.push(text.len());
        let marks = marks(&[
            (ActionMark::ReadOnly.letter(), action.read),
            (ActionMark::Withdrawn.letter(), action.withdrawn.is_some()),
            (ActionMark::Deprecated.letter(), action.deprecated),
            (ActionMark::Undocumented.letter(), action.undocumented),
        ]);
        let rate = action.rate.map_or(String::new(), |rate| rate.to_string());
        line(&mut text, &[&(marks + &action.name), &rate, action.successor.as_deref().unwrap_or_default()])?;
        shape(spec, &structs, &action.input, &action.rules, &mut messages, &mut text)
            .with_context(|| action.place.clone())?;
    }
    let mut structures = Vec::new();
    for structure in spec.structs.iter().filter(|structure| structs.contains(structure.name.as_str())) {
        structures.push(text.len());
        shape(spec, &structs, &structure.fields, &structure.rules, &mut messages, &mut text)
            .with_context(|| structure.name.clone())?;
    }
    ensure!(text.len() <= usize::from(u16::MAX), "the tables outgrew 16 bits");
    ensure!(structures.len() == structs.len(), "a request holds a structure that is not described");

    let fields = spec.actions.iter().map(|action| action.input.len());
    let members = spec.structs.iter().filter(|structure| structs.contains(structure.name.as_str()));
    let fields = fields.chain(members.map(|structure| structure.fields.len())).max().unwrap_or_default();

    let mut out = format!("{HEADER}//! The tables; `shape.rs` says how they are read.\n\n");
    let _ = writeln!(out, "/// Actions and structures, a line for each of their rules and fields.");
    let _ = writeln!(out, "pub(super) static TEXT: &str = r#\"{text}\"#;\n");
    let _ = writeln!(
        out,
        "/// The messages of rules, a line each.\npub(super) static RULES: &str = r#\"{}\"#;\n",
        messages.join("\n")
    );
    places(&mut out, "ACTIONS", "Where in the text each action starts, in order of name.", &actions);
    places(&mut out, "STRUCTURES", "Where in the text each structure starts: `A`, `B` and so on.", &structures);
    let _ = writeln!(out, "/// No shape has more fields.\npub(super) const FIELDS: usize = {fields};\n");
    for (name, value) in &spec.service.limits {
        let _ = writeln!(
            out,
            "#[doc = \"The service's limit `{name}`.\"]\npub const {}: u64 = {value};",
            names::constant(name)
        );
    }
    let _ = write!(
        out,
        "/// The service, as in its hosts and in the credential scope.\npub const SERVICE: &str = {:?};\n\n/// The version of the API, `X-TC-Version`.\npub const VERSION: &str = {:?};\n\n/// The host that routes to the nearest access point.\npub const ENDPOINT: &str = {:?};\n\n/// The host of the international site.\npub const INTERNATIONAL_ENDPOINT: &str = {:?};\n",
        spec.service.name, spec.service.version, spec.service.endpoint, spec.service.international
    );
    Ok(out)
}

fn places(out: &mut String, name: &str, doc: &str, places: &[usize]) {
    let _ = writeln!(out, "/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [u16; {}] = [", places.len());
    for row in places.chunks(16) {
        let _ = writeln!(out, "    {},", row.iter().map(usize::to_string).collect::<Vec<_>>().join(", "));
    }
    out.push_str("];\n\n");
}

/// Writes one line of the tables: columns parted by tabs, without the empty ones at its end.
fn line(text: &mut String, columns: &[&str]) -> Result<()> {
    for column in columns {
        ensure!(!column.contains(['\t', '\n']), "{column:?} cannot stand in a table");
    }
    text.push_str(columns.join("\t").trim_end_matches('\t'));
    text.push('\n');
    Ok(())
}

/// A list as one column. No value the API knows holds a space.
fn words(values: &[String]) -> Result<String> {
    ensure!(
        values.iter().all(|value| !value.is_empty() && !value.contains(' ')),
        "{values:?}: a value of a list holds a space"
    );
    Ok(values.join(" "))
}

/// Rules come first, so that it is seen at once where there are none; then required fields, so that the rest need not
/// be looked at to know what is missing; an empty line is the end.
fn shape(
    spec: &Spec,
    structs: &BTreeSet<&str>,
    fields: &[Field],
    rules: &[Rule],
    messages: &mut Vec<String>,
    text: &mut String,
) -> Result<()> {
    let (required, optional): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.required);
    let fields = [required, optional].concat();
    for rule in rules {
        rule_line(rule, &fields, messages, text)?;
    }
    for field in fields {
        field_line(spec, structs, field, text).with_context(|| field.place.clone())?;
    }
    text.push('\n');
    Ok(())
}

fn field_line(spec: &Spec, structs: &BTreeSet<&str>, field: &Field, text: &mut String) -> Result<()> {
    let kind = match &field.kind {
        Kind::String | Kind::Datetime => Scalar::String.letter(),
        Kind::U64 => Scalar::Unsigned.letter(),
        Kind::I64 => Scalar::Integer.letter(),
        Kind::Bool => Scalar::Boolean.letter(),
        Kind::Float => bail!("no request has held a fraction yet: teach the walker of them"),
        Kind::Struct(name) => {
            let at = structs.iter().position(|other| *other == name.as_str()).context("a requested structure")?;
            char::from(b'A' + u8::try_from(at).ok().filter(|at| *at < 26).context("a letter for the structure")?)
        }
    };
    let clears = field.has("clears");
    let is_text = matches!(field.kind, Kind::String | Kind::Datetime);
    ensure!(!clears || (is_text && !field.array && !field.required), "clears is said of an optional text");
    let marks = marks(&[
        (FieldMark::Required.letter(), field.required),
        (FieldMark::Deprecated.letter(), field.has("deprecated")),
        (FieldMark::Secret.letter(), field.has("secret")),
        (FieldMark::List.letter(), field.array),
        (FieldMark::Clears.letter(), clears),
    ]);
    let named = format!("{marks}{kind}{}", field.name);
    let checks = field_checks(spec, field)?;
    let columns: Vec<&str> = [named.as_str()].into_iter().chain(checks.iter().map(String::as_str)).collect();
    line(text, &columns)
}

/// Structures that some request holds, in order of name.
fn requested(spec: &Spec) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Field> = spec.actions.iter().flat_map(|action| &action.input).collect();
    while let Some(field) = open.pop() {
        if let Kind::Struct(name) = &field.kind
            && let Some(structure) = spec.structs.iter().find(|structure| structure.name == *name)
            && found.insert(structure.name.as_str())
        {
            open.extend(&structure.fields);
        }
    }
    found
}

fn marks(flags: &[(char, bool)]) -> String {
    flags.iter().filter(|(_, on)| *on).map(|(mark, _)| *mark).collect()
}

/// The documented facts that can be checked, each as the letter of a check and its constraint.
fn field_checks(spec: &Spec, field: &Field) -> Result<Vec<String>> {
    let mut checks = Vec::new();
    let mut put = |check: Check, constraint: &str| checks.push(format!("{}{constraint}", check.letter()));
    let split = |text: &str| words(&text.split_whitespace().map(String::from).collect::<Vec<_>>());
    if let Some(values) = field.fact("values") {
        put(Check::Values, &words(&list(values))?);
    } else if let Some(name) = field.fact("enum") {
        let listed = spec.enums.iter().find(|list| list.name == name).context("a described enum")?;
        if !listed.open {
            let values: Vec<_> = listed.values.iter().map(|value| value.wire.clone()).collect();
            put(Check::Values, &words(&values)?);
        }
    }
    if let Some(range) = field.fact("range") {
        ensure!(is_range(range), "a bound is a number");
        put(Check::Range, range);
    }
    if let Some(step) = field.fact("step") {
        ensure!(step.parse::<u16>().is_ok_and(|step| step > 0), "a step is a number above 0");
        put(Check::Step, step);
    }
    for (fact, check) in [("length", Check::Length), ("items", Check::Items)] {
        let Some(range) = field.fact(fact) else { continue };
        ensure!(is_range(range), "a bound is a number");
        // There is no length below zero.
        put(check, range.strip_prefix('0').filter(|rest| rest.starts_with("..")).unwrap_or(range));
    }
    if let Some(chars) = field.fact("chars") {
        put(Check::Characters, chars);
    }
    if let Some(first) = field.fact("first") {
        match first.strip_prefix("not ") {
            Some(not) => put(Check::NotFirst, not),
            None => put(Check::First, first),
        }
    }
    if let Some(not) = field.fact("not") {
        put(Check::Reserved, &split(not)?);
    }
    if let Some(mix) = field.fact("mix") {
        let classes: Vec<_> = mix.split_whitespace().map(class).collect();
        put(Check::Mix, &words(&classes)?);
    }
    if let Some(format) = field.fact("format") {
        put(Check::Format, format);
    }
    if let Some(filters) = field.fact("filters") {
        let names: Vec<_> = filters.split_whitespace().map(|name| name.trim_end_matches('!').to_owned()).collect();
        put(Check::FilterNames, &words(&names)?);
    }
    Ok(checks)
}

/// A class of characters as the walker reads it: what stands for itself in a run of marks, the dash too, is in no
/// range.
fn class(text: &str) -> String {
    let is_run = text.chars().all(|mark| mark.is_ascii_punctuation());
    if is_run && text.contains('-') { format!("-{}", text.replace('-', "")) } else { text.into() }
}

fn is_range(text: &str) -> bool {
    text.split_once("..")
        .is_some_and(|(low, high)| [low, high].iter().all(|bound| bound.is_empty() || bound.parse::<i64>().is_ok()))
}

fn rule_line(rule: &Rule, fields: &[&Field], messages: &mut Vec<String>, text: &mut String) -> Result<()> {
    // A field is a character: as many after `0` as fields stand before it.
    let letter = |name: &str| -> Result<char> {
        let at = fields
            .iter()
            .position(|field| field.name == name)
            .with_context(|| format!("no field {name} for the rule"))?;
        Ok(char::from(b'0' + u8::try_from(at)?))
    };
    let (condition, decisive, values) = match &rule.condition {
        Condition::Always => (String::new(), "", String::new()),
        Condition::Is(field, values) => (notation::Condition::Is.letter().to_string(), field.as_str(), words(values)?),
        Condition::IsNot(field, values) => {
            (notation::Condition::IsNot.letter().to_string(), field.as_str(), words(values)?)
        }
        Condition::Absent(field) => (notation::Condition::Absent.letter().to_string(), field.as_str(), String::new()),
        // What no request alone can tell is documented, but not checked.
        Condition::Master(_) => return Ok(()),
    };
    let decides = if decisive.is_empty() { String::new() } else { letter(decisive)?.to_string() };
    let mut named = String::new();
    let mut value = rule.value.as_deref().unwrap_or_default();
    for name in &rule.fields {
        let (name, member) = name.split_once('.').unwrap_or((name, value));
        named.push(letter(name)?);
        value = member;
    }
    let message = rules::message(rule);
    let names = rule.fields.iter().map(|name| name.split('.').next().unwrap_or_default());
    let known: Vec<&str> = names.chain([value, decisive, &values]).filter(|word| !word.is_empty()).collect();
    ensure!(known.len() <= 10, "a rule has more words than the walker fills in");
    ensure!(known.starts_with(&message.words), "the walker fills {known:?} into {:?}", message.template);
    let at = messages.iter().position(|other| *other == message.template).unwrap_or_else(|| {
        messages.push(message.template);
        messages.len() - 1
    });
    let head = [rule.kind.letter(), char::from(b'0' + u8::try_from(at)?)];
    line(text, &["=", &String::from_iter(head), &named, value, &format!("{condition}{decides}{values}")])
}

fn regions(spec: &Spec) -> String {
    let mut out = format!("{HEADER}//! Every region as a constant.\n\nuse super::region::Region;\n\nimpl Region {{\n");
    for region in &spec.regions {
        let mut doc = format!("{}.", region.name);
        if region.finance {
            doc.push_str(" A financial region: reached through its own endpoint only.");
        }
        if region.former {
            doc.push_str(" Listed by older manuals only.");
        }
        let _ = write!(
            out,
            "    /// {doc}\n    pub const {}: Self = Self::known({:?});\n\n",
            names::constant(&region.code),
            region.code
        );
    }
    out.push_str("}\n\n/// Code and English name of every region, in order of code.\n");
    let _ = writeln!(out, "pub static REGIONS: [(&str, &str); {}] = [", spec.regions.len());
    for region in &spec.regions {
        let _ = writeln!(out, "({:?}, {:?}),", region.code, region.name);
    }
    out.push_str("];\n");
    out
}
