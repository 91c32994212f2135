// Calls that get no usable answer: each fails with one error that says how, and leaves nothing behind.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";

import { TencentDBError, TransportError, ValidationError } from "tencentdb-postgres";

import { answer, canned, credential, rejection } from "./support/canned.mjs";

const never = () => new Promise(() => {});

/** Asserts that a call is lost in this way. */
async function assertLost(call, code, action = "DescribeZones") {
  const error = await rejection(call);
  assert.ok(error instanceof TransportError && error instanceof TencentDBError, String(error));
  assert.deepEqual([error.name, error.code, error.action], ["TransportError", code, action], error.message);
  assert.ok(error.message.startsWith(`${action}: `), error.message);
  return error;
}

test("what is no answer of the service is named", async () => {
  for (const [status, body, said] of [
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
  ]) {
    const error = await assertLost(canned({ status, body }).client.DescribeZones(), "malformed");
    assert.match(error.message, said, String(body));
  }
});

test("answers of every odd form are taken as the crate takes them", async () => {
  for (const { status, body, outcome } of JSON.parse(readFileSync(new URL("../answers.json", import.meta.url), "utf8"))) {
    const { client } = canned({ status, body: status === 204 ? null : body });
    const found = await client.DescribeZones().then(
      () => "answer",
      ({ code }) => code,
    );
    assert.equal(found, outcome, `${status} ${body}`);
  }
});

test("an answer of bytes that are no text is no answer", async () => {
  await assertLost(canned({ body: new Uint8Array([0xff, 0xfe, 0x00, 0x7b]) }).client.DescribeZones(), "malformed");
});

test("an answer without a request id is an answer", async () => {
  assert.deepEqual(await canned('{"Response":{"A":1}}').client.DescribeZones(), { A: 1 });
  const error = await rejection(canned('{"Response":{"Error":{"Code":"InternalError"}}}').client.DescribeZones());
  assert.deepEqual([error.code, error.requestId], ["InternalError", ""]);
  assert.doesNotMatch(error.message, /undefined/);
});

test("a status other than 200 does not make an answer wrong", async () => {
  assert.deepEqual(await canned({ status: 500, body: answer({ A: 1 }) }).client.DescribeZones(), { RequestId: "req-1", A: 1 });
});

test("an answer beyond 50 MB is refused", async () => {
  const reply = () => ({ body: " ".repeat(50 * 1024 * 1024 + 1) });
  await assertLost(canned(reply).client.DescribeZones(), "too-large");
});

test("a fetch that fails is told with its cause", async () => {
  for (const cause of [new TypeError("fetch failed"), new Error("ECONNRESET"), "a text", undefined]) {
    for (const fetch of [() => Promise.reject(cause), () => { throw cause; }]) {
      const error = await assertLost(canned(undefined, { fetch }).client.DescribeZones(), "network");
      assert.equal(error.cause, cause);
    }
  }
  const torn = { status: 200, text: () => Promise.reject(new TypeError("terminated")) };
  assert.match((await assertLost(canned(undefined, { fetch: async () => torn }).client.DescribeZones(), "network")).message, /terminated/);
});

test("an aborted call is not sent", async () => {
  const { client, sent } = canned();
  const reason = new Error("no longer wanted");
  const error = await assertLost(client.DescribeZones({}, { signal: AbortSignal.abort(reason) }), "aborted");
  assert.equal(error.cause, reason);
  assert.equal(sent.length, 0);
});

