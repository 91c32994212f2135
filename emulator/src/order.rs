//! Putting rows in order.

use std::cmp::Ordering;

/// Sorts rows by what a comparison says; those it finds equal stay as they are.
///
/// The sorting of the standard library is thousands of bytes for every type that is sorted and every way to compare it.
/// This one sorts places, for all of them alike.
pub(crate) fn sort_by<T>(rows: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut sources = sorted_places(rows.len(), &mut |one, other| compare(&rows[one], &rows[other]));
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

/// The places from 0 on in the order that a comparison of two places says.
#[inline(never)]
fn sorted_places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&one, &other| compare(one, other));
    places
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
    }
}
