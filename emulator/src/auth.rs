//! Who calls, and whether the signature proves it.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::model::{self, SERVICE};
use tencentdb_postgres::sign::{self, Authorization, Date, SigningKey, Steps};

use crate::config::Config;
use crate::http::Request;
use crate::log::LogEntry;
use crate::refusal::Refusal;

/// Headers every signature must cover.
const MUST_BE_SIGNED: [&str; 2] = ["content-type", "host"];
/// What stands for the body in a signature that does not cover it.
const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";
/// Named in the log when a host without its port was signed.
const LENIENT_HOST: &str = "lenient-host";
/// Named in the log when another service than this was signed for.
const LENIENT_SERVICE: &str = "lenient-service";

/// Verifies the signature of a request. Leniencies used, and on a mismatch this side's texts, go to the log entry.
pub(crate) fn verify(request: &Request, config: &Config, now_ms: u64, entry: &mut LogEntry) -> Result<(), Refusal> {
    let Some(header) = request.header("authorization").filter(|value| !value.is_empty()) else {
        return Err(without_authorization(request));
    };
    let authorization = Authorization::parse(header).map_err(|malformed| {
        let message = format!("The Authorization header is malformed: {malformed}.");
        Refusal::new(Code::AUTH_FAILURE_INVALID_AUTHORIZATION, message)
    })?;
    let timestamp = timestamp(request)?;
    let pair = config.key_pair(authorization.secret_id).ok_or_else(|| {
        Refusal::new(Code::AUTH_FAILURE_SECRET_ID_NOT_FOUND, "The SecretId is not known here. Check it, stray spaces included.")
    })?;
    token(request, pair.token.as_ref().map(tencentdb_postgres::Secret::expose))?;
    if pair.expires_ms.is_some_and(|end| now_ms >= end) {
        return Err(Refusal::new(Code::AUTH_FAILURE_TOKEN_FAILURE, "The token in X-TC-Token has expired."));
    }

    let now = now_ms / 1000;
    let allowed = model::CLOCK_SKEW_SECONDS;
    if now.abs_diff(timestamp) > allowed {
        let message = format!(
            "The signature has expired: X-TC-Timestamp may be at most {allowed} seconds away from the server time {now}, but is {timestamp}."
        );
        return Err(Refusal::new(Code::AUTH_FAILURE_SIGNATURE_EXPIRE, message));
    }
    if authorization.date != Date::of(timestamp).as_str() {
        let message = format!(
            "The scope of the Authorization header is of {}, but X-TC-Timestamp falls on {} in UTC.",
            authorization.date,
            Date::of(timestamp).as_str()
        );
        return Err(Refusal::new(Code::AUTH_FAILURE_SIGNATURE_FAILURE, message));
    }
    for name in MUST_BE_SIGNED {
        if !authorization.signed_headers.split(';').any(|signed| signed == name) {
            let message = format!("SignedHeaders must name {name}; it names {}.", authorization.signed_headers);
            return Err(Refusal::new(Code::AUTH_FAILURE_INVALID_AUTHORIZATION, message));
        }
    }

    let host = request.header("host").unwrap_or_default();
    let lenient = !config.strict && is_loopback(host);
    if authorization.service != SERVICE {
        if !lenient {
            let message = format!("The scope names the service {}, but this is {SERVICE}.", authorization.service);
            return Err(Refusal::new(Code::AUTH_FAILURE_SIGNATURE_FAILURE, message));
        }
        entry.note(LENIENT_SERVICE);
    }
    let key = SigningKey::derive(pair.secret_key.expose(), timestamp, authorization.service);
    let verified = against(request, host, &authorization, &key, timestamp, entry).or_else(|steps| {
        // Some clients send the port but sign without it.
        if lenient
            && let Some(bare) = without_port(host)
            && against(request, bare, &authorization, &key, timestamp, entry).is_ok()
        {
            entry.note(LENIENT_HOST);
            return Ok(());
        }
        Err(steps)
    });
    verified.map_err(|steps| {
        entry.canonical_request = Some(masked(&steps.canonical_request));
        entry.string_to_sign = Some(steps.string_to_sign);
        let message = "The signature does not match the request. Check the SecretKey, and that the request arrives exactly as it was \
                       signed; the emulator's log shows the canonical request and the string to sign as they are here.";
        Refusal::new(Code::AUTH_FAILURE_SIGNATURE_FAILURE, message)
    })
}

