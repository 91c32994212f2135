//! What is on sale.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DescribeClasses, DescribeClassesResponse, DescribeDbVersions, DescribeDbVersionsResponse, DescribeRegions,
    DescribeRegionsResponse, DescribeZones, DescribeZonesResponse, StorageType,
};

use crate::actions::{Answer, Context};
use crate::catalog::classes;
use crate::catalog::regions::REGIONS;
use crate::catalog::versions::{self, Kernel};
use crate::refusal::Refusal;

pub(crate) fn describe_regions(context: &mut Context, _: DescribeRegions) -> Answer<DescribeRegionsResponse> {
    Ok(DescribeRegionsResponse {
        total_count: REGIONS.len() as i64,
        region_set: REGIONS.iter().map(|region| region.info()).collect(),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_zones(context: &mut Context, _: DescribeZones) -> Answer<DescribeZonesResponse> {
    let zone_set = context.region.zone_infos();
    Ok(DescribeZonesResponse { total_count: zone_set.len() as i64, zone_set, request_id: context.request_id.clone() })
}

pub(crate) fn describe_db_versions(context: &mut Context, _: DescribeDbVersions) -> Answer<DescribeDbVersionsResponse> {
    Ok(DescribeDbVersionsResponse {
        version_set: versions::all().map(Kernel::info).collect(),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_classes(context: &mut Context, request: DescribeClasses) -> Answer<DescribeClassesResponse> {
    known_zone(context, &request.zone)?;
    let mut offered = versions::offered(&request.db_engine, context.strict);
    if !offered.any(|kernel| kernel.major == request.db_major_version.as_str()) {
        let message = format!("{} has no major version {} on sale.", request.db_engine, request.db_major_version);
        return Err(Refusal::value(message));
    }
    let storage_type = request.storage_type.unwrap_or(StorageType::PHYSICAL_LOCAL_SSD);
    Ok(DescribeClassesResponse {
        class_info_set: classes::on_sale().map(|class| class.info(&storage_type)).collect(),
        request_id: context.request_id.clone(),
    })
}

/// Refuses a zone the region does not have.
pub(crate) fn known_zone(context: &Context, zone: &str) -> Answer<()> {
    if context.region.has_zone(zone) {
        return Ok(());
    }
    let message = format!("{} has no zone {zone}; DescribeZones lists them.", context.region.code);
    Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_INVALID_ZONE_ID_ERROR, message))
}
