//! The transport of the example over `reqwest`: what it makes of connections that do not come about.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../examples/list_instances.rs"]
#[expect(dead_code, reason = "it is a program of its own, with a main")]
mod list_instances;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};

use list_instances::Http;
use tencentdb_postgres::{HttpRequest, Transport, TransportErrorKind};

/// What becomes of a request to this address.
fn sent(scheme: &str, address: SocketAddr) -> Result<u16, TransportErrorKind> {
    let request =
        HttpRequest { method: "POST", url: format!("{scheme}://{address}/"), headers: Vec::new(), body: Vec::new() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let answered = runtime.block_on(async { Http::new().unwrap().send(request).await });
    answered.map(|response| response.status).map_err(|error| error.kind)
}

/// A server for one connection, which reads something and then says this.
fn server(says: &'static str) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let _ = connection.read(&mut [0; 4096]);
        let _ = connection.write_all(says.as_bytes());
    });
    address
}

#[test]
fn the_reasons_for_no_connection_are_told_apart() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert_eq!(sent("https", nobody), Err(TransportErrorKind::Unsent));
    assert_eq!(sent("https", server("HTTP/1.1 400 Bad Request\r\n\r\n")), Err(TransportErrorKind::Untrusted));
    assert_eq!(sent("https", server("")), Err(TransportErrorKind::Unsent));
    assert_eq!(sent("http", server("")), Err(TransportErrorKind::Network));
    assert_eq!(sent("http", server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")), Ok(200));
}
