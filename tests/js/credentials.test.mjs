// Temporary credentials: asked for in time, once for all waiting calls, and never cached when that fails.

import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";

import { CredentialError, PostgresClient, TencentDBError, ValidationError } from "tencentdb-postgres";

import { answer, canned, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";
import { START, world } from "./support/world.mjs";

/** Credentials that last an hour each, one after the other, and a function that returns them. */
function hourly(count = 3) {
  const pairs = Array.from({ length: count }, (_, at) => ({
    secretId: `AKIDHOURLY${at}`,
    secretKey: `key-${at}`,
    token: `token-${at}`,
    expiresMs: START + (at + 1) * 3_600_000,
  }));
  let given = 0;
  const credential = async () => {
    const { expiresMs, ...pair } = pairs[given++];
    return { ...pair, expiration: new Date(expiresMs).toISOString() };
  };
  return { credential, emulated: { credentials: pairs }, given: () => given };
}

test("concurrent calls ask for the credential once, and later calls when it is due", async (t) => {
  const { credential, emulated, given } = hourly();
  const { client, run, pass } = world(t, { options: { credential }, emulated });
  await run(Promise.all(Array.from({ length: 20 }, () => client.DescribeZones())));
  assert.equal(given(), 1);
  pass(54 * 60_000);
  await run(client.DescribeZones());
  assert.equal(given(), 1);
  // Five minutes before it ends.
  pass(60_000 + 1);
  await run(Promise.all(Array.from({ length: 20 }, () => client.DescribeZones())));
  assert.equal(given(), 2);
});

test("a credential without an expiration is asked for with every call", async (t) => {
  let asked = 0;
  const provider = (credential) => () => {
    asked++;
    return credential;
  };
  const { client, run } = world(t, { options: ({ credential }) => ({ credential: provider(credential) }) });
  await run(client.DescribeZones());
  await run(client.DescribeZones());
  assert.equal(asked, 2);
});

test("a failure to get a credential reaches every waiting call and is not cached", async (t) => {
  let asked = 0;
  const { client, run } = world(t, {
    options: ({ credential }) => ({
      credential: async () => {
        if (asked++ === 0) throw new Error("no network");
        return { ...credential, expiration: START + 3_600_000 };
      },
    }),
  });
  const errors = await run(Promise.all([1, 2, 3].map(() => rejection(client.DescribeZones()))));
  for (const error of errors) {
    assert.ok(
      error instanceof CredentialError && error instanceof TencentDBError && !(error instanceof ValidationError),
    );
    assert.deepEqual(
      [error.code, error.retryable, /** @type {Error} */ (error.cause).message],
      ["credential", true, "no network"],
    );
    assert.match(error.message, /no network/);
  }
  assert.equal(asked, 1);
  await run(client.DescribeZones());
  assert.equal(asked, 2);
});

test("the old credential is used while a new one cannot be had", async (t) => {
  const { credential, emulated, given } = hourly(1);
  const { client, run, pass } = world(t, { options: { credential }, emulated });
  await run(client.DescribeZones());
  pass(57 * 60_000);
  await run(client.DescribeZones());
  assert.equal(given(), 2, "it was asked for");
  pass(3 * 60_000);
  assert.ok((await run(rejection(client.DescribeZones()))) instanceof CredentialError);
});

test("a credential that the service refuses is replaced once, also before a write", async (t) => {
  const { credential, emulated, given } = hourly();
  emulated.credentials[0].expiresMs = START + 60_000;
  const reasons = [];
  const options = {
    // The client believes that its first credential lasts an hour.
    credential: async () => ({ ...(await credential()), expiration: START + 3_600_000 * (given() + 1) }),
    onRetry: ({ reason }) => reasons.push(reason),
  };
  const { client, emulator, run, pass, calls } = world(t, { options, emulated });
  await run(client.DescribeZones());
  pass(120_000);
  await run(client.DescribeZones());
  assert.deepEqual([given(), reasons], [2, ["AuthFailure.TokenFailure"]]);
  emulator.setFaults([{ code: "AuthFailure.TokenFailure" }]);
  const error = await run(rejection(client.ModifyDBInstanceName({ DBInstanceId: "postgres-1", InstanceName: "x" })));
  assert.deepEqual(
    [error.code, error.outcomeUnknown, calls("ModifyDBInstanceName").arrived],
    ["AuthFailure.TokenFailure", false, 2],
  );
});

test("a call refused for a replaced credential takes the new one", async (t) => {
  const { credential, emulated, given } = hourly();
  emulated.credentials[0].expiresMs = START + 60_000;
  const options = {
    credential: async () => ({ ...(await credential()), expiration: START + 3_600_000 * (given() + 1) }),
  };
  const { client, run, pass } = world(t, { options, emulated });
  await run(client.DescribeZones());
  pass(120_000);
  await run(Promise.all([1, 2, 3].map(() => client.DescribeZones())));
  assert.equal(given(), 2);
});

test("a function that never answers is asked anew once the call that waited has given up", async (t) => {
  let asked = 0;
  const { client, run } = world(t, {
    options: ({ credential }) => ({
      credential: () => (asked++ === 0 ? new Promise(() => {}) : credential),
      timeoutMs: 5_000,
    }),
  });
  assert.equal((await run(rejection(client.DescribeZones()))).code, "timeout");
  await run(client.DescribeZones());
  assert.equal(asked, 2);
});

test("a missing token is never sent as a text", async (t) => {
  const { emulator, client, run } = world(t, {
    options: ({ credential }) => ({ credential: { ...credential, token: undefined } }),
  });
  await run(client.DescribeZones());
  assert.equal(emulator.log().at(-1).code, undefined);
});

test("a call that waits for a credential can be aborted, and the others go on", async (t) => {
  let give;
  const { client, run, alarms } = world(t, {
    options: () => ({ credential: () => new Promise((resolve) => (give = resolve)) }),
  });
  const controller = new AbortController();
  const first = rejection(client.DescribeZones({}, { signal: controller.signal }));
  const second = client.DescribeZones();
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  controller.abort();
  assert.equal((await first).code, "aborted");
  give({ secretId: "AKIDEMULATOREXAMPLE", secretKey: "emulator-key-that-opens-nothing" });
  await run(second);
  assert.equal(alarms.size, 0);
});

const key = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };
const SOON = START + 3_600_000;

