// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Database parameters of instances, their change history, and reusable parameter templates.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::DbEngine;
use super::shared::Filter;
use super::shared::ParamEntry;
use super::shared::SortDirection;
use super::wire;

/// `CreateParameterTemplate`: Creates a parameter template for one major version and engine. It takes no parameter values; put
/// them in with ModifyParameterTemplate.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateParameterTemplate {
    /// Name of the new template. The manual does not ask for a unique name; its examples show two templates with the same one.
    /// From 1 to 60 characters. Characters: `A-Za-z0-9_-./()（）[]+=：:@ and Chinese characters`.
    ///
    /// On the wire: `TemplateName`.
    #[serde(rename = "TemplateName")]
    pub template_name: String,
    /// PostgreSQL major version the template is for, as listed by DescribeDBVersions.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion")]
    pub db_major_version: String,
    /// Database engine the template is for.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine")]
    pub db_engine: DbEngine,
    /// Free-text description of the template. From 0 to 60 characters. Characters: `A-Za-z0-9_-./()（）[]+=：:@ and Chinese
    /// characters`.
    ///
    /// On the wire: `TemplateDescription`.
    #[serde(rename = "TemplateDescription", skip_serializing_if = "Option::is_none")]
    pub template_description: Option<String>,
}

/// The required parameters of [`CreateParameterTemplate`].
#[derive(Clone, Debug)]
pub struct CreateParameterTemplateRequired<'a> {
    /// Name of the new template. The manual does not ask for a unique name; its examples show two templates with the same one.
    /// From 1 to 60 characters. Characters: `A-Za-z0-9_-./()（）[]+=：:@ and Chinese characters`.
    pub template_name: &'a str,
    /// PostgreSQL major version the template is for, as listed by DescribeDBVersions.
    pub db_major_version: &'a str,
    /// Database engine the template is for.
    pub db_engine: DbEngine,
}

impl CreateParameterTemplate {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateParameterTemplateRequired<'_>) -> Self {
        Self {
            template_name: required.template_name.into(),
            db_major_version: required.db_major_version.into(),
            db_engine: required.db_engine,
            template_description: None,
        }
    }

    /// Free-text description of the template. From 0 to 60 characters. Characters: `A-Za-z0-9_-./()（）[]+=：:@ and Chinese
    /// characters`.
    #[must_use]
    pub fn template_description(mut self, template_description: impl Into<String>) -> Self {
        self.template_description = Some(template_description.into());
        self
    }
}

/// The answer of `CreateParameterTemplate`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateParameterTemplateResponse {
    /// Id of the new template, used by the other template actions.
    ///
    /// On the wire: `TemplateId`.
    #[serde(rename = "TemplateId", deserialize_with = "wire::null_as_default")]
    pub template_id: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateParameterTemplate {
    const NAME: &'static str = "CreateParameterTemplate";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CreateParameterTemplateResponse;
}

/// `DeleteParameterTemplate`: Deletes one parameter template together with the parameter values kept in it. No source describes
/// a way to get it back.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteParameterTemplate {
    /// Id of the template to delete, listed by DescribeParameterTemplates.
    ///
    /// On the wire: `TemplateId`.
    #[serde(rename = "TemplateId")]
    pub template_id: String,
}

impl DeleteParameterTemplate {
    /// Creates it from its one required parameter.
    ///
    /// - `template_id`: Id of the template to delete, listed by DescribeParameterTemplates.
    #[must_use]
    pub fn new(template_id: impl Into<String>) -> Self {
        Self { template_id: template_id.into() }
    }
}

/// The answer of `DeleteParameterTemplate`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteParameterTemplateResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DeleteParameterTemplate {
    const NAME: &'static str = "DeleteParameterTemplate";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = DeleteParameterTemplateResponse;
}

/// `DescribeDBInstanceParameters`: Lists the parameters of an instance with their current and default values, allowed values
/// and whether a change needs a restart.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamAuthFailed`, `FailedOperation.FailedOperationError`,
/// `InternalError.InternalHttpServerError`, `InternalError.UnknownError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `ResourceNotFound.InstanceNotFoundError`,
/// `UnknownError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbInstanceParameters {
    /// Id of the instance, listed by DescribeDBInstances.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Name of the one parameter to return. Absent or empty returns all parameters.
    ///
    /// On the wire: `ParamName`.
    #[serde(rename = "ParamName", skip_serializing_if = "Option::is_none")]
    pub param_name: Option<String>,
}

