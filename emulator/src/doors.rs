//! Whom a request may come from. A page of the internet can reach a port of this machine through the browser of whoever
//! runs the emulator, and the key pair is no secret: pages are let in by their origin, and hosts by their name, for a
//! name of the page's own can be made to lead here.

use serde::{Deserialize, Deserializer, de::Error};

use crate::config::Config;
use crate::host::{authority, is_access_point, is_address, is_loopback, is_scheme};
use crate::http::{Request, Response};

/// How much of a foreign name is repeated.
const SHOWN: usize = 100;
/// The longest name of a host there is, and its port.
const LONGEST_HOST: usize = 253 + 6;

/// The refusal of a request that comes from elsewhere, before it takes effect.
pub(crate) fn refusal(request: &Request, config: &Config) -> Option<Response> {
    let mut origins = request.values("origin").peekable();
    if origins.peek().is_none()
        && request.header("sec-fetch-site").is_some_and(|site| site.eq_ignore_ascii_case("cross-site"))
    {
        let message = "A page of another site may not call this emulator without naming its origin: call it with fetch() in its \
                       mode \"cors\", from a page of this machine or from one that is allowed.";
        return Some(forbidden(message));
    }
    if let Some(origin) = origins.find(|origin| !is_open(origin, config)) {
        let message = format!(
            "The origin {} may not call this emulator: pages of this machine may, and those that are allowed.{}",
            shown(origin),
            leave(origin)
        );
        return Some(forbidden(&message));
    }
    let host = hosts(request).find(|host| config.check_host && !is_ours(host, config))?;
    let message = format!(
        "The host {} is neither this machine nor the service.{}",
        shown(host),
        leave(&format!("http://{host}"))
    );
    Some(forbidden(&message))
}

/// The refusal of a request that is to control the emulator, beyond that of any other: it comes from another machine, or
/// names the service itself, by which nobody means to.
pub(crate) fn control_refusal(request: &Request, config: &Config) -> Option<Response> {
    if request.from_afar {
        let message = "The emulator is controlled from its own machine only, unless it is started with --open-control.";
        return Some(forbidden(message));
    }
    let host = hosts(request).find(|host| !is_loopback(host) && !is_address(host) && !is_allowed(host, config))?;
    let message = format!(
        "The emulator is controlled by a name of this machine, such as localhost or 127.0.0.1, not by {}.{}",
        shown(host),
        leave(&format!("http://{host}"))
    );
    Some(forbidden(&message))
}

/// The answer to a wish for a tunnel, as proxies for https give them. This one leads back here, from a host of the cloud.
pub(crate) fn tunnel(request: &Request, config: &Config) -> Response {
    if !config.tunnels {
        let message = "This is no proxy for https, unless it is started with --tls. Have the client use http, and as its \
                       proxy, or endpoint, this server.";
        return error(405, message);
    }
    match request.url.strip_suffix(":443").filter(|host| !host.contains(':') && is_access_point(host)) {
        Some(_) => Response { status: 200, ..Response::default() },
        None => forbidden(&format!(
            "As a proxy for https this server leads to port 443 of the service's own hosts, not to {}.",
            shown(&request.url)
        )),
    }
}

/// How to let an origin in, and its host. There is no way for what is none.
fn leave(text: &str) -> String {
    match origin(text) {
        Ok(_) => format!(
            " To let it in, use the flag --allow-origin {text}, in JavaScript the option allowOrigins: [\"{text}\"]."
        ),
        Err(_) => String::new(),
    }
}

/// The host in every header of that name.
fn hosts(request: &Request) -> impl Iterator<Item = &str> {
    request.values("host").map(authority)
}

/// Lets the page that named its origin read the answer: the origin has been found to be allowed.
pub(crate) fn open(request: &Request, response: &mut Response) {
    if let Some(origin) = request.header("origin") {
        response.push("access-control-allow-origin", origin);
        response.push("access-control-expose-headers", "date, retry-after");
    }
}

