//! SQL audit: turning it on and off, the log that grows with time, files of it.

mod support;

use support::{World, order};
use tencentdb_postgres::api::{
    AccountType, AuditInstanceInfo, AuditLog, AuditLogFile, AuditLogFilter, AuditLogSortKey, AuditType,
    CloseAuditService, CloseAuditServiceRequired, CreateAuditLogFile, CreateAuditLogFileRequired, CreateInstances,
    DeleteAuditLogFile, DeleteAuditLogFileRequired, DescribeAuditInstanceList, DescribeAuditInstanceListRequired,
    DescribeAuditLogFiles, DescribeAuditLogFilesRequired, DescribeAuditLogs, DescribeAuditLogsRequired,
    DescribeAuditLogsResponse, Filter, Flag, ModifyAuditService, ModifyAuditServiceRequired, OpenAuditService,
    OpenAuditServiceRequired, RestartDbInstance, UpperSortDirection,
};

const PRODUCT: &str = "postgres";
const INVALID: &str = "InvalidParameterValue.InvalidParameterValueError";
const FAILED: &str = "FailedOperation.FailedOperationError";
const MISSING: &str = "ResourceNotFound.InstanceNotFoundError";
/// When a world begins, and some hours of it.
const DAY: &str = "2025-06-15";

fn open(id: &str, days: u64, hot_days: u64, audit_type: AuditType) -> OpenAuditService {
    OpenAuditService::new(OpenAuditServiceRequired {
        instance_id: id,
        log_expire_day: days,
        hot_log_expire_day: hot_days,
        audit_type,
        product: PRODUCT,
    })
}

fn modify(id: &str, days: u64, hot_days: u64, audit_type: AuditType) -> ModifyAuditService {
    ModifyAuditService::new(ModifyAuditServiceRequired {
        instance_id: id,
        log_expire_day: days,
        hot_log_expire_day: hot_days,
        audit_type,
        product: PRODUCT,
    })
}

fn close(id: &str) -> CloseAuditService {
    CloseAuditService::new(CloseAuditServiceRequired { instance_id: id, product: PRODUCT })
}

fn list(world: &World, switch: Flag, filters: &[(&str, &str)]) -> Vec<AuditInstanceInfo> {
    let request = DescribeAuditInstanceList::new(DescribeAuditInstanceListRequired {
        product: PRODUCT,
        audit_switch: switch,
        limit: 100,
    });
    let filter =
        |(name, value): &(&str, &str)| Filter { name: Some((*name).into()), values: Some(vec![(*value).into()]) };
    let answer = world.call(&request.filters(filters.iter().map(filter).collect::<Vec<_>>()));
    let items = answer.items.expect("the instances");
    assert_eq!(answer.total_count, Some(items.len() as u64));
    items
}

fn logs(id: &str, start: &str, end: &str) -> DescribeAuditLogs {
    DescribeAuditLogs::new(DescribeAuditLogsRequired {
        instance_id: id,
        start_time: start,
        end_time: end,
        limit: 100,
        product: PRODUCT,
    })
}

/// The whole log, as it may be asked.
fn all(id: &str) -> DescribeAuditLogs {
    logs(id, "2025-01-01 00:00:00", "2027-01-01 00:00:00")
}

fn entries(answer: DescribeAuditLogsResponse) -> Vec<AuditLog> {
    answer.items.expect("the entries")
}

fn make_file(id: &str, start: &str, end: &str) -> CreateAuditLogFile {
    CreateAuditLogFile::new(CreateAuditLogFileRequired {
        instance_id: id,
        start_time: start,
        end_time: end,
        product: PRODUCT,
    })
}

fn files(world: &World, id: &str) -> Vec<AuditLogFile> {
    let request =
        DescribeAuditLogFiles::new(DescribeAuditLogFilesRequired { instance_id: id, product: PRODUCT }).limit(300_u64);
    let answer = world.call(&request);
    let items = answer.items.expect("the files");
    assert_eq!(answer.total_count, Some(items.len() as u64));
    items
}

