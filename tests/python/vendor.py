"""The vendor's own client for Python, in front of the emulator as a server."""

import json
import os
import re
import subprocess
import time
import unittest
import urllib.request

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


class VendorClient(unittest.TestCase):
    """A server for each class of tests, and calls through the vendor's client."""

    #: What the server is started with, besides its port and its key pair.
    options = []
    #: The instance that `on` is about.
    id = None

    @classmethod
    def setUpClass(cls):
        program = os.environ.get("EMULATOR_BIN")
        if not program:
            raise AssertionError("EMULATOR_BIN names the emulator's program; `cargo xtask test python` sets it")
        command = [program, "--port", "0", "--credential", f"{SECRET_ID}:{SECRET_KEY}", *cls.options]
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

    @classmethod
    def clock(cls, **change):
        """Changes how the emulator's clock stands."""
        data = json.dumps(change).encode()
        urllib.request.urlopen(f"http://{cls.endpoint}/_emulator/clock", data, timeout=30).close()

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

    def on(self, action, **params):
        """Calls an action on the instance."""
        return self.call(action, {"DBInstanceId": self.id, **params})

    def refusal(self, action, params=None, **how):
        with self.assertRaises(TencentCloudSDKException) as caught:
            self.call(action, params, **how)
        self.assertRegex(caught.exception.get_request_id(), r"^[0-9a-f-]{36}$")
        return caught.exception.get_code()

    def until(self, wanted, look):
        """What is seen, once it is wanted."""
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            seen = look()
            if wanted(seen):
                return seen
            time.sleep(0.25)
        self.fail("what is waited for does not come")

    def instance(self, instance_id):
        named = {"Filters": [{"Name": "db-instance-id", "Values": [instance_id]}]}
        (found,) = self.call("DescribeDBInstances", named).DBInstanceSet
        return found

    def running(self, instance_id):
        """The instance, once it is running."""
        return self.until(lambda seen: seen.DBInstanceStatus == "running", lambda: self.instance(instance_id))
