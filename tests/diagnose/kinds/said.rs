//! Every sentence of the engine in the other language of the page.

use std::collections::BTreeMap;

use tencentdb_postgres::diagnose::variants;

/// The sentences of a file, by code and variant.
fn sentences(file: &str, object: &str) -> BTreeMap<(String, String), String> {
    let path = format!("{}/www/debugger/strings/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let start = text.find(&format!("export const {object} = ")).unwrap();
    let end = start + text[start..].find("\n};").unwrap();
    // What stands in quotes, or before a colon without any, in turn: a name opens a cause at the margin, or has a sentence behind it.
    let mut out = BTreeMap::new();
    let mut code = String::new();
    for line in text[start..end].lines().skip(1) {
        let mut rest = line;
        if line.starts_with("  ") && !line.starts_with("   ") && !line.starts_with("  }") {
            let (name, after) = line.split_once(": {").unwrap();
            code = name.trim().trim_matches('"').into();
            rest = after;
        }
        while let Some((name, after)) = rest.split_once(": \"") {
            let end =
                after.char_indices().find(|(at, letter)| *letter == '"' && !after[..*at].ends_with('\\')).unwrap().0;
            let name = name.trim_start_matches(['}', ',', ' ']).trim().trim_matches('"').to_owned();
            assert!(out.insert((code.clone(), name.clone()), after[..end].into()).is_none(), "{code}/{name} twice");
            rest = &after[end + 1..];
        }
    }
    out
}

#[test]
fn every_variant_is_said_in_chinese() {
    let (mut found, mut tried) = (sentences("zh-found.js", "found"), sentences("zh-tried.js", "tried"));
    let mut wrong = Vec::new();
    for (cause, variant, count, is_tried) in variants() {
        let key = (cause.code().to_owned(), variant.to_owned());
        let Some(text) = (if is_tried { &mut tried } else { &mut found }).remove(&key) else {
            wrong.push(format!("{}/{variant} is missing", cause.code()));
            continue;
        };
        let is_chinese = text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
        // What a parser expected is English, and stands beside the sentence.
        let untold = if matches!(variant, "form" | "algorithm") { 1 } else { 0 };
        let told = (0..9).filter(|at| text.contains(&format!("{{{at}}}"))).count();
        if !is_chinese || told + untold != count || text.ends_with('。') == is_tried && !variant.is_empty() {
            wrong.push(format!("{}/{variant}: {text}", cause.code()));
        }
    }
    wrong.extend(found.keys().chain(tried.keys()).map(|(code, variant)| format!("{code}/{variant} is said nowhere")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
