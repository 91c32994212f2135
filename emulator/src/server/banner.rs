//! What the server says of itself when it starts. `pkg/src/emulator/banner.ts` says the same, and a test compares them.

use std::fmt;

use serde::Serialize;

use crate::clock;
use crate::control::PREFIX;
use crate::emulator::Emulator;

/// What only the server itself knows.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// Where it listens, such as `http://127.0.0.1:9200`.
    pub url: String,
    /// The seed or fleet that it began from.
    pub start: String,
    /// The file that keeps the state.
    pub state_file: Option<String>,
    /// The certificate of the authority that its clients are to trust.
    pub authority: Option<String>,
    /// Whether other machines may control it.
    pub open_control: bool,
}

/// A server at its start. As text a block of lines; as JSON one object.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Banner {
    version: &'static str,
    url: String,
    start: String,
    seed: u64,
    /// What the clock shows, as RFC 3339 writes it.
    clock: String,
    speed: f64,
    strict: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    state_file: Option<String>,
    /// Where it is controlled.
    #[serde(skip_serializing_if = "Option::is_none")]
    control: Option<String>,
    open_control: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<String>,
}

impl Banner {
    pub(super) fn of(emulator: &mut Emulator, place: Place, host_ms: u64) -> Self {
        let now = emulator.clock(host_ms);
        let config = &emulator.config;
        let Place { url, start, state_file, authority, open_control } = place;
        let control = config.control.then(|| format!("{url}{}{PREFIX}/", config.base_path));
        Self {
            version: env!("CARGO_PKG_VERSION"),
            start,
            seed: config.seed,
            clock: clock::iso(now.now_ms),
            speed: if now.frozen { 0.0 } else { now.speed },
            strict: config.strict,
            state_file,
            open_control: control.is_some() && open_control,
            control,
            authority,
            url,
        }
    }
}

impl fmt::Display for Banner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pace = match self.speed {
            0.0 => "standing still".to_owned(),
            1.0 => "at its usual speed".to_owned(),
            speed => format!("{speed} seconds a second"),
        };
        let checks = if self.strict { "strict" } else { "lenient towards the vendor's clients" };
        let by = if self.open_control { "by whoever reaches it" } else { "from this machine only" };
        let control = self.control.as_ref().map_or_else(|| "off".to_owned(), |url| format!("{url}, {by}"));
        writeln!(f, "tencentdb-postgres emulator {}", self.version)?;
        writeln!(f, "  start    {}, seed {}", self.start, self.seed)?;
        writeln!(f, "  clock    {}, {pace}", self.clock)?;
        writeln!(f, "  checks   {checks}")?;
        writeln!(f, "  state    {}", self.state_file.as_deref().unwrap_or("in memory, gone at the end"))?;
        writeln!(f, "  control  {control}")?;
        let Some(file) = &self.authority else { return Ok(()) };
        writeln!(f, "  https    on the same port, by the authority in {file}")?;
        writeln!(f, "  trust    curl: --cacert {file}")?;
        for (client, setting) in [
            ("Node.js", "NODE_EXTRA_CA_CERTS"),
            ("Python with requests", "REQUESTS_CA_BUNDLE"),
            ("Go, Terraform, Pulumi, OpenSSL", "SSL_CERT_FILE"),
        ] {
            writeln!(f, "           {client}: {setting}={file}")?;
        }
        writeln!(f, "           PHP: php -d curl.cainfo={file} -d openssl.cafile={file}")?;
        writeln!(
            f,
            "           Java: keytool -importcert -noprompt -keystore trust.p12 -storepass changeit -file {file}"
        )
    }
}
