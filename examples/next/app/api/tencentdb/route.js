// POST /api/tencentdb: what a page calls with `new PostgresClient({ endpoint: "/api/tencentdb", region })`.

import { createGateway, fixedTokens } from "tencentdb-postgres/gateway";

const { TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, TENCENTCLOUD_ENDPOINT } = process.env;
const { GATEWAY_CALLERS = "{}", ORIGIN = "none" } = process.env;

let gateway;

/** Made when it is asked for, not at build time, when there is no key. */
const made = () =>
  createGateway({
    credential: { secretId: TENCENTCLOUD_SECRET_ID, secretKey: TENCENTCLOUD_SECRET_KEY },
    endpoint: TENCENTCLOUD_ENDPOINT,
    // Put the sessions of your own application here.
    authenticate: fixedTokens(JSON.parse(GATEWAY_CALLERS)),
    origin: ORIGIN,
    path: "/api/tencentdb",
    policy: [{ who: { role: "viewer" }, allow: ["instance:reads"] }],
  });

export function POST(request) {
  gateway ??= made();
  return gateway(request);
}
