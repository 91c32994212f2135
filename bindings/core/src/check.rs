//! The table of actions, and the check of parameters.

use alloc::vec::Vec;

use bindings_sign::{answer, locked};
use spin::Mutex;
use tencentdb_postgres::internal::{ABOUT, Decimal, Shapes, append, mask_secrets, push, split_once, walk};
use tencentdb_postgres::model::{self, ActionInfo, Options, Severity};
use wasm_bindgen::prelude::wasm_bindgen;

/// The id of an action that the tables do not know.
const UNKNOWN_ACTION: u32 = u32::MAX;

/// What was read of the tables.
static SHAPES: Mutex<Shapes> = Mutex::new(Shapes::new());

/// Answers with every action, a line of columns separated by blanks each: its name, `r` where it changes nothing and
/// `w` where it does, the documented calls a second (nothing where none are), its id, and the line of the read that
/// verifies it, or a number beyond all lines where none does.
#[wasm_bindgen]
pub fn actions() -> usize {
    answer(0, |_, out| {
        for (action, about) in model::actions().zip(ABOUT) {
            let access: &[u8] = if action.read_only() { b" r " } else { b" w " };
            let id = Decimal::from(action.start());
            append(out, &[action.bytes(), access, action.rate_digits(), b" ", id.as_bytes()]);
            append(out, &[b" ", Decimal::from(usize::from(about)).as_bytes(), b"\n"]);
        }
        out.len()
    })
}

/// Answers with the problems of parameters, a line of columns separated by NULs each: path, code, severity, message and
/// suggestion. The last line says whether they refuse the call: `refused` or `passed`. Without problems there is no
/// line.
#[wasm_bindgen]
pub fn check(action: u32, length: usize, allow_unknown: bool, strict: bool, quoted_scalars: bool) -> usize {
    answer(length, |text, out| {
        let options = Options::default().allow_unknown(allow_unknown).strict(strict).quoted_scalars(quoted_scalars);
        let (action, params) = known(action, text);
        let mut refused = false;
        walk(&mut locked(&SHAPES), action, params, options, &mut |finding| {
            refused |= strict || finding.code.severity() == Severity::Error;
            let (code, severity) = (finding.code, finding.code.severity());
            let [code, severity] = [code.as_str().as_bytes(), severity.as_str().as_bytes()];
            append_line(out, &[finding.path, code, severity, finding.message, finding.suggestion]);
        });
        if !out.is_empty() {
            out.extend_from_slice(if refused { b"refused" } else { b"passed" });
        }
        out.len()
    })
}

/// Appends a line of columns. A name in them may spell control characters, which are separators here.
fn append_line(out: &mut Vec<u8>, columns: &[&[u8]]) {
    for column in columns {
        let start = out.len();
        out.extend_from_slice(column);
        for byte in out.iter_mut().skip(start) {
            *byte = (*byte).max(b' ');
        }
        push(out, 0);
    }
    push(out, b'\n');
}

/// Answers with parameters as they may be shown.
#[wasm_bindgen]
pub fn redact(action: u32, length: usize) -> usize {
    answer(length, |text, out| {
        let (action, params) = known(action, text);
        mask_secrets(&mut locked(&SHAPES), action, params, out);
        out.len()
    })
}

/// Finds the action of an id, or the name before the text where the tables do not know it.
pub fn known(action: u32, text: &[u8]) -> (Result<ActionInfo, &[u8]>, &[u8]) {
    if action == UNKNOWN_ACTION {
        let (name, text) = split_once(text, 0);
        return (Err(name), text);
    }
    (Ok(ActionInfo::at(action as usize)), text)
}
