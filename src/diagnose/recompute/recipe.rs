//! How a client gets from a request to a signature: every ingredient a value, so that one of them can be another.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::encode;
use super::super::hash::{hmac_sha256, sha256_hex};
use crate::sign::{ALGORITHM, TERMINATOR};

/// Names and values in the canonical request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Values {
    #[default]
    Canonical,
    /// Values keep their case.
    CaseKept,
    /// The value of `x-tc-action` alone keeps its case.
    ActionCaseKept,
    /// White space around values stays.
    Untrimmed,
    /// Names keep the case of the headers.
    NamesKept,
    /// Names keep it, and in the list of them too.
    NamesAndListKept,
    /// Neither names nor values are changed.
    AllKept,
}

/// How the key is derived.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Chain {
    #[default]
    Tc3,
    NoPrefix,
    Aws4Prefix,
    Aws4,
    WithRegion,
    HexSteps,
    HexKey,
    ServiceFirst,
    Swapped,
    NoTerminator,
    AwsTerminator,
    NoService,
    NoDate,
    SecretItself,
    TwicePrefixed,
}

/// How the canonical request is put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Canonical {
    #[default]
    Standard,
    NoBlankLine,
    NoQueryLine,
    NoPathLine,
    NoListLine,
    TrailingBreak,
    WindowsBreaks,
    SpaceAfterColon,
    NamesByComma,
    HeadersOnOneLine,
    QuestionMark,
}

/// How the string to sign is put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ToSign {
    #[default]
    Standard,
    TrailingBreak,
    WindowsBreaks,
    NoAlgorithm,
    NoTimestamp,
    NoScope,
    ShortScope,
    IdInScope,
}

/// How the hash of the canonical request is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Digest {
    #[default]
    Hex,
    UpperHex,
    Base64,
    Unhashed,
}

/// One way to a signature.
#[derive(Clone)]
pub(in crate::diagnose) struct Recipe {
    pub method: String,
    pub path: String,
    pub query: String,
    /// The headers of the canonical request, in its order, as they were sent.
    pub headers: Vec<(String, String)>,
    /// The line of their names.
    pub list: String,
    /// The last line: the hash of the body.
    pub payload: String,
    pub timestamp: String,
    pub scope_date: String,
    pub scope_service: String,
    pub terminator: String,
    pub secret_id: String,
    pub key_date: String,
    pub key_service: String,
    pub region: String,
    pub secret: Zeroizing<String>,
    pub(super) values: Values,
    pub(super) chain: Chain,
    pub(super) canonical: Canonical,
    pub(super) to_sign: ToSign,
    pub(super) digest: Digest,
}

impl Recipe {
    /// The canonical request.
    pub fn canonical_request(&self) -> String {
        let mut block = String::new();
        let mut names = Vec::new();
        for (name, value) in &self.headers {
            let lower = name.trim_ascii().to_ascii_lowercase();
            let keep_name = matches!(self.values, Values::NamesKept | Values::NamesAndListKept | Values::AllKept);
            let shown = if keep_name { name.clone() } else { lower.clone() };
            let value = match self.values {
                Values::Canonical | Values::NamesKept | Values::NamesAndListKept => value.trim_ascii().to_ascii_lowercase(),
                Values::CaseKept => value.trim_ascii().into(),
                Values::ActionCaseKept if lower == "x-tc-action" => value.trim_ascii().into(),
                Values::ActionCaseKept => value.trim_ascii().to_ascii_lowercase(),
                Values::Untrimmed => value.to_ascii_lowercase(),
                Values::AllKept => value.clone(),
            };
            let space = if self.canonical == Canonical::SpaceAfterColon { " " } else { "" };
            block.push_str(&format!("{shown}:{space}{value}\n"));
            names.push(shown);
        }
        let mut list = match self.values {
            Values::NamesAndListKept | Values::AllKept => names.join(";"),
            _ => self.list.clone(),
        };
        match self.canonical {
            Canonical::NamesByComma => list = list.replace(';', ","),
            Canonical::HeadersOnOneLine => block = block.trim_ascii_end().replace('\n', ";") + "\n",
            // The break after the last header is the empty line.
            Canonical::NoBlankLine => {
                block.pop();
            }
            _ => {}
        }
        let query = if self.canonical == Canonical::QuestionMark { format!("?{}", self.query) } else { self.query.clone() };
        let mut lines = Vec::from([&*self.method, &*self.path, &*query, &*block, &*list, &*self.payload]);
        match self.canonical {
            Canonical::NoPathLine => drop(lines.remove(1)),
            Canonical::NoQueryLine => drop(lines.remove(2)),
            Canonical::NoListLine => drop(lines.remove(4)),
            _ => {}
        }
        let text = lines.join("\n");
        match self.canonical {
            Canonical::TrailingBreak => text + "\n",
            Canonical::WindowsBreaks => text.replace('\n', "\r\n"),
            _ => text,
        }
    }

