//! An instance from order to end, through the crate's own client and a clock of our own.

mod support;

use support::{START, World, order, orders};
use tencentdb_postgres::api::{
    DbNode, DbNodeRequired, DescribeDbInstanceSslConfig, DescribeDbInstances, DescribeMaintainTimeWindow,
    DescribeOrders, DescribeTasks, DestroyDbInstance, DisIsolateDbInstances, Filter, IsolateDbInstances,
    ModifyDbInstanceChargeType, ModifyDbInstanceChargeTypeRequired, ModifyDbInstanceDeployment,
    ModifyDbInstanceDeploymentRequired, ModifyDbInstanceName, ModifyDbInstanceNameRequired, ModifyDbInstanceSpec,
    ModifyDbInstanceSpecRequired, ModifyDbInstanceSslConfig, ModifyDbInstanceSslConfigRequired,
    ModifyDbInstancesProject, ModifyDbInstancesProjectRequired, ModifyMaintainTimeWindow, ModifySwitchTimePeriod,
    ModifySwitchTimePeriodRequired, RenewInstance, RenewInstanceRequired, RestartDbInstance, SetAutoRenewFlag,
    SetAutoRenewFlagRequired, SwitchDbInstancePrimary, Tag, TagRequired, TaskStatus, UpgradeDbInstanceKernelVersion,
    UpgradeDbInstanceKernelVersionRequired, UpgradeDbInstanceMajorVersion, UpgradeDbInstanceMajorVersionRequired,
};
use tencentdb_postgres_emulator::{Config, Emulator, Fleet, Request};

fn ids(world: &World, request: &DescribeDbInstances) -> Vec<String> {
    world.call(request).db_instance_set.into_iter().map(|instance| instance.db_instance_id).collect()
}

#[test]
fn from_order_to_end() {
    let world = World::empty();
    let bought = world.call(&orders(2).name("first"));
    assert_eq!(bought.deal_names.len(), 2);
    assert!(bought.db_instance_id_set.is_empty(), "prepaid instances are found through their orders");

    let deals = world.call(&DescribeOrders::new(bought.deal_names)).deals;
    let id = deals[0].db_instance_id_set[0].clone();
    assert!(id.starts_with("postgres-") && id.len() == "postgres-".len() + 8, "{id}");
    for (seconds, status) in [(0, "applying"), (2, "init"), (2, "initing"), (8, "running")] {
        world.wait(seconds);
        assert_eq!(world.status(&id), status);
    }
    let delivery = &world.call(&DescribeTasks::new().task_id(deals[0].flow_id.unsigned_abs())).task_set[0];
    assert_eq!((delivery.progress, delivery.status.clone()), (100, TaskStatus::SUCCESS));

    let instance = world.instance(&id);
    assert_eq!(instance.create_time.as_str(), "2025-06-15 23:06:40");
    assert_eq!(instance.expire_time.as_str(), "2025-07-15 23:06:40");
    assert_eq!(instance.isolated_time.set(), None);
    assert_eq!((instance.db_instance_cpu, instance.db_instance_memory, instance.db_instance_storage), (1, 2, 20));
    assert_eq!(instance.db_kernel_version, "v16.4_r1.2");
    assert_eq!(instance.db_instance_net_info[0].port, 5432);

    world.call(&ModifyDbInstanceName::new(ModifyDbInstanceNameRequired {
        db_instance_id: &id,
        instance_name: "renamed",
    }));
    world.call(&ModifyDbInstancesProject::new(ModifyDbInstancesProjectRequired {
        db_instance_id_set: std::slice::from_ref(&id),
        project_id: "10467",
    }));
    assert_eq!(world.instance(&id).db_instance_name, "renamed");
    assert_eq!(world.instance(&id).project_id, 10467);

    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    assert_eq!(world.status(&id), "isolating");
    world.wait(10);
    assert_eq!(world.status(&id), "isolated");
    assert!(world.instance(&id).isolated_time.set().is_some());

    world.call(&DisIsolateDbInstances::new(vec![id.clone()]).period(2));
    assert_eq!(world.status(&id), "disisolating");
    world.wait(10);
    assert_eq!(world.status(&id), "running");
    assert_eq!(world.instance(&id).isolated_time.set(), None);
    assert!(world.instance(&id).expire_time.as_str().starts_with("2025-08-15"));

    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    world.wait(10);
    world.call(&DestroyDbInstance::new(&id));
    assert_eq!(world.status(&id), "offlining");
    world.wait(10);
    assert_eq!(world.refused(&RestartDbInstance::new(&id)), "ResourceNotFound.InstanceNotFoundError");
    assert_eq!(world.task(&id).task_type, "DestroyInstance");
}

