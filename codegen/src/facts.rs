//! Writes what clients know beside the tables: the states of instances and what each write leads to
//! (`src/client/facts.rs`, `pkg/src/generated/leads.ts`), and for JavaScript the facts of the service: version, hosts,
//! limits, headers, languages, points in time (`pkg/src/generated/facts.ts`), which actions belong together
//! (`pkg/src/generated/categories.ts`), where instances are named (`pkg/src/generated/instances.ts`, for the emulator
//! `emulator/src/access/instance_params.rs`), and what costs money (`pkg/src/generated/orders.ts`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::{Context, Result};

use crate::model::*;
use crate::{Files, price};

const HEADER: &str = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n";

/// Writes all of them.
pub fn write(spec: &Spec, files: &mut Files) -> Result<()> {
    let states = states(spec);
    files.insert("src/client/facts.rs".into(), rust(spec, &states)?);
    files.insert("pkg/src/generated/facts.ts".into(), javascript(spec)?);
    files.insert("pkg/src/generated/leads.ts".into(), javascript_leads(spec, &states)?);
    files.insert("pkg/src/generated/categories.ts".into(), javascript_categories(spec));
    files.insert("pkg/src/generated/instances.ts".into(), javascript_instances(spec));
    files.insert("pkg/src/generated/orders.ts".into(), format!("{HEADER}{}", price::javascript(spec)?));
    files.insert("emulator/src/access/instance_params.rs".into(), rust_instances(spec));
    Ok(())
}

/// The states instances can be in, blanks as dashes; no longer being there is one.
pub fn states(spec: &Spec) -> Vec<String> {
    let list = spec.enums.iter().find(|list| list.name == "DBInstanceStatus");
    let states = list.into_iter().flat_map(|list| &list.values).map(|value| value.wire.replace(' ', "-"));
    states.chain(["gone".into()]).collect()
}

/// The parameters that are points in time. A name is one everywhere, or nowhere.
fn moments(spec: &Spec) -> Result<BTreeSet<&str>> {
    let inputs = || spec.actions.iter().flat_map(|action| &action.input);
    let moments: BTreeSet<&str> = inputs().filter(|field| field.is_moment()).map(|field| &*field.name).collect();
    let other = inputs().find(|field| !field.is_moment() && moments.contains(&*field.name));
    other.map_or(Ok(()), |field| anyhow::bail!("{}: {} is a point in time elsewhere", field.place, field.name))?;
    Ok(moments)
}

/// What the read of a row is told: its fixed parameters, and its filters.
type Told<'a> = (Vec<(&'a str, u64)>, Vec<(&'a str, &'a str)>);

fn told<'a>(spec: &Spec, row: &'a LeadsRow) -> Result<Told<'a>> {
    let read = spec.actions.iter().find(|action| action.name == row.read).context("a described action")?;
    let (fixed, filters): (Vec<_>, Vec<_>) =
        row.others.iter().partition(|(name, _)| read.input.iter().any(|field| field.name == *name));
    let number = |(name, value): &'a (String, String)| {
        Ok((&**name, value.parse().with_context(|| format!("{name} is a number"))?))
    };
    let fixed = fixed.into_iter().map(number).collect::<Result<_>>()?;
    Ok((fixed, filters.into_iter().map(|(name, source)| (&**name, &**source)).collect()))
}

/// Every action that says what it leads to.
fn leads(spec: &Spec) -> impl Iterator<Item = (&str, &Leads)> {
    spec.actions.iter().filter_map(|action| Some((&*action.name, action.leads.as_ref()?)))
}

fn rust(spec: &Spec, states: &[String]) -> Result<String> {
    let mut out = format!(
        "{HEADER}//! What waiting knows of actions and instances.\n\nuse super::leads::{{Leads, Row}};\n\
             use crate::api::DbInstanceStatus;\n\n"
    );
    let _ = write!(
        out,
        "/// The states instances can be in, blanks as dashes, and `gone`.\npub(super) static STATES: [&str; {}] = {states:?};\n\n\
         /// What writes lead to whose answers may name nothing, by action.\npub(super) static LEADS: &[(&str, Leads)] = &[\n",
        states.len()
    );
    for (action, leads) in leads(spec) {
        let leads = match leads {
            Leads::Nothing => continue,
            Leads::Instance(state) if state == "gone" => "InstanceGone".to_owned(),
            Leads::Instance(state) => {
                let known =
                    spec.enums.iter().filter(|list| list.name == "DBInstanceStatus").flat_map(|list| &list.values);
                let value = known.into_iter().find(|value| value.wire == *state).context("a state that is listed")?;
                format!("Instance(DbInstanceStatus::{})", value.constant)
            }
            Leads::Row(row) => {
                let (fixed, filters) = told(spec, row)?;
                let LeadsRow { state, read, row: named, copied, .. } = row;
                format!(
                    "Row(Row {{ read: {read:?}, row: {named:?}, state: {state:?}, copied: &{copied:?}, fixed: &{fixed:?}, filters: &{filters:?} }})"
                )
            }
        };
        let _ = writeln!(out, "    ({action:?}, Leads::{leads}),");
    }
    out.push_str("];\n");
    Ok(out)
}

