//! Accounts that are verified through CAM.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CloseAccountCam, CloseAccountCamResponse, OpenAccountCam, OpenAccountCamResponse, RefreshAccountPassword,
    RefreshAccountPasswordResponse,
};

use super::account::{existing, pre_check, writable};
use crate::actions::{Answer, Context, StatusCode};
use crate::params;
use crate::refusal::Refusal;

const NO_ACCOUNT: Code = Code::INVALID_PARAMETER_VALUE_ACCOUNT_NOT_EXIST_ERROR;

pub(crate) fn open_account_cam(context: &mut Context, request: OpenAccountCam) -> Answer<OpenAccountCamResponse> {
    let now_ms = context.now_ms;
    let instance = writable(context, &request.db_instance_id, StatusCode::LimitOp)?;
    existing(instance, &request.user_name, NO_ACCOUNT)?.changed(now_ms).cam = true;
    Ok(OpenAccountCamResponse { request_id: context.request_id.clone() })
}

pub(crate) fn close_account_cam(context: &mut Context, request: CloseAccountCam) -> Answer<CloseAccountCamResponse> {
    let now_ms = context.now_ms;
    if request.password_encrypt == Some(true) {
        let message = "The emulator cannot decrypt a password, because no source says how one is encrypted.";
        return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_DECRYPT_PASSWORD_FAILED, message));
    }
    // The rules of the other action that gives an account a password.
    let reset = serde_json::json!({
        "DBInstanceId": request.db_instance_id, "UserName": request.user_name, "Password": request.password,
    });
    params::values("ResetAccountPassword", &reset.to_string())?;
    let instance = writable(context, &request.db_instance_id, StatusCode::LimitOp)?;
    let account = existing(instance, &request.user_name, NO_ACCOUNT)?.changed(now_ms);
    account.cam = false;
    account.password_ms = Some(now_ms);
    Ok(CloseAccountCamResponse { request_id: context.request_id.clone() })
}

pub(crate) fn refresh_account_password(
    context: &mut Context,
    request: RefreshAccountPassword,
) -> Answer<RefreshAccountPasswordResponse> {
    let now_ms = context.now_ms;
    let instance = writable(context, &request.db_instance_id, StatusCode::LimitOp)?;
    let account = existing(instance, &request.user_name, NO_ACCOUNT)?;
    if !account.cam {
        let message = format!("{} is not verified through CAM; OpenAccountCAM turns that on.", request.user_name);
        return Err(pre_check(message));
    }
    account.changed(now_ms).password_ms = Some(now_ms);
    Ok(RefreshAccountPasswordResponse { request_id: context.request_id.clone() })
}
