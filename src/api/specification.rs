// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! What is on sale: regions, zones, instance classes, versions, prices and orders.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::DbEngine;
use super::shared::Flag;
use super::shared::PgDeal;
use super::shared::StorageType;
use super::wire;

/// `DescribeClasses`: Lists the instance classes (CPU, memory, storage limits) on sale in one zone for one engine, major
/// version and storage type. Their `SpecCode` is what the buying and pricing actions take.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAffectedError`,
/// `FailedOperation.WhitelistConnectError`, `InternalError.InternalHttpServerError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidZoneIdError`,
/// `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeClasses {
    /// Zone to list classes for, as named by `DescribeZones`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone")]
    pub zone: String,
    /// Database engine the classes must serve.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine")]
    pub db_engine: DbEngine,
    /// Major version the classes must serve, as listed by `DescribeDBVersions`.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion")]
    pub db_major_version: String,
    /// Storage type the classes must support; each type has its own list. Default: `PHYSICAL_LOCAL_SSD`.
    ///
    /// On the wire: `StorageType`.
    #[serde(rename = "StorageType", skip_serializing_if = "Option::is_none")]
    pub storage_type: Option<StorageType>,
}

/// The required parameters of [`DescribeClasses`].
#[derive(Clone, Debug)]
pub struct DescribeClassesRequired<'a> {
    /// Zone to list classes for, as named by `DescribeZones`.
    pub zone: &'a str,
    /// Database engine the classes must serve.
    pub db_engine: DbEngine,
    /// Major version the classes must serve, as listed by `DescribeDBVersions`.
    pub db_major_version: &'a str,
}

impl DescribeClasses {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeClassesRequired<'_>) -> Self {
        Self {
            zone: required.zone.into(),
            db_engine: required.db_engine,
            db_major_version: required.db_major_version.into(),
            storage_type: None,
        }
    }

    /// Storage type the classes must support; each type has its own list. Default: `PHYSICAL_LOCAL_SSD`.
    #[must_use]
    pub fn storage_type(mut self, storage_type: impl Into<StorageType>) -> Self {
        self.storage_type = Some(storage_type.into());
        self
    }
}

/// The answer of `DescribeClasses`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeClassesResponse {
    /// The classes on sale.
    ///
    /// On the wire: `ClassInfoSet`.
    #[serde(rename = "ClassInfoSet", deserialize_with = "wire::null_as_default")]
    pub class_info_set: Vec<ClassInfo>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeClasses {
    const NAME: &'static str = "DescribeClasses";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeClassesResponse;
}

/// `DescribeDBVersions`: Lists the database versions on offer, with their status, features and possible upgrade targets.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `InvalidParameter.ParameterCheckError`, `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbVersions {
    /// Storage type the versions must support. Default: `PHYSICAL_LOCAL_SSD`.
    ///
    /// On the wire: `StorageType`.
    #[serde(rename = "StorageType", skip_serializing_if = "Option::is_none")]
    pub storage_type: Option<StorageType>,
}

impl DescribeDbVersions {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Storage type the versions must support. Default: `PHYSICAL_LOCAL_SSD`.
    #[must_use]
    pub fn storage_type(mut self, storage_type: impl Into<StorageType>) -> Self {
        self.storage_type = Some(storage_type.into());
        self
    }
}

/// The answer of `DescribeDBVersions`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbVersionsResponse {
    /// The versions, one entry per kernel version.
    ///
    /// On the wire: `VersionSet`.
    #[serde(rename = "VersionSet", deserialize_with = "wire::null_as_default")]
    pub version_set: Vec<Version>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbVersions {
    const NAME: &'static str = "DescribeDBVersions";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeDbVersionsResponse;
}

/// `DescribeOrders`: Looks up orders by name and says which instances each one covers. Use it after buying to learn the new
/// instance IDs.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.QueryDealFailed`,
/// `FailedOperation.TradeQueryOrderError`, `InternalError.InternalHttpServerError`, `InvalidParameter`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.NullDealNames`, `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeOrders {
    /// Order names to look up, the `DealName` values returned by the buying actions.
    ///
    /// On the wire: `DealNames`.
    #[serde(rename = "DealNames")]
    pub deal_names: Vec<String>,
}

