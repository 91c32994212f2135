"""Backups through the vendor's own client for Python: plans, backups by hand, clones, databases brought back."""

import unittest

from vendor import ORDER, VendorClient


class Backups(VendorClient):
    def setUp(self):
        # One instance does for all tests.
        if not Backups.id:
            Backups.id = self.call("CreateInstances", ORDER).DBInstanceIdSet[0]
            self.running(self.id)

    def plans(self):
        return self.on("DescribeBackupPlans").Plans

    def backup(self):
        """A base backup, once it is finished."""
        backup_id = self.on("CreateBaseBackup").BaseBackupId
        filters = [{"Name": "base-backup-id", "Values": [backup_id]}]
        look = lambda: self.call("DescribeBaseBackups", {"Filters": filters}).BaseBackupSet
        return self.until(lambda found: found[0].State == "finished", look)[0]

    def test_plans(self):
        window = {"MinBackupStartTime": "01:00:00", "MaxBackupStartTime": "02:00:00"}
        self.on("ModifyBackupPlan", BackupPeriod=["tuesday", "monday"], BaseBackupRetentionPeriod=14, **window)
        monthly = {"PlanName": "closing", "BackupPeriodType": "month", "BackupPeriod": ["1", "15"]}
        plan_id = self.on("CreateBackupPlan", **monthly).PlanId
        default, custom = self.plans()
        self.assertEqual((default.BackupPeriod, default.BaseBackupRetentionPeriod), ('["tuesday","monday"]', 14))
        self.assertEqual((custom.PlanId, custom.MinBackupStartTime), (plan_id, "01:00:00"))
        self.on("DeleteBackupPlan", PlanId=plan_id)
        self.assertEqual(len(self.plans()), 1)
        default_plan = {"DBInstanceId": self.id, "PlanId": default.PlanId}
        self.assertEqual(self.refusal("DeleteBackupPlan", default_plan), "FailedOperation.FailedOperationError")

    def test_backups_by_hand(self):
        named = {"Filters": [{"Name": "db-instance-id", "Values": [self.id]}]}
        count = lambda: self.call("DescribeBackupSummaries", named).BackupSummarySet[0].ManualBaseBackupCount
        before = count()
        backup = self.backup()
        self.assertEqual(count(), before + 1)
        self.assertGreater(backup.Size, 0)
        self.on("ModifyBaseBackupExpireTime", BaseBackupId=backup.Id, NewExpireTime="2999-01-01 00:00:00")
        url = self.on("DescribeBackupDownloadURL", BackupType="BaseBackup", BackupId=backup.Id).BackupDownloadURL
        self.assertIn(backup.Name, url)
        self.on("DeleteBaseBackup", BaseBackupId=backup.Id)
        self.assertEqual(count(), before)
        self.assertGreater(self.call("DescribeBackupOverview").TotalFreeSize, 0)

    def test_what_is_brought_back(self):
        backup = self.backup()
        task_id = self.on("RestoreDBInstanceObjects", RestoreObjects=["postgres"], BackupSetId=backup.Id).TaskId
        look = lambda: self.call("DescribeTasks", {"TaskId": task_id}).TaskSet
        self.until(lambda tasks: tasks and tasks[0].Status == "Success", look)
        names = [database.DatabaseName for database in self.on("DescribeDatabases").Databases]
        self.assertEqual([name for name in names if name.startswith("postgres_bak_")], names[1:])

        window = self.on("DescribeAvailableRecoveryTime")
        self.assertLess(window.RecoveryBeginTime, window.RecoveryEndTime)
        point = {"RecoveryTargetTime": window.RecoveryEndTime}
        least = self.on("DescribeCloneDBInstanceSpec", **point)
        network = {"VpcId": ORDER["VpcId"], "SubnetId": ORDER["SubnetId"]}
        size = {"SpecCode": least.MinSpecCode, "Storage": least.MinStorage}
        paid = {"Period": 1, "AutoRenewFlag": 0, "InstanceChargeType": "POSTPAID_BY_HOUR"}
        clone = self.running(self.on("CloneDBInstance", **point, **size, **network, **paid).DBInstanceId)
        self.assertEqual((clone.DBInstanceName, clone.DBInstanceStorage), ("Unnamed-Copy", least.MinStorage))

    def test_from_where_backups_may_be_fetched(self):
        wanted = {"RestrictionType": "CUSTOMIZE", "IpRestrictionEffect": "DENY", "IpSet": ["10.10.10.220"]}
        self.call("ModifyBackupDownloadRestriction", wanted)
        held = self.call("DescribeBackupDownloadRestriction")
        self.assertEqual({name: getattr(held, name) for name in wanted}, wanted)


if __name__ == "__main__":
    unittest.main()
