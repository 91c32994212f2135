// The whole life of an instance through the vendor's own client for Node.js: an operator's day, from order to end.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startEmulator } from "./support/server.mjs";
import { NETWORK, ORDER, PAIR, vendorClient, ZONE } from "./support/vendor.mjs";

const OTHER_NETWORK = { VpcId: "vpc-87654321", SubnetId: "subnet-87654321" };

let server;
/** @type {ReturnType<typeof vendorClient>} */
let client;

before(async () => {
  // Work takes no time. What the service shows late is late by the emulator's clock, which the test puts forward.
  server = await startEmulator(["--instant", "--credential", `${PAIR.secretId}:${PAIR.secretKey}`]);
  client = vendorClient(server.address);
});
after(() => server?.stop());

/** Puts the clock forward by five seconds. */
async function later() {
  const body = JSON.stringify({ advanceMs: 5000 });
  const answer = await fetch(`http://${server.address}/_emulator/clock`, { method: "POST", body });
  assert.equal(answer.status, 200, await answer.text());
}

/**
 * Looks at the task that a call started: it has to have succeeded.
 * @param {{ TaskId?: number }} started
 */
async function done({ TaskId }) {
  await later();
  const { TaskSet } = await client.DescribeTasks({ TaskId });
  assert.deepEqual(
    TaskSet.map(({ Status, Progress }) => [Status, Progress]),
    [["Success", 100]],
  );
}

/** The instance as the list shows it, or nothing. */
async function listed(id) {
  const { DBInstanceSet } = await client.DescribeDBInstances({ Filters: [{ Name: "db-instance-id", Values: [id] }] });
  return DBInstanceSet[0];
}

const databases = async (id) => (await client.DescribeDatabases({ DBInstanceId: id })).Items;

/** The code that a call is refused with. */
const refused = (call) =>
  call.then(
    () => assert.fail("was let in"),
    ({ code }) => code,
  );

/** Isolates the instance, and then ends it for good. */
async function destroy(id) {
  await client.IsolateDBInstances({ DBInstanceIdSet: [id] });
  await later();
  assert.equal((await listed(id)).DBInstanceStatus, "isolated");
  await client.DestroyDBInstance({ DBInstanceId: id });
  await later();
  assert.match(await refused(client.DescribeDBInstanceAttribute({ DBInstanceId: id })), /^ResourceNotFound/);
}

