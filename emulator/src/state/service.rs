//! Services that run beside an instance, on its data: the Mem0 service and the PostgREST service.

use serde::Serialize;
use tencentdb_postgres::api::{AccountType, DbInstanceNetInfo, LlmModel, ProtocolType};

use super::{Account, Database, Effect, Instance, Task, address};
use crate::json::{fields, variants};

/// The database in which the Mem0 service keeps its data, and the account it uses.
pub(crate) const MEM0_DATABASE: &str = "mem0";
pub(crate) const MEM0_ACCOUNT: &str = "mem0_user";

/// A service that is open, or on its way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Service<S> {
    pub phase: Phase,
    pub opened_ms: u64,
    pub updated_ms: u64,
    pub ip: String,
    pub vpc: String,
    pub subnet: String,
    pub settings: S,
}

fields!(Service<S> { phase, opened_ms, updated_ms, ip, vpc, subnet, settings });

/// How far a service is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum Phase {
    Opening,
    Open,
    Closing,
}

variants!(Phase { Opening, Open, Closing });

/// What the Mem0 service was opened with. Its key is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Mem0 {
    pub agentic_base: String,
    pub model: LlmModel,
}

fields!(Mem0 { agentic_base, model });

/// What the PostgREST service was opened with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct PostgRest {
    pub is_public: bool,
}

fields!(PostgRest { is_public });

/// Which service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum ServiceKind {
    Mem0,
    PostgRest,
}

variants!(ServiceKind { Mem0, PostgRest });

/// The services of an instance; they go with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Services {
    pub mem0: Option<Service<Mem0>>,
    pub postgrest: Option<Service<PostgRest>>,
}

fields!(Services { mem0, postgrest });

impl<S> Service<S> {
    fn private(&self) -> DbInstanceNetInfo {
        address::private(&self.vpc, &self.subnet, self.ip.clone(), ProtocolType::default())
    }
}

impl Services {
    pub(super) fn private_addresses(&self) -> impl Iterator<Item = DbInstanceNetInfo> {
        let mem0 = self.mem0.iter().map(Service::private);
        mem0.chain(self.postgrest.iter().map(Service::private))
    }

    /// Returns how far a service is, if it is there.
    pub(crate) fn phase(&self, kind: ServiceKind) -> Option<Phase> {
        match kind {
            ServiceKind::Mem0 => self.mem0.as_ref().map(|service| service.phase),
            ServiceKind::PostgRest => self.postgrest.as_ref().map(|service| service.phase),
        }
    }

    /// Says how far a service is from a time on.
    pub(crate) fn set_phase(&mut self, kind: ServiceKind, phase: Phase, at_ms: u64) {
        let own = match kind {
            ServiceKind::Mem0 => self.mem0.as_mut().map(|service| (&mut service.phase, &mut service.updated_ms)),
            ServiceKind::PostgRest => {
                self.postgrest.as_mut().map(|service| (&mut service.phase, &mut service.updated_ms))
            }
        };
        if let Some((own_phase, updated_ms)) = own {
            (*own_phase, *updated_ms) = (phase, at_ms);
        }
    }

    /// Removes a service, and returns its address.
    fn remove(&mut self, kind: ServiceKind) -> Option<DbInstanceNetInfo> {
        match kind {
            ServiceKind::Mem0 => self.mem0.take().as_ref().map(Service::private),
            ServiceKind::PostgRest => self.postgrest.take().as_ref().map(Service::private),
        }
    }

    /// Leaves a service as it was before a task that has failed. Returns the address that is gone.
    pub(super) fn leave(&mut self, kind: ServiceKind, opens: bool, at_ms: u64) -> Option<DbInstanceNetInfo> {
        if opens {
            return self.remove(kind);
        }
        self.set_phase(kind, Phase::Open, at_ms);
        None
    }

    /// Returns whether what is opening or closing has a task of that kind, among those under way on the instance.
    pub(super) fn sound<'a, I: Iterator<Item = &'a Task>>(&self, live: impl Fn() -> I) -> Result<(), String> {
        for kind in [ServiceKind::Mem0, ServiceKind::PostgRest] {
            let opens = match self.phase(kind) {
                None | Some(Phase::Open) => continue,
                Some(phase) => phase == Phase::Opening,
            };
            if !live().any(|task| task.effect == Effect::Service { kind, opens }) {
                return Err(format!("the {kind:?} service is under way, and no task works on it"));
            }
        }
        Ok(())
    }
}

impl Instance {
    /// Does what a task on a service was for. Returns the address that is gone.
    pub(super) fn change_service(&mut self, kind: ServiceKind, opens: bool, at_ms: u64) -> Option<DbInstanceNetInfo> {
        if !opens {
            return self.services.remove(kind);
        }
        self.services.set_phase(kind, Phase::Open, at_ms);
        if kind == ServiceKind::Mem0 {
            // What an earlier service left is taken over.
            if self.accounts.get(MEM0_ACCOUNT).is_none() {
                self.accounts.insert(MEM0_ACCOUNT, Account::new(AccountType::NORMAL, at_ms));
            }
            if self.databases.get(MEM0_DATABASE).is_none() {
                let encoding = self.shown.db_charset.to_string();
                self.databases.push(Database::new(MEM0_DATABASE, MEM0_ACCOUNT, &encoding, at_ms));
            }
        }
        None
    }
}
