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
/// those. `tencentdb-postgres/environment` reads the same for programs in JavaScript.
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

/// What a program was told otherwise, such as on its command line. It goes before what the environment says.
#[derive(Clone, Debug, Default)]
pub struct EnvironmentOptions {
    /// The profile of tccli.
    pub profile: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// Where requests go.
    pub endpoint: Option<String>,
}

impl Environment {
    /// Reads the environment of this process.
    ///
    /// # Errors
    ///
    /// Everything that is missing or wrong, at once.
    pub fn load() -> Result<Self, ValidationError> {
        Self::load_with(&EnvironmentOptions::default())
    }

    /// Reads the environment of this process, but for what the program was told otherwise.
    ///
    /// # Errors
    ///
    /// As [`load`](Self::load).
    pub fn load_with(options: &EnvironmentOptions) -> Result<Self, ValidationError> {
        Self::read(&Process, options, seconds())
    }

    /// Reads the credential alone.
    ///
    /// # Errors
    ///
    /// As [`load`](Self::load).
    pub fn load_credential(options: &EnvironmentOptions) -> Result<Credential, ValidationError> {
        let mut problems = Problems::default();
        let credential = credential(&Process, &Profile::chosen(&Process, options), seconds(), &mut problems);
        problems.refuse()?;
        Ok(credential)
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
    fn read(source: &impl Source, options: &EnvironmentOptions, now: u64) -> Result<Self, ValidationError> {
        let profile = Profile::chosen(source, options);
        let mut problems = Problems::default();
        let credential = credential(source, &profile, now, &mut problems);
        let configured = profile.configuration(source);
        let region = match (options.region.clone().or_else(|| variable(source, REGION)), &configured) {
            (Some(region), _) => region,
            (None, Ok(configured)) if configured.region.is_some() => configured.region.clone().unwrap_or_default(),
            (None, Ok(_)) => problems.missing_region(&format!("{} names no region", profile.configure())),
            (None, Err(why)) => problems.missing_region(why),
        };
        let told = options.endpoint.clone().map(|endpoint| ("endpoint".to_owned(), endpoint));
        let named = told.or_else(|| Some((ENDPOINT.to_owned(), variable(source, ENDPOINT)?))).or_else(|| {
            let endpoint = configured.ok()?.endpoint?;
            Some((format!("postgres.endpoint of {}", profile.configure()), endpoint))
        });
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

/// Reads the pair that signs. Where there is none, the problems say so.
fn credential(source: &impl Source, profile: &Profile, now: u64, problems: &mut Problems) -> Credential {
    let [id, key, token] = [SECRET_ID, SECRET_KEY, TOKEN].map(|name| variable(source, name));
    if id.is_none() && key.is_none() && token.is_none() {
        return profile.credential(source, now).unwrap_or_else(|why| {
            problems.add(SECRET_ID, ProblemCode::Missing, &format!("is not set, and {why}"));
            problems.add(SECRET_KEY, ProblemCode::Missing, "is not set either");
            Credential::new("", "")
        });
    }
    let mut required = |name, value: Option<String>| {
        value.unwrap_or_else(|| {
            problems.add(name, ProblemCode::Missing, "is not set, though others of the credential are");
            String::new()
        })
    };
    let pair = Credential::new(required(SECRET_ID, id), required(SECRET_KEY, key));
    Credential { token: token.map(Into::into), ..pair }
}

/// Returns the value of a variable that is set and not empty.
fn variable(source: &impl Source, name: &str) -> Option<String> {
    source.variable(name).filter(|value| !value.is_empty())
}

/// Returns the time, in seconds since 1970.
fn seconds() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH);
    now.unwrap_or_default().as_secs()
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
