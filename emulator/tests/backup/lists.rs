//! Lists, and sums of them.

use tencentdb_postgres::api::{
    CreateBaseBackup, DescribeBackupOverview, DescribeBackupSummaries, DescribeBaseBackups, DescribeDbBackups,
    DescribeDbBackupsRequired, DescribeDbInstances, DescribeDbXlogs, DescribeDbXlogsRequired, Filter,
};
use tencentdb_postgres_emulator::{Config, Fleet};

use crate::home::{DAY, VALUE, bases, logs};
use crate::support::World;

#[test]
fn overview_and_summaries_agree_with_the_lists() {
    let world = World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let running = world.call(&DescribeDbInstances::new()).db_instance_set;
    let primary = running.iter().filter(|instance| instance.db_instance_type.as_str() == "primary");
    let id =
        &primary.clone().find(|instance| instance.db_instance_status.as_str() == "running").unwrap().db_instance_id;
    world.call(&CreateBaseBackup::new(id));
    world.wait(3600);
    let summaries = world.call(&DescribeBackupSummaries::new().limit(100)).backup_summary_set;
    assert!(summaries.len() > 5 && summaries.iter().any(|summary| summary.manual_base_backup_count == 1));
    for summary in &summaries {
        let bases = bases(&world, &summary.db_instance_id);
        let of = |mode: &str| {
            let sizes = bases.iter().filter(|backup| backup.backup_mode.as_str() == mode).map(|backup| backup.size);
            (sizes.clone().count() as u64, sizes.sum::<u64>())
        };
        let logs = logs(&world, &summary.db_instance_id);
        let logs = (logs.len() as u64, logs.iter().map(|log| log.size).sum::<u64>());
        assert_eq!((summary.auto_base_backup_count, summary.auto_base_backup_size), of("automatic"));
        assert_eq!((summary.manual_base_backup_count, summary.manual_base_backup_size), of("manual"));
        assert_eq!((summary.log_backup_count, summary.log_backup_size), logs);
        assert_eq!(summary.total_backup_count, bases.len() as u64 + logs.0);
    }
    let overview = world.call(&DescribeBackupOverview {});
    let sum = |of: fn(&tencentdb_postgres::api::BackupSummary) -> u64| summaries.iter().map(of).sum::<u64>();
    assert_eq!(overview.log_backup_count, sum(|summary| summary.log_backup_count));
    assert_eq!(overview.used_free_size + overview.used_billing_size, sum(|summary| summary.total_backup_size));

    let by_size = DescribeBackupSummaries::new().order_by("TotalBackupSize").order_by_type("desc").limit(100);
    let sizes: Vec<u64> = world.call(&by_size).backup_summary_set.iter().map(|row| row.total_backup_size).collect();
    assert!(sizes.is_sorted_by(|a, b| a >= b) && sizes.len() == summaries.len());
    let named = vec![Filter::new().name("db-instance-name").values(vec!["shop-orders".to_owned()])];
    let named = world.call(&DescribeBackupSummaries::new().filters(named));
    assert_eq!(named.total_count, 1, "read-only instances have no backups");
}

#[test]
fn the_early_lists_show_the_same_backups() {
    let world = World::empty();
    let id = world.running();
    world.wait(10 * DAY);
    let base = |start_time: &str, end_time: &str| {
        DescribeDbBackups::new(DescribeDbBackupsRequired {
            db_instance_id: &id,
            r#type: 1,
            start_time: start_time.into(),
            end_time: end_time.into(),
        })
    };
    let old = world.call(&base("2025-06-20 00:00:00", "2025-06-25 00:00:00"));
    let new = world.call(&DescribeBaseBackups::new().limit(100));
    let expected: Vec<_> = new.base_backup_set.iter().filter(|backup| &*backup.start_time < "2025-06-25").collect();
    assert_eq!(old.total_count, 5);
    let same = old.backup_list.iter().zip(&expected[..5]);
    assert!(same.clone().all(|(old, new)| old.set_id == new.id && old.start_time == new.start_time));
    assert!(old.backup_list.iter().all(|backup| backup.db_list == ["postgres"]));
    assert!(same.clone().all(|(old, new)| old.size as u64 == new.size / 1024 && old.status.0 == 2));
    let second = world.call(&base("2025-06-20 00:00:00", "2025-06-25 00:00:00").limit(2).offset(1));
    assert_eq!(second.backup_list, old.backup_list[2..4], "Offset counts pages");

    let log = |start_time: &str, end_time: &str| {
        DescribeDbXlogs::new(DescribeDbXlogsRequired {
            db_instance_id: &id,
            start_time: start_time.into(),
            end_time: end_time.into(),
        })
    };
    let old = world.call(&log("2025-06-24 00:00:00", "2025-06-24 23:59:59"));
    assert_eq!((old.total_count, old.xlog_list.len()), (24, 20));
    assert!(old.xlog_list.is_sorted_by(|a, b| a.start_time > b.start_time));
    for (start, end) in [("2025-06-18 00:00:00", "2025-06-20 00:00:00"), ("soon", "2025-06-25 00:00:00")] {
        assert_eq!(world.refused(&base(start, end)), VALUE, "{start}");
        assert_eq!(world.refused(&log(start, end)), VALUE, "{start}");
    }
}
