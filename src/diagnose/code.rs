//! What an error code says of the signature.

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
pub(super) const FAMILIES: [&str; 26] = [
    "ActionOffline",
    "DryRunOperation",
    "FailedOperation",
    "InternalError",
    "InvalidAction",
    "InvalidParameter",
    "InvalidParameterValue",
    "InvalidRequest",
    "IpInBlacklist",
    "IpNotInWhitelist",
    "LimitExceeded",
    "MissingParameter",
    "NoSuchProduct",
    "NoSuchVersion",
    "RequestLimitExceeded",
    "RequestSizeLimitExceeded",
    "ResourceInUse",
    "ResourceInsufficient",
    "ResourceNotFound",
    "ResourceUnavailable",
    "ResponseSizeLimitExceeded",
    "ServiceUnavailable",
    "UnauthorizedOperation",
    "UnknownParameter",
    "UnsupportedOperation",
    "UnsupportedProtocol",
];

/// Judges a code.
pub(super) fn judge(code: &str) -> Verdict {
    let (family, detail) = code.split_once('.').unwrap_or((code, ""));
    match (family, detail) {
        ("AuthFailure", "" | "SignatureFailure") => Verdict::Signature,
        ("AuthFailure", "SignatureExpire") => Verdict::Expired,
        ("AuthFailure", "TokenFailure") => Verdict::Token,
        ("AuthFailure", "SecretIdNotFound" | "InvalidSecretId") => Verdict::Id,
        ("AuthFailure", "InvalidAuthorization") => Verdict::Authorization,
        ("AuthFailure", "MFAFailure") => Verdict::Other("this call asks for multi-factor verification, which was not passed"),
        ("AuthFailure", "UnauthorizedOperation") | ("UnauthorizedOperation", _) => {
            Verdict::Other("the account is known but lacks the permission: grant the action in access management (CAM)")
        }
        ("IpInBlacklist" | "IpNotInWhitelist", _) => Verdict::Other("calls from this IP address are not allowed for the account"),
        ("InvalidAction" | "ActionOffline", _) => {
            Verdict::Other("the action is unknown or withdrawn: check X-TC-Action together with X-TC-Version and the host")
        }
        ("NoSuchVersion", _) => Verdict::Other("the product has no such version: check X-TC-Version"),
        ("NoSuchProduct", _) => Verdict::Other("there is no such product: check the host"),
        ("UnsupportedRegion", _) => Verdict::Other("the product does not serve this region: check X-TC-Region"),
        ("UnsupportedProtocol", _) => Verdict::Other("only GET and POST are understood, with the content types each allows"),
        ("MissingParameter" | "InvalidParameter" | "InvalidParameterValue" | "UnknownParameter" | "InvalidRequest", _) => {
            Verdict::Other("a parameter is missing or wrong; the message says which")
        }
        ("RequestLimitExceeded" | "LimitExceeded", _) => Verdict::Other("a limit is reached: wait, or ask for less"),
        ("RequestSizeLimitExceeded", _) => Verdict::Other("the request is too large"),
        ("ResponseSizeLimitExceeded", _) => Verdict::Other("the answer would be too large: ask for less"),
        ("DryRunOperation", _) => Verdict::Other("nothing is wrong: a dry run was asked for, and the call would have succeeded"),
        ("InternalError" | "ServiceUnavailable", _) => Verdict::Other("the fault lies with the service: try again later"),
        ("AuthFailure", _) => Verdict::Unknown,
        (family, _) if FAMILIES.contains(&family) => Verdict::Other("the call was understood and refused for what it asks"),
        _ => Verdict::Other("it is a code of the product itself, which only sees calls whose signature was accepted"),
    }
}
