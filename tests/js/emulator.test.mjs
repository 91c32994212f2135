// The emulator from JavaScript: as a fetch, as a program, and what crosses the border into the wasm.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { createEmulator } from "../../pkg/emulator.js";

const START = 1_750_000_000_000;
const CLI = fileURLToPath(new URL("../../pkg/cli.js", import.meta.url));

/** An emulator under a clock that stands still until told. */
function emulated(options) {
  const clock = Object.assign(() => clock.now, { now: START });
  return { clock, emulator: createEmulator({ clock, ...options }) };
}

/** A request signed here, without the code under test. */
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
  return [
    url,
    {
      method: "POST",
      headers: {
        authorization: `TC3-HMAC-SHA256 Credential=${credential.secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`,
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

const ORDER = {
  SpecCode: "pg.it.small2",
  Storage: 20,
  InstanceCount: 1,
  Period: 1,
  Charset: "UTF8",
  AdminName: "dbadmin",
  AdminPassword: "Not-a-secret1",
  Zone: "ap-guangzhou-6",
  DBMajorVersion: "16",
  VpcId: "vpc-12345678",
  SubnetId: "subnet-12345678",
  InstanceChargeType: "POSTPAID_BY_HOUR",
  Name: "中文-name",
};

test("an instance lives by the clock that was given", async () => {
  const { emulator, clock } = emulated();
  const [id] = (await call(emulator, clock, "CreateInstances", ORDER)).DBInstanceIdSet;
  const instance = async () => (await call(emulator, clock, "DescribeDBInstanceAttribute", { DBInstanceId: id })).DBInstance;
  assert.equal((await instance()).DBInstanceStatus, "applying");
  clock.now += 60_000;
  const { DBInstanceStatus, DBInstanceName } = await instance();
  assert.equal(DBInstanceStatus, "running");
  assert.equal(DBInstanceName, "中文-name");
});

test("fetch takes a Request, a text or a URL, and any endpoint whose host was signed", async () => {
  const { emulator } = emulated();
  const [url, init] = signed("DescribeZones", {}, { credential: emulator.credential });
  for (const response of [
    await emulator.fetch(new Request(url, init)),
    await emulator.fetch(new URL(url), init),
    await emulator.fetch(...signed("DescribeZones", {}, { credential: emulator.credential, url: "http://db.example.com:8443/" })),
  ]) {
    assert.equal(response.headers.get("content-type"), "application/json");
    assert.ok((await response.json()).Response.TotalCount > 0);
  }
  const elsewhere = await emulator.fetch("https://other.example.com/", init);
  assert.equal((await elsewhere.json()).Response.Error.Code, "AuthFailure.SignatureFailure");
});

test("credentials of one's own replace the documented pair", async () => {
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

test("faults reach the caller as fetch would have them", async () => {
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

test("a fault's status is one an answer can have, and brings a body only where there may be one", async () => {
  const { emulator } = emulated();
  const answered = async (fault) => {
    emulator.setFaults([fault]);
    const response = await emulator.fetch("https://postgres.tencentcloudapi.com/", { method: "POST", body: "{}" });
    return [response.status, (await response.text()) !== ""];
  };
  for (const status of [204, 205, 304]) for (const body of [undefined, "html", "truncated"]) assert.deepEqual(await answered({ status, body }), [status, false]);
  for (const status of [200, 302, 404, 599]) assert.deepEqual(await answered({ status }), [status, true]);
  for (const status of [99, 101, 199, 600, 700]) assert.throws(() => emulator.setFaults([{ status }]), { name: "TypeError", message: /from 200 to 599/ });
  assert.throws(() => createEmulator({ faults: [{ status: 101 }] }), TypeError);
});

test("a wait ends when the caller aborts, and the call has taken effect", async () => {
  const { emulator, clock } = emulated({ latencyMs: 3_600_000 });
  const reason = new Error("enough");
  const controller = new AbortController();
  const order = call(emulator, clock, "CreateInstances", ORDER, { signal: controller.signal });
  while (emulator.log().length === 0) await new Promise(setImmediate);
  controller.abort(reason);
  await assert.rejects(order, reason);

  await assert.rejects(call(emulator, clock, "CreateInstances", ORDER, { signal: AbortSignal.abort(reason) }), reason);
  assert.equal(emulator.log().length, 1, "what is aborted before it is sent never arrives");
  emulator.setFaults([{ latencyMs: 0 }]);
  assert.equal((await call(emulator, clock, "DescribeDBInstances")).TotalCount, 1);
});

test("states are exported, imported, reset", async () => {
  const { emulator, clock } = emulated({ fleet: "demo", seed: 5 });
  const exported = emulator.exportState();
  await call(emulator, clock, "CreateInstances", ORDER);
  assert.notEqual(emulator.exportState(), exported);
  emulator.importState(exported);
  assert.equal(emulator.exportState(), exported);
  assert.equal(emulated({ fleet: "demo", seed: 5 }).emulator.exportState(), exported);
  assert.throws(() => emulator.importState("nonsense"), { name: "TypeError", message: /cannot be imported/ });
  emulator.reset();
  assert.equal(emulator.exportState(), exported);
  assert.deepEqual(emulator.log(), []);
});

test("the log names what happened, as entries and as lines", async () => {
  const told = [];
  const { emulator, clock } = emulated({ log: (entry, line) => told.push([entry, line]) });
  await call(emulator, clock, "DescribeZones");
  await emulator.fetch("http://localhost/healthz");
  assert.equal(told.length, 1);
  assert.deepEqual([told[0][0]], emulator.log());
  assert.match(told[0][1], /DescribeZones 200 ok/);
});

test("an option that does not exist is refused", () => {
  assert.throws(() => createEmulator({ sed: 1 }), { name: "TypeError", message: /unknown field `sed`/ });
  assert.throws(() => createEmulator({ fleet: "large" }), TypeError);
});

test("preflights and health are answered", async () => {
  const { emulator } = emulated();
  const leave = await emulator.fetch("http://localhost/", { method: "OPTIONS" });
  assert.equal(leave.status, 204);
  assert.match(leave.headers.get("access-control-allow-headers"), /x-tc-action/);
  assert.deepEqual(await (await emulator.fetch("http://localhost/healthz")).json(), { status: "ok" });
});

/** Runs a program until it says where it listens; `stop` ends it. */
async function listening(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const errors = [];
  child.stderr.setEncoding("utf8").on("data", (text) => errors.push(text));
  const ended = once(child, "close").then(() => assert.fail(`it ended: ${errors.join("")}`));
  const [line] = await Promise.race([once(createInterface(child.stdout), "line"), ended]);
  ended.catch(() => {});
  const [, base] = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line) ?? assert.fail(line);
  const stop = async () => {
    child.kill();
    await once(child, "close");
    return errors.join("");
  };
  return { base, stop };
}

const servers = [["the npm package's server", process.execPath, [CLI, "emulator"]]];
if (process.env.EMULATOR_BIN) servers.push(["the Rust server", process.env.EMULATOR_BIN, []]);

for (const [name, command, args] of servers) {
  test(`${name} answers on a port and logs a line a call`, async () => {
    const { base, stop } = await listening(command, [...args, "--port", "0", "--credential", "AKIDOWN:own-key", "--fleet", "demo"]);
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

  test(`${name} closes the connection for a fault, and waits without keeping others waiting`, async () => {
    const faults = [{ action: "DescribeZones", body: "drop" }, { action: "DescribeRegions", latencyMs: 3_600_000 }];
    const { base, stop } = await listening(command, [...args, "--port", "0", "--faults", JSON.stringify(faults)]);
    try {
      const post = (action, init) => fetch(base, { method: "POST", headers: { "x-tc-action": action }, body: "{}", ...init });
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
      const code = async (length) => (await (await fetch(`${base}/?Name=${"x".repeat(length)}`)).json()).Response.Error.Code;
      assert.deepEqual([await code(20_000), await code(40_000)], ["AuthFailure.InvalidAuthorization", "RequestSizeLimitExceeded"]);
    } finally {
      await stop();
    }
  });

  test(`${name} takes an upload that is broken off for no call`, async () => {
    const { base, stop } = await listening(command, [...args, "--port", "0", "--faults", '[{"code":"InternalError","times":1}]']);
    try {
      const socket = connect(new URL(base).port, "127.0.0.1");
      socket.end(`POST / HTTP/1.1\r\nHost: ${new URL(base).host}\r\nX-TC-Action: DescribeZones\r\nContent-Length: 100\r\n\r\n{"Limit"`);
      await once(socket.resume(), "close");
      const answer = await (await fetch(base, { method: "POST", headers: { "x-tc-action": "DescribeZones" }, body: "{}" })).json();
      assert.equal(answer.Response.Error.Code, "InternalError", "the fault was still to come");
    } finally {
      const log = await stop();
      assert.equal(log.match(/DescribeZones/g).length, 1, log);
    }
  });

  test(`${name} refuses a wrong command line`, async () => {
    const child = spawn(command, [...args, "--fleet", "large"], { stdio: ["ignore", "ignore", "pipe"] });
    const [[code], text] = await Promise.all([once(child, "close"), child.stderr.setEncoding("utf8").toArray()]);
    assert.equal(code, 2);
    assert.match(text.join(""), /`large`/);
  });
}
