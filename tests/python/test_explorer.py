"""The programs that the explorer writes for Python and for `tccli`, run as they stand."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from vendor import SECRET_ID, SECRET_KEY, VendorClient

WRITER = Path(__file__).parents[1] / "js" / "support" / "explorer-programs.mjs"

#: Sends what the vendor's client sends to the emulator: a program names no endpoint but the service's own.
REDIRECT = """
from tencentcloud.common.profile import http_profile

class HttpProfile(http_profile.HttpProfile):
    def __init__(self, *args, **named):
        super().__init__(*args, **{**named, "protocol": "http", "endpoint": ENDPOINT})

http_profile.HttpProfile = HttpProfile
import tencentcloud.common.profile.client_profile as client_profile
client_profile.HttpProfile = HttpProfile
"""


class Explorer(VendorClient):
    options = ["--instant"]

    def programs(self, language):
        printed = subprocess.run(["node", str(WRITER), language], capture_output=True, encoding="utf-8", check=True)
        return json.loads(printed.stdout)

    def surroundings(self, home):
        keys = {"TENCENTCLOUD_SECRET_ID": SECRET_ID, "TENCENTCLOUD_SECRET_KEY": SECRET_KEY, "ADMIN_PASSWORD": "Passw0rd!"}
        places = {"HOME": home, "USERPROFILE": home, "PYTHONPATH": home, "NO_PROXY": "127.0.0.1"}
        return {**os.environ, **keys, **places, "PYTHONIOENCODING": "utf-8"}

    def ran(self, command, env):
        ended = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", timeout=60)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        self.assertIn("RequestId", ended.stdout)

    def test_python(self):
        with tempfile.TemporaryDirectory() as home:
            Path(home, "sitecustomize.py").write_text(REDIRECT.replace("ENDPOINT", repr(self.endpoint)), encoding="utf-8")
            for text in self.programs("python"):
                self.ran([sys.executable, "-c", text], self.surroundings(home))

    def test_tccli(self):
        with tempfile.TemporaryDirectory() as home:
            # `tccli` asks the service unless it is told another host.
            program = shutil.which("tccli", path=os.path.dirname(sys.executable))
            shim = Path(home, "tccli")
            shim.write_text(f'#!/bin/sh\nexec "{program}" "$@" --endpoint http://{self.endpoint}\n', encoding="utf-8")
            shim.chmod(0o755)
            env = self.surroundings(home)
            for text in self.programs("tccli"):
                self.ran(["bash", "-c", text], {**env, "PATH": os.pathsep.join([home, env["PATH"]])})


if __name__ == "__main__":
    unittest.main()
