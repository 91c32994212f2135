//! From what came back to an answer, an error of the service, or the insight that it is neither.

use alloc::string::String;
use alloc::vec::Vec;

use crate::decimal::Decimal;
use crate::text::fill;

#[cfg(feature = "api")]
use {
    super::{Call, Failure, HttpResponse, verify_with},
    crate::error::{ApiError, Error, TransportError, TransportErrorKind},
    alloc::borrow::ToOwned,
    alloc::collections::BTreeMap,
    alloc::string::ToString,
    core::{fmt, marker::PhantomData},
    serde::de::value::MapAccessDeserializer,
    serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor},
    serde_json::Value,
};

/// Says what a body that is no answer of the service seems to be. `start` is its beginning, as text.
#[must_use]
pub fn unusable(status: u16, start: &str) -> String {
    let mut said = Vec::new();
    write_unusable(&mut said, status, start.as_bytes());
    String::from_utf8_lossy(&said).into_owned()
}

pub(crate) fn write_unusable(out: &mut Vec<u8>, status: u16, start: &[u8]) {
    let found = match start.trim_ascii_start().first() {
        None => "an empty body",
        Some(b'<') => "HTML or XML, as from a proxy, a gateway or a wrong address",
        Some(b'{' | b'[') => "JSON that is cut short or lacks Response",
        Some(_) => "a text that is not JSON",
    };
    let form = b"the answer is not the service's: HTTP status % with %; check endpoint and network";
    fill(out, form, &[Decimal::from(u64::from(status)).as_bytes(), found.as_bytes()]);
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

    /// Whether a response is an answer of the service that grants the call: its request id, or the error. The service names every
    /// answer by a request id; some of the manual's examples have an empty one, so with a status of success, and any other member, an
    /// answer may do without.
    ///
    /// # Errors
    ///
    /// As [`answer`](Self::answer), but for the form of what was answered.
    pub fn settle(&self, response: &HttpResponse) -> Result<String, Error> {
        self.settled(response).map_err(|error| {
            let open = Failure::of(&error).is_some_and(Failure::leaves_open);
            self.told(error, 1, open)
        })
    }

    fn settled(&self, response: &HttpResponse) -> Result<String, Error> {
        if response.body.len() as u64 > crate::model::ANSWER_BYTES {
            let message = "the answer is beyond the 52428800 bytes the service sends; ask for fewer rows";
            return Err(TransportError::new(TransportErrorKind::TooLarge, message).with_status(response.status).into());
        }
        let body: Object<Envelope<Object<Head>>> = parsed(response).map_err(|cause| malformed(response, Some(cause)))?;
        let Object(head) = body.0.response.ok_or_else(|| malformed(response, None))?;
        let Some(Object(fault)) = head.error else {
            let telling = !head.request_id.is_empty() || response.status < 300 && says_something(response);
            return if telling { Ok(head.request_id) } else { Err(self.empty(response).into()) };
        };
        Err(ApiError {
            action: self.action().to_owned(),
            code: fault.code.into(),
            message: fault.message,
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
    /// [`TransportError`] when it is not of the form documented. The service granted the call all the same, so what changes something
    /// may have done so.
    pub fn read<T: serde::de::DeserializeOwned>(&self, response: &HttpResponse) -> Result<T, Error> {
        self.read_after(1, response)
    }

    /// The same after so many tries.
    pub(crate) fn read_after<T: serde::de::DeserializeOwned>(&self, attempts: u32, response: &HttpResponse) -> Result<T, Error> {
        let body: Result<Object<Envelope<T>>, _> = parsed(response);
        let answer = body.map_err(|cause| {
            let message = ["the answer to ", self.action(), " is not of its documented form"].concat();
            TransportError::new(TransportErrorKind::Malformed, message).with_status(response.status).caused_by(cause.to_string())
        });
        let answer = answer.and_then(|body| body.0.response.ok_or_else(|| malformed(response, None)));
        answer.map_err(|error| self.told(error.into(), attempts, true))
    }

    /// What is to be said of an answer without anything in it.
    fn empty(&self, response: &HttpResponse) -> TransportError {
        let status = Decimal::from(u64::from(response.status));
        let words =
            ["the answer to ", self.action(), " has no RequestId: HTTP status ", status.as_str(), "; check endpoint and network"];
        TransportError::new(TransportErrorKind::Malformed, words.concat()).with_status(response.status)
    }

    /// The error with what is known of the call: how often it was tried, and whether what it failed with leaves open what became of it.
    pub(crate) fn told(&self, error: Error, attempts: u32, open: bool) -> Error {
        let outcome_unknown = open && !self.read_only();
        let verify_with = if outcome_unknown { verify_with(self.action()) } else { None };
        match error {
            Error::Api(mut error) => {
                (error.attempts, error.outcome_unknown, error.verify_with) = (attempts, outcome_unknown, verify_with);
                Error::Api(error)
            }
            Error::Transport(mut error) => {
                error.action = self.action().to_owned();
                (error.attempts, error.outcome_unknown, error.verify_with) = (attempts, outcome_unknown, verify_with);
                Error::Transport(error)
            }
            other => other,
        }
    }
}

/// Whether there is more in an answer than its request id.
#[cfg(feature = "api")]
fn says_something(response: &HttpResponse) -> bool {
    let body: Result<Object<Envelope<BTreeMap<String, IgnoredAny>>>, _> = parsed(response);
    let members = body.ok().and_then(|body| body.0.response).unwrap_or_default();
    members.keys().any(|name| !matches!(&**name, "Error" | "RequestId"))
}

#[cfg(feature = "api")]
fn malformed(response: &HttpResponse, cause: Option<serde_json::Error>) -> TransportError {
    let start = &response.body[..response.body.len().min(64)];
    let message = unusable(response.status, &String::from_utf8_lossy(start));
    let error = TransportError::new(TransportErrorKind::Malformed, message).with_status(response.status);
    match cause {
        Some(cause) => error.caused_by(cause.to_string()),
        None => error,
    }
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
    #[serde(default, deserialize_with = "text")]
    request_id: String,
}

#[cfg(feature = "api")]
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Fault {
    code: String,
    #[serde(default, deserialize_with = "text")]
    message: String,
}

/// A text; empty, where something else is in its place, since nothing depends on what it says.
#[cfg(feature = "api")]
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) => text,
        _ => String::new(),
    })
}
