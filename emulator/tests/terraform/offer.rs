//! Data sources of what is on sale, where, and in which versions.

use serde_json::{Value, json};
use tencentdb_postgres_emulator::Config;

use crate::provider::read;
use crate::support::World;

fn rows(action: &str, params: &Value, list: &str) -> Vec<Value> {
    let rows = read(&World::new(Config::default()), action, params)[list].as_array().unwrap().clone();
    assert!(!rows.is_empty(), "{action}");
    rows
}

#[test]
pub fn regions_data_source() {
    let regions = rows("DescribeRegions", &json!({}), "RegionSet");
    assert!(regions.iter().any(|region| region["Region"] == "ap-guangzhou"));
}

#[test]
pub fn zones_data_source() {
    let zones = rows("DescribeZones", &json!({}), "ZoneSet");
    assert!(zones.iter().all(|zone| zone["Zone"].as_str().unwrap().starts_with("ap-guangzhou-")));
}

#[test]
pub fn db_versions_data_source_and_that_of_versions_of_instances() {
    for version in rows("DescribeDBVersions", &json!({}), "VersionSet") {
        let kernel = version["DBKernelVersion"].as_str().unwrap();
        assert!(kernel.starts_with(&format!("v{}_", version["DBVersion"].as_str().unwrap())), "{kernel}");
    }
}

#[test]
pub fn db_instance_classes_data_source() {
    let asked = json!({ "Zone": "ap-guangzhou-6", "DBEngine": "postgresql", "DBMajorVersion": "13" });
    for class in rows("DescribeClasses", &asked, "ClassInfoSet") {
        assert!(class["MinStorage"].as_u64() < class["MaxStorage"].as_u64(), "{class}");
    }
}

#[test]
pub fn specinfos_data_source() {
    let zones = rows("DescribeProductConfig", &json!({ "Zone": "ap-guangzhou-6" }), "SpecInfoList");
    assert_eq!(zones.len(), 1);
    let items = zones[0]["SpecItemInfoList"].as_array().unwrap();
    for version in ["10.4", "10.23", "11.12", "13.3"] {
        assert!(items.iter().any(|item| item["Version"] == version), "{version} is what examples pin");
    }
}
