//! Writes what the policy of calls knows of actions (`src/call/facts.rs`), how lists are paged once more for JavaScript
//! (`pkg/src/generated/paging.ts`), and the type of every paged action's rows (`src/api/paged.rs`).

use std::fmt::Write;

use anyhow::{Context, Result, bail, ensure};

use crate::Files;
use crate::model::*;
use crate::names;

const HEADER: &str = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n";

/// What a page holds where the manual names no bounds.
const PAGE_SIZE: u64 = 20;
/// What it holds at most, whatever the manual allows.
const LARGEST_PAGE: u64 = 100;

/// Writes all of them.
pub fn write(spec: &Spec, files: &mut Files) -> Result<()> {
    files.insert("src/call/facts.rs".into(), facts(spec)?);
    files.insert("pkg/src/generated/paging.ts".into(), javascript(spec)?);
    files.insert("src/api/paged.rs".into(), rows(spec)?);
    Ok(())
}

/// Says that nothing is known.
const NOTHING: u8 = 255;

fn paged(spec: &Spec) -> impl Iterator<Item = (&Action, &Paging)> {
    spec.actions.iter().filter_map(|action| Some((action, action.paging.as_ref()?)))
}

fn facts(spec: &Spec) -> Result<String> {
    let place = |name: &str| spec.actions.iter().position(|action| action.name == name).context("a described action");
    let mut about = Vec::new();
    let mut pages = String::new();
    for action in &spec.actions {
        let known = match (&action.verify_with, &action.paging) {
            (Some(verify_with), None) => place(verify_with)?,
            (None, Some(paging)) => {
                let at = spec.actions.len() + pages.lines().count();
                let _ = writeln!(pages, "{}", page(action, paging)?);
                at
            }
            (None, None) => usize::from(NOTHING),
            (Some(_), Some(_)) => bail!("{}: an action is paged or changes something", action.place),
        };
        about.push(u8::try_from(known).context("more actions and lists than a byte counts")?);
    }
    let finance: Vec<_> =
        spec.regions.iter().filter(|region| region.finance).map(|region| region.code.as_str()).collect();

    let mut out = format!("{HEADER}//! What the policy of calls knows of actions and regions.\n\n");
    let _ = write!(
        out,
        "/// For every action, in order of name: the index of the read that verifies it, or the number of\n\
         /// actions and the index of its line in `PAGES`, or {NOTHING} where there is neither.\n#[rustfmt::skip]\npub static ABOUT: [u8; {}] = [\n",
        about.len()
    );
    for row in about.chunks(24) {
        let _ = writeln!(out, "    {},", row.iter().map(u8::to_string).collect::<Vec<_>>().join(", "));
    }
    let _ = write!(
        out,
        "];\n\n/// How each paged action is paged, in order of name, a line each: the path of its rows, the member that tells them apart (`-`\n\
         /// for none), the largest page worth asking for, what positions count, the parameter for the position, its first value, and\n\
         /// the parameter for the size.\npub(super) static PAGES: &str = \"\\\n{pages}\";\n\n\
         /// Regions that are reached through their own endpoint only.\npub(super) static FINANCE: &str = {:?};\n",
        finance.join(" ")
    );
    Ok(out)
}

/// The names of positions and sizes, and what positions count.
struct Places {
    unit: &'static str,
    position: &'static str,
    first: u8,
    size: &'static str,
}

fn places(action: &Action, paging: &Paging) -> Result<Places> {
    let counted = paging.total.as_deref() == Some("TotalCount") || paging.style == PagingStyle::Numbered;
    ensure!(counted, "{}: the rows of a list are counted in TotalCount", action.place);
    let rows = Places { unit: "rows", position: "Offset", first: 0, size: "Limit" };
    Ok(match paging.style {
        PagingStyle::Rows => rows,
        PagingStyle::Pages => Places { unit: "pages", ..rows },
        PagingStyle::Numbered => Places { unit: "pages", position: "PageNumber", first: 1, size: "PageSize" },
    })
}

fn page(action: &Action, paging: &Paging) -> Result<String> {
    let Places { unit, position, first, size } = places(action, paging)?;
    let (rows, identity, largest) = (&paging.items, paging.identity.as_deref(), page_size(action, size)?);
    Ok(format!("{rows} {} {largest} {unit} {position} {first} {size}", identity.unwrap_or("-")))
}

/// How a row of `PAGING` is read.
const PAGING_TYPE: &str = "\
/** How the list of an action is paged. */
export interface Paging {
  /** The path to the rows in an answer. */
  rows: string;
  /** The member that tells rows apart, where one does. */
  identity?: string;
  /** The most rows that a page may have. */
  largest: number;
  /** Whether positions count rows, and not pages. */
  countsRows: boolean;
  /** The parameter for a position, and the first position. */
  position: string;
  first: number;
  /** The parameter for the size of a page. */
  size: string;
}

/** How the list of each paged action is paged. */
export const PAGING: Record<string, Paging> = {
";

fn javascript(spec: &Spec) -> Result<String> {
    let mut out = format!("{HEADER}// How lists are paged, as `PAGES` in src/call/facts.rs has it.\n\n{PAGING_TYPE}");
    for (action, paging) in paged(spec) {
        let Places { unit, position, first, size } = places(action, paging)?;
        let identity = paging.identity.as_deref().map_or_else(String::new, |name| format!("identity: {name:?}, "));
        let _ = writeln!(
            out,
            "  {}: {{ rows: {:?}, {identity}largest: {}, countsRows: {}, position: {position:?}, first: {first}, size: {size:?} }},",
            action.name,
            paging.items,
            page_size(action, size)?,
            unit == "rows"
        );
    }
    out.push_str("};\n");
    Ok(out)
}

/// The largest page the manual allows, within reason.
fn page_size(action: &Action, name: &str) -> Result<u64> {
    let field = action.input.iter().find(|field| field.name == name);
    let field = field.with_context(|| format!("{}: a paged action has a {name}", action.place))?;
    let largest = field.fact("range").or(field.fact("advised")).and_then(|range| range.split_once(".."));
    let size = match largest {
        Some((_, largest)) => largest.parse().with_context(|| field.place.clone())?,
        None => PAGE_SIZE,
    };
    Ok(size.min(LARGEST_PAGE))
}

fn rows(spec: &Spec) -> Result<String> {
    let mut out = format!("{HEADER}//! What the pages of each list hold.\n\n#![allow(deprecated)]\n\n");
    for (action, paging) in paged(spec) {
        let _ = write!(
            out,
            "#[cfg(feature = {:?})]\nimpl super::Paged for super::{} {{\n    type Row = {};\n}}\n\n",
            action.category,
            names::item(&action.name),
            row(spec, &action.output, &paging.items).with_context(|| action.place.clone())?
        );
    }
    Ok(out)
}

/// The type of the elements at a path.
fn row(spec: &Spec, fields: &[Field], path: &str) -> Result<String> {
    let (name, deeper) = path.split_once('.').map_or((path, None), |(name, deeper)| (name, Some(deeper)));
    let field =
        fields.iter().find(|field| field.name == name).with_context(|| format!("there is no {name} to hold rows"))?;
    match (&field.kind, deeper) {
        (Kind::Struct(name), Some(deeper)) => {
            let structure =
                spec.structs.iter().find(|structure| structure.name == *name).context("a described structure")?;
            row(spec, &structure.fields, deeper)
        }
        (Kind::Struct(name), None) if field.array => Ok(format!("super::{}", names::item(name))),
        (Kind::String, None) if field.array => Ok("alloc::string::String".into()),
        _ => bail!("{path} holds no rows"),
    }
}
