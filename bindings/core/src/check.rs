//! The check of parameters.

use bindings_sign::{answer, locked};
use spin::Mutex;
use tencentdb_postgres::internal::{ABOUT, Decimal, PART, PROBLEM, Shapes, cut, put, show, walk};
use tencentdb_postgres::model::{self, ActionInfo, Options};
use wasm_bindgen::prelude::wasm_bindgen;

/// The bits of where an action's text stands, all set for one that the tables do not have.
const NOWHERE: u32 = 0xffff;

/// Parameters newer than the tables are no fault.
const ALLOW_UNKNOWN: u32 = 1;
/// Advice refuses too.
const STRICT: u32 = 2;
/// Numbers and booleans may be quoted.
const QUOTED_SCALARS: u32 = 4;

/// What was read of the tables.
static SHAPES: Mutex<Shapes> = Mutex::new(Shapes::new());

/// Every action, a line each: its name and its number, which says where its text stands in the tables, from bit 16 on whether it changes
/// nothing, from bit 17 on the calls a second that are documented, 0 where none are, and from bit 27 on what is in `ABOUT` of
/// `src/call/facts.rs`.
#[wasm_bindgen]
pub fn actions() -> usize {
    answer(0, |_, out| {
        for (action, about) in model::actions().zip(&ABOUT) {
            let rate = u64::from(action.rate().unwrap_or_default());
            let number =
                action.start() as u64 | u64::from(action.read_only()) << 16 | rate << 17 | u64::from(*about) << 27;
            put(out, &[action.bytes(), b" ", Decimal::from(number).as_bytes(), b"\n"]);
        }
        out.len()
    })
}

/// The problems of parameters, a line each: path, code, message and suggestion, parted by NULs. The length is negative where they
/// refuse the call.
#[wasm_bindgen]
pub fn check(action: u32, length: usize, flags: u32) -> isize {
    answer(length, |text, out| {
        let on = |flag| flags & flag != 0;
        let options =
            Options::default().allow_unknown(on(ALLOW_UNKNOWN)).strict(on(STRICT)).quoted_scalars(on(QUOTED_SCALARS));
        let (action, params) = known(action, text);
        let refused = walk(&mut locked(&SHAPES), action, params, options, out) || options.strict;
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
pub fn redact(action: u32, length: usize) -> usize {
    answer(length, |text, out| {
        let (action, params) = known(action, text);
        show(&mut locked(&SHAPES), action, params, out);
        out.len()
    })
}

/// The action of this number, or where its text stands nowhere, the name before the text.
pub(super) fn known(action: u32, text: &[u8]) -> (Result<ActionInfo, &[u8]>, &[u8]) {
    match action & NOWHERE {
        NOWHERE => {
            let (name, text) = cut(text, 0);
            (Err(name), text)
        }
        start => (Ok(ActionInfo::at(start as usize)), text),
    }
}
