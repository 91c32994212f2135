//! Networks: private and public addresses of instances, private ones of read-only groups.

mod group;
mod instance;
mod public;

use std::net::Ipv4Addr;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::DbInstanceNetInfo;

use crate::actions::{Answer, Context};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Access, is_private};

pub(crate) use group::{create_read_only_group_network_access, delete_read_only_group_network_access};
pub(crate) use instance::{create_db_instance_network_access, delete_db_instance_network_access};
pub(crate) use public::{close_db_extranet_access, open_db_extranet_access};

/// The most private addresses there can be.
const MOST: usize = 2;
/// How long an address takes to open.
const OPEN: u64 = 5 * SECOND;
/// And to close.
const CLOSE: u64 = 4 * SECOND;
/// How the basic network is written, which no new address can be in.
const BASIC: &str = "0";

/// The codes for a VPC and for a subnet that cannot be.
pub(crate) struct NetworkCodes {
    pub vpc: Code,
    pub subnet: Code,
}

/// The codes of the actions that make instances.
pub(crate) const BUYING: NetworkCodes = NetworkCodes {
    vpc: Code::RESOURCE_UNAVAILABLE_VPC_RESOURCE_NOT_FOUND,
    subnet: Code::RESOURCE_UNAVAILABLE_VPC_RESOURCE_NOT_FOUND,
};

/// Refuses a VPC or subnet that is of the basic network, or has no id of their form.
pub(crate) fn known_network(vpc: Option<&str>, subnet: Option<&str>, codes: &NetworkCodes) -> Answer<()> {
    for (given, prefix, code) in [(vpc, "vpc-", &codes.vpc), (subnet, "subnet-", &codes.subnet)] {
        match given {
            Some(BASIC) => {
                let message = "The basic network takes no new addresses; name a VPC and a subnet.";
                return Err(Refusal::new(Code::FAILED_OPERATION_CREATE_BASIC_NETWORK_DENIED_ERROR, message));
            }
            Some(id) if id.strip_prefix(prefix).is_none_or(str::is_empty) => {
                return Err(Refusal::new(
                    code.clone(),
                    format!("There is no {id}; ids of this kind begin with {prefix}."),
                ));
            }
            _ => {}
        }
    }
    Ok(())
}

/// A wish for an address, as the actions take it.
struct Wish {
    vpc: String,
    subnet: String,
    /// The one to be taken, where that is not left to the service.
    vip: Option<String>,
}

impl Wish {
    /// The change that adds an address to those there are. The address is taken.
    fn access(self, context: &mut Context, present: usize, codes: &NetworkCodes, vip_code: Code) -> Answer<Access> {
        known_network(Some(&self.vpc), Some(&self.subnet), codes)?;
        if present >= MOST {
            return Err(limit(format!("There are {MOST} private addresses already, and there can be no more.")));
        }
        let ip = match self.vip {
            None => context.state.private_ip(&self.vpc, &self.subnet),
            Some(vip) => {
                let address: Ipv4Addr = vip.parse().map_err(|_| {
                    Refusal::new(vip_code.clone(), format!("Vip must be an IPv4 address such as 10.0.0.8, not {vip}."))
                })?;
                if !address.is_private() {
                    return Err(Refusal::new(vip_code, format!("Vip must be a private address, not {vip}.")));
                }
                if !context.state.addresses.take(&self.vpc, address) {
                    return Err(Refusal::new(vip_code, format!("The address {vip} is taken in {}.", self.vpc)));
                }
                vip
            }
        };
        Ok(Access::Open { vpc: self.vpc, subnet: self.subnet, ip })
    }
}

/// The change that takes an address away from those there are.
fn closing(infos: &[DbInstanceNetInfo], vpc: &str, subnet: &str, vip: &str) -> Answer<Access> {
    let mut in_vpc = infos.iter().filter(|info| is_private(info) && info.vpc_id == vpc).peekable();
    if in_vpc.peek().is_none() {
        let message = format!("There is no address in {vpc}; DBInstanceNetInfo lists those there are.");
        return Err(Refusal::new(Code::INVALID_PARAMETER_VPC_NOT_FOUND_ERROR, message));
    }
    if !in_vpc.any(|info| info.subnet_id == subnet && info.ip == vip) {
        let message =
            format!("There is no address {vip} in {subnet} of {vpc}; DBInstanceNetInfo lists those there are.");
        return Err(Refusal::new(Code::FAILED_OPERATION_FAILED_OPERATION_ERROR, message));
    }
    if private_count(infos) == 1 {
        return Err(limit("The last private address cannot be deleted; create another one first."));
    }
    Ok(Access::Close { ip: vip.into() })
}

fn private_count(infos: &[DbInstanceNetInfo]) -> usize {
    infos.iter().filter(|info| is_private(info)).count()
}

fn limit(message: impl Into<String>) -> Refusal {
    Refusal::new(Code::FAILED_OPERATION_NETWORK_NUM_LIMIT_ERROR, message)
}
