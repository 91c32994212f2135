//! Kinds of faults with many members each: what holds for one must hold for its neighbours.

mod bodies;
mod breaks;
mod digests;
mod ids;
mod keys;
mod old;
mod rules;
#[cfg(not(target_arch = "wasm32"))]
mod said;
mod times;

use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{Diagnosis, Knowledge, diagnose};

use super::signer::{Draft, ID, KEY, hmac};

/// Diagnoses with the right pair.
fn with_key(text: &str) -> Diagnosis {
    let credential = Credential::new(ID, KEY);
    diagnose(text, &Knowledge { credential: Some(&credential), ..Knowledge::default() })
}

/// Codes and variants of what was found, with a star where it is proved.
fn found(diagnosis: &Diagnosis) -> Vec<String> {
    let shown = |finding: &tencentdb_postgres::diagnose::Finding| {
        let star = if finding.proved { "*" } else { "" };
        format!("{}/{}{star}", finding.cause.code(), finding.variant.unwrap_or_default())
    };
    diagnosis.findings.iter().map(shown).collect()
}

/// Holds that each request has one finding, of this cause, and proved.
fn all_proved(code: &str, cases: impl IntoIterator<Item = (String, String)>) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (name, text) in cases {
        let found = found(&with_key(&text));
        count += 1;
        if !matches!(found.as_slice(), [only] if only.starts_with(&format!("{code}/")) && only.ends_with('*')) {
            wrong.push(format!("{name:?}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

/// A request whose canonical request and string to sign were put together otherwise.
fn put_together(draft: &Draft, canonical: impl Fn(String) -> String, to_sign: impl Fn(String) -> String) -> String {
    let text = to_sign(draft.to_sign(&canonical(draft.canonical())));
    draft.finish_with(&draft.authorization(&hex::encode(hmac(&draft.key(), &text)))).http()
}
