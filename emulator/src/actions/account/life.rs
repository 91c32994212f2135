//! Making accounts and deleting them.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    AccountType, CreateAccount, CreateAccountResponse, DeleteAccount, DeleteAccountResponse,
};

use super::settings::remark;
use super::{pre_check, unreserved, well_formed, writable};
use crate::actions::{Answer, Context, StatusCode};
use crate::catalog::versions;
use crate::refusal::Refusal;
use crate::state::{Account, Instance};

pub(crate) fn create_account(context: &mut Context, request: CreateAccount) -> Answer<CreateAccountResponse> {
    let (name, now_ms) = (&request.user_name, context.now_ms);
    unreserved(name, Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_FORMAT_ERROR)?;
    let instance = writable(context, &request.db_instance_id, StatusCode::Limit).map_err(undocumented)?;
    let cam = request.open_cam == Some(true);
    if request.password.is_none() && !cam {
        let message = "Password must be given unless OpenCam is true.";
        return Err(Refusal::new(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR, message));
    }
    let mut account = Account::new(request.r#type, now_ms);
    account.remark = remark(request.remark)?;
    account.cam = cam;
    takes(instance, &account.kind)?;
    if instance.accounts.get(name).is_some() {
        return Err(pre_check(format!("The instance {} has an account {name} already.", instance.id())));
    }
    instance.accounts.insert(name, account);
    Ok(CreateAccountResponse { request_id: context.request_id.clone() })
}

/// The action documents no code for an instance that is not there but the one for an instance of someone else.
fn undocumented(refusal: Refusal) -> Refusal {
    if refusal.code == Code::RESOURCE_NOT_FOUND_INSTANCE_NOT_FOUND_ERROR {
        return refusal.with(Code::OPERATION_DENIED_INSTANCE_ACCESS_DENIED_ERROR);
    }
    refusal
}

/// Refuses a type of account that the kernel of an instance is too old for.
pub(super) fn takes(instance: &Instance, kind: &AccountType) -> Answer<()> {
    let shown = &instance.shown;
    let kernel = versions::find(&shown.db_engine, &shown.db_kernel_version);
    if *kind == AccountType::TENCENT_DB_SUPER && kernel.is_some_and(|kernel| !kernel.has_super_accounts()) {
        let message = format!("The kernel {} has no accounts of type {kind}; upgrade it.", shown.db_kernel_version);
        return Err(Refusal::new(Code::OPERATION_DENIED_KERNEL_VERSION_ERROR, message));
    }
    Ok(())
}

pub(crate) fn delete_account(context: &mut Context, request: DeleteAccount) -> Answer<DeleteAccountResponse> {
    let name = &request.user_name;
    let instance = writable(context, &request.db_instance_id, StatusCode::LimitOp)?;
    well_formed(name)?;
    if instance.accounts.is_root(name) {
        return Err(pre_check(format!("{name} is the root account of the instance {}.", instance.id())));
    }
    if let Some(database) = instance.databases.owned_by(name) {
        let message =
            format!("{name} owns the database {}; give it to another with ModifyDatabaseOwner.", database.name);
        return Err(pre_check(message));
    }
    // One that is not there is deleted already.
    instance.drop_account(name);
    Ok(DeleteAccountResponse { request_id: context.request_id.clone() })
}
