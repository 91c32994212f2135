//! Collections whose copies share what is in them until either changes it, so that a snapshot of a large fleet costs no
//! more than one of a small one.

use std::collections::BTreeMap;
use std::ops::Index;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use crate::json::{Read, Reading};

/// Things by name. The names of those that may have changed are remembered.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent, bound(serialize = "T: Serialize"))]
pub(crate) struct Named<T> {
    by_name: Arc<BTreeMap<String, Arc<T>>>,
    #[serde(skip)]
    touched: Vec<String>,
}

impl<T: Clone> Named<T> {
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        count();
        self.by_name.get(name).map(Arc::as_ref)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        let found = Arc::make_mut(&mut self.by_name).get_mut(name)?;
        count();
        if self.touched.last().is_none_or(|last| last != name) {
            self.touched.push(name.to_owned());
        }
        Some(Arc::make_mut(found))
    }

    /// Returns the things with the names they are filed under, in order of name.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.by_name.iter().inspect(|_| count()).map(|(name, thing)| (name, thing.as_ref()))
    }

    pub(crate) fn insert(&mut self, name: String, thing: T) {
        self.touched.push(name.clone());
        Arc::make_mut(&mut self.by_name).insert(name, Arc::new(thing));
    }

    pub(crate) fn remove(&mut self, name: &str) -> Option<T> {
        let gone = Arc::make_mut(&mut self.by_name).remove(name)?;
        self.touched.push(name.to_owned());
        Some(Arc::unwrap_or_clone(gone))
    }

    /// Takes the names of those that may have changed since the last time.
    pub(super) fn touched(&mut self) -> Vec<String> {
        std::mem::take(&mut self.touched)
    }
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self { by_name: Arc::default(), touched: Vec::new() }
    }
}

impl<T: Read> Read for Named<T> {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let by_name: Arc<BTreeMap<String, Arc<T>>> = Read::read(value, reading);
        let touched = by_name.keys().cloned().collect();
        Self { by_name, touched }
    }
}

/// Things in the order in which they came. None ever goes.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent, bound(serialize = "T: Serialize"))]
pub(crate) struct Listed<T>(Arc<Vec<Arc<T>>>);

impl<T: Read> Read for Listed<T> {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        Self(Read::read(value, reading))
    }
}

impl<T: Clone> Listed<T> {
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn get(&self, at: usize) -> Option<&T> {
        count();
        self.0.get(at).map(Arc::as_ref)
    }

    pub(crate) fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        count();
        Arc::make_mut(&mut self.0).get_mut(at).map(Arc::make_mut)
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.0.iter().inspect(|_| count()).map(Arc::as_ref)
    }

    /// Returns those from a place on.
    pub(super) fn since(&self, at: usize) -> &[Arc<T>] {
        self.0.get(at..).unwrap_or_default()
    }

    pub(crate) fn push(&mut self, thing: T) {
        Arc::make_mut(&mut self.0).push(Arc::new(thing));
    }
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Index<usize> for Listed<T> {
    type Output = T;

    fn index(&self, at: usize) -> &T {
        count();
        &self.0[at]
    }
}

/// Counts a thing that is looked at, for tests of what calls cost.
#[cfg(test)]
fn count() {
    LOOKED_AT.set(LOOKED_AT.get() + 1);
}

#[cfg(not(test))]
fn count() {}

#[cfg(test)]
thread_local! {
    static LOOKED_AT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Returns how many things of collections have been looked at in this thread.
#[cfg(test)]
pub(crate) fn looked_at() -> usize {
    LOOKED_AT.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_shares_all_but_what_either_changes() {
        let mut here = Named::default();
        for name in ["a", "b", "c"] {
            here.insert(name.to_owned(), vec![1]);
        }
        let mut copy = here.clone();
        assert!(Arc::ptr_eq(&here.by_name, &copy.by_name));
        copy.get_mut("a").unwrap().push(2);
        here.remove("b").unwrap();
        let is_shared = |name: &str| std::ptr::eq(here.get(name).unwrap(), copy.get(name).unwrap());
        assert!(is_shared("c") && !is_shared("a"));
        assert_eq!((here.get("a"), copy.get("a")), (Some(&vec![1]), Some(&vec![1, 2])));
        assert_eq!((here.get("b"), copy.get("b")), (None, Some(&vec![1])));
    }

    #[test]
    fn a_copy_of_a_list_shares_all_but_what_either_changes() {
        let mut here = Listed::default();
        here.push(vec![1]);
        here.push(vec![2]);
        let mut copy = here.clone();
        assert!(Arc::ptr_eq(&here.0, &copy.0));
        copy.get_mut(0).unwrap().push(9);
        copy.push(vec![3]);
        assert!(std::ptr::eq(&here[1], &copy[1]));
        assert_eq!((&here[0], &copy[0], here.len(), copy.len()), (&vec![1], &vec![1, 9], 2, 3));
    }
}
