//! From what came back to an answer, an error of the service, or the insight that it is neither.

use alloc::string::String;
use alloc::vec::Vec;

use crate::bytes::append;
use crate::decimal::Decimal;

#[cfg(feature = "api")]
use {
    super::{Call, Failure, HttpResponse, verify_with},
    crate::conceal::conceal,
    crate::error::{ApiError, Error, TransportError, TransportErrorKind},
    crate::model,
    alloc::borrow::ToOwned,
    alloc::collections::BTreeMap,
    alloc::string::ToString,
    core::{fmt, marker::PhantomData},
    serde::de::value::MapAccessDeserializer,
    serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor},
    serde_json::Value,
};

/// How much of a body that is no answer is looked at, and how much is shown.
#[cfg(feature = "api")]
const READ_BYTES: usize = 1 << 17;
const SHOWN_BYTES: usize = 200;
/// The members that every answer of the service has.
const ANSWER: &[u8] = b"\"Response\"";

/// Says what a body that is no answer of the service seems to be, and how it begins where that is a short text. `start`
/// is its beginning; it may repeat secrets of the call, which the caller conceals.
#[must_use]
pub fn unusable(status: u16, start: &str) -> String {
    let start = start.as_bytes().trim_ascii();
    let (found, telling) = match start.first() {
        None => ("an empty body", false),
        Some(b'<') => ("HTML or XML, as from a proxy, a gateway or a wrong address", false),
        // What has the form of an answer may hold what only its reader is to see.
        Some(b'{' | b'[') => {
            ("JSON that is cut short or lacks Response", !start.windows(ANSWER.len()).any(|part| part == ANSWER))
        }
        Some(_) => ("a text that is not JSON", true),
    };
    let status = Decimal::from(u64::from(status));
    let mut said = Vec::new();
    append(
        &mut said,
        &[b"the answer is not the service's: HTTP status ", status.as_bytes(), b" with ", found.as_bytes()],
    );
    if telling {
        append(&mut said, &[b" (", start.get(..SHOWN_BYTES).unwrap_or(start), b")"]);
    }
    append(&mut said, &[b"; check endpoint and network"]);
    String::from_utf8_lossy(&said).into_owned()
}

