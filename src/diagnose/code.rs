//! What an error code says of the signature.

use super::words::{cut, has, join, parts};

/// What an error code means for whoever doubts his signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The signature is wrong.
    Signature,
    /// The signature is too old, or of the future.
    Expired,
    /// The token does not go with the key.
    Token,
    /// The id is not known, or may not be used.
    Id,
    /// The `Authorization` header could not be read.
    Authorization,
    /// The signature was accepted, or never looked at: the sentence says what the fault is.
    Other(&'static str),
    /// A code that says nothing of signatures.
    Unknown,
}

/// The first parts of the codes every product shares. What begins otherwise is a product's own.
const FAMILIES: &str = " ActionOffline DryRunOperation FailedOperation InternalError InvalidAction InvalidParameter InvalidParameterValue \
    InvalidRequest IpInBlacklist IpNotInWhitelist LimitExceeded MissingParameter NoSuchProduct NoSuchVersion RequestLimitExceeded \
    RequestSizeLimitExceeded ResourceInUse ResourceInsufficient ResourceNotFound ResourceUnavailable ResponseSizeLimitExceeded \
    ServiceUnavailable UnauthorizedOperation UnknownParameter UnsupportedOperation UnsupportedProtocol ";

/// Whether codes of every product begin with this.
pub(super) fn is_family(word: &str) -> bool {
    has(FAMILIES, &join(&[" ", word, " "]))
}

/// What is to be said of the codes that begin with one of these words.
const MEANINGS: [(&str, &str); 13] = [
    ("UnauthorizedOperation", "the account is known but lacks the permission: grant the action in access management (CAM)"),
    ("IpInBlacklist IpNotInWhitelist", "calls from this IP address are not allowed for the account"),
    (
        "InvalidAction ActionOffline",
        "the action is unknown or withdrawn: check X-TC-Action together with X-TC-Version and the host",
    ),
    ("NoSuchVersion", "the product has no such version: check X-TC-Version"),
    ("NoSuchProduct", "there is no such product: check the host"),
    ("UnsupportedRegion", "the product does not serve this region: check X-TC-Region"),
    ("UnsupportedProtocol", "only GET and POST are understood, with the content types each allows"),
    (
        "MissingParameter InvalidParameter InvalidParameterValue UnknownParameter InvalidRequest",
        "a parameter is missing or wrong; the message says which",
    ),
    ("RequestLimitExceeded LimitExceeded", "a limit is reached: wait, or ask for less"),
    ("RequestSizeLimitExceeded", "the request is too large"),
    ("ResponseSizeLimitExceeded", "the answer would be too large: ask for less"),
    ("DryRunOperation", "nothing is wrong: a dry run was asked for, and the call would have succeeded"),
    ("InternalError ServiceUnavailable", "the fault lies with the service: try again later"),
];

/// Judges a code.
pub(super) fn judge(code: &str) -> Verdict {
    let (mut family, detail) = cut(code, ".");
    if family == "AuthFailure" {
        match detail {
            "" | "SignatureFailure" => return Verdict::Signature,
            "SignatureExpire" => return Verdict::Expired,
            "TokenFailure" => return Verdict::Token,
            "SecretIdNotFound" | "InvalidSecretId" => return Verdict::Id,
            "InvalidAuthorization" => return Verdict::Authorization,
            "MFAFailure" => return Verdict::Other("this call asks for multi-factor verification, which was not passed"),
            "UnauthorizedOperation" => family = detail,
            _ => return Verdict::Unknown,
        }
    }
    let meaning = MEANINGS.iter().find(|(words, _)| parts(words, " ").contains(&family));
    Verdict::Other(match meaning {
        Some((_, meaning)) => meaning,
        None if is_family(family) => "the call was understood and refused for what it asks",
        None => "it is a code of the product itself, which only sees calls whose signature was accepted",
    })
}
