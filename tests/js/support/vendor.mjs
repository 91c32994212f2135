// The vendor's own client for Node.js, and what the tests order with it.

import sdk from "tencentcloud-sdk-nodejs";

import { loose } from "./loose.mjs";
import { WAYS } from "./requests.mjs";

const { Client } = sdk.postgres.v20170312;

export const PAIR = { secretId: "AKIDVENDORNODE", secretKey: "a-key-of-the-tests" };
export const ZONE = "ap-guangzhou-3";
export const NETWORK = { VpcId: "vpc-12345678", SubnetId: "subnet-12345678" };
export const ORDER = {
  SpecCode: "pg.it.small2",
  Storage: 20,
  InstanceCount: 1,
  Period: 1,
  Charset: "UTF8",
  AdminName: "dbadmin",
  AdminPassword: "Passw0rd!",
  Zone: ZONE,
  DBMajorVersion: "16",
  InstanceChargeType: "POSTPAID_BY_HOUR",
  ...NETWORK,
};

/** A client of the server at an address. */
export function vendorClient(endpoint, credential = PAIR, [signMethod, reqMethod] = loose(WAYS[0])) {
  const httpProfile = loose({ protocol: "http://", endpoint, reqMethod });
  return new Client({ credential, region: "ap-guangzhou", profile: { signMethod, httpProfile } });
}
