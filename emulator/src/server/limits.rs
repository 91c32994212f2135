//! What callers may cost. The server of the npm package, `pkg/src/emulator/server.ts`, has the same figures;
//! docs/emulator.md tells them.

use std::time::Duration;

use tencentdb_postgres::model::V3_POST_BYTES;

/// The request line and the headers: twice the longest query the API takes, so that it is the API that refuses.
pub(super) const HEAD_BYTES: usize = 64 * 1024;
pub(super) const HEADERS: usize = 100;
/// The longest body the API takes.
pub(super) const BODY_BYTES: usize = V3_POST_BYTES as usize;
/// All bodies that are on their way, together.
pub(super) const HELD_BYTES: usize = 64 * 1024 * 1024;
pub(super) const CONNECTIONS: usize = 4096;
/// How long a head may take, and how long a connection may be idle.
pub(super) const HEAD_TIME: Duration = Duration::from_secs(5);
/// How long a body may take.
pub(super) const BODY_TIME: Duration = Duration::from_secs(10);
/// How long a caller may leave an answer unread that fills what the system buffers.
pub(super) const UNREAD_TIME: Duration = Duration::from_secs(10);
/// How long what a refused caller still sends is read and forgotten: closing earlier could lose the refusal on its way.
pub(super) const LINGER_TIME: Duration = Duration::from_secs(2);
