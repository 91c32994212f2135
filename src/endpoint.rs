//! The addresses that requests are sent to.

use alloc::string::{String, ToString};
use core::net::Ipv6Addr;

use crate::model::{ENDPOINT, INTERNATIONAL_ENDPOINT, SERVICE};

/// The suffix of the service's own hosts: the default host without the name of the service.
const DOMAIN: &str = ENDPOINT.split_at(SERVICE.len()).1;

/// The scheme, host and path of the service, of a gateway or of an emulator.
///
/// ```
/// use tencentdb_postgres::Endpoint;
///
/// let service: Endpoint = "postgres.tencentcloudapi.com".parse()?;
/// assert_eq!(service.url(), "https://postgres.tencentcloudapi.com/");
///
/// let emulator: Endpoint = "http://127.0.0.1:9200".parse()?;
/// assert_eq!(emulator.host(), "127.0.0.1:9200");
/// # Ok::<(), tencentdb_postgres::EndpointError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint {
    scheme: &'static str,
    host: String,
    path: String,
}

/// A text that is not an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndpointError {
    /// The host is missing, the host or port is invalid, or the path holds a character that paths cannot.
    InvalidHost,
    /// The scheme is neither `https` nor `http`.
    UnsupportedScheme,
    /// There is a query, a fragment or a user name.
    UnexpectedPart,
    /// There is a path without a host.
    MissingHost,
    /// The scheme is missing. Only a host with a dot, and `localhost`, can stand alone: a text with a port or a path
    /// needs a scheme, and a single word can be anything.
    MissingScheme,
}

impl EndpointError {
    /// Returns the fault in words, to be read after the endpoint.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::InvalidHost => "has no usable host; write postgres.tencentcloudapi.com or https://host:port/path",
            Self::MissingHost => "is a path, and names no host to send to; write https://host/path",
            Self::MissingScheme => "must name its scheme: write https:// before it, or http:// for an emulator",
            Self::UnsupportedScheme => "has a scheme other than https and http",
            Self::UnexpectedPart => "holds more than scheme, host, port and path",
        }
    }
}

impl core::fmt::Display for EndpointError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("the endpoint ")?;
        f.write_str(self.message())
    }
}

impl core::error::Error for EndpointError {}

impl Endpoint {
    /// Returns the access point of one region. Financial regions have no other. Characters that no region has are left
    /// out, so that the host is always one of the service's.
    ///
    /// ```
    /// use tencentdb_postgres::Endpoint;
    ///
    /// assert_eq!(Endpoint::regional("ap-shanghai-fsi").host(), "postgres.ap-shanghai-fsi.tencentcloudapi.com");
    /// ```
    #[must_use]
    pub fn regional(region: &str) -> Self {
        let region: String = region.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
        let host = [SERVICE, ".", &region, DOMAIN].concat();
        Self { host, ..Self::default() }
    }

    /// Returns the access point of the international site.
    #[must_use]
    pub fn international() -> Self {
        Self { host: INTERNATIONAL_ENDPOINT.to_string(), ..Self::default() }
    }

    /// Says whether the host is one of the service's own, rather than a gateway or an emulator.
    #[must_use]
    pub fn is_official(&self) -> bool {
        self.host.ends_with(DOMAIN)
    }

    /// Returns the host as it is signed, with the port unless that is the scheme's default.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Returns the URL that requests are sent to.
    #[must_use]
    pub fn url(&self) -> String {
        [self.scheme, "://", &self.host, &self.path].concat()
    }
}

impl core::fmt::Display for Endpoint {
    /// Writes the URL.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.url())
    }
}

impl Default for Endpoint {
    /// Returns the host that routes to the nearest access point.
    fn default() -> Self {
        Self { scheme: "https", host: ENDPOINT.to_string(), path: "/".to_string() }
    }
}

impl core::str::FromStr for Endpoint {
    type Err = EndpointError;

    fn from_str(text: &str) -> Result<Self, EndpointError> {
        let (scheme, rest) = match text.split_once("://") {
            None if text.starts_with(['/', '.', '\\']) => return Err(EndpointError::MissingHost),
            None => ("", text),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https", rest),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http", rest),
            Some(_) => return Err(EndpointError::UnsupportedScheme),
        };
        if rest.bytes().any(|byte| matches!(byte, b'?' | b'#' | b'@')) {
            return Err(EndpointError::UnexpectedPart);
        }
        let host = rest.split_once('/').map_or(rest, |(host, _)| host);
        let path = rest.strip_prefix(host).filter(|path| !path.is_empty()).unwrap_or("/");
        let host = host.strip_suffix(if scheme == "http" { ":80" } else { ":443" }).unwrap_or(host);
        if !is_host(host) || !path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\') {
            return Err(EndpointError::InvalidHost);
        }
        let is_bare_host =
            host == rest && !host.contains(':') && (host.contains('.') || host.eq_ignore_ascii_case("localhost"));
        let scheme = match scheme {
            "" if is_bare_host => "https",
            "" => return Err(EndpointError::MissingScheme),
            scheme => scheme,
        };
        Ok(Self { scheme, host: host.to_ascii_lowercase(), path: path.to_string() })
    }
}

