//! Other ways to derive a signing key.
//!
//! A template is `PREFIX|STEPS|`. Each step makes a new key of the last, of which the first is the prefix and the
//! secret:
//!
//! | letter | step |
//! | --- | --- |
//! | `d` `s` `t` `r` `a` | the HMAC of date, service, `tc3_request`, region, `aws4_request` |
//! | `~` | exchanges key and message of the next HMAC |
//! | others | makes a text of the key: see [`as_text`] |
//!
//! The right template is `TC3|dst|`.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode;
use super::super::finding::Cause;
use super::super::strings::{concat, cut};
use super::assumption::Assumptions;
use super::recipe::{KEY, Slot};

const K: Cause = Cause::KeyDerivation;

/// Chains in place of the right one.
const CHAINS: &[(&str, &str)] = &[
    ("key-without-prefix", "|dst|"),
    ("key-aws4-prefix", "AWS4|dst|"),
    ("key-aws4", "AWS4|drsa|"),
    ("key-with-region", "TC3|drst|"),
    ("key-order", "TC3|sdt|"),
    ("key-without-terminator", "TC3|ds|"),
    ("key-aws-terminator", "TC3|dsa|"),
    ("key-without-service", "TC3|dt|"),
    ("key-without-date", "TC3|st|"),
    ("key-underived", "||"),
    ("key-underived", "TC3||"),
    ("key-prefix-twice", "TC3TC3|dst|"),
    ("key-prefix-other", "tc3|dst|"),
    ("key-prefix-other", "TC3-HMAC-SHA256|dst|"),
    ("key-prefix-hashed", "TC3|hdst|"),
    ("key-order-reversed", "TC3|tsd|"),
];

/// The texts that programs make of bytes, each with its letter; the first are common.
const FORMS: &[(&str, char)] = &[
    ("hex", 'x'),
    ("hex-upper", 'X'),
    ("base64", 'b'),
    ("cut-at-zero", 'c'),
    ("zeros-dropped", 'z'),
    ("utf8-replaced", 'u'),
    ("latin1-to-utf8", 'l'),
    ("zeros-and-break-dropped", 'n'),
    ("utf8-dropped", 'i'),
    ("ascii-replaced", 'q'),
];

/// The steps after which a key may have been made a text, or whose arguments may have been exchanged; all of them come
/// first.
const STEPS: &[[bool; 3]] = &[
    [true, true, true],
    [true, true, false],
    [false, false, true],
    [true, false, false],
    [false, true, false],
    [false, true, true],
    [true, false, true],
];

pub(super) fn assumptions(out: &mut Assumptions) {
    let right = formula(KEY);
    for (id, template) in CHAINS.iter().copied() {
        out.add(K, id, Slot::Key, template).usual().shown(&right, &formula(template));
    }
    for steps in STEPS.iter().copied() {
        let template = chain(steps, &|step, chosen| if chosen { concat(&["~", step]) } else { String::from(step) });
        let assumption = out.add(K, "key-arguments", Slot::Key, &template);
        assumption.usual = steps == [true, true, true];
        assumption.shown(&right, &formula(&template));
    }
    for (at, (name, letter)) in FORMS.iter().copied().enumerate() {
        for steps in STEPS.iter().copied() {
            let letter = String::from(letter);
            let template =
                chain(steps, &|step, chosen| if chosen { concat(&[step, &letter]) } else { String::from(step) });
            let id = if steps == [false, false, true] { "key-text-at-end" } else { "key-text" };
            let assumption = out.add_all(K, id, &[name], &[(Slot::Key, &template)]);
            assumption.usual = at < 2 && matches!(steps, [true, true, _]);
            assumption.shown(&right, &formula(&template));
        }
    }
}

/// Returns a template of the three steps, each written by a function.
fn chain(chosen: [bool; 3], write: &dyn Fn(&str, bool) -> String) -> String {
    let [date, service, terminator] = chosen;
    concat(&["TC3|", &write("d", date), &write("s", service), &write("t", terminator), "|"])
}