#[test]
fn pay_as_you_go_answers_its_ids_and_never_expires() {
    let world = World::empty();
    let bought = world.call(&orders(2).instance_charge_type("POSTPAID_BY_HOUR"));
    assert_eq!(bought.db_instance_id_set.len(), 2);
    assert!(!bought.bill_id.is_empty());
    let id = &bought.db_instance_id_set[0];
    world.wait(60);
    assert_eq!(world.instance(id).expire_time.set(), None);
    assert_eq!(world.instance(id).pay_type.as_str(), "postpaid");

    world.call(
        &ModifyDbInstanceChargeType::new(ModifyDbInstanceChargeTypeRequired {
            db_instance_id: id,
            instance_charge_type: "PREPAID".into(),
            period: 3,
        })
        .auto_renew_flag(1),
    );
    assert_eq!(world.instance(id).pay_type.as_str(), "prepaid");
    assert!(world.instance(id).expire_time.as_str().starts_with("2025-09-15"));
}

#[test]
fn a_resize_shows_its_progress_and_then_its_sizes() {
    let world = World::empty();
    let id = world.running();
    let resized = world.call(
        &ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired { db_instance_id: &id, memory: 16, storage: 500 })
            .cpu(8),
    );
    let flow = world.call(&DescribeOrders::new(vec![resized.deal_name])).deals[0].flow_id;
    let task = || world.call(&DescribeTasks::new().task_id(flow.unsigned_abs())).task_set.remove(0);

    assert_eq!(world.status(&id), "expanding");
    assert_eq!((task().progress, task().status, task().end_time.as_deref()), (0, TaskStatus::RUNNING, Some("")));
    world.wait(10);
    let half = task();
    assert!((30..60).contains(&half.progress), "{}", half.progress);
    let detail = half.task_detail.unwrap();
    let steps: Vec<serde_json::Value> = detail.all_steps.unwrap().parse().unwrap();
    assert!(steps.len() > 2 && !detail.current_step.unwrap().is_empty());
    world.wait(11);
    assert_eq!(world.status(&id), "switching");
    world.wait(3);
    assert_eq!(world.status(&id), "running");
    assert_eq!((task().progress, task().status), (100, TaskStatus::SUCCESS));
    let instance = world.instance(&id);
    assert_eq!((instance.db_instance_cpu, instance.db_instance_memory, instance.db_instance_storage), (8, 16, 500));
    assert_eq!(instance.db_instance_class, "pg.it.2xlarge16");
}

#[test]
fn a_switch_waits_for_its_window() {
    let world = World::empty();
    let id = world.running();
    // It is shortly after 23:06 in UTC+8.
    world.call(
        &ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired { db_instance_id: &id, memory: 4, storage: 20 })
            .switch_tag(1)
            .switch_start_time("01:00:00")
            .switch_end_time("01:30:00"),
    );
    world.wait(60);
    assert_eq!(world.status(&id), "waitSwitch");
    assert_eq!(world.task(&id).status, TaskStatus::WAIT_SWITCH);
    assert_eq!(world.task(&id).task_detail.unwrap().switch_time.as_deref(), Some("01:00:00-01:30:00"));
    world.wait(3600);
    assert_eq!(world.status(&id), "waitSwitch");
    world.wait(3600);
    assert_eq!(world.status(&id), "running");
    assert_eq!(world.task(&id).end_time.as_deref(), Some("2025-06-16 01:00:03"));
}

#[test]
fn a_switch_waits_for_the_maintenance_window_unless_hurried() {
    let world = World::empty();
    let id = world.running();
    world.call(
        &ModifyMaintainTimeWindow::new(&id)
            .maintain_start_time("04:00")
            .maintain_week_days(vec!["wednesday".to_owned()]),
    );
    let window = world.call(&DescribeMaintainTimeWindow::new(&id));
    assert_eq!((window.maintain_start_time.as_str(), window.maintain_duration), ("04:00", 2));
    world.call(
        &ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired { db_instance_id: &id, memory: 4, storage: 20 })
            .switch_tag(2),
    );
    world.wait(86_400);
    assert_eq!(world.status(&id), "waitSwitch", "it is not Wednesday yet");
    world.call(&ModifySwitchTimePeriod::new(ModifySwitchTimePeriodRequired {
        db_instance_id: &id,
        switch_tag: 0.into(),
    }));
    assert_eq!(world.status(&id), "switching");
    world.wait(3);
    assert_eq!(world.status(&id), "running");
    assert_eq!(world.instance(&id).db_instance_memory, 4);
    assert_eq!(
        world.refused(&ModifySwitchTimePeriod::new(ModifySwitchTimePeriodRequired {
            db_instance_id: &id,
            switch_tag: 0.into()
        })),
        "OperationDenied.InstanceStatusLimitOpError"
    );
}

