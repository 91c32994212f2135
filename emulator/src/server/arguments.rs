//! The command line. `spec/cli.spec` describes the same flags for `tencentdb-postgres emulator`, and a test compares
//! the help.

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::error::ErrorKind;
use clap::{CommandFactory, Error, Parser};

use crate::{Config, Fault, Fleet, KeyPair};

#[derive(Debug)]
pub(super) struct Arguments {
    pub port: u16,
    pub config: Config,
}

/// Run the emulator of the API on a port of this machine
#[derive(Parser)]
#[command(name = "tencentdb-postgres-emulator")]
struct Flags {
    /// The port to listen on; 0 is any free one
    #[arg(long, value_name = "N", default_value_t = 9200)]
    port: u16,
    /// A key pair that may call, with a token a temporary one; may be repeated
    // Read as text, because a value that cannot be parsed is repeated in the error, and this one is secret.
    #[arg(long = "credential", value_name = "ID:KEY[:TOKEN]")]
    credentials: Vec<String>,
    /// What is there at the start: two dozen instances, or nothing
    #[arg(long, value_name = "demo|empty", default_value = "empty", hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(["demo", "empty"])
        .map(|name| if name == "demo" { Fleet::Demo } else { Fleet::Empty }))]
    fleet: Fleet,
    /// Where made-up ids come from; the same seed gives the same ones
    #[arg(long, value_name = "N", default_value_t = Config::default().seed)]
    seed: u64,
    /// Faults to meet calls with, such as '[{"action":"DescribeZones","body":"drop","times":1}]'
    #[arg(long, value_name = "JSON")]
    faults: Option<String>,
    /// Let pages of this origin call, besides those of this machine; may be repeated
    #[arg(long = "allow-origin", value_name = "ORIGIN")]
    allow_origins: Vec<String>,
    /// Verify signatures to the letter, without leniency for other vendors' clients
    #[arg(long)]
    strict: bool,
}

/// Reads the command line. Messages never repeat a credential. Help is an error too, one that ends the program well.
pub(super) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Arguments, Error> {
    let flags = Flags::try_parse_from(args)?;
    let config = config(&flags).map_err(|message| Flags::command().error(ErrorKind::ValueValidation, message))?;
    Ok(Arguments { port: flags.port, config })
}

fn config(flags: &Flags) -> Result<Config, String> {
    let mut config = Config {
        check_host: true,
        strict: flags.strict,
        fleet: flags.fleet,
        seed: flags.seed,
        credentials: flags.credentials.iter().map(|pair| KeyPair::parse(pair)).collect::<Result<_, _>>()?,
        ..Config::default()
    };
    if let Some(faults) = &flags.faults {
        config.faults =
            Fault::list_from_json(faults).map_err(|error| format!("--faults takes a JSON list of faults: {error}"))?;
    }
    for origin in &flags.allow_origins {
        config.allow_origin(origin).map_err(|error| format!("--allow-origin: {error}"))?;
    }
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Result<Arguments, Error> {
        parse([&["emulator"], args].concat().iter().map(OsString::from))
    }

    fn refused(args: &[&str]) -> String {
        read(args).unwrap_err().to_string()
    }

    #[test]
    fn clap_accepts_the_definitions() {
        Flags::command().debug_assert();
    }

    #[test]
    fn flags_are_read() {
        let arguments = read(&[
            "--port=0",
            "--credential",
            "A:b",
            "--credential",
            "C:d:t",
            "--fleet",
            "demo",
            "--seed",
            "7",
            "--allow-origin",
            "https://console.example",
            "--strict",
            "--faults",
            "[{}]",
        ])
        .unwrap();
        assert_eq!(arguments.port, 0);
        assert_eq!(arguments.config.credentials.len(), 2);
        assert_eq!(arguments.config.fleet, Fleet::Demo);
        assert_eq!(arguments.config.seed, 7);
        assert!(arguments.config.strict && arguments.config.check_host);
        assert_eq!(arguments.config.allow_origins, ["https://console.example"]);
        assert_eq!(arguments.config.faults.len(), 1);
    }

    #[test]
    fn defaults_are_those_of_the_library() {
        let Arguments { port, config } = read(&[]).unwrap();
        assert_eq!(port, 9200);
        assert_eq!((config.fleet, config.seed), (Config::default().fleet, Config::default().seed));
        assert!(config.credentials.is_empty() && config.check_host && !config.strict);
    }

    #[test]
    fn mistakes_are_named_and_secrets_are_not_repeated() {
        assert!(refused(&["--port", "x"]).contains("'x'"));
        assert!(refused(&["--fleet", "full"]).contains("'full'"));
        assert!(refused(&["--faults", r#"[{"boddy":"drop"}]"#]).contains("`boddy`"));
        assert!(refused(&["--allow-origin", "console.example"]).contains("`console.example`"));
        assert!(refused(&["--prot", "1"]).contains("'--port'"));
        let message = refused(&["--credential", "verysecret"]);
        assert!(message.contains("ID:KEY") && !message.contains("verysecret"), "{message}");
        assert_eq!(read(&["--help"]).unwrap_err().exit_code(), 0);
    }
}
