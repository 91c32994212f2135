//! Bodies in other encodings than that of the body that was sent.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode;
use super::super::finding::Cause;
use super::super::hash::sha256_hex;
use super::super::json_text::{self, COMPACT, GO, PYTHON, Style};
use super::super::parse::literal;
use super::super::strings::concat;
use super::assumption::Assumptions;
use super::body::{Bodies, RARE_BYTES};
use super::recipe::Slot;

/// Characters, and their bytes in GB18030, of which GBK and GB2312 are parts. A table would weigh half as much as the
/// diagnosis, so the caller brings the characters that occur.
pub(in crate::diagnose) type Letters<'a> = &'a [(char, Vec<u8>)];

/// The styles in which a body is tried in GB18030 and UTF-16, too; `None` is as it was sent.
const STYLES: &[Option<Style>] = &[
    None,
    Some(COMPACT),
    Some(PYTHON),
    Some(Style { sorted: true, ..COMPACT }),
    Some(Style { sorted: true, ..PYTHON }),
    Some(GO),
];

/// The forms of UTF-16: whether the high byte comes first, and whether there is a byte order mark.
const UTF16: &[(&str, bool, bool)] = &[
    ("UTF-16LE", false, false),
    ("UTF-16BE", true, false),
    ("UTF-16LE, BOM", false, true),
    ("UTF-16BE, BOM", true, true),
];

/// The number of characters up to which they are looked up one by one: the work must stay bounded.
const MOST_LETTERS: usize = 1000;

const E: Cause = Cause::BodyEncoding;

/// Adds other encodings of a body that was sent in UTF-8.
pub(super) fn of_text(text: &str, letters: Letters, out: &mut Assumptions) {
    let mut bodies = Bodies { sent: text, out };
    let mut add = |id, signed: &str| {
        bodies.add(E, id, signed).usual();
    };
    add("body-escaped", &json_text::escaped(text));
    add("body-unescaped", &json_text::unescaped(text));
    let in_ascii: String = text.chars().map(|letter| if letter.is_ascii() { letter } else { '?' }).collect();
    add("body-question-marks", &in_ascii);
    add("body-letters-dropped", &text.chars().filter(char::is_ascii).collect::<String>());
    if let Some(once) = decoded_once_more(text) {
        add("body-encoded-once", &once);
    }
    let twice: String = text.bytes().map(char::from).collect();
    add("body-encoded-twice", &twice);
    let marked = text.strip_prefix('\u{feff}').map_or_else(|| concat(&["\u{feff}", text]), String::from);
    add("body-mark", &marked);
    if let Some(latin) = latin1(text) {
        add_bytes("body-latin1", "Latin-1", &latin, out);
    }
    let value = literal::json(text);
    let styles = if text.len() > RARE_BYTES { &STYLES[..1] } else { STYLES };
    for style in styles {
        let written = match (*style, &value) {
            (None, _) => String::from(text),
            (Some(style), Some(value)) => json_text::write(value, style),
            (Some(_), None) => continue,
        };
        for (name, is_big, marked) in UTF16.iter().copied() {
            add_bytes("body-utf16", name, &utf16(&written, is_big, marked), out);
        }
        let known = !written.is_ascii() && letters.len() <= MOST_LETTERS;
        if let Some(bytes) = known.then(|| in_gb18030(&written, letters)).flatten() {
            add_bytes("body-gbk", "GBK", &bytes, out);
        }
    }
}

/// Adds UTF-8 for a body that was sent in another encoding.
pub(super) fn of_bytes(body: &[u8], letters: Letters, out: &mut Assumptions) {
    let latin: String = body.iter().copied().map(char::from).collect();
    let replaced = encode::text_of(body, "\u{fffd}");
    let units = |read: fn([u8; 2]) -> u16| -> String {
        let units = body.as_chunks::<2>().0.iter().map(|unit| read(*unit));
        char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    let (little, big) = (units(u16::from_le_bytes), units(u16::from_be_bytes));
    let mut texts = Vec::from([("body-utf8", "Latin-1", latin), ("body-utf8-replaced", "UTF-8", replaced)]);
    texts.extend([("body-utf8", "UTF-16LE", little), ("body-utf8", "UTF-16BE", big)]);
    let known = if letters.len() <= MOST_LETTERS { letters } else { &[] };
    texts.extend(from_gb18030(body, known).map(|text| ("body-utf8", "GBK", text)));
    for (id, name, text) in texts {
        let text = text.strip_prefix('\u{feff}').map(String::from).unwrap_or(text);
        let mut add = |signed: &str| {
            let changes = [(Slot::Payload, &*sha256_hex(signed.as_bytes()))];
            out.add_all(E, id, &[name], &changes).usual().shown(name, "UTF-8").body(signed);
        };
        add(&text);
        let Some(value) = literal::json(&text) else { continue };
        for style in STYLES.iter().copied().flatten() {
            add(&json_text::write(&value, style));
        }
    }
}

fn add_bytes(id: &'static str, name: &str, bytes: &[u8], out: &mut Assumptions) {
    out.add_all(E, id, &[name], &[(Slot::Payload, &sha256_hex(bytes))]).shown("UTF-8", name);
}

fn utf16(text: &str, is_big: bool, marked: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(2 * text.len());
    for letter in ['\u{feff}'].into_iter().filter(|_| marked).chain(text.chars()) {
        for unit in letter.encode_utf16(&mut [0; 2]) {
            out.extend_from_slice(&if is_big { unit.to_be_bytes() } else { unit.to_le_bytes() });
        }
    }
    out
}

fn in_gb18030(text: &str, letters: Letters) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match u8::try_from(letter).ok().filter(u8::is_ascii) {
            Some(byte) => out.push(byte),
            None => out.extend_from_slice(&letters.iter().find(|(own, _)| *own == letter)?.1),
        }
    }
    Some(out)
}

fn from_gb18030(bytes: &[u8], letters: Letters) -> Option<String> {
    let mut out = String::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        if first.is_ascii() {
            out.push(char::from(*first));
            rest = after;
        } else {
            let (letter, own) = letters.iter().find(|(_, own)| !own.is_empty() && rest.starts_with(own))?;
            out.push(*letter);
            rest = rest.get(own.len()..)?;
        }
    }
    Some(out)
}

/// Returns the bytes of a text in Latin-1, if it fits and is not ASCII.
fn latin1(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for letter in text.chars() {
        bytes.push(u8::try_from(u32::from(letter)).ok()?);
    }
    (bytes.len() < text.len()).then_some(bytes)
}

/// Undoes one encoding of a text whose UTF-8 was taken for Latin-1 and encoded again.
pub(in crate::diagnose) fn decoded_once_more(text: &str) -> Option<String> {
    String::from_utf8(latin1(text)?).ok()
}
