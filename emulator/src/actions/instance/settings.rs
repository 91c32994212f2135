//! Names, projects, protection, availability, maintenance, SSL, keys.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DbInstanceStatus, DescribeDbInstanceHaConfig, DescribeDbInstanceHaConfigResponse, DescribeDbInstanceSslConfig,
    DescribeDbInstanceSslConfigResponse, DescribeEncryptionKeys, DescribeEncryptionKeysResponse,
    DescribeMaintainTimeWindow, DescribeMaintainTimeWindowResponse, ModifyDbInstanceDeletionProtection,
    ModifyDbInstanceDeletionProtectionResponse, ModifyDbInstanceHaConfig, ModifyDbInstanceHaConfigResponse,
    ModifyDbInstanceName, ModifyDbInstanceNameResponse, ModifyDbInstanceSslConfig, ModifyDbInstanceSslConfigResponse,
    ModifyDbInstancesProject, ModifyDbInstancesProjectResponse, ModifyMaintainTimeWindow,
    ModifyMaintainTimeWindowResponse, StorageType, SyncMode,
};

use super::life::some;
use crate::actions::{Answer, Context, StatusCode};
use crate::clock::{self, SECOND};
use crate::refusal::Refusal;
use crate::state::{Availability, Effect, Job, Kind, Ssl};

const SSL: u64 = 6 * SECOND;
/// Where a root certificate would be found. Nothing is there.
pub(crate) const CA_URL: &str = "https://emulator.invalid/ca.pem";

pub(crate) fn modify_db_instance_name(
    context: &mut Context,
    request: ModifyDbInstanceName,
) -> Answer<ModifyDbInstanceNameResponse> {
    context.instance_mut(&request.db_instance_id)?.shown.db_instance_name = request.instance_name;
    Ok(ModifyDbInstanceNameResponse { request_id: context.request_id.clone() })
}

