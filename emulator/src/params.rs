//! The parameters of a call against the model of the API, refused with the codes the service has for each fault.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::model::{self, Options, Problem, ProblemCode, Severity};

use crate::refusal::Refusal;

/// The parameters as text, fit to be read by the action: every name known, every type right, nothing required missing.
pub(crate) fn structure<'a>(action: &str, body: &'a [u8]) -> Result<&'a str, Refusal> {
    let text = std::str::from_utf8(body).map_err(|error| {
        Refusal::new(Code::INVALID_PARAMETER, format!("The body is not UTF-8 at byte {}.", error.valid_up_to()))
    })?;
    let report = model::check(action, text, Options::default());
    // Text that is not JSON has other faults only in consequence of that one.
    let faults = || report.problems.iter().filter(|problem| problem.severity == Severity::Error);
    match faults().find(|problem| problem.code == ProblemCode::Syntax).or_else(|| faults().next()) {
        Some(problem) => Err(structural(problem)),
        None => Ok(text),
    }
}

fn structural(problem: &Problem) -> Refusal {
    let path = &problem.path;
    let meant = problem.suggestion.as_ref().map(|name| format!(" Did you mean `{name}`?")).unwrap_or_default();
    match problem.code {
        ProblemCode::Missing => Refusal::missing(path),
        ProblemCode::Unknown => {
            Refusal::new(Code::UNKNOWN_PARAMETER, format!("The parameter `{path}` is not one the action knows.{meant}"))
        }
        _ if path.is_empty() => {
            Refusal::new(Code::INVALID_PARAMETER, format!("The body cannot be read: {}.", problem.message))
        }
        _ => Refusal::new(Code::INVALID_PARAMETER, format!("The parameter `{path}` {}.{meant}", problem.message)),
    }
}

/// The values of an emulated action: those outside what the manual documents are refused where the service surely
/// refuses them.
pub(crate) fn values(action: &str, params: &str) -> Result<(), Refusal> {
    let report = model::check(action, params, Options::default());
    match report.problems.iter().find_map(|problem| Some((problem, code(action, problem)?))) {
        None => Ok(()),
        // A rule speaks of the parameters by name.
        Some((problem, code)) if problem.code == ProblemCode::Rule => Err(Refusal::new(code, problem.message.clone())),
        Some((problem, code)) => {
            let meant = problem.suggestion.as_ref().map(|value| format!(" Did you mean {value}?")).unwrap_or_default();
            Err(Refusal::new(code, format!("The value of `{}` {}.{meant}", problem.path, problem.message)))
        }
    }
}

