// Signs in Node.js of any age, with node:crypto.

import { entries, literal } from "./javascript.js";
import { hashOf, program, usage } from "./text.js";

/** @import { Older, Tc3 } from "./values.js" */

const NAME = "Node.js";
const FILE = "sign.cjs";
const RUN = `node ${FILE}`;

/** @param {Tc3} v */
const tc3 = (v) => program`
${usage("//", { run: RUN, token: v.token })}
const { createHash, createHmac } = require("node:crypto");
${v.body === undefined && 'const { readFileSync } = require("node:fs");'}

const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey } = process.env;
if (!secretId || !secretKey) throw new Error("TENCENTCLOUD_SECRET_ID or TENCENTCLOUD_SECRET_KEY is not set");

const method = ${literal(v.method)};
const host = ${literal(v.host)};
const path = ${literal(v.path)};
const query = ${literal(v.query)};
const service = ${literal(v.service)};
const body = ${v.body === undefined ? 'readFileSync("body.bin")' : literal(v.body)};
const timestamp = ${v.timestamp ?? "Math.floor(Date.now() / 1000)"};
const headers = {
  Host: host,
  ${entries(v.headers)}
  "X-TC-Timestamp": String(timestamp),
  ${v.token && '"X-TC-Token": process.env.TENCENTCLOUD_SESSION_TOKEN,'}
};
const signedHeaders = ${literal(v.signed.join(";"))};

const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const hmac = (key, text) => createHmac("sha256", key).update(text).digest();

const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]));
const canonicalHeaders = signedHeaders.split(";").map((name) => name + ":" + values.get(name) + "\n").join("");
const hashedBody = sha256(${v.unsigned ? '"UNSIGNED-PAYLOAD"' : "body"});
const canonicalRequest = [method, path, query, canonicalHeaders, signedHeaders, hashedBody].join("\n");

const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
const scope = date + "/" + service + "/tc3_request";
const stringToSign = ["TC3-HMAC-SHA256", timestamp, scope, sha256(canonicalRequest)].join("\n");

const key = hmac(hmac(hmac("TC3" + secretKey, date), service), "tc3_request");
const signature = hmac(key, stringToSign).toString("hex");
headers.Authorization =
  "TC3-HMAC-SHA256 Credential=" + secretId + "/" + scope +
  ", SignedHeaders=" + signedHeaders + ", Signature=" + signature;

console.log("Canonical request:\n" + canonicalRequest + "\n");
console.log("String to sign:\n" + stringToSign + "\n");
console.log("Authorization:\n" + headers.Authorization + "\n");

if (process.argv.includes("send")) {
  const url = ${literal(`${v.scheme}://`)} + host + path + (query && "?" + query);
  ${v.method === "POST" && 'headers["Content-Length"] = Buffer.byteLength(body);'}
  const show = (response) => response.pipe(process.stdout);
  require("node:${v.scheme}").request(url, { method, headers }, show).end(${v.method === "POST" ? "body" : ""});
}
`;

/** @param {Older} v */
const older = (v) => program`
${usage("//", { run: RUN, token: v.token })}
const { createHmac, randomInt } = require("node:crypto");

const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey } = process.env;
if (!secretId || !secretKey) throw new Error("TENCENTCLOUD_SECRET_ID or TENCENTCLOUD_SECRET_KEY is not set");

const method = ${literal(v.method)};
const host = ${literal(v.host)};
const path = ${literal(v.path)};
const params = {
  ${entries(v.params)}
  ${v.named && `SignatureMethod: ${literal(v.algorithm)},`}
  SecretId: secretId,
  Timestamp: String(${v.timestamp ?? "Math.floor(Date.now() / 1000)"}),
  Nonce: String(${v.nonce ?? "randomInt(1, 2 ** 31)"}),
  ${v.token && "Token: process.env.TENCENTCLOUD_SESSION_TOKEN,"}
};

// The text that is signed is not encoded; what is sent is, once.
const sorted = Object.keys(params).sort();
const stringToSign = method + host + path + "?" + sorted.map((name) => name + "=" + params[name]).join("&");
const signature = createHmac("${hashOf(v)}", secretKey).update(stringToSign).digest("base64");
const query = Object.entries({ ...params, Signature: signature })
  .map(([name, value]) => name + "=" + encodeURIComponent(value))
  .join("&");

console.log("String to sign:\n" + stringToSign + "\n");
console.log("Signature:\n" + signature + "\n");

if (process.argv.includes("send")) {
  const url = ${literal(`${v.scheme}://`)} + host + path${v.method === "GET" ? ' + "?" + query' : ""};
  const headers = { Host: host };
  ${v.method === "POST" && 'headers["Content-Type"] = "application/x-www-form-urlencoded";'}
  ${v.method === "POST" && 'headers["Content-Length"] = query.length;'}
  const show = (response) => response.pipe(process.stdout);
  require("node:${v.scheme}").request(url, { method, headers }, show).end(${v.method === "POST" ? "query" : ""});
}
`;

export const node = { name: NAME, file: FILE, run: RUN, tc3, older };
