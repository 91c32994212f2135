//! The Mem0 service.

use tencentdb_postgres::api::{
    CloseMem0Service, CloseMem0ServiceResponse, DescribeMem0Service, DescribeMem0ServiceResponse, LlmMode, Mem0Status,
    OpenMem0Service, OpenMem0ServiceResponse,
};

use super::{Answer, Context, service};
use crate::clock;
use crate::state::{MEM0_ACCOUNT, MEM0_DATABASE, Mem0, Phase, ServiceKind};

const PORT: u64 = 8000;
const EMBEDDING_MODEL: &str = "kinfra-text-embedding-0.6b";
const EMBEDDING_DIMENSIONS: i64 = 1024;

pub(crate) fn open_mem0_service(context: &mut Context, request: OpenMem0Service) -> Answer<OpenMem0ServiceResponse> {
    let id = &request.db_instance_id;
    let shown = &service::ready(context, id, ServiceKind::Mem0, true)?.shown;
    let network = (shown.vpc_id.clone(), shown.subnet_id.clone());
    let settings = Mem0 { agentic_base: request.agentic_base_id, model: request.llm_model };
    let opening = service::opening(context, network, settings);
    context.instance_mut(id)?.services.mem0 = Some(opening);
    let task_id = service::start(context, id, ServiceKind::Mem0, true);
    Ok(OpenMem0ServiceResponse { task_id, request_id: context.request_id.clone() })
}

pub(crate) fn close_mem0_service(context: &mut Context, request: CloseMem0Service) -> Answer<CloseMem0ServiceResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    service::ready(context, id, ServiceKind::Mem0, false)?;
    context.instance_mut(id)?.services.set_phase(ServiceKind::Mem0, Phase::Closing, now_ms);
    let task_id = service::start(context, id, ServiceKind::Mem0, false);
    Ok(CloseMem0ServiceResponse { task_id, request_id: context.request_id.clone() })
}

pub(crate) fn describe_mem0_service(
    context: &mut Context,
    request: DescribeMem0Service,
) -> Answer<DescribeMem0ServiceResponse> {
    let request_id = context.request_id.clone();
    let Some(mem0) = &context.instance(&request.db_instance_id)?.services.mem0 else {
        return Ok(DescribeMem0ServiceResponse {
            status: Mem0Status::NONE,
            network_access_list: Some(Vec::new()),
            request_id,
            ..Default::default()
        });
    };
    Ok(DescribeMem0ServiceResponse {
        status: match mem0.phase {
            Phase::Opening => Mem0Status::CREATING,
            Phase::Open => Mem0Status::RUNNING,
            Phase::Closing => Mem0Status::DELETING,
        },
        create_time: Some(clock::text(mem0.opened_ms)),
        update_time: Some(clock::text(mem0.updated_ms)),
        inner_address: Some(format!("{}:{PORT}", mem0.ip)),
        agentic_base_id: Some(mem0.settings.agentic_base.clone()),
        llm_mode: Some(LlmMode::TOKENHUB),
        llm_model: Some(mem0.settings.model.to_string()),
        embedding_model: Some(EMBEDDING_MODEL.into()),
        embedding_dims: Some(EMBEDDING_DIMENSIONS),
        pg_database_name: Some(MEM0_DATABASE.into()),
        pg_user_name: Some(MEM0_ACCOUNT.into()),
        network_access_list: Some(vec![service::private_address(mem0, PORT)]),
        request_id,
    })
}
