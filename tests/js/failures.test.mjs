// Calls without a usable answer: each fails with one error that says why, and leaves nothing behind.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createServer } from "node:net";
import { inspect } from "node:util";

import { TencentDBError, TransportError, ValidationError } from "tencentdb-postgres";

import { answer, canned, credential, refusal, rejection } from "./support/canned.mjs";
import { listen } from "./support/listen.mjs";
import { loose } from "./support/loose.mjs";

const never = () => new Promise(() => {});

/** Asserts that a call fails with this code. */
async function assertLost(call, code, action = "DescribeZones") {
  const error = await rejection(call);
  assert.ok(error instanceof TransportError && error instanceof TencentDBError, String(error));
  assert.deepEqual([error.name, error.code, error.action], ["TransportError", code, action], error.message);
  assert.ok(error.message.startsWith(`${action}: `), error.message);
  return error;
}

test("an answer that is not the service's is malformed", async () => {
  for (const [status, body, said] of loose([
    [502, "<html><body>Bad Gateway</body></html>", /502 with HTML/],
    [200, '\n  <?xml version="1.0"?>', /HTML or XML/],
    [500, "", /500 with an empty body/],
    [204, null, /204 with an empty body/],
    [500, "upstream connect error", /500 with a text that is not JSON/],
    [200, '{"Response":{"TotalCount":1,"DBInst', /cut short/],
    [200, '{"response":{}}', /lacks Response/],
    [200, '{"Response":null}', /lacks Response/],
    [200, '{"Response":7}', /200/],
    [200, '{"Response":"x"}', /200/],
    [200, '{"Response":[]}', /200/],
    [200, '{"Response":{"Error":{}}}', /200/],
    [200, '{"Response":{"Error":"text"}}', /200/],
    [200, '{"Response":{"Error":{"Code":7,"Message":"x"}}}', /200/],
    [200, "[]", /200/],
    [200, "null", /200/],
    [200, "\0", /200/],
  ])) {
    const error = await assertLost(canned({ status, body }).client.DescribeZones(), "malformed");
    assert.match(error.message, said, String(body));
  }
});

test("odd answers are read as the crate reads them", async () => {
  for (const { status, body, outcome } of JSON.parse(
    readFileSync(new URL("../answers.json", import.meta.url), "utf8"),
  )) {
    const { client } = canned({ status, body: status === 204 ? null : body });
    const found = await client.DescribeZones().then(
      () => "answer",
      ({ code }) => code,
    );
    assert.equal(found, outcome, `${status} ${body}`);
  }
});

test("an answer that is no UTF-8 is malformed", async () => {
  await assertLost(canned({ body: new Uint8Array([0xff, 0xfe, 0x00, 0x7b]) }).client.DescribeZones(), "malformed");
});

test("a malformed answer leaves the outcome of a write unknown", async () => {
  for (const { status, body, outcome } of JSON.parse(
    readFileSync(new URL("../answers.json", import.meta.url), "utf8"),
  )) {
    if (outcome !== "malformed") continue;
    const { client } = canned({ status, body: status === 204 ? null : body });
    assert.equal(
      (await rejection(client.RestartDBInstance({ DBInstanceId: "postgres-1" }))).outcomeUnknown,
      true,
      `${status} ${body}`,
    );
  }
});

test("an answer beyond 50 MB is too large", async () => {
  const reply = () => ({ body: " ".repeat(50 * 1024 * 1024 + 1) });
  await assertLost(canned(reply).client.DescribeZones(), "too-large");
});

test("an error of fetch is kept as the cause", async () => {
  for (const cause of loose([new TypeError("fetch failed"), new Error("ECONNRESET"), "a text", undefined])) {
    for (const fetch of loose([
      () => Promise.reject(cause),
      () => {
        throw cause;
      },
    ])) {
      const error = await assertLost(canned(undefined, { fetch }).client.DescribeZones(), "network");
      assert.notEqual(error.cause, cause ?? null, "nothing foreign is kept whole");
      assert.deepEqual(
        [loose(error.cause)?.name, loose(error.cause)?.message],
        (cause && [cause.name ?? "Error", cause.message ?? cause]) || [undefined, undefined],
      );
    }
  }
  const torn = { status: 200, text: () => Promise.reject(new TypeError("terminated")) };
  assert.match(
    (await assertLost(canned(undefined, { fetch: async () => torn }).client.DescribeZones(), "network")).message,
    /terminated/,
  );
});

