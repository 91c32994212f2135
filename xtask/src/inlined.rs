//! Wasm as the inside of a JavaScript string; `pkg/src/wasm/inlined.ts` reads it.
//!
//! All characters are printable ones that need no escape, because minifiers write escaped ones as they are, and a page
//! that does not say how its characters are written then reads other bytes. The 89 most frequent bytes are a character
//! each, the others one of two marks and an offset. What is repeated in the bytes is repeated in the text, so
//! compressed it is hardly larger than the wasm; in base64 it would be larger by a third.

/// Characters that stand for something: from here to `~`, without the backslash.
const FIRST: u8 = b'#';
const CHARACTERS: usize = 91;
const MARKS: usize = 2;

/// Writes the bytes as text: 64 hexadecimal digits that tell, bit by bit, which bytes are a character of their own,
/// then the bytes.
pub fn text(bytes: &[u8]) -> String {
    let mut counts = [0; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let mut ranked: Vec<u8> = (0..=255).collect();
    ranked.sort_by_key(|byte| std::cmp::Reverse(counts[usize::from(*byte)]));
    let (own, others) = ranked.split_at_mut(CHARACTERS - MARKS);
    own.sort_unstable();
    others.sort_unstable();
    let places = others.len().div_ceil(MARKS);

    let mut text: String = (0..64)
        .map(|digit| (0..4).filter(|bit| own.contains(&(digit * 4 + bit))).map(|bit| 1 << bit).sum())
        .map(|digit: u8| format!("{digit:x}"))
        .collect();
    for byte in bytes {
        match own.binary_search(byte) {
            Ok(at) => text.push(character(at)),
            Err(_) => {
                let at = others.partition_point(|other| other < byte);
                text.extend([own.len() + at / places, at % places].map(character));
            }
        }
    }
    text
}

fn character(at: usize) -> char {
    let character = char::from(FIRST + at as u8);
    if character < '\\' { character } else { char::from(FIRST + 1 + at as u8) }
}

#[cfg(test)]
mod tests {
    use super::{character, text};

    #[test]
    fn every_byte_is_one_plain_character_or_two() {
        let all: Vec<u8> = (0..=255).chain([255; 2]).collect();
        let text = text(&all);
        assert!(text.bytes().all(|byte| (b'#'..=b'~').contains(&byte) && byte != b'\\'));
        // Those of which there is one only come in order.
        assert!(text.starts_with(&format!("{}0000", "f".repeat(22))));
        assert!(text[64..].starts_with("#$%") && text.ends_with(&character(88).to_string().repeat(2)));
        assert_eq!(text.len(), 64 + 89 + 2 + 2 * 167);
    }
}
