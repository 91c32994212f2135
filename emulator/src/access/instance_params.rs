// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Where instances are named.

/// The parameters that name instances.
pub(super) const INSTANCE_PARAMS: [&str; 4] = ["DBInstanceId", "DBInstanceIdSet", "InstanceId", "MasterDBInstanceId"];
