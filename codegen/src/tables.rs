//! Writes the const tables the checks run on (`src/model/tables.rs`) and the documented constants of error codes and regions.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::{Context, Result, ensure};

use crate::Files;
use crate::docs;
use crate::model::*;
use crate::names;
use crate::read::list;

const HEADER: &str = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n";

/// Writes the tables, and the constants of codes and regions.
pub fn write(spec: &Spec, files: &mut Files) -> Result<()> {
    files.insert("src/model/tables.rs".into(), tables(spec)?);
    files.insert("src/error/codes.rs".into(), codes(spec));
    files.insert("src/model/regions.rs".into(), regions(spec));
    Ok(())
}

/// Every distinct string once, in one text, each ended by a NUL. A string is known by where it starts.
#[derive(Default)]
struct Pool {
    index: BTreeMap<String, usize>,
    text: String,
}

impl Pool {
    fn id(&mut self, text: &str) -> usize {
        *self.index.entry(text.to_owned()).or_insert_with(|| {
            let start = self.text.len();
            self.text.push_str(text);
            self.text.push('\0');
            start
        })
    }
}

/// Runs of rows that may be shared by several owners.
#[derive(Default)]
struct Runs {
    rows: Vec<String>,
    index: BTreeMap<Vec<String>, usize>,
}

impl Runs {
    /// `(first, count)` of the run.
    fn place(&mut self, run: Vec<String>) -> (usize, usize) {
        let count = run.len();
        if count == 0 {
            return (0, 0);
        }
        let rows = &mut self.rows;
        let first = *self.index.entry(run.clone()).or_insert_with(|| {
            rows.extend(run);
            rows.len() - count
        });
        (first, count)
    }
}

fn tables(spec: &Spec) -> Result<String> {
    let mut pool = Pool::default();
    // The empty string comes first, so that 0 says "none" wherever a text is optional.
    pool.id("");
    let requested = requested(spec);
    let structs: BTreeMap<&str, usize> =
        requested.iter().enumerate().map(|(at, name)| (*name, spec.actions.len() + at)).collect();
    let mut ranges = Runs::default();
    let mut checks = Runs::default();
    let mut rules = Runs::default();
    let mut fields = String::new();
    let mut shapes = String::new();
    let mut first = 0;
    let inputs = spec.actions.iter().map(|action| (&action.input, &action.rules));
    let members = requested
        .iter()
        .filter_map(|name| spec.structs.iter().find(|structure| structure.name == *name))
        .map(|s| (&s.fields, &s.rules));
    for (list, own_rules) in inputs.chain(members) {
        for field in list {
            let target = match &field.kind {
                Kind::Struct(name) => *structs.get(name.as_str()).context("a requested structure")?,
                _ => 0,
            };
            let (at, count) = checks.place(field_checks(spec, field, &mut pool, &mut ranges)?);
            let _ = writeln!(
                fields,
                "    field({}, Kind::{}, {}, {target}, {at}, {count}),",
                pool.id(&field.name),
                kind(&field.kind),
                bits(&[
                    ("REQUIRED", field.required),
                    ("ARRAY", field.array),
                    ("DEPRECATED", field.has("deprecated")),
                    ("SECRET", field.has("secret"))
                ]),
            );
        }
        let (at, count) = rules.place(own_rules.iter().map(|rule| rule_row(rule, &mut pool)).collect());
        let _ = writeln!(shapes, "    shape({first}, {}, {at}, {count}),", list.len());
        first += list.len();
    }
    let mut actions = String::new();
    for action in &spec.actions {
        let successor = action.successor.as_deref().map_or(0, |name| pool.id(name));
        let _ = writeln!(
            actions,
            "    action_row({}, {}, {successor}, {}),",
            pool.id(&action.name),
            action.rate.unwrap_or(0),
            bits(&[
                ("READ", action.read),
                ("WITHDRAWN", action.withdrawn.is_some()),
                ("DEPRECATED", action.deprecated),
                ("UNDOCUMENTED", action.undocumented)
            ]),
        );
    }
    let (families, exceptions) = judgements(spec, &mut pool);

    let text = pool.text;
    ensure!(text.len() <= usize::from(u16::MAX), "the string pool outgrew 16 bits");
    let mut out = format!(
        "{HEADER}//! The tables. A text is the place in one pool where it starts; a field's checks and a shape's rules are runs of shared rows.\n\n"
    );
    out.push_str("use super::shape::*;\n\n");
    // `\0` before a digit would look like an octal escape.
    let _ = writeln!(out, "pub(super) static TEXT: &str = {};\n", format!("{text:?}").replace("\\0", "\\x00"));
    array(&mut out, "ACTIONS", "ActionRow", &actions, spec.actions.len());
    array(&mut out, "SHAPES", "ShapeRow", &shapes, spec.actions.len() + requested.len());
    array(&mut out, "FIELDS", "FieldRow", &fields, first);
    array(&mut out, "RANGES", "(i64, i64)", &(ranges.rows.join(",\n") + ","), ranges.rows.len());
    array(&mut out, "CHECKS", "Check", &(checks.rows.join(",\n") + ","), checks.rows.len());
    array(&mut out, "RULES", "RuleRow", &(rules.rows.join(",\n") + ","), rules.rows.len());
    array(&mut out, "CODE_FAMILIES", "CodeRow", &(families.join(",\n") + ","), families.len());
    array(&mut out, "CODE_EXCEPTIONS", "CodeRow", &(exceptions.join(",\n") + ","), exceptions.len());
    let _ = writeln!(out, "/// Largest requests, in bytes, and the clock skew the service bears, in seconds.");
    for (name, value) in &spec.service.limits {
        let _ = writeln!(out, "#[doc = \"The service's limit `{name}`.\"]\npub const {}: u64 = {value};", names::constant(name));
    }
    out = out.replace("/// Largest requests, in bytes, and the clock skew the service bears, in seconds.\n", "");
    let _ = write!(
        out,
        "/// The service, as in its hosts and in the credential scope.\npub const SERVICE: &str = {:?};\n\n/// The version of the API, `X-TC-Version`.\npub const VERSION: &str = {:?};\n\n/// The host that routes to the nearest access point.\npub const ENDPOINT: &str = {:?};\n\n/// The host of the international site.\npub const INTERNATIONAL_ENDPOINT: &str = {:?};\n",
        spec.service.name, spec.service.version, spec.service.endpoint, spec.service.international
    );
    Ok(out)
}

