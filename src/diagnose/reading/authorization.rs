//! The form of the `Authorization` header and of the signature in it.

use super::super::encode;
use super::super::finding::{Cause, Findings, Severity};
use super::super::place;
use super::super::visible::visible;
use super::super::words::{cut, has, has_capitals, is_digits, is_hex, join, number, own, trim};
use super::Case;
use crate::sign::{ALGORITHM, Authorization};

pub(super) fn read(case: &Case, out: &mut Findings) {
    let header = &case.header;
    let text = header.text;
    // A header without an id is a matter of the credential, and has been reported as such.
    if let Some((at, expected)) = malformed(text, header.signature).filter(|_| !header.secret_id.is_empty()) {
        let place = number(at as u64);
        let message = if trim(text) != text || has(text, "\r") || has(text, "\n") {
            "The Authorization header holds a line break or white space where none belongs."
        } else {
            "The Authorization header goes wrong at byte {}: expected {}."
        };
        let variant = if header.algorithm == ALGORITHM { "form" } else { "algorithm" };
        out.add(Cause::AuthorizationForm, Severity::Error, variant, message, &[&place, expected]).at(text, at).expected(expected);
    }
    digest(header.signature, out);
    scope(case, out);
}

/// Where a header leaves its form, and what was expected there.
fn malformed(text: &str, signature: &str) -> Option<(usize, &'static str)> {
    match Authorization::parse(text) {
        Err(malformed) => Some((malformed.at, malformed.expected)),
        // The signature goes on to the end of the header; nothing may stand around it.
        Ok(strict) if strict.signature != signature => {
            Some((text.len() - strict.signature.len(), "the signature and nothing else"))
        }
        Ok(_) => None,
    }
}

/// A signature that is not 64 small hex digits.
fn digest(signature: &str, out: &mut Findings) {
    let (variant, what) = match signature.len() {
        0 => return,
        64 if is_hex(signature) && has_capitals(signature) => ("signature-upper", own("is in capital letters")),
        64 if is_hex(signature) => return,
        128 if is_hex(signature) => ("signature-hex-twice", own("is hex of hex")),
        length if is_hex(signature) => ("signature-cut", join(&["has ", &number(length as u64), " digits"])),
        _ => match encode::from_base64(signature) {
            Some(bytes) if matches!(bytes.len(), 32 | 64) => ("signature-base64", own("is in base64")),
            _ => ("signature-other", own("is not hex")),
        },
    };
    let at = signature.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let at = at.unwrap_or(signature.len().min(64));
    out.add(Cause::DigestForm, Severity::Error, variant, "The signature {}; it must be 64 small hex digits.", &[&what])
        .expected("64 small hex digits")
        .at(signature, at);
}

/// The service and the end of the scope.
fn scope(case: &Case, out: &mut Findings) {
    let (service, host) = (case.header.service, case.request.host_sent());
    if service.is_empty() {
        return;
    }
    let shown = visible(service);
    match place::product(host).or_else(|| place::product(&case.request.host)) {
        Some(product) if product != service => {
            out.add(
                Cause::Service,
                Severity::Error,
                "scope-service",
                "The scope names the service {}, but the host {} belongs to {}.",
                &[&shown, host, product],
            )
            .expected(product)
            .actual(service);
        }
        None if service == cut(host, ".").0 || service == host || is_digits(service) => {
            out.add(Cause::Service, Severity::Error, "service-of-stand-in", "The scope names the service {}, which was taken from the host {}; a stand-in for the service does not change the product's name.", &[&shown, host]).actual(service);
        }
        _ => {}
    }
}