test("a call ends when it is aborted, even if fetch does not listen", async () => {
  for (const fetch of [never, async () => ({ status: 200, text: never })]) {
    const controller = new AbortController();
    const call = canned(undefined, { fetch }).client.DescribeZones({}, { signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await assertLost(call, "aborted");
  }
});

test("fetch hears of an abort", async () => {
  const controller = new AbortController();
  const fetch = (_, { signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      controller.abort();
    });
  await assertLost(canned(undefined, { fetch }).client.DescribeZones({}, { signal: controller.signal }), "aborted");
});

test("a fetch that hands on a copy of what it is given hears of an abort too", async () => {
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

test("an abort while the credential is awaited ends the call, and nothing is sent later", async () => {
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

test("an abort after the answer changes nothing, and the signal can be used again", async () => {
  const controller = new AbortController();
  const { client } = canned();
  for (let at = 0; at < 20; at += 1) await client.DescribeZones({}, { signal: controller.signal });
  controller.abort();
  await assertLost(client.DescribeZones({}, { signal: controller.signal }), "aborted");
});

test("a call ends when its time is over, whatever it waits for", async () => {
  for (const options of [{ fetch: never }, { fetch: async () => ({ status: 200, text: never }) }, { credential: never }]) {
    const { client } = canned(undefined, { ...options, timeoutMs: 20 });
    assert.match((await assertLost(client.DescribeZones(), "timeout")).message, /20 ms/);
  }
  assert.match((await assertLost(canned(undefined, { fetch: never }).client.DescribeZones({}, { timeoutMs: 15 }), "timeout")).message, /15 ms/);
});

test("fetch hears that time is over", async () => {
  let heard;
  const fetch = (_, { signal }) => new Promise(() => (heard = new Promise((resolve) => signal.addEventListener("abort", resolve))));
  await assertLost(canned(undefined, { fetch, timeoutMs: 10 }).client.DescribeZones(), "timeout");
  await heard;
});

test("a very long time is not none at all", async () => {
  for (const timeoutMs of [2 ** 31, 2 ** 40, Infinity]) {
    const reply = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return answer();
    };
    await canned(reply, { timeoutMs }).client.DescribeZones();
  }
});

test("a client goes on after any failure", async () => {
  const replies = ["<html>", '{"Response":', answer({ Error: { Code: "InternalError", Message: "" } }), answer({ A: 1 })];
  const { client } = canned(() => replies.shift());
  await rejection(client.DescribeZones());
  await rejection(client.DescribeZones());
  await rejection(client.DescribeZones());
  assert.ok((await rejection(client.DescribeZones({ Nonsense: 1 }))) instanceof ValidationError);
  assert.equal((await client.DescribeZones()).A, 1);
});

test("an answer that a gateway made up is none", async () => {
  for (const [status, body] of [[502, '{"Response":{"A":1}}'], [200, '{"Response":{}}'], [200, '{"Response":{"Error":null}}']]) {
    assert.equal((await assertLost(canned({ status, body }).client.DescribeZones(), "malformed")).status, status);
  }
});

test("why a connection failed is said, and that no secret one could be made leaves nothing open", async () => {
  const failing = (code) => canned(undefined, { fetch: () => Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error("why"), { code }) })) });
  const restart = (code) => rejection(failing(code).client.RestartDBInstance({ DBInstanceId: "postgres-1" }));
  for (const code of ["ERR_SSL_WRONG_VERSION_NUMBER", "DEPTH_ZERO_SELF_SIGNED_CERT", "CERT_HAS_EXPIRED", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"]) {
    const error = await restart(code);
    assert.ok(error.message.includes(code), error.message);
    assert.deepEqual([error.outcomeUnknown, error.retryable], [false, false], code);
  }
  assert.equal((await restart("ECONNRESET")).outcomeUnknown, true);
  assert.equal((await restart("ECONNREFUSED")).outcomeUnknown, false);
});

test("why a connection failed is understood as Bun and Deno say it too", async () => {
  const restart = async (error) => {
    const { outcomeUnknown, retryable, message } = await rejection(
      canned(undefined, { fetch: () => Promise.reject(error) }).client.RestartDBInstance({ DBInstanceId: "postgres-1" }),
    );
    assert.doesNotMatch(message, /undefined/);
    return [outcomeUnknown, retryable];
  };
  const deno = (why) => new TypeError("fetch failed", { cause: new Error(`error sending request for url (http://x/): client error (${why})`) });
  const bun = (code) => Object.assign(new TypeError(`${code}: it failed`), { code });
  assert.deepEqual(await restart(bun("ECONNREFUSED")), [false, true]);
  assert.deepEqual(await restart(bun("DEPTH_ZERO_SELF_SIGNED_CERT")), [false, false]);
  assert.deepEqual(await restart(bun("ECONNRESET")), [true, false]);
  assert.deepEqual(await restart(deno("Connect): tcp connect error: Connection refused (os error 111")), [false, true]);
  assert.deepEqual(await restart(deno("Connect): dns error: failed to lookup address information")), [false, true]);
  assert.deepEqual(await restart(deno("Connect): invalid peer certificate: UnknownIssuer")), [false, false]);
  assert.deepEqual(await restart(deno("SendRequest): connection closed before message completed")), [true, false]);
  assert.deepEqual(await restart("a text"), [true, false]);
});

test("no parameter is named by the error of a GET", async () => {
  const fetch = async (url) => {
    const cause = Object.assign(new Error(`error sending request for url (${url}): client error (SendRequest)`), { path: url });
    throw Object.assign(new TypeError(`failed at ${url}`, { cause }), { path: url });
  };
  for (const signMethod of ["TC3-HMAC-SHA256", "HmacSHA256"]) {
    const { client } = canned(undefined, { fetch, httpMethod: "GET", signMethod, credential: { ...credential, token: "the-token" } });
    const error = await assertLost(client.CreateAccount({ DBInstanceId: "postgres-1", UserName: "u", Password: "Hunter2pw", Type: "normal" }), "network", "CreateAccount");
    assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error), /Hunter2pw|the-token/);
  }
});

