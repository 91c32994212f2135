//! New instances from backups.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CloneDbInstance, CloneDbInstanceResponse, DbNode, DescribeCloneDbInstanceSpec, DescribeCloneDbInstanceSpecResponse,
    Flag, PayType,
};

use super::backed_up;
use super::recovery::{Point, point};
use crate::actions::instance::{check_nodes, deliver, is_prepaid, like};
use crate::actions::network::{NetworkCodes, known_network};
use crate::actions::other::room_in_clusters;
use crate::actions::security_group::security_groups;
use crate::actions::{Answer, Context, StatusCode};
use crate::catalog::classes::{self, Class, MIN_STORAGE, STORAGE_STEP};
use crate::catalog::versions;
use crate::clock;
use crate::refusal::Refusal;
use crate::state::{Availability, Backups, Data, GB, Instance, Kind};

/// The percent of its data that a disk has to hold, with what an instance needs to work.
const NEEDED: u64 = 120;
const NETWORK: NetworkCodes =
    NetworkCodes { vpc: Code::FAILED_OPERATION_GET_VPC_INFO_ERROR, subnet: Code::FAILED_OPERATION_GET_SUBNET_ERROR };

pub(crate) fn describe_clone_db_instance_spec(
    context: &mut Context,
    request: DescribeCloneDbInstanceSpec,
) -> Answer<DescribeCloneDbInstanceSpecResponse> {
    let id = &request.db_instance_id;
    let source = backed_up(context, id, StatusCode::LimitOp)?;
    let (set, time) = (request.backup_set_id.as_deref(), request.recovery_target_time.as_deref());
    if set.or(time).is_none() {
        return Err(Refusal::value("Either BackupSetId or RecoveryTargetTime must say what is cloned."));
    }
    let storage = least_storage(&point(context, id, set, time)?);
    let class = classes::on_sale().find(|class| class.takes(storage, &source.storage_type()));
    Ok(DescribeCloneDbInstanceSpecResponse {
        // What holds the source holds its clone.
        min_spec_code: class.map_or(&*source.shown.db_instance_class, |class| class.code).into(),
        min_storage: storage as i64,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn clone_db_instance(context: &mut Context, request: CloneDbInstance) -> Answer<CloneDbInstanceResponse> {
    let source = backed_up(context, &request.db_instance_id, StatusCode::Limit)?.clone();
    let plan = Plan::of(context, &request, &source)?;
    let now_ms = context.now_ms;
    let prepaid = plan.prepaid;
    let clone = plan.instance(context, &request, &source);
    let (id, deal_name) = deliver(context, clone, Kind::CloneInstance);
    Ok(CloneDbInstanceResponse {
        deal_name: Some(deal_name),
        bill_id: Some(if prepaid { String::new() } else { context.state.bill_id(now_ms) }),
        // Prepaid instances are found through their order.
        db_instance_id: Some(if prepaid { String::new() } else { id }),
        request_id: context.request_id.clone(),
    })
}

/// What the parameters come to.
struct Plan {
    point: Point,
    class: &'static Class,
    storage: u64,
    prepaid: bool,
    nodes: Vec<DbNode>,
    project: u64,
    security_groups: Vec<String>,
}

impl Plan {
    fn of(context: &Context, request: &CloneDbInstance, source: &Instance) -> Answer<Self> {
        let (set, time) = (request.backup_set_id.as_deref(), request.recovery_target_time.as_deref());
        if set.is_some() == time.is_some() {
            let message = "Either BackupSetId or RecoveryTargetTime must say what is cloned, not both.";
            return Err(Refusal::new(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR, message));
        }
        let point = point(context, source.id(), set, time)?;
        let class = classes::find(&request.spec_code).ok_or_else(|| {
            let message = format!("There is no SpecCode {}; DescribeClasses lists them.", request.spec_code);
            Refusal::new(Code::INVALID_PARAMETER_VALUE_SPEC_NOT_RECOGNIZED_ERROR, message)
        })?;
        let (storage, least) = (request.storage.unsigned_abs(), least_storage(&point));
        if request.storage < 0 || storage < least || !class.takes(storage, &source.storage_type()) {
            let most = class.max_storage(&source.storage_type());
            let message = format!(
                "Storage of {} must be a multiple of {STORAGE_STEP} from {least} to {most} GB, not {}.",
                class.code, request.storage
            );
            return Err(Refusal::value(message));
        }
        let charge_type = request.instance_charge_type.as_ref();
        let prepaid = is_prepaid(charge_type).map_err(|refusal| refusal.about_value())?;
        if !prepaid && request.period != 1 {
            return Err(Refusal::value("Period must be 1 when InstanceChargeType is POSTPAID_BY_HOUR."));
        }
        let project = u64::try_from(request.project_id.unwrap_or(0)).map_err(|_| {
            Refusal::new(Code::INVALID_PARAMETER_VALUE_ILLEGAL_PROJECT_ID, "ProjectId must not be negative.")
        })?;
        known_network(Some(&request.vpc_id), Some(&request.subnet_id), &NETWORK)?;
        let nodes = match request.db_node_set.as_deref() {
            Some([]) | None => source.shown.db_node_set.clone().unwrap_or_default(),
            Some(nodes) => nodes.to_vec(),
        };
        check_nodes(context, &nodes)?;
        room_in_clusters(context, &nodes, [class.cpu, class.memory, storage])?;
        let security_groups = security_groups(request.security_group_ids.as_deref(), Refusal::value)?;
        Ok(Self { point, class, storage, prepaid, nodes, project, security_groups })
    }

    fn instance(self, context: &mut Context, request: &CloneDbInstance, source: &Instance) -> Instance {
        let now_ms = context.now_ms;
        let mut clone = like(context, source);
        let data = Data::holding(self.point.bytes, self.storage, now_ms);
        clone.backups = Backups::new(clone.id(), data, now_ms);
        clone.take_back(source.databases_at(self.point.at_ms).collect(), self.point.at_ms);
        let kernel = source.backups.kernel_at(self.point.begun_ms);
        let kernel = kernel.and_then(|kernel| versions::find(&source.shown.db_engine, kernel));
        // The data of another major version takes its kernel.
        if let Some(kernel) = kernel.filter(|kernel| source.shown.db_major_version.as_str() != kernel.major) {
            clone.set_kernel(kernel);
        }
        clone.set_class(self.class, self.storage);
        let with_cluster =
            |node: DbNode| DbNode { dedicated_cluster_id: node.dedicated_cluster_id.or(Some(String::new())), ..node };
        clone.set_nodes(self.nodes.into_iter().map(with_cluster).collect());
        if let Some(mode) = &request.sync_mode {
            clone.availability = Availability::new(mode.clone());
        }
        clone.security_groups = self.security_groups;
        let shown = &mut clone.shown;
        shown.db_instance_name =
            request.name.clone().unwrap_or_else(|| format!("{}-Copy", source.shown.db_instance_name));
        shown.project_id = self.project;
        shown.tag_list = request.tag_list.clone().unwrap_or_default();
        shown.deletion_protection = Some(request.deletion_protection.unwrap_or(false));
        shown.vpc_id.clone_from(&request.vpc_id);
        shown.subnet_id.clone_from(&request.subnet_id);
        if self.prepaid {
            shown.pay_type = PayType::PREPAID;
            shown.auto_renew = if request.auto_renew_flag == Flag::ON { Flag::ON } else { Flag::OFF };
            clone.set_expiry(Some(clock::add_months(now_ms, request.period.unsigned_abs())));
        }
        clone
    }
}

/// The least disk, in GB, that holds the data of a point.
fn least_storage(point: &Point) -> u64 {
    (point.bytes / 100 * NEEDED).div_ceil(GB).max(MIN_STORAGE).next_multiple_of(STORAGE_STEP)
}