impl DescribeOrders {
    /// Creates it from its one required parameter.
    ///
    /// - `deal_names`: Order names to look up, the `DealName` values returned by the buying actions.
    #[must_use]
    pub fn new(deal_names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { deal_names: deal_names.into_iter().map(Into::into).collect() }
    }
}

/// The answer of `DescribeOrders`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeOrdersResponse {
    /// Number of orders found.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// The orders found.
    ///
    /// On the wire: `Deals`.
    #[serde(rename = "Deals", deserialize_with = "wire::null_as_default")]
    pub deals: Vec<PgDeal>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeOrders {
    const NAME: &'static str = "DescribeOrders";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeOrdersResponse;
}

/// `DescribeProductConfig`: Lists the specifications on sale per zone. Early action that no longer gains features; use
/// `DescribeClasses` instead.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.WhitelistConnectError`,
/// `InternalError.DBError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InternalError.UnknownError`,
/// `InvalidParameter`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.BadSpec`,
/// `InvalidParameterValue.IllegalZone`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[deprecated(note = "kept for old programs; use DescribeClasses")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeProductConfig {
    /// Zone to list specifications for, as named by `DescribeZones`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone", skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Database engine the specifications must serve. Default: `postgresql`.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine", skip_serializing_if = "Option::is_none")]
    pub db_engine: Option<DbEngine>,
    /// Storage type the versions and specifications must support. Default: `PHYSICAL_LOCAL_SSD`.
    ///
    /// On the wire: `StorageType`.
    #[serde(rename = "StorageType", skip_serializing_if = "Option::is_none")]
    pub storage_type: Option<StorageType>,
}

impl DescribeProductConfig {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Zone to list specifications for, as named by `DescribeZones`.
    #[must_use]
    pub fn zone(mut self, zone: impl Into<String>) -> Self {
        self.zone = Some(zone.into());
        self
    }

    /// Database engine the specifications must serve. Default: `postgresql`.
    #[must_use]
    pub fn db_engine(mut self, db_engine: impl Into<DbEngine>) -> Self {
        self.db_engine = Some(db_engine.into());
        self
    }

    /// Storage type the versions and specifications must support. Default: `PHYSICAL_LOCAL_SSD`.
    #[must_use]
    pub fn storage_type(mut self, storage_type: impl Into<StorageType>) -> Self {
        self.storage_type = Some(storage_type.into());
        self
    }
}

/// The answer of `DescribeProductConfig`.
#[deprecated(note = "kept for old programs; use DescribeClasses")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeProductConfigResponse {
    /// The specifications on sale, one entry per zone.
    ///
    /// On the wire: `SpecInfoList`.
    #[serde(rename = "SpecInfoList", deserialize_with = "wire::null_as_default")]
    pub spec_info_list: Vec<SpecInfo>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeProductConfig {
    const NAME: &'static str = "DescribeProductConfig";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeProductConfigResponse;
}

/// `DescribeRegions`: Lists the regions in which the service is sold.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.WhitelistConnectError`, `InternalError`, `InternalError.DBError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameter`, `InvalidParameterValue.InterfaceNameNotFound`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.RegionNotSupported`,
/// `InvalidParameterValue.StructParseFailed`, `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`,
/// `UnsupportedOperation`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeRegions {}

/// The answer of `DescribeRegions`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeRegionsResponse {
    /// Number of regions in the answer.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// The regions.
    ///
    /// On the wire: `RegionSet`.
    #[serde(rename = "RegionSet", deserialize_with = "wire::null_as_default")]
    pub region_set: Vec<RegionInfo>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeRegions {
    const NAME: &'static str = "DescribeRegions";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeRegionsResponse;
}

/// `DescribeZones`: Lists the availability zones of the request's region, their state and the zones that can hold their standby
/// nodes.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.WhitelistConnectError`, `InternalError.DBError`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InternalError.UnknownError`, `InvalidParameter`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`,
/// `InvalidParameterValue.RegionNotSupported`, `InvalidParameterValue.StructParseFailed`, `OperationDenied.CamDeniedError`,
/// `ResourceNotFound.InstanceNotFoundError`, `UnsupportedOperation`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeZones {
    /// Storage type the zones must support. Default: `PHYSICAL_LOCAL_SSD`.
    ///
    /// On the wire: `StorageType`.
    #[serde(rename = "StorageType", skip_serializing_if = "Option::is_none")]
    pub storage_type: Option<StorageType>,
}

