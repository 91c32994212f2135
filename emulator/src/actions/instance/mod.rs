//! Instances: buying, running, changing, ending them.

mod billing;
mod create;
mod deploy;
mod life;
mod list;
mod settings;
mod spec;
mod switch;
mod upgrade;

pub(crate) use billing::{is_prepaid, modify_db_instance_charge_type, prepaid, renew_instance, set_auto_renew_flag};
pub(crate) use create::{check_nodes, create_instances, deliver, like};
pub(crate) use deploy::{modify_db_instance_deployment, switch_db_instance_primary};
pub(crate) use life::{destroy_db_instance, dis_isolate_db_instances, isolate_db_instances, restart_db_instance};
pub(crate) use list::{describe_db_instance_attribute, describe_db_instances};
pub(crate) use settings::{
    CA_URL, describe_db_instance_ha_config, describe_db_instance_ssl_config, describe_encryption_keys,
    describe_maintain_time_window, modify_db_instance_deletion_protection, modify_db_instance_ha_config,
    modify_db_instance_name, modify_db_instance_ssl_config, modify_db_instances_project, modify_maintain_time_window,
};
pub(crate) use spec::modify_db_instance_spec;
pub(crate) use switch::{Moment, Wish, modify_switch_time_period};
pub(crate) use upgrade::{upgrade_db_instance_kernel_version, upgrade_db_instance_major_version};
