"""The control of the emulator from Python, and an instance's whole life with it in seconds."""

import importlib.util
import os
import pathlib
import subprocess
import sys
import time
import unittest

from tencentcloud.common.credential import Credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.postgres.v20170312 import models
from tencentcloud.postgres.v20170312.postgres_client import PostgresClient

EXAMPLE = pathlib.Path(__file__).parents[2] / "examples" / "python-emulator"
spec = importlib.util.spec_from_file_location("emulator_control", EXAMPLE / "emulator.py")
control = importlib.util.module_from_spec(spec)
spec.loader.exec_module(control)

ORDER = {
    "SpecCode": "pg.it.small2",
    "Storage": 20,
    "InstanceCount": 2,
    "Period": 1,
    "Charset": "UTF8",
    "AdminName": "dbadmin",
    "AdminPassword": "Passw0rd!",
    "Zone": "ap-guangzhou-3",
    "DBMajorVersion": "16",
    "InstanceChargeType": "POSTPAID_BY_HOUR",
    "VpcId": "vpc-12345678",
    "SubnetId": "subnet-12345678",
}


class Control(unittest.TestCase):
    def started(self, *flags):
        if not os.environ.get("EMULATOR_BIN"):
            raise AssertionError("EMULATOR_BIN names the emulator's program; `cargo xtask test python` sets it")
        emulator = self.enterContext(control.Emulator.start(*flags))
        http = HttpProfile(protocol="http", endpoint=emulator.endpoint)
        credential = Credential(control.SECRET_ID, control.SECRET_KEY)
        client = PostgresClient(credential, "ap-guangzhou", ClientProfile(httpProfile=http))

        def call(action, **params):
            request = getattr(models, f"{action}Request")()
            request._deserialize(params)
            return getattr(client, action)(request)

        return emulator, call

    def refusal(self, call, action, **params):
        with self.assertRaises(TencentCloudSDKException) as caught:
            call(action, **params)
        return caught.exception.get_code()

    def test_a_whole_life_passes_without_waiting(self):
        began = time.monotonic()
        emulator, call = self.started("--instant")
        ids = call("CreateInstances", **ORDER).DBInstanceIdSet
        listed = call("DescribeDBInstances").DBInstanceSet
        self.assertEqual(sorted(each.DBInstanceId for each in listed), sorted(ids))
        self.assertEqual({each.DBInstanceStatus for each in listed}, {"running"})
        kept, gone = ids
        call("ModifyDBInstanceName", DBInstanceId=kept, InstanceName="orders")
        call("ModifyDBInstanceSpec", DBInstanceId=kept, Cpu=2, Memory=4, Storage=50)
        shown = call("DescribeDBInstanceAttribute", DBInstanceId=kept).DBInstance
        self.assertEqual((shown.DBInstanceName, shown.DBInstanceStorage, shown.DBInstanceMemory), ("orders", 50, 4))

        self.assertRegex(self.refusal(call, "DestroyDBInstance", DBInstanceId=kept), "^OperationDenied")
        self.assertRegex(self.refusal(call, "RestartDBInstance", DBInstanceId="postgres-none1234"), "^ResourceNotFound")
        call("IsolateDBInstances", DBInstanceIdSet=ids)
        self.assertRegex(self.refusal(call, "RestartDBInstance", DBInstanceId=kept), "^OperationDenied")
        call("DisIsolateDBInstances", DBInstanceIdSet=[kept])
        call("DestroyDBInstance", DBInstanceId=gone)
        left = call("DescribeDBInstances").DBInstanceSet
        self.assertEqual([(each.DBInstanceId, each.DBInstanceStatus) for each in left], [(kept, "running")])
        emulator.assert_called("CreateInstances", {"InstanceCount": 2}, times=1)
        print(f"a whole life took {time.monotonic() - began:.2f} s", file=sys.stderr)

    def test_each_verb_is_a_method(self):
        emulator, call = self.started("--speed", "0", "--clock", "2025-06-15T15:06:40Z")
        self.assertEqual(emulator.clock()["nowMs"], 1_750_000_000_000)
        emulator.snapshot()
        call("CreateInstances", **ORDER | {"InstanceCount": 1})
        emulator.advance(12)
        self.assertEqual(call("DescribeDBInstances").DBInstanceSet[0].DBInstanceStatus, "running")
        self.assertTrue(any(change["path"].startswith("/instances/postgres-") for change in emulator.diff()))
        state = emulator.state()
        self.assertEqual(emulator.restore()["nowMs"], 1_750_000_000_000)
        self.assertEqual(call("DescribeDBInstances").TotalCount, 0)
        emulator.set_state(state)
        self.assertEqual(call("DescribeDBInstances").TotalCount, 1)

        name = emulator.add_fault(action="DescribeZones", code="InternalError")
        self.assertEqual(self.refusal(call, "DescribeZones"), "InternalError")
        self.assertEqual([fault["id"] for fault in emulator.faults()], [name])
        emulator.remove_fault(name)
        call("DescribeZones")
        emulator.set_faults([])

        emulator.set_transitions({"RestartInstance": "hold"})
        instance = call("DescribeDBInstances").DBInstanceSet[0].DBInstanceId
        emulator.advance(60)
        call("RestartDBInstance", DBInstanceId=instance)
        self.assertEqual(len(emulator.release(instanceId=instance)), 1)
        emulator.settle()
        self.assertEqual(len(emulator.calls("RestartDBInstance", {"DBInstanceId": instance})), 1)
        with self.assertRaisesRegex(AssertionError, "0 came"):
            emulator.assert_called("RestartDBInstance", {"DBInstanceId": "postgres-other123"})
        with self.assertRaisesRegex(control.Refused, "Did you mean `speed`"):
            emulator.set_clock(sped=1)
        emulator.play_seed({"instances": [{"name": "orders", "count": 2}]})
        self.assertEqual(call("DescribeDBInstances").TotalCount, 2)
        with self.assertRaisesRegex(control.Refused, "instances.*line 1 column 16"):
            emulator.play_seed({"instances": [{"name": "orders", "class": "pg.it.huge"}]})
        call("DescribeZones")
        emulator.clear_calls()
        self.assertEqual(emulator.settings(latencyMs=1)["latencyMs"], 1)
        emulator.reset()
        self.assertEqual(emulator.calls(), [])

    def test_the_example_s_fixtures_work(self):
        for side_by_side in ([], ["-n", "2"]):
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *side_by_side, str(EXAMPLE)]
            environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
            run = subprocess.run(command, cwd=EXAMPLE, env=environment, capture_output=True, text=True, timeout=120)
            self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
            self.assertIn("3 passed", run.stdout)


if __name__ == "__main__":
    unittest.main()
