//! Writes the reference: a page per action under `docs/reference/`, and `pkg/src/generated/reference.ts`, the same
//! facts as data for `describeAction`.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::Result;
use serde_json::{Map, Value as Json, json};

use crate::Files;
use crate::docs;
use crate::example::{self, Example, Examples};
use crate::model::*;
use crate::read::list;
use crate::snippet::{self, Snippets};

/// Writes the pages, the data, and the programs that compile every snippet of the pages.
pub fn write(spec: &Spec, examples: &Examples, files: &mut Files) -> Result<()> {
    let examples = spec.actions.iter().map(|action| example::of(spec, action, examples)).collect::<Result<Vec<_>>>()?;
    let snippets = snippet::all(spec, &examples)?;
    for ((action, example), snippets) in spec.actions.iter().zip(&examples).zip(&snippets) {
        files.insert(format!("docs/reference/{}.md", action.name).into(), page(spec, action, example, snippets)?);
    }
    for structure in &spec.structs {
        files.insert(format!("docs/reference/struct-{}.md", structure.name).into(), structure_page(spec, structure));
    }
    files.insert("docs/reference/README.md".into(), index(spec));
    files.insert("docs/reference/errors.md".into(), errors(spec));
    files.insert("pkg/src/generated/reference.ts".into(), data(spec));
    files.insert("tests/js/types/reference.test-d.ts".into(), snippet::typescript_program(&snippets));
    files.insert("tests/reference/snippets.rs".into(), snippet::rust_program(spec, &snippets));
    Ok(())
}

const GENERATED: &str = "<!-- Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file. -->\n\n";

fn index(spec: &Spec) -> String {
    let mut out = format!(
        "{GENERATED}# Reference\n\n{} actions in {} categories, version {} of service `{}`. [Error codes](errors.md).\n\
         [The command line](cli.md).\n\n\
         Each page has a request that passes `validate` as it stands, and a function in TypeScript and in Rust that sends it. All of them are\n\
         compiled in the tests. They take a client, made as [the README](../../README.md) shows.\n",
        spec.actions.len(),
        spec.categories.len(),
        spec.service.version,
        spec.service.name
    );
    for category in &spec.categories {
        let _ = write!(out, "\n## {}\n\n{}\n\n", category.name, category.doc);
        for action in spec.actions.iter().filter(|action| action.category == category.name) {
            let mark = match (&action.withdrawn, action.deprecated) {
                (Some(date), _) => format!(" *(withdrawn {date})*"),
                (None, true) => " *(deprecated)*".to_owned(),
                (None, false) => String::new(),
            };
            let first = action.doc.split_inclusive(". ").next().unwrap_or_default().trim();
            let _ = writeln!(out, "- [{0}]({0}.md){mark}: {first}", action.name);
        }
    }
    out.push_str("\n## Structures\n\n");
    let links: Vec<_> = spec.structs.iter().map(|structure| format!("[{0}](struct-{0}.md)", structure.name)).collect();
    out.push_str(&links.join(", "));
    out.push('\n');
    out
}

