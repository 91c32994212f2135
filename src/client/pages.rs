//! Lists, page by page.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Client, Transport, written};
use crate::api::Paged;
use crate::call::{Cursor, PageRead, Paging};
use crate::credential::CredentialProvider;
use crate::error::{Error, TransportError, TransportErrorKind, ValidationError};
use crate::model::{Problem, ProblemCode};

/// The pages of a list, from [`Client::pages`].
#[derive(Debug)]
pub struct Pages<'c, T, C, R> {
    client: &'c Client<T, C>,
    action: String,
    params: Map<String, Value>,
    paging: Paging,
    cursor: Cursor,
    seen: BTreeSet<String>,
    last: Vec<Value>,
    /// Rows still wanted.
    left: Option<u64>,
    ended: bool,
    row: core::marker::PhantomData<fn() -> R>,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Page<R> {
    /// The rows, without those that were on an earlier page.
    pub rows: Vec<R>,
    /// The cursor of the next page, for [`Pages::at_cursor`]; `None` after the last. If [`Pages::limit`] cut this page,
    /// it continues after the last row where cursors count rows, and otherwise names this page, which is then read
    /// again as a whole.
    pub cursor: Option<u64>,
    /// The number of rows over all pages, if the service tells it with this page.
    pub total: Option<u64>,
}

impl<T: Transport, C: CredentialProvider> Client<T, C> {
    /// Reads a list page by page. A place in the request itself is where it begins, and a size is that of its pages.
    ///
    /// ```
    /// # use tencentdb_postgres::{Client, Error, Transport, api::DescribeDbInstances};
    /// # async fn list<T: Transport>(client: Client<T>) -> Result<(), Error> {
    /// let mut pages = client.pages(&DescribeDbInstances::new())?;
    /// while let Some(page) = pages.next_page().await? {
    ///     for instance in page.rows {
    ///         println!("{}", instance.db_instance_id);
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// When the request cannot be written as JSON.
    pub fn pages<A: Paged>(&self, request: &A) -> Result<Pages<'_, T, C, A::Row>, Error> {
        self.pages_of(A::NAME, &written(request)?)
    }

    /// The same by name, with the parameters as a JSON text and rows of whatever type is asked for.
    ///
    /// # Errors
    ///
    /// When the action is not paged, the parameters are no JSON object, or a place or size among them is none.
    pub fn pages_of<R>(&self, action: &str, params: &str) -> Result<Pages<'_, T, C, R>, Error> {
        let refuse = |path: &str, message: &str| {
            let problem = Problem::refusing(path, ProblemCode::Type, message);
            Error::from(ValidationError { action: action.to_owned(), problems: [problem].into() })
        };
        let paging = Paging::of(action)
            .ok_or_else(|| refuse("action", &[action, " is not answered in pages; call it"].concat()))?;
        let mut params: Map<String, Value> =
            serde_json::from_str(params).map_err(|_| refuse("", "must be a JSON object"))?;
        let mut take = |name: &str, least: u64| match params.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => match value.as_u64().filter(|number| *number >= least) {
                Some(number) => Ok(Some(number)),
                None => Err(refuse(
                    name,
                    &["must be a whole number, and not below ", if least == 0 { "0" } else { "1" }].concat(),
                )),
            },
        };
        let mut cursor =
            Cursor::new(&paging, take(paging.position_param, paging.first)?.map_or(0, |at| at - paging.first));
        if let Some(rows) = take(paging.size_param, 1)? {
            cursor = cursor.with_size(u32::try_from(rows).unwrap_or(u32::MAX));
        }
        let action = action.to_owned();
        let (seen, last, left, ended) = (BTreeSet::new(), Vec::new(), None, false);
        Ok(Pages {
            client: self,
            action,
            params,
            paging,
            cursor,
            seen,
            last,
            left,
            ended,
            row: core::marker::PhantomData,
        })
    }
}