/** Invalid credentials, each with the path of its problem and a word of the message. */
const ODD = [
  [{ secretId: "not-a-real-key", secretKey: "AKIDEXAMPLE" }, "credential.secretKey", /swapped/],
  [{ secretId: "not-a-real-key", secretKey: "IKIDEXAMPLE" }, "credential.secretKey", /swapped/],
  [{ secretId: "AKIDEXAMPLE", secretKey: "AKIDEXAMPLE" }, "credential.secretKey", /SecretId/],
  [{ secretId: "AKIDEXAMPLE", secretKey: `AKID${"x".repeat(32)}` }, "credential.secretKey", /SecretId/],
  [{ SecretId: "AKIDEXAMPLE", SecretKey: "not-a-real-key" }, "credential.secretId", /SecretId is: name it secretId/],
  [
    { TmpSecretId: "AKIDEXAMPLE", TmpSecretKey: "not-a-real-key", Token: "t" },
    "credential.secretId",
    /TmpSecretId is: name it secretId/,
  ],
  [{ secretID: "AKIDEXAMPLE", secretKey: "not-a-real-key" }, "credential.secretId", /secretID is: name it secretId/],
  [{ Credentials: { TmpSecretId: "a", TmpSecretKey: "b", Token: "t" }, ExpiredTime: 1 }, "credential", /answer of STS/],
  [{ ...key, Token: "t" }, "credential.Token", /token/],
  [{ ...key, sessionToken: "t" }, "credential.sessionToken", /token/],
  [{ ...key, token: "t", expiraton: SOON }, "credential.expiraton", /expiration/],
  [{ ...key, token: "t", ExpiredTime: 1 }, "credential.ExpiredTime", /expiration/],
  [{ ...key, secretKey: undefined }, "credential.secretKey", /environment/],
  [{ ...key, secretKey: Promise.resolve("x") }, "credential.secretKey", /a Promise/],
  [{ ...key, token: 7 }, "credential.token", /a number/],
  [{ ...key, secretId: ["AKIDEXAMPLE"] }, "credential.secretId", /a list/],
  ["AKIDEXAMPLE:not-a-real-key", "credential", /a string/],
  [["AKIDEXAMPLE", "not-a-real-key"], "credential", /a list/],
  [7, "credential", /a number/],
  [{ ...key, token: "t", expiration: 1_796_018_538 }, "credential.expiration", /seconds/, "1796018538000"],
  [{ ...key, token: "t", expiration: "1796018538000" }, "credential.expiration", /without a zone/],
  [{ ...key, token: "t", expiration: "soon" }, "credential.expiration", /without a zone/],
  [{ ...key, token: "t", expiration: "2027-01-01 00:00:00" }, "credential.expiration", /without a zone/],
  [{ ...key, token: "t", expiration: "some dayZ" }, "credential.expiration", /no point in time/],
  [{ ...key, token: "t", expiration: NaN }, "credential.expiration", /no point in time/],
  [{ ...key, token: "t", expiration: Infinity }, "credential.expiration", /no point in time/],
  [{ ...key, token: "t", expiration: new Date("no") }, "credential.expiration", /no point in time/],
  [{ ...key, token: "t", expiration: true }, "credential.expiration", /a boolean/],
  [{ ...key, token: "t", expiration: 0 }, "credential.expiration", /over/],
  [{ ...key, token: "t", expiration: "2020-01-01T00:00:00Z" }, "credential.expiration", /over.*2020-01-01/],
  [{ ...key, token: "t", expiration: START - 1 }, "credential.expiration", /over/],
];

