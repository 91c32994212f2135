//! Texts in place of line breaks: other breaks, escapes left as they were written, or the indentation of a template.

use alloc::vec::Vec;

use super::super::finding::Cause;
use super::assumption::Assumptions;
use super::recipe::Slot;

/// The texts in place of a line break, the likeliest first. The first are tried together with other faults.
const BREAKS: &[&str] = &[
    "\\n",
    "\r\n",
    "n",
    "\n    ",
    "\n  ",
    "\n        ",
    " ",
    "\r",
    "\n\t",
    "\n      ",
    "",
    "\\r\\n",
    "\\\\n",
    "/n",
    "\\\n",
    "\n ",
    "\n   ",
    "\n          ",
    "\n            ",
    "\n                ",
    "\n\t\t",
    "\n\t\t\t",
    " \n",
    "\n\r",
    "%0A",
    ",",
];
const COMMON: usize = 6;

const C: Slot = Slot::CanonicalBreak;
const L: Slot = Slot::LineBreak;
const S: Slot = Slot::ToSignBreak;
const BARE: Slot = Slot::BareLines;

/// The ingredients in which the breaks are others, the likeliest first.
const PLACES: &[(&str, &[Slot])] = &[
    ("breaks", &[C, L, S]),
    ("canonical-breaks", &[C, L]),
    ("to-sign-breaks", &[S]),
    ("canonical-breaks", &[C]),
    ("header-breaks", &[L]),
    ("breaks", &[C, S]),
    ("breaks", &[L, S]),
    ("canonical-breaks", &[C, L, BARE]),
    ("breaks", &[C, L, S, BARE]),
];

pub(super) fn assumptions(out: &mut Assumptions) {
    for (at, text) in BREAKS.iter().copied().enumerate() {
        for (place, (id, slots)) in PLACES.iter().copied().enumerate() {
            let changes: Vec<(Slot, &str)> = slots.iter().map(|slot| (*slot, text)).collect();
            if !slots.contains(&BARE) || is_indented(text) {
                out.add_all(Cause::CanonicalForm, id, &[text], &changes).usual = at < COMMON && place < 3;
            }
        }
    }
}

/// Returns whether a break is followed by white space.
fn is_indented(text: &str) -> bool {
    text.starts_with('\n') && text.ends_with([' ', '\t'])
}
