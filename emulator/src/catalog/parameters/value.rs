//! Whether a text is a value of a parameter.

use super::{Kind, Parameter, Size};

/// Why a text is no value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ValueFault {
    /// It is not of the type.
    Type(String),
    /// It is of the type, and not allowed.
    Range(String),
}

impl Parameter {
    /// Checks a value for an instance of a size, or for instances of some size. The fault ends a sentence that begins
    /// with the name.
    pub(crate) fn check(&self, value: &str, size: Option<Size>) -> Result<(), ValueFault> {
        let unit = if self.unit.is_empty() { String::new() } else { format!(" {}", self.unit) };
        let between = |least: f64, most: f64, value: f64| {
            if (least..=most).contains(&value) {
                return Ok(());
            }
            Err(ValueFault::Range(format!("must be from {least} to {most}{unit}, not {value}")))
        };
        match &*self.kind(size) {
            Kind::Integer { least, most } => {
                let number: i64 =
                    value.parse().map_err(|_| ValueFault::Type(format!("must be an integer, not {value:?}")))?;
                between(*least, *most, number as f64)
            }
            Kind::Real { least, most } => {
                let number = number(value);
                between(
                    *least,
                    *most,
                    number.ok_or_else(|| ValueFault::Type(format!("must be a number, not {value:?}")))?,
                )
            }
            Kind::Bool if ["on", "off", "true", "false"].contains(&value) => Ok(()),
            Kind::Bool => Err(ValueFault::Type(format!("must be on or off, not {value:?}"))),
            Kind::Enum(values) if values.contains(&value) => Ok(()),
            Kind::Several(values) if several(value).all(|one| values.contains(&one)) => Ok(()),
            Kind::Enum(values) => {
                Err(ValueFault::Range(format!("must be one of {}, not {value:?}", values.join(", "))))
            }
            Kind::Several(values) => Err(ValueFault::Range(format!(
                "must be some of {}, with commas between, not {value:?}",
                values.join(", ")
            ))),
            Kind::Text if value.chars().any(char::is_control) => {
                Err(ValueFault::Type("must be a text without control characters".into()))
            }
            Kind::Text => Ok(()),
        }
    }
}

/// Reads a number as PostgreSQL writes them, `.5` and `007` among them. It is read as JSON's: what reads any other brings
/// ten kilobytes of tables into the wasm.
pub(super) fn number(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    if !digits.strip_prefix('.').unwrap_or(digits).starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = digits.strip_suffix('.').unwrap_or(digits).trim_start_matches('0');
    let is_json = digits.starts_with(|c: char| c.is_ascii_digit());
    let json = if is_json { digits.to_owned() } else { format!("0{digits}") };
    let number = serde_json::from_str::<serde_json::Value>(&json).ok()?.as_f64()?;
    Some(sign * number)
}

/// The values of a list; an empty text has none.
fn several(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(move |_| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::parameters::find;

    #[test]
    fn numbers_are_read_as_postgresql_writes_them() {
        for (text, number) in [
            ("0", Some(0.0)),
            ("-1", Some(-1.0)),
            ("+2.5", Some(2.5)),
            (".5", Some(0.5)),
            ("-.5", Some(-0.5)),
            ("5.", Some(5.0)),
            ("007", Some(7.0)),
            ("00.25", Some(0.25)),
            ("1e3", Some(1000.0)),
            ("2147483647", Some(2_147_483_647.0)),
        ] {
            assert_eq!(super::number(text), number, "{text}");
        }
        for text in ["", ".", "-", "+-1", "--1", "e5", "1s", "1 2", " 1", "inf", "NaN", "1e999", "0x10", "[]", "1.2.3"]
        {
            assert_eq!(super::number(text), None, "{text}");
        }
    }

    #[test]
    fn a_value_has_the_type_and_the_range_of_its_parameter() {
        let small = Some(Size { memory: 2, cpu: 1 });
        let check = |name: &str, value: &str| match find("16", name).unwrap().check(value, small) {
            Ok(()) => "taken",
            Err(ValueFault::Type(_)) => "type",
            Err(ValueFault::Range(_)) => "range",
        };
        for (name, value, verdict) in [
            ("deadlock_timeout", "1", "taken"),
            ("deadlock_timeout", "0", "range"),
            ("deadlock_timeout", "1s", "type"),
            ("deadlock_timeout", "1.5", "type"),
            ("deadlock_timeout", "", "type"),
            ("deadlock_timeout", "99999999999999999999", "type"),
            ("max_standby_archive_delay", "-1", "taken"),
            ("max_standby_archive_delay", "-2", "range"),
            ("random_page_cost", "1.1", "taken"),
            ("random_page_cost", "NaN", "type"),
            ("random_page_cost", "inf", "type"),
            ("random_page_cost", "-0.1", "range"),
            ("jit", "true", "taken"),
            ("jit", "yes", "type"),
            ("wal_level", "logical", "taken"),
            ("wal_level", "minimal", "range"),
            ("shared_preload_libraries", "pg_cron, pgaudit", "taken"),
            ("shared_preload_libraries", "", "taken"),
            ("shared_preload_libraries", "pg_cron,", "range"),
            ("search_path", "\"$user\", shop", "taken"),
            ("search_path", "a\nb", "type"),
            ("max_connections", "1024", "taken"),
            ("max_connections", "1025", "range"),
        ] {
            assert_eq!(check(name, value), verdict, "{name} = {value:?}");
        }
        let greatest = find("16", "max_connections").unwrap();
        assert_eq!(greatest.check("16384", None), Ok(()), "some size has so many");
    }
}
