//! What stands where line breaks belong.

use super::super::signer::*;
use super::{all_proved, found, put_together, with_key};
use tencentdb_postgres::diagnose::{Knowledge, diagnose};

const BREAKS: [&str; 14] = [
    "\\n",
    "n",
    " ",
    "\r",
    "\r\n",
    "\\r\\n",
    "\n  ",
    "\n    ",
    "\n      ",
    "\n        ",
    "\n\t",
    "\n\t\t",
    "\\\\n",
    "",
];

fn broken(by: &'static str) -> impl Fn(String) -> String {
    move |text| text.replace('\n', by)
}

/// Only the lines of the headers, or all others.
fn headers(by: &'static str, theirs: bool) -> impl Fn(String) -> String {
    move |text| {
        let lines: Vec<&str> = text.split('\n').collect();
        let of_headers = |at: usize| lines[at].starts_with("content-type:") || lines[at].starts_with("host:");
        let mut out = String::new();
        for at in 0..lines.len() {
            out += lines[at];
            if at + 1 < lines.len() {
                out += if of_headers(at) == theirs { by } else { "\n" };
            }
        }
        out
    }
}

fn same(text: String) -> String {
    text
}

#[test]
fn other_line_breaks_are_proved_in_every_place() {
    let draft = Draft::post();
    let mut cases = Vec::new();
    for by in BREAKS {
        cases.push((format!("everywhere {by:?}"), put_together(&draft, broken(by), broken(by))));
        cases.push((format!("canonical {by:?}"), put_together(&draft, broken(by), same)));
        cases.push((format!("string {by:?}"), put_together(&draft, same, broken(by))));
        cases.push((format!("headers {by:?}"), put_together(&draft, headers(by, true), same)));
        cases.push((format!("joined {by:?}"), put_together(&draft, headers(by, false), same)));
        cases.push((format!("joined, both {by:?}"), put_together(&draft, headers(by, false), broken(by))));
    }
    all_proved("canonical-request-form", cases);
}

#[test]
fn indented_templates_are_proved_with_bare_empty_lines() {
    let draft = Draft::post();
    let mut cases = Vec::new();
    for by in ["\n  ", "\n    ", "\n      ", "\n        ", "\n\t"] {
        let bare = move |text: String| text.replace('\n', by).replace(&format!("{by}\n"), "\n\n");
        cases.push((format!("canonical {by:?}"), put_together(&draft, bare, same)));
        cases.push((format!("both {by:?}"), put_together(&draft, bare, broken(by))));
    }
    all_proved("canonical-request-form", cases);
}

#[test]
fn breaks_at_either_end_are_proved() {
    let draft = Draft::post();
    let mut cases = Vec::new();
    for (before, after) in [("\n", ""), ("", "\n"), ("\n", "\n")] {
        let ends = move |text: String| format!("{before}{text}{after}");
        cases.push((format!("canonical {before:?} {after:?}"), put_together(&draft, ends, same)));
        cases.push((format!("string {before:?} {after:?}"), put_together(&draft, same, ends)));
        cases.push((format!("both {before:?} {after:?}"), put_together(&draft, ends, ends)));
    }
    all_proved("canonical-request-form", cases);
}

#[test]
fn line_breaks_and_another_fault_are_both_proved() {
    for by in ["\\n", "\r\n", "\n    "] {
        let draft = Draft::post().sent(|side| side.content_type = "application/json; charset=utf-8".into());
        let mut codes = found(&with_key(&put_together(&draft, broken(by), broken(by))));
        codes.sort();
        assert_eq!(codes, ["canonical-request-form/breaks*", "content-type-changed/content-type-charset*"], "{by:?}");
    }
    // The start of a template on a line of its own, and all of it indented.
    let indented = |text: String| format!("\n{text}").replace('\n', "\n    ");
    let codes = found(&with_key(&put_together(&Draft::post(), indented, same)));
    assert!(codes.iter().all(|code| code.starts_with("canonical-request-form/") && code.ends_with('*')), "{codes:?}");
}

#[test]
fn printed_text_with_other_breaks_is_shown_apart_from_the_right_one() {
    let draft = Draft::post();
    let canonical = draft.canonical();
    for by in BREAKS {
        let printed = canonical.replace('\n', by);
        let diagnosis =
            diagnose(&draft.finish().http(), &Knowledge { printed: Some(&printed), ..Knowledge::default() });
        let first = &diagnosis.findings[0];
        assert_eq!(first.cause.code(), "canonical-request-form", "{by:?}");
        let (expected, actual) = (first.expected.as_deref().unwrap(), first.actual.as_deref().unwrap());
        assert_ne!(
            expected.chars().take(80).collect::<String>(),
            actual.chars().take(80).collect::<String>(),
            "{by:?}"
        );
    }
}
