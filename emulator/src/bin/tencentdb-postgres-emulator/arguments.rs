//! The command line.

use std::ffi::OsString;

use lexopt::prelude::{Long, Short};
use tencentdb_postgres_emulator::{Config, Fault, Fleet, KeyPair};

const DEFAULT_PORT: u16 = 9200;

pub const HELP: &str = r#"The management API of TencentDB for PostgreSQL on a port of this machine

Usage: tencentdb-postgres-emulator [FLAG]...

Flags:
  --port N                     The port to listen on, 9200 unless told; 0 is any free one
  --credential ID:KEY[:TOKEN]  A key pair that may call, with a token a temporary one; may be repeated
  --fleet demo|empty           What is there at the start: two dozen instances, or nothing (the default)
  --seed N                     Where made-up ids come from; the same seed gives the same ones
  --faults JSON                Faults to meet calls with, such as '[{"action":"DescribeZones","body":"drop","times":1}]'
  --allow-origin ORIGIN        Let pages of this origin call, such as https://console.example, besides those of this
                               machine; may be repeated
  --strict                     Verify signatures to the letter, without leniency for other vendors' clients
  --help                       Show this
"#;

#[derive(Debug)]
pub struct Arguments {
    pub port: u16,
    pub config: Config,
}

#[derive(Debug)]
pub enum Parsed {
    Help,
    Run(Arguments),
}

/// Reads the command line. Messages never repeat a credential.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Parsed, String> {
    let mut arguments = Arguments { port: DEFAULT_PORT, config: Config { check_host: true, ..Config::default() } };
    let config = &mut arguments.config;
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next().map_err(|error| error.to_string())? {
        match arg {
            Long("help") | Short('h') => return Ok(Parsed::Help),
            Long("port") => {
                let port = text(&mut parser, "--port")?;
                arguments.port =
                    port.parse().map_err(|_| format!("--port takes a number from 0 to 65535, not `{port}`"))?;
            }
            Long("credential") => config.credentials.push(KeyPair::parse(&text(&mut parser, "--credential")?)?),
            Long("fleet") => {
                config.fleet = match text(&mut parser, "--fleet")?.as_str() {
                    "demo" => Fleet::Demo,
                    "empty" => Fleet::Empty,
                    other => return Err(format!("--fleet takes demo or empty, not `{other}`")),
                };
            }
            Long("seed") => {
                let seed = text(&mut parser, "--seed")?;
                config.seed = seed.parse().map_err(|_| format!("--seed takes a whole number, not `{seed}`"))?;
            }
            Long("faults") => {
                config.faults = Fault::list_from_json(&text(&mut parser, "--faults")?)
                    .map_err(|error| format!("--faults takes a JSON list of faults: {error}"))?;
            }
            Long("allow-origin") => {
                config
                    .allow_origin(&text(&mut parser, "--allow-origin")?)
                    .map_err(|error| format!("--allow-origin: {error}"))?;
            }
            Long("strict") => config.strict = true,
            other => return Err(other.unexpected().to_string()),
        }
    }
    Ok(Parsed::Run(arguments))
}

fn text(parser: &mut lexopt::Parser, flag: &str) -> Result<String, String> {
    let value = parser.value().map_err(|_| format!("{flag} lacks its value"))?;
    value.into_string().map_err(|_| format!("the value of {flag} is not UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Result<Parsed, String> {
        parse(args.iter().map(OsString::from))
    }

    #[test]
    fn flags_are_read() {
        let Ok(Parsed::Run(arguments)) = read(&[
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
        ]) else {
            panic!("must be read");
        };
        assert_eq!(arguments.port, 0);
        assert_eq!(arguments.config.credentials.len(), 2);
        assert_eq!(arguments.config.fleet, Fleet::Demo);
        assert_eq!(arguments.config.seed, 7);
        assert!(arguments.config.strict && arguments.config.check_host);
        assert_eq!(arguments.config.allow_origins, ["https://console.example"]);
        assert_eq!(arguments.config.faults.len(), 1);
    }

    #[test]
    fn what_is_wrong_is_named_and_secrets_are_not_repeated() {
        assert!(read(&["--port", "x"]).unwrap_err().contains("`x`"));
        assert!(read(&["--fleet", "full"]).unwrap_err().contains("`full`"));
        assert!(read(&["--faults", r#"[{"boddy":"drop"}]"#]).unwrap_err().contains("`boddy`"));
        assert!(read(&["--allow-origin", "console.example"]).unwrap_err().contains("`console.example`"));
        assert!(read(&["--prot", "1"]).unwrap_err().contains("--prot"));
        let refused = read(&["--credential", "verysecret"]).unwrap_err();
        assert!(refused.contains("ID:KEY") && !refused.contains("verysecret"), "{refused}");
        assert!(matches!(read(&["--help"]), Ok(Parsed::Help)));
    }
}
