//! Futures on the thread that asks for them. The transport blocks within its future, so what is left to wait for are
//! pauses, and other threads that fetch the same credential.

use alloc::sync::Arc;
use alloc::task::Wake;
use core::cell::Cell;
use core::future::{Future, poll_fn};
use core::pin::pin;
use core::task::{Context, Poll, Waker};
use std::thread::{self, Thread};
use std::thread_local;
use std::time::{Duration, Instant};

thread_local! {
    /// When the future of this thread is to be polled again though nobody has woken it.
    static WAKE_AT: Cell<Option<Instant>> = const { Cell::new(None) };
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Runs a future to its end. A future may run another one within itself.
pub(super) fn block_on<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    let outer = WAKE_AT.take();
    let done = loop {
        WAKE_AT.set(None);
        if let Poll::Ready(done) = future.as_mut().poll(&mut context) {
            break done;
        }
        match WAKE_AT.get() {
            Some(at) => thread::park_timeout(at.saturating_duration_since(Instant::now())),
            None => thread::park(),
        }
    };
    WAKE_AT.set(outer);
    done
}

/// Waits within [`block_on`].
pub(super) async fn sleep(duration: Duration) {
    // A time that no clock reaches never comes.
    let until = Instant::now().checked_add(duration);
    poll_fn(|_| {
        if until.is_some_and(|until| until <= Instant::now()) {
            return Poll::Ready(());
        }
        WAKE_AT.set(WAKE_AT.get().into_iter().chain(until).min());
        Poll::Pending
    })
    .await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earliest_of_several_sleeps_ends_the_pause() {
        let mut long = pin!(sleep(Duration::from_secs(3600)));
        let mut endless = pin!(sleep(Duration::MAX));
        let mut short = pin!(sleep(Duration::from_millis(20)));
        block_on(poll_fn(|context| {
            assert!(long.as_mut().poll(context).is_pending() && endless.as_mut().poll(context).is_pending());
            short.as_mut().poll(context)
        }));
    }

    #[test]
    fn another_thread_wakes_and_a_future_may_block_on_another() {
        let (told, tell) = (Arc::new(std::sync::atomic::AtomicBool::new(false)), std::sync::mpsc::channel::<Waker>());
        let flag = Arc::clone(&told);
        thread::spawn(move || {
            let waker = tell.1.recv().unwrap();
            flag.store(true, std::sync::atomic::Ordering::SeqCst);
            waker.wake();
        });
        block_on(poll_fn(|context| {
            block_on(sleep(Duration::from_millis(1)));
            if told.load(std::sync::atomic::Ordering::SeqCst) {
                return Poll::Ready(());
            }
            let _ = tell.0.send(context.waker().clone());
            Poll::Pending
        }));
    }
}
