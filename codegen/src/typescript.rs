//! Writes `pkg/src/generated/actions.ts`: parameters and answers of every action as TypeScript types.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::Files;
use crate::docs;
use crate::model::*;
use crate::read::list;

/// Writes the declarations.
pub fn write(spec: &Spec, files: &mut Files) {
    let mut out = String::from(
        "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n\
         import type { CallOptions } from \"../client/types.js\";\n\n\
         /** An integer parameter. Pass a bigint for values beyond 2^53-1, which a number cannot hold exactly. */\n\
         export type Integer = number | bigint;\n\n\
         /** A string with known values: editors offer them, and any other is accepted. */\n\
         export type Open<Known extends string> = Known | (string & {});\n\n",
    );
    let sides =
        Sides { requested: reach(spec, |action| &action.input), answered: reach(spec, |action| &action.output) };
    for structure in &spec.structs {
        let mut doc = structure.doc.clone();
        for rule in &structure.rules {
            let _ = write!(doc, "\n{}", docs::rule(rule));
        }
        if structure.deprecated || structure.withdrawn {
            doc.push_str("\n@deprecated");
            if let Some(successor) = &structure.successor {
                let _ = write!(doc, " Use {{@link {successor}}}.");
            }
        }
        let request = sides.requested.contains(&structure.name);
        let answer = sides.answered.contains(&structure.name);
        if request {
            interface(&mut out, spec, &sides, &structure.name, &doc, &structure.fields, true);
        }
        if answer {
            interface(&mut out, spec, &sides, &sides.answer_name(&structure.name), &doc, &structure.fields, false);
        }
    }
    for action in &spec.actions {
        let request = format!("Parameters of {{@link ActionMethods.{}}}.", action.name);
        interface(&mut out, spec, &sides, &format!("{}Request", action.name), &request, &action.input, true);
        let mut output = action.output.clone();
        output.push(request_id());
        let answer = format!("The answer of {{@link ActionMethods.{}}}.", action.name);
        interface(&mut out, spec, &sides, &format!("{}Response", action.name), &answer, &output, false);
    }
    out.push_str("/** Parameters and answer of every action, by name. */\nexport interface Actions {\n");
    for action in &spec.actions {
        let _ = writeln!(out, "  {0}: {{ request: {0}Request; response: {0}Response }};", action.name);
    }
    out.push_str(
        "}\n\n/** A method for every action of the API, under the API's own name. */\nexport interface ActionMethods {\n",
    );
    for action in &spec.actions {
        let mut doc = action.doc.clone();
        for rule in &action.rules {
            let _ = write!(doc, "\n{}", docs::rule(rule));
        }
        doc.push('\n');
        doc.push_str(if action.read { "Reads only." } else { "Changes something." });
        if let Some(rate) = action.rate {
            let _ = write!(doc, " At most {rate} calls a second, per region and account.");
        }
        if action.withdrawn.is_some() || action.deprecated {
            doc.push_str("\n@deprecated");
            if let Some(date) = &action.withdrawn {
                let _ = write!(doc, " Withdrawn from the service on {date}.");
            }
            if let Some(successor) = &action.successor {
                let _ = write!(doc, " Use {{@link {successor}}}.");
            }
        }
        comment(&mut out, &doc, "  ");
        let optional = if action.input.iter().any(|field| field.required) { "" } else { "?" };
        let _ = writeln!(
            out,
            "  {0}(params{optional}: {0}Request, options?: CallOptions): Promise<{0}Response>;",
            action.name
        );
    }
    out.push_str("}\n");
    states(&mut out, spec);
    rows(&mut out, spec);
    led_to(&mut out, spec);
    let codes = spec.errors.iter().map(|error| &*error.code);
    open_union(&mut out, "The error codes of the service.", "ErrorCode", codes);
    let classes = spec.classes.iter().map(|class| &*class.name);
    open_union(&mut out, "The kind of fault that an error code reports.", "ErrorClass", classes);
    files.insert("pkg/src/generated/actions.ts".into(), out);
}

struct Sides {
    requested: BTreeSet<String>,
    answered: BTreeSet<String>,
}

impl Sides {
    /// The answer's side of a structure that requests hold too has a name of its own: its fields are looser.
    fn answer_name(&self, name: &str) -> String {
        if self.requested.contains(name) { format!("{name}Answer") } else { name.to_owned() }
    }
}

