//! An emulator in process, as the service that a client calls.

use std::time::Duration;

use tencentdb_postgres::Awaited;
use tencentdb_postgres::api::{DescribeDbInstances, RestartDbInstance, TaskStatus};
use tencentdb_postgres_emulator::InProcess;

#[tokio::test]
async fn restarts_an_instance() -> Result<(), tencentdb_postgres::Error> {
    let client = InProcess::demo().client();

    let instances = client.call(&DescribeDbInstances::new()).await?.db_instance_set;
    let running = instances.iter().find(|instance| instance.db_instance_status.as_str() == "running").unwrap();
    let started = client.start(&RestartDbInstance::new(&*running.db_instance_id)).await?;
    let ended = client.wait(&started.handle, Duration::from_secs(60), |_| {}).await?;
    assert!(matches!(ended, Awaited::Task(task) if task.status == TaskStatus::SUCCESS));
    Ok(())
}
