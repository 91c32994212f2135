"""The vendor's own client for Python, unchanged, against the emulator as a server."""

import itertools
import os
import re
import subprocess
import time
import unittest

from tencentcloud.common.credential import Credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.postgres.v20170312 import models
from tencentcloud.postgres.v20170312.postgres_client import PostgresClient

SECRET_ID = "AKIDVENDORPYTHON"
SECRET_KEY = "a-key-of-the-tests"
ZONE = "ap-guangzhou-3"
ORDER = {
    "SpecCode": "pg.it.small2",
    "Storage": 20,
    "InstanceCount": 1,
    "Period": 1,
    "Charset": "UTF8",
    "AdminName": "dbadmin",
    "AdminPassword": "Passw0rd!",
    "Zone": ZONE,
    "DBMajorVersion": "16",
    "InstanceChargeType": "POSTPAID_BY_HOUR",
    "VpcId": "vpc-12345678",
    "SubnetId": "subnet-12345678",
}
WAYS = list(itertools.product(["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"], ["POST", "GET"]))


class VendorClient(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        program = os.environ.get("EMULATOR_BIN")
        if not program:
            raise AssertionError("EMULATOR_BIN names the emulator's program; `cargo xtask test python` sets it")
        command = [program, "--port", "0", "--credential", f"{SECRET_ID}:{SECRET_KEY}"]
        cls.server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        cls.addClassCleanup(cls.server.stdout.close)
        cls.addClassCleanup(cls.server.wait)
        cls.addClassCleanup(cls.server.kill)
        for line in cls.server.stdout:
            address = re.fullmatch(r"listening on http://(\S+)\n", line)
            if address:
                cls.endpoint = address.group(1)
                return
        raise AssertionError("the emulator ended before it listened")

    def client(self, secret_id=SECRET_ID, secret_key=SECRET_KEY, sign_method=None, req_method=None, unsigned=False):
        http = HttpProfile(protocol="http", endpoint=self.endpoint, reqMethod=req_method, reqTimeout=30)
        profile = ClientProfile(signMethod=sign_method, httpProfile=http)
        profile.unsignedPayload = unsigned
        return PostgresClient(Credential(secret_id, secret_key), "ap-guangzhou", profile)

    def call(self, action, params=None, **how):
        """Calls an action the way the vendor's manual does, with parameters as a dictionary."""
        request = getattr(models, f"{action}Request")()
        request._deserialize(params or {})
        return getattr(self.client(**how), action)(request)

    def refusal(self, action, params=None, **how):
        with self.assertRaises(TencentCloudSDKException) as caught:
            self.call(action, params, **how)
        self.assertRegex(caught.exception.get_request_id(), r"^[0-9a-f-]{36}$")
        return caught.exception.get_code()

    def running(self, instance_id):
        """The instance, once it is running."""
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            found = self.call("DescribeDBInstances", {"Filters": [{"Name": "db-instance-id", "Values": [instance_id]}]})
            self.assertEqual(len(found.DBInstanceSet), 1)
            if found.DBInstanceSet[0].DBInstanceStatus == "running":
                return found.DBInstanceSet[0]
            time.sleep(0.25)
        self.fail(f"{instance_id} does not come to run")

    def test_lists_creates_and_renames(self):
        before = self.call("DescribeDBInstances", {"Limit": 10, "Offset": 0}).TotalCount
        spec = self.call("DescribeClasses", {"Zone": ZONE, "DBEngine": "postgresql", "DBMajorVersion": "16"}).ClassInfoSet[0]
        order = {**ORDER, "SpecCode": spec.SpecCode, "Storage": spec.MinStorage, "InstanceCount": 2, "Name": "from-python"}
        created = self.call("CreateInstances", order)
        self.assertEqual(len(set(created.DBInstanceIdSet)), 2)
        for instance_id in created.DBInstanceIdSet:
            self.running(instance_id)
        first = created.DBInstanceIdSet[0]
        self.call("ModifyDBInstanceName", {"DBInstanceId": first, "InstanceName": "改名-renamed"})
        self.assertEqual(self.running(first).DBInstanceName, "改名-renamed")
        self.assertEqual(self.call("DescribeDBInstances").TotalCount, before + 2)
        self.assertEqual(self.call("DescribeDBInstanceAttribute", {"DBInstanceId": first}).DBInstance.DBInstanceId, first)

    def test_text_of_any_kind_is_signed_and_read_alike(self):
        for name in ["无名", "a+b c&d=e%20", "\"quoted\" \\ 'too'", "😀", "\u2028"]:
            with self.subTest(name=name):
                params = {"Limit": 1, "Filters": [{"Name": "db-instance-name", "Values": [name]}]}
                self.assertEqual(self.call("DescribeDBInstances", params).TotalCount, 0)

    def test_every_method_reads_and_writes(self):
        ways = [{"sign_method": sign_method, "req_method": req_method} for sign_method, req_method in WAYS]
        # All are ordered before any is waited for: an instance takes its seconds to run.
        orders = [self.call("CreateInstances", {**ORDER, "Name": f"way-{at}"}, **how) for at, how in enumerate(ways)]
        for at, (how, created) in enumerate(zip(ways, orders)):
            with self.subTest(**how):
                instance_id = created.DBInstanceIdSet[0]
                named = {"Limit": 5, "Filters": [{"Name": "db-instance-id", "Values": [instance_id, "postgres-nothere"]}]}
                self.assertEqual(self.call("DescribeDBInstances", named, **how).DBInstanceSet[0].DBInstanceName, f"way-{at}")
                self.running(instance_id)
                for on in [True, False]:
                    change = {"DBInstanceId": instance_id, "DeletionProtection": on}
                    self.call("ModifyDBInstanceDeletionProtection", change, **how)
                    self.assertEqual(self.running(instance_id).DeletionProtection, on)
                self.call("ModifyDBInstanceName", {"DBInstanceId": instance_id, "InstanceName": "改名-renamed"}, **how)
                self.assertEqual(self.running(instance_id).DBInstanceName, "改名-renamed")
                for name in ["a+b c&d=e%20", "\"quoted\" \\ 'too'", "😀", "\u2028"]:
                    params = {"Filters": [{"Name": "db-instance-name", "Values": [name]}]}
                    self.assertEqual(self.call("DescribeDBInstances", params, **how).TotalCount, 0)
                self.assertEqual(self.refusal("DescribeZones", secret_key="another-key", **how), "AuthFailure.SignatureFailure")
                self.assertEqual(self.refusal("DescribeZones", secret_id="AKIDNOBODY", **how), "AuthFailure.SecretIdNotFound")
                self.assertEqual(self.refusal("DescribeDBInstances", {"Limit": "many"}, **how), "InvalidParameter")

    def test_a_payload_may_go_unsigned(self):
        self.assertGreater(len(self.call("DescribeZones", unsigned=True).ZoneSet), 0)

    def test_refuses_whoever_signs_with_another_key(self):
        self.assertEqual(self.refusal("DescribeDBInstances", secret_key="another-key"), "AuthFailure.SignatureFailure")
        self.assertEqual(self.refusal("DescribeDBInstances", secret_id="AKIDNOBODY"), "AuthFailure.SecretIdNotFound")

    def test_says_what_is_wrong_as_the_service_does(self):
        self.assertRegex(self.refusal("DescribeDBInstanceAttribute", {"DBInstanceId": "postgres-nothere"}), "^ResourceNotFound")
        self.assertEqual(self.refusal("DescribeDBInstanceAttribute"), "MissingParameter")
        self.assertEqual(self.refusal("DescribeDBInstances", {"Limit": "many"}), "InvalidParameter")


if __name__ == "__main__":
    unittest.main()
