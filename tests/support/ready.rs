//! Futures without a runtime.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Runs a future that has nothing to wait for.
pub fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a canned answer is there at once"),
    }
}