impl DescribeDbInstanceParameters {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Id of the instance, listed by DescribeDBInstances.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), param_name: None }
    }

    /// Name of the one parameter to return. Absent or empty returns all parameters.
    #[must_use]
    pub fn param_name(mut self, param_name: impl Into<String>) -> Self {
        self.param_name = Some(param_name.into());
        self
    }
}

/// The answer of `DescribeDBInstanceParameters`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbInstanceParametersResponse {
    /// Number of parameters in the list.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// The parameters, one entry each.
    ///
    /// On the wire: `Detail`.
    #[serde(rename = "Detail", deserialize_with = "wire::null_as_default")]
    pub detail: Vec<ParamInfo>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbInstanceParameters {
    const NAME: &'static str = "DescribeDBInstanceParameters";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeDbInstanceParametersResponse;
}

/// `DescribeDefaultParameters`: Lists every parameter that a major version and engine support, with default and allowed values.
/// It concerns no particular instance.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.InvalidParameterValueError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDefaultParameters {
    /// PostgreSQL major version, as listed by DescribeDBVersions.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion")]
    pub db_major_version: String,
    /// Database engine whose parameters are listed.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine")]
    pub db_engine: DbEngine,
}

/// The required parameters of [`DescribeDefaultParameters`].
#[derive(Clone, Debug)]
pub struct DescribeDefaultParametersRequired<'a> {
    /// PostgreSQL major version, as listed by DescribeDBVersions.
    pub db_major_version: &'a str,
    /// Database engine whose parameters are listed.
    pub db_engine: DbEngine,
}

impl DescribeDefaultParameters {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeDefaultParametersRequired<'_>) -> Self {
        Self { db_major_version: required.db_major_version.into(), db_engine: required.db_engine }
    }
}

/// The answer of `DescribeDefaultParameters`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDefaultParametersResponse {
    /// Number of parameters in the list.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// The supported parameters. `CurrentValue` is empty in the manual's examples, as no instance is involved.
    ///
    /// On the wire: `ParamInfoSet`.
    #[serde(rename = "ParamInfoSet")]
    pub param_info_set: Option<Vec<ParamInfo>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDefaultParameters {
    const NAME: &'static str = "DescribeDefaultParameters";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeDefaultParametersResponse;
}

/// `DescribeParameterTemplateAttributes`: Returns one parameter template: its name, description, version, engine and the
/// parameters it holds.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeParameterTemplateAttributes {
    /// Id of the template, listed by DescribeParameterTemplates.
    ///
    /// On the wire: `TemplateId`.
    #[serde(rename = "TemplateId")]
    pub template_id: String,
}

impl DescribeParameterTemplateAttributes {
    /// Creates it from its one required parameter.
    ///
    /// - `template_id`: Id of the template, listed by DescribeParameterTemplates.
    #[must_use]
    pub fn new(template_id: impl Into<String>) -> Self {
        Self { template_id: template_id.into() }
    }
}

/// The answer of `DescribeParameterTemplateAttributes`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeParameterTemplateAttributesResponse {
    /// Id of the template.
    ///
    /// On the wire: `TemplateId`.
    #[serde(rename = "TemplateId", deserialize_with = "wire::null_as_default")]
    pub template_id: String,
    /// Number of parameters the template holds.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// Parameters the template holds. In the manual's example the template's value stands in `CurrentValue`.
    ///
    /// On the wire: `ParamInfoSet`.
    #[serde(rename = "ParamInfoSet")]
    pub param_info_set: Option<Vec<ParamInfo>>,
    /// Name of the template.
    ///
    /// On the wire: `TemplateName`.
    #[serde(rename = "TemplateName", deserialize_with = "wire::null_as_default")]
    pub template_name: String,
    /// PostgreSQL major version the template is for.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion", deserialize_with = "wire::null_as_default")]
    pub db_major_version: String,
    /// Database engine the template is for.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine", deserialize_with = "wire::null_as_default")]
    pub db_engine: String,
    /// Description of the template.
    ///
    /// On the wire: `TemplateDescription`.
    #[serde(rename = "TemplateDescription", deserialize_with = "wire::null_as_default")]
    pub template_description: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeParameterTemplateAttributes {
    const NAME: &'static str = "DescribeParameterTemplateAttributes";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeParameterTemplateAttributesResponse;
}

