//! What calls need: the check of parameters, and what errors mean.

use wasm_bindgen::prelude::wasm_bindgen;

use super::answer;
use crate::call;
use crate::decimal::Decimal;
use crate::model::{self, ActionInfo, Options};
use crate::text::{PART, PROBLEM, cut, put};

/// Parameters newer than the tables are no fault.
const ALLOW_UNKNOWN: u32 = 1;
/// Advice refuses too.
const STRICT: u32 = 2;
/// Numbers and booleans may be quoted.
const QUOTED_SCALARS: u32 = 4;

/// Every action: its name, and where its text stands in the tables, a line each.
#[wasm_bindgen]
pub fn actions() -> usize {
    answer(0, |_, out, _| {
        for action in model::actions() {
            put(out, &[action.bytes(), b" ", Decimal::from(action.start()).as_bytes(), b"\n"]);
        }
        out.len()
    })
}

/// The problems of parameters, a line each: path, code, message and suggestion, parted by NULs. The length is negative where they
/// refuse the call.
#[wasm_bindgen]
pub fn check(action: i32, length: usize, flags: u32) -> isize {
    answer(length, |text, out, _| {
        let on = |flag| flags & flag != 0;
        let options = Options::default().allow_unknown(on(ALLOW_UNKNOWN)).strict(on(STRICT)).quoted_scalars(on(QUOTED_SCALARS));
        let (action, params) = known(action, text);
        let refused = model::walk(action, params, options, out) || options.strict;
        for byte in out.iter_mut() {
            *byte = match *byte {
                PART => 0,
                PROBLEM => b'\n',
                // A name may spell control characters; here they are marks.
                byte => byte.max(b' '),
            };
        }
        let length = out.len() as isize;
        if refused { -length } else { length }
    })
}

/// Parameters as they may be shown.
#[wasm_bindgen]
pub fn redact(action: i32, length: usize) -> usize {
    answer(length, |text, out, _| {
        let (action, params) = known(action, text);
        model::show(action, params, out);
        out.len()
    })
}

/// What an error code means: class, repeat, whether this call may be repeated as it is, and a word of advice, parted by NULs. The
/// text is the code.
#[wasm_bindgen]
pub fn judge(action: i32, length: usize) -> usize {
    answer(length, |text, out, _| {
        let (action, code) = known(action, text);
        let (class, repeat) = model::judge(code);
        let repeatable = repeat.allows(action.is_ok_and(ActionInfo::read_only));
        let repeatable: &[u8] = if repeatable { b"1" } else { b"" };
        put(
            out,
            &[class.as_str().as_bytes(), b"\0", repeat.as_str().as_bytes(), b"\0", repeatable, b"\0", class.advice().as_bytes()],
        );
        out.len()
    })
}

/// What a body that is no answer of the service seems to be. The text is its beginning.
#[wasm_bindgen]
pub fn unusable(status: u32, length: usize) -> usize {
    answer(length, |text, out, _| {
        call::write_unusable(out, status as u16, text);
        out.len()
    })
}

/// The action of this place, or the name that stands before the text.
fn known(action: i32, text: &[u8]) -> (Result<ActionInfo, &[u8]>, &[u8]) {
    match usize::try_from(action) {
        Ok(start) => (Ok(ActionInfo::at(start)), text),
        Err(_) => {
            let (name, text) = cut(text, 0);
            (Err(name), text)
        }
    }
}
