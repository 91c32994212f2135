use alloc::string::ToString;
use core::time::Duration;

use serde_json::Value;

use super::*;

const NOW: u64 = 1_700_000_000;

/// A row of the table that JavaScript runs too.
struct Row<'a>(&'a Value);

impl Row<'_> {
    fn option(&self, name: &str) -> Option<String> {
        self.0["options"][name].as_str().map(ToOwned::to_owned)
    }

    fn read(&self) -> Result<Environment, ValidationError> {
        let [profile, region, endpoint] = ["profile", "region", "endpoint"].map(|name| self.option(name));
        Environment::read(self, &EnvironmentOptions { profile, region, endpoint }, NOW)
    }
}

impl Source for Row<'_> {
    fn variable(&self, name: &str) -> Option<String> {
        self.0["variables"][name].as_str().map(ToOwned::to_owned)
    }

    fn file(&self, name: &str) -> io::Result<String> {
        match &self.0["files"][name] {
            Value::Null => Err(io::ErrorKind::NotFound.into()),
            Value::String(text) => Ok(text.clone()),
            json => Ok(json.to_string()),
        }
    }
}

#[test]
fn environments_are_read_as_the_table_says() {
    let table: Vec<Value> = serde_json::from_str(include_str!("../../tests/environment.json")).unwrap();
    assert!(!table.is_empty());
    for row in &table {
        let name = &row["name"];
        let text = |member: &str| row["read"][member].as_str();
        match (Row(row).read(), row["refused"].as_array()) {
            (Ok(read), None) => {
                let pair = Credential::new(text("secretId").unwrap(), text("secretKey").unwrap());
                let pair = Credential { token: text("token").map(Into::into), ..pair };
                let expected = match row["read"]["expiration"].as_u64() {
                    Some(ends) => pair.with_expiration(Duration::from_secs(ends)),
                    None => pair,
                };
                assert_eq!(read.credential, expected, "{name}");
                assert_eq!(Some(&*read.region), text("region"), "{name}");
                assert_eq!(read.endpoint.map(|endpoint| endpoint.url()).as_deref(), text("endpoint"), "{name}");
            }
            (Err(error), Some(refused)) => {
                assert_eq!(error.problems.len(), refused.len(), "{name}: {error}");
                for (problem, begins) in error.problems.iter().zip(refused) {
                    let said = format!("{} {}", problem.path, problem.message);
                    assert!(said.starts_with(begins.as_str().unwrap()), "{name}: {said}");
                }
                assert!(!error.to_string().contains("hidden"), "{name}: {error}");
            }
            (read, _) => panic!("{name}: {read:?}"),
        }
    }
}

#[test]
fn a_file_that_is_no_json_is_named_with_its_line() {
    let row = serde_json::json!({"files": {"default.credential": "{\n\n\"secretId\" AKIDX"}});
    let error = Row(&row).read().unwrap_err().to_string();
    assert!(error.contains("default.credential is not JSON: line 3"), "{error}");
    assert_eq!([SECRET_ID, SECRET_KEY, REGION].iter().filter(|name| error.contains(**name)).count(), 3);
}
