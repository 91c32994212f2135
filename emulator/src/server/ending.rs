//! The end of the program: what is under way is answered, and nothing new is taken.

use std::cell::Cell;
use std::time::Duration;

use tokio::time::Instant;

/// How long connections may still take that have a call under way.
const PATIENCE: Duration = Duration::from_secs(5);
const LOOK: Duration = Duration::from_millis(5);

/// Returns once the program is told to end, as by Ctrl-C or a supervisor.
#[cfg(unix)]
pub(super) async fn told() {
    use std::future::poll_fn;
    use std::task::Poll;
    use tokio::signal::unix::{SignalKind, signal};

    let mut signals: Vec<_> =
        [SignalKind::interrupt(), SignalKind::terminate()].into_iter().filter_map(|kind| signal(kind).ok()).collect();
    poll_fn(|cx| {
        let is_told = signals.iter_mut().any(|signal| signal.poll_recv(cx).is_ready());
        if is_told { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// Returns once the program is told to end, as by Ctrl-C.
#[cfg(not(unix))]
pub(super) async fn told() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Returns once there are no connections left, or have been given enough time.
pub(super) async fn wait_for(connections: &Cell<usize>) {
    let latest = Instant::now() + PATIENCE;
    while connections.get() > 0 && Instant::now() < latest {
        tokio::time::sleep(LOOK).await;
    }
}
