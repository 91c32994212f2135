"""The life of an instance through `tccli`, the vendor's own command line tool: from the order to the end."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from vendor import ORDER, SECRET_ID, SECRET_KEY, VendorClient


class CommandLine(VendorClient):
    @classmethod
    def setUpClass(cls):
        cls.home = Path(tempfile.mkdtemp(prefix="tccli-"))
        cls.addClassCleanup(shutil.rmtree, cls.home)
        cls.options = ["--instant", "--tls-dir", str(cls.home / "ca")]
        super().setUpClass()
        cls.surroundings = cls.machine()

    @classmethod
    def machine(cls):
        """The environment of a machine that has a key pair and trusts the authority, and nothing else of `tccli`."""
        # `tccli` trusts what the package `certifi` names, whatever the system's settings say.
        authority = cls.home / "ca" / "ca.pem"
        (cls.home / "certifi.py").write_text(f"def where():\n    return {str(authority)!r}\n", encoding="utf-8")
        pair = {"TENCENTCLOUD_SECRET_ID": SECRET_ID, "TENCENTCLOUD_SECRET_KEY": SECRET_KEY}
        home = str(cls.home)
        places = {"HOME": home, "USERPROFILE": home, "PYTHONPATH": home, "NO_PROXY": "127.0.0.1"}
        return {**os.environ, **pair, **places, "PYTHONIOENCODING": "utf-8"}

    def tccli(self, action, *arguments, endpoint=None, **surroundings):
        program = shutil.which("tccli", path=os.path.dirname(sys.executable))
        endpoint = ["--endpoint", endpoint or f"http://{self.endpoint}"]
        command = [program, "postgres", action, *endpoint, "--region", "ap-guangzhou", *arguments]
        surroundings = {**self.surroundings, **surroundings}
        return subprocess.run(command, env=surroundings, capture_output=True, encoding="utf-8", timeout=60)

    def run_action(self, action, *arguments, **params):
        """What an action answers: parameters by name, as they come or as JSON, and other arguments as they are."""
        for name, value in params.items():
            arguments += (f"--{name}", value if isinstance(value, str) else json.dumps(value))
        ended = self.tccli(action, *arguments)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        return json.loads(ended.stdout)

    def on_it(self, action, *arguments, **params):
        """Runs an action on the instance, five seconds later: what the service shows late is there then."""
        self.clock(advanceMs=5000)
        return self.run_action(action, *arguments, DBInstanceId=self.id, **params)

    def refused(self, action, *arguments):
        ended = self.tccli(action, *arguments)
        self.assertNotEqual(ended.returncode, 0, ended.stdout)
        return ended.stdout + ended.stderr

    def test_from_the_order_to_the_end(self):
        (self.id,) = self.run_action("CreateInstances", **ORDER, Name="from-the-shell")["DBInstanceIdSet"]
        bought = self.on_it("DescribeDBInstanceAttribute")["DBInstance"]
        self.assertEqual((bought["DBInstanceName"], bought["DBInstanceStatus"]), ("from-the-shell", "running"))

        self.on_it("CreateAccount", UserName="owner", Password="Passw0rd!", Type="normal", Remark="所有者")
        (owner,) = [row for row in self.on_it("DescribeAccounts")["Details"] if row["UserName"] == "owner"]
        self.assertEqual(owner["Remark"], "所有者")
        self.on_it("CreateDatabase", DatabaseName="shop", DatabaseOwner="owner")
        self.assertEqual(self.on_it("DescribeDatabases")["Items"], ["postgres", "shop"])

        window = {"MinBackupStartTime": "01:00:00", "MaxBackupStartTime": "02:00:00"}
        self.on_it("ModifyBackupPlan", BackupPeriod=["monday", "friday"], **window)
        (plan,) = self.on_it("DescribeBackupPlans")["Plans"]
        self.assertEqual(json.loads(plan["BackupPeriod"]), ["monday", "friday"])
        backup_id = self.on_it("CreateBaseBackup")["BaseBackupId"]
        self.clock(advanceMs=5000)
        unfolded = ["--Filters.0.Name", "base-backup-id", "--Filters.0.Values", backup_id]
        (backup,) = self.run_action("DescribeBaseBackups", "--cli-unfold-argument", *unfolded)["BaseBackupSet"]
        self.assertEqual((backup["Id"], backup["State"]), (backup_id, "finished"))

        unfolded = ["--ParamList.0.Name", "work_mem", "--ParamList.0.ExpectedValue", "8192"]
        task_id = self.on_it("ModifyDBInstanceParameters", "--cli-unfold-argument", *unfolded)["TaskId"]
        (task,) = self.on_it("DescribeTasks", TaskId=task_id)["TaskSet"]
        self.assertEqual(task["Status"], "Success")
        (held,) = self.on_it("DescribeDBInstanceParameters", ParamName="work_mem")["Detail"]
        self.assertEqual(held["CurrentValue"], "8192")

        self.run_action("IsolateDBInstances", DBInstanceIdSet=[self.id])
        self.assertEqual(self.on_it("DescribeDBInstanceAttribute")["DBInstance"]["DBInstanceStatus"], "isolated")
        self.on_it("DestroyDBInstance")
        self.clock(advanceMs=5000)
        self.assertIn("ResourceNotFound", self.refused("DescribeDBInstanceAttribute", "--DBInstanceId", self.id))
        self.assertEqual(self.run_action("DescribeDBInstances")["TotalCount"], 0)

    def test_every_way_to_the_server(self):
        proxy = {"HTTP_PROXY": f"http://{self.endpoint}", "HTTPS_PROXY": f"http://{self.endpoint}", "NO_PROXY": ""}
        for endpoint, surroundings in (
            (f"http://{self.endpoint}", {}),
            (f"https://{self.endpoint}", {}),
            (self.endpoint, {}),
            ("http://postgres.tencentcloudapi.com", proxy),
            ("https://postgres.tencentcloudapi.com", proxy),
            ("postgres.tencentcloudapi.com", proxy),
        ):
            with self.subTest(endpoint=endpoint):
                ended = self.tccli("DescribeZones", endpoint=endpoint, **surroundings)
                self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
                self.assertGreater(json.loads(ended.stdout)["TotalCount"], 0)

    def test_says_what_is_refused(self):
        nothing = ["--DBInstanceId", "postgres-nothere"]
        self.assertIn("ResourceNotFound", self.refused("DescribeDBInstanceAttribute", *nothing))
        stranger = ["--secretId", "AKIDNOBODY", "--secretKey", "another-key"]
        self.assertIn("AuthFailure.SecretIdNotFound", self.refused("DescribeZones", *stranger))
        stranger = ["--secretId", SECRET_ID, "--secretKey", "another-key"]
        self.assertIn("AuthFailure.SignatureFailure", self.refused("DescribeZones", *stranger))


if __name__ == "__main__":
    unittest.main()
