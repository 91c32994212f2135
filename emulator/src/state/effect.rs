//! What is different once a task has ended.

use serde::Serialize;
use serde_json::{Value, json};
use tencentdb_postgres::api::{DbInstanceStatus, DbNode, StorageType};

use super::instance::Ssl;
use super::{Access, Database, GroupEffect, ProxyEffect, ServiceKind, State, address};
use crate::catalog::{classes, versions};
use crate::clock;
use crate::json::variants;

/// The most months that can be bought at once.
const LONGEST_PERIOD: u64 = 36;

/// What is different once a task has ended.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) enum Effect {
    /// Nothing: the task was a check.
    Nothing,
    /// The instance runs.
    Run,
    /// The instance runs with its address open.
    Deliver,
    Resize {
        class: String,
        storage: u64,
    },
    Move {
        nodes: Vec<DbNode>,
    },
    SwitchRoles,
    Upgrade {
        kernel: String,
    },
    SetSsl(Ssl),
    /// A proxy of the instance is other than it was.
    Proxy {
        id: String,
        effect: ProxyEffect,
    },
    /// A service beside the instance is open, or closed.
    Service {
        kind: ServiceKind,
        opens: bool,
    },
    /// The parameters that were asked for at this time are set.
    SetParameters {
        asked_ms: u64,
    },
    /// Databases are there again, each under a new name.
    BringBack {
        /// What they were called.
        names: Vec<String>,
        databases: Vec<Database>,
    },
    Isolate,
    Restore {
        months: Option<u64>,
    },
    Destroy,
    /// An address of the instance is there, or is not.
    Network(Access),
    /// The same for a read-only group, and for who is in it. The instance goes on as it is.
    Group {
        id: String,
        effect: GroupEffect,
    },
}

variants!(Effect { Nothing, Run, Deliver, Resize { class, storage }, Move { nodes }, SwitchRoles, Upgrade { kernel }, SetSsl(value), Proxy { id, effect }, Service { kind, opens }, SetParameters { asked_ms }, BringBack { names, databases }, Isolate, Restore { months }, Destroy, Network(value), Group { id, effect } });

impl Effect {
    /// Returns whether an action could have asked for it.
    pub(crate) fn is_sound(&self) -> bool {
        match self {
            // Cloud disks hold the most.
            Self::Resize { class, storage } => {
                classes::find(class).is_some_and(|class| class.takes(*storage, &StorageType::CLOUD_SSD))
            }
            Self::Restore { months: Some(months) } => *months <= LONGEST_PERIOD,
            _ => true,
        }
    }

    /// What a task says at its end, as a text.
    pub(super) fn output(&self) -> String {
        let mut output = match self {
            Self::BringBack { names, databases } => {
                let after: Vec<&str> = databases.iter().map(|database| &*database.name).collect();
                json!({ "BeforeRestoreObjects": names, "AfterRestoreObjects": after })
            }
            Self::Network(access) | Self::Group { effect: GroupEffect::Access(access), .. } => access.output(),
            _ => json!({}),
        };
        output["Message"] = Value::from("success");
        output.to_string()
    }

    /// Returns whether the nodes have started anew by then.
    fn starts_anew(&self) -> bool {
        matches!(
            self,
            Self::Run
                | Self::Resize { .. }
                | Self::Move { .. }
                | Self::SwitchRoles
                | Self::Upgrade { .. }
                | Self::Restore { .. }
        )
    }
}

impl State {
    /// Undoes what was begun for a task that has failed. The instance has its status back, if the task gave it another.
    pub(super) fn take_back(&mut self, id: &str, effect: &Effect, status: Option<DbInstanceStatus>, at_ms: u64) {
        if let Effect::Group { id, effect } = effect {
            return self.take_back_group(id, effect);
        }
        let Some(instance) = self.instances.get_mut(id) else { return };
        match effect {
            // What is never delivered is not there.
            Effect::Deliver => return self.remove(id, at_ms),
            Effect::Proxy { id, effect } => {
                let gone = instance.leave_proxy(id, effect);
                return self.addresses.release(&gone);
            }
            Effect::Service { kind, opens } => {
                let gone = instance.services.leave(*kind, *opens, at_ms);
                return self.addresses.release(gone.as_slice());
            }
            Effect::SetParameters { asked_ms } => instance.parameters.pause(*asked_ms, at_ms),
            Effect::Network(access) => {
                let gone = access.take_back(&mut instance.shown.db_instance_net_info);
                self.addresses.release(gone.as_slice());
            }
            _ => {}
        }
        if let Some(status) = status {
            instance.set_status(status, at_ms);
        }
    }

    /// Does what a task was for.
    pub(super) fn take_effect(&mut self, id: &str, effect: Effect, at_ms: u64) {
        if let Effect::Group { id, effect } = effect {
            return self.change_group(&id, effect);
        }
        let Some(instance) = self.instances.get_mut(id) else { return };
        let mut after = DbInstanceStatus::RUNNING;
        let starts_anew = effect.starts_anew();
        match effect {
            Effect::Nothing | Effect::Group { .. } => return,
            Effect::Run => {}
            Effect::Deliver => address::open_all(&mut instance.shown.db_instance_net_info),
            Effect::Network(access) => {
                let gone = access.complete(&mut instance.shown.db_instance_net_info);
                instance.follow_addresses();
                self.addresses.release(gone.as_slice());
            }
            Effect::Resize { class, storage } => {
                if let Some(class) = classes::find(&class) {
                    instance.set_class(class, storage);
                }
            }
            Effect::Move { nodes } => instance.set_nodes(nodes),
            Effect::SwitchRoles => instance.switch_roles(),
            Effect::Upgrade { kernel } => {
                if let Some(kernel) = versions::find(&instance.shown.db_engine, &kernel) {
                    instance.upgrade(kernel, at_ms);
                }
            }
            Effect::SetSsl(ssl) => instance.ssl = ssl,
            Effect::Proxy { id, effect } => {
                let gone = instance.change_proxy(&id, effect);
                return self.addresses.release(&gone);
            }
            Effect::Service { kind, opens } => {
                let gone = instance.change_service(kind, opens, at_ms);
                return self.addresses.release(gone.as_slice());
            }
            Effect::SetParameters { asked_ms } => return instance.make_changes(asked_ms, at_ms),
            Effect::BringBack { databases, .. } => {
                for database in databases {
                    instance.databases.push(Database { created_ms: at_ms, ..database });
                }
                return instance.adopt_databases();
            }
            Effect::Isolate => {
                instance.set_isolated(Some(at_ms));
                after = DbInstanceStatus::ISOLATED;
            }
            Effect::Restore { months } => {
                instance.set_isolated(None);
                if let Some(months) = months {
                    instance.set_expiry(Some(clock::add_months(at_ms, months)));
                }
            }
            Effect::Destroy => return self.remove(id, at_ms),
        }
        if starts_anew {
            instance.parameters.restart(at_ms);
        }
        instance.set_status(after, at_ms);
    }
}
