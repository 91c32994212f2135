//! Reads a list page by page while it changes underneath.
//!
//! ```text
//!   Paging::of(action) ──> Cursor ──params──> your call ──PageRead──> Cursor::advance ──┬──> true: another page
//!                            ^                                                          ├──> false: that was all
//!                            └──────────────────────────────────────────────────────────┘
//! ```
//!
//! - The total of the newest page counts: a list that grew is read on, one that shrank ends earlier.
//! - Where rows vanished, the rows after them moved forward, past the position already reached. As many rows are read
//!   again, and their identity tells which ones were seen before. Where rows have no identity, nothing is read twice.
//! - A page with fewer rows than asked for does not end a list whose total says that there are more.
//! - A list without a total ends with a page that is not full, or that brings nothing new.
//! - Where a limit of rows cuts a page, the next page begins with the first row that was cut off.
//!
//! ```
//! use tencentdb_postgres::call::{Cursor, PageRead, Paging};
//!
//! let paging = Paging::of("DescribeDBInstances").unwrap();
//! let mut cursor = Cursor::new(&paging, 0);
//! assert_eq!(cursor.params(), [("Offset", 0), ("Limit", 100)]);
//! assert!(cursor.advance(&PageRead { rows: 100, fresh: 100, total: Some(120), cut: None }));
//! assert_eq!(cursor.params(), [("Offset", 100), ("Limit", 100)]);
//! assert!(!cursor.advance(&PageRead { rows: 20, fresh: 20, total: Some(120), cut: None }));
//! ```

use super::facts::{ABOUT, PAGES};
use crate::bytes::split;
use crate::model;

/// The unit of a position in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageUnit {
    /// The rows before it.
    Rows,
    /// The pages before it.
    Pages,
}

/// How the list of an action is read page by page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The path of the rows in the answer: names, separated by dots.
    pub rows: &'static str,
    /// The member that tells one row from another, where one does.
    pub identity: Option<&'static str>,
    /// The largest page worth asking for.
    pub size: u32,
    /// The unit of positions.
    pub unit: PageUnit,
    /// The parameter that holds the position.
    pub position_param: &'static str,
    /// The value of that parameter for the first page.
    pub first: u64,
    /// The parameter that holds the size of a page.
    pub size_param: &'static str,
}

impl Paging {
    /// Returns how this action's list is read, or `None` if it is not paged.
    #[must_use]
    pub fn of(action: &str) -> Option<Self> {
        let at = model::actions().position(|known| known.bytes() == action.as_bytes())?;
        let mut columns = core::str::from_utf8(page_line(usize::from(*ABOUT.get(at)?))?).ok()?.split(' ');
        let mut column = || columns.next();
        Some(Self {
            rows: column()?,
            identity: column().filter(|name| *name != "-"),
            size: column()?.parse().ok()?,
            unit: if column()? == "rows" { PageUnit::Rows } else { PageUnit::Pages },
            position_param: column()?,
            first: column()?.parse().ok()?,
            size_param: column()?,
        })
    }
}

/// The line of `PAGES` about an action that has this in [`ABOUT`].
fn page_line(about: usize) -> Option<&'static [u8]> {
    split(PAGES.as_bytes(), b'\n').nth(about.checked_sub(ABOUT.len())?)
}

/// A page that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRead {
    /// The rows on it.
    pub rows: u64,
    /// The rows on it that were on no page before.
    pub fresh: u64,
    /// The total that it named.
    pub total: Option<u64>,
    /// The rows on it before the first one that a limit cut off, if a limit did.
    pub cut: Option<u64>,
}

/// A position in a list. It can be kept, and reading resumed from there with pages of the same size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    paging: Paging,
    place: Place,
}

/// What the next position follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whether positions count rows, and not pages.
    pub counts_rows: bool,
    /// Whether rows have an identity.
    pub has_identity: bool,
    /// The rows of a page.
    pub size: u64,
    /// The rows, or pages, before it.
    pub position: u64,
    /// The total that the page before named; 0 before the first page.
    pub total: u64,
}

impl Cursor {
    /// A cursor at a position: 0 for the beginning, or what [`position`](Self::position) was.
    #[must_use]
    pub fn new(paging: &Paging, position: u64) -> Self {
        let place = Place {
            counts_rows: paging.unit == PageUnit::Rows,
            has_identity: paging.identity.is_some(),
            size: u64::from(paging.size),
            position,
            total: 0,
        };
        Self { paging: *paging, place }
    }

    /// The cursor with pages of so many rows, within what the action allows.
    #[must_use]
    pub fn with_size(mut self, rows: u32) -> Self {
        self.place.size = u64::from(rows.clamp(1, self.paging.size));
        self
    }