test("an aborted call is not sent", async () => {
  const { client, sent } = canned();
  const reason = new Error("no longer wanted");
  const error = await assertLost(client.DescribeZones({}, { signal: AbortSignal.abort(reason) }), "aborted");
  assert.equal(error.cause, reason);
  assert.equal(sent.length, 0);
});

test("an aborted call ends even if fetch ignores the signal", async () => {
  for (const fetch of [never, async () => ({ status: 200, text: never })]) {
    const controller = new AbortController();
    const call = canned(undefined, { fetch }).client.DescribeZones({}, { signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await assertLost(call, "aborted");
  }
});

test("an abort reaches fetch", async () => {
  const controller = new AbortController();
  const fetch = (_, { signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      controller.abort();
    });
  await assertLost(canned(undefined, { fetch }).client.DescribeZones({}, { signal: controller.signal }), "aborted");
});

test("an abort reaches a fetch that copies its options", async () => {
  const controller = new AbortController();
  const heard = new Promise((resolve) => {
    const { client } = canned(undefined, {
      fetch: (_url, init) => {
        const copy = { ...init, cache: "no-store" };
        copy.signal.addEventListener("abort", () => resolve(Object.keys(copy)));
        return new Promise(() => {});
      },
    });
    rejection(client.DescribeZones({}, { signal: controller.signal }));
  });
  await new Promise(setImmediate);
  controller.abort();
  assert.deepEqual((await heard).sort(), ["body", "cache", "headers", "method", "redirect", "signal"]);
});

test("an abort while the credential is awaited ends the call unsent", async () => {
  const controller = new AbortController();
  let give;
  const { client, sent } = canned(answer(), { credential: () => new Promise((resolve) => (give = resolve)) });
  const call = client.DescribeZones({}, { signal: controller.signal });
  await new Promise((resolve) => setTimeout(resolve, 1));
  controller.abort();
  await assertLost(call, "aborted");
  give({ secretId: "id", secretKey: "key" });
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(sent.length, 0);
});

test("an abort after the answer changes nothing", async () => {
  const controller = new AbortController();
  const { client } = canned();
  for (let at = 0; at < 20; at += 1) await client.DescribeZones({}, { signal: controller.signal });
  controller.abort();
  await assertLost(client.DescribeZones({}, { signal: controller.signal }), "aborted");
});

test("a call ends at its timeout, whatever it waits for", async () => {
  for (const options of [
    { fetch: never },
    { fetch: async () => ({ status: 200, text: never }) },
    { credential: never },
  ]) {
    const { client } = canned(undefined, { ...options, timeoutMs: 20 });
    assert.match((await assertLost(client.DescribeZones(), "timeout")).message, /20 ms/);
  }
  assert.match(
    (await assertLost(canned(undefined, { fetch: never }).client.DescribeZones({}, { timeoutMs: 15 }), "timeout"))
      .message,
    /15 ms/,
  );
});

test("a timeout reaches fetch", async () => {
  let heard;
  const fetch = (_, { signal }) =>
    new Promise(() => (heard = new Promise((resolve) => signal.addEventListener("abort", resolve))));
  await assertLost(canned(undefined, { fetch, timeoutMs: 10 }).client.DescribeZones(), "timeout");
  await heard;
});

test("a very long timeout is not taken for none", async () => {
  for (const timeoutMs of [2 ** 31, 2 ** 40, Infinity]) {
    const reply = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return answer();
    };
    await canned(reply, { timeoutMs }).client.DescribeZones();
  }
});

test("a client goes on after any failure", async () => {
  const replies = [
    "<html>",
    '{"Response":',
    answer({ Error: { Code: "InternalError", Message: "" } }),
    answer({ A: 1 }),
  ];
  const { client } = canned(() => replies.shift());
  await rejection(client.DescribeZones());
  await rejection(client.DescribeZones());
  await rejection(client.DescribeZones());
  assert.ok((await rejection(client.DescribeZones(loose({ Nonsense: 1 })))) instanceof ValidationError);
  assert.equal(loose(await client.DescribeZones()).A, 1);
});

test("an answer made up by a gateway is malformed", async () => {
  for (const [status, body] of loose([
    [502, '{"Response":{"A":1}}'],
    [200, '{"Response":{}}'],
    [200, '{"Response":{"Error":null}}'],
  ])) {
    assert.equal(
      (await assertLost(canned({ status: loose(status), body }).client.DescribeZones(), "malformed")).status,
      status,
    );
  }
});

const failure = (cause) => new TypeError("fetch failed", { cause: Object.assign(new Error("why"), cause) });
const severally = (...causes) =>
  failure({ code: "ECONNREFUSED", errors: causes.map((cause) => Object.assign(new Error("why"), cause)) });
const REFUSED = { code: "ECONNREFUSED", syscall: "connect" };
const UNSENT = [false, true];
const UNTRUSTED = [false, false];
const OPEN = [true, false];

// What a failed fetch proves if it sends a request at most once, as [outcomeUnknown, retryable] of a write.
const PROOFS = [
  [failure(REFUSED), UNSENT],
  [failure({ code: "EHOSTUNREACH", syscall: "connect" }), UNSENT],
  [failure({ code: "ETIMEDOUT", syscall: "connect" }), UNSENT],
  [failure({ code: "ENOTFOUND", syscall: "getaddrinfo" }), UNSENT],
  [failure({ code: "EAI_AGAIN", syscall: "getaddrinfo" }), UNSENT],
  [failure({ code: "UND_ERR_CONNECT_TIMEOUT" }), UNSENT],
  [severally(REFUSED, { code: "ENETUNREACH", syscall: "connect" }), UNSENT],
  [failure({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }), UNTRUSTED],
  [failure({ code: "CERT_HAS_EXPIRED" }), UNTRUSTED],
  [failure({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }), UNTRUSTED],
  [failure({ code: "ERR_TLS_CERT_ALTNAME_INVALID" }), UNTRUSTED],
  [severally(REFUSED, { code: "ECONNRESET", syscall: "read" }), OPEN],
  [failure({ code: "ECONNRESET", syscall: "read" }), OPEN],
  [failure({ code: "EPIPE", syscall: "write" }), OPEN],
  [failure({ code: "ECONNREFUSED" }), OPEN],
  [failure({ syscall: "connect" }), OPEN],
  [failure({ code: "UND_ERR_SOCKET" }), OPEN],
  [failure({ code: "ERR_SSL_WRONG_VERSION_NUMBER" }), OPEN],
  [failure({ code: "CERTAINLY_NOT" }), OPEN],
  [Object.assign(new Error("why"), REFUSED), OPEN],
  [new Error("ECONNREFUSED"), OPEN],
  [new Error("connect ECONNREFUSED 127.0.0.1:443"), OPEN],
  [
    new TypeError("fetch failed", {
      cause: new Error("error sending request: client error (Connect): tcp connect error"),
    }),
    OPEN,
  ],
  [Object.assign(new TypeError("Unable to connect"), { code: "ConnectionRefused" }), OPEN],
  ["ECONNREFUSED", OPEN],
  [undefined, OPEN],
];

const restarting = async (options) => {
  const error = await rejection(canned(undefined, options).client.RestartDBInstance({ DBInstanceId: "postgres-1" }));
  assert.doesNotMatch(error.message, /undefined/);
  return [error.outcomeUnknown, error.retryable];
};

test("a trusted fetch is judged by code and system call, never by messages", async () => {
  for (const [thrown, expected] of PROOFS) {
    const fetch = () => Promise.reject(thrown);
    assert.deepEqual(await restarting({ fetch, trust: { fetch: true } }), expected, inspect(thrown));
  }
});

test("a custom fetch proves nothing by default", async () => {
  for (const [thrown] of PROOFS)
    assert.deepEqual(await restarting({ fetch: () => Promise.reject(thrown) }), OPEN, inspect(thrown));
});

test("a replaced global fetch proves nothing", async (t) => {
  for (const [thrown] of PROOFS) {
    const mocked = t.mock.method(globalThis, "fetch", () => Promise.reject(thrown));
    assert.deepEqual(await restarting({ fetch: undefined }), OPEN, inspect(thrown));
    mocked.mock.restore();
  }
});

/** Closes a server and waits until it is. */
async function closed(server) {
  server.close();
  await once(server, "close");
}

/** An address where nobody listens. */
async function unheard() {
  const server = createServer();
  const address = await listen(server);
  await closed(server);
  return address;
}

test("the platform's fetch proves that there was no connection", async () => {
  assert.deepEqual(await restarting({ fetch: undefined, endpoint: await unheard() }), UNSENT);
  assert.deepEqual(await restarting({ fetch: undefined, endpoint: "http://no-such-host.invalid" }), UNSENT);
  const torn = createServer((socket) => socket.on("error", () => {}).once("data", () => socket.destroy()));
  assert.deepEqual(await restarting({ fetch: undefined, endpoint: await listen(torn) }), OPEN);
  await closed(torn);
});

test("an error names the host that was not reached", async () => {
  const { client } = canned(undefined, {
    fetch: () => Promise.reject(failure(REFUSED)),
    endpoint: "https://db.example.com:8443/api",
  });
  assert.match((await rejection(client.DescribeZones())).message, /db\.example\.com:8443 .*ECONNREFUSED/);
});

test("a fetch that throws errors of this package leaves a write unknown", async () => {
  const own = await rejection(canned().client.DescribeZones(loose({ Nonsense: 1 })));
  const responses = [
    undefined,
    null,
    7,
    {},
    { status: 200 },
    { status: NaN, text: async () => answer() },
    { text: async () => answer() },
    { status: 502n, text: async () => answer() },
    { status: 200, text: async () => 7 },
    { status: "200", text: async () => answer() },
  ];
  for (const fetch of [
    () => {
      throw own;
    },
    () => Promise.reject(own),
    ...responses.map((response) => async () => response),
  ]) {
    assert.deepEqual(await restarting({ fetch }), OPEN, String(fetch));
  }
});

test("a gateway's 429 is a refusal only where the gateway is trusted", async () => {
  const busy = { status: 429, body: "slow down" };
  assert.deepEqual(await restarting({ fetch: async () => new Response(busy.body, busy) }), OPEN);
  const replies = [busy, busy, answer()];
  const { client, sent } = canned(() => replies.shift(), {
    trust: { gateway: true },
    retry: { maxAttempts: 3, baseDelayMs: 1, maxDelayMs: 1 },
  });
  await client.RestartDBInstance({ DBInstanceId: "postgres-1" });
  assert.equal(sent.length, 3);
});

test("an error of a GET shows no parameter", async () => {
  const fetch = async (url) => {
    const cause = Object.assign(new Error(`error sending request for url (${url}): client error (SendRequest)`), {
      path: url,
    });
    throw Object.assign(new TypeError(`failed at ${url}`, { cause }), { path: url });
  };
  for (const signMethod of /** @type {const} */ (["TC3-HMAC-SHA256", "HmacSHA256"])) {
    const { client } = canned(undefined, {
      fetch,
      httpMethod: "GET",
      signMethod,
      credential: { ...credential, token: "the-token" },
    });
    const error = await assertLost(
      client.CreateAccount({ DBInstanceId: "postgres-1", UserName: "u", Password: "Hunter2pw", Type: "normal" }),
      "network",
      "CreateAccount",
    );
    assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error), /Hunter2pw|the-token/);
  }
});