/// Keeps browsers from showing an answer as a page, framing it, or keeping it for another origin.
pub(crate) fn close(response: &mut Response) {
    response.push("vary", "Origin");
    response.push("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    response.push("x-content-type-options", "nosniff");
}

/// Reads the origins that are allowed.
pub(crate) fn origins<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let list = Vec::<String>::deserialize(deserializer)?;
    list.into_iter().map(|text| origin(&text).map_err(D::Error::custom)).collect()
}

/// Reads an origin as a browser writes it.
pub(crate) fn origin(text: &str) -> Result<String, String> {
    let written = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
    let host = written.split_once("://").map_or("", |(_, host)| host);
    let is_host = !host.is_empty()
        && host.len() <= LONGEST_HOST
        && !host.bytes().any(|byte| matches!(byte, b'/' | b'?' | b'#' | b'@' | b'*' | b' ' | b',' | b'"'));
    if is_host || written == "null" {
        return Ok(written);
    }
    Err(format!("an origin is written https://host or https://host:port, or null, not `{}`", shown(text)))
}

/// Returns whether pages of this origin may call.
fn is_open(origin: &str, config: &Config) -> bool {
    let host = origin.split_once("://").filter(|(scheme, _)| is_scheme(scheme)).map(|(_, host)| host);
    host.is_some_and(is_loopback) || config.allow_origins.iter().any(|allowed| allowed.eq_ignore_ascii_case(origin))
}

/// Returns whether a host is one that clients of the emulator call it by. No page can make an address in numbers lead
/// elsewhere.
fn is_ours(host: &str, config: &Config) -> bool {
    is_loopback(host) || is_address(host) || is_access_point(host) || is_allowed(host, config)
}

/// Returns whether a host is that of an origin that is allowed.
fn is_allowed(host: &str, config: &Config) -> bool {
    let allowed =
        |origin: &String| origin.split_once("://").is_some_and(|(_, allowed)| allowed.eq_ignore_ascii_case(host));
    config.allow_origins.iter().any(allowed)
}

fn forbidden(message: &str) -> Response {
    error(403, message)
}

fn error(status: u16, message: &str) -> Response {
    Response::json(status, serde_json::json!({ "error": message }).to_string())
}

