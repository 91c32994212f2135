//! Making, keeping and deleting backups.

use tencentdb_postgres::api::{
    CreateBaseBackup, CreateBaseBackupResponse, DeleteBaseBackup, DeleteBaseBackupResponse, DeleteLogBackup,
    DeleteLogBackupResponse, ModifyBaseBackupExpireTime, ModifyBaseBackupExpireTimeResponse,
};

use super::{backed_up, failed, plans};
use crate::actions::{Answer, Context, StatusCode};
use crate::clock::{self, DAY};
use crate::refusal::Refusal;
use crate::state::{Backup, Method};

/// How long automatic backups cannot be deleted.
const PROTECTED: u64 = 7 * DAY;

pub(crate) fn create_base_backup(context: &mut Context, request: CreateBaseBackup) -> Answer<CreateBaseBackupResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = backed_up(context, id, StatusCode::Limit)?;
    let method = plans::method(instance, request.backup_method.as_ref(), Method::Physical)?;
    let mut present = instance.backups.bases(now_ms, now_ms, now_ms);
    if let Some(other) = present.find(|backup| !backup.automatic && !backup.is_finished(now_ms)) {
        return Err(failed(format!("The backup {} of {id} is being made; another can follow it.", other.id())));
    }
    drop(present);
    let number = context.state.ids.number();
    let at_once = context.state.transitions.are_instant();
    let backups = &mut context.instance_mut(id)?.backups;
    let base_backup_id = backups.back_up(number, method, false, now_ms);
    if at_once {
        backups.hurry(now_ms);
    }
    Ok(CreateBaseBackupResponse { base_backup_id, request_id: context.request_id.clone() })
}

pub(crate) fn modify_base_backup_expire_time(
    context: &mut Context,
    request: ModifyBaseBackupExpireTime,
) -> Answer<ModifyBaseBackupExpireTimeResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let backup = base(context, id, &request.base_backup_id)?;
    let expires_ms = clock::moment(&request.new_expire_time).filter(|expires_ms| *expires_ms > now_ms);
    let expires_ms = expires_ms
        .ok_or_else(|| Refusal::value("NewExpireTime must be a time to come, such as 2023-02-18 23:59:59."))?;
    context.instance_mut(id)?.backups.set_expiry(&backup, expires_ms, now_ms);
    Ok(ModifyBaseBackupExpireTimeResponse { request_id: context.request_id.clone() })
}

pub(crate) fn delete_base_backup(context: &mut Context, request: DeleteBaseBackup) -> Answer<DeleteBaseBackupResponse> {
    let backup = base(context, &request.db_instance_id, &request.base_backup_id)?;
    delete(context, &request.db_instance_id, &backup)?;
    Ok(DeleteBaseBackupResponse { request_id: context.request_id.clone() })
}

pub(crate) fn delete_log_backup(context: &mut Context, request: DeleteLogBackup) -> Answer<DeleteLogBackupResponse> {
    let backup = log(context, &request.db_instance_id, &request.log_backup_id)?;
    delete(context, &request.db_instance_id, &backup)?;
    Ok(DeleteLogBackupResponse { request_id: context.request_id.clone() })
}

fn delete(context: &mut Context, id: &str, backup: &Backup) -> Answer<()> {
    let now_ms = context.now_ms;
    if !backup.is_finished(now_ms) {
        return Err(failed(format!("The backup {} is being made; it can be deleted afterwards.", backup.id())));
    }
    if backup.automatic && backup.finished_ms + PROTECTED > now_ms {
        return Err(failed(format!("The backup {} is automatic and younger than 7 days.", backup.id())));
    }
    context.instance_mut(id)?.backups.delete(backup, now_ms);
    Ok(())
}

/// The base backup of that id.
pub(super) fn base(context: &Context, id: &str, backup_id: &str) -> Answer<Backup> {
    let now_ms = context.now_ms;
    find(context.instance(id)?.backups.bases(0, now_ms, now_ms), id, backup_id, "DescribeBaseBackups")
}

/// The log backup of that id.
pub(super) fn log(context: &Context, id: &str, backup_id: &str) -> Answer<Backup> {
    let now_ms = context.now_ms;
    find(context.instance(id)?.backups.logs(0, now_ms, now_ms), id, backup_id, "DescribeLogBackups")
}

fn find(mut backups: impl Iterator<Item = Backup>, id: &str, backup_id: &str, list: &str) -> Answer<Backup> {
    backups.find(|backup| backup.id() == backup_id).ok_or_else(|| {
        Refusal::value(format!("The instance {id} has no backup {backup_id}, or no longer; {list} lists them."))
    })
}
