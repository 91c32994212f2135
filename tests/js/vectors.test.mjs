// The worked signatures of the published manuals, through the package's own signer; and the vectors themselves, through
// node:crypto.

import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { sign, verify } from "tencentdb-postgres";
import { loose } from "./support/loose.mjs";

const root = new URL("../vectors/", import.meta.url);
const STEPS = {
  "hashed-payload": "hashedPayload",
  "signed-headers": "signedHeaders",
  "canonical-request": "canonicalRequest",
  "hashed-canonical-request": "hashedCanonicalRequest",
  "credential-scope": "credentialScope",
  "string-to-sign": "stringToSign",
  "secret-date": "secretDate",
  "secret-service": "secretService",
  "secret-signing": "secretSigning",
  signature: "signature",
  authorization: "authorization",
};

/** The vectors of folders with this prefix. */
const folders = (start) =>
  readdirSync(root)
    .filter((name) => name.startsWith(start))
    .map((name) => {
      const file = (file) => readFileSync(new URL(`${name}/${file}`, root), "utf8");
      return { name, request: JSON.parse(file("request.json")), expected: (step) => file(`${step}.txt`) };
    });

const vectors = folders("tc3-");
const older = folders("v1-");

/** The options of `sign` for a request. */
function asked({ method, headers, payload, query, timestamp, service, path }) {
  const given = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
  const { host, ...others } = given;
  const action = given["x-tc-action"] ?? "DescribeInstances";
  const content = method === "GET" ? { params: Object.fromEntries(new URLSearchParams(query)) } : { payload };
  return { action, host, ...content, timestamp, service, path, headers: others, httpMethod: method };
}

test("there are vectors for POST, for GET, and of the older methods", () => {
  const methods = new Set(vectors.map(({ request }) => request.method));
  assert.deepEqual([...methods].sort(), ["GET", "POST"]);
  assert.equal(older.length, 3);
});

for (const { name, request, expected } of vectors) {
  const { secretId, secretKey } = request;

  test(`every step of ${name}`, () => {
    const { steps, headers } = sign(asked(request), { secretId, secretKey });
    for (const [file, step] of Object.entries(STEPS)) assert.equal(steps[step], expected(file), file);
    assert.equal(headers.Authorization, expected("authorization"));
  });

  test(`node:crypto agrees with ${name}`, () => {
    const sha256 = (text) => createHash("sha256").update(text).digest("hex");
    const hmac = (key, text) => createHmac("sha256", key).update(text).digest();
    const date = new Date(request.timestamp * 1000).toISOString().slice(0, 10);
    assert.equal(expected("hashed-payload"), sha256(request.payload));
    assert.equal(expected("hashed-canonical-request"), sha256(expected("canonical-request")));
    assert.equal(expected("secret-date"), hmac(`TC3${secretKey}`, date).toString("hex"));
    const signing = hmac(hmac(hmac(`TC3${secretKey}`, date), request.service), "tc3_request");
    assert.equal(expected("secret-signing"), signing.toString("hex"));
    assert.equal(expected("signature"), hmac(signing, expected("string-to-sign")).toString("hex"));
    assert.ok(expected("authorization").endsWith(`Signature=${expected("signature")}`));
  });
}

for (const { name, request, expected } of older) {
  test(`node:crypto agrees with ${name}`, () => {
    const { secretKey, signMethod } = request;
    const hmac = createHmac(signMethod.replace("Hmac", ""), secretKey).update(expected("string-to-sign"));
    assert.equal(expected("signature"), hmac.digest("base64"));
    assert.equal(expected("encoded-signature"), encodeURIComponent(expected("signature")));
  });

  test(`the query of ${name} is verified`, () => {
    const { secretId, secretKey, method, host, path, signMethod } = request;
    const arrived = { method, url: `https://${host}${path}?${expected("query")}`, headers: {} };
    const claim = verify(arrived, { secretId, secretKey });
    assert.equal(claim.message, undefined);
    assert.deepEqual(
      [claim.ok, claim.signMethod, claim.secretId, claim.action],
      [true, signMethod, secretId, "DescribeInstances"],
    );
    const refused = loose(verify(arrived, { secretId, secretKey: "another" }));
    assert.deepEqual([refused.ok, refused.reason], [false, "signature"]);
    assert.deepEqual(refused.steps, { parameters: expected("parameters"), stringToSign: expected("string-to-sign") });
  });
}

test("a payload given as bytes is signed as the same text", () => {
  const { request } = vectors.find(({ request }) => request.method === "POST");
  const ask = asked(request);
  const bytes = sign({ ...ask, payload: new TextEncoder().encode(ask.payload) }, request);
  assert.equal(bytes.steps.signature, sign(ask, request).steps.signature);
});

test("headers in another order and case have the same signature", () => {
  const ask = { action: "DescribeZones", host: "postgres.tencentcloudapi.com", timestamp: 1_700_000_000, params: {} };
  const one = sign({ ...ask, headers: { "X-A": "One", "X-B": "two" } }, { secretId: "id", secretKey: "key" });
  const other = sign({ ...ask, headers: { "x-b": "TWO ", "x-a": " one" } }, { secretId: "id", secretKey: "key" });
  assert.equal(one.steps.signature, other.steps.signature);
  assert.equal(one.steps.signedHeaders, "content-type;host;x-a;x-b");
});

test("an invalid signing option is refused by name", () => {
  const good = { action: "DescribeZones", host: "postgres.tencentcloudapi.com", timestamp: 1 };
  const credential = { secretId: "id", secretKey: "key" };
  for (const [path, change] of loose([
    ["action", { action: "" }],
    ["action", { action: "A\nB" }],
    ["host", { host: undefined }],
    ["host", { host: "a\r\nb" }],
    ["service", { service: "" }],
    ["timestamp", { timestamp: 1.5 }],
    ["timestamp", { timestamp: -1 }],
    ["timestamp", { timestamp: "1" }],
    ["signMethod", { signMethod: "MD5" }],
    ["httpMethod", { httpMethod: "PUT" }],
    ["version", { version: "1\r\nX-Evil: 1" }],
    ["nonce", { signMethod: "HmacSHA1", nonce: -1 }],
    ["nonce", { signMethod: "HmacSHA1", nonce: "1" }],
    ["payload", { signMethod: "HmacSHA1", payload: "{}" }],
    ["payload", { httpMethod: "GET", payload: "{}" }],
    ["headers", { signMethod: "HmacSHA256", headers: { "X-A": "a" } }],
    ["unsignedPayload", { signMethod: "HmacSHA256", unsignedPayload: true }],
    ["requestClient", { requestClient: "a/b" }],
    ["requestClient", { requestClient: "x".repeat(129) }],
    ["requestClient", { requestClient: "under_score\n" }],
    ["params", { httpMethod: "GET", params: { a: "\ud800" } }],
    ["headers.x-a", { headers: { "X-A": "a\r\nX-Evil: 1" } }],
  ])) {
    assert.throws(
      () => sign({ ...good, ...change }, credential),
      (/** @type {any} */ error) => error.name === "ValidationError" && error.problems[0].path === path,
      path,
    );
  }
  for (const broken of loose([undefined, {}, { secretId: "id" }, { secretId: "id", secretKey: "" }])) {
    assert.throws(() => sign(good, broken), { name: "ValidationError" });
  }
});
