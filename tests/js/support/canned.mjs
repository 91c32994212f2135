// A client whose requests go nowhere, and the proof of what they carried.

import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { inspect } from "node:util";

import { PostgresClient } from "tencentdb-postgres";

export const credential = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };

/** 2023-11-14 22:13:20 UTC, and a bit. */
export const NOW_MS = 1_700_000_000_999;

/** @import { ClientOptions } from "tencentdb-postgres" */
/**
 * What an endpoint answers: a body, or a status and a body. @typedef {string | { status?: number, body?: any }} Reply
 */
/**
 * A request as the endpoint gets it. @typedef {{ url: string, method: string, headers: Record<string, string>, body:
 * any }} Sent
 */

/** An answer of the service. */
export const answer = (members = {}) => JSON.stringify({ Response: { RequestId: "req-1", ...members } });

/** A refusal of the service. */
export const refusal = (Code, Message = "") => answer({ Error: { Code, Message } });

/**
 * A client that is answered by `reply`, or by what `reply` returns for a request. `sent` has its requests, with bodies
 * as they were at that moment. It tries once: retries are tested with the emulator.
 * @param {Reply | ((request: Sent) => Reply | Promise<Reply>)} reply
 * @param {Partial<ClientOptions>} options
 */
export function canned(reply = answer(), options = {}) {
  const sent = [];
  const fetch = async (url, init) => {
    const { method, redirect, signal } = init;
    const request = { url, method, redirect, headers: { ...init.headers }, body: Buffer.from(init.body), signal };
    sent.push(request);
    const given = typeof reply === "function" ? await reply(request) : reply;
    const { status = 200, body } = typeof given === "string" ? { body: given } : given;
    return new Response(body, { status });
  };
  const client = new PostgresClient({
    credential,
    region: "ap-guangzhou",
    clock: () => NOW_MS,
    retry: false,
    fetch,
    ...options,
  });
  return { client, sent };
}

const hmac = (key, text) => createHmac("sha256", key).update(text).digest();
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Asserts that a request is signed as the manual says, without code of the package. */
export function assertSigned({ url, method, headers, body }, { secretId, secretKey } = credential) {
  const [, scope, names, signature] =
    /^TC3-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(headers.Authorization);
  const timestamp = headers["X-TC-Timestamp"];
  const date = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  assert.equal(scope, `${secretId}/${date}/postgres/tc3_request`);
  const values = { host: new URL(url).host };
  for (const [name, value] of Object.entries(headers)) values[name.toLowerCase()] = value;
  const lines = names.split(";").map((name) => `${name}:${values[name].trim().toLowerCase()}\n`);
  assert.ok(["content-type", "host"].every((name) => names.split(";").includes(name)));
  const canonical = [method, "/", "", lines.join(""), names, sha256(body)].join("\n");
  const text = ["TC3-HMAC-SHA256", timestamp, `${date}/postgres/tc3_request`, sha256(canonical)].join("\n");
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), "postgres"), "tc3_request");
  assert.equal(signature, hmac(key, text).toString("hex"));
}

/**
 * What a promise is rejected with.
 * @param {Promise<any>} promise
 * @returns {Promise<any>}
 */
export const rejection = (promise) =>
  promise.then(
    (value) => assert.fail(`resolved to ${inspect(value).slice(0, 200)}`),
    (error) => error,
  );