#[cfg(feature = "api")]
impl Call<'_> {
    /// Reads the answer.
    ///
    /// # Errors
    ///
    /// [`ApiError`] when the service refused the call, [`TransportError`] when what came
    /// back is not the service's, or is larger than its 50 MB.
    pub fn answer<T: serde::de::DeserializeOwned>(&self, response: &HttpResponse) -> Result<T, Error> {
        self.settle(response)?;
        self.read(response)
    }

    /// Returns whether a response is an answer of the service that grants the call: its request id, or the error. An
    /// answer has status 200 and names a request id, an error does so with any status; everything else is somebody
    /// else's. Some of the manual's examples have an empty request id, so an answer that says anything beside it may
    /// have one too.
    ///
    /// # Errors
    ///
    /// As [`answer`](Self::answer), but for the form of what was answered.
    pub fn settle(&self, response: &HttpResponse) -> Result<String, Error> {
        self.settle_concealing(response, &[])
    }

    /// The same with nothing in the error that must not be seen: `own` are the key and the token of the call.
    pub(crate) fn settle_concealing(&self, response: &HttpResponse, own: &[&str]) -> Result<String, Error> {
        self.settled(response, own).map_err(|error| {
            let error = self.concealed(error, own);
            let ambiguous = Failure::of(&error).is_some_and(Failure::outcome_ambiguous);
            self.with_call_context(error, 1, ambiguous)
        })
    }

    fn settled(&self, response: &HttpResponse, own: &[&str]) -> Result<String, Error> {
        if response.body.len() as u64 > crate::model::ANSWER_BYTES {
            let message = "the answer is beyond the 52428800 bytes the service sends; ask for fewer rows";
            return Err(TransportError::new(TransportErrorKind::TooLarge, message).with_status(response.status).into());
        }
        let body: Object<Envelope<Object<Head>>> =
            parsed(response).map_err(|cause| self.malformed(response, own, Some(cause)))?;
        let Object(head) = body.0.response.ok_or_else(|| self.malformed(response, own, None))?;
        let Some(Object(fault)) = head.error else {
            let telling = !head.request_id.is_empty() || says_something(response);
            return if response.status == 200 && telling {
                Ok(head.request_id)
            } else {
                Err(self.unnamed(response).into())
            };
        };
        if fault.code.is_empty() {
            return Err(self.unnamed(response).into());
        }
        Err(ApiError {
            action: self.action().to_owned(),
            code: fault.code.into(),
            message: fault.message.unwrap_or_default(),
            request_id: head.request_id,
            status: response.status,
            advice: self.advice().to_vec(),
            attempts: 1,
            outcome_unknown: false,
            verify_with: None,
        }
        .into())
    }

    /// Reads an answer that [`settle`](Self::settle) found to be one.
    ///
    /// # Errors
    ///
    /// [`TransportError`] when it is not of the form documented. The service granted the call all the same, so what
    /// changes something may have done so.
    pub fn read<T: serde::de::DeserializeOwned>(&self, response: &HttpResponse) -> Result<T, Error> {
        self.read_after(1, response, &[])
    }

    /// The same after so many tries.
    pub(crate) fn read_after<T: serde::de::DeserializeOwned>(
        &self,
        attempts: u32,
        response: &HttpResponse,
        own: &[&str],
    ) -> Result<T, Error> {
        let body: Result<Object<Envelope<T>>, _> = parsed(response);
        let answer = body.map_err(|cause| {
            let message = ["the answer to ", self.action(), " is not of its documented form"].concat();
            TransportError::new(TransportErrorKind::Malformed, message)
                .with_status(response.status)
                .with_cause(cause.to_string())
        });
        let answer = answer.and_then(|body| body.0.response.ok_or_else(|| self.malformed(response, own, None)));
        answer.map_err(|error| self.with_call_context(self.concealed(error.into(), own), attempts, true))
    }

    /// The error of an answer in the service's form that the service did not give.
    fn unnamed(&self, response: &HttpResponse) -> TransportError {
        let status = Decimal::from(u64::from(response.status));
        let words = [
            "the answer to ",
            self.action(),
            " is not the service's: HTTP status ",
            status.as_str(),
            "; check endpoint and network",
        ];
        TransportError::new(TransportErrorKind::Malformed, words.concat()).with_status(response.status)
    }

    fn malformed(&self, response: &HttpResponse, own: &[&str], cause: Option<serde_json::Error>) -> TransportError {
        let throttled = response.status == 429 && self.trusts_gateway();
        let kind = if throttled { TransportErrorKind::Throttled } else { TransportErrorKind::Malformed };
        let start = &response.body[..response.body.len().min(READ_BYTES)];
        // Concealed before it is cut: of half a secret nobody could tell that it is one.
        let start = conceal(&String::from_utf8_lossy(start), &self.secrets(own));
        let message = unusable(response.status, &start);
        let error = TransportError::new(kind, message).with_status(response.status);
        match cause {
            Some(cause) => error.with_cause(cause.to_string()),
            None => error,
        }
    }

    /// The error without the secrets of the call, which an answer or a transport may have repeated: passwords among the
    /// parameters, and `own`, the key and the token. What lies beneath an error of a transport is kept as text only,
    /// for its debug print may hold a whole request.
    pub(crate) fn concealed(&self, error: Error, own: &[&str]) -> Error {
        let secrets = self.secrets(own);
        match error {
            Error::Api(mut error) => {
                error.message = conceal(&error.message, &secrets);
                error.request_id = conceal(&error.request_id, &secrets);
                Error::Api(error)
            }
            Error::Transport(mut error) => {
                error.message = conceal(&error.message, &secrets);
                error.cause = error.cause.map(|cause| conceal(&chain(&*cause), &secrets).into());
                Error::Transport(error)
            }
            other => other,
        }
    }

    /// The secrets of the call.
    fn secrets(&self, own: &[&str]) -> Vec<String> {
        let shown = model::redact(self.action(), self.params());
        let value = serde_json::from_str(self.params()).unwrap_or_default();
        // What is masked as a whole is not JSON.
        let shown = serde_json::from_str(&shown).unwrap_or(Value::String(shown));
        let mut found = own.iter().map(|text| (*text).to_owned()).collect();
        collect_masked(&value, &shown, &mut found);
        found
    }

    /// Adds to an error what is known of its call: the attempts made, and for a write whether its outcome is unknown.
    pub(crate) fn with_call_context(&self, error: Error, attempts: u32, outcome_ambiguous: bool) -> Error {
        let outcome_unknown = outcome_ambiguous && !self.read_only();
        let verify_with = if outcome_unknown { verify_with(self.action()) } else { None };
        match error {
            Error::Api(mut error) => {
                (error.attempts, error.outcome_unknown, error.verify_with) = (attempts, outcome_unknown, verify_with);
                Error::Api(error)
            }
            Error::Transport(mut error) => {
                error.action = Some(self.action().to_owned());
                error.attempts = Some(attempts);
                (error.outcome_unknown, error.verify_with) = (outcome_unknown, verify_with);
                Error::Transport(error)
            }
            #[cfg(feature = "api")]
            Error::Credential(error) => Error::Credential(error.of_action(self.action())),
            other => other,
        }
    }
}

