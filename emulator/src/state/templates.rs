//! Parameter templates: values for instances of one version, kept for later.

use serde::Serialize;
use tencentdb_postgres::api::{ParamInfo, ParameterTemplate};

use crate::catalog::parameters;
use crate::json::fields;
use crate::small::Small;

/// A template.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Template {
    /// As `DescribeParameterTemplates` shows it.
    pub shown: ParameterTemplate,
    pub region: String,
    /// The values, by name.
    pub values: Small<String, String>,
}

fields!(Template { shown, region, values });

impl Template {
    /// Returns the parameters it holds, with its values.
    pub(crate) fn infos(&self) -> Vec<ParamInfo> {
        let major = self.shown.db_major_version.as_str();
        let info = |parameter: &'static parameters::Parameter| {
            let value = self.values.get(parameter.name)?;
            Some(ParamInfo { current_value: value.clone(), ..parameter.info(major, None) })
        };
        parameters::of(major).filter_map(info).collect()
    }

    /// Returns whether its version can have the values it holds.
    pub(super) fn sound(&self) -> Result<(), String> {
        let major = self.shown.db_major_version.as_str();
        let fits = |(name, value): (&String, &String)| {
            parameters::find(major, name).is_some_and(|parameter| parameter.check(value, None).is_ok())
        };
        match self.values.iter().all(fits) {
            true => Ok(()),
            false => Err(format!("the template {} holds a value that no instance has", self.shown.template_id)),
        }
    }
}
