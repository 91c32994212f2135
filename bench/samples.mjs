// What is sent and answered, the same for everyone who is measured. Nothing here needs Node.js.

export const HOST = "postgres.tencentcloudapi.com";
export const SERVICE = "postgres";
export const REGION = "ap-guangzhou";
export const VERSION = "2017-03-12";

/** No account has this pair. */
export const CREDENTIAL = {
  secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
  secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
};

/** A second of one day: calls follow each other in time, but the key for the day stays. */
export const second = (turn) => 1_767_225_600 + (turn % 80_000);

/** A body of 60 bytes. */
export const SMALL_PARAMS = { Limit: 20, Offset: 0, OrderBy: "Name", OrderByType: "asc" };
export const SMALL_BODY = JSON.stringify(SMALL_PARAMS);

/**
 * The bodies whose signing is measured: a label and the number of bytes.
 * @type {[label: string, bytes: number][]}
 */
export const SIGN_SIZES = [
  ["60 B", 60],
  ["1 KB", 1 << 10],
  ["16 KB", 1 << 14],
  ["64 KB", 1 << 16],
  ["1 MB", 1 << 20],
  ["10 MB", 10 << 20],
];

/** A body of this number of bytes. */
export const bodyOf = (bytes) => new Uint8Array(bytes).fill(0x61);

/** @import { CreateInstancesRequest, DescribeDBInstancesRequest } from "tencentdb-postgres" */

/** @satisfies {DescribeDBInstancesRequest} */
export const DESCRIBE = { Limit: 20, Offset: 0, OrderBy: "CreateTime", OrderByType: "desc" };

/**
 * An order with 25 fields.
 * @type {CreateInstancesRequest}
 */
export const CREATE = {
  SpecCode: "pg.it.2xlarge16",
  Storage: 60,
  InstanceCount: 1,
  Period: 1,
  Charset: "UTF8",
  AdminName: "pgadmin1",
  AdminPassword: "A8b!C2d#E4f&",
  Zone: "ap-guangzhou-6",
  DBMajorVersion: "16",
  InstanceChargeType: "POSTPAID_BY_HOUR",
  VpcId: "vpc-8e0ypm3z",
  SubnetId: "subnet-bthucmmy",
  DBNodeSet: [
    { Role: "Primary", Zone: "ap-guangzhou-6" },
    { Role: "Standby", Zone: "ap-guangzhou-7" },
  ],
  AutoRenewFlag: 0,
  AutoVoucher: 0,
  ProjectId: 0,
  Name: "pg-instance-1",
  TagList: [{ TagKey: "owner", TagValue: "team-a" }],
  SecurityGroupIds: ["sg-g09vl0p7"],
  NeedSupportTDE: 1,
  KMSKeyId: "7f370325-bb06-11ec-b54a-525400bb1222",
  KMSRegion: "ap-guangzhou",
  DBEngine: "postgresql",
  SyncMode: "Async",
  DeletionProtection: true,
};

/**
 * Parameters of DescribeDBInstances that make about this number of bytes.
 * @returns {DescribeDBInstancesRequest}
 */
export function describeOf(bytes) {
  const count = Math.max(1, Math.round(bytes / 20));
  const Values = Array.from({ length: count }, (_, at) => `postgres-${String(at).padStart(8, "0")}`);
  return { Limit: 100, Filters: [{ Name: "db-instance-id", Values }] };
}

const REQUEST_ID = "9e87cd50-5daf-44bf-8f67-3d3f017a87e7";

/** Short answers, so that a call is measured and not its decoding. */
export const ANSWERS = {
  DescribeDBInstances: JSON.stringify({ Response: { TotalCount: 0, DBInstanceSet: [], RequestId: REQUEST_ID } }),
  CreateInstances: JSON.stringify({
    Response: {
      DealNames: ["20260101110001"],
      BillId: "20260101711000768276471",
      DBInstanceIdSet: ["postgres-dnlizio3"],
      RequestId: REQUEST_ID,
    },
  }),
};

/**
 * An answer that lists this number of instances, each with its own id, addresses and tags, made from a documented one.
 */
export function listing(example, count) {
  const DBInstanceSet = Array.from({ length: count }, (_, at) => {
    const id = `postgres-${(at + 0x1000000).toString(36)}`;
    return {
      ...example,
      DBInstanceId: id,
      DBInstanceName: `order-service-${at}`,
      DBInstanceNetInfo: [1, 2, 3, 4].map((net) => ({
        ...example.DBInstanceNetInfo[0],
        Address: net === 4 ? `${id}.sql.tencentcdb.com` : "",
        Ip: `10.${net}.${(at >> 8) & 255}.${at & 255}`,
      })),
      ExpireTime: "2027-01-01 00:00:00",
      Uid: 421_842 + at,
      TagList: ["owner", "stage", "cost-centre", "service", "created-by", "on-call", "backup", "tier"].map(
        (TagKey, tag) => ({ TagKey, TagValue: `value-${tag}-of-${at}` }),
      ),
    };
  });
  return JSON.stringify({ Response: { TotalCount: count, DBInstanceSet, RequestId: REQUEST_ID } });
}
