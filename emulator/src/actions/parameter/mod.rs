//! Parameters of instances, and templates of them.

mod instance;
mod template;

use std::collections::BTreeSet;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::ParamEntry;

pub(crate) use instance::{
    describe_db_instance_parameters, describe_default_parameters, describe_params_event, modify_db_instance_parameters,
};
pub(crate) use template::{
    create_parameter_template, delete_parameter_template, describe_parameter_template_attributes,
    describe_parameter_templates, modify_parameter_template,
};

use crate::actions::Answer;
use crate::catalog::parameters::{self, Parameter, ValueFault};
use crate::refusal::Refusal;

/// Returns the parameters that entries name, each once, with the values for them, which `check` must take.
fn entries<'a>(
    major: &str,
    entries: &'a [ParamEntry],
    check: impl Fn(&Parameter, &str) -> Result<(), ValueFault>,
) -> Answer<Vec<(&'static Parameter, &'a str)>> {
    let mut names = BTreeSet::new();
    let read = |entry: &'a ParamEntry| {
        let parameter = named(major, &entry.name)?;
        if !names.insert(parameter.name) {
            return Err(Refusal::value(format!("The parameter {} is named twice.", parameter.name)));
        }
        let refuse = |code, words| Refusal::new(code, format!("The parameter {} {words}.", parameter.name));
        check(parameter, &entry.expected_value).map_err(|fault| match fault {
            ValueFault::Type(words) => refuse(Code::INVALID_PARAMETER_VALUE_DATA_CONVERT_ERROR, words),
            ValueFault::Range(words) => refuse(Code::INVALID_PARAMETER_VALUE_INVALID_PARAMETER_VALUE_ERROR, words),
        })?;
        Ok((parameter, entry.expected_value.as_str()))
    };
    entries.iter().map(read).collect()
}

/// Returns the parameter of that name.
fn named(major: &str, name: &str) -> Answer<&'static Parameter> {
    parameters::find(major, name).ok_or_else(|| {
        let meant = parameters::nearest(major, name).map(|known| format!(" Did you mean {known}?")).unwrap_or_default();
        Refusal::value(format!("PostgreSQL {major} has no parameter {name} that can be set here.{meant}"))
    })
}
