//! How a client gets from a request to a signature: every ingredient a text, and so is how they are put together, so that any of it can be
//! another.
//!
//! A template says how: a letter stands for an ingredient or for what is made of some, anything else for itself. The canonical request of TC3
//! is `M\nP\nQ\nH\nL\nB`, its string to sign `A\nT\nD/E/F\nX`, its key `TC3|dst|`.

use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::encode;
use super::super::hash::{hmac_sha1, hmac_sha256, sha256_hex};
use super::super::request::Request;
use super::super::v1::{Pairs, signed_parameters};
use super::super::words::{cut, has, join, lower, own, parts, replaced, same, together, trim, upper};
use crate::sign::{ALGORITHM, TERMINATOR};

/// An ingredient. Its place here is that of its letter in [`LETTERS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::diagnose) enum Slot {
    Method,
    Path,
    Query,
    /// The line of the names of the signed headers.
    List,
    /// The last line of the canonical request: the hash of the body.
    Payload,
    Timestamp,
    ScopeDate,
    ScopeService,
    Terminator,
    SecretId,
    Host,
    KeyDate,
    KeyService,
    Region,
    ContentType,
    /// The names of the headers in the canonical request, in its order, joined by semicolons. In the old methods: the order of the
    /// parameters.
    Block,
    /// The template of a header's line. In the old methods: how the parameters are encoded.
    Line,
    /// The templates of canonical request, string to sign and key.
    Canonical,
    ToSign,
    Key,
    Secret,
}

const SLOTS: usize = Slot::Secret as usize + 1;
const LETTERS: &[u8] = b"MPQLBTDEFIOdsr";

/// The templates of TC3.
pub(in crate::diagnose) const LINE: &str = "n:v\n";
pub(in crate::diagnose) const CANONICAL: &str = "M\nP\nQ\nH\nL\nB";
pub(in crate::diagnose) const TO_SIGN: &str = "A\nT\nD/E/F\nX";
pub(in crate::diagnose) const KEY: &str = "TC3|dst|";
/// Those of the old methods: the whole text is signed, under the bare secret, with SHA-256 or SHA-1.
pub(in crate::diagnose) const V1_CANONICAL: &str = "MOP?q";
pub(in crate::diagnose) const V1_TO_SIGN: &str = "R";
pub(in crate::diagnose) const V1_SHA256: &str = "||";
pub(in crate::diagnose) const V1_SHA1: &str = "||1";

/// One way to a signature.
#[derive(Clone)]
pub(in crate::diagnose) struct Recipe<'a> {
    request: &'a Request,
    /// The parameters of the old methods, as they were sent.
    pub parameters: &'a Pairs,
    slots: Vec<Zeroizing<String>>,
}

impl<'a> Recipe<'a> {
    /// A recipe of these ingredients; the others are empty.
    pub fn new(request: &'a Request, parameters: &'a Pairs, slots: &[(Slot, &str)]) -> Self {
        let mut recipe = Self { request, parameters, slots: (0..SLOTS).map(|_| Zeroizing::default()).collect() };
        for (slot, text) in slots {
            recipe.set(*slot, text);
        }
        recipe
    }

    /// Whether it is one of the old methods.
    pub fn is_v1(&self) -> bool {
        self.get(Slot::ToSign) == V1_TO_SIGN
    }

    #[inline(never)]
    pub fn get(&self, slot: Slot) -> &str {
        self.slots.get(slot as usize).map(|text| text.as_str()).unwrap_or_default()
    }

    #[inline(never)]
    pub fn set(&mut self, slot: Slot, text: &str) {
        if let Some(own) = self.slots.get_mut(slot as usize) {
            own.clear();
            own.push_str(text);
        }
    }

    /// The value of a signed header, as it was sent unless it is an ingredient.
    fn header(&self, name: &str) -> &str {
        if same(name, "content-type") {
            self.get(Slot::ContentType)
        } else if same(name, "host") {
            self.get(Slot::Host)
        } else {
            self.request.value(name)
        }
    }

