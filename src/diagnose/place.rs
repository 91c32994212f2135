//! Hosts and the products behind them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::request::{Request, without_port};

/// What the hosts of the cloud's API end with.
const DOMAINS: [&str; 4] = [".tencentcloudapi.com", ".tencentcloudapi.cn", ".tencentcloudapi.com.cn", ".tencentcloudapi.woa.com"];

/// Names of products that end up in a scope they do not belong to, as they stand in the examples people start from.
pub(super) const PRODUCTS: [&str; 22] = [
    "cvm",
    "postgres",
    "cdb",
    "redis",
    "mongodb",
    "sqlserver",
    "vpc",
    "clb",
    "cbs",
    "cam",
    "sts",
    "tke",
    "tag",
    "dnspod",
    "sms",
    "ses",
    "tmt",
    "ocr",
    "asr",
    "tts",
    "hunyuan",
    "cos",
];

/// The product behind a host of the cloud.
pub(super) fn product(host: &str) -> Option<&str> {
    let bare = without_port(host);
    let is_cloud = DOMAINS.iter().any(|domain| bare.len() > domain.len() && bare.ends_with(domain));
    bare.split('.').next().filter(|label| is_cloud && !label.is_empty())
}

/// Hosts that might have been signed in place of the one that arrived, each with what it is.
pub(super) fn hosts(request: &Request, service: &str, region: Option<&str>) -> Vec<(&'static str, String)> {
    let sent = request.host_sent();
    let url = request.host.as_str();
    let bare = without_port(sent);
    let product = product(sent).or_else(|| product(url)).unwrap_or(service);
    let mut hosts: Vec<(&'static str, String)> = [
        ("host-of-url", url.to_string()),
        ("host-without-port", bare.to_string()),
        ("host-without-port", without_port(url).to_string()),
        ("host-with-port", format!("{bare}:443")),
        ("host-with-port", format!("{bare}:80")),
        ("host-of-service", format!("{product}.tencentcloudapi.com")),
        ("host-international", format!("{product}.intl.tencentcloudapi.com")),
        ("host-with-scheme", format!("{}://{sent}", request.scheme)),
        ("host-with-path", format!("{sent}/")),
        ("host-with-path", request.url()),
        ("host-local", "127.0.0.1".to_string()),
        ("host-local", "localhost".to_string()),
        ("host-empty", String::new()),
    ]
    .into();
    if let Some(region) = region.map(str::trim_ascii).filter(|region| !region.is_empty()) {
        hosts.insert(5, ("host-of-region", format!("{product}.{region}.tencentcloudapi.com")));
    }
    if !service.is_empty() && service != product {
        hosts.push(("host-of-service", format!("{service}.tencentcloudapi.com")));
    }
    for name in ["x-forwarded-host", "x-original-host", "forwarded-host"] {
        hosts.extend(request.header(name).map(|host| ("host-forwarded", host.trim_ascii().to_string())));
    }
    // The case of a signed host does not matter; that of the same host twice neither.
    hosts.retain(|(_, host)| !host.eq_ignore_ascii_case(sent));
    hosts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_read_from_hosts_of_the_cloud_only() {
        assert_eq!(product("cvm.tencentcloudapi.com"), Some("cvm"));
        assert_eq!(product("postgres.ap-guangzhou.tencentcloudapi.com:443"), Some("postgres"));
        assert_eq!(product("tencentcloudapi.com"), None);
        assert_eq!(product(".tencentcloudapi.com"), None);
        assert_eq!(product("cvm.tencentcloudapi.com.evil.example"), None);
    }
}
