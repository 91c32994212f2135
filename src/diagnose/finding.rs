//! Findings: what is wrong with a request, as codes and in words.

use alloc::string::String;
use alloc::vec::Vec;

use super::said;
use super::strings::{concat, fill, split};
use super::visible::{self, SideBySide};

/// The certainty of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// The service refuses the request for this.
    Error,
    /// This explains a refusal, if there is one.
    Warning,
    /// Worth knowing.
    Advice,
}

impl Severity {
    /// Returns its name: `error`, `warning` or `advice`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// The proof of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Proof {
    /// Recomputed with this fault, the signature is exactly the one that was sent.
    Signature,
    /// Put together with this fault, the text is exactly the one that was printed.
    Printed,
}

impl Proof {
    /// Returns its name: `signature` or `printed`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Signature => "signature",
            Self::Printed => "printed",
        }
    }
}

/// One thing that is wrong with a request.
///
/// `expected` is the value the service uses, `actual` the one that was signed or sent instead. Both are shown with
/// their invisible characters, long ones only around the byte at which they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The kind of fault.
    pub cause: Cause,
    /// The certainty of the finding.
    pub severity: Severity,
    /// True if recomputing the signature with this fault gave exactly the signature of the request.
    pub proved: bool,
    /// The proof, if there is one.
    pub proof: Option<Proof>,
    /// The variant of the cause, as a stable word. [`variants`](super::variants) lists them.
    pub variant: Option<&'static str>,
    /// The description of the fault, in a sentence or two.
    pub message: String,
    /// The texts that fill the message, in order. With cause and variant they allow to write the message in another
    /// language.
    pub values: Vec<String>,
    /// The value the service uses.
    pub expected: Option<String>,
    /// The value that was signed or sent.
    pub actual: Option<String>,
    /// The byte at which `actual` first goes wrong, counted in the whole text it is taken from.
    pub at: Option<usize>,
    /// The cure.
    pub fix: &'static str,
}

impl Finding {
    #[inline(never)]
    pub(super) fn expected(&mut self, expected: &str) -> &mut Self {
        self.expected = Some(visible::visible(expected));
        self
    }

    #[inline(never)]
    pub(super) fn actual(&mut self, actual: &str) -> &mut Self {
        self.actual = Some(visible::visible(actual));
        self
    }

    /// Shows two texts side by side, around the byte at which they differ.
    #[inline(never)]
    pub(super) fn differing(&mut self, expected: &str, actual: &str) -> &mut Self {
        let shown = visible::side_by_side(expected, actual);
        self.shown(&shown)
    }

    /// Shows two texts side by side that were cut already. Texts that differ only in masked parts are not shown,
    /// because they would read alike.
    pub(super) fn shown(&mut self, shown: &SideBySide) -> &mut Self {
        if shown.at.is_some() {
            self.expected = Some(shown.expected.clone());
            self.actual = Some(shown.actual.clone());
            self.at = shown.at;
        }
        self
    }

    /// Shows a text around an offset.
    #[inline(never)]
    pub(super) fn at(&mut self, text: &str, at: usize) -> &mut Self {
        self.actual = Some(visible::around(text, at));
        self.at = Some(at);
        self
    }
}

/// The findings so far.
#[derive(Default)]
pub(super) struct Findings(pub Vec<Finding>);

impl Findings {
    /// Adds a finding, with texts for the `{}` of its message.
    #[inline(never)]
    pub(super) fn add(
        &mut self,
        cause: Cause,
        severity: Severity,
        variant: &'static str,
        texts: &[&str],
    ) -> &mut Finding {
        let values = texts.iter().map(|text| String::from(*text)).collect();
        self.push(cause, severity, variant, fill(said::sentence(cause, variant), texts), values)
    }

    /// Adds an error.
    #[inline(never)]
    pub(super) fn error(&mut self, cause: Cause, variant: &'static str, texts: &[&str]) -> &mut Finding {
        self.add(cause, Severity::Error, variant, texts)
    }

    /// Adds a warning.
    #[inline(never)]
    pub(super) fn warning(&mut self, cause: Cause, variant: &'static str, texts: &[&str]) -> &mut Finding {
        self.add(cause, Severity::Warning, variant, texts)
    }