/// The code a value is refused with, the most specific one its action documents; `None` where it is let pass, or judged
/// by the action itself because it depends on more than the value.
fn code(action: &str, problem: &Problem) -> Option<Code> {
    use ProblemCode::{Enum, Format, Length, Pattern, Range, Reserved};

    Some(match (action, problem.path.as_str(), problem.code) {
        ("CreateAccount", "UserName", Reserved) => Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_ERROR,
        ("CreateAccount", "UserName", _) => Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_FORMAT_ERROR,
        ("CreateAccount" | "ResetAccountPassword", "Password", Length) => {
            Code::INVALID_PARAMETER_VALUE_INVALID_PASSWORD_LENGTH_ERROR
        }
        ("CreateAccount" | "ResetAccountPassword", "Password", _) => {
            Code::INVALID_PARAMETER_VALUE_INVALID_PASSWORD_VALUE_ERROR
        }
        ("CreateAccount", "Remark", _) | ("CreateDatabase", "Encoding", _) => return None,
        ("CreateAccount", "Type", _) => Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR,
        ("CreateDatabase", "DatabaseName", Length) => Code::INVALID_PARAMETER_VALUE_PARAMETER_LENGTH_LIMIT_ERROR,
        ("CreateDatabase", "DatabaseName", _) => Code::INVALID_PARAMETER_VALUE_PARAMETER_OUT_RANGE_ERROR,
        ("DescribeAccountPrivileges", _, Enum) => Code::INVALID_PARAMETER_VALUE_INVALID_DATABASE_OBJECT_NAME,
        ("DescribeDBErrlogs" | "DescribeSlowQueryAnalysis" | "DescribeSlowQueryList", "Limit", Range) => {
            Code::INVALID_PARAMETER_VALUE_PARAMETER_VALUE_EXCEED_ERROR
        }
        // The list of types is open, and the manual's example is not on it.
        ("DescribeDBErrlogs", path, Enum) if path.ends_with(".Type") => return None,
        ("ModifyAccountPrivileges", "ModifyPrivilegeSet", Length) => {
            Code::INVALID_PARAMETER_VALUE_PARAMETER_OUT_OF_RANGE
        }
        ("ModifyAccountPrivileges", _, Enum) => Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR,
        (_, _, Enum | Format | Length | Pattern | Range | Reserved) if problem.path == "InstanceChargeType" => {
            return None;
        }
        ("CreateInstances" | "CreateReadOnlyDBInstance", "InstanceCount", _) => {
            Code::INVALID_PARAMETER_VALUE_INVALID_INSTANCE_NUM
        }
        ("CreateReadOnlyDBInstance" | "CreateReadOnlyGroup", "Name", Length) => {
            Code::INVALID_PARAMETER_VALUE_PARAMETER_LENGTH_LIMIT_ERROR
        }
        ("CreateReadOnlyDBInstance" | "CreateReadOnlyGroup", "Name", _) => {
            Code::INVALID_PARAMETER_VALUE_PARAMETER_CHARACTER_ERROR
        }
        ("CreateInstances", "Charset", _) => Code::INVALID_PARAMETER_VALUE_INVALID_CHARSET,
        ("CreateInstances", "AdminName", Reserved) => Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_ERROR,
        ("CreateInstances", "AdminName", _) => Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_FORMAT_ERROR,
        ("CreateInstances", "AdminPassword", Length) => Code::INVALID_PARAMETER_VALUE_INVALID_PASSWORD_LENGTH_ERROR,
        ("CreateInstances", "AdminPassword", _) => Code::INVALID_PARAMETER_VALUE_INVALID_PASSWORD_FORMAT,
        ("CreateInstances", "Name", Length) | ("ModifyDBInstanceName", "InstanceName", Length) => {
            Code::INVALID_PARAMETER_VALUE_PARAMETER_LENGTH_LIMIT_ERROR
        }
        ("CreateInstances", "Name", _) | ("ModifyDBInstanceName", "InstanceName", _) => {
            Code::INVALID_PARAMETER_VALUE_PARAMETER_CHARACTER_ERROR
        }
        ("CreateInstances", _, Range) | ("CreateInstances", "Period", _) => {
            Code::INVALID_PARAMETER_VALUE_PARAMETER_OUT_RANGE_ERROR
        }
        // It is judged by the action, as the manual's own examples have spaces, which its rule forbids.
        ("CreateParameterTemplate" | "ModifyParameterTemplate", "TemplateDescription", Pattern) => return None,
        ("ModifyDBInstanceHAConfig", _, Range) => Code::INVALID_PARAMETER_VALUE_PARAMETER_OUT_OF_RANGE,
        ("RestoreDBInstanceObjects", _, Enum | Format | Length | Pattern | Range) => {
            Code::INVALID_PARAMETER_VALUE_PARAMETER_HANDLE_ERROR
        }
        ("DescribeTasks" | "DescribeBackupDownloadURL", _, Range) => {
            Code::INVALID_PARAMETER_VALUE_PARAMETER_VALUE_EXCEED_ERROR
        }
        (_, _, Enum | Format | Length | Pattern | Range | Reserved) => {
            Code::INVALID_PARAMETER_VALUE_INVALID_PARAMETER_VALUE_ERROR
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_structure_has_the_service_s_own_code() {
        for (body, code, word) in [
            (&b"{"[..], Code::INVALID_PARAMETER, "JSON"),
            (b"", Code::INVALID_PARAMETER, "JSON"),
            (b"[]", Code::INVALID_PARAMETER, "object"),
            (b"\xff", Code::INVALID_PARAMETER, "UTF-8"),
            (br#"{"Limt": 1}"#, Code::UNKNOWN_PARAMETER, "`Limit`"),
            (br#"{"Limit": "1"}"#, Code::INVALID_PARAMETER, "`Limit`"),
            (br#"{"Limit": 1, "Limit": 2}"#, Code::INVALID_PARAMETER, "twice"),
        ] {
            let refused = structure("DescribeDBInstances", body).unwrap_err();
            assert_eq!(refused.code, code, "{}", String::from_utf8_lossy(body));
            assert!(refused.message.contains(word), "{}", refused.message);
        }
        assert_eq!(structure("RestartDBInstance", b"{}").unwrap_err().code, Code::MISSING_PARAMETER);
    }

    #[test]
    fn values_are_refused_with_the_code_the_action_documents() {
        let create = |name: &str, value: &str| {
            let mut params = serde_json::json!({
                "SpecCode": "pg.it.small2", "Storage": 20, "InstanceCount": 1, "Period": 1, "Charset": "UTF8",
                "AdminName": "root", "AdminPassword": "Abcdef1!", "Zone": "ap-guangzhou-6",
            });
            params[name] = serde_json::from_str(value).unwrap();
            values("CreateInstances", &params.to_string()).map_err(|refused| refused.code.clone())
        };
        assert_eq!(create("Storage", "30"), Ok(()));
        assert_eq!(create("DBMajorVersion", "\"17\""), Ok(()));
        for (name, value, code) in [
            ("InstanceCount", "11", Code::INVALID_PARAMETER_VALUE_INVALID_INSTANCE_NUM),
            ("Charset", "\"utf-8\"", Code::INVALID_PARAMETER_VALUE_INVALID_CHARSET),
            ("AdminName", "\"pg_admin\"", Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_ERROR),
            ("AdminName", "\"1st\"", Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_FORMAT_ERROR),
            ("AdminPassword", "\"Ab1!\"", Code::INVALID_PARAMETER_VALUE_INVALID_PASSWORD_LENGTH_ERROR),
            ("AdminPassword", "\"abcdefgh1!\"", Code::INVALID_PARAMETER_VALUE_INVALID_PASSWORD_FORMAT),
            ("Period", "13", Code::INVALID_PARAMETER_VALUE_PARAMETER_OUT_RANGE_ERROR),
            ("Name", "\"a b\"", Code::INVALID_PARAMETER_VALUE_PARAMETER_CHARACTER_ERROR),
            ("DBEngine", "\"mysql\"", Code::INVALID_PARAMETER_VALUE_INVALID_PARAMETER_VALUE_ERROR),
        ] {
            assert_eq!(create(name, value), Err(code), "{name}");
        }
    }
}