/// Says whether a text is a host name or an IP address, with an optional port.
fn is_host(text: &str) -> bool {
    let (is_valid, rest) = match text.strip_prefix('[').map(|inner| inner.split_once(']')) {
        Some(Some((address, rest))) => (address.parse::<Ipv6Addr>().is_ok(), rest),
        Some(None) => return false,
        None => {
            let (name, rest) = text.split_at(text.find(':').unwrap_or(text.len()));
            let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
            (!name.is_empty() && name.bytes().all(letter), rest)
        }
    };
    let is_port =
        |port: &str| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0);
    is_valid && (rest.is_empty() || rest.strip_prefix(':').is_some_and(is_port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_leaves_out_the_default_port() {
        for (text, host, url) in [
            ("https://Example.com:443/gateway", "example.com", "https://example.com/gateway"),
            ("http://localhost:80", "localhost", "http://localhost/"),
            ("https://localhost:9200/", "localhost:9200", "https://localhost:9200/"),
            ("http://[::1]:9200", "[::1]:9200", "http://[::1]:9200/"),
            ("Example.com", "example.com", "https://example.com/"),
            ("localhost", "localhost", "https://localhost/"),
            ("https://gateway/db", "gateway", "https://gateway/db"),
        ] {
            let endpoint: Endpoint = text.parse().unwrap();
            assert_eq!((endpoint.host(), endpoint.url().as_str()), (host, url));
        }
    }

    #[test]
    fn regional_is_official_for_any_text() {
        for (region, host) in [
            ("evil.example/#", "postgres.evilexample.tencentcloudapi.com"),
            ("a@b:1?\r\n中", "postgres.ab1.tencentcloudapi.com"),
            ("ap-guangzhou", "postgres.ap-guangzhou.tencentcloudapi.com"),
        ] {
            let endpoint = Endpoint::regional(region);
            assert!(endpoint.is_official());
            assert_eq!(endpoint.to_string(), ["https://", host, "/"].concat());
        }
    }

    #[test]
    fn from_str_refuses_what_is_no_endpoint() {
        for (text, error) in [
            ("", EndpointError::InvalidHost),
            ("https://", EndpointError::InvalidHost),
            ("ftp://example.com", EndpointError::UnsupportedScheme),
            ("https://user@example.com", EndpointError::UnexpectedPart),
            ("/api", EndpointError::MissingHost),
            ("./api", EndpointError::MissingHost),
            ("../api", EndpointError::MissingHost),
            ("//example.com/api", EndpointError::MissingHost),
            ("\\\\example.com", EndpointError::MissingHost),
            ("api", EndpointError::MissingScheme),
            ("api/x", EndpointError::MissingScheme),
            ("example.com/api", EndpointError::MissingScheme),
            ("localhost:9200", EndpointError::MissingScheme),
            ("127.0.0.1:9200", EndpointError::MissingScheme),
            ("[::1]:9200", EndpointError::MissingScheme),
            ("regional", EndpointError::MissingScheme),
            ("https:///api", EndpointError::InvalidHost),
            ("https://\\example.com", EndpointError::InvalidHost),
            ("https://example.com/\\evil", EndpointError::InvalidHost),
            ("example.com?x=1", EndpointError::UnexpectedPart),
            ("exam ple.com", EndpointError::InvalidHost),
            ("https:/x", EndpointError::InvalidHost),
            ("a:b:c", EndpointError::InvalidHost),
            ("h:1:2", EndpointError::InvalidHost),
            ("[::1", EndpointError::InvalidHost),
            ("[::1]x", EndpointError::InvalidHost),
            ("[h]", EndpointError::InvalidHost),
            ("::1", EndpointError::InvalidHost),
            ("h:", EndpointError::InvalidHost),
            ("h:0", EndpointError::InvalidHost),
            ("h:+1", EndpointError::InvalidHost),
            ("h:99999", EndpointError::InvalidHost),
        ] {
            assert_eq!(text.parse::<Endpoint>(), Err(error), "{text}");
        }
    }
}
