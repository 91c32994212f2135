//! Network addresses: which are taken, and how those of an instance or of a read-only group open and close.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use serde::Serialize;
use serde_json::{Value, json};
use tencentdb_postgres::api::{DbInstanceNetInfo, NetType, NetworkAddressStatus, ProtocolType};

use super::{Ids, Named};
use crate::json::{variants, wraps};
use crate::order;

const PORT: u64 = 5432;
/// Every subnet is taken to span one of the 256 blocks of so many addresses of 10.0.0.0/8.
const BLOCK: u32 = 1 << 16;

/// The private addresses that are taken, by VPC.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct Addresses(Named<BTreeSet<Ipv4Addr>>);

wraps!(Addresses);

impl Addresses {
    /// Takes a free address of a subnet.
    pub(crate) fn assign(&mut self, vpc: &str, subnet: &str, ids: &mut Ids) -> String {
        let block = subnet.bytes().fold(0u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
        let first = u32::from(Ipv4Addr::new(10, block, 0, 0));
        // The first addresses are those of the network itself.
        let mut host = 256 + ids.below(u64::from(BLOCK) - 512) as u32;
        loop {
            let address = Ipv4Addr::from(first.wrapping_add(host));
            if self.take(vpc, address) {
                return address.to_string();
            }
            host += 1;
        }
    }

    /// Takes this address. Returns whether it was free.
    pub(crate) fn take(&mut self, vpc: &str, address: Ipv4Addr) -> bool {
        match self.0.get_mut(vpc) {
            Some(taken) => taken.insert(address),
            None => {
                self.0.insert(vpc.into(), order::set([address]));
                true
            }
        }
    }

    /// Returns the addresses that are taken in a VPC.
    pub(super) fn taken_in(&self, vpc: &str) -> Option<&BTreeSet<Ipv4Addr>> {
        self.0.get(vpc)
    }

    /// Takes the VPCs that may have changed since the last time.
    pub(super) fn touched(&mut self) -> Vec<String> {
        self.0.touched()
    }

    /// Gives back the private ones among these.
    pub(super) fn release(&mut self, infos: &[DbInstanceNetInfo]) {
        for info in infos {
            let (Some(taken), Ok(address)) = (self.0.get_mut(&info.vpc_id), info.ip.parse()) else { continue };
            taken.remove(&address);
            if taken.is_empty() {
                self.0.remove(&info.vpc_id);
            }
        }
    }

    /// Returns whether the private ones among these are all taken.
    pub(super) fn hold(&self, infos: &[DbInstanceNetInfo]) -> bool {
        infos.iter().filter(|info| is_private(info)).all(|info| {
            let taken = self.taken_in(&info.vpc_id);
            info.ip.parse().is_ok_and(|address| taken.is_some_and(|taken| taken.contains(&address)))
        })
    }
}

/// A private address that is about to open.
pub(crate) fn private(vpc: &str, subnet: &str, ip: String, protocol_type: ProtocolType) -> DbInstanceNetInfo {
    DbInstanceNetInfo {
        ip,
        net_type: NetType::PRIVATE,
        status: NetworkAddressStatus::OPENING,
        vpc_id: vpc.into(),
        subnet_id: subnet.into(),
        protocol_type,
        ..DbInstanceNetInfo::default()
    }
}

/// A public address that has never been open.
pub(crate) fn unopened() -> DbInstanceNetInfo {
    DbInstanceNetInfo {
        net_type: NetType::PUBLIC,
        status: NetworkAddressStatus::INITING,
        ..DbInstanceNetInfo::default()
    }
}

pub(crate) fn is_private(info: &DbInstanceNetInfo) -> bool {
    info.net_type == NetType::PRIVATE
}

/// Returns whether an address is the public one of that family.
pub(crate) fn is_public(info: &DbInstanceNetInfo, ipv6: bool) -> bool {
    info.net_type == NetType::PUBLIC && info.ip.contains(':') == ipv6
}

/// Opens what is opening.
pub(crate) fn open_all(infos: &mut [DbInstanceNetInfo]) {
    for info in infos.iter_mut().filter(|info| info.status == NetworkAddressStatus::OPENING) {
        info.status = NetworkAddressStatus::OPENED;
        info.port = PORT;
    }
}

/// A change of the addresses of an instance or a read-only group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) enum Access {
    Open {
        vpc: String,
        subnet: String,
        ip: String,
    },
    Close {
        ip: String,
    },
    /// To the internet, under a name.
    OpenPublic {
        name: String,
        ip: String,
        port: u64,
    },
    ClosePublic {
        ipv6: bool,
    },
}

variants!(Access { Open { vpc, subnet, ip }, Close { ip }, OpenPublic { name, ip, port }, ClosePublic { ipv6 } });