test("an invalid credential is refused at once, with its fault and without a secret", () => {
  for (const [credential, path, told, suggestion] of loose(ODD)) {
    const what = JSON.stringify(credential);
    let error;
    try {
      new PostgresClient({ credential: loose(credential), region: "ap-guangzhou", clock: () => START });
    } catch (thrown) {
      error = thrown;
    }
    assert.ok(error instanceof ValidationError, what);
    const problem = error.problems.find((one) => one.path === path);
    assert.ok(problem, `${what}: ${error.message}`);
    assert.match(`${problem.message} ${problem.suggestion ?? ""}`, told, what);
    if (suggestion) assert.equal(problem.suggestion, suggestion);
    assert.ok(!error.message.includes("not-a-real-key"), error.message);
  }
});

test("a credential function that returns an invalid one fails with the same message", async () => {
  const own = [
    [undefined, "credential.secretId", /is required/],
    [null, "credential.secretKey", /is required/],
    [() => key, "credential", /a function/],
    [
      {
        ...key,
        get token() {
          throw new Error("sealed");
        },
      },
      "credential",
      /cannot be read/,
    ],
  ];
  for (const [given, path, told] of loose([...ODD, ...own])) {
    if (typeof given?.then === "function") continue;
    const { client, sent } = canned(answer(), { credential: () => given, clock: () => START });
    const error = await rejection(client.DescribeZones());
    assert.ok(error instanceof CredentialError, String(error));
    assert.deepEqual(
      [error.code, error.retryable, "outcomeUnknown" in error, sent.length],
      ["credential", false, false, 0],
    );
    const problem = error.problems.find((one) => one.path === path);
    assert.match(`${problem?.message} ${problem?.suggestion ?? ""}`, told, error.message);
  }
});

test("name, code and message of what a credential function throws are kept", async () => {
  const foreign = Object.assign(new Error("GET https://vault.example/key?token=t0ken-value failed"), {
    code: "EVAULT",
    response: { body: "s3cret" },
  });
  const hostile = new Error();
  Object.defineProperty(hostile, "message", {
    get() {
      throw new Error("no");
    },
  });
  for (const [thrown, told, retryable = true] of [
    [foreign, /vault\.example\/key\?\*\*\*/],
    [Object.assign(new Error("the vault is sealed"), { retryable: false }), /the vault is sealed/, false],
    ["a text", /a text/],
    [undefined, /undefined/],
    [null, /null/],
    [7, /7/],
    [{}, /failed/],
    [hostile, /failed/],
    [Object.create(null), /failed/],
  ]) {
    for (const credential of [
      () => {
        throw thrown;
      },
      async () => {
        throw thrown;
      },
    ]) {
      const { client } = canned(answer(), { credential });
      const error = await rejection(client.DescribeZones());
      assert.ok(error instanceof CredentialError, String(error));
      assert.match(error.message, told);
      assert.equal(error.retryable, retryable);
      const all = JSON.stringify(error) + error.stack + JSON.stringify(error.cause);
      assert.ok(!/t0ken-value|s3cret/.test(all), all);
    }
  }
  const { client } = canned(answer(), { credential: () => Promise.reject(foreign) });
  assert.equal((await rejection(client.DescribeZones())).cause.code, "EVAULT");
});

