//! Database accounts.

mod life;
mod list;
mod privileges;
mod settings;

pub(crate) use life::{create_account, delete_account};
pub(crate) use list::describe_accounts;
pub(crate) use privileges::{describe_account_privileges, modify_account_privileges, part_of};
pub(crate) use settings::{lock_account, modify_account_remark, reset_account_password, unlock_account};

use tencentdb_postgres::ErrorCode as Code;

use crate::actions::{Answer, Context, StatusCode};
use crate::catalog::keywords;
use crate::refusal::Refusal;
use crate::state::{Account, Instance, SYSTEM_ROLE};

/// An instance that accounts and databases can be changed in: a primary one that runs.
pub(crate) fn writable<'c>(context: &'c mut Context, id: &str, code: StatusCode) -> Answer<&'c mut Instance> {
    if context.running(id, code)?.is_read_only() {
        let message = format!("The instance {id} is read-only: its data comes from the primary instance.");
        return Err(pre_check(message));
    }
    context.instance_mut(id)
}

/// The account of that name, to be changed. The code is that of an account that is not there.
pub(crate) fn existing<'i>(instance: &'i mut Instance, name: &str, missing: Code) -> Answer<&'i mut Account> {
    well_formed(name)?;
    let id = &instance.shown.db_instance_id;
    instance.accounts.get_mut(name).ok_or_else(|| no_account(id, name, missing))
}

pub(crate) fn no_account(id: &str, name: &str, code: Code) -> Refusal {
    Refusal::new(code, format!("The instance {id} has no account {name}; DescribeAccounts lists them."))
}

pub(crate) fn pre_check(message: impl Into<String>) -> Refusal {
    Refusal::new(Code::FAILED_OPERATION_PRE_CHECK_ERROR, message)
}

/// Refuses a name that no account can have.
pub(crate) fn well_formed(name: &str) -> Answer<()> {
    let is_word = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if !is_word || name.is_empty() || name.len() > 63 || name.as_bytes()[0].is_ascii_digit() {
        let message = "UserName must be 1 to 63 letters, digits or underscores and not begin with a digit.";
        return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_FORMAT_ERROR, message));
    }
    if name.eq_ignore_ascii_case(SYSTEM_ROLE) {
        let message = format!("The account {name} belongs to the service.");
        return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_ERROR, message));
    }
    Ok(())
}

/// Refuses a word that PostgreSQL keeps for itself.
pub(crate) fn unreserved(name: &str, code: Code) -> Answer<()> {
    if keywords::is_reserved(name) {
        return Err(Refusal::new(code, format!("{name} is a reserved keyword of PostgreSQL; choose another name.")));
    }
    Ok(())
}