impl DescribeZones {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Storage type the zones must support. Default: `PHYSICAL_LOCAL_SSD`.
    #[must_use]
    pub fn storage_type(mut self, storage_type: impl Into<StorageType>) -> Self {
        self.storage_type = Some(storage_type.into());
        self
    }
}

/// The answer of `DescribeZones`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeZonesResponse {
    /// Number of zones in the answer.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// The zones.
    ///
    /// On the wire: `ZoneSet`.
    #[serde(rename = "ZoneSet", deserialize_with = "wire::null_as_default")]
    pub zone_set: Vec<ZoneInfo>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeZones {
    const NAME: &'static str = "DescribeZones";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeZonesResponse;
}

/// `InquiryPriceCreateDBInstances`: Quotes the price of buying instances of a given class, storage and period. Places no order.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.QueryPriceFailed`, `FailedOperation.QuerySpecBySpecCodeError`, `FailedOperation.TradeQueryPriceError`,
/// `InternalError.DBError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InternalError.UnknownError`,
/// `InvalidParameter`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.BadSpec`,
/// `InvalidParameterValue.IllegalInstanceChargeType`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.InvalidZoneIdError`, `InvalidParameterValue.ParameterHandleError`,
/// `InvalidParameterValue.SpecNotRecognizedError`, `InvalidPid`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.PayModeError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InquiryPriceCreateDbInstances {
    /// Zone the instances would run in, the `Zone` value of `DescribeZones`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone")]
    pub zone: String,
    /// Class of the instances, the `SpecCode` value of `DescribeClasses`.
    ///
    /// On the wire: `SpecCode`.
    #[serde(rename = "SpecCode")]
    pub spec_code: String,
    /// Storage of each instance. Unit: GB. A multiple of 10.
    ///
    /// On the wire: `Storage`.
    #[serde(rename = "Storage")]
    pub storage: u64,
    /// Number of instances to price; for more than 100 in one purchase the vendor asks to contact support. At most 100.
    ///
    /// On the wire: `InstanceCount`.
    #[serde(rename = "InstanceCount")]
    pub instance_count: u64,
    /// Length of the purchase; only the listed values are accepted. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`,
    /// `9`, `10`, `11`, `12`, `24`, `36`.
    ///
    /// On the wire: `Period`.
    #[serde(rename = "Period")]
    pub period: u64,
    /// Former billing ID from `DescribeProductConfig`; no longer has any effect, leave it out.
    ///
    /// On the wire: `Pid`.
    #[deprecated]
    #[serde(rename = "Pid", skip_serializing_if = "Option::is_none")]
    pub pid: Option<u64>,
    /// Billing type to price. Pay-as-you-go is `POSTPAID` here, not `POSTPAID_BY_HOUR`; the 2025 manual still allowed only
    /// `PREPAID`. Default: `PREPAID`.
    ///
    /// On the wire: `InstanceChargeType`.
    #[serde(rename = "InstanceChargeType", skip_serializing_if = "Option::is_none")]
    pub instance_charge_type: Option<InquiryChargeType>,
    /// Kind of instance to price: a primary instance with its standby node, or a read-only instance. Default: `primary`.
    ///
    /// On the wire: `InstanceType`.
    #[serde(rename = "InstanceType", skip_serializing_if = "Option::is_none")]
    pub instance_type: Option<InquiryInstanceType>,
    /// Database engine of the instances. Default: `postgresql`.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine", skip_serializing_if = "Option::is_none")]
    pub db_engine: Option<DbEngine>,
    /// Storage type of the instances; no source states the default.
    ///
    /// On the wire: `StorageType`.
    #[serde(rename = "StorageType", skip_serializing_if = "Option::is_none")]
    pub storage_type: Option<StorageType>,
}

