//! The instance itself: bought, read from every side, changed attribute by attribute, and destroyed.

use serde_json::{Value, json};
use tencentdb_postgres_emulator::Config;

use crate::provider::{attribute, call, destroy, finished, holds, read, running, spec_code, tag, tags, wait_for};
use crate::support::{World, refusal};
use crate::{account, parameter};

struct Instance {
    world: World,
    id: String,
}

impl Instance {
    /// Buys an instance of version 15.1 as the provider does, and goes on with what creation does not take.
    fn create(more: &Value) -> Self {
        let world = World::new(Config::default());
        let mut wanted = json!({
            "SpecCode": spec_code(&world, 2, "15.1"), "Storage": 50, "InstanceCount": 1, "Period": 1, "Charset": "UTF8",
            "AdminName": "root123", "AdminPassword": "Root123$", "Zone": "ap-guangzhou-6", "DBMajorVersion": "15",
            "DBVersion": "15.1", "DBKernelVersion": "", "InstanceChargeType": "POSTPAID_BY_HOUR",
            "VpcId": "vpc-12345678", "SubnetId": "subnet-12345678", "ProjectId": 0, "Name": "tf_example",
            "AutoRenewFlag": 0, "AutoVoucher": 0, "SecurityGroupIds": ["sg-first"], "DeletionProtection": false,
        });
        wanted.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let bought = call(&world, "CreateInstances", &wanted);
        let deals = json!({ "DealNames": bought["DealNames"] });
        let id = call(&world, "DescribeOrders", &deals)["Deals"][0]["DBInstanceIdSet"][0].clone();
        let made = Self { id: id.as_str().unwrap().to_owned(), world };
        running(&made.world, &made.id);
        made.change("ModifyDBInstanceName", &json!({ "InstanceName": "tf_example" }));
        tag(&made.world, &made.id, "team", "shop");
        made.parameters(3000);
        made
    }

    fn with(&self, more: &Value) -> Value {
        let mut params = json!({ "DBInstanceId": self.id });
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        params
    }

    /// Calls, and waits until the instance runs.
    fn change(&self, action: &str, more: &Value) -> Value {
        let answer = call(&self.world, action, &self.with(more));
        running(&self.world, &self.id);
        answer
    }

    /// Calls what an instance looks untouched after for a while, and waits for the change and its end.
    fn work(&self, action: &str, more: &Value) {
        call(&self.world, action, &self.with(more));
        wait_for(&self.world, "a change of status", || self.world.status(&self.id) != "running");
        running(&self.world, &self.id);
    }

    fn parameters(&self, delay: u64) {
        let list = ["max_standby_archive_delay", "max_standby_streaming_delay"]
            .map(|name| json!({ "Name": name, "ExpectedValue": delay.to_string() }));
        self.change("ModifyDBInstanceParameters", &json!({ "ParamList": list }));
    }

    /// Reads all that the provider reads of an instance, each of it twice alike, and answers the instance.
    fn read(&self) -> Value {
        let (world, of) = (&self.world, self.with(&json!({})));
        let shown = attribute(world, &self.id);
        assert_eq!(account::accounts(world, &self.id)[0]["UserName"], "root123");
        assert!((2..=3).contains(&shown["DBInstanceNetInfo"].as_array().unwrap().len()), "else Read fails");
        read(world, "DescribeEncryptionKeys", &of);
        let filter = json!({ "Filters": [{ "Name": "db-instance-id", "Values": [self.id] }] });
        let listed = read(world, "DescribeDBInstances", &filter)["DBInstanceSet"].clone();
        assert_eq!(listed.as_array().unwrap().len(), 1);
        assert_eq!(listed[0]["Uid"], shown["Uid"]);
        read(world, "DescribeBackupPlans", &of);
        parameter::values(world, &self.id);
        shown
    }

    fn security_groups(&self) -> Vec<Value> {
        let rows = read(&self.world, "DescribeDBInstanceSecurityGroups", &self.with(&json!({})));
        rows["SecurityGroupSet"].as_array().unwrap().iter().map(|row| row["SecurityGroupId"].clone()).collect()
    }

    fn delay(&self) -> String {
        parameter::value(&parameter::values(&self.world, &self.id), "max_standby_archive_delay")
    }
}

