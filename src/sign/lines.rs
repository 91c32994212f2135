//! What HTTP lets stand in a line: rules that requests which are sent and requests that arrive share.

/// Whether a text stays one line, and is not cut.
pub(super) fn is_line(text: &str) -> bool {
    !text.bytes().any(|byte| matches!(byte, b'\r' | b'\n' | 0))
}

/// Whether a text may be the name of a header or of a method, a `token` of RFC 9110.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// The value of a header without the spaces and tabs around it. Other spaces are content.
pub(super) fn trimmed(value: &str) -> &str {
    value.trim_matches([' ', '\t'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_spaces_and_tabs_are_trimmed() {
        for (value, content) in
            [(" a b\t", "a b"), ("\u{a0}a\u{feff}", "\u{a0}a\u{feff}"), ("\x0ba\x0c", "\x0ba\x0c"), (" \t", "")]
        {
            assert_eq!(trimmed(value), content);
        }
    }

    #[test]
    fn names_are_of_the_characters_that_http_allows() {
        assert!(is_token("X-TC-Action") && is_token("POST"));
        for text in ["", "a b", "a:", "a\u{212a}", "a\0", "(a)", "\u{e9}"] {
            assert!(!is_token(text), "{text:?}");
        }
    }
}
