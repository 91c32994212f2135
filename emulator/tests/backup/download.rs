//! Downloads, and from where they are allowed.

use tencentdb_postgres::api::{
    BackupDownloadRestriction, CreateBaseBackup, DescribeBackupDownloadRestriction, DescribeBackupDownloadUrl,
    DescribeBackupDownloadUrlRequired, DescribeLogBackups, IsolateDbInstances, ModifyBackupDownloadRestriction,
};

use crate::home::VALUE;
use crate::support::World;

#[test]
fn backups_can_be_fetched_from_where_it_is_allowed() {
    let world = World::empty();
    let id = world.running();
    let get = || world.call(&DescribeBackupDownloadRestriction {});
    let start = get();
    assert_eq!((start.restriction_type.as_str(), start.vpc_restriction_effect.as_str()), ("NONE", ""));
    assert!(start.vpc_id_set.is_empty() && start.ip_set.is_empty());
    let custom = ModifyBackupDownloadRestriction::new("CUSTOMIZE");
    let strings = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    for (case, request, code) in [
        ("no list", custom.clone(), "InvalidParameter.ParameterCheckError"),
        ("no VPC", custom.clone().vpc_id_set(strings(&["net-1"])), "InvalidParameter.VpcNotFoundError"),
        ("no address", custom.clone().ip_set(strings(&["10.0.0.256"])), VALUE),
        ("no network", custom.clone().ip_set(strings(&["10.0.0.0/33"])), VALUE),
        ("no effect", custom.clone().ip_set(strings(&["10.0.0.1"])).ip_restriction_effect("MAYBE"), VALUE),
        ("no kind", ModifyBackupDownloadRestriction::new("SOME"), VALUE),
    ] {
        assert_eq!(world.refused(&request), code, "{case}");
    }
    world.call(&custom.clone().vpc_id_set(strings(&["vpc-15ld6dhr"])).vpc_restriction_effect("DENY"));
    let now = get();
    assert_eq!((now.restriction_type.as_str(), now.vpc_restriction_effect.as_str()), ("CUSTOMIZE", "DENY"));
    assert_eq!((now.vpc_id_set, now.ip_restriction_effect.as_str()), (strings(&["vpc-15ld6dhr"]), ""));
    world.call(&custom.ip_set(strings(&["10.10.10.220", "10.0.0.0/8"])));
    let now = get();
    assert!(now.vpc_id_set.is_empty(), "the lists are replaced");
    assert_eq!((now.ip_set.len(), now.ip_restriction_effect.as_str()), (2, "ALLOW"));
    world.call(&ModifyBackupDownloadRestriction::new("INTRANET"));

    let backup_id = world.call(&CreateBaseBackup::new(&id)).base_backup_id;
    let url = |backup_type: &'static str, backup_id: &str| {
        DescribeBackupDownloadUrl::new(DescribeBackupDownloadUrlRequired {
            db_instance_id: &id,
            backup_type: backup_type.into(),
            backup_id,
        })
    };
    assert_eq!(world.refused(&url("BaseBackup", &backup_id)), "FailedOperation.FailedOperationError", "unfinished");
    world.wait(2 * 3600);
    let base = world.call(&url("BaseBackup", &backup_id)).backup_download_url;
    assert!(base.starts_with("https://") && base.contains("ap-guangzhou.emulator.invalid/pgsql/"), "{base}");
    assert!(base.contains(&id) && base.contains("manual-20250615") && base.contains("INTRANET"), "{base}");
    let longer = world.call(&url("BaseBackup", &backup_id).url_expire_time(36)).backup_download_url;
    assert_ne!(base, longer);
    let own = BackupDownloadRestriction::new().restriction_type("NONE");
    let own = world.call(&url("BaseBackup", &backup_id).backup_download_restriction(own)).backup_download_url;
    assert!(own.contains("restriction=NONE"), "{own}");
    let log = world.call(&DescribeLogBackups::new()).log_backup_set.remove(0);
    let fetched = world.call(&url("LogBackup", &log.id)).backup_download_url;
    assert!(fetched.contains(&log.name), "{fetched}");
    assert_eq!(world.refused(&url("LogBackup", &backup_id)), VALUE, "it is a base backup");
    assert_eq!(world.refused(&url("Backup", &backup_id)), VALUE);
    let exceed = "InvalidParameterValue.ParameterValueExceedError";
    assert_eq!(world.refused(&url("BaseBackup", &backup_id).url_expire_time(37)), exceed);
    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    assert_eq!(world.refused(&url("BaseBackup", &backup_id)), "OperationDenied.InstanceStatusLimitError");
}
