//! Newer versions.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DbInstanceStatus, SwitchTag, UpgradeDbInstanceKernelVersion, UpgradeDbInstanceKernelVersionResponse,
    UpgradeDbInstanceMajorVersion, UpgradeDbInstanceMajorVersionResponse, UpgradeTimeOption,
};

use super::switch::{Change, Wish};
use crate::actions::{Answer, Context, StatusCode};
use crate::catalog::versions::{self, Kernel};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Effect, Instance, Job, Kind, Method};

const CHECK: u64 = 3 * SECOND;
const KERNEL: u64 = 15 * SECOND;
const KERNEL_SWITCH: u64 = 3 * SECOND;
const MAJOR: u64 = 25 * SECOND;
/// The phase in which an upgraded instance accepts reads only.
const MAJOR_READ_ONLY: u64 = 8 * SECOND;
const HALF_AN_HOUR: u64 = 30 * 60;

pub(crate) fn upgrade_db_instance_kernel_version(
    context: &mut Context,
    request: UpgradeDbInstanceKernelVersion,
) -> Answer<UpgradeDbInstanceKernelVersionResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = context.running(id, StatusCode::LimitOp)?;
    let target = target(instance, &request.target_db_kernel_version, |kernel, major| kernel.major == major)?;
    let moment = Wish {
        tag: request.switch_tag.unwrap_or(SwitchTag::NOW),
        start: request.switch_start_time.as_deref(),
        end: request.switch_end_time.as_deref(),
        names: ["SwitchStartTime", "SwitchEndTime"],
        least: HALF_AN_HOUR,
    }
    .read()
    .map_err(|refusal| refusal.with(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR))?;
    let job = if request.dry_run == Some(true) {
        check(Kind::UpgradeKernelVersion, target, now_ms)
    } else {
        let change = Change {
            kind: Kind::UpgradeKernelVersion,
            preparing: (DbInstanceStatus::UPGRADING, KERNEL),
            switching: (DbInstanceStatus::SWITCHING, KERNEL_SWITCH),
            effect: Effect::Upgrade { kernel: target.kernel.into() },
            input: input(target, false),
        };
        change.job(instance, moment, now_ms)
    };
    let task = context.state.start(id, now_ms, job) as i64;
    Ok(UpgradeDbInstanceKernelVersionResponse { task_id: Some(task), request_id: context.request_id.clone() })
}

pub(crate) fn upgrade_db_instance_major_version(
    context: &mut Context,
    request: UpgradeDbInstanceMajorVersion,
) -> Answer<UpgradeDbInstanceMajorVersionResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = context.running(id, StatusCode::LimitOp)?;
    let target = target(instance, &request.target_db_kernel_version, |kernel, major| kernel.major != major)?;
    let job = if request.upgrade_check == Some(true) {
        check(Kind::UpgradeMajorVersion, target, now_ms)
    } else {
        let option = request.upgrade_time_option.unwrap_or(UpgradeTimeOption::AUTO);
        let moment = Wish {
            tag: SwitchTag(option.0),
            start: request.upgrade_time_begin.as_deref(),
            end: request.upgrade_time_end.as_deref(),
            names: ["UpgradeTimeBegin", "UpgradeTimeEnd"],
            least: 0,
        }
        .read()?;
        let change = Change {
            kind: Kind::UpgradeMajorVersion,
            preparing: (DbInstanceStatus::UPGRADING, MAJOR),
            switching: (DbInstanceStatus::READONLY, MAJOR_READ_ONLY),
            effect: Effect::Upgrade { kernel: target.kernel.into() },
            input: input(target, false),
        };
        let job = change.job(instance, moment, now_ms);
        if request.backup_before_upgrade == Some(true) {
            let number = context.state.ids.number();
            context.instance_mut(id)?.backups.back_up(number, Method::Physical, true, now_ms);
        }
        job
    };
    let task = context.state.start(id, now_ms, job) as i64;
    Ok(UpgradeDbInstanceMajorVersionResponse { task_id: Some(task), request_id: context.request_id.clone() })
}

/// The kernel of that name, if the instance can be upgraded to it.
fn target(instance: &Instance, name: &str, fits: fn(&Kernel, &str) -> bool) -> Answer<&'static Kernel> {
    let shown = &instance.shown;
    let present = versions::find(&shown.db_engine, &shown.db_kernel_version);
    let fitting = |kernel: &&Kernel| fits(kernel, shown.db_major_version.as_str());
    let targets: Vec<&'static Kernel> = present.into_iter().flat_map(Kernel::targets).filter(fitting).collect();
    targets.iter().find(|kernel| kernel.kernel == name).copied().ok_or_else(|| {
        let names: Vec<&str> = targets.iter().map(|kernel| kernel.kernel).collect();
        let possible = if names.is_empty() { "nothing".into() } else { names.join(", ") };
        Refusal::value(format!(
            "The instance {} of {} cannot be upgraded to {name} by this action, but to {possible}.",
            instance.id(),
            shown.db_kernel_version
        ))
    })
}

/// A task that only looks; the instance keeps its status.
fn check(kind: Kind, target: &Kernel, now_ms: u64) -> Job {
    Job { input: input(target, true), ..Job::aside(kind, now_ms + CHECK, Effect::Nothing) }
}

fn input(target: &Kernel, check: bool) -> String {
    serde_json::json!({ "TargetDBKernelVersion": target.kernel, "DryRun": check }).to_string()
}