impl<T: Transport, C: CredentialProvider, R: DeserializeOwned> Pages<'_, T, C, R> {
    /// Sets the rows a page, within what the service allows. The default is as many as it allows, a hundred at most.
    #[must_use]
    pub fn page_size(mut self, rows: u32) -> Self {
        self.cursor = self.cursor.with_size(rows);
        self
    }

    /// Limits the rows in all, and reads no page more than they take. [`Page::cursor`] leads to the rest of the last
    /// page.
    #[must_use]
    pub fn limit(mut self, rows: u64) -> Self {
        self.left = Some(rows);
        self
    }

    /// Starts at the cursor of a [`Page`], with pages of the same size.
    #[must_use]
    pub fn at_cursor(mut self, cursor: u64) -> Self {
        self.cursor = self.cursor.with_position(cursor);
        self
    }

    /// Returns the next page; `None` after the last. After an error the same page can be asked for again.
    ///
    /// # Errors
    ///
    /// As [`Client::call`].
    pub async fn next_page(&mut self) -> Result<Option<Page<R>>, Error> {
        if self.ended || self.left == Some(0) {
            return Ok(None);
        }
        for (name, value) in self.cursor.params() {
            self.params.insert(name.to_owned(), value.into());
        }
        let mut answer: Value = self.client.send(&self.action, &Value::from(self.params.clone()).to_string()).await?;
        let total = answer.get("TotalCount").and_then(Value::as_u64);
        let rows = match self.paging.rows.split('.').try_fold(&mut answer, |within, name| within.get_mut(name)) {
            Some(Value::Array(rows)) => core::mem::take(rows),
            None | Some(Value::Null) => Vec::new(),
            Some(_) => {
                let message = [&self.action, " was answered with ", self.paging.rows, " that is no list"].concat();
                return Err(TransportError::new(TransportErrorKind::Malformed, message).into());
            }
        };
        // Before anything is kept of the page, so that one that cannot be read is read again.
        let typed = rows.iter().map(R::deserialize).collect::<Result<Vec<R>, _>>().map_err(|cause| {
            let message = ["a row of ", &self.action, " is not of its documented form"].concat();
            TransportError::new(TransportErrorKind::Malformed, message).with_cause(cause.to_string())
        })?;
        let count = rows.len() as u64;
        let mut fresh = self.fresh(rows, typed);
        let most = usize::try_from(self.left.unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
        let cut = fresh.get(most).map(|(before, _)| *before);
        self.ended = !self.cursor.advance(&PageRead { rows: count, fresh: fresh.len() as u64, total, cut });
        fresh.truncate(most);
        self.left = self.left.map(|left| left - fresh.len() as u64);
        let cursor = (!self.ended).then(|| self.cursor.position());
        Ok(Some(Page { rows: fresh.into_iter().map(|(_, row)| row).collect(), cursor, total }))
    }

    /// Returns all rows of all pages.
    ///
    /// # Errors
    ///
    /// As [`next_page`](Self::next_page).
    pub async fn all(mut self) -> Result<Vec<R>, Error> {
        let mut rows = Vec::new();
        while let Some(page) = self.next_page().await? {
            rows.extend(page.rows);
        }
        Ok(rows)
    }

    /// The rows that were on no page before, each with how many are before it on this one: by their identity, or where
    /// they have none, unless the whole page is the one before.
    fn fresh(&mut self, rows: Vec<Value>, typed: Vec<R>) -> Vec<(u64, R)> {
        let Self { paging, seen, last, .. } = self;
        if paging.identity.is_none() && *last == rows {
            return Vec::new();
        }
        let mut new =
            |row: &Value| paging.identity.and_then(|name| row.get(name)).is_none_or(|id| seen.insert(id.to_string()));
        let fresh = (0..).zip(typed).zip(&rows).filter(|(_, row)| new(row)).map(|(read, _)| read).collect();
        if paging.identity.is_none() {
            *last = rows;
        }
        fresh
    }
}
