//! Who calls, and whether the signature proves it.

use tencentdb_postgres::model;
use tencentdb_postgres::sign::header::Header;
use tencentdb_postgres::sign::{
    CommonParam, HttpMethod, IncomingSignature, Params, ParseRequestError, SigningMethod, SigningSteps, VerifyError,
    is_common_param, parse_query,
};
use tencentdb_postgres::{ErrorCode as Code, Secret};

use crate::access::{Caller, Temporary};
use crate::config::Config;
use crate::form;
use crate::host::{authority, is_loopback, without_port};
use crate::log::LogEntry;
use crate::order;
use crate::refusal::Refusal;

/// Named in the log when a host without its port was signed.
const LENIENT_HOST: &str = "lenient-host";

/// Returns the refusal of a request whose signature cannot be read.
pub(crate) fn unreadable(error: &ParseRequestError) -> Refusal {
    let code = match error {
        ParseRequestError::Unsigned | ParseRequestError::Authorization(_) => Code::AUTH_FAILURE_INVALID_AUTHORIZATION,
        ParseRequestError::Duplicate(name) if name.eq_ignore_ascii_case("authorization") => {
            Code::AUTH_FAILURE_INVALID_AUTHORIZATION
        }
        ParseRequestError::Missing(name) => return Refusal::missing(name),
        ParseRequestError::UnknownMethod => Code::INVALID_PARAMETER_VALUE,
        _ => Code::INVALID_PARAMETER,
    };
    Refusal::new(code, format!("The request cannot be let in: {error}."))
}

/// A common parameter that must be there.
pub(crate) fn required<'c>(signature: &'c IncomingSignature, param: CommonParam) -> Result<&'c str, Refusal> {
    signature.common_param(param).ok_or_else(|| match signature.method() {
        SigningMethod::Tc3 => Refusal::missing(param.header().unwrap_or_default()),
        SigningMethod::HmacV1(_) => Refusal::missing(param.name()),
    })
}

/// Returns what a request that is too large is refused with. To a form of the older methods the service answers as to a
/// wrong signature, as callers of the vendor's SDKs report.
pub(crate) fn too_large(method: SigningMethod, http_method: HttpMethod) -> Code {
    match (method, http_method) {
        (SigningMethod::HmacV1(_), HttpMethod::Post) => Code::AUTH_FAILURE_SIGNATURE_FAILURE,
        _ => Code::REQUEST_SIZE_LIMIT_EXCEEDED,
    }
}

/// Verifies the signature of a request that came for this host, as it wrote it, and says whose it is. Its age is judged by one time, the
/// end of a temporary key by that of the emulator. Leniencies used, and on a mismatch this side's texts, go to the log
/// entry.
pub(crate) fn verify(
    signature: &IncomingSignature,
    host: &str,
    config: &Config,
    judged_ms: u64,
    now_ms: u64,
    entry: &mut LogEntry,
) -> Result<Caller, Refusal> {
    let (caller, secret_key) = key(signature, config)?;
    if caller.ends_ms.is_some_and(|end| now_ms >= end) {
        return Err(Refusal::new(Code::AUTH_FAILURE_TOKEN_FAILURE, "The token of this temporary key has expired."));
    }

    let (now, timestamp) = (judged_ms / 1000, signature.timestamp());
    let allowed = model::CLOCK_SKEW_SECONDS;
    if now.abs_diff(timestamp) > allowed {
        let message = format!(
            "The signature has expired: the timestamp may be at most {allowed} seconds away from the server time {now}, but is {timestamp}."
        );
        return Err(Refusal::new(Code::AUTH_FAILURE_SIGNATURE_EXPIRE, message));
    }
    let lenient = is_lenient(host, config);
    if signature.is_payload_unsigned() {
        entry.note("unsigned-payload");
    }
    let secret_key = secret_key.expose();
    let verified = signature.verify(host, secret_key).or_else(|error| {
        // Some clients send the port but sign without it.
        if lenient
            && let Some(bare) = without_port(authority(host))
            && signature.verify(bare, secret_key).is_ok()
        {
            entry.note(LENIENT_HOST);
            return Ok(());
        }
        Err(refused(signature, error, entry))
    });
    verified.map(|()| caller)
}

/// Whose key it is that signed, and what it signs with.
fn key(signature: &IncomingSignature, config: &Config) -> Result<(Caller, Secret), Refusal> {
    let secret_id = signature.secret_id();
    if let Some(pair) = config.key_pair(secret_id) {
        token(signature, pair.token.as_ref().map(Secret::expose))?;
        let secret_key = pair.secret_key.clone();
        return Ok((Caller::of(pair), secret_key));
    }
    let found = Temporary::of(secret_id, config).ok_or_else(|| {
        let message = "The SecretId is not known here. Check it, stray spaces included.";
        Refusal::new(Code::AUTH_FAILURE_SECRET_ID_NOT_FOUND, message)
    })?;
    let given = signature.common_param(CommonParam::Token).ok_or_else(|| token_failure(TOKEN_MISSING))?;
    let grant = found.grant(given).ok_or_else(|| token_failure(TOKEN_OF_ANOTHER))?;
    let secret_key = found.secret_key();
    Ok((Caller::within(found.pair, grant, config), secret_key))
}

/// The key that signs for an id.
pub(crate) fn secret_key(secret_id: &str, config: &Config) -> Option<Secret> {
    let of_pair = config.key_pair(secret_id).map(|pair| pair.secret_key);
    of_pair.or_else(|| Temporary::of(secret_id, config).map(|found| found.secret_key()))
}

