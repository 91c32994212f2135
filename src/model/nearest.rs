//! The nearest right word to a wrong one.

/// Longest word considered; names of the API stay well below.
const LONGEST: usize = 64;

/// The candidate closest to `word`, if it is close enough to be what was meant: same but for case, or few edits away.
pub(super) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (word.len() / 3).clamp(1, 4);
    let mut best = None;
    let mut least = allowed + 1;
    for candidate in candidates {
        let edits = distance(word.as_bytes(), candidate.as_bytes());
        if edits < least {
            least = edits;
            best = Some(candidate);
        }
    }
    best
}

/// Edits (insert, delete, replace, swap neighbours) from one word to the other, case aside.
fn distance(a: &[u8], b: &[u8]) -> usize {
    if a.len() > LONGEST || b.len() > LONGEST {
        return usize::MAX;
    }
    let mut before = [0_usize; LONGEST + 1];
    let mut last = [0_usize; LONGEST + 1];
    let mut row = [0_usize; LONGEST + 1];
    for (at, cell) in last.iter_mut().enumerate() {
        *cell = at;
    }
    for (i, x) in a.iter().enumerate() {
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let same = x.eq_ignore_ascii_case(y);
            let mut cost = (last[j] + usize::from(!same)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && x.eq_ignore_ascii_case(&b[j - 1]) && a[i - 1].eq_ignore_ascii_case(y) {
                cost = cost.min(before[j - 1] + 1);
            }
            row[j + 1] = cost;
        }
        before = last;
        last = row;
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_understood_and_guesses_are_not_made() {
        let names = ["Limit", "Offset", "OrderBy", "OrderByType", "Filters"];
        for (word, meant) in [
            ("limit", Some("Limit")),
            ("Limt", Some("Limit")),
            ("Ofsfet", Some("Offset")),
            ("OrderBType", Some("OrderByType")),
            ("Filter", Some("Filters")),
            ("Zone", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, names.into_iter()), meant, "{word}");
        }
    }
}
