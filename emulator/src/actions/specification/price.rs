//! What things would cost.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DbInstanceStatus, InquiryChargeType, InquiryInstanceType, InquiryPriceCreateDbInstances,
    InquiryPriceCreateDbInstancesResponse, InquiryPriceRenewDbInstance, InquiryPriceRenewDbInstanceResponse,
    InquiryPriceUpgradeDbInstance, InquiryPriceUpgradeDbInstanceResponse, StorageType,
};

use super::offer::known_zone;
use crate::actions::instance::prepaid;
use crate::actions::{Answer, Context, StatusCode};
use crate::catalog::classes;
use crate::catalog::prices::{CURRENCY, Price, Sizes};
use crate::clock::DAY;
use crate::refusal::Refusal;

/// What a month is for the rest of a period.
const DAYS_A_MONTH: u64 = 30;

pub(crate) fn inquiry_price_create_db_instances(
    context: &mut Context,
    request: InquiryPriceCreateDbInstances,
) -> Answer<InquiryPriceCreateDbInstancesResponse> {
    known_zone(context, &request.zone)?;
    let class = classes::find(&request.spec_code).ok_or_else(|| {
        let message = format!("There is no SpecCode {}; DescribeClasses lists them.", request.spec_code);
        Refusal::new(Code::INVALID_PARAMETER_VALUE_SPEC_NOT_RECOGNIZED_ERROR, message)
    })?;
    let storage_type = request.storage_type.unwrap_or(StorageType::PHYSICAL_LOCAL_SSD);
    if !class.takes(request.storage, &storage_type) || request.instance_count == 0 {
        return Err(Refusal::value("Storage or InstanceCount is not one that could be bought."));
    }
    let by_hour = match request.instance_charge_type.as_ref().map_or("PREPAID", InquiryChargeType::as_str) {
        "PREPAID" => false,
        "POSTPAID" | "POSTPAID_BY_HOUR" => true,
        _ => {
            let message = "InstanceChargeType must be PREPAID or POSTPAID.";
            return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_ILLEGAL_INSTANCE_CHARGE_TYPE, message));
        }
    };
    let sizes = Sizes {
        cpu: class.cpu,
        memory: class.memory,
        storage: request.storage,
        storage_type,
        single_node: request.instance_type == Some(InquiryInstanceType::READONLY),
    };
    let Price { original, payable } = if by_hour { sizes.hour() } else { sizes.months(request.period) };
    Ok(InquiryPriceCreateDbInstancesResponse {
        original_price: original * request.instance_count,
        price: payable * request.instance_count,
        currency: CURRENCY.into(),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn inquiry_price_renew_db_instance(
    context: &mut Context,
    request: InquiryPriceRenewDbInstance,
) -> Answer<InquiryPriceRenewDbInstanceResponse> {
    let statuses = [DbInstanceStatus::RUNNING, DbInstanceStatus::ISOLATED];
    let instance = context.instance_in(&request.db_instance_id, &statuses, StatusCode::LimitOp)?;
    prepaid(instance)?;
    let months = u64::try_from(request.period).ok().filter(|months| (1..=48).contains(months));
    let Price { original, payable } =
        instance.sizes().months(months.ok_or_else(|| Refusal::value("Period must be from 1 to 48 months."))?);
    Ok(InquiryPriceRenewDbInstanceResponse {
        original_price: original as i64,
        price: payable as i64,
        currency: CURRENCY.into(),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn inquiry_price_upgrade_db_instance(
    context: &mut Context,
    request: InquiryPriceUpgradeDbInstance,
) -> Answer<InquiryPriceUpgradeDbInstanceResponse> {
    let instance = context.running(&request.db_instance_id, StatusCode::LimitOp)?;
    // What is below zero fits no class, as zero does.
    let size = |given: i64| u64::try_from(given).unwrap_or_default();
    let storage = size(request.storage);
    let class = classes::of_size(size(request.memory), request.cpu.map(size)).ok_or_else(|| {
        Refusal::new(
            Code::INVALID_PARAMETER_VALUE_BAD_SPEC,
            "No class has so many cores and so much memory; DescribeClasses lists them.",
        )
    })?;
    let storage_type = instance.storage_type();
    if !class.takes(storage, &storage_type) {
        let message = format!("{} does not take {} GB of storage.", class.code, request.storage);
        return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_INVALID_INSTANCE_VOLUME, message));
    }
    let present = instance.sizes();
    let wanted = Sizes { cpu: class.cpu, memory: class.memory, storage, ..instance.sizes() };
    let price = match instance.expires_ms {
        // What is left of the period, at the difference; a smaller instance is not paid back.
        Some(expires_ms) => {
            let days = expires_ms.saturating_sub(context.now_ms).div_ceil(DAY);
            wanted.month().saturating_sub(present.month()) * days / DAYS_A_MONTH
        }
        None => wanted.hour().payable,
    };
    Ok(InquiryPriceUpgradeDbInstanceResponse {
        original_price: price as i64,
        price: price as i64,
        currency: CURRENCY.into(),
        request_id: context.request_id.clone(),
    })
}