#[test]
pub fn instance() {
    let made = Instance::create(&json!({}));
    let wanted = json!({
        "DBInstanceName": "tf_example", "DBInstanceStorage": 50, "DBInstanceMemory": 2, "DBVersion": "15.1",
        "DBMajorVersion": "15", "DBCharset": "UTF8", "Zone": "ap-guangzhou-6", "ProjectId": 0, "PayType": "postpaid",
        "VpcId": "vpc-12345678", "SubnetId": "subnet-12345678", "DeletionProtection": false, "AutoRenew": 0,
    });
    holds(&made.read(), &wanted);
    assert_eq!((made.security_groups(), made.delay()), (vec![json!("sg-first")], "3000".into()));
    assert_eq!(tags(&made.world, &made.id), [("team".to_owned(), "shop".to_owned())]);

    made.change("ModifyDBInstanceName", &json!({ "InstanceName": "tf_changed" }));
    call(&made.world, "ModifyDBInstancesProject", &json!({ "DBInstanceIdSet": [made.id], "ProjectId": "7" }));
    running(&made.world, &made.id);
    made.change("ResetAccountPassword", &json!({ "UserName": "root123", "Password": "Root456$" }));
    made.change("ModifyDBInstanceSecurityGroups", &json!({ "SecurityGroupIdSet": ["sg-second"] }));
    tag(&made.world, &made.id, "team", "blog");
    made.parameters(4000);
    holds(&made.read(), &json!({ "DBInstanceName": "tf_changed", "ProjectId": 7 }));
    assert_eq!((made.security_groups(), made.delay()), (vec![json!("sg-second")], "4000".into()));
    assert_eq!(tags(&made.world, &made.id), [("team".to_owned(), "blog".to_owned())]);
    destroy(&made.world, &made.id);
}

#[test]
fn the_instance_is_resized_and_moved() {
    let made = Instance::create(&json!({}));
    made.work("ModifyDBInstanceSpec", &json!({ "Memory": 4, "Storage": 100, "Cpu": 2, "SwitchTag": 0 }));
    holds(&made.read(), &json!({ "DBInstanceMemory": 4, "DBInstanceStorage": 100, "DBInstanceCpu": 2 }));
    let nodes = json!([
        { "Role": "Primary", "Zone": "ap-guangzhou-6" }, { "Role": "Standby", "Zone": "ap-guangzhou-7" },
    ]);
    made.work("ModifyDBInstanceDeployment", &json!({ "DBNodeSet": nodes, "SwitchTag": 0 }));
    let shown = made.read()["DBNodeSet"].clone();
    let zones: Vec<&Value> = shown.as_array().unwrap().iter().map(|node| &node["Zone"]).collect();
    assert_eq!(zones, ["ap-guangzhou-6", "ap-guangzhou-7"]);
}

#[test]
fn the_instance_is_upgraded() {
    let made = Instance::create(&json!({}));
    for (major, action, kernel) in
        [("15", "UpgradeDBInstanceKernelVersion", "v15.6_r1.3"), ("16", "UpgradeDBInstanceMajorVersion", "v16.2_r1.5")]
    {
        let known = read(&made.world, "DescribeDBVersions", &json!({}))["VersionSet"].clone();
        let present = made.read()["DBKernelVersion"].clone();
        let own = known.as_array().unwrap().iter().find(|row| row["DBKernelVersion"] == present).unwrap();
        assert!(own["AvailableUpgradeTarget"].as_array().unwrap().contains(&json!(kernel)), "{own}");
        made.work(action, &json!({ "TargetDBKernelVersion": kernel }));
        holds(&made.read(), &json!({ "DBKernelVersion": kernel, "DBMajorVersion": major }));
    }
}

#[test]
fn the_instance_moves_to_another_network() {
    let made = Instance::create(&json!({}));
    let old = attribute(&made.world, &made.id)["DBInstanceNetInfo"][0].clone();
    let open = made.change(
        "CreateDBInstanceNetworkAccess",
        &json!({ "VpcId": "vpc-other123", "SubnetId": "subnet-other123", "IsAssignVip": false }),
    );
    finished(&made.world, &open["FlowId"]);
    assert_eq!(made.read()["DBInstanceNetInfo"].as_array().unwrap().len(), 3);
    made.change(
        "DeleteDBInstanceNetworkAccess",
        &json!({ "VpcId": old["VpcId"], "SubnetId": old["SubnetId"], "Vip": old["Ip"] }),
    );
    let shown = made.read();
    holds(&shown, &json!({ "VpcId": "vpc-other123", "SubnetId": "subnet-other123" }));
    holds(&shown["DBInstanceNetInfo"][0], &json!({ "VpcId": "vpc-other123", "NetType": "private" }));
}

#[test]
fn the_instance_opens_to_the_public_and_closes() {
    let made = Instance::create(&json!({}));
    for (action, between, after) in [
        ("OpenDBExtranetAccess", ["closed", "initing", "opening"], "opened"),
        ("CloseDBExtranetAccess", ["opened", "initing", "closing"], "closed"),
    ] {
        call(&made.world, action, &made.with(&json!({ "IsIpv6": 0 })));
        let public = || {
            let shown = call(&made.world, "DescribeDBInstanceAttribute", &made.with(&json!({})));
            let infos = shown["DBInstance"]["DBInstanceNetInfo"].as_array().unwrap().clone();
            infos.into_iter().find(|info| info["NetType"] == "public").expect("a public address")
        };
        wait_for(&made.world, after, || {
            let status = public()["Status"].clone();
            assert!(status == after || between.iter().any(|known| status == *known), "{status}");
            status == after
        });
        running(&made.world, &made.id);
        made.read();
        if after == "opened" {
            assert!(public()["Address"] != "" && public()["Port"] != 0, "{}", public());
        }
    }
}

