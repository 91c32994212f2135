//! The emulator as a program: answers on a port of this machine, for clients in any language.

mod arguments;
mod body;
mod limits;
mod server;
mod watch;

use std::process::ExitCode;

use arguments::Arguments;

fn main() -> ExitCode {
    let Arguments { port, config } = arguments::parse(std::env::args_os()).unwrap_or_else(|error| error.exit());
    match server::run(port, config) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: port {port} of 127.0.0.1 cannot be served: {error}");
            ExitCode::FAILURE
        }
    }
}
