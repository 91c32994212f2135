// An instance from its order to its end, over the platform's own fetch. The clock of the server follows the client's.

import { equal } from "./assert.js";

// Written by number: a page that does not say how its characters are written would have others.
const DATABASE = String.fromCodePoint(0x6570, 0x636e, 0x5e93);

const ORDER = {
  SpecCode: "pg.it.small2",
  Storage: 20,
  InstanceCount: 1,
  Period: 1,
  Charset: "UTF8",
  AdminName: "dbadmin",
  AdminPassword: "Not-a-secret1",
  Zone: "ap-guangzhou-6",
  DBMajorVersion: "16",
  VpcId: "vpc-12345678",
  SubnetId: "subnet-12345678",
  InstanceChargeType: "POSTPAID_BY_HOUR",
  Name: `${DATABASE}-1`,
};
const HOUR_MS = 3_600_000;

export async function calls({ client, time }) {
  const api = client();
  const listed = async () =>
    (await api.DescribeDBInstances({ Limit: 20 })).DBInstanceSet.map(
      ({ DBInstanceName, DBInstanceStatus }) => `${DBInstanceName} ${DBInstanceStatus}`,
    );

  equal(await listed(), [], "before");
  const { DBInstanceIdSet } = await api.CreateInstances(ORDER);
  equal(await listed(), [`${DATABASE}-1 applying`], "ordered");
  time.now += HOUR_MS;
  equal(await listed(), [`${DATABASE}-1 running`], "created");
  const [DBInstanceId] = DBInstanceIdSet;
  await api.ModifyDBInstanceName({ DBInstanceId, InstanceName: `${DATABASE}-2` });
  equal(await listed(), [`${DATABASE}-2 running`], "renamed");
  await api.IsolateDBInstances({ DBInstanceIdSet });
  time.now += HOUR_MS;
  equal(await listed(), [`${DATABASE}-2 isolated`], "isolated");
  await api.call("DestroyDBInstance", { DBInstanceId });
  time.now += HOUR_MS;
  equal(await listed(), [], "destroyed");
}

/** Calls under way at once, with other keys and regions: none may see another's. */
export async function atOnce({ client, credentials }) {
  const regions = ["ap-guangzhou", "ap-beijing", "ap-shanghai", "ap-singapore"];
  const made = regions.flatMap((region) => credentials.map((credential) => client({ credential, region })));
  const answers = await Promise.all([...made, ...made].map((api) => api.DescribeDBInstances()));
  equal(new Set(answers.map(({ RequestId }) => RequestId)).size, answers.length, "answers");
}
