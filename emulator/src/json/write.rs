//! Values of Rust to JSON.

use std::fmt::{Display, Write as _};

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::{Error, Number};

/// Writes a value as JSON text, without spaces.
pub(crate) fn text(value: &impl Serialize) -> Result<String, Error> {
    let mut writer = Writer::default();
    value.serialize(&mut writer)?;
    Ok(writer.into_text())
}

/// The text so far. A comma is due wherever it does not end with what opens a list or an object: no text ends so, as
/// texts end with a quote.
#[derive(Default)]
pub(crate) struct Writer(String);

type Written = Result<(), Error>;

impl Writer {
    pub(crate) fn into_text(self) -> String {
        self.0
    }

    /// Ends what stands before, if anything does.
    #[inline(never)]
    fn comma(&mut self) {
        if !matches!(self.0.as_bytes().last(), Some(b'{' | b'[')) {
            self.0.push(',');
        }
    }

    /// Begins a member. The names of types need no escape.
    #[inline(never)]
    fn member(&mut self, name: &str) {
        self.comma();
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
    }

    #[inline(never)]
    fn quote(&mut self, text: &str) {
        self.0.push('"');
        let mut rest = text;
        // Nearly every text has nothing to escape, and to look at all of one is faster than to stop where it has.
        let escapes = text.bytes().fold(false, |found, byte| found | is_escaped(byte));
        while let Some(at) = escapes.then(|| rest.bytes().position(is_escaped)).flatten() {
            self.0.push_str(&rest[..at]);
            match rest.as_bytes()[at] {
                b'"' => self.0.push_str("\\\""),
                b'\\' => self.0.push_str("\\\\"),
                b'\n' => self.0.push_str("\\n"),
                b'\r' => self.0.push_str("\\r"),
                b'\t' => self.0.push_str("\\t"),
                0x08 => self.0.push_str("\\b"),
                0x0c => self.0.push_str("\\f"),
                other => self.display(format_args!("\\u{other:04x}")),
            }
            rest = &rest[at + 1..];
        }
        self.0.push_str(rest);
        self.0.push('"');
    }

    #[inline(never)]
    fn display(&mut self, shown: std::fmt::Arguments) {
        // A text takes everything.
        _ = self.0.write_fmt(shown);
    }

    #[inline(never)]
    fn open(&mut self, bracket: &str) {
        self.0.push_str(bracket);
    }

    #[inline(never)]
    fn close(&mut self, bracket: &str) -> Written {
        self.0.push_str(bracket);
        Ok(())
    }

    #[inline(never)]
    fn whole(&mut self, number: i64) -> Written {
        self.display(format_args!("{number}"));
        Ok(())
    }
}

/// Returns whether a byte cannot stand in a text as it is.
fn is_escaped(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Inside<'w>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Inside<'w>;

    fn serialize_bool(self, value: bool) -> Written {
        self.close(if value { "true" } else { "false" })
    }

    fn serialize_i8(self, value: i8) -> Written {
        self.whole(value.into())
    }

    fn serialize_i16(self, value: i16) -> Written {
        self.whole(value.into())
    }

    fn serialize_i32(self, value: i32) -> Written {
        self.whole(value.into())
    }

    fn serialize_i64(self, value: i64) -> Written {
        self.whole(value)
    }

    fn serialize_u8(self, value: u8) -> Written {
        self.whole(value.into())
    }

    fn serialize_u16(self, value: u16) -> Written {
        self.whole(value.into())
    }

    fn serialize_u32(self, value: u32) -> Written {
        self.whole(value.into())
    }

    #[inline(never)]
    fn serialize_u64(self, value: u64) -> Written {
        self.display(format_args!("{value}"));
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(value.into())
    }

    #[inline(never)]
    fn serialize_f64(self, value: f64) -> Written {
        match Number::from_f64(value) {
            Some(number) => self.display(format_args!("{number}")),
            None => self.open("null"),
        }
        Ok(())
    }

    fn serialize_char(self, value: char) -> Written {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Written {
        self.quote(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Written {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Written {
        self.close("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.close("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.close("null")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        self.open("{");
        self.member(variant);
        value.serialize(&mut *self)?;
        self.close("}")
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
        self.open("[");
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Error> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'w>, Error> {
        self.open("{");
        self.member(variant);
        self.open("[");
        Ok(Inside(self))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        self.open("{");
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'w>, Error> {
        self.open("{");
        self.member(variant);
        self.open("{");
        Ok(Inside(self))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Written {
        self.serialize_str(&value.to_string())
    }
}

/// Implements what has elements.
macro_rules! elements {
    ($($trait:ident $method:ident)*) => {
        $(impl $trait for &mut Writer {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
                self.comma();
                value.serialize(&mut **self)
            }

            fn end(self) -> Written {
                self.close("]")
            }
        })*
    };
}

elements!(SerializeSeq serialize_element SerializeTuple serialize_element SerializeTupleStruct serialize_field);

impl SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        self.comma();
        let begin = self.0.len();
        key.serialize(&mut **self)?;
        self.name(begin)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.close("}")
    }
}

impl Writer {
    /// Makes the name of a member of what was written since: numbers stand in quotes there.
    #[inline(never)]
    fn name(&mut self, begin: usize) -> Written {
        match self.0.as_bytes()[begin] {
            b'"' => {}
            b'-' | b'0'..=b'9' => {
                self.0.insert(begin, '"');
                self.0.push('"');
            }
            _ => return Err(Error::custom("the name of a member must be a text or a number")),
        }
        self.0.push(':');
        Ok(())
    }
}

impl SerializeStruct for &mut Writer {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        self.member(name);
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.close("}")
    }
}

/// What stands inside the object that names its variant.
pub(crate) struct Inside<'w>(&'w mut Writer);

impl SerializeTupleVariant for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        SerializeSeq::serialize_element(&mut self.0, value)
    }

    fn end(self) -> Written {
        self.0.close("]}")
    }
}

impl SerializeStructVariant for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        SerializeStruct::serialize_field(&mut self.0, name, value)
    }

    fn end(self) -> Written {
        self.0.close("}}")
    }
}
