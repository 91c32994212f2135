//! The demo fleet: two dozen instances with a past. The past is played through the emulator itself, so everything in it
//! holds together: orders, tasks, renewals.

use serde_json::{Value, json};

use crate::actions::{self, Context};
use crate::catalog::regions;
use crate::clock::{self, DAY, SECOND};
use crate::order;
use crate::state::State;

/// Letters, digits and a sign, as the service asks; it is checked and forgotten.
const PASSWORD: &str = "Emulated-0nly!";
const HOUR: u64 = 3600 * SECOND;

/// How an instance is paid for.
#[derive(Clone, Copy)]
enum Pay {
    Hourly,
    /// Months, renewed automatically.
    Renewing(u64),
    /// Months, and then no more.
    Once(u64),
}

use Pay::{Hourly, Once, Renewing};

/// An instance bought so many days ago.
struct Purchase {
    days_ago: u64,
    /// Region and number of the zone.
    place: (&'static str, u64),
    name: &'static str,
    class: &'static str,
    storage: u64,
    /// The major version, or a kernel version that is not the newest.
    version: &'static str,
    pay: Pay,
    project: u64,
    /// Value of the tag `env`, value of the tag `team`.
    tags: (&'static str, &'static str),
}

const fn bought(
    days_ago: u64,
    place: (&'static str, u64),
    name: &'static str,
    (class, storage, version): (&'static str, u64, &'static str),
    pay: Pay,
    project: u64,
    tags: (&'static str, &'static str),
) -> Purchase {
    Purchase { days_ago, place, name, class, storage, version, pay, project, tags }
}

const GUANGZHOU: (&str, u64) = ("ap-guangzhou", 6);
const GUANGZHOU_7: (&str, u64) = ("ap-guangzhou", 7);
const SHANGHAI: (&str, u64) = ("ap-shanghai", 4);
const SINGAPORE: (&str, u64) = ("ap-singapore", 2);
const FRANKFURT: (&str, u64) = ("eu-frankfurt", 1);

const SHOP: u64 = 1_032_118;
const DATA: u64 = 1_040_552;

/// Oldest first.
const PURCHASES: [Purchase; 24] = [
    bought(
        720,
        GUANGZHOU,
        "shop-orders-primary",
        ("pg.it.4xlarge64", 2000, "14"),
        Renewing(12),
        SHOP,
        ("prod", "orders"),
    ),
    bought(
        700,
        GUANGZHOU,
        "shop-users-primary",
        ("pg.it.2xlarge32", 800, "v14.2_r1.1"),
        Renewing(12),
        SHOP,
        ("prod", "identity"),
    ),
    bought(
        650,
        SHANGHAI,
        "billing-ledger",
        ("pg.it.4xlarge64", 1500, "v13.3_r1.4"),
        Renewing(12),
        SHOP,
        ("prod", "billing"),
    ),
    bought(610, SHANGHAI, "crm-main", ("pg.it.2xlarge16", 600, "13"), Renewing(6), 0, ("prod", "sales")),
    bought(520, SINGAPORE, "sea-shop-primary", ("pg.it.2xlarge32", 1000, "14"), Renewing(12), SHOP, ("prod", "orders")),
    bought(480, GUANGZHOU_7, "search-index-meta", ("pg.it.large16", 300, "15"), Hourly, SHOP, ("prod", "search")),
    bought(430, GUANGZHOU, "shop-orders-ro-1", ("pg.it.4xlarge64", 2000, "14"), Hourly, SHOP, ("prod", "orders")),
    bought(430, GUANGZHOU_7, "shop-orders-ro-2", ("pg.it.4xlarge64", 2000, "14"), Hourly, SHOP, ("prod", "orders")),
    bought(
        365,
        FRANKFURT,
        "eu-customers",
        ("pg.it.2xlarge32", 500, "v15.1_r1.6"),
        Renewing(12),
        SHOP,
        ("prod", "identity"),
    ),
    bought(340, SHANGHAI, "warehouse-etl", ("pg.it.8xlarge128", 4000, "15"), Hourly, DATA, ("prod", "data")),
    bought(300, SINGAPORE, "sea-shop-ro-1", ("pg.it.2xlarge32", 1000, "14"), Hourly, SHOP, ("prod", "orders")),
    bought(280, SHANGHAI, "metabase", ("pg.it.medium8", 100, "15"), Hourly, DATA, ("prod", "data")),
    bought(220, GUANGZHOU, "payments-vault", ("pg.it.4xlarge32", 800, "15"), Renewing(12), SHOP, ("prod", "payments")),
    bought(190, FRANKFURT, "eu-events", ("pg.it.large8", 400, "16"), Hourly, DATA, ("prod", "data")),
    bought(150, SINGAPORE, "sea-notifications", ("pg.it.medium8", 150, "16"), Hourly, 0, ("prod", "platform")),
    bought(120, GUANGZHOU, "staging-shop", ("pg.it.large8", 200, "16"), Hourly, SHOP, ("staging", "orders")),
    bought(110, SHANGHAI, "staging-billing", ("pg.it.medium8", 100, "16"), Hourly, SHOP, ("staging", "billing")),
    bought(95, GUANGZHOU, "gitea", ("pg.it.medium4", 80, "16"), Once(6), 0, ("tools", "platform")),
    bought(75, SINGAPORE, "sea-loadtest", ("pg.it.2xlarge16", 500, "16"), Hourly, 0, ("test", "platform")),
    bought(60, GUANGZHOU_7, "feature-flags", ("pg.it.small2", 20, "16"), Hourly, 0, ("prod", "platform")),
    bought(40, FRANKFURT, "eu-gdpr-archive", ("pg.it.medium4", 1000, "16"), Once(36), DATA, ("prod", "legal")),
    bought(30, SHANGHAI, "forecast-sandbox", ("pg.it.large16", 300, "17"), Hourly, DATA, ("dev", "data")),
    bought(12, SINGAPORE, "sea-pricing-trial", ("pg.it.small2", 40, "17"), Hourly, 0, ("dev", "sales")),
    bought(3, GUANGZHOU, "dev-lin-scratch", ("pg.it.small2", 10, "17"), Hourly, 0, ("dev", "orders")),
];

/// Read-only instances and their primaries.
const READ_ONLY: [(&str, &str); 3] = [
    ("shop-orders-ro-1", "shop-orders-primary"),
    ("shop-orders-ro-2", "shop-orders-primary"),
    ("sea-shop-ro-1", "sea-shop-primary"),
];
/// Read-only groups, made so many days ago, of these primary instances.
const GROUPS: [(u64, &str); 2] = [(431, "shop-orders-primary"), (301, "sea-shop-primary")];
/// Instances reachable from the internet, since so many hours.
const PUBLIC: [(u64, &str); 3] = [(6500, "metabase"), (1780, "sea-loadtest"), (70, "dev-lin-scratch")];
/// Instances that must not be isolated.
const PROTECTED: [&str; 4] = ["shop-orders-primary", "billing-ledger", "payments-vault", "eu-customers"];
/// Restarts, so many hours ago.
const RESTARTS: [(u64, &str); 4] = [(500, "crm-main"), (260, "metabase"), (90, "staging-shop"), (7, "warehouse-etl")];
/// A new instance is furnished so long after it was bought.
const FURNISHED: u64 = 60 * SECOND;
/// Instances that are being resized.
const LONG_UNDER_WAY: [&str; 2] = ["search-index-meta", "warehouse-etl"];

/// What happens to an instance: which action, with which further parameters.
enum Event {
    Buy(&'static Purchase),
    Call(&'static str, &'static str, Value),
}

/// The fleet at a time, or at the first that has room for its past.
pub(crate) fn demo(seed: u64, now_ms: u64) -> State {
    let past = PURCHASES[0].days_ago * DAY;
    let now_ms = now_ms.max(past);
    let mut state = State::new(seed, now_ms - past);
    for (at_ms, event) in events(now_ms) {
        state.advance(at_ms);
        match event {
            Event::Buy(purchase) => buy(&mut state, purchase),
            Event::Call(name, action, params) => act(&mut state, name, action, params),
        }
    }
    // What is under way takes its time, so that there is something to watch.
    for name in LONG_UNDER_WAY {
        let Some(id) = state.instances.named(name).map(|instance| instance.id().to_owned()) else { continue };
        state.tasks.change_live_of(&id, |task| {
            for stage in &mut task.stages {
                stage.until_ms += 6 * 60 * SECOND;
            }
        });
    }
    state.advance(now_ms);
    state
}

/// What happened, and when, oldest first.
fn events(now_ms: u64) -> Vec<(u64, Event)> {
    let ago = |ms: u64| now_ms - ms;
    let call = |ms: u64, name, action, params| (ago(ms), Event::Call(name, action, params));
    let mut events: Vec<(u64, Event)> =
        PURCHASES.iter().map(|purchase| (ago(purchase.days_ago * DAY), Event::Buy(purchase))).collect();
    for purchase in PURCHASES.iter().filter(|purchase| READ_ONLY.iter().all(|(name, _)| *name != purchase.name)) {
        events.extend(
            furnishings(purchase)
                .map(|(action, params)| call(purchase.days_ago * DAY - FURNISHED, purchase.name, action, params)),
        );
    }
    for (days_ago, primary) in GROUPS {
        let group = json!({
            "Name": format!("{primary}-readers"), "ReplayLagEliminate": 1, "ReplayLatencyEliminate": 1,
            "MaxReplayLag": 30, "MaxReplayLatency": 512, "MinDelayEliminateReserve": 1,
        });
        events.push(call(days_ago * DAY, primary, "CreateReadOnlyGroup", group));
    }
    events.extend(PUBLIC.iter().map(|(hours, name)| call(hours * HOUR, name, "OpenDBExtranetAccess", json!({}))));
    events.extend(RESTARTS.iter().map(|(hours, name)| call(hours * HOUR, name, "RestartDBInstance", json!({}))));
    // A window some hours ahead, for an instance to wait for.
    let time_of_day = |ms: u64| clock::text(ms)[11..].to_owned();
    let window = json!({
        "Memory": 16, "Cpu": 4, "Storage": 400, "SwitchTag": 1,
        "SwitchStartTime": time_of_day(now_ms + 5 * HOUR), "SwitchEndTime": time_of_day(now_ms + 6 * HOUR),
    });
    let size = |cpu, memory, storage| json!({ "Cpu": cpu, "Memory": memory, "Storage": storage });
    let upgrade = json!({ "TargetDBKernelVersion": "v16.4_r1.2" });
    events.extend([
        call(400 * HOUR, "eu-events", "ModifyDBInstanceSpec", size(4, 16, 400)),
        call(340 * HOUR, "search-index-meta", "UpgradeDBInstanceMajorVersion", upgrade),
        call(50 * HOUR, "sea-loadtest", "IsolateDBInstances", json!({})),
        call(45 * HOUR, "feature-flags", "IsolateDBInstances", json!({})),
        call(26 * HOUR, "forecast-sandbox", "IsolateDBInstances", json!({})),
        call(HOUR, "sea-notifications", "ModifyDBInstanceSpec", window),
        call(90 * SECOND, "dev-lin-scratch", "ModifyMaintainTimeWindow", json!({ "MaintainStartTime": "22:00" })),
        call(4 * SECOND, "staging-billing", "RestartDBInstance", json!({})),
        call(3 * SECOND, "search-index-meta", "ModifyDBInstanceSpec", size(8, 32, 500)),
        call(3 * SECOND, "warehouse-etl", "ModifyDBInstanceSpec", size(64, 256, 6000)),
    ]);
    order::sort_by_key(&mut events, |event| event.0);
    events
}

/// What is called to let an application and somebody who reads its data in.
fn furnishings(purchase: &Purchase) -> [(&'static str, Value); 4] {
    let database = purchase.name.replace('-', "_");
    let account = |name, remark| json!({ "UserName": name, "Password": PASSWORD, "Type": "normal", "Remark": remark });
    let object = json!({ "ObjectType": "database", "ObjectName": database });
    let grant = json!({
        "DatabasePrivilege": { "Object": object, "PrivilegeSet": ["CONNECT"] }, "ModifyType": "grantObject",
    });
    [
        ("CreateAccount", account("app", purchase.tags.1)),
        ("CreateAccount", account("reader", "reports")),
        ("CreateDatabase", json!({ "DatabaseName": database, "DatabaseOwner": "app" })),
        ("ModifyAccountPrivileges", json!({ "UserName": "reader", "ModifyPrivilegeSet": [grant] })),
    ]
}

fn buy(state: &mut State, purchase: &Purchase) {
    let (region, zone) = purchase.place;
    let (charge_type, period, renews) = match purchase.pay {
        Hourly => ("POSTPAID_BY_HOUR", 1, 0),
        Renewing(months) => ("PREPAID", months, 1),
        Once(months) => ("PREPAID", months, 0),
    };
    let primary = READ_ONLY.iter().find(|(name, _)| *name == purchase.name);
    let primary = primary.and_then(|(_, primary)| state.instances.named(primary));
    let own = match primary {
        Some(primary) => json!({
            "MasterDBInstanceId": primary.id(),
            "ReadOnlyGroupId": primary.replication.groups.first(),
            "VpcId": primary.shown.vpc_id,
            "SubnetId": primary.shown.subnet_id,
        }),
        None => json!({
            "Charset": "UTF8",
            "AdminName": "dbadmin",
            "AdminPassword": PASSWORD,
            if purchase.version.starts_with('v') { "DBKernelVersion" } else { "DBMajorVersion" }: purchase.version,
            "VpcId": state.ids.prefixed("vpc-"),
            "SubnetId": state.ids.prefixed("subnet-"),
        }),
    };
    let (action, tags) =
        if primary.is_some() { ("CreateReadOnlyDBInstance", "Tags") } else { ("CreateInstances", "TagList") };
    let mut params = json!({
        "SpecCode": purchase.class,
        "Storage": purchase.storage,
        "InstanceCount": 1,
        "Period": period,
        "Zone": format!("{region}-{zone}"),
        "InstanceChargeType": charge_type,
        "AutoRenewFlag": renews,
        "ProjectId": purchase.project,
        "Name": purchase.name,
        "DeletionProtection": PROTECTED.contains(&purchase.name),
        tags: [{ "TagKey": "env", "TagValue": purchase.tags.0 }, { "TagKey": "team", "TagValue": purchase.tags.1 }],
    });
    if let (Some(params), Value::Object(own)) = (params.as_object_mut(), own) {
        params.extend(own);
    }
    call(state, region, action, &params);
}

fn act(state: &mut State, name: &str, action: &str, mut params: Value) {
    let Some(instance) = state.instances.named(name) else { return };
    let region = instance.shown.region.clone();
    match action {
        "IsolateDBInstances" => params["DBInstanceIdSet"] = json!([instance.id()]),
        "CreateReadOnlyGroup" => {
            params["MasterDBInstanceId"] = instance.id().into();
            params["VpcId"] = instance.shown.vpc_id.as_str().into();
            params["SubnetId"] = instance.shown.subnet_id.as_str().into();
        }
        _ => params["DBInstanceId"] = instance.id().into(),
    }
    call(state, &region, action, &params);
}

fn call(state: &mut State, region: &str, action: &str, params: &Value) {
    let Some(region) = regions::find(region) else { return };
    let mut context = Context::played(state, region);
    let outcome = actions::run(&mut context, action, &params.to_string());
    debug_assert!(outcome.is_ok(), "{action}: {outcome:?}");
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// 2025-06-15 UTC.
    const NOW: u64 = 1_750_000_000_000;

    #[test]
    fn the_fleet_has_everything_worth_seeing() {
        let state = demo(1, NOW);
        assert_eq!(state.instances.values().count(), 24);
        let all = |of: fn(&crate::state::Instance) -> String| state.instances.values().map(of).collect::<BTreeSet<_>>();
        assert_eq!(all(|instance| instance.shown.region.clone()).len(), 4);
        assert_eq!(all(|instance| instance.shown.pay_type.as_str().into()).len(), 2);
        let statuses = all(|instance| instance.shown.db_instance_status.as_str().into());
        for status in ["running", "isolated", "expanding", "waitSwitch", "restarting"] {
            assert!(statuses.contains(status), "{status} is not among {statuses:?}");
        }
        assert_eq!(state.instances.values().filter(|instance| instance.is_read_only()).count(), 3);
        assert!(state.tasks.iter().any(|task| !task.is_live()));
        for instance in state.instances.values() {
            let name = instance.shown.db_instance_name.replace('-', "_");
            let data = state.data_of(instance);
            assert!(data.databases.get(&name).is_some() || instance.is_read_only(), "{name} has no database");
            assert!(data.accounts.get("app").is_some() && data.databases.owned_by("app").is_some(), "{name}");
        }
    }

    #[test]
    fn the_fleet_has_its_past_at_any_time() {
        for (now_ms, expected) in [(0, 720 * DAY), (720 * DAY, 720 * DAY), (clock::LATEST, clock::LATEST)] {
            let state = demo(1, now_ms);
            assert_eq!((state.now_ms, state.instances.values().count()), (expected, 24));
        }
    }

    #[test]
    fn the_fleet_depends_on_seed_and_time_alone() {
        assert_eq!(demo(1, NOW).export(), demo(1, NOW).export());
        assert_ne!(demo(1, NOW).export(), demo(2, NOW).export());
    }
}
