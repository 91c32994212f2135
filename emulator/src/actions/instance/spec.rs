//! Resizing.

use tencentdb_postgres::api::{DbInstanceStatus, ModifyDbInstanceSpec, ModifyDbInstanceSpecResponse, SwitchTag};

use super::switch::{Change, Wish};
use crate::actions::{Answer, Context, StatusCode, UNSEEN};
use crate::catalog::classes;
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Effect, Kind};

/// How long a resize takes to get ready.
const EXPAND: u64 = 20 * SECOND;
/// And to switch over.
const SWITCH: u64 = 3 * SECOND;

pub(crate) fn modify_db_instance_spec(
    context: &mut Context,
    request: ModifyDbInstanceSpec,
) -> Answer<ModifyDbInstanceSpecResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = context.running(id, StatusCode::LimitOp)?;
    let class = classes::of_size(request.memory, request.cpu).ok_or_else(|| {
        Refusal::value("No class has so many cores and so much memory; DescribeClasses lists them, with memory in MB.")
    })?;
    let storage_type = instance.storage_type();
    if !class.takes(request.storage, &storage_type) {
        let most = class.max_storage(&storage_type);
        let message = format!(
            "Storage of {} must be a multiple of 10 from 10 to {most} GB, not {}.",
            class.code, request.storage
        );
        return Err(Refusal::value(message));
    }
    let shown = &instance.shown;
    if (shown.db_instance_memory, shown.db_instance_cpu, shown.db_instance_storage)
        == (class.memory, class.cpu, request.storage)
    {
        return Err(Refusal::value(format!("The instance {id} has that size already.")));
    }
    let moment = Wish {
        tag: request.switch_tag.unwrap_or(SwitchTag::NOW),
        start: request.switch_start_time.as_deref(),
        end: request.switch_end_time.as_deref(),
        names: ["SwitchStartTime", "SwitchEndTime"],
        least: 0,
    }
    .read()?;
    let change = Change {
        kind: Kind::ModifyInstanceSpec,
        preparing: (DbInstanceStatus::EXPANDING, EXPAND),
        switching: (DbInstanceStatus::SWITCHING, SWITCH),
        effect: Effect::Resize { class: class.code.into(), storage: request.storage },
        input: serde_json::json!({ "DBInstanceId": id, "Cpu": class.cpu, "Memory": class.memory, "Storage": request.storage })
            .to_string(),
    };
    let prepaid = instance.is_prepaid();
    let mut job = change.job(instance, moment, now_ms);
    if context.quirks.late_status {
        job = job.unseen(now_ms, UNSEEN);
    }
    let task = context.state.start(id, now_ms, job);
    Ok(ModifyDbInstanceSpecResponse {
        deal_name: context.state.order(id, prepaid, task, now_ms),
        bill_id: context.state.bill_id(now_ms),
        request_id: context.request_id.clone(),
    })
}
