// Secrets: in requests where they belong, and in nothing that is shown.

import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";

import { PostgresClient, validate } from "tencentdb-postgres";

import { answer, canned, refusal, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";

const secretKey = "s3cret-key-value";
const token = "t0ken-value";
const password = "P4ssw0rd!value";
const credential = { secretId: "AKIDEXAMPLE", secretKey, token };
/** @type {import("tencentdb-postgres").CreateAccountRequest} */
const account = { DBInstanceId: "postgres-1", UserName: "app", Type: "normal", Password: password };

/** Every text that a value gives of itself. */
function shown(value) {
  const seen = [
    inspect(value, { depth: 20, showHidden: true, getters: true, maxStringLength: null }),
    String(value),
    JSON.stringify(value) ?? "",
  ];
  for (let error = value; error instanceof Error; error = error.cause)
    seen.push(error.stack, error.message, inspect(error, { showHidden: true }));
  return seen.join("\n");
}

function assertSecretFree(value, what) {
  const text = shown(value);
  for (const secret of [secretKey, token, password]) assert.ok(!text.includes(secret), `${what}: ${text}`);
}

test("neither a client nor its events show a secret", async () => {
  const events = [];
  const observe = (event) => events.push(event);
  const { client, sent } = canned(answer(), { credential, onRequest: observe, onResponse: observe, onAdvice: observe });
  await client.CreateAccount(account);
  assert.ok(sent[0].body.includes(password) && sent[0].headers["X-TC-Token"] === token, "they do travel");
  assertSecretFree(client, "client");
  assert.equal(events.length, 2);
  for (const event of events) assertSecretFree(event, "event");
  assert.equal(events[0].headers.Authorization, "***");
  assert.equal(events[0].headers["X-TC-Token"], "***");
  assert.equal(events[0].headers["X-TC-Action"], "CreateAccount");
  assert.equal(JSON.parse(events[0].body).Password, "***");
  assert.equal(JSON.parse(events[0].body).UserName, "app");
});

test("an unknown parameter is treated as a secret", async () => {
  const events = [];
  const { client } = canned(answer(), { credential, allowUnknown: true, onRequest: (event) => events.push(event) });
  await client.CreateAccount(loose({ ...account, Pasword: password, Nested: { password } }));
  await client.call(loose("CreateSomethingNew"), { Password: password });
  for (const event of events) assertSecretFree(event, event.action);
  assert.equal(JSON.parse(events[0].body).Pasword, "***", "its name is shown");
});

test("no error shows a secret", async () => {
  /** A call of a client that is answered by `reply`. */
  const create = (params, options = {}, reply = answer()) =>
    canned(reply, { credential, ...options }).client.CreateAccount(loose(params));
  const failing = loose([
    ["api", () => create(account, {}, refusal("InvalidParameterValue"))],
    ["malformed", () => create(account, {}, "<html>")],
    ["network", () => create(account, { fetch: () => Promise.reject(new Error("no")) })],
    ["timeout", () => create(account, { timeoutMs: 5, fetch: () => new Promise(() => {}) })],
    ["type", () => create({ ...account, Password: [password] })],
    ["unknown", () => create({ ...account, Pasword: password })],
    ["misplaced", () => create({ ...account, OpenCam: password })],
    ["strict", () => create({ ...account, Type: password, UserName: password }, { strict: true })],
    ["whole", () => canned(answer(), { credential }).client.call("CreateAccount", loose(password))],
    ["endpoint", async () => create(account, { endpoint: "ftp://x" })],
    ["credential", () => create(account, { credential: () => Promise.reject(new Error("no vault")) })],
    ["pair", () => create(account, { credential: () => ({ ...credential, secretKey: `${secretKey}\n` }) })],
  ]);
  for (const [what, call] of failing) assertSecretFree(await rejection(call()), what);
  for (const wrong of loose([
    { ...credential, secretKey: `${secretKey} ` },
    { ...credential, token: `${token}\n` },
    { secretKey, token },
    secretKey,
  ])) {
    assert.throws(
      () => new PostgresClient({ credential: wrong, region: "ap-guangzhou" }),
      (error) => {
        assertSecretFree(error, "constructor");
        return true;
      },
    );
  }
});

test("memory of one call does not show in the next", async () => {
  const before = validate("DescribeDBInstances", { Limt: 1, Offset: "0" });
  const { client } = canned(answer(), { credential });
  for (let at = 0; at < 50; at += 1) await client.CreateAccount({ ...account, Remark: password.repeat(at * 40) });
  // A thousand problems, and parameters of a megabyte.
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`Unknown${at}`, at]));
  const wide = { Filters: [{ Name: "db-instance-id", Values: Array(1000).fill("x".repeat(1000)) }], ...many };
  const { problems } = await rejection(client.DescribeDBInstances(wide));
  assert.deepEqual(
    problems.map(({ path }) => path),
    Object.keys(many),
  );
  assertSecretFree(problems, "problems");
  assert.deepEqual(validate("DescribeDBInstances", { Limt: 1, Offset: "0" }), before);
  assertSecretFree(await rejection(client.call(loose("A".repeat(5000)))), "unknown action");
});