test("a call ends whatever fetch rejects with", async () => {
  const thrower = {
    get message() {
      throw new Error("no");
    },
  };
  for (const thrown of [
    Object.create(null),
    thrower,
    undefined,
    null,
    7,
    new TypeError("x", { cause: { code: Symbol("x") } }),
  ]) {
    await assertLost(canned(undefined, { fetch: () => Promise.reject(thrown) }).client.DescribeZones(), "network");
  }
});

test("a redirect is malformed and not followed", async () => {
  const { client, sent } = canned({ status: 307, body: "" });
  assert.equal((await assertLost(client.DescribeZones(), "malformed")).status, 307);
  assert.deepEqual(
    sent.map(({ redirect }) => redirect),
    ["manual"],
  );
  // As a page sees a redirect.
  const fetch = async () => ({ status: 0, text: async () => "" });
  const error = await assertLost(
    canned(undefined, { fetch }).client.RestartDBInstance({ DBInstanceId: "postgres-1" }),
    "malformed",
    "RestartDBInstance",
  );
  assert.deepEqual([error.retryable, error.outcomeUnknown], [false, true]);
});

test("the service's time is read from the message, not from ids", async () => {
  const signed = [];
  const { client } = canned(
    ({ headers }) => {
      signed.push(Number(headers["X-TC-Timestamp"]));
      if (signed.length > 1) return answer();
      return JSON.stringify({
        Response: { Error: { Code: "AuthFailure.SignatureExpire", Message: "expired" }, RequestId: "a1600000000b" },
      });
    },
    { retry: {} },
  );
  await rejection(client.DescribeZones());
  assert.deepEqual(signed, [1_700_000_000]);
});

