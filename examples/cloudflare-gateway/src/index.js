// A gateway at the edge: the page signs in once, and calls with a cookie. The key of the cloud account stays here.

import { createGateway, durableStore, fixedTokens, GatewayRecord, sessions } from "tencentdb-postgres/gateway";

import { policy } from "./policy.js";

export { GatewayRecord };

const HOURS_8 = 8 * 3600;

let parts;

/** What is made once for an isolate. */
function prepare(env) {
  const session = sessions({ secret: env.SESSION_SECRET });
  const gateway = createGateway({
    credential: { secretId: env.TENCENTCLOUD_SECRET_ID, secretKey: env.TENCENTCLOUD_SECRET_KEY },
    endpoint: env.TENCENTCLOUD_ENDPOINT,
    authenticate: session.authenticate,
    policy,
    origin: env.ORIGIN,
    path: "/api/tencentdb",
    store: durableStore(env.RECORDS),
    onAudit: (event) => console.log(JSON.stringify(event)),
  });
  return { gateway, session, callers: fixedTokens(JSON.parse(env.CALLERS)) };
}

/** Trades a token for a session. Put the sign-in of your own application here. */
async function signIn(request, { session, callers }, origin) {
  if (request.method !== "POST" || request.headers.get("Origin") !== origin) return new Response("", { status: 403 });
  const identity = await callers(request);
  if (!identity) return new Response("", { status: 401 });
  return new Response(null, { status: 204, headers: { "Set-Cookie": await session.seal(identity, HOURS_8) } });
}

export default {
  /** @param {Request} request */
  async fetch(request, env) {
    parts ??= prepare(env);
    const { pathname } = new URL(request.url);
    if (pathname === "/login") return signIn(request, parts, env.ORIGIN);
    return parts.gateway(request);
  },
};
