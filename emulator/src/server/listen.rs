//! Where the server listens: on both loopbacks of this machine, unless it is told an address.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::task::{Context, Poll};

use tokio::net::{TcpListener, TcpStream};

/// How often a free port is looked for that is free on both loopbacks.
const TRIES: usize = 16;

/// One port, at one address or two.
pub(super) struct Listeners(Vec<TcpListener>);

impl Listeners {
    /// Listens on a port; on a free one by 0.
    pub(super) async fn bind(address: Option<IpAddr>, port: u16) -> Result<Self, String> {
        let Some(address) = address else { return both(port).await };
        let bound = TcpListener::bind((address, port)).await;
        bound.map(|listener| Self(vec![listener])).map_err(|error| failed(address, port, &error))
    }

    /// The address of the first.
    pub(super) fn address(&self) -> io::Result<SocketAddr> {
        self.0.first().ok_or(ErrorKind::NotConnected)?.local_addr()
    }

    /// The next connection, to any of them.
    pub(super) fn poll_accept(&self, cx: &mut Context<'_>) -> Poll<io::Result<(TcpStream, SocketAddr)>> {
        let accepted = self.0.iter().map(|listener| listener.poll_accept(cx)).find(Poll::is_ready);
        accepted.unwrap_or(Poll::Pending)
    }
}

/// Listens on both loopbacks. A machine without IPv6 has one. On a machine with it a port that another program has there
/// is taken: `localhost` would lead some clients to that program.
async fn both(port: u16) -> Result<Listeners, String> {
    let mut tries = 0;
    loop {
        let error = |error: &io::Error| failed(Ipv4Addr::LOCALHOST.into(), port, error);
        let v4 = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|failure| error(&failure))?;
        let found = v4.local_addr().map_err(|failure| error(&failure))?.port();
        tries += 1;
        match TcpListener::bind((Ipv6Addr::LOCALHOST, found)).await {
            Ok(v6) => return Ok(Listeners(vec![v4, v6])),
            Err(taken) if taken.kind() == ErrorKind::AddrInUse => {
                if port != 0 || tries == TRIES {
                    return Err(failed(Ipv6Addr::LOCALHOST.into(), found, &taken));
                }
            }
            Err(_) => return Ok(Listeners(vec![v4])),
        }
    }
}

fn failed(address: IpAddr, port: u16, error: &io::Error) -> String {
    format!("port {port} of {address} cannot be served: {error}")
}
