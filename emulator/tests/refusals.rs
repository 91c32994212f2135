//! What is refused once a call has proved genuine: wrong states, wrong values, what is not there.

mod support;

use support::{World, order};
use tencentdb_postgres::api::{
    CreateInstances, DescribeClasses, DescribeClassesRequired, DescribeDbInstances, DescribeDbVersions, DescribeOrders,
    DescribeRegions, DescribeZones, DestroyDbInstance, DisIsolateDbInstances, InquiryPriceCreateDbInstances,
    InquiryPriceCreateDbInstancesRequired, InquiryPriceRenewDbInstance, InquiryPriceRenewDbInstanceRequired,
    InquiryPriceUpgradeDbInstance, InquiryPriceUpgradeDbInstanceRequired, IsolateDbInstances,
    ModifyDbInstanceDeletionProtection, ModifyDbInstanceDeletionProtectionRequired, ModifyDbInstanceHaConfig,
    ModifyDbInstanceHaConfigRequired, ModifyDbInstanceSpec, ModifyDbInstanceSpecRequired, RegionState, RenewInstance,
    RenewInstanceRequired, RestartDbInstance, SetAutoRenewFlag, SetAutoRenewFlagRequired, SwitchDbInstancePrimary,
};
use tencentdb_postgres_emulator::{Config, Fleet};

#[test]
fn the_state_of_an_instance_decides() {
    let world = World::empty();
    let id = world.running();
    let status_limit_op = "OperationDenied.InstanceStatusLimitOpError";
    assert_eq!(world.refused(&DestroyDbInstance::new(&id)), status_limit_op, "it is not isolated");
    assert_eq!(world.refused(&DisIsolateDbInstances::new(vec![id.clone()])), status_limit_op);
    world.call(&RestartDbInstance::new(&id));
    assert_eq!(world.status(&id), "restarting");
    assert_eq!(world.refused(&RestartDbInstance::new(&id)), status_limit_op);
    assert_eq!(
        world.refused(&ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired {
            db_instance_id: &id,
            memory: 4,
            storage: 20
        })),
        status_limit_op
    );
    assert_eq!(world.refused(&IsolateDbInstances::new(vec![id.clone()])), status_limit_op);
    assert_eq!(world.refused(&SwitchDbInstancePrimary::new(&id)), "OperationDenied.InstanceStatusLimitError");
    world.wait(60);
    world.call(&RestartDbInstance::new(&id));
}

#[test]
fn protection_keeps_an_instance_from_isolation_and_destruction() {
    let world = World::empty();
    let id = world.running();
    world.call(&ModifyDbInstanceDeletionProtection::new(ModifyDbInstanceDeletionProtectionRequired {
        db_instance_id: &id,
        deletion_protection: true,
    }));
    assert_eq!(world.refused(&IsolateDbInstances::new(vec![id.clone()])), "OperationDenied.InstanceStatusLimitOpError");
    world.call(&ModifyDbInstanceDeletionProtection::new(ModifyDbInstanceDeletionProtectionRequired {
        db_instance_id: &id,
        deletion_protection: false,
    }));
    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    world.wait(60);
    world.call(&ModifyDbInstanceDeletionProtection::new(ModifyDbInstanceDeletionProtectionRequired {
        db_instance_id: &id,
        deletion_protection: true,
    }));
    assert_eq!(world.refused(&DestroyDbInstance::new(&id)), "OperationDenied.InstanceStatusLimitOpError");
}

#[test]
fn the_way_of_paying_decides() {
    let world = World::empty();
    let id = world.running();
    let post_paid = "OperationDenied.PostPaidPayModeError";
    assert_eq!(world.refused(&RenewInstance::new(RenewInstanceRequired { db_instance_id: &id, period: 1 })), post_paid);
    assert_eq!(
        world.refused(&InquiryPriceRenewDbInstance::new(InquiryPriceRenewDbInstanceRequired {
            db_instance_id: &id,
            period: 1
        })),
        post_paid
    );
    assert_eq!(
        world.refused(&SetAutoRenewFlag::new(SetAutoRenewFlagRequired {
            db_instance_id_set: &[id],
            auto_renew_flag: 1.into()
        })),
        post_paid
    );
}

