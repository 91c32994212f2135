//! What is on sale, as the action before `DescribeClasses` lists it.

#![allow(deprecated, reason = "old programs still call it, so it is emulated")]

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DbEngine, DescribeProductConfig, DescribeProductConfigResponse, Flag, SpecInfo, SpecItemInfo, StorageType,
};

use crate::actions::{Answer, Context};
use crate::catalog::{classes, versions};
use crate::refusal::Refusal;

pub(crate) fn describe_product_config(
    context: &mut Context,
    request: DescribeProductConfig,
) -> Answer<DescribeProductConfigResponse> {
    let engine = request.db_engine.unwrap_or(DbEngine::POSTGRESQL);
    let storage_type = request.storage_type.unwrap_or(StorageType::PHYSICAL_LOCAL_SSD);
    let zones = match request.zone {
        Some(zone) if context.region.has_zone(&zone) => vec![zone],
        Some(zone) => {
            let message = format!("{} has no zone {zone}.", context.region.code);
            return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_ILLEGAL_ZONE, message));
        }
        None => context.region.zone_codes().collect(),
    };
    let mut items = Vec::new();
    // A row for each class and version.
    for kernel in versions::offered(&engine, context.strict) {
        items.extend(classes::on_sale().map(|class| {
            let info = class.info(&storage_type);
            SpecItemInfo {
                spec_code: info.spec_code,
                version: kernel.version.into(),
                version_name: format!("PostgreSQL {}", kernel.major),
                cpu: info.cpu,
                memory: info.memory,
                max_storage: info.max_storage,
                min_storage: info.min_storage,
                qps: info.qps,
                major_version: kernel.major.into(),
                kernel_version: kernel.kernel.into(),
                is_support_tde: if kernel.supports_tde() { Flag::ON } else { Flag::OFF },
                ..SpecItemInfo::default()
            }
        }));
    }
    let info = |zone| SpecInfo {
        region: context.region.code.into(),
        zone,
        spec_item_info_list: items.clone(),
        support_kms_regions: vec![context.region.code.into()],
    };
    Ok(DescribeProductConfigResponse {
        spec_info_list: zones.into_iter().map(info).collect(),
        request_id: context.request_id.clone(),
    })
}
