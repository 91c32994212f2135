//! Encodings and locales, as PostgreSQL takes them for a new database.

/// The encodings a server of PostgreSQL has, which are more than the manual lists.
const ENCODINGS: [&str; 35] = [
    "EUC_CN",
    "EUC_JIS_2004",
    "EUC_JP",
    "EUC_KR",
    "EUC_TW",
    "ISO_8859_5",
    "ISO_8859_6",
    "ISO_8859_7",
    "ISO_8859_8",
    "KOI8R",
    "KOI8U",
    "LATIN1",
    "LATIN2",
    "LATIN3",
    "LATIN4",
    "LATIN5",
    "LATIN6",
    "LATIN7",
    "LATIN8",
    "LATIN9",
    "LATIN10",
    "MULE_INTERNAL",
    "SQL_ASCII",
    "UTF8",
    "WIN866",
    "WIN874",
    "WIN1250",
    "WIN1251",
    "WIN1252",
    "WIN1253",
    "WIN1254",
    "WIN1255",
    "WIN1256",
    "WIN1257",
    "WIN1258",
];

pub(super) fn is_encoding(name: &str) -> bool {
    ENCODINGS.contains(&name)
}

/// Returns whether a locale, such as `C` or `zh_CN.utf8`, goes with an encoding.
pub(super) fn fits(locale: &str, encoding: &str) -> bool {
    if matches!(locale, "C" | "POSIX") {
        return true;
    }
    let (place, own) = locale.split_once('.').unwrap_or((locale, encoding));
    let is_place = place == "C"
        || matches!(place.as_bytes(), [a, b, b'_', c, d]
            if [a, b].iter().all(|byte| byte.is_ascii_lowercase())
                && [c, d].iter().all(|byte| byte.is_ascii_uppercase()));
    let bare = |name: &str| name.replace(['-', '_'], "").to_ascii_uppercase();
    is_place && bare(own) == bare(encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_goes_with_the_encoding_it_names() {
        for (locale, encoding, fitting) in [
            ("C", "LATIN1", true),
            ("POSIX", "UTF8", true),
            ("zh_CN.utf8", "UTF8", true),
            ("en_US.UTF-8", "UTF8", true),
            ("C.UTF-8", "UTF8", true),
            ("en_US", "LATIN1", true),
            ("zh_CN.utf8", "LATIN1", false),
            ("klingon", "UTF8", false),
            ("", "UTF8", false),
        ] {
            assert_eq!(fits(locale, encoding), fitting, "{locale} {encoding}");
        }
    }
}
