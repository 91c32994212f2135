//! One request for each kind of fault, written where the debugger's page can read them.

use std::collections::BTreeMap;

use super::faults;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/www/debugger/examples.js");

#[test]
fn examples_of_the_page_are_up_to_date() {
    let lines = faults::all().into_iter().filter(|fault| fault.example).map(|fault| {
        let mut example =
            BTreeMap::from([("code", fault.code.to_owned()), ("input", fault.input), ("answer", fault.answer)]);
        if let Some((id, key, token)) = fault.credential {
            example.extend([("secretId", id), ("secretKey", key), ("token", token.unwrap_or_default())]);
        }
        format!("  {},\n", serde_json::to_string(&example).unwrap())
    });
    let lines: Vec<String> = lines.collect();
    assert_eq!(lines.len(), 27, "the 26, and a wrong secret");
    let text = format!(
        "// Generated from the faults that the engine is tested with, by tests/diagnose/examples.rs: a request with each \
         of them.\n// The keys are made up.\n\n\
         /**\n * @type {{{{\n *   code: string, input: string, answer: string, secretId?: string, secretKey?: string, \
         token?: string\n * }}[]}}\n */\n\
         export const examples = [\n{}];\n",
        lines.concat()
    );
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(PATH, &text).unwrap();
    }
    assert!(
        std::fs::read_to_string(PATH).unwrap() == text,
        "www/debugger/examples.js is stale: run this test with UPDATE=1"
    );
}

/// Where the causes are listed for people and for TypeScript.
#[test]
fn every_cause_is_listed() {
    let listed = [("docs/signatures.md", '`'), ("pkg/src/diagnose/diagnose.ts", '"')];
    for (path, quote) in listed {
        let text = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        for cause in tencentdb_postgres::diagnose::Cause::ALL {
            assert!(text.contains(&format!("{quote}{}{quote}", cause.code())), "{path} lacks {}", cause.code());
        }
    }
}
