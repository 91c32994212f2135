//! Maps of a few entries.

use std::ops::{Deref, DerefMut};

use litemap::LiteMap;
use serde::{Serialize, Serializer};

/// A map as a sorted list. As JSON it is an object, where the library writes an empty one as a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Small<K, V>(LiteMap<K, V>);

impl<K, V> Default for Small<K, V> {
    fn default() -> Self {
        Self(LiteMap::new())
    }
}

impl<K, V> Deref for Small<K, V> {
    type Target = LiteMap<K, V>;

    fn deref(&self) -> &LiteMap<K, V> {
        &self.0
    }
}

impl<K, V> DerefMut for Small<K, V> {
    fn deref_mut(&mut self) -> &mut LiteMap<K, V> {
        &mut self.0
    }
}

impl<K, V> IntoIterator for Small<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a Small<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = <&'a LiteMap<K, V> as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<K: Serialize, V: Serialize> Serialize for Small<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn a_map_is_an_object_however_few_entries_it_has() {
        let mut map = Small::<u64, String>::default();
        for (entries, text) in ["{}", r#"{"7":"seven"}"#, r#"{"2":"two","7":"seven"}"#].into_iter().enumerate() {
            assert_eq!((map.len(), json::text(&map).unwrap().as_str()), (entries, text));
            assert_eq!(json::read_value::<Small<u64, String>>(serde_json::from_str(text).unwrap()).unwrap(), map);
            let (key, value) = [(7, "seven"), (2, "two"), (9, "nine")][entries];
            map.insert(key, value.to_owned());
        }
    }
}
