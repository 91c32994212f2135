//! Empty texts among the parameters. Clients of the service write them for what they have no value for.

use std::borrow::Cow;

use serde_json::{Map, Value};
use tencentdb_postgres::model::{ActionInfo, Parameter};

use crate::refusal::Refusal;

/// The parameters without the optional texts that are empty, which are as if they were left out unless the model says
/// that they clear something. Refuses an empty id where one must be given.
pub(crate) fn dropped(action: ActionInfo, params: &str) -> Result<Cow<'_, str>, Refusal> {
    if !params.contains("\"\"") {
        return Ok(Cow::Borrowed(params));
    }
    // The structure has been checked: this is an object, and no member stands in it twice.
    let Ok(mut members) = serde_json::from_str(params) else { return Ok(Cow::Borrowed(params)) };
    object(&mut members, &action.parameters(), "")?;
    Ok(Cow::Owned(Value::from(members).to_string()))
}

fn object(members: &mut Map<String, Value>, known: &[Parameter], path: &str) -> Result<(), Refusal> {
    for parameter in known {
        let name = parameter.name();
        let Some(value) = members.get_mut(name) else { continue };
        let path = format!("{path}{name}");
        if is_empty(value) && !parameter.required() {
            if !parameter.clears() {
                members.remove(name);
            }
            continue;
        }
        match value {
            Value::Array(elements) => {
                for (at, element) in elements.iter_mut().enumerate() {
                    one(element, *parameter, &format!("{path}[{at}]"))?;
                }
            }
            value => one(value, *parameter, &path)?,
        }
    }
    Ok(())
}

/// A value that is no list.
fn one(value: &mut Value, parameter: Parameter, path: &str) -> Result<(), Refusal> {
    match value {
        Value::Object(members) => object(members, &parameter.members(), &format!("{path}.")),
        value if is_empty(value) && is_id(parameter.name()) => {
            Err(Refusal::value(format!("The value of `{path}` is invalid: an id must have a length in (0,INF).")))
        }
        _ => Ok(()),
    }
}

fn is_empty(value: &Value) -> bool {
    value.as_str() == Some("")
}

/// Returns whether a parameter of this name is an id, or a list of them.
fn is_id(name: &str) -> bool {
    ["Id", "Ids", "IdSet", "IdList"].iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use tencentdb_postgres::model;

    use super::*;

    fn of(action: &str, params: &str) -> Result<String, String> {
        dropped(model::action(action).unwrap(), params).map(Cow::into_owned).map_err(|refused| refused.message.clone())
    }

    #[test]
    fn an_optional_empty_text_is_left_out_at_any_depth() {
        for (action, given, left) in [
            ("CreateInstances", r#"{"DBVersion":"","Name":"","Storage":20}"#, r#"{"Storage":20}"#),
            ("DescribeDBInstances", r#"{"Filters":[{"Name":"","Values":[""]}]}"#, r#"{"Filters":[{"Values":[""]}]}"#),
            (
                "ModifyParameterTemplate",
                r#"{"TemplateDescription":"","TemplateName":""}"#,
                r#"{"TemplateDescription":""}"#,
            ),
            ("ModifyAccountRemark", r#"{"Remark":""}"#, r#"{"Remark":""}"#),
            ("DescribeTasks", r#"{"TaskId":18446744073709551615,"OrderBy":""}"#, r#"{"TaskId":18446744073709551615}"#),
        ] {
            assert_eq!(of(action, given).as_deref(), Ok(left), "{action}");
        }
    }

    #[test]
    fn an_empty_id_is_refused_with_its_path() {
        let refused = of("IsolateDBInstances", r#"{"DBInstanceIdSet":["postgres-1", ""]}"#).unwrap_err();
        assert!(refused.contains("`DBInstanceIdSet[1]`"), "{refused}");
    }
}
