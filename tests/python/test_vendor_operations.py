"""Parameters, proxies, audit and services through the vendor's own client for Python: a day of who operates them."""

import unittest
from datetime import datetime, timedelta, timezone

from vendor import ORDER, ZONE, VendorClient


class Operations(VendorClient):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Waits are real, and pass ten times as fast.
        cls.clock(speed=10)

    def setUp(self):
        self.id = self.call("CreateInstances", ORDER).DBInstanceIdSet[0]
        self.running(self.id)

    def done(self, task_id):
        """The task, once it has succeeded."""
        look = lambda: self.call("DescribeTasks", {"TaskId": task_id}).TaskSet
        return self.until(lambda tasks: tasks and tasks[0].Status == "Success", look)[0]

    def value(self, name):
        return self.on("DescribeDBInstanceParameters", ParamName=name).Detail[0].CurrentValue

    def set(self, **values):
        changes = [{"Name": name, "ExpectedValue": value} for name, value in values.items()]
        return self.on("ModifyDBInstanceParameters", ParamList=changes)

    def test_parameters(self):
        task = self.done(self.set(work_mem="8192", wal_level="logical").TaskId)
        self.assertEqual(task.TaskType, "ModifyInstanceParams")
        self.assertEqual((self.value("work_mem"), self.value("wal_level")), ("8192", "replica"))
        states = lambda items: [detail.State for item in items for detail in item.EventDetail]
        settled = lambda items: states(items) == ["success", "success"]
        items = self.until(settled, lambda: self.on("DescribeParamsEvent").EventItems)
        self.assertEqual([item.ParamName for item in items], ["work_mem", "wal_level"])
        self.done(self.on("RestartDBInstance").TaskId)
        self.assertEqual(self.value("wal_level"), "logical")

        version = {"DBMajorVersion": "16", "DBEngine": "postgresql"}
        self.assertGreater(self.call("DescribeDefaultParameters", version).TotalCount, 150)
        template = self.call("CreateParameterTemplate", {"TemplateName": "kept", **version}).TemplateId
        entries = [{"Name": "jit", "ExpectedValue": "off"}]
        self.call("ModifyParameterTemplate", {"TemplateId": template, "ModifyParamEntrySet": entries})
        held = self.call("DescribeParameterTemplateAttributes", {"TemplateId": template}).ParamInfoSet
        self.done(self.set(**{info.Name: info.CurrentValue for info in held}).TaskId)
        self.assertEqual(self.value("jit"), "off")
        self.call("DeleteParameterTemplate", {"TemplateId": template})
        self.assertEqual(self.call("DescribeParameterTemplates").TotalCount, 0)

    def proxies(self):
        return self.on("DescribeDBProxy").ProxyInfos

    def test_a_proxy(self):
        network = {"VpcId": ORDER["VpcId"], "SubnetId": ORDER["SubnetId"]}
        self.assertIn(ZONE, self.on("DescribeDBProxySpecs").AvailableZones)
        node = {"NodeCount": 1, "Zone": ZONE, "Cpu": 2, "Mem": 4000}
        group = self.on("CreateDBProxy", ProxyNodeCustom=[node], **network).ProxyGroupId
        self.until(lambda all: all[0].Status == "running", self.proxies)
        self.done(self.on("CreateDBProxyAddress", Description="reads", **network).TaskId)
        first, second = self.proxies()[0].ProxyAddressSet
        weights = [{"NodeId": self.id, "Role": "master", "Weight": 40, "Status": "online"}]
        change = {"AddressId": second.AddressId, "WeightMode": "custom", "ProxyAllocation": weights}
        self.done(self.on("ModifyDBProxyAddress", **change).TaskId)
        self.assertEqual(self.proxies()[0].ProxyAddressSet[1].Routes[0].Weight, 40)
        named = {"ProxyGroupId": group, "ProxyAddressId": first.AddressId}
        self.done(self.on("ModifyDBProxySSLConfig", SSLEnabled=True, ConnectAddress=first.Vip, **named).TaskId)
        self.assertTrue(self.on("DescribeDBProxySSLConfig", **named).SSLEnabled)
        self.done(self.on("CloseDBProxyAddress", AddressId=second.AddressId).TaskId)
        deal = self.on("ModifyDBProxy", ProxyNodeCustom=[{**node, "NodeCount": 2}]).DealName
        self.done(self.call("DescribeOrders", {"DealNames": [deal]}).Deals[0].FlowId)
        self.assertEqual(len(self.proxies()[0].ProxyNodeSet), 2)
        self.on("ReloadBalanceDBProxyNode")
        self.on("DestroyDBProxy")
        self.until(lambda all: not all, self.proxies)

    def test_audit(self):
        of = {"InstanceId": self.id, "Product": "postgres"}
        settings = {"LogExpireDay": 30, "HotLogExpireDay": 7, "AuditType": "complex"}
        self.call("OpenAuditService", {**of, **settings})
        self.call("ModifyAuditService", {**of, **settings, "AuditType": "simple"})
        listed = lambda switch: self.call(
            "DescribeAuditInstanceList", {"Product": "postgres", "AuditSwitch": switch, "Limit": 10}
        )
        self.assertIn(self.id, [item.InstanceId for item in listed(1).Items])
        now = datetime.now(timezone(timedelta(hours=8)))
        start, end = (f"{time:%Y-%m-%d %H:%M:%S}" for time in (now - timedelta(hours=1), now))
        period = {**of, "StartTime": start, "EndTime": end}
        self.assertGreaterEqual(self.call("DescribeAuditLogs", {**period, "Limit": 10}).TotalCount, 0)
        name = self.call("CreateAuditLogFile", period).FileName
        files = lambda: self.call("DescribeAuditLogFiles", {**of, "FileName": name}).Items
        self.assertIn(name, self.until(lambda all: all[0].Status == "success", files)[0].DownloadUrl)
        self.call("DeleteAuditLogFile", {**of, "FileName": name})
        self.assertEqual(files(), [])
        self.call("CloseAuditService", of)
        self.assertIn(self.id, [item.InstanceId for item in listed(0).Items])

    def test_services_beside_the_instance(self):
        key = {"AgenticBaseId": "agenticbase-2a7vajd1", "LLMModel": "auto", "EmbeddingApiKey": "sk-example"}
        tasks = [self.on("OpenMem0Service", **key).TaskId, self.on("OpenPostgRESTService", EnableWanNet=True).TaskId]
        for task in tasks:
            self.done(task)
        self.assertEqual(self.on("DescribeMem0Service").Status, "running")
        self.assertEqual(len(self.on("DescribePostgRESTService").NetworkAccessList), 2)
        for action in ["CloseMem0Service", "ClosePostgRESTService"]:
            self.done(self.on(action).TaskId)
        self.assertEqual(self.on("DescribeMem0Service").Status, "none")
        self.assertEqual(len(self.call("DescribeDedicatedClusters").DedicatedClusterSet), 2)


if __name__ == "__main__":
    unittest.main()
