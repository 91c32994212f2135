//! A page that lists the instances of an emulator, and renames the one that is clicked. No JavaScript framework.

use tencentdb_postgres::api::{DbInstance, DescribeDbInstances, ModifyDbInstanceName, ModifyDbInstanceNameRequired};
use tencentdb_postgres::{Client, Credential, Fetch};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, HtmlElement, HtmlInputElement};

#[wasm_bindgen(start)]
fn start() {
    show();
}

/// Lists the instances, or says why it cannot.
fn show() {
    spawn_local(async {
        match client().pages(&DescribeDbInstances::new()).expect("it has no parameters").all().await {
            Ok(instances) => fill(&instances),
            Err(error) => say(&error.to_string()),
        }
    });
}

/// A client of the emulator. Every visitor can read what a page holds: this key opens an emulator and nothing else. A
/// page of yours calls an edge function that holds the key, or uses temporary keys of the visitor.
fn client() -> Client<Fetch> {
    let credential = Credential::new("AKIDEMULATOREXAMPLE", "emulator-key-that-opens-nothing");
    let query = document().location().and_then(|location| location.search().ok()).unwrap_or_default();
    let endpoint = query.strip_prefix("?endpoint=").unwrap_or("http://127.0.0.1:9200");
    Client::new(Fetch::new(), credential, "ap-guangzhou").with_endpoint(endpoint.parse().expect_throw("an address"))
}

fn fill(instances: &[DbInstance]) {
    let list = element::<HtmlElement>("instances");
    list.set_text_content(None);
    for instance in instances {
        let row: HtmlElement = document().create_element("button").unwrap_throw().unchecked_into();
        row.set_id(&instance.db_instance_id);
        row.set_text_content(Some(&format!("{} ({})", instance.db_instance_name, instance.db_instance_status)));
        let id = instance.db_instance_id.clone();
        let rename = Closure::<dyn FnMut()>::new(move || spawn_local(rename(id.clone())));
        row.set_onclick(Some(rename.into_js_value().unchecked_ref()));
        list.append_child(&row).unwrap_throw();
    }
    say(&format!("{} instances", instances.len()));
}

/// Renames an instance to what the input holds.
async fn rename(id: String) {
    let name = element::<HtmlInputElement>("name").value();
    let names = ModifyDbInstanceNameRequired { db_instance_id: &id, instance_name: &name };
    match client().call(&ModifyDbInstanceName::new(names)).await {
        Ok(_) => show(),
        Err(error) => say(&error.to_string()),
    }
}

fn say(text: &str) {
    element::<HtmlElement>("said").set_text_content(Some(text));
}

fn element<E: JsCast>(id: &str) -> E {
    document().get_element_by_id(id).expect_throw(id).unchecked_into()
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect_throw("a page")
}
