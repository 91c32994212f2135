// Where the values of a parameter are listed: which read lists them, and what of a row is the value. The parameters of
// the read are those of the form that have the same names, so a list of accounts is that of the chosen instance.

/** @import { FieldDescription } from "tencentdb-postgres" */
/**
 * `rows` leads to the rows, `value` is the member of a row (without one, the row is a text), `label` further members
 * that say what it is. `params` are fixed, `from` are taken from the form: name of the read's parameter, name of the
 * form's. `only` has the rows that fit.
 * @typedef {{
 *   read: string, rows: string[], value?: string, label?: string[], params?: Record<string, unknown>,
 *   from?: Record<string, string[]>, only?: Record<string, string>, filter?: Record<string, string[]>
 * }} Choice
 */
/** @typedef {{ value: string, label: string }} Option */

const MOST = 100;
const PAGE = { Limit: MOST };
/** Names of the instance in different actions. */
const INSTANCE = ["DBInstanceId", "InstanceId", "MasterDBInstanceId"];
const OF_INSTANCE = { DBInstanceId: INSTANCE };

/** @type {Choice} */
const instances = {
  read: "DescribeDBInstances",
  rows: ["DBInstanceSet"],
  value: "DBInstanceId",
  label: ["DBInstanceName", "DBInstanceStatus"],
  params: PAGE,
};
/** @type {(value: string) => Choice} */
const ofInstances = (value) => ({ read: "DescribeDBInstances", rows: ["DBInstanceSet"], value, params: PAGE });
/** @type {Choice} */
const groups = {
  read: "DescribeReadOnlyGroups",
  rows: ["ReadOnlyGroupList"],
  value: "ReadOnlyGroupId",
  label: ["ReadOnlyGroupName", "MasterDBInstanceId"],
};
/** @type {Choice} */
const baseBackups = {
  read: "DescribeBaseBackups",
  rows: ["BaseBackupSet"],
  value: "Id",
  label: ["DBInstanceId", "FinishTime"],
  params: PAGE,
  filter: { "db-instance-id": INSTANCE },
};
/** @type {(value: string) => Choice} */
const proxies = (value) => ({
  read: "DescribeDBProxy",
  rows: ["ProxyInfos"],
  value,
  label: ["Description"],
  from: OF_INSTANCE,
});
/** @type {Choice} */
const addresses = {
  read: "DescribeDBProxy",
  rows: ["ProxyInfos", "ProxyAddressSet"],
  value: "AddressId",
  label: ["Vip"],
  from: OF_INSTANCE,
};
/** @type {(value: string) => Choice} */
const versions = (value) => ({
  read: "DescribeDBVersions",
  rows: ["VersionSet"],
  value,
  label: ["DBEngine"],
  only: { Status: "AVAILABLE" },
});

