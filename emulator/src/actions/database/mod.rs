//! Databases.

mod life;
mod list;
mod locale;

pub(crate) use life::{create_database, delete_database, modify_database_owner};
pub(crate) use list::{describe_database_objects, describe_databases};

use super::account::pre_check;
use crate::refusal::Refusal;
use crate::state::Instance;

pub(crate) fn no_database(instance: &Instance, name: &str) -> Refusal {
    pre_check(format!("The instance {} has no database {name}; DescribeDatabases lists them.", instance.id()))
}
