"""Accounts and databases through the vendor's own client for Python: a day of who looks after them."""

import unittest
from datetime import datetime, timedelta, timezone

from vendor import ORDER, VendorClient

PASSWORD = "Passw0rd!"
TABLE = {"ObjectType": "table", "ObjectName": "orders", "DatabaseName": "shop", "SchemaName": "public"}


class Accounts(VendorClient):
    def setUp(self):
        self.id = self.call("CreateInstances", ORDER).DBInstanceIdSet[0]
        self.running(self.id)

    def account(self, name):
        """The account, or None."""
        rows = self.on("DescribeAccounts", OrderBy="createTime", OrderByType="asc", Limit=100).Details
        return next((row for row in rows if row.UserName == name), None)

    def privileges(self, name):
        return set(self.on("DescribeAccountPrivileges", UserName=name, DatabaseObjectSet=[TABLE]).PrivilegeSet[0].PrivilegeSet)

    def modify(self, name, kind, privileges, target=TABLE):
        change = {"DatabasePrivilege": {"Object": target, "PrivilegeSet": privileges}, "ModifyType": kind}
        self.on("ModifyAccountPrivileges", UserName=name, ModifyPrivilegeSet=[change])

    def refused(self, action, **params):
        return self.refusal(action, {"DBInstanceId": self.id, **params})

    def test_from_the_first_account_to_the_last_database(self):
        self.assertEqual((self.account("dbadmin").Status, self.account("dbadmin").UserType), (2, "tencentDBSuper"))
        for name in ["owner", "reader"]:
            self.on("CreateAccount", UserName=name, Password=PASSWORD, Type="normal", Remark="普通账号")
            self.assertEqual((self.account(name).Remark, self.account(name).UserType), ("普通账号", "normal"))
        self.on("CreateDatabase", DatabaseName="shop", DatabaseOwner="owner", Encoding="UTF8")
        found = self.on("DescribeDatabases", Filters=[{"Name": "database-name", "Values": ["sho"]}])
        self.assertEqual((found.Items, found.Databases[0].DatabaseOwner), (["shop"], "owner"))
        self.assertIn("shop", self.on("DescribeDatabaseObjects", ObjectType="database").ObjectSet)

        self.assertIn("TRUNCATE", self.privileges("owner"))
        self.modify("reader", "grantObject", ["SELECT", "INSERT"])
        self.modify("reader", "revokeObject", ["INSERT"])
        self.assertEqual(self.privileges("reader"), {"SELECT"})
        self.modify("reader", "alterRole", ["tencentDBSuper"], {"ObjectType": "account", "ObjectName": "reader"})
        self.assertEqual(self.account("reader").UserType, "tencentDBSuper")

        self.on("LockAccount", UserName="reader")
        self.assertEqual(self.account("reader").Status, 5)
        self.on("UnlockAccount", UserName="reader")
        self.assertEqual(self.account("reader").Status, 2)
        self.on("ModifyAccountRemark", UserName="reader", Remark="reads")
        self.on("ResetAccountPassword", UserName="reader", Password="An0ther-one!")
        self.assertEqual(self.account("reader").Remark, "reads")
        self.on("OpenAccountCAM", UserName="reader")
        self.assertTrue(self.account("reader").OpenCam)
        self.on("RefreshAccountPassword", UserName="reader")
        self.assertEqual(self.refused("ResetAccountPassword", UserName="reader", Password=PASSWORD), "FailedOperation.PreCheckError")
        self.on("CloseAccountCAM", UserName="reader", Password=PASSWORD)
        self.assertFalse(self.account("reader").OpenCam)

        self.assertEqual(self.refused("DeleteAccount", UserName="owner"), "FailedOperation.PreCheckError")
        self.on("ModifyDatabaseOwner", DatabaseName="shop", DatabaseOwner="reader")
        self.on("DeleteAccount", UserName="owner")
        self.assertIsNone(self.account("owner"))
        self.on("DeleteDatabase", DatabaseName="shop")
        self.assertEqual(self.on("DescribeDatabases").Items, ["postgres"])

        # The service writes and reads times of UTC+8.
        now = datetime.now(timezone(timedelta(hours=8)))
        start, end = (f"{time:%Y-%m-%d %H:%M:%S}" for time in (now - timedelta(days=1), now))
        for action in ["DescribeSlowQueryList", "DescribeSlowQueryAnalysis", "DescribeDBErrlogs"]:
            with self.subTest(action=action):
                self.assertGreaterEqual(self.on(action, StartTime=start, EndTime=end, Limit=10).TotalCount, 0)


if __name__ == "__main__":
    unittest.main()
