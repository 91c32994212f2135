//! The instances there are.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Instance;

/// The instances, by id, over all regions. Those that may have changed are remembered, for the agenda.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct Instances {
    by_id: BTreeMap<String, Instance>,
    /// The creation and id of those in each region. Neither they nor the region ever change.
    #[serde(skip)]
    by_age: BTreeMap<String, BTreeSet<(u64, String)>>,
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

    /// Returns how many are in a region.
    pub(crate) fn count_in(&self, region: &str) -> usize {
        self.by_age.get(region).map_or(0, BTreeSet::len)
    }

    /// Returns the ids of those in a region, oldest first. Looking the instances up is left to the caller, who may need
    /// few of them.
    pub(crate) fn ids_in(&self, region: &str) -> impl DoubleEndedIterator<Item = &str> {
        self.by_age.get(region).into_iter().flatten().map(|(_, id)| id.as_str())
    }

    /// Returns the instances with the ids they are filed under.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Instance)> {
        self.by_id.iter()
    }

    pub(crate) fn insert(&mut self, instance: Instance) {
        let id = instance.id().to_owned();
        self.touched.push(id.clone());
        self.by_age.entry(instance.shown.region.clone()).or_default().insert((instance.created_ms, id.clone()));
        self.by_id.insert(id, instance);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<Instance> {
        let gone = self.by_id.remove(id)?;
        if let Some(ids) = self.by_age.get_mut(&gone.shown.region) {
            ids.remove(&(gone.created_ms, id.to_owned()));
        }
        Some(gone)
    }

    /// Takes the ids of those that may have changed since the last time.
    pub(super) fn touched(&mut self) -> Vec<String> {
        std::mem::take(&mut self.touched)
    }
}

impl<'de> Deserialize<'de> for Instances {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let by_id = BTreeMap::<String, Instance>::deserialize(deserializer)?;
        let touched = by_id.keys().cloned().collect();
        let mut by_age = BTreeMap::<String, BTreeSet<(u64, String)>>::new();
        for (id, instance) in &by_id {
            by_age.entry(instance.shown.region.clone()).or_default().insert((instance.created_ms, id.clone()));
        }
        Ok(Self { by_id, by_age, touched })
    }
}
