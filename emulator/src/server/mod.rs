//! HTTP around the emulator. One thread: a call takes microseconds, and an answer that has to wait lets the others
//! pass.

mod answer;
mod arguments;
mod authority;
mod banner;
mod body;
mod call_log;
mod connection;
mod ending;
mod limits;
mod listen;
mod record_file;
mod state_file;
mod watch;

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::future::{Future, poll_fn};
use std::net::SocketAddr;
use std::pin::pin;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustls::ServerConfig;
use tokio::sync::watch as watch_channel;
use tokio::task::LocalSet;

use self::arguments::Arguments;
use self::authority::Authority;
use self::banner::{Banner, Place};
use self::body::Held;
use self::call_log::CallLog;
use self::limits::CONNECTIONS;
use self::listen::Listeners;
use self::record_file::RecordFile;
use self::state_file::StateFile;
use crate::{DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator};

/// What all connections share.
struct Server {
    emulator: RefCell<Emulator>,
    /// What keeps its state, if it is kept.
    file: RefCell<Option<StateFile>>,
    /// What records it, if it is recorded.
    recording: RefCell<Option<RecordFile>>,
    log: CallLog,
    /// What to speak TLS with, if it is spoken.
    tls: Option<Arc<ServerConfig>>,
    /// Other machines may control it.
    open_control: bool,
    /// Tells connections that the program ends.
    ends: watch_channel::Receiver<bool>,
    held: Held,
    connections: Cell<usize>,
}

/// Runs the program with these arguments, of which the first is its own name, until the process ends.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = arguments::parse(arguments).unwrap_or_else(|error| error.exit());
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Listens until the program is told to end.
fn run(arguments: Arguments) -> Result<(), String> {
    let Arguments { port, host, open_control, tls, log, state, record, start, config } = arguments;
    let authority = tls.map(|folder| authority::open(folder.as_deref())).transpose()?;
    let shown = |path: &std::path::Path| path.display().to_string();
    let mut place = Place {
        state_file: state.as_deref().map(shown),
        start,
        authority: authority.as_ref().map(|authority: &Authority| shown(&authority.certificate)),
        open_control,
        ..Place::default()
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    LocalSet::new().block_on(&runtime, async {
        // Before the file is opened: another emulator may have both.
        let listeners = Listeners::bind(host, port).await?;
        let address = listeners.address().map_err(|error| error.to_string())?;
        place.url = format!("http://{address}");
        let began_ms = now_ms();
        let (mut emulator, file) = match state {
            Some(path) => state_file::open(&path, config, began_ms).map(|(emulator, file)| (emulator, Some(file)))?,
            None => (Emulator::new(config, began_ms), None),
        };
        let recording = record.map(|path| record_file::create(&path, &mut emulator, began_ms)).transpose()?;
        let log = CallLog::new(log);
        log.start(&Banner::of(&mut emulator, place, now_ms()), now_ms());
        warn(address, open_control);
        let default_pair = emulator.credential().secret_id == DEFAULT_SECRET_ID;
        println!("listening on http://{address}");
        if default_pair {
            println!("credential: SecretId {DEFAULT_SECRET_ID}, SecretKey {DEFAULT_SECRET_KEY}");
        }
        let (end, ends) = watch_channel::channel(false);
        let server = Rc::new(Server {
            emulator: RefCell::new(emulator),
            file: RefCell::new(file),
            recording: RefCell::new(recording),
            log,
            tls: authority.as_ref().map(|authority| Arc::clone(&authority.tls)),
            open_control,
            ends,
            held: Held::default(),
            connections: Cell::new(0),
        });
        accept(&listeners, &server).await;
        drop(listeners);
        end.send_replace(true);
        ending::wait_for(&server.connections).await;
        let file = server.file.borrow();
        file.as_ref().map_or(Ok(()), StateFile::sync).map_err(|error| format!("the state is not on the disk: {error}"))
    })
}

/// Says what an address exposes that other machines may reach.
fn warn(address: SocketAddr, open_control: bool) {
    if address.ip().is_loopback() {
        return;
    }
    let control = if open_control {
        "whoever reaches it controls the emulator: reads and replaces its state, and puts its clock"
    } else {
        "only this machine controls the emulator"
    };
    eprintln!("warning: other machines may reach {address} and call with any key pair that it knows; {control}");
}

/// Takes connections until the program is told to end.
async fn accept(listeners: &Listeners, server: &Rc<Server>) {
    let mut told = pin!(ending::told());
    loop {
        let accepted = poll_fn(|cx| match told.as_mut().poll(cx) {
            Poll::Ready(()) => Poll::Ready(None),
            Poll::Pending => listeners.poll_accept(cx).map(Some),
        });
        let Some(accepted) = accepted.await else { return };
        let Ok((stream, peer)) = accepted else {
            // Mostly for want of file descriptors: some come back as connections end.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        if server.connections.get() == CONNECTIONS {
            continue;
        }
        let server = Rc::clone(server);
        server.connections.update(|count| count + 1);
        tokio::task::spawn_local(async move {
            // Fails when the other side breaks off.
            let _ = connection::serve(stream, peer, &server).await;
            server.connections.update(|count| count - 1);
        });
    }
}

fn now_ms() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}