    /// The lines of the headers; and their names as they were written.
    fn block(&self) -> (String, String) {
        let (mut block, mut names) = (String::new(), Vec::new());
        let list = self.get(Slot::Block);
        for name in parts(list, ";").into_iter().filter(|name| !name.is_empty()) {
            let written = self.request.name_as_written(trim(name));
            let value = self.header(trim(name));
            let untrimmed = lower(value);
            let small = trim(&untrimmed);
            for mark in self.get(Slot::Line).chars() {
                block.push_str(match mark {
                    'N' => &written,
                    'n' => trim(name),
                    'V' => trim(value),
                    'R' => value,
                    'u' => &untrimmed,
                    'a' if same(trim(name), "x-tc-action") => trim(value),
                    'v' | 'a' => small,
                    _ => {
                        block.push(mark);
                        continue;
                    }
                });
            }
            names.push(written);
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        (block, together(&names, ";"))
    }

    /// The canonical request.
    pub fn canonical_request(&self) -> String {
        let (block, names) = self.block();
        self.fill(self.get(Slot::Canonical), &|mark, out| {
            let text = match mark {
                'q' => &signed_parameters(self),
                'H' => &block,
                'h' => block.strip_suffix('\n').unwrap_or(&block),
                'o' => &join(&[&replaced(trim(&block), "\n", ";"), "\n"]),
                'w' => &replaced(&block, "\n", "\r\n"),
                'K' => &names,
                'C' => &replaced(self.get(Slot::List), ";", ","),
                _ => return false,
            };
            out.push_str(text);
            true
        })
    }

    /// The string to sign, for a canonical request and its hash.
    pub fn string_to_sign(&self, canonical: &str, hash: &str) -> String {
        self.fill(self.get(Slot::ToSign), &|mark, out| {
            let text = match mark {
                'A' => ALGORITHM,
                'X' => hash,
                'U' => &upper(hash),
                'Y' => &encode::base64(&encode::from_hex(hash).unwrap_or_default()),
                'R' => canonical,
                _ => return false,
            };
            out.push_str(text);
            true
        })
    }

    /// The string to sign, for a canonical request.
    pub fn string_to_sign_of(&self, canonical: &str) -> String {
        self.string_to_sign(canonical, &sha256_hex(canonical.as_bytes()))
    }

    /// Writes a template: with letters of its own, else with those of the ingredients.
    #[inline(never)]
    fn fill(&self, template: &str, special: &dyn Fn(char, &mut String) -> bool) -> String {
        let mut out = String::new();
        for mark in template.chars() {
            if special(mark, &mut out) {
                continue;
            }
            match LETTERS.iter().position(|letter| char::from(*letter) == mark).and_then(|at| self.slots.get(at)) {
                Some(text) => out.push_str(text),
                None => out.push(mark),
            }
        }
        out
    }

    /// The credential scope.
    pub fn scope(&self) -> String {
        let lines = parts(self.get(Slot::ToSign), "\n");
        let line = lines.into_iter().find(|line| has(line, SCOPE_MARK)).unwrap_or(SCOPE);
        self.fill(trim(line), &|_, _| false)
    }

    /// The signing key. Its template is a prefix of the secret, the steps by their letters, and a mode: `x` for hex between the steps, `h`
    /// for hex at the end, `~` for key and message exchanged.
    pub fn key(&self) -> Zeroizing<Vec<u8>> {
        let (prefix, rest) = cut(self.get(Slot::Key), "|");
        let (steps, mode) = cut(rest, "|");
        let mut key = Zeroizing::new([prefix.as_bytes(), self.get(Slot::Secret).as_bytes()].concat());
        for step in steps.chars() {
            let message = match step {
                'd' => self.get(Slot::KeyDate),
                's' => self.get(Slot::KeyService),
                'r' => self.get(Slot::Region),
                'a' => AWS_TERMINATOR,
                _ => TERMINATOR,
            };
            let mac = match mode {
                "~" => hmac_sha256(message.as_bytes(), &key),
                _ => hmac_sha256(&key, message.as_bytes()),
            };
            key = Zeroizing::new(if mode == "x" { encode::hex(&mac).into_bytes() } else { mac });
        }
        if mode == "h" { Zeroizing::new(encode::hex(&key).into_bytes()) } else { key }
    }

    /// The signature of a string under a key.
    pub fn signature(&self, key: &[u8], string_to_sign: &str) -> Vec<u8> {
        let sign = if self.get(Slot::Key) == V1_SHA1 { hmac_sha1 } else { hmac_sha256 };
        sign(key, string_to_sign.as_bytes())
    }

    /// The signature from the beginning.
    pub fn signed(&self) -> Vec<u8> {
        self.signature(&self.key(), &self.string_to_sign_of(&self.canonical_request()))
    }

    /// The value of the `Authorization` header with a signature.
    pub fn authorization(&self, signature: &str) -> String {
        let (id, scope, list) = (self.get(Slot::SecretId), self.scope(), self.get(Slot::List));
        join(&[ALGORITHM, " Credential=", id, "/", &scope, ", SignedHeaders=", list, ", Signature=", signature])
    }
}

const SCOPE: &str = "D/E/F";
const SCOPE_MARK: &str = "D/E";
const AWS_TERMINATOR: &str = "aws4_request";

/// A template of a key as a formula people read.
pub(super) fn formula(template: &str) -> String {
    let (prefix, rest) = cut(template, "|");
    let (steps, mode) = cut(rest, "|");
    let mut text = if prefix.is_empty() { own("SecretKey") } else { join(&["\"", prefix, "\" + SecretKey"]) };
    for step in steps.chars() {
        let message = match step {
            'd' => "date",
            's' => "service",
            'r' => "region",
            'a' => "\"aws4_request\"",
            _ => "\"tc3_request\"",
        };
        text = match mode {
            "~" => join(&["HMAC(", message, ", ", &text, ")"]),
            "x" => join(&["hex(HMAC(", &text, ", ", message, "))"]),
            _ => join(&["HMAC(", &text, ", ", message, ")"]),
        };
    }
    if mode == "h" { join(&["hex(", &text, ")"]) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_say_what_templates_do() {
        assert_eq!(formula(KEY), "HMAC(HMAC(HMAC(\"TC3\" + SecretKey, date), service), \"tc3_request\")");
        assert_eq!(formula("TC3|dt|x"), "hex(HMAC(hex(HMAC(\"TC3\" + SecretKey, date)), \"tc3_request\"))");
        assert_eq!(formula("AWS4|a|~"), "HMAC(\"aws4_request\", \"AWS4\" + SecretKey)");
        assert_eq!(formula("TC3|d|h"), "hex(HMAC(\"TC3\" + SecretKey, date))");
        assert_eq!(formula(V1_SHA256), "SecretKey");
    }
}
