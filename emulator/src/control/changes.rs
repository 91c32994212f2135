//! What differs between two states.

use serde::Serialize;
use serde_json::{Map, Value};

use super::Refused;
use crate::emulator::Emulator;
use crate::json;
use crate::state::State;

/// What every call changes, and says nothing: where made-up ids and those of requests stand.
const COUNTERS: [&str; 2] = ["ids", "request_ids"];

/// A value that differs between two states.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Where it stands, as a JSON pointer: `/instances/postgres-1a2b3c4d/shown/DBInstanceName`.
    pub path: String,
    /// What it was; nothing where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// What it is; nothing where there is none any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

impl Emulator {
    /// What differs between a snapshot and another, or the present. What is of bookkeeping alone is left out.
    ///
    /// # Errors
    ///
    /// When there is no snapshot of a name.
    pub fn diff(&mut self, from: &str, to: Option<&str>, host_ms: u64) -> Result<Vec<Change>, Refused> {
        self.pass(host_ms);
        let kept = |name: &str| self.snapshots.get(name).map(|kept| &kept.state).ok_or_else(|| self.no_snapshot(name));
        let (before, after) = (kept(from)?, to.map_or(Ok(&self.state), kept)?);
        let mut changes = Vec::new();
        differ(String::new(), Some(tree(before)?), Some(tree(after)?), &mut changes);
        Ok(changes)
    }
}

fn tree(state: &State) -> Result<Value, Refused> {
    let text = json::text(state).map_err(|error| Refused::new(500, error.to_string()))?;
    let mut tree: Value = serde_json::from_str(&text).map_err(|error| Refused::new(500, error.to_string()))?;
    for counter in COUNTERS {
        tree.as_object_mut().and_then(|members| members.remove(counter));
    }
    Ok(tree)
}

/// Adds what differs below a path.
pub(crate) fn differ(path: String, before: Option<Value>, after: Option<Value>, changes: &mut Vec<Change>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Some(Value::Object(before)), Some(Value::Object(after))) => members(&path, before, after, changes),
        (Some(Value::Array(before)), Some(Value::Array(after))) => {
            let numbered = |list: Vec<Value>| (0..).map(|at: usize| at.to_string()).zip(list).collect();
            members(&path, numbered(before), numbered(after), changes);
        }
        (before, after) => changes.push(Change { path, before, after }),
    }
}

fn members(path: &str, before: Map<String, Value>, mut after: Map<String, Value>, changes: &mut Vec<Change>) {
    let at = |name: &str| format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
    for (name, before) in before {
        differ(at(&name), Some(before), after.remove(&name), changes);
    }
    for (name, after) in after {
        changes.push(Change { path: at(&name), before: None, after: Some(after) });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn changes_are_named_by_where_they_stand() {
        let before = json!({"a": {"x/y": 1, "same": [1, 2]}, "list": [1, {"k": 2}], "gone": null});
        let after = json!({"a": {"x/y": 2, "same": [1, 2]}, "list": [1, {"k": 3}, 4], "new": true});
        let mut changes = Vec::new();
        differ(String::new(), Some(before), Some(after), &mut changes);
        changes.sort_by(|a, b| a.path.cmp(&b.path));
        assert_eq!(
            serde_json::to_value(changes).unwrap(),
            json!([
                {"path": "/a/x~1y", "before": 1, "after": 2},
                {"path": "/gone", "before": null},
                {"path": "/list/1/k", "before": 2, "after": 3},
                {"path": "/list/2", "after": 4},
                {"path": "/new", "after": true},
            ])
        );
    }
}
