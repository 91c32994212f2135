//! Read-only instances and groups.

use tencentdb_postgres::api::{
    AddDbInstanceToReadOnlyGroup, AddDbInstanceToReadOnlyGroupResponse, CreateReadOnlyDbInstance,
    CreateReadOnlyDbInstanceResponse, CreateReadOnlyGroup, CreateReadOnlyGroupResponse, DeleteReadOnlyGroup,
    DeleteReadOnlyGroupResponse, DescribeReadOnlyGroups, DescribeReadOnlyGroupsResponse, ModifyDbInstanceReadOnlyGroup,
    ModifyDbInstanceReadOnlyGroupResponse, ModifyReadOnlyDbInstanceWeight, ModifyReadOnlyDbInstanceWeightResponse,
    ModifyReadOnlyGroupConfig, ModifyReadOnlyGroupConfigResponse, RebalanceReadOnlyGroup,
    RebalanceReadOnlyGroupResponse, RemoveDbInstanceFromReadOnlyGroup, RemoveDbInstanceFromReadOnlyGroupResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn add_db_instance_to_read_only_group(
    _: &mut Context,
    _: AddDbInstanceToReadOnlyGroup,
) -> Answer<AddDbInstanceToReadOnlyGroupResponse> {
    Err(Refusal::not_emulated("AddDBInstanceToReadOnlyGroup"))
}

pub(crate) fn create_read_only_db_instance(
    _: &mut Context,
    _: CreateReadOnlyDbInstance,
) -> Answer<CreateReadOnlyDbInstanceResponse> {
    Err(Refusal::not_emulated("CreateReadOnlyDBInstance"))
}

pub(crate) fn create_read_only_group(_: &mut Context, _: CreateReadOnlyGroup) -> Answer<CreateReadOnlyGroupResponse> {
    Err(Refusal::not_emulated("CreateReadOnlyGroup"))
}

pub(crate) fn delete_read_only_group(_: &mut Context, _: DeleteReadOnlyGroup) -> Answer<DeleteReadOnlyGroupResponse> {
    Err(Refusal::not_emulated("DeleteReadOnlyGroup"))
}

pub(crate) fn describe_read_only_groups(
    _: &mut Context,
    _: DescribeReadOnlyGroups,
) -> Answer<DescribeReadOnlyGroupsResponse> {
    Err(Refusal::not_emulated("DescribeReadOnlyGroups"))
}

pub(crate) fn modify_db_instance_read_only_group(
    _: &mut Context,
    _: ModifyDbInstanceReadOnlyGroup,
) -> Answer<ModifyDbInstanceReadOnlyGroupResponse> {
    Err(Refusal::not_emulated("ModifyDBInstanceReadOnlyGroup"))
}

pub(crate) fn modify_read_only_db_instance_weight(
    _: &mut Context,
    _: ModifyReadOnlyDbInstanceWeight,
) -> Answer<ModifyReadOnlyDbInstanceWeightResponse> {
    Err(Refusal::not_emulated("ModifyReadOnlyDBInstanceWeight"))
}

pub(crate) fn modify_read_only_group_config(
    _: &mut Context,
    _: ModifyReadOnlyGroupConfig,
) -> Answer<ModifyReadOnlyGroupConfigResponse> {
    Err(Refusal::not_emulated("ModifyReadOnlyGroupConfig"))
}

pub(crate) fn rebalance_read_only_group(
    _: &mut Context,
    _: RebalanceReadOnlyGroup,
) -> Answer<RebalanceReadOnlyGroupResponse> {
    Err(Refusal::not_emulated("RebalanceReadOnlyGroup"))
}

pub(crate) fn remove_db_instance_from_read_only_group(
    _: &mut Context,
    _: RemoveDbInstanceFromReadOnlyGroup,
) -> Answer<RemoveDbInstanceFromReadOnlyGroupResponse> {
    Err(Refusal::not_emulated("RemoveDBInstanceFromReadOnlyGroup"))
}