#[test]
fn nodes_move_and_change_roles() {
    let world = World::empty();
    let id = world.running();
    let nodes = vec![
        DbNode::new(DbNodeRequired { role: "Primary".into(), zone: "ap-guangzhou-6" }),
        DbNode::new(DbNodeRequired { role: "Standby".into(), zone: "ap-guangzhou-7" }),
    ];
    let moved = world.call(&ModifyDbInstanceDeployment::new(ModifyDbInstanceDeploymentRequired {
        db_instance_id: &id,
        db_node_set: nodes,
        switch_tag: 0.into(),
    }));
    assert_eq!(moved.task_id, Some(world.task(&id).task_id as i64));
    assert_eq!(world.status(&id), "deployment changing");
    world.wait(60);
    world.call(&SwitchDbInstancePrimary::new(&id));
    assert_eq!(world.status(&id), "primary-switching");
    world.wait(60);
    assert_eq!(world.instance(&id).zone, "ap-guangzhou-7");
}

#[test]
fn versions_are_upgraded_or_only_checked() {
    let world = World::empty();
    let id = world.running();
    world.call(
        &UpgradeDbInstanceMajorVersion::new(UpgradeDbInstanceMajorVersionRequired {
            db_instance_id: &id,
            target_db_kernel_version: "v17.2_r1.1",
        })
        .upgrade_check(true),
    );
    assert_eq!(world.status(&id), "running");
    world.wait(60);
    assert_eq!(world.instance(&id).db_major_version.as_str(), "16");
    world.call(&UpgradeDbInstanceMajorVersion::new(UpgradeDbInstanceMajorVersionRequired {
        db_instance_id: &id,
        target_db_kernel_version: "v17.2_r1.1",
    }));
    assert_eq!(world.status(&id), "upgrading");
    world.wait(30);
    assert_eq!(world.status(&id), "readonly");
    world.wait(60);
    assert_eq!(world.instance(&id).db_version, "17.2");
    world.call(&UpgradeDbInstanceKernelVersion::new(UpgradeDbInstanceKernelVersionRequired {
        db_instance_id: &id,
        target_db_kernel_version: "v17.4_r1.0",
    }));
    world.wait(60);
    assert_eq!(world.instance(&id).db_kernel_version, "v17.4_r1.0");
    assert_eq!(
        world.refused(&UpgradeDbInstanceKernelVersion::new(UpgradeDbInstanceKernelVersionRequired {
            db_instance_id: &id,
            target_db_kernel_version: "v16.4_r1.2"
        })),
        "InvalidParameterValue.InvalidParameterValueError"
    );
}

#[test]
fn prepaid_periods_end_or_are_renewed() {
    let world = World::empty();
    let bought = world.call(&orders(3));
    let ids: Vec<String> = world
        .call(&DescribeOrders::new(bought.deal_names))
        .deals
        .into_iter()
        .flat_map(|deal| deal.db_instance_id_set)
        .collect();
    world.wait(60);
    world.call(&RenewInstance::new(RenewInstanceRequired { db_instance_id: &ids[0], period: 12 }));
    assert!(world.instance(&ids[0]).expire_time.as_str().starts_with("2026-07-15"));
    assert_eq!(
        world
            .call(&SetAutoRenewFlag::new(SetAutoRenewFlagRequired {
                db_instance_id_set: &[ids[1].clone()],
                auto_renew_flag: 1.into()
            }))
            .count,
        1
    );

    world.wait(31 * 86_400);
    assert_eq!(world.status(&ids[0]), "running");
    assert_eq!(world.status(&ids[1]), "running");
    assert!(world.instance(&ids[1]).expire_time.as_str().starts_with("2025-08-15"));
    assert_eq!(world.status(&ids[2]), "isolated");
    assert!(world.instance(&ids[2]).isolated_time.as_str().starts_with("2025-07-15"));
    world.wait(8 * 86_400);
    assert_eq!(world.refused(&RestartDbInstance::new(&ids[2])), "ResourceNotFound.InstanceNotFoundError");
}

