//! Names of hosts, as `Host` headers and origins have them.

use std::net::Ipv4Addr;

use tencentdb_postgres::model::ENDPOINT;

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
