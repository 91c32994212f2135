//! Lists as streams.

use alloc::boxed::Box;
use alloc::vec::{self, Vec};
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use futures_core::{FusedStream, Stream};
use serde::de::DeserializeOwned;

use super::Transport;
use super::pages::{Page, Pages};
use crate::credential::CredentialProvider;
use crate::error::Error;

impl<'c, T: Transport, C: CredentialProvider, R: DeserializeOwned> Pages<'c, T, C, R> {
    /// Returns the pages as a stream, which an error ends. It is `Send` where the transport's futures are.
    ///
    /// ```
    /// # use tencentdb_postgres::{Client, Error, Transport, api::DescribeDbInstances};
    /// use futures_util::TryStreamExt;
    ///
    /// # async fn list<T: Transport>(client: Client<T>) -> Result<(), Error> {
    /// let mut pages = client.pages(&DescribeDbInstances::new())?.stream();
    /// while let Some(page) = pages.try_next().await? {
    ///     println!("{} of {:?}", page.rows.len(), page.total);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> impl FusedStream<Item = Result<Page<R>, Error>> + Unpin + use<'c, T, C, R> {
        Unfold { step: |mut pages: Self| async move { (pages.next_page().await, pages) }, at: At::Idle(self) }
    }

    /// Returns the rows of all pages as a stream, which an error ends.
    ///
    /// ```
    /// # use tencentdb_postgres::{Client, Error, Transport, api::DescribeDbInstances};
    /// use futures_util::TryStreamExt;
    ///
    /// # async fn list<T: Transport>(client: Client<T>) -> Result<(), Error> {
    /// let mut instances = client.pages(&DescribeDbInstances::new())?.rows();
    /// while let Some(instance) = instances.try_next().await? {
    ///     println!("{}", instance.db_instance_id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn rows(self) -> impl FusedStream<Item = Result<R, Error>> + Unpin + use<'c, T, C, R> {
        Rows { pages: self.stream(), page: Vec::new().into_iter() }
    }
}

/// A stream of what a step makes of a state, until it makes nothing or an error.
struct Unfold<S, F, Fut> {
    step: F,
    at: At<S, Fut>,
}

/// How far an [`Unfold`] is.
enum At<S, Fut> {
    Idle(S),
    // Pinned on the heap, since without unsafe code no field can be.
    Busy(Pin<Box<Fut>>),
    Ended,
}

impl<S, F, Fut> Unpin for Unfold<S, F, Fut> {}

impl<S, F, Fut, I, E> Stream for Unfold<S, F, Fut>
where
    F: Fn(S) -> Fut,
    Fut: Future<Output = (Result<Option<I>, E>, S)>,
{
    type Item = Result<I, E>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut future = match core::mem::replace(&mut self.at, At::Ended) {
            At::Idle(state) => Box::pin((self.step)(state)),
            At::Busy(future) => future,
            At::Ended => return Poll::Ready(None),
        };
        let Poll::Ready((made, state)) = future.as_mut().poll(context) else {
            self.at = At::Busy(future);
            return Poll::Pending;
        };
        if let Ok(Some(_)) = made {
            self.at = At::Idle(state);
        }
        Poll::Ready(made.transpose())
    }
}

impl<S, F, Fut, I, E> FusedStream for Unfold<S, F, Fut>
where
    F: Fn(S) -> Fut,
    Fut: Future<Output = (Result<Option<I>, E>, S)>,
{
    fn is_terminated(&self) -> bool {
        matches!(self.at, At::Ended)
    }
}

/// The rows of a stream of pages.
struct Rows<P, R> {
    pages: P,
    page: vec::IntoIter<R>,
}

impl<P, R> Unpin for Rows<P, R> {}

impl<P: FusedStream<Item = Result<Page<R>, Error>> + Unpin, R> Stream for Rows<P, R> {
    type Item = Result<R, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(row) = self.page.next() {
                return Poll::Ready(Some(Ok(row)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(page)) => self.page = page.rows.into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<P: FusedStream<Item = Result<Page<R>, Error>> + Unpin, R> FusedStream for Rows<P, R> {
    fn is_terminated(&self) -> bool {
        self.page.as_slice().is_empty() && self.pages.is_terminated()
    }
}
