//! The wire's names in Rust's case.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// `DBInstanceId` -> `db_instance_id`.
pub fn field(wire: &str) -> String {
    match wire.to_snake_case().as_str() {
        keyword @ ("type" | "match" | "use" | "mod" | "ref" | "move" | "where" | "static") => format!("r#{keyword}"),
        name => name.to_owned(),
    }
}

/// `DescribeDBInstances` -> `DescribeDbInstances`, `not-found` -> `NotFound`.
pub fn item(wire: &str) -> String {
    wire.to_upper_camel_case()
}

/// `Semi-sync` -> `SEMI_SYNC`, `10` -> `V10`.
pub fn constant(wire: &str) -> String {
    let words: String = wire.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let name = words.to_shouty_snake_case();
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("V{name}") } else { name }
}

/// A category's module: `data-api` -> `data_api`.
pub fn module(category: &str) -> String {
    category.to_snake_case()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_stay_together() {
        assert_eq!(field("DBInstanceId"), "db_instance_id");
        assert_eq!(field("SSLEnabled"), "ssl_enabled");
        assert_eq!(field("KMSKeyId"), "kms_key_id");
        assert_eq!(field("Type"), "r#type");
        assert_eq!(item("DescribeDBInstanceHAConfig"), "DescribeDbInstanceHaConfig");
        assert_eq!(constant("Semi-sync"), "SEMI_SYNC");
        assert_eq!(constant("PREPAID"), "PREPAID");
        assert_eq!(constant("waitSwitch"), "WAIT_SWITCH");
        assert_eq!(constant("10"), "V10");
        assert_eq!(constant("glm-5.1"), "GLM_5_1");
    }
}
