//! What accounts may do with the objects of databases, their type and their roles.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    AccountType, DatabaseObject, DatabasePrivilege, DescribeAccountPrivileges, DescribeAccountPrivilegesResponse,
    ModifyAccountPrivileges, ModifyAccountPrivilegesResponse, ModifyPrivilege, ModifyType, PrivilegeObjectType,
};

use super::life::takes;
use super::{existing, no_account, well_formed, writable};
use crate::actions::database::no_database;
use crate::actions::{Answer, Context, StatusCode};
use crate::refusal::Refusal;
use crate::state::{Account, Database, Instance, ObjectPath, Rights};

const NO_ACCOUNT: Code = Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_ERROR;
/// How the names of predefined roles begin.
const ROLES: [&str; 2] = ["tencentdb_", "pg_"];

pub(crate) fn describe_account_privileges(
    context: &mut Context,
    request: DescribeAccountPrivileges,
) -> Answer<DescribeAccountPrivilegesResponse> {
    let name = &request.user_name;
    well_formed(name)?;
    let instance = context.state.data_of(context.serving(&request.db_instance_id, StatusCode::LimitOp)?);
    let account = instance.accounts.get(name).ok_or_else(|| no_account(&request.db_instance_id, name, NO_ACCOUNT))?;
    let held = |object: DatabaseObject| {
        let names = if object.object_type == PrivilegeObjectType::ACCOUNT {
            own(&object, name)?;
            vec![account.kind.as_str().to_owned()]
        } else {
            let (database, path) = place(&object)?;
            let database = instance.databases.get(database).ok_or_else(|| no_database(instance, database))?;
            let object_type = object.object_type.as_str();
            let rights = rights(account, database, &path, object_type, name);
            rights.names().map(String::from).collect()
        };
        Ok(DatabasePrivilege { object: Some(in_full(object)), privilege_set: Some(names) })
    };
    let privilege_set = request.database_object_set.into_iter().map(held).collect::<Answer<_>>()?;
    Ok(DescribeAccountPrivilegesResponse { privilege_set: Some(privilege_set), request_id: context.request_id.clone() })
}

/// Everything an account may do with an object. One with the role of a superuser may do anything.
fn rights(account: &Account, database: &Database, path: &ObjectPath, object_type: &str, name: &str) -> Rights {
    if account.is_super() { Rights::on(object_type) } else { database.rights(path, object_type, name) }
}

/// An object with the names it has none of as empty texts, as the manual's examples answer it.
fn in_full(mut object: DatabaseObject) -> DatabaseObject {
    for name in [&mut object.database_name, &mut object.schema_name, &mut object.table_name] {
        name.get_or_insert_default();
    }
    object
}

/// The database that holds an object, and the place of the object in it.
fn place(object: &DatabaseObject) -> Answer<(&str, ObjectPath)> {
    let object_type = object.object_type.as_str();
    let name = named(&object.object_name, matches!(object_type, "function" | "procedure"))?;
    let part = |field: &str, given| named(part_of(object_type, field, given)?, false);
    let database = || part("DatabaseName", &object.database_name);
    let schema = || part("SchemaName", &object.schema_name);
    Ok(match object_type {
        "database" => (name, ObjectPath::database()),
        "schema" => (database()?, ObjectPath::new(object_type, "", "", name)),
        "column" => {
            let table = part("TableName", &object.table_name)?;
            (database()?, ObjectPath::new(object_type, schema()?, table, name))
        }
        _ => (database()?, ObjectPath::new(object_type, schema()?, "", name)),
    })
}

/// The name of what holds objects of a type, which must be given.
pub(crate) fn part_of<'n>(object_type: &str, field: &str, given: &'n Option<String>) -> Answer<&'n str> {
    given.as_deref().filter(|name| !name.is_empty()).ok_or_else(|| {
        Refusal::new(Code::MISSING_PARAMETER, format!("{field} must be given where ObjectType is {object_type}."))
    })
}

/// Refuses a name that no object managed here can have. That of a function may have the types of its arguments.
fn named(name: &str, with_arguments: bool) -> Answer<&str> {
    let fits = |letter: char| {
        letter.is_ascii_alphanumeric()
            || matches!(letter, '_' | '[' | ']')
            || (with_arguments && matches!(letter, '(' | ')' | ','))
    };
    if name.is_empty() || !name.chars().all(fits) {
        let message = format!("{name:?} is no name of an object; such names have letters, digits, _ and [].");
        return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_INVALID_DATABASE_OBJECT_NAME, message));
    }
    Ok(name)
}

