//! The form of the `Authorization` header and of the signature in it.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::super::encode;
use super::super::finding::{Cause, Finding};
use super::super::place;
use super::super::visible;
use super::Case;
use crate::sign::{ALGORITHM, Authorization};

pub(super) fn read(case: &Case, out: &mut Vec<Finding>) {
    let header = &case.header;
    // A header without an id is a matter of the credential, and has been reported as such.
    if let Some((at, expected)) = malformed(header.text, header.signature).filter(|_| !header.secret_id.is_empty()) {
        let message = if header.text.trim_ascii() != header.text || header.text.contains(['\r', '\n']) {
            "The Authorization header holds a line break or white space where none belongs.".to_string()
        } else {
            format!("The Authorization header goes wrong at byte {at}: expected {expected}.")
        };
        let variant = if header.algorithm == ALGORITHM { "form" } else { "algorithm" };
        out.push(Finding::error(Cause::AuthorizationForm, message).variant(variant).at(header.text, at).expected(expected));
    }
    out.extend(digest(header.signature));
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
fn digest(signature: &str) -> Option<Finding> {
    let is_hex = signature.bytes().all(|byte| byte.is_ascii_hexdigit());
    let has_capitals = signature.bytes().any(|byte| byte.is_ascii_uppercase());
    let (variant, what) = match signature.len() {
        0 => return None,
        64 if is_hex && has_capitals => ("signature-upper", "is in capital letters".to_string()),
        64 if is_hex => return None,
        128 if is_hex => ("signature-hex-twice", "is hex of hex".to_string()),
        length if is_hex => ("signature-cut", format!("has {length} digits")),
        _ => match encode::from_base64(signature) {
            Some(bytes) if matches!(bytes.len(), 32 | 64) => ("signature-base64", "is in base64".to_string()),
            _ => ("signature-other", "is not hex".to_string()),
        },
    };
    let message = format!("The signature {what}; it must be 64 small hex digits.");
    let at = signature.bytes().position(|byte| !byte.is_ascii_digit() && !(b'a'..=b'f').contains(&byte));
    let finding = Finding::error(Cause::DigestForm, message).variant(variant);
    Some(finding.expected("64 small hex digits").at(signature, at.unwrap_or(signature.len().min(64))))
}

/// The service and the end of the scope.
fn scope(case: &Case, out: &mut Vec<Finding>) {
    let (header, host) = (&case.header, case.request.host_sent());
    let service = header.service;
    if service.is_empty() {
        return;
    }
    let product = place::product(host).or_else(|| place::product(&case.request.host));
    let label = host.split('.').next().unwrap_or_default();
    match product {
        Some(product) if product != service => {
            let message =
                format!("The scope names the service {}, but the host {host} belongs to {product}.", visible::visible(service));
            out.push(
                Finding::error(Cause::Service, message)
                    .variant("scope-service")
                    .expected(product)
                    .actual(visible::visible(service)),
            );
        }
        None if service == label || service == host || service.bytes().all(|byte| byte.is_ascii_digit()) => {
            let message = format!(
                "The scope names the service {}, which was taken from the host {host}; a stand-in for the service does not change the product's name.",
                visible::visible(service)
            );
            out.push(Finding::error(Cause::Service, message).variant("service-of-stand-in").actual(visible::visible(service)));
        }
        _ => {}
    }
}