/// Makes a text of a key, and returns its bytes.
pub(super) fn as_text(key: &[u8], form: char) -> Vec<u8> {
    let without_zeros = || key.iter().copied().filter(|byte| *byte != 0).collect::<Vec<u8>>();
    match form {
        'x' => encode::hex(key).into_bytes(),
        'X' => encode::hex(key).to_ascii_uppercase().into_bytes(),
        'b' => encode::base64(key).into_bytes(),
        'c' => key.iter().copied().take_while(|byte| *byte != 0).collect(),
        'z' => without_zeros(),
        // As a shell's $(...) does it.
        'n' => {
            let mut kept = without_zeros();
            while kept.last() == Some(&b'\n') {
                kept.pop();
            }
            kept
        }
        'u' => encode::text_of(key, "\u{fffd}").into_bytes(),
        'i' => encode::text_of(key, "").into_bytes(),
        'l' => key.iter().copied().map(char::from).collect::<String>().into_bytes(),
        'q' => key.iter().map(|byte| if byte.is_ascii() { *byte } else { b'?' }).collect(),
        // The SHA-256 of the secret in place of the secret.
        'h' => super::super::hash::sha256_hex(key).into_bytes(),
        _ => Vec::from(key),
    }
}

/// Writes a template as a formula that people read.
pub(super) fn formula(template: &str) -> String {
    let (prefix, rest) = cut(template, "|");
    let mut text =
        if prefix.is_empty() { String::from("SecretKey") } else { concat(&["\"", prefix, "\" + SecretKey"]) };
    let mut exchanged = false;
    for step in cut(rest, "|").0.chars() {
        let message = match step {
            'd' => "date",
            's' => "service",
            'r' => "region",
            'a' => "\"aws4_request\"",
            't' => "\"tc3_request\"",
            '~' => {
                exchanged = true;
                continue;
            }
            letter => {
                let name = match letter {
                    'x' => "hex",
                    'X' => "HEX",
                    'b' => "base64",
                    'c' => "until_00",
                    'z' => "without_00",
                    'n' => "$",
                    'u' => "utf8_or_fffd",
                    'i' => "utf8_or_nothing",
                    'l' => "latin1_as_utf8",
                    'h' => "sha256",
                    _ => "ascii",
                };
                text = concat(&[name, "(", &text, ")"]);
                continue;
            }
        };
        text = if exchanged {
            concat(&["HMAC(", message, ", ", &text, ")"])
        } else {
            concat(&["HMAC(", &text, ", ", message, ")"])
        };
        exchanged = false;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formula_writes_the_steps_of_a_template() {
        assert_eq!(formula(KEY), "HMAC(HMAC(HMAC(\"TC3\" + SecretKey, date), service), \"tc3_request\")");
        assert_eq!(formula("TC3|dxtx|"), "hex(HMAC(hex(HMAC(\"TC3\" + SecretKey, date)), \"tc3_request\"))");
        assert_eq!(formula("AWS4|~a|"), "HMAC(\"aws4_request\", \"AWS4\" + SecretKey)");
        assert_eq!(formula("TC3|dX|"), "HEX(HMAC(\"TC3\" + SecretKey, date))");
        assert_eq!(formula("||"), "SecretKey");
    }

    #[test]
    fn as_text_makes_the_texts_programs_make() {
        let key = [0x41, 0x00, 0xc3, 0xa9, 0xff, 0x0a];
        let expected: [(char, &[u8]); 9] = [
            ('x', b"4100c3a9ff0a"),
            ('X', b"4100C3A9FF0A"),
            ('b', b"QQDDqf8K"),
            ('c', b"A"),
            ('z', b"A\xc3\xa9\xff\n"),
            ('n', b"A\xc3\xa9\xff"),
            ('u', "A\0é\u{fffd}\n".as_bytes()),
            ('l', "A\0Ã©ÿ\n".as_bytes()),
            ('q', b"A\0???\n"),
        ];
        for (form, text) in expected {
            assert_eq!(as_text(&key, form), text, "{form}");
        }
    }
}
