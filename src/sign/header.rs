// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! The headers and the common parameters of a request, as the API's description lists them.

/// A header of a request that is signed with TC3-HMAC-SHA256.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// The name as it is sent.
    pub name: &'static str,
    /// The name in lower case, as it is signed.
    pub lower_name: &'static str,
    /// Every signature covers it.
    pub signed: bool,
    /// Only the signer writes it.
    pub reserved: bool,
    /// It has one value, without a comma.
    pub single: bool,
    /// Its value must not be shown.
    pub secret: bool,
}

impl Header {
    /// Finds a header by its name in any case.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        HEADERS.iter().find(|header| header.lower_name.eq_ignore_ascii_case(name))
    }

    /// Says whether the service reads the header of this name: each of the list, and whatever `X-TC-` it may add.
    #[must_use]
    pub fn is_read(name: &str) -> bool {
        Self::find(name).is_some() || name.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("x-tc-"))
    }

    /// Says whether every signature covers the header of this name.
    #[must_use]
    pub fn is_signed(name: &str) -> bool {
        Self::find(name).is_some_and(|header| header.signed)
    }
}

/// The header `Authorization`.
pub const AUTHORIZATION: &str = "Authorization";
/// The header `Content-Type`.
pub const CONTENT_TYPE: &str = "Content-Type";
/// The header `Host`.
pub const HOST: &str = "Host";
/// The header `X-TC-Content-SHA256`.
pub const X_TC_CONTENT_SHA256: &str = "X-TC-Content-SHA256";
/// The header `X-TC-Action`.
pub const X_TC_ACTION: &str = "X-TC-Action";
/// The header `X-TC-Version`.
pub const X_TC_VERSION: &str = "X-TC-Version";
/// The header `X-TC-Timestamp`.
pub const X_TC_TIMESTAMP: &str = "X-TC-Timestamp";
/// The header `X-TC-Region`.
pub const X_TC_REGION: &str = "X-TC-Region";
/// The header `X-TC-Token`.
pub const X_TC_TOKEN: &str = "X-TC-Token";
/// The header `X-TC-Language`.
pub const X_TC_LANGUAGE: &str = "X-TC-Language";
/// The header `X-TC-RequestClient`.
pub const X_TC_REQUEST_CLIENT: &str = "X-TC-RequestClient";

/// Every header.
pub static HEADERS: [Header; 11] = [
    Header {
        name: AUTHORIZATION,
        lower_name: "authorization",
        signed: false,
        reserved: true,
        single: false,
        secret: true,
    },
    Header {
        name: CONTENT_TYPE,
        lower_name: "content-type",
        signed: true,
        reserved: false,
        single: false,
        secret: false,
    },
    Header { name: HOST, lower_name: "host", signed: true, reserved: true, single: true, secret: false },
    Header {
        name: X_TC_CONTENT_SHA256,
        lower_name: "x-tc-content-sha256",
        signed: false,
        reserved: false,
        single: true,
        secret: false,
    },
    Header {
        name: X_TC_ACTION,
        lower_name: "x-tc-action",
        signed: false,
        reserved: false,
        single: true,
        secret: false,
    },
    Header {
        name: X_TC_VERSION,
        lower_name: "x-tc-version",
        signed: false,
        reserved: false,
        single: true,
        secret: false,
    },
    Header {
        name: X_TC_TIMESTAMP,
        lower_name: "x-tc-timestamp",
        signed: false,
        reserved: true,
        single: true,
        secret: false,
    },
    Header {
        name: X_TC_REGION,
        lower_name: "x-tc-region",
        signed: false,
        reserved: false,
        single: true,
        secret: false,
    },
    Header { name: X_TC_TOKEN, lower_name: "x-tc-token", signed: false, reserved: false, single: false, secret: true },
    Header {
        name: X_TC_LANGUAGE,
        lower_name: "x-tc-language",
        signed: false,
        reserved: false,
        single: true,
        secret: false,
    },
    Header {
        name: X_TC_REQUEST_CLIENT,
        lower_name: "x-tc-requestclient",
        signed: false,
        reserved: false,
        single: false,
        secret: false,
    },
];

/// A parameter that every request can have, beside those of its action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CommonParam {
    /// `Action`, by TC3-HMAC-SHA256 the header `X-TC-Action`.
    Action,
    /// `Version`, by TC3-HMAC-SHA256 the header `X-TC-Version`.
    Version,
    /// `Timestamp`, by TC3-HMAC-SHA256 the header `X-TC-Timestamp`.
    Timestamp,
    /// `Region`, by TC3-HMAC-SHA256 the header `X-TC-Region`.
    Region,
    /// `Token`, by TC3-HMAC-SHA256 the header `X-TC-Token`.
    Token,
    /// `Language`, by TC3-HMAC-SHA256 the header `X-TC-Language`.
    Language,
    /// `RequestClient`, by TC3-HMAC-SHA256 the header `X-TC-RequestClient`.
    RequestClient,
    /// `Nonce`, of HmacSHA256 and HmacSHA1 only.
    Nonce,
    /// `SecretId`, of HmacSHA256 and HmacSHA1 only.
    SecretId,
    /// `SignatureMethod`, of HmacSHA256 and HmacSHA1 only.
    SignatureMethod,
}

impl CommonParam {
    /// Every common parameter, in the order in which they are sent.
    pub const ALL: [Self; 10] = [
        Self::Action,
        Self::Version,
        Self::Timestamp,
        Self::Region,
        Self::Token,
        Self::Language,
        Self::RequestClient,
        Self::Nonce,
        Self::SecretId,
        Self::SignatureMethod,
    ];

    /// Returns its name among the parameters of HmacSHA256 and HmacSHA1.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Action => "Action",
            Self::Version => "Version",
            Self::Timestamp => "Timestamp",
            Self::Region => "Region",
            Self::Token => "Token",
            Self::Language => "Language",
            Self::RequestClient => "RequestClient",
            Self::Nonce => "Nonce",
            Self::SecretId => "SecretId",
            Self::SignatureMethod => "SignatureMethod",
        }
    }

    /// Returns the header that carries it by TC3-HMAC-SHA256.
    #[must_use]
    pub const fn header(self) -> Option<&'static str> {
        match self {
            Self::Action => Some(X_TC_ACTION),
            Self::Version => Some(X_TC_VERSION),
            Self::Timestamp => Some(X_TC_TIMESTAMP),
            Self::Region => Some(X_TC_REGION),
            Self::Token => Some(X_TC_TOKEN),
            Self::Language => Some(X_TC_LANGUAGE),
            Self::RequestClient => Some(X_TC_REQUEST_CLIENT),
            Self::Nonce => None,
            Self::SecretId => None,
            Self::SignatureMethod => None,
        }
    }
}
