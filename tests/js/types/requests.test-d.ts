// Parameters: what may be left out, and which values an editor offers.

import type {
  DescribeDBInstancesRequest,
  Filter,
  ModifyAccountPrivilegesRequest,
  PostgresClient,
} from "tencentdb-postgres";

declare const client: PostgresClient;

// What a program computes may be undefined, in structures too.
const Filters = Math.random() < 0.5 ? [{ Name: "db-instance-id", Values: ["postgres-12345678"] }] : undefined;
const request: DescribeDBInstancesRequest = { Filters, Limit: undefined, OrderBy: undefined };
await client.DescribeDBInstances({ ...request, Offset: undefined });
const privileges: ModifyAccountPrivilegesRequest["ModifyPrivilegeSet"] = [
  { DatabasePrivilege: undefined, ModifyType: undefined, IsCascade: undefined },
];
await client.ModifyAccountPrivileges({
  DBInstanceId: "postgres-12345678",
  UserName: "reader",
  ModifyPrivilegeSet: privileges,
});

// What is required stays so.
// @ts-expect-error
await client.ModifyDBInstanceName({ DBInstanceId: undefined, InstanceName: "orders" });

// The documented filters are offered, and newer ones are accepted, as are lists that were typed before.
const known: NonNullable<DescribeDBInstancesRequest["Filters"]> = [
  { Name: "db-pay-mode", Values: ["prepaid"] },
  { Name: "db-newer", Values: [] },
];
const plain: Filter[] = known;
await client.DescribeDBInstances({ Filters: plain });
// @ts-expect-error
await client.DescribeDBInstances({ Filters: [{ Name: 1, Values: [] }] });
