//! Renewals, and the way of paying.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    AutoRenewFlag, Flag, InstanceChargeType, ModifyDbInstanceChargeType, ModifyDbInstanceChargeTypeResponse, PayType,
    RenewInstance, RenewInstanceResponse, SetAutoRenewFlag, SetAutoRenewFlagResponse,
};

use super::life::some;
use crate::actions::{Answer, Context, StatusCode};
use crate::clock;
use crate::refusal::Refusal;
use crate::state::Instance;

pub(crate) fn renew_instance(context: &mut Context, request: RenewInstance) -> Answer<RenewInstanceResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = context.running(id, StatusCode::LimitOp)?;
    prepaid(instance)?;
    let from = instance.expires_ms.unwrap_or(now_ms);
    context.instance_mut(id)?.set_expiry(Some(clock::add_months(from, request.period.unsigned_abs())));
    let deal_name = context.state.order(id, true, 0, now_ms);
    Ok(RenewInstanceResponse { deal_name, request_id: context.request_id.clone() })
}

pub(crate) fn set_auto_renew_flag(
    context: &mut Context,
    request: SetAutoRenewFlag,
) -> Answer<SetAutoRenewFlagResponse> {
    for id in some(&request.db_instance_id_set)? {
        prepaid(context.running(id, StatusCode::LimitOp)?)?;
    }
    // An instance shows only whether it renews itself; never to be renewed looks like by hand.
    let flag = if request.auto_renew_flag == AutoRenewFlag::AUTO { Flag::ON } else { Flag::OFF };
    for id in &request.db_instance_id_set {
        context.instance_mut(id)?.shown.auto_renew = flag;
    }
    Ok(SetAutoRenewFlagResponse {
        count: request.db_instance_id_set.len() as i64,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn modify_db_instance_charge_type(
    context: &mut Context,
    request: ModifyDbInstanceChargeType,
) -> Answer<ModifyDbInstanceChargeTypeResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = context.running(id, StatusCode::Limit)?;
    if !is_prepaid(Some(&request.instance_charge_type)).map_err(|refusal| refusal.about_value())? {
        return Err(Refusal::value("Only the change to PREPAID is possible."));
    }
    if instance.is_prepaid() {
        return Err(Refusal::value(format!("The instance {id} is prepaid already.")));
    }
    let instance = context.instance_mut(id)?;
    instance.shown.pay_type = PayType::PREPAID;
    instance.shown.auto_renew = request.auto_renew_flag.unwrap_or(Flag::OFF);
    instance.set_expiry(Some(clock::add_months(now_ms, request.period.unsigned_abs())));
    let deal_name = context.state.order(id, true, 0, now_ms);
    Ok(ModifyDbInstanceChargeTypeResponse { deal_name, request_id: context.request_id.clone() })
}

/// Reads a billing type: in either case, as the manual's own examples write it.
pub(crate) fn is_prepaid(given: Option<&InstanceChargeType>) -> Answer<bool> {
    match given.map(|given| given.as_str().to_ascii_uppercase()).as_deref() {
        None | Some("PREPAID") => Ok(true),
        Some("POSTPAID_BY_HOUR") => Ok(false),
        Some(_) => Err(Refusal::new(
            Code::INVALID_PARAMETER_VALUE_ILLEGAL_INSTANCE_CHARGE_TYPE,
            "InstanceChargeType must be PREPAID or POSTPAID_BY_HOUR.",
        )),
    }
}

/// Refuses an instance that is paid for by the hour.
pub(crate) fn prepaid(instance: &Instance) -> Answer<()> {
    if instance.is_prepaid() {
        return Ok(());
    }
    let message = format!("The instance {} is pay-as-you-go; this takes a prepaid one.", instance.id());
    Err(Refusal::new(Code::OPERATION_DENIED_POST_PAID_PAY_MODE_ERROR, message))
}