fn refused(signature: &IncomingSignature, error: VerifyError, entry: &mut LogEntry) -> Refusal {
    let code = match &error {
        VerifyError::HeaderNotSigned { .. } => Code::AUTH_FAILURE_INVALID_AUTHORIZATION,
        _ => Code::AUTH_FAILURE_SIGNATURE_FAILURE,
    };
    let VerifyError::SignatureMismatch(steps) = error else {
        return Refusal::new(code, format!("The request cannot be let in: {error}."));
    };
    match *steps {
        SigningSteps::Tc3(steps) => {
            entry.canonical_request = Some(masked(&entry.action, &steps.canonical_request));
            entry.string_to_sign = Some(steps.string_to_sign);
        }
        SigningSteps::HmacV1(steps) => entry.string_to_sign = Some(withheld(signature, &steps.string_to_sign)),
    }
    let message = "The signature does not match the request. Check the SecretKey, and that the request arrives exactly as it was signed; \
                   the emulator's log shows the texts that lead to the signature as they are here.";
    Refusal::new(code, message)
}

const TOKEN_MISSING: &str =
    "This is a temporary key, but its token is missing: send it in X-TC-Token, or as the parameter Token.";
const TOKEN_OF_ANOTHER: &str = "The token is not that of this temporary key.";

/// Temporary keys come with their token and with no other, long-term keys with none.
fn token(signature: &IncomingSignature, expected: Option<&str>) -> Result<(), Refusal> {
    Err(token_failure(match (expected, signature.common_param(CommonParam::Token)) {
        (None, None) => return Ok(()),
        (Some(expected), Some(given)) if expected == given => return Ok(()),
        (Some(_), Some(_)) => TOKEN_OF_ANOTHER,
        (Some(_), None) => TOKEN_MISSING,
        (None, Some(_)) => "This is a long-term key, but a token came with it: leave it out.",
    }))
}

fn token_failure(message: &str) -> Refusal {
    Refusal::new(Code::AUTH_FAILURE_TOKEN_FAILURE, message)
}

/// The canonical request without what is secret: the token, even where it is signed, and parameters in the query.
fn masked(action: &str, canonical_request: &str) -> String {
    let line = |(at, line): (usize, &str)| match at {
        2 => query(action, line),
        _ => match line.split_once(':') {
            Some((name, _)) if Header::find(name).is_some_and(|header| header.secret) => format!("{name}:(withheld)"),
            _ => line.into(),
        },
    };
    canonical_request.split('\n').enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// A query without values that are secret, and nothing of one that cannot be read. The rest stays as it was sent: how
/// it is encoded may be the fault.
fn query(action: &str, sent: &str) -> String {
    let Ok(params) = parse_query(sent) else { return "(withheld)".into() };
    let shown = form::shown(action, &params);
    let mut is_open = params.iter().zip(&shown).map(|(param, shown)| param == shown);
    let pair = |pair: &str| match pair.split_once('=').unwrap_or((pair, "")) {
        // What is empty is no parameter.
        _ if pair.is_empty() || is_open.next() == Some(true) => pair.to_owned(),
        (name, _) => format!("{name}=(withheld)"),
    };
    sent.split('&').map(pair).collect::<Vec<_>>().join("&")
}

/// A string to sign that holds all parameters, without those that are secret.
fn withheld(signature: &IncomingSignature, string_to_sign: &str) -> String {
    let params = signature.params().ok().flatten().unwrap_or_default();
    let (common, own): (Params, Params) = params.into_iter().partition(|(name, _)| is_common_param(name));
    let mut shown = form::shown(signature.common_param(CommonParam::Action).unwrap_or_default(), &own);
    shown.extend(common.into_iter().map(|(name, value)| {
        let value = if name == CommonParam::Token.name() { "(withheld)".into() } else { value };
        (name, value)
    }));
    order::sort_by(&mut shown, |(one, _), (other, _)| one.cmp(other));
    let pairs: Vec<String> = shown.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let (head, _) = string_to_sign.split_once('?').unwrap_or_default();
    format!("{head}?{}", pairs.join("&"))
}

/// Returns whether a request that came for this host is met half way.
pub(crate) fn is_lenient(host: &str, config: &Config) -> bool {
    !config.strict && is_loopback(authority(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_token_does_not_reach_the_log() {
        let shown = masked("DescribeZones", "POST\n/\n\nhost:a\nx-tc-token:abc\n\nhost");
        assert_eq!(shown, "POST\n/\n\nhost:a\nx-tc-token:(withheld)\n\nhost");
    }

    #[test]
    fn a_query_is_logged_as_it_was_sent_but_for_its_secrets() {
        for (sent, expected) in [
            ("", ""),
            ("UserName=%61+b&&Password=s3cret&DBInstanceId=x&", "UserName=%61+b&&Password=(withheld)&DBInstanceId=x&"),
            ("UserName&%50assword=s3cret", "UserName&%50assword=(withheld)"),
            (
                "Password=s3cret&Password=s3cret&UserName=u",
                "Password=(withheld)&Password=(withheld)&UserName=(withheld)",
            ),
            ("Password=s3cret%", "(withheld)"),
        ] {
            assert_eq!(query("ResetAccountPassword", sent), expected, "{sent}");
        }
    }
}
