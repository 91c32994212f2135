//! The bindings behind the npm package: texts in and out through two buffers of the wasm's memory.
//!
//! JavaScript writes a text into the buffer [`input`] points at, calls one of the functions with its length, and reads the answer,
//! of the length that comes back, at [`output`]. Parts of a text are parted by NULs. An action is given by the place of its text in
//! the tables, as [`actions`] tells it; where that is negative, the text starts with the action's name.
//!
//! What is asked for with every call (check, sign) has functions that take and give numbers and bare texts, and what calls have in
//! common is prepared once and kept in a slot; what is seldom asked for is made for few bytes.

mod runtime;

use alloc::vec::Vec;

use spin::Mutex;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize;

use crate::call;
use crate::decimal::Decimal;
use crate::model::{self, ActionInfo, Options, Shapes};
use crate::sign::{Hash, Prepared, SigningKey};
use crate::text::{PART, PROBLEM, cut, parts};

/// Parameters newer than the tables are no fault.
const ALLOW_UNKNOWN: u32 = 1;
/// Advice refuses too.
const STRICT: u32 = 2;
/// Numbers and booleans may be quoted.
const QUOTED_SCALARS: u32 = 4;

/// How many prepared requests are kept; JavaScript knows which are where.
const SLOTS: usize = 4;

/// A buffer that grew beyond this is given back after use.
const KEPT_BYTES: usize = 1 << 18;

/// What stays between calls.
struct Core {
    input: Vec<u8>,
    output: Vec<u8>,
    slots: [Option<(SigningKey, Prepared)>; SLOTS],
    shapes: Shapes,
}

static CORE: Mutex<Core> =
    Mutex::new(Core { input: Vec::new(), output: Vec::new(), slots: [const { None }; SLOTS], shapes: Shapes::new() });

/// Answers about the text of this length. What trapped before keeps the lock: what it left is not to be relied on.
fn answer<T>(length: usize, about: impl FnOnce(&[u8], &mut Vec<u8>, &mut [Option<(SigningKey, Prepared)>; SLOTS]) -> T) -> T {
    with_shapes(length, |text, out, slots, _| about(text, out, slots))
}

/// The same, about parameters.
fn with_shapes<T>(
    length: usize,
    about: impl FnOnce(&[u8], &mut Vec<u8>, &mut [Option<(SigningKey, Prepared)>; SLOTS], &mut Shapes) -> T,
) -> T {
    let Some(mut core) = CORE.try_lock() else { core::arch::wasm32::unreachable() };
    let Core { input, output, slots, shapes } = &mut *core;
    output.clear();
    about(input.get(..length).unwrap_or_default(), output, slots, shapes)
}

/// Where to write a text of at most so many bytes.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    let input = &mut CORE.lock().input;
    if input.len() < length || input.len() > KEPT_BYTES {
        *input = Vec::new();
        input.resize(length, 0);
    }
    input.as_mut_ptr()
}

/// Where the last answer stands.
#[wasm_bindgen]
pub fn output() -> *const u8 {
    CORE.lock().output.as_ptr()
}

/// Every action: its name, and where its text stands in the tables, a line each.
#[wasm_bindgen]
pub fn actions() -> usize {
    answer(0, |_, out, _| {
        for action in model::actions() {
            for part in [action.bytes(), b" ", Decimal::from(action.start()).as_bytes(), b"\n"] {
                out.extend_from_slice(part);
            }
        }
        out.len()
    })
}

/// The problems of parameters, a line each: path, code, message and suggestion, parted by NULs. The length is negative where they
/// refuse the call.
#[wasm_bindgen]
pub fn check(action: i32, length: usize, flags: u32) -> isize {
    with_shapes(length, |text, out, _, shapes| {
        let on = |flag| flags & flag != 0;
        let options = Options::default().allow_unknown(on(ALLOW_UNKNOWN)).strict(on(STRICT)).quoted_scalars(on(QUOTED_SCALARS));
        let (action, params) = known(action, text);
        let refused = model::walk(shapes, action, params, options, out) || options.strict;
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

/// Prepares a slot for requests signed on the day of `timestamp`, in seconds, and wipes what it read. The text is secret key,
/// service, method, path, query, and the headers to sign as `name:value`, a line each. Answers what stands in their `Authorization`
/// between secret id and signature.
#[wasm_bindgen]
pub fn prepare(slot: usize, length: usize, timestamp: f64) -> usize {
    let answered = answer(length, |text, out, slots| {
        let mut texts = parts(text, 0);
        let [secret, service, method, path, query, headers] = core::array::from_fn(|_| texts.next().unwrap_or_default());
        let key = SigningKey::of(secret, timestamp as u64, service);
        let headers: Vec<(&[u8], &[u8])> = parts(headers, b'\n').map(|header| cut(header, b':')).collect();
        let prepared = Prepared::of([method, path, query], &headers, &key);
        prepared.between(&mut |piece| out.extend_from_slice(piece));
        if let Some(slot) = slots.get_mut(slot) {
            *slot = Some((key, prepared));
        }
        out.len()
    });
    CORE.lock().input.iter_mut().take(length).for_each(Zeroize::zeroize);
    answered
}

/// Signs such a request with the text as payload, or where `hashed` with the text as its hash.
#[wasm_bindgen]
pub fn sign(slot: usize, length: usize, timestamp: f64, hashed: bool) -> usize {
    answer(length, |text, out, slots| {
        if let Some(Some((_, prepared))) = slots.get(slot) {
            let payload = if hashed { Hash::read(text) } else { Hash::of(text) };
            out.extend_from_slice(prepared.signature(&payload, timestamp as u64).as_bytes());
        }
        out.len()
    })
}

/// Every step of the signature of such a request, parted by NULs: those of [`Steps`](crate::sign::Steps), then the key's three. The
/// text is the secret id, then the payload.
#[wasm_bindgen]
pub fn steps(slot: usize, length: usize, timestamp: f64) -> usize {
    answer(length, |text, out, slots| {
        if let Some(Some((key, prepared))) = slots.get(slot) {
            let (id, payload) = cut(text, 0);
            prepared.each_step(&Hash::of(payload), id, timestamp as u64, &mut |pieces| {
                pieces.iter().for_each(|piece| out.extend_from_slice(piece));
                out.push(0);
            });
            for secret in [key.secret_date(), key.secret_service(), key.secret_signing()] {
                out.extend_from_slice(Hash::from(*secret).as_bytes());
                out.push(0);
            }
        }
        out.len()
    })
}

/// Parameters as they may be shown.
#[wasm_bindgen]
pub fn redact(action: i32, length: usize) -> usize {
    with_shapes(length, |text, out, _, shapes| {
        let (action, params) = known(action, text);
        model::show(shapes, action, params, out);
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
        for part in [class.word(), b"\0", repeat.word(), b"\0", if repeatable { b"1" } else { b"" }, b"\0", class.hint()] {
            out.extend_from_slice(part);
        }
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