#[test]
fn audit_is_turned_on_changed_and_turned_off() {
    let world = World::empty();
    let id = world.running();
    let off = list(&world, Flag::OFF, &[("InstanceId", &id)]).remove(0);
    assert_eq!((off.audit_status.unwrap().as_str(), off.log_expire_day), ("OFF", Some(0)));
    assert!(list(&world, Flag::ON, &[]).is_empty());
    world.call(&open(&id, 30, 7, AuditType::COMPLEX));
    let on = list(&world, Flag::ON, &[("InstanceId", &id)]).remove(0);
    assert_eq!((on.audit_status.unwrap().as_str(), on.instance_id.as_ref()), ("ON", Some(&id)));
    assert_eq!((on.log_expire_day, on.hot_log_expire_day, on.cold_log_expire_day), (Some(30), Some(7), Some(23)));
    assert_eq!((on.hot_log_size, on.create_time.as_deref()), (Some(0.0), Some("2025-06-15 23:07:40")));
    let info = on.instance_info.unwrap();
    assert_eq!((info.audit_type.unwrap().as_str(), info.is_support_audit), ("complex", Some(Flag::ON)));
    assert_eq!(info.instance_status.as_deref(), Some("running"));
    assert!(list(&world, Flag::OFF, &[]).is_empty());
    assert!(list(&world, Flag::ON, &[("InstanceName", "no such name")]).is_empty());

    world.wait(40 * 86_400);
    let grown = list(&world, Flag::ON, &[]).remove(0);
    let (hot, cold) = (grown.hot_log_size.unwrap(), grown.cold_log_size.unwrap());
    assert!(hot > 3.0 && cold > 3.0 * hot && cold < 3.5 * hot, "{hot} and {cold}");
    world.call(&modify(&id, 7, 7, AuditType::SIMPLE));
    let changed = list(&world, Flag::ON, &[]).remove(0);
    assert_eq!((changed.log_expire_day, changed.cold_log_size), (Some(7), Some(0.0)));
    assert_eq!(changed.create_time, grown.create_time);

    world.call(&close(&id));
    world.call(&close(&id));
    assert!(list(&world, Flag::ON, &[]).is_empty());
    assert_eq!(list(&world, Flag::OFF, &[]).len(), 1);
    assert_eq!(world.refused(&all(&id)), FAILED);
    world.call(&open(&id, 30, 7, AuditType::COMPLEX));
    assert_eq!(world.call(&all(&id)).total_count, Some(0), "a log begins anew");
}

#[test]
fn the_offset_of_the_list_counts_pages() {
    let world = World::empty();
    let ids = world.call(&support::orders(3).instance_charge_type("POSTPAID_BY_HOUR")).db_instance_id_set;
    world.wait(60);
    let page = |offset: u64| {
        let request = DescribeAuditInstanceList::new(DescribeAuditInstanceListRequired {
            product: PRODUCT,
            audit_switch: Flag::OFF,
            limit: 2,
        });
        let items = world.call(&request.offset(offset)).items.unwrap();
        items.into_iter().map(|item| item.instance_id.unwrap()).collect::<Vec<_>>()
    };
    let mut seen = [page(0), page(1)].concat();
    assert_eq!((page(0).len(), page(1).len(), page(2).len()), (2, 1, 0));
    seen.sort();
    let mut ids = ids;
    ids.sort();
    assert_eq!(seen, ids);
}

#[test]
fn the_log_grows_with_time_and_is_the_same_whenever_it_is_read() {
    let world = World::empty();
    let id = world.running();
    world.call(&open(&id, 7, 7, AuditType::COMPLEX));
    assert_eq!(world.call(&all(&id)).total_count, Some(0));
    world.wait(7200);
    let hours = world.call(&all(&id));
    let count = hours.total_count.unwrap();
    assert!((118..=121).contains(&count), "{count}");
    let newest = entries(hours);
    let times: Vec<_> = newest.iter().map(|entry| entry.timestamp.clone().unwrap()).collect();
    assert!(times.is_sorted_by(|a, b| a >= b), "newest first");
    assert!(newest.iter().all(|entry| entry.user.as_deref() == Some("dbadmin")), "the only account");
    let (before, after) = times[50][..19].split_at(17);
    let cut = |seconds: &str| format!("{before}{seconds}");
    let early = world.call(&logs(&id, "2025-06-15 00:00:00", &cut("29"))).total_count.unwrap();
    let late = world.call(&logs(&id, &cut("30"), "2025-06-17 00:00:00")).total_count.unwrap();
    assert_eq!(early + late, count, "cut at second 30 of the minute of {before}{after}");
    world.wait(3600);
    let part = logs(&id, &times[99][..19], &times[0][..19]);
    let again = entries(world.call(&part.clone().order_by(UpperSortDirection::DESC)));
    assert_eq!(again, newest);
    let forwards = entries(world.call(&part.order_by(UpperSortDirection::ASC).offset(90_u64)));
    assert_eq!(forwards.len(), 10);
    assert_eq!(forwards[9], newest[0]);
    world.wait(30 * 86_400);
    assert_eq!(world.call(&logs(&id, "2025-06-15 00:00:00", "2025-06-16 23:59:59")).total_count, Some(0), "expired");
    let week = world.call(&all(&id)).total_count.unwrap();
    assert!((10_078..=10_082).contains(&week), "{week}");
}