fn reach(spec: &Spec, fields: impl Fn(&Action) -> &Vec<Field>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Field> = spec.actions.iter().flat_map(fields).collect();
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

/// Every state of an instance, as it is waited for.
fn states(out: &mut String, spec: &Spec) {
    out.push_str(
        "\n/** The states an instance can be in, blanks as dashes, and `gone`. */\nexport type InstanceState =\n",
    );
    let states: Vec<_> = crate::facts::states(spec).iter().map(|state| format!("  | {state:?}")).collect();
    let _ = writeln!(out, "{};", states.join("\n"));
}

/// Returns what the pages of each list hold.
fn rows(out: &mut String, spec: &Spec) {
    out.push_str("\n/** The elements of a list that may be missing. */\ntype Element<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never;\n\n");
    out.push_str("/** The rows of each list that comes in pages, by action. */\nexport interface Rows {\n");
    for action in &spec.actions {
        let Some(paging) = &action.paging else { continue };
        let list = paging.items.split('.').fold(format!("{}Response", action.name), |within, name| {
            if within.contains('[') {
                format!("NonNullable<{within}>[{name:?}]")
            } else {
                format!("{within}[{name:?}]")
            }
        });
        let _ = writeln!(
            out,
            "  /** An element of `{}` in its answer. */\n  {}: Element<{list}>;",
            paging.items, action.name
        );
    }
    out.push_str("}\n");
}

/// The rows by which it shows what a write leads to.
fn led_to(out: &mut String, spec: &Spec) {
    let reads = spec.actions.iter().filter_map(|action| match &action.leads {
        Some(Leads::Row(row)) => Some(format!("{:?}", row.read)),
        _ => None,
    });
    let reads: BTreeSet<_> = reads.collect();
    let reads = reads.into_iter().collect::<Vec<_>>().join(" | ");
    let _ =
        writeln!(out, "\n/** A row of a list that shows what an action led to. */\nexport type LedTo = Rows[{reads}];");
}

/// A type of these texts, to which the service may add.
fn open_union<'a>(out: &mut String, doc: &str, name: &str, texts: impl Iterator<Item = &'a str>) {
    let _ = writeln!(out, "\n/** {doc} */\nexport type {name} = Open<");
    for text in texts {
        let _ = writeln!(out, "  | {text:?}");
    }
    out.push_str(">;\n");
}

fn request_id() -> Field {
    Field {
        place: String::new(),
        name: "RequestId".into(),
        doc: "Identifies this call for support.".into(),
        kind: Kind::String,
        array: false,
        required: false,
        optional: false,
        nullable: false,
        facts: Vec::new(),
    }
}

fn interface(out: &mut String, spec: &Spec, sides: &Sides, name: &str, doc: &str, fields: &[Field], request: bool) {
    comment(out, doc, "");
    let _ = writeln!(out, "export interface {name} {{");
    for field in fields {
        let mut doc = field.doc.clone();
        for fact in docs::facts(field) {
            let _ = write!(doc, " {fact}");
        }
        if let Some(values) = meanings(spec, field) {
            doc.push_str(&values);
        }
        if field.has("deprecated") {
            doc.push_str("\n@deprecated");
            if let Some(successor) = field.fact("use") {
                let _ = write!(doc, " Use `{successor}`.");
            }
        }
        comment(out, &doc, "  ");
        let optional = if request { !field.required } else { field.optional };
        let mut kind = value(spec, sides, field, request);
        if field.array {
            kind = if kind.contains(' ') { format!("({kind})[]") } else { format!("{kind}[]") };
        }
        if field.nullable && !request {
            kind.push_str(" | null");
        }
        // What is undefined is not sent: a parameter may be left out either way, whatever `exactOptionalPropertyTypes`
        // says.
        if optional && request {
            kind.push_str(" | undefined");
        }
        let _ = writeln!(out, "  {}{}: {kind};", field.name, if optional { "?" } else { "" });
    }
    out.push_str("}\n\n");
}

/// The listed values with their meaning, a line each.
fn meanings(spec: &Spec, field: &Field) -> Option<String> {
    let list = spec.enums.iter().find(|list| Some(list.name.as_str()) == field.fact("enum"))?;
    Some(list.values.iter().map(|value| format!("\n- `{}`: {}", value.wire, value.doc)).collect())
}

/// The type of one value. Lists are closed in requests, where a misspelt word is a fault worth an error in the editor,
/// and open in answers.
fn value(spec: &Spec, sides: &Sides, field: &Field, request: bool) -> String {
    let listed = spec.enums.iter().find(|list| Some(list.name.as_str()) == field.fact("enum"));
    let open = !request || field.has("known") || listed.is_some_and(|list| list.open);
    let values = match (field.fact("values").or(field.fact("known")), listed) {
        (Some(values), _) => list(values),
        (None, Some(list)) => list.values.iter().map(|value| value.wire.clone()).collect(),
        (None, None) => Vec::new(),
    };
    match &field.kind {
        Kind::String | Kind::Datetime if request && field.is_moment() => "string | Date".into(),
        Kind::String | Kind::Datetime if values.is_empty() => "string".into(),
        Kind::String | Kind::Datetime => {
            let union = values.iter().map(|value| format!("{value:?}")).collect::<Vec<_>>().join(" | ");
            if open { format!("Open<{union}>") } else { union }
        }
        Kind::U64 | Kind::I64 if request && !values.is_empty() && !open => values.join(" | "),
        Kind::U64 | Kind::I64 if request || field.has("wide") => "Integer".into(),
        Kind::U64 | Kind::I64 | Kind::Float => "number".into(),
        Kind::Bool => "boolean".into(),
        Kind::Struct(name) if request => match field.fact("filters") {
            Some(filters) => {
                let names = filters.split_whitespace().map(|name| format!("{:?}", name.trim_end_matches('!')));
                format!("{name} & {{ Name?: Open<{}> | undefined }}", names.collect::<Vec<_>>().join(" | "))
            }
            None => name.clone(),
        },
        Kind::Struct(name) => sides.answer_name(name),
    }
}

fn comment(out: &mut String, text: &str, indent: &str) {
    let text = text.replace("*/", "*\\/");
    if !text.contains('\n') && text.len() < 120 {
        let _ = writeln!(out, "{indent}/** {text} */");
        return;
    }
    let _ = writeln!(out, "{indent}/**");
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            if !line.is_empty() && indent.len() + 3 + line.len() + 1 + word.len() > 128 {
                let _ = writeln!(out, "{indent} * {line}");
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        let _ = writeln!(out, "{indent} * {line}");
    }
    let _ = writeln!(out, "{indent} */");
}
