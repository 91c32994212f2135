//! What a write leads to whose answer names neither a task nor an order: a state of the instances it names, or of a row
//! of a list.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::facts::LEADS;
use super::target::Handle;
use crate::api::DbInstanceStatus;

/// What an action leads to, as `spec/` says it.
pub(super) enum Leads {
    /// The instances that the request names come into this state.
    Instance(DbInstanceStatus),
    /// The instances that the request names are gone in the end.
    InstanceGone,
    /// A row of a list comes into a state, or is gone.
    Row(Row),
}

/// A row of a list that shows what a write leads to.
pub(super) struct Row {
    /// The action that lists the rows.
    pub read: &'static str,
    /// The member that names the row, and the parameter or answer that names it too.
    pub row: (&'static str, &'static str),
    /// The member that tells the state, and its value in the end; none where the row is gone then.
    pub state: Option<(&'static str, &'static str)>,
    /// Parameters that the read has of the write.
    pub copied: &'static [&'static str],
    /// Parameters that are always the same.
    pub fixed: &'static [(&'static str, u64)],
    /// Filters, and what of the write gives their value.
    pub filters: &'static [(&'static str, &'static str)],
}

/// A row of a list that is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwaitedRow {
    pub(super) read: &'static str,
    pub(super) params: Value,
    pub(super) named_by: &'static str,
    pub(super) name: String,
    pub(super) state: Option<(&'static str, &'static str)>,
}

impl AwaitedRow {
    /// Its state in words: a value of the member that tells it, or `gone`.
    pub(super) fn wanted(&self) -> &'static str {
        self.state.map_or("gone", |(_, value)| value)
    }

    /// The state that a row of the list is in, if it is the one.
    pub(super) fn state_of(&self, row: &Value) -> Option<String> {
        let is_it = row.get(self.named_by).and_then(word).is_some_and(|name| name == self.name);
        is_it.then(|| self.state.and_then(|(member, _)| word(row.get(member)?)).unwrap_or_else(|| "there".to_owned()))
    }
}

/// What an action leads to, going by its parameters and its answer; nothing, where no read is known to show it.
pub(super) fn led_to(action: &str, params: &Value, answer: &Value) -> Handle {
    let named = |name: &str| answer.get(name).and_then(word).or_else(|| params.get(name).and_then(word));
    let instances = || -> Vec<String> {
        match params.get("DBInstanceIdSet").and_then(Value::as_array) {
            Some(set) => set.iter().filter_map(word).collect(),
            None => named("DBInstanceId").into_iter().collect(),
        }
    };
    match LEADS.iter().find(|(known, _)| *known == action) {
        Some((_, Leads::Instance(_) | Leads::InstanceGone)) if instances().is_empty() => Handle::Nothing,
        Some((_, Leads::Instance(state))) => Handle::Instances { ids: instances(), state: state.clone() },
        Some((_, Leads::InstanceGone)) => Handle::InstancesGone(instances()),
        Some((_, Leads::Row(row))) => named(row.row.1).map_or(Handle::Nothing, |name| {
            let copied = row.copied.iter().filter_map(|name| Some(((*name).to_owned(), params.get(*name)?.clone())));
            let fixed = row.fixed.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value)));
            let mut asked: Map<String, Value> = copied.chain(fixed).collect();
            let filters = row
                .filters
                .iter()
                .filter_map(|(name, source)| Some(json!({ "Name": name, "Values": [named(source)?] })));
            let filters: Vec<Value> = filters.collect();
            if !filters.is_empty() {
                asked.insert("Filters".to_owned(), filters.into());
            }
            Handle::Row(AwaitedRow {
                read: row.read,
                params: asked.into(),
                named_by: row.row.0,
                name,
                state: row.state,
            })
        }),
        None => Handle::Nothing,
    }
}

/// A text, or a number as text; nothing where there is nothing in it.
fn word(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(of: &[&str]) -> Vec<String> {
        of.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn what_a_write_leads_to_is_named_by_its_parameters_and_its_answer() {
        let null = Value::Null;
        let instances = |of: &[&str], state| Handle::Instances { ids: ids(of), state };
        assert_eq!(
            led_to("IsolateDBInstances", &json!({"DBInstanceIdSet": ["a", "b"]}), &null),
            instances(&["a", "b"], DbInstanceStatus::ISOLATED)
        );
        assert_eq!(
            led_to("DisIsolateDBInstances", &json!({"DBInstanceIdSet": ["a"]}), &null),
            instances(&["a"], DbInstanceStatus::RUNNING)
        );
        assert_eq!(
            led_to("DestroyDBInstance", &json!({"DBInstanceId": "a"}), &null),
            Handle::InstancesGone(ids(&["a"]))
        );
        assert_eq!(led_to("DestroyDBInstance", &json!({}), &null), Handle::Nothing);
        assert_eq!(led_to("ModifyDBInstanceName", &json!({"DBInstanceId": "a"}), &null), Handle::Nothing);
        assert_eq!(led_to("DescribeDBInstances", &json!({}), &null), Handle::Nothing);
    }

    #[test]
    fn a_row_is_looked_for_where_the_read_lists_it() {
        let group = led_to(
            "CreateReadOnlyGroup",
            &json!({"MasterDBInstanceId": "m"}),
            &json!({"ReadOnlyGroupId": "g", "FlowId": null}),
        );
        let Handle::Row(group) = group else { panic!("{group:?}") };
        assert_eq!(group.params, json!({"Filters": [{"Name": "db-master-instance-id", "Values": ["m"]}]}));
        assert_eq!(group.state_of(&json!({"ReadOnlyGroupId": "g", "Status": "creating"})).as_deref(), Some("creating"));
        assert_eq!(group.state_of(&json!({"ReadOnlyGroupId": "h", "Status": "ok"})), None);

        let account = led_to("DeleteAccount", &json!({"DBInstanceId": "a", "UserName": "u"}), &json!({}));
        let Handle::Row(account) = account else { panic!("{account:?}") };
        assert_eq!((account.params.clone(), account.wanted()), (json!({"DBInstanceId": "a"}), "gone"));
        assert_eq!(account.state_of(&json!({"UserName": "u"})).as_deref(), Some("there"));

        let audit = led_to("OpenAuditService", &json!({"InstanceId": "a", "Product": "postgres"}), &json!({}));
        let Handle::Row(audit) = audit else { panic!("{audit:?}") };
        assert_eq!((audit.params.clone(), audit.wanted()), (json!({"Product": "postgres", "AuditSwitch": 1}), "ON"));
    }
}
