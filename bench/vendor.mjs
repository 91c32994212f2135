// The vendor's SDK for Node.js, with the network taken out.

import { createRequire } from "node:module";

import { CREDENTIAL, HOST, REGION, SERVICE } from "./samples.mjs";

const require = createRequire(import.meta.url);
const { Client } = require("tencentcloud-sdk-nodejs/tencentcloud/services/postgres/v20170312/postgres_client.js");
const { default: Sign } = require("tencentcloud-sdk-nodejs/tencentcloud/common/sign.js");
const http = require("tencentcloud-sdk-nodejs/tencentcloud/common/http/fetch.js");

/**
 * The Authorization header. An object is written as JSON first, as the vendor's client does; bytes are hashed as they
 * are.
 */
export const authorization = (payload, timestamp) =>
  Sign.sign3({
    method: "POST",
    url: `https://${HOST}/`,
    payload,
    timestamp,
    service: SERVICE,
    multipart: false,
    boundary: "",
    ...CREDENTIAL,
    headers: { "Content-Type": "application/json" },
  });

/** The function that its network layer calls at present. */
let send;
http.default = () => send();

/** A client. All of them share one network: see `answers`. */
export const client = () => new Client({ credential: CREDENTIAL, region: REGION });

/** Answers every call from now on with a text: at once, or when `wait` has passed. */
export function answers(text, wait = undefined) {
  const response = { status: 200, headers: new Map(), json: async () => JSON.parse(text) };
  send = wait ? () => wait().then(() => response) : async () => response;
}