/// The required parameters of [`InquiryPriceCreateDbInstances`].
#[derive(Clone, Debug)]
pub struct InquiryPriceCreateDbInstancesRequired<'a> {
    /// Zone the instances would run in, the `Zone` value of `DescribeZones`.
    pub zone: &'a str,
    /// Class of the instances, the `SpecCode` value of `DescribeClasses`.
    pub spec_code: &'a str,
    /// Storage of each instance. Unit: GB. A multiple of 10.
    pub storage: u64,
    /// Number of instances to price; for more than 100 in one purchase the vendor asks to contact support. At most 100.
    pub instance_count: u64,
    /// Length of the purchase; only the listed values are accepted. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`,
    /// `9`, `10`, `11`, `12`, `24`, `36`.
    pub period: u64,
}

impl InquiryPriceCreateDbInstances {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: InquiryPriceCreateDbInstancesRequired<'_>) -> Self {
        Self {
            zone: required.zone.into(),
            spec_code: required.spec_code.into(),
            storage: required.storage,
            instance_count: required.instance_count,
            period: required.period,
            pid: None,
            instance_charge_type: None,
            instance_type: None,
            db_engine: None,
            storage_type: None,
        }
    }

    /// Former billing ID from `DescribeProductConfig`; no longer has any effect, leave it out.
    #[deprecated]
    #[must_use]
    pub fn pid(mut self, pid: u64) -> Self {
        self.pid = Some(pid);
        self
    }

    /// Billing type to price. Pay-as-you-go is `POSTPAID` here, not `POSTPAID_BY_HOUR`; the 2025 manual still allowed only
    /// `PREPAID`. Default: `PREPAID`.
    #[must_use]
    pub fn instance_charge_type(mut self, instance_charge_type: impl Into<InquiryChargeType>) -> Self {
        self.instance_charge_type = Some(instance_charge_type.into());
        self
    }

    /// Kind of instance to price: a primary instance with its standby node, or a read-only instance. Default: `primary`.
    #[must_use]
    pub fn instance_type(mut self, instance_type: impl Into<InquiryInstanceType>) -> Self {
        self.instance_type = Some(instance_type.into());
        self
    }

    /// Database engine of the instances. Default: `postgresql`.
    #[must_use]
    pub fn db_engine(mut self, db_engine: impl Into<DbEngine>) -> Self {
        self.db_engine = Some(db_engine.into());
        self
    }

    /// Storage type of the instances; no source states the default.
    #[must_use]
    pub fn storage_type(mut self, storage_type: impl Into<StorageType>) -> Self {
        self.storage_type = Some(storage_type.into());
        self
    }
}

/// The answer of `InquiryPriceCreateDBInstances`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InquiryPriceCreateDbInstancesResponse {
    /// List price before discounts, in hundredths of the currency unit. Unit: 1/100 currency unit.
    ///
    /// On the wire: `OriginalPrice`.
    #[serde(rename = "OriginalPrice", deserialize_with = "wire::null_as_default")]
    pub original_price: u64,
    /// Amount actually payable after discounts, in hundredths of the currency unit. No source says which span a pay-as-you-go
    /// quote covers. Unit: 1/100 currency unit.
    ///
    /// On the wire: `Price`.
    #[serde(rename = "Price", deserialize_with = "wire::null_as_default")]
    pub price: u64,
    /// Currency of the two prices, for example `CNY` for Chinese yuan.
    ///
    /// On the wire: `Currency`.
    #[serde(rename = "Currency", deserialize_with = "wire::null_as_default")]
    pub currency: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for InquiryPriceCreateDbInstances {
    const NAME: &'static str = "InquiryPriceCreateDBInstances";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = InquiryPriceCreateDbInstancesResponse;
}

/// `InquiryPriceRenewDBInstance`: Quotes the price of renewing a prepaid instance. Places no order; pay-as-you-go instances are
/// refused with `OperationDenied.PostPaidPayModeError`.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.QueryPriceFailed`,
/// `FailedOperation.TradeQueryPriceError`, `InternalError.DBError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameter`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.BadSpec`,
/// `InvalidParameterValue.IllegalInstanceChargeType`, `InvalidParameterValue.IllegalRegion`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `OperationDenied.PostPaidPayModeError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InquiryPriceRenewDbInstance {
    /// ID of a prepaid instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Months to renew for; the 2025 manual names 48 as the maximum, the vendor's newer description names none. Unit: month.
    ///
    /// On the wire: `Period`.
    #[serde(rename = "Period")]
    pub period: i64,
}

