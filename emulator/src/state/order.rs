//! Orders: what was bought, under which name.

use serde::Serialize;
use tencentdb_postgres::api::{Flag, PgDeal};

use crate::json::fields;

/// The account that owns what is there at the start.
pub(crate) const OWNER_UIN: &str = "100000000001";

/// An order of one instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Order {
    pub name: String,
    pub region: String,
    pub prepaid: bool,
    /// The task that carries it out; 0 where nothing had to be done.
    pub task_id: u64,
    pub instance_id: String,
}

fields!(Order { name, region, prepaid, task_id, instance_id });

impl Order {
    pub(crate) fn deal(&self, owner: &str) -> PgDeal {
        PgDeal {
            deal_name: self.name.clone(),
            owner_uin: owner.into(),
            count: 1,
            pay_mode: if self.prepaid { Flag::ON } else { Flag::OFF },
            flow_id: self.task_id as i64,
            db_instance_id_set: vec![self.instance_id.clone()],
        }
    }
}
