//! Values of Rust from JSON that a program wrote: what calls ask for, and the state.
//!
//! A type reads all that it has, whatever is wrong, and what was wrong first is told at the end. So its code is a row of
//! members, and none of it is about errors, where code that `serde` derives is mostly that: it came to a third of all
//! there was in the wasm.

use serde_json::{Map, Value};

use super::Error;
use super::place::Step;

/// What reads itself from JSON.
pub(crate) trait Read: Sized {
    /// Reads itself from parsed JSON; from nothing where a member is missing. Where `reading` is told that something is
    /// wrong, the value is any.
    fn read(value: Option<Value>, reading: &mut Reading) -> Self;
}

/// Reads a value from parsed JSON.
pub(crate) fn read_value<T: Read>(value: Value) -> Result<T, Error> {
    let mut reading = Reading::default();
    let read = T::read(Some(value), &mut reading);
    reading.end()?;
    Ok(read)
}

/// What was wrong first, if anything.
#[derive(Default)]
pub(crate) struct Reading(Option<Error>);

impl Reading {
    /// Returns what was wrong.
    pub(crate) fn end(self) -> Result<(), Error> {
        self.0.map_or(Ok(()), Err)
    }

    /// Tells what a value is not.
    #[inline(never)]
    pub(crate) fn wrong(&mut self, value: Option<&Value>, expected: &str) {
        let found = match value {
            None => return self.refuse("it is missing".into()),
            Some(Value::Null) => "null".into(),
            Some(Value::Bool(flag)) => format!("{flag}"),
            Some(Value::Number(number)) => format!("{number}"),
            Some(Value::String(text)) => format!("{text:?}"),
            Some(Value::Array(_)) => "a list".into(),
            Some(Value::Object(_)) => "an object".into(),
        };
        self.refuse(format!("{found} is not {expected}"));
    }

    /// Tells what is wrong.
    #[inline(never)]
    pub(crate) fn refuse(&mut self, why: String) {
        if self.0.is_none() {
            self.0 = Some(Error::new(why));
        }
    }

    /// Reads what this step leads to.
    pub(super) fn within<T: Read>(&mut self, value: Option<Value>, step: impl FnOnce() -> Step) -> T {
        let was_right = self.0.is_none();
        let read = T::read(value, self);
        if was_right && self.0.is_some() {
            self.step(step());
        }
        read
    }

    #[inline(never)]
    fn step(&mut self, step: Step) {
        self.0 = self.0.take().map(|error| error.within(step));
    }
}

/// Returns the members of an object.
#[inline(never)]
pub(super) fn members(value: Option<Value>, reading: &mut Reading) -> Map<String, Value> {
    match value {
        Some(Value::Object(members)) => members,
        other => {
            reading.wrong(other.as_ref(), "an object");
            Map::new()
        }
    }
}

/// The members of an object that a structure reads itself from.
pub(crate) struct Members<'r> {
    rest: Map<String, Value>,
    reading: &'r mut Reading,
    /// The variant that the object is held by, unless something was wrong before it.
    variant: Option<String>,
}

impl<'r> Members<'r> {
    #[inline(never)]
    pub(crate) fn of(value: Option<Value>, reading: &'r mut Reading) -> Self {
        Self { rest: members(value, reading), reading, variant: None }
    }

    /// Takes the member of that name.
    #[inline(never)]
    pub(crate) fn take<T: Read>(&mut self, name: &'static str) -> T {
        let value = self.remove(name);
        self.reading.within(value, || Step::Name(name.to_owned()))
    }

    #[inline(never)]
    fn remove(&mut self, name: &str) -> Option<Value> {
        self.rest.remove(name)
    }

    /// Takes the member of that name; what is missing or `null` has its default.
    #[inline(never)]
    pub(crate) fn open<T: Read + Default>(&mut self, name: &'static str) -> T {
        match self.remove(name) {
            None | Some(Value::Null) => T::default(),
            value => self.reading.within(value, || Step::Name(name.to_owned())),
        }
    }

    /// Refuses a member that nobody took.
    #[inline(never)]
    pub(crate) fn end(self) {
        if let Some(name) = self.rest.keys().next() {
            self.reading.refuse(format!("there is no member `{name}`"));
        }
        if let Some(variant) = self.variant {
            self.reading.step(Step::Name(variant));
        }
    }
}

