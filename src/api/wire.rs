//! Types of values whose form on the wire needs an explanation.

use alloc::string::String;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

/// Reads `null` as the default of the type, because the service answers `null` where its manual does not say so.
pub(super) fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// A time as the service writes it, `2024-06-06 21:00:12`; `0000-00-00 00:00:00` if there is none.
///
/// The value has no time zone. If the manual names one, the documentation of the field repeats it.
///
/// ```
/// use tencentdb_postgres::api::Time;
///
/// assert_eq!(Time::from("2024-06-06 21:00:12").set(), Some("2024-06-06 21:00:12"));
/// assert_eq!(Time::from("0000-00-00 00:00:00").set(), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(String);

impl Time {
    /// Returns the time; `None` if it is empty or the zero date.
    #[must_use]
    pub fn set(&self) -> Option<&str> {
        (!self.0.is_empty() && !self.0.starts_with("0000-00-00")).then_some(&*self.0)
    }

    /// Returns the text as it arrived.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Time {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Time {
    fn from(text: String) -> Self {
        Self(text)
    }
}

/// A text that holds JSON.
///
/// ```
/// use tencentdb_postgres::api::Json;
///
/// let steps: Vec<String> = Json::from(r#"["check", "switch"]"#).parse()?;
/// assert_eq!(steps, ["check", "switch"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json(String);

impl Json {
    /// Parses the text as a value.
    ///
    /// # Errors
    ///
    /// When the text is not JSON, or not JSON of that type.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(&self.0)
    }

    /// Returns the text as it arrived.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self(text)
    }
}
