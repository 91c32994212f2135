//! Security groups.

use tencentdb_postgres::api::{
    DescribeDbInstanceSecurityGroups, DescribeDbInstanceSecurityGroupsResponse, ModifyDbInstanceSecurityGroups,
    ModifyDbInstanceSecurityGroupsResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn describe_db_instance_security_groups(
    _: &mut Context,
    _: DescribeDbInstanceSecurityGroups,
) -> Answer<DescribeDbInstanceSecurityGroupsResponse> {
    Err(Refusal::not_emulated("DescribeDBInstanceSecurityGroups"))
}

pub(crate) fn modify_db_instance_security_groups(
    _: &mut Context,
    _: ModifyDbInstanceSecurityGroups,
) -> Answer<ModifyDbInstanceSecurityGroupsResponse> {
    Err(Refusal::not_emulated("ModifyDBInstanceSecurityGroups"))
}
