//! Hosts and the products behind them.

use alloc::string::String;
use alloc::vec::Vec;

use super::request::{Request, without_port};
use super::strings::cut;

const DOMAIN: &str = ".tencentcloudapi.com";
/// The domains of the cloud's API.
const DOMAINS: &[&str] = &[DOMAIN, ".tencentcloudapi.cn", ".tencentcloudapi.com.cn", ".tencentcloudapi.woa.com"];

/// Names of products that end up in a scope they do not belong to, as they stand in the examples people start from.
pub(super) const PRODUCTS: &str =
    "cvm postgres cdb redis mongodb sqlserver vpc clb cbs cam sts tke tag dnspod sms ses tmt ocr asr tts hunyuan cos";

/// Returns the product behind a host of the cloud.
pub(super) fn product(host: &str) -> Option<&str> {
    let bare = without_port(host);
    let (label, _) = cut(bare, ".");
    let is_cloud = DOMAINS.iter().any(|domain| bare.len() > domain.len() && bare.ends_with(domain));
    Some(label).filter(|label| is_cloud && !label.is_empty())
}

/// Returns whether a host is the gateway of CloudBase, which takes TC3 with the time in the `Authorization` header.
pub(super) fn is_gateway(host: &str) -> bool {
    without_port(host).ends_with(".tcloudbasegateway.com")
}

/// The hosts that may have been signed in place of the one that arrived, each with its variant and a template. Letters
/// of the template: the host sent (`H`, without its port `B`), the host of the address (`U`, `V`), the product (`P`),
/// the region (`R`), the service that was signed for (`S`), the domain of the cloud (`D`), the scheme (`C`), the whole
/// address (`A`), and the hosts in headers of proxies (`X`, `Y`, `Z`).
const HOSTS: &[(&str, &str)] = &[
    ("host-of-url", "U"),
    ("host-without-port", "B"),
    ("host-without-port", "V"),
    ("host-with-port", "B:443"),
    ("host-with-port", "B:80"),
    ("host-of-region", "P.RD"),
    ("host-of-service", "PD"),
    ("host-international", "P.intlD"),
    ("host-with-scheme", "C://H"),
    ("host-with-path", "H/"),
    ("host-with-path", "A"),
    ("host-local", "127.0.0.1"),
    ("host-local", "localhost"),
    ("host-of-service", "SD"),
    ("host-forwarded", "X"),
    ("host-forwarded", "Y"),
    ("host-forwarded", "Z"),
    ("host-empty", ""),
];
const LETTERS: &[u8] = b"HBUVPRSDCAXYZ";

/// Returns the hosts that differ from the one that was sent.
pub(super) fn hosts(request: &Request, service: &str, region: Option<&str>) -> Vec<(&'static str, String)> {
    let sent = request.host_sent();
    let url = request.host.as_str();
    let product = product(sent).or_else(|| product(url)).unwrap_or(service);
    let address = request.url();
    let forwarded = |name| request.value(name).trim_ascii();
    let texts = [
        sent,
        without_port(sent),
        url,
        without_port(url),
        product,
        region.unwrap_or_default().trim_ascii(),
        service,
        DOMAIN,
        &request.scheme,
        &address,
        forwarded("x-forwarded-host"),
        forwarded("x-original-host"),
        forwarded("forwarded-host"),
    ];
    let mut out = Vec::new();
    for (id, template) in HOSTS.iter().copied() {
        let mut host = String::new();
        let mut known = true;
        for mark in template.bytes() {
            match LETTERS.iter().position(|letter| *letter == mark).and_then(|at| texts.get(at)) {
                Some(text) => {
                    known &= !text.is_empty();
                    host.push_str(text);
                }
                None => host.push(char::from(mark)),
            }
        }
        // The case of a signed host does not matter; that of the same host twice neither.
        if known && !host.eq_ignore_ascii_case(sent) {
            out.push((id, host));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn product_is_read_from_hosts_of_the_cloud_only() {
        assert_eq!(product("cvm.tencentcloudapi.com"), Some("cvm"));
        assert_eq!(product("postgres.ap-guangzhou.tencentcloudapi.com:443"), Some("postgres"));
        assert_eq!(product("tencentcloudapi.com"), None);
        assert_eq!(product(".tencentcloudapi.com"), None);
        assert_eq!(product("cvm.tencentcloudapi.com.evil.example"), None);
    }
}
