//! Templates of parameters.

use std::sync::Arc;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CreateParameterTemplate, CreateParameterTemplateResponse, DeleteParameterTemplate, DeleteParameterTemplateResponse,
    DescribeParameterTemplateAttributes, DescribeParameterTemplateAttributesResponse, DescribeParameterTemplates,
    DescribeParameterTemplatesResponse, Filter, ModifyParameterTemplate, ModifyParameterTemplateResponse,
    ParameterTemplate, ParameterTemplatesOrderBy, SortDirection,
};

use super::instance::known_major;
use super::{entries, named};
use crate::actions::{Answer, Context, page};
use crate::order;
use crate::refusal::Refusal;
use crate::state::Template;

const DEFAULT_LIMIT: u64 = 20;

pub(crate) fn create_parameter_template(
    context: &mut Context,
    request: CreateParameterTemplate,
) -> Answer<CreateParameterTemplateResponse> {
    known_major(&request.db_engine, &request.db_major_version)?;
    check_description(request.template_description.as_deref())?;
    let template_id = context.state.ids.uuid();
    Arc::make_mut(&mut context.state.templates).push(Template {
        shown: ParameterTemplate {
            template_id: template_id.clone(),
            template_name: request.template_name,
            db_major_version: request.db_major_version,
            db_engine: request.db_engine.to_string(),
            template_description: request.template_description.unwrap_or_default(),
        },
        region: context.region.code.into(),
        values: Default::default(),
    });
    Ok(CreateParameterTemplateResponse { template_id, request_id: context.request_id.clone() })
}

/// Refuses a description with other characters than the manual names, and spaces, which its own examples have.
fn check_description(text: Option<&str>) -> Answer<()> {
    let is_known = |letter: char| {
        letter.is_ascii_alphanumeric() || " _-./()（）[]+=：:@".contains(letter) || ('一'..='鿿').contains(&letter)
    };
    match text.and_then(|text| text.chars().find(|letter| !is_known(*letter))) {
        Some(letter) => Err(Refusal::value(format!("TemplateDescription must not hold {letter:?}."))),
        None => Ok(()),
    }
}

pub(crate) fn modify_parameter_template(
    context: &mut Context,
    request: ModifyParameterTemplate,
) -> Answer<ModifyParameterTemplateResponse> {
    let at = position(context, &request.template_id)?;
    check_description(request.template_description.as_deref())?;
    let template = &mut Arc::make_mut(&mut context.state.templates)[at];
    let major = template.shown.db_major_version.as_str().to_owned();
    let set = request.modify_param_entry_set.unwrap_or_default();
    let set = entries(&major, &set, |parameter, value| parameter.check(value, None))
        // The action documents the one code for both.
        .map_err(|refusal| refusal.about_value())?;
    let deleted = request.delete_param_set.unwrap_or_default();
    let deleted: Vec<&str> =
        deleted.iter().map(|name| named(&major, name).map(|parameter| parameter.name)).collect::<Answer<_>>()?;
    if let Some((both, _)) = set.iter().find(|(parameter, _)| deleted.contains(&parameter.name)) {
        let message = format!("The parameter {} stands in ModifyParamEntrySet and in DeleteParamSet.", both.name);
        return Err(Refusal::value(message));
    }
    template.values.retain(|name, _| !deleted.contains(&name.as_str()));
    for (parameter, value) in set {
        template.values.insert(parameter.name.into(), value.into());
    }
    if let Some(name) = request.template_name {
        template.shown.template_name = name;
    }
    if let Some(description) = request.template_description {
        template.shown.template_description = description;
    }
    Ok(ModifyParameterTemplateResponse { request_id: context.request_id.clone() })
}

pub(crate) fn delete_parameter_template(
    context: &mut Context,
    request: DeleteParameterTemplate,
) -> Answer<DeleteParameterTemplateResponse> {
    let at = position(context, &request.template_id)?;
    Arc::make_mut(&mut context.state.templates).remove(at);
    Ok(DeleteParameterTemplateResponse { request_id: context.request_id.clone() })
}

pub(crate) fn describe_parameter_template_attributes(
    context: &mut Context,
    request: DescribeParameterTemplateAttributes,
) -> Answer<DescribeParameterTemplateAttributesResponse> {
    let template = &context.state.templates[position(context, &request.template_id)?];
    let ParameterTemplate { template_id, template_name, db_major_version, db_engine, template_description } =
        template.shown.clone();
    let infos = template.infos();
    Ok(DescribeParameterTemplateAttributesResponse {
        template_id,
        total_count: infos.len() as i64,
        param_info_set: Some(infos),
        template_name,
        db_major_version,
        db_engine,
        template_description,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_parameter_templates(
    context: &mut Context,
    request: DescribeParameterTemplates,
) -> Answer<DescribeParameterTemplatesResponse> {
    let filters = request.filters.unwrap_or_default();
    let mut rows: Vec<&ParameterTemplate> = context
        .state
        .templates
        .iter()
        .filter(|template| template.region == context.region.code)
        .map(|template| &template.shown)
        .filter(|template| filters.iter().all(|filter| matches(filter, template)))
        .collect();
    // They stand in the order of their creation.
    let number = |template: &ParameterTemplate| template.db_major_version.as_str().parse::<u64>().unwrap_or_default();
    match request.order_by.as_ref().map(ParameterTemplatesOrderBy::as_str) {
        Some("TemplateName") => order::sort_by(&mut rows, |a, b| a.template_name.cmp(&b.template_name)),
        Some("DBMajorVersion") => order::sort_by_key(&mut rows, |template| number(template)),
        _ => {}
    }
    if request.order_by.is_none() || request.order_by_type == Some(SortDirection::DESC) {
        rows.reverse();
    }
    let limit = request.limit.filter(|limit| *limit > 0).map_or(DEFAULT_LIMIT, i64::unsigned_abs);
    Ok(DescribeParameterTemplatesResponse {
        total_count: rows.len() as i64,
        parameter_template_set: page(rows, request.offset.map(i64::unsigned_abs), limit).into_iter().cloned().collect(),
        request_id: context.request_id.clone(),
    })
}

/// Returns whether a template has one of the values a filter names. A filter without values asks for nothing.
fn matches(filter: &Filter, template: &ParameterTemplate) -> bool {
    let values = filter.values.as_deref().unwrap_or_default();
    let own = match filter.name.as_deref().unwrap_or_default() {
        "TemplateName" => template.template_name.as_str(),
        "TemplateId" => template.template_id.as_str(),
        "DBMajorVersion" => template.db_major_version.as_str(),
        "DBEngine" => template.db_engine.as_str(),
        // No such filter reaches this place: the check of values refuses it.
        _ => "",
    };
    values.is_empty() || values.iter().any(|value| value == own)
}

/// Returns the place of the template of that id in the region of the call.
fn position(context: &Context, id: &str) -> Answer<usize> {
    let region = context.region.code;
    let mut templates = context.state.templates.iter();
    templates.position(|template| template.shown.template_id == id && template.region == region).ok_or_else(|| {
        let message = format!("There is no parameter template {id} in {region}.");
        Refusal::new(Code::FAILED_OPERATION_FAILED_OPERATION_ERROR, message)
    })
}
