//! From the options of a command line to the parameters of an action.

use std::io::Read;

use serde_json::{Map, Number, Value};

use crate::arguments::Given;
use crate::failure::Failure;
use crate::reference::{Field, Reference};

/// Returns the parameters as a JSON text: those of `--json`, with each `--Name` put in its place.
pub fn text(given: &Given, reference: &Reference) -> Result<String, Failure> {
    let action = given.value("ACTION").unwrap_or_default();
    let fields = reference.action(action).map(|action| action.input).unwrap_or_default();
    let mut own = Map::new();
    for (path, text) in &given.parameters {
        let steps: Vec<&str> = path.split('.').collect();
        let place = Place { reference, path };
        place.set(&mut own, &fields, &steps, text)?;
    }
    let mut params = match given.value("json") {
        None => Map::new(),
        Some("-") => object(&standard_input()?)?,
        Some(text) => object(text)?,
    };
    params.extend(own);
    Ok(Value::from(params).to_string())
}

/// Reads all of standard input.
pub fn standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().read_to_end(&mut bytes);
    read.map_err(|error| Failure::Other(format!("standard input cannot be read: {error}")))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn object(text: &str) -> Result<Map<String, Value>, Failure> {
    serde_json::from_str(text).map_err(|_| Failure::Usage("--json takes a JSON object".into()))
}

/// A parameter that is about to be put in its place.
struct Place<'a> {
    reference: &'a Reference,
    path: &'a str,
}

impl Place<'_> {
    /// Sets the value at the end of these steps.
    fn set(
        &self,
        object: &mut Map<String, Value>,
        fields: &[Field],
        steps: &[&str],
        text: &str,
    ) -> Result<(), Failure> {
        let [name, rest @ ..] = steps else { return Ok(()) };
        let field = fields.iter().find(|field| field.name == *name);
        let members = || field.and_then(|field| self.reference.members(&field.kind)).unwrap_or_default();
        match rest {
            [] => {
                let value = self.value(field, text);
                let is_element = field.is_some_and(|field| field.array) && !value.is_array();
                match object.get_mut(*name) {
                    Some(Value::Array(list)) if is_element => list.push(value),
                    Some(_) => return Err(self.wrong("is given twice")),
                    None if is_element => drop(object.insert((*name).to_owned(), vec![value].into())),
                    None => drop(object.insert((*name).to_owned(), value)),
                }
                Ok(())
            }
            [at, rest @ ..] if at.bytes().all(|byte| byte.is_ascii_digit()) => {
                let list = object.entry(*name).or_insert_with(|| Value::Array(Vec::new())).as_array_mut();
                let list = list.ok_or_else(|| self.wrong("is given twice"))?;
                let at: usize = at.parse().ok().filter(|at| *at <= list.len()).ok_or_else(|| {
                    self.wrong(&format!("skips an element: the next one of --{name} is {}", list.len()))
                })?;
                if rest.is_empty() {
                    let element = field.map_or_else(|| text.into(), |field| self.element(field, text));
                    if at < list.len() {
                        return Err(self.wrong("is given twice"));
                    }
                    list.push(element);
                    return Ok(());
                }
                if at == list.len() {
                    list.push(Map::new().into());
                }
                self.set_within(list.get_mut(at), &members(), rest, text)
            }
            rest => {
                let inner = object.entry(*name).or_insert_with(|| Map::new().into());
                self.set_within(Some(inner), &members(), rest, text)
            }
        }
    }

    fn set_within(
        &self,
        holder: Option<&mut Value>,
        fields: &[Field],
        steps: &[&str],
        text: &str,
    ) -> Result<(), Failure> {
        let holder = holder.and_then(Value::as_object_mut).ok_or_else(|| self.wrong("is given twice"))?;
        self.set(holder, fields, steps, text)
    }

    /// The value that a text stands for. What is not of the documented type stays a text, for the check to refuse.
    fn value(&self, field: Option<&Field>, text: &str) -> Value {
        let Some(field) = field else { return text.into() };
        match serde_json::from_str(text) {
            Ok(list @ Value::Array(_)) if field.array => list,
            _ => self.element(field, text),
        }
    }

    fn element(&self, field: &Field, text: &str) -> Value {
        let value = match (&*field.kind, text) {
            ("boolean", "true") => Some(true.into()),
            ("boolean", "false") => Some(false.into()),
            ("unsigned" | "integer" | "number", text) => number(text, field.kind == "number"),
            ("string" | "time" | "boolean", _) => None,
            _ => serde_json::from_str(text).ok().filter(Value::is_object),
        };
        value.unwrap_or_else(|| text.into())
    }

    fn wrong(&self, what: &str) -> Failure {
        Failure::Usage(format!("--{} {what}", self.path))
    }
}

/// A number within 64 bits, or with a fraction where one may have it.
fn number(text: &str, fraction: bool) -> Option<Value> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let unsigned = text.parse::<u64>().ok().map(Value::from);
        return unsigned.or_else(|| text.parse::<i64>().ok().map(Value::from));
    }
    serde_json::from_str::<Number>(text).ok().filter(|_| fraction).map(Value::from)
}