/// A variant of an enum by its name, and what it holds: a text alone, or an object of one member.
pub(crate) struct Variant<'r> {
    pub(crate) name: String,
    held: Option<Value>,
    reading: &'r mut Reading,
}

impl<'r> Variant<'r> {
    #[inline(never)]
    pub(crate) fn of(value: Option<Value>, reading: &'r mut Reading) -> Self {
        let (name, held) = match value {
            Some(Value::String(name)) => (name, None),
            Some(Value::Object(members)) if members.len() == 1 => {
                let (name, held) = members.into_iter().next().unwrap_or_default();
                (name, Some(held))
            }
            other => {
                reading.wrong(other.as_ref(), "a variant");
                Default::default()
            }
        };
        Self { name, held, reading }
    }

    /// Ends the reading of one that stands alone.
    #[inline(never)]
    pub(crate) fn alone(self) {
        if self.held.is_some_and(|held| !held.is_null()) {
            self.reading.refuse(format!("`{}` stands alone", self.name));
        }
    }

    /// Reads the one value that it holds.
    #[inline(never)]
    pub(crate) fn held<T: Read>(self) -> T {
        let Self { name, held, reading } = self;
        reading.within(held, || Step::Name(name))
    }

    /// Begins the reading of the members that it holds.
    #[inline(never)]
    pub(crate) fn members(self) -> Members<'r> {
        let variant = self.reading.0.is_none().then_some(self.name);
        Members { variant, ..Members::of(self.held, self.reading) }
    }

    /// Refuses the name.
    #[inline(never)]
    pub(crate) fn unknown(&mut self) {
        self.reading.refuse(format!("there is no variant `{}`", self.name));
    }
}

/// Has a structure read itself from the members of these names. What stands behind `or` may be missing; what stands
/// behind `beside` is not kept, and begins anew.
macro_rules! fields {
    (
        $name:ident $(<$inner:ident>)? { $($field:ident),* $(,)? }
        $(or { $($open:ident),* $(,)? })?
        $(beside { $($beside:ident),* $(,)? })?
    ) => {
        impl $(<$inner: $crate::json::Read>)? $crate::json::Read for $name $(<$inner>)? {
            fn read(value: Option<serde_json::Value>, reading: &mut $crate::json::Reading) -> Self {
                let mut members = $crate::json::Members::of(value, reading);
                let read = Self {
                    $($field: members.take(stringify!($field)),)*
                    $($($open: members.open(stringify!($open)),)*)?
                    $($($beside: Default::default(),)*)?
                };
                members.end();
                read
            }
        }
    };
}

/// Has an enum read itself from the names of its variants, each as it is written: alone, around one value, or with
/// members. Where no name fits, the value is of the first.
macro_rules! variants {
    ($name:ident {
        $first:ident $(($held:ident))? $({ $($member:ident),* })?
        $(, $variant:ident $(($value:ident))? $({ $($field:ident),* })?)* $(,)?
    }) => {
        impl $crate::json::Read for $name {
            fn read(value: Option<serde_json::Value>, reading: &mut $crate::json::Reading) -> Self {
                let mut variant = $crate::json::Variant::of(value, reading);
                match variant.name.as_str() {
                    $(stringify!($variant) => {
                        $crate::json::variants!(@ variant, $variant $(($value))? $({ $($field),* })?)
                    })*
                    name => {
                        if name != stringify!($first) {
                            variant.unknown();
                        }
                        $crate::json::variants!(@ variant, $first $(($held))? $({ $($member),* })?)
                    }
                }
            }
        }
    };
    (@ $read:ident, $variant:ident) => {{
        $read.alone();
        Self::$variant
    }};
    (@ $read:ident, $variant:ident ($value:ident)) => {
        Self::$variant($read.held())
    };
    (@ $read:ident, $variant:ident { $($field:ident),* }) => {{
        let mut members = $read.members();
        let read = Self::$variant { $($field: members.take(stringify!($field))),* };
        members.end();
        read
    }};
}

/// Has a type read itself as the one value that it wraps.
macro_rules! wraps {
    ($name:ident) => {
        impl $crate::json::Read for $name {
            fn read(value: Option<serde_json::Value>, reading: &mut $crate::json::Reading) -> Self {
                Self($crate::json::Read::read(value, reading))
            }
        }
    };
}

pub(crate) use {fields, variants, wraps};
