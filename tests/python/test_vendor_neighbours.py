"""The vendor's own clients for the services beside this one, unchanged, against the emulator as a server."""

import itertools
import json
import time
import unittest
from urllib.parse import quote

from tencentcloud.common.credential import Credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.postgres.v20170312 import models
from tencentcloud.sts.v20180813 import models as sts_models
from tencentcloud.sts.v20180813.sts_client import StsClient
from tencentcloud.tag.v20180813 import models as tag_models
from tencentcloud.tag.v20180813.tag_client import TagClient
from vendor import ORDER, SECRET_ID, SECRET_KEY, VendorClient

WAYS = [
    {"sign_method": sign_method, "req_method": req_method}
    for sign_method, req_method in itertools.product(["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"], ["POST", "GET"])
]


class Neighbours(VendorClient):
    def neighbour(self, client_class, module, action, params, credential=None, sign_method=None, req_method=None):
        """Calls a service beside this one, whose client and models these are."""
        http = HttpProfile(protocol="http", endpoint=self.endpoint, reqMethod=req_method, reqTimeout=30)
        profile = ClientProfile(signMethod=sign_method, httpProfile=http)
        client = client_class(credential or Credential(SECRET_ID, SECRET_KEY), "ap-guangzhou", profile)
        request = getattr(module, f"{action}Request")()
        request._deserialize(params)
        return getattr(client, action)(request)

    def sts(self, action, params, credential=None, **how):
        return self.neighbour(StsClient, sts_models, action, params, credential, **how)

    def tag(self, action, params, **how):
        return self.neighbour(TagClient, tag_models, action, params, **how)

    def test_a_temporary_key_may_what_its_policy_says(self):
        statement = {"effect": "allow", "action": ["name/postgres:DescribeZones"], "resource": "*"}
        policy = quote(json.dumps({"version": "2.0", "statement": [statement]}))
        for how in WAYS:
            with self.subTest(**how):
                params = {"Name": "ada", "Policy": policy, "DurationSeconds": 900}
                given = self.sts("GetFederationToken", params, **how)
                self.assertLess(abs(given.ExpiredTime - time.time() - 900), 30)
                keys = given.Credentials
                key = Credential(keys.TmpSecretId, keys.TmpSecretKey, keys.Token)
                self.assertRegex(self.sts("GetCallerIdentity", {}, key, **how).UserId, r"^\d+:ada$")
                client = self.client(**how)
                client.credential = key
                self.assertGreater(len(client.DescribeZones(models.DescribeZonesRequest()).ZoneSet), 0)
                with self.assertRaises(TencentCloudSDKException) as caught:
                    client.DescribeRegions(models.DescribeRegionsRequest())
                self.assertEqual(caught.exception.get_code(), "UnauthorizedOperation")

    def test_a_role_is_assumed(self):
        params = {"RoleArn": "qcs::cam::uin/100000000001:roleName/reader", "RoleSessionName": "session"}
        keys = self.sts("AssumeRole", params).Credentials
        key = Credential(keys.TmpSecretId, keys.TmpSecretKey, keys.Token)
        self.assertEqual(self.sts("GetCallerIdentity", {}, key).Type, "CAMRole")

    def test_tags_are_those_that_the_instance_shows(self):
        instance_id = self.call("CreateInstances", ORDER).DBInstanceIdSet[0]
        resource = {"ServiceType": "postgres", "ResourcePrefix": "DBInstanceId", "ResourceRegion": "ap-guangzhou"}
        for at, how in enumerate(WAYS):
            with self.subTest(**how):
                name = f"qcs::postgres:ap-guangzhou:uin/:DBInstanceId/{instance_id}"
                tags = [{"TagKey": "团队", "TagValue": f"value {at}"}]
                self.tag("ModifyResourceTags", {"Resource": name, "ReplaceTags": tags, "DeleteTags": [{"TagKey": "x"}]}, **how)
                instance = self.call("DescribeDBInstanceAttribute", {"DBInstanceId": instance_id}).DBInstance
                self.assertEqual([(tag.TagKey, tag.TagValue) for tag in instance.TagList], [("团队", f"value {at}")])
                params = {**resource, "ResourceIds": [instance_id], "Limit": 5}
                rows = self.tag("DescribeResourceTagsByResourceIds", params, **how)
                self.assertEqual((rows.TotalCount, rows.Tags[0].TagValue), (1, f"value {at}"))


if __name__ == "__main__":
    unittest.main()