fn page(spec: &Spec, action: &Action, example: &Example, snippets: &Snippets) -> Result<String> {
    let mut out = format!("{GENERATED}# {}\n\n{}\n\n", action.name, action.doc);
    let mut facts = vec![
        format!("Category: {}", action.category),
        if action.read { "reads only".into() } else { "changes something".into() },
    ];
    if let Some(rate) = action.rate {
        facts.push(format!("at most {rate} calls a second, per region and account"));
    }
    if let Some(date) = &action.withdrawn {
        facts.push(format!("withdrawn from the service on {date}"));
    } else if action.deprecated {
        facts.push("deprecated".into());
    }
    if let Some(name) = &action.successor {
        facts.push(format!("use [{name}]({name}.md)"));
    }
    if action.undocumented {
        facts.push("no parameters are documented".into());
    }
    let _ = writeln!(out, "{}.", facts.join("; "));
    if let Some(paging) = &action.paging {
        let style = match paging.style {
            PagingStyle::Rows => "`Offset` counts rows",
            PagingStyle::Pages => "`Offset` counts pages",
            PagingStyle::Numbered => "`PageNumber` counts pages from 1",
        };
        let _ = writeln!(
            out,
            "\nThe answer comes in pages: {style}; the rows are in `{}`{}.",
            paging.items,
            paging.total.as_ref().map_or(String::new(), |total| format!(", their number in `{total}`"))
        );
    }
    if !action.handles.is_empty() {
        let _ = writeln!(out, "\nThe work goes on after the answer: follow {}.", docs::quoted(&action.handles));
    }
    if let Some(text) = &action.caution {
        let _ = writeln!(out, "\n**Caution:** {text}");
    }
    if let Some(name) = &action.verify_with {
        let _ = writeln!(out, "\nIf its answer is lost, [{name}]({name}.md) shows whether it took effect.");
    }
    out.push_str("\n## Parameters\n\n");
    table(&mut out, spec, &action.input, true);
    for rule in &action.rules {
        let _ = writeln!(out, "\n{}", docs::rule(rule));
    }
    out.push_str("\n## Answer\n\n");
    table(&mut out, spec, &action.output, false);
    worked(&mut out, example, snippets)?;
    if !action.errors.is_empty() {
        out.push_str("\n## Errors\n\nBesides the [common codes](errors.md):\n\n");
        for code in &action.errors {
            let doc = spec.errors.iter().find(|error| error.code == *code).map_or("", |error| error.doc.as_str());
            let _ = writeln!(out, "- `{code}`: {doc}");
        }
    }
    Ok(out)
}

/// The example: the request, how it is called, and what the manual says comes back.
fn worked(out: &mut String, example: &Example, snippets: &Snippets) -> Result<()> {
    out.push_str("\n## Example\n\n");
    if example.answer.is_none() {
        out.push_str("The manual has none: this request has the required parameters only, with made-up values.\n\n");
    } else if !example.corrected.is_empty() {
        let _ = writeln!(
            out,
            "Unlike the manual's own example, this request has the documented types and values in {}.\n",
            docs::quoted(&example.corrected)
        );
    }
    let _ = writeln!(out, "Request:\n\n```json\n{}\n```\n", serde_json::to_string_pretty(&example.request)?);
    let _ = writeln!(out, "In TypeScript:\n\n```ts\n{}{}```\n", snippet::IMPORT, snippets.typescript);
    let _ = writeln!(out, "In Rust:\n\n```rust\n{}```", snippets.rust);
    if let Some(answer) = &example.answer {
        let _ = writeln!(out, "\nAnswer:\n\n```json\n{}\n```", serde_json::to_string_pretty(answer)?);
    }
    Ok(())
}

fn structure_page(spec: &Spec, structure: &Struct) -> String {
    let mut out = format!("{GENERATED}# {}\n\n{}\n\n", structure.name, structure.doc);
    if let Some(name) = &structure.successor {
        let _ = writeln!(out, "Deprecated; use [{name}](struct-{name}.md).\n");
    }
    table(&mut out, spec, &structure.fields, structure.fields.iter().any(|field| field.required));
    for rule in &structure.rules {
        let _ = writeln!(out, "\n{}", docs::rule(rule));
    }
    let users: Vec<_> = spec
        .actions
        .iter()
        .filter(|action| {
            action.input.iter().chain(&action.output).any(|field| field.kind == Kind::Struct(structure.name.clone()))
        })
        .map(|action| format!("[{0}]({0}.md)", action.name))
        .collect();
    if !users.is_empty() {
        let _ = writeln!(out, "\nUsed by {}.", users.join(", "));
    }
    out
}

