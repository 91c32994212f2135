//! Lists the actions with their types, from the files that codegen wrote.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let folder = Path::new("../../src/api");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut arms = String::new();
    for file in fs::read_dir(folder).expect("the crate's sources") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("a text");
        for written in text.split("\nimpl Action for ").skip(1) {
            let (request, rest) = written.split_once(' ').expect("a name");
            let action = rest.split('"').nth(1).expect("the name on the wire");
            writeln!(arms, "{action:?} => $run::<tencentdb_postgres::api::{request}>($given),")
                .expect("a text takes it");
        }
    }
    assert!(!arms.is_empty(), "no actions");
    let list = format!(
        "macro_rules! of_action {{ ($action:expr, $run:ident($given:expr)) => {{ match $action {{ {arms} other => \
         Err(JsValue::from(other)) }} }} }}"
    );
    let out = env::var_os("OUT_DIR").expect("cargo names it");
    fs::write(Path::new(&out).join("actions.rs"), list).expect("cargo's folder takes files");
}