#[test]
fn entries_tell_of_the_databases_there_are_and_are_found_by_what_they_hold() {
    let world = World::empty();
    let id = world.running();
    world.call(&open(&id, 30, 30, AuditType::COMPLEX));
    let account = |name: &str| {
        format!(
            r#"{{"DBInstanceId":"{id}","UserName":"{name}","Password":"Not-a-secret1","Type":"{}"}}"#,
            AccountType::NORMAL
        )
    };
    world.send_json("CreateAccount", &account("seller")).unwrap();
    let database = format!(r#"{{"DBInstanceId":"{id}","DatabaseName":"shop","DatabaseOwner":"seller"}}"#);
    world.send_json("CreateDatabase", &database).unwrap();
    world.wait(86_400);
    let found = |filter: AuditLogFilter| {
        let answer = world.call(&all(&id).filter(filter));
        (answer.total_count.unwrap(), entries(answer))
    };
    let whole = world.call(&all(&id)).total_count.unwrap();
    let none = AuditLogFilter::default;
    assert_eq!(found(none()).0, whole);
    let empty = AuditLogFilter { db_name: Some(Vec::new()), sql: Some(String::new()), ..none() };
    assert_eq!(found(empty).0, whole, "a list without values asks for nothing");
    let (in_shop, shop) = found(AuditLogFilter { db_name: Some(vec!["shop".into()]), ..none() });
    assert!(in_shop > whole * 9 / 10, "{in_shop} of {whole}");
    assert!(shop.iter().all(|entry| entry.object_name.as_deref().unwrap().starts_with("public.")));
    let by = |names: &[&str]| {
        let user = names.iter().map(|name| (*name).to_owned()).collect();
        found(AuditLogFilter { user: Some(user), ..none() }).0
    };
    assert_eq!((by(&["seller"]) + by(&["dbadmin"]), by(&["nobody"])), (whole, 0));
    assert_eq!(by(&["seller", "dbadmin"]), whole);
    let (_, inserts) = found(AuditLogFilter { sql_type: Some(vec!["INSERT".into()]), ..none() });
    assert!(inserts.iter().all(|entry| entry.sql.as_deref().unwrap().starts_with("INSERT INTO public.")));
    assert!(inserts.iter().any(|entry| entry.err_code.as_deref() == Some("23505")));
    let (_, slow) = found(AuditLogFilter { exec_time: Some(500), ..none() });
    assert!(!slow.is_empty() && slow.iter().all(|entry| entry.exec_time >= Some(500)));
    let (_, many) = found(AuditLogFilter { affect_rows: Some(100), ..none() });
    assert!(!many.is_empty() && many.iter().all(|entry| entry.affect_rows >= Some(100)));
    let (_, deletes) = found(AuditLogFilter { sql: Some("delete from".into()), ..none() });
    assert!(!deletes.is_empty() && deletes.iter().all(|entry| entry.sql_type.as_deref() == Some("DELETE")));
    let host = deletes[0].host.clone().unwrap();
    let (_, from_host) = found(AuditLogFilter { host: Some(vec![host.clone()]), ..none() });
    assert!(from_host.iter().all(|entry| entry.host.as_ref() == Some(&host)));

    for (key, of) in [
        (AuditLogSortKey::EXEC_TIME, (|entry| entry.exec_time) as fn(&AuditLog) -> Option<i64>),
        (AuditLogSortKey::AFFECT_ROWS, |entry| entry.affect_rows),
    ] {
        let sorted = entries(world.call(&all(&id).order(key.clone())));
        assert!(sorted.iter().map(of).is_sorted_by(|a, b| a >= b), "{key}");
    }
    world.call(&modify(&id, 30, 30, AuditType::SIMPLE));
    let plain = entries(world.call(&all(&id)));
    assert!(plain.iter().all(|entry| entry.object_name.as_deref() == Some("")), "fast audit names no objects");
}

#[test]
fn files_are_written_found_and_deleted() {
    let world = World::empty();
    let id = world.running();
    world.call(&open(&id, 30, 30, AuditType::COMPLEX));
    world.wait(86_400);
    let (start, end) = ("2025-06-16 00:00:00", "2025-06-16 20:00:00");
    let name = world.call(&make_file(&id, start, end)).file_name.expect("a name");
    assert!(name.starts_with(&format!("{id}_20250616-000000_to_20250616-200000_")) && name.ends_with(".tar.gz"));
    let other =
        world.call(&make_file(&id, start, end).filter(AuditLogFilter { exec_time: Some(1), ..Default::default() }));
    assert_ne!(other.file_name.as_ref(), Some(&name), "also within one moment");
    world.wait(4);
    let request = DescribeAuditLogFiles::new(DescribeAuditLogFilesRequired { instance_id: &id, product: PRODUCT });
    let named = || world.call(&request.clone().file_name(&name)).items.unwrap().remove(0);
    let writing = named();
    assert_eq!((writing.status.unwrap().as_str(), writing.progress), ("running", Some(50)));
    assert_eq!((writing.download_url.as_deref(), writing.finish_time.as_deref()), (Some(""), Some("")));
    world.wait(60);
    let written = named();
    assert_eq!((written.status.as_ref().unwrap().as_str(), written.progress), ("success", Some(100)));
    assert!(written.file_size >= Some(1) && written.download_url.as_ref().unwrap().ends_with(&name));
    assert_eq!(named(), written, "an address stays");
    assert_eq!(files(&world, &id).len(), 2);

    world.exported();
    let delete = |name: &str| {
        DeleteAuditLogFile::new(DeleteAuditLogFileRequired { instance_id: &id, product: PRODUCT, file_name: name })
    };
    world.call(&delete(&name));
    assert_eq!(world.refused(&delete(&name)), "ResourceNotFound");
    world.call(&close(&id));
    assert_eq!(files(&world, &id).len(), 1, "files stay when audit ends");
    assert_eq!(world.refused(&make_file(&id, start, end)), FAILED);
}

#[test]
fn what_audit_does_not_take_is_refused() {
    let world = World::empty();
    let id = world.running();
    let none = "postgres-none0000";
    assert_eq!(world.refused(&modify(&id, 30, 7, AuditType::COMPLEX)), FAILED, "it is off");
    for (request, code) in [
        (open(none, 30, 7, AuditType::COMPLEX), MISSING),
        (open(&id, 7, 30, AuditType::COMPLEX), INVALID),
        (open(&id, 8, 7, AuditType::COMPLEX), INVALID),
        (open(&id, 30, 7, "thorough".into()), INVALID),
        (OpenAuditService { product: "mysql".into(), ..open(&id, 30, 7, AuditType::SIMPLE) }, INVALID),
    ] {
        assert_eq!(world.refused(&request), code, "{request:?}");
    }
    assert_eq!(world.refused(&close(none)), MISSING);
    world.call(&open(&id, 30, 7, AuditType::COMPLEX));
    assert_eq!(world.refused(&modify(&id, 7, 30, AuditType::COMPLEX)), INVALID);
    for (request, code) in [
        (logs(none, "2025-06-15 00:00:00", "2025-06-16 00:00:00"), MISSING),
        (logs(&id, "2025-06-16 00:00:00", "2025-06-15 00:00:00"), INVALID),
        (logs(&id, DAY, DAY), INVALID),
        (all(&id).offset(10_001_u64), INVALID),
        (DescribeAuditLogs { limit: 101, ..all(&id) }, INVALID),
    ] {
        assert_eq!(world.refused(&request), code, "{request:?}");
    }
    world.call(&RestartDbInstance::new(&id));
    let busy = "OperationDenied.InstanceStatusLimitError";
    assert_eq!(world.refused(&close(&id)), busy);
    assert_eq!(world.refused(&modify(&id, 30, 7, AuditType::COMPLEX)), busy);
    let mssql = CreateInstances {
        db_engine: Some("mssql_compatible".into()),
        db_major_version: None,
        ..order().instance_charge_type("POSTPAID_BY_HOUR")
    };
    let mssql = world.call(&mssql).db_instance_id_set.remove(0);
    world.wait(60);
    let denied = "OperationDenied.InstanceTypeDenied";
    assert_eq!(world.refused(&open(&mssql, 30, 7, AuditType::SIMPLE)), denied);
}
