//! Database proxies of an instance: nodes that pass requests on, and the addresses they answer at.

use serde::Serialize;
use tencentdb_postgres::api::{DbInstanceNetInfo, LoadBalancePolicy, ProtocolType, ProxyNodeCustom};

use super::{Effect, Ids, Instance, Task, address};
use crate::json::{fields, variants};
use crate::order;
use crate::small::Small;

/// A proxy. It goes with its instance.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Proxy {
    pub id: String,
    pub description: String,
    pub connection_limit: i64,
    pub nodes: Vec<ProxyNode>,
    pub addresses: Vec<ProxyAddress>,
    pub created_ms: u64,
    /// What a task is doing to it.
    pub work: Option<ProxyWork>,
}

fields!(Proxy { id, description, connection_limit, nodes, addresses, created_ms, work });

/// What a task is doing to a proxy. It does one thing at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum ProxyWork {
    Creating,
    Modifying,
    Destroying,
}

variants!(ProxyWork { Creating, Modifying, Destroying });

/// A node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ProxyNode {
    pub id: String,
    pub zone: String,
    pub cpu: i64,
    /// In MB.
    pub memory: i64,
    /// Whether it has its share of the connections.
    pub is_balanced: bool,
}

fields!(ProxyNode { id, zone, cpu, memory, is_balanced });

/// An address.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ProxyAddress {
    pub id: String,
    pub ip: String,
    pub vpc: String,
    pub subnet: String,
    pub description: String,
    pub security_groups: Vec<String>,
    pub encrypts: bool,
    pub routing: Routing,
}

fields!(ProxyAddress { id, ip, vpc, subnet, description, security_groups, encrypts, routing });

/// Where an address sends requests, and how.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Routing {
    /// The weights the caller gave, by instance; `None` where the system sets them.
    pub weights: Option<Small<String, i64>>,
    /// Read-only instances made after this are left out, unless they join by themselves.
    pub since_ms: u64,
    pub joins: bool,
    pub pools: bool,
    pub removes_lagging: bool,
    pub longest_lag: u64,
    pub least_routes: u64,
    pub policy: LoadBalancePolicy,
}

fields!(Routing { weights, since_ms, joins, pools, removes_lagging, longest_lag, least_routes, policy });

/// What a task makes of a proxy.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) enum ProxyEffect {
    /// It is as it was ordered.
    Serve,
    /// It has other nodes.
    Change {
        nodes: Vec<ProxyNode>,
    },
    /// It has one address more, or another in the place of one.
    Put {
        address: Box<ProxyAddress>,
    },
    /// It has one address less.
    Close {
        address: String,
    },
    Encrypt {
        address: String,
        encrypts: bool,
    },
    /// It is gone.
    Destroy,
}

variants!(ProxyEffect { Serve, Change { nodes }, Put { address }, Close { address }, Encrypt { address, encrypts }, Destroy });

impl ProxyAddress {
    pub(super) fn private(&self) -> DbInstanceNetInfo {
        address::private(&self.vpc, &self.subnet, self.ip.clone(), ProtocolType::default())
    }
}

impl ProxyNode {
    /// Returns new nodes as they were wanted.
    pub(crate) fn wanted(ids: &mut Ids, wanted: &[ProxyNodeCustom]) -> Vec<Self> {
        let new = |custom: &ProxyNodeCustom| Self {
            id: ids.prefixed("proxynode-"),
            zone: custom.zone.clone(),
            cpu: custom.cpu,
            memory: custom.mem,
            is_balanced: true,
        };
        let each = wanted.iter().flat_map(|custom| (0..custom.node_count.max(0)).map(move |_| custom));
        each.map(new).collect()
    }

    /// Puts nodes in the place of those present. One that is wanted as it is stays. A new one has its share of the
    /// connections at once if it takes it by itself, or if there is no other to have them.
    pub(crate) fn replace(mut present: Vec<Self>, wanted: Vec<Self>, by_itself: bool) -> Vec<Self> {
        let place = |new: Self| {
            let same = |old: &Self| (&old.zone, old.cpu, old.memory) == (&new.zone, new.cpu, new.memory);
            match present.iter().position(same) {
                Some(at) => present.remove(at),
                None => Self { is_balanced: by_itself, ..new },
            }
        };
        let mut nodes: Vec<Self> = wanted.into_iter().map(place).collect();
        if by_itself || !nodes.iter().any(|node| node.is_balanced) {
            nodes.iter_mut().for_each(|node| node.is_balanced = true);
        }
        nodes
    }
}