#[test]
fn time_ends_with_the_year_9999() {
    const END: u64 = 253_402_271_999;
    for now_ms in [253_500_000_000_000, START * 1000, u64::MAX] {
        let world = World::empty();
        world.call(&order().auto_renew_flag(1));
        world.with(|emulator| emulator.handle(&Request::default(), now_ms));
        world.wait(END - START / 1000);
        let instances = world.call(&DescribeDbInstances::new()).db_instance_set;
        assert_eq!(instances[0].expire_time.as_str(), "9999-12-31 23:59:59", "renewed as long as there are months");
        let id = world.call(&order().instance_charge_type("POSTPAID_BY_HOUR")).db_instance_id_set.remove(0);
        assert_eq!(world.instance(&id).create_time.as_str(), "9999-12-31 23:59:59");
    }
}

#[test]
fn a_clock_that_starts_at_0_finds_the_demo_fleet() {
    let mut emulator = Emulator::new(Config { fleet: Fleet::Demo, ..Config::default() }, 0);
    emulator.handle(&Request::default(), 0);
    assert!(emulator.export_state().contains("1971-12-22"));
}

#[test]
fn lists_are_filtered_sorted_and_paged() {
    let world = World::empty();
    for (at, name) in ["b-shop", "a-shop", "c-blog"].into_iter().enumerate() {
        let paid = if at == 2 { "POSTPAID_BY_HOUR" } else { "PREPAID" };
        let tag = Tag::new(TagRequired { tag_key: "env", tag_value: name });
        world.call(&order().name(name).project_id(at as i64).instance_charge_type(paid).tag_list(vec![tag]));
        world.wait(60);
    }
    let all = world.call(&DescribeDbInstances::new());
    let names = |request: DescribeDbInstances| {
        world.call(&request).db_instance_set.into_iter().map(|instance| instance.db_instance_name).collect::<Vec<_>>()
    };
    assert_eq!(all.total_count, 3);
    assert_eq!(names(DescribeDbInstances::new()), ["b-shop", "a-shop", "c-blog"]);
    assert_eq!(
        names(DescribeDbInstances::new().order_by("Name").order_by_type("desc")),
        ["c-blog", "b-shop", "a-shop"]
    );
    let second = world.call(&DescribeDbInstances::new().limit(1).offset(1));
    assert_eq!((second.total_count, second.db_instance_set[0].db_instance_name.as_str()), (3, "a-shop"));

    let filter = |name: &str, values: &[&str]| {
        let values = values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
        DescribeDbInstances::new().filters(vec![Filter::new().name(name).values(values)])
    };
    let private_ip = all.db_instance_set[0].db_instance_net_info[0].ip.clone();
    assert_eq!(names(filter("db-instance-name", &["shop"])), ["b-shop", "a-shop"]);
    assert_eq!(names(filter("db-project-id", &["1", "2"])), ["a-shop", "c-blog"]);
    assert_eq!(names(filter("db-pay-mode", &["postpaid"])), ["c-blog"]);
    assert_eq!(names(filter("db-tag-key", &["team"])), Vec::<String>::new());
    assert_eq!(names(filter("db-private-ip", &[&private_ip])), ["b-shop"]);
    assert_eq!(ids(&world, &filter("db-instance-id", &[&all.db_instance_set[2].db_instance_id])).len(), 1);
    let elsewhere = support::run(world.client_in("ap-shanghai").call(&DescribeDbInstances::new())).unwrap();
    assert_eq!(elsewhere.total_count, 0, "regions are apart");
}

#[test]
fn ssl_is_for_an_address_of_the_instance() {
    let world = World::empty();
    let id = world.running();
    assert_eq!(world.call(&DescribeDbInstanceSslConfig::new(&id)).ssl_enabled, Some(false));
    let wrong =
        ModifyDbInstanceSslConfig::new(ModifyDbInstanceSslConfigRequired { db_instance_id: &id, ssl_enabled: true })
            .connect_address("10.0.0.256");
    assert_eq!(world.refused(&wrong), "InvalidParameterValue.InvalidParameterValueError");
    let address = world.instance(&id).db_instance_net_info[0].ip.clone();
    world.call(
        &ModifyDbInstanceSslConfig::new(ModifyDbInstanceSslConfigRequired { db_instance_id: &id, ssl_enabled: true })
            .connect_address(address.clone()),
    );
    world.wait(60);
    let ssl = world.call(&DescribeDbInstanceSslConfig::new(&id));
    assert_eq!((ssl.ssl_enabled, ssl.connect_address), (Some(true), Some(address)));
}
