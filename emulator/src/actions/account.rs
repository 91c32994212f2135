//! Accounts.

use tencentdb_postgres::api::{
    CreateAccount, CreateAccountResponse, DeleteAccount, DeleteAccountResponse, DescribeAccountPrivileges,
    DescribeAccountPrivilegesResponse, DescribeAccounts, DescribeAccountsResponse, LockAccount, LockAccountResponse,
    ModifyAccountPrivileges, ModifyAccountPrivilegesResponse, ModifyAccountRemark, ModifyAccountRemarkResponse,
    ResetAccountPassword, ResetAccountPasswordResponse, UnlockAccount, UnlockAccountResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn create_account(_: &mut Context, _: CreateAccount) -> Answer<CreateAccountResponse> {
    Err(Refusal::not_emulated("CreateAccount"))
}

pub(crate) fn delete_account(_: &mut Context, _: DeleteAccount) -> Answer<DeleteAccountResponse> {
    Err(Refusal::not_emulated("DeleteAccount"))
}

pub(crate) fn describe_account_privileges(
    _: &mut Context,
    _: DescribeAccountPrivileges,
) -> Answer<DescribeAccountPrivilegesResponse> {
    Err(Refusal::not_emulated("DescribeAccountPrivileges"))
}

pub(crate) fn describe_accounts(_: &mut Context, _: DescribeAccounts) -> Answer<DescribeAccountsResponse> {
    Err(Refusal::not_emulated("DescribeAccounts"))
}

pub(crate) fn lock_account(_: &mut Context, _: LockAccount) -> Answer<LockAccountResponse> {
    Err(Refusal::not_emulated("LockAccount"))
}

pub(crate) fn modify_account_privileges(
    _: &mut Context,
    _: ModifyAccountPrivileges,
) -> Answer<ModifyAccountPrivilegesResponse> {
    Err(Refusal::not_emulated("ModifyAccountPrivileges"))
}

pub(crate) fn modify_account_remark(_: &mut Context, _: ModifyAccountRemark) -> Answer<ModifyAccountRemarkResponse> {
    Err(Refusal::not_emulated("ModifyAccountRemark"))
}

pub(crate) fn reset_account_password(_: &mut Context, _: ResetAccountPassword) -> Answer<ResetAccountPasswordResponse> {
    Err(Refusal::not_emulated("ResetAccountPassword"))
}

pub(crate) fn unlock_account(_: &mut Context, _: UnlockAccount) -> Answer<UnlockAccountResponse> {
    Err(Refusal::not_emulated("UnlockAccount"))
}
