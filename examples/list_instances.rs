//! Lists the instances of a region, over `reqwest`. README.md beside it says how to run it without an account.

use tencentdb_postgres::api::DescribeDbInstances;
use tencentdb_postgres::{Client, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if let Err(error) = list().await {
        eprintln!("error: {error}");
        std::process::exit(1);
    }
}

async fn list() -> Result<(), Error> {
    let client = Client::from_env()?;
    for instance in client.pages(&DescribeDbInstances::new())?.all().await? {
        println!("{}  {}  {}", instance.db_instance_id, instance.db_instance_status, instance.db_instance_name);
    }
    Ok(())
}
