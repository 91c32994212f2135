//! Making databases, deleting them and handing them over.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CreateDatabase, CreateDatabaseResponse, DeleteDatabase, DeleteDatabaseResponse, ModifyDatabaseOwner,
    ModifyDatabaseOwnerResponse,
};

use super::{locale, no_database};
use crate::actions::account::{no_account, pre_check, unreserved, writable};
use crate::actions::{Answer, Context, StatusCode};
use crate::refusal::Refusal;
use crate::state::{Database, Instance, SYSTEM_ROLE};

/// Databases of the service itself.
const RESERVED: [&str; 3] = [SYSTEM_ROLE, "template0", "template1"];

pub(crate) fn create_database(context: &mut Context, request: CreateDatabase) -> Answer<CreateDatabaseResponse> {
    let (name, owner, now_ms) = (&request.database_name, &request.database_owner, context.now_ms);
    let instance = writable(context, &request.db_instance_id, StatusCode::Limit)?;
    unreserved(name, Code::INVALID_PARAMETER_VALUE_PARAMETER_OUT_RANGE_ERROR)?;
    has_account(instance, owner)?;
    let encoding = request.encoding.as_ref().map_or("UTF8", |encoding| encoding.as_str());
    if !locale::is_encoding(encoding) {
        let message = format!("PostgreSQL has no server encoding {encoding}; UTF8 is one.");
        return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_CHARSET_NOT_FOUND_ERROR, message));
    }
    if RESERVED.contains(&name.as_str()) || instance.databases.get(name).is_some() {
        return Err(pre_check(format!("The instance {} has a database {name} already.", instance.id())));
    }
    let mut database = Database::new(name, owner, encoding, now_ms);
    for (field, given, kept) in
        [("Collate", request.collate, &mut database.collate), ("Ctype", request.ctype, &mut database.ctype)]
    {
        let Some(given) = given else { continue };
        if !locale::fits(&given, encoding) {
            let message = format!("{field} must be C or a locale of the encoding {encoding}, not {given}.");
            return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_PARAMETER_OUT_RANGE_ERROR, message));
        }
        *kept = given;
    }
    instance.databases.push(database);
    Ok(CreateDatabaseResponse { request_id: context.request_id.clone() })
}

/// Refuses an owner that is no account of the instance.
fn has_account(instance: &Instance, owner: &str) -> Answer<()> {
    match instance.accounts.get(owner) {
        Some(_) => Ok(()),
        None => Err(no_account(instance.id(), owner, Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_ERROR)),
    }
}

pub(crate) fn delete_database(context: &mut Context, request: DeleteDatabase) -> Answer<DeleteDatabaseResponse> {
    let (name, now_ms) = (&request.database_name, context.now_ms);
    let instance = writable(context, &request.db_instance_id, StatusCode::LimitOp)?;
    unreserved(name, Code::INVALID_PARAMETER_VALUE_INVALID_DATABASE_NAME_FORMAT_ERROR)?;
    if RESERVED.contains(&name.as_str()) {
        return Err(of_system(name));
    }
    if instance.databases.get(name).is_none() {
        return Err(no_database(instance, name));
    }
    instance.drop_database(name, now_ms);
    Ok(DeleteDatabaseResponse { request_id: context.request_id.clone() })
}

fn of_system(name: &str) -> Refusal {
    pre_check(format!("{name} is a database of the system and stays as it is."))
}

pub(crate) fn modify_database_owner(
    context: &mut Context,
    request: ModifyDatabaseOwner,
) -> Answer<ModifyDatabaseOwnerResponse> {
    let (name, owner) = (&request.database_name, &request.database_owner);
    let instance = writable(context, &request.db_instance_id, StatusCode::LimitOp)?;
    has_account(instance, owner)?;
    let missing = no_database(instance, name);
    let database = instance.databases.get_mut(name).ok_or(missing)?;
    if database.is_of_system() {
        return Err(of_system(name));
    }
    database.hand_to(owner);
    Ok(ModifyDatabaseOwnerResponse { request_id: context.request_id.clone() })
}
