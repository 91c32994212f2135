//! Looking at databases and what is in them.

use tencentdb_postgres::api::{
    Database as Shown, DatabaseObjectType, DescribeDatabaseObjects, DescribeDatabaseObjectsResponse, DescribeDatabases,
    DescribeDatabasesResponse,
};

use super::no_database;
use crate::actions::account::part_of;
use crate::actions::{Answer, Context, StatusCode, page};
use crate::order;
use crate::refusal::Refusal;
use crate::state::{Database, Instance};
use crate::workload::contents;

const DEFAULT_LIMIT: u64 = 20;

pub(crate) fn describe_databases(
    context: &mut Context,
    request: DescribeDatabases,
) -> Answer<DescribeDatabasesResponse> {
    let instance = context.state.data_of(context.serving(&request.db_instance_id, StatusCode::LimitOp)?);
    let filters = request.filters.unwrap_or_default();
    let values = || filters.iter().filter_map(|filter| filter.values.as_deref()).filter(|values| !values.is_empty());
    let matching: Vec<&Database> = instance
        .databases
        .iter()
        .filter(|database| values().all(|values| values.iter().any(|value| database.name.contains(value.as_str()))))
        .collect();
    let databases: Vec<Shown> = page(matching, request.offset, request.limit.unwrap_or(DEFAULT_LIMIT))
        .into_iter()
        .map(|database| Shown {
            database_name: database.name.clone(),
            database_owner: database.owner.clone(),
            encoding: database.encoding.clone(),
            collate: database.collate.clone(),
            ctype: database.ctype.clone(),
            allow_conn: true,
            conn_limit: -1,
            privileges: database.access(),
        })
        .collect();
    Ok(DescribeDatabasesResponse {
        items: databases.iter().map(|database| database.database_name.clone()).collect(),
        // The manual's example counts all of them in spite of its filter.
        total_count: instance.databases.iter().len() as u64,
        databases,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_database_objects(
    context: &mut Context,
    request: DescribeDatabaseObjects,
) -> Answer<DescribeDatabaseObjectsResponse> {
    let instance = context.state.data_of(context.serving(&request.db_instance_id, StatusCode::LimitOp)?);
    let names = names(instance, &request)?;
    let offset = match request.offset {
        Some(offset) => u64::try_from(offset).map_err(|_| Refusal::value("Offset must not be negative."))?,
        None => 0,
    };
    Ok(DescribeDatabaseObjectsResponse {
        total_count: Some(names.len() as u64),
        object_set: (!names.is_empty())
            .then(|| page(names, Some(offset), request.limit.map_or(DEFAULT_LIMIT, i64::unsigned_abs))),
        request_id: context.request_id.clone(),
    })
}

/// The names of all objects that are asked for, sorted.
fn names(instance: &Instance, request: &DescribeDatabaseObjects) -> Answer<Vec<String>> {
    let object_type = request.object_type.as_str();
    let mut names: Vec<String>;
    if request.object_type == DatabaseObjectType::DATABASE {
        names = instance.databases.iter().map(|database| database.name.clone()).collect();
    } else {
        let part = |field, given| part_of(object_type, field, given);
        let database = part("DatabaseName", &request.database_name)?;
        let (is_schema, is_column) =
            (request.object_type == DatabaseObjectType::SCHEMA, request.object_type == DatabaseObjectType::COLUMN);
        let schema = if is_schema { "" } else { part("SchemaName", &request.schema_name)? };
        let table = if is_column { part("TableName", &request.table_name)? } else { "" };
        let database = instance.databases.get(database).ok_or_else(|| no_database(instance, database))?;
        names = contents::names(&database.content, object_type, schema, table);
        names.extend(database.grants.names(object_type, schema, table).map(String::from));
    }
    order::sort_by(&mut names, Ord::cmp);
    names.dedup();
    Ok(names)
}
