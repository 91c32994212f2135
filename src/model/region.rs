//! Regions, as an open list.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

/// A region of the cloud, `ap-guangzhou`; the documented ones are constants.
///
/// ```
/// use tencentdb_postgres::Region;
///
/// assert_eq!(Region::AP_GUANGZHOU.as_str(), "ap-guangzhou");
/// assert_eq!(Region::from("ap-newtown").as_str(), "ap-newtown");
/// assert_eq!(format!("{} {}", Region::EU_FRANKFURT, String::from(Region::AP_TOKYO)), "eu-frankfurt ap-tokyo");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region(Cow<'static, str>);

impl Region {
    pub(super) const fn known(code: &'static str) -> Self {
        Self(Cow::Borrowed(code))
    }

    /// The code, as in `X-TC-Region`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Region {
    fn from(code: &str) -> Self {
        Self(Cow::Owned(code.into()))
    }
}

impl From<String> for Region {
    fn from(code: String) -> Self {
        Self(Cow::Owned(code))
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.0.into_owned()
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