#[test]
fn the_instance_becomes_prepaid_and_renews() {
    let made = Instance::create(&json!({}));
    let prepaid = json!({ "InstanceChargeType": "PREPAID", "Period": 1, "AutoRenewFlag": 0, "AutoVoucher": 0 });
    made.change("ModifyDBInstanceChargeType", &prepaid);
    call(&made.world, "SetAutoRenewFlag", &json!({ "DBInstanceIdSet": [made.id], "AutoRenewFlag": 1 }));
    running(&made.world, &made.id);
    let before = made.read();
    holds(&before, &json!({ "PayType": "prepaid", "AutoRenew": 1 }));
    made.change("RenewInstance", &json!({ "Period": 1, "AutoVoucher": 0 }));
    assert_ne!(made.read()["ExpireTime"], before["ExpireTime"]);
}

#[test]
fn the_instance_is_kept_while_it_is_protected() {
    let made = Instance::create(&json!({ "DeletionProtection": true }));
    assert_eq!(made.read()["DeletionProtection"], true);
    let isolate = json!({ "DBInstanceIdSet": [made.id] }).to_string();
    let refused = refusal(made.world.send_json("IsolateDBInstances", &isolate));
    assert_eq!(refused.code.as_str(), "OperationDenied.InstanceStatusLimitOpError");
    made.change("ModifyDBInstanceDeletionProtection", &json!({ "DeletionProtection": false }));
    destroy(&made.world, &made.id);
}

#[test]
fn the_instance_is_encrypted_and_has_its_nodes_and_backup_plans_from_the_start() {
    let nodes = json!([
        { "Role": "Primary", "Zone": "ap-guangzhou-6" }, { "Role": "Standby", "Zone": "ap-guangzhou-7" },
    ]);
    let made = Instance::create(&json!({
        "NeedSupportTDE": 1, "KMSKeyId": "", "KMSRegion": "", "DBNodeSet": nodes,
    }));
    assert_eq!(made.read()["DBNodeSet"].as_array().unwrap().len(), 2);
    let keys = read(&made.world, "DescribeEncryptionKeys", &made.with(&json!({})))["EncryptionKeys"].clone();
    assert!(keys[0]["KeyId"].as_str().is_some_and(|id| !id.is_empty()), "{keys}");

    let monthly = json!({ "PlanName": "custom", "BackupPeriodType": "month", "BackupPeriod": ["1", "15"] });
    let times = json!({
        "MinBackupStartTime": "01:00:00", "MaxBackupStartTime": "02:00:00", "BaseBackupRetentionPeriod": 10,
    });
    let mut weekly = times.clone();
    weekly["BackupPeriod"] = json!(["monday", "friday"]);
    let plans = || read(&made.world, "DescribeBackupPlans", &made.with(&json!({})))["Plans"].clone();
    made.change("ModifyBackupPlan", &weekly);
    holds(&plans()[0], &times);
    // The provider replaces a monthly plan by another.
    let mut plan = made.change("CreateBackupPlan", &monthly)["PlanId"].clone();
    made.change("DeleteBackupPlan", &json!({ "PlanId": plan }));
    assert_eq!(plans().as_array().unwrap().len(), 1);
    plan = made.change("CreateBackupPlan", &monthly)["PlanId"].clone();
    let mut of_plan = times.clone();
    of_plan["PlanId"] = plan.clone();
    made.change("ModifyBackupPlan", &of_plan);
    let found = plans().as_array().unwrap().iter().find(|row| row["PlanId"] == plan).cloned().unwrap();
    holds(&found, &times);
    destroy(&made.world, &made.id);
}

#[test]
pub fn instances_data_source() {
    let made = Instance::create(&json!({}));
    let filters = json!([
        { "Name": "db-instance-id", "Values": [made.id] }, { "Name": "db-instance-name", "Values": ["tf_example"] },
        { "Name": "db-project-id", "Values": ["0"] },
    ]);
    let listed = read(&made.world, "DescribeDBInstances", &json!({ "Filters": filters, "Limit": 20, "Offset": 0 }));
    assert_eq!(listed["TotalCount"], 1);
    holds(&listed["DBInstanceSet"][0], &json!({ "DBInstanceId": made.id, "DBInstanceName": "tf_example" }));
    made.read();
}
