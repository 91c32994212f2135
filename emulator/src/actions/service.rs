//! What opening and closing have in common among the services beside an instance.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{DbEngine, DbInstanceNetInfo, NetType, NetworkAddressStatus, ProtocolType};

use super::{Answer, Context, StatusCode};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Effect, Instance, Job, Kind, Phase, Service, ServiceKind};

const OPEN: u64 = 20 * SECOND;
const CLOSE: u64 = 8 * SECOND;

/// Returns an instance that runs, on which a service can be opened, or closed, now.
pub(super) fn ready<'a>(context: &'a Context, id: &str, kind: ServiceKind, opens: bool) -> Answer<&'a Instance> {
    let instance = context.running(id, StatusCode::Limit)?;
    if instance.is_read_only() || instance.shown.db_engine != DbEngine::POSTGRESQL {
        let message = format!("The instance {id} has no such service: only primary ones of postgresql have.");
        return Err(Refusal::new(Code::OPERATION_DENIED_INSTANCE_TYPE_DENIED, message));
    }
    let refuse = |what| {
        let message = format!("The {kind:?} service of the instance {id} is {what}.");
        Err(Refusal::new(Code::FAILED_OPERATION_FAILED_OPERATION_ERROR, message))
    };
    match (instance.services.phase(kind), opens) {
        (None, true) | (Some(Phase::Open), false) => Ok(instance),
        (None, false) => refuse("not open"),
        (Some(Phase::Open), true) => refuse("open already"),
        (Some(_), _) => Err(StatusCode::Limit.refuse(format!("A task is under way on the service of {id}."))),
    }
}

/// Returns a service that is on its way, in a VPC and a subnet.
pub(super) fn opening<S>(context: &mut Context, (vpc, subnet): (String, String), settings: S) -> Service<S> {
    Service {
        phase: Phase::Opening,
        opened_ms: context.now_ms,
        updated_ms: context.now_ms,
        ip: context.state.private_ip(&vpc, &subnet),
        vpc,
        subnet,
        settings,
    }
}

/// Starts the task that opens or closes a service, and answers its id.
pub(super) fn start(context: &mut Context, id: &str, kind: ServiceKind, opens: bool) -> i64 {
    let (name, takes) = match (kind, opens) {
        (ServiceKind::Mem0, true) => (Kind::OpenMem0Service, OPEN),
        (ServiceKind::Mem0, false) => (Kind::CloseMem0Service, CLOSE),
        (ServiceKind::PostgRest, true) => (Kind::OpenPostgRESTService, OPEN),
        (ServiceKind::PostgRest, false) => (Kind::ClosePostgRESTService, CLOSE),
    };
    let job = Job::aside(name, context.now_ms + takes, Effect::Service { kind, opens });
    context.state.start(id, context.now_ms, job) as i64
}

/// The address of a service in its network.
pub(super) fn private_address<S>(service: &Service<S>, port: u64) -> DbInstanceNetInfo {
    DbInstanceNetInfo {
        ip: service.ip.clone(),
        port,
        net_type: NetType::PRIVATE,
        status: address_status(service.phase),
        vpc_id: service.vpc.clone(),
        subnet_id: service.subnet.clone(),
        protocol_type: ProtocolType::default(),
        address: String::new(),
    }
}

pub(super) fn address_status(phase: Phase) -> NetworkAddressStatus {
    match phase {
        Phase::Opening => NetworkAddressStatus::OPENING,
        Phase::Open => NetworkAddressStatus::OPENED,
        Phase::Closing => NetworkAddressStatus::CLOSING,
    }
}
