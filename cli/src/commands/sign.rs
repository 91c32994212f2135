//! `sign`: a signed request as a curl command.

use std::time::SystemTime;

use tencentdb_postgres::Environment;
use tencentdb_postgres::call::{Call, Settings};

use super::action;
use crate::arguments::Given;
use crate::failure::Failure;
use crate::reference::Reference;
use crate::{output, parameters, session};

pub fn run(given: &Given) -> Result<(), Failure> {
    let params = parameters::text(given, &Reference::load())?;
    let environment = Environment::load_with(&session::told(given))?;
    let mut settings = Settings::new(environment.region);
    settings.options = session::checks(given);
    settings.endpoint = environment.endpoint.unwrap_or_default();
    let call = Call::new(&settings, action(given), &params)?;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    let request = call.request(&settings, &environment.credential, now);

    let mut lines = vec![format!("# Valid for 5 minutes from timestamp {now} on. The secret key is not in it.")];
    if environment.credential.token.is_some() {
        lines.push("# The token is read from TENCENTCLOUD_TOKEN when it runs.".into());
    }
    let mut command = format!("curl -sS {}", quoted(&request.url));
    for (name, value) in &request.headers {
        command += " \\\n  -H ";
        command += &if *name == "X-TC-Token" {
            format!("\"{name}: $TENCENTCLOUD_TOKEN\"")
        } else {
            quoted(&format!("{name}: {value}"))
        };
    }
    command += " \\\n  --data-binary ";
    command += &quoted(&params);
    lines.push(command);
    output::print(&lines.join("\n"))
}

/// A text as one word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
