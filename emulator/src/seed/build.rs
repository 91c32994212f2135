//! Plays a seed through the emulator itself, so everything in it holds together: tasks, orders, accounts.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use tencentdb_postgres::model;

use super::{Call, Fault, Instance, Written};
use crate::actions::{self, Context};
use crate::catalog::regions::{self, Region};
use crate::clock::{DAY, SECOND};
use crate::order;
use crate::params;
use crate::state::{State, Transition, Transitions};

/// Letters, digits and a sign, as the service asks.
pub(super) const PASSWORD: &str = "Emulated-0nly!";
/// A seed is tried at a time that has room for any past.
pub(super) const TRIED_AT: u64 = 4_000_000_000_000;
/// When what an instance holds is made: it runs by then.
const FILLED_AFTER: u64 = 60 * SECOND;
const ADMIN: &str = "dbadmin";

/// What happens, in order of time; at the same time in the order of the seed.
enum Event<'s> {
    Buy(usize, &'s Instance, String),
    Fill(usize, &'s Instance, String),
    Call(usize, &'s Call),
}

/// The state that a seed makes at a time, or at the first that has room for its past.
pub(super) fn state(seed: &Written, number: u64, now_ms: u64) -> Result<State, Fault> {
    let past =
        |call: &Call| (call.days_ago.saturating_mul(DAY)).saturating_add(call.seconds_ago.saturating_mul(SECOND));
    let bought = |instance: &Instance| instance.days_ago.saturating_mul(DAY);
    let longest = seed.instances.iter().map(bought).chain(seed.calls.iter().map(past)).max().unwrap_or(0);
    if longest > TRIED_AT {
        return Err(Fault::new("", 0, "something has happened before all times".into()));
    }
    let now_ms = now_ms.max(longest);
    let mut events = Vec::new();
    for (at, instance) in seed.instances.iter().enumerate() {
        let bought_ms = now_ms - bought(instance);
        for number in 1..=instance.count {
            let name = if instance.count == 1 { instance.name.clone() } else { format!("{}-{number}", instance.name) };
            events.push((bought_ms, Event::Buy(at, instance, name.clone())));
            if !(instance.accounts.is_empty() && instance.databases.is_empty() && instance.parameters.is_empty()) {
                events.push((now_ms.min(bought_ms + FILLED_AFTER), Event::Fill(at, instance, name)));
            }
        }
    }
    events.extend(seed.calls.iter().enumerate().map(|(at, call)| (now_ms - past(call), Event::Call(at, call))));
    order::sort_by_key(&mut events, |(at_ms, _)| *at_ms);

    let mut player = Player { state: State::new(number, now_ms - longest), ids: BTreeMap::new() };
    for (at_ms, event) in events {
        player.state.advance(at_ms);
        match event {
            Event::Buy(at, instance, name) => {
                player.buy(instance, name).map_err(|why| Fault::new("instances", at, why))
            }
            Event::Fill(at, instance, name) => {
                player.fill(instance, &name).map_err(|why| Fault::new("instances", at, why))
            }
            Event::Call(at, call) => player.call(call).map_err(|why| Fault::new("calls", at, why)),
        }?;
    }
    player.state.advance(now_ms);
    Ok(player.state)
}

struct Player {
    state: State,
    /// Region and id of the instances, by name.
    ids: BTreeMap<String, (&'static Region, String)>,
}

impl Player {
    fn buy(&mut self, instance: &Instance, name: String) -> Result<(), String> {
        if self.ids.contains_key(&name) {
            return Err(format!("there are two instances {name:?}"));
        }
        let region = region(&instance.region)?;
        let zone = instance.zone.clone().or_else(|| region.open_zones().first().cloned()).unwrap_or_default();
        let tags: Vec<_> =
            instance.tags.iter().map(|(key, value)| json!({ "TagKey": key, "TagValue": value })).collect();
        let mut params = json!({
            "SpecCode": instance.class,
            "Storage": instance.storage,
            "InstanceCount": 1,
            "Period": instance.months.unwrap_or(1),
            "Charset": "UTF8",
            "AdminName": ADMIN,
            "AdminPassword": PASSWORD,
            "Zone": zone,
            "DBMajorVersion": instance.version,
            "InstanceChargeType": if instance.months.is_some() { "PREPAID" } else { "POSTPAID_BY_HOUR" },
            "AutoRenewFlag": u8::from(instance.auto_renew),
            "VpcId": self.state.ids.prefixed("vpc-"),
            "SubnetId": self.state.ids.prefixed("subnet-"),
            "ProjectId": instance.project,
            "DeletionProtection": instance.protected,
            "TagList": tags,
        });
        if !name.is_empty() {
            params["Name"] = name.clone().into();
        }
        if let Value::Object(members) = &mut params {
            members.extend(instance.params.clone());
        }
        let answer = self.act(region, "CreateInstances", &params)?;
        let answer: Value = serde_json::from_str(&answer).unwrap_or_default();
        let id = answer["DBInstanceIdSet"][0].as_str().unwrap_or_default().to_owned();
        if !name.is_empty() {
            self.ids.insert(name, (region, id));
        }
        Ok(())
    }

    /// Makes what an instance holds.
    fn fill(&mut self, instance: &Instance, name: &str) -> Result<(), String> {
        let Some((region, id)) = self.ids.get(name).cloned() else {
            return Err("an instance with accounts, databases or parameters needs a name".into());
        };
        for account in &instance.accounts {
            let params = json!({
                "DBInstanceId": id, "UserName": account.name, "Password": account.password, "Type": account.kind,
            });
            self.act(region, "CreateAccount", &params)?;
        }
        for database in &instance.databases {
            let owner = database.owner.as_deref().unwrap_or(ADMIN);
            let params = json!({ "DBInstanceId": id, "DatabaseName": database.name, "DatabaseOwner": owner });
            self.act(region, "CreateDatabase", &params)?;
        }
        if !instance.parameters.is_empty() {
            let entries = instance.parameters.iter();
            let list: Vec<_> = entries.map(|(name, value)| json!({ "Name": name, "ExpectedValue": value })).collect();
            self.act(region, "ModifyDBInstanceParameters", &json!({ "DBInstanceId": id, "ParamList": list }))?;
        }
        Ok(())
    }

    fn call(&mut self, call: &Call) -> Result<(), String> {
        let mut params = call.params.clone();
        let mut place = region(call.region.as_deref().unwrap_or("ap-guangzhou"))?;
        if let Some(name) = &call.instance {
            let Some((region, id)) = self.ids.get(name) else {
                let meant = meant(name, self.ids.keys().map(String::as_str));
                return Err(format!("there is no instance {name:?} at that time.{meant}"));
            };
            place = region;
            name_instance(&call.action, &mut params, id);
        }
        if model::action(&call.action).is_none() {
            let meant = meant(&call.action, model::actions().map(|action| action.name()));
            return Err(format!("there is no action {:?}.{meant}", call.action));
        }
        if let Some(transition) = &call.transition {
            self.state.transitions = Transitions::all(transition.clone());
        }
        let outcome = self.act(place, &call.action, &params.into());
        self.state.transitions = Transitions::all(Transition::Usual);
        outcome.map(|_| ())
    }

    /// Carries out an action that has been checked as a call is.
    fn act(&mut self, region: &'static Region, action: &str, params: &Value) -> Result<String, String> {
        let mut context = Context::played(&mut self.state, region);
        let text = params.to_string();
        let outcome =
            params::structure(action, text.as_bytes()).and_then(|text| actions::run(&mut context, action, text));
        outcome.map_err(|refusal| format!("{action} is refused: {}: {}", refusal.code.as_str(), refusal.message))
    }
}

/// Gives a call the id of its instance, in the parameter that its action has for it.
fn name_instance(action: &str, params: &mut Map<String, Value>, id: &str) {
    let has = |name: &str| {
        model::action(action).is_some_and(|action| action.parameters().iter().any(|parameter| parameter.name() == name))
    };
    let (name, value) =
        if has("DBInstanceIdSet") { ("DBInstanceIdSet", json!([id])) } else { ("DBInstanceId", Value::from(id)) };
    params.entry(name).or_insert(value);
}

fn region(code: &str) -> Result<&'static Region, String> {
    regions::find(code).ok_or_else(|| {
        let meant = meant(code, regions::REGIONS.iter().map(|region| region.code));
        format!("there is no region {code:?}.{meant}")
    })
}

fn meant<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> String {
    model::nearest(word, candidates).map(|name| format!(" Did you mean `{name}`?")).unwrap_or_default()
}
