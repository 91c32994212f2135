//! A recipe: the way of a client from a request to a signature. Every ingredient is a text, and so is the way they are
//! composed, so that each can be replaced.
//!
//! A template composes texts. A letter is an ingredient or made of some, a line break is the break of that text, and
//! any other character means itself:
//!
//! | canonical request | |
//! | --- | --- |
//! | `M` `P` `Q` | method, path, query |
//! | `H` `h` `o` | lines of the headers: with the last break, without it, on one line |
//! | `L` `C` `K` | names of the signed headers: by semicolons, by commas, as written |
//! | `B` | hash of the body |
//! | `O` `q` | host, parameters of the old methods |
//!
//! | string to sign | |
//! | --- | --- |
//! | `A` `T` `I` | `TC3-HMAC-SHA256`, timestamp, SecretId |
//! | `D` `E` `F` | date, service, `tc3_request` |
//! | `X` `U` `Y` `R` | canonical request: its hash, in upper case, in base64; not hashed |
//!
//! The line of a header has `n`, `N` for the name in lower case or as written, and `v`, `V`, `u`, `R` for the value in
//! lower case, as written, in lower case but not trimmed, or neither; `a` and `k` keep the case of `x-tc-action` and of
//! the host only. The [keys](super::keys) have steps of their own.
//!
//! The canonical request of TC3 is `M\nP\nQ\nH\nL\nB`, its string to sign `A\nT\nD/E/F\nX`, its key `TC3|dst|`.

use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::encode;
use super::super::hash::{Mac, sha256_hex};
use super::super::request::Request;
use super::super::strings::{concat, contains, cut, fill, join, replace, split, split_filled};
use super::super::v1::{Pairs, signed_parameters};
use super::keys;
use crate::sign::{ALGORITHM, TERMINATOR, hmac_sha256};

/// An ingredient. Its index is that of its letter in [`LETTERS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::diagnose) enum Slot {
    Method,
    Path,
    Query,
    /// The names of the signed headers, as a line of their own.
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
    /// The names of the headers in the canonical request, in its order, joined by semicolons. In the old methods: the
    /// order of the parameters.
    Block,
    /// The template of a header's line. In the old methods: how the parameters are encoded.
    Line,
    /// The templates of canonical request, string to sign and key.
    Canonical,
    ToSign,
    Key,
    Secret,
    /// The texts in place of a line break between the parts of the canonical request, between its headers, and in the
    /// string to sign.
    CanonicalBreak,
    LineBreak,
    ToSignBreak,
    /// If not empty, lines of the canonical request that hold only white space are empty, as editors leave them.
    BareLines,
    /// The hash of the canonical request in the string to sign, as a form with `{}`.
    Hash,
}

/// The capacity of a text that a template makes: few have to be moved while they grow.
const WRITTEN_BYTES: usize = 256;

const SLOTS: usize = Slot::Hash as usize + 1;
const LETTERS: &[u8] = b"MPQLBTDEFIOdsr";

/// The templates of TC3.
pub(in crate::diagnose) const LINE: &str = "n:v\n";
pub(in crate::diagnose) const CANONICAL: &str = "M\nP\nQ\nH\nL\nB";
pub(in crate::diagnose) const TO_SIGN: &str = "A\nT\nD/E/F\nX";
pub(in crate::diagnose) const KEY: &str = "TC3|dst|";
/// The templates of the old methods: the whole text is signed, under the bare secret, with SHA-256 or SHA-1.
pub(in crate::diagnose) const V1_CANONICAL: &str = "MOP?q";
pub(in crate::diagnose) const V1_TO_SIGN: &str = "R";
pub(in crate::diagnose) const V1_SHA256: &str = "||";
pub(in crate::diagnose) const V1_SHA1: &str = "||1";

/// A way to a signature.
#[derive(Clone)]
pub(in crate::diagnose) struct Recipe<'a> {
    request: &'a Request,
    /// The parameters of the old methods, as they were sent.
    pub parameters: &'a Pairs,
    slots: Vec<Zeroizing<String>>,
}

impl<'a> Recipe<'a> {
    /// Creates a recipe of these ingredients; the others are empty.
    pub(crate) fn new(request: &'a Request, parameters: &'a Pairs, slots: &[(Slot, &str)]) -> Self {
        let mut recipe = Self { request, parameters, slots: (0..SLOTS).map(|_| Zeroizing::default()).collect() };
        for (slot, text) in slots {
            recipe.set(*slot, text);
        }
        recipe
    }

    /// Returns whether it is one of the old methods.
    pub(crate) fn is_v1(&self) -> bool {
        self.get(Slot::ToSign) == V1_TO_SIGN
    }

    #[inline(never)]
    pub(crate) fn get(&self, slot: Slot) -> &str {
        self.slots.get(slot as usize).map(|text| text.as_str()).unwrap_or_default()
    }

    #[inline(never)]
    pub(crate) fn set(&mut self, slot: Slot, text: &str) {
        if let Some(own) = self.slots.get_mut(slot as usize) {
            own.clear();
            own.push_str(text);
        }
    }

    /// Returns the value of a signed header, as it was sent unless it is an ingredient.
    fn header(&self, name: &str) -> &str {
        if name.eq_ignore_ascii_case("content-type") {
            self.get(Slot::ContentType)
        } else if name.eq_ignore_ascii_case("host") {
            self.get(Slot::Host)
        } else {
            self.request.value(name)
        }
    }

    /// Returns the names of the signed headers, in the order of their lines.
    fn signed_names(&self) -> Vec<&str> {
        split_filled(self.get(Slot::Block), ";")
    }

