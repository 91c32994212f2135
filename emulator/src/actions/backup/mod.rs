//! Backups, and what is brought back from them.

mod base;
mod clone;
mod download;
mod legacy;
mod list;
mod overview;
mod plans;
mod recovery;
mod restore;

use tencentdb_postgres::ErrorCode as Code;

use super::{Answer, Context, StatusCode};
use crate::refusal::Refusal;
use crate::state::Instance;

pub(crate) use base::{create_base_backup, delete_base_backup, delete_log_backup, modify_base_backup_expire_time};
pub(crate) use clone::{clone_db_instance, describe_clone_db_instance_spec};
pub(crate) use download::{
    describe_backup_download_restriction, describe_backup_download_url, modify_backup_download_restriction,
};
pub(crate) use legacy::{describe_db_backups, describe_db_xlogs};
pub(crate) use list::{describe_base_backups, describe_log_backups};
pub(crate) use overview::{describe_backup_overview, describe_backup_summaries};
pub(crate) use plans::{create_backup_plan, delete_backup_plan, describe_backup_plans, modify_backup_plan};
pub(crate) use recovery::describe_available_recovery_time;
pub(crate) use restore::restore_db_instance_objects;

/// The instance, if it runs and is backed up.
fn backed_up<'a>(context: &'a Context, id: &str, code: StatusCode) -> Answer<&'a Instance> {
    let instance = context.running(id, code)?;
    if instance.is_read_only() {
        return Err(failed(format!("The instance {id} is read-only; what is backed up is its primary one.")));
    }
    Ok(instance)
}

fn failed(message: String) -> Refusal {
    Refusal::new(Code::FAILED_OPERATION_FAILED_OPERATION_ERROR, message)
}
