//! An instance that runs, and calls on it by name.

use serde_json::{Value, json};

use crate::support::{World, refusal};

pub const PASSWORD: &str = "Not-a-secret1";

pub struct Home {
    pub world: World,
    pub id: String,
}

impl Home {
    pub fn new() -> Self {
        let world = World::empty();
        let id = world.running();
        Self { world, id }
    }

    fn params(&self, mut params: Value) -> String {
        if params.get("DBInstanceId").is_none() {
            params["DBInstanceId"] = self.id.as_str().into();
        }
        params.to_string()
    }

    pub fn call(&self, action: &str, params: Value) -> Value {
        match self.world.send_json(action, &self.params(params)) {
            Ok(answer) => answer,
            Err(error) => panic!("{action} is refused: {error}"),
        }
    }

    pub fn refused(&self, action: &str, params: Value) -> String {
        refusal(self.world.send_json(action, &self.params(params))).code.as_str().to_owned()
    }

    pub fn create_account(&self, name: &str, kind: &str) {
        self.call("CreateAccount", json!({ "UserName": name, "Password": PASSWORD, "Type": kind }));
    }

    pub fn create_database(&self, name: &str, owner: &str) {
        self.call("CreateDatabase", json!({ "DatabaseName": name, "DatabaseOwner": owner }));
    }

    /// The row of an account; null where there is none.
    pub fn account(&self, name: &str) -> Value {
        row(&self.call("DescribeAccounts", json!({ "Limit": 100 }))["Details"], "UserName", name)
    }

    /// The row of a database; null where there is none.
    pub fn database(&self, name: &str) -> Value {
        row(&self.call("DescribeDatabases", json!({ "Limit": 100 }))["Databases"], "DatabaseName", name)
    }

    /// Holds a table of cases, of action, parameters and code, to what is refused.
    pub fn refuses(&self, cases: &[(&str, Value, &str)]) {
        // So that a change, if there is one, is of another time.
        self.world.wait(1);
        let before = self.instances();
        for (action, params, code) in cases {
            assert_eq!(self.refused(action, params.clone()), *code, "{action} {params}");
        }
        assert!(self.instances() == before, "what is refused changes nothing");
    }

    /// The instances as they are kept.
    fn instances(&self) -> Value {
        // Any call lets happen what is due.
        self.call("DescribeAccounts", json!({}));
        let state = self.world.with(|emulator| emulator.export_state());
        serde_json::from_str::<Value>(&state).unwrap()["state"]["instances"].take()
    }
}

fn row(rows: &Value, field: &str, name: &str) -> Value {
    rows.as_array().unwrap().iter().find(|row| row[field] == name).cloned().unwrap_or_default()
}

/// The column of a list.
pub fn column(rows: &Value, field: &str) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| row[field].as_str().unwrap().to_owned()).collect()
}
