"""The whole life of an instance through the vendor's own client for Python: an operator's day, from order to end."""

import os
import pathlib
import subprocess
import tempfile
import unittest

from vendor import ORDER, SECRET_KEY, ZONE, VendorClient

PASSWORD = "Passw0rd!"
NETWORK = {"VpcId": ORDER["VpcId"], "SubnetId": ORDER["SubnetId"]}
OTHER_NETWORK = {"VpcId": "vpc-87654321", "SubnetId": "subnet-87654321"}
PAID = {"Period": 1, "AutoRenewFlag": 0, "InstanceChargeType": "POSTPAID_BY_HOUR"}


class Life(VendorClient):
    # Work takes no time. What the service shows late is late by the emulator's clock, which the test puts forward.
    # All is recorded.
    folder = tempfile.TemporaryDirectory()
    recording = pathlib.Path(folder.name) / "life.jsonl"
    options = ["--instant", "--record", str(recording)]

    def later(self, seconds=5):
        self.clock(advanceMs=seconds * 1000)

    def done(self, task_id):
        """Looks at the task, which has to have succeeded."""
        self.later()
        (task,) = self.call("DescribeTasks", {"TaskId": task_id}).TaskSet
        self.assertEqual((task.TaskId, task.Status, task.Progress), (task_id, "Success", 100))
        return task

    def value(self, name):
        return self.on("DescribeDBInstanceParameters", ParamName=name).Detail[0].CurrentValue

    def set(self, **values):
        changes = [{"Name": name, "ExpectedValue": value} for name, value in values.items()]
        self.done(self.on("ModifyDBInstanceParameters", ParamList=changes).TaskId)

    def databases(self, instance_id):
        return self.call("DescribeDatabases", {"DBInstanceId": instance_id}).Items

    def groups(self):
        primary = {"Filters": [{"Name": "db-master-instance-id", "Values": [self.id]}]}
        return self.call("DescribeReadOnlyGroups", primary).ReadOnlyGroupList

    def test_from_the_order_to_the_end(self):
        self.buy()
        self.give_accounts_and_databases()
        self.plan_backups()
        self.tune()
        self.resize()
        self.read_from_a_second_one()
        self.connect()
        self.bring_back()
        self.end()
        self.answers_the_same()

    def answers_the_same(self):
        text = self.recording.read_text()
        self.assertGreater(text.count("\n"), 50)
        for secret in (SECRET_KEY, PASSWORD, ORDER["AdminPassword"]):
            self.assertNotIn(secret, text)
        replay = [os.environ["TOOL_BIN"], "replay", str(self.recording)]
        run = subprocess.run(replay, capture_output=True, text=True, timeout=120)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertRegex(run.stdout, "made again, recorded by version .*: no difference\n$")

    def buy(self):
        self.assertEqual(self.call("DescribeDBInstances").TotalCount, 0)
        ordered = self.call("CreateInstances", {**ORDER, "Name": "orders"})
        (self.id,) = ordered.DBInstanceIdSet
        self.later()
        (deal,) = self.call("DescribeOrders", {"DealNames": ordered.DealNames}).Deals
        self.assertEqual(deal.DBInstanceIdSet, [self.id])
        bought = self.on("DescribeDBInstanceAttribute").DBInstance
        self.assertEqual((bought.DBInstanceName, bought.DBInstanceStatus, bought.Zone), ("orders", "running", ZONE))
        self.on("ModifyDBInstanceName", InstanceName="orders-live")
        self.on("ModifyDBInstanceDeletionProtection", DeletionProtection=True)
        kept = self.instance(self.id)
        self.assertEqual((kept.DBInstanceName, kept.DeletionProtection), ("orders-live", True))
        self.on("ModifyMaintainTimeWindow", MaintainStartTime="02:00", MaintainDuration=2, MaintainWeekDays=["sunday"])
        window = self.on("DescribeMaintainTimeWindow")
        self.assertEqual((window.MaintainStartTime, window.MaintainWeekDays), ("02:00", ["sunday"]))

    def give_accounts_and_databases(self):
        for name in ["owner", "reader"]:
            self.on("CreateAccount", UserName=name, Password=PASSWORD, Type="normal")
        names = {row.UserName for row in self.on("DescribeAccounts").Details}
        self.assertLessEqual({"dbadmin", "owner", "reader"}, names)
        self.on("CreateDatabase", DatabaseName="shop", DatabaseOwner="owner")
        self.assertEqual(self.databases(self.id), ["postgres", "shop"])
        table = {"ObjectType": "table", "ObjectName": "orders", "DatabaseName": "shop", "SchemaName": "public"}
        grant = {"DatabasePrivilege": {"Object": table, "PrivilegeSet": ["SELECT"]}, "ModifyType": "grantObject"}
        self.on("ModifyAccountPrivileges", UserName="reader", ModifyPrivilegeSet=[grant])
        (held,) = self.on("DescribeAccountPrivileges", UserName="reader", DatabaseObjectSet=[table]).PrivilegeSet
        self.assertEqual(held.PrivilegeSet, ["SELECT"])
        # Backups are of whole seconds.
        self.later()

    def plan_backups(self):
        window = {"MinBackupStartTime": "01:00:00", "MaxBackupStartTime": "02:00:00"}
        self.on("ModifyBackupPlan", BackupPeriod=["monday", "friday"], BaseBackupRetentionPeriod=14, **window)
        (plan,) = self.on("DescribeBackupPlans").Plans
        self.assertEqual((plan.BackupPeriod, plan.BaseBackupRetentionPeriod), ('["monday","friday"]', 14))
        self.backup_id = self.on("CreateBaseBackup").BaseBackupId
        self.later()
        named = {"Filters": [{"Name": "base-backup-id", "Values": [self.backup_id]}]}
        (backup,) = self.call("DescribeBaseBackups", named).BaseBackupSet
        self.assertEqual((backup.DBInstanceId, backup.State), (self.id, "finished"))

    def tune(self):
        version = {"DBMajorVersion": "16", "DBEngine": "postgresql"}
        template = {"TemplateId": self.call("CreateParameterTemplate", {"TemplateName": "kept", **version}).TemplateId}
        entries = [{"Name": "work_mem", "ExpectedValue": "8192"}, {"Name": "wal_level", "ExpectedValue": "logical"}]
        self.call("ModifyParameterTemplate", {**template, "ModifyParamEntrySet": entries})
        held = self.call("DescribeParameterTemplateAttributes", template).ParamInfoSet
        self.set(**{info.Name: info.CurrentValue for info in held})
        self.assertEqual((self.value("work_mem"), self.value("wal_level")), ("8192", "replica"))
        self.done(self.on("RestartDBInstance").TaskId)
        self.assertEqual(self.value("wal_level"), "logical")
        self.call("DeleteParameterTemplate", template)
        self.assertEqual(self.call("DescribeParameterTemplates").TotalCount, 0)

    def resize(self):
        deal = self.on("ModifyDBInstanceSpec", Cpu=2, Memory=4, Storage=50).DealName
        self.later()
        self.done(self.call("DescribeOrders", {"DealNames": [deal]}).Deals[0].FlowId)
        grown = self.instance(self.id)
        self.assertEqual((grown.DBInstanceCpu, grown.DBInstanceMemory, grown.DBInstanceStorage), (2, 4, 50))

    def read_from_a_second_one(self):
        limits = {"ReplayLagEliminate": 1, "ReplayLatencyEliminate": 1, "MaxReplayLag": 100, "MaxReplayLatency": 512}
        group = {"MasterDBInstanceId": self.id, "Name": "readers", "ProjectId": 0, "MinDelayEliminateReserve": 1}
        self.group_id = self.call("CreateReadOnlyGroup", {**group, **NETWORK, **limits}).ReadOnlyGroupId
        self.later()
        size = {"SpecCode": ORDER["SpecCode"], "Storage": 50, "InstanceCount": 1, "Period": 1, "Zone": ZONE}
        place = {"ProjectId": 0, "MasterDBInstanceId": self.id, "ReadOnlyGroupId": self.group_id, **NETWORK}
        paid = {"InstanceChargeType": "POSTPAID_BY_HOUR", "AutoVoucher": 0}
        (self.reader_id,) = self.call("CreateReadOnlyDBInstance", {**size, **place, **paid}).DBInstanceIdSet
        self.later()
        reader = self.instance(self.reader_id)
        self.assertEqual((reader.DBInstanceType, reader.DBInstanceStatus), ("readonly", "running"))
        self.assertEqual(reader.MasterDBInstanceId, self.id)
        self.call("ModifyReadOnlyGroupConfig", {"ReadOnlyGroupId": self.group_id, "ReadOnlyGroupName": "reports"})
        (group,) = self.groups()
        self.assertEqual(group.ReadOnlyGroupName, "reports")
        self.assertEqual([member.DBInstanceId for member in group.ReadOnlyDBInstanceList], [self.reader_id])

    def connect(self):
        nets = lambda kind: [net for net in self.instance(self.id).DBInstanceNetInfo if net.NetType == kind]
        private = lambda: [(net.VpcId, net.Ip) for net in nets("private")]
        before = private()
        self.done(self.on("CreateDBInstanceNetworkAccess", IsAssignVip=True, **OTHER_NETWORK).TaskId)
        (added,) = set(private()) - set(before)
        self.assertEqual(added[0], OTHER_NETWORK["VpcId"])
        self.done(self.on("DeleteDBInstanceNetworkAccess", Vip=added[1], **OTHER_NETWORK).TaskId)
        self.assertEqual(private(), before)

        public = lambda: [net.Status for net in nets("public")]
        self.done(self.on("OpenDBExtranetAccess").TaskId)
        self.assertEqual(public(), ["opened"])
        self.done(self.on("CloseDBExtranetAccess").TaskId)
        self.assertNotIn("opened", public())

        self.on("ModifyDBInstanceSecurityGroups", SecurityGroupIdSet=["sg-orders01"])
        (group,) = self.on("DescribeDBInstanceSecurityGroups").SecurityGroupSet
        self.assertEqual(group.SecurityGroupId, "sg-orders01")

    def bring_back(self):
        self.done(self.on("RestoreDBInstanceObjects", RestoreObjects=["shop"], BackupSetId=self.backup_id).TaskId)
        (restored,) = set(self.databases(self.id)) - {"postgres", "shop"}
        self.assertRegex(restored, "^shop_bak_")
        self.on("DeleteDatabase", DatabaseName="shop")
        self.assertEqual(self.databases(self.id), ["postgres", restored])

        size = {"SpecCode": ORDER["SpecCode"], "Storage": 50, "Name": "orders-of-before"}
        self.clone_id = self.on("CloneDBInstance", BackupSetId=self.backup_id, **size, **NETWORK, **PAID).DBInstanceId
        self.later()
        clone = self.instance(self.clone_id)
        self.assertEqual((clone.DBInstanceName, clone.DBInstanceStatus), ("orders-of-before", "running"))
        self.assertEqual(self.databases(self.clone_id), ["postgres", "shop"])

    def end(self):
        alone = {"DBInstanceIdSet": [self.id]}
        self.assertEqual(self.refusal("IsolateDBInstances", alone), "OperationDenied.InstanceStatusLimitOpError")
        self.on("ModifyDBInstanceDeletionProtection", DeletionProtection=False)
        self.assertEqual(self.refusal("IsolateDBInstances", alone), "LimitOperation")

        member = {"DBInstanceId": self.reader_id, "ReadOnlyGroupId": self.group_id}
        self.call("RemoveDBInstanceFromReadOnlyGroup", member)
        self.later()
        self.call("DeleteReadOnlyGroup", {"ReadOnlyGroupId": self.group_id})
        self.later()
        self.assertEqual(self.groups(), [])

        self.destroy(self.reader_id)
        self.call("IsolateDBInstances", alone)
        self.later()
        self.assertEqual(self.instance(self.id).DBInstanceStatus, "isolated")
        self.call("DisIsolateDBInstances", alone)
        self.later()
        self.assertEqual(self.running(self.id).DBInstanceName, "orders-live")
        for instance_id in [self.id, self.clone_id]:
            self.destroy(instance_id)
        self.assertEqual(self.call("DescribeDBInstances").TotalCount, 0)

    def destroy(self, instance_id):
        """Isolates the instance, and then ends it for good."""
        self.call("IsolateDBInstances", {"DBInstanceIdSet": [instance_id]})
        self.later()
        self.assertEqual(self.instance(instance_id).DBInstanceStatus, "isolated")
        self.call("DestroyDBInstance", {"DBInstanceId": instance_id})
        self.later()
        gone = self.refusal("DescribeDBInstanceAttribute", {"DBInstanceId": instance_id})
        self.assertRegex(gone, "^ResourceNotFound")


if __name__ == "__main__":
    unittest.main()