test("a call fails with an error of the package whatever its clock and limiter do", async () => {
  const plain = { status: 500, headers: { "retry-after": "1" }, text: async () => "<html>" };
  await assertLost(canned(undefined, { fetch: async () => loose(plain) }).client.DescribeZones(), "malformed");
  let turns = 0;
  const clock = () => {
    if (turns++ > 0) throw new Error("the clock broke");
    return 1_700_000_000_000;
  };
  const fetch = () => Promise.reject(new TypeError("fetch failed"));
  const error = await rejection(
    canned(undefined, { clock, fetch, retry: { maxAttempts: 2, baseDelayMs: 1 } }).client.DescribeZones(),
  );
  assert.deepEqual([error.code, error.problems[0].path], ["invalid", "clock"]);
  const refused = await assertLost(
    canned(undefined, { rateLimit: () => Promise.reject(new Error("no tokens left")) }).client.DescribeZones(),
    "rate-limited",
  );
  assert.match(refused.message, /no tokens left/);
});

test("a Retry-After counts for one attempt only", async () => {
  const delays = [];
  let turns = 0;
  const fetch = async () => {
    turns += 1;
    if (turns === 1) return new Response("", { status: 503, headers: { "Retry-After": "1" } });
    if (turns === 2) throw new TypeError("fetch failed");
    return new Response(answer());
  };
  const { client } = canned(undefined, {
    fetch,
    clock: Date.now,
    retry: { maxAttempts: 3, baseDelayMs: 1, maxDelayMs: 1 },
    onRetry: ({ delayMs }) => delays.push(delayMs),
  });
  await client.DescribeZones();
  assert.ok(delays[0] >= 1000 && delays[1] < 1000, String(delays));
});