    /// Adds a finding that was proved by an assumption, alone or together with another.
    #[inline(never)]
    pub(super) fn proved(
        &mut self,
        cause: Cause,
        variant: &'static str,
        proof: Proof,
        alone: bool,
        values: &[String],
    ) -> &mut Finding {
        let texts: Vec<&str> = values.iter().map(String::as_str).collect();
        let phrase = fill(said::phrase(cause, variant), &texts);
        let more = if alone { "" } else { ", and one thing more," };
        let result = match proof {
            Proof::Signature => " the signature is exactly the one sent.",
            Proof::Printed => " the text is exactly the one printed.",
        };
        let message = concat(&[cause.summary(), " Recomputed with ", &phrase, more, result]);
        let finding = self.push(cause, Severity::Error, variant, message, values.into());
        finding.proved = true;
        finding.proof = Some(proof);
        finding
    }

    fn push(
        &mut self,
        cause: Cause,
        severity: Severity,
        variant: &'static str,
        message: String,
        values: Vec<String>,
    ) -> &mut Finding {
        let fix = said::fix(cause, variant);
        let variant = Some(variant).filter(|variant| !variant.is_empty());
        let at = self.0.len();
        self.0.push(Finding {
            cause,
            severity,
            proved: false,
            proof: None,
            variant,
            message,
            values,
            expected: None,
            actual: None,
            at: None,
            fix,
        });
        &mut self.0[at]
    }

    /// Puts other findings before these.
    pub(super) fn before(&mut self, mut first: Vec<Finding>) {
        first.append(&mut self.0);
        self.0 = first;
    }

    /// Keeps the findings that are wanted.
    #[inline(never)]
    pub(super) fn keep(&mut self, wanted: &dyn Fn(&Finding) -> bool) {
        self.0.retain(wanted);
    }

    /// Returns whether there is a finding of one of these causes.
    pub(super) fn any(&self, causes: &[Cause]) -> bool {
        self.0.iter().any(|finding| causes.contains(&finding.cause))
    }
}

macro_rules! causes {
    ($($(#[doc = $doc:literal])+ $name:ident $code:literal $fix:literal)+) => {
        /// The kinds of fault, each with a stable code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Cause {
            $($(#[doc = $doc])+ #[doc = concat!("\n\nCode: `", $code, "`.")] $name,)+
        }

        /// The texts of all causes in their order, a line each: code, summary, cure.
        const SAID: &str = concat!($($code, "\t", $($doc,)+ "\t", $fix, "\n"),+);

        impl Cause {
            /// Every kind of fault.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];
        }
    };
}

impl Cause {
    fn said(self, column: usize) -> &'static str {
        let said = split(SAID, "\n").get(self as usize).copied().unwrap_or_default();
        split(said, "\t").get(column).copied().unwrap_or_default()
    }

    /// Returns its stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.said(0)
    }

    /// Returns a general description of the fault.
    #[must_use]
    pub fn summary(self) -> &'static str {
        self.said(1).trim_ascii()
    }

    /// Returns a general cure.
    #[must_use]
    pub fn fix(self) -> &'static str {
        self.said(2)
    }
}

