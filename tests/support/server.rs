//! Servers on ports of this machine: the emulator, and some that misbehave.

#![allow(dead_code, reason = "every test file uses its own part")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tencentdb_postgres_emulator::{Config, Emulator, Request};

/// Serves an emulator until the process ends.
pub fn emulator(config: Config) -> SocketAddr {
    let emulator = Arc::new(Mutex::new(Emulator::new(config, now_ms())));
    each(move |stream| {
        while let Some(request) = request(&stream) {
            let answer = emulator.lock().unwrap().handle(&request, now_ms());
            thread::sleep(Duration::from_millis(answer.delay_ms));
            if answer.dropped {
                return;
            }
            let mut head = format!("HTTP/1.1 {} .\r\ncontent-length: {}\r\n", answer.status, answer.body.len());
            answer.headers.iter().for_each(|(name, value)| head.push_str(&format!("{name}: {value}\r\n")));
            let bytes = [head.as_bytes(), b"\r\n", &answer.body].concat();
            if (&stream).write_all(&bytes).is_err() {
                return;
            }
        }
    })
}

/// Serves this text, whatever is said.
pub fn saying(text: &'static str) -> SocketAddr {
    each(move |stream| {
        let _ = (&stream).read(&mut [0; 4096]);
        let _ = (&stream).write_all(text.as_bytes());
    })
}

/// Serves nothing: reads what comes, and tells when the other side has gone.
pub fn silent() -> (SocketAddr, Receiver<()>) {
    let (gone, told) = channel();
    let address = each(move |stream| {
        while (&stream).read(&mut [0; 4096]).is_ok_and(|read| read > 0) {}
        let _ = gone.send(());
    });
    (address, told)
}

/// Speaks TLS with a certificate that nobody vouches for.
pub fn self_signed() -> SocketAddr {
    use rustls::pki_types::pem::PemObject;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};

    let pem = include_bytes!("self-signed.pem");
    let certificate = CertificateDer::from_pem_slice(pem).unwrap();
    let key = PrivateKeyDer::from_pem_slice(pem).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = Arc::new(config.with_no_client_auth().with_single_cert(vec![certificate], key).unwrap());
    each(move |mut stream| {
        let mut tls = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
        while tls.is_handshaking() && tls.complete_io(&mut stream).is_ok() {}
    })
}

/// An address that nobody listens at.
pub fn nobody() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Serves every connection on a thread of its own.
fn each(serve: impl Fn(TcpStream) + Clone + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let serve = serve.clone();
            thread::spawn(move || serve(stream));
        }
    });
    address
}

/// Reads a request; nothing at the end of a connection.
fn request(mut stream: &TcpStream) -> Option<Request> {
    let mut read = Vec::new();
    let mut more = |read: &mut Vec<u8>| {
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk).ok().filter(|count| *count > 0)?;
        read.extend_from_slice(&chunk[..count]);
        Some(())
    };
    let end = loop {
        if let Some(end) = read.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        more(&mut read)?;
    };
    let head = String::from_utf8(read[..end].to_vec()).ok()?;
    let mut lines = head.split("\r\n");
    let (method, rest) = lines.next()?.split_once(' ')?;
    let url = rest.split(' ').next()?.to_owned();
    let headers =
        lines.filter_map(|line| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned())));
    let mut request = Request { method: method.to_owned(), url, headers: headers.collect(), ..Request::default() };
    let length = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    while read.len() < end + 4 + length {
        more(&mut read)?;
    }
    request.body = read[end + 4..end + 4 + length].to_vec();
    Some(request)
}

fn now_ms() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as u64
}