test("many calls with one signal share one listener, which is removed in the end", async () => {
  const { signal } = new AbortController();
  const heard = { added: 0, removed: 0 };
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...given) => {
    heard.added += 1;
    addEventListener.apply(signal, loose(given));
  };
  signal.removeEventListener = (...given) => {
    heard.removed += 1;
    removeEventListener.apply(signal, loose(given));
  };
  const { client } = canned();
  await Promise.all(Array.from({ length: 20 }, () => client.DescribeZones({}, { signal })));
  assert.deepEqual(heard, { added: 1, removed: 1 });
});

test("a function used before init() says so", async () => {
  const { PostgresClient, sign, validate } = await import("tencentdb-postgres/slim");
  const credential = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };
  const client = new PostgresClient({ credential, region: "ap-guangzhou" });
  const unready = /not ready: await init\(\)/;
  assert.match((await rejection(client.call("DescribeZones"))).message, unready);
  assert.match((await rejection(client.call("DescribeZones", {}, { rateLimit: true }))).message, unready);
  assert.match((await rejection(client.waitFor("task", { TaskId: 1 }))).message, unready);
  assert.match((await rejection(client.pages("DescribeDBInstances").next())).message, unready);
  assert.throws(() => validate("DescribeZones"), unready);
  for (const how of loose([{}, { httpMethod: "GET" }, { signMethod: "HmacSHA256" }])) {
    assert.throws(() => sign({ action: "DescribeZones", host: "example.com", ...how }, credential), unready);
  }
});

test("a global fetch replaced at any time proves nothing", async (t) => {
  const own = globalThis.fetch;
  t.after(() => (globalThis.fetch = own));
  globalThis.fetch = async () => {
    globalThis.fetch = own;
    throw failure(REFUSED);
  };
  assert.deepEqual(await restarting({ fetch: undefined }), OPEN, "and taken away before it failed");
  const program = `
    const own = globalThis.fetch;
    globalThis.fetch = async (...given) => {
      try { return await own(...given); } catch { return own(...given); }
    };
    const { PostgresClient } = await import(${JSON.stringify(import.meta.resolve("tencentdb-postgres"))});
    const credential = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };
    const endpoint = "${await unheard()}";
    const client = new PostgresClient({ credential, region: "ap-guangzhou", retry: false, endpoint });
    const error = await client.RestartDBInstance({ DBInstanceId: "postgres-1" }).catch((error) => error);
    console.log(error.outcomeUnknown);`;
  assert.equal(
    execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" }).trim(),
    "true",
    "and before the package came",
  );
});

