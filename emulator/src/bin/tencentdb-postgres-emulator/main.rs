//! The emulator as a program: answers on a port of this machine, for clients in any language.

mod arguments;
mod body;
mod limits;
mod server;
mod watch;

use std::process::ExitCode;

use arguments::{Arguments, HELP, Parsed};

fn main() -> ExitCode {
    match arguments::parse(std::env::args_os().skip(1)) {
        Ok(Parsed::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Parsed::Run(Arguments { port, config })) => match server::run(port, config) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("error: port {port} of 127.0.0.1 cannot be served: {error}");
                ExitCode::FAILURE
            }
        },
        Err(message) => {
            eprintln!("error: {message}\n--help tells what there is");
            ExitCode::from(2)
        }
    }
}