const ENCODINGS = {
  "as it is": (text) => text,
  "in JSON": (text) => JSON.stringify(text),
  "in JSON in JSON": (text) => JSON.stringify(JSON.stringify(text)),
  "with unicode escapes": (text) =>
    [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  "in an address": (text) => encodeURIComponent(text),
  "in an address, twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "as a form": (text) => new URLSearchParams({ a: text }).toString(),
  "in HTML": (text) => [...text].map((one) => `&#${one.charCodeAt(0)};`).join(""),
  "in base64": (text) => btoa(text),
  "in base64 of JSON": (text) => btoa(JSON.stringify({ Password: text })),
  "in hexadecimal": (text) => Buffer.from(text).toString("hex"),
};

test("no error repeats a secret of its call, in any encoding", async () => {
  const secret = {
    secretId: "AKIDEXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "t0ken+value/with=marks",
  };
  const Password = 'Hunter2 "pw" <&>';
  for (const [way, encode] of Object.entries(ENCODINGS)) {
    for (const value of [secret.secretKey, secret.token, Password]) {
      const echo = encode(value);
      const echoed = Object.assign(
        new TypeError(`failed for ${echo}`, { cause: Object.assign(new Error(echo), { code: echo }) }),
        {
          config: { headers: { "X-TC-Token": secret.token }, data: Password },
          request: { body: Password, key: secret.secretKey },
        },
      );
      const replies = {
        "the service's message": async () =>
          new Response(answer({ Error: { Code: "InvalidParameterValue", Message: `odd value ${echo}` } })),
        "a gateway's body": async () => new Response(`{"message": ${JSON.stringify(`no ${echo}`)}}`, { status: 403 }),
        "a text": async () => new Response(`no ${echo}`, { status: 500 }),
        "a body cut short": async () => new Response(`{"Response":{"RequestId":"r","Echo":"${echo}`),
        "an error of fetch": () => Promise.reject(echoed),
      };
      for (const [who, fetch] of Object.entries(replies)) {
        const { client } = canned(undefined, { fetch, credential: secret });
        const error = await rejection(
          client.CreateAccount({ DBInstanceId: "postgres-1", UserName: "u", Type: "normal", Password }),
        );
        const shown = `${inspect(error, { depth: 12, showHidden: true })} ${JSON.stringify(error)} ${error.stack}`;
        for (const text of [echo, value, secret.secretKey, secret.token, Password]) {
          assert.ok(!shown.includes(text), `${who}, ${way}: ${shown}`);
        }
      }
    }
  }
});

test("neither a code, an id nor the end of a long message shows a secret", async () => {
  const events = [];
  const long = Array.from({ length: 2500 }, (_, at) => ((at * 7919) % 36).toString(36)).join("");
  const keys = { ...credential, token: long };
  const onResponse = (event) => events.push(event);
  const replies = {
    "the code": refusal(`InvalidParameterValue.${secretKey}`),
    "the id": JSON.stringify({
      Response: { Error: { Code: "InvalidParameter", Message: "no" }, RequestId: `id ${password}` },
    }),
    "the message's end": refusal("InvalidParameter", `${"x".repeat(4080)}${secretKey}`),
    "a long token at the end": refusal("InvalidParameter", `${"x".repeat(4000)}${Buffer.from(long).toString("hex")}`),
    "a long token of a gateway": {
      status: 502,
      body: `${"x".repeat(150)}${Buffer.from(long).toString("hex")}${"x".repeat(9000)}`,
    },
  };
  const parts = [
    secretKey.slice(0, 12),
    password.slice(0, 10),
    long.slice(0, 12),
    Buffer.from(long).toString("hex").slice(0, 24),
  ];
  for (const [what, reply] of Object.entries(replies)) {
    const error = await rejection(canned(reply, { credential: keys, onResponse }).client.CreateAccount(account));
    for (const value of [error, events.at(-1)])
      for (const part of parts) assert.ok(!shown(value).includes(part), `${what}: ${shown(value).slice(0, 300)}`);
  }
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const told = await rejection(
    canned(
      JSON.stringify({ Response: { Error: { Code: "InvalidParameterValue.Password", Message: "" }, RequestId: id } }),
      { credential },
    ).client.CreateAccount(account),
  );
  assert.deepEqual(
    [told.code, told.requestId],
    ["InvalidParameterValue.Password", id],
    "what is no secret is as it was",
  );
});

test("an error thrown by a parameter's getter is not shown", async () => {
  const thrown = Object.assign(new TypeError(`cannot decrypt ${password}`), { config: { password } });
  const params = loose({
    get Password() {
      throw thrown;
    },
  });
  const { client } = canned(answer(), { credential });
  for (const call of [
    () => client.CreateAccount(params),
    () => client.start("CreateAccount", params),
    () => client.pages("DescribeDBInstances", params).next(),
  ]) {
    const error = await rejection(call());
    assert.deepEqual([error.name, error.problems[0].path], ["ValidationError", "params"]);
    assert.match(error.message, /TypeError/);
    assertSecretFree(error, String(call));
  }
});

test("a service error stays one however many values may be secret", async () => {
  const many = Array.from({ length: 200_000 }, (_, at) => `s${at}`);
  const { client } = canned(refusal("InvalidParameter", "no s199999"), { credential, allowUnknown: true });
  const error = await rejection(client.call(loose("NewThing"), { Many: many }));
  assert.deepEqual([error.name, error.outcomeUnknown], ["ApiError", false]);
  assert.doesNotMatch(error.message, /s199999/);
});