/// `DescribeParameterTemplates`: Lists parameter templates, page by page, with their basic data. Read the parameters of one
/// with DescribeParameterTemplateAttributes.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// `OrderByType` is ignored without `OrderBy`.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeParameterTemplates {
    /// Conditions on the templates. `TemplateName` matches only the full name. The manual's sample filter `db-instance-id` is
    /// not among the supported names. Filter names: `TemplateName`, `TemplateId`, `DBMajorVersion`, `DBEngine`.
    ///
    /// On the wire: `Filters`.
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// Number of templates per page. From 0 to 100. Default: `20`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Number of templates to skip. Unit: row.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// What to sort by. If absent, templates come by template number in descending order, newest first.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<ParameterTemplatesOrderBy>,
    /// Sort direction. It has no effect unless `OrderBy` is set. Default: `asc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
}

impl DescribeParameterTemplates {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Conditions on the templates. `TemplateName` matches only the full name. The manual's sample filter `db-instance-id` is
    /// not among the supported names. Filter names: `TemplateName`, `TemplateId`, `DBMajorVersion`, `DBEngine`.
    #[must_use]
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }

    /// Number of templates per page. From 0 to 100. Default: `20`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of templates to skip. Unit: row.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// What to sort by. If absent, templates come by template number in descending order, newest first.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<ParameterTemplatesOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Sort direction. It has no effect unless `OrderBy` is set. Default: `asc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }
}

/// The answer of `DescribeParameterTemplates`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeParameterTemplatesResponse {
    /// Number of templates that match, over all pages.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// Templates of this page.
    ///
    /// On the wire: `ParameterTemplateSet`.
    #[serde(rename = "ParameterTemplateSet", deserialize_with = "wire::null_as_default")]
    pub parameter_template_set: Vec<ParameterTemplate>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeParameterTemplates {
    const NAME: &'static str = "DescribeParameterTemplates";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeParameterTemplatesResponse;
}

/// `DescribeParamsEvent`: Lists the parameter changes made on an instance, grouped by parameter, with old and new values and
/// their progress.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamAuthFailed`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.OssOperationFailed`, `InternalError.InternalHttpServerError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceAccessDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeParamsEvent {
    /// Id of the instance, listed by DescribeDBInstances.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribeParamsEvent {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Id of the instance, listed by DescribeDBInstances.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribeParamsEvent`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeParamsEventResponse {
    /// Number of parameters that have change events, not the number of events.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// Change events, one entry for each parameter.
    ///
    /// On the wire: `EventItems`.
    #[serde(rename = "EventItems", deserialize_with = "wire::null_as_default")]
    pub event_items: Vec<EventItem>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeParamsEvent {
    const NAME: &'static str = "DescribeParamsEvent";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeParamsEventResponse;
}

/// `ModifyDBInstanceParameters`: Changes parameters of an instance in the background; poll DescribeTasks with the `TaskId`, or
/// see DescribeParamsEvent. Parameters marked `NeedReboot` take effect by a restart, which drops connections; no source says
/// whether this action restarts by itself.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamAuthFailed`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`, `InvalidParameterValue.DataConvertError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceStatusLimitError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceParameters {
    /// Id of the instance, listed by DescribeDBInstances.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Parameters to change and their new values, all passed as strings. Names and allowed values come from
    /// DescribeDBInstanceParameters.
    ///
    /// On the wire: `ParamList`.
    #[serde(rename = "ParamList")]
    pub param_list: Vec<ParamEntry>,
}

/// The required parameters of [`ModifyDbInstanceParameters`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstanceParametersRequired<'a> {
    /// Id of the instance, listed by DescribeDBInstances.
    pub db_instance_id: &'a str,
    /// Parameters to change and their new values, all passed as strings. Names and allowed values come from
    /// DescribeDBInstanceParameters.
    pub param_list: Vec<ParamEntry>,
}

