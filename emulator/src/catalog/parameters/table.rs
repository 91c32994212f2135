//! Reads the table of parameters, whose notation its own head explains.

use super::value::number;
use super::{Group, Kind, Parameter};

const TABLE: &str = include_str!("parameters.txt");
const BY_SIZE: &str = "by size";
/// Later than any major version.
const NEVER: u32 = u32::MAX;

/// Reads the whole table. A line that says nothing is skipped; a test sees to it that there is none.
pub(super) fn read() -> Vec<Parameter> {
    let mut lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut group: Group = [""; 2];
    let mut parameters: Vec<Parameter> = Vec::new();
    while let Some(line) = lines.next() {
        if let Some((english, chinese)) = line.strip_prefix("= ").and_then(|names| names.split_once(" | ")) {
            group = [english, chinese];
        } else if let Some(mut parameter) = parameter(line, group) {
            parameter.id = parameters.len() as i64 + 1;
            parameter.says = [0, 1].map(|_| lines.next().unwrap_or_default().trim());
            parameters.push(parameter);
        }
    }
    parameters
}

fn parameter(line: &'static str, group: Group) -> Option<Parameter> {
    let mut fields = line.split('|').map(str::trim);
    let (name, kind, default, notes) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let (kind, unit) = self::kind(kind)?;
    let default = (default != BY_SIZE).then_some(default);
    let mut parameter = Parameter {
        name,
        id: 0,
        kind,
        unit,
        default,
        former: None,
        majors: (0, NEVER),
        restarts: false,
        key: false,
        binds_standby: false,
        group,
        says: [""; 2],
    };
    for note in notes.split("; ").filter(|note| !note.is_empty()) {
        match note.splitn(3, ' ').collect::<Vec<_>>()[..] {
            ["restart"] => parameter.restarts = true,
            ["key"] => parameter.key = true,
            ["standby"] => parameter.binds_standby = true,
            ["from", major] => parameter.majors.0 = major.parse().ok()?,
            ["to", major] => parameter.majors.1 = major.parse().ok()?,
            ["before", major, value] => parameter.former = Some((major.parse().ok()?, value)),
            _ => return None,
        }
    }
    Some(parameter)
}

/// The values there are, and their unit.
fn kind(text: &'static str) -> Option<(Kind, &'static str)> {
    let (kind, rest) = text.split_once(' ').unwrap_or((text, ""));
    let values = || rest.split(',').collect();
    // A range that depends on the size is not here.
    let (range, unit) = if rest.contains("..") { rest.split_once(' ').unwrap_or((rest, "")) } else { ("0..0", rest) };
    let (least, most) = range.split_once("..")?;
    let bounds = || Some((number(least)?, number(most)?));
    Some(match kind {
        "integer" => bounds().map(|(least, most)| (Kind::Integer { least, most }, unit))?,
        "real" => bounds().map(|(least, most)| (Kind::Real { least, most }, unit))?,
        "bool" => (Kind::Bool, ""),
        "enum" => (Kind::Enum(values()), ""),
        "mutil_enum" => (Kind::Several(values()), ""),
        "string" => (Kind::Text, ""),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalog::parameters::{Size, find, of};
    use crate::catalog::versions;

    #[test]
    fn every_line_of_the_table_says_something() {
        let heads = TABLE.lines().filter(|line| line.contains('|') && !line.starts_with(['#', '=', ' '])).count();
        let parameters = read();
        assert_eq!(parameters.len(), heads);
        for parameter in &parameters {
            let [english, chinese] = parameter.says;
            assert!(english.ends_with('.') && chinese.ends_with('。'), "{}: {english} {chinese}", parameter.name);
            assert!(parameter.group.iter().all(|name| !name.is_empty()), "{}", parameter.name);
        }
    }

    #[test]
    fn every_version_has_each_name_once_and_a_default_within_its_own_range() {
        for kernel in versions::all() {
            let mut names = BTreeSet::new();
            for parameter in of(kernel.major) {
                assert!(names.insert(parameter.name), "{} stands twice in {}", parameter.name, kernel.major);
                for size in Size::all() {
                    let default = parameter.default(kernel.major, size);
                    assert_eq!(parameter.check(&default, Some(size)), Ok(()), "{} of {}", parameter.name, kernel.major);
                    assert_eq!(parameter.check(&default, None), Ok(()), "{} of {}", parameter.name, kernel.major);
                }
            }
            assert!(names.len() > 150, "{} has {} parameters", kernel.major, names.len());
        }
    }

    #[test]
    fn versions_differ_as_those_of_postgresql_do() {
        let default = |major: &str, name: &str| {
            find(major, name).map(|parameter| parameter.default(major, Size::LEAST).into_owned())
        };
        for (name, older, newer) in [
            ("wal_keep_segments", ("12", Some("64")), ("13", None)),
            ("wal_keep_size", ("12", None), ("13", Some("1024"))),
            ("checkpoint_completion_target", ("13", Some("0.5")), ("14", Some("0.9"))),
            ("password_encryption", ("13", Some("md5")), ("14", Some("scram-sha-256"))),
            ("hash_mem_multiplier", ("14", Some("1")), ("15", Some("2"))),
            ("force_parallel_mode", ("15", Some("off")), ("16", None)),
            ("transaction_timeout", ("16", None), ("17", Some("0"))),
        ] {
            for (major, expected) in [older, newer] {
                assert_eq!(default(major, name).as_deref(), expected, "{name} of {major}");
            }
        }
        assert!(find("14", "wal_compression").unwrap().check("zstd", None).is_err());
        assert!(find("15", "wal_compression").unwrap().check("zstd", None).is_ok());
    }
}