/// The required parameters of [`InquiryPriceRenewDbInstance`].
#[derive(Clone, Debug)]
pub struct InquiryPriceRenewDbInstanceRequired<'a> {
    /// ID of a prepaid instance, from `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Months to renew for; the 2025 manual names 48 as the maximum, the vendor's newer description names none. Unit: month.
    pub period: i64,
}

impl InquiryPriceRenewDbInstance {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: InquiryPriceRenewDbInstanceRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), period: required.period }
    }
}

/// The answer of `InquiryPriceRenewDBInstance`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InquiryPriceRenewDbInstanceResponse {
    /// List price before discounts, in hundredths of the currency unit: `24650` is 246.50. Unit: 1/100 currency unit.
    ///
    /// On the wire: `OriginalPrice`.
    #[serde(rename = "OriginalPrice", deserialize_with = "wire::null_as_default")]
    pub original_price: i64,
    /// Amount actually payable after discounts, in hundredths of the currency unit: `24650` is 246.50. Unit: 1/100 currency
    /// unit.
    ///
    /// On the wire: `Price`.
    #[serde(rename = "Price", deserialize_with = "wire::null_as_default")]
    pub price: i64,
    /// Currency of the two prices, for example `CNY` for Chinese yuan.
    ///
    /// On the wire: `Currency`.
    #[serde(rename = "Currency", deserialize_with = "wire::null_as_default")]
    pub currency: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for InquiryPriceRenewDbInstance {
    const NAME: &'static str = "InquiryPriceRenewDBInstance";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = InquiryPriceRenewDbInstanceResponse;
}

/// `InquiryPriceUpgradeDBInstance`: Quotes the price of moving an instance to other CPU, memory and storage sizes. Changes
/// nothing and places no order; documented for pay-as-you-go instances only.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.CdbCgwConnectError`, `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.GetPurchaseRecordFailed`, `FailedOperation.QueryPriceFailed`, `FailedOperation.TradeQueryPriceError`,
/// `InternalError.DBError`, `InternalError.InternalHttpServerError`, `InvalidParameter`, `InvalidParameterValue.BadSpec`,
/// `InvalidParameterValue.IllegalChargeType`, `InvalidParameterValue.IllegalInstanceChargeType`,
/// `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.IllegalZone`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InvalidInstanceVolume`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`,
/// `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InquiryPriceUpgradeDbInstance {
    /// Storage the instance would have after the change. Unit: GB.
    ///
    /// On the wire: `Storage`.
    #[serde(rename = "Storage")]
    pub storage: i64,
    /// Memory the instance would have after the change, in GB (`DescribeClasses` lists memory in MB). Unit: GB.
    ///
    /// On the wire: `Memory`.
    #[serde(rename = "Memory")]
    pub memory: i64,
    /// ID of the instance to price, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Withdrawn billing type, no longer shown by the manual; leave it out.
    ///
    /// On the wire: `InstanceChargeType`.
    #[deprecated]
    #[serde(rename = "InstanceChargeType", skip_serializing_if = "Option::is_none")]
    pub instance_charge_type: Option<String>,
    /// Cores the instance would have after the change; if absent, taken from the class on sale that matches `Memory`, for
    /// example 1 core for 2 GB. Unit: core.
    ///
    /// On the wire: `Cpu`.
    #[serde(rename = "Cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<i64>,
}

/// The required parameters of [`InquiryPriceUpgradeDbInstance`].
#[derive(Clone, Debug)]
pub struct InquiryPriceUpgradeDbInstanceRequired<'a> {
    /// Storage the instance would have after the change. Unit: GB.
    pub storage: i64,
    /// Memory the instance would have after the change, in GB (`DescribeClasses` lists memory in MB). Unit: GB.
    pub memory: i64,
    /// ID of the instance to price, from `DescribeDBInstances`.
    pub db_instance_id: &'a str,
}

