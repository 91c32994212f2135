//! Where backups can be fetched, and from which networks.

use std::sync::Arc;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    BackupType, DbInstanceStatus, DescribeBackupDownloadRestriction, DescribeBackupDownloadRestrictionResponse,
    DescribeBackupDownloadUrl, DescribeBackupDownloadUrlResponse, ModifyBackupDownloadRestriction,
    ModifyBackupDownloadRestrictionResponse, RestrictionEffect, RestrictionType,
};

use super::{base, failed, list};
use crate::actions::{Answer, Context, StatusCode};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Ids, Restriction};

/// How long a URL stays valid that nobody limits, in hours.
const DEFAULT_HOURS: u64 = 12;

pub(crate) fn describe_backup_download_url(
    context: &mut Context,
    request: DescribeBackupDownloadUrl,
) -> Answer<DescribeBackupDownloadUrlResponse> {
    let (id, backup_id) = (&request.db_instance_id, &request.backup_id);
    let instance = context.instance(id)?;
    if instance.isolated_ms.is_some() || instance.is(&DbInstanceStatus::ISOLATING) {
        return Err(StatusCode::Limit.refuse(format!("The instance {id} is isolated; its backups cannot be fetched.")));
    }
    let (backup, name) = if request.backup_type == BackupType::BASE_BACKUP {
        let backup = base::base(context, id, backup_id)?;
        (backup, list::base_name(&backup))
    } else {
        let backup = base::log(context, id, backup_id)?;
        (backup, list::log_name(&backup))
    };
    if !backup.is_finished(context.now_ms) {
        return Err(failed(format!("The backup {backup_id} is being made; it can be fetched afterwards.")));
    }
    let own = request.backup_download_restriction.map(|own| Restriction {
        kind: own.restriction_type.unwrap_or(RestrictionType::NONE),
        vpc_effect: own.vpc_restriction_effect,
        vpcs: own.vpc_id_set.unwrap_or_default(),
        ip_effect: own.ip_restriction_effect,
        ips: own.ip_set.unwrap_or_default(),
    });
    let restriction = match own {
        Some(own) => checked(own)?.kind,
        None => restriction(context).kind,
    };
    let hours = request.url_expire_time.unwrap_or(DEFAULT_HOURS);
    let until = (context.now_ms / SECOND).saturating_add(hours * 3600);
    let path = format!("pgsql/{id}/{name}?x-expires={until}&x-restriction={restriction}");
    let sign = Ids::of(&path).uuid().replace('-', "");
    Ok(DescribeBackupDownloadUrlResponse {
        backup_download_url: format!(
            "https://postgres-backup.{}.emulator.invalid/{path}&x-sign={sign}",
            context.region.code
        ),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_backup_download_restriction(
    context: &mut Context,
    _: DescribeBackupDownloadRestriction,
) -> Answer<DescribeBackupDownloadRestrictionResponse> {
    let Restriction { kind, vpc_effect, vpcs, ip_effect, ips } = restriction(context);
    let effect = |effect: Option<RestrictionEffect>, of: &[String]| match effect {
        None if of.is_empty() => "".into(),
        None => RestrictionEffect::ALLOW,
        Some(effect) => effect,
    };
    Ok(DescribeBackupDownloadRestrictionResponse {
        restriction_type: kind,
        vpc_restriction_effect: effect(vpc_effect, &vpcs),
        vpc_id_set: vpcs,
        ip_restriction_effect: effect(ip_effect, &ips),
        ip_set: ips,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn modify_backup_download_restriction(
    context: &mut Context,
    request: ModifyBackupDownloadRestriction,
) -> Answer<ModifyBackupDownloadRestrictionResponse> {
    let wanted = checked(Restriction {
        kind: request.restriction_type,
        vpc_effect: request.vpc_restriction_effect,
        vpcs: request.vpc_id_set.unwrap_or_default(),
        ip_effect: request.ip_restriction_effect,
        ips: request.ip_set.unwrap_or_default(),
    })?;
    Arc::make_mut(&mut context.state.download_restrictions).insert(context.region.code.into(), wanted);
    Ok(ModifyBackupDownloadRestrictionResponse { request_id: context.request_id.clone() })
}

fn restriction(context: &Context) -> Restriction {
    context.state.download_restrictions.get(context.region.code).cloned().unwrap_or_default()
}

fn checked(wanted: Restriction) -> Answer<Restriction> {
    if wanted.kind == RestrictionType::CUSTOMIZE && wanted.vpcs.is_empty() && wanted.ips.is_empty() {
        let message = "RestrictionType CUSTOMIZE takes a VpcIdSet or an IpSet.";
        return Err(Refusal::new(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR, message));
    }
    if let Some(vpc) = wanted.vpcs.iter().find(|vpc| vpc.strip_prefix("vpc-").is_none_or(str::is_empty)) {
        let message = format!("There is no VPC {vpc:?}; their ids begin with vpc-.");
        return Err(Refusal::new(Code::INVALID_PARAMETER_VPC_NOT_FOUND_ERROR, message));
    }
    if let Some(ip) = wanted.ips.iter().find(|ip| !is_address(ip)) {
        return Err(Refusal::value(format!("{ip:?} in IpSet is no IPv4 address or network, such as 10.10.10.0/24.")));
    }
    Ok(wanted)
}

/// Returns whether a text is an IPv4 address, or a network: of so many bits, or with stars for what may be anything.
fn is_address(text: &str) -> bool {
    let (address, bits) = text.split_once('/').unwrap_or((text, "32"));
    let octets: Vec<bool> = address.split('.').map(|part| part == "*" || part.parse::<u8>().is_ok()).collect();
    octets.len() == 4 && octets.into_iter().all(|sound| sound) && bits.parse::<u8>().is_ok_and(|bits| bits <= 32)
}
