//! Paths of source files in a wasm. Every panic names one, but a wasm has nowhere to print it, so the paths are only
//! weight, and say where the wasm was built. Only a nightly compiler leaves them out.

use anyhow::{Result, ensure};

/// The end of a path: the compiler closes each with a NUL.
const END: &[u8] = b".rs\0";

/// Writes NULs over the paths in a module. Its length stays the same, so no offset in it changes; the optimizer then
/// drops the NULs.
pub fn blank(wasm: &mut [u8]) {
    let ends: Vec<usize> =
        wasm.windows(END.len()).enumerate().filter(|(_, bytes)| *bytes == END).map(|(at, _)| at).collect();
    for end in ends {
        let start = end - wasm[..end].iter().rev().take_while(|byte| is_path_byte(**byte)).count();
        // Directly after other text, nothing says where the path begins. `ensure_none` reports what is left.
        if start > 0 && wasm[start - 1] == 0 {
            wasm[start..end + END.len()].fill(0);
        }
    }
}

/// Fails if a module holds a path, and names it.
pub fn ensure_none(name: &str, wasm: &[u8]) -> Result<()> {
    let mut texts = wasm.split(|byte| !is_path_byte(*byte)).map(String::from_utf8_lossy);
    let path = texts.find(|text| text.split_once(".rs").is_some_and(|(before, _)| before.len() > 3));
    ensure!(path.is_none(), "{name}.wasm holds the path of a source file: {}", path.unwrap_or_default());
    Ok(())
}

fn is_path_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-./".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::{blank, ensure_none};

    #[test]
    fn paths_are_blanked_and_texts_around_them_kept() {
        let mut wasm = b"too long\0src/sign/mod.rs\0/rustc/5980/library/core/src/str/mod.rs\0a crate\0".to_vec();
        assert!(ensure_none("sign", &wasm).is_err());
        let length = wasm.len();
        blank(&mut wasm);
        assert!(ensure_none("sign", &wasm).is_ok());
        assert_eq!(wasm.len(), length);
        assert!(wasm.starts_with(b"too long\0\0") && wasm.ends_with(b"\0\0a crate\0"));
    }

    #[test]
    fn a_path_directly_after_other_text_is_reported_and_not_cut() {
        let mut wasm = b"\0not foundsrc/sign/mod.rs\0".to_vec();
        let before = wasm.clone();
        blank(&mut wasm);
        // The space ends the path, and no NUL stands before it.
        assert_eq!(wasm, before);
        assert!(ensure_none("sign", &wasm).is_err());
    }
}
