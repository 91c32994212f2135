//! Profiles of tccli, the vendor's command line tool: two JSON files each, in the folder `.tccli` of the user.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use core::time::Duration;
use std::io;

use serde_json::Value;

use super::{EnvironmentOptions, PROFILE, Source, variable};
use crate::credential::Credential;
use crate::model::SERVICE;

/// A profile by its name.
pub(super) struct Profile {
    name: String,
}

/// What a profile has beside a credential.
#[derive(Default)]
pub(super) struct Configuration {
    pub region: Option<String>,
    pub endpoint: Option<String>,
}

impl Profile {
    /// Returns the profile that the program was told, or that a variable names, or tccli's default.
    pub(super) fn chosen(source: &impl Source, options: &EnvironmentOptions) -> Self {
        let named = options.profile.clone().or_else(|| variable(source, PROFILE));
        Self { name: named.unwrap_or_else(|| "default".to_owned()) }
    }

    /// Returns the path of the file with region and endpoint, for messages.
    pub(super) fn configure(&self) -> String {
        format!("~/.tccli/{}.configure", self.name)
    }

    /// Returns the credential, at this time in seconds since 1970, or why there is none.
    pub(super) fn credential(&self, source: &impl Source, now: u64) -> Result<Credential, String> {
        let path = format!("~/.tccli/{}.credential", self.name);
        let file = json(source, &path, &format!("{}.credential", self.name))?;
        let (Some(id), Some(key)) = (text(&file, "secretId"), text(&file, "secretKey")) else {
            let role =
                ["cvm-role", "role-arn"].into_iter().any(|role| file["type"] == role || file.get(role).is_some());
            let why = if role {
                "names a role, whose credential has to be asked for"
            } else {
                "has no secretId and secretKey"
            };
            return Err(format!("{path} {why}"));
        };
        let pair = Credential::new(id, key);
        let pair = Credential { token: text(&file, "token").map(Into::into), ..pair };
        // Only `tccli auth login` and `tccli sso login` write when their pair ends.
        match file["expiresAt"].as_u64() {
            Some(ends) if ends <= now => {
                Err(format!("the temporary credential of {path} has ended; log in with tccli again"))
            }
            Some(ends) => Ok(pair.with_expiration(Duration::from_secs(ends))),
            None => Ok(pair),
        }
    }

    /// Returns region and endpoint, or why there are none.
    pub(super) fn configuration(&self, source: &impl Source) -> Result<Configuration, String> {
        let file = json(source, &self.configure(), &format!("{}.configure", self.name))?;
        // Older versions had the region at the top.
        let region = text(&file["_sys_param"], "region").or_else(|| text(&file, "region"));
        Ok(Configuration { region, endpoint: text(&file[SERVICE], "endpoint") })
    }
}

/// Reads a file of the profile. Messages repeat nothing of what it holds.
fn json(source: &impl Source, path: &str, name: &str) -> Result<Value, String> {
    let text = source.file(name).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("there is no {path}"),
        _ => format!("{path} cannot be read: {error}"),
    })?;
    serde_json::from_str(&text).map_err(|error| format!("{path} is not JSON: line {}", error.line()))
}

/// Returns a text that is not empty.
fn text(object: &Value, name: &str) -> Option<String> {
    object.get(name)?.as_str().filter(|text| !text.is_empty()).map(ToString::to_string)
}
