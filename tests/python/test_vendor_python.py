"""The vendor's own client for Python, unchanged, against the emulator as a server."""

import itertools
import unittest

from vendor import ORDER, ZONE, VendorClient

WAYS = list(itertools.product(["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"], ["POST", "GET"]))


class Calls(VendorClient):
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
