//! The meaning of the service's error codes for a signature.

use super::strings::{concat, contains, cut, split};

/// The meaning of an error code for a signature.
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
    /// The signature was accepted, or never looked at. The variant of the finding says what the fault is.
    Other(&'static str),
    /// A code that says nothing of signatures.
    Unknown,
}

/// The first parts of the codes that all products share. A code that begins otherwise is a product's own.
const FAMILIES: &str = " ActionOffline DryRunOperation FailedOperation InternalError InvalidAction InvalidParameter \
    InvalidParameterValue InvalidRequest IpInBlacklist IpNotInWhitelist LimitExceeded MissingParameter NoSuchProduct \
    NoSuchVersion RequestLimitExceeded RequestSizeLimitExceeded ResourceInUse ResourceInsufficient ResourceNotFound \
    ResourceUnavailable ResponseSizeLimitExceeded ServiceUnavailable UnauthorizedOperation UnknownParameter \
    UnsupportedOperation UnsupportedProtocol ";

/// Returns whether codes of every product begin with this word.
pub(super) fn is_family(word: &str) -> bool {
    contains(FAMILIES, &concat(&[" ", word, " "]))
}

/// The variants of the findings for codes that begin with one of these words.
const MEANINGS: [(&str, &str); 13] = [
    ("UnauthorizedOperation", "permission"),
    ("IpInBlacklist IpNotInWhitelist", "ip-address"),
    ("InvalidAction ActionOffline", "action"),
    ("NoSuchVersion", "version"),
    ("NoSuchProduct", "product"),
    ("UnsupportedRegion", "region"),
    ("UnsupportedProtocol", "protocol"),
    ("MissingParameter InvalidParameter InvalidParameterValue UnknownParameter InvalidRequest", "parameter"),
    ("RequestLimitExceeded LimitExceeded", "limit"),
    ("RequestSizeLimitExceeded", "request-size"),
    ("ResponseSizeLimitExceeded", "answer-size"),
    ("DryRunOperation", "dry-run"),
    ("InternalError ServiceUnavailable", "service-fault"),
];

/// Classifies a code.
pub(super) fn classify(code: &str) -> Verdict {
    let (mut family, detail) = cut(code, ".");
    if family == "AuthFailure" {
        match detail {
            "" | "SignatureFailure" => return Verdict::Signature,
            "SignatureExpire" => return Verdict::Expired,
            "TokenFailure" => return Verdict::Token,
            "SecretIdNotFound" | "InvalidSecretId" => return Verdict::Id,
            "InvalidAuthorization" => return Verdict::Authorization,
            "MFAFailure" => return Verdict::Other("mfa"),
            "UnauthorizedOperation" => family = detail,
            _ => return Verdict::Unknown,
        }
    }
    let meaning = MEANINGS.iter().find(|(words, _)| split(words, " ").contains(&family));
    Verdict::Other(match meaning {
        Some((_, variant)) => variant,
        None if is_family(family) => "refused",
        None => "product-code",
    })
}