test("an instance is taken from the order to the end", { timeout: 60_000 }, async (day) => {
  const { DBInstanceIdSet, DealNames } = await client.CreateInstances({ ...ORDER, Name: "orders" });
  const DBInstanceId = DBInstanceIdSet[0];
  let BackupSetId = "";
  let ReadOnlyGroupId = "";
  let readerId = "";
  let cloneId = "";

  await day.test("bought, renamed and protected", async () => {
    await later();
    const { Deals } = await client.DescribeOrders({ DealNames });
    assert.deepEqual(Deals[0].DBInstanceIdSet, [DBInstanceId]);
    await client.ModifyDBInstanceName({ DBInstanceId, InstanceName: "orders-live" });
    await client.ModifyDBInstanceDeletionProtection({ DBInstanceId, DeletionProtection: true });
    const { DBInstanceName, DBInstanceStatus, DeletionProtection } = await listed(DBInstanceId);
    assert.deepEqual([DBInstanceName, DBInstanceStatus, DeletionProtection], ["orders-live", "running", true]);
  });

  await day.test("given accounts, a database and privileges", async () => {
    for (const UserName of ["owner", "reader"]) {
      await client.CreateAccount({ DBInstanceId, UserName, Password: "Passw0rd!", Type: "normal" });
    }
    const { Details } = await client.DescribeAccounts({ DBInstanceId });
    const names = Details.map(({ UserName }) => UserName);
    assert.ok(names.includes("owner") && names.includes("reader"), names.join());
    await client.CreateDatabase({ DBInstanceId, DatabaseName: "shop", DatabaseOwner: "owner" });
    assert.deepEqual(await databases(DBInstanceId), ["postgres", "shop"]);
    const table = { ObjectType: "table", ObjectName: "orders", DatabaseName: "shop", SchemaName: "public" };
    const grant = { DatabasePrivilege: { Object: table, PrivilegeSet: ["SELECT"] }, ModifyType: "grantObject" };
    const reader = { DBInstanceId, UserName: "reader" };
    await client.ModifyAccountPrivileges({ ...reader, ModifyPrivilegeSet: [grant] });
    const held = await client.DescribeAccountPrivileges({ ...reader, DatabaseObjectSet: [table] });
    assert.deepEqual(held.PrivilegeSet[0].PrivilegeSet, ["SELECT"]);
    // Backups are of whole seconds.
    await later();
  });

  await day.test("backed up", async () => {
    const window = { MinBackupStartTime: "01:00:00", MaxBackupStartTime: "02:00:00" };
    const plan = { BackupPeriod: ["monday", "friday"], BaseBackupRetentionPeriod: 14 };
    await client.ModifyBackupPlan({ DBInstanceId, ...plan, ...window });
    const { Plans } = await client.DescribeBackupPlans({ DBInstanceId });
    assert.deepEqual(JSON.parse(Plans[0].BackupPeriod), plan.BackupPeriod);
    BackupSetId = (await client.CreateBaseBackup({ DBInstanceId })).BaseBackupId;
    await later();
    const { BaseBackupSet } = await client.DescribeBaseBackups({
      Filters: [{ Name: "base-backup-id", Values: [BackupSetId] }],
    });
    assert.deepEqual(
      BaseBackupSet.map((backup) => [backup.DBInstanceId, backup.State]),
      [[DBInstanceId, "finished"]],
    );
  });

  await day.test("tuned by a template, and restarted", async () => {
    const version = { DBMajorVersion: "16", DBEngine: "postgresql" };
    const { TemplateId } = await client.CreateParameterTemplate({ TemplateName: "kept", ...version });
    const ModifyParamEntrySet = [{ Name: "wal_level", ExpectedValue: "logical" }];
    await client.ModifyParameterTemplate({ TemplateId, ModifyParamEntrySet });
    const { ParamInfoSet } = await client.DescribeParameterTemplateAttributes({ TemplateId });
    const ParamList = ParamInfoSet.map(({ Name, CurrentValue }) => ({ Name, ExpectedValue: CurrentValue }));
    const level = async () => {
      const { Detail } = await client.DescribeDBInstanceParameters({ DBInstanceId, ParamName: "wal_level" });
      return Detail[0].CurrentValue;
    };
    await done(await client.ModifyDBInstanceParameters({ DBInstanceId, ParamList }));
    assert.equal(await level(), "replica");
    await done(await client.RestartDBInstance({ DBInstanceId }));
    assert.equal(await level(), "logical");
    await client.DeleteParameterTemplate({ TemplateId });
    assert.equal((await client.DescribeParameterTemplates({})).TotalCount, 0);
  });

  await day.test("resized", async () => {
    const { DealName } = await client.ModifyDBInstanceSpec({ DBInstanceId, Cpu: 2, Memory: 4, Storage: 50 });
    await later();
    const { Deals } = await client.DescribeOrders({ DealNames: [DealName] });
    await done({ TaskId: Deals[0].FlowId });
    const { DBInstanceCpu, DBInstanceMemory, DBInstanceStorage } = await listed(DBInstanceId);
    assert.deepEqual([DBInstanceCpu, DBInstanceMemory, DBInstanceStorage], [2, 4, 50]);
  });

  await day.test("read from a read-only instance of a group", async () => {
    const limits = { ReplayLagEliminate: 1, ReplayLatencyEliminate: 1, MaxReplayLag: 100, MaxReplayLatency: 512 };
    const primary = { MasterDBInstanceId: DBInstanceId, ProjectId: 0, ...NETWORK };
    const group = { ...primary, Name: "readers", MinDelayEliminateReserve: 1, ...limits };
    ({ ReadOnlyGroupId } = await client.CreateReadOnlyGroup(group));
    await later();
    const size = { SpecCode: ORDER.SpecCode, Storage: 50, InstanceCount: 1, Period: 1, Zone: ZONE };
    const reader = { ...primary, ...size, InstanceChargeType: "POSTPAID_BY_HOUR", ReadOnlyGroupId };
    readerId = (await client.CreateReadOnlyDBInstance(reader)).DBInstanceIdSet[0];
    await later();
    assert.equal((await listed(readerId)).DBInstanceStatus, "running");
    const { ReadOnlyGroupList } = await client.DescribeReadOnlyGroups({
      Filters: [{ Name: "db-master-instance-id", Values: [DBInstanceId] }],
    });
    const members = ReadOnlyGroupList.map(({ ReadOnlyDBInstanceList }) => ReadOnlyDBInstanceList);
    assert.deepEqual(
      members.flat().map((member) => member.DBInstanceId),
      [readerId],
    );
  });

  await day.test("opened to networks, and bound to a security group", async () => {
    const nets = async (kind) =>
      (await listed(DBInstanceId)).DBInstanceNetInfo.filter(({ NetType }) => NetType === kind);
    await done(await client.CreateDBInstanceNetworkAccess({ DBInstanceId, IsAssignVip: true, ...OTHER_NETWORK }));
    const added = (await nets("private")).filter(({ VpcId }) => VpcId === OTHER_NETWORK.VpcId);
    assert.equal(added.length, 1);
    await done(await client.DeleteDBInstanceNetworkAccess({ DBInstanceId, Vip: added[0].Ip, ...OTHER_NETWORK }));
    assert.equal((await nets("private")).length, 1);
    await done(await client.OpenDBExtranetAccess({ DBInstanceId }));
    assert.equal((await nets("public"))[0].Status, "opened");
    await done(await client.CloseDBExtranetAccess({ DBInstanceId }));
    assert.ok((await nets("public")).every(({ Status }) => Status !== "opened"));
    await client.ModifyDBInstanceSecurityGroups({ DBInstanceId, SecurityGroupIdSet: ["sg-orders01"] });
    const { SecurityGroupSet } = await client.DescribeDBInstanceSecurityGroups({ DBInstanceId });
    assert.deepEqual(
      SecurityGroupSet.map(({ SecurityGroupId }) => SecurityGroupId),
      ["sg-orders01"],
    );
  });

  await day.test("brought back, beside itself and as a clone", async () => {
    await done(await client.RestoreDBInstanceObjects({ DBInstanceId, RestoreObjects: ["shop"], BackupSetId }));
    const restored = (await databases(DBInstanceId)).filter((name) => name.startsWith("shop_bak_"));
    assert.equal(restored.length, 1);
    await client.DeleteDatabase({ DBInstanceId, DatabaseName: "shop" });
    assert.deepEqual(await databases(DBInstanceId), ["postgres", ...restored]);
    const paid = { Period: 1, AutoRenewFlag: 0, InstanceChargeType: "POSTPAID_BY_HOUR" };
    const size = { SpecCode: ORDER.SpecCode, Storage: 50, Name: "orders-of-before" };
    const clone = await client.CloneDBInstance({ DBInstanceId, BackupSetId, ...size, ...NETWORK, ...paid });
    cloneId = clone.DBInstanceId;
    await later();
    const { DBInstanceName, DBInstanceStatus } = await listed(cloneId);
    assert.deepEqual([DBInstanceName, DBInstanceStatus], ["orders-of-before", "running"]);
    assert.deepEqual(await databases(cloneId), ["postgres", "shop"]);
  });

  await day.test("ended, once nothing protects it", async () => {
    const alone = { DBInstanceIdSet: [DBInstanceId] };
    assert.equal(await refused(client.IsolateDBInstances(alone)), "OperationDenied.InstanceStatusLimitOpError");
    await client.ModifyDBInstanceDeletionProtection({ DBInstanceId, DeletionProtection: false });
    assert.equal(await refused(client.IsolateDBInstances(alone)), "LimitOperation");
    await client.RemoveDBInstanceFromReadOnlyGroup({ DBInstanceId: readerId, ReadOnlyGroupId });
    await later();
    await client.DeleteReadOnlyGroup({ ReadOnlyGroupId });
    await destroy(readerId);
    await client.IsolateDBInstances(alone);
    await later();
    await client.DisIsolateDBInstances(alone);
    await later();
    assert.equal((await listed(DBInstanceId)).DBInstanceStatus, "running");
    for (const id of [DBInstanceId, cloneId]) await destroy(id);
    assert.equal((await client.DescribeDBInstances({})).TotalCount, 0);
  });
});
