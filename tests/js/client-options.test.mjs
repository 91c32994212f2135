// The options of a client: accepted ones, and those that are refused before anything is sent.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CredentialError, PostgresClient, TencentDBError, ValidationError } from "tencentdb-postgres";

import { NOW_MS, answer, assertSigned, canned, credential, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";

const good = { credential, region: "ap-guangzhou" };

/** The paths of the problems for which a client is refused. */
function refused(options) {
  try {
    new PostgresClient(options);
  } catch (error) {
    assert.ok(error instanceof ValidationError && error instanceof TencentDBError, String(error));
    for (const { path, message, severity } of error.problems) {
      assert.equal(severity, "error");
      assert.ok(error.message.includes(path) && error.message.includes(message), error.message);
    }
    return error.problems.map(({ path }) => path);
  }
  return [];
}

test("a client needs a credential and a region", () => {
  assert.deepEqual(refused(good), []);
  for (const options of [undefined, null, "x", 7]) assert.deepEqual(refused(options), ["options"]);
  assert.deepEqual(refused({ credential }), ["region"]);
  assert.deepEqual(refused({ credential, region: 7 }), ["region"]);
  assert.deepEqual(refused({ region: "ap-guangzhou" }), ["credential.secretId", "credential.secretKey"]);
  assert.deepEqual(refused({ ...good, credential: { secretId: "id" } }), ["credential.secretKey"]);
  assert.deepEqual(refused({ ...good, credential: { secretId: "", secretKey: null } }), [
    "credential.secretId",
    "credential.secretKey",
  ]);
});

test("an option that would break a header is refused", () => {
  const evil = "x\r\nX-Evil: 1";
  assert.deepEqual(refused({ ...good, region: evil }), ["region"]);
  assert.deepEqual(refused({ ...good, endpoint: evil }), ["endpoint"]);
  assert.deepEqual(refused({ ...good, language: evil }), ["language"]);
  for (const name of ["secretId", "secretKey", "token"]) {
    for (const text of [evil, "with space", "tab\t", "中", "nul\0"]) {
      assert.deepEqual(refused({ ...good, credential: { ...credential, [name]: text } }), [`credential.${name}`], text);
    }
  }
});

test("a misspelt option is refused", () => {
  assert.deepEqual(refused({ ...good, regoin: "x" }), ["options.regoin"]);
  assert.deepEqual(refused({ ...good, Endpoint: "x" }), ["options.Endpoint"]);
});

test("a misspelt or misplaced option is refused with the right one", () => {
  for (const [more, path, meant] of loose([
    [{ regoin: "x" }, "options.regoin", "region"],
    [{ timeout: 5 }, "options.timeout", "timeoutMs"],
    [{ Endpoint: "x" }, "options.Endpoint", "endpoint"],
    [{ dangerouslyAllowBrowsers: true }, "options.dangerouslyAllowBrowsers", "dangerouslyAllowBrowser"],
    [{ onRetries: 1 }, "options.onRetries", "onRetry"],
    [{ secretId: "a", secretKey: "b" }, "options.secretId", "credential: { secretId, secretKey }"],
    [{ maxRetries: 1 }, "options.maxRetries", "retry: { maxAttempts }"],
    [{ retry: { maxAttempt: 1 } }, "retry.maxAttempt", "maxAttempts"],
    [{ rateLimit: { maxWait: 1 } }, "rateLimit.maxWait", "maxWaitMs"],
    [{ trust: { gatway: true } }, "trust.gatway", "gateway"],
    [{ language: "en-us" }, "language", "en-US"],
    [{ language: "zh_CN" }, "language", "zh-CN"],
    [{ signMethod: "TC3-HMAC-SHA265" }, "signMethod", "TC3-HMAC-SHA256"],
    [{ httpMethod: "post" }, "httpMethod", "POST"],
    [{ somethingElse: 1 }, "options.somethingElse", undefined],
  ])) {
    assert.throws(
      () => new PostgresClient({ ...good, ...more }),
      (/** @type {ValidationError} */ error) => {
        assert.deepEqual([error.problems[0].path, error.problems[0].suggestion], [path, meant]);
        return meant === undefined || error.message.includes(`did you mean ${meant}?`);
      },
    );
  }
  assert.deepEqual(refused({ ...good, language: "klingon" }), ["language"]);
  for (const language of ["zh-CN", "en-US"]) assert.deepEqual(refused({ ...good, language }), []);
});

test("options that are no plain object are refused", async () => {
  const controller = new AbortController();
  class Options {
    get timeoutMs() {
      return 5;
    }
  }
  for (const [options, told] of [
    [controller, /an AbortController.*\{ signal: controller\.signal \}/],
    [controller.signal, /a signal.*\{ signal \}/],
    [AbortSignal.abort(), /a signal/],
    [{ signal: controller }, /AbortSignal.*controller\.signal/],
    [new Map([["timeoutMs", 5]]), /a Map/],
    [[], /a list/],
    [new Options(), /an Options/],
    [Object.create({ timeoutMs: 5 }), /plain object/],
    [() => {}, /must be an object/],
    ["timeoutMs", /must be an object/],
    [5000, /must be an object/],
    [false, /must be an object/],
    [{ Timeout: 5 }, /timeoutMs/],
  ]) {
    const { client, sent } = canned();
    for (const call of [
      client.DescribeZones({}, options),
      client.call("DescribeZones", {}, options),
      client.raw("DescribeZones", {}, options),
      client.pages("DescribeDBInstances", {}, options).next(),
      client.start("DescribeZones", {}, options),
    ]) {
      const error = await rejection(call);
      assert.ok(error instanceof ValidationError, String(error));
      assert.match(error.message, told);
    }
    assert.equal(sent.length, 0);
  }
});

test("options of the wrong type are refused", () => {
  for (const name of ["fetch", "clock", "onRequest", "onResponse", "onRetry", "onAdvice"])
    assert.deepEqual(refused({ ...good, [name]: {} }), [name]);
  for (const name of ["strict", "allowUnknown", "dangerouslyAllowBrowser"])
    assert.deepEqual(refused({ ...good, [name]: "false" }), [name]);
  assert.deepEqual(
    [refused({ ...good, endpoint: 5 }), refused({ ...good, rateLimit: { maxWaitMs: "soon" } })],
    [["endpoint"], ["maxWaitMs"]],
  );
  for (const timeoutMs of [0, -1, NaN, "soon", null, {}])
    assert.deepEqual(refused({ ...good, timeoutMs }), ["timeoutMs"], String(timeoutMs));
  assert.deepEqual(refused({ ...good, timeoutMs: Infinity }), []);
  for (const tries of [0, -1, NaN, "many"])
    assert.deepEqual(refused({ ...good, retry: { maxAttempts: tries } }), ["retry.maxAttempts"], String(tries));
  assert.deepEqual(
    [refused({ ...good, retry: true }), refused({ ...good, retry: { times: 3 } })],
    [["retry"], ["retry.times"]],
  );
  assert.deepEqual(
    [refused({ ...good, rateLimit: 7 }), refused({ ...good, rateLimit: { wait: 3 } })],
    [["rateLimit"], ["rateLimit.wait"]],
  );
  assert.deepEqual(
    refused({
      ...good,
      retry: { maxAttempts: 1, baseDelayMs: 1, maxDelayMs: 1 },
      rateLimit: { maxWaitMs: 0 },
      tryTimeoutMs: 1,
    }),
    [],
  );
});

test("an undefined option counts as not set", async () => {
  const { client, sent } = canned(answer(), {
    endpoint: undefined,
    language: undefined,
    timeoutMs: undefined,
    strict: undefined,
  });
  await client.DescribeZones(
    {},
    {
      region: undefined,
      timeoutMs: undefined,
      signal: undefined,
      strict: undefined,
      retry: { maxAttempts: undefined },
    },
  );
  assert.equal(sent[0].url, "https://postgres.tencentcloudapi.com/");
  assert.equal(sent[0].headers["X-TC-Region"], "ap-guangzhou");
});

test("an unusable endpoint is refused by the constructor", () => {
  for (const endpoint of [
    "ftp://example.com",
    "https://",
    "https://user@example.com",
    "https://:word@example.com",
    "example.com?a=b",
    "exam ple.com",
  ]) {
    assert.deepEqual(refused({ ...good, endpoint }), ["endpoint"], endpoint);
  }
});

test("endpoints have names, and financial regions their own", async () => {
  const host = async (options, region) => {
    const { client, sent } = canned(answer(), options);
    await client.DescribeZones({}, { region });
    assertSigned(sent[0]);
    return new URL(sent[0].url).host;
  };
  assert.equal(await host({ endpoint: "regional" }), "postgres.ap-guangzhou.tencentcloudapi.com");
  assert.equal(await host({ endpoint: "regional" }, "ap-shanghai-fsi"), "postgres.ap-shanghai-fsi.tencentcloudapi.com");
  assert.equal(await host({ endpoint: "international" }), "postgres.intl.tencentcloudapi.com");
  assert.equal(await host({ endpoint: "http://gateway.example:8080/db" }, "ap-shenzhen-fsi"), "gateway.example:8080");
  assert.deepEqual(refused({ ...good, region: "ap-shenzhen-fsi" }), ["region"]);
  assert.deepEqual(refused({ ...good, region: "ap-shenzhen-fsi", endpoint: "international" }), ["region"]);
  assert.deepEqual(refused({ ...good, region: "ap-shenzhen-fsi", endpoint: "regional" }), []);
  const { client, sent } = canned();
  assert.match(
    (await rejection(client.DescribeZones({}, { region: "ap-shenzhen-fsi" }))).message,
    /postgres\.ap-shenzhen-fsi\.tencentcloudapi\.com/,
  );
  assert.equal(sent.length, 0);
});

test("a long-term key is refused in a page unless the caller insists", (t) => {
  const page = { window: globalThis, document: {} };
  Object.assign(globalThis, page);
  t.after(() => Object.keys(page).forEach((name) => delete globalThis[name]));
  assert.deepEqual(refused(good), ["credential"]);
  assert.deepEqual(refused({ ...good, dangerouslyAllowBrowser: false }), ["credential"]);
  assert.deepEqual(refused({ ...good, dangerouslyAllowBrowser: true }), []);
  assert.deepEqual(refused({ ...good, credential: { ...credential, token: "temporary" } }), []);
  assert.deepEqual(refused({ ...good, credential: async () => ({ ...credential, token: "temporary" }) }), []);
});

test("a call is signed for the time of the clock option", async () => {
  const times = [NOW_MS, NOW_MS + 86_400_000];
  const { client, sent } = canned(answer(), { clock: () => times.shift() });
  await client.DescribeZones();
  await client.DescribeZones();
  assert.deepEqual(
    sent.map(({ headers }) => headers["X-TC-Timestamp"]),
    ["1700000000", "1700086400"],
  );
  // The second is signed on another day, so that a key kept from the first would be wrong.
  for (const request of sent) assertSigned(request);
});

test("changing the options object does not change the client", async () => {
  const sent = [];
  const fetch = async (_, init) => {
    sent.push(init);
    return new Response(answer());
  };
  const options = { ...good, region: "ap-beijing", clock: () => NOW_MS, fetch };
  const client = new PostgresClient(options);
  options.region = "ap-shanghai";
  await client.DescribeZones();
  assert.equal(sent[0].headers["X-TC-Region"], "ap-beijing");
});

test("a credential function is called for each call", async () => {
  let asked = 0;
  const { client, sent } = canned(answer(), {
    credential: async () => ({ secretId: `ID${++asked}`, secretKey: `key-${asked}`, token: `token-${asked}` }),
  });
  await client.DescribeZones();
  await client.DescribeZones();
  for (const [at, request] of sent.entries()) {
    assertSigned(request, { secretId: `ID${at + 1}`, secretKey: `key-${at + 1}` });
    assert.equal(request.headers["X-TC-Token"], `token-${at + 1}`);
  }
});

test("a credential function that returns nothing fails the call unsent", async () => {
  for (const give of [
    () => Promise.reject(new Error("vault sealed")),
    () => undefined,
    async () => ({ ...credential, secretKey: "two\nlines" }),
  ]) {
    const { client, sent } = canned(answer(), { credential: give });
    assert.ok((await rejection(client.DescribeZones())) instanceof CredentialError);
    assert.equal(sent.length, 0);
  }
});

test("options are read once, and a getter that throws is refused by name", async () => {
  const broken = () => {
    throw new Error("a trap");
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const { client } = canned();
  const getter = (name) => Object.defineProperty({}, name, { get: broken, enumerable: true });
  const hostile = [
    new Proxy({}, { ownKeys: broken }),
    new Proxy({}, { getPrototypeOf: broken }),
    proxy,
    getter("region"),
    getter("retry"),
    getter("timeoutMs"),
    { retry: proxy },
    { retry: getter("maxAttempts") },
    { rateLimit: proxy },
    { signal: proxy },
  ];
  for (const options of hostile) {
    for (const call of loose([
      () => client.DescribeZones({}, options),
      () => client.pages("DescribeDBInstances", {}, options).next(),
      () => client.waitFor("task", { TaskId: 1 }, options),
    ])) {
      const error = await rejection(call());
      assert.equal(error.name, "ValidationError", error.stack);
    }
  }
  for (const options of [proxy, getter("credential"), { credential, region: "ap-guangzhou", trust: proxy }])
    assert.throws(() => new PostgresClient(loose(options)), { name: "ValidationError" });
  let reads = 0;
  const changing = {
    get region() {
      return reads++ === 0 ? "ap-beijing" : "evil\nregion";
    },
  };
  const { client: other, sent } = canned();
  await other.DescribeZones({}, changing);
  assert.deepEqual([sent[0].headers["X-TC-Region"], reads], ["ap-beijing", 1]);
});

test("changing trust and rateLimit objects does not change the client", async () => {
  const trust = { fetch: false };
  const fetch = () =>
    Promise.reject(Object.assign(new TypeError("x"), { cause: { code: "ECONNREFUSED", syscall: "connect" } }));
  const { client } = canned(undefined, { trust, fetch });
  trust.fetch = true;
  assert.equal((await rejection(client.RestartDBInstance({ DBInstanceId: "postgres-1" }))).outcomeUnknown, true);
});
