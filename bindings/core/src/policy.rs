//! What calls decide by. JavaScript keeps what there is to remember and the timers; here are numbers in and numbers out.

use bindings_sign::answer;
use tencentdb_postgres::call::{Cursor, Failure, PageStyle, offset_ms};
use tencentdb_postgres::internal::{self as decide, Found, cut};
use tencentdb_postgres::model::{ActionInfo, Class, Repeat};
use tencentdb_postgres::{TransportErrorKind, WaitFailure};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::check::known;

/// What a try without an answer means: class and what to do, parted by a NUL. Of the number answered, the lower 16 bits are the length,
/// bit 16 says that this call may be repeated as it is, bit 17 that it may have taken effect, bit 18 that it was refused for its rate, and
/// bit 19 that another credential or a right clock can help. The text is the service's error code; where the call was lost, `lost` is the
/// number of what is known of that, as in `lost_as`, and otherwise 0; `status` is that of an answer which is not the service's, 0 where
/// there is none.
#[wasm_bindgen]
pub fn judge(action: u32, length: usize, lost: u32, status: u32) -> u32 {
    answer(length, |text, out| {
        let (info, code) = known(action, text);
        let reads = info.is_ok_and(ActionInfo::read_only);
        let (class, repeat, open) = if lost > 0 {
            let failure = Failure::Lost { kind: lost_as(lost), status: status as u16 };
            (Class::Internal, failure.repeat(), failure.leaves_open())
        } else {
            let (class, repeat) = decide::judge(code);
            (class, repeat, repeat == Repeat::Reads)
        };
        out.extend_from_slice(class.line());
        let open = open && !reads;
        let bit = |on, at| u32::from(on) << at;
        let later = bit(repeat == Repeat::Later, 18) | bit(repeat == Repeat::Refresh, 19);
        bit(repeat.allows(reads), 16) | bit(open, 17) | later | out.len() as u32
    })
}

/// What is known of a call that was lost, as `LOST` of pkg/src/wasm/bindings.ts counts it. Any other number leaves everything open.
fn lost_as(number: u32) -> TransportErrorKind {
    match number {
        2 => TransportErrorKind::Unsent,
        3 => TransportErrorKind::Untrusted,
        4 => TransportErrorKind::Throttled,
        5 => TransportErrorKind::Aborted,
        6 => TransportErrorKind::Malformed,
        7 => TransportErrorKind::TooLarge,
        _ => TransportErrorKind::Network,
    }
}

/// The pause before another try of a call that may be repeated, in milliseconds. `asked` is what the other side asks for, negative
/// where it does not.
#[wasm_bindgen]
pub fn pause(limited: bool, tries: u32, base: f64, cap: f64, asked: f64, chance: f64) -> f64 {
    decide::retry_ms(limited, tries, [base, cap], asked, chance)
}

/// What to add to the local time in milliseconds after a refusal with the text as its message, of a request signed for `sent`; `date` is
/// that of the answer, both in seconds. Not a number where the clock is not what is wrong.
#[wasm_bindgen]
pub fn offset(length: usize, sent: f64, date: f64, now: f64) -> f64 {
    answer(length, |text, _| {
        let sent = sent as u64;
        let server = decide::server_time_in(text, sent).or((date > 0.0).then_some(date as u64));
        server.and_then(|server| offset_ms(server, sent, now as u64)).map_or(f64::NAN, |offset| offset as f64)
    })
}

/// How long a call waits for its turn, in milliseconds; or, where it takes it, until when the past is paid for from then on.
#[wasm_bindgen]
pub fn turn(paid: f64, now: f64, per_second: u32, taken: bool) -> f64 {
    let (wait, paid) = decide::turn(paid, now, per_second as u16);
    if taken { paid } else { wait as f64 }
}

/// How the list of an action is paged that has this in `ABOUT` of `src/call/facts.rs`: a line of `PAGES`, or nothing.
#[wasm_bindgen]
pub fn paging(about: usize) -> usize {
    answer(0, |_, out| {
        out.extend_from_slice(decide::page_line(about).unwrap_or_default());
        out.len()
    })
}

/// The place of the page behind one of so many rows, so many of them new; negative behind the last. `style` is the code of its letter, 0 where it
/// has none; totals are negative where none is told, and where rows have no identity.
#[wasm_bindgen]
pub fn next_page(style: u32, size: u32, at: f64, rows: f64, fresh: f64, total: f64, before: f64) -> f64 {
    let style = match style as u8 {
        0 => PageStyle::Rows,
        b'p' => PageStyle::Pages,
        _ => PageStyle::Numbered,
    };
    let mut cursor = Cursor::resumed(style, size, at as u64, (before >= 0.0).then_some(before as u64));
    let more = cursor.turn(rows as u64, fresh as u64, (total >= 0.0).then_some(total as u64));
    if more { cursor.at() as f64 } else { -1.0 }
}

/// What to do after a look at what is waited for: the pause until the next in milliseconds, or -1 when it is done, -2 when it failed, -3
/// when it is gone, -4 when time is up. The text is the state waited for, and behind a NUL the one found, nothing where there is
/// nothing; in the states of instances blanks are dashes. `accepted` says that a call the service has accepted leads there.
#[wasm_bindgen]
pub fn look(length: usize, looks: u32, waited: f64, most: f64, shown: bool, accepted: bool, chance: f64) -> f64 {
    answer(length, |text, _| {
        let (wanted, state) = cut(text, 0);
        match decide::find(wanted, state, decide::is_late(waited as u64, accepted), shown) {
            Found::Done => -1.0,
            Found::Never(WaitFailure::Failed) => -2.0,
            Found::Never(_) => -3.0,
            Found::NotYet => match decide::pause_ms(looks, (most - waited) as u64, chance) {
                0 => -4.0,
                pause => pause as f64,
            },
        }
    })
}
