//! The command line. `spec/cli.spec` describes the same flags for `tencentdb-postgres emulator`, and a test compares
//! the help.

use std::ffi::OsString;
use std::net::IpAddr;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{CommandFactory, Error, Parser};
use serde_json::json;

use super::call_log::Format;
use crate::{Config, Fault, Fleet, KeyPair};

#[derive(Debug)]
pub(super) struct Arguments {
    pub port: u16,
    /// The address to listen on in place of the loopbacks.
    pub host: Option<IpAddr>,
    /// Whether other machines may control it.
    pub open_control: bool,
    /// Whether TLS is spoken, and where its authority is kept if it is.
    pub tls: Option<Option<PathBuf>>,
    pub log: Format,
    /// Where the state is kept, if it is.
    pub state: Option<PathBuf>,
    /// Where calls and answers are recorded, if they are.
    pub record: Option<PathBuf>,
    /// What it begins from, in words.
    pub start: String,
    pub config: Config,
}

/// Run the emulator of the API on a port of this machine
#[derive(Parser)]
// As wide as it is: wrapped it would not be the help of the other program.
#[command(name = "tencentdb-postgres-emulator", term_width = 0)]
struct Flags {
    /// The port to listen on; 0 is any free one
    #[arg(long, value_name = "N", default_value_t = 9200)]
    port: u16,
    /// The address to listen on, in numbers, instead of those that are this machine's alone, 127.0.0.1 and ::1
    #[arg(long, value_name = "ADDRESS")]
    host: Option<IpAddr>,
    /// What stands before every path, as behind a proxy that leads one path here
    #[arg(long, value_name = "PATH")]
    base_path: Option<String>,
    /// Speak https too, on the same port, with a certificate of an authority made for it; also as proxy for https
    #[arg(long)]
    tls: bool,
    /// Keep the authority of --tls there, made where there is none
    #[arg(long, value_name = "DIR")]
    tls_dir: Option<PathBuf>,
    /// How every call is logged
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(["text", "json"]))]
    log: String,
    /// A key pair that may call, with a token a temporary one; may be repeated
    // Read as text, because a value that cannot be parsed is repeated in the error, and this one is secret.
    #[arg(long = "credential", value_name = "ID:KEY[:TOKEN]")]
    credentials: Vec<String>,
    /// What is there at the start: two dozen instances, nothing, a thousand, some that are stuck, some about to end
    #[arg(long, value_name = "demo|empty|large|broken|expiring", default_value = "empty", hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(Fleet::NAMES))]
    fleet: String,
    /// Where made-up ids come from; the same seed gives the same ones
    #[arg(long, value_name = "N", default_value_t = Config::default().seed)]
    seed: u64,
    /// What is there at the start instead: a seed as JSON, or an exported state
    #[arg(long, value_name = "FILE")]
    seed_file: Option<PathBuf>,
    /// Keep the state in this file, and go on from what it has
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// Write calls and answers to this new file, without secrets, for `replay`
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// The time to begin at, such as 2025-06-15T15:00:00Z
    #[arg(long, value_name = "TIME")]
    clock: Option<String>,
    /// So many seconds pass in a second; by 0 the clock stands still until it is put forward
    #[arg(long, value_name = "N", default_value_t = Config::default().speed)]
    speed: f64,
    /// Work, such as creating or restarting, takes no time
    #[arg(long)]
    instant: bool,
    /// How long every answer takes, in milliseconds
    #[arg(long, value_name = "MS", default_value_t = 0)]
    latency: u64,
    /// Refuse more calls a second than documented of an action
    #[arg(long)]
    rate_limit: bool,
    /// Faults to meet calls with, such as '[{"action":"DescribeZones","body":"drop","times":1}]'
    #[arg(long, value_name = "JSON")]
    faults: Option<String>,
    /// Let pages of this origin call, besides those of this machine; may be repeated
    #[arg(long = "allow-origin", value_name = "ORIGIN")]
    allow_origins: Vec<String>,
    /// Verify signatures to the letter, without leniency for other vendors' clients
    #[arg(long)]
    strict: bool,
    /// Let other machines that reach the port control the emulator, too
    #[arg(long)]
    open_control: bool,
    /// Answer nothing below /_emulator/, where whoever can reach the port controls the emulator
    #[arg(long)]
    no_control: bool,
}

/// Reads the command line. Messages never repeat a credential. Help is an error too, one that ends the program well.
pub(super) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Arguments, Error> {
    let flags = Flags::try_parse_from(args)?;
    let config = config(&flags).map_err(|message| Flags::command().error(ErrorKind::ValueValidation, message))?;
    Ok(Arguments {
        port: flags.port,
        host: flags.host,
        open_control: flags.open_control,
        tls: (flags.tls || flags.tls_dir.is_some()).then_some(flags.tls_dir),
        log: if flags.log == "json" { Format::Json } else { Format::Text },
        state: flags.state,
        record: flags.record,
        start: flags.seed_file.map_or_else(|| format!("fleet {}", flags.fleet), |file| file.display().to_string()),
        config,
    })
}

