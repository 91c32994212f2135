//! Lists, page by page and row by row.

use alloc::vec::{self, Vec};
use core::iter::FusedIterator;

use serde::de::DeserializeOwned;

use super::executor::block_on;
use super::ureq::Ureq;
use crate::client::Page;
use crate::credential::CredentialProvider;
use crate::error::Error;

/// The pages of a list, from [`Client::pages`](super::Client::pages). After an error the same page can be asked for
/// again.
#[derive(Debug)]
pub struct Pages<'c, C, R> {
    inner: crate::client::Pages<'c, Ureq, C, R>,
}

impl<'c, C, R> Pages<'c, C, R> {
    pub(super) fn new(inner: crate::client::Pages<'c, Ureq, C, R>) -> Self {
        Self { inner }
    }
}

impl<'c, C: CredentialProvider, R: DeserializeOwned> Pages<'c, C, R> {
    /// Sets the rows a page, within what the service allows. The default is as many as it allows, a hundred at most.
    #[must_use]
    pub fn page_size(self, rows: u32) -> Self {
        Self { inner: self.inner.page_size(rows) }
    }

    /// Limits the rows in all, and reads no page more than they take.
    #[must_use]
    pub fn limit(self, rows: u64) -> Self {
        Self { inner: self.inner.limit(rows) }
    }

    /// Starts at the cursor of a [`Page`], with pages of the same size.
    #[must_use]
    pub fn at_cursor(self, cursor: u64) -> Self {
        Self { inner: self.inner.at_cursor(cursor) }
    }

    /// Every row of every page. An error ends it.
    #[must_use]
    pub fn rows(self) -> Rows<'c, C, R> {
        Rows { pages: Some(self), page: Vec::new().into_iter() }
    }

    /// All rows of all pages.
    ///
    /// # Errors
    ///
    /// As [`call`](super::Client::call).
    pub fn all(self) -> Result<Vec<R>, Error> {
        block_on(self.inner.all())
    }
}

impl<C: CredentialProvider, R: DeserializeOwned> Iterator for Pages<'_, C, R> {
    type Item = Result<Page<R>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        block_on(self.inner.next_page()).transpose()
    }
}

/// The rows of a list, from [`Pages::rows`].
#[derive(Debug)]
pub struct Rows<'c, C, R> {
    pages: Option<Pages<'c, C, R>>,
    page: vec::IntoIter<R>,
}

impl<C: CredentialProvider, R: DeserializeOwned> Iterator for Rows<'_, C, R> {
    type Item = Result<R, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.page.next() {
                return Some(Ok(row));
            }
            match self.pages.as_mut()?.next() {
                Some(Ok(page)) => self.page = page.rows.into_iter(),
                Some(Err(error)) => {
                    self.pages = None;
                    return Some(Err(error));
                }
                None => self.pages = None,
            }
        }
    }
}

impl<C: CredentialProvider, R: DeserializeOwned> FusedIterator for Rows<'_, C, R> {}