fn table(out: &mut String, spec: &Spec, fields: &[Field], request: bool) {
    if fields.is_empty() {
        out.push_str("None.\n");
        return;
    }
    out.push_str("| name | type | meaning |\n| --- | --- | --- |\n");
    for field in fields {
        let mut name = format!("`{}`", field.name);
        if request && field.required {
            name.push_str(" **required**");
        }
        if field.has("deprecated") {
            name.push_str(" *(deprecated)*");
        }
        let mut kind = match &field.kind {
            Kind::Struct(name) => format!("[{name}](struct-{name}.md)"),
            other => wire(other).to_owned(),
        };
        if field.array {
            kind.push_str(" list");
        }
        if field.nullable {
            kind.push_str(" or null");
        }
        let mut doc = field.doc.clone();
        for fact in docs::facts(field) {
            let _ = write!(doc, " {fact}");
        }
        if let Some(list) = spec.enums.iter().find(|list| Some(list.name.as_str()) == field.fact("enum")) {
            for value in &list.values {
                let _ = write!(doc, "<br>`{}`: {}", value.wire, value.doc);
            }
        }
        let _ = writeln!(out, "| {name} | {kind} | {} |", doc.replace('|', "\\|"));
    }
}

fn errors(spec: &Spec) -> String {
    let mut out = format!(
        "{GENERATED}# Error codes\n\nThe class says what kind of fault it is; the retryability says when the same call can help.\n\n"
    );
    for Retryability { name, doc } in &spec.retryabilities {
        let _ = writeln!(out, "- `{name}`: {doc}");
    }
    out.push_str("\n| code | class | retryability | meaning |\n| --- | --- | --- | --- |\n");
    for error in &spec.errors {
        let _ = writeln!(
            out,
            "| `{}` | {} | {} | {} |",
            error.code,
            error.class,
            error.retryability,
            error.doc.replace('|', "\\|")
        );
    }
    out
}

fn wire(kind: &Kind) -> &str {
    match kind {
        Kind::String => "string",
        Kind::U64 => "unsigned integer",
        Kind::I64 => "integer",
        Kind::Float => "number",
        Kind::Bool => "boolean",
        Kind::Datetime => "time",
        Kind::Struct(name) => name,
    }
}

