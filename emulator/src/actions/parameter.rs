//! Parameters.

use tencentdb_postgres::api::{
    CreateParameterTemplate, CreateParameterTemplateResponse, DeleteParameterTemplate, DeleteParameterTemplateResponse,
    DescribeDbInstanceParameters, DescribeDbInstanceParametersResponse, DescribeDefaultParameters,
    DescribeDefaultParametersResponse, DescribeParameterTemplateAttributes,
    DescribeParameterTemplateAttributesResponse, DescribeParameterTemplates, DescribeParameterTemplatesResponse,
    DescribeParamsEvent, DescribeParamsEventResponse, ModifyDbInstanceParameters, ModifyDbInstanceParametersResponse,
    ModifyParameterTemplate, ModifyParameterTemplateResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn create_parameter_template(
    _: &mut Context,
    _: CreateParameterTemplate,
) -> Answer<CreateParameterTemplateResponse> {
    Err(Refusal::not_emulated("CreateParameterTemplate"))
}

pub(crate) fn delete_parameter_template(
    _: &mut Context,
    _: DeleteParameterTemplate,
) -> Answer<DeleteParameterTemplateResponse> {
    Err(Refusal::not_emulated("DeleteParameterTemplate"))
}

pub(crate) fn describe_db_instance_parameters(
    _: &mut Context,
    _: DescribeDbInstanceParameters,
) -> Answer<DescribeDbInstanceParametersResponse> {
    Err(Refusal::not_emulated("DescribeDBInstanceParameters"))
}

pub(crate) fn describe_default_parameters(
    _: &mut Context,
    _: DescribeDefaultParameters,
) -> Answer<DescribeDefaultParametersResponse> {
    Err(Refusal::not_emulated("DescribeDefaultParameters"))
}

pub(crate) fn describe_parameter_template_attributes(
    _: &mut Context,
    _: DescribeParameterTemplateAttributes,
) -> Answer<DescribeParameterTemplateAttributesResponse> {
    Err(Refusal::not_emulated("DescribeParameterTemplateAttributes"))
}

pub(crate) fn describe_parameter_templates(
    _: &mut Context,
    _: DescribeParameterTemplates,
) -> Answer<DescribeParameterTemplatesResponse> {
    Err(Refusal::not_emulated("DescribeParameterTemplates"))
}

pub(crate) fn describe_params_event(_: &mut Context, _: DescribeParamsEvent) -> Answer<DescribeParamsEventResponse> {
    Err(Refusal::not_emulated("DescribeParamsEvent"))
}

pub(crate) fn modify_db_instance_parameters(
    _: &mut Context,
    _: ModifyDbInstanceParameters,
) -> Answer<ModifyDbInstanceParametersResponse> {
    Err(Refusal::not_emulated("ModifyDBInstanceParameters"))
}

pub(crate) fn modify_parameter_template(
    _: &mut Context,
    _: ModifyParameterTemplate,
) -> Answer<ModifyParameterTemplateResponse> {
    Err(Refusal::not_emulated("ModifyParameterTemplate"))
}
