//! Private addresses of instances.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CreateDbInstanceNetworkAccess, CreateDbInstanceNetworkAccessResponse, DbInstanceStatus,
    DeleteDbInstanceNetworkAccess, DeleteDbInstanceNetworkAccessResponse,
};

use super::{CLOSE, NetworkCodes, OPEN, Wish, closing, private_count};
use crate::actions::{Answer, Context, StatusCode};
use crate::state::{Effect, Job, Kind};

const CODES: NetworkCodes =
    NetworkCodes { vpc: Code::INVALID_PARAMETER_VPC_NOT_FOUND_ERROR, subnet: Code::FAILED_OPERATION_GET_SUBNET_ERROR };

pub(crate) fn create_db_instance_network_access(
    context: &mut Context,
    request: CreateDbInstanceNetworkAccess,
) -> Answer<CreateDbInstanceNetworkAccessResponse> {
    let id = &request.db_instance_id;
    let present = private_count(&context.running(id, StatusCode::LimitOp)?.shown.db_instance_net_info);
    let vip = request.vip.filter(|_| request.is_assign_vip);
    let wish = Wish { vpc: request.vpc_id, subnet: request.subnet_id, vip };
    let vip_code = Code::INVALID_PARAMETER_VALUE_INVALID_PARAMETER_VALUE_ERROR;
    let access = wish.access(context, present, &CODES, vip_code)?;
    let task = start(context, id, Kind::CreateNetworkAccess, OPEN, Effect::Network(access));
    Ok(CreateDbInstanceNetworkAccessResponse {
        flow_id: task,
        task_id: Some(task),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn delete_db_instance_network_access(
    context: &mut Context,
    request: DeleteDbInstanceNetworkAccess,
) -> Answer<DeleteDbInstanceNetworkAccessResponse> {
    let id = &request.db_instance_id;
    let infos = &context.running(id, StatusCode::LimitOp)?.shown.db_instance_net_info;
    let access = closing(infos, &request.vpc_id, &request.subnet_id, &request.vip)?;
    let task = start(context, id, Kind::DeleteNetworkAccess, CLOSE, Effect::Network(access));
    Ok(DeleteDbInstanceNetworkAccessResponse {
        flow_id: task,
        task_id: Some(task),
        request_id: context.request_id.clone(),
    })
}

fn start(context: &mut Context, id: &str, kind: Kind, ms: u64, effect: Effect) -> i64 {
    let job = Job::brief(kind, DbInstanceStatus::NETWORK_CHANGING, context.now_ms + ms, effect);
    context.state.start(id, context.now_ms, job) as i64
}