impl ModifyDbInstanceParameters {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbInstanceParametersRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), param_list: required.param_list }
    }
}

/// The answer of `ModifyDBInstanceParameters`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceParametersResponse {
    /// Id of the background task, for DescribeTasks. Newer than the 2025 manual, so an answer may lack it.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", skip_serializing_if = "Option::is_none")]
    pub task_id: Option<i64>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbInstanceParameters {
    const NAME: &'static str = "ModifyDBInstanceParameters";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyDbInstanceParametersResponse;
}

/// `ModifyParameterTemplate`: Changes the name or description of a parameter template and adds, changes or removes parameters
/// in it. No source says that instances are affected.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// `ModifyParamEntrySet.Name` and `DeleteParamSet` must not name the same thing.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyParameterTemplate {
    /// Id of the template to change, listed by DescribeParameterTemplates. The id itself cannot be changed.
    ///
    /// On the wire: `TemplateId`.
    #[serde(rename = "TemplateId")]
    pub template_id: String,
    /// New name of the template. Absent or empty keeps the present name. From 1 to 60 characters. Characters:
    /// `A-Za-z0-9_-./()（）[]+=：:@ and Chinese characters`.
    ///
    /// On the wire: `TemplateName`.
    #[serde(rename = "TemplateName", skip_serializing_if = "Option::is_none")]
    pub template_name: Option<String>,
    /// New description of the template. Absent keeps the present one. From 0 to 60 characters. Characters:
    /// `A-Za-z0-9_-./()（）[]+=：:@ and Chinese characters`. The empty text clears it.
    ///
    /// On the wire: `TemplateDescription`.
    #[serde(rename = "TemplateDescription", skip_serializing_if = "Option::is_none")]
    pub template_description: Option<String>,
    /// Parameters to add to the template or to change in it. A parameter must not also stand in `DeleteParamSet`.
    ///
    /// On the wire: `ModifyParamEntrySet`.
    #[serde(rename = "ModifyParamEntrySet", skip_serializing_if = "Option::is_none")]
    pub modify_param_entry_set: Option<Vec<ParamEntry>>,
    /// Names of the parameters to remove from the template. A parameter must not also stand in `ModifyParamEntrySet`.
    ///
    /// On the wire: `DeleteParamSet`.
    #[serde(rename = "DeleteParamSet", skip_serializing_if = "Option::is_none")]
    pub delete_param_set: Option<Vec<String>>,
}

impl ModifyParameterTemplate {
    /// Creates it from its one required parameter.
    ///
    /// - `template_id`: Id of the template to change, listed by DescribeParameterTemplates. The id itself cannot be changed.
    #[must_use]
    pub fn new(template_id: impl Into<String>) -> Self {
        Self {
            template_id: template_id.into(),
            template_name: None,
            template_description: None,
            modify_param_entry_set: None,
            delete_param_set: None,
        }
    }

    /// New name of the template. Absent or empty keeps the present name. From 1 to 60 characters. Characters:
    /// `A-Za-z0-9_-./()（）[]+=：:@ and Chinese characters`.
    #[must_use]
    pub fn template_name(mut self, template_name: impl Into<String>) -> Self {
        self.template_name = Some(template_name.into());
        self
    }

    /// New description of the template. Absent keeps the present one. From 0 to 60 characters. Characters:
    /// `A-Za-z0-9_-./()（）[]+=：:@ and Chinese characters`. The empty text clears it.
    #[must_use]
    pub fn template_description(mut self, template_description: impl Into<String>) -> Self {
        self.template_description = Some(template_description.into());
        self
    }

    /// Parameters to add to the template or to change in it. A parameter must not also stand in `DeleteParamSet`.
    #[must_use]
    pub fn modify_param_entry_set(mut self, modify_param_entry_set: impl IntoIterator<Item = ParamEntry>) -> Self {
        self.modify_param_entry_set = Some(modify_param_entry_set.into_iter().collect());
        self
    }

    /// Names of the parameters to remove from the template. A parameter must not also stand in `ModifyParamEntrySet`.
    #[must_use]
    pub fn delete_param_set(mut self, delete_param_set: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.delete_param_set = Some(delete_param_set.into_iter().map(Into::into).collect());
        self
    }
}

