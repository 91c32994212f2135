//! Security groups. They belong to another service, so what is in one is made up from its id.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DescribeDbInstanceSecurityGroups, DescribeDbInstanceSecurityGroupsResponse, ModifyDbInstanceSecurityGroups,
    ModifyDbInstanceSecurityGroupsResponse, PolicyRule, RuleAction, SecurityGroup,
};

use crate::actions::{Answer, Context, StatusCode};
use crate::clock::{self, DAY};
use crate::refusal::Refusal;

/// The group of those that name none.
const DEFAULT: &str = "sg-default0";
/// Security groups are made up to be as old as this at the most, in days.
const OLDEST: u64 = 1500;
/// 2020-01-01 in UTC+8: before that none is made.
const FIRST_MS: u64 = 1_577_808_000_000;

/// What can be let in: protocol, port, from where, why.
type Opening = (&'static str, &'static str, &'static str, &'static str);

const PING: Opening = ("icmp", "ALL", "0.0.0.0/0", "ping");
const DATABASE: Opening = ("tcp", "5432", "10.0.0.0/8", "PostgreSQL from the VPC");
const PRIVATE: [Opening; 3] = [
    ("ALL", "ALL", "10.0.0.0/8", "private networks"),
    ("ALL", "ALL", "172.16.0.0/12", "private networks"),
    ("ALL", "ALL", "192.168.0.0/16", "private networks"),
];
/// The kinds of groups there are: name, and what each lets in.
const KINDS: [(&str, &[Opening]); 4] = [
    ("database", &[DATABASE]),
    ("private-networks", &[PING, PRIVATE[0], PRIVATE[1], PRIVATE[2]]),
    ("office", &[PING, DATABASE, ("tcp", "5432", "198.51.100.0/24", "PostgreSQL from the office")]),
    ("closed", &[]),
];

/// What a call names: an instance, or a read-only group.
enum Bound {
    Instance(String),
    Group(String),
}

pub(crate) fn describe_db_instance_security_groups(
    context: &mut Context,
    request: DescribeDbInstanceSecurityGroups,
) -> Answer<DescribeDbInstanceSecurityGroupsResponse> {
    let bound = match bound(request.db_instance_id, request.read_only_group_id)? {
        Bound::Instance(id) => &context.instance(&id)?.security_groups,
        Bound::Group(id) => &context.group(&id)?.security_groups,
    };
    Ok(DescribeDbInstanceSecurityGroupsResponse {
        security_group_set: bound.iter().map(|id| made_up(id)).collect(),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn modify_db_instance_security_groups(
    context: &mut Context,
    request: ModifyDbInstanceSecurityGroups,
) -> Answer<ModifyDbInstanceSecurityGroupsResponse> {
    if request.security_group_id_set.is_empty() {
        return Err(check("SecurityGroupIdSet must name at least one security group."));
    }
    let ids = security_groups(Some(&request.security_group_id_set), check)?;
    match bound(request.db_instance_id, request.read_only_group_id)? {
        Bound::Instance(id) => {
            context.running(&id, StatusCode::LimitOp)?;
            context.instance_mut(&id)?.security_groups = ids;
        }
        Bound::Group(id) => {
            context.group_in_service(&id)?;
            context.group_mut(&id)?.security_groups = ids;
        }
    }
    Ok(ModifyDbInstanceSecurityGroupsResponse { request_id: context.request_id.clone() })
}

/// The ids of security groups as given, each once; the default one where none is.
pub(crate) fn security_groups(given: Option<&[String]>, refuse: impl Fn(String) -> Refusal) -> Answer<Vec<String>> {
    let mut ids: Vec<String> = Vec::new();
    for id in given.unwrap_or_default() {
        if id.strip_prefix("sg-").is_none_or(str::is_empty) {
            return Err(refuse(format!("There is no security group {id}; ids of this kind begin with sg-.")));
        }
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    if ids.is_empty() {
        ids.push(DEFAULT.into());
    }
    Ok(ids)
}

fn bound(instance: Option<String>, group: Option<String>) -> Answer<Bound> {
    match (instance, group) {
        (Some(id), None) => Ok(Bound::Instance(id)),
        (None, Some(id)) => Ok(Bound::Group(id)),
        _ => Err(check("Either DBInstanceId or ReadOnlyGroupId must be given.")),
    }
}

fn check(message: impl Into<String>) -> Refusal {
    Refusal::new(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR, message)
}

fn made_up(id: &str) -> SecurityGroup {
    let number = id.bytes().fold(7u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let (name, openings) = if id == DEFAULT { ("default", KINDS[1].1) } else { KINDS[(number % 4) as usize] };
    let inbound = openings.iter().map(|(protocol, port, cidr, why)| rule(protocol, port, cidr, why)).collect();
    SecurityGroup {
        project_id: 0,
        create_time: clock::text(FIRST_MS + number / 4 % OLDEST * DAY),
        inbound,
        outbound: vec![rule("ALL", "ALL", "0.0.0.0/0", "")],
        security_group_id: id.into(),
        security_group_name: name.into(),
        security_group_description: format!("Made up by the emulator for {id}"),
    }
}

fn rule(protocol: &str, port: &str, cidr: &str, description: &str) -> PolicyRule {
    PolicyRule {
        action: RuleAction::ACCEPT,
        cidr_ip: cidr.into(),
        port_range: port.into(),
        ip_protocol: protocol.into(),
        description: description.into(),
    }
}
