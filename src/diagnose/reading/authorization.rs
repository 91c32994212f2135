//! The form of the `Authorization` header and of the signature in it.

use alloc::string::String;

use super::super::encode;
use super::super::finding::{Cause, Findings};
use super::super::header::Header;
use super::super::place;
use super::super::strings::{contains, cut, decimal, has_uppercase, is_digits, is_hex, replace, trim_bytes};
use super::super::visible::visible;
use super::Case;
use crate::sign::{ALGORITHM, Authorization};

/// The form of a signature.
const DIGITS: &str = "[0-9a-f]{64}";

pub(super) fn read(case: &Case, out: &mut Findings) {
    let header = &case.header;
    let text = header.text;
    // A header without an id is a matter of the credential, and has been reported as such.
    if let Some((at, expected)) = malformed(case).filter(|_| !header.secret_id.is_empty()) {
        let variant = if text.trim_ascii() != text || contains(text, "\r") || contains(text, "\n") {
            "line-break"
        } else if header.algorithm == ALGORITHM {
            "form"
        } else {
            "algorithm"
        };
        let place = decimal(at as u64);
        let values = [&*place, expected];
        let values = if variant == "line-break" { &[][..] } else { &values };
        out.error(Cause::AuthorizationForm, variant, values).at(text, at).expected(expected);
    }
    digest(header, out);
    scope(case, out);
}

/// Returns the offset at which a header leaves its form, and what was expected there. The text around the id, and what
/// a tool printed around the signature, are faults of their own.
fn malformed(case: &Case) -> Option<(usize, &'static str)> {
    let header = &case.header;
    let mut text = String::from(header.text);
    if header.id.written != header.secret_id {
        text = replace(&text, header.id.written, header.secret_id);
    }
    if is_decorated(header) {
        text = replace(&text, header.decorated, header.signature);
    }
    if place::is_gateway(case.request.host_sent()) {
        text = String::from(cut(&text, ", Timestamp=").0);
    }
    match Authorization::try_from(&*text) {
        Err(error) => Some((error.offset, error.expected)),
        // The signature goes on to the end of the header; nothing may stand around it.
        Ok(strict) if strict.signature != header.signature => {
            Some((text.len() - strict.signature.len(), "the signature and nothing else"))
        }
        Ok(_) => None,
    }
}

/// Returns whether a tool printed something around the signature.
fn is_decorated(header: &Header) -> bool {
    header.decorated != header.signature && !header.signature.is_empty()
}

/// Checks that the signature is 64 lower-case hex digits.
fn digest(header: &Header, out: &mut Findings) {
    let signature = header.signature;
    let count = decimal(signature.len() as u64);
    let (variant, values) = match signature.len() {
        0 => return,
        _ if is_decorated(header) => {
            out.error(Cause::DigestForm, "signature-decorated", &[&visible(header.decorated)])
                .expected(DIGITS)
                .actual(&replace(header.decorated, signature, "HEX"));
            return;
        }
        64 if is_hex(signature) && has_uppercase(signature) => ("signature-upper", None),
        64 if is_hex(signature) => return,
        128 if is_hex(signature) => ("signature-hex-twice", None),
        _ if is_hex(signature) => ("signature-cut", Some(&*count)),
        _ => match encode::from_base64(trim_bytes(signature, b"\"'")) {
            Some(bytes) if matches!(bytes.len(), 32 | 64) => ("signature-base64", None),
            _ => ("signature-other", None),
        },
    };
    let at = signature.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let at = at.unwrap_or(signature.len().min(64));
    out.error(Cause::DigestForm, variant, values.as_slice()).expected(DIGITS).at(signature, at);
}

/// Checks the service in the scope.
fn scope(case: &Case, out: &mut Findings) {
    let (service, host) = (case.header.service, case.request.host_sent());
    if service.is_empty() {
        return;
    }
    let shown = visible(service);
    match place::product(host).or_else(|| place::product(&case.request.host)) {
        Some(product) if product != service => {
            out.error(Cause::Service, "scope-service", &[&shown, host, product]).expected(product).actual(service);
        }
        None if service == cut(host, ".").0 || service == host || is_digits(service) => {
            out.error(Cause::Service, "service-of-stand-in", &[&shown, host]).actual(service);
        }
        _ => {}
    }
}
