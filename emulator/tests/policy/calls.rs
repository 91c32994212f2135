//! The kinds of calls the promises are held against.

use serde_json::{Value, json};
use tencentdb_postgres::Error;

use crate::simulation::World;

/// A call by name, with parameters that are right for the instance of [`Stage::set`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Reads.
    List,
    /// Reads, and is priced by what exists.
    Price,
    /// Buys: twice is twice the money.
    Buy,
    /// Extends by a month: twice is two months.
    Renew,
    /// Starts a task that interrupts.
    Restart,
    /// Sets a value: twice is once, but nobody has promised that.
    Rename,
    /// Takes an instance out of service.
    Isolate,
}

pub const READS: [Kind; 2] = [Kind::List, Kind::Price];
pub const WRITES: [Kind; 5] = [Kind::Buy, Kind::Renew, Kind::Restart, Kind::Rename, Kind::Isolate];

/// A world with one prepaid instance that runs.
pub struct Stage {
    pub world: World,
    pub instance: String,
    /// How many calls were made to set it.
    before: usize,
    /// Whether a 429 of something in between is believed.
    trust_gateway: bool,
}

impl Stage {
    pub fn set() -> Self {
        Self::trusting(false)
    }

    /// The same where a 429 of something in between is believed, or not.
    pub fn trusting(trust_gateway: bool) -> Self {
        let world = World::with_faults("[]");
        world.run(world.client().send::<Value>("CreateInstances", &order("PREPAID"))).expect("an order");
        world.pass(60_000);
        let list = world.run(world.client().send::<Value>("DescribeDBInstances", "{}")).expect("a list");
        let instance = list["DBInstanceSet"][0]["DBInstanceId"].as_str().expect("an instance").to_owned();
        let before = world.log().len();
        world.seen();
        Self { world, instance, before, trust_gateway }
    }

    /// Makes a call.
    pub fn call(&self, kind: Kind) -> Result<Value, Error> {
        let client = self.world.client().with_settings(|settings| settings.trust_gateway = self.trust_gateway);
        self.world.run(client.send(kind.action(), &self.params(kind)))
    }

    pub fn params(&self, kind: Kind) -> String {
        let id = &self.instance;
        match kind {
            Kind::List => json!({ "Limit": 100 }),
            Kind::Price => json!({ "DBInstanceId": id, "Period": 1 }),
            Kind::Buy => return order("POSTPAID_BY_HOUR"),
            Kind::Renew => json!({ "DBInstanceId": id, "Period": 1 }),
            Kind::Restart => json!({ "DBInstanceId": id }),
            Kind::Rename => json!({ "DBInstanceId": id, "InstanceName": "renamed" }),
            Kind::Isolate => json!({ "DBInstanceIdSet": [id] }),
        }
        .to_string()
    }

    /// How many calls arrived, and how many took effect, since the stage was set.
    pub fn tally(&self) -> (usize, usize) {
        let log = self.world.log();
        let since = &log[self.before..];
        (since.len(), since.iter().filter(|entry| entry.effect).count())
    }
}

impl Kind {
    pub fn action(self) -> &'static str {
        match self {
            Self::List => "DescribeDBInstances",
            Self::Price => "InquiryPriceRenewDBInstance",
            Self::Buy => "CreateInstances",
            Self::Renew => "RenewInstance",
            Self::Restart => "RestartDBInstance",
            Self::Rename => "ModifyDBInstanceName",
            Self::Isolate => "IsolateDBInstances",
        }
    }

    pub fn reads(self) -> bool {
        READS.contains(&self)
    }
}

fn order(charge: &str) -> String {
    json!({
        "SpecCode": "pg.it.small2", "Storage": 20, "InstanceCount": 1, "Period": 1, "Charset": "UTF8", "AdminName": "dbadmin",
        "AdminPassword": "Not-a-secret1", "Zone": "ap-guangzhou-6", "DBMajorVersion": "16", "VpcId": "vpc-12345678",
        "SubnetId": "subnet-12345678", "InstanceChargeType": charge,
    })
    .to_string()
}
