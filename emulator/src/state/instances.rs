//! The instances there are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use super::{Instance, Named};
use crate::json::{Read, Reading};

/// The instances, by id, over all regions.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct Instances {
    by_id: Named<Instance>,
    /// The creation and id of those in each region. Neither they nor the region ever change.
    #[serde(skip)]
    by_age: Arc<ByAge>,
}

type ByAge = BTreeMap<String, BTreeSet<(u64, String)>>;

impl Instances {
    pub(crate) fn get(&self, id: &str) -> Option<&Instance> {
        self.by_id.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut Instance> {
        self.by_id.get_mut(id)
    }

    /// Returns the first instance of that name.
    pub(crate) fn named(&self, name: &str) -> Option<&Instance> {
        self.values().find(|instance| instance.shown.db_instance_name == name)
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &Instance> {
        self.iter().map(|(_, instance)| instance)
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
        file(Arc::make_mut(&mut self.by_age), &instance);
        self.by_id.insert(instance.id().to_owned(), instance);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<Instance> {
        let gone = self.by_id.remove(id)?;
        if let Some(ids) = Arc::make_mut(&mut self.by_age).get_mut(&gone.shown.region) {
            ids.remove(&(gone.created_ms, id.to_owned()));
        }
        Some(gone)
    }

    /// Takes the ids of those that may have changed since the last time.
    pub(super) fn touched(&mut self) -> Vec<String> {
        self.by_id.touched()
    }
}

/// Puts an instance among those of its region.
fn file(by_age: &mut ByAge, instance: &Instance) {
    let ids = by_age.entry(instance.shown.region.clone()).or_default();
    ids.insert((instance.created_ms, instance.id().to_owned()));
}

impl Read for Instances {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let by_id = Named::<Instance>::read(value, reading);
        let mut by_age = ByAge::new();
        by_id.iter().for_each(|(_, instance)| file(&mut by_age, instance));
        Self { by_id, by_age: by_age.into() }
    }
}