    /// The cursor at another position, with pages of the same size.
    #[must_use]
    pub fn with_position(mut self, position: u64) -> Self {
        (self.place.position, self.place.total) = (position, 0);
        self
    }

    /// The position of the next page: the rows, or pages, before it.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.place.position
    }

    /// The paging parameters of the next page.
    #[must_use]
    pub fn params(&self) -> [(&'static str, u64); 2] {
        let Self { paging, place } = self;
        [(paging.position_param, place.position.saturating_add(paging.first)), (paging.size_param, place.size)]
    }

    /// Moves past a page that was read. Returns `true` if there is another.
    pub fn advance(&mut self, page: &PageRead) -> bool {
        self.place.advance(page)
    }
}

impl Place {
    /// Moves past a page that was read. Returns `true` if there is another.
    pub fn advance(&mut self, page: &PageRead) -> bool {
        let start = self.position;
        let more = self.pass(page);
        let Some(given) = page.cut else { return more };
        // Where positions count pages, the page itself is read again. Rows that moved forward are read again either
        // way.
        let given = if self.counts_rows { given } else { 0 };
        self.position = self.position.min(start.saturating_add(given));
        true
    }

    /// Moves past a whole page.
    fn pass(&mut self, page: &PageRead) -> bool {
        let before = core::mem::replace(&mut self.total, page.total.unwrap_or(0));
        let gone = before.saturating_sub(self.total);
        let unit = if self.counts_rows {
            if gone > 0 && self.has_identity && page.total.is_some() {
                self.position = self.position.saturating_sub(gone);
                return self.total > 0;
            }
            self.position = self.position.saturating_add(page.rows);
            1
        } else {
            self.position = self.position.saturating_add(1);
            self.size.max(1)
        };
        page.rows > 0
            && match page.total {
                Some(total) => self.position < total.div_ceil(unit),
                None => page.rows >= self.size && page.fresh > 0,
            }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_paged_action_is_one_that_reads_and_has_its_parameters() {
        let mut count = 0;
        for action in model::actions().map(model::ActionInfo::name) {
            let Some(paging) = Paging::of(action) else { continue };
            assert!(model::action(action).unwrap().read_only(), "{action}");
            let [(position, _), (size, most)] = Cursor::new(&paging, 0).params();
            let params = alloc::format!(r#"{{"{position}": 1, "{size}": {most}}}"#);
            let report = model::check(action, &params, model::Options::default());
            let complaints: Vec<_> =
                report.problems.iter().filter(|problem| [position, size].contains(&&*problem.path)).collect();
            assert!(complaints.is_empty(), "{action}: {complaints:?}");
            count += 1;
        }
        assert_eq!(count, PAGES.lines().count());
        assert_eq!(Paging::of("DescribeZones"), None);
    }

    fn page_of(rows: usize, fresh: usize, total: Option<usize>) -> PageRead {
        PageRead { rows: rows as u64, fresh: fresh as u64, total: total.map(|total| total as u64), cut: None }
    }

    const ROWS: Paging = Paging {
        rows: "Rows",
        identity: Some("Id"),
        size: 10,
        unit: PageUnit::Rows,
        position_param: "Offset",
        first: 0,
        size_param: "Limit",
    };
    const PAGES_FROM_0: Paging = Paging { unit: PageUnit::Pages, ..ROWS };
    const NUMBERED: Paging = Paging { position_param: "PageNumber", first: 1, size_param: "PageSize", ..PAGES_FROM_0 };

    /// Reads a list that changes before each page. `change` is given the number of pages read so far.
    fn read(paging: Paging, size: u32, counted: bool, mut change: impl FnMut(usize, &mut Vec<u32>)) -> Vec<u32> {
        let mut list: Vec<u32> = (0..25).collect();
        let mut seen = Vec::new();
        let mut cursor = Cursor::new(&Paging { size, ..paging }, 0);
        for pages in 0.. {
            assert!(pages < 100, "no end");
            change(pages, &mut list);
            let [(_, position), (_, size)] = cursor.params();
            let from = match (paging.unit, paging.first) {
                (PageUnit::Rows, _) => position,
                (PageUnit::Pages, first) => (position - first) * size,
            };
            let page: Vec<u32> = list.iter().copied().skip(from as usize).take(size as usize).collect();
            let fresh: Vec<u32> = page.iter().copied().filter(|row| !seen.contains(row)).collect();
            seen.extend(&fresh);
            if !cursor.advance(&page_of(page.len(), fresh.len(), counted.then_some(list.len()))) {
                break;
            }
        }
        seen
    }

    #[test]
    fn every_row_is_read_once_whatever_is_counted() {
        for size in [1, 4, 5, 24, 25, 26, 100] {
            for (paging, counted) in
                [(ROWS, true), (ROWS, false), (PAGES_FROM_0, true), (PAGES_FROM_0, false), (NUMBERED, false)]
            {
                assert_eq!(read(paging, size, counted, |_, _| {}), (0..25).collect::<Vec<_>>(), "{paging:?} {size}");
            }
        }
    }

    #[test]
    fn rows_that_move_forward_when_others_vanish_are_not_missed() {
        let rows = read(ROWS, 5, true, |pages, list| {
            if (1..3).contains(&pages) {
                list.drain(..2);
            }
        });
        assert_eq!(sorted(rows), (0..25).collect::<Vec<_>>());
    }

    fn sorted(mut rows: Vec<u32>) -> Vec<u32> {
        rows.sort_unstable();
        rows
    }

    #[test]
    fn a_list_that_grows_is_read_to_its_new_end() {
        let rows = read(ROWS, 10, true, |pages, list| {
            if pages == 2 {
                list.extend(25..33);
            }
        });
        assert_eq!(rows, (0..33).collect::<Vec<_>>());
    }

    #[test]
    fn rows_that_move_before_the_position_reached_are_not_missed_at_the_end_either() {
        let rows = read(ROWS, 10, true, |pages, list| {
            if pages == 2 {
                list.drain(..12);
            }
        });
        assert_eq!(sorted(rows), (0..25).collect::<Vec<_>>());
    }

    #[test]
    fn a_list_that_empties_ends() {
        let rows = read(ROWS, 10, true, |pages, list| {
            if pages == 1 {
                list.clear();
            }
        });
        assert_eq!(rows, (0..10).collect::<Vec<_>>());
    }

    #[test]
    fn a_list_that_shrinks_and_grows_by_turns_ends_too() {
        let mut next = 100;
        read(ROWS, 1, true, |pages, list| {
            if pages % 2 == 0 {
                list.truncate(20);
            } else if pages < 60 {
                next += 1;
                list.push(next);
            }
        });
    }

    #[test]
    fn a_page_smaller_than_asked_for_does_not_end_a_list() {
        let mut cursor = Cursor::new(&Paging { size: 100, identity: None, ..ROWS }, 0);
        assert!(cursor.advance(&page_of(50, 50, Some(120))) && cursor.advance(&page_of(50, 50, Some(120))));
        assert_eq!(cursor.position(), 100);
        assert!(!cursor.advance(&page_of(20, 20, Some(120))));
    }

    #[test]
    fn the_same_page_again_and_again_ends_a_list_without_a_total() {
        let mut cursor = Cursor::new(&Paging { identity: None, ..NUMBERED }, 0);
        assert!(cursor.advance(&page_of(10, 10, None)));
        assert!(!cursor.advance(&page_of(10, 0, None)));
    }

    #[test]
    fn the_farthest_position_is_read_like_any_other() {
        for paging in [ROWS, PAGES_FROM_0, NUMBERED] {
            let mut cursor = Cursor::new(&Paging { identity: None, ..paging }, u64::MAX);
            assert_eq!(cursor.params()[0].1, u64::MAX);
            assert!(!cursor.advance(&page_of(10, 10, Some(20))));
            assert_eq!(cursor.position(), u64::MAX);
        }
    }

    #[test]
    fn pages_are_no_larger_than_allowed_and_never_empty() {
        let paging = Paging::of("DescribeReadOnlyGroups").unwrap();
        let size = |rows| Cursor::new(&paging, 0).with_size(rows).params()[1].1;
        assert_eq!((size(0), size(7), size(1000)), (1, 7, 99));
    }

    #[test]
    fn reading_goes_on_with_the_first_row_that_a_limit_cut_off() {
        let cut = PageRead { cut: Some(4), ..page_of(10, 10, Some(30)) };
        for (paging, position) in [(ROWS, 24), (PAGES_FROM_0, 20), (NUMBERED, 20)] {
            let mut cursor = Cursor::new(&paging, 20);
            assert!(cursor.advance(&cut), "{paging:?}: though it was the last page");
            assert_eq!(cursor.position(), position, "{paging:?}");
        }
        let mut cursor = Cursor::new(&ROWS, 20);
        assert!(cursor.advance(&page_of(0, 0, Some(36))) || cursor.position() == 20);
        assert!(cursor.advance(&cut));
        assert_eq!(cursor.position(), 14, "rows that moved forward are not missed");
    }
}
