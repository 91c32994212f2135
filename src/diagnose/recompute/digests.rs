//! Hashes that are not written as 64 lower-case hex digits, or with text around them.

use alloc::vec::Vec;

use super::super::encode;
use super::super::finding::Cause;
use super::super::hash::sha256_hex;
use super::super::strings::{concat, fill, split};
use super::assumption::Assumptions;
use super::recipe::Slot;

/// The forms in which `openssl dgst`, `sha256sum`, `shasum`, PowerShell and programs print a hash.
const AROUND: &[&str] = &[
    "(stdin)= {}",
    "SHA2-256(stdin)= {}",
    "SHA256(stdin)= {}",
    "{}  -",
    "{} *-",
    "{}  -\n",
    "(stdin)= {}\n",
    "SHA2-256(stdin)= {}\n",
    "SHA256(stdin)= {}\n",
    "SHA256 (stdin) = {}",
    "SHA256 (-) = {}",
    "SHA2-256 (-) = {}",
    "SHA256(-)= {}",
    "SHA2-256(-)= {}",
    "{} -",
    "{} ",
    " {}",
    "{}\r\n",
    "{} *stdin",
    "{}  stdin",
    "{} -\n",
    "{} *-\n",
    "SHA256: {}",
    "sha256:{}",
    "sha256={}",
    "0x{}",
    "\"{}\"",
    "'{}'",
    "b'{}'",
];
/// Forms with the name of a file in place of the first `{}`.
const WITH_FILE: &[&str] =
    &["SHA256({})= {}", "SHA2-256({})= {}", "SHA256 ({}) = {}", "{f}  {}", "{f} *{}", "{f}  {}\n", "{f} {}"];
const FILES: &str = "body body.json body.txt payload payload.json payload.txt request request.json request.txt data \
    data.json params.json input input.json file canonical canonical.txt canonical_request canonical_request.txt \
    /dev/stdin /dev/fd/63 tmp";
/// The number of forms that are tried together with other faults.
const COMMON: usize = 4;

/// Adds the forms that tools print, for the hash of the body (this one), that of the canonical request, or both.
pub(super) fn assumptions(hash: &str, out: &mut Assumptions) {
    let mut all: Vec<_> = AROUND.iter().copied().map(|around| concat(&[around])).collect();
    for file in split(FILES, " ") {
        for around in WITH_FILE.iter().copied() {
            all.push(match around.strip_prefix("{f}") {
                Some(after) => concat(&["{}", &fill(after, &[file])]),
                None => fill(around, &[file, "{}"]),
            });
        }
    }
    for (at, around) in all.iter().enumerate() {
        let signed = fill(around, &[hash]);
        let said = [&*fill(around, &["HEX"])];
        for (id, changes) in [
            ("hashes-decorated", &[(Slot::Payload, &*signed), (Slot::Hash, around)][..]),
            ("payload-hash-decorated", &[(Slot::Payload, &signed)]),
            ("canonical-hash-decorated", &[(Slot::Hash, around)]),
        ] {
            let assumption = out.add_all(Cause::DigestForm, id, &said, changes);
            assumption.usual = at < COMMON;
            assumption.shown("HEX", said[0]);
        }
    }
}

/// Adds other texts in place of the hash of the right body.
pub(super) fn of_body(hash: &str, text: Option<&str>, out: &mut Assumptions) {
    let mut add = |id, signed: &str| {
        out.add(Cause::DigestForm, id, Slot::Payload, signed).usual().shown(hash, signed);
    };
    add("payload-hash-upper", &hash.to_ascii_uppercase());
    let bytes = encode::from_hex(hash).unwrap_or_default();
    add("payload-hash-base64", &encode::base64(&bytes));
    add("payload-hash-twice", &sha256_hex(hash.as_bytes()));
    if let Some(text) = text {
        add("payload-unhashed", text);
    }
}
