//! Where requests go.

use alloc::string::{String, ToString};
use core::net::Ipv6Addr;

use crate::text::join;

/// What the service's own hosts end with.
const DOMAIN: &str = ".tencentcloudapi.com";

/// Scheme, host and path of a service or of something that stands in for it.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    scheme: &'static str,
    host: String,
    path: String,
}

/// Why a text is not an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndpointError {
    /// There is no host, it or its port is none that can be, or the path holds a character paths do not have.
    Host,
    /// The scheme is neither `https` nor `http`.
    Scheme,
    /// Queries, fragments and user names have no place in an endpoint.
    Excess,
    /// There is a path without a host, which nothing here could be added to.
    Path,
    /// Only a host with a dot, and `localhost`, may stand alone: what has a port or a path needs its scheme, and a single word may be
    /// anything.
    Unclear,
}

impl EndpointError {
    /// The fault in words.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Host => "has no usable host; write postgres.tencentcloudapi.com or https://host:port/path",
            Self::Path => "is a path, and names no host to send to; write https://host/path",
            Self::Unclear => "must name its scheme: write https:// before it, or http:// for an emulator",
            Self::Scheme => "has a scheme other than https and http",
            Self::Excess => "holds more than scheme, host, port and path",
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
    /// The access point of one region. Financial regions have no other. Characters that no region has are left out, so that whatever the
    /// text is, the host is one of the service's.
    ///
    /// ```
    /// use tencentdb_postgres::Endpoint;
    ///
    /// assert_eq!(Endpoint::regional("ap-shanghai-fsi").host(), "postgres.ap-shanghai-fsi.tencentcloudapi.com");
    /// ```
    #[must_use]
    pub fn regional(region: &str) -> Self {
        let region: String = region.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
        let host = [crate::model::SERVICE, ".", &region, DOMAIN].concat();
        Self { host, ..Self::default() }
    }

    /// The access point of the international site.
    #[must_use]
    pub fn international() -> Self {
        Self { host: crate::model::INTERNATIONAL_ENDPOINT.to_string(), ..Self::default() }
    }

    /// Whether the service itself answers there, and not what stands in for it.
    #[must_use]
    pub fn is_the_service_s(&self) -> bool {
        self.host.ends_with(DOMAIN)
    }

    /// The host as it is signed: with the port unless it is the scheme's own.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The address requests are sent to.
    #[must_use]
    pub fn url(&self) -> String {
        join(&[self.scheme, "://", &self.host, &self.path], "")
    }
}

impl Default for Endpoint {
    /// The host that routes to the nearest access point.
    fn default() -> Self {
        Self { scheme: "https", host: crate::model::ENDPOINT.to_string(), path: "/".to_string() }
    }
}

impl core::str::FromStr for Endpoint {
    type Err = EndpointError;

    fn from_str(text: &str) -> Result<Self, EndpointError> {
        let (scheme, rest) = match text.split_once("://") {
            None if text.starts_with(['/', '.', '\\']) => return Err(EndpointError::Path),
            None => ("", text),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https", rest),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http", rest),
            Some(_) => return Err(EndpointError::Scheme),
        };
        if rest.bytes().any(|byte| matches!(byte, b'?' | b'#' | b'@')) {
            return Err(EndpointError::Excess);
        }
        let host = rest.split_once('/').map_or(rest, |(host, _)| host);
        let path = rest.strip_prefix(host).filter(|path| !path.is_empty()).unwrap_or("/");
        let host = host.strip_suffix(if scheme == "http" { ":80" } else { ":443" }).unwrap_or(host);
        if !is_host(host) || !path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\') {
            return Err(EndpointError::Host);
        }
        let stands_alone =
            host == rest && !host.contains(':') && (host.contains('.') || host.eq_ignore_ascii_case("localhost"));
        let scheme = match scheme {
            "" if stands_alone => "https",
            "" => return Err(EndpointError::Unclear),
            scheme => scheme,
        };
        Ok(Self { scheme, host: host.to_ascii_lowercase(), path: path.to_string() })
    }
}

/// Whether a text is a name or an address, with a port behind it perhaps.
fn is_host(text: &str) -> bool {
    let (usable, rest) = match text.strip_prefix('[').map(|inner| inner.split_once(']')) {
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
    usable && (rest.is_empty() || rest.strip_prefix(':').is_some_and(is_port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scheme_s_own_port_is_not_signed() {
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
    fn whatever_the_region_the_host_is_the_service_s() {
        for (region, host) in [
            ("evil.example/#", "postgres.evilexample.tencentcloudapi.com"),
            ("a@b:1?\r\n中", "postgres.ab1.tencentcloudapi.com"),
            ("ap-guangzhou", "postgres.ap-guangzhou.tencentcloudapi.com"),
        ] {
            assert_eq!(Endpoint::regional(region).url(), ["https://", host, "/"].concat());
        }
    }

    #[test]
    fn what_is_no_endpoint_is_refused() {
        for (text, error) in [
            ("", EndpointError::Host),
            ("https://", EndpointError::Host),
            ("ftp://example.com", EndpointError::Scheme),
            ("https://user@example.com", EndpointError::Excess),
            ("/api", EndpointError::Path),
            ("./api", EndpointError::Path),
            ("../api", EndpointError::Path),
            ("//example.com/api", EndpointError::Path),
            ("\\\\example.com", EndpointError::Path),
            ("api", EndpointError::Unclear),
            ("api/x", EndpointError::Unclear),
            ("example.com/api", EndpointError::Unclear),
            ("localhost:9200", EndpointError::Unclear),
            ("127.0.0.1:9200", EndpointError::Unclear),
            ("[::1]:9200", EndpointError::Unclear),
            ("regional", EndpointError::Unclear),
            ("https:///api", EndpointError::Host),
            ("https://\\example.com", EndpointError::Host),
            ("https://example.com/\\evil", EndpointError::Host),
            ("example.com?x=1", EndpointError::Excess),
            ("exam ple.com", EndpointError::Host),
            ("https:/x", EndpointError::Host),
            ("a:b:c", EndpointError::Host),
            ("h:1:2", EndpointError::Host),
            ("[::1", EndpointError::Host),
            ("[::1]x", EndpointError::Host),
            ("[h]", EndpointError::Host),
            ("::1", EndpointError::Host),
            ("h:", EndpointError::Host),
            ("h:0", EndpointError::Host),
            ("h:+1", EndpointError::Host),
            ("h:99999", EndpointError::Host),
        ] {
            assert_eq!(text.parse::<Endpoint>(), Err(error), "{text}");
        }
    }
}
