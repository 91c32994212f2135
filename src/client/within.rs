//! A limit of time.

use core::future::{Future, poll_fn};
use core::pin::pin;
use core::task::Poll;

/// What comes of the work, unless the timer ends before it.
pub(super) async fn within<T>(work: impl Future<Output = T>, timer: impl Future<Output = ()>) -> Option<T> {
    let (mut work, mut timer) = (pin!(work), pin!(timer));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => timer.as_mut().poll(context).map(|()| None),
    })
    .await
}