/// Collects the texts of a value that are masked in what is shown of it.
#[cfg(feature = "api")]
fn collect_masked(value: &Value, shown: &Value, found: &mut Vec<String>) {
    let masked = shown == "***";
    match value {
        Value::Object(members) => {
            members
                .iter()
                .for_each(|(name, member)| collect_masked(member, if masked { shown } else { &shown[name] }, found));
        }
        Value::Array(elements) => {
            let each = |(at, element)| collect_masked(element, if masked { shown } else { &shown[at] }, found);
            elements.iter().enumerate().for_each(each);
        }
        Value::String(text) if masked => found.push(text.clone()),
        other if masked => found.push(other.to_string()),
        _ => {}
    }
}

/// An error and all that lies beneath it, as text.
#[cfg(feature = "api")]
fn chain(error: &(dyn core::error::Error + 'static)) -> String {
    let beneath = core::iter::successors(error.source(), |error| error.source());
    beneath.fold(error.to_string(), |said, error| [said, error.to_string()].join(": "))
}

/// Returns whether there is more in an answer than its request id.
#[cfg(feature = "api")]
fn says_something(response: &HttpResponse) -> bool {
    let body: Result<Object<Envelope<BTreeMap<String, IgnoredAny>>>, _> = parsed(response);
    let members = body.ok().and_then(|body| body.0.response).unwrap_or_default();
    members.keys().any(|name| !matches!(&**name, "Error" | "RequestId"))
}

/// Reads a body, without the byte order mark that some gateways put before it.
#[cfg(feature = "api")]
fn parsed<'a, T: Deserialize<'a>>(response: &'a HttpResponse) -> Result<T, serde_json::Error> {
    serde_json::from_slice(response.body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&response.body))
}

/// What stands in an object, and nowhere else: of a list, serde's derived readers would take the members by position.
#[cfg(feature = "api")]
struct Object<T>(T);

#[cfg(feature = "api")]
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = Object<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(members)).map(Object)
            }
        }

        deserializer.deserialize_map(Members(PhantomData))
    }
}

#[cfg(feature = "api")]
#[derive(serde::Deserialize)]
struct Envelope<T> {
    #[serde(rename = "Response")]
    response: Option<T>,
}

#[cfg(feature = "api")]
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Head {
    error: Option<Object<Fault>>,
    request_id: String,
}

#[cfg(feature = "api")]
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Fault {
    code: String,
    message: Option<String>,
}
