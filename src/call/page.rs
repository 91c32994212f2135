//! From page to page of a list, while it changes underneath.
//!
//! ```text
//!   Paging::of(action) ──> Cursor ──params──> your call ──rows, total──> Cursor::turn ──┬──> true: another page
//!                            ^                                                          ├──> false: that was all
//!                            └──────────────────────────────────────────────────────────┘
//! ```
//!
//! - The total of the newest page counts: a list that grew is read on, one that shrank ends earlier.
//! - Where rows went meanwhile, those behind them moved forward, past the place already reached; so many rows are read again, and what
//!   was seen already is told by its identity. Without one, nothing is read twice.
//! - A page that is smaller than asked for does not end a list whose total says there is more.
//! - A list without a total ends with a page that is not full, or that brings nothing new.
//!
//! ```
//! use tencentdb_postgres::call::{Cursor, Paging};
//!
//! let paging = Paging::of("DescribeDBInstances").unwrap();
//! let mut cursor = Cursor::new(&paging, 0);
//! assert_eq!(cursor.params(), [("Offset", 0), ("Limit", 100)]);
//! assert!(cursor.turn(100, 100, Some(120)));
//! assert_eq!(cursor.params(), [("Offset", 100), ("Limit", 100)]);
//! assert!(!cursor.turn(20, 20, Some(120)));
//! ```

use super::facts::{ABOUT, PAGES};
use crate::model;
use crate::text::parts;

/// What the paging parameters of an action count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageStyle {
    /// `Offset` counts rows.
    Rows,
    /// `Offset` counts pages.
    Pages,
    /// `PageNumber` counts pages from 1, and no total is told.
    Numbered,
}

/// How the list of an action is read page by page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// What the paging parameters count.
    pub style: PageStyle,
    /// The largest page worth asking for.
    pub size: u32,
    /// Where the rows are in the answer: names, parted by dots.
    pub rows: &'static str,
    /// The member that tells one row from another, where one does.
    pub identity: Option<&'static str>,
}

impl Paging {
    /// How this action's list is read; `None` when it is not paged.
    #[must_use]
    pub fn of(action: &str) -> Option<Self> {
        let at = model::actions().position(|known| known.bytes() == action.as_bytes())?;
        let mut words = parts(page_line(usize::from(*ABOUT.get(at)?))?, b' ')
            .map(|word| core::str::from_utf8(word).unwrap_or_default());
        let rows = words.next()?;
        let identity = words.next().filter(|name| *name != "-");
        let size = words.next().and_then(|size| size.parse().ok()).unwrap_or(PAGE_SIZE);
        let style = match words.next() {
            None => PageStyle::Rows,
            Some("p") => PageStyle::Pages,
            Some(_) => PageStyle::Numbered,
        };
        Some(Self { style, size, rows, identity })
    }
}

/// The largest page worth asking for, where the facts name no other.
const PAGE_SIZE: u32 = 100;

/// What the facts say of the pages of an action that they say this about.
pub fn page_line(about: usize) -> Option<&'static [u8]> {
    parts(PAGES.as_bytes(), b'\n').nth(about.checked_sub(ABOUT.len())?)
}

/// A place in a list. Its number can be kept, and reading resumed from there with pages of the same size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    style: PageStyle,
    size: u32,
    tells_rows: bool,
    at: u64,
    total: u64,
}

impl Cursor {
    /// At a place: 0 for the beginning, or what [`at`](Self::at) was.
    #[must_use]
    pub fn new(paging: &Paging, at: u64) -> Self {
        Self { style: paging.style, size: paging.size, tells_rows: paging.identity.is_some(), at, total: 0 }
    }

    /// Behind a page whose total was this; with none, nothing is read again.
    #[doc(hidden)]
    #[must_use]
    pub fn resumed(style: PageStyle, size: u32, at: u64, total: Option<u64>) -> Self {
        Self { style, size, tells_rows: total.is_some(), at, total: total.unwrap_or(0) }
    }

    /// With pages of so many rows, within what the action allows.
    #[must_use]
    pub fn with_size(mut self, rows: u32) -> Self {
        self.size = rows.clamp(1, self.size);
        self
    }

    /// At another place, with pages of the same size.
    #[must_use]
    pub fn moved(self, at: u64) -> Self {
        Self { at, total: 0, ..self }
    }

    /// The place of the next page: rows, or pages, before it.
    #[must_use]
    pub fn at(&self) -> u64 {
        self.at
    }

