//! What the tests of backups have in common.

use tencentdb_postgres::api::{
    BackupPlan, BaseBackup, CloneDbInstance, CloneDbInstanceRequired, CreateAccount, CreateAccountRequired,
    CreateBackupPlan, CreateBackupPlanRequired, CreateDatabase, CreateDatabaseRequired, DbInstance,
    DescribeAvailableRecoveryTime, DescribeBackupPlans, DescribeBaseBackups, DescribeDatabases, DescribeLogBackups,
    Filter, LogBackup,
};

use crate::support::World;

pub const DAY: u64 = 86_400;

/// Before all times.
pub const EVER: &str = "1970-01-01 08:00:00";

pub const VALUE: &str = "InvalidParameterValue.InvalidParameterValueError";

pub fn plans(world: &World, id: &str) -> Vec<BackupPlan> {
    world.call(&DescribeBackupPlans::new(id)).plans
}

pub fn monthly(id: &str, name: &str, days: &[&str]) -> CreateBackupPlan {
    CreateBackupPlan::new(CreateBackupPlanRequired {
        db_instance_id: id,
        plan_name: name,
        backup_period_type: "month".into(),
        backup_period: &days.iter().map(|day| (*day).to_owned()).collect::<Vec<_>>(),
    })
}

pub fn of(id: &str) -> Vec<Filter> {
    vec![Filter::new().name("db-instance-id").values(vec![id.to_owned()])]
}

/// The base backups of an instance, oldest first.
pub fn bases(world: &World, id: &str) -> Vec<BaseBackup> {
    let page = DescribeBaseBackups::new().min_finish_time(EVER).filters(of(id)).limit(100).order_by_type("asc");
    let mut rows = Vec::new();
    loop {
        let answer = world.call(&page.clone().offset(rows.len() as u64));
        rows.extend(answer.base_backup_set);
        if rows.len() as u64 >= answer.total_count {
            return rows;
        }
    }
}

/// The log backups of the last week, oldest first.
pub fn logs(world: &World, id: &str) -> Vec<LogBackup> {
    let page = |offset| DescribeLogBackups::new().filters(of(id)).limit(100).offset(offset).order_by_type("asc");
    (0..10).flat_map(|number| world.call(&page(number * 100)).log_backup_set).collect()
}

pub fn ids(backups: &[BaseBackup]) -> Vec<&str> {
    backups.iter().map(|backup| &*backup.id).collect()
}

/// From when to when an instance can be taken back.
pub fn recovery(world: &World, id: &str) -> [String; 2] {
    let time = world.call(&DescribeAvailableRecoveryTime::new(id));
    [time.recovery_begin_time, time.recovery_end_time]
}

pub fn clone(id: &str) -> CloneDbInstance {
    CloneDbInstance::new(CloneDbInstanceRequired {
        db_instance_id: id,
        spec_code: "pg.it.small2",
        storage: 20,
        period: 1,
        auto_renew_flag: 0.into(),
        vpc_id: "vpc-00000001",
        subnet_id: "subnet-00000001",
    })
    .instance_charge_type("POSTPAID_BY_HOUR")
}

/// A value, changed.
pub fn with<T>(mut value: T, change: impl FnOnce(&mut T)) -> T {
    change(&mut value);
    value
}

pub fn cloned(world: &World, request: &CloneDbInstance) -> DbInstance {
    let id = world.call(request).db_instance_id.unwrap();
    world.wait(60);
    world.instance(&id)
}

pub fn create_account(world: &World, id: &str, name: &str) {
    let account = CreateAccountRequired { db_instance_id: id, user_name: name, r#type: "normal".into() };
    world.call(&CreateAccount::new(account).password("Not-a-secret1"));
}

pub fn create_database(world: &World, id: &str, name: &str, owner: &str) {
    world.call(&CreateDatabase::new(CreateDatabaseRequired {
        db_instance_id: id,
        database_name: name,
        database_owner: owner,
    }));
}

/// The names of the databases of an instance.
pub fn databases(world: &World, id: &str) -> Vec<String> {
    let shown = world.call(&DescribeDatabases::new(id)).databases;
    shown.into_iter().map(|database| database.database_name).collect()
}
