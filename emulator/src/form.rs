//! Parameters that come flat, in a query or a form, back as the JSON they were flattened from.
//!
//! Everything is a text there. What the model says is none loses its quotes.

use std::collections::BTreeMap;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::model::{self, Options, ProblemCode};
use tencentdb_postgres::sign::{Params, flatten};

use crate::order;
use crate::refusal::Refusal;

/// Deepest nesting read; no request of the API comes near.
const DEEPEST: usize = 64;

/// The parameters of an action as a JSON text, numbers and booleans as such. With `lenient`, booleans may be written as
/// Python does, and the answer says whether one was.
pub(crate) fn json(action: &str, params: &Params, lenient: bool) -> Result<(String, bool), Refusal> {
    let tree = tree(params)?;
    let quoted = tree.text(&BTreeMap::new());
    let report = model::check(action, &quoted, Options::default());
    let mistyped = report.problems.iter().filter(|problem| problem.code == ProblemCode::Type);
    let mistyped = order::set(mistyped.map(|problem| &*problem.path));
    let mut bare = BTreeMap::new();
    let mut python = false;
    tree.each("", &mut |path, value| {
        if mistyped.contains(path) {
            let word = if lenient && matches!(value, "True" | "False") {
                value.to_ascii_lowercase()
            } else {
                value.to_owned()
            };
            if is_bare(&word) {
                python |= word != value;
                bare.insert(path.to_owned(), word);
            }
        }
    });
    Ok((tree.text(&bare), python))
}

/// The parameters of an action by name, those withheld that the model calls secret, and all where it cannot be told.
pub(crate) fn shown(action: &str, params: &Params) -> Params {
    let quoted = tree(params).map(|tree| tree.text(&BTreeMap::new())).unwrap_or_default();
    let open = order::set(flatten(&model::redact(action, &quoted)).unwrap_or_default());
    let withheld = |param: &(String, String)| {
        if open.contains(param) { param.clone() } else { (param.0.clone(), "(withheld)".into()) }
    };
    params.iter().map(withheld).collect()
}

/// Returns whether a text is a number or a boolean in JSON.
fn is_bare(text: &str) -> bool {
    let is_number = || text.trim() == text && serde_json::from_str::<serde_json::Number>(text).is_ok();
    matches!(text, "true" | "false") || is_number()
}

/// What stands in one place of the parameters.
enum Node {
    Value(String),
    /// A list where every step is an index, an object otherwise.
    Members(BTreeMap<Step, Node>),
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Index(u32),
    Name(String),
}

fn tree(params: &Params) -> Result<Node, Refusal> {
    let mut root = BTreeMap::new();
    for (name, value) in params {
        let refused = |why: &str| Refusal::new(Code::INVALID_PARAMETER, format!("The parameter `{name}` {why}."));
        if name.split('.').count() > DEEPEST {
            return Err(refused("lies too deep"));
        }
        let mut members = &mut root;
        let mut steps = name.split('.').map(step).peekable();
        while let Some(step) = steps.next() {
            if steps.peek().is_none() {
                if members.insert(step, Node::Value(value.clone())).is_some() {
                    return Err(refused("is given twice"));
                }
                break;
            }
            members = match members.entry(step).or_insert_with(|| Node::Members(BTreeMap::new())) {
                Node::Members(members) => members,
                Node::Value(_) => return Err(refused("lies within one that is a value")),
            };
        }
    }
    Ok(Node::Members(root))
}

fn step(text: &str) -> Step {
    // What is written otherwise, with a zero or a sign in front, is a name.
    match text.parse::<u32>() {
        Ok(index) if index.to_string() == text => Step::Index(index),
        _ => Step::Name(text.to_owned()),
    }
}

impl Node {
    /// Hands over every value with its path, as the model writes paths.
    fn each(&self, path: &str, visit: &mut dyn FnMut(&str, &str)) {
        match self {
            Self::Value(value) => visit(path, value),
            Self::Members(members) => {
                let is_list = is_list(path, members);
                for (at, (step, node)) in members.iter().enumerate() {
                    node.each(&beneath(path, is_list, at, step), visit);
                }
            }
        }
    }