fn javascript(spec: &Spec) -> Result<String> {
    let moments = moments(spec)?;
    let service = &spec.service;
    let suffix = service.endpoint.strip_prefix(&*service.name).context("the endpoint begins with the service")?;
    let mut out = format!("{HEADER}// What the package knows beside the tables of the wasm.\n\n");
    let mut fact = |doc: &str, name: &str, value: String| {
        let _ = writeln!(out, "/** {doc} */\nexport const {name} = {value};\n");
    };
    fact("The service, as credential scopes and hosts name it.", "SERVICE", format!("{:?}", service.name));
    fact("The version of the API.", "VERSION", format!("{:?}", service.version));
    fact("The suffix of the service's own hosts.", "DOMAIN", format!("{suffix:?}"));
    fact("The host of the international site.", "INTERNATIONAL_ENDPOINT", format!("{:?}", service.international));
    for (limit, name, doc) in [
        ("get_bytes", "GET_BYTES", "The bytes of a query, at most."),
        ("v1_post_bytes", "FORM_BYTES", "The bytes of a form, at most."),
        ("v3_post_bytes", "BODY_BYTES", "The bytes of any other body, at most."),
        ("answer_bytes", "ANSWER_BYTES", "The bytes of an answer, at most."),
    ] {
        let (_, value) =
            service.limits.iter().find(|(name, _)| name == limit).with_context(|| format!("no {limit}"))?;
        fact(doc, name, value.to_string());
    }
    let common = service.common_params.iter().filter(|param| {
        let header = service.headers.iter().find(|header| Some(&header.name) == param.header.as_ref());
        header.is_some_and(|header| !header.reserved)
    });
    let names = |wanted: fn(&Header) -> bool| -> Vec<String> {
        service.headers.iter().filter(|header| wanted(header)).map(|header| header.name.clone()).collect()
    };
    let lower = |names: Vec<String>| names.iter().map(|name| name.to_lowercase()).collect::<Vec<_>>();
    let list = |names: &[String]| format!("{names:?} as readonly string[]");
    let constants = |names: &[String]| format!("{names:?} as const");
    let common: Vec<String> = common.map(|param| param.name.clone()).collect();
    fact("The common parameters that a header carries, but for the timestamp.", "COMMON_PARAMS", constants(&common));
    fact("The headers that may be shown.", "SHOWN_HEADERS", list(&names(|header| !header.secret)));
    let signed = lower(names(|header| header.signed));
    let reserved = lower(names(|header| header.reserved));
    fact("The headers that every signature covers, in lower case.", "SIGNED_HEADERS", list(&signed));
    fact("The headers that only the signer writes, in lower case.", "RESERVED_HEADERS", list(&reserved));
    let words = lower(names(|header| header.word));
    fact("The headers of one value without a comma, in lower case.", "WORD_HEADERS", list(&words));
    let finance: Vec<String> =
        spec.regions.iter().filter(|region| region.finance).map(|region| region.code.clone()).collect();
    fact("The regions that answer on hosts of their own only.", "FINANCE_REGIONS", list(&finance));
    let _ = write!(
        out,
        "/** The parameters that are points in time. */\nexport const MOMENTS: ReadonlySet<string> = new Set({:?});\n\n\
         /** The languages of the service's messages. */\nexport const LANGUAGES: readonly string[] = {:?};\n",
        moments.iter().collect::<Vec<_>>(),
        service.languages
    );
    Ok(out)
}

/// How a row of `LEADS` is read.
const LEADS_TYPES: &str = "\
/** A row of a list that a write leads to. */
export interface LeadsToRow {
  /** The read that lists it. */
  read: string;
  /** The member that identifies a row, and the parameter or the answer's member that names it. */
  row: [identity: string, name: string];
  /** The member that says its state, and the state it comes into. Without it the row goes. */
  state?: [member: string, value: string];
  /** The parameters that the read has from the write, those that are always the same, and its filters by name. */
  copied: string[];
  fixed: Record<string, number>;
  filters: Record<string, string>;
}

/** What a write leads to: the state of an instance, or a row. */
export type Leads = { instance: string } | LeadsToRow;

";

