//! The emulator as a program: answers on a port of this machine, for clients in any language.

use std::process::ExitCode;

fn main() -> ExitCode {
    tencentdb_postgres_emulator::server::main(std::env::args_os())
}
