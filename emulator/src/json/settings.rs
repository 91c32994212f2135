//! Values of Rust from JSON that a person wrote: configuration, seeds, faults.
//!
//! Their types say by `serde` what they take, because users of the crate read them with any library.

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error as _, Expected, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Number, Value, map};

use super::Error;
use super::place::Step;

/// Reads a value from JSON text.
pub(crate) fn settings<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    settings_of(serde_json::from_str(text)?).map_err(|error| error.placed(text))
}

/// Reads a value from parsed JSON.
pub(crate) fn settings_of<T: DeserializeOwned>(value: Value) -> Result<T, Error> {
    T::deserialize(Reader(value))
}

/// Parsed JSON that a type reads itself from.
struct Reader(Value);

/// The error of a value that a type does not take.
#[inline(never)]
fn wrong(value: &Value, expected: &dyn Expected) -> Error {
    let found = match value {
        Value::Null => return Error::new(format!("invalid type: null, expected {expected}")),
        Value::Bool(flag) => Unexpected::Bool(*flag),
        Value::Number(number) => number_of(number),
        Value::String(text) => Unexpected::Str(text),
        Value::Array(_) => Unexpected::Seq,
        Value::Object(_) => Unexpected::Map,
    };
    Error::invalid_type(found, expected)
}

fn number_of(number: &Number) -> Unexpected<'static> {
    match (number.as_u64(), number.as_i64()) {
        (Some(whole), _) => Unexpected::Unsigned(whole),
        (None, Some(whole)) => Unexpected::Signed(whole),
        (None, None) => Unexpected::Float(number.as_f64().unwrap_or_default()),
    }
}

/// Methods for every kind of number: a type that takes one says itself which are too large.
macro_rules! numbers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match &self.0 {
                Value::Number(number) => match number_of(number) {
                    Unexpected::Unsigned(whole) => visitor.visit_u64(whole),
                    Unexpected::Signed(whole) => visitor.visit_i64(whole),
                    _ => visitor.visit_f64(number.as_f64().unwrap_or_default()),
                },
                other => Err(wrong(other, &visitor)),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Reader {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(flag),
            Value::Number(_) => self.deserialize_f64(visitor),
            Value::String(text) => visitor.visit_string(text),
            Value::Array(_) => self.deserialize_seq(visitor),
            Value::Object(_) => self.deserialize_map(visitor),
        }
    }

    numbers!(deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16);
    numbers!(deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64);

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Bool(flag) => visitor.visit_bool(flag),
            other => Err(wrong(&other, &visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::String(text) => visitor.visit_string(text),
            other => Err(wrong(&other, &visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() { visitor.visit_unit() } else { Err(wrong(&self.0, &visitor)) }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Value::Array(list) = self.0 else { return Err(wrong(&self.0, &visitor)) };
        let mut rows = Rows { rest: list.into_iter(), at: 0 };
        let value = visitor.visit_seq(&mut rows)?;
        rows.end()?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Object(members) => visitor.visit_map(Members::new(members)),
            other => Err(wrong(&other, &visitor)),
        }
    }

    // What has members is never written as a list here, so no type carries the code that reads it from one.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match variant(self.0) {
            Ok(variant) => visitor.visit_enum(variant),
            Err(other) => Err(wrong(&other, &visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { i128 u128 char bytes byte_buf identifier }
}

/// The rest of a list.
struct Rows {
    rest: std::vec::IntoIter<Value>,
    at: usize,
}

impl Rows {
    #[inline(never)]
    fn end(&self) -> Result<(), Error> {
        match self.rest.len() {
            0 => Ok(()),
            more => Err(Error::new(format!("the list has {more} too many"))),
        }
    }

    #[inline(never)]
    fn within(&self, error: Error) -> Error {
        error.within(Step::Row(self.at - 1))
    }
}

impl<'de> SeqAccess<'de> for &mut Rows {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(row) = self.rest.next() else { return Ok(None) };
        self.at += 1;
        seed.deserialize(Reader(row)).map(Some).map_err(|error| self.within(error))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The rest of an object.
struct Members {
    rest: map::IntoIter,
    /// The member that was come to last.
    name: String,
    value: Value,
}

impl Members {
    #[inline(never)]
    fn new(members: Map<String, Value>) -> Self {
        Self { rest: members.into_iter(), name: String::new(), value: Value::Null }
    }

    #[inline(never)]
    fn within(&self, error: Error) -> Error {
        error.within(Step::Name(self.name.clone()))
    }

    #[inline(never)]
    fn next(&mut self) -> Option<Name<'_>> {
        (self.name, self.value) = self.rest.next()?;
        Some(Name(&self.name))
    }
}

impl<'de> MapAccess<'de> for Members {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(name) = self.next() else { return Ok(None) };
        seed.deserialize(name).map(Some).map_err(|error| self.within(error))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(Reader(self.value.take())).map_err(|error| self.within(error))
    }
}

/// The name of a member.
struct Name<'n>(&'n str);

/// Methods for every kind of number that names a member.
macro_rules! numbered {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.0.parse() {
                Ok(whole) => visitor.visit_u64(whole),
                Err(_) => visitor.visit_str(self.0),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Name<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.0)
    }

    numbered!(deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(Variant { name: self.0.to_owned(), value: None })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// A variant of an enum, and what it holds.
struct Variant {
    name: String,
    value: Option<Value>,
}

/// Returns the variant that a value is: a text, or an object of one member.
#[inline(never)]
fn variant(value: Value) -> Result<Variant, Value> {
    match value {
        Value::String(name) => Ok(Variant { name, value: None }),
        Value::Object(members) if members.len() == 1 => {
            let (name, value) = members.into_iter().next().unwrap_or_default();
            Ok(Variant { name, value: Some(value) })
        }
        other => Err(other),
    }
}

impl Variant {
    #[inline(never)]
    fn held(&mut self) -> Result<Reader, Error> {
        let value = self.value.take();
        value.map(Reader).ok_or_else(|| Error::new("the variant stands alone, without what it holds"))
    }

    #[inline(never)]
    fn within(self, error: Error) -> Error {
        error.within(Step::Name(self.name))
    }
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        Ok((seed.deserialize(Name(&self.name))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.value {
            None | Some(Value::Null) => Ok(()),
            Some(other) => Err(wrong(&other, &"nothing beside the name")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(mut self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.held()?).map_err(|error| self.within(error))
    }

    fn tuple_variant<V: Visitor<'de>>(mut self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.held()?.deserialize_seq(visitor).map_err(|error| self.within(error))
    }

    fn struct_variant<V: Visitor<'de>>(mut self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.held()?.deserialize_map(visitor).map_err(|error| self.within(error))
    }
}
