//! What a page and a Worker call.
#![cfg(target_arch = "wasm32")]

use tencentdb_postgres::{Client, Credential, Fetch, api::DescribeDbInstances};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub async fn count(endpoint: &str, id: &str, key: &str) -> Result<u32, JsError> {
    let client = Client::new(Fetch::new(), Credential::new(id, key), "ap-guangzhou").with_endpoint(endpoint.parse()?);
    let answer = client.call(&DescribeDbInstances::new()).await?;
    Ok(answer.db_instance_set.len() as u32)
}