    /// The paging parameters of the next page.
    #[must_use]
    pub fn params(&self) -> [(&'static str, u64); 2] {
        let size = u64::from(self.size);
        match self.style {
            PageStyle::Numbered => [("PageNumber", self.at.saturating_add(1)), ("PageSize", size)],
            _ => [("Offset", self.at), ("Limit", size)],
        }
    }

    /// Takes note of a page of so many rows, so many of them not seen before, and of the total told with it. Answers whether there is
    /// another.
    pub fn turn(&mut self, rows: u64, fresh: u64, total: Option<u64>) -> bool {
        let size = u64::from(self.size);
        let before = core::mem::replace(&mut self.total, total.unwrap_or(0));
        let gone = before.saturating_sub(self.total);
        // What a place counts.
        let unit = if self.style == PageStyle::Rows {
            if gone > 0 && self.tells_rows && total.is_some() {
                self.at = self.at.saturating_sub(gone);
                return self.total > 0;
            }
            self.at = self.at.saturating_add(rows);
            1
        } else {
            self.at = self.at.saturating_add(1);
            size.max(1)
        };
        rows > 0
            && match total {
                Some(total) => self.at < total.div_ceil(unit),
                None => rows >= size && fresh > 0,
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
            let [(place, _), (size, most)] = Cursor::new(&paging, 0).params();
            let params = alloc::format!(r#"{{"{place}": 1, "{size}": {most}}}"#);
            let report = model::check(action, &params, model::Options::default());
            let complaints: Vec<_> =
                report.problems.iter().filter(|problem| [place, size].contains(&&*problem.path)).collect();
            assert!(complaints.is_empty(), "{action}: {complaints:?}");
            count += 1;
        }
        assert_eq!(count, PAGES.lines().count());
        assert_eq!(Paging::of("DescribeZones"), None);
    }

    /// Reads a list that changes before each page: `change` is told how many pages were read.
    fn read(style: PageStyle, size: u32, counted: bool, mut change: impl FnMut(usize, &mut Vec<u32>)) -> Vec<u32> {
        let mut list: Vec<u32> = (0..25).collect();
        let mut seen = Vec::new();
        let mut cursor = Cursor::new(&Paging { style, size, rows: "Rows", identity: Some("Id") }, 0);
        for pages in 0.. {
            assert!(pages < 100, "no end");
            change(pages, &mut list);
            let [(_, place), (_, size)] = cursor.params();
            let from = match style {
                PageStyle::Rows => place,
                PageStyle::Pages => place * size,
                PageStyle::Numbered => (place - 1) * size,
            };
            let page: Vec<u32> = list.iter().copied().skip(from as usize).take(size as usize).collect();
            let fresh: Vec<u32> = page.iter().copied().filter(|row| !seen.contains(row)).collect();
            seen.extend(&fresh);
            if !cursor.turn(page.len() as u64, fresh.len() as u64, counted.then_some(list.len() as u64)) {
                break;
            }
        }
        seen
    }

    #[test]
    fn every_row_is_read_once_whatever_is_counted() {
        for size in [1, 4, 5, 24, 25, 26, 100] {
            for (style, counted) in [
                (PageStyle::Rows, true),
                (PageStyle::Rows, false),
                (PageStyle::Pages, true),
                (PageStyle::Pages, false),
                (PageStyle::Numbered, false),
            ] {
                assert_eq!(read(style, size, counted, |_, _| {}), (0..25).collect::<Vec<_>>(), "{style:?} {size}");
            }
        }
    }

    #[test]
    fn what_moves_forward_when_rows_go_is_not_missed() {
        let rows = read(PageStyle::Rows, 5, true, |pages, list| {
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
        let rows = read(PageStyle::Rows, 10, true, |pages, list| {
            if pages == 2 {
                list.extend(25..33);
            }
        });
        assert_eq!(rows, (0..33).collect::<Vec<_>>());
    }

    #[test]
    fn what_moves_before_the_place_reached_is_not_missed_at_the_end_either() {
        let rows = read(PageStyle::Rows, 10, true, |pages, list| {
            if pages == 2 {
                list.drain(..12);
            }
        });
        assert_eq!(sorted(rows), (0..25).collect::<Vec<_>>());
    }

    #[test]
    fn a_list_that_empties_ends() {
        let rows = read(PageStyle::Rows, 10, true, |pages, list| {
            if pages == 1 {
                list.clear();
            }
        });
        assert_eq!(rows, (0..10).collect::<Vec<_>>());
    }

    #[test]
    fn a_list_that_shrinks_and_grows_by_turns_ends_too() {
        let mut next = 100;
        read(PageStyle::Rows, 1, true, |pages, list| {
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
        let mut cursor = Cursor::new(&Paging { style: PageStyle::Rows, size: 100, rows: "Rows", identity: None }, 0);
        assert!(cursor.turn(50, 50, Some(120)) && cursor.turn(50, 50, Some(120)));
        assert_eq!(cursor.at(), 100);
        assert!(!cursor.turn(20, 20, Some(120)));
    }

    #[test]
    fn the_same_page_again_and_again_ends_a_list_without_a_total() {
        let mut cursor = Cursor::new(&Paging { style: PageStyle::Numbered, size: 10, rows: "Rows", identity: None }, 0);
        assert!(cursor.turn(10, 10, None));
        assert!(!cursor.turn(10, 0, None));
    }

    #[test]
    fn the_farthest_place_is_read_like_any_other() {
        for style in [PageStyle::Rows, PageStyle::Pages, PageStyle::Numbered] {
            let mut cursor = Cursor::new(&Paging { style, size: 10, rows: "Rows", identity: None }, u64::MAX);
            assert_eq!(cursor.params()[0].1, u64::MAX);
            assert!(!cursor.turn(10, 10, Some(20)));
            assert_eq!(cursor.at(), u64::MAX);
        }
    }

    #[test]
    fn pages_are_no_larger_than_allowed_and_never_empty() {
        let paging = Paging::of("DescribeReadOnlyGroups").unwrap();
        let size = |rows| Cursor::new(&paging, 0).with_size(rows).params()[1].1;
        assert_eq!((size(0), size(7), size(1000)), (1, 7, 99));
    }
}