    /// The JSON text, with the values of these paths bare and all others quoted.
    fn text(&self, bare: &BTreeMap<String, String>) -> String {
        let mut out = String::new();
        self.write("", bare, &mut out);
        out
    }

    fn write(&self, path: &str, bare: &BTreeMap<String, String>, out: &mut String) {
        match self {
            Self::Value(value) => match bare.get(path) {
                Some(word) => out.push_str(word),
                None => out.push_str(&serde_json::Value::from(&**value).to_string()),
            },
            Self::Members(members) => {
                let is_list = is_list(path, members);
                out.push(if is_list { '[' } else { '{' });
                for (at, (step, node)) in members.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    if !is_list {
                        out.push_str(&serde_json::Value::from(step.to_string()).to_string());
                        out.push(':');
                    }
                    node.write(&beneath(path, is_list, at, step), bare, out);
                }
                out.push(if is_list { ']' } else { '}' });
            }
        }
    }
}

/// The parameters as a whole are an object whatever they are called.
fn is_list(path: &str, members: &BTreeMap<Step, Node>) -> bool {
    !path.is_empty() && members.keys().all(|step| matches!(step, Step::Index(_)))
}

fn beneath(path: &str, is_list: bool, at: usize, step: &Step) -> String {
    if is_list {
        format!("{path}[{at}]")
    } else if path.is_empty() {
        step.to_string()
    } else {
        format!("{path}.{step}")
    }
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Index(index) => write!(f, "{index}"),
            Self::Name(name) => f.write_str(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(query: &str) -> Params {
        tencentdb_postgres::sign::parse_query(query).unwrap()
    }

    #[test]
    fn texts_become_what_the_model_says_they_are() {
        for (action, query, text) in [
            ("DescribeDBInstances", "", "{}"),
            (
                "DescribeDBInstances",
                "Limit=10&Filters.0.Name=db-instance-name&Filters.0.Values.0=1&Filters.0.Values.10=true&Filters.0.Values.2=x",
                r#"{"Filters":[{"Name":"db-instance-name","Values":["1","x","true"]}],"Limit":10}"#,
            ),
            ("DescribeDBInstances", "Limit=ten&Offset=", r#"{"Limit":"ten","Offset":""}"#),
            ("DescribeDBInstances", "Limit=1e2&Offset=+1", r#"{"Limit":1e2,"Offset":" 1"}"#),
            ("DescribeDBInstances", "Limit=01", r#"{"Limit":"01"}"#),
            ("DescribeOrders", "DealNames.0=1", r#"{"DealNames":["1"]}"#),
            (
                "ModifyDBInstanceDeletionProtection",
                "DBInstanceId=7&DeletionProtection=true",
                r#"{"DBInstanceId":"7","DeletionProtection":true}"#,
            ),
            ("ModifyDBInstanceDeletionProtection", "DeletionProtection=True", r#"{"DeletionProtection":"True"}"#),
            ("Unknown", "0=1&a.b.00=%22", r#"{"0":"1","a":{"b":{"00":"\""}}}"#),
        ] {
            assert_eq!(json(action, &params(query), false).unwrap(), (text.into(), false), "{query}");
        }
        let lenient =
            json("ModifyDBInstanceDeletionProtection", &params("DeletionProtection=True&DBInstanceId=True"), true);
        assert_eq!(lenient.unwrap(), (r#"{"DBInstanceId":"True","DeletionProtection":true}"#.into(), true));
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        for query in ["a=1&a=1", "a=1&a.0=1", "a.0=1&a=1", &format!("{}=1", "a.".repeat(100_000))] {
            assert_eq!(json("DescribeZones", &params(query), false).unwrap_err().code, Code::INVALID_PARAMETER);
        }
    }

    #[test]
    fn secrets_are_withheld() {
        let shown = shown("ResetAccountPassword", &params("UserName=app&Password=s3cret&DBInstanceId=x"));
        let shown: Vec<_> = shown.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(shown.join("&"), "UserName=app&Password=(withheld)&DBInstanceId=x");
        let odd = super::shown("ResetAccountPassword", &params("Password=s3cret&Password=s3cret"));
        assert!(odd.iter().all(|(_, value)| value == "(withheld)"));
    }
}
