//! The examples, as whole programs.

use std::path::PathBuf;
use std::process::{Command, Output};

use tencentdb_postgres_emulator::{DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY};

use crate::{INSTANCES, demo};

/// Runs an example, built beside this test, with nothing in its environment but this.
fn example(name: &str, variables: &[(&str, &str)]) -> Output {
    let here: PathBuf = std::env::current_exe().unwrap();
    let program = here.parent().and_then(|deps| deps.parent()).unwrap().join("examples").join(name);
    assert!(program.is_file(), "build {name} first: cargo build --all-features --examples");
    Command::new(program).env_clear().env("HOME", "/nonexistent").envs(variables.iter().copied()).output().unwrap()
}

#[test]
fn examples_list_instances() {
    let endpoint = format!("http://{}", demo());
    let variables = [
        ("TENCENTCLOUD_SECRET_ID", DEFAULT_SECRET_ID),
        ("TENCENTCLOUD_SECRET_KEY", DEFAULT_SECRET_KEY),
        ("TENCENTCLOUD_REGION", "ap-guangzhou"),
        ("TENCENTCLOUD_ENDPOINT", &endpoint),
    ];
    for name in ["list_instances", "list_instances_blocking"] {
        let ran = example(name, &variables);
        let listed = String::from_utf8(ran.stdout).unwrap();
        assert!(
            ran.status.success() && listed.lines().count() == INSTANCES && listed.contains("running"),
            "{name}: {listed}"
        );
        let refused = String::from_utf8(example(name, &[]).stderr).unwrap();
        for variable in variables.map(|(variable, _)| variable).into_iter().take(3) {
            assert!(refused.contains(variable), "{name}: {refused}");
        }
    }
}

#[test]
fn examples_stay_short() {
    let reqwest = include_str!("../../examples/list_instances.rs").lines().count();
    let blocking = include_str!("../../examples/list_instances_blocking.rs").lines().count();
    assert!(reqwest < 25 && blocking < 20, "{reqwest} and {blocking} lines");
}
