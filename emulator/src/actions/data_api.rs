//! The PostgREST service.

use tencentdb_postgres::api::{
    ClosePostgRestService, ClosePostgRestServiceResponse, DbInstanceNetInfo, DescribePostgRestService,
    DescribePostgRestServiceResponse, NetType, OpenPostgRestService, OpenPostgRestServiceResponse, PostgRestStatus,
};

use super::{Answer, Context, service};
use crate::clock;
use crate::state::{Ids, Phase, PostgRest, ServiceKind};

const PORT: u64 = 3000;
/// Where public addresses would be. Nothing is there.
const DOMAIN: &str = "rest.emulator.invalid";

pub(crate) fn open_postg_rest_service(
    context: &mut Context,
    request: OpenPostgRestService,
) -> Answer<OpenPostgRestServiceResponse> {
    let id = &request.db_instance_id;
    let shown = &service::ready(context, id, ServiceKind::PostgRest, true)?.shown;
    let own = || (shown.vpc_id.clone(), shown.subnet_id.clone());
    let network = (request.vpc_id.unwrap_or_else(|| own().0), request.subnet_id.unwrap_or_else(|| own().1));
    let settings = PostgRest { is_public: request.enable_wan_net == Some(true) };
    let opening = service::opening(context, network, settings);
    context.instance_mut(id)?.services.postgrest = Some(opening);
    let task_id = service::start(context, id, ServiceKind::PostgRest, true);
    Ok(OpenPostgRestServiceResponse { task_id, request_id: context.request_id.clone() })
}

pub(crate) fn close_postg_rest_service(
    context: &mut Context,
    request: ClosePostgRestService,
) -> Answer<ClosePostgRestServiceResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    service::ready(context, id, ServiceKind::PostgRest, false)?;
    context.instance_mut(id)?.services.set_phase(ServiceKind::PostgRest, Phase::Closing, now_ms);
    let task_id = service::start(context, id, ServiceKind::PostgRest, false);
    Ok(ClosePostgRestServiceResponse { task_id, request_id: context.request_id.clone() })
}

pub(crate) fn describe_postg_rest_service(
    context: &mut Context,
    request: DescribePostgRestService,
) -> Answer<DescribePostgRestServiceResponse> {
    let (id, request_id) = (&request.db_instance_id, context.request_id.clone());
    let Some(rest) = &context.instance(id)?.services.postgrest else {
        return Ok(DescribePostgRestServiceResponse {
            status: PostgRestStatus::CLOSED,
            network_access_list: Some(Vec::new()),
            request_id,
            ..Default::default()
        });
    };
    let mut addresses = vec![service::private_address(rest, PORT)];
    if rest.settings.is_public {
        addresses.push(DbInstanceNetInfo {
            address: format!("{id}.{DOMAIN}"),
            port: PORT,
            net_type: NetType::PUBLIC,
            status: service::address_status(rest.phase),
            ..DbInstanceNetInfo::default()
        });
    }
    // It is made from what anybody can see, and opens nothing; so it need not be kept.
    let mut letters = Ids::of(id).nth(rest.opened_ms);
    let secret = format!("{}{}", letters.prefixed("emulated-"), letters.uuid().replace('-', ""));
    Ok(DescribePostgRestServiceResponse {
        // No state is named for a service that is being closed.
        status: if rest.phase == Phase::Opening { PostgRestStatus::CREATING } else { PostgRestStatus::RUNNING },
        create_time: clock::text(rest.opened_ms),
        network_access_list: Some(addresses),
        jwt_secret: Some(secret.into()),
        request_id,
    })
}
