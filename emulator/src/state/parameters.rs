//! The parameters of an instance: what was set, what waits for a restart, and what was changed when.

use serde::Serialize;
use std::borrow::Cow;
use tencentdb_postgres::api::ParamInfo;

use super::Instance;
use crate::catalog::parameters::{self, Parameter, Size, ValueFault};
use crate::clock;
use crate::json::fields;
use crate::small::Small;

/// What was set on an instance. Everything else has its default, which version and size decide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Parameters {
    /// The values in force, by name.
    set: Small<String, String>,
    /// The values that the next restart puts in force, by name.
    pending: Small<String, String>,
    /// In order of the wish.
    pub changes: Vec<ParameterChange>,
}

fields!(Parameters { set, pending, changes });

/// A change of one parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ParameterChange {
    pub name: String,
    pub old: String,
    pub new: String,
    pub asked_ms: u64,
    /// When the task of the change ended.
    pub made_ms: Option<u64>,
    /// When the task of the change failed.
    pub paused_ms: Option<u64>,
    /// When the value came in force: later than that where a restart was needed.
    pub effective_ms: Option<u64>,
}

fields!(ParameterChange { name, old, new, asked_ms, made_ms, paused_ms, effective_ms });

impl Parameters {
    /// Returns the same values without their past, as a copy of the instance begins.
    pub(crate) fn without_past(mut self) -> Self {
        self.changes.clear();
        self
    }

    /// Notes that values are to be set.
    pub(crate) fn ask(&mut self, changes: impl IntoIterator<Item = ParameterChange>) {
        self.changes.extend(changes);
    }

    /// Sets what was asked for at a time: at once, or with the next restart where it takes one.
    pub(super) fn make(&mut self, asked_ms: u64, major: &str, at_ms: u64) {
        let mut made = Vec::new();
        for change in self.under_way(asked_ms) {
            change.made_ms = Some(at_ms);
            let restarts = parameters::find(major, &change.name).is_some_and(|parameter| parameter.restarts);
            change.effective_ms = (!restarts).then_some(at_ms);
            made.push((restarts, change.name.clone(), change.new.clone()));
        }
        for (restarts, name, value) in made {
            let values = if restarts { &mut self.pending } else { &mut self.set };
            values.insert(name, value);
        }
    }

    /// Leaves the values as they are, where a change that was asked for at a time has failed.
    pub(super) fn pause(&mut self, asked_ms: u64, at_ms: u64) {
        for change in self.under_way(asked_ms) {
            change.paused_ms = Some(at_ms);
        }
    }

    fn under_way(&mut self, asked_ms: u64) -> impl Iterator<Item = &mut ParameterChange> {
        let is_open = |change: &ParameterChange| change.made_ms.is_none() && change.paused_ms.is_none();
        self.changes.iter_mut().filter(move |change| change.asked_ms == asked_ms && is_open(change))
    }

    /// Puts what waits for a restart in force.
    pub(super) fn restart(&mut self, at_ms: u64) {
        for (name, value) in std::mem::take(&mut self.pending) {
            self.set.insert(name, value);
        }
        for change in self.changes.iter_mut().filter(|change| change.made_ms.is_some()) {
            change.effective_ms.get_or_insert(at_ms);
        }
    }

    /// Forgets the values that an instance of this version and size cannot have.
    fn fit(&mut self, major: &str, size: Size) {
        let fits = |name: &String, value: &String| {
            parameters::find(major, name).is_some_and(|parameter| parameter.check(value, Some(size)).is_ok())
        };
        self.set.retain(fits);
        self.pending.retain(fits);
    }

    fn changed_ms(&self, name: &str) -> Option<u64> {
        self.changes.iter().rev().filter(|change| change.name == name).find_map(|change| change.made_ms)
    }
}

impl Instance {
    fn size(&self) -> Size {
        Size { memory: self.shown.db_instance_memory, cpu: self.shown.db_instance_cpu }
    }

    pub(crate) fn major(&self) -> &str {
        self.shown.db_major_version.as_str()
    }

    /// Returns the parameters the instance has.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = &'static Parameter> {
        parameters::of(self.major())
    }

    /// Returns the value in force.
    pub(crate) fn value_of(&self, parameter: &Parameter) -> Cow<'_, str> {
        match self.parameters.set.get(parameter.name) {
            Some(value) => value.into(),
            None => parameter.default(self.major(), self.size()),
        }
    }

    /// Returns the value that the next restart leaves in force.
    pub(crate) fn value_to_come(&self, parameter: &Parameter) -> Cow<'_, str> {
        match self.parameters.pending.get(parameter.name) {
            Some(value) => value.into(),
            None => self.value_of(parameter),
        }
    }

    /// Checks a value for a parameter of the instance.
    pub(crate) fn check_value(&self, parameter: &Parameter, value: &str) -> Result<(), ValueFault> {
        parameter.check(value, Some(self.size()))
    }

    /// Returns a parameter as the API shows it.
    pub(crate) fn parameter_info(&self, parameter: &Parameter) -> ParamInfo {
        ParamInfo {
            current_value: self.value_of(parameter).into(),
            last_modify_time: self.parameters.changed_ms(parameter.name).map(clock::text).unwrap_or_default(),
            ..parameter.info(self.major(), Some(self.size()))
        }
    }

    /// Sets what was asked for at a time.
    pub(super) fn make_changes(&mut self, asked_ms: u64, at_ms: u64) {
        let major = self.major().to_owned();
        self.parameters.make(asked_ms, &major, at_ms);
        self.fit_parameters();
    }

    /// Forgets the values that the instance, of another version or size now, cannot have.
    pub(super) fn fit_parameters(&mut self) {
        let (major, size) = (self.major().to_owned(), self.size());
        self.parameters.fit(&major, size);
    }

    /// Returns whether the instance can have the values it has.
    pub(super) fn has_sound_parameters(&self) -> Result<(), String> {
        let all = self.parameters.set.iter().chain(&self.parameters.pending);
        for (name, value) in all {
            let parameter = parameters::find(self.major(), name);
            if parameter.is_none_or(|parameter| self.check_value(parameter, value).is_err()) {
                return Err(format!("the parameter {name} of {} has a value it cannot have", self.id()));
            }
        }
        let in_order = |change: &ParameterChange| {
            let times = [Some(change.asked_ms), change.made_ms, change.effective_ms];
            times.windows(2).all(|pair| pair[1].is_none_or(|later| pair[0].is_some_and(|earlier| earlier <= later)))
        };
        match self.parameters.changes.iter().all(in_order) {
            true => Ok(()),
            false => Err(format!("a parameter of {} was changed before that was asked for", self.id())),
        }
    }
}