impl Proxy {
    pub(crate) fn address(&self, id: &str) -> Option<&ProxyAddress> {
        self.addresses.iter().find(|address| address.id == id)
    }

    /// Gives each node its share of the connections.
    pub(crate) fn balance(&mut self) {
        for node in &mut self.nodes {
            node.is_balanced = true;
        }
    }
}

impl Instance {
    pub(crate) fn proxy_mut(&mut self, id: &str) -> Option<&mut Proxy> {
        self.proxies.iter_mut().find(|proxy| proxy.id == id)
    }

    /// Does to a proxy what a task was for. Returns the addresses that are gone.
    pub(super) fn change_proxy(&mut self, id: &str, effect: ProxyEffect) -> Vec<DbInstanceNetInfo> {
        if effect == ProxyEffect::Destroy {
            return self.remove_proxy(id);
        }
        let Some(proxy) = self.proxy_mut(id) else { return Vec::new() };
        proxy.work = None;
        let addresses = &mut proxy.addresses;
        match effect {
            ProxyEffect::Serve | ProxyEffect::Destroy => {}
            ProxyEffect::Change { nodes } => proxy.nodes = nodes,
            ProxyEffect::Put { address } => match addresses.iter_mut().find(|present| present.id == address.id) {
                Some(present) => *present = *address,
                None => addresses.push(*address),
            },
            ProxyEffect::Close { address } => {
                let gone =
                    addresses.iter().filter(|present| present.id == address).map(ProxyAddress::private).collect();
                addresses.retain(|present| present.id != address);
                return gone;
            }
            ProxyEffect::Encrypt { address, encrypts } => {
                for present in addresses.iter_mut().filter(|present| present.id == address) {
                    present.encrypts = encrypts;
                }
            }
        }
        Vec::new()
    }

    /// Leaves a proxy as it was before a task that has failed: one that was being made is gone. Returns the addresses
    /// that are gone.
    pub(super) fn leave_proxy(&mut self, id: &str, effect: &ProxyEffect) -> Vec<DbInstanceNetInfo> {
        if *effect == ProxyEffect::Serve {
            return self.remove_proxy(id);
        }
        let Some(proxy) = self.proxy_mut(id) else { return Vec::new() };
        proxy.work = None;
        match effect {
            ProxyEffect::Put { address } if proxy.address(&address.id).is_none() => vec![address.private()],
            _ => Vec::new(),
        }
    }

    fn remove_proxy(&mut self, id: &str) -> Vec<DbInstanceNetInfo> {
        let gone = self.proxies.iter().filter(|proxy| proxy.id == id).flat_map(|proxy| &proxy.addresses);
        let gone = gone.map(ProxyAddress::private).collect();
        self.proxies.retain(|proxy| proxy.id != id);
        gone
    }

    /// Returns whether its proxies are whole, and are worked on by the tasks under way on the instance.
    pub(super) fn has_sound_proxies<'a>(&self, live: impl Iterator<Item = &'a Task>) -> Result<(), String> {
        let mut worked_on: Vec<&str> = live
            .filter_map(|task| match &task.effect {
                Effect::Proxy { id, .. } => Some(id.as_str()),
                _ => None,
            })
            .collect();
        let mut at_work: Vec<&str> =
            self.proxies.iter().filter(|proxy| proxy.work.is_some()).map(|proxy| proxy.id.as_str()).collect();
        order::sort_by(&mut worked_on, Ord::cmp);
        order::sort_by(&mut at_work, Ord::cmp);
        if worked_on != at_work {
            return Err(format!("the proxies of {} are not what its tasks work on", self.id()));
        }
        match self.proxies.iter().find(|proxy| proxy.nodes.is_empty() || proxy.addresses.is_empty()) {
            Some(proxy) => Err(format!("the proxy {} has no node or no address", proxy.id)),
            None => Ok(()),
        }
    }
}