/** By the name of a parameter, or of a member: `DBNode.Zone`. @type {Record<string, Choice>} */
export const CHOICES = {
  DBInstanceId: instances,
  DBInstanceIdSet: instances,
  InstanceId: instances,
  MasterDBInstanceId: { ...instances, only: { DBInstanceType: "primary" } },
  ReadOnlyGroupId: groups,
  NewReadOnlyGroupId: groups,
  BackupSetId: baseBackups,
  BaseBackupId: baseBackups,
  LogBackupId: {
    read: "DescribeLogBackups",
    rows: ["LogBackupSet"],
    value: "Id",
    label: ["DBInstanceId", "FinishTime"],
    params: PAGE,
    filter: { "db-instance-id": INSTANCE },
  },
  UserName: { read: "DescribeAccounts", rows: ["Details"], value: "UserName", label: ["Remark"], from: OF_INSTANCE },
  DatabaseName: {
    read: "DescribeDatabases",
    rows: ["Databases"],
    value: "DatabaseName",
    label: ["DatabaseOwner"],
    from: OF_INSTANCE,
  },
  DatabaseOwner: { read: "DescribeAccounts", rows: ["Details"], value: "UserName", from: OF_INSTANCE },
  PlanId: { read: "DescribeBackupPlans", rows: ["Plans"], value: "PlanId", label: ["PlanName"], from: OF_INSTANCE },
  TemplateId: {
    read: "DescribeParameterTemplates",
    rows: ["ParameterTemplateSet"],
    value: "TemplateId",
    label: ["TemplateName", "DBMajorVersion"],
    params: PAGE,
  },
  ParamName: { read: "DescribeDBInstanceParameters", rows: ["Detail"], value: "Name", from: OF_INSTANCE },
  ProxyGroupId: proxies("ProxyGroupId"),
  AddressId: addresses,
  ProxyAddressId: addresses,
  TaskId: {
    read: "DescribeTasks",
    rows: ["TaskSet"],
    value: "TaskId",
    label: ["TaskType", "DBInstanceId"],
    params: { Limit: 20 },
  },
  FileName: {
    read: "DescribeAuditLogFiles",
    rows: ["Items"],
    value: "FileName",
    label: ["Status"],
    params: { Product: "postgres" },
    from: { InstanceId: INSTANCE },
  },
  KMSKeyId: {
    read: "DescribeEncryptionKeys",
    rows: ["EncryptionKeys"],
    value: "KeyId",
    label: ["KeyAlias"],
    from: OF_INSTANCE,
  },
  Zone: {
    read: "DescribeZones",
    rows: ["ZoneSet"],
    value: "Zone",
    label: ["ZoneName"],
    only: { ZoneState: "AVAILABLE" },
  },
  SpecCode: {
    read: "DescribeClasses",
    rows: ["ClassInfoSet"],
    value: "SpecCode",
    label: ["CPU", "Memory"],
    params: { DBEngine: "postgresql" },
    from: { Zone: ["Zone"], DBMajorVersion: ["DBMajorVersion"], DBEngine: ["DBEngine"] },
  },
  DBMajorVersion: versions("DBMajorVersion"),
  DBVersion: versions("DBVersion"),
  DBKernelVersion: versions("DBKernelVersion"),
  TargetDBKernelVersion: versions("DBKernelVersion"),
  DedicatedClusterId: {
    read: "DescribeDedicatedClusters",
    rows: ["DedicatedClusterSet"],
    value: "DedicatedClusterId",
    label: ["Name"],
  },
  VpcId: ofInstances("VpcId"),
  SubnetId: { ...ofInstances("SubnetId"), label: ["VpcId", "Zone"] },
  SecurityGroupIdSet: {
    read: "DescribeDBInstanceSecurityGroups",
    rows: ["SecurityGroupSet"],
    value: "SecurityGroupId",
    label: ["SecurityGroupName"],
    from: OF_INSTANCE,
  },
  ConnectAddress: {
    read: "DescribeDBInstanceAttribute",
    rows: ["DBInstance", "DBInstanceNetInfo"],
    value: "Ip",
    label: ["NetType"],
    from: OF_INSTANCE,
  },
  SchemaName: {
    read: "DescribeDatabaseObjects",
    rows: ["ObjectSet"],
    params: { ObjectType: "schema" },
    from: { DBInstanceId: INSTANCE, DatabaseName: ["DatabaseName"] },
  },
};

/**
 * How the values of a field are listed; a field with documented values needs no list.
 * @param {FieldDescription} field
 */
export const choiceOf = ({ name, values }) => (!values && Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined);

/**
 * The call that lists the values, with what the form says; `missing` names the parameter that has to be chosen before.
 * @param {Choice} choice
 * @param {Record<string, unknown>} given
 * @returns {{ params: Record<string, unknown> } | { missing: string }}
 */
export function question({ params = {}, from = {}, filter = {} }, given) {
  const taken = { ...params };
  for (const [name, sources] of Object.entries(from)) {
    const value = sources.map((source) => given[source]).find((one) => typeof one === "string" && one !== "");
    if (value !== undefined) taken[name] = value;
    else if (taken[name] === undefined) return { missing: sources.find((source) => source in given) ?? sources[0] };
  }
  const filters = Object.entries(filter).flatMap(([Name, sources]) => {
    const value = sources.map((source) => given[source]).find((one) => typeof one === "string" && one !== "");
    return value === undefined ? [] : [{ Name, Values: [value] }];
  });
  return { params: filters.length > 0 ? { ...taken, Filters: filters } : taken };
}

/**
 * The values in an answer, each once.
 * @param {Choice} choice
 * @param {unknown} answer
 * @returns {Option[]}
 */
export function optionsIn({ rows, value, label = [], only = {} }, answer) {
  let found = /** @type {unknown[]} */ ([answer]);
  for (const step of rows)
    found = found.flatMap((part) => (typeof part === "object" && part ? (Reflect.get(part, step) ?? []) : []));
  /** @type {Map<string, Option>} */
  const options = new Map();
  for (const row of found) {
    const part = (/** @type {string} */ name) => (typeof row === "object" && row ? Reflect.get(row, name) : undefined);
    if (Object.entries(only).some(([name, wanted]) => part(name) !== wanted)) continue;
    const own = value === undefined ? row : part(value);
    if (typeof own !== "string" && typeof own !== "number") continue;
    if (own === "" || options.has(String(own))) continue;
    const said = label.map(part).filter((text) => text !== undefined && text !== "");
    options.set(String(own), { value: String(own), label: said.join(" · ") });
  }
  return [...options.values()];
}
