//! Bringing databases back beside what they are now.

use tencentdb_postgres::api::{RestoreDbInstanceObjects, RestoreDbInstanceObjectsResponse};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn restore_db_instance_objects(
    _: &mut Context,
    _: RestoreDbInstanceObjects,
) -> Answer<RestoreDbInstanceObjectsResponse> {
    Err(Refusal::not_emulated("RestoreDBInstanceObjects"))
}