pub(crate) fn modify_db_instances_project(
    context: &mut Context,
    request: ModifyDbInstancesProject,
) -> Answer<ModifyDbInstancesProjectResponse> {
    let project = request.project_id.parse().map_err(|_| {
        let message = "ProjectId must be the number of a project, written as a text.";
        Refusal::new(Code::INVALID_PARAMETER_VALUE_ILLEGAL_PROJECT_ID, message)
    })?;
    for id in some(&request.db_instance_id_set)? {
        context.instance(id)?;
    }
    for id in &request.db_instance_id_set {
        context.instance_mut(id)?.shown.project_id = project;
    }
    Ok(ModifyDbInstancesProjectResponse {
        count: request.db_instance_id_set.len() as i64,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn modify_db_instance_deletion_protection(
    context: &mut Context,
    request: ModifyDbInstanceDeletionProtection,
) -> Answer<ModifyDbInstanceDeletionProtectionResponse> {
    context.instance_mut(&request.db_instance_id)?.shown.deletion_protection = Some(request.deletion_protection);
    Ok(ModifyDbInstanceDeletionProtectionResponse { request_id: context.request_id.clone() })
}

pub(crate) fn describe_db_instance_ha_config(
    context: &mut Context,
    request: DescribeDbInstanceHaConfig,
) -> Answer<DescribeDbInstanceHaConfigResponse> {
    let config = context.running(&request.db_instance_id, StatusCode::Limit)?.availability.clone();
    Ok(DescribeDbInstanceHaConfigResponse {
        sync_mode: config.sync_mode,
        max_standby_latency: config.max_standby_latency,
        max_standby_lag: config.max_standby_lag,
        max_sync_standby_latency: config.max_sync_standby_latency,
        max_sync_standby_lag: config.max_sync_standby_lag,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn modify_db_instance_ha_config(
    context: &mut Context,
    request: ModifyDbInstanceHaConfig,
) -> Answer<ModifyDbInstanceHaConfigResponse> {
    context.running(&request.db_instance_id, StatusCode::Limit)?;
    let semi = request.sync_mode == SyncMode::SEMI_SYNC;
    if semi && request.max_sync_standby_latency.is_some() != request.max_sync_standby_lag.is_some() {
        let message = "MaxSyncStandbyLatency and MaxSyncStandbyLag must be given both, or neither.";
        return Err(Refusal::new(Code::INVALID_PARAMETER_PARAMETERS_NOT_SET, message));
    }
    context.instance_mut(&request.db_instance_id)?.availability = Availability {
        sync_mode: request.sync_mode,
        max_standby_latency: request.max_standby_latency,
        max_standby_lag: request.max_standby_lag,
        // They mean nothing when replication is asynchronous anyway.
        max_sync_standby_latency: request.max_sync_standby_latency.filter(|_| semi),
        max_sync_standby_lag: request.max_sync_standby_lag.filter(|_| semi),
    };
    Ok(ModifyDbInstanceHaConfigResponse { request_id: context.request_id.clone() })
}

pub(crate) fn describe_maintain_time_window(
    context: &mut Context,
    request: DescribeMaintainTimeWindow,
) -> Answer<DescribeMaintainTimeWindowResponse> {
    let window = context.instance(&request.db_instance_id)?.maintenance.clone();
    Ok(DescribeMaintainTimeWindowResponse {
        db_instance_id: request.db_instance_id,
        maintain_start_time: window.start,
        maintain_duration: window.hours,
        maintain_week_days: window.weekdays,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn modify_maintain_time_window(
    context: &mut Context,
    request: ModifyMaintainTimeWindow,
) -> Answer<ModifyMaintainTimeWindowResponse> {
    let mut window = context.instance(&request.db_instance_id)?.maintenance.clone();
    if let Some(start) = request.maintain_start_time {
        if clock::time_of_day(&start).is_none() {
            return Err(Refusal::value("MaintainStartTime must be a time of day such as 22:00."));
        }
        window.start = start;
    }
    window.hours = request.maintain_duration.unwrap_or(window.hours);
    if let Some(weekdays) = request.maintain_week_days {
        if weekdays.is_empty() || !weekdays.iter().all(|name| clock::is_weekday(name)) {
            return Err(Refusal::value("MaintainWeekDays must be English weekdays in lower case, such as monday."));
        }
        window.weekdays = weekdays;
    }
    context.instance_mut(&request.db_instance_id)?.maintenance = window;
    Ok(ModifyMaintainTimeWindowResponse { request_id: context.request_id.clone() })
}

pub(crate) fn describe_db_instance_ssl_config(
    context: &mut Context,
    request: DescribeDbInstanceSslConfig,
) -> Answer<DescribeDbInstanceSslConfigResponse> {
    let instance = context.running(&request.db_instance_id, StatusCode::Limit)?;
    let Ssl { enabled, address } = instance.ssl.clone();
    // Only instances on cloud disks hand out the certificate itself.
    let key = (enabled && instance.storage_type() != StorageType::PHYSICAL_LOCAL_SSD)
        .then(|| "emulated-certificate".to_owned());
    Ok(DescribeDbInstanceSslConfigResponse {
        ssl_enabled: Some(enabled),
        ca_url: Some(if enabled { CA_URL.into() } else { String::new() }),
        connect_address: Some(address),
        ca_cert: key.clone(),
        cajks: key.clone(),
        cap7b: key,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn modify_db_instance_ssl_config(
    context: &mut Context,
    request: ModifyDbInstanceSslConfig,
) -> Answer<ModifyDbInstanceSslConfigResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = context.running(id, StatusCode::Limit)?;
    let wanted = if request.ssl_enabled {
        let address = request.connect_address.unwrap_or_default();
        // A read-only instance is reached at the addresses of its group, too.
        let group = instance.replication.member.as_ref().and_then(|member| context.state.groups.get(&member.group));
        let of_group = group.into_iter().flat_map(|group| &group.addresses);
        let mut known = instance.shown.db_instance_net_info.iter().chain(of_group);
        if address.is_empty() || !known.any(|known| known.ip == address) {
            return Err(Refusal::value("ConnectAddress must be an address of the instance when SSLEnabled is true."));
        }
        Ssl { enabled: true, address }
    } else {
        Ssl::default()
    };
    // What is that way already is done at once: nothing says that the service refuses it.
    let job = if wanted == instance.ssl {
        Job::aside(Kind::ModifySSLConfig, now_ms + SECOND, Effect::Nothing)
    } else {
        Job::brief(Kind::ModifySSLConfig, DbInstanceStatus::JOB_RUNNING, now_ms + SSL, Effect::SetSsl(wanted))
    };
    let task = context.state.start(id, now_ms, job) as i64;
    Ok(ModifyDbInstanceSslConfigResponse { task_id: Some(task), request_id: context.request_id.clone() })
}

pub(crate) fn describe_encryption_keys(
    context: &mut Context,
    request: DescribeEncryptionKeys,
) -> Answer<DescribeEncryptionKeysResponse> {
    let keys = context.instance(&request.db_instance_id)?.keys.clone();
    Ok(DescribeEncryptionKeysResponse { encryption_keys: Some(keys), request_id: context.request_id.clone() })
}