/// The answer of `ModifyParameterTemplate`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyParameterTemplateResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyParameterTemplate {
    const NAME: &'static str = "ModifyParameterTemplate";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyParameterTemplateResponse;
}

/// One change of one parameter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventInfo {
    /// Name of the changed parameter.
    ///
    /// On the wire: `ParamName`.
    #[serde(rename = "ParamName", deserialize_with = "wire::null_as_default")]
    pub param_name: String,
    /// Value before the change.
    ///
    /// On the wire: `OldValue`.
    #[serde(rename = "OldValue", deserialize_with = "wire::null_as_default")]
    pub old_value: String,
    /// Value the change asked for.
    ///
    /// On the wire: `NewValue`.
    #[serde(rename = "NewValue", deserialize_with = "wire::null_as_default")]
    pub new_value: String,
    /// Time at which the service began the change.
    ///
    /// On the wire: `ModifyTime`.
    #[serde(rename = "ModifyTime", deserialize_with = "wire::null_as_default")]
    pub modify_time: String,
    /// Time at which the new value began to take effect. The manual also shows `0001-01-01 00:00:00`, apparently for no
    /// recorded time, on a change that succeeded.
    ///
    /// On the wire: `EffectiveTime`.
    #[serde(rename = "EffectiveTime", deserialize_with = "wire::null_as_default")]
    pub effective_time: String,
    /// How far the change has got.
    ///
    /// On the wire: `State`.
    #[serde(rename = "State", deserialize_with = "wire::null_as_default")]
    pub state: ParameterEventState,
    /// Who made the change, usually the UIN of a sub-account.
    ///
    /// On the wire: `Operator`.
    #[serde(rename = "Operator", deserialize_with = "wire::null_as_default")]
    pub operator: String,
    /// Log text of the change, such as the reason for a pause. May be empty.
    ///
    /// On the wire: `EventLog`.
    #[serde(rename = "EventLog", deserialize_with = "wire::null_as_default")]
    pub event_log: String,
}

/// The change events of one parameter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventItem {
    /// Name of the parameter.
    ///
    /// On the wire: `ParamName`.
    #[serde(rename = "ParamName", deserialize_with = "wire::null_as_default")]
    pub param_name: String,
    /// Number of change events of this parameter.
    ///
    /// On the wire: `EventCount`.
    #[serde(rename = "EventCount", deserialize_with = "wire::null_as_default")]
    pub event_count: i64,
    /// The change events themselves.
    ///
    /// On the wire: `EventDetail`.
    #[serde(rename = "EventDetail", deserialize_with = "wire::null_as_default")]
    pub event_detail: Vec<EventInfo>,
}