fn array(out: &mut String, name: &str, kind: &str, rows: &str, count: usize) {
    let _ = writeln!(out, "#[rustfmt::skip]\npub(super) static {name}: [{kind}; {count}] = [\n{rows}\n];\n");
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

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::String | Kind::Datetime => "String",
        Kind::U64 => "U64",
        Kind::I64 => "I64",
        Kind::Float => "Float",
        Kind::Bool => "Bool",
        Kind::Struct(_) => "Object",
    }
}

fn bits(flags: &[(&str, bool)]) -> String {
    let set: Vec<_> = flags.iter().filter(|(_, on)| *on).map(|(name, _)| *name).collect();
    if set.is_empty() { "0".into() } else { set.join(" | ") }
}

fn field_checks(spec: &Spec, field: &Field, pool: &mut Pool, ranges: &mut Runs) -> Result<Vec<String>> {
    let mut rows = Vec::new();
    if let Some(values) = field.fact("values") {
        rows.push(format!("Check::Values({})", pool.id(&list(values).join("\n"))));
    } else if let Some(name) = field.fact("enum") {
        let listed = spec.enums.iter().find(|list| list.name == name).context("a described enum")?;
        if !listed.open {
            let values: Vec<_> = listed.values.iter().map(|value| value.wire.as_str()).collect();
            rows.push(format!("Check::Values({})", pool.id(&values.join("\n"))));
        }
    }
    let place = || format!("{}: a bound is a number", field.place);
    if let Some(range) = field.fact("range") {
        let (low, high) = bounds(range).with_context(place)?;
        let (at, _) = ranges.place(vec![format!("({}, {})", low.unwrap_or(i64::MIN), high.unwrap_or(i64::MAX))]);
        rows.push(format!("Check::Range({at})"));
    }
    if let Some(step) = field.fact("step") {
        rows.push(format!("Check::Step({})", step.parse::<u16>().with_context(place)?));
    }
    if let Some(length) = field.fact("length") {
        let (low, high) = bounds(length).with_context(place)?;
        rows.push(format!("Check::Length({}, {})", low.unwrap_or(0), high.unwrap_or(i64::from(u16::MAX))));
    }
    if let Some(items) = field.fact("items") {
        let (low, high) = bounds(items).with_context(place)?;
        rows.push(format!("Check::Items({}, {})", low.unwrap_or(0), high.unwrap_or(i64::from(u16::MAX))));
    }
    if let Some(chars) = field.fact("chars") {
        rows.push(format!("Check::Chars({})", pool.id(chars)));
    }
    if let Some(first) = field.fact("first") {
        rows.push(match first.strip_prefix("not ") {
            Some(not) => format!("Check::NotFirst({})", pool.id(not)),
            None => format!("Check::First({})", pool.id(first)),
        });
    }
    if let Some(not) = field.fact("not") {
        rows.push(format!("Check::Not({})", pool.id(&not.split_whitespace().collect::<Vec<_>>().join("\n"))));
    }
    if let Some(mix) = field.fact("mix") {
        rows.push(format!("Check::Mix({})", pool.id(&mix.split_whitespace().collect::<Vec<_>>().join("\n"))));
    }
    if let Some(format) = field.fact("format") {
        rows.push(format!("Check::Format({})", pool.id(format)));
    }
    if let Some(filters) = field.fact("filters") {
        let names: Vec<_> = filters.split_whitespace().map(|name| name.trim_end_matches('!')).collect();
        rows.push(format!("Check::Filters({})", pool.id(&names.join("\n"))));
    }
    Ok(rows)
}

