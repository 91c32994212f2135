//! Lists the instances of a region without an async runtime. README.md beside it says how to run it without an account.

use tencentdb_postgres::api::DescribeDbInstances;
use tencentdb_postgres::{Error, blocking::Client};

fn main() {
    if let Err(error) = list() {
        eprintln!("error: {error}");
        std::process::exit(1);
    }
}

fn list() -> Result<(), Error> {
    for instance in Client::from_env()?.pages(&DescribeDbInstances::new())?.rows() {
        let instance = instance?;
        println!("{}  {}  {}", instance.db_instance_id, instance.db_instance_status, instance.db_instance_name);
    }
    Ok(())
}
