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
                let number = value.parse().ok().filter(|number: &f64| number.is_finite());
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

/// The values of a list; an empty text has none.
fn several(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(move |_| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::parameters::find;

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