/// The options are read as JSON, as those of JavaScript are: so both programs refuse the same in the same words.
fn config(flags: &Flags) -> Result<Config, String> {
    let mut options = json!({
        "fleet": flags.fleet,
        "seed": flags.seed,
        "speed": flags.speed,
        "instant": flags.instant,
        "latencyMs": flags.latency,
        "rateLimit": flags.rate_limit,
        "strict": flags.strict,
        "control": !flags.no_control,
        "checkHost": true,
        "tunnels": flags.tls || flags.tls_dir.is_some(),
        "basePath": flags.base_path.as_deref().unwrap_or_default(),
    });
    if let Some(time) = &flags.clock {
        options["time"] = time.as_str().into();
    }
    if let Some(file) = &flags.seed_file {
        let text = std::fs::read_to_string(file)
            .map_err(|error| format!("--seed-file: {} cannot be read: {error}", file.display()))?;
        options["seedFile"] = text.into();
    }
    let mut config = Config::from_json(&options.to_string())?;
    config.credentials = flags.credentials.iter().map(|pair| KeyPair::parse(pair)).collect::<Result<_, _>>()?;
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
            "--clock=2025-06-15T15:06:40Z",
            "--speed=60",
            "--instant",
            "--latency=5",
            "--rate-limit",
            "--no-control",
            "--faults",
            "[{}]",
            "--host=0.0.0.0",
            "--base-path=/x/",
            "--tls-dir=ca",
            "--log=json",
            "--open-control",
        ])
        .unwrap();
        assert_eq!(arguments.port, 0);
        assert_eq!(arguments.config.credentials.len(), 2);
        assert_eq!(arguments.config.fleet, Fleet::Demo);
        assert_eq!(arguments.config.seed, 7);
        assert!(arguments.config.strict && arguments.config.check_host);
        assert!(arguments.config.instant && arguments.config.rate_limit && !arguments.config.control);
        assert_eq!(arguments.config.time, Some(crate::Moment(1_750_000_000_000)));
        assert_eq!((arguments.config.speed, arguments.config.latency_ms), (60.0, 5));
        assert_eq!(arguments.config.allow_origins, ["https://console.example"]);
        assert_eq!(arguments.config.faults.len(), 1);
        assert_eq!(arguments.host, Some([0, 0, 0, 0].into()));
        assert_eq!((&*arguments.config.base_path, arguments.config.tunnels), ("/x", true));
        assert_eq!(
            (arguments.tls, arguments.log, arguments.open_control),
            (Some(Some("ca".into())), Format::Json, true)
        );
        assert_eq!(read(&["--tls"]).unwrap().tls, Some(None));
    }

    #[test]
    fn defaults_are_those_of_the_library() {
        let Arguments { port, host, open_control, tls, log, state, record, start, config } = read(&[]).unwrap();
        assert!(
            state.is_none()
                && record.is_none()
                && start == "fleet empty"
                && host.is_none()
                && tls.is_none()
                && !open_control
        );
        assert_eq!(log, Format::Text);
        assert_eq!(port, 9200);
        assert_eq!(config, Config { check_host: true, ..Config::default() });
    }

    #[test]
    fn mistakes_are_named_and_secrets_are_not_repeated() {
        assert!(refused(&["--port", "x"]).contains("'x'"));
        assert!(refused(&["--fleet", "full"]).contains("'full'"));
        assert!(refused(&["--faults", r#"[{"boddy":"drop"}]"#]).contains("`boddy`"));
        assert!(refused(&["--allow-origin", "console.example"]).contains("`console.example`"));
        assert!(refused(&["--prot", "1"]).contains("'--port'"));
        assert!(refused(&["--clock", "tomorrow"]).contains("time: a time is written"));
        assert!(refused(&["--speed=-1"]).contains("speed: a speed is a number from 0"));
        assert!(refused(&["--host", "localhost"]).contains("'localhost'"));
        assert!(refused(&["--base-path", "x"]).contains("basePath: a base path is written /like/this"));
        assert!(refused(&["--log", "xml"]).contains("'xml'"));
        assert!(refused(&["--latency=2147483648"]).contains("latencyMs: "));
        assert!(refused(&["--seed-file", "/nowhere/seed.json"]).contains("/nowhere/seed.json cannot be read"));
        let message = refused(&["--credential", "verysecret"]);
        assert!(message.contains("ID:KEY") && !message.contains("verysecret"), "{message}");
        assert_eq!(read(&["--help"]).unwrap_err().exit_code(), 0);
    }
}
