//! Names of hosts, as `Host` headers and origins have them.

use std::net::{IpAddr, Ipv4Addr};

use tencentdb_postgres::model::ENDPOINT;

use crate::catalog::regions::REGIONS;

/// The domains that an authority of the server may vouch for, beside the addresses of this machine.
#[cfg(feature = "server")]
pub(crate) const CERTIFIED_DOMAINS: [&str; 2] = ["tencentcloudapi.com", "localhost"];

/// The names and addresses that a certificate of a server has: the cloud's access points, everywhere and in each region,
/// and this machine.
#[must_use]
pub fn certified_names() -> Vec<String> {
    let (_, domain) = ENDPOINT.split_once('.').unwrap_or_default();
    let parts = ["intl", "internal"].into_iter().chain(REGIONS.iter().map(|region| region.code));
    let mut names: Vec<String> = ["localhost", "127.0.0.1", "::1"].map(str::to_owned).into();
    names.push(format!("*.{domain}"));
    names.extend(parts.map(|part| format!("*.{part}.{domain}")));
    names
}

/// The host and port in a `Host` header. The vendor's clients write, and sign, the endpoint they were given there: with
/// its scheme, and with its path.
pub(crate) fn authority(header: &str) -> &str {
    let rest = match header.split_once("://") {
        Some((scheme, rest)) if is_scheme(scheme) => rest,
        _ => header,
    };
    rest.split('/').next().unwrap_or_default()
}

/// Returns whether this is the scheme of an address of the web.
pub(crate) fn is_scheme(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// The host without its port, if it has one.
pub(crate) fn without_port(host: &str) -> Option<&str> {
    let (bare, port) = host.rsplit_once(':')?;
    (!port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) && (!bare.contains(':') || bare.ends_with(']')))
        .then_some(bare)
}

/// Returns whether a host, with or without a port, is this machine by any name of its own.
pub(crate) fn is_loopback(host: &str) -> bool {
    let name = without_port(host).unwrap_or(host);
    let is_own = |ip: Ipv4Addr| ip.is_loopback() || ip.is_unspecified();
    is_named(name, "localhost") || name.parse().is_ok_and(is_own) || matches!(name, "[::1]" | "::1")
}

/// Returns whether a host, with or without a port, is an address in numbers.
pub(crate) fn is_address(host: &str) -> bool {
    let name = without_port(host).unwrap_or(host);
    let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    bare.parse::<IpAddr>().is_ok()
}

/// Returns whether a host, with or without a port, is this domain or lies within it.
fn is_within(host: &str, domain: &str) -> bool {
    is_named(without_port(host).unwrap_or(host), domain)
}

/// Returns whether a host, with or without a port, is one of the cloud's access points.
pub(crate) fn is_access_point(host: &str) -> bool {
    let (_, domain) = ENDPOINT.split_once('.').unwrap_or_default();
    is_within(host, domain)
}

fn is_named(name: &str, domain: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    is_name && name.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_hosts_are_told_from_others() {
        for host in
            ["localhost", "LOCALHOST:9200", "127.0.0.1", "127.1.2.3:80", "[::1]:9200", "[::1]", "pg.localhost:1"]
        {
            assert!(is_loopback(host), "{host}");
        }
        for host in [
            "",
            "postgres.tencentcloudapi.com",
            "127.evil.com",
            "127.0.0.1.evil.com",
            "notlocalhost",
            "10.0.0.1:9200",
            "evil.com/.localhost",
            "evil.com#localhost",
            "user@localhost",
            "localhost:evil",
        ] {
            assert!(!is_loopback(host), "{host}");
        }
    }

    #[test]
    fn an_endpoint_names_its_host() {
        for (header, host) in [
            ("127.0.0.1:9200", "127.0.0.1:9200"),
            ("http://127.0.0.1:9200", "127.0.0.1:9200"),
            ("HTTPS://[::1]:9200/", "[::1]:9200"),
            ("http://localhost/x/y", "localhost"),
            ("localhost:9200/x", "localhost:9200"),
            ("ftp://localhost", "ftp:"),
            ("evil.example/.localhost", "evil.example"),
            ("http://evil.example/http://localhost", "evil.example"),
            ("http://http://localhost", "http:"),
            ("", ""),
        ] {
            assert_eq!(authority(header), host, "{header}");
        }
    }

    #[test]
    fn addresses_in_numbers_are_told_from_names() {
        for host in ["10.0.0.1", "192.168.1.5:9200", "[fe80::1]:9200", "[::]"] {
            assert!(is_address(host), "{host}");
        }
        for host in ["", "evil.example", "10.0.0.1.evil.example", "10.0.0", "0x7f000001", "[evil.example]", "1:2"] {
            assert!(!is_address(host), "{host}");
        }
    }

    #[test]
    fn domains_hold_the_names_below_them() {
        for host in ["tencentcloudapi.com", "postgres.Tencentcloudapi.com:443"] {
            assert!(is_within(host, "tencentcloudapi.com"), "{host}");
        }
        for host in ["eviltencentcloudapi.com", "tencentcloudapi.com.evil.com", "a/.tencentcloudapi.com", ""] {
            assert!(!is_within(host, "tencentcloudapi.com"), "{host}");
        }
    }

    #[test]
    fn ports_are_cut_off_where_there_is_one() {
        assert_eq!(without_port("127.0.0.1:9200"), Some("127.0.0.1"));
        assert_eq!(without_port("[::1]:9200"), Some("[::1]"));
        assert_eq!(without_port("[::1]"), None);
        assert_eq!(without_port("localhost"), None);
    }
}