    /// Returns the lines of the headers.
    fn block(&self) -> String {
        let mut block = String::with_capacity(WRITTEN_BYTES);
        for name in self.signed_names() {
            let (name, value) = (name.trim_ascii(), self.header(name.trim_ascii()));
            let untrimmed = value.to_ascii_lowercase();
            let small = untrimmed.trim_ascii();
            for letter in self.get(Slot::Line).chars() {
                let text = match letter {
                    '\n' => self.get(Slot::LineBreak),
                    'N' => &self.request.name_as_written(name),
                    'n' => name,
                    'V' => value.trim_ascii(),
                    'R' => value,
                    'u' => &untrimmed,
                    'a' if name.eq_ignore_ascii_case("x-tc-action") => value.trim_ascii(),
                    'k' if name.eq_ignore_ascii_case("host") => value.trim_ascii(),
                    'v' | 'a' | 'k' => small,
                    _ => {
                        block.push(letter);
                        continue;
                    }
                };
                block.push_str(text);
            }
        }
        block
    }

    /// Returns the canonical request.
    pub(crate) fn canonical_request(&self) -> String {
        let (line_break, canonical_break) = (self.get(Slot::LineBreak), self.get(Slot::CanonicalBreak));
        let text = self.fill(self.get(Slot::Canonical), &|letter, out| {
            let text = match letter {
                '\n' => canonical_break,
                'q' => &signed_parameters(self),
                'H' => &self.block(),
                'h' => {
                    let block = self.block();
                    out.push_str(block.strip_suffix(line_break).unwrap_or(&block));
                    return true;
                }
                'o' => &concat(&[&replace(self.block().trim_ascii(), "\n", ";"), "\n"]),
                'K' => &self.names_as_written(),
                'C' => &replace(self.get(Slot::List), ";", ","),
                _ => return false,
            };
            out.push_str(text);
            true
        });
        if self.get(Slot::BareLines).is_empty() {
            text
        } else {
            replace(&text, &concat(&[canonical_break, "\n"]), "\n\n")
        }
    }

    /// Returns the names of the signed headers as they were written.
    fn names_as_written(&self) -> String {
        let names = self.signed_names().into_iter().map(|name| self.request.name_as_written(name.trim_ascii()));
        join(&names.collect::<Vec<String>>(), ";")
    }

    /// Returns the string to sign for a canonical request and its hash.
    pub(crate) fn string_to_sign(&self, canonical: &str, hash: &str) -> String {
        self.fill(self.get(Slot::ToSign), &|mark, out| {
            let text = match mark {
                '\n' => self.get(Slot::ToSignBreak),
                'A' => ALGORITHM,
                'X' => &fill(self.get(Slot::Hash), &[hash]),
                'U' => &hash.to_ascii_uppercase(),
                'Y' => &encode::base64(&encode::from_hex(hash).unwrap_or_default()),
                'R' => canonical,
                _ => return false,
            };
            out.push_str(text);
            true
        })
    }

    /// Returns the string to sign for a canonical request.
    pub(crate) fn string_to_sign_of(&self, canonical: &str) -> String {
        self.string_to_sign(canonical, &sha256_hex(canonical.as_bytes()))
    }

    /// Writes a template, by a function for some letters and by the ingredients for the others.
    #[inline(never)]
    fn fill(&self, template: &str, special: &dyn Fn(char, &mut String) -> bool) -> String {
        let mut out = String::with_capacity(WRITTEN_BYTES);
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

    /// Returns the credential scope.
    pub(crate) fn scope(&self) -> String {
        let lines = split(self.get(Slot::ToSign), "\n");
        let line = lines.into_iter().find(|line| contains(line, SCOPE_MARK)).unwrap_or(SCOPE);
        self.fill(line.trim_ascii(), &|_, _| false)
    }

    /// Returns the signing key.
    pub(crate) fn key(&self) -> Zeroizing<Vec<u8>> {
        let (prefix, rest) = cut(self.get(Slot::Key), "|");
        let steps = cut(rest, "|").0;
        let mut key = Zeroizing::new([prefix.as_bytes(), self.get(Slot::Secret).as_bytes()].concat());
        let mut exchanged = false;
        for step in steps.chars() {
            let message = match step {
                'd' => self.get(Slot::KeyDate),
                's' => self.get(Slot::KeyService),
                'r' => self.get(Slot::Region),
                'a' => AWS_TERMINATOR,
                't' => TERMINATOR,
                '~' => {
                    exchanged = true;
                    continue;
                }
                form => {
                    key = Zeroizing::new(keys::as_text(&key, form));
                    continue;
                }
            };
            let message = message.as_bytes();
            let mac = if exchanged { hmac_sha256(message, &key) } else { hmac_sha256(&key, message) };
            key = Zeroizing::new(mac.into());
            exchanged = false;
        }
        key
    }

    /// Returns the HMAC under a key.
    pub(crate) fn mac(&self, key: &[u8]) -> Mac {
        if self.get(Slot::Key) == V1_SHA1 { Mac::sha1(key) } else { Mac::sha256(key) }
    }

    /// Returns the signature, computed from the start.
    pub(crate) fn signed(&self) -> Vec<u8> {
        self.mac(&self.key()).of(self.string_to_sign_of(&self.canonical_request()).as_bytes())
    }

    /// Returns the value of the `Authorization` header with a signature.
    pub(crate) fn authorization(&self, signature: &str) -> String {
        let (id, scope, list) = (self.get(Slot::SecretId), self.scope(), self.get(Slot::List));
        concat(&[ALGORITHM, " Credential=", id, "/", &scope, ", SignedHeaders=", list, ", Signature=", signature])
    }
}

const SCOPE: &str = "D/E/F";
const SCOPE_MARK: &str = "D/E";
const AWS_TERMINATOR: &str = "aws4_request";
