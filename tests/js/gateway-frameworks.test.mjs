// A gateway as a handler of Express and of Hono.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";

import express from "express";
import { Hono } from "hono";
import { PostgresClient } from "tencentdb-postgres";
import { nodeListener } from "tencentdb-postgres/gateway";

import { ADDRESS, ORIGIN, REGION, gatewayed } from "./support/gateway.mjs";
import { listen } from "./support/listen.mjs";

/** @type {import("tencentdb-postgres/gateway").Rule[]} */
const POLICY = [{ allow: ["instance:reads"] }];
const options = { path: "/api/tencentdb" };
const headers = { Authorization: "Bearer token-ops" };

/** Lists, and is refused; gives the actions that reached the service. */
async function tried(client, upstream) {
  const { DBInstanceSet } = await client.DescribeDBInstances({ Limit: 2 });
  assert.equal(DBInstanceSet.length, 2);
  await assert.rejects(client.DestroyDBInstance({ DBInstanceId: "postgres-1" }), {
    code: "Gateway.Denied",
    outcomeUnknown: false,
  });
  assert.deepEqual(upstream, ["DescribeDBInstances"]);
}

for (const [how, mount] of Object.entries({
  "as a route": (app, listener) => app.post("/api/tencentdb", listener),
  "mounted at a path": (app, listener) => app.use("/api", listener),
}))
  test(`a gateway is a handler of Express, ${how}`, async (t) => {
    const { gateway, upstream } = gatewayed(POLICY, options);
    const app = express();
    mount(app, nodeListener(gateway, { origin: ORIGIN }));
    const server = createServer(app);
    const address = await listen(server);
    t.after(() => server.close());
    const client = new PostgresClient({ endpoint: `${address}/api/tencentdb`, region: REGION, headers, retry: false });
    await tried(client, upstream);
  });

test("behind a parser of bodies in Express a call is refused, and does not hang", async (t) => {
  const { gateway, upstream } = gatewayed(POLICY, { ...options, bodyTimeoutMs: 1000 });
  const app = express();
  app.use(express.json());
  app.use(nodeListener(gateway, { origin: ORIGIN }));
  const server = createServer(app);
  const address = await listen(server);
  t.after(() => server.close());
  const client = new PostgresClient({ endpoint: `${address}/api/tencentdb`, region: REGION, headers, retry: false });
  await assert.rejects(client.DescribeZones(), { code: "Gateway.BadRequest", outcomeUnknown: false });
  assert.deepEqual(upstream, []);
});

test("a gateway is a handler of Hono", async () => {
  const { gateway, upstream } = gatewayed(POLICY, options);
  const app = new Hono();
  app.post("/api/tencentdb", ({ req }) => gateway(req.raw));
  const client = new PostgresClient({
    endpoint: ADDRESS,
    region: REGION,
    headers,
    retry: false,
    fetch: async (url, { method, headers, body }) => app.fetch(new Request(url, { method, headers, body })),
  });
  await tried(client, upstream);
});
