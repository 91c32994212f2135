// Signs in JavaScript with what the web has, WebCrypto and fetch: in Node.js, Deno, Bun and wherever else there are
// these.

import { escaped, fewer, halves, program, usage } from "./text.js";

/** @import { Older, Pair, Tc3 } from "./values.js" */

const NAME = "JavaScript (WebCrypto)";
const FILE = "sign.mjs";
const RUN = `node ${FILE}`;

/** @param {string} text */
export function literal(text) {
  const quote = fewer(text);
  return (
    quote +
    escaped(text, { "\\": "\\\\", [quote]: `\\${quote}`, "\n": "\\n", "\r": "\\r", "\t": "\\t" }, halves) +
    quote
  );
}

/** @param {Pair[]} pairs */
export const entries = (pairs) => pairs.map(([name, value]) => `${literal(name)}: ${literal(value)},`).join("\n");

/** @param {Tc3} v */
const tc3 = (v) => program`
${usage("//", { run: RUN, token: v.token })}
${v.body === undefined && 'import { readFile } from "node:fs/promises";'}
import process from "node:process";

const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey } = process.env;
if (!secretId || !secretKey) throw new Error("TENCENTCLOUD_SECRET_ID or TENCENTCLOUD_SECRET_KEY is not set");

const method = ${literal(v.method)};
const host = ${literal(v.host)};
const path = ${literal(v.path)};
const query = ${literal(v.query)};
const service = ${literal(v.service)};
const body = ${v.body === undefined ? 'await readFile("body.bin")' : literal(v.body)};
const timestamp = ${v.timestamp ?? "Math.floor(Date.now() / 1000)"};
const headers = {
  ${entries(v.headers)}
  "X-TC-Timestamp": String(timestamp),
  ${v.token && '"X-TC-Token": process.env.TENCENTCLOUD_SESSION_TOKEN,'}
};
const signedHeaders = ${literal(v.signed.join(";"))};

const bytes = (data) => (typeof data === "string" ? new TextEncoder().encode(data) : data);
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async (data) => hex(await crypto.subtle.digest("SHA-256", bytes(data)));

async function hmac(key, text) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", bytes(key), algorithm, false, ["sign"]);
  return crypto.subtle.sign("HMAC", imported, bytes(text));
}

const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]));
values.set("host", host);
const canonicalHeaders = signedHeaders.split(";").map((name) => name + ":" + values.get(name) + "\n").join("");
const hashedBody = await sha256(${v.unsigned ? '"UNSIGNED-PAYLOAD"' : "body"});
const canonicalRequest = [method, path, query, canonicalHeaders, signedHeaders, hashedBody].join("\n");

const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
const scope = date + "/" + service + "/tc3_request";
const stringToSign = ["TC3-HMAC-SHA256", timestamp, scope, await sha256(canonicalRequest)].join("\n");

let key = await hmac("TC3" + secretKey, date);
key = await hmac(key, service);
key = await hmac(key, "tc3_request");
const signature = hex(await hmac(key, stringToSign));
const authorization =
  "TC3-HMAC-SHA256 Credential=" + secretId + "/" + scope +
  ", SignedHeaders=" + signedHeaders + ", Signature=" + signature;

console.log("Canonical request:\n" + canonicalRequest + "\n");
console.log("String to sign:\n" + stringToSign + "\n");
console.log("Authorization:\n" + authorization + "\n");

if (process.argv.includes("send")) {
  const response = await fetch(${literal(`${v.scheme}://`)} + host + path + (query && "?" + query), {
    method,
    headers: { ...headers, Authorization: authorization },
    ${v.method === "POST" && "body,"}
  });
  console.log(await response.text());
}
`;

/** @param {Older} v */
const older = (v) => program`
${usage("//", { run: RUN, token: v.token })}
import process from "node:process";

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
  Nonce: String(${v.nonce ?? "1 + Math.floor(Math.random() * 2 ** 31)"}),
  ${v.token && "Token: process.env.TENCENTCLOUD_SESSION_TOKEN,"}
};

// The text that is signed is not encoded; what is sent is, once.
const sorted = Object.keys(params).sort();
const stringToSign = method + host + path + "?" + sorted.map((name) => name + "=" + params[name]).join("&");
const encoder = new TextEncoder();
const algorithm = { name: "HMAC", hash: "${v.algorithm === "HmacSHA256" ? "SHA-256" : "SHA-1"}" };
const key = await crypto.subtle.importKey("raw", encoder.encode(secretKey), algorithm, false, ["sign"]);
const digest = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(stringToSign)));
const signature = btoa(String.fromCharCode(...digest));
const query = Object.entries({ ...params, Signature: signature })
  .map(([name, value]) => name + "=" + encodeURIComponent(value))
  .join("&");

console.log("String to sign:\n" + stringToSign + "\n");
console.log("Signature:\n" + signature + "\n");

if (process.argv.includes("send")) {
  const url = ${literal(`${v.scheme}://`)} + host + path;
  ${
    v.method === "GET"
      ? 'const response = await fetch(url + "?" + query);'
      : `const headers = { "Content-Type": "application/x-www-form-urlencoded" };
const response = await fetch(url, { method, headers, body: query });`
  }
  console.log(await response.text());
}
`;

export const javascript = { name: NAME, file: FILE, run: RUN, tc3, older };