fn bounds(range: &str) -> Option<(Option<i64>, Option<i64>)> {
    let (low, high) = range.split_once("..")?;
    let bound = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    Some((bound(low)?, bound(high)?))
}

fn rule_row(rule: &Rule, pool: &mut Pool) -> String {
    let fields = pool.id(&rule.fields.join("\n"));
    let value = rule.value.as_deref().map_or(0, |value| pool.id(value));
    let said = pool.id(&docs::rule(rule));
    let condition = match &rule.condition {
        Condition::Always => "Condition::Always".to_owned(),
        Condition::Is(field, values) => format!("Condition::Is({}, {})", pool.id(field), pool.id(&values.join("\n"))),
        Condition::IsNot(field, values) => format!("Condition::IsNot({}, {})", pool.id(field), pool.id(&values.join("\n"))),
        Condition::Absent(field) => format!("Condition::Absent({})", pool.id(field)),
        Condition::Master(_) => "Condition::Unknowable".to_owned(),
    };
    format!("rule(RuleKind::{:?}, {fields}, {value}, {condition}, {said})", rule.kind)
}

/// What most codes of a family (the part before the dot) mean, and the codes that mean something else.
fn judgements(spec: &Spec, pool: &mut Pool) -> (Vec<String>, Vec<String>) {
    let mut families: BTreeMap<&str, BTreeMap<(&str, &str), usize>> = BTreeMap::new();
    for error in &spec.errors {
        let family = error.code.split('.').next().unwrap_or_default();
        *families.entry(family).or_default().entry((&error.class, &error.repeat)).or_default() += 1;
    }
    let mut rows = Vec::new();
    let mut usual: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for (family, counts) in families {
        let Some(((class, repeat), _)) = counts.into_iter().max_by_key(|(_, count)| *count) else { continue };
        usual.insert(family, (class, repeat));
        rows.push(code_row(pool.id(family), class, repeat));
    }
    let mut exceptions = Vec::new();
    for error in &spec.errors {
        let family = error.code.split('.').next().unwrap_or_default();
        if usual.get(family) != Some(&(error.class.as_str(), error.repeat.as_str())) {
            exceptions.push(code_row(pool.id(&error.code), &error.class, &error.repeat));
        }
    }
    (rows, exceptions)
}

fn code_row(name: usize, class: &str, repeat: &str) -> String {
    format!("code({name}, Class::{}, Repeat::{})", names::item(class), names::item(repeat))
}

fn codes(spec: &Spec) -> String {
    let mut out =
        format!("{HEADER}//! Every documented error code as a constant.\n\nuse super::code::ErrorCode;\n\nimpl ErrorCode {{\n");
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