#[test]
fn what_cannot_be_bought_is_refused() {
    let world = World::empty();
    type Change = fn(&mut CreateInstances);
    let order_with = |change: Change| {
        let mut order = order();
        change(&mut order);
        world.refused(&order)
    };
    for (change, code) in [
        (
            (|order: &mut CreateInstances| order.spec_code = "pg.it.huge".into()) as Change,
            "InvalidParameterValue.SpecNotRecognizedError",
        ),
        (|order| order.storage = 25, "InvalidParameterValue.ParameterOutRangeError"),
        (|order| order.storage = 5000, "InvalidParameterValue.ParameterOutRangeError"),
        (|order| order.instance_count = 11, "InvalidParameterValue.InvalidInstanceNum"),
        (|order| order.instance_count = 0, "InvalidParameterValue.InvalidInstanceNum"),
        (|order| order.period = 13, "InvalidParameterValue.ParameterOutRangeError"),
        (|order| order.zone = "ap-shanghai-2".into(), "InvalidParameterValue.InvalidZoneIdError"),
        (|order| order.zone = "ap-guangzhou-5".into(), "ResourceInsufficient.ResourceNotEnough"),
        (|order| order.charset = "GBK".into(), "InvalidParameterValue.InvalidCharset"),
        (|order| order.admin_name = "postgres".into(), "InvalidParameterValue.InvalidAccountNameError"),
        (|order| order.admin_password = "short".into(), "InvalidParameterValue.InvalidPasswordLengthError"),
        (|order| order.admin_password = "alllowercase1".into(), "InvalidParameterValue.InvalidPasswordFormat"),
        (|order| order.instance_charge_type = Some("FREE".into()), "InvalidParameterValue.IllegalInstanceChargeType"),
        (|order| order.db_major_version = Some("9".into()), "InvalidParameterValue.InvalidParameterValueError"),
        (|order| order.db_version = Some("16.3".into()), "InvalidParameterValue.InvalidParameterValueError"),
        (|order| order.vpc_id = Some("my-network".into()), "ResourceUnavailable.VpcResourceNotFound"),
    ] {
        assert_eq!(order_with(change), code);
    }
    assert_eq!(world.call(&DescribeDbInstances::new()).total_count, 0, "nothing was bought on the way");
}

#[test]
fn windows_and_limits_are_checked() {
    let world = World::empty();
    let id = world.running();
    let short =
        SwitchDbInstancePrimary::new(&id).switch_tag(1).switch_start_time("01:00:00").switch_end_time("01:10:00");
    assert_eq!(world.refused(&short), "InvalidParameter.ParameterCheckError");
    assert_eq!(
        world.refused(&ModifyDbInstanceHaConfig::new(ModifyDbInstanceHaConfigRequired {
            db_instance_id: &id,
            sync_mode: "Async".into(),
            max_standby_latency: 1 << 30,
            max_standby_lag: 60
        })),
        "InvalidParameterValue.ParameterOutOfRange"
    );
    assert_eq!(
        world.refused(&ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired {
            db_instance_id: &id,
            memory: 2,
            storage: 20
        })),
        "InvalidParameterValue.InvalidParameterValueError"
    );
    assert_eq!(world.refused(&DescribeOrders::new(Vec::<String>::new())), "InvalidParameterValue.NullDealNames");
    assert_eq!(
        world.refused(&DescribeDbInstances::new().limit(101)),
        "InvalidParameterValue.InvalidParameterValueError"
    );
}