/// Refuses an account as object other than the one the request is about.
fn own(object: &DatabaseObject, name: &str) -> Answer<()> {
    if object.object_type == PrivilegeObjectType::ACCOUNT && object.object_name == name {
        return Ok(());
    }
    let message = format!("The object must be the account {name} itself, with ObjectType account.");
    Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_INVALID_DATABASE_OBJECT_NAME, message))
}

pub(crate) fn modify_account_privileges(
    context: &mut Context,
    request: ModifyAccountPrivileges,
) -> Answer<ModifyAccountPrivilegesResponse> {
    let (name, now_ms) = (&request.user_name, context.now_ms);
    let instance = writable(context, &request.db_instance_id, StatusCode::LimitOp)?;
    let before = (instance.accounts.clone(), instance.databases.clone());
    existing(instance, name, NO_ACCOUNT)?.changed(now_ms);
    let outcome = request.modify_privilege_set.iter().try_for_each(|change| modify(instance, name, change));
    if outcome.is_err() {
        // Either all changes are made, or none.
        (instance.accounts, instance.databases) = before;
    }
    outcome?;
    Ok(ModifyAccountPrivilegesResponse { request_id: context.request_id.clone() })
}

fn modify(instance: &mut Instance, name: &str, change: &ModifyPrivilege) -> Answer<()> {
    let privilege = change.database_privilege.as_ref();
    let given = privilege.and_then(|privilege| Some((privilege.object.as_ref()?, privilege.privilege_set.as_ref()?)));
    let (Some((object, names)), Some(kind)) = (given.filter(|(_, names)| !names.is_empty()), &change.modify_type)
    else {
        let message = "A change of privileges needs an object, at least one privilege and a ModifyType.";
        return Err(Refusal::new(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR, message));
    };
    if *kind == ModifyType::GRANT_OBJECT || *kind == ModifyType::REVOKE_OBJECT {
        return modify_rights(instance, name, object, names, *kind == ModifyType::GRANT_OBJECT);
    }
    own(object, name)?;
    if *kind == ModifyType::ALTER_ROLE {
        let known = [AccountType::NORMAL, AccountType::TENCENT_DB_SUPER];
        let wanted = known.into_iter().find(|known| names.iter().all(|name| name == known.as_str()));
        let wanted = wanted.ok_or_else(|| out_of_range("alterRole takes one type: normal or tencentDBSuper."))?;
        takes(instance, &wanted)?;
        if let Some(account) = instance.accounts.get_mut(name) {
            account.kind = wanted;
        }
        return Ok(());
    }
    if let Some(role) = names.iter().find(|role| !ROLES.iter().any(|prefix| role.starts_with(prefix))) {
        return Err(out_of_range(format!("{role} is no predefined role; their names begin with tencentdb_ or pg_.")));
    }
    if let Some(account) = instance.accounts.get_mut(name) {
        if *kind == ModifyType::GRANT_ROLE {
            account.roles.extend(names.iter().cloned());
        } else {
            account.roles.retain(|role| !names.contains(role));
        }
    }
    Ok(())
}

fn modify_rights(
    instance: &mut Instance,
    account: &str,
    object: &DatabaseObject,
    names: &[String],
    grants: bool,
) -> Answer<()> {
    let object_type = object.object_type.as_str();
    let all = Rights::on(object_type);
    let mut given = Rights::default();
    for name in names {
        let right = Rights::named(name).filter(|right| all.has(*right)).ok_or_else(|| {
            let known: Vec<&str> = all.names().collect();
            out_of_range(format!("{name} is no privilege on a {object_type}; there are {}.", known.join(", ")))
        })?;
        given = given.and(right);
    }
    let (database, path) = place(object)?;
    let missing = no_database(instance, database);
    let database = instance.databases.get_mut(database).ok_or(missing)?;
    let held = database.rights(&path, object_type, account);
    database.grants.set(path, account, if grants { held.and(given) } else { held.without(given) });
    Ok(())
}

fn out_of_range(message: impl Into<String>) -> Refusal {
    Refusal::new(Code::INVALID_PARAMETER_VALUE_PARAMETER_OUT_OF_RANGE, message)
}
