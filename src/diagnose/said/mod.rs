//! The sentences for every cause and variant. Reading finds sentences; recomputing assumes phrases, which follow
//! "with"; a few variants have a cure of their own. `{}` is filled with a text of the request.
//!
//! The files have a line for each, because that compresses best. The page has the same in other languages, by the same
//! names.

use alloc::vec::Vec;

use super::finding::Cause;
use super::strings::{concat, cut, split};

const FOUND: &str = include_str!("found.txt");
const TRIED: &str = include_str!("tried.txt");
const FIXES: &str = include_str!("fixes.txt");

/// Returns the text of a variant; empty if there is none.
fn said(text: &'static str, cause: Cause, variant: &str) -> &'static str {
    let name = concat(&[cause.code(), "/", variant]);
    split(text, "\n").into_iter().map(|line| cut(line, " ")).find(|(own, _)| *own == name).unwrap_or_default().1
}

/// Returns the sentence for what reading found.
pub(super) fn sentence(cause: Cause, variant: &str) -> &'static str {
    said(FOUND, cause, variant)
}

/// Returns the phrase for what was assumed.
pub(super) fn phrase(cause: Cause, variant: &str) -> &'static str {
    said(TRIED, cause, variant)
}

/// Returns the cure.
pub(super) fn fix(cause: Cause, variant: &str) -> &'static str {
    match said(FIXES, cause, variant) {
        "" => cause.fix(),
        fix => fix,
    }
}

/// Returns every cause with every variant, to say the same in another language: with the number of texts that fill its
/// message, and whether recomputing proves it.
#[must_use]
pub fn variants() -> Vec<(Cause, &'static str, usize, bool)> {
    let causes: Vec<(Cause, &str)> = Cause::ALL.iter().map(|cause| (*cause, cause.code())).collect();
    let mut all = Vec::new();
    for (text, is_tried) in [(FOUND, false), (TRIED, true)] {
        for line in text.lines() {
            let (name, said) = cut(line, " ");
            let (code, variant) = cut(name, "/");
            let cause = causes.iter().find(|(_, own)| *own == code);
            all.extend(cause.map(|(cause, _)| (*cause, variant, split(said, "{}").len() - 1, is_tried)));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_variant_has_one_sentence() {
        let all = variants();
        let names: BTreeSet<_> = all.iter().map(|(cause, variant, ..)| (cause.code(), *variant)).collect();
        assert_eq!(names.len(), all.len(), "a variant is a sentence or a phrase, and one of it");
        assert_eq!(all.len(), FOUND.lines().count() + TRIED.lines().count(), "a line of no cause");
        for line in FOUND.lines() {
            assert!(line.ends_with('.') || line.ends_with("/ {}"), "{line}");
        }
        for line in TRIED.lines() {
            assert!(!line.ends_with('.') && !cut(line, " ").1.is_empty(), "{line}");
        }
        for line in FIXES.lines() {
            let (code, variant) = cut(cut(line, " ").0, "/");
            assert!(names.contains(&(code, variant)) && line.ends_with('.'), "{line}");
        }
    }
}