fn javascript_leads(spec: &Spec, states: &[String]) -> Result<String> {
    let mut out = format!("{HEADER}// What waiting knows of actions and instances.\n\n");
    let _ = write!(
        out,
        "/** The states instances can be in, blanks as dashes, and `gone`. */\nexport const STATES: readonly string[] = {states:?};\n\n\
         {LEADS_TYPES}\
         /**\n * What writes lead to whose answers may name nothing: a state of the instances they name, or a row of a list, told by the member of\n \
         * `row`, in a `state`, or gone.\n */\nexport const LEADS: Record<string, Leads> = {{\n",
    );
    for (action, leads) in leads(spec) {
        let leads = match leads {
            Leads::Nothing => continue,
            Leads::Instance(state) => format!("{{ instance: {state:?} }}"),
            Leads::Row(row) => {
                let (fixed, filters) = told(spec, row)?;
                let object = |pairs: Vec<String>| {
                    if pairs.is_empty() { "{}".into() } else { format!("{{ {} }}", pairs.join(", ")) }
                };
                let state =
                    row.state.as_ref().map_or(String::new(), |(name, value)| format!("state: [{name:?}, {value:?}], "));
                format!(
                    "{{ read: {:?}, row: [{:?}, {:?}], {state}copied: {:?}, fixed: {}, filters: {} }}",
                    row.read,
                    row.row.0,
                    row.row.1,
                    row.copied,
                    object(fixed.iter().map(|(name, value)| format!("{name}: {value}")).collect()),
                    object(filters.iter().map(|(name, source)| format!("{name:?}: {source:?}")).collect()),
                )
            }
        };
        let _ = writeln!(out, "  {action}: {leads},");
    }
    out.push_str("};\n");
    Ok(out)
}

/// The names of fields, sorted, each once.
fn names<'a>(fields: impl Iterator<Item = &'a Field>) -> Vec<&'a str> {
    fields.map(|field| &*field.name).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Returns whether a parameter names instances.
fn names_instances(field: &Field) -> bool {
    ["InstanceId", "InstanceIdSet", "InstanceIds"].iter().any(|end| field.name.ends_with(end))
}

/// The parameters that name instances.
fn instance_params(spec: &Spec) -> Vec<&str> {
    names(spec.actions.iter().flat_map(|action| &action.input).filter(|field| names_instances(field)))
}

/// Where instances are named, for the emulator's policies.
fn rust_instances(spec: &Spec) -> String {
    let params = instance_params(spec);
    format!(
        "{HEADER}//! Where instances are named.\n\n/// The parameters that name instances.\n\
         pub(super) const INSTANCE_PARAMS: [&str; {}] = {params:?};\n",
        params.len()
    )
}

/// Where instances are named, for rules that are about some of them.
fn javascript_instances(spec: &Spec) -> String {
    let params = instance_params(spec);
    let inputs = spec.actions.iter().flat_map(|action| &action.input);
    let groups = names(inputs.filter(|field| field.name.ends_with("ReadOnlyGroupId")));
    let mut out = format!(
        "{HEADER}// Where instances are named.\n\n/** The parameters that name instances. */\n\
         export const INSTANCE_PARAMS: readonly string[] = {params:?};\n\n\
         /** The parameters that name read-only groups. They belong to an instance, and calls need not name it. */\n\
         export const GROUP_PARAMS: readonly string[] = {groups:?};\n\n\
         /** A list whose rows name instances: where the rows are, and which member of a row names them. */\n\
         export interface FilteredList {{\n  rows: string;\n  instance: string;\n}}\n\n\
         /** Lists that go over all instances. Others that name instances need the id of one. */\n\
         export const LISTS: ReadonlyMap<string, FilteredList> = new Map([\n"
    );
    let of_one = |action: &&Action| action.input.iter().any(|field| field.required && names_instances(field));
    for action in spec.actions.iter().filter(|action| action.read && !of_one(action)) {
        for field in action.output.iter().filter(|field| field.array) {
            let Kind::Struct(name) = &field.kind else { continue };
            let rows = spec.structs.iter().find(|structure| structure.name == *name);
            let members: Vec<&str> = rows.iter().flat_map(|rows| &rows.fields).map(|field| &*field.name).collect();
            if let Some(instance) = params.iter().find(|param| members.contains(*param)) {
                let (action, rows) = (&action.name, &field.name);
                let _ = writeln!(out, "  [{action:?}, {{ rows: {rows:?}, instance: {instance:?} }}],");
            }
        }
    }
    out.push_str("]);\n");
    out
}

/// The names of groups of actions, for rules that allow or deny them as one.
fn javascript_categories(spec: &Spec) -> String {
    let mut categories = BTreeMap::<&str, Vec<&str>>::new();
    for action in &spec.actions {
        categories.entry(&action.category).or_default().push(&action.name);
    }
    let mut out = format!(
        "{HEADER}// Which actions belong together.\n\n/** The actions of each category. */\n\
         export const CATEGORIES: ReadonlyMap<string, readonly string[]> = new Map([\n"
    );
    for (category, actions) in categories {
        let _ = writeln!(out, "  [{category:?}, {actions:?}],");
    }
    out.push_str("]);\n");
    out
}
