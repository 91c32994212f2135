//! The parameters of a neighbour's action, taken one by one: what nobody takes is not known.

use serde_json::{Map, Value};
use tencentdb_postgres::ErrorCode as Code;

use crate::refusal::Refusal;

/// The parameters of a call, or the members of an object among them.
#[derive(Debug)]
pub(crate) struct Params {
    members: Map<String, Value>,
    /// Where the object stands, with a dot behind it.
    path: String,
    /// Numbers came as texts.
    flat: bool,
    taken: Vec<&'static str>,
}

impl Params {
    /// Reads a JSON text. With `flat`, a number may be a text of digits.
    pub(crate) fn read(text: &[u8], flat: bool) -> Result<Self, Refusal> {
        match serde_json::from_slice(text) {
            Ok(Value::Object(members)) => Ok(Self { members, path: String::new(), flat, taken: Vec::new() }),
            Ok(_) => Err(Refusal::new(Code::INVALID_PARAMETER, "The body cannot be read: it must be a JSON object.")),
            Err(error) => Err(Refusal::new(Code::INVALID_PARAMETER, format!("The body cannot be read: {error}."))),
        }
    }

    /// A text; one that is empty is as if it were left out.
    pub(crate) fn text(&mut self, name: &'static str) -> Result<Option<String>, Refusal> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text).filter(|text| !text.is_empty())),
            Some(_) => Err(self.mistyped(name, "a text")),
        }
    }

    /// A text that must be there.
    pub(crate) fn required_text(&mut self, name: &'static str) -> Result<String, Refusal> {
        self.text(name)?.ok_or_else(|| self.missing(name))
    }

    /// A whole number from 0 on.
    pub(crate) fn whole(&mut self, name: &'static str) -> Result<Option<u64>, Refusal> {
        let Some(value) = self.take(name) else { return Ok(None) };
        let whole = match &value {
            Value::String(digits) if self.flat => digits.parse().ok(),
            value => value.as_u64(),
        };
        whole.map(Some).ok_or_else(|| self.mistyped(name, "a whole number"))
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, name: &'static str) -> Result<Option<Vec<String>>, Refusal> {
        let Some(list) = self.list(name)? else { return Ok(None) };
        let texts = list.iter().map(|value| value.as_str().map(str::to_owned)).collect::<Option<_>>();
        texts.map(Some).ok_or_else(|| self.mistyped(name, "a list of texts"))
    }

    /// A list of texts that must be there, with one text at least.
    pub(crate) fn required_texts(&mut self, name: &'static str) -> Result<Vec<String>, Refusal> {
        self.texts(name)?.filter(|texts| !texts.is_empty()).ok_or_else(|| self.missing(name))
    }

    /// A list of objects.
    pub(crate) fn objects(&mut self, name: &'static str) -> Result<Option<Vec<Self>>, Refusal> {
        let Some(list) = self.list(name)? else { return Ok(None) };
        let object = |(at, value)| match value {
            Value::Object(members) => {
                let path = format!("{}{name}[{at}].", self.path);
                Ok(Self { members, path, flat: self.flat, taken: Vec::new() })
            }
            _ => Err(self.mistyped(name, "a list of objects")),
        };
        list.into_iter().enumerate().map(object).collect::<Result<_, _>>().map(Some)
    }

    /// Refuses what has not been taken.
    pub(crate) fn end(&self) -> Result<(), Refusal> {
        let Some(name) = self.members.keys().next() else { return Ok(()) };
        let known = self.taken.join(", ");
        let known = if known.is_empty() { "it has none".into() } else { format!("it knows {known}") };
        let message = format!("The parameter `{}{name}` is not one the action knows; {known}.", self.path);
        Err(Refusal::new(Code::UNKNOWN_PARAMETER, message))
    }

    fn list(&mut self, name: &'static str) -> Result<Option<Vec<Value>>, Refusal> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Array(list)) => Ok(Some(list)),
            Some(_) => Err(self.mistyped(name, "a list")),
        }
    }

    fn take(&mut self, name: &'static str) -> Option<Value> {
        self.taken.push(name);
        self.members.remove(name).filter(|value| !value.is_null())
    }

    fn missing(&self, name: &str) -> Refusal {
        Refusal::missing(&format!("{}{name}", self.path))
    }

    fn mistyped(&self, name: &str, what: &str) -> Refusal {
        Refusal::new(Code::INVALID_PARAMETER, format!("The parameter `{}{name}` must be {what}.", self.path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, flat: bool) -> Params {
        Params::read(text.as_bytes(), flat).unwrap()
    }

    #[test]
    fn what_is_taken_has_its_type() {
        let mut params = read(r#"{"A": "a", "B": "", "C": null, "N": 5, "L": ["x"], "O": [{"K": "k"}]}"#, false);
        assert_eq!(params.text("A").unwrap().as_deref(), Some("a"));
        assert_eq!(
            (params.text("B").unwrap(), params.text("C").unwrap(), params.text("D").unwrap()),
            (None, None, None)
        );
        assert_eq!(params.whole("N").unwrap(), Some(5));
        assert_eq!(params.required_texts("L").unwrap(), ["x"]);
        let mut object = params.objects("O").unwrap().unwrap().remove(0);
        assert_eq!(object.required_text("K").unwrap(), "k");
        object.end().and(params.end()).unwrap();
    }

    #[test]
    fn numbers_are_texts_only_where_everything_is() {
        assert_eq!(read(r#"{"N": "5"}"#, true).whole("N").unwrap(), Some(5));
        for (text, flat) in
            [(r#"{"N": "5"}"#, false), (r#"{"N": "five"}"#, true), (r#"{"N": -1}"#, false), (r#"{"N": 0.5}"#, false)]
        {
            assert_eq!(read(text, flat).whole("N").unwrap_err().code, Code::INVALID_PARAMETER, "{text}");
        }
    }

    #[test]
    fn what_is_missing_mistyped_or_unknown_is_refused_with_its_path() {
        let mut params = read(r#"{"A": 1, "O": [{"K": 1, "X": 1}]}"#, false);
        assert!(params.text("A").unwrap_err().message.contains("`A`"));
        assert_eq!(params.required_text("B").unwrap_err().code, Code::MISSING_PARAMETER);
        let object = &mut params.objects("O").unwrap().unwrap()[0];
        assert!(object.text("K").unwrap_err().message.contains("`O[0].K`"));
        let unknown = object.end().unwrap_err();
        assert_eq!(unknown.code, Code::UNKNOWN_PARAMETER);
        assert!(unknown.message.contains("`O[0].X`") && unknown.message.contains("knows K"), "{}", unknown.message);
        for text in ["", "[]", "{"] {
            assert_eq!(Params::read(text.as_bytes(), false).unwrap_err().code, Code::INVALID_PARAMETER, "{text}");
        }
    }
}