impl InquiryPriceUpgradeDbInstance {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: InquiryPriceUpgradeDbInstanceRequired<'_>) -> Self {
        Self {
            storage: required.storage,
            memory: required.memory,
            db_instance_id: required.db_instance_id.into(),
            instance_charge_type: None,
            cpu: None,
        }
    }

    /// Withdrawn billing type, no longer shown by the manual; leave it out.
    #[deprecated]
    #[must_use]
    pub fn instance_charge_type(mut self, instance_charge_type: impl Into<String>) -> Self {
        self.instance_charge_type = Some(instance_charge_type.into());
        self
    }

    /// Cores the instance would have after the change; if absent, taken from the class on sale that matches `Memory`, for
    /// example 1 core for 2 GB. Unit: core.
    #[must_use]
    pub fn cpu(mut self, cpu: i64) -> Self {
        self.cpu = Some(cpu);
        self
    }
}

/// The answer of `InquiryPriceUpgradeDBInstance`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InquiryPriceUpgradeDbInstanceResponse {
    /// List price before discounts. The unit is not stated here; the other price actions use hundredths of the currency unit.
    ///
    /// On the wire: `OriginalPrice`.
    #[serde(rename = "OriginalPrice", deserialize_with = "wire::null_as_default")]
    pub original_price: i64,
    /// Amount actually payable after discounts. The unit is not stated here; the other price actions use hundredths of the
    /// currency unit.
    ///
    /// On the wire: `Price`.
    #[serde(rename = "Price", deserialize_with = "wire::null_as_default")]
    pub price: i64,
    /// Currency of the two prices, for example `CNY` for Chinese yuan.
    ///
    /// On the wire: `Currency`.
    #[serde(rename = "Currency", deserialize_with = "wire::null_as_default")]
    pub currency: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for InquiryPriceUpgradeDbInstance {
    const NAME: &'static str = "InquiryPriceUpgradeDBInstance";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = InquiryPriceUpgradeDbInstanceResponse;
}

/// An instance class on sale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClassInfo {
    /// ID of the class, taken by the buying and pricing actions.
    ///
    /// On the wire: `SpecCode`.
    #[serde(rename = "SpecCode", deserialize_with = "wire::null_as_default")]
    pub spec_code: String,
    /// Number of CPU cores.
    ///
    /// On the wire: `CPU`.
    #[serde(rename = "CPU", deserialize_with = "wire::null_as_default")]
    pub cpu: u64,
    /// Memory in MB; divide by 1024 for the GB that other actions take. Unit: MB.
    ///
    /// On the wire: `Memory`.
    #[serde(rename = "Memory", deserialize_with = "wire::null_as_default")]
    pub memory: u64,
    /// Largest storage the class allows. Unit: GB.
    ///
    /// On the wire: `MaxStorage`.
    #[serde(rename = "MaxStorage", deserialize_with = "wire::null_as_default")]
    pub max_storage: u64,
    /// Smallest storage the class allows. Unit: GB.
    ///
    /// On the wire: `MinStorage`.
    #[serde(rename = "MinStorage", deserialize_with = "wire::null_as_default")]
    pub min_storage: u64,
    /// Estimated queries per second the class can serve.
    ///
    /// On the wire: `QPS`.
    #[serde(rename = "QPS", deserialize_with = "wire::null_as_default")]
    pub qps: u64,
}

/// A region and its state.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegionInfo {
    /// Region code, as sent in the `Region` of a request.
    ///
    /// On the wire: `Region`.
    #[serde(rename = "Region", deserialize_with = "wire::null_as_default")]
    pub region: String,
    /// Display name of the region, in Chinese.
    ///
    /// On the wire: `RegionName`.
    #[serde(rename = "RegionName", deserialize_with = "wire::null_as_default")]
    pub region_name: String,
    /// Number of the region.
    ///
    /// On the wire: `RegionId`.
    #[serde(rename = "RegionId", deserialize_with = "wire::null_as_default")]
    pub region_id: u64,
    /// Whether the region can be used.
    ///
    /// On the wire: `RegionState`.
    #[serde(rename = "RegionState", deserialize_with = "wire::null_as_default")]
    pub region_state: RegionState,
    /// Whether the region is sold on the international site.
    ///
    /// On the wire: `SupportInternational`.
    #[serde(rename = "SupportInternational", deserialize_with = "wire::null_as_default")]
    pub support_international: Flag,
}

