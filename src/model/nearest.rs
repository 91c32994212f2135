//! The nearest right word to a wrong one.

/// Looks for what a word was meant to be: same but for case, or few edits away.
pub(crate) struct Nearest<'w, 'c> {
    word: &'w [u8],
    /// Edits the next candidate must stay below.
    limit: usize,
    found: &'c [u8],
}

impl<'w, 'c> Nearest<'w, 'c> {
    pub(crate) fn to(word: &'w [u8]) -> Self {
        Self { word, limit: (word.len() / 3).clamp(1, 4) + 1, found: b"" }
    }

    pub(crate) fn consider(&mut self, candidate: &'c [u8]) {
        let edits = distance(self.word, candidate, self.limit);
        if edits < self.limit {
            self.limit = edits;
            self.found = candidate;
        }
    }

    /// The closest of the candidates; empty where none is close enough.
    pub(crate) fn found(&self) -> &'c [u8] {
        self.found
    }
}

/// Edits (insert, delete, replace, swap neighbours) from one word to the other, case aside; `limit` where there are no
/// fewer.
fn distance(a: &[u8], b: &[u8], limit: usize) -> usize {
    if a.len().abs_diff(b.len()) >= limit {
        return limit;
    }
    let ([x, after_x @ ..], [y, after_y @ ..]) = (a, b) else { return a.len().max(b.len()) };
    if same(*x, *y) {
        return distance(after_x, after_y, limit);
    }
    // The few edits allowed keep the tree of attempts small.
    let replaced = distance(after_x, after_y, limit - 1);
    let deleted = distance(after_x, b, replaced);
    let mut least = distance(a, after_y, deleted);
    if let ([z, a @ ..], [w, b @ ..]) = (after_x, after_y)
        && same(*x, *w)
        && same(*y, *z)
    {
        least = distance(a, b, least);
    }
    least + 1
}

/// Returns whether two letters are the same but for case.
#[inline(never)]
fn same(one: u8, other: u8) -> bool {
    one.eq_ignore_ascii_case(&other)
}

#[cfg(test)]
mod tests {
    use super::Nearest;

    #[test]
    fn slips_are_understood_and_guesses_are_not_made() {
        for (word, meant) in [
            ("limit", "Limit"),
            ("Limt", "Limit"),
            ("Ofsfet", "Offset"),
            ("OrderBType", "OrderByType"),
            ("Filter", "Filters"),
            ("Zone", ""),
            ("", ""),
        ] {
            let mut nearest = Nearest::to(word.as_bytes());
            for name in ["Limit", "Offset", "OrderBy", "OrderByType", "Filters"] {
                nearest.consider(name.as_bytes());
            }
            assert_eq!(nearest.found(), meant.as_bytes(), "{word}");
        }
    }
}
