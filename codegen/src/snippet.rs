//! How an action is called, in TypeScript and in Rust: a function each, made from the example of the action's page.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use heck::ToSnakeCase;
use serde_json::{Map, Value as Json};

use crate::example::Example;
use crate::model::*;
use crate::names;

/// The width a line of a snippet may have.
const WIDTH: usize = 100;

/// An action's functions.
pub struct Snippets {
    /// In TypeScript, without [`IMPORT`].
    pub typescript: String,
    /// In Rust, with what it imports.
    pub rust: String,
}

/// Parts the functions in Rust while `rustfmt` has them all.
const NEXT: &str = "// next\n";

/// The functions of every action.
pub fn all(spec: &Spec, examples: &[Example]) -> Result<Vec<Snippets>> {
    let pairs = || spec.actions.iter().zip(examples);
    let rust = pairs().map(|(action, example)| rust(spec, action, example)).collect::<Result<Vec<_>>>()?;
    let rust = crate::rustfmt(&rust.join(NEXT), &format!("max_width={WIDTH}"))?;
    let snippets = pairs().zip(rust.split(NEXT));
    Ok(snippets
        .map(|((action, example), rust)| Snippets {
            typescript: typescript(action, example),
            rust: rust.trim_start().to_owned(),
        })
        .collect())
}

/// All of them as one file, for the compiler.
pub fn typescript_program(snippets: &[Snippets]) -> String {
    let functions: Vec<_> = snippets.iter().map(|snippets| snippets.typescript.as_str()).collect();
    format!(
        "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n{IMPORT}{}",
        functions.join("\n")
    )
}

/// All of them as modules of one file, with a function that runs one by its action's name.
pub fn rust_program(spec: &Spec, snippets: &[Snippets]) -> String {
    let mut out = String::from(
        "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n\
         //! The functions of the reference pages.\n\nuse tencentdb_postgres::{Client, Error, Transport};\n\n\
         /// Runs that of an action.\npub async fn run<T: Transport>(action: &str, client: &Client<T>) -> Result<(), Error> {\n\
         match action {\n",
    );
    for action in &spec.actions {
        let name = function(action);
        out += &format!("{:?} => {name}::{name}(client).await,\n", action.name);
    }
    out += "_ => panic!(\"no function calls {action}\"),\n}\n}\n";
    for (action, snippets) in spec.actions.iter().zip(snippets) {
        // As it stands on the page.
        out += &format!("\n#[rustfmt::skip]\nmod {} {{\n{}}}\n", function(action), snippets.rust);
    }
    out
}

/// What the first line of every snippet in TypeScript imports.
pub const IMPORT: &str = "import type { PostgresClient } from \"tencentdb-postgres\";\n\n";

/// How the answer of an action is used.
enum Use<'a> {
    /// Its list is read over all pages.
    Pages,
    /// What it starts is waited for.
    Started,
    /// So few fields that each is named.
    Fields(&'a [Field]),
    Whole,
}

fn used(action: &Action) -> Use<'_> {
    match action.output.as_slice() {
        _ if action.paging.is_some() => Use::Pages,
        _ if !action.handles.is_empty() || matches!(action.leads, Some(Leads::Instance(_) | Leads::Row(_))) => {
            Use::Started
        }
        fields if fields.len() <= 3 => Use::Fields(fields),
        _ => Use::Whole,
    }
}