/// The specifications on sale in one zone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SpecInfo {
    /// Region code, the `Region` value of `DescribeRegions`.
    ///
    /// On the wire: `Region`.
    #[serde(rename = "Region", deserialize_with = "wire::null_as_default")]
    pub region: String,
    /// Zone name, the `Zone` value of `DescribeZones`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone", deserialize_with = "wire::null_as_default")]
    pub zone: String,
    /// The specifications on sale in the zone.
    ///
    /// On the wire: `SpecItemInfoList`.
    #[serde(rename = "SpecItemInfoList", deserialize_with = "wire::null_as_default")]
    pub spec_item_info_list: Vec<SpecItemInfo>,
    /// Regions in which the key management service (KMS), used for TDE encryption, is supported.
    ///
    /// On the wire: `SupportKMSRegions`.
    #[serde(rename = "SupportKMSRegions", deserialize_with = "wire::null_as_default")]
    pub support_kms_regions: Vec<String>,
}

/// One specification on sale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SpecItemInfo {
    /// ID of the specification, taken by the buying and pricing actions.
    ///
    /// On the wire: `SpecCode`.
    #[serde(rename = "SpecCode", deserialize_with = "wire::null_as_default")]
    pub spec_code: String,
    /// PostgreSQL version number, for example `10.4`.
    ///
    /// On the wire: `Version`.
    #[serde(rename = "Version", deserialize_with = "wire::null_as_default")]
    pub version: String,
    /// Full name of the version, for example `PostgreSQL 10`.
    ///
    /// On the wire: `VersionName`.
    #[serde(rename = "VersionName", deserialize_with = "wire::null_as_default")]
    pub version_name: String,
    /// Number of CPU cores.
    ///
    /// On the wire: `Cpu`.
    #[serde(rename = "Cpu", deserialize_with = "wire::null_as_default")]
    pub cpu: u64,
    /// Memory in MB; divide by 1024 for the GB that other actions take. Unit: MB.
    ///
    /// On the wire: `Memory`.
    #[serde(rename = "Memory", deserialize_with = "wire::null_as_default")]
    pub memory: u64,
    /// Largest storage the specification allows. Unit: GB.
    ///
    /// On the wire: `MaxStorage`.
    #[serde(rename = "MaxStorage", deserialize_with = "wire::null_as_default")]
    pub max_storage: u64,
    /// Smallest storage the specification allows. Unit: GB.
    ///
    /// On the wire: `MinStorage`.
    #[serde(rename = "MinStorage", deserialize_with = "wire::null_as_default")]
    pub min_storage: u64,
    /// Estimated queries per second the specification can serve.
    ///
    /// On the wire: `Qps`.
    #[serde(rename = "Qps", deserialize_with = "wire::null_as_default")]
    pub qps: u64,
    /// Former billing ID; deprecated, ignore it.
    ///
    /// On the wire: `Pid`.
    #[deprecated]
    #[serde(rename = "Pid", deserialize_with = "wire::null_as_default")]
    pub pid: u64,
    /// Machine type, for example `TS85`.
    ///
    /// On the wire: `Type`.
    #[serde(rename = "Type", deserialize_with = "wire::null_as_default")]
    pub r#type: String,
    /// Major version of PostgreSQL, for example `10`.
    ///
    /// On the wire: `MajorVersion`.
    #[serde(rename = "MajorVersion", deserialize_with = "wire::null_as_default")]
    pub major_version: String,
    /// Kernel version, for example `v10.4_r1.0`.
    ///
    /// On the wire: `KernelVersion`.
    #[serde(rename = "KernelVersion", deserialize_with = "wire::null_as_default")]
    pub kernel_version: String,
    /// Whether the specification supports TDE encryption.
    ///
    /// On the wire: `IsSupportTDE`.
    #[serde(rename = "IsSupportTDE", deserialize_with = "wire::null_as_default")]
    pub is_support_tde: Flag,
}

