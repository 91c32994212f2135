#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), tencentdb_postgres::Error> {
    let client = tencentdb_postgres::Client::from_env()?;
    let answer = client.call(&tencentdb_postgres::api::DescribeDbInstances::new()).await?;
    println!("{}", answer.db_instance_set.len());
    Ok(())
}