fn data(spec: &Spec) -> String {
    let mut out = String::from(
        "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n\
         import type { DescribedAction, DescribedStructure } from \"../model/model.js\";\n\n",
    );
    let mut section = |name: &str, kind: &str, rows: Vec<(String, Json)>| {
        let _ = writeln!(out, "export const {name}: Record<string, {kind}> = {{");
        for (key, value) in rows {
            let _ = writeln!(out, "  {key:?}: {value},");
        }
        out.push_str("};\n\n");
    };
    section(
        "actions",
        "DescribedAction",
        spec.actions.iter().map(|action| (action.name.clone(), action_data(spec, action))).collect(),
    );
    section(
        "structures",
        "DescribedStructure",
        spec.structs.iter().map(|structure| (structure.name.clone(), structure_data(spec, structure))).collect(),
    );
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// The same as JSON, for the command line tool in Rust.
pub fn json(spec: &Spec) -> String {
    let section = |rows: Vec<(&str, Json)>| {
        let rows: Vec<String> = rows.into_iter().map(|(key, value)| format!("    {key:?}: {value}")).collect();
        rows.join(",\n")
    };
    let actions = spec.actions.iter().map(|action| (&*action.name, action_data(spec, action))).collect();
    let structures = spec.structs.iter().map(|structure| (&*structure.name, structure_data(spec, structure))).collect();
    format!(
        "{{\n  \"actions\": {{\n{}\n  }},\n  \"structures\": {{\n{}\n  }}\n}}\n",
        section(actions),
        section(structures)
    )
}

fn action_data(spec: &Spec, action: &Action) -> Json {
    let mut data = Map::new();
    let mut put = |key: &str, value: Json| {
        let empty = match &value {
            Json::Null | Json::Bool(false) => true,
            Json::Array(list) => list.is_empty(),
            _ => false,
        };
        if !empty {
            data.insert(key.into(), value);
        }
    };
    put("name", json!(action.name));
    put("category", json!(action.category));
    put("doc", json!(action.doc));
    put("readOnly", json!(action.read));
    put("rate", json!(action.rate));
    put("withdrawn", json!(action.withdrawn));
    put("deprecated", json!(action.deprecated));
    put("successor", json!(action.successor));
    put("handles", json!(action.handles));
    put("verifyWith", json!(action.verify_with));
    if let Some(paging) = &action.paging {
        let style = match paging.style {
            PagingStyle::Rows => "rows",
            PagingStyle::Pages => "pages",
            PagingStyle::Numbered => "numbered",
        };
        put("paging", json!({"style": style, "items": paging.items, "total": paging.total}));
    }
    put("rules", json!(action.rules.iter().map(docs::rule).collect::<Vec<_>>()));
    put("errors", json!(action.errors));
    data.insert("input".into(), fields_data(spec, &action.input));
    data.insert("output".into(), fields_data(spec, &action.output));
    Json::Object(data)
}

fn structure_data(spec: &Spec, structure: &Struct) -> Json {
    let mut rules: BTreeSet<String> = structure.rules.iter().map(docs::rule).collect();
    let mut data = json!({"doc": structure.doc, "fields": fields_data(spec, &structure.fields)});
    if !rules.is_empty() {
        data["rules"] = json!(std::mem::take(&mut rules));
    }
    data
}

fn fields_data(spec: &Spec, fields: &[Field]) -> Json {
    Json::Array(fields.iter().map(|field| field_data(spec, field)).collect())
}

fn field_data(spec: &Spec, field: &Field) -> Json {
    let mut data = Map::new();
    data.insert("name".into(), json!(field.name));
    data.insert(
        "type".into(),
        json!(match &field.kind {
            Kind::String => "string",
            Kind::U64 => "unsigned",
            Kind::I64 => "integer",
            Kind::Float => "number",
            Kind::Bool => "boolean",
            Kind::Datetime => "time",
            Kind::Struct(name) => name,
        }),
    );
    data.insert("doc".into(), json!(field.doc));
    for (key, on) in [
        ("array", field.array),
        ("required", field.required),
        ("optional", field.optional),
        ("nullable", field.nullable),
        ("deprecated", field.has("deprecated")),
        ("secret", field.has("secret")),
    ] {
        if on {
            data.insert(key.into(), json!(true));
        }
    }
    if let Some(values) = field.fact("values").or(field.fact("known")) {
        let meanings = spec.enums.iter().find(|list| Some(list.name.as_str()) == field.fact("enum"));
        let values: Vec<_> = list(values)
            .into_iter()
            .map(|wire| {
                let doc = meanings
                    .and_then(|list| list.values.iter().find(|value| value.wire == wire))
                    .map(|value| value.doc.clone());
                value_data(field, &wire, doc)
            })
            .collect();
        data.insert("values".into(), json!(values));
    } else if let Some(list) = spec.enums.iter().find(|list| Some(list.name.as_str()) == field.fact("enum")) {
        data.insert(
            "values".into(),
            json!(
                list.values
                    .iter()
                    .map(|value| value_data(field, &value.wire, Some(value.doc.clone())))
                    .collect::<Vec<_>>()
            ),
        );
    }
    for (fact, low, high) in
        [("range", "min", "max"), ("length", "minLength", "maxLength"), ("items", "minItems", "maxItems")]
    {
        if let Some((from, to)) = field.fact(fact).and_then(|text| text.split_once("..")) {
            for (key, text) in [(low, from), (high, to)] {
                if let Ok(number) = text.parse::<i64>() {
                    data.insert(key.into(), json!(number));
                }
            }
        }
    }
    if let Some(step) = field.fact("step").and_then(|step| step.parse::<i64>().ok()) {
        data.insert("step".into(), json!(step));
    }
    for key in ["unit", "default", "format"] {
        if let Some(text) = field.fact(key) {
            data.insert(key.into(), json!(text));
        }
    }
    if let Some(filters) = field.fact("filters") {
        data.insert(
            "filters".into(),
            json!(filters.split_whitespace().map(|name| name.trim_end_matches('!')).collect::<Vec<_>>()),
        );
    }
    if let Some(example) = field.fact("example").and_then(|text| serde_json::from_str(text).ok()) {
        data.insert("example".into(), example);
    }
    Json::Object(data)
}

fn value_data(field: &Field, wire: &str, doc: Option<String>) -> Json {
    let value = match field.kind {
        Kind::U64 | Kind::I64 => wire.parse::<i64>().map_or(json!(wire), |number| json!(number)),
        _ => json!(wire),
    };
    match doc {
        Some(doc) => json!({"value": value, "doc": doc}),
        None => json!({"value": value}),
    }
}