#[test]
fn read_only_instances_have_no_roles_to_switch() {
    let world = World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let all = world.call(&DescribeDbInstances::new().limit(100)).db_instance_set;
    let read_only =
        all.iter().find(|instance| instance.db_instance_type.as_str() == "readonly").expect("the fleet has some");
    assert_eq!(
        world.refused(&SwitchDbInstancePrimary::new(&read_only.db_instance_id)),
        "OperationDenied.InstanceTypeDenied"
    );
    let primary = world.instance(&read_only.master_db_instance_id);
    assert_eq!(primary.read_only_instance_num, 2);
}

#[test]
fn withdrawn_actions_are_offline() {
    let world = World::empty();
    let refused = support::refusal(world.send_json("DescribeServerlessDBInstances", "{}"));
    assert_eq!(refused.code.as_str(), "ActionOffline");
}

#[test]
fn the_rate_limit_is_an_option() {
    let world = World::new(Config { rate_limit: true, ..Config::default() });
    let request = tencentdb_postgres::api::DescribeTasks::new();
    for _ in 0..20 {
        world.call(&request);
    }
    assert_eq!(world.refused(&request), "RequestLimitExceeded");
    world.wait(1);
    world.call(&request);
}

#[test]
fn what_is_on_sale_can_be_bought() {
    let world = World::empty();
    let regions = world.call(&DescribeRegions {});
    assert_eq!(regions.total_count as usize, regions.region_set.len());
    assert!(regions.region_set.iter().any(|region| region.region_state == RegionState::UNAVAILABLE));
    let zones = world.call(&DescribeZones::new()).zone_set;
    let zone = &zones.iter().find(|zone| zone.zone_state.as_str() == "AVAILABLE").expect("a zone is open").zone;
    let versions = world.call(&DescribeDbVersions::new()).version_set;
    let version =
        versions.iter().rev().find(|version| version.db_engine.as_str() == "postgresql").expect("there are versions");
    let classes = world
        .call(&DescribeClasses::new(DescribeClassesRequired {
            zone,
            db_engine: "postgresql".into(),
            db_major_version: &version.db_major_version,
        }))
        .class_info_set;
    for class in &classes {
        let price = world.call(&InquiryPriceCreateDbInstances::new(InquiryPriceCreateDbInstancesRequired {
            zone,
            spec_code: &class.spec_code,
            storage: class.max_storage,
            instance_count: 2,
            period: 12,
        }));
        assert!(price.price > 0 && price.price < price.original_price);
        let mut wanted = order().db_major_version(version.db_major_version.as_str());
        wanted.zone.clone_from(zone);
        wanted.spec_code.clone_from(&class.spec_code);
        wanted.storage = class.max_storage;
        world.call(&wanted);
    }
    assert_eq!(world.call(&DescribeDbInstances::new()).total_count as usize, classes.len());
}

#[test]
fn prices_follow_what_is_asked() {
    let world = World::empty();
    let id = world.running();
    let price = |memory| {
        world
            .call(&InquiryPriceUpgradeDbInstance::new(InquiryPriceUpgradeDbInstanceRequired {
                storage: 20,
                memory,
                db_instance_id: &id,
            }))
            .price
    };
    assert!(price(16) > price(4));
    let upgrade = |storage, memory, cpu| {
        world.refused(
            &InquiryPriceUpgradeDbInstance::new(InquiryPriceUpgradeDbInstanceRequired {
                storage,
                memory,
                db_instance_id: &id,
            })
            .cpu(cpu),
        )
    };
    assert_eq!(upgrade(20, -4, 2), "InvalidParameterValue.BadSpec");
    assert_eq!(upgrade(20, 4, -2), "InvalidParameterValue.BadSpec");
    assert_eq!(upgrade(-20, 4, 2), "InvalidParameterValue.InvalidInstanceVolume");
    let create = |period| {
        world.call(&InquiryPriceCreateDbInstances::new(InquiryPriceCreateDbInstancesRequired {
            zone: "ap-guangzhou-6",
            spec_code: "pg.it.small2",
            storage: 100,
            instance_count: 1,
            period,
        }))
    };
    assert_eq!((create(1).price, create(1).currency.as_str()), (27_600, "CNY"));
    assert_eq!(create(2).price, 2 * create(1).price);
}