    /// The credential scope.
    pub fn scope(&self) -> String {
        let (date, service) = (&self.scope_date, &self.scope_service);
        match self.to_sign {
            ToSign::ShortScope => format!("{date}/{service}"),
            ToSign::IdInScope => format!("{}/{date}/{service}/{}", self.secret_id, self.terminator),
            _ => format!("{date}/{service}/{}", self.terminator),
        }
    }

    /// The string to sign, for a canonical request.
    pub fn string_to_sign(&self, canonical_request: &str) -> String {
        self.string_to_sign_of(canonical_request, &sha256_hex(canonical_request.as_bytes()))
    }

    /// The string to sign, for a canonical request and its hash.
    pub fn string_to_sign_of(&self, canonical_request: &str, hash: &str) -> String {
        let hashed = match self.digest {
            Digest::Hex => hash.into(),
            Digest::UpperHex => hash.to_ascii_uppercase(),
            Digest::Base64 => encode::base64(&hex::decode(hash).unwrap_or_default()),
            Digest::Unhashed => canonical_request.into(),
        };
        let scope = self.scope();
        let mut lines = Vec::from([ALGORITHM, &*self.timestamp, &*scope, &*hashed]);
        match self.to_sign {
            ToSign::NoAlgorithm => drop(lines.remove(0)),
            ToSign::NoTimestamp => drop(lines.remove(1)),
            ToSign::NoScope => drop(lines.remove(2)),
            _ => {}
        }
        let text = lines.join("\n");
        match self.to_sign {
            ToSign::TrailingBreak => text + "\n",
            ToSign::WindowsBreaks => text.replace('\n', "\r\n"),
            _ => text,
        }
    }

    /// The signing key.
    pub fn key(&self) -> Zeroizing<Vec<u8>> {
        let prefix = match self.chain {
            Chain::NoPrefix | Chain::SecretItself => "",
            Chain::Aws4 | Chain::Aws4Prefix => "AWS4",
            Chain::TwicePrefixed => "TC3TC3",
            _ => "TC3",
        };
        let first = Zeroizing::new(format!("{prefix}{}", *self.secret).into_bytes());
        let (date, service) = (self.key_date.as_str(), self.key_service.as_str());
        let region = self.region.as_str();
        let steps: &[&str] = match self.chain {
            Chain::SecretItself => &[],
            Chain::Aws4 => &[date, region, service, "aws4_request"],
            Chain::WithRegion => &[date, region, service, TERMINATOR],
            Chain::ServiceFirst => &[service, date, TERMINATOR],
            Chain::NoTerminator => &[date, service],
            Chain::AwsTerminator => &[date, service, "aws4_request"],
            Chain::NoService => &[date, TERMINATOR],
            Chain::NoDate => &[service, TERMINATOR],
            _ => &[date, service, TERMINATOR],
        };
        let mut key = first;
        for step in steps {
            let mac = match self.chain {
                Chain::Swapped => hmac_sha256(step.as_bytes(), &key),
                _ => hmac_sha256(&key, step.as_bytes()),
            };
            key = Zeroizing::new(if self.chain == Chain::HexSteps { hex::encode(mac).into_bytes() } else { mac.to_vec() });
        }
        if self.chain == Chain::HexKey { Zeroizing::new(hex::encode(&*key).into_bytes()) } else { key }
    }

    /// The value of the `Authorization` header with a signature.
    pub fn authorization(&self, signature: &str) -> String {
        format!("{ALGORITHM} Credential={}/{}, SignedHeaders={}, Signature={signature}", self.secret_id, self.scope(), self.list)
    }

    /// The signature of a string under a key.
    pub fn signature(key: &[u8], string_to_sign: &str) -> [u8; 32] {
        hmac_sha256(key, string_to_sign.as_bytes())
    }
}
