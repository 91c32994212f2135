//! How the provider calls.

use serde_json::Value;

use crate::support::World;

pub fn call(world: &World, action: &str, params: &Value) -> Value {
    world.send_json(action, &params.to_string()).unwrap_or_else(|error| panic!("{action} is refused: {error}"))
}

/// Reads twice: what is read must not change by itself.
pub fn read(world: &World, action: &str, params: &Value) -> Value {
    let mut first = call(world, action, params);
    world.wait(1);
    let mut second = call(world, action, params);
    for answer in [&mut first, &mut second] {
        answer.as_object_mut().unwrap().remove("RequestId");
    }
    assert_eq!(first, second, "{action}");
    second
}

/// Looks until it is so, as the provider does.
pub fn wait_for(world: &World, what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..60 {
        if is_so() {
            return;
        }
        world.wait(3);
    }
    panic!("{what} never came");
}
