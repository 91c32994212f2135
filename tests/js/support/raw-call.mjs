// A signed call written by hand, with any host in any form, over any connection.

import { createHash, createHmac } from "node:crypto";
import { request as http } from "node:http";
import { request as https } from "node:https";

export const PAIR = { secretId: "AKIDEMULATOREXAMPLE", secretKey: "emulator-key-that-opens-nothing" };

const hash = (/** @type {string} */ text) => createHash("sha256").update(text).digest("hex");
const hmac = (/** @type {string | Buffer} */ key, /** @type {string} */ text) =>
  createHmac("sha256", key).update(text).digest();

/**
 * The headers of a call of `DescribeZones` whose signature covers this host, as it is written, and this path.
 * @param {string} host
 * @param {{ path?: string, body?: string, secretId?: string, secretKey?: string }} [given]
 * @returns {Record<string, string>}
 */
export function signedHeaders(host, { path = "/", body = "{}", secretId, secretKey } = {}) {
  const seconds = Math.floor(Date.now() / 1000);
  const day = new Date(seconds * 1000).toISOString().slice(0, 10);
  const scope = `${day}/postgres/tc3_request`;
  const headers = `content-type:application/json\nhost:${host.toLowerCase()}\n`;
  const canonical = `POST\n${path}\n\n${headers}\ncontent-type;host\n${hash(body)}`;
  const dated = hmac(`TC3${secretKey ?? PAIR.secretKey}`, day);
  const key = hmac(hmac(dated, "postgres"), "tc3_request");
  const signature = hmac(key, `TC3-HMAC-SHA256\n${seconds}\n${scope}\n${hash(canonical)}`).toString("hex");
  const credential = `${secretId ?? PAIR.secretId}/${scope}`;
  return {
    Host: host,
    "Content-Type": "application/json",
    "X-TC-Action": "DescribeZones",
    "X-TC-Version": "2017-03-12",
    "X-TC-Region": "ap-guangzhou",
    "X-TC-Timestamp": String(seconds),
    Authorization: `TC3-HMAC-SHA256 Credential=${credential}, SignedHeaders=content-type;host, Signature=${signature}`,
  };
}

/**
 * Sends a request, and gives its status and the answer as JSON.
 * @param {string} url Where it goes, whatever its headers say.
 * @param {{ method?: string, headers?: Record<string, string>, body?: string, ca?: string, target?: string,
 *   socket?: import("node:net").Socket }} [given]
 * @returns {Promise<{ status: number | undefined, json: any }>}
 */
export function send(url, { method = "POST", headers = {}, body = "{}", ca, target, socket } = {}) {
  const { protocol, hostname, port, pathname } = new URL(url);
  const options = {
    method,
    host: hostname.replace(/^\[|\]$/g, ""),
    port,
    path: target ?? pathname,
    headers: { ...headers, "Content-Length": String(Buffer.byteLength(body)), Connection: "close" },
    ca,
    ...(socket ? { createConnection: () => socket } : { agent: false }),
  };
  return new Promise((resolve, reject) => {
    const sent = (protocol === "https:" ? https : http)(options, async (answer) => {
      const text = (await answer.setEncoding("utf8").toArray()).join("");
      resolve({ status: answer.statusCode, json: text ? JSON.parse(text) : undefined });
    });
    sent.on("error", reject).end(body);
  });
}
