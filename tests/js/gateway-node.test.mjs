// A gateway behind a server of Node.js.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";

import { PostgresClient } from "tencentdb-postgres";
import { nodeListener } from "tencentdb-postgres/gateway";

import { ORIGIN, REGION, gatewayed } from "./support/gateway.mjs";
import { loose } from "./support/loose.mjs";

/** A server with a gateway, for the time of a test. */
async function served(t, policy, options = {}) {
  const made = gatewayed(policy, options);
  const server = createServer(nodeListener(made.gateway, { origin: ORIGIN }));
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  t.after(() => server.close());
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { ...made, port, address: `http://127.0.0.1:${port}/api/tencentdb` };
}

test("a client calls through a server of Node.js", async (t) => {
  const { address, upstream } = await served(t, [{ allow: ["instance:reads"] }], { path: "/api/tencentdb" });
  const client = new PostgresClient({
    endpoint: address,
    region: REGION,
    headers: { Authorization: "Bearer token-ops" },
  });
  const { TotalCount } = await client.DescribeDBInstances({ Limit: 1 });
  assert.ok(Number(TotalCount) > 1);
  await assert.rejects(client.DestroyDBInstance({ DBInstanceId: "postgres-1" }), {
    code: "Gateway.Denied",
    outcomeUnknown: false,
  });
  assert.deepEqual(upstream, ["DescribeDBInstances"]);
});

/** Sends raw headers, and gives the status. */
const sent = (port, { method = "POST", path = "/api/tencentdb", headers = [], body = "" }) =>
  new Promise((done, fail) => {
    const sending = httpRequest(
      { port, host: "127.0.0.1", method, path, headers: ["Host", "x", ...headers] },
      (response) => {
        response.resume().on("end", () => done(response.statusCode));
      },
    );
    sending.on("error", fail).end(body);
  });

test("what is odd on the wire is refused", async (t) => {
  const { port, upstream } = await served(t, [{ allow: ["reads"] }], { path: "/api/tencentdb" });
  const body = JSON.stringify({ action: "DescribeZones", region: REGION, params: {} });
  const json = ["Content-Type", "application/json", "Authorization", "Bearer token-ops"];
  assert.equal(await sent(port, { headers: json, body }), 200);
  // Twice is one header of both values, which is no origin, no type and no token.
  assert.equal(await sent(port, { headers: [...json, "Origin", ORIGIN, "Origin", "https://evil.example"], body }), 403);
  assert.equal(await sent(port, { headers: [...json, "Content-Type", "text/plain"], body }), 415);
  assert.equal(await sent(port, { headers: [...json, "Authorization", "Bearer x"], body }), 401);
  for (const path of ["//evil.example/api/tencentdb", "/api/tencentdb/", "/api/../api/tencentdb?x", "/x", "*"])
    assert.ok([400, 404].includes(await sent(port, { headers: json, body, path })), path);
  assert.equal(await sent(port, { headers: json, method: "GET" }), 405);
  assert.equal(await sent(port, { headers: json, body: "x".repeat(300_000) }), 413);
  assert.equal(upstream.length, 1);
});

test("an answer of authenticate is given whole, and given twice it ends no server", async (t) => {
  const headers = new Headers([
    ["Set-Cookie", "a=1"],
    ["Set-Cookie", "b=2"],
  ]);
  const shared = new Response(Uint8Array.of(0xff, 0x00), { status: 401, headers });
  const { address } = await served(t, [], { authenticate: () => shared });
  const post = () => fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
  const first = await post();
  assert.deepEqual([first.status, first.headers.getSetCookie()], [401, ["a=1", "b=2"]]);
  assert.deepEqual(new Uint8Array(await first.arrayBuffer()), Uint8Array.of(0xff, 0x00));
  for (let times = 0; times < 2; times++) assert.equal((await post()).status, 400);
});

test("the origin of the server must be said", () => {
  const { gateway } = gatewayed([]);
  for (const origin of [undefined, "", "app.example", "https://app.example/x"])
    assert.throws(() => nodeListener(gateway, loose({ origin })), { code: "invalid" });
});

test("a body that stops arriving is refused, and its connection closed", async (t) => {
  const { port, upstream } = await served(t, [{ allow: ["reads"] }], { bodyTimeoutMs: 50 });
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  const parts = [];
  socket.on("data", (text) => void parts.push(text));
  const head = ["POST / HTTP/1.1", "Host: x", "Content-Type: application/json", "Authorization: Bearer token-ops"];
  socket.write([...head, "Content-Length: 100", "", '{"action":'].join("\r\n"));
  await once(socket, "close");
  assert.match(parts.join(""), /^HTTP\/1\.1 408 .*Gateway\.TooSlow/s);
  assert.deepEqual(upstream, []);
});

test("whatever breaks off or breaks the protocol, the server goes on", async (t) => {
  const { port, address, upstream } = await served(t, [{ allow: ["reads"] }]);
  const head = "Host: x\r\nContent-Type: application/json\r\nAuthorization: Bearer token-ops\r\n";
  for (const [text, ends] of [
    [`POST / HTTP/1.1\r\n${head}Content-Length: 100\r\n\r\n`, "destroy"],
    [`POST / HTTP/1.1\r\n${head}Content-Length: 100\r\n\r\n{"a"`, "destroy"],
    [`POST / HTTP/1.1\r\n${head}Content-Length: 100\r\n\r\n{"a"`, "end"],
    ["POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\nx", "destroy"],
    [`POST / HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, "end"],
    [`POST / HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n`, "end"],
    [`POST / HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-A: b\r\n\r\n`, "end"],
    [`TRACE / HTTP/1.1\r\n${head}\r\n`, "end"],
    [`CONNECT evil.example:80 HTTP/1.1\r\n${head}\r\n`, "end"],
    [`POST http://evil.example/ HTTP/1.1\r\n${head}Content-Length: 2\r\n\r\n{}`, "end"],
    [`GET / HTTP/1.1\r\n${head}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, "end"],
  ]) {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {}).resume();
    await once(socket, "connect");
    socket.write(/** @type {string} */ (text), () => void socket[/** @type {"end"} */ (ends)]());
    await once(socket, "close");
  }
  assert.deepEqual(upstream, []);
  const client = new PostgresClient({
    endpoint: address,
    region: REGION,
    headers: { Authorization: "Bearer token-ops" },
  });
  assert.ok(Number((await client.DescribeZones()).TotalCount) > 0);
});
