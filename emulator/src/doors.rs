//! Whom a request may come from. A page of the internet can reach a port of this machine through the browser of whoever
//! runs the emulator, and the key pair is no secret: pages are let in by their origin, and hosts by their name, for a
//! name of the page's own can be made to lead here.

use serde::{Deserialize, Deserializer, de::Error};

use crate::config::Config;
use crate::host::{is_access_point, is_loopback};
use crate::http::{Request, Response};

/// How much of a foreign name is repeated.
const SHOWN: usize = 100;

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
        let origin = shown(origin);
        let message = format!(
            "The origin {origin} may not call this emulator: pages of this machine may, and those that are allowed by the flag \
             --allow-origin {origin}, in JavaScript by the option allowOrigins: [\"{origin}\"]."
        );
        return Some(forbidden(&message));
    }
    let host = request.values("host").find(|host| config.check_host && !is_ours(host, config))?;
    let host = shown(host);
    let message = format!(
        "The host {host} is neither this machine nor the service. If it is to lead here, allow it by the flag \
         --allow-origin http://{host}, in JavaScript by the option allowOrigins: [\"http://{host}\"]."
    );
    Some(forbidden(&message))
}

/// The refusal of a request that is to control the emulator, beyond that of any other: by the name of the service itself
/// nobody means to.
pub(crate) fn control_refusal(request: &Request, config: &Config) -> Option<Response> {
    let host = request.values("host").find(|host| !is_loopback(host) && !is_allowed(host, config))?;
    let host = shown(host);
    let message = format!(
        "The emulator is controlled by a name of this machine, such as localhost or 127.0.0.1, not by {host}. To allow that          name too, use the flag --allow-origin http://{host}, in JavaScript the option allowOrigins: [\"http://{host}\"]."
    );
    Some(forbidden(&message))
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
        && !host.bytes().any(|byte| matches!(byte, b'/' | b'?' | b'#' | b'@' | b'*' | b' ' | b',' | b'"'));
    if is_host || written == "null" {
        return Ok(written);
    }
    Err(format!("an origin is written https://host or https://host:port, or null, not `{}`", shown(text)))
}

/// Returns whether pages of this origin may call.
fn is_open(origin: &str, config: &Config) -> bool {
    let scheme = |scheme: &str| origin.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme));
    let host = ["http://", "https://"].into_iter().find_map(scheme).and_then(|start| origin.get(start.len()..));
    host.is_some_and(is_loopback) || config.allow_origins.iter().any(|allowed| allowed.eq_ignore_ascii_case(origin))
}

/// Returns whether a host is one that clients of the emulator call it by.
fn is_ours(host: &str, config: &Config) -> bool {
    is_loopback(host) || is_access_point(host) || is_allowed(host, config)
}

/// Returns whether a host is that of an origin that is allowed.
fn is_allowed(host: &str, config: &Config) -> bool {
    let allowed =
        |origin: &String| origin.split_once("://").is_some_and(|(_, allowed)| allowed.eq_ignore_ascii_case(host));
    config.allow_origins.iter().any(allowed)
}

fn forbidden(message: &str) -> Response {
    Response::json(403, serde_json::json!({ "error": message }).to_string())
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
        ] {
            assert_eq!(status(&[("Host", host)], &[], true), 200, "{host}");
        }
        for host in ["evil.example:9200", "rebind.tencentcloudapi.com.evil.example", ""] {
            assert_eq!(status(&[("Host", host)], &[], true), 403, "{host}");
            assert_eq!(status(&[("Host", host)], &[], false), 200, "{host}");
        }
        assert_eq!(status(&[], &[], true), 200);
        assert_eq!(status(&[("Host", "emulator:9200")], &["http://emulator:9200"], true), 200);
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
