//! The syntax of HTTP lines. Requests that are sent and requests that arrive share these rules.

/// Says whether a text can be the value of a header: it stays on one line and holds no NUL.
pub(super) fn is_field_value(text: &str) -> bool {
    !text.bytes().any(|byte| matches!(byte, b'\r' | b'\n' | 0))
}

/// Says whether a text can be the name of a header or of a method: a `token` of RFC 9110.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// Removes the spaces and tabs around the value of a header. Other white space is content.
pub(super) fn trim_whitespace(value: &str) -> &str {
    value.trim_matches([' ', '\t'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trim_whitespace_removes_spaces_and_tabs_only() {
        for (value, content) in
            [(" a b\t", "a b"), ("\u{a0}a\u{feff}", "\u{a0}a\u{feff}"), ("\x0ba\x0c", "\x0ba\x0c"), (" \t", "")]
        {
            assert_eq!(trim_whitespace(value), content);
        }
    }

    #[test]
    fn a_token_has_only_the_characters_of_rfc_9110() {
        assert!(is_token("X-TC-Action") && is_token("POST"));
        for text in ["", "a b", "a:", "a\u{212a}", "a\0", "(a)", "\u{e9}"] {
            assert!(!is_token(text), "{text:?}");
        }
    }
}
