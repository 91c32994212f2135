"""Every way in which the vendor's Python client reaches the emulator, by the settings that docs/emulator-clients.md has."""

import shutil
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tencentcloud.common.credential import Credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.postgres.v20170312 import models
from tencentcloud.postgres.v20170312.postgres_client import PostgresClient

from vendor import SECRET_ID, SECRET_KEY, VendorClient

CLOUD = "postgres.tencentcloudapi.com"


class Ways(VendorClient):
    @classmethod
    def setUpClass(cls):
        folder = Path(tempfile.mkdtemp(prefix="ways-"))
        cls.addClassCleanup(shutil.rmtree, folder)
        cls.options = ["--tls-dir", str(folder / "ca"), "--base-path", "/base"]
        super().setUpClass()
        cls.authority = str(folder / "ca" / "ca.pem")

    def zones(self, **http):
        profile = ClientProfile(httpProfile=HttpProfile(reqTimeout=30, **http))
        client = PostgresClient(Credential(SECRET_ID, SECRET_KEY), "ap-guangzhou", profile)
        return client.DescribeZones(models.DescribeZonesRequest()).TotalCount

    def test_as_an_endpoint(self):
        port = self.endpoint.split(":")[1]
        for endpoint in (self.endpoint, f"localhost:{port}", f"{self.endpoint}/base"):
            for protocol, trust in (("http", {}), ("https", {"certification": self.authority})):
                with self.subTest(endpoint=endpoint, protocol=protocol):
                    self.assertGreater(self.zones(endpoint=endpoint, protocol=protocol, **trust), 0)
                    whole = f"{protocol}://{endpoint}"
                    self.assertGreater(self.zones(endpoint=whole, protocol=protocol, **trust), 0)

    def test_as_a_proxy(self):
        proxy = f"http://{self.endpoint}"
        for protocol, trust in (("http", {}), ("https", {"certification": self.authority})):
            for endpoint in ({}, {"endpoint": CLOUD}, {"endpoint": f"{protocol}://{CLOUD}"}):
                with self.subTest(protocol=protocol, **endpoint):
                    self.assertGreater(self.zones(protocol=protocol, proxy=proxy, **endpoint, **trust), 0)

    def test_as_the_proxy_of_the_environment(self):
        places = {"HTTP_PROXY": f"http://{self.endpoint}", "HTTPS_PROXY": f"http://{self.endpoint}", "NO_PROXY": ""}
        with mock.patch.dict("os.environ", places):
            self.assertGreater(self.zones(protocol="http"), 0)
            self.assertGreater(self.zones(protocol="https", certification=self.authority), 0)


if __name__ == "__main__":
    unittest.main()
