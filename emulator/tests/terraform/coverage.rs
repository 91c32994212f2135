//! Every resource and data source of the provider, and the test that replays what it calls.

use std::collections::BTreeSet;
use std::path::Path;

use crate::{account, audit, backup, database, instance, offer, operations, parameter, readonly, settings};

/// A resource or data source, without what all their names begin with, and its test: where it is, and itself, so that
/// it is there.
type Replay = (&'static str, &'static str, fn());

macro_rules! replays {
    ($($name:ident: $module:ident::$test:ident,)*) => {
        [$((stringify!($name), concat!(stringify!($module), "::", stringify!($test)), $module::$test as fn()),)*]
    };
}

const RESOURCES: [Replay; 32] = replays! {
    account: account::account,
    account_privileges_operation: account::account_privileges_operation_and_the_data_source_that_reads_it,
    apply_parameter_template_operation: parameter::apply_parameter_template_operation,
    audit_service: audit::audit_service,
    backup_download_restriction_config: backup::backup_download_restriction_config,
    backup_plan: backup::backup_plan,
    backup_plan_config: backup::backup_plan_config,
    base_backup: backup::base_backup,
    clone_db_instance: backup::clone_db_instance,
    database: database::database,
    delete_log_backup_operation: backup::data_sources_and_the_deletion_of_a_log_backup,
    disisolate_db_instance_operation: operations::disisolate_db_instance_operation,
    instance: instance::instance,
    instance_ha_config: settings::instance_ha_config,
    instance_network_access: settings::instance_network_access,
    instance_ssl_config: settings::instance_ssl_config,
    isolate_db_instance_operation: operations::isolate_db_instance_operation,
    modify_account_remark_operation: account::modify_account_remark_operation,
    modify_switch_time_period_operation: operations::modify_switch_time_period_operation,
    parameter_template: parameter::parameter_template_and_the_data_source_that_lists_it,
    parameter_template_config: parameter::parameter_template_config,
    parameters: parameter::parameters,
    readonly_attachment: readonly::readonly_attachment,
    readonly_group: readonly::readonly_group_and_the_data_source_of_groups,
    readonly_instance: readonly::readonly_instance,
    readonly_instance_v2: readonly::readonly_instance_v2,
    rebalance_readonly_group_operation: readonly::rebalance_readonly_group_operation,
    renew_db_instance_operation: operations::renew_db_instance_operation,
    restart_db_instance_operation: operations::restart_db_instance_operation,
    restore_db_instance_objects_operation: backup::restore_db_instance_objects_operation,
    security_group_config: settings::security_group_config_and_the_data_source_of_security_groups,
    time_window: settings::time_window,
};

const DATA_SOURCES: [Replay; 18] = replays! {
    account_privileges: account::account_privileges_operation_and_the_data_source_that_reads_it,
    backup_download_urls: backup::data_sources_and_the_deletion_of_a_log_backup,
    base_backups: backup::data_sources_and_the_deletion_of_a_log_backup,
    db_instance_classes: offer::db_instance_classes_data_source,
    db_instance_security_groups: settings::security_group_config_and_the_data_source_of_security_groups,
    db_instance_versions: offer::db_versions_data_source_and_that_of_versions_of_instances,
    db_versions: offer::db_versions_data_source_and_that_of_versions_of_instances,
    dedicated_clusters: audit::dedicated_clusters_data_source,
    default_parameters: parameter::default_parameters_data_source,
    instances: instance::instances_data_source,
    log_backups: backup::data_sources_and_the_deletion_of_a_log_backup,
    parameter_templates: parameter::parameter_template_and_the_data_source_that_lists_it,
    readonly_groups: readonly::readonly_group_and_the_data_source_of_groups,
    recovery_time: backup::clone_db_instance,
    regions: offer::regions_data_source,
    specinfos: offer::specinfos_data_source,
    xlogs: backup::data_sources_and_the_deletion_of_a_log_backup,
    zones: offer::zones_data_source,
};

#[test]
fn every_resource_and_data_source_has_a_test_that_replays_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/terraform");
    for table in [&RESOURCES[..], &DATA_SOURCES[..]] {
        let names: BTreeSet<&str> = table.iter().map(|(name, ..)| *name).collect();
        assert_eq!(names.len(), table.len(), "each has a name of its own");
        for (name, path, _) in table {
            let (module, test) = path.split_once("::").unwrap();
            let source = std::fs::read_to_string(folder.join(format!("{module}.rs"))).unwrap();
            assert!(source.contains(&format!("#[test]\npub fn {test}()")), "{name}: {path} is never run");
        }
    }
}

#[test]
fn the_documentation_tells_how_many_are_replayed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/emulator.md");
    let words = std::fs::read_to_string(path).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    let told = format!("its {} resources and {} data sources", RESOURCES.len(), DATA_SOURCES.len());
    assert!(words.contains(&told), "docs/emulator.md does not say: {told}");
}
