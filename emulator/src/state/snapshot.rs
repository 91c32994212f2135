//! The state as a text, to be kept and brought back.

use std::fmt;

use serde::Serialize;
use serde_json::Value;
use tencentdb_postgres::api::DbInstanceNetInfo;

use super::State;
use crate::catalog::classes;
use crate::clock;
use crate::json;

/// What the text says it is; the number changes when an older emulator could not read it.
pub(super) const FORMAT: &str = "tencentdb-postgres-emulator/1";

/// Why a text cannot be imported. The state is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError(String);

impl ImportError {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// That of a text in another format.
    pub(super) fn format(found: &str) -> Self {
        Self(format!("its format is {found:?}, this emulator reads {FORMAT}"))
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the state cannot be imported: {}", self.0)
    }
}

impl std::error::Error for ImportError {}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    state: &'a State,
}

impl State {
    pub(crate) fn export(&self) -> String {
        // Maps with text keys, texts and integers: nothing that JSON could not hold.
        json::text(&Written { format: FORMAT, state: self }).unwrap_or_default()
    }

    pub(crate) fn import(text: &str) -> Result<Self, ImportError> {
        let not = |why: &str| ImportError(format!("this is not an exported state ({why})"));
        let mut exported: Value = serde_json::from_str(text).map_err(|error| not(&error.to_string()))?;
        match exported["format"].as_str() {
            Some(FORMAT) => Self::of(exported["state"].take()),
            Some(other) => Err(ImportError::format(other)),
            None => Err(not("it names no format")),
        }
    }

    /// Reads what `export` wrote of a state.
    pub(super) fn of(state: Value) -> Result<Self, ImportError> {
        let state: Self = json::read_value(state).map_err(|error| ImportError(format!("it is damaged ({error})")))?;
        state.sound().map_err(ImportError)?;
        Ok(state)
    }

    /// Returns whether the parts fit together, as they do in what `export` writes.
    fn sound(&self) -> Result<(), String> {
        for (account, other) in &self.others {
            if *account != other.account || *account == self.account || !other.others.is_empty() {
                return Err(format!("the state filed under the account {account} is none of it"));
            }
            other.sound().map_err(|why| format!("of the account {account}: {why}"))?;
        }
        if self.now_ms > clock::LATEST {
            return Err("its time is later than any date that can be written".into());
        }
        if let Some((id, _)) = self.instances.iter().find(|(id, instance)| id.as_str() != instance.id()) {
            return Err(format!("the instance filed under {id} has another id"));
        }
        for (id, instance) in self.instances.iter() {
            instance.backups.sound().map_err(|fault| format!("of {id}: {fault}"))?;
            if !instance.maintenance.is_sound() {
                return Err(format!("the maintenance window of {id} never opens"));
            }
            if !classes::find(&instance.shown.db_instance_class).is_some_and(|class| instance.has_size_of(class)) {
                return Err(format!("the size of {id} is not one of its class"));
            }
            let hold = |infos: &[DbInstanceNetInfo]| self.addresses.hold(infos);
            if !hold(&instance.shown.db_instance_net_info) || !hold(&instance.addresses_beside()) {
                return Err(format!("an address of {id} is free"));
            }
            instance.has_sound_parameters()?;
            let accounts = &instance.accounts;
            accounts.sound(is_beyond).map_err(|why| format!("in {id} {why}"))?;
            let is_account = |name: &str| accounts.get(name).is_some();
            instance.databases.sound(is_account, is_beyond).map_err(|why| format!("in {id} {why}"))?;
            instance.audit.sound(id)?;
            instance.has_sound_proxies(self.tasks.live_of(id))?;
            instance.services.sound(|| self.tasks.live_of(id)).map_err(|why| format!("in {id} {why}"))?;
            if [Some(instance.created_ms), instance.expires_ms, instance.isolated_ms]
                .into_iter()
                .flatten()
                .any(is_beyond)
            {
                return Err(format!("a time of {id} is later than any that comes"));
            }
        }
        for template in self.templates.iter() {
            template.sound()?;
        }
        self.groups_sound()?;
        self.tasks.sound()?;
        for task in self.tasks.iter() {
            if task.stage >= task.stages.len() {
                return Err(format!("task {} is at a stage it does not have", task.id));
            }
            let times = || std::iter::once(task.started_ms).chain(task.stages.iter().map(|stage| stage.until_ms));
            if times().zip(times().skip(1)).any(|(earlier, later)| earlier > later) {
                return Err(format!("the stages of task {} are out of order", task.id));
            }
            if times().chain(task.ended_ms).any(is_beyond) {
                return Err(format!("a time of task {} is later than any that comes", task.id));
            }
            if !task.effect.is_sound() {
                return Err(format!("task {} makes of its instance what no instance is", task.id));
            }
            if task.is_live() && self.instances.get(&task.instance_id).is_none() {
                return Err(format!("task {} runs on {}, which is not there", task.id, task.instance_id));
            }
        }
        Ok(())
    }
}

/// Returns whether a time is too late to reckon with. What begins at the end of time may end a while after it.
fn is_beyond(time_ms: u64) -> bool {
    time_ms > clock::LATEST + 366 * clock::DAY
}
