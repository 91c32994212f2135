//! CAM accounts.

use tencentdb_postgres::api::{
    CloseAccountCam, CloseAccountCamResponse, OpenAccountCam, OpenAccountCamResponse, RefreshAccountPassword,
    RefreshAccountPasswordResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn close_account_cam(_: &mut Context, _: CloseAccountCam) -> Answer<CloseAccountCamResponse> {
    Err(Refusal::not_emulated("CloseAccountCAM"))
}

pub(crate) fn open_account_cam(_: &mut Context, _: OpenAccountCam) -> Answer<OpenAccountCamResponse> {
    Err(Refusal::not_emulated("OpenAccountCAM"))
}

pub(crate) fn refresh_account_password(
    _: &mut Context,
    _: RefreshAccountPassword,
) -> Answer<RefreshAccountPasswordResponse> {
    Err(Refusal::not_emulated("RefreshAccountPassword"))
}
