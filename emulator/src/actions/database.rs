//! Databases.

use tencentdb_postgres::api::{
    CreateDatabase, CreateDatabaseResponse, DeleteDatabase, DeleteDatabaseResponse, DescribeDatabaseObjects,
    DescribeDatabaseObjectsResponse, DescribeDatabases, DescribeDatabasesResponse, ModifyDatabaseOwner,
    ModifyDatabaseOwnerResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn create_database(_: &mut Context, _: CreateDatabase) -> Answer<CreateDatabaseResponse> {
    Err(Refusal::not_emulated("CreateDatabase"))
}

pub(crate) fn delete_database(_: &mut Context, _: DeleteDatabase) -> Answer<DeleteDatabaseResponse> {
    Err(Refusal::not_emulated("DeleteDatabase"))
}

pub(crate) fn describe_database_objects(
    _: &mut Context,
    _: DescribeDatabaseObjects,
) -> Answer<DescribeDatabaseObjectsResponse> {
    Err(Refusal::not_emulated("DescribeDatabaseObjects"))
}

pub(crate) fn describe_databases(_: &mut Context, _: DescribeDatabases) -> Answer<DescribeDatabasesResponse> {
    Err(Refusal::not_emulated("DescribeDatabases"))
}

pub(crate) fn modify_database_owner(_: &mut Context, _: ModifyDatabaseOwner) -> Answer<ModifyDatabaseOwnerResponse> {
    Err(Refusal::not_emulated("ModifyDatabaseOwner"))
}
