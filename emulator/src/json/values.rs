//! The types of Rust that read themselves from JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;
use std::sync::Arc;

use serde_json::Value;
use tencentdb_postgres::Secret;
use tencentdb_postgres::api::{Json, Time};

use super::place::Step;
use super::read::{Read, Reading, members};
use crate::order;
use crate::small::Small;

impl Read for bool {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        value.as_ref().and_then(Value::as_bool).unwrap_or_else(|| {
            reading.wrong(value.as_ref(), "true or false");
            false
        })
    }
}

impl Read for f64 {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        value.as_ref().and_then(Value::as_f64).unwrap_or_else(|| {
            reading.wrong(value.as_ref(), "a number");
            0.0
        })
    }
}

impl Read for i64 {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        value.as_ref().and_then(Value::as_i64).unwrap_or_else(|| {
            reading.wrong(value.as_ref(), "a whole number");
            0
        })
    }
}

impl Read for u64 {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        value.as_ref().and_then(Value::as_u64).unwrap_or_else(|| {
            reading.wrong(value.as_ref(), "a whole number from 0 on");
            0
        })
    }
}

/// Numbers of a smaller type.
macro_rules! smaller {
    ($($type:ident)*) => {
        $(impl Read for $type {
            fn read(value: Option<Value>, reading: &mut Reading) -> Self {
                let whole = u64::read(value, reading);
                Self::try_from(whole).unwrap_or_else(|_| {
                    reading.wrong(Some(&whole.into()), concat!("small enough for ", stringify!($type)));
                    0
                })
            }
        })*
    };
}

smaller!(u8 u16 u32 usize);

impl Read for String {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        match value {
            Some(Value::String(text)) => text,
            other => {
                reading.wrong(other.as_ref(), "a text");
                Self::new()
            }
        }
    }
}

impl Read for Ipv4Addr {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let text = String::read(value, reading);
        text.parse().unwrap_or_else(|_| {
            reading.wrong(Some(&text.into()), "an address");
            Self::UNSPECIFIED
        })
    }
}

/// Types that are a text.
macro_rules! texts {
    ($($type:ty,)*) => {
        $(impl $crate::json::Read for $type {
            fn read(value: Option<serde_json::Value>, reading: &mut $crate::json::Reading) -> Self {
                String::read(value, reading).into()
            }
        })*
    };
}

/// Types that are a whole number.
macro_rules! wholes {
    ($($type:ty,)*) => {
        $(impl $crate::json::Read for $type {
            fn read(value: Option<serde_json::Value>, reading: &mut $crate::json::Reading) -> Self {
                i64::read(value, reading).into()
            }
        })*
    };
}

pub(super) use {texts, wholes};

texts! {
    Json,
    Secret,
    Time,
}

impl Read for Value {
    fn read(value: Option<Value>, _: &mut Reading) -> Self {
        value.unwrap_or_default()
    }
}

impl<T: Read> Read for Box<T> {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        Self::new(T::read(value, reading))
    }
}

impl<T: Read> Read for Arc<T> {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        Self::new(T::read(value, reading))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        match value {
            None | Some(Value::Null) => None,
            value => Some(T::read(value, reading)),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let rows = rows(value, reading);
        let mut list = Self::with_capacity(rows.len());
        for (at, row) in rows.into_iter().enumerate() {
            list.push(reading.within(Some(row), || Step::Row(at)));
        }
        list
    }
}

impl<T: Read + Ord> Read for BTreeSet<T> {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        order::set(Vec::read(value, reading))
    }
}

/// What names a member.
pub(crate) trait Key: Ord {
    /// Reads itself from a name; nothing, where it has another form.
    fn of(name: &str) -> Option<Self>
    where
        Self: Sized;
}

impl Key for String {
    fn of(name: &str) -> Option<Self> {
        Some(name.to_owned())
    }
}

impl Key for u64 {
    fn of(name: &str) -> Option<Self> {
        name.parse().ok()
    }
}

/// Maps, large and small.
macro_rules! maps {
    ($($map:ident)*) => {
        $(impl<K: Key, T: Read> Read for $map<K, T> {
            fn read(value: Option<Value>, reading: &mut Reading) -> Self {
                let mut map = Self::default();
                for (name, value) in members(value, reading) {
                    match K::of(&name) {
                        Some(key) => drop(map.insert(key, reading.within(Some(value), || Step::Name(name)))),
                        None => reading.wrong(Some(&name.into()), "the name of a member"),
                    }
                }
                map
            }
        })*
    };
}

maps!(BTreeMap Small);

#[inline(never)]
fn rows(value: Option<Value>, reading: &mut Reading) -> Vec<Value> {
    match value {
        Some(Value::Array(rows)) => rows,
        other => {
            reading.wrong(other.as_ref(), "a list");
            Vec::new()
        }
    }
}
