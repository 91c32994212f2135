// The vendor's own client for Node.js, unchanged, against the emulator as a server.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { loose } from "./support/loose.mjs";
import { WAYS } from "./support/requests.mjs";
import { startEmulator } from "./support/server.mjs";
import { ORDER, PAIR, vendorClient } from "./support/vendor.mjs";

const { secretId, secretKey } = PAIR;

let server;

before(async () => (server = await startEmulator(["--credential", `${secretId}:${secretKey}`])));
after(() => server?.stop());

const client = (credential, way) => vendorClient(server.address, credential, way);

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The instance, once it is running. */
async function running(id) {
  for (;;) {
    const { DBInstanceSet } = await client().DescribeDBInstances({
      Filters: [{ Name: "db-instance-id", Values: [id] }],
    });
    assert.equal(DBInstanceSet.length, 1);
    if (DBInstanceSet[0].DBInstanceStatus === "running") return DBInstanceSet[0];
    await pause(250);
  }
}

test("lists, creates and renames", { timeout: 120_000 }, async () => {
  const earlier = await client().DescribeDBInstances({ Limit: 10, Offset: 0 });
  assert.equal(earlier.DBInstanceSet.length, Math.min(earlier.TotalCount, 10));
  assert.match(earlier.RequestId, /^[0-9a-f-]{36}$/);

  const { ClassInfoSet } = await client().DescribeClasses({
    Zone: "ap-guangzhou-3",
    DBEngine: "postgresql",
    DBMajorVersion: "16",
  });
  assert.ok(ClassInfoSet.length > 0);
  const [{ SpecCode, MinStorage }] = ClassInfoSet;

  const { DBInstanceIdSet } = await client().CreateInstances({
    ...ORDER,
    SpecCode,
    Storage: MinStorage,
    Name: "from-node",
  });
  assert.equal(DBInstanceIdSet.length, 1);
  const [id] = DBInstanceIdSet;
  const created = await running(id);
  assert.equal(created.DBInstanceName, "from-node");
  assert.equal(created.DBInstanceStorage, MinStorage);

  await client().ModifyDBInstanceName({ DBInstanceId: id, InstanceName: "改名-renamed" });
  assert.equal((await running(id)).DBInstanceName, "改名-renamed");

  const now = await client().DescribeDBInstances({});
  assert.equal(now.TotalCount, earlier.TotalCount + 1);
  const { DBInstance } = await client().DescribeDBInstanceAttribute({ DBInstanceId: id });
  assert.equal(DBInstance.DBInstanceId, id);
});

test("every method reads and writes", { timeout: 120_000 }, async () => {
  // All are ordered before any is awaited, because an instance takes seconds to run.
  const orders = await Promise.all(
    WAYS.map(async (way, at) => {
      const { DBInstanceIdSet } = await client(undefined, way).CreateInstances({ ...ORDER, Name: `way-${at}` });
      return { way, id: DBInstanceIdSet[0] };
    }),
  );
  for (const { way, id } of orders) {
    const own = client(undefined, way);
    const found = await own.DescribeDBInstances({
      Limit: 5,
      Filters: [{ Name: "db-instance-id", Values: [id, "postgres-nothere"] }],
    });
    assert.deepEqual(
      found.DBInstanceSet.map(({ DBInstanceId }) => DBInstanceId),
      [id],
      way.join(),
    );
    await running(id);
    for (const DeletionProtection of [true, false]) {
      await own.ModifyDBInstanceDeletionProtection({ DBInstanceId: id, DeletionProtection });
      assert.equal((await running(id)).DeletionProtection, DeletionProtection, way.join());
    }
    await own.ModifyDBInstanceName({ DBInstanceId: id, InstanceName: "改名-renamed" });
    assert.equal((await running(id)).DBInstanceName, "改名-renamed", way.join());
  }
});

for (const way of WAYS) {
  test(`${way.join(" by ")}: text of any kind is signed and read alike, and faults have their codes`, async () => {
    for (const name of ["无名", "a+b c&d=e%20", "\"quoted\" \\ 'too'", "😀", "\u2028"]) {
      const { TotalCount } = await client(undefined, way).DescribeDBInstances({
        Limit: 1,
        Filters: [{ Name: "db-instance-name", Values: [name] }],
      });
      assert.equal(TotalCount, 0, name);
    }
    const refused = async (action, params, credential) =>
      (
        await client(credential, way)
          [action](params)
          .then(
            () => assert.fail("was let in"),
            (error) => error,
          )
      ).code;
    assert.equal(
      await refused("DescribeZones", {}, { secretId, secretKey: "another-key" }),
      "AuthFailure.SignatureFailure",
    );
    assert.equal(
      await refused("DescribeZones", {}, { secretId: "AKIDNOBODY", secretKey }),
      "AuthFailure.SecretIdNotFound",
    );
    assert.equal(await refused("DescribeDBInstances", { Limit: "many" }), "InvalidParameter");
    assert.equal(await refused("DescribeDBInstances", { Nonsense: 1 }), "UnknownParameter");
  });
}

test("refuses a signature with another key", async () => {
  for (const [credential, code] of loose([
    [{ secretId, secretKey: "another-key" }, "AuthFailure.SignatureFailure"],
    [{ secretId: "AKIDNOBODY", secretKey }, "AuthFailure.SecretIdNotFound"],
  ])) {
    const error = await client(credential)
      .DescribeDBInstances({})
      .then(
        () => assert.fail("was let in"),
        (error) => error,
      );
    assert.equal(error.code, code);
    assert.match(error.requestId, /^[0-9a-f-]{36}$/);
    assert.ok(error.message.length > 0);
  }
});

test("refuses wrong parameters and ids with the service's codes", async () => {
  const refused = async (call) =>
    (
      await call.then(
        () => assert.fail("was let in"),
        (error) => error,
      )
    ).code;
  assert.match(
    await refused(client().DescribeDBInstanceAttribute({ DBInstanceId: "postgres-nothere" })),
    /^ResourceNotFound/,
  );
  assert.equal(await refused(client().DescribeDBInstanceAttribute(loose({}))), "MissingParameter");
  assert.equal(await refused(client().DescribeDBInstances(loose({ Nonsense: 1 }))), "UnknownParameter");
});
