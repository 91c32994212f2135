//! What the environment of a program says: the vendor's variables, and the profile of its command line tool.

mod profile;

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use std::io;
use std::path::PathBuf;

use profile::Profile;

use crate::client::{Client, Transport};
use crate::credential::Credential;
use crate::endpoint::Endpoint;
use crate::error::ValidationError;
use crate::model::{Problem, ProblemCode};

const SECRET_ID: &str = "TENCENTCLOUD_SECRET_ID";
const SECRET_KEY: &str = "TENCENTCLOUD_SECRET_KEY";
const TOKEN: &str = "TENCENTCLOUD_TOKEN";
const REGION: &str = "TENCENTCLOUD_REGION";
const ENDPOINT: &str = "TENCENTCLOUD_ENDPOINT";
const PROFILE: &str = "TCCLI_PROFILE";

/// Who calls, where, and over which endpoint, as the environment of the program says.
///
/// | variable | says | or else, in the folder `.tccli` of the user |
/// | --- | --- | --- |
/// | `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` | the pair that signs | `secretId`, `secretKey` of `default.credential` |
/// | `TENCENTCLOUD_TOKEN` | the token of a temporary pair | `token`, `expiresAt` of `default.credential` |
/// | `TENCENTCLOUD_REGION` | the region | `region` of `default.configure` |
/// | `TENCENTCLOUD_ENDPOINT` | where requests go, such as `http://127.0.0.1:9200` of an emulator | `postgres.endpoint` of `default.configure` |
/// | `TCCLI_PROFILE` | the profile that is read instead of `default` | |
///
/// An empty variable counts as not set. A pair comes from one place whole: who sets one of the first three variables
/// sets the pair. The files are those that `tccli configure` writes. A profile that names a role instead of a pair is
/// refused, since its credential has to be asked for; [`RefreshingCredentials`](crate::RefreshingCredentials) is for
/// those.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Environment {
    /// Who signs.
    pub credential: Credential,
    /// The region to call.
    pub region: String,
    /// Where requests go, unless to the service.
    pub endpoint: Option<Endpoint>,
}

impl Environment {
    /// Reads the environment of this process.
    ///
    /// # Errors
    ///
    /// Everything that is missing or wrong, at once.
    pub fn load() -> Result<Self, ValidationError> {
        let now = std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH).unwrap_or_default();
        Self::read(&Process, now.as_secs())
    }

    /// Makes a client over a transport of your choice.
    #[must_use]
    pub fn client<T: Transport>(self, transport: T) -> Client<T> {
        let client = Client::new(transport, self.credential, self.region);
        match self.endpoint {
            Some(endpoint) => client.with_endpoint(endpoint),
            None => client,
        }
    }

    /// Reads an environment at this time, in seconds since 1970.
    fn read(source: &impl Source, now: u64) -> Result<Self, ValidationError> {
        let variable = |name| source.variable(name).filter(|value| !value.is_empty());
        let profile = Profile::named(variable(PROFILE).as_deref().unwrap_or("default"));
        let mut problems = Problems::default();
        let [id, key, token] = [SECRET_ID, SECRET_KEY, TOKEN].map(variable);
        let credential = if id.is_none() && key.is_none() && token.is_none() {
            profile.credential(source, now).unwrap_or_else(|why| {
                problems.add(SECRET_ID, ProblemCode::Missing, &format!("is not set, and {why}"));
                problems.add(SECRET_KEY, ProblemCode::Missing, "is not set either");
                Credential::new("", "")
            })
        } else {
            let mut required = |name, value: Option<String>| {
                value.unwrap_or_else(|| {
                    problems.add(name, ProblemCode::Missing, "is not set, though others of the credential are");
                    String::new()
                })
            };
            let pair = Credential::new(required(SECRET_ID, id), required(SECRET_KEY, key));
            Credential { token: token.map(Into::into), ..pair }
        };
        let configured = profile.configuration(source);
        let region = match (variable(REGION), &configured) {
            (Some(region), _) => region,
            (None, Ok(configured)) if configured.region.is_some() => configured.region.clone().unwrap_or_default(),
            (None, Ok(_)) => problems.missing_region(&format!("{} names no region", profile.configure())),
            (None, Err(why)) => problems.missing_region(why),
        };
        let named = match variable(ENDPOINT) {
            Some(endpoint) => Some((ENDPOINT.to_owned(), endpoint)),
            None => {
                let of_profile = configured.ok().and_then(|configured| configured.endpoint);
                of_profile.map(|endpoint| (format!("postgres.endpoint of {}", profile.configure()), endpoint))
            }
        };
        let endpoint = named.and_then(|(path, endpoint)| match endpoint.parse::<Endpoint>() {
            Ok(endpoint) => Some(endpoint),
            Err(error) => {
                problems.add(&path, ProblemCode::Format, error.message());
                None
            }
        });
        problems.refuse()?;
        Ok(Self { credential, region, endpoint })
    }
}

/// Where variables and files come from.
trait Source {
    /// Returns the value of a variable.
    fn variable(&self, name: &str) -> Option<String>;

    /// Reads a file of the folder `.tccli` in the user's own.
    fn file(&self, name: &str) -> io::Result<String>;
}

/// The process itself.
struct Process;

impl Source for Process {
    fn variable(&self, name: &str) -> Option<String> {
        std::env::var(name).ok()
    }

    fn file(&self, name: &str) -> io::Result<String> {
        let home: PathBuf = std::env::home_dir().ok_or(io::ErrorKind::NotFound)?;
        std::fs::read_to_string(home.join(".tccli").join(name))
    }
}

/// What is found missing or wrong.
#[derive(Default)]
struct Problems(Vec<Problem>);

impl Problems {
    fn add(&mut self, path: &str, code: ProblemCode, message: &str) {
        self.0.push(Problem::refusing(path, code, message));
    }

    fn missing_region(&mut self, why: &str) -> String {
        self.add(REGION, ProblemCode::Missing, &format!("is not set, and {why}"));
        String::new()
    }

    fn refuse(self) -> Result<(), ValidationError> {
        let refused = ValidationError { action: "environment".to_owned(), problems: self.0 };
        if refused.problems.is_empty() { Ok(()) } else { Err(refused) }
    }
}

#[cfg(test)]
mod tests;
