// The bytes that are sent are the bytes that were signed, whatever the parameters hold.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ValidationError, sign } from "tencentdb-postgres";

import { answer, assertSigned, canned, credential, rejection } from "./support/canned.mjs";

const TEXTS = {
  ascii: "plain",
  chinese: "未命名",
  emoji: "😀 and 👩‍👩‍👧",
  "a lone high surrogate": "\ud83d!",
  "a lone low surrogate": "!\ude00",
  "surrogates the wrong way round": "\ude00\ud83d",
  controls: "\0\u0001\t\n\r\u001f\u007f\u0085",
  "line separators": "\u2028\u2029",
  quotes: "\"\\/'`",
  "a byte order mark": "\ufeffx",
  "the last code point": "\u{10ffff}",
  "decomposed letters": "e\u0301",
  markup: "</script><!--",
};

for (const [name, text] of Object.entries(TEXTS)) {
  test(`signed as sent: ${name}`, async () => {
    const { client, sent } = canned(answer());
    await client.ModifyDBInstanceName({ DBInstanceId: "postgres-1", InstanceName: text });
    assertSigned(sent[0]);
    assert.deepEqual(JSON.parse(sent[0].body.toString()), { DBInstanceId: "postgres-1", InstanceName: text });
  });
}

test("signed as sent: the signer's own bodies", () => {
  // Half a character is refused: tests/js/signatures.test.mjs says so.
  const whole = Object.values(TEXTS).filter((text) => text.isWellFormed());
  for (const payload of [...whole, "", new Uint8Array([1, 2, 3])]) {
    const { url, method, headers, body } = sign(
      { action: "DescribeZones", host: "postgres.tencentcloudapi.com", timestamp: 1, payload },
      credential,
    );
    assertSigned({ url, method, headers, body: typeof body === "string" ? new TextEncoder().encode(body) : body });
  }
});

test("a body does not change when further calls are made before it is read", async () => {
  const held = [];
  const fetch = async (url, /** @type {any} */ { method, headers, body }) => {
    held.push({ url, method, headers, body });
    return new Response(answer());
  };
  const { client } = canned(undefined, { fetch });
  const names = Array.from({ length: 50 }, (_, at) => "名".repeat(at * 100));
  for (const InstanceName of names) await client.ModifyDBInstanceName({ DBInstanceId: "postgres-1", InstanceName });
  for (const [at, request] of held.entries()) {
    assertSigned(request);
    assert.equal(JSON.parse(Buffer.from(request.body).toString()).InstanceName, names[at]);
  }
});

test("a body of 9 MB is sent, and one of 11 MB is refused", async () => {
  const { client, sent } = canned(answer());
  const text = "中".repeat(3 * 1024 * 1024);
  await client.ModifyDBInstanceName({ DBInstanceId: "postgres-1", InstanceName: text });
  assert.ok(sent[0].body.length > 9 * 1024 * 1024);
  assertSigned(sent[0]);
  const error = await rejection(
    client.ModifyDBInstanceName({ DBInstanceId: "postgres-1", InstanceName: "x".repeat(11 * 1024 * 1024) }),
  );
  assert.ok(error instanceof ValidationError, String(error));
  assert.ok(error.problems.some(({ path, message }) => path === "params" && message.includes("10485760")));
  assert.equal(sent.length, 1);
  await client.ModifyDBInstanceName({ DBInstanceId: "postgres-1", InstanceName: "small again" });
  assertSigned(sent[1]);
});
