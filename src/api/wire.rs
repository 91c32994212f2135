//! Values whose form on the wire says less, or something else, than it seems to.

use alloc::string::String;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

/// Takes `null` for the type's default: the service answers `null` in places its manual does not mark.
pub(super) fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// A time as the service writes it, `2024-06-06 21:00:12`, or its way of saying that there is none: `0000-00-00 00:00:00`.
///
/// The service does not state a zone beside the value; where the manual does, the field's documentation says so.
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
    /// The time, unless it is empty or the zero date.
    #[must_use]
    pub fn set(&self) -> Option<&str> {
        (!self.0.is_empty() && !self.0.starts_with("0000-00-00")).then_some(&*self.0)
    }

    /// The text as it came.
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

/// A text that itself holds JSON.
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
    /// Reads the text as a value.
    ///
    /// # Errors
    ///
    /// When the text is not JSON, or not JSON of that type.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(&self.0)
    }

    /// The text as it came.
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
