//! Public addresses of instances.

use tencentdb_postgres::api::{
    CloseDbExtranetAccess, CloseDbExtranetAccessResponse, DbInstanceStatus, Flag, NetworkAddressStatus,
    OpenDbExtranetAccess, OpenDbExtranetAccessResponse,
};

use super::{CLOSE, OPEN};
use crate::actions::{Answer, Context, StatusCode, UNSEEN};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Access, Effect, Job, Kind, is_public};

pub(crate) fn open_db_extranet_access(
    context: &mut Context,
    request: OpenDbExtranetAccess,
) -> Answer<OpenDbExtranetAccessResponse> {
    let (id, ipv6) = (&request.db_instance_id, request.is_ipv6 == Some(Flag::ON));
    let instance = context.running(id, StatusCode::LimitOp)?;
    if ipv6 && instance.shown.support_ipv6 != Flag::ON {
        return Err(Refusal::value(format!("The instance {id} was bought without IPv6 (NeedSupportIpv6).")));
    }
    let access = (!is_open(context, id, ipv6)?).then(|| {
        let ids = &mut context.state.ids;
        // Of the blocks for documentation: nothing answers there.
        let ip = if ipv6 {
            format!("2001:db8::{:x}:{:x}", ids.below(0x1_0000), 1 + ids.below(0xffff))
        } else {
            format!("203.0.113.{}", 1 + ids.below(254))
        };
        Access::OpenPublic { name: format!("{id}.sql.tencentcdb.com"), ip, port: 20_000 + ids.below(10_000) }
    });
    let task = start(context, id, Kind::OpenExtranetAccess, OPEN, access);
    Ok(OpenDbExtranetAccessResponse { flow_id: task, task_id: Some(task), request_id: context.request_id.clone() })
}

pub(crate) fn close_db_extranet_access(
    context: &mut Context,
    request: CloseDbExtranetAccess,
) -> Answer<CloseDbExtranetAccessResponse> {
    let (id, ipv6) = (&request.db_instance_id, request.is_ipv6 == Some(Flag::ON));
    context.running(id, StatusCode::LimitOp)?;
    let access = is_open(context, id, ipv6)?.then_some(Access::ClosePublic { ipv6 });
    let task = start(context, id, Kind::CloseExtranetAccess, CLOSE, access);
    Ok(CloseDbExtranetAccessResponse { flow_id: task, task_id: Some(task), request_id: context.request_id.clone() })
}

fn is_open(context: &Context, id: &str, ipv6: bool) -> Answer<bool> {
    let mut infos = context.instance(id)?.shown.db_instance_net_info.iter();
    Ok(infos.any(|info| is_public(info, ipv6) && info.status == NetworkAddressStatus::OPENED))
}

/// Starts the task of a change. What is that way already is done at once: nothing says that the service refuses it.
fn start(context: &mut Context, id: &str, kind: Kind, ms: u64, access: Option<Access>) -> i64 {
    let now_ms = context.now_ms;
    let job = match access {
        None => Job::aside(kind, now_ms + SECOND, Effect::Nothing),
        Some(access) => {
            let job = Job::brief(kind, DbInstanceStatus::NETWORK_CHANGING, now_ms + ms, Effect::Network(access));
            if context.quirks.late_status { job.unseen(now_ms, UNSEEN) } else { job }
        }
    };
    context.state.start(id, now_ms, job) as i64
}