fn without_authorization(request: &Request) -> Refusal {
    let form = request.header("content-type").is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
    let message = if form || request.url.contains("Signature=") {
        "This looks like a request signed with HmacSHA1 or HmacSHA256. The emulator verifies TC3-HMAC-SHA256 only so far; the service \
         takes both."
    } else {
        "The Authorization header is missing."
    };
    Refusal::new(Code::AUTH_FAILURE_INVALID_AUTHORIZATION, message)
}

fn timestamp(request: &Request) -> Result<u64, Refusal> {
    let text = request.header("x-tc-timestamp").ok_or_else(|| Refusal::missing("X-TC-Timestamp"))?;
    text.parse().map_err(|_| {
        let message = "X-TC-Timestamp must be the seconds since 1970, digits only.";
        Refusal::new(Code::INVALID_PARAMETER, message)
    })
}

/// Temporary keys come with their token and with no other, long-term keys with none.
fn token(request: &Request, expected: Option<&str>) -> Result<(), Refusal> {
    let message = match (expected, request.header("x-tc-token").filter(|token| !token.is_empty())) {
        (None, None) => return Ok(()),
        (Some(expected), Some(given)) if expected == given => return Ok(()),
        (Some(_), Some(_)) => "The token in X-TC-Token is not that of this temporary key.",
        (Some(_), None) => "This is a temporary key, but its token is missing: send it in X-TC-Token.",
        (None, Some(_)) => "This is a long-term key, but a token came with it: leave X-TC-Token out.",
    };
    Err(Refusal::new(Code::AUTH_FAILURE_TOKEN_FAILURE, message))
}

/// Verifies with this value for `Host`.
fn against(
    request: &Request,
    host: &str,
    authorization: &Authorization,
    key: &SigningKey,
    timestamp: u64,
    entry: &mut LogEntry,
) -> Result<(), Box<Steps>> {
    let headers: Vec<(&str, &str)> = request
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), if name.eq_ignore_ascii_case("host") { host } else { value.as_str() }))
        .collect();
    let unsigned = request.header("x-tc-content-sha256") == Some(UNSIGNED_PAYLOAD);
    let payload = if unsigned { UNSIGNED_PAYLOAD.as_bytes() } else { request.body.as_slice() };
    let (path, query) = request.parts();
    let covered = sign::Request { method: &request.method, path, query, headers: &headers, payload };
    sign::verify(&covered, authorization, key, timestamp)?;
    if unsigned {
        entry.note("unsigned-payload");
    }
    Ok(())
}

/// The canonical request without the token, which is a secret even where it is signed.
fn masked(canonical_request: &str) -> String {
    let lines =
        canonical_request.split('\n').map(|line| if line.starts_with("x-tc-token:") { "x-tc-token:(withheld)" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

/// The host without its port, if it has one.
fn without_port(host: &str) -> Option<&str> {
    let (bare, port) = host.rsplit_once(':')?;
    (!port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) && (!bare.contains(':') || bare.ends_with(']')))
        .then_some(bare)
}

fn is_loopback(host: &str) -> bool {
    let name = without_port(host).unwrap_or(host);
    let is_ip = name.split('.').count() == 4 && name.split('.').all(|part| part.parse::<u8>().is_ok());
    name.eq_ignore_ascii_case("localhost")
        || name.to_ascii_lowercase().ends_with(".localhost")
        || (is_ip && (name.starts_with("127.") || name == "0.0.0.0"))
        || matches!(name, "[::1]" | "::1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_hosts_are_told_from_others() {
        for host in ["localhost", "LOCALHOST:9200", "127.0.0.1", "127.1.2.3:80", "[::1]:9200", "[::1]", "pg.localhost:1"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["", "postgres.tencentcloudapi.com", "127.evil.com", "127.0.0.1.evil.com", "notlocalhost", "10.0.0.1:9200"] {
            assert!(!is_loopback(host), "{host}");
        }
    }

    #[test]
    fn ports_are_cut_off_where_there_is_one() {
        assert_eq!(without_port("127.0.0.1:9200"), Some("127.0.0.1"));
        assert_eq!(without_port("[::1]:9200"), Some("[::1]"));
        assert_eq!(without_port("[::1]"), None);
        assert_eq!(without_port("localhost"), None);
    }

    #[test]
    fn a_signed_token_does_not_reach_the_log() {
        assert_eq!(masked("POST\n/\n\nhost:a\nx-tc-token:abc\n\nhost"), "POST\n/\n\nhost:a\nx-tc-token:(withheld)\n\nhost");
    }
}
