//! Locks, remarks and passwords of accounts.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    LockAccount, LockAccountResponse, ModifyAccountRemark, ModifyAccountRemarkResponse, ResetAccountPassword,
    ResetAccountPasswordResponse, UnlockAccount, UnlockAccountResponse,
};

use super::{existing, pre_check, well_formed, writable};
use crate::actions::{Answer, Context, StatusCode};
use crate::refusal::Refusal;

const LONGEST_REMARK: usize = 60;

pub(crate) fn lock_account(context: &mut Context, request: LockAccount) -> Answer<LockAccountResponse> {
    set_locked(context, &request.db_instance_id, &request.user_name, true)?;
    Ok(LockAccountResponse { request_id: context.request_id.clone() })
}

pub(crate) fn unlock_account(context: &mut Context, request: UnlockAccount) -> Answer<UnlockAccountResponse> {
    set_locked(context, &request.db_instance_id, &request.user_name, false)?;
    Ok(UnlockAccountResponse { request_id: context.request_id.clone() })
}

fn set_locked(context: &mut Context, id: &str, name: &str, locked: bool) -> Answer<()> {
    let now_ms = context.now_ms;
    let instance = writable(context, id, StatusCode::LimitOp)?;
    existing(instance, name, Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_ERROR)?.changed(now_ms).locked = locked;
    Ok(())
}

pub(crate) fn modify_account_remark(
    context: &mut Context,
    request: ModifyAccountRemark,
) -> Answer<ModifyAccountRemarkResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let malformed = |refusal: Refusal| refusal.with(Code::INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_FORMAT);
    well_formed(&request.user_name).map_err(malformed)?;
    let remark = remark(Some(request.remark))?;
    // The database knows nothing of remarks, so its state is of no matter.
    let instance = context.instance_mut(id)?;
    if instance.is_read_only() {
        let message = format!("The accounts of the read-only instance {id} are those of its primary instance.");
        return Err(Refusal::new(Code::FAILED_OPERATION_FAILED_OPERATION_ERROR, message));
    }
    let missing = Code::INVALID_PARAMETER_VALUE_ACCOUNT_NOT_EXIST_ERROR;
    existing(instance, &request.user_name, missing)?.changed(now_ms).remark = remark;
    Ok(ModifyAccountRemarkResponse { request_id: context.request_id.clone() })
}

/// The remark of an account. Spaces pass, because the manual's own examples have some.
pub(super) fn remark(given: Option<String>) -> Answer<String> {
    let remark = given.unwrap_or_default();
    if remark.chars().count() > LONGEST_REMARK {
        let message = format!("Remark must have at most {LONGEST_REMARK} characters.");
        return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_PARAMETER_LENGTH_LIMIT_ERROR, message));
    }
    let fits =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | ' ' | '\u{4e00}'..='\u{9fff}');
    if let Some(letter) = remark.chars().find(|letter| !fits(*letter)) {
        let message = format!("Remark must hold only letters, digits, _, -, spaces and Chinese, not {letter:?}.");
        return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_PARAMETER_CHARACTER_ERROR, message));
    }
    Ok(remark)
}

pub(crate) fn reset_account_password(
    context: &mut Context,
    request: ResetAccountPassword,
) -> Answer<ResetAccountPasswordResponse> {
    let now_ms = context.now_ms;
    // The action documents neither of the codes for a status.
    let not_running = |refusal: Refusal| {
        if refusal.code == Code::OPERATION_DENIED_INSTANCE_STATUS_LIMIT_OP_ERROR {
            pre_check(refusal.message.as_str())
        } else {
            refusal
        }
    };
    let instance = writable(context, &request.db_instance_id, StatusCode::LimitOp).map_err(not_running)?;
    let missing = Code::INVALID_PARAMETER_VALUE_ACCOUNT_NOT_EXIST_ERROR;
    let account = existing(instance, &request.user_name, missing)?;
    if account.cam {
        let message = format!("{} is verified through CAM; CloseAccountCAM gives it a password.", request.user_name);
        return Err(pre_check(message));
    }
    account.changed(now_ms).password_ms = Some(now_ms);
    Ok(ResetAccountPasswordResponse { request_id: context.request_id.clone() })
}
