fn main() -> Result<(), tencentdb_postgres::Error> {
    let client = tencentdb_postgres::blocking::Client::from_env()?;
    let answer = client.call(&tencentdb_postgres::api::DescribeDbInstances::new())?;
    println!("{}", answer.db_instance_set.len());
    Ok(())
}
