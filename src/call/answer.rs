//! From what came back to an answer, an error of the service, or the insight that it is neither.

use alloc::string::String;
use alloc::vec::Vec;

use crate::decimal::Decimal;
use crate::text::fill;

#[cfg(feature = "api")]
use super::{Call, HttpResponse};

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
    /// [`ApiError`](crate::ApiError) when the service refused the call, [`TransportError`](crate::TransportError) when what came
    /// back is not the service's, or is larger than its 50 MB.
    pub fn answer<T: serde::de::DeserializeOwned>(&self, response: &HttpResponse) -> Result<T, crate::Error> {
        use alloc::borrow::ToOwned;

        use crate::error::{ApiError, TransportError, TransportErrorKind};

        if response.body.len() as u64 > crate::model::ANSWER_BYTES {
            let message = "the answer is beyond the 52428800 bytes the service sends; ask for fewer rows";
            return Err(TransportError::new(TransportErrorKind::TooLarge, message).into());
        }
        let malformed = |cause: Option<serde_json::Error>| {
            let start = &response.body[..response.body.len().min(64)];
            let message = unusable(response.status, &String::from_utf8_lossy(start));
            let error = TransportError::new(TransportErrorKind::Malformed, message);
            match cause {
                Some(cause) => error.caused_by(alloc::string::ToString::to_string(&cause)),
                None => error,
            }
        };
        let head: Envelope<Head> = serde_json::from_slice(&response.body).map_err(|cause| malformed(Some(cause)))?;
        let Some(head) = head.response else { return Err(malformed(None).into()) };
        if let Some(fault) = head.error {
            return Err(ApiError {
                action: self.action().to_owned(),
                code: fault.code.into(),
                message: fault.message,
                request_id: head.request_id,
                status: response.status,
                advice: self.advice().to_vec(),
            }
            .into());
        }
        let body: Envelope<T> = serde_json::from_slice(&response.body).map_err(|cause| {
            let message = ["the answer to ", self.action(), " is not of its documented form"].concat();
            TransportError::new(TransportErrorKind::Malformed, message).caused_by(alloc::string::ToString::to_string(&cause))
        })?;
        body.response.ok_or_else(|| malformed(None).into())
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
    error: Option<Fault>,
    #[serde(default)]
    request_id: String,
}

#[cfg(feature = "api")]
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Fault {
    code: String,
    #[serde(default)]
    message: String,
}