causes! {
    /// The day of the credential scope is not the UTC day of the timestamp.
    ScopeDate "scope-date-not-utc"
    "Take the date from the timestamp, in UTC, and use it both in the scope and in the key."
    /// The clock of the caller is more than five minutes away from the service's.
    ClockSkew "clock-skew"
    "Set the clock (NTP), and take the timestamp as seconds since 1970 in UTC, which no time zone changes."
    /// The timestamp is not a whole number of seconds since 1970.
    TimestampFormat "timestamp-format"
    "Write the seconds since 1970 as digits and nothing else: in JavaScript Math.floor(Date.now() / 1000)."
    /// The signature was made for an earlier time than the request was sent at.
    TimestampStale "timestamp-stale"
    "Sign every try anew: take the time, sign and send, and keep no signed request for later."
    /// The body that was signed is not the body that was sent: the same JSON, written otherwise.
    BodyRewritten "body-rewritten"
    "Write the body once, as bytes; sign those bytes and send those very bytes, not the object they were made from."
    /// The body that was signed and the one that was sent write characters beyond ASCII differently.
    BodyEncoding "body-encoding"
    "Turn the body into UTF-8 bytes once, and sign and send those bytes."
    /// One of the bodies, the signed or the sent one, is empty and the other is not.
    EmptyBody "empty-body"
    "Sign what is sent: for POST the body itself, {} where there are no parameters; for GET the empty text."
    /// The Content-Type that was signed is not the one that was sent.
    ContentType "content-type-changed"
    "Set Content-Type yourself, and sign exactly the value that is sent, charset included."
    /// SignedHeaders is not a sorted list in lower case that names content-type and host.
    SignedHeaders "signed-headers-wrong"
    "Name at least content-type and host, in lower case, sorted, joined by semicolons, each with its line in the \
     canonical request."
    /// Names or values of headers were signed without being trimmed and put into lower case.
    HeaderValues "header-values-not-canonical"
    "In the canonical request put names and values of all signed headers into lower case, without white space \
     around them."
    /// The host that was signed is not the one that arrived.
    Host "host-changed"
    "Sign the host the request is sent to, with its port unless it is 443, and have no proxy rewrite it."
    /// The service of the credential scope is not the product the host belongs to.
    Service "service-mismatch"
    "Use the product's name, the first label of its host (cvm for cvm.tencentcloudapi.com), in the scope and in the \
     key."
    /// The signing key was derived otherwise than TC3 says.
    KeyDerivation "key-derivation"
    "Derive it as HMAC(HMAC(HMAC(\"TC3\" + SecretKey, date), service), \"tc3_request\"), with bytes between the steps, \
     not hex."
    /// The canonical request or the string to sign was not put together as TC3 says.
    CanonicalForm "canonical-request-form"
    "Join method, /, query, headers, SignedHeaders and body hash by line breaks; the headers end with one of their own."
    /// A hash or the signature was not written as lower-case hex digits.
    DigestForm "digest-form"
    "Write hashes and signature as lower-case hex digits, 64 of them, from the bytes of the digest."
    /// The query that was signed is not written as the one that was sent.
    QueryEncoding "query-encoding"
    "Encode the query once, as RFC 3986 says (space %20), and sign the very text that follows the question mark."
    /// The secret key was used with characters that do not belong to it.
    SecretText "secret-text"
    "Trim the key where you read it; keep quotes and line breaks out of environment and configuration."
    /// Id and key of the credential are swapped, missing, or of different pairs.
    CredentialMixedUp "credential-mixed-up"
    "Check where id and key are read: the SecretId goes into Credential=, the SecretKey only into the key, both of one \
     pair."
    /// The SecretId is not that of an API key of this cloud.
    ForeignKey "foreign-key"
    "Use an API key of the cloud account (access management, API keys): its id starts with AKID, or IKID \
     internationally."
    /// A temporary key and its token did not arrive together.
    Token "token-mismatch"
    "Send the token of a temporary key in X-TC-Token, fresh and whole; send none with a long-term key."
    /// The service does not know the key, or does not let it be used.
    KeyUnusable "key-unusable"
    "Look in the console whether the key exists, is enabled, and belongs to the site (international or mainland) that \
     is called."
    /// Headers the service needs did not arrive, or arrived twice.
    HeadersLost "headers-lost"
    "Send each of them once, and have proxies and gateways pass Authorization and X-TC-* on unchanged."
    /// The signature in the parameters (HmacSHA1, HmacSHA256) was not made as its method says.
    V1Signature "v1-signature"
    "Sort the parameters by name, join them unencoded, put method, host and path before, sign, and encode once when \
     sending."
    /// The Authorization header does not have the form it must have.
    AuthorizationForm "authorization-malformed"
    "Write TC3-HMAC-SHA256 Credential=ID/DATE/SERVICE/tc3_request, SignedHeaders=A;B, Signature=HEX on one line."
    /// The body is meant to be left out of the signature, but not in the way the service requires.
    UnsignedPayload "unsigned-payload"
    "Send X-TC-Content-SHA256: UNSIGNED-PAYLOAD, and end the canonical request with the SHA-256 of that word."
    /// The signature is not what the service refused the request for.
    NotSignature "not-a-signature-fault"
    "Leave the signature as it is."
    /// Either the secret is another one, or a text was signed that cannot be recomputed.
    WrongSecret "wrong-secret"
    "Have the program print its canonical request and string to sign, and give them as `printed`; sign {} as the body; \
     compare the secret with the one the program read."
    /// The request is not signed.
    Unsigned "unsigned"
    "Sign it: send Authorization, X-TC-Action, X-TC-Version and X-TC-Timestamp."
    /// The request could not be read.
    Unreadable "unreadable"
    "Paste the request whole: raw HTTP, a curl command, a fetch call, a HAR entry, or JSON with method, url, headers \
     and body."
    /// Reading finds no fault; only recomputing can tell more.
    SecretNeeded "secret-needed"
    "Give the credential too: the signature is then recomputed, and the secret goes nowhere."
}
