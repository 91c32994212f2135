//! Hosts and the products behind them.

use alloc::string::String;
use alloc::vec::Vec;

use super::request::{Request, without_port};
use super::words::{cut, join, same, trim};

const DOMAIN: &str = ".tencentcloudapi.com";
/// What the hosts of the cloud's API end with.
const DOMAINS: [&str; 4] = [DOMAIN, ".tencentcloudapi.cn", ".tencentcloudapi.com.cn", ".tencentcloudapi.woa.com"];

/// Names of products that end up in a scope they do not belong to, as they stand in the examples people start from.
pub(super) const PRODUCTS: &str =
    "cvm postgres cdb redis mongodb sqlserver vpc clb cbs cam sts tke tag dnspod sms ses tmt ocr asr tts hunyuan cos";

/// The product behind a host of the cloud.
pub(super) fn product(host: &str) -> Option<&str> {
    let bare = without_port(host);
    let (label, _) = cut(bare, ".");
    let is_cloud = DOMAINS.iter().any(|domain| bare.len() > domain.len() && bare.ends_with(domain));
    Some(label).filter(|label| is_cloud && !label.is_empty())
}

/// Hosts that might have been signed in place of the one that arrived, each with what it is.
pub(super) fn hosts(request: &Request, service: &str, region: Option<&str>) -> Vec<(&'static str, String)> {
    let sent = request.host_sent();
    let url = request.host.as_str();
    let bare = without_port(sent);
    let product = product(sent).or_else(|| product(url)).unwrap_or(service);
    let region = trim(region.unwrap_or_default());
    let forwarded = |name| trim(request.header(name).unwrap_or_default());
    let hosts: [(&'static str, &[&str]); 18] = [
        ("host-of-url", &[url]),
        ("host-without-port", &[bare]),
        ("host-without-port", &[without_port(url)]),
        ("host-with-port", &[bare, ":443"]),
        ("host-with-port", &[bare, ":80"]),
        ("host-of-region", if region.is_empty() { &[] } else { &[product, ".", region, DOMAIN] }),
        ("host-of-service", &[product, DOMAIN]),
        ("host-international", &[product, ".intl", DOMAIN]),
        ("host-with-scheme", &[&request.scheme, "://", sent]),
        ("host-with-path", &[sent, "/"]),
        ("host-with-path", &[&request.url()]),
        ("host-local", &["127.0.0.1"]),
        ("host-local", &["localhost"]),
        ("host-of-service", if service.is_empty() { &[] } else { &[service, DOMAIN] }),
        ("host-forwarded", &[forwarded("x-forwarded-host")]),
        ("host-forwarded", &[forwarded("x-original-host")]),
        ("host-forwarded", &[forwarded("forwarded-host")]),
        ("host-empty", &[""]),
    ];
    let mut out = Vec::new();
    for (id, pieces) in hosts {
        let host = join(pieces);
        // The case of a signed host does not matter; that of the same host twice neither.
        if !same(&host, sent) && (!host.is_empty() || id == "host-empty") {
            out.push((id, host));
        }
    }
    out
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