test("a call ends whatever fetch is rejected with", async () => {
  const thrower = { get message() { throw new Error("no"); } };
  for (const thrown of [Object.create(null), thrower, undefined, null, 7, new TypeError("x", { cause: { code: Symbol("x") } })]) {
    await assertLost(canned(undefined, { fetch: () => Promise.reject(thrown) }).client.DescribeZones(), "network");
  }
});

test("a redirect is not followed, and no answer", async () => {
  const { client, sent } = canned({ status: 307, body: "" });
  assert.equal((await assertLost(client.DescribeZones(), "malformed")).status, 307);
  assert.deepEqual(sent.map(({ redirect }) => redirect), ["manual"]);
  // What a page is shown of one.
  const fetch = async () => ({ status: 0, text: async () => "" });
  const error = await assertLost(canned(undefined, { fetch }).client.RestartDBInstance({ DBInstanceId: "postgres-1" }), "malformed", "RestartDBInstance");
  assert.deepEqual([error.retryable, error.outcomeUnknown], [false, false]);
});

test("an error without a code is judged as a failure of the other side", async () => {
  const { client } = canned(answer({ Error: { Code: "", Message: "x" } }));
  const error = await rejection(client.RestartDBInstance({ DBInstanceId: "postgres-1" }));
  assert.deepEqual([error.name, error.code, error.attempts, error.outcomeUnknown], ["ApiError", "", 1, true]);
});

test("the time of the service is looked for in its words, and not in its ids", async () => {
  const signed = [];
  const { client } = canned(
    ({ headers }) => {
      signed.push(Number(headers["X-TC-Timestamp"]));
      if (signed.length > 1) return answer();
      return JSON.stringify({ Response: { Error: { Code: "AuthFailure.SignatureExpire", Message: "expired" }, RequestId: "a1600000000b" } });
    },
    { retry: {} },
  );
  await rejection(client.DescribeZones());
  assert.deepEqual(signed, [1_700_000_000]);
});

test("a call fails whatever its answer, its clock and its limiter are made of", async () => {
  const plain = { status: 500, headers: { "retry-after": "1" }, text: async () => "<html>" };
  await assertLost(canned(undefined, { fetch: async () => plain }).client.DescribeZones(), "malformed");
  const broken = new Error("the clock broke");
  let turns = 0;
  const clock = () => {
    if (turns++ > 0) throw broken;
    return 1_700_000_000_000;
  };
  const fetch = () => Promise.reject(new TypeError("fetch failed"));
  assert.equal(await rejection(canned(undefined, { clock, fetch, retry: { maxAttempts: 2, baseDelayMs: 1 } }).client.DescribeZones()), broken);
  const refused = await assertLost(canned(undefined, { rateLimit: () => Promise.reject(new Error("no tokens left")) }).client.DescribeZones(), "rate-limited");
  assert.match(refused.message, /no tokens left/);
});

test("a pause that one answer asks for is not kept for the next", async () => {
  const delays = [];
  let turns = 0;
  const fetch = async () => {
    turns += 1;
    if (turns === 1) return new Response("", { status: 503, headers: { "Retry-After": "1" } });
    if (turns === 2) throw new TypeError("fetch failed");
    return new Response(answer());
  };
  const { client } = canned(undefined, { fetch, clock: Date.now, retry: { maxAttempts: 3, baseDelayMs: 1, maxDelayMs: 1 }, onRetry: ({ delayMs }) => delays.push(delayMs) });
  await client.DescribeZones();
  assert.ok(delays[0] >= 1000 && delays[1] < 1000, String(delays));
});

test("many calls with one signal leave one listener, and none in the end", async () => {
  const { signal } = new AbortController();
  const heard = { added: 0, removed: 0 };
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...given) => ((heard.added += 1), addEventListener.apply(signal, given));
  signal.removeEventListener = (...given) => ((heard.removed += 1), removeEventListener.apply(signal, given));
  const { client } = canned();
  await Promise.all(Array.from({ length: 20 }, () => client.DescribeZones({}, { signal })));
  assert.deepEqual(heard, { added: 1, removed: 1 });
});

test("what is used before it is loaded says so", async () => {
  const { PostgresClient, sign, validate } = await import("tencentdb-postgres/slim");
  const credential = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };
  const client = new PostgresClient({ credential, region: "ap-guangzhou" });
  const unready = /not ready: await init\(\)/;
  assert.match((await rejection(client.call("DescribeZones"))).message, unready);
  assert.match((await rejection(client.pages("DescribeDBInstances").next())).message, unready);
  assert.throws(() => validate("DescribeZones"), unready);
  assert.throws(() => sign({ action: "DescribeZones", host: "example.com" }, credential), unready);
});
