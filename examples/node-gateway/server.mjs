// A gateway behind node:http, for clients with a token of theirs. The key of the cloud account stays here.
//
//     GATEWAY_CALLERS='{"<SHA-256 of a token>":{"id":"ada","roles":["viewer"]}}' node server.mjs

import { createServer } from "node:http";
import { env } from "node:process";

import { createGateway, fixedTokens, memoryStore, nodeListener, redisStore } from "tencentdb-postgres/gateway";

const { PORT = "8788", ORIGIN = `http://127.0.0.1:${PORT}`, GATEWAY_CALLERS = "{}", REDIS_URL } = env;

/** Counters in Redis where there is one, so that they hold over all processes; else in memory. */
async function store() {
  if (!REDIS_URL) return memoryStore();
  const { createClient } = await import("redis");
  const client = await createClient({ url: REDIS_URL }).connect();
  return redisStore((command) => client.sendCommand(command));
}

const gateway = createGateway({
  credential: { secretId: env.TENCENTCLOUD_SECRET_ID, secretKey: env.TENCENTCLOUD_SECRET_KEY },
  endpoint: env.TENCENTCLOUD_ENDPOINT,
  authenticate: fixedTokens(JSON.parse(GATEWAY_CALLERS)),
  // Pages of this origin, and programs that are no browser.
  origin: [ORIGIN, "none"],
  path: "/api/tencentdb",
  policy: [
    { who: { role: "viewer" }, allow: ["reads"], rate: { calls: 100, seconds: 60 } },
    { who: { role: "operator" }, allow: ["reads", "RestartDBInstance", "ModifyDBInstanceName"] },
  ],
  store: await store(),
  onAudit: (event) => console.error(JSON.stringify(event)),
});

const server = createServer(nodeListener(gateway, { origin: ORIGIN }));
server.listen(Number(PORT), "127.0.0.1", () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  console.log(`listening on http://127.0.0.1:${port}`);
});
