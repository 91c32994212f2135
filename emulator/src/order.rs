//! Putting rows in order.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::ops::Range;

/// Sorts rows by what a comparison says; those it finds equal stay as they are.
///
/// The sorting of the standard library is thousands of bytes for every type that is sorted and every way to compare it.
/// This one sorts places, for all of them alike.
pub(crate) fn sort_by<T>(rows: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let count = rows.len();
    let mut sources = sorted_places(count, 0..count, &mut |one, other| compare(&rows[one], &rows[other]));
    // Row `at` comes from `sources[at]`. Every swap settles a place; a source that was settled before lies elsewhere now.
    for at in 0..sources.len() {
        let mut source = sources[at];
        while source < at {
            source = sources[source];
        }
        rows.swap(at, source);
        sources[at] = source;
    }
}

/// Sorts rows by a key.
pub(crate) fn sort_by_key<T, K: Ord>(rows: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(rows, |one, other| key(one).cmp(&key(other)));
}

/// Returns the rows that would stand in this range, were all of them sorted.
pub(crate) fn sorted_part<T: Copy>(
    rows: &[T],
    range: Range<usize>,
    mut compare: impl FnMut(T, T) -> Ordering,
) -> Vec<T> {
    let places = sorted_places(rows.len(), range, &mut |one, other| compare(rows[one], rows[other]));
    places.into_iter().map(|at| rows[at]).collect()
}

/// The places that stand in this range, were all from 0 on in the order that a comparison of two places says. Only what
/// stands in the range and before it is sorted.
#[inline(never)]
fn sorted_places(count: usize, range: Range<usize>, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    // Two that are equal stay as they are.
    let mut compare = |one: &usize, other: &usize| compare(*one, *other).then(one.cmp(other));
    if range.end < count {
        places.select_nth_unstable_by(range.end, &mut compare);
        places.truncate(range.end);
    }
    places.sort_unstable_by(compare);
    places.drain(..range.start.min(places.len()));
    places
}

/// Returns a set of items. The standard library sorts what it collects, and that too is thousands of bytes for each type.
pub(crate) fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    proptest! {
        #[test]
        fn rows_come_in_the_order_that_the_standard_library_puts_them_in(keys in any::<Vec<u8>>()) {
            let rows: Vec<(u8, usize)> = keys.into_iter().map(|key| key % 16).zip(0..).collect();
            let (mut ours, mut theirs) = (rows.clone(), rows);
            super::sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }

        #[test]
        fn a_part_is_that_of_all_sorted(keys in any::<Vec<u8>>(), start in 0usize..20, length in 0usize..20) {
            let rows: Vec<(u8, usize)> = keys.into_iter().map(|key| key % 16).zip(0..).collect();
            let part = super::sorted_part(&rows, start..start + length, |one, other| one.0.cmp(&other.0));
            let mut all = rows;
            all.sort_by_key(|(key, _)| *key);
            let part_of_all: Vec<_> = all.into_iter().skip(start).take(length).collect();
            assert_eq!(part, part_of_all);
        }
    }
}
