// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

import type { PostgresClient } from "tencentdb-postgres";

export async function addDBInstanceToReadOnlyGroup(client: PostgresClient) {
  const { answer, done } = await client.start("AddDBInstanceToReadOnlyGroup", {
    ReadOnlyGroupId: "\"pgrogrp-test\"",
    DBInstanceId: "\"postgres-k95qzetn\"",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Buys an instance: this costs money.
export async function cloneDBInstance(client: PostgresClient) {
  const { answer, done } = await client.start("CloneDBInstance", {
    VpcId: "vpc-2ot3acw1",
    AutoRenewFlag: 1,
    DBInstanceId: "postgres-abcd1234",
    RecoveryTargetTime: "2021-12-25 01:27:35",
    Storage: 10,
    Period: 1,
    AutoVoucher: 0,
    InstanceChargeType: "PREPAID",
    SpecCode: "cdb.pg.z1.2g",
    SubnetId: "subnet-ppv9iw34",
    DBNodeSet: [
      { Role: "Standby", Zone: "ap-guangzhou-3" },
      { Role: "Primary", Zone: "ap-guangzhou-3" },
    ],
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Clients can no longer log in by CAM.
export async function closeAccountCAM(client: PostgresClient) {
  await client.CloseAccountCAM({
    DBInstanceId: "postgres-4sfuv15b",
    UserName: "readonly_user",
    Password: "1359Qwe!",
  });
}

// No source says whether the stored logs are kept.
export async function closeAuditService(client: PostgresClient) {
  const { answer, done } = await client.start("CloseAuditService", {
    InstanceId: "postgres-nqg1hcnj",
    Product: "postgres",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Closes the address: clients can no longer connect through it.
export async function closeDBExtranetAccess(client: PostgresClient) {
  const { answer, done } = await client.start("CloseDBExtranetAccess", {
    DBInstanceId: "postgres-apzvwncr",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Deletes the address: clients can no longer connect through it.
export async function closeDBProxyAddress(client: PostgresClient) {
  const { answer, done } = await client.start("CloseDBProxyAddress", {
    DBInstanceId: "postgres-2wvpv38j",
    AddressId: "proxyaddr-0p3p1r76",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// No source says whether the stored memories are kept.
export async function closeMem0Service(client: PostgresClient) {
  const { answer, done } = await client.start("CloseMem0Service", {
    DBInstanceId: "postgres-a1tmanwv",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Its HTTP addresses stop serving.
export async function closePostgRESTService(client: PostgresClient) {
  const { answer, done } = await client.start("ClosePostgRESTService", {
    DBInstanceId: "postgres-0uwjmh8t",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Closes the address: clients can no longer connect through it.
export async function closeServerlessDBExtranetAccess(client: PostgresClient) {
  await client.CloseServerlessDBExtranetAccess();
}

export async function createAccount(client: PostgresClient) {
  const { answer, done } = await client.start("CreateAccount", {
    DBInstanceId: "postgres-5cz25tr5",
    UserName: "user_normal",
    Password: "Test_password1",
    Type: "normal",
    Remark: "普通账号",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function createAuditLogFile(client: PostgresClient) {
  const { answer, done } = await client.start("CreateAuditLogFile", {
    InstanceId: "postgres-nqg1hcnj",
    StartTime: "2026-03-25 00:00:00",
    EndTime: "2026-03-25 01:00:00",
    Product: "postgres",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Backups beyond the free quota cost money.
export async function createBackupPlan(client: PostgresClient) {
  const { PlanId } = await client.CreateBackupPlan({
    PlanName: "plan1",
    BackupPeriodType: "month",
    DBInstanceId: "postgres-kwk4tq23",
    MinBackupStartTime: "01:00:00",
    MaxBackupStartTime: "02:00:00",
    BackupPeriod: ["1", "2"],
    BaseBackupRetentionPeriod: 40,
  });
  console.log(PlanId);
}

// Backups beyond the free quota cost money.
export async function createBaseBackup(client: PostgresClient) {
  const { answer, done } = await client.start("CreateBaseBackup", {
    DBInstanceId: "postgres-dzg9p3kb",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function createDBInstanceNetworkAccess(client: PostgresClient) {
  const { answer, done } = await client.start("CreateDBInstanceNetworkAccess", {
    SubnetId: "subnet-4s9dejli",
    VpcId: "vpc-gaestjaf",
    DBInstanceId: "postgres-6bwgamo3",
    IsAssignVip: false,
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Buys instances: this costs money.
export async function createDBInstances(client: PostgresClient) {
  const { answer, done } = await client.start("CreateDBInstances", {
    SpecCode: "cdb.pg.z1.2g",
    Storage: 20,
    InstanceCount: 1,
    Period: 1,
    Zone: "ap-guangzhou-3",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Buys a proxy: this costs money.
export async function createDBProxy(client: PostgresClient) {
  const { answer, done } = await client.start("CreateDBProxy", {
    DBInstanceId: "postgres-ll68q8z3",
    VpcId: "vpc-evvog2gd",
    SubnetId: "subnet-clk8il4i",
    ProxyNodeCustom: [{ NodeCount: 2, Zone: "ap-guangzhou-3", Cpu: 2, Mem: 4000 }],
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function createDBProxyAddress(client: PostgresClient) {
  const { answer, done } = await client.start("CreateDBProxyAddress", {
    DBInstanceId: "postgres-2wvpv38j",
    VpcId: "vpc-1dq8ehm3",
    SubnetId: "subnet-6yui3ok8",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function createDatabase(client: PostgresClient) {
  await client.CreateDatabase({
    DBInstanceId: "postgres-5cz25tr5",
    DatabaseName: "mydatabase",
    DatabaseOwner: "data_team",
  });
}

// Buys instances: this costs money.
export async function createInstances(client: PostgresClient) {
  const { answer, done } = await client.start("CreateInstances", {
    InstanceCount: 1,
    AutoRenewFlag: 1,
    AdminName: "test2313",
    Zone: "ap-guangzhou-2",
    AdminPassword: "1234Qwer()",
    DBVersion: "12.4",
    DBEngine: "postgresql",
    Storage: 10,
    Period: 1,
    SpecCode: "cdb.pg.z1.2g",
    InstanceChargeType: "PREPAID",
    AutoVoucher: 0,
    Charset: "UTF8",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function createParameterTemplate(client: PostgresClient) {
  const { TemplateId } = await client.CreateParameterTemplate({
    TemplateName: "test_template",
    DBMajorVersion: "13",
    DBEngine: "postgresql",
    TemplateDescription: "for-testing",
  });
  console.log(TemplateId);
}

// Buys instances: this costs money.
export async function createReadOnlyDBInstance(client: PostgresClient) {
  const { answer, done } = await client.start("CreateReadOnlyDBInstance", {
    InstanceCount: 1,
    AutoRenewFlag: 1,
    Zone: "ap-guangzhou-2",
    MasterDBInstanceId: "Postgres-testmaster",
    Storage: 10,
    Period: 1,
    SpecCode: "cdb.pg.z1.2g",
    InstanceChargeType: "PREPAID",
    AutoVoucher: 0,
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function createReadOnlyGroup(client: PostgresClient) {
  const { answer, done } = await client.start("CreateReadOnlyGroup", {
    MaxReplayLag: 0,
    VpcId: "\"vpc-e0tfm161\"",
    Name: "test",
    ProjectId: 0,
    MasterDBInstanceId: "\"postgres-k95qzetn\"",
    ReplayLagEliminate: 0,
    SubnetId: "\"subnet-443a3lv6\"",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function createReadOnlyGroupNetworkAccess(client: PostgresClient) {
  const { answer, done } = await client.start("CreateReadOnlyGroupNetworkAccess", {
    SubnetId: "subnet-4s9dejli",
    VpcId: "vpc-gaestjaf",
    ReadOnlyGroupId: "pgro-4t9c6g7k",
    IsAssignVip: false,
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Creates an instance that is charged: this costs money.
export async function createServerlessDBInstance(client: PostgresClient) {
  const { DBInstanceId } = await client.CreateServerlessDBInstance({
    VpcId: "vpc-xxxx",
    Zone: "ap-guangzhou-2",
    DBVersion: "10.4",
    DBInstanceName: "serverlessdb-test",
    DBCharset: "UTF8",
    SubnetId: "subnet-xxx",
  });
  console.log(DBInstanceId);
}

// Deletes the account: clients can no longer log in with it.
export async function deleteAccount(client: PostgresClient) {
  const { answer, done } = await client.start("DeleteAccount", {
    DBInstanceId: "postgres-5cz25tr5",
    UserName: "asdfghjkl",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Deletes the file for good.
export async function deleteAuditLogFile(client: PostgresClient) {
  const { answer, done } = await client.start("DeleteAuditLogFile", {
    InstanceId: "postgres-nqg1hcnj",
    Product: "postgres",
    FileName: "1253431691_postgres-nqg1hcnj_1774420264_151841011.csv",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Deletes the plan: no further backups are made by it.
export async function deleteBackupPlan(client: PostgresClient) {
  await client.DeleteBackupPlan({ DBInstanceId: "postgres-kwk4tq23", PlanId: "1111111" });
}

// Deletes the backup for good.
export async function deleteBaseBackup(client: PostgresClient) {
  await client.DeleteBaseBackup({
    BaseBackupId: "88d3a71e-b822-5728-9d41-d8cfc0d0556e",
    DBInstanceId: "postgres-9n26zs6n",
  });
}

// Deletes the address: clients can no longer connect through it.
export async function deleteDBInstanceNetworkAccess(client: PostgresClient) {
  const { answer, done } = await client.start("DeleteDBInstanceNetworkAccess", {
    SubnetId: "subnet-4s9dejli",
    Vip: "127.*.*.*",
    VpcId: "vpc-gaestjaf",
    DBInstanceId: "postgres-6bwgamo3",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Deletes the database with all its data, for good.
export async function deleteDatabase(client: PostgresClient) {
  await client.DeleteDatabase({
    DBInstanceId: "postgres-ii8hwu75",
    DatabaseName: "db_name_underscore",
  });
}

// Deletes the backup for good, which may leave gaps in what can be restored.
export async function deleteLogBackup(client: PostgresClient) {
  await client.DeleteLogBackup({
    DBInstanceId: "postgres-2xmqduu9",
    LogBackupId: "7b85234b-4f46-5047-b658-acb172074bf6",
  });
}

// Deletes the template with its values, for good.
export async function deleteParameterTemplate(client: PostgresClient) {
  await client.DeleteParameterTemplate({ TemplateId: "497857b4-4676-5583-8359-b697fe5968d9" });
}

// Deletes the group.
export async function deleteReadOnlyGroup(client: PostgresClient) {
  const { answer, done } = await client.start("DeleteReadOnlyGroup", {
    ReadOnlyGroupId: "\"pgrogrp-k95qzetn\"",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Deletes the address: clients can no longer connect through it.
export async function deleteReadOnlyGroupNetworkAccess(client: PostgresClient) {
  const { answer, done } = await client.start("DeleteReadOnlyGroupNetworkAccess", {
    SubnetId: "subnet-4s9dejli",
    VpcId: "vpc-gaestjaf",
    Vip: "127.*.*.*",
    ReadOnlyGroupId: "pgro-4t9c6g7k",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Deletes the instance with all its data.
export async function deleteServerlessDBInstance(client: PostgresClient) {
  await client.DeleteServerlessDBInstance();
}

export async function describeAccountPrivileges(client: PostgresClient) {
  const { PrivilegeSet } = await client.DescribeAccountPrivileges({
    DBInstanceId: "postgres-5cz25tr5",
    UserName: "user_without_permission",
    DatabaseObjectSet: [{ ObjectType: "account", ObjectName: "user_without_permission" }],
  });
  console.log(PrivilegeSet);
}

export async function describeAccounts(client: PostgresClient) {
  for await (const row of client.paginate("DescribeAccounts", {
    DBInstanceId: "postgres-hpe52jnz",
  })) {
    console.log(row);
  }
}

export async function describeAuditInstanceList(client: PostgresClient) {
  for await (const row of client.paginate("DescribeAuditInstanceList", {
    Product: "postgres",
    AuditSwitch: 0,
  })) {
    console.log(row);
  }
}

export async function describeAuditLogFiles(client: PostgresClient) {
  for await (const row of client.paginate("DescribeAuditLogFiles", {
    InstanceId: "postgres-nqg1hcnj",
    Product: "postgres",
  })) {
    console.log(row);
  }
}

export async function describeAuditLogs(client: PostgresClient) {
  for await (const row of client.paginate("DescribeAuditLogs", {
    InstanceId: "postgres-loe5jryf",
    StartTime: "2026-04-15 22:42:59",
    EndTime: "2026-04-15 23:42:59",
    Product: "postgres",
  })) {
    console.log(row);
  }
}

export async function describeAvailableRecoveryTime(client: PostgresClient) {
  const { RecoveryBeginTime, RecoveryEndTime } = await client.DescribeAvailableRecoveryTime({
    DBInstanceId: "postgres-apzvwncr",
  });
  console.log(RecoveryBeginTime, RecoveryEndTime);
}

export async function describeBackupDownloadRestriction(client: PostgresClient) {
  const answer = await client.DescribeBackupDownloadRestriction();
  console.log(answer);
}

export async function describeBackupDownloadURL(client: PostgresClient) {
  const { BackupDownloadURL } = await client.DescribeBackupDownloadURL({
    DBInstanceId: "postgres-oamgybor",
    BackupType: "LogBackup",
    BackupId: "f9509fc2-2281-551c-b937-86d38cf79f3b",
    URLExpireTime: 12,
  });
  console.log(BackupDownloadURL);
}

export async function describeBackupOverview(client: PostgresClient) {
  const answer = await client.DescribeBackupOverview();
  console.log(answer);
}

export async function describeBackupPlans(client: PostgresClient) {
  const { Plans } = await client.DescribeBackupPlans({ DBInstanceId: "postgres-xxxxxxxx" });
  console.log(Plans);
}

export async function describeBackupSummaries(client: PostgresClient) {
  for await (const row of client.paginate("DescribeBackupSummaries", { OrderByType: "desc" })) {
    console.log(row);
  }
}

export async function describeBaseBackups(client: PostgresClient) {
  for await (const row of client.paginate("DescribeBaseBackups", {
    OrderBy: "FinishTime",
    OrderByType: "desc",
  })) {
    console.log(row);
  }
}

export async function describeClasses(client: PostgresClient) {
  const { ClassInfoSet } = await client.DescribeClasses({
    DBEngine: "postgresql",
    DBMajorVersion: "12",
    Zone: "ap-guangzhou-3",
  });
  console.log(ClassInfoSet);
}

export async function describeCloneDBInstanceSpec(client: PostgresClient) {
  const { MinSpecCode, MinStorage } = await client.DescribeCloneDBInstanceSpec({
    RecoveryTargetTime: "2021-12-24 03:41:50",
    DBInstanceId: "postgres-apzvwncr",
  });
  console.log(MinSpecCode, MinStorage);
}

export async function describeDBBackups(client: PostgresClient) {
  for await (const row of client.paginate("DescribeDBBackups", {
    DBInstanceId: "postgres-6fego161",
    StartTime: "2018-06-10 17:06:38",
    EndTime: "2018-06-11 17:06:38",
    Type: 1,
  })) {
    console.log(row);
  }
}

export async function describeDBErrlogs(client: PostgresClient) {
  for await (const row of client.paginate("DescribeDBErrlogs", {
    EndTime: "2018-06-11 17:06:38",
    DBInstanceId: "postgres-apzvwncr",
    StartTime: "2018-06-10 17:06:38",
  })) {
    console.log(row);
  }
}

export async function describeDBInstanceAttribute(client: PostgresClient) {
  const { DBInstance } = await client.DescribeDBInstanceAttribute({
    DBInstanceId: "postgres-xxxxxxxx",
  });
  console.log(DBInstance);
}

export async function describeDBInstanceHAConfig(client: PostgresClient) {
  const answer = await client.DescribeDBInstanceHAConfig({ DBInstanceId: "postgres-32d4mmv9" });
  console.log(answer);
}

export async function describeDBInstanceParameters(client: PostgresClient) {
  const { TotalCount, Detail } = await client.DescribeDBInstanceParameters({
    ParamName: "max_connections",
    DBInstanceId: "postgres-lzrwgg6d",
  });
  console.log(TotalCount, Detail);
}

export async function describeDBInstanceSSLConfig(client: PostgresClient) {
  const answer = await client.DescribeDBInstanceSSLConfig({ DBInstanceId: "postgres-hf8jo5pr" });
  console.log(answer);
}

export async function describeDBInstanceSecurityGroups(client: PostgresClient) {
  const { SecurityGroupSet } = await client.DescribeDBInstanceSecurityGroups({
    DBInstanceId: "postgres-i2q4utnp",
  });
  console.log(SecurityGroupSet);
}

export async function describeDBInstances(client: PostgresClient) {
  for await (const row of client.paginate("DescribeDBInstances")) {
    console.log(row);
  }
}

export async function describeDBProxy(client: PostgresClient) {
  const { Count, ProxyInfos } = await client.DescribeDBProxy({ DBInstanceId: "postgres-oul13k0b" });
  console.log(Count, ProxyInfos);
}

export async function describeDBProxySSLConfig(client: PostgresClient) {
  const { SSLEnabled, ConnectAddress, CAUrl } = await client.DescribeDBProxySSLConfig({
    DBInstanceId: "postgres-xxxxxxxx",
    ProxyGroupId: "proxy-xxxxxxxx",
    ProxyAddressId: "proxy-address-xxxxxxxx",
  });
  console.log(SSLEnabled, ConnectAddress, CAUrl);
}

export async function describeDBProxySpecs(client: PostgresClient) {
  const { SpecSet, SupportProxy, AvailableZones } = await client.DescribeDBProxySpecs();
  console.log(SpecSet, SupportProxy, AvailableZones);
}

export async function describeDBSlowlogs(client: PostgresClient) {
  for await (const row of client.paginate("DescribeDBSlowlogs", {
    EndTime: "2018-06-11 17:06:38",
    DBInstanceId: "postgres-apzvwncr",
    StartTime: "2018-06-10 17:06:38",
  })) {
    console.log(row);
  }
}

export async function describeDBVersions(client: PostgresClient) {
  const { VersionSet } = await client.DescribeDBVersions();
  console.log(VersionSet);
}

export async function describeDBXlogs(client: PostgresClient) {
  for await (const row of client.paginate("DescribeDBXlogs", {
    EndTime: "2018-06-11 17:06:38",
    DBInstanceId: "postgres-apzvwncr",
    StartTime: "2018-06-10 17:06:38",
  })) {
    console.log(row);
  }
}

export async function describeDatabaseObjects(client: PostgresClient) {
  for await (const row of client.paginate("DescribeDatabaseObjects", {
    DBInstanceId: "postgres-5cz25tr5",
    ObjectType: "database",
  })) {
    console.log(row);
  }
}

export async function describeDatabases(client: PostgresClient) {
  for await (const row of client.paginate("DescribeDatabases", {
    DBInstanceId: "postgres-hf8jo5pr",
  })) {
    console.log(row);
  }
}

export async function describeDedicatedClusters(client: PostgresClient) {
  const { DedicatedClusterSet } = await client.DescribeDedicatedClusters();
  console.log(DedicatedClusterSet);
}

export async function describeDefaultParameters(client: PostgresClient) {
  const { TotalCount, ParamInfoSet } = await client.DescribeDefaultParameters({
    DBMajorVersion: "13",
    DBEngine: "postgresql",
  });
  console.log(TotalCount, ParamInfoSet);
}

export async function describeEncryptionKeys(client: PostgresClient) {
  const { EncryptionKeys } = await client.DescribeEncryptionKeys({
    DBInstanceId: " postgres-abcdefg",
  });
  console.log(EncryptionKeys);
}

export async function describeLogBackups(client: PostgresClient) {
  for await (const row of client.paginate("DescribeLogBackups", {
    OrderBy: "FinishTime",
    OrderByType: "desc",
  })) {
    console.log(row);
  }
}

export async function describeMaintainTimeWindow(client: PostgresClient) {
  const answer = await client.DescribeMaintainTimeWindow({ DBInstanceId: "postgres-rwwbeuyx" });
  console.log(answer);
}

export async function describeMem0Service(client: PostgresClient) {
  const answer = await client.DescribeMem0Service({ DBInstanceId: "postgres-l0jw845d" });
  console.log(answer);
}

export async function describeOrders(client: PostgresClient) {
  const { TotalCount, Deals } = await client.DescribeOrders({ DealNames: ["20180615110033"] });
  console.log(TotalCount, Deals);
}

export async function describeParameterTemplateAttributes(client: PostgresClient) {
  const answer = await client.DescribeParameterTemplateAttributes({
    TemplateId: "c0456ace-31d1-54b1-a270-befa6bf960a5",
  });
  console.log(answer);
}

export async function describeParameterTemplates(client: PostgresClient) {
  for await (const row of client.paginate("DescribeParameterTemplates", {
    Filters: [{ Name: "TemplateName", Values: ["my_custom_template"] }],
    OrderBy: "CreateTime",
    OrderByType: "desc",
  })) {
    console.log(row);
  }
}

export async function describeParamsEvent(client: PostgresClient) {
  const { TotalCount, EventItems } = await client.DescribeParamsEvent({
    DBInstanceId: "postgres-nbvqjlhf",
  });
  console.log(TotalCount, EventItems);
}

export async function describePostgRESTService(client: PostgresClient) {
  const answer = await client.DescribePostgRESTService({ DBInstanceId: "postgres-0uwjmh8t" });
  console.log(answer);
}

export async function describeProductConfig(client: PostgresClient) {
  const { SpecInfoList } = await client.DescribeProductConfig({ Zone: "ap-guangzhou-2" });
  console.log(SpecInfoList);
}

export async function describeReadOnlyGroups(client: PostgresClient) {
  for await (const row of client.paginate("DescribeReadOnlyGroups", {
    Filters: [{ Name: "db-master-instance-id", Values: ["postgres-kpol3zgp"] }],
  })) {
    console.log(row);
  }
}

export async function describeRegions(client: PostgresClient) {
  const { TotalCount, RegionSet } = await client.DescribeRegions();
  console.log(TotalCount, RegionSet);
}

export async function describeServerlessDBInstances(client: PostgresClient) {
  for await (const row of client.paginate("DescribeServerlessDBInstances", {
    Filter: [{ Name: "db-instance-name", Values: ["user-data-db"] }],
  })) {
    console.log(row);
  }
}

export async function describeSlowQueryAnalysis(client: PostgresClient) {
  for await (const row of client.paginate("DescribeSlowQueryAnalysis", {
    StartTime: "2021-06-17 20:00:07",
    EndTime: "2021-06-17 20:15:07",
    DBInstanceId: "postgres-nbvqjlhf",
  })) {
    console.log(row);
  }
}

export async function describeSlowQueryList(client: PostgresClient) {
  for await (const row of client.paginate("DescribeSlowQueryList", {
    StartTime: "2021-07-22 10:00:07",
    EndTime: "2021-07-27 20:15:07",
    DBInstanceId: "postgres-nbvqjlhf",
  })) {
    console.log(row);
  }
}

export async function describeTasks(client: PostgresClient) {
  for await (const row of client.paginate("DescribeTasks", {
    OrderBy: "StartTime",
    OrderByType: "desc",
  })) {
    console.log(row);
  }
}

export async function describeZones(client: PostgresClient) {
  const { TotalCount, ZoneSet } = await client.DescribeZones();
  console.log(TotalCount, ZoneSet);
}

// Destroys the instance with all its data, for good.
export async function destroyDBInstance(client: PostgresClient) {
  const { answer, done } = await client.start("DestroyDBInstance", {
    DBInstanceId: "postgres-19nmz2xb",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Destroys the proxy with its addresses, for good.
export async function destroyDBProxy(client: PostgresClient) {
  await client.DestroyDBProxy({ DBInstanceId: "postgres-ll68q8z3" });
}

// Buys prepaid instances again: this costs money.
export async function disIsolateDBInstances(client: PostgresClient) {
  const { answer, done } = await client.start("DisIsolateDBInstances", {
    Period: 1,
    AutoVoucher: false,
    DBInstanceIdSet: ["postgres-xxxxxxxx"],
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function initDBInstances(client: PostgresClient) {
  const { DBInstanceIdSet } = await client.InitDBInstances({
    DBInstanceIdSet: ["postgres-4sfuv15b"],
    AdminName: "root",
    AdminPassword: "1234Qwer()",
    Charset: "UTF8",
  });
  console.log(DBInstanceIdSet);
}

export async function inquiryPriceCreateDBInstances(client: PostgresClient) {
  const { OriginalPrice, Price, Currency } = await client.InquiryPriceCreateDBInstances({
    InstanceCount: 1,
    Zone: "ap-guangzhou-2",
    Storage: 100,
    Period: 1,
    SpecCode: "cdb.pg.z1.2g",
    InstanceChargeType: "PREPAID",
  });
  console.log(OriginalPrice, Price, Currency);
}

export async function inquiryPriceRenewDBInstance(client: PostgresClient) {
  const { OriginalPrice, Price, Currency } = await client.InquiryPriceRenewDBInstance({
    DBInstanceId: "postgres-6fego161",
    Period: 12,
  });
  console.log(OriginalPrice, Price, Currency);
}

export async function inquiryPriceUpgradeDBInstance(client: PostgresClient) {
  const { OriginalPrice, Price, Currency } = await client.InquiryPriceUpgradeDBInstance({
    Storage: 500,
    DBInstanceId: "postgres-6fego161",
    Memory: 4,
  });
  console.log(OriginalPrice, Price, Currency);
}

// Takes the instances out of service until `DisIsolateDBInstances` restores them.
export async function isolateDBInstances(client: PostgresClient) {
  const { answer, done } = await client.start("IsolateDBInstances", {
    DBInstanceIdSet: ["postgres-xxxxxxxx"],
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Cuts the connections of the account.
export async function lockAccount(client: PostgresClient) {
  const { answer, done } = await client.start("LockAccount", {
    DBInstanceId: "postgres-4sfuv15b",
    UserName: "app_user",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function modifyAccountPrivileges(client: PostgresClient) {
  await client.ModifyAccountPrivileges({
    DBInstanceId: "postgres-5cz25tr5",
    UserName: "without_per",
    ModifyPrivilegeSet: [
      {
        DatabasePrivilege: {
          Object: {
            ObjectType: "schema",
            ObjectName: "user_schema",
            DatabaseName: "user_database",
          },
          PrivilegeSet: ["USAGE"],
        },
        ModifyType: "revokeObject",
        IsCascade: false,
      },
      {
        DatabasePrivilege: {
          Object: {
            ObjectType: "schema",
            ObjectName: "user_schema",
            DatabaseName: "user_database",
          },
          PrivilegeSet: ["CREATE"],
        },
        ModifyType: "grantObject",
      },
      {
        DatabasePrivilege: {
          Object: {
            ObjectType: "table",
            ObjectName: "users",
            DatabaseName: "user_database",
            SchemaName: "user_schema",
          },
          PrivilegeSet: ["SELECT"],
        },
        ModifyType: "grantObject",
      },
      {
        DatabasePrivilege: {
          Object: { ObjectType: "account", ObjectName: "without_per" },
          PrivilegeSet: ["tencentDBSuper"],
        },
        ModifyType: "alterRole",
      },
    ],
  });
}

export async function modifyAccountRemark(client: PostgresClient) {
  await client.ModifyAccountRemark({
    UserName: "webapp_user",
    Remark: "testModifyRemark",
    DBInstanceId: "postgres-6bwgamo3",
  });
}

export async function modifyAuditService(client: PostgresClient) {
  await client.ModifyAuditService({
    InstanceId: "postgres-nqg1hcnj",
    LogExpireDay: 7,
    HotLogExpireDay: 7,
    AuditType: "complex",
    Product: "postgres",
  });
}

export async function modifyBackupDownloadRestriction(client: PostgresClient) {
  await client.ModifyBackupDownloadRestriction({
    RestrictionType: "CUSTOMIZE",
    VpcRestrictionEffect: "ALLOW",
    VpcIdSet: ["vpc-15ld6dhr"],
    IpRestrictionEffect: "ALLOW",
    IpSet: ["10.*.*.*"],
  });
}

// Backups beyond the free quota cost money.
export async function modifyBackupPlan(client: PostgresClient) {
  await client.ModifyBackupPlan({
    BackupPeriod: ["tuesday", "monday"],
    BaseBackupRetentionPeriod: 7,
    DBInstanceId: "postgres-xxxxxxxx",
    MinBackupStartTime: "01:00:00",
    MaxBackupStartTime: "02:00:00",
  });
}

// Backups beyond the free quota cost money.
export async function modifyBaseBackupExpireTime(client: PostgresClient) {
  await client.ModifyBaseBackupExpireTime({
    BaseBackupId: "88d3a71e-b822-5728-9d41-d8cfc0d0556e",
    DBInstanceId: "postgres-9n26zs6n",
    NewExpireTime: "2023-02-18 23:59:59",
  });
}

// Places an order for the months bought: this costs money.
export async function modifyDBInstanceChargeType(client: PostgresClient) {
  const { answer, done } = await client.start("ModifyDBInstanceChargeType", {
    DBInstanceId: "postgres-apzvwncr",
    InstanceChargeType: "PREPAID",
    AutoRenewFlag: 0,
    AutoVoucher: 0,
    Period: 1,
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function modifyDBInstanceDeletionProtection(client: PostgresClient) {
  await client.ModifyDBInstanceDeletionProtection({
    DBInstanceId: "postgres-6bwgamo3",
    DeletionProtection: true,
  });
}

// Breaks every connection when the instance switches over.
export async function modifyDBInstanceDeployment(client: PostgresClient) {
  const { answer, done } = await client.start("ModifyDBInstanceDeployment", {
    SwitchStartTime: "12:00:00",
    DBNodeSet: [
      { Role: "Standby", Zone: "ap-guangzhou-3" },
      { Role: "Primary", Zone: "ap-guangzhou-3" },
    ],
    DBInstanceId: "postgres-abcd1234",
    SwitchTag: 1,
    SwitchEndTime: "12:30:00",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function modifyDBInstanceHAConfig(client: PostgresClient) {
  await client.ModifyDBInstanceHAConfig({
    DBInstanceId: "postgres-32d4mmv9",
    SyncMode: "Async",
    MaxStandbyLatency: 10737418240,
    MaxStandbyLag: 10,
  });
}

export async function modifyDBInstanceName(client: PostgresClient) {
  await client.ModifyDBInstanceName({
    InstanceName: "testModifyInstanceName",
    DBInstanceId: "postgres-6ougo465",
  });
}

export async function modifyDBInstanceParameters(client: PostgresClient) {
  const { answer, done } = await client.start("ModifyDBInstanceParameters", {
    DBInstanceId: "postgres-lzrwgg6d",
    ParamList: [{ Name: "max_replication_slots", ExpectedValue: "20" }],
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function modifyDBInstanceReadOnlyGroup(client: PostgresClient) {
  const { answer, done } = await client.start("ModifyDBInstanceReadOnlyGroup", {
    NewReadOnlyGroupId: "pgrogrp-nqwpkjbu",
    ReadOnlyGroupId: "pgrogrp-mnwtmp20",
    DBInstanceId: "postgres-k95qzetn",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function modifyDBInstanceSSLConfig(client: PostgresClient) {
  const { answer, done } = await client.start("ModifyDBInstanceSSLConfig", {
    DBInstanceId: "postgres-5gevh7gr",
    SSLEnabled: false,
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Replaces all security groups, which can cut clients off or let others in.
export async function modifyDBInstanceSecurityGroups(client: PostgresClient) {
  await client.ModifyDBInstanceSecurityGroups({
    DBInstanceId: "postgres-i2q4utnp",
    SecurityGroupIdSet: ["sg-91jbmkp1"],
  });
}

// Places an order: the price changes. Connections break when the instance switches over.
export async function modifyDBInstanceSpec(client: PostgresClient) {
  const { answer, done } = await client.start("ModifyDBInstanceSpec", {
    Storage: 200,
    DBInstanceId: "postgres-6bwgamo3",
    Cpu: 1,
    Memory: 2,
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function modifyDBInstancesProject(client: PostgresClient) {
  const { Count } = await client.ModifyDBInstancesProject({
    ProjectId: "10467",
    DBInstanceIdSet: ["postgres-lnp6j6172", "postgres-6bwgamo3"],
  });
  console.log(Count);
}

// Places an order when it changes the nodes: the price changes.
export async function modifyDBProxy(client: PostgresClient) {
  const { answer, done } = await client.start("ModifyDBProxy", {
    DBInstanceId: "postgres-ll68q8z3",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function modifyDBProxyAddress(client: PostgresClient) {
  const { answer, done } = await client.start("ModifyDBProxyAddress", {
    DBInstanceId: "postgres-2wvpv38j",
    AddressId: "proxyaddr-hw78kg1m",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function modifyDBProxySSLConfig(client: PostgresClient) {
  const { answer, done } = await client.start("ModifyDBProxySSLConfig", {
    DBInstanceId: "postgres-xxxxxxxx",
    ProxyGroupId: "proxygrp-xxxxxxxx",
    ProxyAddressId: "proxyaddr-xxxxxxxx",
    SSLEnabled: true,
    ConnectAddress: "10.0.0.1",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function modifyDatabaseOwner(client: PostgresClient) {
  await client.ModifyDatabaseOwner({
    DBInstanceId: "postgres-mnhbbw99",
    DatabaseName: "alice_database",
    DatabaseOwner: "alice",
  });
}

export async function modifyMaintainTimeWindow(client: PostgresClient) {
  await client.ModifyMaintainTimeWindow({
    MaintainWeekDays: ["tuesday", "monday"],
    MaintainDuration: 1,
    DBInstanceId: "postgres-c4wtbx1f",
    MaintainStartTime: "23:00",
  });
}

export async function modifyParameterTemplate(client: PostgresClient) {
  await client.ModifyParameterTemplate({
    TemplateId: "497857b4-4676-5583-8359-b697fe5968d9",
    TemplateName: "test_template",
    TemplateDescription: "for-testing",
    ModifyParamEntrySet: [
      { Name: "max_wal_senders", ExpectedValue: "360" },
      { Name: "max_logical_replication_workers", ExpectedValue: "360" },
    ],
    DeleteParamSet: ["wal_level"],
  });
}

export async function modifyReadOnlyDBInstanceWeight(client: PostgresClient) {
  await client.ModifyReadOnlyDBInstanceWeight({
    ReadOnlyGroupId: "\"pgrogp-test\"",
    DBInstanceId: "\"pgro-e0tfm161\"",
    Weight: 1,
  });
}

export async function modifyReadOnlyGroupConfig(client: PostgresClient) {
  await client.ModifyReadOnlyGroupConfig({
    MaxReplayLag: 0,
    ReplayLagEliminate: 0,
    MaxReplayLatency: 512,
    MinDelayEliminateReserve: 0,
    ReadOnlyGroupName: "test",
    ReadOnlyGroupId: "\"vpc-e0tfm161\"",
    Rebalance: 1,
  });
}

// Breaks every connection of the instance at once.
export async function modifySwitchTimePeriod(client: PostgresClient) {
  const { answer, done } = await client.start("ModifySwitchTimePeriod", {
    DBInstanceId: "postgres-19nmz2xb",
    SwitchTag: 0,
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function openAccountCAM(client: PostgresClient) {
  await client.OpenAccountCAM({ DBInstanceId: "postgres-4sfuv15b", UserName: "readonly_user" });
}

export async function openAuditService(client: PostgresClient) {
  const { answer, done } = await client.start("OpenAuditService", {
    InstanceId: "postgres-nqg1hcnj",
    LogExpireDay: 7,
    HotLogExpireDay: 7,
    AuditType: "complex",
    Product: "postgres",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Opens the instance to the internet.
export async function openDBExtranetAccess(client: PostgresClient) {
  const { answer, done } = await client.start("OpenDBExtranetAccess", {
    DBInstanceId: "postgres-apzvwncr",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function openMem0Service(client: PostgresClient) {
  const { answer, done } = await client.start("OpenMem0Service", {
    DBInstanceId: "postgres-paxanz0n",
    AgenticBaseId: "agenticbase-2a7vajd1",
    LLMModel: "auto",
    EmbeddingApiKey: "sk-example",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function openPostgRESTService(client: PostgresClient) {
  const { answer, done } = await client.start("OpenPostgRESTService", {
    DBInstanceId: "postgres-om193q01",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Opens the instance to the internet.
export async function openServerlessDBExtranetAccess(client: PostgresClient) {
  await client.OpenServerlessDBExtranetAccess();
}

// Breaks the connections of the group once.
export async function rebalanceReadOnlyGroup(client: PostgresClient) {
  await client.RebalanceReadOnlyGroup({ ReadOnlyGroupId: "\"pgrogrp-e0tfm161\"" });
}

export async function refreshAccountPassword(client: PostgresClient) {
  await client.RefreshAccountPassword({
    DBInstanceId: "postgres-4sfuv15b",
    UserName: "readonly_user",
  });
}

export async function reloadBalanceDBProxyNode(client: PostgresClient) {
  await client.ReloadBalanceDBProxyNode({ DBInstanceId: "postgres-ko7e7fs5" });
}

export async function removeDBInstanceFromReadOnlyGroup(client: PostgresClient) {
  const { answer, done } = await client.start("RemoveDBInstanceFromReadOnlyGroup", {
    ReadOnlyGroupId: "\"pgrogrp-k95qzetn\"",
    DBInstanceId: "\"pgro-k95qzetn\"",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Buys further months: this costs money.
export async function renewInstance(client: PostgresClient) {
  const { answer, done } = await client.start("RenewInstance", {
    DBInstanceId: "postgres-apzvwncr",
    Period: 1,
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Clients with the old password can no longer log in.
export async function resetAccountPassword(client: PostgresClient) {
  await client.ResetAccountPassword({
    UserName: "app_user",
    Password: "1234Qwer()",
    DBInstanceId: "postgres-lnp6j6172",
  });
}

// Breaks every connection of the instance.
export async function restartDBInstance(client: PostgresClient) {
  const { answer, done } = await client.start("RestartDBInstance", {
    DBInstanceId: "postgres-apzvwncr",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function restoreDBInstanceObjects(client: PostgresClient) {
  const { answer, done } = await client.start("RestoreDBInstanceObjects", {
    DBInstanceId: "postgres-abcd1234",
    RestoreTargetTime: "2024-03-25 01:27:35",
    RestoreObjects: ["user"],
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Each automatic renewal costs money.
export async function setAutoRenewFlag(client: PostgresClient) {
  const { Count } = await client.SetAutoRenewFlag({
    AutoRenewFlag: 1,
    DBInstanceIdSet: ["postgres-6fego161"],
  });
  console.log(Count);
}

// Breaks every connection of the instance.
export async function switchDBInstancePrimary(client: PostgresClient) {
  const { answer, done } = await client.start("SwitchDBInstancePrimary", {
    DBInstanceId: "postgres-idabksrn",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

export async function unlockAccount(client: PostgresClient) {
  const { answer, done } = await client.start("UnlockAccount", {
    DBInstanceId: "postgres-4sfuv15b",
    UserName: "bob_admin",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Places an order: the price changes.
export async function upgradeDBInstance(client: PostgresClient) {
  const { answer, done } = await client.start("UpgradeDBInstance", {
    Memory: 4,
    Storage: 20,
    DBInstanceId: "postgres-4sfuv15b",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// Breaks every connection when the instance switches over.
export async function upgradeDBInstanceKernelVersion(client: PostgresClient) {
  const { answer, done } = await client.start("UpgradeDBInstanceKernelVersion", {
    DBInstanceId: "pgro-g7w4itfg",
    TargetDBKernelVersion: "v12.7_r1.5",
    DryRun: true,
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}

// The instance is read-only for a while, and its connections break once.
export async function upgradeDBInstanceMajorVersion(client: PostgresClient) {
  const { answer, done } = await client.start("UpgradeDBInstanceMajorVersion", {
    DBInstanceId: "postgres-qwe12k98",
    TargetDBKernelVersion: "v15.1_r1.6",
    UpgradeCheck: false,
    BackupBeforeUpgrade: true,
    StatisticsRefreshOption: 0,
    ExtensionUpgradeOption: 0,
    UpgradeTimeOption: 1,
    UpgradeTimeBegin: "01:00:00",
    UpgradeTimeEnd: "02:00:00",
  });
  console.log(answer);
  await done({ onProgress: ({ state }) => console.log(state) });
}
