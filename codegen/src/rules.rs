//! The message of a rule between fields: one sentence, which the documentation shows with its words and the tables keep
//! without them.

use crate::docs;
use crate::model::{Condition, Rule, RuleKind};

/// A sentence with `{}` for each of its words.
pub struct Message<'r> {
    pub template: String,
    /// The names of the fields, the value, the name of the field that decides, the value that does.
    pub words: Vec<&'r str>,
}

impl Message<'_> {
    /// Returns the sentence with its words.
    pub fn sentence(&self) -> String {
        let mut words = self.words.iter().copied();
        let parts = self.template.split("{}").map(str::to_owned);
        parts.reduce(|sentence, part| sentence + words.next().unwrap_or_default() + &part).unwrap_or_default()
    }
}

/// Returns the message of a rule.
pub fn message(rule: &Rule) -> Message<'_> {
    let fields = |separator: &str| rule.fields.iter().map(|field| code(field)).collect::<Vec<_>>().join(separator);
    let are = if rule.fields.len() > 1 { "are" } else { "is" };
    let demand = match rule.kind {
        RuleKind::ExactlyOne => format!("Exactly one of {} is given", fields(" and ")),
        RuleKind::AtLeastOne => format!("At least one of {} is given", fields(" and ")),
        RuleKind::Required => format!("{} {are} required", fields(" and ")),
        RuleKind::Only => format!("{} {are} only", fields(" and ")),
        RuleKind::Ignored => format!("{} {are} ignored", fields(" and ")),
        RuleKind::Value => format!("{} must be `{{}}`", fields(" and ")),
        RuleKind::Same => fields(" must equal "),
        RuleKind::Wins => format!("{} when both are given", fields(" wins over ")),
        RuleKind::Disjoint => format!("{} must not name the same thing", fields(" and ")),
        RuleKind::Window => format!("{} must be at least {{}} minutes apart", fields(" and ")),
    };
    let mut words: Vec<&str> = rule.fields.iter().map(|field| list(field)).chain(rule.value.as_deref()).collect();
    let condition = match &rule.condition {
        Condition::Always => String::new(),
        Condition::Is(field, values) | Condition::IsNot(field, values) => {
            words.push(list(field));
            // One value is a word; several are spelt out.
            let values = match &values[..] {
                [value] => {
                    words.push(value);
                    "`{}`".to_owned()
                }
                _ => docs::quoted(values),
            };
            match (&rule.condition, rule.kind) {
                (_, RuleKind::Only) => format!(" for {} {values}", code(field)),
                (Condition::IsNot(..), _) => format!(" unless {} is {values}", code(field)),
                _ => format!(" when {} is {values}", code(field)),
            }
        }
        Condition::Absent(field) => {
            words.push(list(field));
            format!(" without {}", code(field))
        }
        Condition::Master(state) => format!(" when the primary instance is {state}"),
    };
    Message { template: format!("{demand}{condition}."), words }
}

/// The name of a field as code; of `List.Member` the list is left open.
fn code(field: &str) -> String {
    let member = field.split_once('.').map_or(String::new(), |(_, member)| format!(".{member}"));
    format!("`{{}}{member}`")
}

/// The name of a field, or of the list that holds it.
fn list(field: &str) -> &str {
    field.split('.').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_leaves_names_and_single_values_open() {
        let is = |field: &str, values: &[&str]| {
            Condition::Is(field.into(), values.iter().map(ToString::to_string).collect())
        };
        let (r, v, e, o, d) =
            (RuleKind::Required, RuleKind::Value, RuleKind::ExactlyOne, RuleKind::Only, RuleKind::Disjoint);
        for (kind, fields, value, condition, template, sentence) in [
            (
                r,
                &["A"][..],
                None,
                is("B", &["c"]),
                "`{}` is required when `{}` is `{}`.",
                "`A` is required when `B` is `c`.",
            ),
            (
                r,
                &["A"],
                None,
                is("B", &["c", "d"]),
                "`{}` is required when `{}` is `c`, `d`.",
                "`A` is required when `B` is `c`, `d`.",
            ),
            (v, &["A"], Some("1.5"), Condition::Always, "`{}` must be `{}`.", "`A` must be `1.5`."),
            (
                e,
                &["A", "B"],
                None,
                Condition::Always,
                "Exactly one of `{}` and `{}` is given.",
                "Exactly one of `A` and `B` is given.",
            ),
            (
                o,
                &["A", "B"],
                None,
                is("C", &["c"]),
                "`{}` and `{}` are only for `{}` `{}`.",
                "`A` and `B` are only for `C` `c`.",
            ),
            (
                d,
                &["As.Name", "B"],
                None,
                Condition::Absent("C".into()),
                "`{}.Name` and `{}` must not name the same thing without `{}`.",
                "`As.Name` and `B` must not name the same thing without `C`.",
            ),
        ] {
            let fields = fields.iter().map(ToString::to_string).collect();
            let rule = Rule { kind, fields, value: value.map(Into::into), condition };
            let message = message(&rule);
            assert_eq!((message.template.as_str(), message.sentence().as_str()), (template, sentence));
        }
    }
}