test("the platform's fetch proves nothing behind a custom dispatcher", async (t) => {
  const place = Symbol.for("undici.globalDispatcher.1");
  await fetch("data:,").then((response) => response.text());
  const own = globalThis[place];
  t.after(() => (globalThis[place] = own));
  const closed = { fetch: undefined, endpoint: await unheard() };
  class RetryAgent extends own.constructor {}
  // As undici composes an agent and an interceptor.
  const composed = new Proxy(own, {
    get: (agent, name) => (name === "dispatch" ? (...given) => agent.dispatch(...given) : agent[name]),
  });
  for (const [carrier, expected] of [
    [own, UNSENT],
    [new RetryAgent(), OPEN],
    [composed, OPEN],
  ]) {
    globalThis[place] = carrier;
    assert.deepEqual(await restarting(closed), expected);
  }
});

test("an odd error of a trusted fetch is read without harm", async () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const trap = new Proxy([1], {
    get: (list, name) => {
      if (name === "0" || name === Symbol.iterator) throw new Error("a trap");
      return list[name];
    },
  });
  for (const errors of [proxy, trap, [proxy], [trap], { length: 1 }]) {
    const fetch = () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { errors } }));
    assert.deepEqual(await restarting({ fetch, trust: { fetch: true } }), OPEN);
  }
});

test("a call aborted during a delay says how often it was tried", async () => {
  const controller = new AbortController();
  const retry = { maxAttempts: 3, baseDelayMs: 60_000, maxDelayMs: 60_000 };
  const { client } = canned(
    { status: 503, body: "" },
    { retry, timeoutMs: 1e9, onRetry: () => setImmediate(() => controller.abort()) },
  );
  const error = await assertLost(client.DescribeZones({}, { signal: controller.signal }), "aborted");
  assert.deepEqual([error.attempts, error.retryable, error.outcomeUnknown], [1, false, false]);
});

test("a signal that aborts while a listener is added is noticed", async () => {
  const listeners = new Set();
  const signal = {
    aborted: false,
    addEventListener: (_, listener) => {
      signal.aborted = true;
      listeners.add(listener);
    },
    removeEventListener: (_, listener) => listeners.delete(listener),
  };
  const { client, sent } = canned();
  const error = await assertLost(
    client.RestartDBInstance({ DBInstanceId: "postgres-1" }, { signal: loose(signal) }),
    "aborted",
    "RestartDBInstance",
  );
  assert.deepEqual([error.outcomeUnknown, sent.length, listeners.size], [false, 0, 0]);
});

test("a detached method says that it needs its client", async () => {
  const { call, raw, start, pages, paginate, waitFor, DescribeZones } = canned().client;
  const attempts = [
    () => call("DescribeZones"),
    () => raw("DescribeZones"),
    () => start("DescribeZones"),
    () => DescribeZones(),
    () => pages("DescribeDBInstances").next(),
    () => paginate("DescribeDBInstances").next(),
    () => waitFor("task", { TaskId: 1 }),
  ];
  for (const attempt of attempts) {
    const error = await rejection(attempt());
    assert.deepEqual([error.name, error.problems[0].path], ["ValidationError", "this"], String(attempt));
  }
});

test("an answer after its attempt's timeout is ignored", async () => {
  const told = [];
  let tries = 0;
  const fetch = async () => {
    if (tries++ > 0) return new Response(answer());
    await new Promise((resolve) => setTimeout(resolve, 40));
    return new Response(answer());
  };
  const options = {
    fetch,
    tryTimeoutMs: 10,
    retry: { maxAttempts: 2, baseDelayMs: 1 },
    onResponse: ({ attempt }) => told.push(attempt),
  };
  await canned(undefined, options).client.DescribeZones();
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.deepEqual(told, [2]);
});

test("a code of megabytes is malformed and read in linear time", {
  timeout: 10_000,
}, async () => {
  const error = await assertLost(
    canned(refusal("a".repeat(4e7))).client.RestartDBInstance({ DBInstanceId: "postgres-1" }),
    "malformed",
    "RestartDBInstance",
  );
  assert.equal(error.outcomeUnknown, true);
});