/// A database parameter with its value, limits and description.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ParamInfo {
    /// Numeric id of the parameter.
    ///
    /// On the wire: `ID`.
    #[serde(rename = "ID", deserialize_with = "wire::null_as_default")]
    pub id: i64,
    /// Name of the parameter as PostgreSQL knows it.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", deserialize_with = "wire::null_as_default")]
    pub name: String,
    /// Type of the value. It decides whether `Min` and `Max` or `EnumValue` give the allowed values. The manual's examples also
    /// show `string`.
    ///
    /// On the wire: `ParamValueType`.
    #[serde(rename = "ParamValueType", deserialize_with = "wire::null_as_default")]
    pub param_value_type: ParamValueType,
    /// Unit of the value; empty if it has none.
    ///
    /// On the wire: `Unit`.
    #[serde(rename = "Unit", deserialize_with = "wire::null_as_default")]
    pub unit: String,
    /// Default value, as a string.
    ///
    /// On the wire: `DefaultValue`.
    #[serde(rename = "DefaultValue", deserialize_with = "wire::null_as_default")]
    pub default_value: String,
    /// Value now in force, as a string. Empty in the manual's examples of DescribeDefaultParameters.
    ///
    /// On the wire: `CurrentValue`.
    #[serde(rename = "CurrentValue", deserialize_with = "wire::null_as_default")]
    pub current_value: String,
    /// Upper bound of an `integer` or `real` parameter; `0` in examples of other types. The vendor text swaps the descriptions
    /// of `Max` and `Min`.
    ///
    /// On the wire: `Max`.
    #[serde(rename = "Max", deserialize_with = "wire::null_as_default")]
    pub max: f64,
    /// Allowed values of an `enum` or `mutil_enum` parameter.
    ///
    /// On the wire: `EnumValue`.
    #[serde(rename = "EnumValue")]
    pub enum_value: Option<Vec<String>>,
    /// Lower bound of an `integer` or `real` parameter; `0` in examples of other types. The vendor text swaps the descriptions
    /// of `Max` and `Min`.
    ///
    /// On the wire: `Min`.
    #[serde(rename = "Min", deserialize_with = "wire::null_as_default")]
    pub min: f64,
    /// Description of the parameter in Chinese.
    ///
    /// On the wire: `ParamDescriptionCH`.
    #[serde(rename = "ParamDescriptionCH", deserialize_with = "wire::null_as_default")]
    pub param_description_ch: String,
    /// Description of the parameter in English.
    ///
    /// On the wire: `ParamDescriptionEN`.
    #[serde(rename = "ParamDescriptionEN", deserialize_with = "wire::null_as_default")]
    pub param_description_en: String,
    /// Whether a change takes effect only after a restart of the instance.
    ///
    /// On the wire: `NeedReboot`.
    #[serde(rename = "NeedReboot", deserialize_with = "wire::null_as_default")]
    pub need_reboot: bool,
    /// Group the parameter belongs to, in Chinese.
    ///
    /// On the wire: `ClassificationCN`.
    #[serde(rename = "ClassificationCN", deserialize_with = "wire::null_as_default")]
    pub classification_cn: String,
    /// Group the parameter belongs to, in English.
    ///
    /// On the wire: `ClassificationEN`.
    #[serde(rename = "ClassificationEN", deserialize_with = "wire::null_as_default")]
    pub classification_en: String,
    /// Whether the parameter depends on the specification of the instance.
    ///
    /// On the wire: `SpecRelated`.
    #[serde(rename = "SpecRelated", deserialize_with = "wire::null_as_default")]
    pub spec_related: bool,
    /// Whether the parameter is a key one, to be changed with care because it may affect the performance of the instance.
    ///
    /// On the wire: `Advanced`.
    #[serde(rename = "Advanced", deserialize_with = "wire::null_as_default")]
    pub advanced: bool,
    /// Time of the last change. Empty in examples of parameters with no recorded change.
    ///
    /// On the wire: `LastModifyTime`.
    #[serde(rename = "LastModifyTime", deserialize_with = "wire::null_as_default")]
    pub last_modify_time: String,
    /// Whether the values on the primary and on the standby constrain each other.
    ///
    /// On the wire: `StandbyRelated`.
    #[serde(rename = "StandbyRelated", deserialize_with = "wire::null_as_default")]
    pub standby_related: StandbyRelation,
    /// Default and limits of the parameter for particular kernel versions.
    ///
    /// On the wire: `VersionRelationSet`.
    #[serde(rename = "VersionRelationSet")]
    pub version_relation_set: Option<Vec<ParamVersionRelation>>,
    /// Default and limits of the parameter for particular specifications.
    ///
    /// On the wire: `SpecRelationSet`.
    #[serde(rename = "SpecRelationSet")]
    pub spec_relation_set: Option<Vec<ParamSpecRelation>>,
}

/// Default and limits of a parameter for one specification.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ParamSpecRelation {
    /// Name of the parameter.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", deserialize_with = "wire::null_as_default")]
    pub name: String,
    /// Specification these values hold for, given by its memory size.
    ///
    /// On the wire: `Memory`.
    #[serde(rename = "Memory", deserialize_with = "wire::null_as_default")]
    pub memory: String,
    /// Default value under this specification.
    ///
    /// On the wire: `Value`.
    #[serde(rename = "Value", deserialize_with = "wire::null_as_default")]
    pub value: String,
    /// Unit of the value; empty if it has none.
    ///
    /// On the wire: `Unit`.
    #[serde(rename = "Unit", deserialize_with = "wire::null_as_default")]
    pub unit: String,
    /// Upper bound of an `integer` or `real` parameter.
    ///
    /// On the wire: `Max`.
    #[serde(rename = "Max", deserialize_with = "wire::null_as_default")]
    pub max: f64,
    /// Lower bound of an `integer` or `real` parameter.
    ///
    /// On the wire: `Min`.
    #[serde(rename = "Min", deserialize_with = "wire::null_as_default")]
    pub min: f64,
    /// Allowed values of an enumerated parameter.
    ///
    /// On the wire: `EnumValue`.
    #[serde(rename = "EnumValue")]
    pub enum_value: Option<Vec<String>>,
}