test("a credential is read when it is returned", async () => {
  let reads = 0;
  const given = {
    secretId: "AKIDEXAMPLE",
    get secretKey() {
      reads += 1;
      return "not-a-real-key";
    },
  };
  const { client, sent } = canned(answer(), { credential: given });
  given.secretId = "AKIDOTHER";
  await client.DescribeZones();
  assert.match(sent[0].headers.Authorization, /Credential=AKIDEXAMPLE\//);
  assert.equal(reads, 1);
});

test("a late credential does not replace a newer one", async (t) => {
  const gives = [];
  const credential = () => new Promise((resolve) => gives.push(resolve));
  const pair = (name) => ({
    secretId: `AKID${name}`,
    secretKey: `key-${name}`,
    token: `token-${name}`,
    expiration: START + 40_000_000,
  });
  const emulated = {
    credentials: ["OLD", "NEW"].map((name) => ({
      secretId: `AKID${name}`,
      secretKey: `key-${name}`,
      token: `token-${name}`,
    })),
  };
  const ids = [];
  const options = ({ fetch }) => ({
    credential,
    timeoutMs: 5_000,
    fetch: (url, init) => {
      ids.push(/Credential=(\w+)/.exec(init.headers.Authorization)[1]);
      return fetch(url, init);
    },
  });
  const { client, run } = world(t, { options, emulated });
  assert.equal((await run(rejection(client.DescribeZones()))).code, "timeout");
  const second = client.DescribeZones();
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  assert.equal(gives.length, 2);
  gives[1](pair("NEW"));
  await run(second);
  gives[0](pair("OLD"));
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  await run(client.DescribeZones());
  assert.deepEqual([ids, gives.length], [["AKIDNEW", "AKIDNEW"], 2]);
});

test("each call that waits for a credential has its own error, with its own stack", async () => {
  for (const give of [() => Promise.reject(new Error("no vault")), () => ({ secretId: 1 }), () => null]) {
    const { client } = canned(undefined, { credential: async () => give() });
    const first = async function firstCaller() {
      await client.DescribeZones();
    };
    const second = async function secondCaller() {
      await client.DescribeRegions();
    };
    const [one, other] = await Promise.all([rejection(first()), rejection(second())]);
    assert.notEqual(one, other);
    for (const [error, name] of [
      [one, "firstCaller"],
      [other, "secondCaller"],
    ]) {
      assert.deepEqual([error.name, error.attempts], ["CredentialError", 1]);
      assert.match(error.stack, new RegExp(name));
    }
  }
});

test("an error of a credential function is shown without any key", async () => {
  const old = {
    secretId: "AKIDEXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "t0ken+value/with=marks",
  };
  const fresh = { TmpSecretKey: "fresh-secret-key-9", Token: "fresh-token-9" };
  const quotes = {
    "the old key": old.secretKey,
    "the old token in an address": encodeURIComponent(old.token),
    "the old key in hexadecimal": Buffer.from(old.secretKey).toString("hex"),
    "the old key in base64": btoa(old.secretKey),
    "an answer": JSON.stringify({ Credentials: fresh }),
    "an answer within a text": JSON.stringify(JSON.stringify({ Credentials: fresh })),
    "a form": `secretKey=${fresh.TmpSecretKey}&token=${fresh.Token}`,
    headers: `x-security-token: ${fresh.Token}`,
  };
  for (const [what, quote] of Object.entries(quotes)) {
    const thrown = [
      new Error(`failed: ${quote}`),
      Object.assign(new Error("failed"), { code: quote, config: { old, fresh } }),
      new AggregateError([new Error(quote)], "failed", { cause: new Error(quote) }),
      { message: "", toString: () => quote },
      quote,
    ];
    for (const error of thrown) {
      let ms = 1_700_000_000_000;
      let asked = 0;
      const give = () => (asked++ === 0 ? { ...old, expiration: ms + 1000 } : Promise.reject(error));
      const { client } = canned(undefined, { credential: give, clock: () => ms });
      await client.DescribeZones();
      ms += 10_000;
      const failed = await rejection(client.DescribeZones());
      const shown = `${inspect(failed, { depth: 12, showHidden: true })} ${JSON.stringify(failed)} ${failed.stack}`;
      for (const secret of [
        ...Object.values(fresh),
        old.secretKey,
        old.token,
        encodeURIComponent(old.token),
        quotes["the old key in hexadecimal"],
        quotes["the old key in base64"],
      ]) {
        assert.ok(!shown.includes(secret), `${what}: ${shown}`);
      }
    }
  }
});