impl Access {
    /// Shows that it has begun.
    pub(crate) fn begin(&self, infos: &mut Vec<DbInstanceNetInfo>) {
        match self {
            Self::Open { vpc, subnet, ip } => {
                let protocol = infos.first().map(|info| info.protocol_type.clone()).unwrap_or_default();
                let at = infos.iter().take_while(|info| is_private(info)).count();
                infos.insert(at, private(vpc, subnet, ip.clone(), protocol));
            }
            Self::OpenPublic { ip, .. } => {
                let ipv6 = ip.contains(':');
                match infos.iter_mut().find(|info| is_public(info, ipv6)) {
                    Some(info) => info.status = NetworkAddressStatus::OPENING,
                    // That of the newer family is there only while it is open.
                    None => infos.push(DbInstanceNetInfo {
                        ip: ip.clone(),
                        status: NetworkAddressStatus::OPENING,
                        ..unopened()
                    }),
                }
            }
            Self::Close { .. } | Self::ClosePublic { .. } => {
                for info in infos.iter_mut().filter(|info| self.closes(info)) {
                    info.status = NetworkAddressStatus::CLOSING;
                }
            }
        }
    }

    /// Completes it, and returns what is there no more.
    pub(super) fn complete(&self, infos: &mut Vec<DbInstanceNetInfo>) -> Option<DbInstanceNetInfo> {
        match self {
            Self::Open { ip, .. } => {
                for info in infos.iter_mut().filter(|info| is_private(info) && info.ip == *ip) {
                    info.status = NetworkAddressStatus::OPENED;
                    info.port = PORT;
                }
                None
            }
            Self::OpenPublic { name, ip, port } => {
                for info in infos.iter_mut().filter(|info| is_public(info, ip.contains(':'))) {
                    info.address.clone_from(name);
                    info.ip.clone_from(ip);
                    info.port = *port;
                    info.status = NetworkAddressStatus::OPENED;
                }
                None
            }
            Self::ClosePublic { ipv6: false } => {
                for info in infos.iter_mut().filter(|info| self.closes(info)) {
                    *info = DbInstanceNetInfo { status: NetworkAddressStatus::CLOSED, ..unopened() };
                }
                None
            }
            Self::Close { .. } | Self::ClosePublic { ipv6: true } => {
                let at = infos.iter().position(|info| self.closes(info))?;
                Some(infos.remove(at))
            }
        }
    }

    /// Takes it back, and returns what is there no more.
    pub(super) fn take_back(&self, infos: &mut Vec<DbInstanceNetInfo>) -> Option<DbInstanceNetInfo> {
        match self {
            Self::Open { ip, .. } => Self::Close { ip: ip.clone() }.complete(infos),
            Self::OpenPublic { ip, .. } => Self::ClosePublic { ipv6: ip.contains(':') }.complete(infos),
            Self::Close { .. } | Self::ClosePublic { .. } => {
                for info in infos.iter_mut().filter(|info| self.closes(info)) {
                    info.status = NetworkAddressStatus::OPENED;
                }
                None
            }
        }
    }

    fn closes(&self, info: &DbInstanceNetInfo) -> bool {
        match self {
            Self::Close { ip } => is_private(info) && info.ip == *ip,
            Self::ClosePublic { ipv6 } => is_public(info, *ipv6),
            Self::Open { .. } | Self::OpenPublic { .. } => false,
        }
    }

    /// What a task of it says at its end.
    pub(super) fn output(&self) -> Value {
        match self {
            Self::Open { vpc, subnet, ip } => {
                json!({ "DBInstanceNetInfo": { "VpcId": vpc, "SubnetId": subnet, "Ip": ip, "Port": PORT } })
            }
            Self::Close { ip } => json!({ "DBInstanceNetInfo": { "Ip": ip } }),
            Self::OpenPublic { name, ip, port } => {
                json!({ "DBInstanceNetInfo": { "Address": name, "Ip": ip, "Port": port } })
            }
            Self::ClosePublic { .. } => json!({}),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_once_in_a_vpc_and_given_back() {
        let (mut addresses, mut ids) = (Addresses::default(), Ids::new(1));
        let first: Ipv4Addr = addresses.assign("vpc-1", "subnet-1", &mut ids).parse().unwrap();
        assert!(first.is_private());
        assert!(!addresses.take("vpc-1", first), "it is taken");
        assert!(addresses.take("vpc-2", first), "another VPC has addresses of its own");
        let next: Ipv4Addr = addresses.assign("vpc-1", "subnet-1", &mut ids).parse().unwrap();
        assert_eq!((next.octets()[1], next == first), (first.octets()[1], false), "same subnet, same block");
        let info = private("vpc-1", "subnet-1", first.to_string(), ProtocolType::default());
        assert!(addresses.hold(std::slice::from_ref(&info)));
        addresses.release(std::slice::from_ref(&info));
        assert!(!addresses.hold(&[info]) && addresses.take("vpc-1", first));
    }
}