/// Default and limits of a parameter for one kernel version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ParamVersionRelation {
    /// Name of the parameter.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", deserialize_with = "wire::null_as_default")]
    pub name: String,
    /// Kernel version these values hold for.
    ///
    /// On the wire: `DBKernelVersion`.
    #[serde(rename = "DBKernelVersion", deserialize_with = "wire::null_as_default")]
    pub db_kernel_version: String,
    /// Default value under this kernel version (the vendor text adds: and specification).
    ///
    /// On the wire: `Value`.
    #[serde(rename = "Value", deserialize_with = "wire::null_as_default")]
    pub value: String,
    /// Unit of the value; empty if it has none.
    ///
    /// On the wire: `Unit`.
    #[serde(rename = "Unit", deserialize_with = "wire::null_as_default")]
    pub unit: String,
    /// Upper bound of an `integer` or `real` parameter.
    ///
    /// On the wire: `Max`.
    #[serde(rename = "Max", deserialize_with = "wire::null_as_default")]
    pub max: f64,
    /// Lower bound of an `integer` or `real` parameter.
    ///
    /// On the wire: `Min`.
    #[serde(rename = "Min", deserialize_with = "wire::null_as_default")]
    pub min: f64,
    /// Allowed values of an enumerated parameter.
    ///
    /// On the wire: `EnumValue`.
    #[serde(rename = "EnumValue")]
    pub enum_value: Option<Vec<String>>,
}

/// Basic data of a parameter template.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ParameterTemplate {
    /// Id of the template.
    ///
    /// On the wire: `TemplateId`.
    #[serde(rename = "TemplateId", deserialize_with = "wire::null_as_default")]
    pub template_id: String,
    /// Name of the template.
    ///
    /// On the wire: `TemplateName`.
    #[serde(rename = "TemplateName", deserialize_with = "wire::null_as_default")]
    pub template_name: String,
    /// PostgreSQL major version the template is for.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion", deserialize_with = "wire::null_as_default")]
    pub db_major_version: String,
    /// Database engine the template is for.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine", deserialize_with = "wire::null_as_default")]
    pub db_engine: String,
    /// Description of the template.
    ///
    /// On the wire: `TemplateDescription`.
    #[serde(rename = "TemplateDescription", deserialize_with = "wire::null_as_default")]
    pub template_description: String,
}

open!(
    /// Type of a parameter's value.
    ParamValueType: str {
        /// Integer between `Min` and `Max`.
        INTEGER = "integer",
        /// Floating-point number between `Min` and `Max`.
        REAL = "real",
        /// Boolean, set as `true` or `false`.
        BOOL = "bool",
        /// One of the values in `EnumValue`.
        ENUM = "enum",
        /// One or several of the values in `EnumValue`. The spelling is the API's own.
        MUTIL_ENUM = "mutil_enum",
    }
);

open!(
    /// Progress of a parameter change.
    ParameterEventState: str {
        /// The change is being made.
        IN_PROGRESS = "in progress",
        /// The change is done.
        SUCCESS = "success",
        /// The change has stopped; `EventLog` may say why.
        PAUSED = "paused",
    }
);

open!(
    /// What a list of parameter templates is sorted by.
    ParameterTemplatesOrderBy: str {
        /// By time of creation.
        CREATE_TIME = "CreateTime",
        /// By name.
        TEMPLATE_NAME = "TemplateName",
        /// By PostgreSQL major version.
        DB_MAJOR_VERSION = "DBMajorVersion",
    }
);

open!(
    /// How a parameter's values on the primary and on the standby constrain each other.
    StandbyRelation: i64 {
        /// The two values are independent.
        NONE = 0,
        /// The value on the standby must be larger than on the primary.
        STANDBY_LARGER = 1,
        /// The value on the primary must be larger than on the standby.
        PRIMARY_LARGER = 2,
    }
);
