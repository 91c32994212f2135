// Calls over all shapes of parameters, as the explorer writes them. Run by itself, it prints the programs of one
// language as JSON, for the tests in other languages.

import { pathToFileURL } from "node:url";

import { describeAction } from "tencentdb-postgres";
import { programCall } from "../../../www/explorer/code/call.js";
import { languages } from "../../../www/explorer/code/list.js";

export const PASSWORD = "Passw0rd!";
const ORDER = {
  SpecCode: "pg.it.small2",
  Storage: 20,
  InstanceCount: 1,
  Period: 1,
  Charset: "UTF8",
  AdminName: "dbadmin",
  AdminPassword: PASSWORD,
  Zone: "ap-guangzhou-3",
  DBMajorVersion: "16",
  InstanceChargeType: "POSTPAID_BY_HOUR",
  VpcId: "vpc-12345678",
  SubnetId: "subnet-12345678",
};

/** Nothing, scalars, lists, structures within structures, a secret, truth, and texts that are hard to write. */
export const CALLS = [
  { action: "DescribeRegions", params: {} },
  { action: "DescribeDBInstances", params: { Limit: 5, Filters: [{ Name: "db-instance-name", Values: ["a", "b"] }] } },
  {
    action: "DescribeDBInstances",
    params: { Filters: [{ Name: "db-instance-name", Values: ['it\'s "$x" \\ 订单'] }] },
  },
  {
    action: "CreateInstances",
    params: {
      ...ORDER,
      TagList: [
        { TagKey: "env", TagValue: "it's" },
        { TagKey: "team", TagValue: "a" },
      ],
      SecurityGroupIds: ["sg-12345678"],
      DeletionProtection: false,
    },
  },
];

export const WHERE = { region: "ap-guangzhou", endpoint: "https://postgres.tencentcloudapi.com/" };

/**
 * @param {keyof typeof languages} language
 * @param {{ action: string, params: object }} call
 */
export const written = async (language, { action, params }, where = WHERE) =>
  languages[language].write([programCall(await describeAction(action), /** @type {any} */ (params))], where);

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const language = /** @type {keyof typeof languages} */ (process.argv[2]);
  console.log(JSON.stringify(await Promise.all(CALLS.map((call) => written(language, call)))));
}
