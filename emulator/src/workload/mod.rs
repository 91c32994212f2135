//! What applications would have left behind in an instance: content of databases, audit logs, slow queries, errors. All
//! of it is made up from names and times, so that it is the same whenever it is asked for, and nothing of it is kept.

pub(crate) mod audit;
pub(crate) mod contents;
pub(crate) mod errors;
mod session;
pub(crate) mod slow;

use crate::clock::SECOND;
use crate::order;
use crate::state::{Ids, Instance};

const HOUR: u64 = 3600 * SECOND;

/// Something that happens, and the chance that decides what it is.
struct Event {
    at_ms: u64,
    chance: Ids,
}

/// Returns what happens on an instance between two times, oldest first: so often an hour, more or less.
fn events(kind: &str, instance: &Instance, from_ms: u64, to_ms: u64, an_hour: u64) -> Vec<Event> {
    let from_ms = from_ms.max(instance.created_ms);
    // Nobody reaches an instance that is isolated.
    let to_ms = to_ms.min(instance.isolated_ms.unwrap_or(u64::MAX));
    let mut events = Vec::new();
    for hour in from_ms / HOUR..=to_ms / HOUR {
        let mut chance = Ids::of(&format!("{kind}/{}/{hour}", instance.id()));
        let begun = events.len();
        for _ in 0..chance.below(2 * an_hour + 1) {
            let at_ms = hour * HOUR + chance.below(HOUR);
            events.push(Event { at_ms, chance: Ids::new(chance.below(u64::MAX)) });
        }
        order::sort_by_key(&mut events[begun..], |event| event.at_ms);
    }
    events.retain(|event| (from_ms..=to_ms).contains(&event.at_ms));
    events
}

/// Picks one of those that are named. Whom it is given does not change with who else comes or goes.
fn pick<'n, T>(among: impl Iterator<Item = (&'n str, T)>, chance: &mut Ids) -> Option<T> {
    let number = chance.below(u64::MAX);
    let weight = |name: &str| Ids::new(Ids::of(name).below(u64::MAX) ^ number).below(u64::MAX);
    among.max_by_key(|(name, _)| weight(name)).map(|(_, one)| one)
}
