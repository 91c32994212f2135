//! The instances there are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Instance;

/// The instances, by id, over all regions. Those that may have changed are remembered, for the agenda.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct Instances {
    by_id: BTreeMap<String, Instance>,
    #[serde(skip)]
    touched: Vec<String>,
}

impl Instances {
    pub(crate) fn get(&self, id: &str) -> Option<&Instance> {
        self.by_id.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut Instance> {
        let instance = self.by_id.get_mut(id)?;
        self.touched.push(id.to_owned());
        Some(instance)
    }

    /// Returns the first instance of that name.
    pub(crate) fn named(&self, name: &str) -> Option<&Instance> {
        self.values().find(|instance| instance.shown.db_instance_name == name)
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &Instance> {
        self.by_id.values()
    }

    /// Returns the instances with the ids they are filed under.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Instance)> {
        self.by_id.iter()
    }

    pub(crate) fn insert(&mut self, instance: Instance) {
        self.touched.push(instance.id().to_owned());
        self.by_id.insert(instance.id().to_owned(), instance);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<Instance> {
        self.by_id.remove(id)
    }

    /// Takes the ids of those that may have changed since the last time.
    pub(super) fn touched(&mut self) -> Vec<String> {
        std::mem::take(&mut self.touched)
    }
}

impl<'de> Deserialize<'de> for Instances {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let by_id = BTreeMap::<String, Instance>::deserialize(deserializer)?;
        Ok(Self { touched: by_id.keys().cloned().collect(), by_id })
    }
}
