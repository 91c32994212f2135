//! Writes what the API explorer knows beside `describeAction` (`www/explorer/facts.js`): what error codes mean, what a
//! call costs or takes away, how its price is asked, and a request of each action that passes `validate`.

use anyhow::Result;
use serde_json::{Map, Value as Json, json};

use crate::example::{self, Examples};
use crate::model::*;
use crate::{Files, price};

const HEADER: &str = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n\
                      // What the explorer knows beside the descriptions of actions.\n\n";

/// Writes the file.
pub fn write(spec: &Spec, examples: &Examples, files: &mut Files) -> Result<()> {
    let mut out = HEADER.to_owned();
    let mut put = |doc: &str, name: &str, shape: &str, values: Vec<(&str, Json)>| {
        let lines = values.iter().map(|(key, value)| format!("  {}: {value},\n", json!(key)));
        out +=
            &format!("/** {doc} @type {{{shape}}} */\nexport const {name} = {{\n{}}};\n\n", lines.collect::<String>());
    };
    let categories = spec.categories.iter().map(|category| (&*category.name, json!(category.doc))).collect();
    put("The categories of actions, in their order.", "CATEGORIES", "Record<string, string>", categories);
    let actions = spec.actions.iter().map(|action| Ok((&*action.name, facts(spec, action, examples)?)));
    put(
        "The actions: group, end, a request that passes the check, what the call costs or takes away, the read of its price.",
        "ACTIONS",
        "Record<string, { category: string, withdrawn?: string, example: Record<string, unknown>, caution?: string, \
         orders?: true, \
         price?: { action: string, params: string[], fixed: Record<string, string> } }>",
        actions.collect::<Result<_>>()?,
    );
    let errors = spec.errors.iter().map(|error| {
        (&*error.code, json!({ "doc": error.doc, "class": error.class, "retryability": error.retryability }))
    });
    put(
        "The documented error codes.",
        "ERRORS",
        "Record<string, { doc: string, class: string, retryability: string }>",
        errors.collect(),
    );
    let classes = spec.classes.iter().map(|class| (&*class.name, json!({ "doc": class.doc, "advice": class.advice })));
    put("The classes of faults.", "CLASSES", "Record<string, { doc: string, advice: string }>", classes.collect());
    let retryabilities = spec.retryabilities.iter().map(|one| (&*one.name, json!(one.doc)));
    put("When the same call can help again.", "RETRYABILITIES", "Record<string, string>", retryabilities.collect());
    files.insert("www/explorer/facts.js".into(), format!("{}\n", out.trim_end()));
    Ok(())
}

fn facts(spec: &Spec, action: &Action, examples: &Examples) -> Result<Json> {
    let mut facts = Map::new();
    facts.insert("category".into(), json!(action.category));
    if let Some(date) = &action.withdrawn {
        facts.insert("withdrawn".into(), json!(date));
    }
    facts.insert("example".into(), Json::Object(example::of(spec, action, examples)?.request));
    if let Some(caution) = &action.caution {
        facts.insert("caution".into(), json!(caution));
    }
    if action.price.is_some() {
        facts.insert("orders".into(), json!(true));
    }
    if let Some((read, params, fixed)) = price::asked(spec, action)? {
        let fixed: Map<_, _> = fixed.iter().map(|(name, text)| (name.clone(), json!(text))).collect();
        facts.insert("price".into(), json!({ "action": read, "params": params, "fixed": fixed }));
    }
    Ok(Json::Object(facts))
}
