//! Lists of the demo fleet, page by page.

use std::collections::BTreeSet;

use serde_json::Value;
use tencentdb_postgres::api::{DescribeDbInstances, DescribeTasks};
use tencentdb_postgres_emulator::{Config, Fleet};

use crate::simulation::World;

fn demo() -> World {
    World::new(Config { fleet: Fleet::Demo, ..Config::default() })
}

#[test]
fn all_instances_come_once_whatever_the_size_of_pages() {
    let world = demo();
    let client = world.client();
    let whole = world.run(client.call(&DescribeDbInstances::new().limit(100))).unwrap();
    let ids: Vec<_> = whole.db_instance_set.iter().map(|instance| &instance.db_instance_id).collect();
    assert!(ids.len() > 5);
    for size in [1, 2, 5, 100] {
        let rows = world.run(client.pages(&DescribeDbInstances::new()).unwrap().page_size(size).all()).unwrap();
        assert_eq!(rows.iter().map(|row| &row.db_instance_id).collect::<Vec<_>>(), ids, "{size}");
    }
}

#[test]
fn reading_ends_with_the_limit_and_goes_on_from_where_it_ended() {
    let world = demo();
    let client = world.client();
    let mut pages = client.pages(&DescribeDbInstances::new()).unwrap().page_size(3).limit(4);
    let first = world.run(pages.next_page()).unwrap().unwrap();
    assert_eq!((first.rows.len(), first.cursor), (3, Some(3)));
    assert_eq!(world.run(pages.next_page()).unwrap().unwrap().rows.len(), 1);
    assert_eq!(world.run(pages.next_page()).unwrap(), None);
    let before = world.arrived("DescribeDBInstances");
    let rest = world
        .run(client.pages(&DescribeDbInstances::new()).unwrap().page_size(3).at_cursor(first.cursor.unwrap()).all())
        .unwrap();
    assert_eq!(rest.len() as u64, first.total.unwrap() - 3);
    assert!(rest.iter().all(|row| first.rows.iter().all(|other| other.db_instance_id != row.db_instance_id)));
    assert_eq!(world.arrived("DescribeDBInstances") - before, rest.len().div_ceil(3), "no page more than there are");
}

#[test]
fn what_goes_meanwhile_makes_nobody_else_missed() {
    let world = demo();
    let client = world.client();
    let everyone = world.run(client.pages(&DescribeDbInstances::new()).unwrap().all()).unwrap();
    let mut pages = client.pages(&DescribeDbInstances::new()).unwrap().page_size(2);
    let mut seen = Vec::new();
    let first = world.run(pages.next_page()).unwrap().unwrap();
    seen.extend(first.rows.iter().map(|row| row.db_instance_id.clone()));
    // One of them, which has no read-only ones, is destroyed: everybody moves forward.
    let mut state: Value = serde_json::from_str(&world.emulator(|emulator| emulator.export_state())).unwrap();
    state.pointer_mut("/state/instances").unwrap().as_object_mut().unwrap().remove(&seen[1]).unwrap();
    world.emulator(|emulator| emulator.import_state(&state.to_string())).unwrap();
    while let Some(page) = world.run(pages.next_page()).unwrap() {
        seen.extend(page.rows.iter().map(|row| row.db_instance_id.clone()));
    }
    assert_eq!(seen.len(), everyone.len());
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), everyone.len(), "none twice");
}

#[test]
fn a_page_that_fails_can_be_asked_for_again() {
    let world = demo();
    let client = world.client();
    let mut pages = client.pages(&DescribeTasks::new()).unwrap().page_size(2);
    let first = world.run(pages.next_page()).unwrap().unwrap();
    world.fail(r#"[{"code": "InternalError", "times": 1}, {"code": "InvalidParameter", "times": 1}]"#);
    world.run(pages.next_page()).unwrap_err();
    let second = world.run(pages.next_page()).unwrap().unwrap();
    assert!(first.rows.iter().all(|task| second.rows.iter().all(|other| other.task_id != task.task_id)));
}

#[test]
fn what_is_not_paged_is_refused_by_name() {
    let world = demo();
    let client = world.client();
    let error = client.pages_of::<Value>("DescribeZones", "{}").err().unwrap();
    assert!(error.to_string().contains("not answered in pages"), "{error}");
}