/// The parameters of the call. Where a list is read over all pages, those of the pages are left to the client; a constructor in Rust
/// still asks for those that are required.
fn params(action: &Action, example: &Example, with_required: bool) -> Map<String, Json> {
    let of_pages: &[&str] = match action.paging.as_ref().map(|paging| paging.style) {
        Some(PagingStyle::Rows | PagingStyle::Pages) => &["Offset", "Limit"],
        Some(PagingStyle::Numbered) => &["PageNumber", "PageSize"],
        None => &[],
    };
    let required = |name: &str| action.input.iter().any(|field| field.required && field.name == name);
    let kept = |name: &str| !of_pages.contains(&name) || with_required && required(name);
    let kept = example.request.iter().filter(|(name, _)| kept(name));
    kept.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The comment that says what the call costs or takes away.
fn caution(action: &Action) -> String {
    action.caution.as_ref().map_or(String::new(), |text| format!("// {text}\n"))
}

/// The function in TypeScript, without its import.
fn typescript(action: &Action, example: &Example) -> String {
    let name = &action.name;
    let params = params(action, example, false);
    let function = name[..1].to_lowercase() + &name[1..];
    // What stands before and behind the parameters of a call on its line.
    let call = |before: &str, after: &str| {
        let before = format!("  {before}");
        let params = if params.is_empty() { String::new() } else { object(&params, 2, before.len() + after.len()) };
        let before = if params.is_empty() { before.trim_end_matches(", ").to_owned() } else { before };
        format!("{before}{params}{after}\n")
    };
    let body = match used(action) {
        Use::Pages => {
            call(&format!("for await (const row of client.paginate({name:?}, "), ")) {")
                + "    console.log(row);\n  }\n"
        }
        Use::Started => {
            call(&format!("const {{ answer, done }} = await client.start({name:?}, "), ");")
                + "  console.log(answer);\n  await done({ onProgress: ({ state }) => console.log(state) });\n"
        }
        Use::Fields([]) => call(&format!("await client.{name}("), ");"),
        Use::Fields(fields) => {
            let fields = fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>().join(", ");
            call(&format!("const {{ {fields} }} = await client.{name}("), ");") + &format!("  console.log({fields});\n")
        }
        Use::Whole => call(&format!("const answer = await client.{name}("), ");") + "  console.log(answer);\n",
    };
    format!("{}export async function {function}(client: PostgresClient) {{\n{body}}}\n", caution(action))
}

/// An object as TypeScript writes it: on one line where there is room beside what else stands on it.
fn object(members: &Map<String, Json>, indent: usize, taken: usize) -> String {
    let member = |(name, value): (&String, &Json), indent| {
        format!("{name}: {}", literal(value, indent, indent + name.len() + 3))
    };
    let short: Vec<_> = members.iter().map(|entry| member(entry, 0)).collect();
    group("{ ", &short, " }", indent, taken, || members.iter().map(|entry| member(entry, indent + 2)).collect())
}

fn literal(value: &Json, indent: usize, taken: usize) -> String {
    match value {
        Json::Object(members) => object(members, indent, taken),
        Json::Array(items) => {
            let short: Vec<_> = items.iter().map(|item| literal(item, 0, 0)).collect();
            let long = || items.iter().map(|item| literal(item, indent + 2, indent + 3)).collect();
            group("[", &short, "]", indent, taken, long)
        }
        // A text of JSON is one of JavaScript.
        other => other.to_string(),
    }
}

/// Members on one line, or else a line each.
fn group(
    open: &str,
    short: &[String],
    close: &str,
    indent: usize,
    taken: usize,
    long: impl FnOnce() -> Vec<String>,
) -> String {
    let line = format!("{open}{}{close}", short.join(", "));
    if !line.contains('\n') && taken + line.len() <= WIDTH {
        return line;
    }
    let inner = " ".repeat(indent + 2);
    let lines: String = long().iter().map(|member| format!("{inner}{member},\n")).collect();
    format!("{}\n{lines}{}{}", open.trim(), " ".repeat(indent), close.trim())
}

/// The name of the function in Rust, and of its module in [`rust_program`].
fn function(action: &Action) -> String {
    action.name.to_snake_case()
}

/// The function in Rust with what it imports; `rustfmt` breaks its lines.
fn rust(spec: &Spec, action: &Action, example: &Example) -> Result<String> {
    let mut writer = Rust { spec, names: BTreeSet::new() };
    let request = writer
        .built(&action.name, &action.input, &params(action, example, true))
        .with_context(|| action.place.clone())?;
    // A long request gets a line of its own, so that the call is seen.
    let (bound, request) = if request.len() > WIDTH / 2 {
        (format!("let request = {request};"), "request".to_owned())
    } else {
        (String::new(), request)
    };
    let body = match used(action) {
        Use::Pages => format!(
            "let mut pages = client.pages(&{request})?; \
             while let Some(page) = pages.next_page().await? {{ for row in page.rows {{ println!(\"{{row:?}}\"); }} }}"
        ),
        Use::Started => format!(
            "let started = client.start(&{request}).await?; println!(\"{{:?}}\", started.answer); \
             client.wait(&started.handle, Duration::from_secs(1_800), |progress| println!(\"{{:?}}\", progress.state)).await?;"
        ),
        Use::Fields([]) => format!("client.call(&{request}).await?;"),
        Use::Fields(fields) => {
            let shown: Vec<_> = fields.iter().map(|field| format!("answer.{}", names::field(&field.name))).collect();
            let marks = vec!["{:?}"; shown.len()].join(" ");
            format!("let answer = client.call(&{request}).await?; println!(\"{marks}\", {});", shown.join(", "))
        }
        Use::Whole => format!("let answer = client.call(&{request}).await?; println!(\"{{answer:?}}\");"),
    };
    let names: Vec<_> = writer.names.into_iter().collect();
    let names = if let [one] = &names[..] { one.clone() } else { format!("{{{}}}", names.join(", ")) };
    let time = if body.contains("Duration") { "use std::time::Duration;\n\n" } else { "" };
    Ok(format!(
        "{time}use tencentdb_postgres::api::{names};\nuse tencentdb_postgres::{{Client, Error, Transport}};\n\n\
         {}pub async fn {}<T: Transport>(client: &Client<T>) -> Result<(), Error> {{ {bound} {body} Ok(()) }}\n",
        caution(action),
        function(action)
    ))
}

/// Writes values as Rust has them, and notes the types it names.
struct Rust<'a> {
    spec: &'a Spec,
    names: BTreeSet<String>,
}