/// A database version on offer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Version {
    /// Engine the version belongs to.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine", deserialize_with = "wire::null_as_default")]
    pub db_engine: DbEngine,
    /// Community version: major and minor number.
    ///
    /// On the wire: `DBVersion`.
    #[serde(rename = "DBVersion", deserialize_with = "wire::null_as_default")]
    pub db_version: String,
    /// Major version.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion", deserialize_with = "wire::null_as_default")]
    pub db_major_version: String,
    /// Kernel version, the vendor's build of the community version.
    ///
    /// On the wire: `DBKernelVersion`.
    #[serde(rename = "DBKernelVersion", deserialize_with = "wire::null_as_default")]
    pub db_kernel_version: String,
    /// Features the kernel version supports; empty if none.
    ///
    /// On the wire: `SupportedFeatureNames`.
    #[serde(rename = "SupportedFeatureNames", deserialize_with = "wire::null_as_default")]
    pub supported_feature_names: Vec<VersionFeature>,
    /// Whether new instances can use the version.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: VersionStatus,
    /// Kernel versions an instance of this version can be upgraded to, of the same and of higher major versions; empty if none.
    ///
    /// On the wire: `AvailableUpgradeTarget`.
    #[serde(rename = "AvailableUpgradeTarget", deserialize_with = "wire::null_as_default")]
    pub available_upgrade_target: Vec<String>,
}

/// An availability zone and its state.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ZoneInfo {
    /// Zone name, as taken by other actions.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone", deserialize_with = "wire::null_as_default")]
    pub zone: String,
    /// Display name of the zone, in Chinese.
    ///
    /// On the wire: `ZoneName`.
    #[serde(rename = "ZoneName", deserialize_with = "wire::null_as_default")]
    pub zone_name: String,
    /// Number of the zone.
    ///
    /// On the wire: `ZoneId`.
    #[serde(rename = "ZoneId", deserialize_with = "wire::null_as_default")]
    pub zone_id: u64,
    /// Whether instances can be bought in the zone.
    ///
    /// On the wire: `ZoneState`.
    #[serde(rename = "ZoneState", deserialize_with = "wire::null_as_default")]
    pub zone_state: ZoneState,
    /// Whether the zone supports IPv6, as `1` or `0`.
    ///
    /// On the wire: `ZoneSupportIpv6`.
    #[serde(rename = "ZoneSupportIpv6", deserialize_with = "wire::null_as_default")]
    pub zone_support_ipv6: u64,
    /// Zones that can hold the standby node of an instance in this zone; may include the zone itself.
    ///
    /// On the wire: `StandbyZoneSet`.
    #[serde(rename = "StandbyZoneSet")]
    pub standby_zone_set: Option<Vec<String>>,
}

open!(
    /// The billing type a price is asked for; spelled differently from `InstanceChargeType` of the buying actions.
    InquiryChargeType: str {
        /// Prepaid, a subscription by the month.
        PREPAID = "PREPAID",
        /// Pay-as-you-go, called `POSTPAID_BY_HOUR` by the buying actions.
        POSTPAID = "POSTPAID",
    }
);

open!(
    /// The kind of instance a price is asked for.
    InquiryInstanceType: str {
        /// Primary instance with one standby node, for high availability.
        PRIMARY = "primary",
        /// Read-only instance.
        READONLY = "readonly",
    }
);

open!(
    /// Whether a region can be used.
    RegionState: str {
        /// The region cannot be used.
        UNAVAILABLE = "UNAVAILABLE",
        /// The region can be used.
        AVAILABLE = "AVAILABLE",
    }
);

open!(
    /// A feature that a kernel version supports.
    VersionFeature: str {
        /// Transparent data encryption (TDE).
        TDE = "TDE",
    }
);

open!(
    /// Whether a database version can be used for new instances.
    VersionStatus: str {
        /// New instances can use the version.
        AVAILABLE = "AVAILABLE",
        /// No new instances; existing ones of this version can only be upgraded to a higher one.
        UPGRADE_ONLY = "UPGRADE_ONLY",
        /// The version is withdrawn.
        DEPRECATED = "DEPRECATED",
    }
);

open!(
    /// Whether instances can be bought in a zone.
    ZoneState: str {
        /// The zone cannot be used.
        UNAVAILABLE = "UNAVAILABLE",
        /// The zone can be used.
        AVAILABLE = "AVAILABLE",
        /// The zone is sold out.
        SELLOUT = "SELLOUT",
        /// Specification changes are supported; going by the name, nothing else.
        SUPPORTMODIFYONLY = "SUPPORTMODIFYONLY",
    }
);
