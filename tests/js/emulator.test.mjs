// The emulator from JavaScript: as a fetch, as a program, and its options.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";

import { createEmulator } from "../../pkg/dist/emulator.js";
import { listening, SERVERS } from "./support/emulator-servers.mjs";
import { loose } from "./support/loose.mjs";
import { ORDER } from "./support/world.mjs";

const START = 1_750_000_000_000;

/** An emulator with a clock that a test moves. */
function emulated(options) {
  const clock = Object.assign(() => clock.now, { now: START });
  return { clock, emulator: createEmulator({ clock, ...options }) };
}

/**
 * A request signed here, without the code under test.
 * @param {string} action
 * @param {object} params
 * @param {{ credential: { secretId: string, secretKey: string, token?: string }, now?: number, url?: string }} how
 * @returns {[url: string, init: { method: string, headers: Record<string, string>, body: string }]}
 */
function signed(action, params, { credential, now = START, url = "https://postgres.tencentcloudapi.com/" }) {
  const body = JSON.stringify(params);
  const timestamp = Math.floor(now / 1000);
  const day = new Date(now).toISOString().slice(0, 10);
  const scope = `${day}/postgres/tc3_request`;
  const sha256 = (text) => createHash("sha256").update(text).digest("hex");
  const hmac = (key, text) => createHmac("sha256", key).update(text).digest();
  const type = "application/json";
  const canonical = `POST\n/\n\ncontent-type:${type}\nhost:${new URL(url).host}\n\ncontent-type;host\n${sha256(body)}`;
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`;
  const key = [day, "postgres", "tc3_request"].reduce(hmac, `TC3${credential.secretKey}`);
  const signature = hmac(key, toSign).toString("hex");
  const named = `Credential=${credential.secretId}/${scope}, SignedHeaders=content-type;host`;
  return [
    url,
    {
      method: "POST",
      headers: {
        authorization: `TC3-HMAC-SHA256 ${named}, Signature=${signature}`,
        "content-type": type,
        "x-tc-action": action,
        "x-tc-version": "2017-03-12",
        "x-tc-timestamp": String(timestamp),
        "x-tc-region": "ap-guangzhou",
        ...(credential.token ? { "x-tc-token": credential.token } : {}),
      },
      body,
    },
  ];
}

async function call(emulator, clock, action, params = {}, init = {}) {
  const [url, request] = signed(action, params, { credential: emulator.credential, now: clock.now });
  const response = await emulator.fetch(url, { ...request, ...init });
  return (await response.json()).Response;
}

const NAMED = { ...ORDER, Name: "中文-name" };

test("instances change by the clock option", async () => {
  const { emulator, clock } = emulated();
  const [id] = (await call(emulator, clock, "CreateInstances", NAMED)).DBInstanceIdSet;
  const instance = async () =>
    (await call(emulator, clock, "DescribeDBInstanceAttribute", { DBInstanceId: id })).DBInstance;
  assert.equal((await instance()).DBInstanceStatus, "applying");
  clock.now += 60_000;
  const { DBInstanceStatus, DBInstanceName } = await instance();
  assert.equal(DBInstanceStatus, "running");
  assert.equal(DBInstanceName, "中文-name");
});

test("fetch accepts a Request, a text or a URL, and any endpoint whose host is signed", async () => {
  const { emulator } = emulated();
  const [url, init] = signed("DescribeZones", {}, { credential: emulator.credential });
  for (const response of loose([
    await emulator.fetch(new Request(url, init)),
    await emulator.fetch(new URL(url), init),
    await emulator.fetch(
      ...signed("DescribeZones", {}, { credential: emulator.credential, url: "http://db.example.com:8443/" }),
    ),
  ])) {
    assert.equal(response.headers.get("content-type"), "application/json");
    assert.ok((await response.json()).Response.TotalCount > 0);
  }
  const elsewhere = await emulator.fetch("https://other.example.com/", init);
  assert.equal((await elsewhere.json()).Response.Error.Code, "AuthFailure.SignatureFailure");
});

test("the credentials option replaces the documented pair", async () => {
  const credential = { secretId: "AKIDOWN", secretKey: "own-key", token: "own-token" };
  const { emulator, clock } = emulated({ credentials: [credential] });
  assert.deepEqual(emulator.credential, credential);
  assert.ok((await call(emulator, clock, "DescribeZones")).TotalCount > 0);
  const [url, init] = signed("DescribeZones", {}, { credential: { ...credential, token: undefined } });
  const refused = await (await emulator.fetch(url, init)).json();
  assert.equal(refused.Response.Error.Code, "AuthFailure.TokenFailure");
  const log = JSON.stringify(emulator.log());
  assert.ok(!log.includes("own-key") && !log.includes("own-token"));
});

test("faults reach the caller as failures of fetch do", async () => {
  const { emulator, clock } = emulated({ faults: [{ action: "DescribeZones", body: "drop", times: 1 }] });
  await assert.rejects(call(emulator, clock, "DescribeZones"), TypeError);
  assert.ok((await call(emulator, clock, "DescribeZones")).TotalCount > 0);

  emulator.setFaults([{ body: "html" }]);
  const page = await emulator.fetch("https://postgres.tencentcloudapi.com/", { method: "POST", body: "{}" });
  assert.equal(page.status, 502);
  assert.match(await page.text(), /^<!DOCTYPE html>/);

  emulator.setFaults([{ code: "InternalError" }]);
  assert.equal((await call(emulator, clock, "DescribeZones")).Error.Code, "InternalError");
});

test("a fault has a valid status, and a body only where the status allows one", async () => {
  const { emulator } = emulated();
  const answered = async (fault) => {
    emulator.setFaults([fault]);
    const response = await emulator.fetch("https://postgres.tencentcloudapi.com/", { method: "POST", body: "{}" });
    return [response.status, (await response.text()) !== ""];
  };
  for (const status of [204, 205, 304])
    for (const body of [undefined, "html", "truncated"])
      assert.deepEqual(await answered({ status, body }), [status, false]);
  for (const status of [200, 302, 404, 599]) assert.deepEqual(await answered({ status }), [status, true]);
  for (const status of [99, 101, 199, 600, 700])
    assert.throws(() => emulator.setFaults([{ status }]), { name: "TypeError", message: /from 200 to 599/ });
  assert.throws(() => createEmulator({ faults: [{ status: 101 }] }), TypeError);
});

test("a delayed answer ends at an abort, and the call has taken effect", async () => {
  const { emulator, clock } = emulated({ latencyMs: 3_600_000 });
  const reason = new Error("enough");
  const controller = new AbortController();
  const order = call(emulator, clock, "CreateInstances", NAMED, { signal: controller.signal });
  while (emulator.log().length === 0) await new Promise(setImmediate);
  controller.abort(reason);
  await assert.rejects(order, reason);

  await assert.rejects(call(emulator, clock, "CreateInstances", NAMED, { signal: AbortSignal.abort(reason) }), reason);
  assert.equal(emulator.log().length, 1, "what is aborted before it is sent never arrives");
  emulator.setFaults([{ latencyMs: 0 }]);
  assert.equal((await call(emulator, clock, "DescribeDBInstances")).TotalCount, 1);
});

test("state is exported, imported and reset", async () => {
  const { emulator, clock } = emulated({ fleet: "demo", seed: 5 });
  const exported = emulator.exportState();
  await call(emulator, clock, "CreateInstances", NAMED);
  assert.notEqual(emulator.exportState(), exported);
  emulator.importState(exported);
  assert.equal(emulator.exportState(), exported);
  assert.equal(emulated({ fleet: "demo", seed: 5 }).emulator.exportState(), exported);
  assert.throws(() => emulator.importState("nonsense"), { name: "TypeError", message: /cannot be imported/ });
  emulator.reset();
  assert.equal(emulator.exportState(), exported);
  assert.deepEqual(emulator.log(), []);
});

test("the log has an entry and a line for each call", async () => {
  const told = [];
  const { emulator, clock } = emulated({ log: (entry, line) => told.push([entry, line]) });
  await call(emulator, clock, "DescribeZones");
  await emulator.fetch("http://localhost/healthz");
  assert.equal(told.length, 1);
  assert.deepEqual([told[0][0]], emulator.log());
  assert.match(told[0][1], /DescribeZones 200 ok/);
});

test("an unknown option is refused", () => {
  assert.throws(() => createEmulator(loose({ sed: 1 })), { name: "TypeError", message: /unknown field `sed`/ });
  assert.throws(() => createEmulator({ fleet: loose("full") }), TypeError);
});

test("an invalid number is refused by name", () => {
  const { emulator } = emulated();
  for (const [option, value] of loose([
    ["latencyMs", 2 ** 53 - 1],
    ["latencyMs", 2 ** 31],
    ["latencyMs", -1],
    ["latencyMs", 0.5],
    ["latencyMs", Number.NaN],
    ["latencyMs", Number.POSITIVE_INFINITY],
    ["latencyMs", "5"],
    ["latencyMs", 5n],
    ["latencyMs", null],
    ["seed", -1],
    ["seed", 1.5],
    ["seed", 2 ** 53],
    ["seed", Number.NaN],
    ["seed", "1"],
  ])) {
    assert.throws(
      () => createEmulator({ [option]: value }),
      { name: "TypeError", message: new RegExp(option) },
      `${option}: ${value}`,
    );
  }
  for (const [field, value] of loose([
    ["latencyMs", 2 ** 31],
    ["latencyMs", Number.NaN],
    ["times", -1],
    ["times", 2 ** 32],
    ["skip", 0.5],
    ["retryAfter", "1"],
    ["skewMs", Number.POSITIVE_INFINITY],
    ["skewMs", 1e300],
    ["status", Number.NaN],
  ])) {
    assert.throws(
      () => emulator.setFaults([{ [field]: value }]),
      { name: "TypeError", message: new RegExp(field) },
      `${field}: ${value}`,
    );
  }
  assert.throws(
    () => createEmulator({ credentials: [{ secretId: "a", secretKey: "b", expiresMs: Number.NaN }] }),
    /expiresMs/,
  );
  createEmulator({ latencyMs: 2 ** 31 - 1, seed: 2 ** 53 - 1 });
});

test("a clock that returns no time is refused", async () => {
  for (const time of [Number.NaN, -1, Number.POSITIVE_INFINITY, "1750000000000", 1n, undefined, new Date()]) {
    assert.throws(
      () => createEmulator({ clock: () => loose(time) }),
      { name: "TypeError", message: /clock of the emulator/ },
      String(time),
    );
  }
  const { emulator, clock } = emulated();
  clock.now = Number.NaN;
  await assert.rejects(emulator.fetch("http://localhost/healthz"), {
    name: "TypeError",
    message: /clock of the emulator/,
  });
});

test("log and memory are bounded whatever the caller sends", async () => {
  const { emulator, clock } = emulated();
  const wrong = { ...emulator.credential, secretKey: "another" };
  for (let calls = 0; calls < 600; calls++) {
    const [url, request] = signed("DescribeZones", {}, { credential: wrong, now: clock.now });
    /** @type {Record<string, string>} */
    const headers = {
      ...request.headers,
      "x-tc-region": "r".repeat(10_000),
      "x-tc-action": "a".repeat(20_000),
      "x-more": "m".repeat(20_000),
    };
    headers.authorization = headers.authorization.replace("content-type;host", "content-type;host;x-more");
    assert.equal((await emulator.fetch(url, { ...request, headers })).status, 200);
  }
  const log = emulator.log();
  assert.ok(log.at(-1).canonicalRequest.length > 10_000, "a long text is cut, not lost");
  assert.ok(JSON.stringify(log).length < 4 * 1024 * 1024);
  assert.ok(log.at(-1).action.length < 200 && log.at(-1).region.length < 200);
  const large = await emulator.fetch("http://localhost/", {
    method: "POST",
    headers: { "x-more": "m".repeat(70_000) },
    body: "{}",
  });
  assert.equal(large.status, 431);
  const refused = await emulator.fetch("http://localhost/", { method: "POST", body: new Uint8Array(50 * 1024 * 1024) });
  assert.equal((await refused.json()).Response.Error.Code, "RequestSizeLimitExceeded");
});

test("pages of this machine may call, others where they are allowed", async () => {
  const status = async (options, headers, url = "http://localhost:9200/") => {
    const { emulator } = emulated(options);
    const response = await emulator.fetch(new Request(url, { method: "POST", headers, body: "{}" }));
    return [response.status, response.headers.get("access-control-allow-origin")];
  };
  assert.deepEqual(await status({}, {}), [200, null]);
  assert.deepEqual(await status({}, { origin: "http://localhost:3000" }), [200, "http://localhost:3000"]);
  assert.deepEqual(await status({}, { origin: "https://evil.example" }), [403, null]);
  assert.deepEqual(await status({ allowOrigins: ["https://console.example"] }, { origin: "https://console.example" }), [
    200,
    "https://console.example",
  ]);
  assert.deepEqual(await status({ checkHost: true }, {}, "http://evil.example/"), [403, null]);
  assert.deepEqual(await status({}, {}, "http://any.example/"), [200, null], "in process any endpoint will do");
  assert.throws(() => createEmulator({ allowOrigins: ["console.example"] }), {
    name: "TypeError",
    message: /allowOrigins.*https:\/\/host/,
  });
});

test("preflights and health are answered", async () => {
  const { emulator } = emulated();
  const leave = await emulator.fetch("http://localhost/", { method: "OPTIONS" });
  assert.equal(leave.status, 204);
  assert.match(leave.headers.get("access-control-allow-headers"), /x-tc-action/);
  assert.deepEqual(await (await emulator.fetch("http://localhost/healthz")).json(), { status: "ok" });
});

for (const [name, command, args] of SERVERS) {
  test(`${name} answers on a port and logs a line a call`, async () => {
    const { base, stop } = await listening(command, [
      ...args,
      "--port",
      "0",
      "--credential",
      "AKIDOWN:own-key",
      "--fleet",
      "demo",
    ]);
    try {
      const credential = { secretId: "AKIDOWN", secretKey: "own-key" };
      const request = signed("DescribeDBInstances", { Limit: 2 }, { credential, now: Date.now(), url: `${base}/` });
      const { Response } = await (await fetch(...request)).json();
      assert.equal(Response.DBInstanceSet.length, 2);
      assert.equal((await fetch(`${base}/healthz`)).status, 200);
      assert.equal((await fetch(`${base}/nowhere`)).status, 404);
    } finally {
      const log = await stop();
      assert.match(log, /ap-guangzhou DescribeDBInstances 200 ok/);
      assert.ok(!log.includes("own-key"));
    }
  });

  test(`${name} takes calls as a proxy does, signed for the service's own host`, async () => {
    const { base, stop } = await listening(command, [...args, "--port", "0", "--fleet", "demo"]);
    try {
      const credential = { secretId: "AKIDEMULATOREXAMPLE", secretKey: "emulator-key-that-opens-nothing" };
      for (const url of ["http://postgres.tencentcloudapi.com/", "http://postgres.ap-guangzhou.tencentcloudapi.com/"]) {
        const [, { headers, body }] = signed("DescribeDBInstances", { Limit: 2 }, { credential, now: Date.now(), url });
        const sent = request(base, { method: "POST", path: url, headers: { ...headers, host: new URL(url).host } }).end(
          body,
        );
        const [response] = await once(sent, "response");
        const { Response } = JSON.parse((await response.setEncoding("utf8").toArray()).join(""));
        assert.equal(Response.DBInstanceSet?.length, 2, JSON.stringify(Response));
      }
    } finally {
      await stop();
    }
  });

  test(`${name} lets pages in that it was told of`, async () => {
    const { base, stop } = await listening(command, [
      ...args,
      "--port",
      "0",
      "--allow-origin",
      "https://console.example",
    ]);
    try {
      const answered = async (headers) => (await once(request(`${base}/healthz`, { headers }).end(), "response"))[0];
      const { statusCode, headers } = await answered({ origin: "https://console.example" });
      assert.deepEqual([statusCode, headers["access-control-allow-origin"]], [200, "https://console.example"]);
      assert.equal((await answered({ origin: "https://other.example" })).statusCode, 403);
      assert.equal((await answered({ host: "console.example" })).statusCode, 200);
      assert.equal((await answered({ host: "other.example" })).statusCode, 403);
    } finally {
      await stop();
    }
  });

  test(`${name} judges what is not ASCII as it was sent`, async () => {
    const { base, stop } = await listening(command, [...args, "--port", "0"]);
    try {
      const credential = { secretId: "AKIDEMULATOREXAMPLE", secretKey: "emulator-key-that-opens-nothing" };
      const [url, init] = signed("DescribeZones", {}, { credential, now: Date.now(), url: `${base}/` });
      const headers = { ...init.headers, "x-tc-region": Buffer.from("中文").toString("latin1") };
      const sent = request(url, { method: "POST", headers }).end(Buffer.from(init.body));
      const [response] = await once(sent, "response");
      const { Response } = JSON.parse((await response.setEncoding("utf8").toArray()).join(""));
      assert.equal(Response.Error.Code, "UnsupportedRegion");
      assert.match(Response.Error.Message, /中文/);
    } finally {
      await stop();
    }
  });

  test(`${name} closes the connection for a fault, and waits without keeping others waiting`, async () => {
    const faults = [
      { action: "DescribeZones", body: "drop" },
      { action: "DescribeRegions", latencyMs: 3_600_000 },
    ];
    const { base, stop } = await listening(command, [...args, "--port", "0", "--faults", JSON.stringify(faults)]);
    try {
      const post = (action, init) =>
        fetch(base, { method: "POST", headers: { "x-tc-action": action }, body: "{}", ...init });
      await assert.rejects(post("DescribeZones"), TypeError);
      const controller = new AbortController();
      const slow = post("DescribeRegions", { signal: controller.signal });
      slow.catch(() => {});
      assert.equal((await post("DescribeTasks")).status, 200);
      controller.abort();
      await assert.rejects(slow, { name: "AbortError" });
    } finally {
      await stop();
    }
  });

  test(`${name} lets the API judge long queries`, async () => {
    const { base, stop } = await listening(command, [...args, "--port", "0"]);
    try {
      const code = async (length) =>
        (await (await fetch(`${base}/?Name=${"x".repeat(length)}`)).json()).Response.Error.Code;
      assert.deepEqual(
        [await code(20_000), await code(40_000)],
        ["AuthFailure.InvalidAuthorization", "RequestSizeLimitExceeded"],
      );
    } finally {
      await stop();
    }
  });

  test(`${name} takes an upload that is broken off for no call`, async () => {
    const { base, stop } = await listening(command, [
      ...args,
      "--port",
      "0",
      "--faults",
      '[{"code":"InternalError","times":1}]',
    ]);
    try {
      const socket = connect(Number(new URL(base).port), "127.0.0.1");
      socket.end(
        `POST / HTTP/1.1\r\nHost: ${new URL(base).host}\r\nX-TC-Action: DescribeZones\r\n` +
          'Content-Length: 100\r\n\r\n{"Limit"',
      );
      await once(socket.resume(), "close");
      const answer = await (
        await fetch(base, { method: "POST", headers: { "x-tc-action": "DescribeZones" }, body: "{}" })
      ).json();
      assert.equal(answer.Response.Error.Code, "InternalError", "the fault was still to come");
    } finally {
      const log = await stop();
      assert.equal(log.match(/DescribeZones/g).length, 1, log);
    }
  });

  test(`${name} refuses a wrong command line`, async () => {
    const [code, , error] = await ended(command, [...args, "--fleet", "full"]);
    assert.equal(code, 2);
    assert.match(error, /[`']full[`']/);
  });

  test(`${name} knows every flag of the one help`, async () => {
    const [, help] = await ended(command, [...args, "--help"]);
    const [npmHelp] = (await Promise.all(SERVERS.map(([, other, first]) => ended(other, [...first, "--help"])))).map(
      ([, text]) => text,
    );
    assert.equal(help.replace("tencentdb-postgres-emulator", "tencentdb-postgres emulator"), npmHelp);
    for (const [, flag, value] of help.matchAll(/(--[a-z-]+)( <)?/g)) {
      if (flag === "--help") continue;
      // A flag that takes a value says so; one that takes none is followed by --help.
      const [code, , error] = await ended(command, [...args, ...(value ? [flag] : [flag, "--help"])]);
      assert.equal(code, value ? 2 : 0, error);
      assert.doesNotMatch(error, /unknown|unexpected/i);
    }
  });
}

/** Runs a program to its end: its exit code and what it wrote to both outputs. */
async function ended(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const outputs = [child.stdout, child.stderr].map(async (output) =>
    (await output.setEncoding("utf8").toArray()).join(""),
  );
  const [[code], ...texts] = await Promise.all([once(child, "close"), ...outputs]);
  return [code, ...texts];
}