impl Rust<'_> {
    /// A request or structure: its constructor with its required members, then a method for each optional member.
    fn built(&mut self, name: &str, fields: &[Field], members: &Map<String, Json>) -> Result<String> {
        if let Some(name) = members.keys().find(|name| !fields.iter().any(|field| field.name == **name)) {
            bail!("the example has {name}, which is not described");
        }
        let name = names::item(name);
        self.names.insert(name.clone());
        if fields.is_empty() {
            return Ok(format!("{name} {{}}"));
        }
        let required: Vec<_> = fields.iter().filter(|field| field.required).collect();
        let mut arguments = Vec::new();
        for field in &required {
            let value = members.get(&field.name).with_context(|| format!("the example lacks {}", field.name))?;
            arguments.push(match required.len() {
                1 => self.value(field, value)?,
                _ => format!("{}: {}", names::field(&field.name), self.named_value(field, value)?),
            });
        }
        let mut built = if required.len() > 1 {
            self.names.insert(format!("{name}Required"));
            format!("{name}::new({name}Required {{ {} }})", arguments.join(", "))
        } else {
            format!("{name}::new({})", arguments.join(", "))
        };
        for field in fields.iter().filter(|field| !field.required) {
            if let Some(value) = members.get(&field.name) {
                built += &format!(".{}({})", names::field(&field.name), self.value(field, value)?);
            }
        }
        Ok(built)
    }

    /// A value of a structure of required parameters: it borrows plain texts, and converts nothing.
    fn named_value(&mut self, field: &Field, value: &Json) -> Result<String> {
        let text = self.value(field, value)?;
        Ok(match value {
            _ if crate::rust::is_text(field) && field.array => format!("&{text}"),
            Json::Array(items) if matches!(items[..], [Json::Object(_), ..]) => format!("{text}.into()"),
            Json::String(_) if text.starts_with('"') && !crate::rust::is_text(field) => format!("{text}.into()"),
            _ => text,
        })
    }

    fn value(&mut self, field: &Field, value: &Json) -> Result<String> {
        match value {
            Json::Array(items) => {
                let items = items.iter().map(|item| self.value(field, item)).collect::<Result<Vec<_>>>()?;
                Ok(format!("[{}]", items.join(", ")))
            }
            Json::Object(members) => {
                let Kind::Struct(name) = &field.kind else { bail!("{} is no structure", field.name) };
                let structure = self.spec.structs.iter().find(|structure| structure.name == *name);
                self.built(name, &structure.context("a described structure")?.fields, members)
            }
            scalar => Ok(self.listed(field, scalar).unwrap_or_else(|| match scalar {
                Json::String(text) => format!("{text:?}"),
                other => other.to_string(),
            })),
        }
    }

    /// The constant of a value that is documented.
    fn listed(&mut self, field: &Field, value: &Json) -> Option<String> {
        let list = self.spec.enums.iter().find(|list| Some(list.name.as_str()) == field.fact("enum"))?;
        let wire = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let constant = &list.values.iter().find(|known| known.wire == wire)?.constant;
        let name = names::item(&list.name);
        self.names.insert(name.clone());
        Some(format!("{name}::{constant}"))
    }
}
