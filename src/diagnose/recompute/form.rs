//! Other ways to compose canonical request and string to sign from the right ingredients.

use alloc::string::String;

use super::super::finding::Cause;
use super::assumption::Assumptions;
use super::recipe::{Recipe, Slot};

const C: Cause = Cause::CanonicalForm;
const D: Cause = Cause::DigestForm;
const V: Cause = Cause::HeaderValues;

/// The templates in place of the right ones.
const TEMPLATES: &[(Cause, &str, Slot, &str)] = &[
    (V, "action-case-kept", Slot::Line, "n:a\n"),
    (V, "values-case-kept", Slot::Line, "n:V\n"),
    (V, "values-untrimmed", Slot::Line, "n:u\n"),
    (V, "names-case-kept", Slot::Line, "N:v\n"),
    (V, "headers-as-written", Slot::Line, "N:R\n"),
    (C, "no-blank-line", Slot::Canonical, "M\nP\nQ\nh\nL\nB"),
    (C, "no-query-line", Slot::Canonical, "M\nP\nH\nL\nB"),
    (C, "no-path-line", Slot::Canonical, "M\nQ\nH\nL\nB"),
    (C, "no-list-line", Slot::Canonical, "M\nP\nQ\nH\nB"),
    (C, "no-hash-line", Slot::Canonical, "M\nP\nQ\nH\nL"),
    (C, "canonical-trailing-break", Slot::Canonical, "M\nP\nQ\nH\nL\nB\n"),
    (C, "canonical-leading-break", Slot::Canonical, "\nM\nP\nQ\nH\nL\nB"),
    (C, "canonical-breaks-around", Slot::Canonical, "\nM\nP\nQ\nH\nL\nB\n"),
    (C, "space-after-colon", Slot::Line, "n: v\n"),
    (C, "names-by-comma", Slot::Canonical, "M\nP\nQ\nH\nC\nB"),
    (C, "headers-on-one-line", Slot::Canonical, "M\nP\nQ\no\nL\nB"),
    (C, "question-mark", Slot::Canonical, "M\nP\n?Q\nH\nL\nB"),
    (D, "canonical-hash-upper", Slot::ToSign, "A\nT\nD/E/F\nU"),
    (D, "canonical-unhashed", Slot::ToSign, "A\nT\nD/E/F\nR"),
    (D, "canonical-hash-base64", Slot::ToSign, "A\nT\nD/E/F\nY"),
    (C, "to-sign-trailing-break", Slot::ToSign, "A\nT\nD/E/F\nX\n"),
    (C, "to-sign-leading-break", Slot::ToSign, "\nA\nT\nD/E/F\nX"),
    (C, "to-sign-breaks-around", Slot::ToSign, "\nA\nT\nD/E/F\nX\n"),
    (C, "to-sign-short-scope", Slot::ToSign, "A\nT\nD/E\nX"),
    (C, "to-sign-id-in-scope", Slot::ToSign, "A\nT\nI/D/E/F\nX"),
    (C, "to-sign-scope-order", Slot::ToSign, "A\nT\nE/D/F\nX"),
];

/// Templates of strings to sign that lack a line: too rare to be tried with anything else.
const SHORT: &[(&str, &str)] = &[
    ("to-sign-without-algorithm", "T\nD/E/F\nX"),
    ("to-sign-without-timestamp", "A\nD/E/F\nX"),
    ("to-sign-without-scope", "A\nT\nX"),
];

/// Breaks at the ends of both texts, as string templates leave them if both texts are written the same way.
const ENDS_OF_BOTH: &[(&str, &str, &str)] = &[
    ("both-trailing-break", "M\nP\nQ\nH\nL\nB\n", "A\nT\nD/E/F\nX\n"),
    ("both-leading-break", "\nM\nP\nQ\nH\nL\nB", "\nA\nT\nD/E/F\nX"),
    ("both-breaks-around", "\nM\nP\nQ\nH\nL\nB\n", "\nA\nT\nD/E/F\nX\n"),
];

pub(super) fn assumptions(base: &Recipe, path: &str, url: &str, out: &mut Assumptions) {
    for (cause, id, slot, template) in TEMPLATES.iter().copied() {
        out.add(cause, id, slot, template).usual();
    }
    for (id, canonical, to_sign) in ENDS_OF_BOTH.iter().copied() {
        out.add_all(C, id, &[], &[(Slot::Canonical, canonical), (Slot::ToSign, to_sign)]).usual();
    }
    for (line, id) in [("N:v\n", "names-case-kept"), ("N:R\n", "headers-as-written")] {
        out.add_all(V, id, &[], &[(Slot::Line, line), (Slot::Canonical, "M\nP\nQ\nH\nK\nB")]).usual();
    }
    for (id, template) in SHORT.iter().copied() {
        out.add(C, id, Slot::ToSign, template);
    }
    for (id, path) in [("path-kept", path), ("path-empty", ""), ("path-url", url)] {
        out.add(C, id, Slot::Path, path);
    }
    let sent = String::from(base.get(Slot::Method));
    for method in ["POST", "GET", "post", "get", "PUT"] {
        out.add(C, "method", Slot::Method, method).usual().shown(&sent, method);
    }
}
