//! Private addresses of read-only groups.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CreateReadOnlyGroupNetworkAccess, CreateReadOnlyGroupNetworkAccessResponse, DeleteReadOnlyGroupNetworkAccess,
    DeleteReadOnlyGroupNetworkAccessResponse,
};

use super::{CLOSE, NetworkCodes, OPEN, Wish, closing, private_count};
use crate::actions::readonly::change_group;
use crate::actions::{Answer, Context};
use crate::state::{Access, GroupEffect, Kind};

const CODES: NetworkCodes =
    NetworkCodes { vpc: Code::FAILED_OPERATION_GET_VPC_INFO_ERROR, subnet: Code::FAILED_OPERATION_GET_SUBNET_ERROR };

pub(crate) fn create_read_only_group_network_access(
    context: &mut Context,
    request: CreateReadOnlyGroupNetworkAccess,
) -> Answer<CreateReadOnlyGroupNetworkAccessResponse> {
    let id = &request.read_only_group_id;
    let present = private_count(&context.group_in_service(id)?.addresses);
    let vip = request.vip.filter(|_| request.is_assign_vip);
    let wish = Wish { vpc: request.vpc_id, subnet: request.subnet_id, vip };
    let access = wish.access(context, present, &CODES, Code::FAILED_OPERATION_FAILED_OPERATION_ERROR)?;
    let task = start(context, id, Kind::CreateNetworkAccess, OPEN, access)?;
    Ok(CreateReadOnlyGroupNetworkAccessResponse {
        flow_id: task,
        task_id: Some(task),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn delete_read_only_group_network_access(
    context: &mut Context,
    request: DeleteReadOnlyGroupNetworkAccess,
) -> Answer<DeleteReadOnlyGroupNetworkAccessResponse> {
    let id = &request.read_only_group_id;
    let infos = &context.group_in_service(id)?.addresses;
    let access = closing(infos, &request.vpc_id, &request.subnet_id, &request.vip)?;
    let task = start(context, id, Kind::DeleteNetworkAccess, CLOSE, access)?;
    Ok(DeleteReadOnlyGroupNetworkAccessResponse {
        flow_id: task,
        task_id: Some(task),
        request_id: context.request_id.clone(),
    })
}

fn start(context: &mut Context, id: &str, kind: Kind, ms: u64, access: Access) -> Answer<i64> {
    access.begin(&mut context.group_mut(id)?.addresses);
    let primary = context.group(id)?.primary_id.clone();
    change_group(context, id, &primary, kind, ms, GroupEffect::Access(access))
}
