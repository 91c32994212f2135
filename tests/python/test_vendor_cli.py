"""The life of an instance through `tccli`, the vendor's own command line tool: from the order to the end."""

import json
import os
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from vendor import ORDER, SECRET_ID, SECRET_KEY, VendorClient

CERTIFICATE = Path(__file__).parents[1] / "support" / "self-signed.pem"


class Front(BaseHTTPRequestHandler):
    """Hands requests that came by TLS to the emulator, which has none: `tccli` calls bare hosts by https only."""

    emulator = None

    def do_POST(self):
        emulator = HTTPConnection(self.emulator, timeout=30)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        # `Host` is signed, so it stays what the client wrote.
        emulator.request("POST", self.path, body, dict(self.headers))
        answer = emulator.getresponse()
        data = answer.read()
        emulator.close()
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.headers["Content-Type"])
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        """Says nothing."""


class CommandLine(VendorClient):
    options = ["--instant"]

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        handler = type("EmulatorFront", (Front,), {"emulator": cls.endpoint})
        front = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        front.socket = context.wrap_socket(front.socket, server_side=True)
        threading.Thread(target=front.serve_forever, daemon=True).start()
        cls.addClassCleanup(front.server_close)
        cls.addClassCleanup(front.shutdown)
        cls.secure = f"127.0.0.1:{front.server_port}"
        cls.surroundings = cls.machine()

    @classmethod
    def machine(cls):
        """The environment of a machine that has a key pair and trusts the certificate, and nothing else of `tccli`."""
        home = Path(tempfile.mkdtemp(prefix="tccli-"))
        cls.addClassCleanup(shutil.rmtree, home)
        # `tccli` trusts what the package `certifi` names, whatever the system's settings say.
        (home / "certifi.py").write_text(f"def where():\n    return {str(CERTIFICATE)!r}\n", encoding="utf-8")
        pair = {"TENCENTCLOUD_SECRET_ID": SECRET_ID, "TENCENTCLOUD_SECRET_KEY": SECRET_KEY}
        places = {"HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": str(home), "NO_PROXY": "127.0.0.1"}
        return {**os.environ, **pair, **places, "PYTHONIOENCODING": "utf-8"}

    def tccli(self, action, *arguments):
        program = shutil.which("tccli", path=os.path.dirname(sys.executable))
        command = [program, "postgres", action, "--endpoint", self.secure, "--region", "ap-guangzhou", *arguments]
        return subprocess.run(command, env=self.surroundings, capture_output=True, encoding="utf-8", timeout=60)

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

    def test_says_what_is_refused(self):
        nothing = ["--DBInstanceId", "postgres-nothere"]
        self.assertIn("ResourceNotFound", self.refused("DescribeDBInstanceAttribute", *nothing))
        stranger = ["--secretId", "AKIDNOBODY", "--secretKey", "another-key"]
        self.assertIn("AuthFailure.SecretIdNotFound", self.refused("DescribeZones", *stranger))
        stranger = ["--secretId", SECRET_ID, "--secretKey", "another-key"]
        self.assertIn("AuthFailure.SignatureFailure", self.refused("DescribeZones", *stranger))


if __name__ == "__main__":
    unittest.main()