fn shown(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(headers: &[(&str, &str)], allowed: &[&str], check_host: bool) -> u16 {
        let allow_origins = allowed.iter().map(|origin| (*origin).to_owned()).collect();
        let config = Config { allow_origins, check_host, ..Config::default() };
        let request = Request::post("/", headers.iter().copied(), "{}");
        refusal(&request, &config).map_or(200, |response| response.status)
    }

    #[test]
    fn pages_are_let_in_by_their_origin() {
        for origin in [
            "http://localhost:3000",
            "https://LOCALHOST",
            "http://127.0.0.1:8080",
            "http://[::1]:1",
            "https://app.localhost:5173",
        ] {
            assert_eq!(status(&[("Origin", origin)], &[], false), 200, "{origin}");
        }
        for origin in [
            "https://evil.example",
            "null",
            "",
            "http://localhost.evil.example",
            "http://127.0.0.1.evil.example",
            "http://evil.example/.localhost",
            "file://",
            "ftp://localhost",
            "chrome-extension://localhost",
            "http://localhost, https://evil.example",
        ] {
            assert_eq!(status(&[("Origin", origin)], &[], false), 403, "{origin}");
        }
        assert_eq!(status(&[("Origin", "http://localhost"), ("Origin", "https://evil.example")], &[], false), 403);
        assert_eq!(status(&[("Origin", "https://Console.example")], &["https://console.example"], false), 200);
        assert_eq!(status(&[("Origin", "https://console.example:444")], &["https://console.example"], false), 403);
        assert_eq!(status(&[("Origin", "null")], &["null"], false), 200);
    }

    #[test]
    fn a_page_that_hides_its_origin_is_refused() {
        assert_eq!(status(&[("Sec-Fetch-Site", "cross-site")], &[], false), 403);
        assert_eq!(status(&[("Sec-Fetch-Site", "cross-site"), ("Origin", "http://localhost:3000")], &[], false), 200);
        for site in ["none", "same-origin", "same-site"] {
            assert_eq!(status(&[("Sec-Fetch-Site", site)], &[], false), 200, "{site}");
        }
    }

    #[test]
    fn hosts_are_let_in_by_their_name_where_they_are_looked_at() {
        for host in [
            "localhost:9200",
            "127.0.0.1",
            "[::1]:9200",
            "postgres.tencentcloudapi.com",
            "tag.intl.tencentcloudapi.com:80",
            "http://127.0.0.1:9200",
            "https://postgres.tencentcloudapi.com",
            "localhost:9200/base/path",
            "192.168.1.5:9200",
        ] {
            assert_eq!(status(&[("Host", host)], &[], true), 200, "{host}");
        }
        for host in
            ["evil.example:9200", "rebind.tencentcloudapi.com.evil.example", "", "http://evil.example/localhost"]
        {
            assert_eq!(status(&[("Host", host)], &[], true), 403, "{host}");
            assert_eq!(status(&[("Host", host)], &[], false), 200, "{host}");
        }
        assert_eq!(status(&[], &[], true), 200);
        assert_eq!(status(&[("Host", "emulator:9200")], &["http://emulator:9200"], true), 200);
    }

    #[test]
    fn tunnels_lead_to_the_cloud_alone() {
        let status = |target: &str, tunnels: bool| {
            let request = Request { method: "CONNECT".into(), url: target.into(), ..Request::default() };
            tunnel(&request, &Config { tunnels, ..Config::default() }).status
        };
        for target in ["postgres.tencentcloudapi.com:443", "sts.ap-guangzhou.TencentCloudAPI.com:443"] {
            assert_eq!((status(target, true), status(target, false)), (200, 405), "{target}");
        }
        for target in [
            "postgres.tencentcloudapi.com:80",
            "postgres.tencentcloudapi.com",
            "evil.example:443",
            "tencentcloudapi.com.evil.example:443",
            "eviltencentcloudapi.com:443",
            "127.0.0.1:443",
            "postgres.tencentcloudapi.com:443:443",
            ":443",
            "",
        ] {
            assert_eq!(status(target, true), 403, "{target}");
        }
    }

    #[test]
    fn advice_can_be_followed() {
        let said = |headers: &[(&str, &str)], allow: &[&str]| {
            let allow_origins = allow.iter().map(|text| origin(text).unwrap()).collect();
            let config = Config { allow_origins, check_host: true, ..Config::default() };
            let refused = refusal(&Request::post("/", headers.iter().copied(), "{}"), &config);
            refused.map(|response| {
                serde_json::from_slice::<serde_json::Value>(&response.body).unwrap()["error"].to_string()
            })
        };
        let long = format!("{}.example", "x".repeat(120));
        for header in [
            ("Host", "emulator:9200"),
            ("Host", "http://emulator:9200/x"),
            ("Host", "evil.example/.localhost"),
            ("Host", "user@localhost"),
            ("Host", ""),
            ("Host", "ftp://emulator"),
            ("Host", &long),
            ("Origin", "https://console.example"),
            ("Origin", "null"),
            ("Origin", "http://localhost, https://evil.example"),
            ("Origin", "file://"),
        ] {
            let message = said(&[header], &[]).unwrap();
            if let Some((_, flag)) = message.split_once("--allow-origin ") {
                let flag = flag.split(',').next().unwrap();
                assert_eq!(said(&[header], &[flag]), None, "{header:?}: {message}");
            }
        }
        assert!(
            said(&[("Host", "http://emulator:9200")], &[]).unwrap().contains("--allow-origin http://emulator:9200,")
        );
    }

    #[test]
    fn an_origin_is_read_as_browsers_write_it() {
        assert_eq!(origin("HTTPS://Console.example/").as_deref(), Ok("https://console.example"));
        for text in
            ["", "*", "console.example", "https://", "https://console.example/path", "https://*.example", "https://a b"]
        {
            assert!(origin(text).is_err(), "{text}");
        }
    }
}
